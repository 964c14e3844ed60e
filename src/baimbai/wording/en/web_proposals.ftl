# Proposals on the table: list, sheet, form.
name-draf = draft
name-diajukan = sent in
name-dikembalikan = sent back
name-diverifikasi = verified
name-digabung = merged
name-ditarik = withdrawn

web-proposals-filter-q = Search
web-proposals-filter-pengusul = Proponent
web-proposals-filter-wilayah = Region
web-proposals-filter-bidang = Sector
web-proposals-filter-jenis = Asset type
web-proposals-filter-pekerjaan = Work type
web-proposals-filter-status = Status
web-proposals-filter-hasil = Outcome
web-proposals-filter-pita = Band
web-proposals-filter-gerbang = Gate
web-proposals-filter-sumber = Source of funds
web-proposals-filter-tahun = Fiscal year
web-proposals-filter-min = At least
web-proposals-filter-maks = At most
web-proposals-filter-temuan = Findings
web-proposals-filter-temuan-any = Any finding
web-proposals-filter-kotak = Part of the map
