# baimbai review

help-review = baimbai review FILES…|FOLDER|usulan.csv --out OUT [--assets FOLDER] [--lang id|en]

    Compares all proposals with each other, with status lists and with the rules, and writes to
    OUT: temuan.csv (kind, severity, rows, parties, evidence, ways out, rule) and pasangan.csv
    (proposals that are one work or related, to be looked at).

    --assets FOLDER      status lists of assets: roads, irrigation areas (.csv, .xlsx)
    --round FOLDER       the round that the files belong to (round.yaml)
    --organisation ID    the proponent, such as 63.03, where neither file name nor heading tells
    --gazetteer FILE     list of kecamatan and desa, or boundaries; may be repeated
    --mapping FILE       a mended mapping of columns (pemetaan.yaml)
    --decisions FILE     a temuan.csv or pasangan.csv whose decision column is filled in; may be repeated
cli-review-proposals = { COUNT($proposals) } proposals of { COUNT($offices) } proponents; { COUNT($assets) } assets in the status lists.
cli-review-kinds = {"    "}{ $severity }: { $kinds }
cli-review-refused = No proposal could be read from { $file }; see why with baimbai check.
cli-reviewed = Results in { $folder }: temuan.csv, pasangan.csv.
error-review-missing = { $file } does not exist. Check the name of the file or folder.
error-decisions-columns = { $file } is no temuan.csv or pasangan.csv of baimbai review: its columns are missing. Use that file without renaming columns.
error-decisions-unreadable = { $file } cannot be read. Save it again as Excel (.xlsx) or CSV (UTF-8).
error-decisions-unknown = { $file }, row { $row }: decision “{ $said }” is not known. What may be written: { $known }.
error-decisions-reason = { $file }, row { $row }: a finding is dismissed without a reason. Fill in the reason column.
