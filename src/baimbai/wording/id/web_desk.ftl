# Layar desk: satu usulan, antrean simpan, bagaimana bila, buku kerja desk.
web-desk-turn = Giliran
web-desk-previous = Sebelumnya
web-desk-next = Berikutnya
web-desk-place = Usulan ke-{ $place } dari { COUNT($count) }
web-desk-not-on-agenda = Tidak tercantum dalam agenda desk ini
web-desk-left = Sisa waktu { $time }
web-desk-over = Lewat waktu { $time }
web-desk-spoken-of = Yang sedang dibahas:
web-desk-speak-of = Bahas sekarang
web-desk-projector = Layar proyektor
web-desk-plain = Layar biasa
web-desk-reason = { $reason ->
    [temuan] Temuan berat
    [keberatan] Penolakan disanggah
    [pengalihan] Pengalihan
    [komitmen] Komitmen jatuh tempo
    [ambang] Di ambang pagu
   *[lain] Ditambahkan ke agenda
}
web-desk-asked = Diminta
web-desk-computed = Menurut hitungan
web-desk-verdict = Hasil hitungan dan alasannya
web-desk-sheet = Lembar usulan lengkap
web-desk-decided = Putusan
web-desk-undecided = Belum diputuskan
web-desk-not-open = Desk belum dibuka.
web-desk-closed = Desk ditutup
web-desk-result = { $result ->
    [diakomodir] Diakomodir
    [diakomodir_bersyarat] Diakomodir bersyarat
    [ditunda] Ditunda
    [ditolak] Ditolak
    [dialihkan] Dialihkan
   *[other] { $result }
}
web-desk-before = Semua putusan atas usulan ini ({ COUNT($count) })
web-desk-positions = Sikap para pihak
web-desk-role = { $role ->
    [pengusul] pengusul
    [penanggung] penanggung jawab
    [tujuan] tujuan pengalihan
   *[temuan] disebut dalam temuan
}
web-desk-stance = { $stance ->
    [setuju] Setuju
    [setuju_bersyarat] Setuju bersyarat
    [keberatan] Keberatan
   *[other] { $stance }
}
web-desk-silent = belum bersikap
web-desk-say-position = Nyatakan sikap
web-desk-for = Atas nama
web-desk-holds = Sikap
web-desk-holds-text = Penjelasan atau syarat
web-desk-send-position = Kirim sikap
web-desk-balances = Sisa pagu yang dapat membiayai
web-desk-left-of = Sisa
web-desk-share-left = Bagian pagu yang tersisa
web-desk-balances-meaning = Setelah putusan semua desk atas usulan lain; bagian usulan ini sendiri belum dikurangkan.
web-desk-no-balances = Tidak ada pagu yang boleh membiayai usulan ini, atau putaran belum dihitung.
web-desk-earlier = Kesepakatan tahun lalu
web-desk-no-earlier = Tidak ditemukan kesepakatan terdahulu atas pekerjaan yang sama.
web-desk-earlier-open = belum diputuskan
web-desk-progress = Realisasi { $year } triwulan { $quarter }: fisik { DECIMAL($percent, digits: 1) } %, keuangan
web-desk-commitments = Komitmen
web-desk-carried = dari putaran
web-desk-decide = Putuskan
web-desk-result-label = Hasil
web-desk-money = Sumber dana
web-desk-money-hint = Terisi dari hitungan atau putusan terakhir. Kosongkan baris yang tidak dipakai.
web-desk-from = Pagu
web-desk-rupiah = Rupiah
web-desk-more-money = Tambah baris
web-desk-sum = Jumlah { $sum }
web-desk-condition = Syarat
web-desk-reason-label = Alasan
web-desk-text = Uraian alasan
web-desk-responsible = Penanggung jawab
web-desk-person = Nama atau jabatan
web-desk-due = paling lambat
web-desk-due-label = Paling lambat
web-desk-dissent = Keberatan yang dicatat
web-desk-dissent-who = Instansi yang berkeberatan
web-desk-dissent-what = Isi keberatan
web-desk-dissent-of = Keberatan { $office }:
web-desk-save = Simpan putusan
web-desk-save-hint = Bila sambungan putus, putusan disimpan di perangkat ini dan dikirim sendiri setelah tersambung.

## Antrean
web-desk-queue-waits = menunggu sambungan: { $count }
web-desk-queue-refused = ditolak, perlu diperbaiki: { $count }
web-desk-queue-away = masuk lagi agar yang menunggu terkirim
web-desk-queue-denied = Anda tidak berwenang melakukannya sekarang. Mintalah notulis desk atau penyelenggara.
web-desk-queue-failed = Server tidak menerimanya (kode { $status }). Muat ulang halaman, lalu perbaiki.
web-desk-queue-decision = Putusan Anda
web-meeting-anothers = Ini ditulis orang lain di perangkat ini. Ia tetap tersimpan sampai orang itu masuk lagi.
web-desk-queue-position = Sikap Anda
web-desk-queue-waits-here = tersimpan di perangkat ini, menunggu sambungan.
web-desk-queue-refused-here = belum diterima. Isinya tetap tersimpan di perangkat ini.
web-desk-queue-mend = Perbaiki
web-desk-queue-drop = Buang

## Bagaimana bila
web-desk-what-if = Bagaimana bila?
web-desk-what-if-hint = Jawabannya datang seketika, dengan siapa yang mendapat dan siapa yang tergeser. Putaran dan putusan tidak berubah.
web-desk-what = Pertanyaan
web-desk-way = { $way ->
    [masuk] Usulan ini masuk
    [keluar] Usulan ini keluar
    [tukar] Ditukar dengan usulan lain
   *[potong] Sebuah pagu dipotong
}
web-desk-with = Nomor usulan lain
web-desk-cut = Pagu yang dipotong
web-desk-percent = Dipotong (%)
web-desk-back = Kembali ke usulan
web-desk-after-rulings = Dihitung atas rencana setelah putusan rapat sejauh ini ({ COUNT($count) } putusan mengubah rencana).
web-desk-before-rulings = Putusan sejauh ini tidak dapat dihitung sekaligus; jawaban ini atas rencana hasil hitungan. Pakai skenario untuk jawaban penuh.
web-desk-asked-pin = { $way ->
    [masuk] Bila { $proposal } masuk
   *[keluar] Bila { $proposal } keluar
}
web-desk-asked-swap = Bila { $into } masuk menggantikan { $out }
web-desk-asked-cut = Bila pagu { $source } milik { $owner } tahun { $year } dipotong { $percent } % menjadi { RUPIAH($left) }
web-desk-asked-alike = { $state ->
    [masuk] Usulan { $proposal } dan { $other } sama-sama masuk dalam rencana. Pilih satu yang di luar rencana.
   *[keluar] Usulan { $proposal } dan { $other } sama-sama di luar rencana. Pilih satu yang di dalam rencana.
}
web-desk-asked-ceiling = Pilih pagu yang dipotong dari daftar.
web-desk-asked-percent = Tulis potongan sebagai bilangan bulat dari 1 sampai 100 persen.
web-desk-asked-nothing = Pilih pertanyaannya: masuk, keluar, ditukar, atau pagu dipotong.

## Buku kerja desk
web-book-title = Buku kerja desk
web-book-lead = Unduh, isi tanpa jaringan, lalu gabungkan: tiap baris menjadi putusan. Berkas yang sama dua kali tetap satu.
web-book-download = Unduh buku kerja
web-book-file = Buku kerja yang sudah diisi
web-book-file-hint = Berkas .xlsx yang diunduh dari desk ini. Belum ada yang berubah sampai Anda menggabungkannya.
web-book-look = Periksa dahulu
web-book-looked = { $file } sudah diperiksa; belum ada yang berubah.
web-book-saved = Terakhir disimpan
web-book-conflicts = { COUNT($count) } usulan sudah diputuskan orang lain sejak buku diunduh: pilih baris demi baris.
web-book-done = { $file } sudah digabungkan.
web-book-merge = Gabungkan
web-book-another = Gabungkan berkas lain
web-book-empty = Tidak ada baris yang terisi.
web-book-row = Baris
web-book-state = Keadaan
web-book-in-file = Dalam berkas
web-book-at-table = Di meja rapat
web-book-use-file = Pakai isi berkas
web-book-taken = diterima
web-book-theirs-stand = putusan di meja tetap
web-book-states = { $state ->
    [baru] akan diterima
    [sudah] sudah diterima
    [bentrok] sudah diputuskan orang lain
   *[cacat] perlu diperbaiki
}
web-book-twice = Usulan ini terisi pada lebih dari satu baris. Sisakan satu.
web-book-foreign = Berkas ini bukan buku kerja desk, atau lembar tersembunyinya terhapus. Unduh buku kerja lagi dari halaman desk dan salin isinya ke sana.
web-book-other-desk = Buku kerja ini milik desk { $desk } putaran { $round }. Gabungkan di desk itu.
web-book-many = Paling banyak { COUNT($most) } baris terisi dalam satu buku kerja.
web-book-no-file = Pilih berkas .xlsx, paling besar { $most } MB.
web-book-too-old = Pemeriksaan berkas ini sudah terlalu lama atau berkasnya sudah dilepas. Unggah lagi; yang sudah diterima tidak terulang.
web-book-no-number = Nomor usulannya kosong. Jangan ubah kolom yang terkunci.
web-book-unknown = “{ $typed }” tidak ada dalam daftar. Pilih dari daftar sel ini.
web-book-no-ceiling = Pilih pagu untuk jumlah di sebelahnya.
web-book-no-rupiah = Tulis jumlah rupiah untuk pagu di sebelahnya.
web-book-rupiah = “{ $typed }” bukan jumlah rupiah.
web-book-day = “{ $typed }” bukan tanggal. Tulis seperti 2027-06-30.
web-book-moment = “{ $typed }” bukan waktu. Tulis seperti 2027-03-02 14:05.
web-book-dissent = Isi instansi yang berkeberatan dan isi keberatannya, keduanya.
web-book-sheet = Putusan
web-book-guide = Petunjuk
web-book-hint = Isi kolom berkepala kuning. Kolom biru terkunci. Baris yang dikosongkan tidak diputuskan.
web-book-as-of = Keadaan pada { $at }
web-book-invalid = Periksa isian
web-book-invalid-pick = Pilih dari daftar sel ini.
web-book-invalid-money = Tulis rupiah bulat lebih dari nol.
web-book-column-number = Nomor usulan
web-book-column-title = Nama usulan
web-book-column-office = Pengusul
web-book-column-asked = Diminta (Rp)
web-book-column-computed = Menurut hitungan
web-book-column-why = Alasan hitungan
web-book-column-held = Putusan sejauh ini
web-book-column-result = Hasil
web-book-column-from = Pagu { $part }
web-book-column-rupiah = Rupiah { $part }
web-book-column-condition = Syarat
web-book-column-reason = Alasan
web-book-column-text = Uraian alasan
web-book-column-responsible = Penanggung jawab
web-book-column-person = Nama atau jabatan
web-book-column-due = Paling lambat
web-book-column-dissenter = Instansi berkeberatan
web-book-column-dissent = Isi keberatan
web-book-column-made = Waktu putusan
web-book-guide-title = Buku kerja { $desk }
web-book-step = Langkah { $step }
web-book-step-1 = Isi satu baris untuk tiap usulan yang diputuskan, pada kolom berkepala kuning. Kolom lain terkunci.
web-book-step-2 = Hasil, pagu, alasan dan instansi dipilih dari daftar pada selnya. Tiap usulan menawarkan pagu yang boleh membiayainya saja.
web-book-step-3 = Simpan sebagai .xlsx. Jangan hapus atau ganti nama lembar.
web-book-step-4 = Setelah tersambung, buka halaman desk, pilih Buku kerja desk, lalu unggah berkas ini. Periksa dahulu, kemudian gabungkan.
web-book-step-5 = Bila usulan sudah diputuskan orang lain sejak buku diunduh, keduanya ditampilkan berdampingan dan dipilih baris demi baris. Berkas yang sama boleh diunggah lagi: tidak ada putusan yang terulang.
web-book-help-result = Diakomodir dan diakomodir bersyarat memerlukan pagu dan rupiah; hasil lain tidak memuat dana.
web-book-help-from = Pagu yang membayar: sumber dana, pemilik, tahun. Sampai tiga pagu tiap usulan.
web-book-help-rupiah = Rupiah bulat dari pagu di sebelahnya.
web-book-help-condition = Wajib bila diakomodir bersyarat.
web-book-help-reason = Pokok alasannya.
web-book-help-text = Wajib: alasan dengan kata-kata, sebagaimana dimuat dalam berita acara.
web-book-help-responsible = Instansi yang menindaklanjuti; wajib bila dialihkan.
web-book-help-person = Boleh kosong.
web-book-help-due = Tanggal, seperti 2027-06-30. Boleh kosong.
web-book-help-dissenter = Instansi yang keberatannya dicatat. Boleh kosong.
web-book-help-dissent = Isi keberatannya.
web-book-help-made = Waktu diputuskan, seperti 2027-03-02 14:05. Bila kosong dipakai waktu berkas terakhir disimpan.

name-act-merge-book = menggabungkan buku kerja desk
