# Temuan tentang urutan, paket, dan kelengkapan

finding-urutan-langkah = { $way ->
        [rencana] { $then } “{ $then_title }”{ $count ->
            [1] { "" }
           *[other] { " " }(bersama { COUNT($count) } usulan seluruhnya)
        } diusulkan tahun { $then_year }, sedangkan perencanaannya, { $first } “{ $first_title }”, tahun { $first_year }. Perencanaan harus selesai sebelum tahun pekerjaan fisiknya.
        [lahan] { $then } “{ $then_title }” diusulkan tahun { $then_year }, sedangkan lahannya, { $first } “{ $first_title }”, baru dibebaskan tahun { $first_year }. Lahan harus siap lebih dahulu.
        [pengawasan] { $then } “{ $then_title }” diusulkan tahun { $then_year }, sedangkan pekerjaan yang diawasi, { $first } “{ $first_title }”, tahun { $first_year }. Pengawasan harus setahun dengan pekerjaannya.
        [tahap] { $then } “{ $then_title }” diusulkan tahun { $then_year }, padahal tahap sebelumnya, { $first } “{ $first_title }”, tahun { $first_year } dan belum selesai.
        [hulu] { $then } “{ $then_title }” diusulkan tahun { $then_year }, sedangkan bagian hulunya, { $first } “{ $first_title }”, baru tahun { $first_year }. Saluran tidak berair sebelum bagian hulunya ada.
       *[akses] { $then } “{ $then_title }” selesai tahun { $then_year }, sedangkan jalan menuju jembatan itu, { $first } “{ $first_title }”, baru tahun { $first_year }. Jembatan tanpa jalan akses tidak terpakai.
    }

name-pemecahan-paket = Dugaan pemecahan paket
name-wilayah-tidak-dikenal = Wilayah tidak dikenal
name-kode-tidak-dikenal = Kode tidak dikenal

finding-pemecahan-paket = { COUNT($count) } paket pekerjaan yang sama di tempat yang sama, masing-masing tepat di bawah { RUPIAH($limit) }, berjumlah { RUPIAH($total) }: { LIST($packages) }. { $sentence_id } ({ $source }). Gabungkan, atau jelaskan mengapa harus terpisah.

finding-kecamatan-tak-dikenal = Kecamatan “{ $kecamatan }” tidak ada di { $region }. Periksa namanya, atau kabupaten tempat pekerjaan ini.
finding-urutan-tahap-tunggal = { $then } “{ $then_title }” adalah tahap { $stage }, tetapi tahap sebelumnya tidak diusulkan dan tidak disebut selesai. Pastikan tahap sebelumnya selesai.
finding-titik-di-wilayah-lain = Titiknya { $km } km dari pusat usulan { $region } lainnya dan berada di antara usulan { $other }. Periksa koordinatnya, atau kabupaten tempat pekerjaan ini.
