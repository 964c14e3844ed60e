# Road network: lists of links, nodes, zones and flows, cost of carriage, and works on them

error-biaya-jalan-berkas = The cost file { $file } cannot be read. Copy the packaged costs.yaml again and change its figures.
error-biaya-jalan = Cost file { $file }, { $field }: “{ $found }” cannot be used. Give a number or a code as in the packaged costs.yaml.

remark-ruas-anggapan = Road { $name }: { LIST($fields) } not given; taken as { LIST($values) }. Complete the list of roads.
remark-ruas-termahal = Road { $name }: { RUPIAH($cost) } a tonne is beyond the limit of { RUPIAH($limit) }; counted at that limit. Check its length and charges.

name-road-class = road class
name-surface = surface
name-condition = condition
name-terrain = terrain
name-tol = toll road
name-arteri = arterial road
name-kolektor = collector road
name-lokal = local road
name-jalan-lingkungan = neighbourhood road
name-feri = ferry crossing
name-beton = concrete
name-aspal = asphalt
name-lapen = penetration macadam
name-kerikil = gravel
name-tanah = earth
name-datar = flat
name-bukit = hilly
name-gunung = mountainous

remark-jalan-kode = “{ $text }” is not known and was not used. Write one of: { $known }.
remark-jalan-di-luar-batas = “{ $text }” lies beyond what is possible ({ $least } to { $most }) and was not used. Check the figure and its unit.
remark-jaringan-tanpa-kolom = This file lacks the columns that are needed: { $needed }. Give them headings in one row.
remark-ruas-tanpa-tabel = The file { $file } holds no list of roads. Columns name, from, to and length are needed, or drawn lines.
remark-ruas-bukan-garis = “{ $text }” is no line that can be read in degrees; the drawing was not used. Draw the road as one line.
remark-ruas-tanpa-simpul = Road { $name } was not taken: its first or last node is empty. Fill in the columns from and to.
remark-ruas-melingkar = Road { $name } was not taken: it begins and ends at one node ({ $node }). Split the road or correct the node.
remark-ruas-tanpa-panjang = Road { $name } was not taken: its length is not given. Fill in the column length (km).
remark-ruas-ganda = Road { $name } was not taken: another road has the code { $id }. Give it another code.
remark-ruas-terlalu-banyak = More than { COUNT($limit) } rows; this row and those after it were not read. Take only the part that is needed.
remark-zona-tak-lengkap = Zone “{ $text }” was not taken: its code, node or region code is empty or wrong. Complete the row.
remark-zona-ganda = Zone { $zone } stands there twice; this row was not taken. Give it another code.
remark-simpul-tak-lengkap = Node “{ $text }” was not taken: its code, latitude or longitude is empty or wrong. Complete the row.
remark-simpul-ganda = Node { $node } stands there twice; this row was not taken.
remark-arus-zona = The flow was not taken: zone { $zone } is not in the list of zones. Use the same code.
remark-arus-tanpa-ton = The flow from { $origin } to { $destination } was not taken: its tonnes are empty. Fill in tonnes a year.

error-arus-zona-banyak = { COUNT($count) } zones are too many to estimate flows; at most { COUNT($limit) }. Merge zones, or give a table of flows.
error-arus-ton = Production or consumption of zone { $zone } is negative or too large. Correct its tonnes.
error-arus-mustahil = Zone { $zone } sends or receives { COUNT($tonnes) } tonnes more than the other zones can take or send. Correct production and consumption.
error-arus-tanpa-tujuan = { COUNT($tonnes) } tonnes are produced, but no zone receives them. Fill in consumption by zone.
error-arus-tanpa-jalan = The flows between zones cannot be rounded to their totals. Check production and consumption by zone.

error-jaringan-folder = There is no road network folder { $folder }. Make it with ruas.csv and zona.csv, or remove files.roads from round.yaml.
error-jaringan-berkas-banyak = The road network folder { $folder } holds more than { COUNT($limit) } files. Leave only those of the network.
remark-jaringan-ganda = The code { $id } stands in a network file read earlier; this one was not taken. Give it another code.
remark-zona-di-luar-jaringan = Zone { $zone } was not taken: its node ({ $node }) touches no road. Use the node's code of the list of roads.
remark-zona-terputus = Zones { LIST($zones) } are not joined to the largest part of the network. Add the road or ferry crossing.
remark-ruas-terlalu-pendek = Road { $name }: a length of { $km } km is shorter than the straight line of { $chord } km. Check the length or the place of its nodes.
remark-jalan-kolom-lain = Columns that are not used: { $columns }. Correct their headings if they should be.

remark-usulan-jalan-bukan-jalan = “{ $title }” is no road work ({ NAME($asset) }) and changes no cost of carriage.
remark-usulan-jalan-bukan-fisik = “{ $title }”: { NAME($work) } by itself changes no cost of carriage.
remark-usulan-jalan-tanpa-perubahan = “{ $title }”: { NAME($work) } keeps the road as it is and changes no cost of carriage.
remark-usulan-jalan-jembatan-di-ruas = “{ $title }”: a bridge on { $road }, which is passable today; its cost of carriage is taken as unchanged.
remark-usulan-jalan-tak-ditemukan = “{ $title }”: its road is not in the network. Add the road, or its name (column other names).
remark-usulan-jalan-rancu = “{ $title }” fits several roads: { $roads }. Name the road or its chainage; give the chainage at which each road begins.
remark-usulan-jalan-tanpa-panjang = “{ $title }” on { $road }: neither chainage nor length is given. Fill in the chainage or a volume in km.
remark-usulan-jalan-di-luar-sta = “{ $title }”: its chainage lies beyond { $road }. Check the chainage or the road's length.
remark-usulan-jalan-tidak-lebih-murah = “{ $title }”: after the works { $road } is no cheaper to use than today. Check the road's condition.

error-osm-rusak = The OpenStreetMap file { $file } is damaged or is no PBF/OSM. Download it again, or cut its area again.
error-osm-besar = The OpenStreetMap file { $file } is too large. Cut it to the province and filter its roads.
remark-osm-terpotong = { COUNT($count) } roads are cut off at the edge of the OpenStreetMap file; what is there was used. Cut a larger area if need be.
remark-osm-feri = { COUNT($count) } ferry crossings of OpenStreetMap have no fare. Write fare and handling in the list of roads.
remark-zona-ditempatkan = Zone { $zone } names no node and was placed at the nearest, { $node } ({ $km } km). Write its node if that is wrong.

remark-segmen-ruas = The segment was not taken: link { $link } is not in the list of roads. Use the same link number.
remark-segmen-sta = The segment of link { $link } was not taken: its chainages are empty or reversed. Correct them.
remark-segmen-kurang = Road { $name }: its segments cover { $percent } % of its length; the rest is taken to be alike. Complete the survey or check the length.
remark-segmen-ganda = Road { $name }: { COUNT($metres) } m were surveyed twice; both count. Remove the older survey.
remark-ruas-ujung-lepas = { COUNT($count) } roads end on another one where that has no node ({ $names }), so they are not joined. Split the lines at junctions.
