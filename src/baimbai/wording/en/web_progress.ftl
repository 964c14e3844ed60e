# Realisation: the page, reports, the card on a proposal's sheet.
web-look-menu-progress = Realisation
web-progress-title = Realisation
web-progress-lead = Physical and financial progress by quarter, against what is programmed. Figures are cumulative.
web-progress-send = Report progress
web-progress-send-do = Read and save
web-progress-send-lead = One workbook for all works of an office. Rows that cannot be taken are named with their cell; figures of the same quarter are replaced, and the old ones stay in the history.
web-progress-template = Template
web-progress-file = Workbook of progress
web-progress-file-hint = xlsx, xls, ods or csv; at most { $megabytes } MB.
web-progress-kind = { $file } is no workbook. Send xlsx, xls, ods or csv.
web-progress-no-works = No work of your office is programmed in this round.
web-progress-result = What was read
web-progress-taken = { COUNT($fresh) } new quarters, { COUNT($changed) } updated, { COUNT($same) } as before.
web-progress-rows = { COUNT($rows) } rows with content, { COUNT($taken) } became progress.
web-progress-see = See the realisation
web-progress-remarks = Remarks
web-progress-severity = Severity
web-progress-more = and { COUNT($count) } more remarks.
web-progress-year = Year
web-progress-grouped = By
web-progress-by = { $by ->
    [sumber] Source of funds
    [instansi] Office
    [jenis] Kind of asset
   *[wilayah] Regency or city
}
web-progress-works = Programmed works
web-progress-reported = { COUNT($count) } have reported
web-progress-programmed = Programmed
web-progress-physical = Physical
web-progress-financial = Financial
web-progress-planned = Even plan
web-progress-paid = Financial
web-progress-paid-at = Financial, quarter { $quarter }
web-progress-share = Spent
web-progress-sum = Sum
web-progress-quarter = Quarter
web-progress-deviation = Deviation
web-progress-unreported = not reported
web-progress-doubt = check
web-progress-curve = Physical and financial progress against the even plan (%)
web-progress-none = No works are programmed for this year. Figures appear once the round is computed and decided.
web-progress-no-reports = Nothing was reported for this year yet.
web-progress-work-by-work = Work by work
web-progress-services = Services before and after
web-progress-no-services = No service indicator was measured yet.
web-progress-measure = Record a service indicator
web-progress-measure-do = Save the indicator
web-progress-measured = The indicator is recorded.
web-progress-indicator-label = Indicator
web-progress-indicator-example = Road stability
web-progress-unit = Unit
web-progress-before = Before
web-progress-after = After
web-progress-measured-on = Measured on
web-progress-source = Source
web-progress-indicator = Fill in the indicator's name (at most 40 letters) and the figure's source.
web-progress-figure = Fill in the figure before or after.
web-progress-number = “{ $text }” is no figure.
web-progress-last-title = What earlier works achieved
web-progress-last-lead = From earlier rounds of this province; deviation from the even plan at the last report.
web-progress-likeness = { $likeness ->
    [instansi] Same office
    [jenis] Same kind of work
   *[ruas] Same asset
}
web-progress-last-works = Works
web-progress-last-deviation = Median deviation
web-progress-last-finished = Finished on time
web-progress-last-of = { COUNT($finished) } of { COUNT($ended) }
web-progress-last-cost = Cost a unit
name-act-progress = reported progress
name-act-measure = recorded a service indicator
