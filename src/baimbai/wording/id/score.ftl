# Skor: buku skor, lembar skor, kepekaan
help-score = baimbai score FOLDER --out FOLDER [--proposal ID…] [--cut N] [--lang id|en]

    Menilai usulan suatu putaran tanpa membagi dana, lalu menulis skor.xlsx: peringkat, lembar skor
    tiap sumber dana, bobot dengan sidik jarinya, kepekaan terhadap rentang bobot, dan lembar yang
    memperlihatkan hitungan satu usulan yang dipilih dari daftar.

    --proposal ID     tulis juga lembar-skor.pdf, satu halaman per usulan; boleh berulang
    --cut N           peringkat batas untuk pita inti, batas, luar (baku: sejauh jumlah semua pagu)
    --scenario NAMA   skenario pagu untuk peringkat batas itu (baku: yang tertulis di round.yaml)

    Kode keluar: 0 selesai; 1 selesai, tetapi ada buku kerja yang tidak terbaca; 2 tidak selesai.
stage-sensitivity = Menguji kepekaan
stage-reversals = Menguji pembalikan peringkat
cli-scored = { COUNT($proposals) } usulan dinilai.
cli-scored-sheet = Lembar skor { $sheet }: { COUNT($proposals) } usulan.
cli-scored-unread = Buku kerja dengan status { NAME($status) }: { $files }. Lihat catatannya dengan baimbai check.
cli-score-written = Tertulis di { $folder }: { $files }.

book-scores = Buku Skor Usulan
sheet-score-summary = Ringkasan
sheet-card = Lembar
sheet-weights = Bobot
sheet-reaches = Kepekaan
sheet-reversals = Pembalikan
sheet-score-details = Rincian
title-card = Lembar Skor Usulan
title-weights = Bobot Penilaian yang Dibekukan
title-sheet = Lembar Skor { $name }
title-reaches = Kepekaan Skor dan Peringkat terhadap Rentang Bobot
title-reversals = Pembalikan Peringkat bila Suatu Pengusul Mundur

column-best = Peringkat terbaik
column-worst = Peringkat terburuk
column-low = Skor terendah
column-high = Skor tertinggi
column-above = Pasti di atasnya
column-below = Pasti di bawahnya
column-band = Pita
column-sheet-asked = Diminta
column-sheet-allowed = Boleh membiayai
column-main-score = Skor putaran
column-main-rank = Peringkat putaran
column-weighted = { $criterion } (bobot { DECIMAL($percent) } %)
column-of-criterion = { $criterion }: { $column }
column-withdrawn-office = Pengusul yang mundur
column-withdrawn = Usulan ditarik
column-reversed-pairs = Pasangan terbalik
column-reversed-upper = Semula di atas
column-reversed-lower = Semula di bawah
column-reversal-reason = Sebab

weights-of-round = Bobot putaran (dipakai untuk pendanaan)
weights-of-sheet = Lembar skor { $name } (sumber dana: { $sources })
weights-decree = Dasar: { $decree }
weights-unversioned = belum diberi nomor
weights-version = Versi: { $version } · { $dated ->
        [0] tanggal kesepakatan tidak disebut
       *[other] disepakati { DATE($date) }
    } · Cara: { NAME($method) }
weights-fingerprint = Sidik jari bobot (SHA-256): { $fingerprint }
weights-given = Tertulis
weights-low = Terendah
weights-high = Tertinggi
weights-range = Rentang
weights-range-agreed = disepakati
weights-range-usual = ± 20 % bobot
weights-comparison = Perbandingan berpasangan{ $named ->
        [0] {""}
       *[other] {" "}menurut { $participant }
    } (CR = { DECIMAL($ratio, digits: 4) }; paling tinggi 0,10)
weights-combined = Gabungan semua peserta: rata-rata ukur (CR = { DECIMAL($ratio, digits: 4) })
weights-note = Bobot dihitung sampai empat angka dan jumlahnya tepat 1. Sidik jari berubah bila satu angka pun diubah; arsip putaran menyimpan sidik jari yang sama.
weights-ranges-note = Rentang dipakai pada lembar Kepekaan: semua bobot di dalam rentang yang jumlahnya tetap 1.

score-cut = Batas: peringkat { COUNT($cut) } { $given ->
        [0] (sejauh jumlah semua pagu cukup bagi biaya usulan yang lolos gerbang, menurut peringkat; ukuran kasar, bukan rencana)
       *[other] (ditetapkan)
    }. Inti { COUNT($core) }, batas { COUNT($border) }, luar { COUNT($out) } usulan.
score-sheet-sources = Sumber dana: { $sources }
score-sheet-note = Memuat usulan yang meminta sumber ini atau menurut aturan boleh dibiayai olehnya. Pendanaan memakai skor putaran; lembar ini untuk pengusulan ke sumber yang bersangkutan.
score-yes = ya
score-no = tidak
score-none = Belum ada usulan yang dinilai.
reaches-note = Terendah dan tertinggi: dihitung tepat atas semua bobot dalam rentang yang jumlahnya 1. Tidak ada bobot dalam rentang yang memberi peringkat lebih baik dari yang terbaik atau lebih buruk dari yang terburuk.
reversals-told = { $offices ->
        [0] Belum ada usulan.
       *[other] Usulan { COUNT($tried) } dari { COUNT($offices) } pengusul ditarik bergantian dan sisanya dinilai ulang: { $turning ->
            [0] tidak ada pasangan yang berbalik urutan.
           *[other] { COUNT($turning) } penarikan membalik urutan, paling banyak { COUNT($pairs) } pasangan sekaligus.
        }
    }
reversals-note = Hanya kriteria yang membandingkan wilayah dengan rata-rata provinsi (pemerataan) yang dapat membalik urutan; kriteria lain mengukur usulan itu sendiri.
reversal-reason = { NAME($criterion) }: { $upper } { DECIMAL($upper_before) } → { DECIMAL($upper_after) }, { $lower } { DECIMAL($lower_before) } → { DECIMAL($lower_after) }, karena rata-rata provinsi bergeser tanpa usulan { NAME($office) }.

card-chosen = Pilih ID usulan
card-choose = Pilih satu ID dari daftar; semua angka di bawah ikut berubah.
card-unknown = ID ini tidak ada dalam daftar usulan. Pilih dari daftar.
card-row = Baris dalam Rincian
card-note = Nilai × bobot = sumbangan, dibulatkan sampai empat angka; jumlah sumbangan = skor. Gerbang tidak mengubah skor.
card-sheet-score = Skor { $name }
card-sheet-rank = Peringkat { $name }
card-other-sheet = Lembar skor
card-version = Versi bobot (sidik jari)
card-year = Tahun Anggaran { $year }
card-of = { COUNT($rank) } dari { COUNT($count) }
card-rank = { COUNT($rank) } dari { COUNT($proposals) }; dalam rentang bobot { COUNT($best) }–{ COUNT($worst) } (pita: { NAME($band) })

page-weights = Bobot penilaian
