# Names of the codes that every room uses.

## Sectors
name-bm = Roads and bridges
name-sda = Water resources
name-ck = Human settlements
name-perkim = Housing and settlements
name-tr = Spatial planning
name-jk = Construction services

## Levels
name-pusat = centre
name-provinsi = province
name-kabkota = kabupaten/kota
name-desa = village
name-kabupaten = kabupaten
name-kota = kota

## Asset types
name-jalan = road
name-jembatan = bridge
name-irigasi = irrigation
name-sungai = river
name-pantai = coast
name-bendungan = dam or pond
name-spam = drinking water (SPAM)
name-air-limbah = wastewater
name-sampah = solid waste
name-drainase = drainage
name-permukiman = settlement infrastructure
name-kumuh = slum settlement
name-rtlh = substandard housing
name-psu = public infrastructure and utilities
name-gedung = building
name-pbl = buildings and their surroundings
name-tata-ruang = spatial planning
name-jasa-konstruksi = construction services
name-lainnya = other

## Types of work
name-pembangunan = construction
name-peningkatan = upgrading
name-pelebaran = widening
name-rekonstruksi = reconstruction
name-rehabilitasi = rehabilitation
name-penggantian = replacement
name-normalisasi = normalisation
name-perluasan = extension
name-penataan = improvement of surroundings
name-pemeliharaan-berkala = periodic maintenance
name-pemeliharaan-rutin = routine maintenance
name-operasi-pemeliharaan = operation and maintenance
name-perencanaan = planning and design
name-pengadaan-lahan = land acquisition
name-pengawasan = supervision
name-penunjang = supporting activity
name-pelatihan = training
name-pembinaan = guidance

## Readiness papers
name-surat-usulan = proposal letter of the regional head
name-kak = terms of reference
name-rab = bill of cost
name-ded = detailed engineering design
name-studi = feasibility study
name-lingkungan = environmental document
name-lahan = land readiness
name-status = status decree or asset list

## Units
name-km = km
name-m = m
name-m2 = m²
name-m3 = m³
name-ha = ha
name-unit = units
name-sr = house connections
name-kk = households
name-l-det = litres/second
name-orang = people
name-paket = packages
name-dokumen = documents
name-kegiatan = activities
name-titik = points

## Origins
name-musrenbang = Musrenbang
name-pokir = council members' proposals
name-reses = council recess outreach
name-renstra = strategic plan
name-rkpd = annual development plan
name-direktif = directive
name-audit = audit follow-up

## Conditions
name-baik = good
name-sedang = medium
name-rusak-ringan = poor
name-rusak-berat = bad

## Sources
name-apbd-kab = kabupaten/kota budget
name-apbd-prov = provincial budget
name-pad = own revenue (PAD)
name-dau-bg = block DAU
name-dau-sg-pu = DAU earmarked for public works
name-dbh = revenue sharing (DBH)
name-dbh-sawit = palm-oil DBH
name-dak-f = DAK Fisik
name-dekon = deconcentration
name-tp-pusat = central co-administration
name-tp-prov = provincial co-administration
name-apbn-balai = state budget through a Balai
name-ijd = regional-roads Inpres
name-inpres-irigasi = irrigation Inpres
name-inpres-air = water and wastewater Inpres
name-hibah = grant
name-bkk = provincial financial assistance
name-pinjaman = regional loan
name-kpbu = public–private partnership

## Status of rules
name-verified = verified
name-unverified = unverified

## Errors of the register
error-table-columns = Table { $table } does not have the columns it must have; found: { $found }. This is a fault of the program; report it to its developers.
error-table-rule = A row of table { $table } breaks the rule "{ $rule }": { $row }. This is a fault of the program; report it to its developers.
