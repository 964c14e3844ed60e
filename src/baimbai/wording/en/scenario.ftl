# Scenarios side by side
help-scenario = baimbai scenario FOLDER [SCENARIO.yaml…] [--out FOLDER] [options] [--lang id|en]

    Tries other ceilings, pins and weights on a round and lays the results beside the plan that
    stands: what came in, what fell out and why, and the money by source, kabupaten/kota and year.
    The round itself is not changed.

    FOLDER is the result of baimbai run (nothing is made anew but the scenarios), or a round's folder.
    --ceiling 'DAK-*=0'           these ceilings become zero; may be given several times
    --ceiling 'DAU-*=-48%'        these fall by 48 per cent
    --ceiling 'PAD:63.01:2027=1.500.000.000'   one ceiling: source, owner, year
    --pin PROPOSAL                it is put in           --drop PROPOSAL   it is put out
    --unpin PROPOSAL              an earlier pin is taken back
    --weight kondisi=40           another weight, on the scale of the round's weights
    --out FOLDER                  write skenario.xlsx, skenario-usulan.csv, skenario-dana.csv
    --bands N [--spread 20] [--seed 0]   bands: N plans with ceilings and weights moved by up to 20
    {"                               "}per cent; who is always in (core), sometimes (borderline), never (out)
    --second-opinion              a second opinion: equal shares between regions
    --workers N                   several scenarios at the same time; the results are the same
    --cluster ADDRESS             on a Dask cluster (baimbai[cluster]); the results are the same

    A scenario's file:
        name: DAK zero, DAU down
        ceilings:
          - source: DAK-*
            to: 0
          - source: DAU-*
            change: -48
        pins:
          63.01-0005: masuk
        weights:
          kondisi: 40
stage-scenario = Trying scenario
name-scenario-key = a known key: name, ceilings, pins, weights; within ceilings: source, owner, year, to, change
name-scenario-amount = one of: to (whole rupiah from zero) or change (per cent, -100 at the lowest)
error-scenario-field = { $file }, { $field }: found “{ $found }”, needed: { NAME($kind) }. Correct it and run again.
error-scenario-typed = --ceiling { $typed } cannot be read. Write for example --ceiling 'DAK-*=0', 'DAU-*=-48%' or 'PAD:63.01:2027=1500000000'.
error-scenario-weight = --weight { $typed } cannot be read. Write for example --weight kondisi=40.
error-scenario-nothing = { $rule } matches no ceiling. Sources that have one: { $known }. Correct the name of the source, the owner or the year.
error-scenario-empty = There is no scenario. Name a scenario's file, or an option such as --ceiling 'DAK-*=0'.
error-scenario-twice = Two scenarios are named { $name }. Give one of the files another name (name: …).
scenario-standing = Round ({ $scenario })
scenario-figures = { $name }: { $funded } proposals, { RUPIAH($rupiah) }, { DECIMAL($points, digits: 1) } points (at most { DECIMAL($gap, digits: 2) }% from the best)
scenario-none = { $name }: there is no plan. { $why }
scenario-masuk = {"  "}+ { DECIMAL($score, digits: 1) }  { $proposal }: { $title }
scenario-keluar = {"  "}− { DECIMAL($score, digits: 1) }  { $proposal }: { $title }. { $reason }
scenario-source = {"  "}{ NAME($source) }: { $sign }{ RUPIAH($rupiah) }
scenario-written = Written to { $folder }: skenario.xlsx, skenario-usulan.csv, skenario-dana.csv.
scenario-title = Scenarios side by side
scenario-title-source = Money by source
scenario-title-region = Money by kabupaten/kota
scenario-title-year = Money by year
scenario-title-proposals = Proposals by scenario
scenario-sheet-figures = Scenarios
scenario-sheet-proposals = Proposals
scenario-by-source = Source
scenario-by-region = Region
scenario-by-year = Year
scenario-by-key = Key
scenario-cut = By
scenario-name = Name
scenario-total = Total
scenario-difference = Difference { $name } (Rp)
scenario-rupiah = { $name } (Rp)
scenario-sources = { $name }: sources
scenario-move = { $name }: change
scenario-reason = { $name }: reason
scenario-column-no = No
scenario-column-name = Scenario
scenario-column-funded = Proposals funded
scenario-column-rupiah = Money (Rp)
scenario-column-points = Points
scenario-column-gap = Distance from the best, at most
scenario-column-masuk = Came in
scenario-column-keluar = Fell out
scenario-column-berganti = Other payer
scenario-column-why = Why there is no plan
scenario-move-masuk = came in
scenario-move-keluar = fell out
scenario-move-berganti = other payer
scenario-move-tetap = as before
scenario-move-tidak = not funded
scenario-note = The first row is the round's plan as it stands; the others are compared with it.
error-scenario-bands = --bands { $count } --spread { $spread }: use 1 to { $most } scenarios, and 1 to 99 per cent.
error-scenario-cluster-absent = --cluster needs a further library. Install it with: pip install 'baimbai[cluster]'.
error-scenario-cluster = The cluster at { $address } does not answer. Check the address, for example tcp://127.0.0.1:8786, and whether its scheduler runs.
name-inti = core
name-batas = borderline
name-luar = out
bands-counts = Of { $plans } plans: { $core } proposals are always in (core), { $border } sometimes (borderline), { $out } never (out).
bands-sheet = Bands
bands-title = Bands of proposals
bands-times = In (times)
bands-plans = Of plans
bands-band = Band
bands-note = Core: in every plan that was tried; borderline: in some; out: in none. Ceilings and weights were moved at random within the agreed ranges.
opinion-counts = Second opinion (equal shares between regions): { $equal } proposals; the plan: { $plan }; the same in both: { $both }.
opinion-sheet = Second opinion
opinion-title = Equal shares between regions
opinion-plan = In the plan (Rp)
opinion-equal = By equal shares (Rp)
opinion-difference = Difference (Rp)
opinion-where = Only in
opinion-only-plan = the plan
opinion-only-equal = equal shares
opinion-note = Each kabupaten/kota has the same part of all ceilings and pays for proposals that lie in it; works of the whole province are paid by all alike.
opinion-limits = This is an opinion, not a plan: single ceilings, links between proposals and portions of sources are not asked.
