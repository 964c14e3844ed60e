# Home and the list of rounds.
web-home-round = Meeting
web-home-year = Fiscal year
web-home-illustrative = invented example
web-home-no-seat = Your account has no role yet. Ask the administrator at the province.
web-home-none = There is no round yet. The province will open one.
web-home-none-opens = There is no round yet. Open the first from a round folder.
web-home-open = Open a round
web-home-open-do = Open this round
web-home-opened = The round is open. Check its calendar, ceilings and weights.
web-home-zip = Round folder (.zip)
web-home-zip-hint = It holds round.yaml and its files; at most { COUNT($most) } MB.
web-home-slug = Name in addresses
web-home-slug-hint = Small letters, digits and hyphens; for instance kalsel-2028.
web-home-from = from
web-home-closes = Sending in ends:
web-home-answers = Answers end:
web-home-left = { $time } left
web-home-over = over
web-home-tasks = My tasks
web-home-no-tasks = Nothing waits for you.
web-home-receipts = Receipts
web-home-receipt = { $count ->
    [one] One proposal
    *[other] { COUNT($count) } proposals
}
web-home-standing = Where the round stands
web-home-proposals = Proposals
web-home-funded = Funded
web-home-asked = Asked for
web-home-paid = Allocated
web-home-findings = Open findings
web-home-computed = Computed
web-home-stale = changed since
web-home-not-computed = The round was not computed yet; figures and findings follow when the province computes it.
web-home-news = Latest news
web-home-all-news = The whole history
web-home-task = { $task ->
    [send] Send in your proposals before the deadline
    [remarks] { COUNT($count) } remarks on the workbook are to be mended
    [returned] { COUNT($count) } proposals were sent back to be mended
    [findings] { COUNT($count) } findings name your office and have no answer
    [refusals] { COUNT($count) } proposals are not funded; answer where you wish
    [routed] { COUNT($count) } proposals were re-routed to you; confirm them
    [promises-late] { $count } commitments of your office are past their date
    [promises-near] { $count } commitments of your office are due within 30 days
    [promises-reported] { $count } commitments are said to be done; check the proof
    [unlock] { COUNT($count) } requests to unlock wait for an answer
    [weights] The weights are not frozen
    [ceilings] No ceilings are in force
    [compute] Proposals have changed since the last computation; compute again
    [grave] { COUNT($count) } grave findings are not settled
    [waiting] { COUNT($count) } offices have not sent in
    [unconfirmed] { COUNT($count) } proposals were re-routed and are not confirmed
    *[audit] { COUNT($count) } lines of history can be checked
}

## Opening a round from a zip
web-round-slug = The name "{ $slug }" cannot stand in addresses. Use small letters, digits and hyphens, for instance kalsel-2028.
web-round-host = This meeting is called by { $host }, which is not your office. Ask its organiser or an administrator to open the round.
web-round-zip-none = Choose a .zip file that holds the round folder.
web-round-zip-large = The file is larger than { COUNT($most) } MB. Leave out large files, for instance the road network, and try again.
web-round-zip-damaged = This file is no zip, or it is damaged. Pack the round folder once more.
web-round-zip-many = The zip holds more than { COUNT($most) } files. Leave out what is no part of the round.
web-round-zip-member = The zip's member "{ $member }" is locked, is a link, or leads out of the folder. Pack a new zip without it.
web-round-zip-swells = The zip unpacks to more than { COUNT($most) } MB. Leave out the files that are too large.
web-round-zip-plan = There is no { $file } in the zip. Pack the round folder itself.

web-home-computing = Being computed
