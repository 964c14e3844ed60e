# Beranda dan daftar putaran.
web-home-round = Rapat
web-home-year = Tahun anggaran
web-home-illustrative = contoh rekaan
web-home-no-seat = Akun Anda belum memegang peran. Hubungi pengelola akun di provinsi.
web-home-none = Belum ada putaran. Provinsi akan membukanya.
web-home-none-opens = Belum ada putaran. Buka yang pertama dari folder putaran.
web-home-open = Buka putaran
web-home-open-do = Buka putaran ini
web-home-opened = Putaran dibuka. Periksa jadwal, pagu, dan bobotnya.
web-home-zip = Folder putaran (.zip)
web-home-zip-hint = Isinya round.yaml dan berkas-berkasnya; paling besar { COUNT($most) } MB.
web-home-slug = Nama pada alamat
web-home-slug-hint = Huruf kecil, angka, dan tanda hubung; misalnya kalsel-2028.
web-home-from = mulai
web-home-closes = Batas pengajuan:
web-home-answers = Batas tanggapan:
web-home-left = { $time } lagi
web-home-over = sudah lewat
web-home-tasks = Tugas saya
web-home-no-tasks = Tidak ada yang menunggu Anda.
web-home-receipts = Tanda terima
web-home-receipt = { COUNT($count) } usulan
web-home-standing = Keadaan putaran
web-home-proposals = Usulan
web-home-funded = Didanai
web-home-asked = Biaya diusulkan
web-home-paid = Dana teralokasi
web-home-findings = Temuan terbuka
web-home-computed = Dihitung
web-home-stale = ada perubahan sesudahnya
web-home-not-computed = Putaran belum dihitung; angka dan temuan muncul sesudah provinsi menghitungnya.
web-home-news = Kabar terakhir
web-home-all-news = Seluruh riwayat
web-home-task = { $task ->
    [send] Ajukan usulan sebelum batas waktu
    [remarks] { COUNT($count) } catatan pada buku kerja perlu diperbaiki
    [returned] { COUNT($count) } usulan dikembalikan untuk diperbaiki
    [findings] { COUNT($count) } temuan menyebut instansi Anda dan belum ditanggapi
    [refusals] { COUNT($count) } usulan tidak didanai; tanggapi bila perlu
    [routed] { COUNT($count) } usulan dialihkan kepada Anda; konfirmasikan
    [promises-late] { COUNT($count) } komitmen instansi Anda sudah lewat batas waktunya
    [promises-near] { COUNT($count) } komitmen instansi Anda jatuh tempo dalam 30 hari
    [promises-reported] { COUNT($count) } komitmen dilaporkan selesai; periksa buktinya
    [unlock] { COUNT($count) } permintaan buka kunci menunggu jawaban
    [weights] Bobot belum dibekukan
    [ceilings] Belum ada pagu yang berlaku
    [compute] Usulan berubah sejak penghitungan terakhir; hitung lagi
    [grave] { COUNT($count) } temuan berat belum diselesaikan
    [waiting] { COUNT($count) } instansi belum mengajukan
    [unconfirmed] { COUNT($count) } usulan dialihkan dan belum dikonfirmasi
    *[audit] { COUNT($count) } baris riwayat dapat diperiksa
}

## Membuka putaran dari zip
web-round-slug = Nama pada alamat "{ $slug }" tidak dapat dipakai. Tulis huruf kecil, angka, dan tanda hubung, misalnya kalsel-2028.
web-round-host = Rapat ini diselenggarakan { $host }, bukan instansi Anda. Minta penyelenggaranya atau pengelola membuka putaran ini.
web-round-zip-none = Pilih berkas .zip berisi folder putaran.
web-round-zip-large = Berkas lebih dari { COUNT($most) } MB. Keluarkan berkas besar, misalnya jaringan jalan, lalu coba lagi.
web-round-zip-damaged = Berkas ini bukan zip, atau rusak. Buat zip folder putaran sekali lagi.
web-round-zip-many = Zip berisi lebih dari { COUNT($most) } berkas. Keluarkan yang bukan bagian putaran.
web-round-zip-member = Isi zip "{ $member }" terkunci, berupa tautan, atau menunjuk ke luar folder. Buat zip baru tanpa itu.
web-round-zip-swells = Isi zip membengkak lebih dari { COUNT($most) } MB. Keluarkan berkas yang terlalu besar.
web-round-zip-plan = { $file } tidak ada di dalam zip. Zip-lah folder putaran itu sendiri.

web-home-computing = Sedang dihitung
