# Peta: usulan di peta, peta dasar, menggambar, batas wilayah.
name-act-load-boundaries = memuat batas wilayah
name-act-remove-boundaries = menghapus batas wilayah
name-field_boundaries = batas wilayah
web-map-title = Peta usulan
web-map-of = Letak { $title }
web-map-lead = Warna menunjukkan status atau hasil, besar lingkaran menunjukkan nilai usulan. Lingkaran berangka mewakili beberapa usulan.
web-map-crumbs = Anda di sini
web-map-by = Warna menurut
web-map-by-status = status usulan
web-map-by-outcome = hasil perhitungan
web-map-uncomputed = belum dihitung
web-map-sizes = Rp1, 10, 100 miliar
web-map-as-list = Lihat sebagai daftar
web-map-only = Hanya yang tampak di peta
web-map-unplaced = { COUNT($count) } usulan belum punya titik dan tidak tampak di peta. Pengusul dapat menggambarnya dari lembar usulan.
web-map-lacking = Peramban ini tidak dapat menampilkan peta yang dapat digeser. Gambar di atas menunjukkan letak usulan; daftarnya memuat semua keterangan.
web-map-no-place = Usulan ini belum punya titik di peta.
web-map-source = Garis pantai dan batas negara: Natural Earth (domain publik), kira-kira. Jalan: jaringan jalan putaran ini, ruas yang tidak digambar ditarik lurus.
web-map-source-boundaries = Batas wilayah: { $file }.
web-map-in = Perbesar
web-map-out = Perkecil
web-map-close = Tutup
web-map-whole = Tampilkan seluruhnya
web-map-full = Layar penuh
web-map-left = Keluar dari layar penuh
web-map-move = Tombol panah menggeser, + dan − mengubah skala, Enter membuka usulan di tengah peta.
web-map-sheet = Buka lembar usulan
web-map-here = Daftar usulan di sini
web-map-nearer = Perbesar ke sini
web-map-count = {"{"}count{"}"} usulan
web-map-draw = Menggambar
web-map-draw-title = Gambar letak usulan { $number }
web-map-kind = Yang digambar
web-map-kind-name = { $kind ->
    [titik] Titik
    [garis] Garis (ruas, saluran)
   *[area] Area (daerah, kawasan)
}
web-map-do-draw = Gambar
web-map-do-select = Pilih dan geser
web-map-do-undo = Urungkan
web-map-do-clear = Hapus gambar
web-map-do-hint = Gambar: klik tiap titik, klik titik terakhir sekali lagi untuk selesai. Pilih dan geser: klik gambarnya, tarik titiknya; titik samar di tengah sisi menambah titik; klik kanan menghapus titik. Koordinatnya dapat juga diketik di samping.
web-map-lat = Lintang
web-map-lon = Bujur
web-map-points = Koordinat: lintang, bujur
web-map-points-hint = Satu titik satu baris, misalnya -3.3194, 114.5921; juga 3°19'10" LS 114°35'32" BT atau UTM 50S. Baris kosong memisahkan bagian. Paling banyak { COUNT($most) } titik.
web-map-length = Panjang gambar
web-map-area = Luas gambar
web-map-stated = Volume usulan
web-map-differs = berbeda lebih dari { $percent } %
web-map-save = Simpan
web-map-check = Periksa
web-map-from-file = Ambil dari berkas
web-map-from-file-hint = Rekaman GPS (.gpx), KML/KMZ, GeoJSON, GeoPackage atau zip berisi Shapefile, paling besar 10 MB. Berkas dapat juga dijatuhkan di peta.
web-map-read-file = Baca berkas
web-map-taken = Gambar diambil dari { $file }. Periksa letaknya, lalu simpan.
web-map-checked = Gambar terbaca. Periksa letaknya, lalu simpan.
web-map-saved = Letak usulan { $number } tersimpan.
web-map-way = { $way ->
    [tertukar] Lintang dan bujur tertukar; keduanya dibalik.
    [tanpa-minus] Tanda minus lintang tidak ada; titik dibaca di selatan khatulistiwa.
    [zona-ditebak] Zona UTM tidak disebut; dipakai zona yang jatuh di dalam provinsi.
    [tanpa-pemisah] Tanda desimal tidak ada; ditaruh sehingga titiknya jatuh di dalam provinsi.
   *[other] Koordinat dibaca dengan cara lain: { $way }.
}
web-map-kind-refused = { $asset } tidak dapat digambar sebagai { $kind }. Pilih jenis gambar yang lain.
web-map-empty = Belum ada titik. Gambar di peta atau ketik koordinatnya.
web-map-many = Gambar memuat lebih dari { COUNT($most) } titik. Sederhanakan gambarnya.
web-map-line = Baris { $line }: "{ $text }" bukan koordinat. Tulis lintang, bujur, misalnya -3.3194, 114.5921.
web-map-outside = Baris { $line }: titiknya di luar { $region }. Periksa angkanya; lintang lebih dahulu, kemudian bujur.
web-map-one-point = Hanya satu titik yang dapat disimpan; ada { COUNT($count) }. Pilih garis atau area, atau hapus selebihnya.
web-map-short-line = Garis memerlukan paling sedikit dua titik yang berbeda.
web-map-short-area = Area memerlukan paling sedikit tiga titik yang berbeda.
web-map-crossing = Sisi area saling memotong. Geser titiknya sehingga tidak ada sisi yang bersilangan.
web-map-file-large = Berkas lebih besar dari { $most } MB. Kirim berkas yang lebih kecil.
web-map-file-absent = Belum ada berkas yang dipilih.
web-map-file-empty = Berkas tidak memuat gambar yang cocok untuk usulan ini.
web-map-boundaries-title = Batas wilayah
web-map-boundaries-lead = Batas resmi yang dimiliki kantor ditampilkan di peta semua peserta. Tanpa batas resmi peta hanya menampilkan garis pantai dan nama wilayah.
web-map-boundaries-now = Yang ditampilkan sekarang
web-map-file = Berkas
web-map-areas = Banyaknya wilayah
web-map-boundaries-absent = Belum ada batas wilayah. Muat satu berkas di bawah.
web-map-boundaries-file = Berkas batas wilayah
web-map-boundaries-hint = GeoPackage, GeoJSON, KML/KMZ atau zip berisi Shapefile, paling besar 50 MB. Batas disederhanakan supaya ringan; berkas aslinya disimpan.
web-map-boundaries-load = Muat
web-map-boundaries-remove = Hapus dari peta
web-map-boundaries-loaded = { COUNT($count) } wilayah ditampilkan di peta.
web-map-boundaries-removed = Batas wilayah tidak ditampilkan lagi.
web-map-boundaries-none = { $file } tidak memuat area atau garis di sekitar { $region }. Periksa sistem koordinatnya, lalu kirim lagi.
web-map-boundaries-many = { $file } memuat lebih dari { COUNT($most) } wilayah di sini. Kirim batas kabupaten/kota atau kecamatan saja.
web-map-do-draw-on = Gambar di peta
