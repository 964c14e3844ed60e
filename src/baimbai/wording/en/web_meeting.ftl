# The meeting: agenda, desks, plenary, lists.
web-meeting-not-computed = This round has not been computed. Run the computation first; the meeting stands on its results.
web-meeting-not-taken = The decision cannot be taken for { $count } reasons. Mend them and save again; nothing was changed.
web-meeting-no-proposal = Proposal { $proposal } is not on the table: its number is wrong, or it was withdrawn or merged.
web-meeting-ticket = This decision was sent already for another proposal or desk. Load the page anew, then decide again.
web-meeting-too-much = Too long: at most { $text } characters a text, and { $parts } parts of the money or notes of dissent.
web-meeting-no-office = The office { $office } is not known. Choose one from the list.
