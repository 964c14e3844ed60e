# Temuan sinkronisasi

## Jenis temuan
name-salah-kewenangan = Salah kewenangan
name-status-beda-aturan = Status aset berbeda dengan aturan
name-salah-sumber-dana = Salah sumber dana
name-duplikat-lintas-level = Duplikat lintas tingkat pemerintahan
name-duplikat-lintas-pengusul = Duplikat lintas pengusul
name-duplikat-internal = Duplikat dalam satu pengusul
name-tumpang-tindih-sta = Tumpang tindih STA
name-konflik-urutan = Konflik urutan pekerjaan
name-satuan-uang-salah = Dugaan salah satuan uang
name-biaya-satuan-janggal = Biaya satuan janggal
name-dak-penunjang-lebih-5 = Kegiatan penunjang DAK melebihi batas
name-rc-tidak-lengkap = Kriteria kesiapan belum lengkap
name-perlu-verifikasi = Perlu verifikasi
name-mirip-perlu-cek = Usulan mirip, perlu dicek
name-satu-objek-banyak-porsi = Satu objek, banyak porsi
name-usulan-diteruskan = Usulan diteruskan
name-celah-koridor = Celah koridor
name-koordinat-mustahil = Koordinat mustahil
name-koordinat-tertukar = Koordinat tertukar
name-total-tidak-cocok = Total tidak cocok
name-jumlah-sumber-dana-tidak-sama = Jumlah sumber dana tidak sama
name-pembandingan-terbatas = Pembandingan terbatas

## Keparahan
name-tinggi = tinggi
name-rendah = rendah
name-info = info

## Jalan keluar
name-gabung = gabungkan menjadi satu usulan
name-pilih-satu = pilih satu pengusul
name-bagi-lingkup = bagi lingkup dengan batas yang jelas
name-bagi-porsi = sepakati porsi dan tahun tiap pendana
name-urutkan = atur ulang urutan tahun
name-ganti-sumber = ganti sumber dana
name-alihkan = alihkan kepada instansi yang berwenang
name-perbaiki = perbaiki data usulan
name-lengkapi = lengkapi dokumen
name-tunda = tunda sampai siap
name-minta-sta = minta STA atau batas lokasi
name-cek-status = cek SK status aset
name-terima-dengan-alasan = terima dengan alasan tertulis
name-tolak-dengan-alasan = tolak dengan alasan tertulis

## Yang sama pada usulan yang dibandingkan
name-nama-sama = nama sama
name-nama-termuat = nama yang satu termuat pada yang lain
name-nama-bertahap = nama sama, yang satu menyebut tahap atau nomor
name-ujung-terbalik = ujung ruas ditulis terbalik
name-sta-sama = STA sama
name-sta-bertumpuk = STA bertumpuk
name-ukuran-sama = volume sama
name-ukuran-beda = volume berbeda
name-biaya-sama = biaya sama
name-tidak-ada = tidak ada
name-porsi = porsi pendana
name-tanpa-sumber = sumber dana tidak disebut

## Bukti
finding-salah-kewenangan = Aset ini kewenangan { NAME($level) } ({ $basis ->
        [aset] menurut daftar status aset
        [pernyataan] menurut keterangan pada usulan
       *[aturan] menurut aturan kewenangan
    }), tetapi diusulkan { NAME($proponent) } dengan dana sendiri: { LIST($sources) }. Instansi yang berwenang: { $responsible }.
finding-usulan-diteruskan = Kewenangan { NAME($level) } ({ $basis ->
        [aset] menurut daftar status aset
        [pernyataan] menurut keterangan pada usulan
       *[aturan] menurut aturan kewenangan
    }) dan diminta dari dana yang sesuai; diteruskan sebagai usulan kepada { $responsible }.
finding-status-beda-aturan = { $basis ->
        [aset] Daftar status aset menyebut
       *[pernyataan] Usulan menyebut
    } kewenangan { NAME($said) }, sedangkan ukuran aset menunjuk { NAME($law) }. Pastikan dengan SK atau daftar yang berlaku.
finding-salah-sumber-dana = Diminta dari { LIST($sources) } untuk { NAME($work) } { NAME($asset) }, kewenangan { NAME($level) }. { $sentence_id } Sumber yang dapat dipakai: { LIST($allowed) }.
finding-duplikat = { COUNT($count) } usulan menunjuk pekerjaan yang sama, { $name }: { $sure ->
        [pasti] pasti
        [ujung] mungkin, kedua ujungnya sama
       *[nilai] kemungkinan { $percent } %
    } (yang sama: { LIST($reasons) }; yang berbeda: { LIST($differs) }{ $points ->
        [ada] ; titik berjarak { DECIMAL($km) } km
       *[tidak] {""}
    }): { LIST($titles) }.
finding-mirip = { COUNT($count) } usulan mirip pada { $name } (yang sama: { LIST($reasons) }; yang berbeda: { LIST($differs) }{ $points ->
        [ada] ; titik berjarak { DECIMAL($km) } km
       *[tidak] {""}
    }): { LIST($titles) }. Mintakan batas lokasi atau STA sebelum diputuskan.
finding-porsi = { COUNT($count) } usulan adalah porsi dari satu pekerjaan, { $name }, seluruhnya { RUPIAH($cost) }: { LIST($titles) }. Bukan duplikat; sepakati porsi dan tahunnya.
finding-urutan-galian = { $road } ditangani tahun { $paved } ({ $paving }), lalu digali untuk { NAME($work) } tahun { $dug } ({ $digging }). Galian harus mendahului atau bersamaan dengan perkerasan.
finding-urutan-aset = { $road } terakhir ditangani tahun { $paved }, lalu akan digali untuk { NAME($work) } tahun { $dug }. Pastikan pemulihan perkerasan atau ubah jalurnya.
finding-urutan-prasyarat = { $then } diusulkan tahun { $earlier }, padahal prasyaratnya { $first } baru tahun { $year }.
finding-satuan-uang-salah = Biaya terbaca { RUPIAH($cost) }; dibanding pekerjaan sejenis, mungkin yang dimaksud { RUPIAH($likely) } ({ $way ->
        [kali] dikalikan
       *[bagi] dibagi
    } { COUNT($factor) }). Biaya tetap dicatat seperti terbaca sampai pengusul memperbaikinya.
finding-biaya-satuan = Biaya { RUPIAH($cost) } per { NAME($unit) }, { DECIMAL($times, digits: 1) } kali di { $side } median { RUPIAH($median) } dari { COUNT($count) } usulan sejenis (kisaran { RUPIAH($low) }–{ RUPIAH($high) }).
finding-dak-penunjang = Kegiatan penunjang { NAME($source) } bidang { NAME($sector) } tahun { $year } sebesar { RUPIAH($part) } dari { RUPIAH($total) }, yaitu { DECIMAL($percent, digits: 1) } persen; paling banyak { $limit } persen.
finding-rc-tidak-lengkap = Belum ada: { LIST($papers) }. Pekerjaan { NAME($work) } senilai { RUPIAH($cost) }.
finding-total-tidak-cocok = { $file }, lembar { $sheet }, sel { $cell }: total tertulis { RUPIAH($written) }, sedangkan baris-barisnya berjumlah { RUPIAH($sum) }.
finding-pembandingan-terbatas = { COUNT($count) } usulan bernama awal “{ $name }” terlalu banyak untuk dibandingkan satu per satu; tiap usulan hanya dibandingkan dengan yang terdekat menurut nama, STA, dan volume.
