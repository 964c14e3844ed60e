# Kiriman berkas: unduh, kirim, bandingkan, terapkan. Tabel usulan.
web-upload-title = Kiriman berkas
web-upload-lead = Kirim buku kerja usulan, lihat apa yang berubah, lalu terapkan ke meja.
web-upload-way = Letak halaman
web-upload-step-book = 1. Ambil buku kerja
web-upload-step-send = 2. Kirim berkas
web-upload-book = Unduh buku kerja
web-upload-book-of = Unduh buku kerja { $office }
web-upload-book-hint = Berisi usulan instansi Anda sebagaimana tercatat sekarang, dengan ID dan daftar pilihan. Format sendiri juga boleh dikirim; kolomnya dibaca menurut judulnya.
web-upload-to-grid = Buka tabel usulan
web-upload-office = Instansi
web-upload-every-office = Semua instansi
web-upload-filter = Tampilkan
web-upload-file = Berkas usulan
web-upload-file-hint = Excel (.xlsx, .xlsm, .xls), ODS, CSV, atau gambar peta (GeoPackage, GeoJSON, KML, Shapefile dalam .zip); paling besar { COUNT($megabytes) } MB. Tidak ada yang berubah di meja sebelum Anda menerapkannya.
web-upload-send = Kirim
web-upload-closed = Pengajuan untuk instansi Anda sedang tertutup: batasnya sudah lewat atau usulannya sudah diajukan. Mintalah pembukaan bila masih ada yang harus diperbaiki.
web-upload-none = Belum ada kiriman. Unduh buku kerja, isi, lalu kirim kembali di sini; berkas dengan format sendiri juga dibaca.
web-upload-column-file = Berkas
web-upload-column-sent = Dikirim
web-upload-column-state = Keadaan
web-upload-column-proposals = Usulan
web-upload-column-new = Baru
web-upload-column-changed = Berubah
web-upload-column-faults = Galat
web-upload-state = { $state ->
    [diterima] Diterima
    [terbaca] Terbaca, belum diterapkan
    [diterapkan] Diterapkan
    [ditolak] Tidak dapat dibaca
   *[dibatalkan] Dibatalkan
}
web-upload-pages = Halaman daftar
web-upload-page-of = Halaman { COUNT($page) } dari { COUNT($pages) } ({ COUNT($total) } baris)
web-upload-previous = Sebelumnya
web-upload-next = Berikutnya
web-upload-waiting = Menunggu giliran dibaca …
web-upload-reading = Sedang dibaca.
web-upload-stage = { $stage ->
    [opening] Membuka berkas …
    [reading] Membaca baris dan kolom …
    [comparing] Membandingkan dengan meja …
    [keeping] Menyimpan hasil …
   *[index] Menyusun halaman …
}
stage-opening = Membuka berkas
stage-reading = Membaca baris dan kolom
stage-comparing = Membandingkan dengan meja
stage-keeping = Menyimpan hasil
stage-index = Menyusun halaman
web-upload-read-over = Selesai dibaca.
web-upload-show = Lihat hasilnya
web-upload-again-button = Baca ulang
web-upload-other = Kirim berkas lain
web-upload-let-go = Kiriman ini dibatalkan; tidak ada yang diambil darinya.
web-upload-cancel = Batalkan kiriman
web-upload-cancelled = Kiriman { $file } dibatalkan. Usulan di meja tidak berubah.
web-upload-again = { $state ->
    [diterima] Berkas yang sama sudah dikirim dan sedang dibaca; inilah kiriman itu.
    [terbaca] Berkas yang sama sudah dikirim dan menunggu diterapkan; inilah kiriman itu.
    [diterapkan] Berkas yang sama pernah diterapkan ({ $file }). Isinya dibandingkan lagi dengan meja; usulan tidak akan berganda.
   *[other] Berkas yang sama pernah dikirim ({ $file }).
}
web-upload-kind = Jenis perubahan
web-upload-every-kind = Semua
web-upload-kind-of = { $kind ->
    [baru] Baru
    [berubah] Berubah
    [hilang] Tidak ada di berkas
   *[luar] Sudah ditarik atau digabung
}
web-upload-no-file = Pilih berkasnya dahulu.
web-upload-empty = Berkas { $file } kosong. Pilih berkas yang berisi usulan.
web-upload-large = Berkas lebih besar dari { COUNT($megabytes) } MB. Hapus gambar atau lembar yang tidak perlu, lalu kirim lagi.
web-upload-wrong-kind = Jenis berkas ini tidak dibaca. Yang diterima: { LIST($accepted) }.
web-upload-over = { $state ->
    [diterapkan] Kiriman ini sudah diterapkan.
    [dibatalkan] Kiriman ini sudah dibatalkan.
    [ditolak] Berkas ini tidak dapat dibaca. Kirim berkas lain.
    [diterima] Kiriman ini masih dibaca. Tunggu sebentar.
   *[terbaca] Kiriman ini sedang menunggu diterapkan.
}
web-upload-stale = Sejak { $file } dibandingkan, ada usulan baru instansi Anda di meja. Tekan “Bandingkan lagi” supaya usulan yang sama tidak masuk dua kali; belum ada yang diterapkan.
web-upload-meaning = Tidak ada kolom yang berarti “{ $meaning }”. Pilih dari daftar.
web-upload-sum = { COUNT($rows) } baris berisi = { COUNT($proposals) } usulan + { COUNT($others) } baris lain.
web-upload-new = Usulan baru
web-upload-changed = Usulan berubah
web-upload-cells = { COUNT($count) } sel
web-upload-unchanged = Tetap sama
web-upload-missing = Tidak ada di berkas
web-upload-faults = Galat untuk diperbaiki
web-upload-warnings = { COUNT($count) } peringatan
web-upload-nothing = Tidak ada yang berubah: isi berkas sama dengan yang tercatat di meja.
web-upload-take = Terapkan ke meja
web-upload-taken = Diterapkan: { COUNT($new) } usulan baru, { COUNT($changed) } berubah, { COUNT($withdrawn) } ditarik, { COUNT($conflicts) } sel tidak diambil karena bentrok.
web-upload-compare-again = Bandingkan lagi
web-upload-remarked = Unduh berkas dengan catatan
web-upload-comparison = Unduh perbandingan
web-upload-original = Unduh berkas asli
web-upload-tabs = Hasil baca
web-upload-tab-changes = Perubahan
web-upload-tab-remarks = Catatan
web-upload-tab-others = Baris lain
web-upload-tab-columns = Arti kolom
web-upload-conflicts = Tidak diambil karena bentrok
web-upload-conflicts-hint = Sel berikut sudah diubah di meja setelah berkas dibandingkan, atau usulannya sudah diverifikasi. Yang di meja tetap berlaku; perbaiki di tabel bila isi berkas yang benar.
web-upload-column-proposal = Usulan
web-upload-column-field = Kolom
web-upload-column-then = Saat dibandingkan
web-upload-column-now = Di meja sekarang
web-upload-column-table-says = Di meja
web-upload-column-file-says = Di berkas
web-upload-column-take = Ambil
web-upload-choose-missing = Usulan { $number } tidak ada di berkas
web-upload-keep = Tetap ada
web-upload-withdraw = Tarik usulan
web-upload-take-one = Ambil { $number } { $field }
web-upload-choose = Simpan pilihan
web-upload-choose-and-take = Simpan pilihan dan terapkan
web-upload-chosen = Pilihan tersimpan; belum ada yang diterapkan.
web-upload-no-changes = Tidak ada perubahan untuk ditampilkan.
web-upload-drawn = Gambar di peta
web-upload-severity = Tingkat
web-upload-every-severity = Semua
web-upload-cell = { $sheet } sel { $cell }
web-upload-settled = Selesai
web-upload-no-remarks = Tidak ada catatan: semua sel terbaca.
web-upload-sheet = Lembar { $sheet }
web-upload-rows = Baris { COUNT($first) }–{ COUNT($last) }
web-upload-rows-before = Baris sebelumnya
web-upload-rows-after = Baris berikutnya
web-upload-others-hint = Baris yang berisi tetapi bukan usulan, dengan alasannya. Bila salah satu sebenarnya usulan, perbaiki barisnya di berkas lalu kirim lagi.
web-upload-no-others = Tidak ada baris lain.
web-upload-column-sheet = Lembar
web-upload-column-row = Baris
web-upload-column-reason = Alasan
web-upload-column-text = Isi
web-upload-columns-hint = Begini setiap kolom dipahami. Bila keliru, tetapkan artinya: berkas dibaca ulang, dan ketetapan itu berlaku juga untuk kiriman berikutnya dengan judul kolom yang sama.
web-upload-column-column = Kolom
web-upload-column-heading = Judul kolom
web-upload-column-sample = Contoh isi
web-upload-column-meaning = Dipahami sebagai
web-upload-unused = Tidak dipakai
web-upload-certainty = { $certainty ->
    [pasti] pasti
    [mirip] mirip
    [isi] menurut isi
   *[ditetapkan] ditetapkan
}
web-upload-correct = Betulkan
web-upload-by-itself = Biarkan dibaca sendiri
web-upload-unit-read = Satuan uang menurut judul
web-upload-meaning-of = Arti kolom { $heading }
web-upload-unit-of = Satuan uang kolom { $heading }
web-upload-set = Tetapkan

web-grid-title = Tabel usulan
web-grid-lead = Ubah sel seperti di Excel, lalu simpan. Salin dan tempel rentang dari atau ke Excel.
web-grid-read-only = Hanya untuk dibaca: usulan tidak sedang dibuka untuk diubah oleh Anda.
web-grid-office = Instansi
web-grid-find = Cari
web-grid-sector = Bidang
web-grid-status = Status
web-grid-status-of = { $status ->
    [draf] Draf
    [diajukan] Diajukan
    [dikembalikan] Dikembalikan
    [diverifikasi] Diverifikasi
    [dialihkan] Dialihkan
    [digabung] Digabung
   *[ditarik] Ditarik
}
web-grid-every = Semua
web-grid-with-remarks = Hanya yang bercatatan
web-grid-order = Urutan
web-grid-order-of = { $order ->
    [judul] Nama usulan
    [wilayah] Kabupaten/kota
    [biaya] Nilai terbesar
    [terbaru] Terakhir diubah
   *[nomor] Nomor usulan
}
web-grid-filter = Tampilkan
web-grid-save = Simpan
web-grid-undo = Urungkan
web-grid-redo = Ulangi
web-grid-keys = Tombol papan ketik
web-grid-keys-text = Panah, Tab: pindah sel. Shift+panah: pilih rentang. Enter atau F2: ubah sel; langsung mengetik mengganti isinya. Esc: batal. Delete: kosongkan. Ctrl+C, Ctrl+V: salin, tempel (dari dan ke Excel). Ctrl+D: isi ke bawah. Ctrl+Z, Ctrl+Y: urungkan, ulangi. Ctrl+S: simpan.
web-grid-label = Tabel usulan { $office }
web-grid-number = ID
web-grid-loading = Memuat baris …
web-grid-empty = Tidak ada usulan yang cocok.
web-grid-saved = Tersimpan: { $count } baris.
web-grid-saving = Menyimpan …
web-grid-refused = { $count } baris belum dapat disimpan; alasannya ada di samping.
web-grid-conflict = Baris ini sudah diubah orang lain. Bandingkan, lalu pilih.
web-grid-offline = Sambungan terputus. Perubahan Anda tersimpan di peramban ini dan dikirim lagi begitu tersambung.
web-grid-back = Tersambung lagi; perubahan yang tertunda dikirim.
web-grid-unsaved = { $count } sel belum disimpan
web-grid-kept = Semua tersimpan
web-grid-restored = { $count } sel yang belum sempat disimpan dipulihkan dari peramban ini. Periksa, lalu simpan.
web-grid-mine = Isian Anda
web-grid-theirs = Di meja sekarang
web-grid-use-mine = Pakai isian saya
web-grid-use-theirs = Pakai yang di meja
web-grid-sign-in = Sesi Anda berakhir. Perubahan tersimpan di peramban ini: masuk lagi di tab lain, lalu simpan.
web-grid-several = Dari beberapa sumber atau tahun; ubah pada formulir usulan.
web-grid-pasted = { $count } sel ditempel.
web-grid-cut-off = { $count } sel tidak ditempel: di luar tabel atau tidak dapat diubah.
web-grid-remarks = Catatan
web-grid-nothing = Pilih sel yang bertanda untuk membaca catatannya.
web-grid-cell = Sel ini tidak dapat diubah di tabel.
web-grid-form = Buka formulir usulan
web-grid-elsewhere = Ada usulan lain yang diterapkan ke meja. Simpan, lalu muat ulang halaman untuk melihatnya.
web-grid-gone = Usulan ini tidak ada lagi di meja.
web-grid-none = Belum ada usulan. Kirim buku kerja, atau tambahkan usulan lewat formulir.
web-grid-closed = Usulan ini tidak sedang dibuka untuk diubah.
web-grid-many-sources = Dananya dari beberapa sumber atau tahun; ubah pada formulir usulan.
web-grid-no-proposal = Baris ini tidak lagi terbaca sebagai usulan. Tuliskan nama pekerjaannya.
web-grid-nonsense = Permintaan simpan tidak dapat dibaca; tidak ada yang berubah.
web-grid-column-proposal = Usulan
web-grid-column-cost = Biaya
web-grid-edit = Ubah
web-grid-phone = Di layar kecil, ubah usulan lewat formulirnya; tabel lengkap tampil di layar lebar.
web-grid-of-upload = Catatan dari kiriman { $file }
