# Hasil dan alasan
name-didanai = didanai
name-tidak-didanai = tidak didanai
name-pagu = pagu

funding-funded = Didanai { RUPIAH($amount) } dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }.
funding-barred-keluar = Rapat sepakat usulan ini tidak didanai.
funding-barred-biaya = Biayanya nol, jadi tidak ada yang dapat didanai.
funding-barred-rincian = Rincian dana berjumlah { RUPIAH($asked) }, padahal biayanya { RUPIAH($cost) }.
funding-barred-tahun = Dana diminta untuk tahun { LIST($years) }; pagu hanya ada untuk tahun { LIST($known) }.
funding-barred-aturan = Tidak ada sumber dana yang sah untuk usulan ini.
funding-barred-tanpa-pagu = Sumber yang sah ({ LIST($sources) }) tidak mempunyai pagu milik kantor yang berwenang.
funding-duplicate = Pekerjaan ini juga diusulkan sebagai { $other } ({ $title }), dan usulan itu yang didanai.
funding-prerequisite = Menunggu { $other } ({ $title }), yang belum didanai.
funding-prerequisite-late = Menunggu { $other } ({ $title }), yang baru dimulai tahun { $year }.
funding-partner-barred = Porsi ini hanya berguna bersama { $other } ({ $title }), yang tidak dapat didanai.
funding-partner-short = Porsi ini hanya berguna bersama { $other } ({ $title }), yang tidak termuat dalam pagu.
funding-portion = Pagu { NAME($source) } { $owner } tahun { $year } masih ada, tetapi porsi menurut aturan { $rule } tidak akan terpenuhi.
funding-no-room = Tidak termuat dalam pagu. Sudah dicoba { COUNT($ways) } cara pendanaan yang sah. Pada cara yang paling dekat dengan permintaan, yang kurang adalah pagu { NAME($source) } { $owner } tahun { $year }: perlu { RUPIAH($need) }, sisa { RUPIAH($left) }. Skor usulan ini { DECIMAL($score, digits: 1) }; yang terendah di antara yang didanai dari pagu itu { DECIMAL($taken_score, digits: 1) } ({ $taken }).
funding-no-room-floor = Tidak termuat dalam pagu. Sudah dicoba { COUNT($ways) } cara pendanaan yang sah. Pada cara yang paling dekat dengan permintaan, yang kurang adalah pagu { NAME($source) } { $owner } tahun { $year }: perlu { RUPIAH($need) }, sisa { RUPIAH($left) }. Skor usulan ini { DECIMAL($score, digits: 1) }; yang terendah di antara yang didanai dari pagu itu { DECIMAL($taken_score, digits: 1) } ({ $taken }). Usulan itu menjaga batas bawah { $region }.
funding-no-room-alone = Tidak termuat dalam pagu. Sudah dicoba { COUNT($ways) } cara pendanaan yang sah. Pada cara yang paling dekat dengan permintaan, yang kurang adalah pagu { NAME($source) } { $owner } tahun { $year }: perlu { RUPIAH($need) }, sisa { RUPIAH($left) }. Skor usulan ini { DECIMAL($score, digits: 1) }; tidak ada usulan lain yang memakai pagu itu.

# Yang dapat mengubah penolakan
funding-help-papers = Lengkapi: { LIST($papers) }.
funding-help-data = Perbaiki biaya, rincian dana, dan tahunnya pada matriks usulan.
funding-help-new-ceiling = Diperlukan pagu paling sedikit { RUPIAH($amount) } pada salah satu sumber itu.
funding-help-ceiling = Termuat bila pagu { NAME($source) } { $owner } tahun { $year } bertambah { RUPIAH($rise) }.
funding-help-duplicate = Termuat bila { LIST($others) } ditarik.
funding-help-prerequisite = Termuat begitu { $other } didanai.
funding-help-later = Mulailah tidak sebelum tahun { $year }.

# Ketentuan yang diperiksa ulang
name-sumber-sah = sumber dana sah untuk usulannya
name-pemilik-pagu = pagu milik kantor yang berwenang
name-saringan = hanya usulan yang lolos saringan
name-jumlah-diminta = jumlah tiap tahun tepat seperti diminta
name-satu-cara = satu cara pendanaan sah per usulan
name-saling-meniadakan = duplikat tidak didanai dua kali
name-prasyarat = prasyarat didahulukan
name-bersama = porsi satu pekerjaan didanai bersama
name-porsi-sumber = porsi menurut aturan sumber dana
name-komitmen = komitmen rapat
name-masuk = masuk
name-keluar = keluar
name-trades = tukar-menukar
name-entries = isian tabel
name-nodes = simpul
name-gap = selisih

# Galat
error-funding-shares = Pola pendanaan "{ $pattern }": { LIST($shares) }. Sedikitnya dua sumber, persen bulat di atas nol, jumlahnya 100.
error-funding-pattern-twice = Ada dua pola pendanaan bernama "{ $pattern }". Beri nama yang berbeda.
error-funding-pattern-source = Pola pendanaan "{ $pattern }" menyebut sumber { $source } yang tidak ada dalam himpunan aturan. Pakai ID sumber dana yang dikenal.
error-funding-direction = Komitmen untuk { $proposal }: "{ $direction }". Pilih salah satu: { LIST($known) }.
error-funding-limit = Batas kerja { NAME($limit) } bernilai { $value }. Isi dengan bilangan bulat mulai nol (selisih: antara 0 dan 1).
error-funding-floor = Batas bawah wilayah { $region } bernilai { $floor }. Isi dengan rupiah bulat mulai nol.
error-funding-region = Batas bawah ditetapkan untuk wilayah { $region } yang tidak ada dalam putaran ini. Periksa kodenya.
error-funding-scenarios = Pagu memuat lebih dari satu skenario: { LIST($scenarios) }. Pilih satu yang berlaku.
error-funding-owner = Pagu { $source } tahun { $year } milik { $owner }, yang tidak ada dalam daftar organisasi. Perbaiki pemiliknya atau tambahkan organisasinya.
error-funding-source = Pagu milik { $owner } tahun { $year } bersumber { $source }, yang tidak ada dalam himpunan aturan. Pakai ID sumber dana yang dikenal.
error-funding-request = Rincian dana menyebut usulan { $proposal } yang tidak ada dalam putaran ini.
error-funding-unjudged = Usulan { $proposal } belum mempunyai kewenangan atau skor. Jalankan sinkronisasi dan penilaian lebih dahulu.
error-funding-score = Skor usulan { $proposal } bernilai { $score }. Skor harus bilangan mulai nol.
error-funding-link = Tautan "{ $kind }" antara { $a } dan { $b } tidak dapat dipakai. Jenisnya harus dikenal dan keduanya usulan yang berbeda dalam putaran ini.
error-funding-circle = Prasyarat melingkar: { LIST($circle) }. Hapus salah satu prasyarat itu.
error-funding-committed-twice = Ada lebih dari satu komitmen untuk { $proposal }. Sisakan satu.
error-funding-committed-unknown = Komitmen rapat menyebut { $proposal } yang tidak ada dalam putaran ini.
error-funding-committed-clash = Komitmen untuk { $a } dan { $b } bertentangan dengan tautan "{ NAME($kind) }" di antara keduanya. Ubah salah satu.
error-funding-committed-barred = Rapat memasukkan { $proposal }, tetapi tidak ada cara sah untuk mendanainya dalam pagu yang ada. Cabut komitmennya atau ubah pagunya.
error-funding-committed-together = Komitmen rapat tidak dapat dipenuhi bersama-sama: { LIST($proposals) }. Cabut salah satu atau ubah pagunya.
error-funding-tolerance = Penyelesai { COUNT($rounds) } kali memberi rencana yang melampaui batas dalam rupiah bulat. Ini kesalahan program, laporkan kepada pengembang.
error-funding-bound = Nilai rencana { COUNT($value) } melampaui batas atas { COUNT($bound) } yang terbukti. Ini kesalahan program, laporkan kepada pengembang.
error-funding-certificate = Pemeriksaan ulang "{ NAME($law) }" gagal pada: { LIST($row) }. Ini kesalahan program, laporkan kepada pengembang.
error-funding-refused = Usulan { $proposal } ditolak padahal masih termuat dalam pagu. Ini kesalahan program, laporkan kepada pengembang.
