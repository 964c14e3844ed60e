# Findings of synchronisation

## Kinds of finding
name-salah-kewenangan = Wrong authority
name-status-beda-aturan = Asset status differs from the rule
name-salah-sumber-dana = Wrong source of funds
name-duplikat-lintas-level = Duplicate across levels of government
name-duplikat-lintas-pengusul = Duplicate across proponents
name-duplikat-internal = Duplicate within one proponent
name-tumpang-tindih-sta = Overlapping chainage
name-konflik-urutan = Conflict of sequence
name-satuan-uang-salah = Likely wrong money unit
name-biaya-satuan-janggal = Odd unit cost
name-dak-penunjang-lebih-5 = Supporting activities of DAK over the limit
name-rc-tidak-lengkap = Readiness criteria incomplete
name-perlu-verifikasi = To be verified
name-mirip-perlu-cek = Look-alikes, to be checked
name-satu-objek-banyak-porsi = One object, several shares
name-usulan-diteruskan = Proposal passed on
name-celah-koridor = Gap in a corridor
name-koordinat-mustahil = Impossible coordinates
name-koordinat-tertukar = Swapped coordinates
name-total-tidak-cocok = Total does not add up
name-jumlah-sumber-dana-tidak-sama = Sources do not add up
name-pembandingan-terbatas = Compared in part

## Severities
name-tinggi = high
name-rendah = low
name-info = info

## Ways out
name-gabung = merge into one proposal
name-pilih-satu = choose one proponent
name-bagi-lingkup = divide the scope with clear limits
name-bagi-porsi = agree on each funder's share and year
name-urutkan = put the years in order
name-ganti-sumber = change the source of funds
name-alihkan = pass to the responsible authority
name-perbaiki = mend the proposal's data
name-lengkapi = complete the papers
name-tunda = defer until ready
name-minta-sta = ask for chainage or limits
name-cek-status = check the status decree
name-terima-dengan-alasan = accept with a written reason
name-tolak-dengan-alasan = reject with a written reason

## What agrees between compared proposals
name-nama-sama = same name
name-nama-termuat = one name within the other
name-nama-bertahap = same name, one states a stage or number
name-ujung-terbalik = ends written the other way round
name-sta-sama = same chainage
name-sta-bertumpuk = overlapping chainage
name-ukuran-sama = same volume
name-ukuran-beda = different volume
name-biaya-sama = same cost
name-tidak-ada = nothing
name-porsi = a funder's share
name-tanpa-sumber = no source named

## Evidence
finding-salah-kewenangan = This asset is the job of the { NAME($level) } ({ $basis ->
        [aset] by the status list
        [pernyataan] as the proposal itself says
       *[aturan] by the rule of authority
    }), but the { NAME($proponent) } proposes it with its own money: { LIST($sources) }. Responsible: { $responsible }.
finding-usulan-diteruskan = The job of the { NAME($level) } ({ $basis ->
        [aset] by the status list
        [pernyataan] as the proposal itself says
       *[aturan] by the rule of authority
    }) and asked from money that fits; passed on to { $responsible }.
finding-status-beda-aturan = { $basis ->
        [aset] The status list says
       *[pernyataan] The proposal says
    } { NAME($said) }, but the asset's size points to { NAME($law) }. Make sure with the decree or list in force.
finding-salah-sumber-dana = Asked from { LIST($sources) } for { NAME($work) }, { NAME($asset) }, a job of the { NAME($level) }. { $sentence_en } Sources that may pay: { LIST($allowed) }.
finding-duplikat = { COUNT($count) } proposals mean the same work, { $name }: { $sure ->
        [pasti] certain
        [ujung] possible, both ends agree
       *[nilai] probability { $percent } %
    } (agree: { LIST($reasons) }; differ: { LIST($differs) }{ $points ->
        [ada] ; points { DECIMAL($km) } km apart
       *[tidak] {""}
    }): { LIST($titles) }.
finding-mirip = { COUNT($count) } proposals look alike at { $name } (agree: { LIST($reasons) }; differ: { LIST($differs) }{ $points ->
        [ada] ; points { DECIMAL($km) } km apart
       *[tidak] {""}
    }): { LIST($titles) }. Ask for limits or chainage before deciding.
finding-porsi = { COUNT($count) } proposals are shares of one work, { $name }, { RUPIAH($cost) } together: { LIST($titles) }. No duplicate; agree on shares and years.
finding-urutan-galian = { $road } gets road works in { $paved } ({ $paving }) and is dug up for { NAME($work) } in { $dug } ({ $digging }). Digging must come before or with paving.
finding-urutan-aset = { $road } had its last works in { $paved } and would be dug up for { NAME($work) } in { $dug }. Make sure that the pavement is restored, or choose another line.
finding-urutan-prasyarat = { $then } is proposed for { $earlier }, but its prerequisite { $first } only for { $year }.
finding-satuan-uang-salah = The cost reads { RUPIAH($cost) }; compared with such works, { RUPIAH($likely) } was probably meant ({ $way ->
        [kali] times
       *[bagi] divided by
    } { COUNT($factor) }). The cost stands as read until the proponent mends it.
finding-biaya-satuan = { RUPIAH($cost) } per { NAME($unit) }, { DECIMAL($times, digits: 1) } times { $side ->
        [atas] above
       *[bawah] below
    } the median of { RUPIAH($median) } among { COUNT($count) } such proposals (range { RUPIAH($low) }–{ RUPIAH($high) }).
finding-dak-penunjang = Supporting activities of { NAME($source) } in { NAME($sector) } in { $year } are { RUPIAH($part) } of { RUPIAH($total) }, { DECIMAL($percent, digits: 1) } per cent; at most { $limit } per cent are allowed.
finding-rc-tidak-lengkap = Missing: { LIST($papers) }, for { NAME($work) } worth { RUPIAH($cost) }.
finding-total-tidak-cocok = { $file }, sheet { $sheet }, cell { $cell }: the total says { RUPIAH($written) }, but its rows add up to { RUPIAH($sum) }.
finding-pembandingan-terbatas = { COUNT($count) } proposals whose names begin with “{ $name }” are too many to compare one by one; each was compared only with its nearest by name, chainage and volume.
