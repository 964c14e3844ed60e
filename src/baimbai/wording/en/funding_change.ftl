# Changes at the table
error-change-ceiling = The ceiling { $source } of { $owner } in { $year } is to become { $amount }. Use whole rupiah from zero.
error-change-request = Money is asked anew for { $proposal }, but a row belongs to another proposal or is below zero. Mend the row.
error-change-other-plan = These payments are not a lawful plan of these tables. Run the round again and use its results.

# What would change a refusal, found by making the plan again
name-segera = at once
name-harga = priced anew
name-penuh = full search
funding-found-papers = Completing { LIST($papers) } gets it in.
funding-found-score = A score of { DECIMAL($score, digits: 3) } gets it in ({ DECIMAL($rise, digits: 3) } more; the smallest rise found).
funding-found-cost = At { RUPIAH($cost) } it gets in ({ RUPIAH($cut) } less at the same score; the smallest cut found).
funding-found-sources = It gets in if several lawful sources share: { RUPIAH($rupiah) } from { NAME($first) }, the rest from { LIST($others) }.
funding-found-ceiling = It gets in if the ceiling { NAME($source) } of { $owner } in { $year } rises by { RUPIAH($rise) } (the smallest rise found).
funding-found-links = It gets in if these are taken out: { LIST($out) }, and these put in first: { LIST($first) }.
funding-found-new-ceiling = It gets in with a new ceiling { NAME($source) } of { $owner } in { LIST($years) }, { RUPIAH($amount) } in all.
funding-not-at-once = The present plan cannot be mended at once for this; the answer takes the full search. Run it as a scenario.
