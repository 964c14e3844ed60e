# Meja kerja di web: baimbai serve, baimbai demo
help-serve = baimbai serve [--host ALAMAT] [--port ANGKA] [--processes ANGKA] [--data FOLDER] [--lang id|en]

    Menjalankan meja kerja di web: basis data, pekerja, dan server, sampai Ctrl-C.
    Memerlukan paket web: pip install 'baimbai[web]'

    --host ALAMAT       alamat yang didengarkan (bawaan: 127.0.0.1, hanya komputer ini)
    --port ANGKA        bawaan: 8000
    --processes ANGKA   proses server; satu untuk tiap inti prosesor (bawaan: 1)
    --data FOLDER       tempat basis data dan berkas (bawaan: baimbai-data, atau BAIMBAI_DATA)
    Pengaturan lain (PostgreSQL, HTTPS, verifikasi dua langkah): docs/guides/menjalankan-server.md
help-demo = baimbai demo [FOLDER] [--host ALAMAT] [--port ANGKA] [--data FOLDER] [--meeting] [--lang id|en]

    Membuka folder putaran di meja kerja web dengan satu akun tiap peran, lalu menjalankannya.
    Kata sandi hanya tampil sekali. Putaran yang sudah ada tidak diubah.

    FOLDER      folder putaran (bawaan: examples/kalsel-2027)
    --meeting   seperti pada hari rapat: semua mengajukan, dihitung, acara tersusun
serve-not-installed = Meja kerja di web memerlukan paket yang belum terpasang ({ LIST($missing) }). Pasang dengan: pip install 'baimbai[web]'
serve-demo-folder = { $folder } tidak memuat { $file }. Sebut folder putaran, misalnya: baimbai demo examples/kalsel-2027
serve-demo-laying = Membuka putaran { $folder } …
