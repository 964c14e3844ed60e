# Mobility of goods, and prices
name-mobilitas = mobility of goods
name-harga-barang = prices of goods

appraisal-mobility = Saves { RUPIAH($saving_rupiah) } of freight cost a year on { COUNT($tonnes) } tonnes of goods between { COUNT($pairs) } pairs of zones{ $gaining ->
        [0] {""}
       *[other] , most for { $gainer } ({ RUPIAH($gain_rupiah) })
    }. { RUPIAH($saving_rupiah) } / { RUPIAH($cost_rupiah) } = { DECIMAL($measured, digits: 4) } % of the cost a year; 25 × (log₁₀ { DECIMAL($measured, digits: 4) } + 2), within 0–100 = { DECIMAL($points) }. Reckoned for this proposal alone, with flows of goods held fixed.
appraisal-mobility-dearer = Freight cost changes by { RUPIAH($saving_rupiah) } a year (minus: dearer): nothing is saved, so { DECIMAL($points) }.
appraisal-mobility-no-network = This round brings no road network: the same low value for all, { DECIMAL($points) }.
appraisal-mobility-elsewhere = These works change no road, so they count { DECIMAL($points) }.
appraisal-mobility-unplaced = The road was not found on the network, so what it saves is not known: the same low value for all, { DECIMAL($points) }.
appraisal-mobility-cost = Saves { RUPIAH($saving_rupiah) } of freight cost a year, but the proposal's cost is not known for certain: the same low value for all, { DECIMAL($points) }.

appraisal-prices = Most in { $region }: the cost to bring goods there changes by { DECIMAL($delivered) } rupiah a tonne. If { DECIMAL($passed_rendah, digits: 0) }–{ DECIMAL($passed_tengah, digits: 0) }–{ DECIMAL($passed_tinggi, digits: 0) } % of it reaches prices (low–middle–high scenario), prices change by { DECIMAL($low) } to { DECIMAL($mid) } to { DECIMAL($high) } rupiah a tonne{ $percent_known ->
        [0] {""}
       *[other] {" "}({ DECIMAL($percent_low, digits: 4) } to { DECIMAL($percent_mid, digits: 4) } to { DECIMAL($percent_high, digits: 4) } %)
    }. The middle scenario over all regions, times people and their weight of hardship: { COUNT($felt) } people × rupiah a tonne. { COUNT($felt) } / ({ RUPIAH($cost_rupiah) } / Rp1 billion) = { DECIMAL($measured) }; 25 × (log₁₀ { DECIMAL($measured) } − 3), within 0–100 = { DECIMAL($points) }. A range of scenarios, no forecast.
appraisal-prices-dearer = Summed over all regions, prices do not fall ({ COUNT($felt) } people × rupiah a tonne), so { DECIMAL($points) }.
appraisal-prices-no-network = This round brings no road network: the same low value for all, { DECIMAL($points) }.
appraisal-prices-elsewhere = These works change no road, so no cost of freight: { DECIMAL($points) }.
appraisal-prices-unplaced = The road was not found on the network, so what it does to prices is not known: the same low value for all, { DECIMAL($points) }.
appraisal-prices-cost = The proposal's cost is not known for certain, so the effect a rupiah cannot be told: the same low value for all, { DECIMAL($points) }.

# Sheets
column-labels = Label
column-continued = Continues works
continued-yes = yes
sheet-prices = Price changes
title-prices = Changes of prices by proposal and region
column-delivered = Cost to bring here (Rp/tonne)
column-price-rupiah = Price, { $scenario ->
        [rendah] low
        [tinggi] high
       *[tengah] middle
    } (Rp/tonne)
column-price-percent = Price, { $scenario ->
        [rendah] low
        [tinggi] high
       *[tengah] middle
    } (%)
prices-note = Minus: cheaper. Low, middle, high: which part of the change in freight cost reaches prices. A range of scenarios, no forecast; each proposal by itself, with flows of goods held fixed.
