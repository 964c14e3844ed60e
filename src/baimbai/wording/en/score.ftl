# Scores: score book, score sheets, sensitivity
help-score = baimbai score FOLDER --out FOLDER [--proposal ID…] [--cut N] [--lang id|en]

    Scores a round's proposals without dividing money, and writes skor.xlsx: ranks, a score sheet
    for each set of sources, weights with their fingerprint, sensitivity to the ranges of weights,
    and a sheet that shows the sum of one proposal chosen from a list.

    --proposal ID     also write lembar-skor.pdf, one page a proposal; may be given several times
    --cut N           rank that parts core, borderline and out (default: as far as all ceilings reach)
    --scenario NAME   the scenario of ceilings for that rank (default: the one in round.yaml)

    Exit codes: 0 done; 1 done, but some workbook could not be read; 2 not done.
stage-sensitivity = Testing sensitivity
stage-reversals = Testing rank reversals
cli-scored = { COUNT($proposals) } proposals scored.
cli-scored-sheet = Score sheet { $sheet }: { COUNT($proposals) } proposals.
cli-scored-unread = Workbooks with status { NAME($status) }: { $files }. See their remarks with baimbai check.
cli-score-written = Written to { $folder }: { $files }.

book-scores = Score Book of Proposals
sheet-score-summary = Summary
sheet-card = Sheet
sheet-weights = Weights
sheet-reaches = Sensitivity
sheet-reversals = Reversals
sheet-score-details = Details
title-card = Score Sheet of a Proposal
title-weights = Weights, Frozen Before Scoring
title-sheet = Score Sheet { $name }
title-reaches = Sensitivity of Scores and Ranks to the Ranges of Weights
title-reversals = Rank Reversals if a Proponent Withdraws

column-best = Best rank
column-worst = Worst rank
column-low = Lowest score
column-high = Highest score
column-above = Certainly above it
column-below = Certainly below it
column-band = Band
column-sheet-asked = Asked for
column-sheet-allowed = May pay
column-main-score = Round's score
column-main-rank = Round's rank
column-weighted = { $criterion } (weight { DECIMAL($percent) } %)
column-of-criterion = { $criterion }: { $column }
column-withdrawn-office = Proponent that withdraws
column-withdrawn = Proposals withdrawn
column-reversed-pairs = Pairs reversed
column-reversed-upper = Above before
column-reversed-lower = Below before
column-reversal-reason = Cause

weights-of-round = The round's weights (funding goes by them)
weights-of-sheet = Score sheet { $name } (sources: { $sources })
weights-decree = Basis: { $decree }
weights-unversioned = not numbered
weights-version = Version: { $version } · { $dated ->
        [0] date of agreement not stated
       *[other] agreed on { DATE($date) }
    } · Way: { NAME($method) }
weights-fingerprint = Fingerprint of the weights (SHA-256): { $fingerprint }
weights-given = As written
weights-low = Lowest
weights-high = Highest
weights-range = Range
weights-range-agreed = agreed
weights-range-usual = ± 20 % of the weight
weights-comparison = Pairwise comparison{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } (CR = { DECIMAL($ratio, digits: 4) }; at most 0.10)
weights-combined = All participants together: geometric mean (CR = { DECIMAL($ratio, digits: 4) })
weights-note = Weights have four digits and sum to exactly 1. The fingerprint changes with any single figure; the round's archive holds the same fingerprint.
weights-ranges-note = The ranges are those of the sheet Sensitivity: all weights within them that still sum to 1.

score-cut = Cut: rank { COUNT($cut) } { $given ->
        [0] (as far as the sum of all ceilings covers the costs of proposals that pass the gate, by rank; a rough yardstick, no plan)
       *[other] (given)
    }. Core { COUNT($core) }, borderline { COUNT($border) }, out { COUNT($out) } proposals.
score-sheet-sources = Sources: { $sources }
score-sheet-note = Holds the proposals that ask for these sources or may lawfully be paid by them. Funding goes by the round's score; this sheet is for applying to the sources themselves.
score-yes = yes
score-no = no
score-none = No proposal has been scored yet.
reaches-note = Lowest and highest: exact over all weights within the ranges that sum to 1. No weights within the ranges give a rank better than the best or worse than the worst.
reversals-told = { $offices ->
        [0] No proposals yet.
       *[other] The proposals of { COUNT($tried) } of { COUNT($offices) } proponents were withdrawn in turn and the rest scored again: { $turning ->
            [0] no pair changes order.
           *[other] { COUNT($turning) } withdrawals change the order, of { COUNT($pairs) } pairs at once at most.
        }
    }
reversals-note = Only criteria that compare a region with the province's average (equity) can change the order; the others measure a proposal by itself.
reversal-reason = { NAME($criterion) }: { $upper } { DECIMAL($upper_before) } → { DECIMAL($upper_after) }, { $lower } { DECIMAL($lower_before) } → { DECIMAL($lower_after) }, because the province's average moves without the proposals of { NAME($office) }.

card-chosen = Choose a proposal ID
card-choose = Choose an ID from the list; all figures below follow.
card-unknown = This ID is not in the list of proposals. Choose from the list.
card-row = Row in Details
card-note = Points × weight = contribution, rounded to four digits; the contributions sum to the score. The gate does not change the score.
card-sheet-score = Score { $name }
card-sheet-rank = Rank { $name }
card-other-sheet = Score sheet
card-version = Weights' version (fingerprint)
card-year = Fiscal Year { $year }
card-of = { COUNT($rank) } of { COUNT($count) }
card-rank = { COUNT($rank) } of { COUNT($proposals) }; within the ranges of weights { COUNT($best) }–{ COUNT($worst) } (band: { NAME($band) })

page-weights = Weights
