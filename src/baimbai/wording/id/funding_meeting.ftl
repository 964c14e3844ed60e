# Ketetapan rapat: hasil dan alasan
funding-funded-mulai = Didanai { RUPIAH($amount) } dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }: mulai lebih lambat daripada yang diminta.
funding-funded-bertahap = Didanai { RUPIAH($amount) } dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }: bertahap, padahal diminta sekaligus.
funding-funded-sebagian = Didanai { RUPIAH($amount) } dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }: sebagian dari lingkup yang diminta.
funding-funded-ded = Belum siap untuk pekerjaan fisik; didanai { RUPIAH($amount) } untuk menyusun DED dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }.
funding-funded-lahan = Belum siap untuk pekerjaan fisik; didanai { RUPIAH($amount) } untuk penyiapan lahan dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }.
funding-funded-studi = Belum siap untuk pekerjaan fisik; didanai { RUPIAH($amount) } untuk studi kelayakan dari { LIST($sources) }, pagu { LIST($owners) }, tahun { LIST($years) }.
funding-together-barred = Harus dimulai serentak dengan { $other } ({ $title }), yang tidak dapat didanai.
funding-together-short = Harus dimulai serentak dengan { $other } ({ $title }), yang tidak termuat dalam pagu pada tahun yang sama.
funding-limit-rupiah = Batas rapat "{ $name }" paling banyak { RUPIAH($limit) }; yang sudah terpakai { RUPIAH($used) }.
funding-limit-count = Batas rapat "{ $name }" paling banyak { COUNT($limit) } usulan; yang sudah terpakai { COUNT($used) }.
funding-help-limit-rupiah = Termuat bila batas rapat "{ $name }" bertambah { RUPIAH($rise) }.
funding-help-limit-count = Termuat bila batas rapat "{ $name }" bertambah { COUNT($rise) } usulan.
funding-under-way = Pagu { NAME($source) } { $owner } mendahulukan pekerjaan lanjutan: { $other } ({ $title }) belum didanai.
funding-help-under-way = Dahulukan { $other }.

# Catatan
funding-idle-portion = Aturan porsi { $rule } untuk { NAME($source) } tidak mengenai satu usulan pun dalam putaran ini. Periksa jenis aset dan jenis pekerjaan pada matriks usulan.
funding-idle-floor = Batas bawah { RUPIAH($floor) } ditetapkan untuk wilayah { $region }, tetapi tidak ada usulan yang terletak di sana. Mintalah usulannya atau hapus batas itu.
funding-plain-plan = Rencana hasil pencarian ditolak pemeriksaan ulang ({ $fault }); yang dipakai ialah rencana sederhana: yang wajib lebih dahulu, lalu skor tertinggi yang masih termuat. Rencana itu sah, tetapi belum tentu mendekati yang terbaik. Laporkan kepada pengembang.

# Ketentuan yang diperiksa ulang
name-batas-rapat = batas rapat bagi kelompok usulan
name-lanjutan-dahulu = pekerjaan lanjutan didahulukan
name-serentak = dimulai serentak
name-paling-banyak = paling banyak
name-paling-sedikit = paling sedikit
name-batas-bawah = batas bawah

# Galat
error-funding-group = Batas rapat "{ $name }" ({ $kind }) tidak dapat dipakai. Jenisnya paling_banyak, paling_sedikit, atau batas_bawah; isi salah satu dari rupiah atau count dengan bilangan bulat mulai nol (batas_bawah: hanya rupiah).
error-funding-group-twice = Ada dua batas rapat bernama "{ $name }". Beri nama yang berbeda.
error-funding-group-unknown = Batas rapat "{ $name }" menyebut { $named } pada { $what }, yang tidak ada dalam putaran ini. Periksa tulisannya.
error-funding-group-empty = Batas rapat "{ $name }" tidak mengenai satu usulan pun. Perbaiki syaratnya atau hapus batas itu.
error-funding-synergy = Sinergi { $a } dan { $b } bernilai { $points } perseribu angka skor. Sebut dua usulan yang berbeda dan angka di atas nol.
error-funding-synergy-twice = Sinergi { $a } dan { $b } ditulis lebih dari sekali. Sisakan satu.
error-funding-synergy-unknown = Sinergi { $a } dan { $b } menyebut usulan yang tidak ada dalam putaran ini. Periksa nomornya.
error-funding-soft = Pagu lunak { $source } { $owner } tahun { $year } tidak dapat dipakai. Tulis sekali saja; rupiah paling banyak harus kelipatan bulat dari langkahnya, 1 sampai 4.095 langkah, dan harganya bilangan bulat mulai nol.
error-funding-soft-unknown = Pagu lunak { $source } { $owner } tahun { $year } tidak mempunyai pagu dalam putaran ini. Periksa sumber, pemilik, dan tahunnya.
error-funding-shape = Bentuk pilihan "{ $shape }" pada funding.options mempunyai angka di luar batas. Mulai 1–5 tahun, bertahap 2–10 tahun, lingkup dan tahap 1–99 persen, pengurangan 0–1000 perseribu.
error-funding-scope-unknown = Lingkup yang boleh dikurangi menyebut usulan { $proposal }, yang tidak ada dalam putaran ini. Sebut usulan yang ada.
error-funding-group-barred = Batas rapat "{ $name }" meminta paling sedikit sekian, tetapi tidak satu pun usulan dalam kelompoknya dapat didanai. Ubah batasnya atau pagunya.
