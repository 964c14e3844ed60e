# Places: gazetteer, coordinates, drawings

error-gazetir-rusak = The gazetteer file { $file } cannot be read. Send CSV (code, name, lat, lon) or GeoJSON, .gz allowed.
error-gazetir-besar = The gazetteer file { $file } is empty or larger than { $limit } MB. Take only this round's regions.
error-gazetir-kolom = The gazetteer file { $file } has no columns for code and name (found: { $found }). Name them code and name.
error-gazetir-banyak = The gazetteer file { $file } holds more than { COUNT($limit) } areas. Take only this round's regions.
error-gazetir-kosong = The gazetteer file { $file } holds no code of an area. Write Kemendagri codes, such as 63.03.05.
error-gambar-terlalu-besar = The file { $file } holds more than { COUNT($limit) } features or vertices. Simplify the drawing or send only what is proposed.
error-gambar-rusak = The file { $file } is damaged or no drawing (.gpkg, .geojson, .kml, .kmz, .gpx, .zip with Shapefiles). Export it again from the mapping program and send it again.
error-gambar-berbahaya = The file { $file } holds what must not be opened ({ $found }). Export the drawing again without links or other files.
error-gambar-tanpa-lapisan = The file { $file } holds no layer of drawings. Export the layer of proposals again.

remark-tanpa-titik-kecamatan = This round's gazetteer does not say where the kecamatan lie, so coordinates are checked against the region only. Add a gazetteer with columns lat and lon to round.yaml.
remark-koordinat-tanpa-minus = The latitude has no minus sign or LS; read as south. Write a minus sign before the latitude.
remark-koordinat-tanpa-pemisah = The coordinates lost their decimal mark; read as { $lat }, { $lon }. Mend the figures in the file.
remark-koordinat-zona = The UTM zone is not said and several are possible; the point is not used. Write the zone, such as 50S, in the heading or the cell.
remark-koordinat-zona-ditebak = The UTM zone is not said; read as zone { $zone }. Write the zone in the heading.
remark-koordinat-jauh = The point lies { $km } km from Kecamatan { $kecamatan }. Check the coordinates or the name of the kecamatan.
remark-koordinat-tautan = This link of a map holds no coordinates that can be read, so its point is not used. Open the link and write latitude and longitude.
remark-koordinat-lampiran = A point for “{ $text }” is in the list of coordinates, but its proposal was not found. Use the name that the table of proposals has.
remark-geometri-tak-terbaca = The shape “{ $text }” cannot be read as a geometry (WKT). Empty the cell or send the drawing's file.
remark-panjang-gambar = The drawn length is { $drawn } km, but the volume says { $written } km. Check the drawing or the volume.
remark-gambar-crs-ditebak = Layer { $layer } names no coordinate system; read as { $crs }. Save it again with its coordinate system.
remark-gambar-crs-tak-dikenal = Layer { $layer } names no coordinate system and none can be guessed; its shapes are not used, its attributes are read. Save it again with its coordinate system.
remark-gambar-lapisan-kosong = Layer { $layer } holds no features.
remark-gambar-tanpa-bentuk = { $count } features of layer { $layer } have no shape; their attributes are read.
