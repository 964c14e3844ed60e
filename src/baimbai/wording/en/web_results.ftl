# The working table on the web: results, runs, scores, funding, scenarios, fairness
web-results-crumbs = Where this page is
web-results-nothing = This round has not been computed. Compute it first, then try again.
web-results-nothing-yet = This round has not been computed, so there is nothing to show here yet.
web-results-host-computes = { $office } starts the computation.
web-results-no-tables = The tables of run #{ $run } are no longer kept. Compute the round again.
web-results-scenario-gone = This scenario was deleted; there is nothing to try.
web-results-drafts = This book holds drafts of other offices, so only organisers and auditors may download it. The lists on the pages of results can be downloaded with the proposals that you may see.
web-results-run-late = The run was stopped because it took more than an hour; nothing was stored. Start it again; if it happens again, tell whoever runs this installation.
web-results-about = About
web-results-about-round = Round
web-results-about-run = Run number
web-results-about-when = Computed at
web-results-compute = Compute the round
web-results-compute-again = Compute again
web-results-computed = Computed
web-results-ceilings = ceilings { $name }
web-results-of-scenario = Scenario: { $name }
web-results-older = Not the latest computation
web-results-changes = { $count ->
    [1] 1 change since
   *[other] { COUNT($count) } changes since
}
web-results-current = Up to date
web-results-at-work = Being computed ({ $percent }%)
web-results-state = { $state ->
    [antre] Waiting
    [berjalan] Running
    [selesai] Done
    [gagal] Failed
    [dibatalkan] Cancelled
   *[other] { $state }
}
web-results-kind = { $kind ->
    [hitung] Computation of the round
    [skenario] Scenario
    [impor] Reading an upload
    [rilis] Release
   *[other] { $kind }
}
web-results-stage = { $stage ->
    [intake] Gathering proposals
    [synchronisation] Looking for collisions and gaps
    [appraisal] Scoring proposals
    [funding] Sharing out the money
    [agreement] Drafting decisions
    [sensitivity] Testing the sensitivity of scores
    [publication] Writing the books
    [index] Storing results
    [recall] Opening the round as computed
    [scenario] Looking for a plan under the scenario
    [opening] Opening the file
    [reading] Reading rows
    [comparing] Comparing with what is there
    [keeping] Storing remarks
    [archive] Freezing the archive
    [documents] Writing documents and portal
   *[other] Getting ready
}
web-results-elapsed = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
web-results-runs = Runs
web-results-no-runs = No runs yet. Compute the round to begin.
web-results-what = Run
web-results-state-heading = State
web-results-asked = Asked for
web-results-asked-by = Asked for by { $name }
web-results-took = Time taken
web-results-outcome = Outcome
web-results-in-force = shown on the pages of results
web-results-funded-of = { COUNT($funded) } of { COUNT($proposals) } proposals funded
web-results-progress = Progress
web-results-ahead = { $count ->
    [1] 1 other run comes first.
   *[other] { COUNT($count) } other runs come first.
}
web-results-silent = The worker of this run has not been heard of. If it stays silent, the run is marked failed with nothing stored, and can be started again.
web-results-silent-short = not heard of
web-results-stopping = Being stopped …
web-results-cancel = Cancel
web-results-cancel-form = Cancel
web-results-start-again = Start again
web-results-figure-proposals = Proposals
web-results-figure-funded = Proposals funded
web-results-figure-asked = Asked for
web-results-figure-paid = Money
web-results-figure-ceiling = Ceilings
web-results-figure-findings = Findings
web-results-figure-moved = In / out
web-results-gap = Proven: this plan is at most { DECIMAL($gap, digits: 2) }% below the best lawful plan there can be. Every provision was checked again in whole rupiah.
web-results-documents = Downloads
web-results-document = { $name ->
    [program] the whole programme: proposals, sources, scores, decisions
    [temuan] findings with evidence and ways out
    [ringkasan] a summary as text
    [skenario] the round and the scenario side by side
   *[other] a document
}
web-results-to-comparison = Lay beside the round
web-results-to-scenario = What the scenario changes
web-results-xlsx = Download Excel
web-results-search = Search
web-results-any = All
web-results-filter = Filter
web-results-clear = Clear filters
web-results-none-found = No proposal matches these filters, or none that you may see. Clear the filters to see all.
web-results-pages = Pages of the list
web-results-rows = { COUNT($first) }–{ COUNT($last) } of { $total }
web-results-previous = Previous
web-results-next = Next
web-results-as-table = As a table
web-results-proposal = Proposal
web-results-cost = Cost
web-results-by-pita = Band
web-results-by-gerbang = Gate
web-results-by-bidang = Sector
web-results-by-opd = Proponent
web-results-by-wilayah = Region
web-results-by-alasan = Reason
web-results-by-sumber = Source
web-results-by-pemilik = Owner of the money
web-results-by-tahun = Year

web-scores-title = Score sheets
web-scores-sheets = Score sheets by source
web-scores-own-sheet = The round’s weights
web-scores-sheet = Sheet
web-scores-rank = Rank
web-scores-own-rank = Rank in the round
web-scores-sector-rank = Rank within the sector
web-scores-rank-range = Rank within the ranges of weights
web-scores-score = Score
web-scores-interval = { DECIMAL($low, digits: 2) }–{ DECIMAL($high, digits: 2) } within the ranges of weights
web-scores-of-all = of { COUNT($count) }
web-scores-of = Score of { $proposal }
web-scores-open = Open the score of { $proposal }
web-scores-range = { COUNT($best) }–{ COUNT($worst) }
web-scores-asked = Asked of this source
web-scores-asked-yes = asked
web-scores-asked-no = not asked, allowed by the rules
web-scores-chart = Proposals by score and band
web-scores-points = Points
web-scores-bands-mean = Core: within the cut whatever the weights within the agreed ranges; borderline: under some weights; out: never.
web-scores-weights = Weights
web-scores-weights-changed = This scenario uses other weights than those written below.
web-scores-version = version { $version }
web-scores-fingerprint = Fingerprint of the weights:
web-scores-criterion = Criterion
web-scores-weight = Weight
web-scores-weight-range = Agreed range
web-scores-to-proposal = Sheet of the proposal
web-scores-parts = What the score is made of: points × weight = contribution
web-scores-measured = Measured
web-scores-contribution = Contribution
web-scores-working = Working
web-scores-sum = Sum
web-scores-no-parts = The parts of the score are not stored for this run. Open the computation of the round.
web-scores-on-sheets = On other score sheets

web-funding-title = Funding
web-funding-tab-money = Money by source
web-funding-didanai = Funded
web-funding-tidak_didanai = Not funded
web-funding-by-year = Sources by year, with the running balance
web-funding-by-sumber = Money by source and year
web-funding-by-wilayah = Money by region and sector
web-funding-ceiling = Ceiling
web-funding-used = Used
web-funding-left = Left
web-funding-balance = Running balance
web-funding-share = Used share
web-funding-all = All sources
web-funding-sum = Sum
web-funding-who = who
web-funding-paid = Money
web-funding-by-whom = Paid from
web-funding-why = Why
web-funding-helps = What would help:
web-funding-rule = Rule { $rule }

web-promise-title = The price of a promise
web-promise-lead = What if a proposal is put in, taken out, or gets less? The answer comes at once; the round does not change.
web-promise-proposal = Number of the proposal
web-promise-way = Becomes
web-promise-ways = { $way ->
    [masuk] put in
    [keluar] taken out
    [paling] costs at most …
   *[other] { $way }
}
web-promise-most = At most (Rp)
web-promise-ask = Answer
web-promise-unknown = There is no proposal { $proposal } in this computation, or none that you may see. Copy its number from a list.
web-promise-twice = Proposal { $proposal } is named twice. Name it once.
web-promise-amount = Write whole rupiah below the cost of this proposal ({ RUPIAH($cost) }).
web-promise-is-in = is in the plan
web-promise-is-out = is not in the plan
web-promise-lost = Points lost, at least–at most
web-promise-group = { $group ->
    [out] Drop out of the plan
    [in] Come in too
    [payer] Paid otherwise
   *[other] { $group }
}
web-promise-meaning = Points are counted against the present plan. No plan with the promise loses less than “at least”; the plan shown loses “at most”. The full search (a scenario) may narrow this.
web-promise-refused = It cannot be kept.
web-promise-narrow = Look for better (some seconds)
web-promise-more = and { COUNT($count) } more proposals
web-promise-hidden = and { COUNT($count) } drafts of other offices
web-promise-sources = Money that moves, by source
web-promise-change = Change
web-promise-as-scenario = Make it a scenario
web-promise-what-if-in = What if it is put in?
web-promise-what-if-out = What if it is taken out?
web-promise-if-in = If in?
web-promise-if-out = If out?

web-scenarios-title = Scenarios
web-scenarios-lead = Other ceilings, pins or weights, tried on the round as computed; the round itself does not change.
web-scenarios-new = New scenario
web-scenarios-form-lead = Fill in only what changes; the rest stays as in the round.
web-scenarios-none = No scenarios yet. Try, for instance: what if all DAK became zero?
web-scenarios-scenario = Scenario
web-scenarios-changes = What changes
web-scenarios-ceilings = Ceilings
web-scenarios-ceilings-hint = Lower rules outweigh those above them; each speaks of the round’s own ceilings. Example: source DAU, −48 per cent.
web-scenarios-all-sources = All sources
web-scenarios-family = All { $family }
web-scenarios-how = Change
web-scenarios-by-percent = up or down (per cent)
web-scenarios-to-rupiah = to (rupiah)
web-scenarios-amount-label = How much
web-scenarios-amount = “{ $typed }” cannot be read. Write per cent such as −48 or +10 (−100 at the lowest), or whole rupiah such as 1500000000.
web-scenarios-source = Choose the source.
web-scenarios-typed = Typed rules
web-scenarios-typed-hint = One rule a line, such as DAK-*=0 or DAU-*:63.01:2027=-48%
web-scenarios-typed-wrong = “{ $typed }” cannot be read. Write for instance DAK-*=0, DAU-*=-48% or PAD:63.01:2027=1500000000.
web-scenarios-many = At most { $most } rules in one scenario.
web-scenarios-pins = Pins
web-scenarios-pin-ways = { $way ->
    [masuk] put in
    [keluar] taken out
    [bebas] an earlier pin is taken back
   *[other] { $way }
}
web-scenarios-pins-count = { $count ->
    [1] 1 proposal pinned
   *[other] { COUNT($count) } proposals pinned
}
web-scenarios-weights-count = { $count ->
    [1] 1 other weight
   *[other] { COUNT($count) } other weights
}
web-scenarios-weights-hint = Leave empty what stays. The grey figure is the round’s weight; the scale is the same.
web-scenarios-weight = “{ $typed }” is no weight. Write a number from 0.
web-scenarios-name = Name
web-scenarios-name-needed = Give it a name of at most 100 letters.
web-scenarios-taken = There is a scenario named { $name } already. Choose another name.
web-scenarios-note = Note
web-scenarios-empty = Nothing changes yet: fill in at least one ceiling, one pin or one weight.
web-scenarios-save = Save and run
web-scenarios-written = Scenario { $name } is saved and being tried.
web-scenarios-run = Run
web-scenarios-copy = Copy into a new scenario
web-scenarios-runs = Trials
web-scenarios-not-run = Not run yet.
web-scenarios-old = This scenario was tried on an earlier computation. Run it again to compare it with the present one.
web-scenarios-beside = Side by side
web-scenarios-rule = { $source }{ $owner ->
    [none] {""}
   *[other] {" "}of { $owner }
}{ $year ->
    [none] {""}
   *[other] {" "}in { $year }
} { $how ->
    [rupiah] becomes { RUPIAH($to) }
   *[percent] { $sign }{ DECIMAL($percent, digits: 1) } per cent
}
web-scenarios-adopt = Make these the ceilings in force
web-scenarios-adopt-means = The scenario’s ceilings become a new version of the ceilings, in force, with its reason. Its pins and weights are not taken over. Then compute the round again.
web-scenarios-reason = Reason (needed)
web-scenarios-adopted = Ceilings { $name } are in force now. Compute the round again.
web-scenarios-not-computed = This scenario has not been computed to its end. Run it first.
web-scenarios-no-ceilings = This scenario changes no ceiling; there is nothing to take over.

web-compare-title = Side by side
web-compare-first = First plan
web-compare-second = Second plan
web-compare-show = Lay side by side
web-compare-none = There are no two plans to lay side by side yet. Run a scenario first.
web-compare-round = Round, ceilings { $scenario } (#{ $run })
web-compare-figures = Main figures
web-compare-figure = Figure
web-compare-figure-name = { $name ->
    [funded] Proposals funded
    [funded_rupiah] Money
    [ceiling_rupiah] Ceilings
    [value] Points
    [bound] Upper bound of points
    [gap] Distance from the best, at most
   *[other] { $name }
}
web-compare-difference = Difference
web-compare-gap-means = The distance is what is proven: no lawful plan is better than the upper bound of its points.
web-compare-moved = Who comes in, who drops out
web-compare-move = Change
web-compare-moves = { $move ->
    [masuk] Come in
    [keluar] Drop out
    [berganti] Paid otherwise
   *[other] { $move }
}
web-compare-was-paid = Was paid from
web-compare-nobody = No proposal changes in this way, or none that you may see.
web-compare-by-source = By source
web-compare-by-region-code = By region
web-compare-by-year = By year

web-fairness-title = Fairness
web-fairness-lead = Money between the kabupaten/kota, against their people and their bad roads.
web-fairness-proposals = Funded / proposals
web-fairness-funded-count = Proposals funded
web-fairness-asked = Asked for
web-fairness-funded = Funded
web-fairness-funded-share = Funded of what was asked
web-fairness-population = People
web-fairness-per-head = Money a head
web-fairness-asked-per-head = Asked a head
web-fairness-bad-km = Unstable road (km)
web-fairness-roads = Roads on the lists
web-fairness-roads-known = Roads whose state is known
web-fairness-known = { COUNT($known) } of { COUNT($roads) } roads known
web-fairness-per-bad-km = Road money a km of unstable road
web-fairness-share = Share of the money
web-fairness-people-share = Share of the people
web-fairness-against-people = Share of money ÷ share of people
web-fairness-all = All kabupaten/kota
web-fairness-whole-province = Beside this table, for proposals that lie in no single kabupaten/kota:
web-fairness-notes = Unstable road: rusak ringan and rusak berat (poor and bad) on the road lists of every authority in the region. Road money: proposals of the sector Bina Marga. What is not known is a dash, not zero. 1.00 means that the share of the money is the share of the people.
web-fairness-chart = Share of the money and of the people (per cent)
