# The ledger of decisions, and its verification.
ledger-value = A value cannot be written to the ledger: { $fault }
ledger-unreadable = The file { $file } cannot be opened. Check its name and who may read it.
ledger-header = The first line is not the head of a ledger, or was changed. Ask the organiser for the whole file.
ledger-line = Line { $line } does not read as Baimbai wrote it: it was changed. Compare it with another copy.
ledger-line-end = Line { $line } is cut off: the file is not whole, or was changed.
ledger-changed = Line { $line } (entry { $seq }, { $record }) was changed: it does not match its seal.
ledger-order = Line { $line } holds entry { $seq } where { $expected } should stand: entries were dropped, put in or swapped.
ledger-before = Entry { $seq } (line { $line }) does not join the entry before it: something before this line was replaced.
ledger-count = The head of the ledger says { COUNT($said) } entries, but the file holds { COUNT($found) }: some were dropped or added.
ledger-head = The last seal { $found } is not the one that the head of the file states, { $said }.
cli-verified-ledger = The ledger { $chain } is whole: { COUNT($entries) } entries, every seal matches. The last seal is { $head }; compare it with the printed one.
