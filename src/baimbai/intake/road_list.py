"""Reading lists of roads (*daftar ruas*): tables and drawings become ROAD_LINKS.

A drawing whose features name no nodes gets them from its ends: ends that lie together are one node.
"""

from dataclasses import replace

import polars as pl
import shapely

from baimbai.intake.assets import level_of
from baimbai.intake.listing import find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_cells import RoadCells, tell_unused
from baimbai.intake.road_words import (
    road_class_of,
    road_condition_of,
    surface_of,
    terrain_of,
    yes_or_no,
)
from baimbai.intake.workbook import Workbook
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import CONDITIONS
from baimbai.register.region import region_code
from baimbai.roads.drawn import line_of, name_ends, plain_length_km
from baimbai.roads.road import (
    LARGEST_IRI,
    LONGEST_KM,
    ROAD_CLASSES,
    ROAD_LINKS,
    SURFACES,
    TERRAINS,
    RoadLink,
)
from baimbai.wording.message import Message

MAX_LINKS = 200_000
MOST_RUPIAH = 10**8
"""Toll, fare and handling a tonne."""
LONGEST_WAIT = 7 * 24 * 60

HEADINGS = {
    **dict.fromkeys(("id", "kode", "nomor ruas", "no ruas", "nomor", "kode ruas", "link no",
                     "link number", "linkno", "link id", "road id"), "id"),
    **dict.fromkeys(("nama", "nama ruas", "nama jalan", "ruas", "ruas jalan", "name", "link name",
                     "linkname", "road name"), "name"),
    **dict.fromkeys(("dari", "dari simpul", "simpul awal", "node awal", "titik awal", "pangkal",
                     "from", "from node"), "from_node"),
    **dict.fromkeys(("ke", "ke simpul", "simpul akhir", "node akhir", "titik akhir", "ujung", "to",
                     "to node"), "to_node"),
    **dict.fromkeys(("kelas", "kelas jalan", "fungsi", "fungsi jalan", "class", "road class",
                     "function", "highway"), "road_class"),
    **dict.fromkeys(("permukaan", "jenis permukaan", "tipe permukaan", "perkerasan",
                     "jenis perkerasan", "tipe perkerasan", "surface", "surface type", "pavement",
                     "pavement type"), "surface"),
    **dict.fromkeys(("kondisi", "kondisi jalan", "condition", "road condition"), "condition"),
    **dict.fromkeys(("iri", "nilai iri", "iri m km", "kekasaran", "roughness"), "iri"),
    **dict.fromkeys(("medan", "tipe medan", "topografi", "terrain"), "terrain"),
    **dict.fromkeys(("panjang", "panjang km", "panjang ruas", "panjang jalan", "length",
                     "length km"), "length_km"),
    **dict.fromkeys(("tarif", "tarif per ton", "tarif rp ton", "tol", "fare", "fare rupiah",
                     "toll"), "fare_rupiah"),
    **dict.fromkeys(("waktu", "waktu menit", "waktu tempuh menit", "waktu tunggu", "tunggu",
                     "tunggu menit", "menit", "wait", "wait minutes", "minutes"), "wait_minutes"),
    **dict.fromkeys(("bongkar muat", "bongkar muat per ton", "handling", "handling rupiah"),
                    "handling_rupiah"),
    **dict.fromkeys(("dua arah", "both ways", "two way"), "both_ways"),
    **dict.fromkeys(("satu arah", "oneway", "one way"), "one_way"),
    **dict.fromkeys(("kewenangan", "status", "status jalan", "level", "authority"), "level"),
    **dict.fromkeys(("kode wilayah", "wilayah", "region", "region code"), "region_code"),
    **dict.fromkeys(("sta awal", "sta", "km awal", "chainage", "chainage from"), "from_m"),
    **dict.fromkeys(("nama lain", "sebutan", "alias", "aliases", "other names"), "aliases"),
    **dict.fromkeys(("geometry", "geometri", "geom", "wkt"), "geometry"),
}  # fmt: skip
_NEEDED = (
    frozenset({"name", "from_node", "to_node"}),
    frozenset({"id", "from_node", "to_node"}),
    frozenset({"geometry"}),
)


def read_road_list(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ROAD_LINKS of every sheet that lists roads, and REMARKS on rows that could not be taken.

    A road needs two nodes, or a line; and a length, or a line, unless it is a ferry.
    """
    roads: dict[str, RoadLink] = {}
    remarks: list[Remark] = []
    for sheet in workbook.sheets:
        listing = next((x for n in _NEEDED if (x := find_listing(sheet, HEADINGS, n))), None)
        if listing is None:
            continue
        reading = Reading(workbook.file, sheet, "")
        tell_unused(reading, listing)
        rows = (RoadCells(reading, listing, row) for row in list_rows(reading, listing))
        found = [(row, road) for row in rows if (road := _read(row)) is not None]
        for row, road in _with_nodes(found):
            if _taken(row, road, roads):
                roads[road.id] = road
        remarks.extend(reading.remarks)
    if not roads:
        said = Message("remark-ruas-tanpa-tabel", {"file": workbook.file})
        remarks.append(Remark(workbook.file, "", "", "galat", said))
    return ROAD_LINKS.make(roads.values()), REMARKS.make(remarks)


def _read(row: RoadCells) -> RoadLink | None:
    """The road of a row; nodes may still be empty where it was drawn."""
    line = _line(row)
    name = row.text("name") or " - ".join(
        x for x in (row.text("from_node"), row.text("to_node")) if x
    )
    one_way = row.code("one_way", yes_or_no, "ya, tidak")
    both_ways = row.code("both_ways", yes_or_no, "ya, tidak")
    length = _length(row)
    return RoadLink(
        id=row.text("id") or f"{row.reading.file}-{row.row.row + 1}",
        name=name or row.text("id") or f"{row.reading.file}-{row.row.row + 1}",
        from_node=row.text("from_node"),
        to_node=row.text("to_node"),
        road_class=row.code("road_class", road_class_of, ", ".join(ROAD_CLASSES)),
        surface=row.code("surface", surface_of, ", ".join(SURFACES)),
        condition=row.code("condition", road_condition_of, ", ".join(CONDITIONS)),
        iri=row.number("iri", 0.1, LARGEST_IRI),
        terrain=row.code("terrain", terrain_of, ", ".join(TERRAINS)),
        length_km=length if length or line is None else plain_length_km(line),
        fare_rupiah=row.whole("fare_rupiah", MOST_RUPIAH) or 0,
        wait_minutes=row.whole("wait_minutes", LONGEST_WAIT) or 0,
        handling_rupiah=row.whole("handling_rupiah", MOST_RUPIAH) or 0,
        both_ways=both_ways if both_ways is not None else not one_way,
        level=row.code("level", level_of, ", ".join(LEVELS)),
        region_code=region_code(row.row.cells.get("region_code", "")),
        from_m=row.metres("from_m"),
        aliases=tuple(x.strip() for x in row.text("aliases").split(";") if x.strip()),
        geometry=None if line is None else shapely.to_wkt(line, rounding_precision=7),
    )  # fmt: skip


def _line(row: RoadCells) -> shapely.LineString | None:
    text = row.text("geometry")
    line = line_of(text) if text else None
    if text and line is None:
        row.remark("geometry", "peringatan", "remark-ruas-bukan-garis", text=text[:40])
    return line


def _length(row: RoadCells) -> float | None:
    """Kilometres; a heading may say metres."""
    if "length_km" not in row.listing.columns:
        return None
    metres = "(m)" in row.heading("length_km") or "(meter)" in row.heading("length_km")
    number = row.number("length_km", 0, LONGEST_KM * (1000 if metres else 1))
    return None if number is None else number / 1000 if metres else number


def _with_nodes(found: list[tuple[RoadCells, RoadLink]]) -> list[tuple[RoadCells, RoadLink]]:
    """Roads whose list names no node get those of their drawn ends."""
    drawn = [n for n, (_, road) in enumerate(found) if not road.from_node and road.geometry]
    ends = name_ends([str(found[n][1].geometry) for n in drawn])
    named = dict(zip(drawn, ends, strict=True))
    return [
        (row, replace(road, from_node=named[n][0], to_node=named[n][1]) if n in named else road)
        for n, (row, road) in enumerate(found)
    ]


def _taken(row: RoadCells, road: RoadLink, roads: dict[str, RoadLink]) -> bool:
    """Whether the road is taken; what is not has a remark."""
    if not road.from_node or not road.to_node:
        row.refuse("remark-ruas-tanpa-simpul", name=road.name)
    elif road.from_node == road.to_node:
        row.refuse("remark-ruas-melingkar", name=road.name, node=road.from_node)
    elif not road.length_km and road.road_class != "feri":
        row.refuse("remark-ruas-tanpa-panjang", name=road.name)
    elif road.id in roads:
        row.refuse("remark-ruas-ganda", name=road.name, id=road.id)
    elif len(roads) >= MAX_LINKS:
        row.refuse("remark-ruas-terlalu-banyak", limit=MAX_LINKS)
    else:
        return True
    return False
