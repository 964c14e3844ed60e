"""Reading zones, nodes and flows of goods (*zona, simpul, arus barang*)."""

from collections.abc import Iterator

import polars as pl

from baimbai.intake.listing import find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_cells import RoadCells, tell_unused
from baimbai.intake.workbook import Workbook
from baimbai.register.region import region_code
from baimbai.roads.road import ROAD_NODES, RoadNode
from baimbai.roads.tables import DEMAND, ZONES, Flow, Zone
from baimbai.roads.zone import ZONE_FACTS, ZoneFacts
from baimbai.wording.message import Message

MOST_TONNES = 10**10
MOST_PEOPLE = 10**9
MAX_ROWS = 1_000_000

_PLACE = {
    **dict.fromkeys(("nama", "name"), "name"),
    **dict.fromkeys(("lat", "lintang", "latitude"), "lat"),
    **dict.fromkeys(("lon", "lng", "bujur", "longitude"), "lon"),
    **dict.fromkeys(("simpul", "node", "titik"), "node"),
}
NODE_HEADINGS = {**_PLACE, "id": "node", "kode": "node"}
ZONE_HEADINGS = {
    **_PLACE,
    **dict.fromkeys(("zona", "zone", "id", "kode", "kode zona"), "zone"),
    **dict.fromkeys(("wilayah", "kode wilayah", "region", "region code"), "region_code"),
    **dict.fromkeys(("penduduk", "jumlah penduduk", "population"), "population"),
    **dict.fromkeys(("produksi", "produksi ton", "production", "production tonnes"), "production"),
    **dict.fromkeys(("konsumsi", "konsumsi ton", "consumption", "consumption tonnes"),
                    "consumption"),
}  # fmt: skip
DEMAND_HEADINGS = {
    **dict.fromkeys(("asal", "origin", "dari", "from"), "origin"),
    **dict.fromkeys(("tujuan", "destination", "ke", "to"), "destination"),
    **dict.fromkeys(("ton", "tonase", "ton per tahun", "tonnes", "tons"), "tonnes"),
}


def read_zones(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """ZONES, ZONE_FACTS and REMARKS of a list of zones.

    A zone that names no node but has coordinates keeps an empty node, to be placed on the network.
    """
    found: dict[str, tuple[Zone, ZoneFacts]] = {}
    remarks: list[Remark] = []
    needed = frozenset({"zone", "region_code"})
    for row in listed_rows(workbook, ZONE_HEADINGS, needed, remarks):
        zone, node = row.text("zone"), row.text("node")
        region = region_code(row.row.cells["region_code"])
        facts = _facts(row, zone)
        if not zone or (not node and facts.lat is None) or region is None:
            row.refuse("remark-zona-tak-lengkap", text=zone or node)
        elif zone in found:
            row.refuse("remark-zona-ganda", zone=zone)
        else:
            found[zone] = Zone(zone, node, region), facts
    return (
        ZONES.make(zone for zone, _ in found.values()),
        ZONE_FACTS.make(facts for _, facts in found.values()),
        REMARKS.make(remarks),
    )


def _facts(row: RoadCells, zone: str) -> ZoneFacts:
    lat, lon = row.number("lat", -90, 90), row.number("lon", -180, 180)
    if lat is None or lon is None:
        lat = lon = None
    return ZoneFacts(
        zone, row.text("name") or zone, lat, lon,
        row.whole("population", MOST_PEOPLE),
        row.whole("production", MOST_TONNES),
        row.whole("consumption", MOST_TONNES),
    )  # fmt: skip


def read_nodes(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ROAD_NODES and REMARKS of a list of junctions, towns and ports."""
    nodes: dict[str, RoadNode] = {}
    remarks: list[Remark] = []
    for row in listed_rows(workbook, NODE_HEADINGS, frozenset({"node", "lat", "lon"}), remarks):
        node, lat, lon = row.text("node"), row.number("lat", -90, 90), row.number("lon", -180, 180)
        if not node or lat is None or lon is None:
            row.refuse("remark-simpul-tak-lengkap", text=node)
        elif node in nodes:
            row.refuse("remark-simpul-ganda", node=node)
        else:
            nodes[node] = RoadNode(node, row.text("name") or node, lat, lon)
    return ROAD_NODES.make(nodes.values()), REMARKS.make(remarks)


def read_demand(workbook: Workbook, zones: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """DEMAND between the zones, and REMARKS; two rows of one pair are added up."""
    known = set(zones["id"])
    flows: dict[tuple[str, str], int] = {}
    remarks: list[Remark] = []
    needed = frozenset({"origin", "destination", "tonnes"})
    for row in listed_rows(workbook, DEMAND_HEADINGS, needed, remarks):
        pair = (row.text("origin"), row.text("destination"))
        tonnes = row.whole("tonnes", MOST_TONNES)
        unknown = [zone for zone in pair if zone not in known]
        if unknown:
            row.refuse("remark-arus-zona", zone=unknown[0] or "-")
        elif tonnes is None:
            row.refuse("remark-arus-tanpa-ton", origin=pair[0], destination=pair[1])
        else:
            flows[pair] = flows.get(pair, 0) + tonnes
    made = DEMAND.make(Flow(*pair, tonnes) for pair, tonnes in sorted(flows.items()))
    return made, REMARKS.make(remarks)


def listed_rows(
    workbook: Workbook, headings: dict[str, str], needed: frozenset[str], remarks: list[Remark]
) -> Iterator[RoadCells]:
    """The rows of every sheet with the needed headings; remarks are gathered on the way."""
    listed = False
    for sheet in workbook.sheets:
        listing = find_listing(sheet, headings, needed)
        if listing is None:
            continue
        listed = True
        reading = Reading(workbook.file, sheet, "")
        tell_unused(reading, listing)
        for n, row in enumerate(list_rows(reading, listing)):
            cells = RoadCells(reading, listing, row)
            if n == MAX_ROWS:
                cells.refuse("remark-ruas-terlalu-banyak", limit=MAX_ROWS)
                break
            yield cells
        remarks.extend(reading.remarks)
    if not listed:
        values = {"needed": ", ".join(sorted(needed))}
        said = Message("remark-jaringan-tanpa-kolom", values)
        remarks.append(Remark(workbook.file, "", "", "galat", said))
