# Usulan di meja kerja: daftar, lembar, formulir.
name-draf = draf
name-diajukan = diajukan
name-dikembalikan = dikembalikan
name-diverifikasi = diverifikasi
name-digabung = digabung
name-ditarik = ditarik

web-proposals-filter-q = Cari
web-proposals-filter-pengusul = Pengusul
web-proposals-filter-wilayah = Wilayah
web-proposals-filter-bidang = Bidang
web-proposals-filter-jenis = Jenis aset
web-proposals-filter-pekerjaan = Jenis pekerjaan
web-proposals-filter-status = Status
web-proposals-filter-hasil = Hasil
web-proposals-filter-pita = Pita
web-proposals-filter-gerbang = Gerbang
web-proposals-filter-sumber = Sumber dana
web-proposals-filter-tahun = Tahun anggaran
web-proposals-filter-min = Nilai paling sedikit
web-proposals-filter-maks = Nilai paling banyak
web-proposals-filter-temuan = Temuan
web-proposals-filter-temuan-any = Ada temuan
web-proposals-filter-kotak = Bagian peta
