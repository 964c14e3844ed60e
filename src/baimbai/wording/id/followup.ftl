# Tindak lanjut: komitmen, realisasi, praktik baik.
followup-kind = { $code ->
    [lahan] lahan
    [desain] desain dan studi
    [dana_pendamping] dana pendamping
    [pemeliharaan] pemeliharaan
    [serah_terima] serah terima aset
   *[lainnya] lainnya
}
followup-state = { $code ->
    [terbuka] terbuka
    [dilaporkan] dilaporkan selesai
    [ditepati] ditepati
    [terlambat] ditepati terlambat
    [ingkar] belum ditepati
   *[gugur] gugur
}
followup-column-number = Nomor
followup-column-kind = Jenis
followup-column-text = Komitmen
followup-column-owner = Penanggung jawab
followup-column-due = Batas waktu
followup-column-state = Keadaan
followup-column-proposal = ID usulan
followup-column-title = Usulan
followup-column-made-in = Putaran
followup-column-settled-on = Selesai pada
followup-column-proof = Bukti
followup-book-sheet = Komitmen
followup-book-title = Komitmen rapat koordinasi
followup-book-hint = Isi Keadaan, Selesai pada, dan Bukti. Tanggal: 2027-04-30 atau 30 April 2027. Taruh berkas ini sebagai komitmen.xlsx di folder putaran berikutnya.
followup-book-empty = Buku kerja komitmen kosong; tidak ada komitmen yang dibawa.
followup-book-none = Tidak ada tabel komitmen pada buku kerja ini. Kolom yang harus ada: Komitmen, Penanggung jawab, Batas waktu.
followup-book-text = Komitmennya kosong. Tuliskan apa yang dijanjikan.
followup-book-owner = Penanggung jawab “{ $text }” tidak dikenal pada putaran ini. Pakai ID atau nama instansi di round.yaml.
followup-book-due = Batas waktu “{ $text }” tidak terbaca. Tulis sebagai 2027-04-30 atau 30 April 2027.
followup-book-state = Keadaan “{ $text }” tidak dikenal. Yang dikenal: { LIST($known) }.
followup-book-kind = Jenis “{ $text }” tidak dikenal; dikenali dari kalimatnya.
followup-book-twice = Nomor { $number } sudah dipakai baris di atasnya. Beri nomor lain.
followup-book-settled = Keadaan { $state } dan kolom Selesai pada tidak cocok: yang selesai, dilaporkan atau gugur bertanggal, yang terbuka tidak.
followup-progress-sheet = Realisasi
followup-progress-title = Realisasi { $office } tahun { $year }
followup-progress-hint = Angka kumulatif pada akhir triwulan: fisik dalam persen pekerjaan tahun itu (0–100), keuangan dalam rupiah. Triwulan yang belum dilaporkan dikosongkan.
followup-progress-column-id = ID usulan
followup-progress-column-title = Nama pekerjaan
followup-progress-column-organisation = Instansi
followup-progress-column-year = Tahun
followup-progress-column-programmed = Terprogram (Rp)
followup-progress-column-physical = Fisik (%)
followup-progress-column-financial = Keuangan (Rp)
followup-progress-column-note = Keterangan
followup-progress-quarter = Triwulan { $quarter }
followup-no-progress = Tidak ada realisasi yang terbaca. Perlu kolom ID usulan atau nama pekerjaan, fisik, dan keuangan; unduh templatnya sebagai contoh.
followup-unnamed = Baris ini berisi angka tanpa ID usulan atau nama pekerjaan. Lengkapi agar dapat dicatat.
followup-unknown = “{ $text }” tidak terprogram pada putaran ini, atau namanya dipakai beberapa pekerjaan. Isi ID usulannya.
followup-no-figures = { $proposal } belum dilaporkan.
followup-when = Triwulan atau tahunnya tidak disebut. Isi kolom triwulan dan tahun, atau tulis di judul kolom.
followup-year = { $proposal } tidak terprogram pada tahun { $year }.
followup-future = Triwulan { $quarter } tahun { $year } belum mulai; realisasinya belum dapat dilaporkan.
followup-twice = Triwulan { $quarter } pekerjaan ini sudah dilaporkan pada baris { $line }. Sisakan satu.
followup-without-physical = Ada angka keuangan tanpa fisik. Isi fisiknya; nol ditulis 0.
followup-without-financial = Ada angka fisik tanpa keuangan. Isi keuangannya; nol ditulis 0.
followup-physical-unreadable = “{ $text }” bukan persentase 0 sampai 100. Tulis sebagai 45 atau 45,5.
followup-financial-unreadable = “{ $text }” tidak terbaca sebagai rupiah.
followup-falling-fisik = Fisik triwulan { $quarter } ({ DECIMAL($now) } %) lebih rendah daripada sebelumnya ({ DECIMAL($before) } %). Realisasi bersifat kumulatif; periksa.
followup-falling-keuangan = Keuangan triwulan { $quarter } ({ RUPIAH($now) }) lebih rendah daripada sebelumnya ({ RUPIAH($before) }). Realisasi bersifat kumulatif; periksa.
followup-beyond = Keuangan triwulan { $quarter } ({ RUPIAH($paid) }) melebihi yang terprogram ({ RUPIAH($programmed) }). Periksa, atau sebut perubahannya.
followup-paid-ahead = Triwulan { $quarter }: terbayar { DECIMAL($paid) } % sedangkan fisik { DECIMAL($physical) } %. Selisih 30 poin ke atas perlu dijelaskan.
practice-large = Berkasnya lebih dari { $most } MB. Bagi menjadi beberapa berkas.
practice-file = Berkas ini bukan YAML atau JSON yang terbaca.
practice-format = Berkas ini bukan kumpulan kartu praktik format { $known }. Perlu: format dan cards.
practice-cards = Berkasnya tidak memuat kartu, atau lebih dari { COUNT($most) }.
practice-twice = Kode dipakai lebih dari sekali dalam berkas: { LIST($codes) }.
practice-card = Kartu ke-{ $place } bukan sebuah kartu.
practice-code = Kartu { $card }: kodenya harus 2–60 huruf, angka, titik, garis bawah atau tanda hubung, misalnya kalsel-jembatan-01.
practice-unknown = Kartu { $card }: isian tidak dikenal: { LIST($fields) }.
practice-missing = Kartu { $card }: { $field } kosong. Lengkapi.
practice-long = Kartu { $card }: { $field } lebih dari { COUNT($most) } huruf.
practice-codes = Kartu { $card }: { $field } memuat kode yang tidak dikenal: { LIST($found) }.
practice-wrong = Kartu { $card }: { $field } tidak berbentuk seperti yang seharusnya.
minutes-komitmen-heading = Komitmen tahun sebelumnya
minutes-komitmen = Komitmen yang dibawa dari putaran sebelumnya: { COUNT($all) }; ditepati { COUNT($ditepati) }, ditepati terlambat { COUNT($terlambat) }, belum ditepati { COUNT($ingkar) }, masih berjalan { COUNT($terbuka) }. Yang belum selesai dan disepakati dilanjutkan:
minutes-komitmen-item = { $owner }: { $text } (batas { DATE($due) }, { $number })
minutes-komitmen-more = dan { COUNT($count) } komitmen lain sebagaimana tercatat dalam daftar komitmen
