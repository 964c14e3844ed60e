help-check = baimbai check BERKAS… --out HASIL [--round FOLDER] [--organisation ID] [--lang id|en]

    Membaca berkas apa adanya (.xlsx, .xlsm, .xls, .ods, .csv, .gpkg, .geojson, .kml, .zip
    Shapefile) dan menulis ke HASIL: usulan.csv, catatan.csv (apa yang harus diperbaiki, di sel
    mana), bukan-usulan.csv (baris lain dan alasannya), kolom.csv dan pemetaan.yaml (bagaimana
    tiap kolom dipahami).

    --round FOLDER      putaran tempat berkas ini (round.yaml, gazetir, pemetaan.yaml)
    --organisation ID   pengusulnya, misalnya 63.03, bila tidak terbaca dari nama berkas atau kop
    --gazetteer BERKAS  daftar kecamatan dan desa atau batas wilayah; boleh diulang
    --mapping BERKAS    pemetaan kolom yang sudah dibetulkan (pemetaan.yaml)
cli-checking = Membaca { $file }
cli-checked-file = { $file } ({ $owner }): { COUNT($rows) } baris terisi = { COUNT($proposals) } usulan + { COUNT($others) } baris lain. Catatan: { COUNT($galat) } galat, { COUNT($peringatan) } peringatan, { COUNT($info) } info.
cli-checked-sheet = {"    "}{ $sheet }: { $columns }
cli-checked = Hasil di { $folder }: usulan.csv, catatan.csv, bukan-usulan.csv, kolom.csv, pemetaan.yaml.
remark-pengusul-tak-disebut = Pengusul berkas ini tidak terbaca dari nama berkas maupun kop; wilayah dan titiknya tidak dapat diuji. Sebut dengan --organisation, misalnya --organisation 63.03.
cli-columns-unused = { COUNT($count) } kolom tidak dipakai
cli-column-marks = {""}    (? dibaca menurut kemiripan judul, ?? menurut isinya, * menurut pemetaan; betulkan di pemetaan.yaml)
money-unit-1000 = (ribu)
money-unit-1000000 = (juta)
money-unit-1000000000 = (miliar)
