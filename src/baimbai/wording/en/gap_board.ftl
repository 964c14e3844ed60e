# Gap board of services
name-jalan-mantap = stable roads
name-air-minum = drinking water
name-sanitasi = sanitation
name-persampahan = waste collection
name-rumah-layak = decent houses
name-kawasan-tertata = settlements put in order

sheet-gaps = Gaps
title-gaps = Gap board of services
column-gap-need = Need
column-gap-existing = Existing
column-gap-under-way = Under way
column-gap-proposed = Proposed
column-gap-gap = Still lacking
column-gap-proposals = Proposals that add
column-gap-preparing = Other proposals
column-gap-assets = Listed assets
column-gap-uncounted = Without a size
column-gap-note = Note
column-gap-source = Basis of the need
gap-unproposed = NOBODY PROPOSES ANY
gap-note = Lacking = need − existing − under way − proposed; minus: more than needed. All authorities together. Duplicate proposals count twice, see Findings. Other proposals: design, land, routine upkeep. Without a size: assets and proposals that do not say how much.
remark-aset-panjang = The lengths by condition exceed the road's length ({ DECIMAL($length) } km), perhaps they are percent; not used. Write kilometres.
remark-kebutuhan = List of needs: “{ $text }” is { $field ->
        [region] no region code
        [service] no known service (use: { $known })
        [unit] no unit of this service (use: { $known })
       *[target] no number of 0 or more
    }; the row is not taken. Mend the cell.
remark-kebutuhan-ganda = List of needs: this region and service stand above already; the row is not taken. Merge them.
remark-kebutuhan-tanpa-tabel = No list of needs with the headings region, service, target, unit was found. Mend the headings.
