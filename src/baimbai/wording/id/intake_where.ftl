# Tempat: gazetir, koordinat, gambar

error-gazetir-rusak = Berkas gazetir { $file } tidak dapat dibaca. Kirim CSV (kode, nama, lat, lon) atau GeoJSON, boleh .gz.
error-gazetir-besar = Berkas gazetir { $file } kosong atau lebih dari { $limit } MB. Ambil hanya wilayah putaran ini.
error-gazetir-kolom = Berkas gazetir { $file } tidak memuat kolom kode dan nama (yang ada: { $found }). Beri nama kolom kode dan nama.
error-gazetir-banyak = Berkas gazetir { $file } memuat lebih dari { COUNT($limit) } wilayah. Ambil hanya wilayah putaran ini.
error-gazetir-kosong = Berkas gazetir { $file } tidak memuat satu pun kode wilayah. Tulis kode Kemendagri, misalnya 63.03.05.
error-gambar-terlalu-besar = Berkas { $file } memuat lebih dari { COUNT($limit) } objek atau titik sudut. Sederhanakan gambarnya atau kirim hanya objek yang diusulkan.
error-gambar-rusak = Berkas { $file } rusak atau bukan gambar peta (.gpkg, .geojson, .kml, .kmz, .gpx, .zip berisi Shapefile). Ekspor ulang dari aplikasi pemetaan, lalu kirim ulang.
error-gambar-berbahaya = Berkas { $file } memuat isi yang tidak boleh dibuka ({ $found }). Ekspor ulang gambarnya tanpa tautan atau berkas lain.
error-gambar-tanpa-lapisan = Berkas { $file } tidak memuat lapisan gambar. Ekspor ulang lapisan usulannya.

remark-tanpa-titik-kecamatan = Gazetir putaran ini tidak memuat letak kecamatan, sehingga koordinat hanya diperiksa terhadap wilayahnya. Tambahkan gazetir dengan kolom lat dan lon di round.yaml.
remark-koordinat-tanpa-minus = Lintang ditulis tanpa tanda minus atau LS; dibaca sebagai lintang selatan. Tulis tanda minus di depan lintang.
remark-koordinat-tanpa-pemisah = Koordinat kehilangan tanda desimalnya; dibaca sebagai { $lat }, { $lon }. Perbaiki angkanya di berkas.
remark-koordinat-zona = Zona UTM tidak disebut dan beberapa zona mungkin; titiknya tidak dipakai. Tulis zonanya, misalnya 50S, di judul kolom atau selnya.
remark-koordinat-zona-ditebak = Zona UTM tidak disebut; dibaca sebagai zona { $zone }. Tulis zonanya di judul kolom.
remark-koordinat-jauh = Titiknya { $km } km dari Kecamatan { $kecamatan }. Periksa koordinat atau nama kecamatannya.
remark-koordinat-tautan = Tautan peta ini tidak memuat koordinat yang terbaca, sehingga titiknya tidak dipakai. Buka tautannya, lalu tulis lintang dan bujurnya.
remark-koordinat-lampiran = Titik untuk “{ $text }” ada di daftar koordinat, tetapi usulannya tidak ditemukan. Samakan namanya dengan tabel usulan.
remark-geometri-tak-terbaca = Bentuk “{ $text }” tidak terbaca sebagai geometri (WKT). Kosongkan selnya atau kirim berkas gambarnya.
remark-panjang-gambar = Panjang yang digambar { $drawn } km, sedangkan volumenya { $written } km. Periksa gambar atau volumenya.
remark-gambar-crs-ditebak = Lapisan { $layer } tidak menyebut sistem koordinat; dibaca sebagai { $crs }. Simpan ulang dengan sistem koordinatnya.
remark-gambar-crs-tak-dikenal = Sistem koordinat lapisan { $layer } tidak disebut dan tidak dapat ditebak; gambarnya tidak dipakai, atributnya tetap dibaca. Simpan ulang dengan sistem koordinatnya.
remark-gambar-lapisan-kosong = Lapisan { $layer } tidak memuat objek.
remark-gambar-tanpa-bentuk = { $count } objek pada lapisan { $layer } tidak bergambar; atributnya tetap dibaca.
