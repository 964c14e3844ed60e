# Putaran: berkas dan rencana

error-round-missing = { $file } tidak ditemukan. Sebutkan folder putaran yang memuat round.yaml.
error-round-yaml = { $file } bukan YAML yang sah (baris { $line }). Periksa indentasi dan tanda titik dua.
error-round-format = round.yaml berformat { $found }; versi ini membaca format { $known }. Tulis format: { $known }.
error-round-field = round.yaml, { $field }: tertulis “{ $found }”, diperlukan { NAME($kind) }. Perbaiki lalu jalankan ulang.
error-round-province = round.yaml, regions: harus ada tepat satu wilayah dengan kind: provinsi.
error-round-folder = Folder usulan { $folder } tidak ditemukan. Perbaiki files: proposals di round.yaml.
error-round-no-workbooks = Folder { $folder } tidak memuat buku kerja (.xlsx, .xlsm, .xls, .ods, .csv). Letakkan buku kerja pengusul di sana.
error-round-many-workbooks = Folder { $folder } memuat lebih dari { COUNT($limit) } berkas. Pisahkan per putaran.
error-round-nomenclature = Berkas nomenklatur { $file } tidak ditemukan. Perbaiki files: nomenclature di round.yaml.
error-round-output = { $folder } sudah berisi berkas lain. Pilih folder keluaran yang kosong, atau folder hasil Baimbai sebelumnya.
error-archive-manifest = { $folder } bukan arsip putaran: manifest.json tidak ada atau rusak.
error-archive-missing = Berkas { $file } hilang dari arsip. Ambil kembali dari salinan asli.
error-archive-extra = Berkas { $file } tidak tercatat dalam manifest arsip. Pindahkan ke luar arsip.
error-archive-changed = Isi berkas { $file } tidak sama dengan saat arsip dibekukan. Ambil kembali dari salinan asli.

remark-buku-kerja-gagal = Baimbai gagal membaca buku kerja ini ({ $fault }); baris-barisnya ditahan. Salin usulannya ke buku kerja baku, dan laporkan kepada pengembang.
remark-kode-tak-ada = Kode { $code } tidak ada dalam nomenklatur edisi { $edition }. Edisi lain yang memuatnya: { LIST($others) }. Sesuaikan kodenya dengan edisi yang berlaku.
remark-wilayah-kode = “{ $text }” bukan kode wilayah Kemendagri; wilayah ini tidak dipakai. Tulis misalnya "63.10" dengan tanda kutip.
remark-wilayah-ganda = Kode wilayah { $text } tertulis dua kali; yang dipakai yang pertama.
remark-organisasi-ganda = Organisasi { $text } tertulis dua kali; yang dipakai yang pertama. Hapus salah satunya.
remark-organisasi-wilayah = Organisasi { $id } menunjuk wilayah “{ $text }” yang tidak ada dalam daftar wilayah; organisasinya tidak dipakai dan buku kerjanya ditahan. Perbaiki kodenya.
remark-organisasi-tingkat = Organisasi { $id } bertingkat “{ $text }”; tulis pusat, provinsi, atau kabkota. Organisasinya tidak dipakai.

name-str = teks
name-int = bilangan bulat
name-float = angka
name-number = angka
name-bool = true atau false
name-date = tanggal (YYYY-MM-DD)
name-mapping = rincian bernama
name-list = daftar
name-years = daftar tahun yang memuat tahun anggaran
name-region = kode provinsi yang ada pada regions
name-organisation = ID organisasi yang ada pada organisations
name-path = jalur di dalam folder putaran
name-object = isi

stage-intake = Menerima buku kerja
stage-synchronisation = Menyinkronkan
stage-appraisal = Menilai
stage-funding = Mengalokasikan dana
stage-agreement = Menyusun kesepakatan
stage-publication = Menerbitkan dokumen
error-round-organisation = Organisasi { $id } tidak ada dalam putaran ini. Yang ada: { LIST($known) }.
