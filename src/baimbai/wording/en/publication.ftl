# Marks, regions, places
mark-draft = DRAFT
mark-illustrative = ILLUSTRATIVE EXAMPLE — not an official document
region-provinsi = { $name } Province
region-kabupaten = { $name } Regency
region-kota = { $name } City
place-kecamatan = { $name } District
place-desa = { $name } Village
authority-unclear = Not clear yet
responsible-none = Not at the table
name-terbaca = Read
name-gagal = Could not be opened

# Programme book (program.xlsx)
book-programme = Programme Book of the Coordination Meeting
sheet-page = Page { $page } of { $pages }
sheet-subtitle = Fiscal year { $year } · Ceiling scenario: { $scenario } · As of { DATE($date) } · Amounts in rupiah
sheet-summary = Summary
sheet-matrix = Matrix
sheet-sector = Field { $code }
sheet-source = Source { $code }
sheet-refused = Not yet taken up
sheet-scores = Scores
sheet-score-parts = Score details
title-matrix = Matrix of Agreed Proposals
title-sector = Desk Sheet: { $sector }
title-source = Funding Source: { NAME($source) }
title-refused = Proposals Not Yet Taken Up, and Why
title-scores = Scores and Ranks of Proposals
title-score-parts = Score Details: Where Each Point Comes From
row-total = TOTAL

column-no = No.
column-id = Proposal ID
column-region = Kabupaten/kota
column-region-code = Region code
column-title = Proposal
column-place = Location
column-organisation = Proponent
column-responsible = Responsible office
column-authority = Authority
column-sector = Field
column-volume = Volume
column-unit = Unit
column-asked = Cost asked (Rp)
column-sources = Funding source
column-source = Funding source
column-year = FY { $year } (Rp)
column-fiscal-year = Fiscal year
column-programmed = Programmed (Rp)
column-total = Total (Rp)
column-score = Score
column-rank = Rank
column-result = Result
column-reason = Condition/reason
column-rule = Rule quoted
column-rule-source = Legal source
column-rule-status = Status of the rule
column-would-help = What would help
column-follow-up = Follow-up
column-follow-up-owner = By
column-due = No later than
column-origin = Origin
column-owner = Owner of the ceiling
column-ceiling = Ceiling (Rp)
column-used = Used (Rp)
column-rest = Left (Rp)
column-share = Used share
column-basis = Basis of the ceiling
column-proposals = Proposals
column-agreed = Accommodated
column-population = Population
column-per-head = Programmed per head (Rp)
column-floor = Floor (Rp)
column-above-floor = Above the floor (Rp)
column-checked = What is compared
column-in-matrix = In the matrix (Rp)
column-in-sheets = In the sheets (Rp)
column-difference = Difference (Rp)
column-criterion = { $criterion } (at most { DECIMAL($most, digits: 1) })
column-criterion-name = Criterion
column-gate = Gate
column-gate-reason = Reason of the gate
column-measured = Measured
column-points = Points (0–100)
column-weight = Weight
column-contribution = Contribution
column-working = Working

summary-by-result = A. By result
summary-by-authority = B. By authority
summary-by-sector = C. By field
summary-by-region = D. By kabupaten/kota
summary-by-source = E. By funding source and year
summary-check = F. Cross-check between sheets (differences must be zero)
check-sectors = All field sheets together
check-sources = All source sheets together
source-ceilings = A. Ceilings, use and remainder by owner
source-payments = B. What this source pays for

# Findings book (temuan.xlsx)
book-findings = Book of Findings and Intake Remarks
sheet-findings = Findings
sheet-remarks = Intake remarks
sheet-other-rows = Rows not proposals
sheet-accounts = Row accounts
title-findings = Findings of the Synchronisation
title-remarks = Remarks on the Workbooks Received
title-other-rows = Rows That Are Not Proposals
title-accounts = Account of Rows by Workbook
findings-by-kind = A. Findings by kind
findings-by-party = B. Findings by office
findings-by-party-note = A finding counts for each office concerned, so that this table may add up to more than table A.
accounts-note = Rows with content = proposals + other rows. The difference must be zero: no row is lost.
column-finding = Finding
column-severity = Severity
column-kind = Kind of finding
column-evidence = Evidence
column-parties = Parties
column-exits = Ways out
column-source-rows = Source rows (file!sheet!row)
column-office = Office
column-file = File
column-sheet = Sheet
column-cell = Cell
column-row = Row
column-remark = Remark and how to mend it
column-row-reason = Kind of row
column-row-text = Content of the row
column-file-status = State
column-rows-nonempty = Rows with content
column-rows-proposals = Proposals
column-difference-rows = Difference
column-all = All

# Minutes and their annexes
minutes-parties = THE PARTIES IN AGREEMENT
minutes-initials = Initials, in order
minutes-initials-secretary = Secretary
minutes-initials-head = Head of division
minutes-initials-planner = Planner
minutes-initials-column = Initials
minutes-rank = Rank
minutes-nip = NIP.
annex-word = Annex
annex-of = Minutes of { DATE($date) }
annex-note-matriks = Amounts in rupiah. “-” means none.
annex-note-temuan = Findings of high severity only. All findings with their source rows are in temuan.xlsx.
annex-note-pendanaan = Amounts in rupiah. Ceilings are indicative, by the scenario named in the minutes.
annex-note-tindak-lanjut = Proposals accommodated without conditions enter the work plans by Annex I and are not repeated here.
annex-agreed = A. Proposals accommodated ({ COUNT($proposals) })
annex-refused = B. Proposals not yet accommodated, and why ({ COUNT($proposals) })
annex-money = Ceilings and their use by funding source, owner and year
annex-findings = { COUNT($grave) } findings of high severity out of { COUNT($findings) }
annex-follow-up = Follow-up by who carries it out
column-reason-rule = Reason and rule
annex-rule = Rule: { $sentence } ({ $source }; { $status })
column-condition = Condition
column-ceiling-year = Ceiling { $year } (Rp)
column-used-year = Used { $year } (Rp)
column-count = Proposals
column-ids = Proposal IDs

# Open data and tables
oc4ids-breakdown = By funding source and year
column-activity-code = Sub-activity code
column-asset = Asset
column-kecamatan = District
column-desa = Village
column-lat = Latitude
column-lon = Longitude
column-notice = Notice

# Summary on one page (ringkasan.md)
page-title = Summary: { $title }
page-basis = Fiscal year { $year }. As of { DATE($date) }. Ceiling scenario: { $scenario }. Edition of the rules: { $edition }. Checksum of the data: { $checksum }.
page-rows = Where every row went
page-rows-text = { COUNT($files) } workbooks received: { COUNT($read) } read, { COUNT($held) } held, { COUNT($failed) } could not be opened. { COUNT($rows) } rows with content = { COUNT($proposals) } proposals + { COUNT($others) } other rows{ $lost ->
        [0] ; no row is lost.
       *[other] ; A DIFFERENCE of { COUNT($lost) } rows: see the sheet Row accounts in temuan.xlsx.
    }
page-other-rows = Other rows: { $kinds }.
page-remarks = Intake remarks: { COUNT($remarks) } ({ $kinds }).
page-results = Results
page-doubted-costs = The cost asked includes { COUNT($proposals) } proposals worth { RUPIAH($asked) } that may have the wrong money unit; see temuan.xlsx.
page-sources = Money by funding source (billion rupiah, all years)
page-ceiling = Ceiling
page-used = Used
page-rest = Left
page-regions = By kabupaten/kota (billion rupiah)
page-asked = Asked
page-programmed = Programmed
page-floor-short = The floor of { $region } is not reached: { RUPIAH($missing) } short.
page-findings = { COUNT($findings) } findings by kind
page-proof = Quality of the funding plan
page-proof-text = The plan is proven to be at most { DECIMAL($gap, digits: 2) } % below the best lawful plan. { COUNT($checks) } provisions were checked again in whole rupiah on { COUNT($rows) } rows, none broken. Nodes searched: { COUNT($nodes) }.
page-proof-best = It is proven that no other lawful plan has a higher value. { COUNT($checks) } provisions were checked again in whole rupiah on { COUNT($rows) } rows, none broken. Nodes searched: { COUNT($nodes) }.
page-tight = Ceilings nearly used up
page-tight-text = { $ceilings ->
        [0] No ceiling is used to 95 % or more.
       *[other] { COUNT($ceilings) } ceilings are used to 95 % or more; the { COUNT($shown) } largest:
    }
page-tight-item = { NAME($source) }, { $owner }, { $year }: ceiling { RUPIAH($ceiling) }, left { RUPIAH($rest) }
page-doubts = What needs verification
page-doubts-text = { $rules ->
        [0] All rules quoted in decisions ({ COUNT($quoted) }) are verified.
       *[other] Of { COUNT($quoted) } rules quoted in decisions, { COUNT($rules) } need verification:
    }
page-doubt = { $sentence } (quoted in { COUNT($decisions) } decisions)
page-doubtful-figures = Reference figures (such as jobs per rupiah): { COUNT($unverified) } of { COUNT($figures) } need verification.
page-next = Next steps
page-next-mend = Mend { COUNT($count) } errors in the workbooks: cells and ways are in temuan.xlsx, sheet Intake remarks.
page-next-findings = Settle { COUNT($count) } findings of high severity with their parties (Annex II of the minutes).
page-next-conditions = Meet the conditions of { COUNT($count) } proposals accommodated on condition, no later than { DATE($due) }.
page-next-bank = Keep { COUNT($count) } deferred proposals in the proposal bank for the next round.
page-next-desks = Go through each field's sheet in program.xlsx with the proponents; note changes and their reasons.
page-next-sign = Once agreed, number, initial and sign the minutes; then enter the proposals in each system.
page-folder = All files are in { $folder }
page-files = Files
file-program-xlsx = programme matrix: summary, by field, by source, what is not taken up, scores
file-temuan-xlsx = findings with evidence and ways out, intake remarks with their cells, row accounts
file-berita-acara-pdf = draft minutes with annexes, ready to be signed
file-berita-acara-docx = the same text, editable
file-ringkasan-md = this page
file-usulan-csv = proposals with their decisions, to be entered in other systems
file-usulan-geojson = proposals on a map
file-oc4ids-json = open data by OC4IDS 0.9
