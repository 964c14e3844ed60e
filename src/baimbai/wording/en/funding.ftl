# Outcomes and reasons
name-didanai = funded
name-tidak-didanai = not funded
name-pagu = ceilings

funding-funded = Funded with { RUPIAH($amount) } from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }.
funding-barred-keluar = The meeting agreed not to fund this proposal.
funding-barred-biaya = Its cost is zero, so there is nothing to fund.
funding-barred-rincian = The money asked for comes to { RUPIAH($asked) }, but the cost is { RUPIAH($cost) }.
funding-barred-tahun = Money is asked for in { LIST($years) }; there are ceilings for { LIST($known) } only.
funding-barred-aturan = No source of funds may lawfully pay for this proposal.
funding-barred-tanpa-pagu = The lawful sources ({ LIST($sources) }) have no ceiling that belongs to the responsible office.
funding-duplicate = These works are also proposed as { $other } ({ $title }), and that proposal is funded.
funding-prerequisite = It waits for { $other } ({ $title }), which is not funded.
funding-prerequisite-late = It waits for { $other } ({ $title }), which starts only in { $year }.
funding-partner-barred = This share is of use only with { $other } ({ $title }), which cannot be funded.
funding-partner-short = This share is of use only with { $other } ({ $title }), which no ceiling has room for.
funding-portion = The ceiling { NAME($source) } of { $owner } in { $year } has room, but the portion laid down by the rule { $rule } would be missed.
funding-no-room = No ceiling has room. { COUNT($ways) } lawful ways of paying were tried. In the way nearest to what was asked for, room is lacking in the ceiling { NAME($source) } of { $owner } in { $year }: { RUPIAH($need) } needed, { RUPIAH($left) } left. This proposal scores { DECIMAL($score, digits: 1) }; the lowest score funded from that ceiling is { DECIMAL($taken_score, digits: 1) } ({ $taken }).
funding-no-room-floor = No ceiling has room. { COUNT($ways) } lawful ways of paying were tried. In the way nearest to what was asked for, room is lacking in the ceiling { NAME($source) } of { $owner } in { $year }: { RUPIAH($need) } needed, { RUPIAH($left) } left. This proposal scores { DECIMAL($score, digits: 1) }; the lowest score funded from that ceiling is { DECIMAL($taken_score, digits: 1) } ({ $taken }). That one keeps up the floor of { $region }.
funding-no-room-alone = No ceiling has room. { COUNT($ways) } lawful ways of paying were tried. In the way nearest to what was asked for, room is lacking in the ceiling { NAME($source) } of { $owner } in { $year }: { RUPIAH($need) } needed, { RUPIAH($left) } left. This proposal scores { DECIMAL($score, digits: 1) }; no other proposal uses that ceiling.

# What would change a refusal
funding-help-papers = Complete: { LIST($papers) }.
funding-help-data = Mend its cost, the money asked for and the years in the proposal matrix.
funding-help-new-ceiling = A ceiling of at least { RUPIAH($amount) } in one of those sources is needed.
funding-help-ceiling = It fits if the ceiling { NAME($source) } of { $owner } in { $year } rises by { RUPIAH($rise) }.
funding-help-duplicate = It fits if { LIST($others) } is withdrawn.
funding-help-prerequisite = It fits as soon as { $other } is funded.
funding-help-later = Start no earlier than { $year }.

# Laws that are checked again
name-sumber-sah = the source may pay for the proposal
name-pemilik-pagu = the ceiling belongs to the right office
name-saringan = only proposals that passed the gate
name-jumlah-diminta = each year's sum exactly as asked
name-satu-cara = one lawful way of paying a proposal
name-saling-meniadakan = duplicates not funded twice
name-prasyarat = prerequisites come first
name-bersama = shares of one work funded together
name-porsi-sumber = portions that a source must keep
name-komitmen = commitments of the meeting
name-masuk = in
name-keluar = out
name-trades = trades
name-entries = table entries
name-nodes = nodes
name-gap = gap

# Errors
error-funding-shares = Funding pattern "{ $pattern }": { LIST($shares) }. At least two sources, whole percents above zero, summing to 100.
error-funding-pattern-twice = Two funding patterns are called "{ $pattern }". Give them different names.
error-funding-pattern-source = Funding pattern "{ $pattern }" names the source { $source }, which the rulebook does not have. Use a known source id.
error-funding-direction = Commitment on { $proposal }: "{ $direction }". Choose one of: { LIST($known) }.
error-funding-limit = The limit of work { NAME($limit) } is { $value }. Use a whole number from zero (gap: between 0 and 1).
error-funding-floor = The floor of region { $region } is { $floor }. Use whole rupiah from zero.
error-funding-region = A floor is set for region { $region }, which this round does not have. Check the code.
error-funding-scenarios = The ceilings hold more than one scenario: { LIST($scenarios) }. Choose the one in force.
error-funding-owner = The ceiling { $source } of { $year } belongs to { $owner }, which is not among the organisations. Mend the owner or add the organisation.
error-funding-source = The ceiling of { $owner } in { $year } is of source { $source }, which the rulebook does not have. Use a known source id.
error-funding-request = Money is asked for proposal { $proposal }, which this round does not have.
error-funding-unjudged = Proposal { $proposal } has no mandate or no score yet. Run synchronisation and appraisal first.
error-funding-score = The score of proposal { $proposal } is { $score }. A score is a number from zero.
error-funding-link = The link "{ $kind }" between { $a } and { $b } cannot be used. Its kind must be known and both must be different proposals of this round.
error-funding-circle = Prerequisites go in a circle: { LIST($circle) }. Take one of them away.
error-funding-committed-twice = There is more than one commitment on { $proposal }. Keep one.
error-funding-committed-unknown = The meeting's commitments name { $proposal }, which this round does not have.
error-funding-committed-clash = The commitments on { $a } and { $b } contradict the link "{ NAME($kind) }" between them. Change one.
error-funding-committed-barred = The meeting put { $proposal } in, but no lawful way to pay for it fits the ceilings. Withdraw the commitment or change the ceilings.
error-funding-committed-together = The meeting's commitments cannot be kept together: { LIST($proposals) }. Withdraw one or change the ceilings.
error-funding-tolerance = The solver gave { COUNT($rounds) } times a plan that breaks a limit in whole rupiah. This is a fault of the program; please report it.
error-funding-bound = The plan's value { COUNT($value) } exceeds the proven bound { COUNT($bound) }. This is a fault of the program; please report it.
error-funding-certificate = The check "{ NAME($law) }" failed at: { LIST($row) }. This is a fault of the program; please report it.
error-funding-refused = Proposal { $proposal } was refused although it fits. This is a fault of the program; please report it.
