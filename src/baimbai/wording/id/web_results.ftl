# Meja kerja di web: hasil hitungan, pekerjaan, skor, pendanaan, skenario, pemerataan
web-results-crumbs = Letak halaman
web-results-nothing = Putaran ini belum dihitung. Hitung dulu, lalu ulangi.
web-results-nothing-yet = Putaran ini belum dihitung, sehingga belum ada yang dapat ditampilkan di sini.
web-results-host-computes = Hitungan dijalankan oleh { $office }.
web-results-no-tables = Tabel hitungan #{ $run } sudah tidak tersimpan. Hitung putaran sekali lagi.
web-results-scenario-gone = Skenario ini sudah dihapus; tidak ada yang dapat dicoba.
web-results-drafts = Buku ini memuat usulan kantor lain yang masih draf, sehingga hanya dapat diunduh oleh penyelenggara dan auditor. Daftar di halaman-halaman hasil dapat diunduh, berisi usulan yang terlihat oleh Anda.
web-results-run-late = Pekerjaan dihentikan karena berjalan lebih dari satu jam; tidak ada yang tersimpan. Jalankan lagi; bila berulang, sampaikan kepada pengelola.
web-results-about = Keterangan
web-results-about-round = Putaran
web-results-about-run = Hitungan nomor
web-results-about-when = Dihitung pada
web-results-compute = Hitung putaran
web-results-compute-again = Hitung ulang
web-results-computed = Dihitung
web-results-ceilings = pagu { $name }
web-results-of-scenario = Skenario: { $name }
web-results-older = Bukan hitungan terakhir
web-results-changes = { COUNT($count) } perubahan sesudahnya
web-results-current = Terkini
web-results-at-work = Sedang dihitung ({ $percent } %)
web-results-state = { $state ->
    [antre] Menunggu giliran
    [berjalan] Berjalan
    [selesai] Selesai
    [gagal] Gagal
    [dibatalkan] Dibatalkan
   *[other] { $state }
}
web-results-kind = { $kind ->
    [hitung] Hitungan putaran
    [skenario] Skenario
    [impor] Membaca kiriman
    [rilis] Rilis
   *[other] { $kind }
}
web-results-stage = { $stage ->
    [intake] Mengumpulkan usulan
    [synchronisation] Mencari benturan dan kesenjangan
    [appraisal] Menilai usulan
    [funding] Membagi dana
    [agreement] Menyusun rancangan kesepakatan
    [sensitivity] Menguji kepekaan skor
    [publication] Menulis buku hasil
    [index] Menyimpan hasil
    [recall] Membuka hitungan putaran
    [scenario] Mencari rencana di bawah skenario
    [opening] Membuka berkas
    [reading] Membaca baris
    [comparing] Membandingkan dengan yang sudah ada
    [keeping] Menyimpan catatan
    [archive] Membekukan arsip
    [documents] Menulis dokumen dan portal
   *[other] Menyiapkan
}
web-results-elapsed = { $minutes ->
    [0] { $seconds } detik
   *[other] { $minutes } menit { $seconds } detik
}
web-results-runs = Pekerjaan
web-results-no-runs = Belum ada pekerjaan. Hitung putaran untuk memulai.
web-results-what = Pekerjaan
web-results-state-heading = Keadaan
web-results-asked = Diminta
web-results-asked-by = Diminta oleh { $name }
web-results-took = Lama
web-results-outcome = Hasil
web-results-in-force = dipakai halaman hasil
web-results-funded-of = { COUNT($funded) } dari { COUNT($proposals) } usulan didanai
web-results-progress = Kemajuan
web-results-ahead = { COUNT($count) } pekerjaan lain didahulukan.
web-results-silent = Pelaksana pekerjaan ini tidak memberi kabar. Bila tetap diam, pekerjaan dinyatakan gagal tanpa menyimpan apa pun, dan dapat dijalankan lagi.
web-results-silent-short = tidak ada kabar
web-results-stopping = Sedang dihentikan …
web-results-cancel = Batalkan
web-results-cancel-form = Batal
web-results-start-again = Jalankan lagi
web-results-figure-proposals = Usulan
web-results-figure-funded = Usulan didanai
web-results-figure-asked = Diusulkan
web-results-figure-paid = Dana
web-results-figure-ceiling = Pagu
web-results-figure-findings = Temuan
web-results-figure-moved = Masuk / keluar
web-results-gap = Terbukti: rencana ini paling jauh { DECIMAL($gap, digits: 2) } % di bawah rencana sah terbaik yang mungkin. Semua ketentuan diperiksa kembali dalam rupiah bulat.
web-results-documents = Unduhan
web-results-document = { $name ->
    [program] program lengkap: usulan, sumber dana, skor, keputusan
    [temuan] temuan dengan bukti dan jalan keluar
    [ringkasan] ringkasan dalam teks
    [skenario] putaran dan skenario berdampingan
   *[other] berkas hasil
}
web-results-to-comparison = Sandingkan dengan putaran
web-results-to-scenario = Isi skenario
web-results-xlsx = Unduh Excel
web-results-search = Cari
web-results-any = Semua
web-results-filter = Saring
web-results-clear = Hapus saringan
web-results-none-found = Tidak ada usulan yang cocok dengan saringan ini, atau tidak ada yang boleh Anda lihat. Hapus saringan untuk melihat semuanya.
web-results-pages = Halaman daftar
web-results-rows = { COUNT($first) }–{ COUNT($last) } dari { $total }
web-results-previous = Sebelumnya
web-results-next = Berikutnya
web-results-as-table = Sebagai tabel
web-results-proposal = Usulan
web-results-cost = Biaya
web-results-by-pita = Pita
web-results-by-gerbang = Gerbang
web-results-by-bidang = Bidang
web-results-by-opd = Pengusul
web-results-by-wilayah = Wilayah
web-results-by-alasan = Alasan
web-results-by-sumber = Sumber dana
web-results-by-pemilik = Pemilik dana
web-results-by-tahun = Tahun

web-scores-title = Lembar skor
web-scores-sheets = Lembar skor per sumber
web-scores-own-sheet = Bobot putaran
web-scores-sheet = Lembar
web-scores-rank = Peringkat
web-scores-own-rank = Peringkat putaran
web-scores-sector-rank = Peringkat dalam bidang
web-scores-rank-range = Peringkat dalam rentang bobot
web-scores-score = Skor
web-scores-interval = { DECIMAL($low, digits: 2) }–{ DECIMAL($high, digits: 2) } dalam rentang bobot
web-scores-of-all = dari { COUNT($count) }
web-scores-of = Skor { $proposal }
web-scores-open = Buka skor { $proposal }
web-scores-range = { COUNT($best) }–{ COUNT($worst) }
web-scores-asked = Diminta dari sumber ini
web-scores-asked-yes = diminta
web-scores-asked-no = tidak diminta, boleh menurut aturan
web-scores-chart = Usulan menurut skor dan pita
web-scores-points = Poin
web-scores-bands-mean = Inti: di dalam batas peringkat dengan bobot mana pun dalam rentang yang disepakati; batas: dengan sebagian bobot; luar: tidak pernah.
web-scores-weights = Bobot
web-scores-weights-changed = Skenario ini memakai bobot lain daripada yang tertulis di bawah.
web-scores-version = versi { $version }
web-scores-fingerprint = Sidik bobot:
web-scores-criterion = Kriteria
web-scores-weight = Bobot
web-scores-weight-range = Rentang yang disepakati
web-scores-to-proposal = Lembar usulan
web-scores-parts = Isi skor: poin × bobot = sumbangan
web-scores-measured = Terukur
web-scores-contribution = Sumbangan
web-scores-working = Penjelasan
web-scores-sum = Jumlah
web-scores-no-parts = Rincian skor tidak tersimpan untuk hitungan ini. Buka hitungan putarannya.
web-scores-on-sheets = Pada lembar skor lain

web-funding-title = Pendanaan
web-funding-tab-money = Dana menurut sumber
web-funding-didanai = Didanai
web-funding-tidak_didanai = Tidak didanai
web-funding-by-year = Sumber dana menurut tahun, dengan saldo berjalan
web-funding-by-sumber = Dana menurut sumber dan tahun
web-funding-by-wilayah = Dana menurut wilayah dan bidang
web-funding-ceiling = Pagu
web-funding-used = Dipakai
web-funding-left = Sisa
web-funding-balance = Saldo berjalan
web-funding-share = Terpakai
web-funding-all = Semua sumber
web-funding-sum = Jumlah
web-funding-who = siapa saja
web-funding-paid = Dana
web-funding-by-whom = Dibayar dari
web-funding-why = Mengapa
web-funding-helps = Yang akan membantu:
web-funding-rule = Aturan { $rule }

web-promise-title = Harga sebuah janji
web-promise-lead = Bagaimana bila sebuah usulan dimasukkan, dikeluarkan, atau diberi lebih sedikit? Jawabannya datang seketika; putaran tidak berubah.
web-promise-proposal = Nomor usulan
web-promise-way = Menjadi
web-promise-ways = { $way ->
    [masuk] dimasukkan
    [keluar] dikeluarkan
    [paling] biayanya paling banyak …
   *[other] { $way }
}
web-promise-most = Paling banyak (Rp)
web-promise-ask = Jawab
web-promise-unknown = Usulan { $proposal } tidak ada dalam hitungan ini, atau tidak terlihat oleh Anda. Salin nomornya dari daftar.
web-promise-twice = Usulan { $proposal } disebut dua kali. Sebut satu kali saja.
web-promise-amount = Tulis rupiah bulat di bawah biaya usulan ini ({ RUPIAH($cost) }).
web-promise-is-in = masuk dalam rencana
web-promise-is-out = tidak masuk dalam rencana
web-promise-lost = Poin hilang, sedikitnya–sebanyaknya
web-promise-group = { $group ->
    [out] Keluar dari rencana
    [in] Ikut masuk
    [payer] Berganti pembayar
   *[other] { $group }
}
web-promise-meaning = Poin dihitung terhadap rencana sekarang. Tidak ada rencana dengan janji itu yang kehilangan kurang dari “sedikitnya”; rencana yang ditunjukkan kehilangan “sebanyaknya”. Pencarian penuh (skenario) dapat mempersempitnya.
web-promise-refused = Tidak dapat dipenuhi.
web-promise-narrow = Cari yang lebih baik (beberapa detik)
web-promise-more = dan { COUNT($count) } usulan lain
web-promise-hidden = dan { COUNT($count) } usulan kantor lain yang masih draf
web-promise-sources = Pergeseran dana menurut sumber
web-promise-change = Perubahan
web-promise-as-scenario = Jadikan skenario
web-promise-what-if-in = Bagaimana bila dimasukkan?
web-promise-what-if-out = Bagaimana bila dikeluarkan?
web-promise-if-in = Bila masuk?
web-promise-if-out = Bila keluar?

web-scenarios-title = Skenario
web-scenarios-lead = Pagu, ketetapan atau bobot lain dicoba pada hitungan putaran; putaran sendiri tidak berubah.
web-scenarios-new = Skenario baru
web-scenarios-form-lead = Isi hanya yang berubah; yang lain tetap seperti dalam putaran.
web-scenarios-none = Belum ada skenario. Coba misalnya: bagaimana bila semua DAK menjadi nol?
web-scenarios-scenario = Skenario
web-scenarios-changes = Yang berubah
web-scenarios-ceilings = Pagu
web-scenarios-ceilings-hint = Aturan yang lebih bawah mengalahkan yang di atasnya; masing-masing berbicara tentang pagu putaran. Contoh: sumber DAU, −48 persen.
web-scenarios-all-sources = Semua sumber
web-scenarios-family = Semua { $family }
web-scenarios-how = Perubahan
web-scenarios-by-percent = naik atau turun (persen)
web-scenarios-to-rupiah = menjadi (rupiah)
web-scenarios-amount-label = Besarnya
web-scenarios-amount = “{ $typed }” tidak dapat dibaca. Tulis persen seperti −48 atau +10 (paling rendah −100), atau rupiah bulat seperti 1.500.000.000.
web-scenarios-source = Pilih sumber dananya.
web-scenarios-typed = Aturan yang diketik
web-scenarios-typed-hint = Satu aturan sebaris, misalnya DAK-*=0 atau DAU-*:63.01:2027=-48%
web-scenarios-typed-wrong = “{ $typed }” tidak dapat dibaca. Tulis misalnya DAK-*=0, DAU-*=-48% atau PAD:63.01:2027=1500000000.
web-scenarios-many = Paling banyak { $most } aturan dalam satu skenario.
web-scenarios-pins = Ketetapan usulan
web-scenarios-pin-ways = { $way ->
    [masuk] dimasukkan
    [keluar] dikeluarkan
    [bebas] ketetapan lama dicabut
   *[other] { $way }
}
web-scenarios-pins-count = { COUNT($count) } usulan ditetapkan
web-scenarios-weights-count = { COUNT($count) } bobot lain
web-scenarios-weights-hint = Kosongkan bila tetap. Angka abu-abu ialah bobot putaran; skalanya sama.
web-scenarios-weight = “{ $typed }” bukan bobot. Tulis angka mulai dari 0.
web-scenarios-name = Nama
web-scenarios-name-needed = Beri nama, paling panjang 100 huruf.
web-scenarios-taken = Skenario bernama { $name } sudah ada. Pilih nama lain.
web-scenarios-note = Keterangan
web-scenarios-empty = Belum ada yang berubah: isi sedikitnya satu pagu, satu ketetapan atau satu bobot.
web-scenarios-save = Simpan dan jalankan
web-scenarios-written = Skenario { $name } tersimpan dan sedang dicoba.
web-scenarios-run = Jalankan
web-scenarios-copy = Salin menjadi skenario baru
web-scenarios-runs = Percobaan
web-scenarios-not-run = Belum dijalankan.
web-scenarios-old = Skenario ini dicoba pada hitungan sebelumnya. Jalankan lagi supaya dibandingkan dengan hitungan yang sekarang.
web-scenarios-beside = Sandingkan
web-scenarios-rule = { $source }{ $owner ->
    [none] {""}
   *[other] {" "}milik { $owner }
}{ $year ->
    [none] {""}
   *[other] {" "}tahun { $year }
} { $how ->
    [rupiah] menjadi { RUPIAH($to) }
   *[percent] { $sign }{ DECIMAL($percent, digits: 1) } persen
}
web-scenarios-adopt = Jadikan pagu yang berlaku
web-scenarios-adopt-means = Pagu skenario ini menjadi versi pagu baru yang berlaku, dengan alasannya. Ketetapan usulan dan bobotnya tidak ikut. Sesudah itu hitung putaran sekali lagi.
web-scenarios-reason = Alasan (wajib)
web-scenarios-adopted = Pagu { $name } sekarang berlaku. Hitung putaran sekali lagi.
web-scenarios-not-computed = Skenario ini belum selesai dihitung. Jalankan dulu.
web-scenarios-no-ceilings = Skenario ini tidak mengubah pagu; tidak ada yang dapat ditetapkan.

web-compare-title = Berdampingan
web-compare-first = Rencana pertama
web-compare-second = Rencana kedua
web-compare-show = Sandingkan
web-compare-none = Belum ada dua rencana untuk disandingkan. Jalankan sebuah skenario dulu.
web-compare-round = Putaran, pagu { $scenario } (#{ $run })
web-compare-figures = Angka pokok
web-compare-figure = Angka
web-compare-figure-name = { $name ->
    [funded] Usulan didanai
    [funded_rupiah] Dana
    [ceiling_rupiah] Pagu
    [value] Poin
    [bound] Batas atas poin
    [gap] Jarak dari yang terbaik, paling jauh
   *[other] { $name }
}
web-compare-difference = Selisih
web-compare-gap-means = Jarak ialah yang terbukti: tidak ada rencana sah yang lebih baik daripada batas atas poinnya.
web-compare-moved = Siapa masuk, siapa keluar
web-compare-move = Perubahan
web-compare-moves = { $move ->
    [masuk] Masuk
    [keluar] Keluar
    [berganti] Ganti pembayar
   *[other] { $move }
}
web-compare-was-paid = Sebelumnya dibayar dari
web-compare-nobody = Tidak ada usulan yang berubah begini, atau tidak ada yang boleh Anda lihat.
web-compare-by-source = Menurut sumber dana
web-compare-by-region-code = Menurut wilayah
web-compare-by-year = Menurut tahun

web-fairness-title = Pemerataan
web-fairness-lead = Dana antar-kabupaten/kota, dibandingkan dengan jumlah penduduk dan jalan yang rusak.
web-fairness-proposals = Didanai / usulan
web-fairness-funded-count = Usulan didanai
web-fairness-asked = Diusulkan
web-fairness-funded = Didanai
web-fairness-funded-share = Didanai dari yang diusulkan
web-fairness-population = Penduduk
web-fairness-per-head = Dana per jiwa
web-fairness-asked-per-head = Diusulkan per jiwa
web-fairness-bad-km = Jalan tidak mantap (km)
web-fairness-roads = Ruas tercatat
web-fairness-roads-known = Ruas yang diketahui keadaannya
web-fairness-known = { COUNT($known) } dari { COUNT($roads) } ruas diketahui
web-fairness-per-bad-km = Dana jalan per km tidak mantap
web-fairness-share = Bagian dana
web-fairness-people-share = Bagian penduduk
web-fairness-against-people = Bagian dana ÷ bagian penduduk
web-fairness-all = Semua kabupaten/kota
web-fairness-whole-province = Di luar tabel ini, untuk usulan yang tidak terletak di satu kabupaten/kota:
web-fairness-notes = Jalan tidak mantap: rusak ringan dan rusak berat pada daftar jalan semua kewenangan di wilayah itu. Dana jalan: usulan bidang Bina Marga. Yang tidak diketahui ditulis dengan garis, bukan nol. 1,00 berarti bagian dana sama dengan bagian penduduk.
web-fairness-chart = Bagian dana dan bagian penduduk (persen)
