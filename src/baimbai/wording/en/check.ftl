help-check = baimbai check FILE… --out OUT [--round FOLDER] [--organisation ID] [--lang id|en]

    Reads files as they are (.xlsx, .xlsm, .xls, .ods, .csv, .gpkg, .geojson, .kml, .zip
    Shapefile) and writes to OUT: usulan.csv (proposals), catatan.csv (what to mend, and in which
    cell), bukan-usulan.csv (other rows and why), kolom.csv and pemetaan.yaml (how each column
    was understood).

    --round FOLDER      the round the files belong to (round.yaml, gazetteer, pemetaan.yaml)
    --organisation ID   the proponent, such as 63.03, where neither name nor letterhead tells
    --gazetteer FILE    list of kecamatan and desa, or boundaries; may be repeated
    --mapping FILE      a corrected column mapping (pemetaan.yaml)
cli-checking = Reading { $file }
cli-checked-file = { $file } ({ $owner }): { COUNT($rows) } filled rows = { COUNT($proposals) } proposals + { COUNT($others) } other rows. Remarks: { COUNT($galat) } errors, { COUNT($peringatan) } warnings, { COUNT($info) } infos.
cli-checked-sheet = {"    "}{ $sheet }: { $columns }
cli-checked = Results in { $folder }: usulan.csv, catatan.csv, bukan-usulan.csv, kolom.csv, pemetaan.yaml.
remark-pengusul-tak-disebut = Neither the file's name nor its letterhead tells whose file this is; its region and points cannot be tested. Say so with --organisation, such as --organisation 63.03.
cli-columns-unused = { COUNT($count) } columns not used
cli-column-marks = {""}    (? read by a similar heading, ?? by contents, * by the mapping; correct it in pemetaan.yaml)
money-unit-1000 = (thousand)
money-unit-1000000 = (million)
money-unit-1000000000 = (billion)
