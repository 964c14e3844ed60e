# baimbai review

help-review = baimbai review BERKAS…|FOLDER|usulan.csv --out HASIL [--assets FOLDER] [--lang id|en]

    Membandingkan semua usulan satu sama lain, dengan daftar status, dan dengan aturan, lalu
    menulis ke HASIL: temuan.csv (jenis, keparahan, baris, pihak, bukti, jalan keluar, aturan)
    dan pasangan.csv (usulan yang sama atau berkaitan, untuk diperiksa).

    --assets FOLDER      daftar status aset: ruas jalan, daerah irigasi (.csv, .xlsx)
    --round FOLDER       putaran tempat berkas ini (round.yaml)
    --organisation ID    pengusulnya, misalnya 63.03, bila tidak terbaca dari nama berkas atau kop
    --gazetteer BERKAS   daftar kecamatan dan desa atau batas wilayah; boleh diulang
    --mapping BERKAS     pemetaan kolom yang sudah dibetulkan (pemetaan.yaml)
    --decisions BERKAS   temuan.csv atau pasangan.csv yang kolom decision-nya sudah diisi; boleh diulang
cli-review-proposals = { COUNT($proposals) } usulan dari { COUNT($offices) } pengusul; { COUNT($assets) } aset dalam daftar status.
cli-review-kinds = {"    "}{ $severity }: { $kinds }
cli-review-refused = Tidak ada usulan yang dapat dibaca dari { $file }; lihat sebabnya dengan baimbai check.
cli-reviewed = Hasil di { $folder }: temuan.csv, pasangan.csv.
error-review-missing = { $file } tidak ada. Periksa nama berkas atau foldernya.
error-decisions-columns = { $file } bukan temuan.csv atau pasangan.csv dari baimbai review: kolomnya tidak ada. Pakai berkas itu tanpa mengubah nama kolomnya.
error-decisions-unreadable = { $file } tidak dapat dibaca. Simpan ulang sebagai Excel (.xlsx) atau CSV (UTF-8).
error-decisions-unknown = { $file }, baris { $row }: putusan “{ $said }” tidak dikenal. Yang dapat ditulis: { $known }.
error-decisions-reason = { $file }, baris { $row }: temuan diabaikan tanpa alasan. Isi kolom reason.
