# Rounds: files and plan

error-round-missing = { $file } was not found. Name the round folder that holds round.yaml.
error-round-yaml = { $file } is not valid YAML (line { $line }). Check indentation and colons.
error-round-format = round.yaml has format { $found }; this version reads format { $known }. Write format: { $known }.
error-round-field = round.yaml, { $field }: found “{ $found }”, needed: { NAME($kind) }. Correct it and run again.
error-round-province = round.yaml, regions: exactly one region must have kind: provinsi.
error-round-folder = The folder of proposals { $folder } was not found. Correct files: proposals in round.yaml.
error-round-no-workbooks = Folder { $folder } holds no workbook (.xlsx, .xlsm, .xls, .ods, .csv). Put the proponents' workbooks there.
error-round-many-workbooks = Folder { $folder } holds more than { COUNT($limit) } files. Keep one folder a round.
error-round-nomenclature = Nomenclature file { $file } was not found. Correct files: nomenclature in round.yaml.
error-round-output = { $folder } holds other files. Choose an empty output folder, or one that Baimbai made before.
error-archive-manifest = { $folder } is no round archive: manifest.json is missing or damaged.
error-archive-missing = File { $file } is missing from the archive. Restore it from the original copy.
error-archive-extra = File { $file } is not in the archive's manifest. Move it out of the archive.
error-archive-changed = File { $file } is not what it was when the archive was frozen. Restore it from the original copy.

remark-buku-kerja-gagal = Baimbai failed to read this workbook ({ $fault }); its rows are held. Copy the proposals into the standard workbook, and report it to the developers.
remark-kode-tak-ada = Code { $code } is not in edition { $edition } of the nomenclature. Other editions that have it: { LIST($others) }. Use the code of the edition in force.
remark-wilayah-kode = “{ $text }” is no Kemendagri region code; the region was not used. Write "63.10", say, with quotes.
remark-wilayah-ganda = Region code { $text } is written twice; the first was used.
remark-organisasi-ganda = Organisation { $text } is written twice; the first was used. Remove one.
remark-organisasi-wilayah = Organisation { $id } points to region “{ $text }”, which is not among the regions; it was not used and its workbook is held. Correct the code.
remark-organisasi-tingkat = Organisation { $id } has level “{ $text }”; write pusat, provinsi or kabkota. It was not used.

name-str = text
name-int = whole number
name-float = number
name-number = number
name-bool = true or false
name-date = date (YYYY-MM-DD)
name-mapping = named entries
name-list = list
name-years = list of years that holds the fiscal year
name-region = code of the province listed under regions
name-organisation = id of an organisation listed under organisations
name-path = path inside the round folder
name-object = a value

stage-intake = Receiving workbooks
stage-synchronisation = Synchronising
stage-appraisal = Appraising
stage-funding = Allocating funds
stage-agreement = Drafting the agreement
stage-publication = Publishing documents
error-round-organisation = Organisation { $id } is not in this round. Known: { LIST($known) }.
