# Pengaturan putaran: jadwal, tahap, pagu, bobot, buku aturan.
web-settings-title = Pengaturan putaran
web-settings-save = Simpan
web-settings-cancel = Batal
web-settings-none = belum ada
web-settings-reason = Alasan
web-settings-reason-hint = Wajib; tercatat dalam riwayat dan dibaca semua peserta.
web-settings-reason-needed = Alasan belum ditulis. Tulis mengapa ini diubah, lalu kirim lagi.
web-settings-moment = Tanggal atau waktu "{ $text }" tidak terbaca. Pilih dari kalender, atau tulis seperti 2026-03-02.
web-settings-money = Nilai "{ $text }" tidak terbaca. Tulis rupiah penuh, misalnya 1.500.000.000.
web-settings-number = "{ $text }" bukan angka. Tulis misalnya 30 atau 12,5.
web-settings-name = Nama versi
web-settings-name-hint = Nama yang dipakai menyebutnya, misalnya "TKD turun 48 %".
web-settings-column-number = No.
web-settings-made = Dibuat
web-settings-make = Buat versi baru
web-settings-in-force = berlaku
web-settings-state = Keadaan
web-settings-total = Jumlah
web-settings-total-all = Jumlah seluruh pagu

## Jadwal dan tahap
web-settings-calendar = Jadwal
web-settings-calendar-change = Ubah jadwal
web-settings-calendar-done = Jadwal diubah.
web-settings-calendar-order = Pengajuan harus dibuka sebelum batasnya, dan batas tanggapan tidak boleh mendahului batas pengajuan. Perbaiki urutan tanggalnya.
web-settings-calendar-meeting = Batas tanggapan jatuh sesudah hari rapat. Majukan batas tanggapan, atau mundurkan rapat.
web-settings-calendar-moved = Jadwal sudah diubah orang lain sejak halaman ini dibuka. Muat ulang halaman, lihat riwayatnya, lalu ubah lagi.
web-settings-calendar-weights = Bobot yang berlaku disepakati { DATE($agreed) }; rapat tidak boleh sebelum itu.
web-settings-opens = Pengajuan dibuka
web-settings-closes = Batas pengajuan
web-settings-answers = Batas tanggapan
web-settings-held = Hari rapat
web-settings-phase = Tahap
web-settings-phase-name = { $phase ->
    [persiapan] Persiapan
    [dibuka] Pengajuan dibuka
    [verifikasi] Verifikasi
    [rapat] Rapat
    *[selesai] Selesai
}
web-settings-phase-back = Kembali ke { $phase ->
    [persiapan] persiapan
    [dibuka] pengajuan
    [verifikasi] verifikasi
    [rapat] rapat
    *[selesai] selesai
}
web-settings-phase-to = Tahap berikutnya
web-settings-phase-change = Ganti tahap
web-settings-phase-done = Tahap diganti.
web-settings-phase-same = Pilih tahap yang lain daripada yang sekarang.
web-settings-phase-order = Tahap tidak dapat dilompati. Tahap berikutnya: { $next ->
    [persiapan] persiapan
    [dibuka] pengajuan
    [verifikasi] verifikasi
    [rapat] rapat
    *[selesai] selesai
}.
web-settings-phase-lacking = Belum dapat ke tahap { $phase ->
    [persiapan] persiapan
    [dibuka] pengajuan
    [verifikasi] verifikasi
    [rapat] rapat
    *[selesai] selesai
}:
web-settings-phase-closed = Batas pengajuan sudah lewat. Undurkan batas itu dahulu pada jadwal.
web-settings-phase-ceilings = Belum ada pagu yang berlaku. Berlakukan satu versi pagu dahulu.
web-settings-phase-weights = Bobot belum dibekukan. Bekukan bobot sebelum rapat.
web-settings-phase-computed = Putaran belum pernah dihitung. Hitung dahulu.
web-settings-phase-stale = Ada perubahan sejak penghitungan terakhir. Hitung lagi, supaya rapat melihat usulan yang sebenarnya.

## Pagu
web-settings-ceilings = Pagu
web-settings-ceilings-none = Belum ada pagu. Unggah pagu.xlsx putaran ini.
web-settings-ceilings-name = Beri nama versi ini, paling panjang { COUNT($most) } huruf.
web-settings-ceilings-taken = Versi pagu bernama { $name } sudah ada. Pilih nama lain.
web-settings-ceilings-empty = Versi pagu berisi 1 sampai { COUNT($most) } baris.
web-settings-ceilings-unknown = Pagu { $source } milik { $owner } tahun { $year }: sumber dana, pemilik, atau tahun tidak dikenal putaran ini. Pilih dari daftar.
web-settings-ceilings-amount = Pagu { $source } milik { $owner } tahun { $year }: nilainya tidak masuk akal, atau dasarnya lebih dari 300 huruf. Perbaiki barisnya.
web-settings-ceilings-twice = Pagu { $source } milik { $owner } tahun { $year } ditulis dua kali. Jadikan satu baris.
web-settings-ceilings-made = Versi pagu { $name } dibuat; belum berlaku.
web-settings-ceilings-chosen = Pagu { $name } berlaku. Hitung lagi supaya hasilnya ikut.
web-settings-rows = Baris
web-settings-rows-of = { COUNT($count) } baris
web-settings-all-rows = Semua baris
web-settings-by-source = Pagu menurut sumber dana dan tahun
web-settings-version-made = Versi { COUNT($number) }, dibuat
web-settings-column-scenario = Skenario
web-settings-column-source = Sumber dana
web-settings-column-owner = Pemilik
web-settings-column-year = Tahun
web-settings-column-amount = Pagu (Rp)
web-settings-column-basis = Dasar
web-settings-amount = Pagu
web-settings-put-in-force = Berlakukan
web-settings-put-in-force-hint = Penghitungan berikutnya memakai pagu ini. Pagu yang sekarang berlaku tetap tersimpan.
web-settings-compare = Banding versi pagu
web-settings-compare-now = Banding dengan yang berlaku
web-settings-compare-do = Bandingkan
web-settings-before = Semula
web-settings-after = Menjadi
web-settings-difference = Selisih
web-settings-differing = { $count ->
    [0] Tidak ada baris yang berbeda.
    *[other] { COUNT($count) } baris berbeda.
}
web-settings-edit = Ubah baris
web-settings-edit-hint = Hasilnya versi baru; versi ini tidak berubah. Baris yang nilainya dikosongkan tidak ikut.
web-settings-cut = Potong pagu
web-settings-cut-sum = Jumlah pagu:
web-settings-cut-nothing = Aturan ini tidak mengubah satu baris pun.
web-settings-rules = Aturan, satu sebaris
web-settings-rules-hint = DAK-*=-48% memotong semua DAK 48 persen; PAD:63.01:2027=1.500.000.000 menetapkan satu pagu (sumber:pemilik:tahun). Aturan yang kemudian mengalahkan yang terdahulu.
web-settings-preview = Lihat akibatnya
web-settings-upload = Unggah pagu
web-settings-file = Berkas pagu
web-settings-file-hint = Buku kerja dengan kolom Skenario, Sumber dana, Pemilik, Tahun, Pagu (Rp), Dasar, seperti unduhan halaman ini.
web-settings-file-none = Berkasnya tidak ada lagi. Unggah sekali lagi.
web-settings-file-kind = Berkas ini bukan buku kerja, atau lebih dari { COUNT($most) } MB. Unggah .xlsx, .xlsm, .xls, .ods, atau .csv.
web-settings-read = Baca berkas
web-settings-read-from = Yang terbaca dari { $file }
web-settings-read-nothing = Tidak ada pagu yang terbaca.
web-settings-again = Unggah yang lain
web-settings-remarks = Yang tidak dapat diambil
web-settings-remark = Catatan
web-settings-sheet = Lembar
web-settings-cell = Sel
web-settings-scenario-which = Skenario yang dijadikan versi baru

## Bobot
web-settings-weights = Bobot
web-settings-weights-hint = Bobot disepakati dan dibekukan sebelum rapat. Yang sudah dibekukan tidak pernah berubah; penggantinya versi baru.
web-settings-weights-none = Belum ada bobot. Buat yang pertama.
web-settings-weights-new = Bobot baru
web-settings-weights-number = Bobot versi { COUNT($number) }
web-settings-weights-version = Nomor versi
web-settings-weights-version-hint = Misalnya 2027-2; selalu baru bila isinya berubah.
web-settings-weights-name = Bobot perlu nomor versi. Isi "Nomor versi".
web-settings-weights-taken = Nomor versi { $name } sudah dipakai bobot lain. Pilih nomor baru.
web-settings-weights-way = Pilih cara memberi bobot: langsung, ayunan, atau berpasangan.
web-settings-weights-table = Bobot atau nilai ayunan menurut kriteria (untuk cara berpasangan, isi perbandingan di bawah)
web-settings-weights-made = Bobot versi { COUNT($number) } dibuat; belum dibekukan.
web-settings-weights-done = Bobot versi { COUNT($number) } dibekukan dan berlaku. Hitung lagi supaya hasilnya ikut.
web-settings-weights-late = Bobot hanya dapat dibekukan sebelum rapat ({ DATE($held) }).
web-settings-weights-frozen = Bobot versi { COUNT($number) } sudah pernah dibekukan. Untuk memakainya lagi, buat versi baru dengan isi yang sama.
web-settings-weights-pair = Perbandingan baris { COUNT($line) } tidak terbaca: "{ $text }". Tulis seperti kondisi/kesiapan: 3.
web-settings-weights-pair-twice = Perbandingan baris { COUNT($line) } ditulis dua kali: "{ $text }". Hapus salah satu.
web-settings-weights-pair-whose = Ada perbandingan sebelum peserta pertama. Tulis [nama peserta] di atasnya.
web-settings-pairs = Perbandingan berpasangan (AHP)
web-settings-pairs-hint = Satu pasangan sebaris: kondisi/kesiapan: 3 berarti kondisi tiga kali lebih penting (1 sampai 9, atau 1/2 sampai 1/9). Beberapa peserta: mulai bagian tiap peserta dengan [nama].
web-settings-decree = Dasar kesepakatan
web-settings-agreed-on = Disepakati tanggal
web-settings-way = Cara
web-settings-way-name = { $way ->
    [parts] Langsung
    [swing] Ayunan (0 sampai 100; yang terpenting 100)
    *[ahp] Berpasangan (AHP)
}
web-settings-criterion = Kriteria
web-settings-weight = Bobot
web-settings-share = Bagian (%)
web-settings-shares = Bagian tiap kriteria
web-settings-given = Seperti ditulis
web-settings-low = Terendah
web-settings-high = Tertinggi
web-settings-consistency = Rasio konsistensi (CR)
web-settings-fingerprint = Sidik jari (SHA-256)
web-settings-frozen = dibekukan
web-settings-open = belum dibekukan
web-settings-freeze = Bekukan dan berlakukan
web-settings-freeze-hint = Sesudah dibekukan, bobot ini tidak dapat diubah siapa pun.

## Buku aturan
web-settings-rulebook = Buku aturan
web-settings-rulebook-edition = Buku aturan edisi { $edition }
web-settings-rulebook-verified = { COUNT($verified) } dari { COUNT($cited) } aturan dan angka terverifikasi; sisanya perlu diperiksa terhadap naskah peraturan.
web-settings-rulebook-choose = Pakai edisi ini
web-settings-rulebook-done = Edisi buku aturan diganti. Hitung lagi supaya hasilnya ikut.
web-settings-editions = Edisi
web-settings-rule = Aturan
web-settings-legal = Dasar hukum
web-settings-since = Berlaku
web-settings-figures = Angka yang dipakai pemeriksaan
web-settings-value = Nilai
