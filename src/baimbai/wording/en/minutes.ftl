# Minutes of a desk and of the plenary.
minutes-mark-none = { "" }
minutes-sitting-title = { $plenary ->
    [1] MINUTES OF THE PLENARY ON PROPOSED PROGRAMMES AND ACTIVITIES, FISCAL YEAR { $year }
   *[0] MINUTES OF { $name }, FISCAL YEAR { $year }
}
minutes-number-given = Number: { $number }
minutes-sitting-opening =
    On this { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, day { WORDS($day) } of { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } in the year { WORDS($year) } ({ DATE($date) }), at { $place }, { $name } sat as part of { $meeting } to discuss and agree the proposed programmes and activities of fiscal year { $fiscal_year }{ $hours ->
        [0] .
        [1] , opened at { $opened }.
       *[2] , opened at { $opened } and closed at { $closed }.
    }
minutes-closing-closed = These minutes are drawn up truthfully and signed by the parties below, to be used as appropriate.
minutes-parties-sitting = PARTIES PRESENT AND IN AGREEMENT

minutes-kehadiran-heading = Attendance and quorum
minutes-kehadiran = { COUNT($people) } people of { COUNT($offices) } offices attended; the quorum is { COUNT($quorum) } offices and { $met ->
    [1] was met
   *[0] was not met
}. Annex II lists who attended.
minutes-kehadiran-none = { COUNT($people) } people of { COUNT($offices) } offices attended. Annex II lists them.

minutes-agenda-heading = What was discussed
minutes-agenda = The agenda held { COUNT($agenda) } proposals; { COUNT($ruled) } of them were ruled on{ $left ->
    [0] {""}
   *[other] {" "}and { COUNT($left) } were not
}.{ $more ->
    [0] {""}
   *[other] {" "}Beyond the agenda { COUNT($more) } more were ruled on.
} Proposals were on the agenda because of:
minutes-agenda-none = The sitting had no agenda of its own; { COUNT($more) } proposals were ruled on.
minutes-agenda-reason = { $reason ->
    [temuan] findings of high severity that must be settled
    [keberatan] objections of the proponent to a refusal
    [pengalihan] another party's authority
    [komitmen] commitments of the last round that are due
    [ambang] a place at the edge of what is funded
   *[lain] a request of those present
}: { COUNT($proposals) } proposals.

minutes-syarat-heading = Conditions and commitments
minutes-syarat = { COUNT($proposals) } proposals were agreed with a condition or a date:
minutes-syarat-none = No proposal was agreed with a condition or a date.
minutes-promise = { $title } ({ $proposal }){ $conditions ->
    [0] {""}
   *[other] : { $condition }
}{ $offices ->
    [0] {""}
   *[other] ; responsible: { $office }
}{ $people ->
    [0] {""}
   *[other] {" "}({ $person })
}{ $dated ->
    [1] , by { DATE($due) }
   *[0] {""}
}.

minutes-pengalihan-heading = Proposals that were re-routed
minutes-pengalihan = { COUNT($proposals) } proposals were handed to those who have the authority:
minutes-pengalihan-none = No proposal was re-routed.
minutes-routed = { $title } ({ $proposal }) goes to { $office }.

minutes-penolakan-rapat = { COUNT($proposals) } proposals were refused. Annex I gives the reason for each. By reason:
minutes-refused-reason = Ruled by the meeting, { NAME($reason) }: { COUNT($proposals) } proposals.

minutes-perbedaan-heading = Differences from the computed list
minutes-perbedaan = Of { COUNT($ruled) } proposals ruled on, { COUNT($proposals) } differ from the computed list; their value went from { RUPIAH($before) } ({ WORDS($before) } rupiah) to { RUPIAH($after) } ({ WORDS($after) } rupiah). Who decided, when and why stands in the annex. By reason code:
minutes-perbedaan-none = All { COUNT($ruled) } rulings agree with the computed list.
minutes-difference = { NAME($reason) }: { COUNT($proposals) } proposals.

minutes-keberatan-heading = Dissent
minutes-keberatan = { COUNT($objections) } objections to rulings are recorded:
minutes-keberatan-none = Nobody dissented.
minutes-dissent = { $office }, on { $title } ({ $proposal }): { $worded ->
    [0] an objection without explanation
   *[other] “{ $text }”
}.
minutes-more = and { COUNT($count) } more, all of them in the annex.

minutes-seal = Release { $release } · Ledger { $chain } entry { $seq } seal { $head }
minutes-verify = Check that this document is genuine by scanning the code or opening { $address }. Last seal of the ledger when it was drawn up: { $head }
minutes-verify-offline = Last seal of the ledger when it was drawn up: { $head }. Check the file and its archive with baimbai verify.

annex-hasil = Results and rulings
annex-hadir = Attendance
annex-perbedaan = Differences from the computed list
annex-syarat = Conditions and commitments
annex-keberatan = Dissent
annex-note-hasil = Amounts in rupiah. “-” means nought or none.
annex-note-hadir = Initial at your number.
annex-note-perbedaan = Amounts in rupiah. The computed list is the one before the meeting; every difference is in the ledger of decisions.
annex-note-syarat = The next round opens with this list: kept, late, or broken.
annex-note-keberatan = In the words of the office that said so.
annex-ruled = Rulings by kabupaten/kota ({ COUNT($proposals) } proposals)
annex-attendance = { COUNT($people) } people of { COUNT($offices) } offices
annex-differences = { COUNT($proposals) } proposals that were ruled otherwise
annex-promises = Conditions, who sees to them, and by when
annex-objections = Dissent by proposal
sitting-column-computed = Computed
sitting-column-computed-result = Computed
sitting-column-computed-amount = Computed amount (Rp)
sitting-column-decided = Ruling
sitting-column-decided-amount = Agreed amount (Rp)
sitting-column-sources-years = Sources and years (Rp)
sitting-column-reason = Reason
sitting-column-next = Condition, who, by when
sitting-column-name = Name
sitting-column-office = Office
sitting-column-function = Function
sitting-column-initials = Initials
sitting-column-by-whom = Ruled by
sitting-column-condition = Condition or task
sitting-column-responsible = Responsible
sitting-column-objection = Objection

press-met = { COUNT($people) } people of { COUNT($offices) } offices attended the plenary. { COUNT($ruled) } proposals were ruled on at the meeting; { COUNT($changed) } of them differ from what was computed before, each with a reason on record. { COUNT($promises) } conditions and commitments were agreed, each with who sees to it and by when.
press-minutes = The agreement stands in Minutes No. { $number }, with last ledger seal { $head }.
press-for-release = PRESS RELEASE
