# Kerangka halaman: kepala, menu, sakelar, kaki.
web-look-table = Meja kerja
web-look-menu = Menu
web-look-menu-home = Beranda
web-look-menu-proposals = Usulan
web-look-menu-uploads = Kiriman berkas
web-look-menu-grid = Tabel usulan
web-look-menu-map = Peta
web-look-menu-submission = Pengajuan
web-look-menu-findings = Temuan
web-look-menu-gaps = Kesenjangan layanan
web-look-menu-scores = Penilaian
web-look-menu-funding = Pendanaan
web-look-menu-scenarios = Skenario
web-look-menu-fairness = Pemerataan
web-look-menu-organisations = Instansi
web-look-menu-people = Pengguna
web-look-menu-settings = Pengaturan putaran
web-look-menu-history = Riwayat
web-look-group-proposing = Pengusulan
web-look-group-synchronising = Sinkronisasi
web-look-group-choosing = Prioritas dan dana
web-look-group-keeping = Tata kelola
web-look-round = Rakortek { $province } { $year }
web-look-phase = { $phase ->
    [persiapan] Persiapan
    [dibuka] Pengusulan dibuka
    [verifikasi] Verifikasi
    [rapat] Rapat
   *[selesai] Selesai
}
web-look-closes = Batas pengajuan
web-look-answers = Batas tanggapan
web-look-find = Cari usulan
web-look-find-button = Cari
web-look-display = Tampilan
web-look-unit = Satuan uang
web-look-unit-name = { $unit ->
    [ribu] ribu Rp
    [juta] juta Rp
    [miliar] miliar Rp
    [triliun] triliun Rp
   *[rp] Rp
}
web-look-unit-word = { $unit ->
    [ribu] ribu
    [juta] juta
    [miliar] miliar
    [triliun] triliun
   *[rp] { "" }
}
web-look-theme = Warna
web-look-theme-system = Ikut sistem
web-look-theme-light = Terang
web-look-theme-dark = Gelap
web-look-account = Akun
web-look-illustrative = Contoh ilustratif: biaya, pagu, dan usulannya rekaan. Jangan dikutip sebagai data resmi.
web-look-live-on = tersambung
web-look-live-off = terputus
web-look-live-back = Tersambung lagi. Muat ulang halaman bila ada yang terlihat lama.
web-look-footer = Meja kerja rapat koordinasi teknis pekerjaan umum. Perangkat lunak terbuka, Apache-2.0.
web-look-top = Kembali ke atas
web-look-pages = Halaman
web-look-way = Letak halaman ini
web-look-rounds = Semua putaran
web-look-clock = { $time } lagi
web-look-clock-over = sudah lewat
web-look-role = { $role ->
    [pengusul] pengusul
    [penyelenggara] penyelenggara
    [pimpinan] pimpinan
    [peninjau] peninjau
    [auditor] auditor
   *[admin] admin akun
}
web-look-error = Halaman tidak dapat dibuka
web-look-refused = Tidak dapat dilakukan
web-look-to-home = Ke beranda putaran
web-look-to-rounds = Ke daftar putaran
web-look-busy = Terlalu banyak permintaan dari tempat ini. Tunggu satu menit, lalu coba lagi.
