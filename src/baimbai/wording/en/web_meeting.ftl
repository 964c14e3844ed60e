# The meeting: agenda, desks, plenary, lists.
web-meeting-not-computed = This round has not been computed. Run the computation first; the meeting stands on its results.
web-meeting-not-taken = The decision cannot be taken for { $count } reasons. Mend them and save again; nothing was changed.
web-meeting-no-proposal = Proposal { $proposal } is not on the table: its number is wrong, or it was withdrawn or merged.
web-meeting-ticket = This decision was sent already for another proposal or desk. Load the page anew, then decide again.
web-meeting-too-much = Too long: at most { $text } characters a text, and { $parts } parts of the money or notes of dissent.
web-meeting-no-office = The office { $office } is not known. Choose one from the list.
web-meeting-phase = The round has not reached its phase of meeting. The organiser moves it on the Settings page.
web-meeting-opened-before = { $desk } was opened before.
web-meeting-desks-sit = The plenary opens once all desks are closed. Still sitting: { LIST($desks) }.
web-meeting-not-sitting = { $desk } does not sit: it was not opened yet, or is closed.
web-meeting-undecided = { $count } proposals are undecided: { LIST($items) }. Decide on them or take them off the agenda, then close.
web-meeting-conflicts-left = { $count } contradictions between rulings are not settled. Settle them on the Plenary page.
web-meeting-no-item = Proposal { $proposal } is not on the agenda of { $desk }.
web-meeting-plenary-open = The final list is adopted once the plenary is closed.
web-meeting-adopted-before = The final list has been adopted; it does not change any more.
web-meeting-stance = The stance { $stance } is not known. Choose agreed, agreed with a condition, or objection.
web-meeting-position-text = Write the reason or the condition, { $most } characters at most.
web-meeting-form = The field { $field } cannot be read. Mend it and send again.
web-meeting-form-money = Each part of the money needs its source, owner, year and amount in rupiah.
web-meeting-decided = The decision on { $proposal } is saved.
web-meeting-held = The position on { $proposal } is saved.
web-meeting-not-taken-title = It cannot be taken yet
web-meeting-not-taken-hint = Nothing was changed. Your browser's back button still has what you entered, to mend it.
meeting-plenary = Plenary session
web-meeting-minutes = A desk takes between { $least } and { $most } minutes.
web-meeting-opened = A desk was opened; the agenda is not drawn up anew. Add, move or take off proposals one by one.
web-meeting-item-elsewhere = Proposal { $proposal } is on the agenda of { $desk } already.
web-meeting-item-decided = Proposal { $proposal } was decided on; it stays on the agenda.
web-meeting-item-minutes = An item takes between 1 and { $most } minutes.
web-meeting-no-desk = The proposal cannot be moved there. Choose another desk of the same meeting.
web-meeting-desk-form = Give the desk a name ({ $most } characters at most) and a sensible quorum.
web-meeting-named = { $desk } was opened; its name does not change any more, for decisions cite it.
web-attend-code = This attendance code is over. Scan the one that is shown in the room again.
web-attend-closed = { $desk } is closed, and its attendance with it.
web-attend-name = Write your name and function, { $most } characters at most.
web-attend-office = Choose an organisation from the list.
web-attend-full = The attendance list is full ({ $most } people).

# Menu.
web-look-group-meeting = Meeting
web-look-menu-agenda = Agenda and desks
web-look-menu-plenary = Plenary
web-look-menu-lists = Four lists

# Agenda.
web-agenda-title = Agenda
web-agenda-draw = Draw up the agenda
web-agenda-draw-again = Draw up anew
web-agenda-longest = Longest desk (minutes)
web-agenda-longest-hint = Sectors that need longer are cut by regions into desks that sit in parallel.
web-agenda-draw-replaces = The desks and turns of now are replaced; the plenary stays.
web-agenda-empty = The agenda has not been drawn up.
web-agenda-empty-host = No agenda yet. Draw it up from the computation: grave findings, contested refusals, re-routings, commitments due, and borderline proposals.
web-meeting-drawn = The agenda is drawn up: { $desks } desks.
web-meeting-drawn-none = There is nothing that must be settled.{ $drafts ->
    [0] {""}
    [one] { " " }One proposal is still a draft and stays off the agenda: take it first on the page Sending in.
   *[other] { " " }{ COUNT($drafts) } proposals are still drafts and stay off the agenda: take them first on the page Sending in.
}
web-agenda-desk = { $decided } of { $items } proposals decided · { $minutes } minutes
web-agenda-rapporteur = Rapporteur: { $name }
web-agenda-no-rapporteur = No rapporteur named yet
web-agenda-progress = Progress of { $desk }
web-agenda-more = and { $count } more
web-agenda-plenary = { $items } proposals
web-meeting-state = { $state ->
    [bersidang] sitting
    [ditutup] closed
   *[belum] not opened
}
web-meeting-quorum = { $met ->
    [yes] Quorum reached: { $present } of { $quorum } organisations
   *[no] No quorum yet: { $present } of { $quorum } organisations
}
web-meeting-why = { $why ->
    [temuan] grave finding
    [keberatan] contested
    [pengalihan] re-routing
    [komitmen] commitment due
    [ambang] borderline
   *[lain] added
}
web-meeting-now = Being spoken of

# Desk.
web-sitting-open = Open the desk
web-sitting-close = Close the desk
web-meeting-desk-opened = { $desk } is open.
web-meeting-desk-closed = { $desk } is closed.
web-sitting-since = Opened
web-sitting-decided = Decided
web-sitting-amount = Money taken up
web-sitting-items = Proposals to settle
web-sitting-all = All ({ $count })
web-sitting-items-in = { $state ->
    [belum] Undecided
   *[sudah] Decided
}
web-sitting-turn = Turn
web-sitting-decision = Decision
web-sitting-undecided = not yet
web-sitting-empty = No proposal is on this desk's agenda. Add one by its number, or draw the agenda up on the Agenda page.
web-sitting-minutes-of = { $count } minutes
web-sitting-put-right = Change
web-sitting-put-right-of = Change { $proposal } on the agenda
web-sitting-earlier = Earlier
web-sitting-later = Later
web-sitting-minutes = Minutes
web-sitting-minutes-do = Set time
web-sitting-move = Move
web-sitting-move-to = Move to desk
web-sitting-off = Take off
web-sitting-balances = What is left of every source
web-sitting-balances-hint = Ceilings less what all desks and the plenary decided. Choose a source to see its owners and years.
web-sitting-taken = Decided
web-sitting-add = Add a proposal
web-sitting-add-number = Proposal's number
web-sitting-add-do = Add
web-sitting-arrange = Arrange the desk
web-sitting-name = Name of the desk
web-sitting-rapporteur = Rapporteur
web-sitting-quorum = Quorum (organisations)
web-sitting-arrange-do = Save
web-meeting-arranged = The desk is arranged.
web-meeting-put-on = Proposal { $proposal } is on the agenda.

# Attendance.
web-attend-title = Attendance
web-attend-by-list = Write somebody down
web-attend-by-code = Scan to attend
web-attend-code-lives = The code holds for { $minutes } minutes and renews itself while this page is open.
web-attend-qr = Attendance code of { $desk }
web-attend-open-form = Open the form on this device
web-attend-list = Present
web-attend-person = Name
web-attend-function = Function
web-attend-organisation = Organisation
web-attend-when = When
web-attend-way = { $way ->
    [qr] by code
   *[daftar] written down
}
web-attend-write = Write down
web-attend-written = { $name } ({ $office }) is present.
web-attend-strike = Strike
web-attend-strike-of = Strike { $name }
web-attend-struck = { $name } was struck off the list.
web-attend-gone = That name is not on the list any more.
web-attend-nobody = Nobody is here yet.
web-attend-over-now = attendance is closed
web-attend-here = I am here
web-attend-thanks = Thank you, { $name }
web-attend-done = { $office } is present at { $desk }.

# Plenary.
web-plenary-title = Plenary
web-plenary-open = Open the plenary
web-plenary-close = Close the plenary
web-plenary-adopt = Adopt the final list
web-plenary-none = There is a plenary once the agenda is drawn up:
web-plenary-adopted = The final list has been adopted.
web-plenary-adopted-now = The final list is adopted: { $count } decisions.
web-plenary-waits = The plenary opens once { $count } desks are closed.
web-plenary-desks = Desk results side by side
web-plenary-desk = Desk
web-plenary-state = State
web-plenary-conflicts = Contradictions between decisions ({ $count })
web-plenary-conflicts-hint = Open one of the proposals and decide it at the plenary; a contradiction is gone once its decisions agree.
web-plenary-no-conflicts = No decisions contradict each other.
web-plenary-conflict-kind = { $kind ->
    [pagu_lewat] ceiling exceeded
    [ganda] both are taken
    [prasyarat] without its prerequisite
   *[bersama] shares taken in part
}
web-plenary-over = { NAME($source) } of { $owner } for { $year } exceeded by
web-plenary-money = { $cut ->
    [source] Money by source
    [region_code] Money by kabupaten/kota
   *[sector] Money by sector
}
web-plenary-cut = { $cut ->
    [source] Source
    [region_code] Region
   *[sector] Sector
}
web-plenary-by-source = By source
web-plenary-by-region_code = By region
web-plenary-by-sector = By sector
web-plenary-computed = Computed
web-plenary-agreed = Agreed
web-plenary-difference = Difference
web-plenary-total = { $list ->
    [dihitung] { $taken } proposals taken up
   *[lain] { $taken } proposals taken up, { $changed } changed
}
web-plenary-add = Add to the plenary's agenda

# The four lists.
web-lists-title = Four lists
web-lists-final = Final list
web-lists-name = { $list ->
    [dihitung] Computed
    [desk] Desk
    [pleno] Plenary
   *[final] Final
}
web-lists-show = Show
web-lists-differing = only those that differ
web-lists-why = Who, when and why
web-lists-changed = changed
web-lists-as-computed = as computed
web-lists-not-adopted = This list has not been adopted: so it stands for now.
web-lists-result = Result
web-lists-amount = Money
web-lists-who = by
web-lists-when = at
web-lists-reason = Reason
web-lists-text = In words
web-lists-condition = Condition
web-lists-responsible = Responsible
web-lists-due = Due

# History.
name-act-decide = decided
name-act-hold = stated a position
name-act-open-desk = opened the desk
name-act-close-desk = closed the desk
name-act-adopt-final = adopted the final list
name-act-draw-up = drew up the agenda
name-act-put-on = put on the agenda
name-act-take-off = took off the agenda
name-act-move-item = moved to another desk
name-act-put-at = changed the turn
name-act-give-minutes = changed the time box
name-act-arrange = arranged the desk
name-act-attend = wrote down as present
name-act-strike = struck off attendance
name-kind-desk = desk
name-kind-meeting = meeting
name-field-stage = List
name-field-desk = Desk
name-field-result = Result
name-field-payments = Money in parts
name-field-reason-code = Reason
name-field-responsible = Responsible
name-field-responsible-person = Person in charge
name-field-dissent = Dissent
name-field-made-at = Decided at
name-field-ticket = Ticket
name-field-stance = Position
name-field-rapporteur = Rapporteur
name-field-quorum = Quorum
name-field-desks = Desks
name-field-items = Proposals on the agenda
name-field-rulings = Decisions
name-field-place = Turn
name-field-minutes = Minutes
name-field-way = Way
web-meeting-demo-reason = Example: the table on the day of its meeting.
web-sitting-book = Desk's workbook
web-sitting-computed = computed
web-sitting-computed-none = not funded as computed
web-lists-of-cost = of its cost
web-agenda-whole = Whole agenda, for printing
web-agenda-short = Short agenda
name-field-rulings-sha256 = Fingerprint of the final list (SHA-256)
