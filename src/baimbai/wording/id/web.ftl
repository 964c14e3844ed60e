# Meja kerja di web: yang dipakai semua halaman.
web-name = Baimbai
web-unit = { $unit ->
    [ribu] (ribu Rp)
    [juta] (juta Rp)
    [miliar] (miliar Rp)
    [triliun] (triliun Rp)
   *[rp] (Rp)
}
web-round-taken = Putaran { $slug } sudah ada. Pilih nama lain.
web-run-many = { COUNT($most) } pekerjaan sudah menunggu. Coba lagi setelah beberapa selesai.
web-run-over = Pekerjaan ini sudah selesai; tidak ada yang dapat dibatalkan.
web-run-fault = Terjadi kesalahan di dalam Baimbai; tidak ada hasil yang tersimpan. Jalankan lagi; bila berulang, sampaikan kepada pengelola.
web-run-broken = Pekerjaan terhenti di tengah jalan; tidak ada yang tersimpan setengah-setengah. Jalankan lagi.
web-people-password = Kata sandi belum dapat dipakai: { $why }
web-people-taken = Nama akun { $name } sudah dipakai. Pilih nama lain.
web-error-wrong = Permintaan tidak dapat dibaca.
web-error-forbidden = Peran Anda tidak dapat membuka halaman ini.
web-error-forged = Formulir terlalu lama terbuka. Kembali, muat ulang halaman, lalu kirim lagi.
web-error-missing = Halaman tidak ada, atau tidak untuk Anda.
web-sign-in = Masuk
web-sign-out = Keluar
web-back = Kembali
web-rounds = Putaran
web-home = Beranda
web-language = Bahasa
web-main = Ke isi halaman
