# Findings of synchronisation: space and time

## Kinds of finding
name-tumpang-tindih-lokasi = Overlap on the map
name-celah-irigasi = Gap in an irrigation scheme
name-kebutuhan-tanpa-usulan = Need without a proposal
name-gambar-tak-terpakai = Unusable drawing

## Faults of drawings
name-gambar-tak-terbaca = the drawing cannot be read
name-gambar-di-luar-bumi = its coordinates are no degrees of latitude and longitude
name-gambar-tanpa-panjang = a line without length
name-gambar-tanpa-luas = an area without extent
name-gambar-berpotongan = the area's border crosses itself; mended for comparing

## Ways out
name-usulkan = propose works on it

## Evidence
finding-tumpang-sta = The road { $name } is proposed twice over up to { DECIMAL($km, digits: 1) } km in the same years: { LIST($stretches) }.
finding-tumpang-sta-terbalik = The road { $name } is proposed from both ends and twice over up to { DECIMAL($km, digits: 1) } km, if the chainage counts from one zero point: { LIST($stretches) }. Make sure of the zero point.
finding-mungkin-tumpang = The road { $name } is proposed more than once for the same works. { $known }; { LIST($unknown) } gives no chainage, but its { DECIMAL($km, digits: 1) } km may lie within. Ask for the chainage.
finding-celah = Corridor { $name }: nobody proposes { LIST($gaps) } between the proposed stretches ({ LIST($stretches) }).
finding-lokasi-garis = { $name }: the drawn lines run along one another for { DECIMAL($metres, digits: 0) } m, { $percent } per cent of the shorter one, in the same years: { LIST($proposals) }.
finding-lokasi-luas = { $name }: the drawn areas cover one another for { DECIMAL($metres, digits: 0) } m2, { $percent } per cent of the smaller one, in the same years: { LIST($proposals) }.
finding-lokasi-titik = { $name }: the point of one lies { DECIMAL($metres, digits: 0) } m from the drawing of the other, in the same years: { LIST($proposals) }. Ask for the limits of the site.
finding-gambar-tak-terpakai = Something is wrong with { COUNT($count) } drawings: { NAME($fault) }. Send the right drawing again.
finding-gambar-kembar = { COUNT($count) } proposals use { COUNT($groups) } same drawings or lie in one crowded place; such drawings are not compared, for they do not tell where each work is.
finding-celah-tersier = Primary or secondary canals of { $name } are proposed, but nobody proposes the tertiary part. Make sure that it is in order, or propose it next.
finding-celah-sekunder = Tertiary canals of { $name } are proposed, but only { DECIMAL($percent, digits: 0) } per cent of its network is in order, and nobody proposes its primary or secondary canals.
finding-kebutuhan = Listed assets ({ NAME($asset) }) that no proposal names:{ $worn ->
        [0] {""}
       *[other] { " " }{ COUNT($worn) } in bad condition, among them { LIST($worst) }.
    }{ $old ->
        [0] {""}
       *[other] { " " }{ COUNT($old) } long without works, among them { LIST($oldest) }.
    }
finding-lokasi-dekat = { $name }: the points of two offices lie { DECIMAL($metres, digits: 0) } m apart, for works of one kind in the same years: { LIST($proposals) }.
