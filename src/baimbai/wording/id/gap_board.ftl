# Papan kesenjangan layanan
name-jalan-mantap = jalan mantap
name-air-minum = air minum
name-sanitasi = sanitasi
name-persampahan = persampahan
name-rumah-layak = rumah layak huni
name-kawasan-tertata = kawasan permukiman tertata

sheet-gaps = Kesenjangan
title-gaps = Papan kesenjangan layanan
column-gap-need = Kebutuhan
column-gap-existing = Sudah ada
column-gap-under-way = Sedang dikerjakan
column-gap-proposed = Diusulkan
column-gap-gap = Sisa kebutuhan
column-gap-proposals = Usulan yang menambah
column-gap-preparing = Usulan lain
column-gap-assets = Aset terdaftar
column-gap-uncounted = Tanpa ukuran
column-gap-note = Keterangan
column-gap-source = Dasar kebutuhan
gap-unproposed = BELUM ADA YANG MENGUSULKAN
gap-note = Sisa = kebutuhan − sudah ada − sedang dikerjakan − diusulkan; minus: lebih dari kebutuhan. Semua kewenangan bersama. Usulan ganda terhitung ganda, lihat Temuan. Usulan lain: perencanaan, lahan, pemeliharaan rutin. Tanpa ukuran: aset dan usulan yang tidak menyebut banyaknya.
remark-aset-panjang = Panjang menurut kondisi melebihi panjang ruas ({ DECIMAL($length) } km), mungkin tertulis sebagai persen; tidak dipakai. Tulis dalam kilometer.
remark-kebutuhan = Daftar kebutuhan: “{ $text }” { $field ->
        [region] bukan kode wilayah
        [service] bukan layanan yang dikenal (pakai: { $known })
        [unit] bukan satuan layanan ini (pakai: { $known })
       *[target] bukan angka 0 atau lebih
    }; baris ini tidak diambil. Perbaiki selnya.
remark-kebutuhan-ganda = Daftar kebutuhan: wilayah dan layanan ini sudah ada di atasnya; baris ini tidak diambil. Gabungkan.
remark-kebutuhan-tanpa-tabel = Tidak ditemukan daftar kebutuhan dengan judul kolom wilayah, layanan, target, satuan. Perbaiki judul kolomnya.
