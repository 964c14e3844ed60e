# Tanda, wilayah, tempat
mark-draft = DRAFT
mark-illustrative = CONTOH ILUSTRATIF — bukan dokumen resmi
region-provinsi = Provinsi { $name }
region-kabupaten = Kabupaten { $name }
region-kota = Kota { $name }
place-kecamatan = Kec. { $name }
place-desa = Desa/Kel. { $name }
authority-unclear = Belum jelas
responsible-none = Tidak ada di meja rapat
name-terbaca = Terbaca
name-gagal = Gagal dibuka

# Buku program (program.xlsx)
book-programme = Buku Program Hasil Rapat Koordinasi
sheet-page = Halaman { $page } dari { $pages }
sheet-subtitle = Tahun Anggaran { $year } · Skenario pagu: { $scenario } · Keadaan per { DATE($date) } · Nilai dalam rupiah
sheet-summary = Ringkasan
sheet-matrix = Matriks
sheet-sector = Bidang { $code }
sheet-source = Sumber { $code }
sheet-refused = Belum tertampung
sheet-scores = Skor
sheet-score-parts = Rincian skor
title-matrix = Matriks Kesepakatan Usulan yang Diakomodir
title-sector = Lembar Desk Bidang { $sector }
title-source = Sumber Dana { NAME($source) }
title-refused = Usulan yang Belum Tertampung dan Alasannya
title-scores = Skor dan Peringkat Usulan
title-score-parts = Rincian Skor: Asal Setiap Nilai
row-total = JUMLAH

column-no = No.
column-id = ID usulan
column-region = Kabupaten/Kota
column-region-code = Kode wilayah
column-title = Nama usulan
column-place = Lokasi
column-organisation = Pengusul
column-responsible = Penanggung jawab
column-authority = Kewenangan
column-sector = Bidang
column-volume = Volume
column-unit = Satuan
column-asked = Biaya diusulkan (Rp)
column-sources = Sumber dana
column-source = Sumber dana
column-year = TA { $year } (Rp)
column-fiscal-year = Tahun anggaran
column-programmed = Diprogramkan (Rp)
column-total = Jumlah (Rp)
column-score = Skor
column-rank = Peringkat
column-result = Hasil
column-reason = Syarat/alasan
column-rule = Aturan yang dikutip
column-rule-source = Dasar hukum
column-rule-status = Status aturan
column-would-help = Yang dapat membantu
column-follow-up = Tindak lanjut
column-follow-up-owner = Oleh
column-due = Paling lambat
column-origin = Asal usulan
column-owner = Pemilik pagu
column-ceiling = Pagu (Rp)
column-used = Dipakai (Rp)
column-rest = Sisa (Rp)
column-share = Terpakai
column-basis = Dasar pagu
column-proposals = Jumlah usulan
column-agreed = Usulan diakomodir
column-population = Penduduk (jiwa)
column-per-head = Diprogramkan per jiwa (Rp)
column-floor = Batas bawah (Rp)
column-above-floor = Di atas batas bawah (Rp)
column-checked = Yang dicocokkan
column-in-matrix = Menurut Matriks (Rp)
column-in-sheets = Menurut lembar (Rp)
column-difference = Selisih (Rp)
column-criterion = { $criterion } (paling tinggi { DECIMAL($most, digits: 1) })
column-criterion-name = Kriteria
column-gate = Gerbang
column-gate-reason = Alasan gerbang
column-measured = Terukur
column-points = Nilai (0–100)
column-weight = Bobot
column-contribution = Sumbangan
column-working = Cara hitung

summary-by-result = A. Menurut hasil
summary-by-authority = B. Menurut kewenangan
summary-by-sector = C. Menurut bidang
summary-by-region = D. Menurut kabupaten/kota
summary-by-source = E. Menurut sumber dana dan tahun
summary-check = F. Pencocokan antarlembar (selisih harus nol)
check-sectors = Jumlah semua lembar bidang
check-sources = Jumlah semua lembar sumber dana
source-ceilings = A. Pagu, pemakaian, dan sisa menurut pemilik
source-payments = B. Yang dibayar dari sumber dana ini

# Buku temuan (temuan.xlsx)
book-findings = Buku Temuan Sinkronisasi dan Catatan Masukan
sheet-findings = Temuan
sheet-remarks = Catatan masukan
sheet-other-rows = Baris bukan usulan
sheet-accounts = Neraca baris
title-findings = Temuan Sinkronisasi
title-remarks = Catatan atas Buku Kerja Masukan
title-other-rows = Baris yang Bukan Usulan
title-accounts = Neraca Baris Menurut Buku Kerja
findings-by-kind = A. Temuan menurut jenis
findings-by-party = B. Temuan menurut perangkat daerah dan Balai
findings-by-party-note = Satu temuan dihitung pada setiap pihak yang terlibat, sehingga jumlahnya dapat melebihi tabel A.
accounts-note = Baris terisi = usulan + baris bukan usulan. Selisih harus nol: tidak ada baris yang hilang.
column-finding = No. temuan
column-severity = Tingkat
column-kind = Jenis temuan
column-evidence = Bukti
column-parties = Pihak
column-exits = Jalan keluar
column-source-rows = Baris asal (berkas!lembar!baris)
column-office = Perangkat daerah/Balai
column-file = Berkas
column-sheet = Lembar
column-cell = Sel
column-row = Baris
column-remark = Catatan dan cara memperbaiki
column-row-reason = Jenis baris
column-row-text = Isi baris
column-file-status = Keadaan
column-rows-nonempty = Baris terisi
column-rows-proposals = Usulan
column-difference-rows = Selisih
column-all = Semua

# Berita acara dan lampirannya
minutes-parties = PARA PIHAK YANG MENYEPAKATI
minutes-initials = Paraf hierarki
minutes-initials-secretary = Sekretaris
minutes-initials-head = Kepala bidang
minutes-initials-planner = Perencana
minutes-initials-column = Paraf
minutes-rank = Pangkat/Gol.
minutes-nip = NIP.
annex-word = Lampiran
annex-of = Berita Acara tanggal { DATE($date) }
annex-note-matriks = Nilai dalam rupiah. Tanda “-” berarti nol atau tidak ada.
annex-note-temuan = Hanya temuan tingkat tinggi. Seluruh temuan beserta baris asalnya ada dalam temuan.xlsx.
annex-note-pendanaan = Nilai dalam rupiah. Pagu bersifat indikatif menurut skenario yang disebut dalam berita acara.
annex-note-tindak-lanjut = Usulan yang diakomodir tanpa syarat dicantumkan dalam rencana kerja menurut Lampiran I dan tidak diulang di sini.
annex-agreed = A. Usulan yang diakomodir ({ COUNT($proposals) } usulan)
annex-refused = B. Usulan yang belum diakomodir dan alasannya ({ COUNT($proposals) } usulan)
annex-money = Pagu dan pemakaian menurut sumber dana, pemilik, dan tahun
annex-findings = { COUNT($grave) } temuan tingkat tinggi dari { COUNT($findings) } temuan
annex-follow-up = Tindak lanjut menurut pelaksana
column-reason-rule = Alasan dan aturan
annex-rule = Aturan: { $sentence } ({ $source }; { $status })
column-condition = Syarat
column-ceiling-year = Pagu { $year } (Rp)
column-used-year = Dipakai { $year } (Rp)
column-count = Usulan
column-ids = ID usulan

# Data terbuka dan tabel
oc4ids-breakdown = Menurut sumber dana dan tahun
column-activity-code = Kode sub kegiatan
column-asset = Nama aset
column-kecamatan = Kecamatan
column-desa = Desa/kelurahan
column-lat = Lintang
column-lon = Bujur
column-notice = Keterangan

# Ringkasan satu halaman (ringkasan.md)
page-title = Ringkasan: { $title }
page-basis = Tahun Anggaran { $year }. Keadaan per { DATE($date) }. Skenario pagu: { $scenario }. Edisi aturan: { $edition }. Sidik data: { $checksum }.
page-rows = Ke mana setiap baris
page-rows-text = { COUNT($files) } buku kerja diterima: { COUNT($read) } terbaca, { COUNT($held) } ditahan, { COUNT($failed) } gagal dibuka. { COUNT($rows) } baris terisi = { COUNT($proposals) } usulan + { COUNT($others) } baris bukan usulan{ $lost ->
        [0] ; tidak ada baris yang hilang.
       *[other] ; SELISIH { COUNT($lost) } baris, periksa lembar Neraca baris dalam temuan.xlsx.
    }
page-other-rows = Baris bukan usulan: { $kinds }.
page-remarks = Catatan masukan: { COUNT($remarks) } ({ $kinds }).
page-results = Hasil pembahasan
page-doubted-costs = Biaya diusulkan memuat { COUNT($proposals) } usulan senilai { RUPIAH($asked) } yang diduga salah satuan uang; lihat temuan.xlsx.
page-sources = Uang menurut sumber dana (Rp miliar, semua tahun)
page-ceiling = Pagu
page-used = Dipakai
page-rest = Sisa
page-regions = Menurut kabupaten/kota (Rp miliar)
page-asked = Diusulkan
page-programmed = Diprogramkan
page-floor-short = Batas bawah { $region } belum tercapai: kurang { RUPIAH($missing) }.
page-findings = { COUNT($findings) } temuan menurut jenis
page-proof = Mutu rencana pendanaan
page-proof-text = Rencana ini terbukti paling jauh { DECIMAL($gap, digits: 2) } % di bawah rencana sah terbaik yang mungkin. { COUNT($checks) } ketentuan diperiksa kembali dalam rupiah bulat pada { COUNT($rows) } baris, tanpa pelanggaran. Simpul yang ditelusuri: { COUNT($nodes) }.
page-proof-best = Terbukti tidak ada rencana sah lain yang nilainya lebih tinggi. { COUNT($checks) } ketentuan diperiksa kembali dalam rupiah bulat pada { COUNT($rows) } baris, tanpa pelanggaran. Simpul yang ditelusuri: { COUNT($nodes) }.
page-tight = Pagu yang hampir habis
page-tight-text = { $ceilings ->
        [0] Tidak ada pagu yang terpakai 95 % atau lebih.
       *[other] { COUNT($ceilings) } pagu terpakai 95 % atau lebih; { COUNT($shown) } yang terbesar:
    }
page-tight-item = { NAME($source) }, { $owner }, { $year }: pagu { RUPIAH($ceiling) }, sisa { RUPIAH($rest) }
page-doubts = Yang perlu diverifikasi
page-doubts-text = { $rules ->
        [0] Semua aturan yang dikutip dalam keputusan ({ COUNT($quoted) }) sudah terverifikasi.
       *[other] Dari { COUNT($quoted) } aturan yang dikutip dalam keputusan, { COUNT($rules) } perlu verifikasi:
    }
page-doubt = { $sentence } (dikutip pada { COUNT($decisions) } keputusan)
page-doubtful-figures = Angka acuan (misalnya lapangan kerja per biaya): { COUNT($unverified) } dari { COUNT($figures) } perlu verifikasi.
page-next = Langkah berikutnya
page-next-mend = Perbaiki { COUNT($count) } galat dalam buku kerja: sel dan caranya ada di temuan.xlsx, lembar Catatan masukan.
page-next-findings = Selesaikan { COUNT($count) } temuan tingkat tinggi bersama para pihaknya (Lampiran II berita acara).
page-next-conditions = Lengkapi syarat { COUNT($count) } usulan yang diakomodir bersyarat, paling lambat { DATE($due) }.
page-next-bank = Simpan { COUNT($count) } usulan yang ditunda dalam bank usulan untuk putaran berikutnya.
page-next-desks = Bahas lembar setiap bidang dalam program.xlsx bersama para pengusul; catat perubahan dan alasannya.
page-next-sign = Setelah disepakati, beri nomor, paraf, dan tanda tangani berita acara; lalu teruskan usulan ke sistem masing-masing.
page-folder = Semua berkas ada di { $folder }
page-files = Berkas
file-program-xlsx = matriks program: ringkasan, per bidang, per sumber dana, yang belum tertampung, skor
file-temuan-xlsx = temuan dengan bukti dan jalan keluar, catatan masukan dengan selnya, neraca baris
file-berita-acara-pdf = rancangan berita acara dengan lampiran, siap ditandatangani
file-berita-acara-docx = naskah yang sama, dapat diubah
file-ringkasan-md = halaman ini
file-usulan-csv = usulan dengan keputusannya, untuk dimasukkan ke sistem lain
file-usulan-geojson = usulan pada peta
file-oc4ids-json = data terbuka menurut OC4IDS 0.9
