# Rilis, halaman publik, serah terima.
web-look-group-publishing = Publikasi
web-look-menu-releases = Rilis
web-look-menu-handover = Serah terima
web-release-title = Rilis
web-release-lead = Apa yang diumumkan: dibekukan, bernomor, dan tidak pernah diubah.
web-release-public = Halaman publik
web-release-preview = Pratinjau halaman publik
web-release-compare = Bandingkan rilis
web-release-compare-do = Bandingkan
web-release-none = Belum ada rilis. Susun rilis dari hasil hitungan dan putusan rapat di bawah ini.
web-release-made = Disusun
web-release-making = Rilis sedang dibekukan ({ $progress } %). Lihat kemajuannya.
web-release-failed = Penyusunan rilis terakhir tidak selesai:
web-release-draft = Susun rilis
web-release-draft-lead = Rilis memuat hasil hitungan dengan putusan rapat di atasnya, dokumen, data terbuka, dan portal publik. Rilis disusun sebagai rancangan; publik baru melihatnya setelah pimpinan mengumumkannya.
web-release-not-computed = Putaran ini belum dihitung.
web-release-not-adopted = Daftar akhir belum ditetapkan dalam pleno; rilis ini memuat keadaan sampai sekarang.
web-release-from = Dasar rilis
web-release-from-round = Hitungan putaran no. { $number } dengan putusan rapat
web-release-from-scenario = Skenario “{ $name }” no. { $number } (bukan hasil kesepakatan)
web-release-lists = Daftar yang diperlihatkan
web-release-lists-hint = Daftar akhir selalu diperlihatkan. Daftar lain memperlihatkan apa yang diubah, oleh desk mana, dan alasannya.
web-release-shown = Yang juga diperlihatkan
web-release-refusals = Usulan yang belum tertampung, dengan alasannya
web-release-refusals-short = Yang belum tertampung
web-release-seen = diperlihatkan dengan alasannya
web-release-unseen = tidak diperlihatkan
web-release-drafts = { COUNT($count) } usulan yang belum dikirim instansinya (masih draf)
web-release-draft-do = Bekukan rilis
web-release-open = Buka rilis { $number }
web-release-what = Isi rilis
web-release-checksum = Sidik data (SHA-256)
web-release-ledger = Buku besar
web-release-publish = Umumkan
web-release-publish-lead = Setelah diumumkan, siapa pun dapat membacanya tanpa masuk, dan rilis yang berlaku sebelumnya menjadi historis. Periksa pratinjau lebih dahulu. Pilihan daftar dan yang belum tertampung mengikuti rancangan ini; untuk pilihan lain, susun rilis baru.
web-release-publish-do = Umumkan rilis ini
web-release-other-choice = Susun dengan pilihan lain
web-release-reason-needed = Alasan perubahan mayor (wajib, dibaca publik)
web-release-reason-free = Alasan perubahan (dibaca publik, boleh kosong)
web-release-awaits = Rancangan ini menunggu pimpinan instansi tuan rumah untuk mengumumkannya.
web-release-against = Perubahan terhadap rilis { $number }
web-release-moved = Nilai program { RUPIAH($before) } menjadi { RUPIAH($after) }.
web-release-changes = Usulan yang berubah
web-release-more = Ditampilkan { COUNT($shown) } dari { COUNT($of) } usulan yang berubah.
web-release-same = Tidak ada yang berbeda.
web-release-static = portal publik sebagai berkas biasa, untuk server web mana pun
web-release-whole = seluruh rilis dengan arsipnya; periksa dengan baimbai verify
web-release-told-published = Rilis { $number } sudah diumumkan.
web-release-run = Hitungan itu bukan hitungan putaran yang berlaku atau skenario yang selesai. Muat ulang halaman, lalu pilih lagi.
web-release-waits = Satu rilis putaran ini sedang dibekukan. Tunggu sampai selesai.
web-release-number = Rilis { $number } sudah dibuat orang lain selagi rilis ini disusun. Susun lagi.
web-release-published = Rilis { $number } sudah diumumkan dan tidak dapat diubah.
web-release-overtaken = Rilis { $number } sudah didahului rilis yang lebih baru. Susun rilis baru dari keadaan sekarang.
web-release-reason = Perubahan ini mayor. Tuliskan alasannya; publik membacanya di samping rilis.
web-release-gone = Map rilis { $number } tidak ada lagi di server. Pulihkan dari cadangan.
web-public-title = Program infrastruktur yang disepakati
web-public-lead = Hasil rapat koordinasi teknis yang sudah diumumkan, terbuka untuk siapa pun.
web-public-round = Putaran
web-public-none = Belum ada hasil yang diumumkan.
web-handover-title = Serah terima
web-handover-lead = Hasil kesepakatan dalam bentuk isian sistem nasional. Nomor setiap usulan di sistem itu disimpan di sini, sehingga tidak ada yang diketik dua kali.
web-handover-from-release = Buku kerja di bawah berasal dari rilis yang berlaku:
web-handover-from-table = Belum ada rilis yang berlaku; buku kerja di bawah memuat keadaan meja sekarang dan ditandai DRAFT. Umumkan rilis lebih dahulu:
web-handover-system-heading = Sistem
web-handover-for = Untuk
web-handover-known = Nomor yang tersimpan
web-handover-of = { COUNT($count) } dari { COUNT($of) }
web-handover-workbook = Buku kerja
web-handover-system-name = { $system ->
    [sipd] SIPD
    [krisna] KRISNA-DAK
    [sitia] SITIA
    [rup] SiRUP
   *[other] { $system }
}
web-handover-system-what = { $system ->
    [sipd] semua usulan, satu per satu, menurut sub kegiatan
    [krisna] usulan yang dibayar DAK Fisik
    [sitia] jalan yang dibayar Inpres Jalan Daerah
    [rup] nomor paket pengadaan, untuk menelusuri pelaksanaannya
   *[other] –
}
web-handover-number = Nomor { $system ->
    [sipd] SIPD
    [krisna] KRISNA-DAK
    [sitia] SITIA
    [rup] SiRUP
   *[other] { $system }
}
web-handover-take = Simpan nomor dari sistem
web-handover-take-lead = Unggah buku kerja dengan kolom “Nomor Baimbai” dan “Nomor di sistem” – misalnya buku kerja di atas setelah nomornya diisi, atau unduhan sistem yang diberi nomor usulan. Nomor lama diganti; perubahannya tercatat dalam riwayat.
web-handover-take-do = Simpan nomor
web-handover-file-label = Berkas
web-handover-file-hint = .xlsx, .xlsm, .xls, .ods, atau .csv, paling besar { $most } MB
web-handover-taken = { COUNT($new) } nomor baru, { COUNT($changed) } diganti, { COUNT($same) } tetap.
web-handover-unknown = { COUNT($count) } baris menyebut usulan yang tidak ada di putaran ini:
web-handover-file = Pilih buku kerja .xlsx, .xlsm, .xls, .ods, atau .csv yang tidak lebih besar dari { $most } MB.
web-handover-system = Sistem { $system } tidak dikenal. Pilih dari daftar.
web-handover-twice = Usulan { $proposal } mempunyai dua nomor yang berbeda (sel { $cell }). Tidak ada yang disimpan; perbaiki berkasnya.
web-handover-shared = Nomor { $value } akan menjadi milik dua usulan, salah satunya { $proposal }. Tidak ada yang disimpan; perbaiki berkasnya.
external-ids-headings = { $file } tidak mempunyai lembar dengan kolom “{ $ours }” dan “{ $theirs }”. Tambahkan kedua judul kolom itu.
external-ids-many = { $file } mempunyai lebih dari { COUNT($most) } baris. Bagi menjadi beberapa berkas.
external-ids-long = Nomor di sel { $cell } lebih panjang dari { $most } huruf. Perbaiki selnya.
name-act-draft = menyusun rancangan
name-act-publish = mengumumkan
name-act-supersede = menggantikan
name-kind-release = rilis
name-kind-external-ids = nomor sistem lain
name-field-checksum = Sidik data
name-field-lists = Daftar yang diperlihatkan
name-field-shows-refusals = Yang belum tertampung diperlihatkan
name-rilis = pembekuan rilis
