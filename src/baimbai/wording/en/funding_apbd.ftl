error-rulebook-whole = { $file }, rule { $rule }, { $part }: found “{ $value }”, needed: a whole number from { $least } to { $most }. Correct it and run again.
error-apbd-figure = round.yaml, funding.apbd, { $owner } in { $year }: { $field } is “{ $value }”, needed: whole rupiah from zero. Correct it and run again.
error-apbd-transfers = round.yaml, funding.apbd, { $owner } in { $year }: transfers_rupiah { RUPIAH($transfers) } is not below expenditure_rupiah { RUPIAH($expenditure) }. Revenue sharing and transfers are a part of all expenditure; check both figures.
error-apbd-elsewhere = round.yaml, funding.apbd, { $owner } in { $year }: infrastructure_elsewhere_rupiah { RUPIAH($elsewhere) } exceeds the expenditure without transfers { RUPIAH($base) }. Check the figure.
error-apbd-owner = round.yaml, funding.apbd in { $year }: { $owner } is no provincial or kabupaten/kota office of this round. Write the id of an office that has an APBD.
error-apbd-year = round.yaml, funding.apbd, { $owner }: year { $year } lies outside the round's horizon ({ LIST($known) }). Write a year of the horizon, or remove the entry.
error-apbd-twice = round.yaml, funding.apbd: the APBD of { $owner } in { $year } is written more than once. A region has one APBD a year, also where it has several offices; keep one entry.
error-apbd-rule = round.yaml has funding.apbd, but the rulebook has no infrastructure share in force on { DATE($date) }. Remove funding.apbd, or use an edition of the rules that has it.
page-apbd = Infrastructure share of the APBD (billion rupiah)
page-apbd-region = APBD
page-apbd-year = Year
page-apbd-plan = This plan
page-apbd-elsewhere = Elsewhere
page-apbd-base = Without transfers
page-apbd-share = Share
page-apbd-missing = Missing
apbd-rule = { $sentence } Basis: { $source }. Status: { NAME($status) }.
apbd-note = Read off the plan only; it does not bind it. The size of each APBD and its infrastructure outside the proposals are as round.yaml says. Financial assistance counts in the APBD that receives it; money that runs through no APBD does not count. Shares are rounded down.
apbd-met = met
apbd-short = not met
apbd-adjusting = not yet, still adjusting
apbd-beyond = more than the APBD spends; check the figures
summary-apbd = G. Infrastructure share of the APBD
column-apbd = APBD
column-apbd-plan = Infrastructure in this plan (Rp)
column-apbd-elsewhere = Infrastructure outside the proposals (Rp)
column-apbd-base = APBD expenditure without transfers (Rp)
column-apbd-share = Share
column-apbd-least = At least (%)
column-apbd-missing = Missing (Rp)
column-apbd-standing = Standing
column-apbd-other = Paid by the APBD, no infrastructure (Rp)
scenario-apbd = {"  "}Infrastructure share of the APBD of { $region } in { $year }: { DECIMAL($before, digits: 2) } % becomes { DECIMAL($after, digits: 2) } %, { $standing }{ $missing ->
        [0] {""}
       *[other] {""} (missing { RUPIAH($missing) })
    }
