# Usulan di meja kerja: daftar, lembar, formulir.
name-draf = draf
name-diajukan = diajukan
name-dikembalikan = dikembalikan
name-diverifikasi = diverifikasi
name-digabung = digabung
name-ditarik = ditarik

web-proposals-filter-q = Cari
web-proposals-filter-pengusul = Pengusul
web-proposals-filter-wilayah = Wilayah
web-proposals-filter-bidang = Bidang
web-proposals-filter-jenis = Jenis aset
web-proposals-filter-pekerjaan = Jenis pekerjaan
web-proposals-filter-status = Status
web-proposals-filter-hasil = Hasil
web-proposals-filter-pita = Pita
web-proposals-filter-gerbang = Gerbang
web-proposals-filter-sumber = Sumber dana
web-proposals-filter-tahun = Tahun anggaran
web-proposals-filter-min = Nilai paling sedikit
web-proposals-filter-maks = Nilai paling banyak
web-proposals-filter-temuan = Temuan
web-proposals-filter-temuan-any = Ada temuan
web-proposals-filter-kotak = Bagian peta

## Daftar
web-proposals-title = Usulan
web-proposals-count = { COUNT($count) } usulan
web-proposals-new = Usulan baru
web-proposals-map-on = Peta di samping
web-proposals-map-off = Tanpa peta
web-proposals-draw = Gambar di peta
web-proposals-excel = Unduh Excel
web-proposals-csv = Unduh CSV
web-proposals-export-many = Excel diberikan sampai { COUNT($most) } usulan. Persempit saringannya, atau unduh CSV.
web-proposals-export-states = Keadaan usulan
web-proposals-export-id = ID
web-proposals-export-office = Pengusul
web-proposals-export-status = Status
web-proposals-export-outcome = Hasil
web-proposals-export-rank = Peringkat
web-proposals-export-score = Skor
web-proposals-export-band = Pita
web-proposals-export-gate = Gerbang
web-proposals-export-funded = Didanai (Rp)
web-proposals-export-responsible = Penanggung jawab
web-proposals-filters = Saringan ({ COUNT($count) })
web-proposals-filter = Saring
web-proposals-clear = Hapus saringan
web-proposals-active = Saringan yang berlaku
web-proposals-remove = Hapus
web-proposals-any = Semua
web-proposals-order = Urutkan
web-proposals-order-up = { $column }, naik
web-proposals-order-down = { $column }, turun
web-proposals-more-filters = Saringan lain
web-proposals-columns = Pilih kolom
web-proposals-column-nomor = ID
web-proposals-column-judul = Nama usulan
web-proposals-column-pengusul = Pengusul
web-proposals-column-wilayah = Wilayah
web-proposals-column-bidang = Bidang
web-proposals-column-jenis = Jenis aset
web-proposals-column-pekerjaan = Jenis pekerjaan
web-proposals-column-nilai = Biaya
web-proposals-column-tahun = Tahun
web-proposals-column-status = Status
web-proposals-column-hasil = Hasil
web-proposals-column-peringkat = Peringkat
web-proposals-column-skor = Skor
web-proposals-column-pita = Pita
web-proposals-column-gerbang = Gerbang
web-proposals-column-didanai = Didanai
web-proposals-column-diubah = Diubah
web-proposals-none = Belum ada usulan yang dapat Anda lihat di putaran ini.
web-proposals-none-found = Tidak ada usulan yang cocok dengan saringan ini.
web-proposals-tick = Pilih
web-proposals-tick-one = Pilih usulan { $number }
web-proposals-tick-all = Pilih semua di halaman ini
web-proposals-note = Catatan (boleh kosong)
web-proposals-verify-many = Verifikasi yang dipilih
web-proposals-verified-many = { COUNT($count) } usulan diverifikasi.
web-proposals-pages = Halaman daftar
web-proposals-previous = Sebelumnya
web-proposals-next = Berikutnya
web-proposals-cut = Daftar menampilkan { COUNT($shown) } dari { COUNT($count) } usulan. Persempit saringan untuk melihat yang lain, atau unduh CSV.

## Lembar
web-proposals-qr = Kode QR menuju { $address }
web-proposals-told = Usulan ini baru saja berubah.
web-proposals-reload = Muat ulang
web-proposals-money = Dana yang diminta dan hasilnya
web-proposals-no-money = Belum ada dana yang diminta. Isi rincian dana di formulir.
web-proposals-payments = Rencana pendanaan
web-proposals-owner = Pemilik pagu
web-proposals-would-help = Yang dapat menolong:
web-proposals-older = Usulan ini berubah setelah penghitungan
web-proposals-no-result = Belum dihitung. Hasilnya tampil di sini setelah provinsi menjalankan penghitungan.
web-proposals-score = Penilaian
web-proposals-range = rentang { COUNT($best) }–{ COUNT($worst) }
web-proposals-in-sector = ke-{ COUNT($rank) } di bidangnya
web-proposals-responsible = Penanggung jawab
web-proposals-criterion = Kriteria
web-proposals-points = Nilai
web-proposals-weight = Bobot
web-proposals-contribution = Sumbangan
web-proposals-working = Cara menghitung
web-proposals-place = Lokasi dan pekerjaan
web-proposals-point = Koordinat
web-proposals-origin = Berasal dari
web-proposals-row = baris { $row }
web-proposals-findings = Temuan
web-proposals-no-findings = Tidak ada temuan yang menyebut usulan ini.
web-proposals-relations = Usulan terkait
web-proposals-merged = Digabung ke sini
web-proposals-decide = Keputusan
web-proposals-do-verify = Verifikasi
web-proposals-do-send-back = Kembalikan untuk diperbaiki
web-proposals-do-send-again = Ajukan lagi
web-proposals-do-route = Alihkan ke instansi lain
web-proposals-do-merge = Gabungkan ke usulan lain
web-proposals-do-restore = Pulihkan
web-proposals-do-withdraw = Tarik usulan
web-proposals-route-to = Instansi yang berwenang
web-proposals-suggested = saran
web-proposals-merge-into = ID usulan tujuan
web-proposals-merge-hint = Ketik ID atau kata dari namanya.
web-proposals-merge-unknown = Tidak ada usulan { $number } yang dapat Anda lihat. Periksa ID-nya.
web-proposals-withdraw-hint = Nomornya tidak dipakai lagi. Provinsi dapat memulihkannya.
web-proposals-reason = Alasan
web-proposals-done-verify = Usulan { $number } diverifikasi.
web-proposals-done-send-back = Usulan { $number } dikembalikan kepada pengusulnya.
web-proposals-done-send-again = Usulan { $number } diajukan lagi.
web-proposals-done-route = Usulan { $number } dialihkan.
web-proposals-done-merge = Usulan { $number } digabungkan.
web-proposals-done-withdraw = Usulan { $number } ditarik.
web-proposals-done-restore = Usulan { $number } dipulihkan.
web-proposals-done-comment = Tersimpan pada usulan { $number }.
web-verify-out = Usulan { $number } sudah digabung atau ditarik. Pulihkan dahulu.
web-verify-nothing = Usulan { $number } tidak perlu dipulihkan; belum ada keputusan atasnya.
web-verify-count = Pilih 1 sampai { COUNT($most) } usulan.

## Komentar
web-comment-title = Komentar, konfirmasi, tanggapan
web-comment-none = Belum ada yang berkomentar.
web-comment-text = Tulis di sini
web-comment-as = Sebagai
web-comment-kind = { $kind ->
     [konfirmasi] konfirmasi
     [tanggapan] tanggapan pengusul
    *[komentar] komentar
}
web-comment-send = Kirim
web-comment-length = Tulis 1 sampai { COUNT($most) } huruf.
web-comment-no-answer = Tidak ada pengembalian atau penolakan yang dapat ditanggapi sekarang, atau batas tanggapan sudah lewat. Tulis sebagai komentar.

## Dokumen
web-papers-title = Dokumen kesiapan
web-papers-add = Lampirkan dokumen
web-papers-kind-label = Jenis dokumen
web-papers-file = Berkas
web-papers-hint = PDF, JPG, PNG, XLSX, DOCX, atau ZIP, paling besar 20 MB. Dokumennya lalu ditandai siap.
web-papers-remove = Lepas
web-papers-added = Dokumen terlampir dan ditandai siap.
web-papers-removed = Berkas { $file } dilepas.
web-papers-kind = Pilih jenis dokumen dari daftar.
web-papers-none = Pilih berkasnya dahulu.
web-papers-many = Satu usulan memuat paling banyak { COUNT($most) } berkas. Gabungkan beberapa menjadi satu PDF atau ZIP.
error-attachment-empty = Berkas { $file } kosong (0 byte). Pilih berkas yang benar.
error-attachment-large = Berkas { $file } lebih dari { $limit } MB. Perkecil hasil pindaiannya, atau bagi menjadi beberapa berkas.
error-attachment-kind = Berkas { $file } bukan jenis yang diterima. Kirim PDF, JPG, PNG, XLSX, DOCX, atau ZIP.
error-attachment-content = Isi berkas { $file } tidak sesuai dengan jenis pada namanya. Simpan ulang dari aplikasi asalnya.
error-attachment-locked = Berkas { $file } dikunci dengan kata sandi. Buka kuncinya, lalu kirim lagi.
error-attachment-damaged = Berkas { $file } rusak atau terpotong. Kirim salinan yang utuh.
error-attachment-swollen = Berkas { $file } mengembang melebihi { $limit } MB saat dibuka dan tidak diterima.
error-attachment-macro = Berkas { $file } berisi makro. Simpan ulang tanpa makro (.xlsx atau .docx), lalu kirim lagi.
error-attachment-program = Berkas { $file } berisi program ({ $member }). Kirim dokumennya saja.

## Formulir
web-form-edit = Perbaiki usulan { $number }
web-form-mend = Perbaiki
web-form-save = Simpan
web-form-cancel = Batal
web-form-saved = Usulan { $number } tersimpan.
web-form-added = Usulan { $number } tersimpan sebagai draf.
web-form-closed = Usulan { $number } tidak dapat diperbaiki sekarang: sudah diajukan, sudah diputus, atau batas waktunya lewat. Minta buka kunci di halaman Pengajuan, atau minta provinsi mengembalikannya.
web-form-sent-back = Dikembalikan untuk diperbaiki:
web-form-met = Sementara Anda mengisi, usulan ini disimpan oleh { $who },
web-form-met-choose = Simpanan Anda belum masuk dan tidak menimpa apa pun. Pilih satu dari dua isian pada kolom yang ditandai, lalu simpan lagi.
web-form-met-nothing = Perubahan Anda tidak bertabrakan. Periksa, lalu simpan lagi.
web-form-met-taken = Diambil dari simpanan itu:
web-form-told = Usulan ini baru saja disimpan orang lain. Teruskan saja: saat menyimpan, Anda melihat keduanya.
web-form-both = Dua orang mengubah isian ini
web-form-theirs = Pakai yang sudah tersimpan:
web-form-mine = Pakai isian saya di atas
web-form-choose = Pilih isian mana yang dipakai.
web-form-faulty = Belum tersimpan: ada isian yang perlu diperbaiki, ditandai di bawah.
web-form-needed = Isian ini diperlukan.
web-form-no-work = Tulisan ini terbaca sebagai judul bagian atau jumlah, bukan usulan. Sebut pekerjaan, aset, dan lokasinya.
web-form-unreadable = Isian ini tidak terbaca. Lihat contoh di atas.
web-form-pair = Lintang dan bujur diisi berdua, atau dikosongkan berdua.
web-form-geometry = Bukan WKT yang terbaca, atau di luar Indonesia. Contoh: LINESTRING (114.8 -3.4, 114.9 -3.5).
web-form-requires-itself = Usulan tidak dapat menjadi prasyarat dirinya sendiri.
web-form-requires-unknown = Tidak ada usulan { LIST($numbers) } di putaran ini.
web-form-money-needed = Isi paling sedikit satu baris dana.
web-form-amount = Isi jumlah rupiahnya.
web-form-year = Pilih tahun anggarannya.
web-form-group-what = Pekerjaan
web-form-group-where = Lokasi
web-form-group-size = Besaran
web-form-group-money = Dana
web-form-group-papers = Dokumen kesiapan
web-form-group-why = Asal dan prioritas
web-form-group-more = Rincian yang dibaca dari nama usulan
web-form-money-hint = Satu baris untuk tiap sumber dan tahun. Rupiah penuh; titik boleh. Baris kosong diabaikan.
web-form-no-source = belum ditentukan
web-form-sum = Jumlah
web-form-add-row = Tambah baris
web-form-refresh = Perbarui daftar kecamatan
web-form-paper = { $state ->
     [ready] siap
     [missing] belum ada
    *[unknown] tidak disebut
}
web-form-label-asset-name = Nama aset
web-form-label-declared-status = Status aset menurut pengusul
web-form-label-portion = Porsi satu pendana dari pekerjaan bersama
web-form-label-continuing = Lanjutan pekerjaan yang berjalan
web-form-label-geometry = Gambar peta (WKT)
web-form-label-money = Dana
web-form-hint-asset-name = Tanpa jenisnya, misalnya Karang Intan - Sungai Asam.
web-form-hint-declared-status = Kosongkan bila tidak disebut.
web-form-hint-portion = Bagian lain dibayar pihak lain.
web-form-hint-continuing = Kontrak tahun jamak atau lanjutan tahun lalu.
web-form-hint-geometry = Derajat WGS 84, bujur dahulu. Kosong untuk titik saja.
web-form-hint-asset-type = Boleh kosong; dibaca dari nama usulan.
web-form-hint-work-type = Boleh kosong; dibaca dari nama usulan.
web-add-closed = Kantor Anda tidak dapat menambah usulan sekarang: sudah mengajukan, atau batas pengajuan lewat. Minta buka kunci di halaman Pengajuan, atau hubungi provinsi.
web-add-money = Isi paling sedikit satu baris dana.

## Pengajuan
web-submission-title = Pengajuan
web-submission-deadline = Batas pengajuan:
web-submission-shut = Pengajuan sedang ditutup. Usulan susulan disampaikan kepada { $host }, yang dapat memperpanjang batas waktunya.
web-submission-locked = Sudah diajukan dan terkunci:
web-submission-pending = Menunggu jawaban provinsi atas permintaan buka kunci,
web-submission-ask = Minta buka kunci
web-submission-ask-hint = Bila dikabulkan, usulan yang belum diverifikasi menjadi draf lagi dan harus diajukan ulang sebelum batas waktu.
web-submission-to-send = { COUNT($count) } usulan,
web-submission-checks = Periksa sebelum mengajukan
web-submission-check = { $name ->
     [drafts] draf yang akan diajukan
     [errors] galat pada berkas yang belum diselesaikan
     [warnings] peringatan pada berkas yang belum diselesaikan
     [money] usulan tanpa biaya; tidak dapat dinilai dan didanai
     [place] usulan tanpa koordinat; tidak tampil di peta dan tidak diperiksa tumpang tindihnya
     [papers] usulan tanpa satu pun dokumen siap
    *[back] usulan yang dikembalikan dan belum diajukan lagi
}
web-submission-send = Ajukan ke provinsi
web-submission-send-now = Ajukan sekarang
web-submission-confirm = Semua draf diajukan dan terkunci. Anda menerima tanda terima dengan nomor dan jejak isi (SHA-256).
web-submission-done = Usulan diajukan. Tanda terima { $number }.
web-submission-sent = Kantor ini sudah mengajukan (tanda terima { $receipt }). Minta buka kunci bila ada yang harus diubah.
web-submission-closed = Batas pengajuan sudah lewat, atau pengajuan belum dibuka. Hubungi { $host }: batas waktu dapat diperpanjang. Draf Anda tetap tersimpan.
web-submission-empty = Belum ada usulan untuk diajukan. Kirim berkas atau tulis usulan baru dahulu.
web-submission-open = Kantor ini tidak terkunci; usulannya dapat langsung diperbaiki.
web-submission-asked = Permintaan buka kunci sudah ada dan menunggu jawaban provinsi.
web-submission-asked-now = Permintaan buka kunci terkirim kepada provinsi.
web-submission-answered = Permintaan ini sudah dijawab.
web-submission-grant-late = Batas pengajuan sudah lewat: setelah dibuka, tidak ada yang dapat diperbaiki. Perpanjang batasnya di Pengaturan putaran, atau kembalikan usulan satu per satu.
web-submission-granted = { $office } dapat memperbaiki usulannya lagi.
web-submission-refused = Permintaan { $office } ditolak, dengan jawaban.
web-submission-take = Terima draf yang belum diajukan
web-submission-take-hint = Draf semua instansi yang belum mengajukan menjadi usulan yang diajukan dan terkunci, masing-masing dengan tanda terima. Lakukan dengan persetujuan instansinya, atau setelah batas waktu.
web-submission-take-now = Terima semua sekarang
web-submission-taken = Diterima: { COUNT($count) } instansi, masing-masing dengan tanda terima.
web-submission-take-late = Rapat sudah dimulai. Kembalikan tahap putaran ke verifikasi dahulu.
web-submission-waiting = Permintaan buka kunci
web-submission-answer = Jawaban untuk pengusul
web-submission-unlock = Buka kunci
web-submission-keep = Tolak
web-submission-all = Semua pengusul
web-submission-sent-count = { COUNT($sent) } dari { COUNT($count) } pengusul sudah mengajukan.
web-submission-receipt = Tanda terima
web-submission-contact = Narahubung
web-submission-state-sent = sudah mengajukan
web-submission-state-writing = masih menulis
web-submission-state-nothing = belum ada usulan
web-submission-state-asked = minta buka kunci
web-submission-none = Kantor Anda tidak mengusulkan di putaran ini.
web-submission-received = Diterima
web-submission-by = Diajukan oleh
web-submission-to = Kepada
web-submission-sum-hint = Jejak isi: SHA-256 atas isi yang diajukan sebagai JSON baku. Berkasnya dapat diunduh dan dihitung ulang oleh siapa pun.
web-submission-unchanged = Isi meja kerja masih sama dengan yang diterima.
web-submission-changed = Sejak tanda terima ini, usulan kantor ini berubah (diperbaiki, ditarik, atau diajukan ulang). Lihat riwayat.
web-submission-contents = Unduh isi yang diterima (JSON)

## Riwayat
name-act-take-as-sent = menerima sebagai usulan yang diajukan
name-act-unlock = membuka kunci
name-act-refuse-unlock = menolak buka kunci
name-act-ask-to-unlock = meminta buka kunci
