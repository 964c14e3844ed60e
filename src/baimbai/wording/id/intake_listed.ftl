# Usulan dalam kolom Baimbai sendiri

remark-daftar-sel = “{ $text }” tidak terbaca untuk kolom { $column }, sehingga dikosongkan. Perbaiki selnya.
remark-daftar-banyak = { COUNT($count) } sel kolom { $column } tidak terbaca, sehingga dikosongkan. Periksa kolomnya.
remark-daftar-id = Id { $id } kosong atau sudah dipakai baris lain; baris ini diberi id sendiri. Beri id yang berbeda.
