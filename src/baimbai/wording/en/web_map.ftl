# The map: proposals on it, the base map, drawing, boundaries.
name-act-load-boundaries = loaded boundaries
name-act-remove-boundaries = removed boundaries
name-field_boundaries = boundaries
web-map-title = Map of proposals
web-map-of = Where { $title } lies
web-map-lead = Colours show status or outcome, circles are as large as the amount proposed. A circle with a number stands for several proposals.
web-map-crumbs = You are here
web-map-by = Colour by
web-map-by-status = status of the proposal
web-map-by-outcome = outcome of the computation
web-map-uncomputed = not computed yet
web-map-sizes = Rp1, 10, 100 billion
web-map-as-list = Show as a list
web-map-only = Only what the map shows
web-map-unplaced = { $count ->
    [one] One proposal has no point yet and is not on the map. Its office can draw it from the proposal's sheet.
   *[other] { COUNT($count) } proposals have no point yet and are not on the map. Their offices can draw them from the proposals' sheets.
}
web-map-lacking = This browser cannot show a map that moves. The picture above shows where the proposals lie; the list has all the rest.
web-map-no-place = This proposal has no point on the map yet.
web-map-source = Coasts and national borders: Natural Earth (public domain), approximate. Roads: this round's road network; links that were not drawn are straight.
web-map-source-boundaries = Boundaries: { $file }.
web-map-in = Zoom in
web-map-out = Zoom out
web-map-close = Close
web-map-whole = Show all of it
web-map-full = Full screen
web-map-left = Leave full screen
web-map-move = Arrow keys move, + and − zoom, Enter opens the proposals in the middle of the map.
web-map-sheet = Open the proposal's sheet
web-map-here = List of proposals here
web-map-nearer = Zoom to here
web-map-count = {"{"}count{"}"} proposals
web-map-draw = Drawing
web-map-draw-title = Draw where proposal { $number } lies
web-map-kind = What is drawn
web-map-kind-name = { $kind ->
    [titik] Point
    [garis] Line (road, channel)
   *[area] Area (scheme, settlement)
}
web-map-do-draw = Draw
web-map-do-select = Select and move
web-map-do-undo = Undo
web-map-do-clear = Clear the drawing
web-map-do-hint = Draw: click each point, click the last one again to finish. Select and move: click the drawing, drag its points; a faint point in the middle of a side adds one; a right click removes one. Coordinates can also be typed beside the map.
web-map-lat = Latitude
web-map-lon = Longitude
web-map-points = Coordinates: latitude, longitude
web-map-points-hint = One point a line, for example -3.3194, 114.5921; also 3°19'10" LS 114°35'32" BT or UTM 50S. A blank line parts the pieces. At most { COUNT($most) } points.
web-map-length = Length drawn
web-map-area = Area drawn
web-map-stated = Volume proposed
web-map-differs = differs by more than { $percent } %
web-map-save = Save
web-map-check = Check
web-map-from-file = Take from a file
web-map-from-file-hint = A GPS recording (.gpx), KML/KMZ, GeoJSON, GeoPackage or a zip with Shapefiles, at most 10 MB. A file can also be dropped on the map.
web-map-read-file = Read the file
web-map-taken = The drawing comes from { $file }. Check where it lies, then save.
web-map-checked = The drawing could be read. Check where it lies, then save.
web-map-saved = The place of proposal { $number } is saved.
web-map-way = { $way ->
    [tertukar] Latitude and longitude were swapped; they have been turned round.
    [tanpa-minus] The minus of the latitude was missing; the point is read south of the equator.
    [zona-ditebak] No UTM zone was named; the one that lies in the province is used.
    [tanpa-pemisah] The decimal mark was missing; it is put where the point lies in the province.
   *[other] Coordinates were read in another way: { $way }.
}
web-map-kind-refused = { $asset } cannot be drawn as { $kind }. Choose another kind of drawing.
web-map-empty = There are no points yet. Draw on the map or type the coordinates.
web-map-many = The drawing has more than { COUNT($most) } points. Simplify it.
web-map-line = Line { $line }: "{ $text }" is no coordinate. Write latitude, longitude, for example -3.3194, 114.5921.
web-map-outside = Line { $line }: the point lies outside { $region }. Check the figures; latitude comes first, then longitude.
web-map-one-point = Only one point can be saved; there are { COUNT($count) }. Choose line or area, or remove the others.
web-map-short-line = A line needs at least two different points.
web-map-short-area = An area needs at least three different points.
web-map-crossing = Sides of the area cross each other. Move its points until none do.
web-map-file-large = The file is larger than { $most } MB. Send a smaller one.
web-map-file-absent = No file has been chosen.
web-map-file-empty = The file has no drawing that suits this proposal.
web-map-boundaries-title = Boundaries
web-map-boundaries-lead = Official boundaries that the office has are shown on everybody's map. Without them the map shows coasts and names of regions only.
web-map-boundaries-now = Shown now
web-map-file = File
web-map-areas = Areas
web-map-boundaries-absent = No boundaries yet. Load a file below.
web-map-boundaries-file = File of boundaries
web-map-boundaries-hint = GeoPackage, GeoJSON, KML/KMZ or a zip with Shapefiles, at most 50 MB. Boundaries are simplified so that they load quickly; the file itself is kept.
web-map-boundaries-load = Load
web-map-boundaries-remove = Remove from the map
web-map-boundaries-loaded = { $count ->
    [one] One area is shown on the map.
   *[other] { COUNT($count) } areas are shown on the map.
}
web-map-boundaries-removed = Boundaries are no longer shown.
web-map-boundaries-none = { $file } has no areas or lines around { $region }. Check its coordinate system, then send it again.
web-map-boundaries-many = { $file } has more than { COUNT($most) } areas here. Send only boundaries of kabupaten/kota or kecamatan.
web-map-do-draw-on = Draw on the map
