# The desk screen: one proposal, the queue of saves, what if, the desk's workbook.
web-desk-turn = Turn
web-desk-previous = Previous
web-desk-next = Next
web-desk-place = Proposal { $place } of { COUNT($count) }
web-desk-not-on-agenda = Not on this desk's agenda
web-desk-left = Time left { $time }
web-desk-over = Over time { $time }
web-desk-spoken-of = Being spoken of now:
web-desk-speak-of = Speak of it now
web-desk-projector = Projector screen
web-desk-plain = Ordinary screen
web-desk-reason = { $reason ->
    [temuan] Grave finding
    [keberatan] Contested refusal
    [pengalihan] Re-routing
    [komitmen] Commitment due
    [ambang] Borderline
   *[lain] Added to the agenda
}
web-desk-asked = Asked
web-desk-computed = As computed
web-desk-verdict = What was computed, and why
web-desk-sheet = The proposal's full sheet
web-desk-decided = Decision
web-desk-undecided = Not decided yet
web-desk-not-open = The desk is not open yet.
web-desk-closed = The desk was closed
web-desk-result = { $result ->
    [diakomodir] Accommodated
    [diakomodir_bersyarat] Accommodated on a condition
    [ditunda] Deferred
    [ditolak] Refused
    [dialihkan] Re-routed
   *[other] { $result }
}
web-desk-before = All decisions on this proposal ({ COUNT($count) })
web-desk-positions = What the parties hold
web-desk-role = { $role ->
    [pengusul] proponent
    [penanggung] responsible
    [tujuan] re-routed to
   *[temuan] named by a finding
}
web-desk-stance = { $stance ->
    [setuju] Agrees
    [setuju_bersyarat] Agrees on a condition
    [keberatan] Objects
   *[other] { $stance }
}
web-desk-silent = has not spoken yet
web-desk-say-position = State a position
web-desk-for = On behalf of
web-desk-holds = Position
web-desk-holds-text = Explanation or condition
web-desk-send-position = Send the position
web-desk-balances = What is left of the ceilings that may pay
web-desk-left-of = Left
web-desk-share-left = Share of the ceiling that is left
web-desk-balances-meaning = After what all desks decided on other proposals; this proposal's own part is not yet taken off.
web-desk-no-balances = No ceiling may pay for this proposal, or the round has not been computed.
web-desk-earlier = What was agreed last year
web-desk-no-earlier = No earlier agreement on the same work was found.
web-desk-earlier-open = not decided
web-desk-progress = Progress { $year }, quarter { $quarter }: { DECIMAL($percent, digits: 1) } % physical; money
web-desk-commitments = Commitments
web-desk-carried = from the round of
web-desk-decide = Decide
web-desk-result-label = Result
web-desk-money = Money
web-desk-money-hint = Filled in from the computation or the last decision. Leave empty what is not used.
web-desk-from = Ceiling
web-desk-rupiah = Rupiah
web-desk-more-money = Add a line
web-desk-sum = Sum { $sum }
web-desk-condition = Condition
web-desk-reason-label = Reason
web-desk-text = The reason in words
web-desk-responsible = Responsible
web-desk-person = Name or function
web-desk-due = by
web-desk-due-label = Due by
web-desk-dissent = Dissent to be recorded
web-desk-dissent-who = Organisation that dissents
web-desk-dissent-what = What it holds
web-desk-dissent-of = { $office } dissents:
web-desk-save = Save the decision
web-desk-save-hint = If the connection drops, the decision is kept on this device and sent by itself once it is back.

## The queue
web-desk-queue-waits = waiting for a connection: { $count }
web-desk-queue-refused = refused, to be mended: { $count }
web-desk-queue-away = sign in again to send what waits
web-desk-queue-denied = You may not do this now. Ask the desk's rapporteur or the organiser.
web-desk-queue-failed = The server did not take it (code { $status }). Reload the page, then mend it.
web-desk-queue-decision = Your decision
web-meeting-anothers = Somebody else wrote this on this device. It is kept until that person signs in again.
web-desk-queue-position = Your position
web-desk-queue-waits-here = kept on this device, waiting for a connection.
web-desk-queue-refused-here = not taken yet. What you wrote is still kept on this device.
web-desk-queue-mend = Mend
web-desk-queue-drop = Discard

## What if
web-desk-what-if = What if?
web-desk-what-if-hint = Answered at once, with who gains and who drops out. Neither the round nor any decision changes.
web-desk-what = Question
web-desk-way = { $way ->
    [masuk] This proposal is in
    [keluar] This proposal is out
    [tukar] It is swapped with another
   *[potong] A ceiling is cut
}
web-desk-with = Number of the other proposal
web-desk-cut = Ceiling to cut
web-desk-percent = Cut by (%)
web-desk-back = Back to the proposal
web-desk-after-rulings = Reckoned on the plan after what the meeting ruled so far ({ COUNT($count) } rulings changed the plan).
web-desk-before-rulings = The rulings so far cannot be reckoned at once; this answer is on the plan as computed. Use a scenario for the full answer.
web-desk-asked-pin = { $way ->
    [masuk] If { $proposal } is in
   *[keluar] If { $proposal } is out
}
web-desk-asked-swap = If { $into } comes in for { $out }
web-desk-asked-cut = If the ceiling { $source } of { $owner } for { $year } is cut by { $percent } % to { RUPIAH($left) }
web-desk-asked-alike = { $state ->
    [masuk] Proposals { $proposal } and { $other } are both in the plan. Choose one that is not.
   *[keluar] Proposals { $proposal } and { $other } are both outside the plan. Choose one that is in it.
}
web-desk-asked-ceiling = Choose the ceiling to cut from the list.
web-desk-asked-percent = Write the cut as a whole number from 1 to 100 per cent.
web-desk-asked-nothing = Choose the question: in, out, swapped, or a ceiling cut.

## The desk's workbook
web-book-title = The desk's workbook
web-book-lead = Download it, fill it in without a network, then merge it: each row becomes a decision. The same file twice is still one.
web-book-download = Download the workbook
web-book-file = The workbook, filled in
web-book-file-hint = The .xlsx file that was downloaded from this desk. Nothing changes until you merge it.
web-book-look = Look through first
web-book-looked = { $file } was looked through; nothing has changed yet.
web-book-saved = Last saved
web-book-conflicts = { COUNT($count) } proposals were decided by somebody else since the book was downloaded: choose row by row.
web-book-done = { $file } was merged.
web-book-merge = Merge
web-book-another = Merge another file
web-book-empty = No row is filled in.
web-book-row = Row
web-book-state = State
web-book-in-file = In the file
web-book-at-table = At the table
web-book-use-file = Use what the file says
web-book-taken = taken
web-book-theirs-stand = the decision at the table stands
web-book-states = { $state ->
    [baru] will be taken
    [sudah] was taken before
    [bentrok] decided by somebody else
   *[cacat] to be mended
}
web-book-twice = This proposal is filled in on more than one row. Leave one.
web-book-foreign = This file is no desk workbook, or its hidden sheets were deleted. Download the workbook again from the desk's page and copy what you wrote into it.
web-book-other-desk = This workbook is of desk { $desk } of the round { $round }. Merge it at that desk.
web-book-many = At most { COUNT($most) } rows may be filled in in one workbook.
web-book-no-file = Choose an .xlsx file of at most { $most } MB.
web-book-too-old = This file was looked through too long ago, or it was let go. Upload it again; what was taken is not repeated.
web-book-no-number = The proposal's number is empty. Leave locked columns as they are.
web-book-unknown = “{ $typed }” is not on the list. Choose from this cell's list.
web-book-no-ceiling = Choose the ceiling for the amount beside it.
web-book-no-rupiah = Write the rupiah for the ceiling beside it.
web-book-rupiah = “{ $typed }” is no amount of rupiah.
web-book-day = “{ $typed }” is no date. Write it like 2027-06-30.
web-book-moment = “{ $typed }” is no time. Write it like 2027-03-02 14:05.
web-book-dissent = Give both the organisation that dissents and what it holds.
web-book-sheet = Decisions
web-book-guide = How to
web-book-hint = Fill in the columns with yellow heads. Blue ones are locked. A row left empty is not decided.
web-book-as-of = As of { $at }
web-book-invalid = Check this cell
web-book-invalid-pick = Choose from this cell's list.
web-book-invalid-money = Write whole rupiah above nought.
web-book-column-number = Proposal
web-book-column-title = Title
web-book-column-office = Proponent
web-book-column-asked = Asked (Rp)
web-book-column-computed = As computed
web-book-column-why = Why, as computed
web-book-column-held = Decided so far
web-book-column-result = Result
web-book-column-from = Ceiling { $part }
web-book-column-rupiah = Rupiah { $part }
web-book-column-condition = Condition
web-book-column-reason = Reason
web-book-column-text = The reason in words
web-book-column-responsible = Responsible
web-book-column-person = Name or function
web-book-column-due = Due by
web-book-column-dissenter = Organisation that dissents
web-book-column-dissent = What it holds
web-book-column-made = Time of the decision
web-book-guide-title = Workbook of { $desk }
web-book-step = Step { $step }
web-book-step-1 = Fill in one row for each proposal that is decided, in the columns with yellow heads. The others are locked.
web-book-step-2 = Result, ceiling, reason and organisation are picked from the list in the cell. Each proposal offers only ceilings that may pay for it.
web-book-step-3 = Save as .xlsx. Do not delete or rename sheets.
web-book-step-4 = Once there is a network, open the desk's page, choose The desk's workbook and upload this file. Look through first, then merge.
web-book-step-5 = Where somebody else decided since the book was downloaded, both are shown side by side and chosen row by row. The same file may be uploaded again: no decision is repeated.
web-book-help-result = Accommodated, with or without a condition, needs ceilings and rupiah; other results carry no money.
web-book-help-from = The ceiling that pays: source, owner, year. Up to three a proposal.
web-book-help-rupiah = Whole rupiah from the ceiling beside it.
web-book-help-condition = Needed where it is accommodated on a condition.
web-book-help-reason = The gist of the reason.
web-book-help-text = Needed: the reason in words, as the minutes will have it.
web-book-help-responsible = The organisation that follows up; needed where it is re-routed.
web-book-help-person = May stay empty.
web-book-help-due = A date, like 2027-06-30. May stay empty.
web-book-help-dissenter = The organisation whose dissent is recorded. May stay empty.
web-book-help-dissent = What it holds.
web-book-help-made = When it was decided, like 2027-03-02 14:05. If empty, when the file was last saved.

name-act-merge-book = merged the workbook of the desk
