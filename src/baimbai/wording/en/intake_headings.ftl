# Remarks on headings and rows

remark-kolom-mirip = The column “{ $text }” was read as { $field } because it is spelt much like it. Correct the heading, or set its meaning in pemetaan.yaml.
remark-kolom-isi = The column “{ $text }” was read as { $field } by what it holds. Give it a clear heading, or set its meaning in pemetaan.yaml.
remark-tanpa-kepala-tabel = This table has no headings; its columns were read by what they hold. Add a row of headings above it.
remark-baris-uang-saja = This row holds only money, without a proposal's name, a source or the word total; it is not used. Explain it, or join it with its proposal's row.
remark-formulir = This sheet is a form (filled in downwards), no table; it was not read. Copy it into the standard workbook: one proposal a row.
remark-usulan-batal = This proposal is marked “{ $text }”, but was still read as a proposal. Delete the row if it is cancelled.
remark-biaya-per = “{ $text }” is written per year or per piece; it is read as the whole cost. Write the whole sum if this proposal is for more than one.
remark-volume-ganda = The volume is filled in several units ({ $units }); { $used } is used. Leave one, or split the proposal.

error-mapping-large = The file { $file } is larger than { $limit } KB. Delete mappings that are not needed.
error-mapping-unreadable = The file { $file } cannot be read as YAML (line { $line }). Check colons and indents, or delete the file to have it written anew.
error-mapping-shape = The file { $file }, line { $line }: its shape is wrong. It goes: organisation id, then heading, then meaning (arti).
error-mapping-word = The file { $file }, line { $line }: “{ $text }” is not known. Choose one of: { $allowed }.
