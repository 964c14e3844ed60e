# Releases, public pages, handover.
web-look-group-publishing = Publishing
web-look-menu-releases = Releases
web-look-menu-handover = Handover
web-release-title = Releases
web-release-lead = What is published: frozen, numbered, and never changed.
web-release-public = Public pages
web-release-preview = Preview of the public pages
web-release-compare = Compare releases
web-release-compare-do = Compare
web-release-none = There is no release yet. Draft one below from what was computed and what the meeting ruled.
web-release-made = Drafted
web-release-making = A release is being frozen ({ $progress } %). See how far it is.
web-release-failed = The last release was not finished:
web-release-draft = Draft a release
web-release-draft-lead = A release holds what was computed with the meeting's rulings over it, documents, open data and the public portal. It is made as a draft; the public sees it once the chair has published it.
web-release-not-computed = This round has not been computed yet.
web-release-not-adopted = The plenary has not adopted the final list yet; this release holds what stands so far.
web-release-from = Made from
web-release-from-round = The round's computation no. { $number } with the meeting's rulings
web-release-from-scenario = Scenario “{ $name }” no. { $number } (not what was agreed)
web-release-lists = Lists that are shown
web-release-lists-hint = The final list is always shown. The others show what was changed, by which desk, and why.
web-release-shown = Shown as well
web-release-refusals = Proposals that were not taken up, with their reasons
web-release-refusals-short = What was not taken up
web-release-seen = shown with its reasons
web-release-unseen = not shown
web-release-drafts = { COUNT($count) } proposals that their offices never sent in (still drafts)
web-release-draft-do = Freeze a release
web-release-open = Open release { $number }
web-release-what = What the release holds
web-release-checksum = Checksum of the data (SHA-256)
web-release-ledger = Ledger
web-release-publish = Publish
web-release-publish-lead = Once published anybody may read it without signing in, and the release in force before becomes historical. Look at the preview first. Lists and refusals are shown as in this draft; for another choice draft a new release.
web-release-publish-do = Publish this release
web-release-other-choice = Draft with another choice
web-release-reason-needed = Why so much changes (needed, read by the public)
web-release-reason-free = Why it changes (read by the public, may be empty)
web-release-awaits = This draft waits for the head of the host office to publish it.
web-release-against = What changes against release { $number }
web-release-moved = The programme goes from { RUPIAH($before) } to { RUPIAH($after) }.
web-release-changes = Proposals that changed
web-release-more = { COUNT($shown) } of { COUNT($of) } changed proposals are shown.
web-release-same = Nothing differs.
web-release-static = the public portal as plain files, for any web server
web-release-whole = the whole release with its archive; check it with baimbai verify
web-release-told-published = Release { $number } is published.
web-release-run = That is neither the round's computation in force nor a scenario that was computed. Load the page anew and choose again.
web-release-waits = A release of this round is being frozen. Wait until it is done.
web-release-number = Somebody else made release { $number } while this one was being drafted. Draft it again.
web-release-published = Release { $number } is published already and cannot be changed.
web-release-overtaken = A newer release has overtaken release { $number }. Draft a new one from what stands now.
web-release-reason = This is a major change. Write down why; the public reads it beside the release.
web-release-gone = The folder of release { $number } is no longer on the server. Restore it from a backup.
web-public-title = Infrastructure programmes that were agreed
web-public-lead = What came of the coordination meetings and was published, open to anybody.
web-public-round = Round
web-public-none = Nothing has been published yet.
web-handover-title = Handover
web-handover-lead = What was agreed, in the shape that national systems take in. The number of each proposal there is kept here, so that nothing is typed twice.
web-handover-from-release = The workbooks below are of the release in force:
web-handover-from-table = No release is in force; the workbooks below hold what stands on the table now and are marked DRAFT. Publish a release first:
web-handover-system-heading = System
web-handover-for = For
web-handover-known = Numbers kept
web-handover-of = { COUNT($count) } of { COUNT($of) }
web-handover-workbook = Workbook
web-handover-system-name = { $system ->
    [sipd] SIPD
    [krisna] KRISNA-DAK
    [sitia] SITIA
    [rup] SiRUP
   *[other] { $system }
}
web-handover-system-what = { $system ->
    [sipd] all proposals, one by one, by sub-activity
    [krisna] proposals that the DAK Fisik pays for
    [sitia] roads that the Inpres for regional roads pays for
    [rup] numbers of procurement packages, to follow the works
   *[other] –
}
web-handover-number = { $system ->
    [sipd] SIPD
    [krisna] KRISNA-DAK
    [sitia] SITIA
    [rup] SiRUP
   *[other] { $system }
} number
web-handover-take = Keep numbers of a system
web-handover-take-lead = Send in a workbook with the columns “Nomor Baimbai” and “Nomor di sistem”: one of those above once its numbers are filled in, or what the system gave with our numbers beside it. Older numbers are replaced; the history keeps what changed.
web-handover-take-do = Keep numbers
web-handover-file-label = File
web-handover-file-hint = .xlsx, .xlsm, .xls, .ods or .csv, at most { $most } MB
web-handover-taken = { COUNT($new) } new numbers, { COUNT($changed) } replaced, { COUNT($same) } as before.
web-handover-unknown = { COUNT($count) } lines name a proposal that this round does not have:
web-handover-file = Choose a workbook (.xlsx, .xlsm, .xls, .ods or .csv) of at most { $most } MB.
web-handover-system = There is no system { $system }. Choose from the list.
web-handover-twice = Proposal { $proposal } has two different numbers (cell { $cell }). Nothing was kept; mend the file.
web-handover-shared = The number { $value } would belong to two proposals, one of them { $proposal }. Nothing was kept; mend the file.
external-ids-headings = { $file } has no sheet with the columns “{ $ours }” and “{ $theirs }”. Add both headings.
external-ids-many = { $file } has more than { COUNT($most) } rows. Cut it into several files.
external-ids-long = The number in cell { $cell } is longer than { $most } letters. Mend the cell.
name-act-draft = drafted
name-act-publish = published
name-act-supersede = superseded
name-kind-release = release
name-kind-external-ids = numbers of another system
name-field-checksum = Checksum of the data
name-field-lists = Lists shown
name-field-shows-refusals = Refusals shown
name-rilis = freezing a release
