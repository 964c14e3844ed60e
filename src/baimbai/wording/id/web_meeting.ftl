# Rapat: agenda, desk, pleno, daftar.
web-meeting-not-computed = Putaran ini belum dihitung. Jalankan perhitungan lebih dahulu; rapat berdiri di atas hasilnya.
web-meeting-not-taken = Putusan belum dapat diterima karena { $count } hal. Perbaiki lalu simpan lagi; belum ada yang berubah.
web-meeting-no-proposal = Usulan { $proposal } tidak ada di meja: nomornya salah, atau usulan sudah ditarik atau digabung.
web-meeting-ticket = Putusan ini sudah pernah dikirim untuk usulan atau desk lain. Muat ulang halaman, lalu putuskan lagi.
web-meeting-too-much = Isian terlalu panjang: paling banyak { $text } huruf tiap teks dan { $parts } rincian dana atau catatan keberatan.
web-meeting-no-office = Instansi { $office } tidak dikenal. Pilih dari daftar.
web-meeting-phase = Putaran belum sampai tahap rapat. Penyelenggara memindahkannya di halaman Setelan.
web-meeting-opened-before = { $desk } sudah pernah dibuka.
web-meeting-desks-sit = Pleno dibuka setelah semua desk ditutup. Yang masih bersidang: { LIST($desks) }.
web-meeting-not-sitting = { $desk } tidak sedang bersidang: belum dibuka, atau sudah ditutup.
web-meeting-undecided = { $count } usulan belum diputus: { LIST($items) }. Putuskan atau keluarkan dari acara, lalu tutup.
web-meeting-conflicts-left = { $count } pertentangan antarputusan belum diselesaikan. Selesaikan di halaman Pleno.
web-meeting-no-item = Usulan { $proposal } tidak ada dalam acara { $desk }.
web-meeting-plenary-open = Daftar final ditetapkan setelah pleno ditutup.
web-meeting-adopted-before = Daftar final sudah ditetapkan; daftar itu tidak berubah lagi.
web-meeting-stance = Sikap { $stance } tidak dikenal. Pilih setuju, setuju bersyarat atau keberatan.
web-meeting-position-text = Tuliskan alasan atau syaratnya, paling banyak { $most } huruf.
web-meeting-form = Isian { $field } tidak terbaca. Perbaiki lalu kirim lagi.
web-meeting-form-money = Tiap rincian dana memerlukan sumber, pemilik, tahun dan jumlah rupiahnya.
web-meeting-decided = Putusan atas { $proposal } tersimpan.
web-meeting-held = Sikap atas { $proposal } tersimpan.
web-meeting-not-taken-title = Belum dapat diterima
web-meeting-not-taken-hint = Belum ada yang berubah. Dengan tombol kembali pada peramban, isian Anda masih ada untuk diperbaiki.
meeting-plenary = Sidang Pleno
web-meeting-minutes = Panjang sebuah desk antara { $least } dan { $most } menit.
web-meeting-opened = Desk sudah dibuka; acara tidak disusun ulang lagi. Tambah, pindah atau keluarkan usulan satu per satu.
web-meeting-item-elsewhere = Usulan { $proposal } sudah ada dalam acara { $desk }.
web-meeting-item-decided = Usulan { $proposal } sudah diputus; usulan itu tetap dalam acara.
web-meeting-item-minutes = Waktu bahas antara 1 dan { $most } menit.
web-meeting-no-desk = Usulan tidak dapat dipindahkan ke sana. Pilih desk lain pada rapat yang sama.
web-meeting-desk-form = Isi nama desk (paling banyak { $most } huruf) dan kuorum yang wajar.
web-meeting-named = { $desk } sudah dibuka; namanya tidak berubah lagi karena putusan mengutipnya.
web-attend-code = Kode hadir sudah lewat waktunya. Pindai lagi kode yang tampil di ruang rapat.
web-attend-closed = { $desk } sudah ditutup; daftar hadirnya juga.
web-attend-name = Tuliskan nama dan jabatan, paling banyak { $most } huruf.
web-attend-office = Pilih instansi dari daftar.
web-attend-full = Daftar hadir penuh ({ $most } orang).

# Menu.
web-look-group-meeting = Rapat
web-look-menu-agenda = Acara dan desk
web-look-menu-plenary = Sidang pleno
web-look-menu-lists = Empat daftar

# Acara.
web-agenda-title = Acara rapat
web-agenda-draw = Susun acara
web-agenda-draw-again = Susun ulang acara
web-agenda-longest = Paling lama sebuah desk (menit)
web-agenda-longest-hint = Bidang yang lebih panjang dibagi menurut wilayah ke beberapa desk yang bersidang bersamaan.
web-agenda-draw-replaces = Desk dan urutan yang sekarang diganti; sidang pleno tetap.
web-agenda-empty = Acara rapat belum disusun.
web-agenda-empty-host = Acara belum disusun. Susun dari hasil perhitungan: temuan berat, keberatan, pengalihan, komitmen jatuh tempo, dan usulan di ambang batas.
web-meeting-drawn = Acara tersusun: { $desks } desk.
web-meeting-drawn-none = Tidak ada yang harus dibahas.{ $drafts ->
    [0] {""}
   *[other] { " " }{ COUNT($drafts) } usulan masih draf dan tidak masuk acara: terima dahulu di halaman Pengajuan.
}
web-agenda-desk = { $decided } dari { $items } usulan diputus · { $minutes } menit
web-agenda-rapporteur = Notulis: { $name }
web-agenda-no-rapporteur = Notulis belum ditunjuk
web-agenda-progress = Kemajuan { $desk }
web-agenda-more = dan { $count } lagi
web-agenda-plenary = { $items } usulan
web-meeting-state = { $state ->
    [bersidang] bersidang
    [ditutup] ditutup
   *[belum] belum dibuka
}
web-meeting-quorum = { $met ->
    [yes] Kuorum tercapai: { $present } dari { $quorum } instansi
   *[no] Kuorum belum tercapai: { $present } dari { $quorum } instansi
}
web-meeting-why = { $why ->
    [temuan] temuan berat
    [keberatan] keberatan
    [pengalihan] pengalihan
    [komitmen] komitmen jatuh tempo
    [ambang] ambang batas
   *[lain] ditambahkan
}
web-meeting-now = Sedang dibahas

# Desk.
web-sitting-open = Buka desk
web-sitting-close = Tutup desk
web-meeting-desk-opened = { $desk } dibuka.
web-meeting-desk-closed = { $desk } ditutup.
web-sitting-since = Dibuka
web-sitting-decided = Sudah diputus
web-sitting-amount = Dana yang diakomodir
web-sitting-items = Usulan yang dibahas
web-sitting-all = Semua ({ $count })
web-sitting-items-in = { $state ->
    [belum] Belum diputus
   *[sudah] Sudah diputus
}
web-sitting-turn = Urutan
web-sitting-decision = Putusan
web-sitting-undecided = belum
web-sitting-empty = Belum ada usulan dalam acara desk ini. Tambahkan dengan nomornya, atau susun acara dari halaman Acara rapat.
web-sitting-minutes-of = { $count } menit
web-sitting-put-right = Ubah
web-sitting-put-right-of = Ubah acara { $proposal }
web-sitting-earlier = Lebih awal
web-sitting-later = Lebih akhir
web-sitting-minutes = Menit
web-sitting-minutes-do = Ubah waktu
web-sitting-move = Pindahkan
web-sitting-move-to = Pindah ke desk
web-sitting-off = Keluarkan
web-sitting-balances = Sisa pagu tiap sumber
web-sitting-balances-hint = Pagu dikurangi yang sudah diputus semua desk dan pleno. Klik sumber untuk melihat pemilik dan tahunnya.
web-sitting-taken = Diputus
web-sitting-add = Tambah usulan
web-sitting-add-number = Nomor usulan
web-sitting-add-do = Tambahkan
web-sitting-arrange = Atur desk
web-sitting-name = Nama desk
web-sitting-rapporteur = Notulis
web-sitting-quorum = Kuorum (instansi)
web-sitting-arrange-do = Simpan
web-meeting-arranged = Pengaturan desk tersimpan.
web-meeting-put-on = Usulan { $proposal } masuk acara.

# Daftar hadir.
web-attend-title = Daftar hadir
web-attend-by-list = Catat kehadiran
web-attend-by-code = Pindai untuk hadir
web-attend-code-lives = Kode berlaku { $minutes } menit dan diperbarui sendiri selama halaman ini terbuka.
web-attend-qr = Kode hadir { $desk }
web-attend-open-form = Buka isian di perangkat ini
web-attend-list = Yang hadir
web-attend-person = Nama
web-attend-function = Jabatan
web-attend-organisation = Instansi
web-attend-when = Waktu
web-attend-way = { $way ->
    [qr] lewat kode
   *[daftar] dicatat
}
web-attend-write = Catat
web-attend-written = { $name } ({ $office }) tercatat hadir.
web-attend-strike = Coret
web-attend-strike-of = Coret { $name }
web-attend-struck = { $name } dicoret dari daftar hadir.
web-attend-gone = Nama itu sudah tidak ada dalam daftar.
web-attend-nobody = Belum ada yang hadir.
web-attend-over-now = daftar hadir ditutup
web-attend-here = Saya hadir
web-attend-thanks = Terima kasih, { $name }
web-attend-done = Kehadiran { $office } di { $desk } tercatat.

# Pleno.
web-plenary-title = Sidang pleno
web-plenary-open = Buka pleno
web-plenary-close = Tutup pleno
web-plenary-adopt = Tetapkan daftar final
web-plenary-none = Pleno ada setelah acara disusun:
web-plenary-adopted = Daftar final sudah ditetapkan.
web-plenary-adopted-now = Daftar final ditetapkan: { $count } putusan.
web-plenary-waits = Pleno dibuka setelah { $count } desk ditutup.
web-plenary-desks = Hasil desk berdampingan
web-plenary-desk = Desk
web-plenary-state = Keadaan
web-plenary-conflicts = Pertentangan antarputusan ({ $count })
web-plenary-conflicts-hint = Buka salah satu usulannya dan putuskan di pleno; pertentangan hilang begitu putusannya sejalan.
web-plenary-no-conflicts = Tidak ada putusan yang bertentangan.
web-plenary-conflict-kind = { $kind ->
    [pagu_lewat] pagu terlampaui
    [ganda] dua-duanya diambil
    [prasyarat] prasyaratnya tidak diambil
   *[bersama] hanya sebagian bersama
}
web-plenary-over = { NAME($source) } milik { $owner } tahun { $year } terlampaui
web-plenary-money = { $cut ->
    [source] Dana menurut sumber
    [region_code] Dana menurut kabupaten/kota
   *[sector] Dana menurut bidang
}
web-plenary-cut = { $cut ->
    [source] Sumber dana
    [region_code] Wilayah
   *[sector] Bidang
}
web-plenary-by-source = Menurut sumber
web-plenary-by-region_code = Menurut wilayah
web-plenary-by-sector = Menurut bidang
web-plenary-computed = Dihitung
web-plenary-agreed = Disepakati
web-plenary-difference = Selisih
web-plenary-total = { $list ->
    [dihitung] { $taken } usulan diakomodir
   *[lain] { $taken } usulan diakomodir, { $changed } berubah
}
web-plenary-add = Tambah ke acara pleno

# Empat daftar.
web-lists-title = Empat daftar
web-lists-final = Daftar final
web-lists-name = { $list ->
    [dihitung] Dihitung
    [desk] Desk
    [pleno] Pleno
   *[final] Final
}
web-lists-show = Tampilkan
web-lists-differing = hanya yang berbeda
web-lists-why = Siapa, kapan dan mengapa
web-lists-changed = berubah
web-lists-as-computed = sesuai hasil hitungan
web-lists-not-adopted = Daftar ini belum ditetapkan: begini kedudukannya sampai sekarang.
web-lists-result = Hasil
web-lists-amount = Dana
web-lists-who = oleh
web-lists-when = pada
web-lists-reason = Alasan
web-lists-text = Uraian
web-lists-condition = Syarat
web-lists-responsible = Penanggung jawab
web-lists-due = Batas waktu

# Riwayat.
name-act-decide = memutuskan
name-act-hold = menyatakan sikap
name-act-open-desk = membuka desk
name-act-close-desk = menutup desk
name-act-adopt-final = menetapkan daftar final
name-act-draw-up = menyusun acara
name-act-put-on = menambah ke acara
name-act-take-off = mengeluarkan dari acara
name-act-move-item = memindahkan ke desk lain
name-act-put-at = mengubah urutan
name-act-give-minutes = mengubah waktu bahas
name-act-arrange = mengatur desk
name-act-attend = mencatat hadir
name-act-strike = mencoret kehadiran
name-kind-desk = desk
name-kind-meeting = rapat
name-field-stage = Daftar
name-field-desk = Desk
name-field-result = Hasil
name-field-payments = Rincian dana
name-field-reason-code = Alasan
name-field-responsible = Penanggung jawab
name-field-responsible-person = Petugas
name-field-dissent = Catatan keberatan
name-field-made-at = Diputus pada
name-field-ticket = Tiket
name-field-stance = Sikap
name-field-rapporteur = Notulis
name-field-quorum = Kuorum
name-field-desks = Desk
name-field-items = Usulan dalam acara
name-field-rulings = Putusan
name-field-place = Urutan
name-field-minutes = Menit
name-field-way = Cara
web-meeting-demo-reason = Contoh: meja kerja pada hari rapat.
web-sitting-book = Buku kerja desk
web-sitting-computed = dihitung
web-sitting-computed-none = tidak didanai menurut hitungan
web-lists-of-cost = dari biaya
web-agenda-whole = Acara lengkap untuk dicetak
web-agenda-short = Acara ringkas
name-field-rulings-sha256 = Sidik daftar final (SHA-256)
