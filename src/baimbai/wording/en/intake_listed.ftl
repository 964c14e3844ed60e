# Proposals in Baimbai's own columns

remark-daftar-sel = “{ $text }” cannot be read for column { $column } and was left empty. Mend the cell.
remark-daftar-banyak = { COUNT($count) } cells of column { $column } cannot be read and were left empty. Look at the column.
remark-daftar-id = Id { $id } is empty or another row’s; this row was given its own. Give it an id of its own.
