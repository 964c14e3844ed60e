# Akun: masuk, kata sandi, faktor kedua, perangkat.
web-account-password-change = Ganti kata sandi
web-account-factor = Verifikasi dua langkah
web-account-sessions = Perangkat yang masuk
