# Temuan sinkronisasi: ruang dan waktu

## Jenis temuan

## Bukti
finding-tumpang-sta = Ruas { $name } diusulkan bertumpuk sampai { DECIMAL($km, digits: 1) } km pada tahun yang sama: { LIST($stretches) }.
finding-tumpang-sta-terbalik = Ruas { $name } diusulkan dari dua arah dan bertumpuk sampai { DECIMAL($km, digits: 1) } km bila STA dihitung dari titik nol yang sama: { LIST($stretches) }. Pastikan titik nolnya.
finding-mungkin-tumpang = Ruas { $name } diusulkan lebih dari sekali untuk pekerjaan yang sama. { $known }; { LIST($unknown) } tidak menyebut STA, tetapi panjangnya { DECIMAL($km, digits: 1) } km dapat berada di dalamnya. Mintakan STA.
finding-celah = Koridor { $name }: tidak ada usulan pada { LIST($gaps) } di antara ruas yang diusulkan ({ LIST($stretches) }).
