# Comparing workbooks (baimbai compare)

compare-differences = Differences
compare-conflicts = Conflicts
compare-merged = Merged
compare-hint = Base: the old workbook. Theirs: the new one. Ours: the one we hold now.
compare-merged-hint = The merged list. Red cells are still in conflict and hold the base's value until decided; both values are on the sheet Conflicts.
compare-column-kind = Change
compare-column-id = ID
compare-column-title = Proposal
compare-column-field = Entry
compare-column-base = Base
compare-column-theirs = Theirs
compare-column-ours = Ours
compare-kind-added = Added
compare-kind-changed = Changed
compare-kind-withdrawn = Withdrawn
compare-kind-conflict = Conflict
compare-point = Coordinates
compare-stretch = Chainage
compare-money = Source, year, cost
compare-gone = withdrawn
compare-kept = present
cli-compared = { COUNT($added) } added, { COUNT($changed) } changed, { COUNT($withdrawn) } withdrawn, { COUNT($conflicts) } conflicts. See { $folder }/perbandingan.xlsx.
cli-compare-unread = { $file } cannot be compared, since it could not be read as a workbook of proposals. Look at it with baimbai check.

help-compare = baimbai compare OLD NEW [--ours CURRENT] --out FOLDER [--round FOLDER] [--organisation ID] [--lang id|en]

    Compares the workbook NEW with OLD, which it was made from, and with CURRENT where we changed
    it ourselves: added, changed and withdrawn proposals, and conflicts cell by cell. Writes
    perbandingan.xlsx (differences, conflicts, merged list) and perbandingan.csv.

    Exit codes: 0 no conflict; 1 conflicts; 2 not done.
