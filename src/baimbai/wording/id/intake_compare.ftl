# Perbandingan buku kerja (baimbai compare)

compare-differences = Perbedaan
compare-conflicts = Benturan
compare-merged = Gabungan
compare-hint = Semula: buku kerja lama. Kiriman: buku kerja baru. Kami: yang kita pegang sekarang.
compare-merged-hint = Daftar gabungan. Sel merah masih berbenturan dan memuat nilai semula sampai diputuskan; kedua nilainya ada pada lembar Benturan.
compare-column-kind = Perubahan
compare-column-id = ID
compare-column-title = Usulan
compare-column-field = Isian
compare-column-base = Semula
compare-column-theirs = Kiriman
compare-column-ours = Kami
compare-kind-added = Baru
compare-kind-changed = Berubah
compare-kind-withdrawn = Dibatalkan
compare-kind-conflict = Berbenturan
compare-point = Koordinat
compare-stretch = STA
compare-money = Sumber dana, tahun, biaya
compare-gone = dibatalkan
compare-kept = ada
cli-compared = { COUNT($added) } usulan baru, { COUNT($changed) } berubah, { COUNT($withdrawn) } dibatalkan, { COUNT($conflicts) } benturan. Lihat { $folder }/perbandingan.xlsx.
cli-compare-unread = { $file } tidak dapat dibandingkan karena tidak terbaca sebagai buku kerja usulan. Periksa dengan baimbai check.

help-compare = baimbai compare LAMA BARU [--ours KAMI] --out FOLDER [--round FOLDER] [--organisation ID] [--lang id|en]

    Membandingkan buku kerja BARU dengan LAMA (asalnya), dan dengan KAMI bila kita sendiri juga
    mengubahnya: usulan baru, berubah, dibatalkan, dan benturan sel demi sel. Menulis
    perbandingan.xlsx (perbedaan, benturan, daftar gabungan) dan perbandingan.csv.

    Kode keluar: 0 tanpa benturan; 1 ada benturan; 2 tidak selesai.
