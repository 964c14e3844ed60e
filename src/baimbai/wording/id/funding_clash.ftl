# Ketentuan yang berbenturan
error-funding-clash = Ketentuan berikut tidak dapat dipenuhi bersama-sama; sudah dicoba tanpa salah satunya, dan tidak satu pun ditemukan berlebih. Komitmen rapat: { LIST($proposals) }. Pagu (sumber, pemilik, tahun, rupiah): { LIST($ceilings) }. Tautan: { LIST($links) }. Porsi: { LIST($portions) }. Cabut salah satu komitmen, atau longgarkan salah satu ketentuan itu.
