"""The base map (*peta dasar*) that needs no network: coast, roads of the round, places.

Made once of what lies on this machine, kept as one small GeoJSON below settings.MAPS, and made
anew when one of its sources has changed.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import shapely
from django.conf import settings

from baimbai.errors import BaimbaiError
from baimbai.intake.gazetteer import INDONESIA, extent_of
from baimbai.intake.places import Places, places_of
from baimbai.register.region import Region
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES
from baimbai.rounds.plan import PLAN_FILE, read_plan
from baimbai.rounds.road_papers import read_road_papers
from baimbai.web import atlas
from baimbai.web.models import Round
from baimbai.web.spot import Box
from baimbai.web.tiles import Feature, geojson

FORMAT = 1
"""Of the file; another number makes all of them anew."""
BESIDE = 0.5
"""Degrees around the round's area."""
ROAD_DEGREES = 0.0003
"""How far a drawn road may move, some 33 m."""
MOST_ROADS, MOST_VERTICES, MOST_PLACES = 4_000, 40_000, 400
_RANKS = ("pusat", "provinsi", "kabkota", "desa", None)
"""Roads in the order in which they find room."""


def regions_of(place: Round) -> tuple[Region, ...]:
    """The round's regions as the register's records."""
    return tuple(Region(**region) for region in place.regions)


def places_in(place: Round) -> Places:
    """Where the round's regions lie."""
    return places_of(regions_of(place))


def view_box(place: Round) -> Box:
    """What a map of the round shows first: its province, else around its regions."""
    extent = extent_of(place.province_code)
    if extent is not None:
        return extent.west, extent.south, extent.east, extent.north
    at = [(r.lon, r.lat) for r in regions_of(place) if r.lon is not None and r.lat is not None]
    if not at:
        return INDONESIA.west, INDONESIA.south, INDONESIA.east, INDONESIA.north
    west, south, east, north = shapely.multipoints(at).bounds
    return west - BESIDE, south - BESIDE, east + BESIDE, north + BESIDE


def folder_of(place: Round) -> Path:
    """Where the round's map lies."""
    return Path(settings.MAPS) / place.folder_name


def base_mark(place: Round) -> str:
    """16 hexadecimal digits that change with what the base map is made of."""
    sources = [FORMAT, place.regions, view_box(place)]
    network = _network(place)
    files = [atlas.atlas_file(), *(sorted(network.iterdir()) if network else ())]
    sources += [
        [path.name, path.stat().st_size, path.stat().st_mtime_ns] for path in files if path.exists()
    ]
    return sha256(json.dumps(sources).encode()).hexdigest()[:16]


def base_map(place: Round) -> Path:
    """The GeoJSON file of the base map, made where it is not there yet."""
    path = folder_of(place) / f"dasar-{base_mark(place)}.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f"{path.name}.{uuid4().hex}")
        made.write_text(collection(draw_base_map(place)), encoding="utf-8")
        for older in path.parent.glob("dasar-*.json"):
            older.unlink(missing_ok=True)
        made.rename(path)
    return path


def collection(features: list[Feature]) -> str:
    """A GeoJSON text."""
    whole = {"type": "FeatureCollection", "features": features}
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False)


def draw_base_map(place: Round) -> list[Feature]:
    """Features with a `layer`: land, road, region, place."""
    return [*_land(place), *_roads_and_places(place), *_regions(place)]


def _land(place: Round) -> Iterator[Feature]:
    path = atlas.atlas_file()
    west, south, east, north = view_box(place)
    near = (west - BESIDE, south - BESIDE, east + BESIDE, north + BESIDE)
    for number, shape in atlas.read_countries(path, near) if path.exists() else ():
        yield _feature(geojson(shape, 4), layer="land", own=number == atlas.INDONESIA)


def _network(place: Round) -> Path | None:
    """The folder of the round's roads; None where round.yaml names none."""
    plan = place.folder / PLAN_FILE
    name = _roads_of(place.folder, plan.stat().st_mtime_ns) if plan.exists() else None
    folder = place.folder / name if name else None
    return folder if folder is not None and folder.is_dir() else None


@lru_cache(maxsize=64)
def _roads_of(folder: Path, _changed: int) -> str | None:
    try:
        return read_plan(folder).roads
    except BaimbaiError:
        return None


def _roads_and_places(place: Round) -> Iterator[Feature]:
    network = _network(place)
    if network is None:
        return
    try:
        papers = read_road_papers(network)
    except BaimbaiError:
        # A round without roads is computed too; its remarks say why.
        return
    nodes = {node.node: node for node in ROAD_NODES.records(papers.nodes)}
    links = sorted(ROAD_LINKS.records(papers.roads), key=lambda link: _RANKS.index(link.level))
    room = MOST_VERTICES
    for link in links[:MOST_ROADS]:
        ends = [nodes[end] for end in (link.from_node, link.to_node) if end in nodes]
        drawn = link.geometry is not None
        if not drawn and len(ends) < 2:
            continue
        line = (
            shapely.simplify(shapely.from_wkt(link.geometry), ROAD_DEGREES)
            if drawn
            else shapely.LineString([(node.lon, node.lat) for node in ends])
        )
        room -= int(shapely.get_num_coordinates(line))
        if room < 0:
            break
        kind = "ferry" if link.road_class == "feri" else link.level or ""
        yield _feature(geojson(line, 5), layer="road", name=link.name, kind=kind)
    for node in list(nodes.values())[:MOST_PLACES]:
        if node.name != node.node:
            yield _named(node.lon, node.lat, layer="place", name=node.name)


def _regions(place: Round) -> Iterator[Feature]:
    for region in regions_of(place):
        if region.lon is not None and region.lat is not None and region.kind != "provinsi":
            yield _named(region.lon, region.lat, layer="region", name=region.name, kind=region.kind)


def _named(lon: float, lat: float, **properties: Any) -> Feature:
    return _feature({"type": "Point", "coordinates": [lon, lat]}, **properties)


def _feature(geometry: dict[str, Any], **properties: Any) -> Feature:
    return {"type": "Feature", "properties": properties, "geometry": geometry}
