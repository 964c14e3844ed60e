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
