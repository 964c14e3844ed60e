# Jaringan jalan: daftar ruas, simpul, zona, arus barang, biaya angkut, dan pekerjaan di atasnya

error-biaya-jalan-berkas = Berkas biaya angkut { $file } tidak dapat dibaca. Salin ulang costs.yaml bawaan, lalu ubah angkanya.
error-biaya-jalan = Berkas biaya angkut { $file }, { $field }: “{ $found }” tidak dapat dipakai. Isi dengan angka atau kode seperti pada costs.yaml bawaan.

remark-ruas-anggapan = Ruas { $name }: { LIST($fields) } tidak disebut; dianggap { LIST($values) }. Lengkapi daftar ruasnya.
remark-ruas-termahal = Ruas { $name }: biaya { RUPIAH($cost) } per ton melampaui batas { RUPIAH($limit) }; dihitung pada batas itu. Periksa panjang dan tarifnya.

name-road-class = kelas jalan
name-surface = jenis permukaan
name-condition = kondisi
name-terrain = medan
name-tol = jalan tol
name-arteri = jalan arteri
name-kolektor = jalan kolektor
name-lokal = jalan lokal
name-jalan-lingkungan = jalan lingkungan
name-feri = lintas penyeberangan
name-beton = beton
name-aspal = aspal
name-lapen = penetrasi makadam (lapen)
name-kerikil = kerikil
name-tanah = tanah
name-datar = datar
name-bukit = bukit
name-gunung = gunung

remark-jalan-kode = “{ $text }” tidak dikenal, sehingga tidak dipakai. Tulis salah satu dari: { $known }.
remark-jalan-di-luar-batas = “{ $text }” di luar batas yang mungkin ({ $least } sampai { $most }), sehingga tidak dipakai. Periksa angka dan satuannya.
remark-jaringan-tanpa-kolom = Berkas ini tidak memuat kolom yang diperlukan: { $needed }. Beri judul kolomnya pada satu baris.
remark-ruas-tanpa-tabel = Berkas { $file } tidak memuat daftar ruas. Diperlukan kolom nama, dari, ke, dan panjang, atau gambar garis.
remark-ruas-bukan-garis = “{ $text }” bukan garis yang terbaca dalam derajat, sehingga gambarnya tidak dipakai. Gambar ruas sebagai satu garis.
remark-ruas-tanpa-simpul = Ruas { $name } tidak diambil: simpul awal atau akhirnya kosong. Isi kolom dari dan ke.
remark-ruas-melingkar = Ruas { $name } tidak diambil: berawal dan berakhir di simpul yang sama ({ $node }). Pecah ruasnya atau perbaiki simpulnya.
remark-ruas-tanpa-panjang = Ruas { $name } tidak diambil: panjangnya tidak disebut. Isi kolom panjang (km).
remark-ruas-ganda = Ruas { $name } tidak diambil: kode { $id } sudah dipakai ruas lain. Beri kode yang berbeda.
remark-ruas-terlalu-banyak = Lebih dari { COUNT($limit) } baris; baris ini dan sesudahnya tidak dibaca. Ambil hanya bagian yang diperlukan.
remark-zona-tak-lengkap = Zona “{ $text }” tidak diambil: kode, simpul, atau kode wilayahnya kosong atau keliru. Lengkapi barisnya.
remark-zona-ganda = Zona { $zone } tertulis dua kali; baris ini tidak diambil. Beri kode yang berbeda.
remark-simpul-tak-lengkap = Simpul “{ $text }” tidak diambil: kode, lintang, atau bujurnya kosong atau keliru. Lengkapi barisnya.
remark-simpul-ganda = Simpul { $node } tertulis dua kali; baris ini tidak diambil.
remark-arus-zona = Arus tidak diambil: zona { $zone } tidak ada dalam daftar zona. Samakan kodenya.
remark-arus-tanpa-ton = Arus { $origin } ke { $destination } tidak diambil: tonasenya kosong. Isi ton per tahun.

error-arus-zona-banyak = { COUNT($count) } zona terlalu banyak untuk menaksir arus; paling banyak { COUNT($limit) }. Gabungkan zona, atau beri tabel arus.
error-arus-ton = Produksi atau konsumsi zona { $zone } negatif atau terlalu besar. Perbaiki tonasenya.
error-arus-mustahil = Zona { $zone } mengirim atau menerima { COUNT($tonnes) } ton lebih dari yang dapat diterima atau dikirim zona lain. Perbaiki produksi dan konsumsinya.
error-arus-tanpa-tujuan = { COUNT($tonnes) } ton diproduksi, tetapi tidak ada zona yang menerimanya. Isi konsumsi per zona.
error-arus-tanpa-jalan = Arus antarzona tidak dapat dibulatkan menurut jumlahnya. Periksa produksi dan konsumsi per zona.

error-jaringan-folder = Map jaringan jalan { $folder } tidak ada. Buat map itu dengan ruas.csv dan zona.csv, atau hapus files.roads dari round.yaml.
error-jaringan-berkas-banyak = Map jaringan jalan { $folder } memuat lebih dari { COUNT($limit) } berkas. Sisakan hanya berkas jaringannya.
remark-jaringan-ganda = Kode { $id } sudah ada dalam berkas jaringan yang dibaca lebih dulu; yang ini tidak diambil. Beri kode yang berbeda.
remark-zona-di-luar-jaringan = Zona { $zone } tidak diambil: simpulnya ({ $node }) tidak tersambung ke ruas mana pun. Samakan kode simpulnya dengan daftar ruas.
remark-zona-terputus = Zona { LIST($zones) } tidak tersambung ke bagian terbesar jaringan. Tambahkan ruas atau lintas penyeberangannya.
remark-ruas-terlalu-pendek = Ruas { $name }: panjang { $km } km lebih pendek daripada jarak lurus { $chord } km. Periksa panjang atau letak simpulnya.
remark-jalan-kolom-lain = Kolom yang tidak dipakai: { $columns }. Perbaiki judulnya bila seharusnya dipakai.

remark-usulan-jalan-bukan-jalan = “{ $title }” bukan pekerjaan jalan ({ NAME($asset) }), sehingga tidak mengubah biaya angkut.
remark-usulan-jalan-bukan-fisik = “{ $title }”: { NAME($work) } sendiri tidak mengubah biaya angkut.
remark-usulan-jalan-tanpa-perubahan = “{ $title }”: { NAME($work) } menjaga keadaan jalan dan tidak mengubah biaya angkut.
remark-usulan-jalan-jembatan-di-ruas = “{ $title }”: jembatan di ruas { $road } yang sudah dapat dilalui; biaya angkutnya dianggap tetap.
remark-usulan-jalan-tak-ditemukan = “{ $title }”: ruasnya tidak ada dalam jaringan. Tambahkan ruasnya, atau samakan namanya (kolom nama lain).
remark-usulan-jalan-rancu = “{ $title }” cocok dengan beberapa ruas: { $roads }. Sebutkan nama ruas atau STA-nya; isi STA awal tiap ruas.
remark-usulan-jalan-tanpa-panjang = “{ $title }” pada { $road }: STA dan panjangnya tidak disebut. Isi STA atau volume dalam km.
remark-usulan-jalan-di-luar-sta = “{ $title }”: STA-nya di luar { $road }. Periksa STA atau panjang ruasnya.
remark-usulan-jalan-tidak-lebih-murah = “{ $title }”: { $road } sesudah pekerjaan tidak lebih murah dilalui daripada sekarang. Periksa kondisi ruasnya.

error-osm-rusak = Berkas OpenStreetMap { $file } rusak atau bukan PBF/OSM. Unduh ulang, atau potong ulang wilayahnya.
error-osm-besar = Berkas OpenStreetMap { $file } terlalu besar. Potong sebatas provinsinya, lalu saring jalannya.
remark-osm-terpotong = { COUNT($count) } jalan terpotong di tepi berkas OpenStreetMap; bagian yang ada dipakai. Potong wilayahnya lebih luas bila perlu.
remark-osm-feri = { COUNT($count) } lintas penyeberangan dari OpenStreetMap tanpa tarif. Tulis tarif dan bongkar muatnya dalam daftar ruas.
remark-zona-ditempatkan = Zona { $zone } tidak menyebut simpul; ditempatkan di simpul terdekat { $node } ({ $km } km). Tulis simpulnya bila keliru.

remark-segmen-ruas = Segmen tidak diambil: ruas { $link } tidak ada dalam daftar ruas. Samakan nomor ruasnya.
remark-segmen-sta = Segmen ruas { $link } tidak diambil: STA awal dan akhirnya kosong atau terbalik. Perbaiki STA-nya.
remark-segmen-kurang = Ruas { $name }: segmennya meliputi { $percent } % panjang ruas; sisanya dianggap sama. Lengkapi survei atau periksa panjangnya.
remark-segmen-ganda = Ruas { $name }: { COUNT($metres) } m disurvei dua kali; keduanya dihitung. Hapus survei yang lama.
remark-ruas-ujung-lepas = { COUNT($count) } ruas berujung di tengah ruas lain tanpa simpul ({ $names }), sehingga tidak tersambung. Pecah garisnya di simpang.
