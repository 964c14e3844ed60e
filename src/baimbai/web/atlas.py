"""Coasts and borders (*garis pantai, batas negara*) out of the npm package `world-atlas`.

Its countries at 1:10,000,000 (Natural Earth, public domain) are a TopoJSON: arcs that neighbours
share, as differences of whole numbers. An arc is simplified once for all who share it, so that
coarser coasts leave no slits between countries.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from baimbai.web.spot import Box
from baimbai.web.statics import STATIC
from baimbai.web.vendor import vendor_path

INDONESIA = "360"
"""ISO 3166-1 numeric."""
NATION: Box = (93.0, -12.5, 142.5, 8.0)
"""What is kept of the world."""
NEAR_DEGREES, FAR_DEGREES = 0.0015, 0.02
"""How far coasts may move, near the round's province and elsewhere; some 165 m and 2.2 km."""
SMALLEST_FAR = 0.002
"""Square degrees; smaller islands are left out where they lie far off."""


def atlas_file() -> Path:
    """The atlas in static/vendor; it is not there before `make assets`."""
    return STATIC / vendor_path("world-atlas", "countries-10m.json")


def read_countries(path: Path, near: Box) -> list[tuple[str, BaseGeometry]]:
    """(ISO number, polygons in degrees) of the countries around Indonesia; finest within `near`."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = _Arcs(topology, near)
    frame = shapely.box(*NATION)
    found = []
    for country in topology["objects"]["countries"]["geometries"]:
        parts = country.get("arcs", [])
        parts = [parts] if country["type"] == "Polygon" else parts
        polygons = [polygon for part in parts for polygon in arcs.polygons(part)]
        # One by one: simplified islands may overlap, and as a whole would not be sound.
        kept = shapely.get_parts(shapely.intersection(polygons, frame))
        kept = kept[shapely.get_type_id(kept) == shapely.GeometryType.POLYGON]
        if len(kept):
            found.append((str(country.get("id", "")), shapely.multipolygons(kept)))
    return found


class _Arcs:
    """The arcs of a topology in degrees, each as fine as it need be."""

    def __init__(self, topology: Mapping[str, Any], near: Box) -> None:
        self.scale = np.array(topology["transform"]["scale"])
        self.shift = np.array(topology["transform"]["translate"])
        self.raw: Sequence[Sequence[Sequence[int]]] = topology["arcs"]
        self.near = shapely.box(*near)
        self.known: dict[int, NDArray[np.float64]] = {}

    def arc(self, number: int) -> NDArray[np.float64]:
        """(n, 2) degrees, longitude first; a negative number is an arc walked backwards."""
        if number < 0:
            return self.arc(~number)[::-1]
        if number not in self.known:
            xy = np.cumsum(np.array(self.raw[number]), axis=0) * self.scale + self.shift
            line = shapely.linestrings(xy)
            close = shapely.intersects(shapely.box(*line.bounds), self.near)
            fine = shapely.simplify(line, NEAR_DEGREES if close else FAR_DEGREES)
            self.known[number] = shapely.get_coordinates(fine)
        return self.known[number]

    def polygons(self, rings: Sequence[Sequence[int]]) -> Iterator[BaseGeometry]:
        """The polygon of an outer ring and its holes; none far from Indonesia, or far and small."""
        outer = self.ring(rings[0])
        if len(outer) < 4 or not _overlap(outer, NATION):
            return
        holes = [hole for ring in rings[1:] if len(hole := self.ring(ring)) >= 4]
        polygon = shapely.make_valid(shapely.Polygon(outer, holes))
        if polygon.area >= SMALLEST_FAR or shapely.intersects(polygon, self.near):
            yield from (p for p in shapely.get_parts(polygon) if p.geom_type == "Polygon")

    def ring(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """Arcs end to end; the last point of each is the first of the next."""
        parts = [self.arc(number) for number in numbers]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _overlap(xy: NDArray[np.float64], box: Box) -> bool:
    west, south = xy.min(axis=0)
    east, north = xy.max(axis=0)
    return bool(west <= box[2] and east >= box[0] and south <= box[3] and north >= box[1])
