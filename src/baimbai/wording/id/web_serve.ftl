# Perintah python -m baimbai.web.
web-serve-account = Akun
web-serve-password = Kata sandi
web-serve-role = Peran
web-serve-office = Instansi
web-serve-once = Catat kata sandinya: tabel ini hanya tampil sekali. Kata sandi baru: python -m baimbai.web password AKUN
web-serve-demo-kept = Putaran ini sudah ada di meja kerja dan tidak diubah. Kata sandi baru untuk sebuah akun: python -m baimbai.web password AKUN
web-serve-running = Meja kerja berjalan di { $address } (data: { $data }). Ctrl-C untuk berhenti.
web-serve-opened = { $title } dibuka pada putaran/{ $slug }/. Periksa jadwalnya di halaman pengaturan.
web-serve-made = Kata sandi { $name }: { $password }
web-serve-unknown = Akun { $name } tidak ada. Yang ada antara lain: { LIST($known) }
web-serve-port = Porta { $port } tidak dapat dipakai ({ $fault }). Pilih yang lain dengan --port.
web-serve-demo-meeting = Menyiapkan hari rapat: semua instansi mengajukan, putaran dihitung, acara disusun …
