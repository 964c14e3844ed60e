"""Roads and ferries of an OpenStreetMap extract (PBF or XML) as links between junctions.

Ways that share a node meet there. Each way is cut at its junctions, and pieces that only continue
each other are joined again, so that a link runs from junction to junction.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import osmium
import polars as pl
import shapely

from baimbai.errors import RoadsError
from baimbai.roads.drawn import plain_length_km
from baimbai.roads.road import LONGEST_KM, ROAD_LINKS, ROAD_NODES, RoadLink, RoadNode
from baimbai.wording.message import Message

OSM_SUFFIXES = (".osm.pbf", ".pbf", ".osm")
MAX_OSM_BYTES = 4 * 1024**3
MAX_WAYS = 2_000_000

CLASSES = {
    "motorway": "tol", "trunk": "arteri", "primary": "arteri", "secondary": "kolektor",
    "tertiary": "lokal", "unclassified": "lokal", "road": "lokal",
    "residential": "jalan_lingkungan", "living_street": "jalan_lingkungan",
}  # fmt: skip
"""highway=* → class; a `…_link` is of its road's class, what is not here is no road for trucks."""
SURFACES = {
    "concrete": "beton", "concrete:plates": "beton", "concrete:lanes": "beton",
    "paving_stones": "beton", "asphalt": "aspal", "paved": "aspal", "chipseal": "lapen",
    "sett": "lapen", "cobblestone": "lapen", "gravel": "kerikil", "fine_gravel": "kerikil",
    "compacted": "kerikil", "pebblestone": "kerikil", "unpaved": "tanah", "ground": "tanah",
    "dirt": "tanah", "earth": "tanah", "mud": "tanah", "sand": "tanah", "grass": "tanah",
}  # fmt: skip
SMOOTHNESS = {
    "excellent": "baik", "good": "baik", "intermediate": "sedang", "bad": "rusak_ringan",
    "very_bad": "rusak_berat", "horrible": "rusak_berat", "very_horrible": "rusak_berat",
    "impassable": "rusak_berat",
}  # fmt: skip

Place = tuple[float, float]
"""Longitude, latitude."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a way, from one node to another."""

    road: RoadLink
    """Without nodes and length."""
    nodes: tuple[int, ...]

    def reversed(self) -> "_Piece":
        return replace(self, nodes=self.nodes[::-1])


@dataclass(frozen=True)
class OsmRoads:
    """What an extract holds of roads."""

    roads: pl.DataFrame
    """ROAD_LINKS"""
    nodes: pl.DataFrame
    """ROAD_NODES: the ends of the links."""
    notes: tuple[Message, ...]


def read_osm(path: Path) -> OsmRoads:
    """The roads and car ferries of an extract. Raises RoadsError: damaged, or too large."""
    places: dict[int, Place] = {}
    ways: list[_Piece] = []
    cut = 0
    for way, refs in _ways(path):
        known = [(ref, place) for ref, place in refs if place is not None]
        cut += len(known) < len(refs)
        places.update(known)
        ways.append(_Piece(way, tuple(ref for ref, _ in known)))
        if len(ways) > MAX_WAYS:
            raise RoadsError("error-osm-besar", file=path.name)
    pieces = join_pieces(cut_at_junctions(ways))
    roads = [road for piece in pieces if (road := _link(piece, places)) is not None]
    ends = sorted({node for road in roads for node in (road.from_node, road.to_node)})
    nodes = (
        RoadNode(node, node, places[int(node[1:])][1], places[int(node[1:])][0]) for node in ends
    )
    notes = [Message("remark-osm-terpotong", {"count": cut})] if cut else []
    ferries = sum(road.road_class == "feri" for road in roads)
    if ferries:
        notes.append(Message("remark-osm-feri", {"count": ferries}))
    return OsmRoads(ROAD_LINKS.make(roads), ROAD_NODES.make(nodes), tuple(notes))


def _ways(path: Path) -> Iterator[tuple[RoadLink, list[tuple[int, Place | None]]]]:
    """Each way for trucks, and its nodes with their places (None where the extract lacks them)."""
    try:
        if path.stat().st_size > MAX_OSM_BYTES:
            raise RoadsError("error-osm-besar", file=path.name)
        entities = osmium.osm.NODE | osmium.osm.WAY
        reader = osmium.FileProcessor(str(path), entities).with_locations()
        for item in reader.with_filter(osmium.filter.KeyFilter("highway", "route")):
            if not isinstance(item, osmium.osm.Way):
                continue
            road = road_of(f"w{item.id}", dict(item.tags))
            if road is not None:
                refs = [(n.ref, (n.lon, n.lat) if n.location.valid() else None) for n in item.nodes]
                yield road[0], refs[::-1] if road[1] else refs
    except (RuntimeError, OSError, ValueError) as fault:
        raise RoadsError("error-osm-rusak", file=path.name) from fault


def road_of(id_: str, tags: Mapping[str, str]) -> tuple[RoadLink, bool] | None:
    """The link that a way's tags describe, and whether it runs against the way's direction; None
    for what is no road or ferry for trucks."""
    ferry = tags.get("route") == "ferry"
    highway = tags.get("highway", "").removesuffix("_link")
    road_class = "feri" if ferry else CLASSES.get(highway)
    barred = {tags.get(key) for key in ("access", "vehicle", "motor_vehicle", "hgv")} & {
        "no",
        "private",
    }
    if road_class is None or barred:
        return None
    oneway = tags.get("oneway", "")
    implied = highway == "motorway" or tags.get("junction") in ("roundabout", "circular")
    one_way = oneway in ("yes", "1", "true", "-1") or (implied and oneway != "no")
    other_names = ("alt_name", "ref") if tags.get("name") else ()
    return RoadLink(
        id_,
        tags.get("name") or tags.get("ref") or id_,
        "", "", road_class,
        surface=SURFACES.get(tags.get("surface", "")),
        condition=SMOOTHNESS.get(tags.get("smoothness", "")),
        wait_minutes=minutes_of(tags.get("duration", "")) if ferry else 0,
        both_ways=not one_way,
        aliases=tuple(tags[key] for key in other_names if tags.get(key)),
    ), oneway == "-1"  # fmt: skip


def minutes_of(duration: str) -> int:
    """`1:30`, `90` and `PT1H30M` are 90 minutes; 0 for anything else."""
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", duration):
        return int(clock[1]) * 60 + int(clock[2])
    if period := re.fullmatch(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?", duration):
        return int(period[1] or 0) * 60 + int(period[2] or 0)
    return int(duration) if re.fullmatch(r"\d{1,4}", duration) else 0


def cut_at_junctions(ways: Iterable[_Piece]) -> list[_Piece]:
    """Ways cut where they meet others, or themselves; `w7` becomes `w7-1`, `w7-2`, …"""
    known = [way for way in ways if len(way.nodes) > 1]
    uses = Counter(node for way in known for node in way.nodes)
    for way in known:
        uses.update((way.nodes[0], way.nodes[-1]))
    pieces = []
    for way in known:
        start, part = 0, 0
        for n in range(1, len(way.nodes)):
            if uses[way.nodes[n]] > 1:
                part += 1
                road = replace(way.road, id=f"{way.road.id}-{part}")
                pieces.append(_Piece(road, way.nodes[start : n + 1]))
                start = n
    return pieces


def join_pieces(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Pieces that continue each other at a node where nothing else meets, joined into one.

    Only where they are alike, and a one-way road goes on in its direction.
    """
    left = {piece.road.id: piece for piece in pieces}
    at: dict[int, set[str]] = defaultdict(set)
    ends: Counter[int] = Counter()
    for id_, piece in left.items():
        for node in (piece.nodes[0], piece.nodes[-1]):
            at[node].add(id_)
            ends[node] += 1
    for node in sorted(at):
        if ends[node] != 2 or len(at[node]) != 2:
            continue
        one, other = (left[id_] for id_ in sorted(at[node]))
        joined = _joined(one, other, node)
        if joined is None:
            continue
        del left[one.road.id], left[other.road.id]
        left[joined.road.id] = joined
        for end in (joined.nodes[0], joined.nodes[-1]):
            at[end] -= {one.road.id, other.road.id}
            at[end].add(joined.road.id)
        ends[node] = 0
    return list(left.values())


def _joined(one: _Piece, other: _Piece, node: int) -> _Piece | None:
    plain = replace(one.road, id="", name="", aliases=(), wait_minutes=0)
    if plain != replace(other.road, id="", name="", aliases=(), wait_minutes=0):
        return None
    first, second = one, other
    if one.road.both_ways:
        first = one if one.nodes[-1] == node else one.reversed()
        second = other if other.nodes[0] == node else other.reversed()
    elif one.nodes[0] == node:
        first, second = other, one
    if first.nodes[-1] != node or second.nodes[0] != node:
        return None
    names = tuple(dict.fromkeys((*one.road.aliases, other.road.name, *other.road.aliases)))
    road = replace(
        one.road,
        aliases=tuple(name for name in names if name != one.road.name and not name.startswith("w")),
        wait_minutes=one.road.wait_minutes + other.road.wait_minutes,
    )
    return _Piece(road, first.nodes + second.nodes[1:])


def _link(piece: _Piece, places: Mapping[int, Place]) -> RoadLink | None:
    """The piece with its ends, line and length; None for a loop, or one without any length."""
    line = shapely.LineString([places[node] for node in piece.nodes])
    length = plain_length_km(line)
    if piece.nodes[0] == piece.nodes[-1] or not 0 < length <= LONGEST_KM:
        return None
    return replace(
        piece.road,
        from_node=f"n{piece.nodes[0]}",
        to_node=f"n{piece.nodes[-1]}",
        length_km=length,
        geometry=shapely.to_wkt(line, rounding_precision=7),
    )
