# Temuan sinkronisasi: ruang dan waktu

## Jenis temuan
name-tumpang-tindih-lokasi = Tumpang tindih lokasi
name-celah-irigasi = Celah daerah irigasi
name-kebutuhan-tanpa-usulan = Kebutuhan tanpa usulan
name-gambar-tak-terpakai = Gambar lokasi tidak dapat dipakai

## Cacat gambar
name-gambar-tak-terbaca = gambar tidak terbaca
name-gambar-di-luar-bumi = koordinat gambar bukan derajat lintang dan bujur
name-gambar-tanpa-panjang = garis tanpa panjang
name-gambar-tanpa-luas = bidang tanpa luas
name-gambar-berpotongan = batas bidang memotong dirinya sendiri; sementara diperbaiki untuk pembandingan

## Jalan keluar
name-usulkan = usulkan penanganannya

## Bukti
finding-tumpang-sta = Ruas { $name } diusulkan bertumpuk sampai { DECIMAL($km, digits: 1) } km pada tahun yang sama: { LIST($stretches) }.
finding-tumpang-sta-terbalik = Ruas { $name } diusulkan dari dua arah dan bertumpuk sampai { DECIMAL($km, digits: 1) } km bila STA dihitung dari titik nol yang sama: { LIST($stretches) }. Pastikan titik nolnya.
finding-mungkin-tumpang = Ruas { $name } diusulkan lebih dari sekali untuk pekerjaan yang sama. { $known }; { LIST($unknown) } tidak menyebut STA, tetapi panjangnya { DECIMAL($km, digits: 1) } km dapat berada di dalamnya. Mintakan STA.
finding-celah = Koridor { $name }: tidak ada usulan pada { LIST($gaps) } di antara ruas yang diusulkan ({ LIST($stretches) }).
finding-lokasi-garis = { $name }: garis lokasi berimpit { DECIMAL($metres, digits: 0) } m, yaitu { $percent } persen dari garis yang lebih pendek, pada tahun yang sama: { LIST($proposals) }.
finding-lokasi-luas = { $name }: bidang lokasi bertumpuk { DECIMAL($metres, digits: 0) } m2, yaitu { $percent } persen dari bidang yang lebih kecil, pada tahun yang sama: { LIST($proposals) }.
finding-lokasi-titik = { $name }: titik lokasi yang satu berjarak { DECIMAL($metres, digits: 0) } m dari gambar lokasi yang lain, pada tahun yang sama: { LIST($proposals) }. Mintakan batas lokasi.
finding-gambar-tak-terpakai = { COUNT($count) } gambar lokasi bermasalah: { NAME($fault) }. Kirim ulang gambar yang benar.
finding-gambar-kembar = { COUNT($count) } usulan memakai { COUNT($groups) } gambar lokasi yang sama atau berada di satu tempat yang padat; gambar seperti ini tidak dibandingkan karena tidak menunjukkan lokasi tiap pekerjaan.
finding-celah-tersier = Saluran primer atau sekunder { $name } diusulkan, tetapi tidak ada usulan bagian tersiernya. Pastikan tersier sudah baik atau usulkan menyusul.
finding-celah-sekunder = Saluran tersier { $name } diusulkan, sedangkan kemantapan jaringannya { DECIMAL($percent, digits: 0) } persen dan saluran primer atau sekundernya tidak diusulkan.
finding-kebutuhan = Aset { NAME($asset) } pada daftar status yang tidak disebut usulan mana pun:{ $worn ->
        [0] {""}
       *[other] { " " }{ COUNT($worn) } dengan kemantapan rendah, antara lain { LIST($worst) }.
    }{ $old ->
        [0] {""}
       *[other] { " " }{ COUNT($old) } lama tidak ditangani, antara lain { LIST($oldest) }.
    }
finding-lokasi-dekat = { $name }: titik lokasi dua instansi hanya berjarak { DECIMAL($metres, digits: 0) } m untuk pekerjaan sejenis pada tahun yang sama: { LIST($proposals) }.
