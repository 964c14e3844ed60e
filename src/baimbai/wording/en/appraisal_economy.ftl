# Growth, and jobs in the whole economy
name-pertumbuhan = growth

appraisal-growth = { NAME($asset_type) }, { NAME($work_type) }: each Rp1 of cost gives value added of Rp{ DECIMAL($added_low, digits: 4) }–{ DECIMAL($measured, digits: 4) }–{ DECIMAL($added_high, digits: 4) } (low–middle–high) and output of Rp{ DECIMAL($output_low, digits: 4) }–{ DECIMAL($output_mid, digits: 4) }–{ DECIMAL($output_high, digits: 4) }, if { DECIMAL($local_low, digits: 0) }–{ DECIMAL($local_mid, digits: 0) }–{ DECIMAL($local_high, digits: 0) } % is spent here. The middle × 100, at most 100 = { DECIMAL($points) }. Source: { $source } ({ NAME($status) }). While the works go on only; a range, no forecast.
appraisal-growth-no-table = This round brings no input–output table: middle value { DECIMAL($points) }.
appraisal-growth-unknown = This round does not say what { NAME($asset_type) }, { NAME($work_type) } is spent on: middle value { DECIMAL($points) }.

error-economy-file = The table of the economy { $file } cannot be used: { $reason ->
        [tak_ada] there is no such file
        [kosong] no row of headings with the codes of accounts was found
       *[kosong_pekerja] no columns for code and people at work were found
    }. Mend "files" in round.yaml, or the file.
error-economy-number = In { $file } row { $row }, column { $column }: "{ $text }" is no number. Write a plain number, or leave it empty for none.
error-economy-twice = In { $file } the account { $account } stands twice. Merge them or give another code.
error-economy-no-sectors = There is no account of a sector or an activity. Fill in "economy: accounts" in round.yaml; kinds of accounts: { $known }.
error-economy-empty = The account { $account } is said to be a sector or an activity, but its column is empty. Fill it in, or take it out of "economy: accounts".
error-economy-balance = The account { $account } does not balance: it earns { DECIMAL($earned) } and spends { DECIMAL($spent) }. Check its row and column; income that is left over is saving.
error-economy-endless = The table of the economy cannot be solved: some account spends nothing outside. Check "economy: accounts"; imports, taxes and saving must be outside.
error-economy-account = "{ $account }" in { $field } is no account of the table of the economy. Use a code of the table.
error-economy-kind = The kind of account "{ $kind }" is not known. Use one of: { $known }.
error-economy-percent = { $field }: { $found } cannot be used. Percentages must be 0–100, from low to high, and the parts of one kind of works 100 together at most.
name-remoteness-from = a region of this round with lat and lon, and no remoteness at any region
