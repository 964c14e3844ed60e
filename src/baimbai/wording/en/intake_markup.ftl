# Remarks in the sender's workbook (baimbai remarks)

markup-sheet = Catatan Baimbai
markup-title = Remarks on this workbook
markup-counts = Errors: { COUNT($galat) } (red). Warnings: { COUNT($peringatan) } (amber). Information: { COUNT($info) } (blue).
markup-how = Mend the cells where they stand and send this workbook back. Colours and notes of Baimbai are replaced at the next check; this sheet need not be deleted.
markup-lost-values = The original is no .xlsx or could not be rewritten: this copy holds its values only.
markup-lost-pictures = Pictures, charts or pivot tables of the original may be missing from this copy.
markup-number = No
markup-severity = Severity
markup-sheet-name = Sheet
markup-cell = Cell
markup-text = Remark, and how to mend it
cli-remarks = { $file }: { COUNT($galat) } errors, { COUNT($peringatan) } warnings, { COUNT($info) } notes. Copy with remarks: { $out }
cli-remarks-same = { $file }: the output must end in .xlsx (or .xlsm where the original does). Name another file with --out.

help-remarks = baimbai remarks --into WORKBOOK [--out FILE.xlsx] [--round FOLDER] [--organisation ID] [--lang id|en]

    Checks the workbook and writes a copy with coloured cells, notes at the cells and a sheet
    "Catatan Baimbai": red for errors, amber for warnings, blue for information. The original
    stays as it is; by default the copy is NAME-catatan.xlsx beside it.
