# Nama kode yang dipakai semua ruang.

## Bidang
name-bm = Bina Marga
name-sda = Sumber Daya Air
name-ck = Cipta Karya
name-perkim = Perumahan dan Permukiman
name-tr = Tata Ruang
name-jk = Jasa Konstruksi

## Tingkat
name-pusat = pusat
name-provinsi = provinsi
name-kabkota = kabupaten/kota
name-desa = desa
name-kabupaten = kabupaten
name-kota = kota

## Jenis aset
name-jalan = jalan
name-jembatan = jembatan
name-irigasi = irigasi
name-sungai = sungai
name-pantai = pantai
name-bendungan = bendungan dan embung
name-spam = air minum (SPAM)
name-air-limbah = air limbah
name-sampah = persampahan
name-drainase = drainase
name-permukiman = infrastruktur permukiman
name-kumuh = kawasan kumuh
name-rtlh = rumah tidak layak huni
name-psu = prasarana, sarana, dan utilitas umum
name-gedung = bangunan gedung
name-pbl = penataan bangunan dan lingkungan
name-tata-ruang = tata ruang
name-jasa-konstruksi = jasa konstruksi
name-lainnya = lainnya

## Jenis pekerjaan
name-pembangunan = pembangunan
name-peningkatan = peningkatan
name-pelebaran = pelebaran
name-rekonstruksi = rekonstruksi
name-rehabilitasi = rehabilitasi
name-penggantian = penggantian
name-normalisasi = normalisasi
name-perluasan = perluasan
name-penataan = penataan
name-pemeliharaan-berkala = pemeliharaan berkala
name-pemeliharaan-rutin = pemeliharaan rutin
name-operasi-pemeliharaan = operasi dan pemeliharaan
name-perencanaan = perencanaan
name-pengadaan-lahan = pengadaan lahan
name-pengawasan = pengawasan
name-penunjang = kegiatan penunjang
name-pelatihan = pelatihan
name-pembinaan = pembinaan

## Kriteria kesiapan
name-surat-usulan = surat usulan kepala daerah
name-kak = KAK
name-rab = RAB
name-ded = DED
name-studi = studi kelayakan
name-lingkungan = dokumen lingkungan
name-lahan = kesiapan lahan
name-status = SK status atau daftar aset

## Satuan
name-km = km
name-m = m
name-m2 = m²
name-m3 = m³
name-ha = ha
name-unit = unit
name-sr = sambungan rumah
name-kk = kepala keluarga
name-l-det = liter/detik
name-orang = orang
name-paket = paket
name-dokumen = dokumen
name-kegiatan = kegiatan
name-titik = titik

## Asal usulan
name-musrenbang = Musrenbang
name-pokir = pokok pikiran DPRD
name-reses = reses DPRD
name-renstra = Renstra
name-rkpd = RKPD
name-direktif = direktif
name-audit = tindak lanjut audit

## Kondisi
name-baik = baik
name-sedang = sedang
name-rusak-ringan = rusak ringan
name-rusak-berat = rusak berat

## Sumber dana
name-apbd-kab = APBD kabupaten/kota
name-apbd-prov = APBD provinsi
name-pad = PAD
name-dau-bg = DAU yang tidak ditentukan penggunaannya
name-dau-sg-pu = DAU yang ditentukan penggunaannya bidang PU
name-dbh = DBH
name-dbh-sawit = DBH Sawit
name-dak-f = DAK Fisik
name-dekon = dekonsentrasi
name-tp-pusat = tugas pembantuan pusat
name-tp-prov = tugas pembantuan provinsi
name-apbn-balai = APBN melalui Balai
name-ijd = Inpres Jalan Daerah
name-inpres-irigasi = Inpres irigasi
name-inpres-air = Inpres air minum dan air limbah
name-hibah = hibah
name-bkk = bantuan keuangan provinsi
name-pinjaman = pinjaman daerah
name-kpbu = KPBU

## Status aturan
name-verified = terverifikasi
name-unverified = perlu verifikasi

## Galat register
error-table-columns = Tabel { $table } tidak memuat kolom yang semestinya; yang ada: { $found }. Ini kesalahan program, laporkan kepada pengembang.
error-table-rule = Baris tabel { $table } melanggar ketentuan "{ $rule }": { $row }. Ini kesalahan program, laporkan kepada pengembang.
