# Hasil pembahasan
name-diakomodir = Diakomodir
name-diakomodir-bersyarat = Diakomodir bersyarat
name-ditunda = Ditunda
name-ditolak = Ditolak

# Berita acara
minutes-title = BERITA ACARA KESEPAKATAN USULAN PROGRAM DAN KEGIATAN TAHUN ANGGARAN { $year }
minutes-number = Nomor: ……………/……………/{ $year }
minutes-mark = RANCANGAN
minutes-opening =
    Pada hari ini, { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }, tanggal { WORDS($day) }, bulan { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }, tahun { WORDS($year) } ({ DATE($date) }), bertempat di { $place }, dilaksanakan { $meeting } untuk menyelaraskan dan menyepakati usulan program dan kegiatan Tahun Anggaran { $fiscal_year }.
minutes-basis = Rapat berpedoman pada:
minutes-closing = Demikian berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya. Rancangan ini berlaku sebagai kesepakatan setelah ditandatangani oleh para pihak di bawah ini.

minutes-hasil-heading = Hasil pembahasan usulan
minutes-hasil = Rapat membahas { COUNT($proposals) } usulan senilai { RUPIAH($asked) } ({ WORDS($asked) } rupiah){ $doubted ->
        [0] {""}
       *[other] , termasuk { COUNT($doubted) } usulan senilai { RUPIAH($doubted_rupiah) } yang diduga salah satuan uang,
    } dengan hasil:
minutes-result-with = { NAME($result) }: { COUNT($proposals) } usulan senilai { RUPIAH($asked) }; diprogramkan { RUPIAH($programmed) } ({ WORDS($programmed) } rupiah).
minutes-result-without = { NAME($result) }: { COUNT($proposals) } usulan senilai { RUPIAH($asked) }.

minutes-pendanaan-heading = Pendanaan
minutes-pendanaan = Usulan yang diakomodir didanai seluruhnya sebesar { RUPIAH($rupiah) } ({ WORDS($rupiah) } rupiah). Menurut sumber dana:
minutes-pendanaan-none = Belum ada usulan yang didanai.
minutes-source = { NAME($source) }: { RUPIAH($rupiah) } untuk { COUNT($proposals) } usulan.

minutes-tahun-heading = Pendanaan menurut tahun
minutes-tahun = Pendanaan menurut tahun anggaran:
minutes-year = Tahun Anggaran { $year }: { RUPIAH($rupiah) }.

minutes-pagu-heading = Pagu dan skenario
minutes-pagu = Pendanaan disusun dengan skenario pagu “{ $scenario }” untuk Tahun Anggaran { $first } sampai dengan { $last }: { COUNT($ceilings) } pagu sebesar { RUPIAH($ceiling) }, terpakai { RUPIAH($used) }, sisa { RUPIAH($rest) }. Apabila pagu berubah, daftar ini disusun kembali.
minutes-floor-kept = Batas bawah { $region } sebesar { RUPIAH($floor) } terpenuhi: diprogramkan { RUPIAH($programmed) }.
minutes-floor-short = Batas bawah { $region } sebesar { RUPIAH($floor) } belum terpenuhi: diprogramkan { RUPIAH($programmed) }.

minutes-pembuktian-heading = Mutu rencana
minutes-pembuktian = Rencana ini paling jauh { DECIMAL($percent, digits: 1) } % di bawah batas atas yang terbukti. Setiap baris diperiksa kembali dalam rupiah bulat: { COUNT($checks) } ketentuan, { COUNT($rows) } baris, tanpa pelanggaran.
minutes-pembuktian-best = Terbukti tidak ada rencana sah lain yang nilainya lebih tinggi. Setiap baris diperiksa kembali dalam rupiah bulat: { COUNT($checks) } ketentuan, { COUNT($rows) } baris, tanpa pelanggaran.

minutes-sinkronisasi-heading = Penyelarasan antartingkat
minutes-sinkronisasi = { COUNT($proposals) } usulan dialihkan kepada pihak yang berwenang:
minutes-sinkronisasi-none = Semua usulan diajukan oleh pihak yang berwenang; tidak ada yang dialihkan.
minutes-handed = { $office } menerima { COUNT($proposals) } usulan senilai { RUPIAH($asked) }; { COUNT($funded) } di antaranya diakomodir.

minutes-duplikat-heading = Usulan ganda
minutes-duplikat = Ditemukan { COUNT($groups) } kelompok usulan yang saling meniadakan, terdiri atas { COUNT($proposals) } usulan. Pada { COUNT($settled) } kelompok telah dipilih satu usulan.{ $open ->
        [0] {""}
       *[other] {" "}Selebihnya, { COUNT($open) } kelompok, diselesaikan oleh para pengusul bersama perangkat daerah penyelenggara.
    }
minutes-duplikat-none = Tidak ditemukan usulan yang saling meniadakan.

minutes-kelengkapan-heading = Syarat yang harus dilengkapi
minutes-kelengkapan = { COUNT($proposals) } usulan diakomodir bersyarat. Syaratnya dipenuhi paling lambat { DATE($due) } oleh:
minutes-kelengkapan-none = Tidak ada usulan yang diakomodir dengan syarat.
minutes-owner = { $office }: { COUNT($proposals) } usulan.

minutes-bank-heading = Bank usulan
minutes-bank = { COUNT($proposals) } usulan yang ditunda senilai { RUPIAH($asked) } disimpan dalam bank usulan dan dibahas kembali pada putaran berikutnya tanpa diajukan ulang.
minutes-bank-none = Tidak ada usulan yang ditunda.

minutes-penolakan-heading = Usulan yang ditolak
minutes-penolakan = { COUNT($proposals) } usulan ditolak. Alasan dan aturan untuk setiap usulan tercantum dalam Lampiran I. Menurut aturannya:
minutes-penolakan-none = Tidak ada usulan yang ditolak.
minutes-refused-rule = Aturan { $rule }: { COUNT($proposals) } usulan.
minutes-refused = Tanpa sebutan aturan: { COUNT($proposals) } usulan.

minutes-penerusan-heading = Penerusan hasil
minutes-penerusan = Hasil ini menjadi satu posisi provinsi dan diteruskan oleh masing-masing penanggung jawab:
minutes-penerusan-none = Belum ada usulan yang diteruskan.
minutes-route-konreg = Konsultasi Regional Kementerian Pekerjaan Umum: { COUNT($proposals) } usulan, { RUPIAH($rupiah) }.
minutes-route-krisna = KRISNA-DAK: { COUNT($proposals) } usulan, { RUPIAH($rupiah) }.
minutes-route-sitia = SITIA (Inpres Jalan Daerah): { COUNT($proposals) } usulan, { RUPIAH($rupiah) }.
minutes-route-sipd = SIPD-RI (Renja dan RKPD): { COUNT($proposals) } usulan, { RUPIAH($rupiah) }.

# Lampiran
annex-matriks = Matriks hasil pembahasan menurut kabupaten/kota
annex-temuan = Daftar temuan
annex-pendanaan = Pendanaan menurut sumber dana
annex-tindak-lanjut = Tindak lanjut

# Tindak lanjut setiap usulan
follow-up-programme = Cantumkan dalam rencana kerja tahun { LIST($years) } dengan { LIST($sources) } sebesar { RUPIAH($amount_rupiah) }.
follow-up-take-over = Terima alih usulan { $proponent }{ $papers_count ->
        [0] {""}
       *[other] ; lengkapi { LIST($papers) }
    }{ $findings_count ->
        [0] {""}
       *[other] ; selesaikan temuan { LIST($findings) }
    }. Lalu cantumkan dalam rencana kerja tahun { LIST($years) } dengan { LIST($sources) } sebesar { RUPIAH($amount_rupiah) }.
follow-up-complete = Penuhi syaratnya: { $papers_count ->
        [0] {""}
       *[other] lengkapi { LIST($papers) }
    }{ $findings_count ->
        [0] {""}
       *[other] { $papers_count ->
            [0] {""}
           *[other] {"; "}
        }selesaikan temuan { LIST($findings) }
    }. Lalu cantumkan dalam rencana kerja tahun { LIST($years) } dengan { LIST($sources) } sebesar { RUPIAH($amount_rupiah) }.
follow-up-assign = Pastikan siapa yang berwenang, lalu teruskan usulan { $proponent } kepadanya.
follow-up-adapt = Sesuaikan sumber dana atau bentuk pekerjaan dengan aturan yang disebut, atau tarik usulan.
follow-up-mend = Pastikan biaya, volume, dan satuannya, lalu ajukan perbaikannya.
follow-up-prepare = { $papers_count ->
        [0] Lengkapi kriteria kesiapan
       *[other] Lengkapi { LIST($papers) }
    }, lalu ajukan untuk dibahas kembali pada putaran berikutnya.
follow-up-duplicate = Pertemukan para pengusul. Yang diprogramkan adalah { LIST($rivals) }; sepakati usulan ini ditarik atau digabungkan.
follow-up-prerequisite = Dahulukan prasyaratnya, { LIST($before) }, lalu ajukan keduanya pada putaran berikutnya.
follow-up-partners = Pertemukan para penyandang dana ({ LIST($partners) }) dan sepakati porsi masing-masing.
follow-up-bank = Simpan dalam bank usulan; dibahas kembali pada putaran berikutnya, atau segera setelah pagu bertambah.
