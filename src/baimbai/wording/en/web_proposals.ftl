# Proposals on the table: list, sheet, form.
name-draf = draft
name-diajukan = sent in
name-dikembalikan = sent back
name-diverifikasi = verified
name-digabung = merged
name-ditarik = withdrawn

web-proposals-filter-q = Search
web-proposals-filter-pengusul = Proponent
web-proposals-filter-wilayah = Region
web-proposals-filter-bidang = Sector
web-proposals-filter-jenis = Asset type
web-proposals-filter-pekerjaan = Work type
web-proposals-filter-status = Status
web-proposals-filter-hasil = Outcome
web-proposals-filter-pita = Band
web-proposals-filter-gerbang = Gate
web-proposals-filter-sumber = Source of funds
web-proposals-filter-tahun = Fiscal year
web-proposals-filter-min = At least
web-proposals-filter-maks = At most
web-proposals-filter-temuan = Findings
web-proposals-filter-temuan-any = Any finding
web-proposals-filter-kotak = Part of the map

## List
web-proposals-title = Proposals
web-proposals-count = { COUNT($count) } { $count ->
     [one] proposal
    *[other] proposals
}
web-proposals-new = New proposal
web-proposals-map-on = Map beside
web-proposals-map-off = Without map
web-proposals-draw = Draw on the map
web-proposals-excel = Download Excel
web-proposals-csv = Download CSV
web-proposals-export-many = Excel is given for up to { COUNT($most) } proposals. Narrow the filters, or download CSV.
web-proposals-export-states = Where proposals stand
web-proposals-export-id = ID
web-proposals-export-office = Proponent
web-proposals-export-status = Status
web-proposals-export-outcome = Outcome
web-proposals-export-rank = Rank
web-proposals-export-score = Score
web-proposals-export-band = Band
web-proposals-export-gate = Gate
web-proposals-export-funded = Funded (Rp)
web-proposals-export-responsible = Responsible office
web-proposals-filters = Filters ({ COUNT($count) })
web-proposals-filter = Filter
web-proposals-clear = Clear filters
web-proposals-active = Filters in use
web-proposals-remove = Remove
web-proposals-any = All
web-proposals-order = Order
web-proposals-order-up = { $column }, rising
web-proposals-order-down = { $column }, falling
web-proposals-more-filters = More filters
web-proposals-columns = Choose columns
web-proposals-column-nomor = ID
web-proposals-column-judul = Title
web-proposals-column-pengusul = Proponent
web-proposals-column-wilayah = Region
web-proposals-column-bidang = Sector
web-proposals-column-jenis = Asset type
web-proposals-column-pekerjaan = Work type
web-proposals-column-nilai = Cost
web-proposals-column-tahun = Year
web-proposals-column-status = Status
web-proposals-column-hasil = Outcome
web-proposals-column-peringkat = Rank
web-proposals-column-skor = Score
web-proposals-column-pita = Band
web-proposals-column-gerbang = Gate
web-proposals-column-didanai = Funded
web-proposals-column-diubah = Changed
web-proposals-none = There are no proposals that you can see in this round yet.
web-proposals-none-found = No proposal matches these filters.
web-proposals-tick = Choose
web-proposals-tick-one = Choose proposal { $number }
web-proposals-tick-all = Choose all on this page
web-proposals-note = Note (optional)
web-proposals-verify-many = Verify those chosen
web-proposals-verified-many = { COUNT($count) } { $count ->
     [one] proposal
    *[other] proposals
} verified.
web-proposals-pages = Pages of the list
web-proposals-previous = Previous
web-proposals-next = Next
web-proposals-cut = The list shows { COUNT($shown) } of { COUNT($count) } proposals. Narrow the filters to see the others, or download CSV.

## Sheet
web-proposals-qr = QR code of { $address }
web-proposals-told = This proposal has just changed.
web-proposals-reload = Load it anew
web-proposals-money = Money asked for, and the outcome
web-proposals-no-money = No money is asked for yet. Fill in the money table of the form.
web-proposals-payments = Funding plan
web-proposals-owner = Owner of the ceiling
web-proposals-would-help = What would help:
web-proposals-older = This proposal changed after the computation of
web-proposals-no-result = Not computed yet. The outcome appears here once the province has run the computation.
web-proposals-score = Score
web-proposals-range = range { COUNT($best) }–{ COUNT($worst) }
web-proposals-in-sector = number { COUNT($rank) } in its sector
web-proposals-responsible = Responsible office
web-proposals-criterion = Criterion
web-proposals-points = Points
web-proposals-weight = Weight
web-proposals-contribution = Contribution
web-proposals-working = How it was computed
web-proposals-place = Place and works
web-proposals-point = Coordinates
web-proposals-origin = Comes from
web-proposals-row = row { $row }
web-proposals-findings = Findings
web-proposals-no-findings = No finding names this proposal.
web-proposals-relations = Related proposals
web-proposals-merged = Merged into this one
web-proposals-decide = Decisions
web-proposals-do-verify = Verify
web-proposals-do-send-back = Send back to be mended
web-proposals-do-send-again = Send in again
web-proposals-do-route = Re-route to another office
web-proposals-do-merge = Merge into another proposal
web-proposals-do-restore = Restore
web-proposals-do-withdraw = Withdraw
web-proposals-route-to = Responsible office
web-proposals-suggested = suggested
web-proposals-merge-into = ID of the proposal to merge into
web-proposals-merge-hint = Type its ID or words of its title.
web-proposals-merge-unknown = There is no proposal { $number } that you can see. Check the ID.
web-proposals-withdraw-hint = Its number is never used again. The province can restore it.
web-proposals-reason = Reason
web-proposals-done-verify = Proposal { $number } is verified.
web-proposals-done-send-back = Proposal { $number } was sent back to its proponent.
web-proposals-done-send-again = Proposal { $number } was sent in again.
web-proposals-done-route = Proposal { $number } was re-routed.
web-proposals-done-merge = Proposal { $number } was merged.
web-proposals-done-withdraw = Proposal { $number } was withdrawn.
web-proposals-done-restore = Proposal { $number } was restored.
web-proposals-done-comment = Saved with proposal { $number }.
web-verify-out = Proposal { $number } was merged or withdrawn. Restore it first.
web-verify-nothing = Proposal { $number } needs no restoring; nothing was decided on it.
web-verify-count = Choose 1 to { COUNT($most) } proposals.

## Comments
web-comment-title = Comments, confirmations, answers
web-comment-none = Nobody has commented yet.
web-comment-text = Write here
web-comment-as = As
web-comment-kind = { $kind ->
     [konfirmasi] confirmation
     [tanggapan] answer of the proponent
    *[komentar] comment
}
web-comment-send = Send
web-comment-length = Write 1 to { COUNT($most) } characters.
web-comment-no-answer = There is no return or refusal to answer now, or the time for answers is over. Write it as a comment.

## Papers
web-papers-title = Readiness papers
web-papers-add = Attach a paper
web-papers-kind-label = Kind of paper
web-papers-file = File
web-papers-hint = PDF, JPG, PNG, XLSX, DOCX or ZIP, 20 MB at most. The paper is then marked as ready.
web-papers-remove = Take away
web-papers-added = The paper is attached and marked as ready.
web-papers-removed = File { $file } was taken away.
web-papers-kind = Choose the kind of paper from the list.
web-papers-none = Choose the file first.
web-papers-many = A proposal holds { COUNT($most) } files at most. Join some in one PDF or ZIP.
error-attachment-empty = File { $file } is empty (0 bytes). Choose the right file.
error-attachment-large = File { $file } is larger than { $limit } MB. Scan it smaller, or split it into several files.
error-attachment-kind = File { $file } is not of a kind that is taken. Send PDF, JPG, PNG, XLSX, DOCX or ZIP.
error-attachment-content = The content of file { $file } is not what its name says. Save it again from the program it came from.
error-attachment-locked = File { $file } is locked by a password. Unlock it, then send it again.
error-attachment-damaged = File { $file } is damaged or cut off. Send a whole copy.
error-attachment-swollen = File { $file } swells beyond { $limit } MB when unpacked and is not taken.
error-attachment-macro = File { $file } holds macros. Save it without macros (.xlsx or .docx), then send it again.
error-attachment-program = File { $file } holds a program ({ $member }). Send the documents only.

## Form
web-form-edit = Mend proposal { $number }
web-form-mend = Mend
web-form-save = Save
web-form-cancel = Cancel
web-form-saved = Proposal { $number } is saved.
web-form-added = Proposal { $number } is saved as a draft.
web-form-closed = Proposal { $number } cannot be mended now: it was sent in, decided on, or the time is over. Ask to unlock on the page Submission, or ask the province to send it back.
web-form-sent-back = Sent back to be mended:
web-form-met = While you were writing, this proposal was saved by { $who },
web-form-met-choose = Yours is not saved yet and overwrote nothing. Choose one of the two texts in the fields that are marked, then save again.
web-form-met-nothing = Your changes do not collide. Have a look, then save again.
web-form-met-taken = Taken from what was saved:
web-form-told = Somebody else has just saved this proposal. Go on: when you save, you will see both.
web-form-both = Two people changed this
web-form-theirs = Take what is saved:
web-form-mine = Take mine, above
web-form-choose = Choose which text to take.
web-form-faulty = Not saved yet: some fields must be mended; they are marked below.
web-form-needed = This is needed.
web-form-no-work = This reads as a heading or a sum, not as a proposal. Name the works, the asset and the place.
web-form-unreadable = This cannot be read. See the example above.
web-form-pair = Fill in both latitude and longitude, or neither.
web-form-geometry = Not WKT that can be read, or outside Indonesia. Example: LINESTRING (114.8 -3.4, 114.9 -3.5).
web-form-requires-itself = A proposal cannot require itself.
web-form-requires-unknown = There is no proposal { LIST($numbers) } in this round.
web-form-money-needed = Fill in one row of money at least.
web-form-amount = Fill in the rupiah.
web-form-year = Choose the fiscal year.
web-form-group-what = Works
web-form-group-where = Place
web-form-group-size = Size
web-form-group-money = Money
web-form-group-papers = Readiness papers
web-form-group-why = Origin and priority
web-form-group-more = Details that are read off the title
web-form-money-hint = One row for each source and year. Whole rupiah; dots are allowed. Empty rows are ignored.
web-form-no-source = not decided yet
web-form-sum = Sum
web-form-add-row = Add a row
web-form-refresh = Refresh the list of kecamatan
web-form-paper = { $state ->
     [ready] ready
     [missing] missing
    *[unknown] not said
}
web-form-label-asset-name = Name of the asset
web-form-label-declared-status = Status of the asset as the proponent says
web-form-label-portion = One funder's share of joint works
web-form-label-continuing = Continues works under way
web-form-label-geometry = Shape on the map (WKT)
web-form-label-money = Money
web-form-hint-asset-name = Without its kind, e.g. Karang Intan - Sungai Asam.
web-form-hint-declared-status = Leave empty where it is not said.
web-form-hint-portion = Others pay the other shares.
web-form-hint-continuing = A multi-year contract, or works of last year.
web-form-hint-geometry = Degrees, WGS 84, longitude first. Empty for a plain point.
web-form-hint-asset-type = May be empty; it is read off the title.
web-form-hint-work-type = May be empty; it is read off the title.
web-add-closed = Your office cannot add proposals now: it has sent in, or the deadline has passed. Ask to unlock on the page Submission, or call the province.
web-add-money = Fill in one row of money at least.

## Submission
web-submission-title = Submission
web-submission-deadline = Deadline:
web-submission-shut = Sending in is closed. Bring late proposals to { $host }, which can extend the deadline.
web-submission-locked = Sent in and locked:
web-submission-pending = Waiting for the province's answer to the request to unlock,
web-submission-ask = Ask to unlock
web-submission-ask-hint = If granted, proposals that are not verified become drafts again and must be sent in anew before the deadline.
web-submission-to-send = { COUNT($count) } { $count ->
     [one] proposal
    *[other] proposals
},
web-submission-checks = Look at this before sending in
web-submission-check = { $name ->
     [drafts] drafts that will be sent in
     [errors] errors of workbooks that are not settled
     [warnings] warnings of workbooks that are not settled
     [money] proposals without cost; they cannot be scored and funded
     [place] proposals without coordinates; they are not on the map, and not checked for overlap
     [papers] proposals without a single paper ready
    *[back] proposals that were sent back and not sent in again
}
web-submission-send = Send in to the province
web-submission-send-now = Send in now
web-submission-confirm = All drafts are sent in and locked. You get a receipt with a number and a checksum (SHA-256).
web-submission-done = Proposals are sent in. Receipt { $number }.
web-submission-sent = This office has sent in already (receipt { $receipt }). Ask to unlock where something must change.
web-submission-closed = The deadline has passed, or sending in is not open yet. Call { $host }: the deadline can be extended. Your drafts are kept.
web-submission-empty = There is no proposal to send in. Send a workbook or write a new proposal first.
web-submission-open = This office is not locked; its proposals can be mended right away.
web-submission-asked = There is a request to unlock already; it waits for the province's answer.
web-submission-asked-now = The request to unlock went to the province.
web-submission-answered = This request was answered already.
web-submission-grant-late = The deadline has passed: once unlocked, nothing could be mended. Extend it in the round's settings, or send proposals back one by one.
web-submission-granted = { $office } can mend its proposals again.
web-submission-refused = The request of { $office } was refused, with an answer.
web-submission-take = Take drafts that were not sent in
web-submission-take-hint = The drafts of every office that has not sent in become sent in and locked, each against a receipt. Do so with the office's word, or after the deadline.
web-submission-take-now = Take all now
web-submission-taken = Taken: { COUNT($count) ->
    [one] one office, against a receipt.
   *[other] { COUNT($count) } offices, each against a receipt.
}
web-submission-take-late = The meeting has begun. Put the round back to verification first.
web-submission-waiting = Requests to unlock
web-submission-answer = Answer to the proponent
web-submission-unlock = Unlock
web-submission-keep = Refuse
web-submission-all = All proponents
web-submission-sent-count = { COUNT($sent) } of { COUNT($count) } proponents have sent in.
web-submission-receipt = Receipt
web-submission-contact = Contact
web-submission-state-sent = sent in
web-submission-state-writing = still writing
web-submission-state-nothing = no proposals yet
web-submission-state-asked = asks to unlock
web-submission-none = Your office does not propose in this round.
web-submission-received = Received
web-submission-by = Sent in by
web-submission-to = To
web-submission-sum-hint = Checksum: SHA-256 of what was sent in, as canonical JSON. The file can be downloaded and computed anew by anyone.
web-submission-unchanged = The table still holds what was received.
web-submission-changed = Since this receipt, proposals of this office have changed (mended, withdrawn or sent in anew). See the history.
web-submission-contents = Download what was received (JSON)

## History
name-act-take-as-sent = took as sent in
name-act-unlock = unlocked
name-act-refuse-unlock = refused to unlock
name-act-ask-to-unlock = asked to unlock
