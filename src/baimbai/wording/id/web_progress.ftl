# Realisasi: halaman, kiriman, kartu pada lembar usulan.
web-look-menu-progress = Realisasi
web-progress-title = Realisasi
web-progress-lead = Fisik dan keuangan menurut triwulan, dibanding yang terprogram. Angkanya kumulatif.
web-progress-send = Laporkan realisasi
web-progress-send-do = Baca dan simpan
web-progress-send-lead = Satu buku kerja untuk semua pekerjaan instansi. Baris yang tidak dapat diambil disebut dengan selnya; angka triwulan yang sama diganti, dan angka lamanya tinggal dalam riwayat.
web-progress-template = Templat realisasi
web-progress-file = Buku kerja realisasi
web-progress-file-hint = xlsx, xls, ods, atau csv; paling besar { $megabytes } MB.
web-progress-kind = { $file } bukan buku kerja. Kirim xlsx, xls, ods, atau csv.
web-progress-no-works = Tidak ada pekerjaan instansi Anda yang terprogram pada putaran ini.
web-progress-result = Hasil pembacaan
web-progress-taken = { COUNT($fresh) } triwulan baru, { COUNT($changed) } diperbarui, { COUNT($same) } tetap.
web-progress-rows = { COUNT($rows) } baris terisi, { COUNT($taken) } menjadi realisasi.
web-progress-see = Lihat realisasi
web-progress-remarks = Catatan
web-progress-severity = Tingkat
web-progress-more = dan { COUNT($count) } catatan lain.
web-progress-year = Tahun
web-progress-grouped = Menurut
web-progress-by = { $by ->
    [sumber] Sumber dana
    [instansi] Instansi
    [jenis] Jenis aset
   *[wilayah] Kabupaten/kota
}
web-progress-works = Pekerjaan terprogram
web-progress-reported = { COUNT($count) } sudah melapor
web-progress-programmed = Terprogram
web-progress-physical = Fisik
web-progress-financial = Keuangan
web-progress-planned = Rencana merata
web-progress-paid = Keuangan
web-progress-paid-at = Keuangan triwulan { $quarter }
web-progress-share = Serapan
web-progress-sum = Jumlah
web-progress-quarter = Triwulan
web-progress-deviation = Deviasi
web-progress-unreported = belum lapor
web-progress-doubt = periksa
web-progress-curve = Fisik dan keuangan terhadap rencana merata (%)
web-progress-none = Belum ada pekerjaan yang terprogram pada tahun ini. Angka muncul sesudah putaran dihitung dan diputus.
web-progress-no-reports = Belum ada laporan realisasi untuk tahun ini.
web-progress-work-by-work = Pekerjaan demi pekerjaan
web-progress-services = Layanan sebelum dan sesudah
web-progress-no-services = Belum ada indikator layanan yang diukur.
web-progress-measure = Catat indikator layanan
web-progress-measure-do = Simpan indikator
web-progress-measured = Indikator dicatat.
web-progress-indicator-label = Indikator
web-progress-indicator-example = Kemantapan jalan
web-progress-unit = Satuan
web-progress-before = Sebelum
web-progress-after = Sesudah
web-progress-measured-on = Diukur pada
web-progress-source = Sumber
web-progress-indicator = Isi nama indikator (paling panjang 40 huruf) dan sumber angkanya.
web-progress-figure = Isi angka sebelum atau sesudah.
web-progress-number = “{ $text }” bukan angka.
web-progress-last-title = Capaian pekerjaan sebelumnya
web-progress-last-lead = Dari putaran terdahulu di provinsi ini; deviasi terhadap rencana merata pada laporan terakhir.
web-progress-likeness = { $likeness ->
    [instansi] Instansi yang sama
    [jenis] Jenis pekerjaan yang sama
   *[ruas] Aset yang sama
}
web-progress-last-works = Pekerjaan
web-progress-last-deviation = Deviasi tengah
web-progress-last-finished = Selesai tepat waktu
web-progress-last-of = { COUNT($finished) } dari { COUNT($ended) }
web-progress-last-cost = Biaya per satuan
name-act-progress = melaporkan realisasi
name-act-measure = mencatat indikator layanan
