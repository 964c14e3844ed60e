# The API and its keys.
web-api-title = Application programming interface (API)
web-api-about = All that can be done on the pages can be done by programs here, with a key of its person: a key never opens more than that person may do. Money is whole rupiah, codes are text, moments carry their zone.
web-api-docs = API documentation
web-api-contents = Contents
web-api-parameters = Parameters
web-api-takes = Takes
web-api-gives = Gives
web-api-public = open without a key
web-api-problems = When it fails
web-api-problems-about = Every failure is answered as application/problem+json (RFC 9457): type, title, status, detail and a list of errors, each with its place and how to mend it. Its language follows Accept-Language.

web-api-keys = API keys
web-api-keys-why = A key lets a program act in your name, within the scopes that you choose and never beyond what you may do. Treat it like a password; revoke it when it is no longer used.
web-api-keys-none = No keys yet. Make one below.
web-api-key-named = Name of the key
web-api-key-name-hint = What or where it is used for, such as “Bappeda daily summary”.
web-api-key-scope = Scopes
web-api-key-scope-hint = Choose as few as possible. A program that only reads needs “Reading” alone.
web-api-key-until = Valid until
web-api-key-used = Last used
web-api-key-state = { $state ->
    [active] valid
    [expired] expired
    *[revoked] revoked
}
web-api-key-make = Make a key
web-api-key-new = New key
web-api-key-revoke = Revoke
web-api-key-revoked-now = Key “{ $name }” is revoked and opens nothing any more.
web-api-key-days-label = Valid for
web-api-key-days-count = { $days } days
web-api-key-once = Copy it now: this key is shown once and kept nowhere. If it is lost, make a new one.
web-api-key-how = Send it with every request, for example:
web-api-key-name = Give the key a name of at most { COUNT($most) } characters.
web-api-key-scopes = Choose at least one scope of the list.
web-api-key-days = A key is valid for 1 to { COUNT($most) } days.
web-api-key-many = You have { COUNT($most) } valid keys already. Revoke those no longer used, then make the new one.
web-api-key-revoked = This key was revoked before.
web-api-scope = { $scope ->
    [baca] Reading
    [usulan] Proposals
    [pengesahan] Verification
    [hitungan] Computation
    [pengaturan] Settings
    [rapat] Meeting
    [rilis] Releases
    [tindak_lanjut] Follow-up
    *[akun] Accounts
}
web-api-scope-about = { $scope ->
    [baca] read what you may read
    [usulan] write proposals, send files, submit, comment and answer
    [pengesahan] verify, send back, re-route, merge; settle findings; unlock submissions
    [hitungan] ask for computations and call them off, write and try scenarios
    [pengaturan] change calendar, phase, ceilings, weights and rulebook; open rounds
    [rapat] prepare and hold the meeting: agenda, attendance, positions, decisions, minutes
    [rilis] freeze and publish releases, hand over to other systems
    [tindak_lanjut] commitments, realisation, practice cards
    *[akun] make accounts, give and end roles
}

web-api-problem-malformed = Request cannot be read
web-api-problem-key = Key not known
web-api-problem-forbidden = Not allowed
web-api-problem-missing = Not found
web-api-problem-method = Method not served
web-api-problem-refused = Refused
web-api-problem-changed = Changed by somebody else
web-api-problem-large = Too large
web-api-problem-media = Media type not served
web-api-problem-invalid = Input is not right yet
web-api-problem-condition = Version not named
web-api-problem-busy = Too often
web-api-problem-fault = A fault of the application
web-api-detail-malformed = The request cannot be read. Send valid JSON in UTF-8, or a whole multipart form.
web-api-detail-key = Send a key that is still valid: “Authorization: Bearer baimbai_…”. Keys are made on the page API keys.
web-api-detail-forbidden = The key's person may not do this. Ask whoever keeps accounts for the role, or use the key of somebody who may.
web-api-detail-factor = The role of the key's person needs a second factor. Set it up on the page Two-step verification first.
web-api-detail-scope = This key does not cover “{ $scope }”. Make a key with that scope.
web-api-detail-missing = Nothing has this address, or it is not open to the key's person. Check the address.
web-api-detail-method = This address does not serve that method. See the header Allow.
web-api-detail-refused = The request was understood, but as things stand on the table it cannot be done; nothing was changed. The detail names the reason and the way out.
web-api-detail-changed = The version that you named is not the latest; nothing was overwritten. Read again, look at the changes, and send again.
web-api-detail-cursor = The cursor leads to no page.
web-api-detail-unfit = The input is well formed, but does not fit this round; “errors” lists it. Nothing was changed.
web-api-detail-large = More than may be sent: 2 MiB of JSON, 50 MiB of a file. Divide it into several requests.
web-api-detail-media = Send the content as application/json.
web-api-detail-invalid = Some of the input is not right yet; “errors” lists it. Nothing was changed.
web-api-detail-condition = Name the version that you read: the header If-Match with the ETag of the last answer, such as "3".
web-api-detail-busy = Requests are limited to 600 a minute for one key and 120 a minute without one. The header Retry-After says when to try again.
web-api-detail-wait = Requests come too often. Try again in { COUNT($seconds) } seconds.
web-api-detail-fault = The fault is ours and has been logged. Nothing was changed; try again later.

web-api-what-missing = A required field is not there.
web-api-mend-missing = Send this field.
web-api-what-unknown = This field is not known.
web-api-mend-unknown = Leave it out, or check its spelling.
web-api-what-long = The text is too long.
web-api-mend-long = At most { $limit } characters.
web-api-what-short = The text is too short.
web-api-mend-short = At least { $limit } characters.
web-api-what-many = Too many items.
web-api-mend-many = At most { $limit } items.
web-api-what-few = Too few items.
web-api-mend-few = At least { $limit } items.
web-api-what-pattern = Not in the form that is needed.
web-api-mend-pattern = Follow the form { $limit }.
web-api-what-most = The value is too large.
web-api-mend-most = At most { $limit }.
web-api-what-least = The value is too small.
web-api-mend-least = At least { $limit }.
web-api-what-choice = The code is not known.
web-api-mend-choice = Choose one of: { $limit }.
web-api-what-whole = Not a whole number.
web-api-mend-whole = Write a whole number without quotes, points or commas.
web-api-what-number = Not a number.
web-api-mend-number = Write a number with a decimal point, without quotes.
web-api-what-bool = Neither true nor false.
web-api-mend-bool = Write true or false.
web-api-what-day = Not a day.
web-api-mend-day = Write it like 2026-11-30.
web-api-what-moment = Not a moment with its zone.
web-api-mend-moment = Write it like 2026-11-30T09:00:00+08:00.
web-api-what-text = Not a text.
web-api-mend-text = Write a text in quotes.
web-api-what-list = Not a list.
web-api-mend-list = Write a list in square brackets.
web-api-what-object = Not an object.
web-api-mend-object = Write a JSON object in braces.
web-api-what-uuid = Not a UUID.
web-api-mend-uuid = Write a UUID, for instance from uuidgen.
web-api-what-other = The input cannot be used.
web-api-mend-other = Compare it with the schema at /api/v1/openapi.json.
web-api-what-cursor = The cursor is not known.
web-api-mend-cursor = Use the “next” of the answer before with the same order, or begin anew.
web-api-what-unknown-code = “{ $limit }” is not in this round.
web-api-mend-unknown-code = Use a code that the round has.
web-api-what-pair = Latitude and longitude do not come as a pair.
web-api-mend-pair = Give both, or null for both.
web-api-what-geometry = The geometry cannot be read or lies outside Indonesia.
web-api-mend-geometry = Write WKT in degrees, longitude first, such as LINESTRING (114.8 -3.4, 114.9 -3.5).

web-api-tag-own = Holder of the key
web-api-tag-proposals = Proposals
web-api-tag-history = History
web-api-op-show-holder = Whose key this is
web-api-op-list-proposals = List proposals
web-api-op-add-proposal = Add a proposal
web-api-op-verify-proposals = Verify several proposals at once
web-api-op-verify-proposal = Verify a proposal
web-api-op-send-back-proposal = Send a proposal back
web-api-op-send-proposal-again = Send a returned proposal in again
web-api-op-route-proposal = Re-route a proposal
web-api-op-merge-proposal = Merge a proposal
web-api-op-withdraw-proposal = Withdraw a proposal
web-api-op-restore-proposal = Restore a proposal
web-api-op-list-comments = Comments on a proposal
web-api-op-add-comment = Comment
web-api-op-proposal-history = History of a proposal
web-api-op-show-proposal = One proposal
web-api-op-mend-proposal = Mend a proposal
web-api-op-list-history = History of the round
web-api-op-show-history-entry = One line of history
web-api-op-download-ledger = Download the ledger
web-api-tag-rounds = Rounds and offices
web-api-tag-submissions = Submissions
web-api-tag-uploads = Uploads
web-api-tag-papers = Readiness papers
web-api-tag-findings = Findings
web-api-tag-runs = Runs
web-api-tag-results = Results
web-api-tag-scenarios = Scenarios
web-api-tag-ceilings = Ceilings
web-api-tag-weights = Weights
web-api-tag-people = Accounts and roles
web-api-op-list-rounds = List rounds
web-api-op-open-round = Open a round
web-api-op-show-round = One round
web-api-op-move-calendar = Move the calendar
web-api-op-change-phase = Change the phase
web-api-op-show-rules = The round's rulebook
web-api-op-choose-rules = Choose a rulebook
web-api-op-list-offices = List offices
web-api-op-show-office = One office
web-api-op-change-contact = Change whom to call
web-api-op-list-submissions = Where each office stands
web-api-op-list-unlock-requests = Requests to unlock
web-api-op-answer-unlock-request = Answer a request to unlock
web-api-op-submit = Send in an office's proposals
web-api-op-ask-to-unlock = Ask to unlock
web-api-op-show-receipt = One receipt
web-api-op-receipt-contents = Contents of a receipt
web-api-op-list-uploads = List uploads
web-api-op-send-upload = Send a file
web-api-op-show-upload = One upload
web-api-op-fetch-upload = Fetch an upload's file
web-api-op-list-remarks = Remarks on an upload
web-api-op-list-changes = What an upload would change
web-api-op-tick-changes = Tick changes
web-api-op-take-upload = Take an upload into the table
web-api-op-read-upload-again = Read an upload again
web-api-op-set-column = Set what a column means
web-api-op-cancel-upload = Let an upload go
web-api-op-list-papers = Papers of a proposal
web-api-op-attach-paper = Attach a paper
web-api-op-fetch-paper = Fetch a paper
web-api-op-detach-paper = Take a paper away
web-api-op-list-findings = List findings
web-api-op-dismiss-findings = Dismiss several findings
web-api-op-show-finding = One finding
web-api-op-settle-finding = Settle a finding
web-api-op-reopen-finding = Open a finding again
web-api-op-answer-finding = Answer a finding
web-api-op-list-runs = List runs
web-api-op-start-run = Compute the round
web-api-op-show-run = One run
web-api-op-repeat-run = Repeat a run
web-api-op-cancel-run = Call a run off
web-api-op-fetch-document = Fetch a run's document
web-api-op-list-results = Scores and verdicts
web-api-op-show-score = What a score is made of
web-api-op-show-money = Sources and their use
web-api-op-list-owners = A source by owner
web-api-op-price-promise = The price of a promise
web-api-op-list-gaps = Needs that are not met
web-api-op-list-fairness = Fairness between regions
web-api-op-list-scenarios = List scenarios
web-api-op-write-scenario = Write and try a scenario
web-api-op-show-scenario = One scenario
web-api-op-try-scenario = Try a scenario again
web-api-op-adopt-scenario = Take over a scenario's ceilings
web-api-op-list-ceilings = List versions of the ceilings
web-api-op-make-ceilings = Make a version of the ceilings
web-api-op-show-ceilings = One version of the ceilings
web-api-op-list-ceiling-rows = Rows of the ceilings
web-api-op-cut-ceilings = Cut ceilings by rules
web-api-op-enforce-ceilings = Put a version in force
web-api-op-compare-ceilings = Compare two versions of the ceilings
web-api-op-list-weights = List versions of the weights
web-api-op-make-weights = Make a version of the weights
web-api-op-show-weights = One version of the weights
web-api-op-freeze-weights = Freeze weights
web-api-op-list-people = List accounts
web-api-op-make-account = Make an account
web-api-op-show-person = One account
web-api-op-set-password = A new password
web-api-op-give-role = Give a role
web-api-op-end-role = End a role
web-api-op-close-account = Close an account
web-api-op-reopen-account = Open an account again
web-api-op-forget-factor = Forget a second factor
