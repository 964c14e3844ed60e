# Board of findings, page of a finding, settling, gap board.
name-abaikan = dismiss
name-buka = open again
name-act-dismiss = dismissed
name-act-reopen = opened again
web-findings-title = Findings
web-findings-computed = Computed
web-findings-not-computed = This round has not been computed.
web-findings-compute = Compute the round
web-findings-empty-run = No findings yet: this round has not been computed. Once proposals are in, the organiser runs the computation.
web-findings-empty-filter = No finding matches the filters. Loosen or clear them.
web-findings-empty-tab = { $tab ->
    [terbuka] No finding is open.
    [menunggu] No finding waits for an answer.
    [selesai] No finding has been settled yet.
   *[diabaikan] No finding has been dismissed yet.
}
web-findings-tabs = Where findings stand
web-findings-tab = { $tab ->
    [terbuka] Open
    [menunggu] Waiting for answers
    [selesai] Settled
   *[diabaikan] Dismissed
}
web-findings-as-list = Show as a list
web-findings-as-kinds = Group by kind
web-findings-by-kind = Findings by kind and severity: { $tab ->
    [terbuka] open
    [menunggu] waiting for answers
    [selesai] settled
   *[diabaikan] dismissed
}
web-findings-count = { $count ->
    [one] { COUNT($count) } finding
   *[other] { COUNT($count) } findings
}
web-findings-total = Total
web-findings-kind = Kind of finding
web-findings-severity = Severity
web-findings-party = Party
web-findings-sector = Sector
web-findings-region = Region
web-findings-words = Words or number
web-findings-number = No.
web-findings-finding = Finding
web-findings-proposals = Proposals
web-findings-cost = Value of proposals
web-findings-state = Standing
web-findings-pick = Select
web-findings-pick-one = Select finding { $number }
web-findings-veiled = This finding concerns a proposal that another office is still drafting. Its evidence opens once that proposal is sent in.
web-findings-draft = draft proposal of { $office }
web-findings-more = and { $count ->
    [one] { COUNT($count) } more proposal
   *[other] { COUNT($count) } more proposals
}
web-findings-answers = { $count ->
    [one] { COUNT($count) } answer
   *[other] { COUNT($count) } answers
}
web-findings-new-evidence = New evidence since it was dismissed
web-findings-page = Page { COUNT($page) } of { COUNT($pages) }
web-findings-previous = Previous
web-findings-next = Next
web-findings-dismiss = Dismiss and remember
web-findings-dismiss-picked = Dismiss the selected ones
web-findings-dismiss-hint = Of one kind, at most 100, with one reason.
web-findings-dismiss-title = Dismiss several findings
web-findings-dismiss-ask = { $count ->
    [one] This finding
   *[other] These { COUNT($count) } findings
} will be dismissed for the same reason. Are you sure?
web-findings-dismiss-note = The next computation remembers it. A finding opens again by itself once its evidence changes.
web-findings-dismiss-do = Yes, dismiss { $count ->
    [one] { COUNT($count) } finding
   *[other] { COUNT($count) } findings
}
web-findings-dismissed = { $count ->
    [one] { COUNT($count) } finding was
   *[other] { COUNT($count) } findings were
} dismissed.
web-findings-cancel = Cancel

web-findings-past = The latest computation no longer has this finding; what you see is its last record.
web-findings-evidence = Evidence
web-findings-places = { $count ->
    [one] { COUNT($count) } row of the original files
   *[other] { COUNT($count) } rows of the original files
}
web-findings-rule = The rule that is quoted
web-findings-compared = Proposals side by side
web-findings-field = Field
web-findings-differs = differs
web-findings-stretch = Chainage
web-findings-map = Where the proposals lie
web-findings-parties = Parties and contacts
web-findings-no-contact = No contact has been entered.
web-findings-fill-contact = Enter it on the Offices page
web-findings-no-party = This finding names no office.
web-findings-decided = Decision
web-findings-opened = Opened again
web-findings-nothing-said = No decision or answer yet.
web-findings-earlier = Earlier decisions on other evidence ({ COUNT($count) })
web-findings-reopen = Open this finding again
web-findings-reopen-hint = The decision no longer holds. What changed in the proposals is not undone.
web-findings-reopened = The finding is open again.
web-findings-settled = The finding is settled: { $way }.
web-findings-reason = Reason
web-findings-answer = Answer
web-findings-answer-kind = Form of answer
web-findings-answer-name = { $kind ->
    [konfirmasi] Confirmation
    [sanggahan] Objection
   *[tanggapan] Answer
}
web-findings-answer-text = Answer
web-findings-answer-until = Answers are taken until
web-findings-answer-stays = An answer cannot be changed once it is sent.
web-findings-answer-over = The time for answers is over
web-findings-answer-send = Send the answer
web-findings-answered = The answer was sent.
web-findings-ways = Ways out
web-findings-ways-hint = Choose one. Proposals and finding change together, and the reason is recorded.

web-findings-waits = This way out opens once the offices have sent in what is still a draft: { $numbers }.
web-findings-keep = The proposal that stays
web-findings-keep-hint = The others are merged into it and are no longer computed.
web-findings-keep-number = Number of the proposal that this one is merged into
web-findings-first = Must come first
web-findings-later = Follows
web-findings-start-year = First year of { $number }
web-findings-order-hint = What follows will require what comes first. Where a first year is moved, the money moves with it.
web-findings-from = From chainage
web-findings-to = To chainage
web-findings-volume = Volume
web-findings-rupiah = Cost (Rp)
web-findings-scope-hint = Chainages must not overlap; volumes and costs together must not exceed what they were. The money of each source and year follows in proportion; a volume that is the stretch's length follows it.
web-findings-source = Source of funds
web-findings-no-source = no source of funds
web-findings-year = Year
web-findings-share-total = Value of the whole work (Rp)
web-findings-share-hint = All shares together must equal the value of the whole work. Lines without an amount are left out.
web-findings-may-pay = may pay
web-findings-may-not-pay = may not pay
web-findings-no-eligible = No source of the proponent may pay for these works by the rules.
web-findings-leave = Leave as it is
web-findings-source-hint = Only sources that may pay for these works by the rules can be chosen.
web-findings-which = Which proposals
web-findings-office = Re-routed to
web-findings-suggested = responsible by the computation
web-findings-mend-hint = The proposals are sent back to their offices with this reason. Drafts are with their offices still; this finding tells them.

## Refusals
web-settle-exit = “{ NAME($exit) }” is no way out of this finding. Choose one that is offered.
web-settle-reason = Write down the reason; the parties will read it.
web-settle-gone = The round was computed anew and this finding has changed. Reload the board of findings, then decide again.
web-settle-open = This finding is open as it is.
web-settle-overtaken = { $who } decided on this finding at { $when }: { NAME($exit) } (“{ $reason }”). Your decision was not taken and overwrites nothing: reload, then decide again if need be.
web-settle-many = Select 1 to { COUNT($most) } findings; { COUNT($count) } are selected.
web-settle-kinds = The selected findings are of several kinds. Dismiss one kind at a time.
web-settle-unknown = There is no proposal “{ $number }”. Choose one of this round.
web-settle-unseen = Proposal { $number } is not on this form. Reload the page, then decide again.
web-settle-out = Proposal { $number } has been { $status ->
    [digabung] merged into another
   *[ditarik] withdrawn
}. Reload, then choose another way out.
web-settle-none = Choose the proposals that are meant.
web-settle-merge-itself = Proposal { $number } cannot be merged into itself. Choose another.
web-settle-same = Choose two different proposals.
web-settle-nothing = Nothing was changed. Enter what was agreed on, or choose another way out.
web-settle-year = Proposal { $number } would leave this round ({ $first }–{ $last }). Choose another year.
web-settle-years = { $first } begins after { $later }. Move its first year so that what comes first is not later.
web-settle-circle = { $first } requires { $later } by way of others, so that the order runs in a circle. Turn the order round or drop that requirement.
web-settle-stretch = The chainage of proposal { $number } is incomplete or reversed. Enter from and to.
web-settle-overlap = The chainages of { $first } and { $later } still overlap. Move the limit.
web-settle-cost = The cost of proposal { $number } must be above nought.
web-settle-more-cost = The costs would be { RUPIAH($after) } together, more than the { RUPIAH($before) } before. Lower one of them.
web-settle-more-volume = The volumes would be { DECIMAL($after) } { NAME($unit) } together, more than the { DECIMAL($before) } { NAME($unit) } before. Lower one of them.
web-settle-total = The shares sum to { RUPIAH($sum) }, but the whole work is { RUPIAH($total) }. Make them equal.
web-settle-source = By the rules, { NAME($source) } may not pay for proposal { $number }. Choose a source that is offered.
web-settle-office = Choose the office that takes the proposals over.
web-settle-compute = Authority over the proposals has not been computed. Compute the round first.
web-settle-unreadable = “{ $text }” cannot be read. Write numbers as 1.500.000.000 and chainage as 6+000.
web-answer-late = The time for answers is over. Tell the organiser directly.
web-answer-text = Write an answer of at most { COUNT($most) } characters.

## What each kind of finding means
web-findings-about-salah-kewenangan = The asset is another level of government's, yet it is proposed with own money. Re-route it to who is responsible, or show the status decree if the authority is wrong.
web-findings-about-status-beda-aturan = The list of asset statuses and the rule name different levels. Check the status decree.
web-findings-about-salah-sumber-dana = The source that is asked may not pay for these works by the rule that is quoted.
web-findings-about-duplikat-lintas-level = Two levels of government propose the same work. At most one is funded.
web-findings-about-duplikat-lintas-pengusul = Two offices of one level propose the same work. At most one is funded.
web-findings-about-duplikat-internal = One office proposes the same work twice.
web-findings-about-tumpang-tindih-sta = Works on one road, river or canal overlap by their chainage, for the same years.
web-findings-about-tumpang-tindih-lokasi = The drawn locations of two proposals overlap on the map, for the same years.
web-findings-about-konflik-urutan = Works that must come first are scheduled after those that wait for them.
web-findings-about-satuan-uang-salah = The cost is about a thousand or a million times what is usual; the unit may be wrong. It stays as written until it is mended.
web-findings-about-biaya-satuan-janggal = The cost per unit is far from similar proposals. Mend it, or explain why.
web-findings-about-pemecahan-paket = Several similar packages in one place, each just below a procurement limit.
web-findings-about-dak-penunjang-lebih-5 = Supporting activities of DAK exceed the share that is allowed.
web-findings-about-rc-tidak-lengkap = Readiness papers that are required are missing. The proposal can only be accommodated on condition.
web-findings-about-perlu-verifikasi = The data do not suffice to tell; somebody has to look.
web-findings-about-mirip-perlu-cek = Two proposals look alike but need not be the same. Check, then merge or accept them.
web-findings-about-satu-objek-banyak-porsi = Several offices fund parts of one work. No duplicate; their shares and years have to be agreed on.
web-findings-about-usulan-diteruskan = The proposal is another office's job and asks for that office's money, so it is passed on.
web-findings-about-celah-koridor = A short piece between proposed stretches is proposed by nobody.
web-findings-about-celah-irigasi = Part of an irrigation scheme is proposed without the part that must feed or join it.
web-findings-about-kebutuhan-tanpa-usulan = Listed assets are worn out or long untouched, and nobody proposes works on them.
web-findings-about-koordinat-mustahil = The point lies where it cannot be.
web-findings-about-koordinat-tertukar = Latitude and longitude are swapped.
web-findings-about-gambar-tak-terpakai = The drawing cannot be used for comparing.
web-findings-about-total-tidak-cocok = A total in the file differs from the sum of its rows.
web-findings-about-jumlah-sumber-dana-tidak-sama = The sources of funds do not add up to the cost.
web-findings-about-wilayah-tidak-dikenal = The name of the region is not in the official list.
web-findings-about-kode-tidak-dikenal = The activity code is not in the nomenclature.
web-findings-about-pembandingan-terbatas = Too many proposals have similar names; only the nearest were compared.

## Gap board
web-gaps-title = Service gaps
web-gaps-service = Service
web-gaps-unit = Unit
web-gaps-all = Summary
web-gaps-empty = This round sets no service targets, so that gaps cannot be computed.
web-gaps-empty-next = The organiser can add a list of needs (region, service, target, unit, source) to the round's folder, then compute again.
web-gaps-drafts = Drafts of other offices are not counted here, so that what is left may be less than shown.
web-gaps-shortfall = Shortfall
web-gaps-lacking = Still lacking
web-gaps-of = { COUNT($part) } of { COUNT($whole) } regions
web-gaps-unproposed = Not proposed
web-gaps-nobody = nobody proposes it
web-gaps-chart = Existing, under way, proposed and left:{" "}
web-gaps-every = Show all regions
web-gaps-only = Only where something is lacking
web-gaps-none-lacking = No region lacks anything.
web-gaps-close = Closing the gap
web-gaps-proposals = { $count ->
    [one] { COUNT($count) } proposal adds
   *[other] { COUNT($count) } proposals add
} to the service
web-gaps-preparing = { $count ->
    [one] { COUNT($count) } proposal prepares or maintains
   *[other] { COUNT($count) } proposals prepare or maintain
}
web-gaps-uncounted = { COUNT($count) } without a measure
web-gaps-propose = Propose
