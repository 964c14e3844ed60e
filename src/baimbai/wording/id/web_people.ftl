# Instansi, orang, peran.
web-people-offices = Instansi
web-people-office = Instansi
web-people-level = Tingkat
web-people-desk = Narahubung
web-people-desk-hint = Bagian atau jabatan, bukan nama orang; misalnya Subbagian Perencanaan.
web-people-phone = Telepon
web-people-email = Surel
web-people-sent = Pengajuan
web-people-sent-in = diajukan
web-people-writing = masih menyusun
web-people-contact-change = Ubah narahubung
web-people-contact-done = Narahubung disimpan.
web-people-contact = Narahubung belum dapat disimpan: { $why }
web-people-title = Pengguna dan peran
web-people-account = Nama akun
web-people-name-full = Nama lengkap
web-people-roles = Peran
web-people-role = Peran
web-people-role-name = { $role ->
    [pengusul] Pengusul
    [penyelenggara] Penyelenggara
    [pimpinan] Pimpinan
    [peninjau] Peninjau
    [auditor] Auditor
    *[admin] Pengelola akun
}
web-people-last = Terakhir masuk
web-people-active = aktif
web-people-closed = ditutup
web-people-find = Cari nama atau instansi
web-people-find-do = Cari
web-people-next = Berikutnya
web-people-none = Tidak ada akun yang sesuai.
web-people-make = Buat akun
web-people-make-hint = Kata sandinya dibuat otomatis dan hanya tampil sekali sesudah ini.
web-people-give = Beri peran
web-people-end = Akhiri
web-people-from = Mulai
web-people-until = Berlaku sampai
web-people-until-hint = Kosong: tanpa batas.
web-people-close = Tutup akun
web-people-reopen = Buka kembali akun
web-people-done = Akun { $name } diubah.
web-people-factor = Verifikasi dua langkah
web-people-factor-forget = Hapus verifikasi dua langkah yang hilang
web-people-factor-hint = Tulis bagaimana orangnya dikenali. Ia memasang yang baru saat masuk lagi.
web-people-password-new = Kata sandi baru
web-people-password-once = Catat sekarang dan serahkan langsung kepada orangnya: kata sandi ini tidak akan tampil lagi.
web-people-name = Nama akun tidak dapat dipakai: { $why }
web-people-role-unknown = Instansi { $office } atau peran { $role } tidak dikenal. Pilih dari daftar.
web-people-ended = Peran berakhir { DATE($day) }, sebelum dimulai. Pilih tanggal hari ini atau sesudahnya.
web-people-has-role = { $name } sudah memegang peran itu di instansi tersebut.
web-people-role-over = Peran itu sudah berakhir.
web-people-self = Pengelola tidak dapat menutup akun atau mengakhiri peran pengelolanya sendiri. Minta pengelola lain.
