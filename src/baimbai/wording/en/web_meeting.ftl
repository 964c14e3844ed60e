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
