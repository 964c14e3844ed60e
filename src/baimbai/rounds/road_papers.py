"""The road network of a round (*jaringan jalan*): its folder read into tables with costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from baimbai.errors import BaimbaiError, RoadsError
from baimbai.intake.opening import ACCEPTED, open_file
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_list import read_road_list
from baimbai.intake.segment_list import read_segments
from baimbai.intake.workbook import Workbook
from baimbai.intake.zone_list import read_demand, read_nodes, read_zones
from baimbai.roads.cost import cost_links
from baimbai.roads.drawn import end_places, loose_ends
from baimbai.roads.figures import CostFigures, load_costs
from baimbai.roads.osm import OSM_SUFFIXES, read_osm
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, ROAD_NOTES
from baimbai.roads.segments import ROAD_SEGMENTS, describe_links
from baimbai.roads.sound import doubts, place_zones, zones_off_the_network
from baimbai.roads.tables import DEMAND, ZONES
from baimbai.roads.zone import ZONE_FACTS
from baimbai.wording.message import Message

COSTS_FILE = "biaya.yaml"
ROLES = {
    "ruas": ("ruas", "links", "roads"),
    "simpul": ("simpul", "nodes"),
    "segmen": ("segmen", "segments"),
    "zona": ("zona", "zones"),
    "arus": ("arus", "demand", "flows"),
}
"""How the names of a network's files begin."""
MAX_FILES = 500


@dataclass(frozen=True)
class RoadPapers:
    """A network with its costs, zones and flows, and what was remarked in reading it."""

    roads: pl.DataFrame
    """ROAD_LINKS"""
    links: pl.DataFrame
    """LINKS, the same roads with their cost."""
    nodes: pl.DataFrame
    """ROAD_NODES; may be empty."""
    zones: pl.DataFrame
    """ZONES that meet the network."""
    facts: pl.DataFrame
    """ZONE_FACTS"""
    demand: pl.DataFrame
    """DEMAND; empty where the folder has no table of flows."""
    figures: CostFigures
    remarks: pl.DataFrame
    """REMARKS"""


def read_road_papers(folder: Path) -> RoadPapers:
    """The network of a folder: files named ruas…, zona…, and, if there, simpul…, arus…, biaya.yaml.

    Raises RoadsError: no such folder, too many files, or a wrong biaya.yaml. A file that cannot
    be read becomes a remark.
    """
    own = folder / COSTS_FILE
    figures = load_costs(own) if own.is_file() else load_costs()
    opened = _open_files(folder)
    told: list[pl.DataFrame] = [REMARKS.make(opened.failed)]
    roads, survey_notes = _read_roads(opened, figures, told)
    nodes = _read_nodes(opened, told)
    zones, facts = _read_zones(opened, roads, nodes, told)
    demand = _read_flows(opened, zones, told)
    links, notes = cost_links(roads, figures)
    said = [
        *(note.text for note in ROAD_NOTES.records(pl.concat([survey_notes, notes]))),
        *doubts(roads, zones, nodes),
    ]
    told.append(REMARKS.make(Remark(folder.name, "", "", "peringatan", text) for text in said))
    return RoadPapers(roads, links, nodes, zones, facts, demand, figures, pl.concat(told))


def _read_roads(
    opened: "_Opened", figures: CostFigures, told: list[pl.DataFrame]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ROAD_LINKS of lists, drawings and extracts, described by surveys; ROAD_NOTES on these."""
    roads, segments = ROAD_LINKS.make(()), ROAD_SEGMENTS.make(())
    for book in opened.of("ruas"):
        more, remarks = read_road_list(book)
        roads = _joined(roads, more, "id", book.file, told)
        told.append(remarks)
    if loose := loose_ends(roads):
        names = "; ".join(loose[:5])
        said = Message("remark-ruas-ujung-lepas", {"count": len(loose), "names": names})
        told.append(REMARKS.make([Remark("ruas", "", "", "peringatan", said)]))
    for extract in opened.extracts:
        roads = _joined(roads, extract.roads, "id", extract.file, told)
    for book in opened.of("segmen"):
        more, remarks = read_segments(book, roads)
        segments = pl.concat([segments, more])
        told.append(remarks)
    return describe_links(roads, segments, figures)


def _read_nodes(opened: "_Opened", told: list[pl.DataFrame]) -> pl.DataFrame:
    nodes = ROAD_NODES.make(())
    for book in opened.of("simpul"):
        more, remarks = read_nodes(book)
        nodes = _joined(nodes, more, "node", book.file, told)
        told.append(remarks)
    return nodes


def _read_zones(
    opened: "_Opened", roads: pl.DataFrame, nodes: pl.DataFrame, told: list[pl.DataFrame]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ZONES that meet the network, and their ZONE_FACTS."""
    zones, facts = ZONES.make(()), ZONE_FACTS.make(())
    drawn = end_places(roads)
    places = pl.concat([nodes, drawn.join(nodes, on="node", how="anti")])
    for book in opened.of("zona"):
        more, more_facts, remarks = read_zones(book)
        more, placed = place_zones(roads, more, more_facts, places)
        off = zones_off_the_network(roads, more)
        told += [remarks, REMARKS.make(_placed(book.file, placed))]
        told.append(REMARKS.make(_off(book.file, off)))
        zones = _joined(zones, more.join(off, on="id", how="anti"), "id", book.file, told)
        facts = pl.concat([facts, more_facts.join(facts, on="zone", how="anti")])
    return zones, facts.filter(pl.col("zone").is_in(zones["id"].implode()))


def _read_flows(opened: "_Opened", zones: pl.DataFrame, told: list[pl.DataFrame]) -> pl.DataFrame:
    """DEMAND of all tables of flows together."""
    demand = DEMAND.make(())
    for book in opened.of("arus"):
        more, remarks = read_demand(book, zones)
        demand = pl.concat([demand, more])
        told.append(remarks)
    pairs = demand.group_by("origin", "destination").agg(pl.col("tonnes").sum())
    return DEMAND.check(pairs.sort("origin", "destination"))


@dataclass(frozen=True)
class _Opened:
    books: tuple[tuple[str, Workbook], ...]
    """Role and file."""
    extracts: tuple["_Extract", ...]
    failed: tuple[Remark, ...]

    def of(self, role: str) -> Iterator[Workbook]:
        return (book for own, book in self.books if own == role)


@dataclass(frozen=True)
class _Extract:
    """Roads of an OpenStreetMap file."""

    file: str
    roads: pl.DataFrame


def _open_files(folder: Path) -> _Opened:
    if not folder.is_dir():
        raise RoadsError("error-jaringan-folder", folder=str(folder))
    paths = [path for path in sorted(folder.iterdir()) if not path.name.startswith(("~$", "."))]
    if len(paths) > MAX_FILES:
        raise RoadsError("error-jaringan-berkas-banyak", folder=folder.name, limit=MAX_FILES)
    books: list[tuple[str, Workbook]] = []
    failed: list[Remark] = []
    extracts: list[_Extract] = []
    for path in paths:
        role = _role_of(path)
        try:
            if path.name.lower().endswith(OSM_SUFFIXES):
                found = read_osm(path)
                extracts.append(_Extract(path.name, found.roads))
                told = found.notes
            elif role is not None:
                opened = open_file(path)
                books.append((role, opened.workbook))
                told = opened.doubts
            else:
                continue
        except BaimbaiError as fault:
            failed.append(Remark(path.name, "", "", "galat", fault.message))
        else:
            failed += [Remark(path.name, "", "", "peringatan", text) for text in told]
    return _Opened(tuple(books), tuple(extracts), tuple(failed))


def _role_of(path: Path) -> str | None:
    if not path.is_file() or path.suffix.lower() not in ACCEPTED:
        return None
    name = path.name.lower()
    return next((role for role, starts in ROLES.items() if name.startswith(starts)), None)


def _joined(
    known: pl.DataFrame, more: pl.DataFrame, key: str, file: str, told: list[pl.DataFrame]
) -> pl.DataFrame:
    """Both tables; what an earlier file has already is left out with a remark."""
    twice = more.join(known, on=key, how="semi")[key]
    told.append(
        REMARKS.make(
            Remark(file, "", "", "galat", Message("remark-jaringan-ganda", {"id": id_}))
            for id_ in twice
        )
    )
    return pl.concat([known, more.join(known, on=key, how="anti")])


def _placed(file: str, placed: list[tuple[str, str, float]]) -> Iterator[Remark]:
    for zone, node, km in placed:
        values = {"zone": zone, "node": node, "km": f"{km:.1f}"}
        yield Remark(file, "", "", "info", Message("remark-zona-ditempatkan", values))


def _off(file: str, zones: pl.DataFrame) -> Iterator[Remark]:
    for zone, node in zones.select("id", "node").iter_rows():
        text = Message("remark-zona-di-luar-jaringan", {"zone": zone, "node": node})
        yield Remark(file, "", "", "galat", text)
