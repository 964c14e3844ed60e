# Round settings: calendar, phase, ceilings, weights, rulebook.
web-settings-title = Round settings
web-settings-save = Save
web-settings-cancel = Cancel
web-settings-none = none yet
web-settings-reason = Reason
web-settings-reason-hint = Required; it is kept in the history and read by all at the table.
web-settings-reason-needed = There is no reason yet. Say why this is changed, then send again.
web-settings-moment = The date or time "{ $text }" cannot be read. Pick it from the calendar, or write it like 2026-03-02.
web-settings-money = The amount "{ $text }" cannot be read. Write whole rupiah, for instance 1.500.000.000.
web-settings-number = "{ $text }" is no number. Write for instance 30 or 12.5.
web-settings-name = Name of the version
web-settings-name-hint = What it is called by, for instance "Transfers down 48 %".
web-settings-column-number = No.
web-settings-made = Made
web-settings-make = Make the new version
web-settings-in-force = in force
web-settings-state = State
web-settings-total = Total
web-settings-total-all = Total of all ceilings

## Calendar and phase
web-settings-calendar = Calendar
web-settings-calendar-change = Change the calendar
web-settings-calendar-done = The calendar was changed.
web-settings-calendar-order = Sending in must open before it ends, and answers must not end before it. Put the dates in order.
web-settings-calendar-meeting = Answers would end after the day of the meeting. Let them end earlier, or move the meeting.
web-settings-calendar-moved = Somebody else has changed the calendar since this page was opened. Load the page anew, see its history, then change it again.
web-settings-calendar-weights = The weights in force were agreed on { DATE($agreed) }; the meeting cannot be before.
web-settings-opens = Sending in opens
web-settings-closes = Sending in ends
web-settings-answers = Answers end
web-settings-held = Day of the meeting
web-settings-phase = Phase
web-settings-phase-name = { $phase ->
    [persiapan] Preparation
    [dibuka] Sending in
    [verifikasi] Verification
    [rapat] Meeting
    *[selesai] Closed
}
web-settings-phase-back = Back to { $phase ->
    [persiapan] preparation
    [dibuka] sending in
    [verifikasi] verification
    [rapat] the meeting
    *[selesai] closed
}
web-settings-phase-to = Go to
web-settings-phase-change = Change the phase
web-settings-phase-done = The phase was changed.
web-settings-phase-same = Choose another phase than the present one.
web-settings-phase-order = No phase can be left out. The next one is { $next ->
    [persiapan] preparation
    [dibuka] sending in
    [verifikasi] verification
    [rapat] the meeting
    *[selesai] closed
}.
web-settings-phase-lacking = The phase { $phase ->
    [persiapan] preparation
    [dibuka] sending in
    [verifikasi] verification
    [rapat] meeting
    *[selesai] closed
} cannot begin yet:
web-settings-phase-closed = The end of sending in has passed. Move it in the calendar first.
web-settings-phase-ceilings = No ceilings are in force. Put a version in force first.
web-settings-phase-weights = The weights are not frozen. Freeze them before the meeting.
web-settings-phase-computed = The round was never computed. Compute it first.
web-settings-phase-stale = Something has changed since the last computation. Compute again, so that the meeting looks at the proposals as they are.

## Ceilings
web-settings-ceilings = Ceilings
web-settings-ceilings-none = No ceilings yet. Upload this round's pagu.xlsx.
web-settings-ceilings-name = Give this version a name of at most { COUNT($most) } letters.
web-settings-ceilings-taken = There is a version of the ceilings called { $name }. Choose another name.
web-settings-ceilings-empty = A version of the ceilings has 1 to { COUNT($most) } rows.
web-settings-ceilings-unknown = Ceiling { $source } of { $owner } in { $year }: this round knows no such source, owner or year. Choose from the list.
web-settings-ceilings-amount = Ceiling { $source } of { $owner } in { $year }: the amount makes no sense, or the basis is longer than 300 letters. Mend the row.
web-settings-ceilings-twice = Ceiling { $source } of { $owner } in { $year } stands twice. Make it one row.
web-settings-ceilings-made = The ceilings { $name } were made; they are not in force yet.
web-settings-ceilings-chosen = The ceilings { $name } are in force. Compute again for results to follow.
web-settings-rows = Rows
web-settings-rows-of = { COUNT($count) } rows
web-settings-all-rows = All rows
web-settings-by-source = Ceilings by source and year
web-settings-version-made = Version { COUNT($number) }, made
web-settings-column-scenario = Scenario
web-settings-column-source = Source
web-settings-column-owner = Owner
web-settings-column-year = Year
web-settings-column-amount = Amount (Rp)
web-settings-column-basis = Basis
web-settings-amount = Amount
web-settings-put-in-force = Put in force
web-settings-put-in-force-hint = The next computation goes by these ceilings. Those in force now are kept.
web-settings-compare = Compare versions of the ceilings
web-settings-compare-now = Compare with those in force
web-settings-compare-do = Compare
web-settings-before = Before
web-settings-after = After
web-settings-difference = Difference
web-settings-differing = { $count ->
    [0] No row differs.
    [one] One row differs.
    *[other] { COUNT($count) } rows differ.
}
web-settings-edit = Edit rows
web-settings-edit-hint = It becomes a new version; this one stays. Rows without an amount are left out.
web-settings-cut = Cut the ceilings
web-settings-cut-sum = Total of the ceilings:
web-settings-cut-nothing = These rules change no row.
web-settings-rules = Rules, one a line
web-settings-rules-hint = DAK-*=-48% cuts all DAK by 48 percent; PAD:63.01:2027=1.500.000.000 sets one ceiling (source:owner:year). Later rules outweigh earlier ones.
web-settings-preview = See what comes of it
web-settings-upload = Upload ceilings
web-settings-file = File of ceilings
web-settings-file-hint = A workbook with the columns Scenario, Source, Owner, Year, Amount (Rp), Basis, as downloaded here.
web-settings-file-none = The file is no longer there. Upload it once more.
web-settings-file-kind = This file is no workbook, or larger than { COUNT($most) } MB. Upload .xlsx, .xlsm, .xls, .ods or .csv.
web-settings-read = Read the file
web-settings-read-from = What was read from { $file }
web-settings-read-nothing = No ceilings could be read.
web-settings-again = Upload another
web-settings-remarks = What could not be taken
web-settings-remark = Remark
web-settings-sheet = Sheet
web-settings-cell = Cell
web-settings-scenario-which = Scenario that becomes the new version

## Weights
web-settings-weights = Weights
web-settings-weights-hint = Weights are agreed and frozen before the meeting. What is frozen never changes; what replaces it is a new version.
web-settings-weights-none = No weights yet. Make the first.
web-settings-weights-new = New weights
web-settings-weights-number = Weights, version { COUNT($number) }
web-settings-weights-version = Version
web-settings-weights-version-hint = For instance 2027-2; always a new one where anything changes.
web-settings-weights-name = Weights need a version. Fill in "Version".
web-settings-weights-taken = Other weights have the version { $name }. Choose a new one.
web-settings-weights-way = Choose how weights are given: outright, by swing, or in pairs.
web-settings-weights-table = Weight or swing of each criterion (in pairs: fill in the comparisons below)
web-settings-weights-made = Version { COUNT($number) } of the weights was made; it is not frozen yet.
web-settings-weights-done = Version { COUNT($number) } of the weights is frozen and in force. Compute again for results to follow.
web-settings-weights-late = Weights can only be frozen before the meeting ({ DATE($held) }).
web-settings-weights-frozen = Version { COUNT($number) } was frozen before. To go by it again, make a new version that says the same.
web-settings-weights-pair = Comparison on line { COUNT($line) } cannot be read: "{ $text }". Write it like kondisi/kesiapan: 3.
web-settings-weights-pair-twice = Comparison on line { COUNT($line) } stands twice: "{ $text }". Remove one.
web-settings-weights-pair-whose = There are comparisons before the first participant. Write [participant's name] above them.
web-settings-pairs = Pairwise comparisons (AHP)
web-settings-pairs-hint = One pair a line: kondisi/kesiapan: 3 means that kondisi counts three times as much (1 to 9, or 1/2 to 1/9). Several participants: begin each one's part with [name].
web-settings-decree = Decree
web-settings-agreed-on = Agreed on
web-settings-way = Way
web-settings-way-name = { $way ->
    [parts] Outright
    [swing] By swing (0 to 100; the most important has 100)
    *[ahp] In pairs (AHP)
}
web-settings-criterion = Criterion
web-settings-weight = Weight
web-settings-share = Share (%)
web-settings-shares = Share of each criterion
web-settings-given = As written
web-settings-low = Lowest
web-settings-high = Highest
web-settings-consistency = Consistency ratio (CR)
web-settings-fingerprint = Fingerprint (SHA-256)
web-settings-frozen = frozen
web-settings-open = not frozen
web-settings-freeze = Freeze and put in force
web-settings-freeze-hint = Once frozen, nobody can change these weights.

## Rulebook
web-settings-rulebook = Rulebook
web-settings-rulebook-edition = Rulebook, edition { $edition }
web-settings-rulebook-verified = { COUNT($verified) } of { COUNT($cited) } rules and figures are verified; the others need checking against the text of the law.
web-settings-rulebook-choose = Go by this edition
web-settings-rulebook-done = The edition of the rulebook was changed. Compute again for results to follow.
web-settings-editions = Editions
web-settings-rule = Rule
web-settings-legal = Legal source
web-settings-since = In force
web-settings-figures = Figures that checks use
web-settings-value = Value
