"""What a portal's map is drawn on (*alas peta*): coasts, borders, roads and names, as SVG paths.

Degrees are laid flat (equirectangular, longitudes shrunk by the cosine of the middle latitude),
which at the size of a province moves nothing by more than a dot is wide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

WIDTH = 1000
"""Units that a map is wide."""
TALLEST = 1200
BESIDE = 0.15
"""Of the extent, left free around it."""
LEAST_DEGREES = 0.2
LAYERS = ("land", "boundary", "road")
MOST_VERTICES = 12_000


@dataclass(frozen=True)
class Ground:
    """A frame in degrees and what is drawn in it."""

    west: float
    south: float
    east: float
    north: float
    paths: tuple[tuple[str, str], ...] = ()
    """(layer, SVG path data) each."""
    names: tuple[tuple[str, float, float], ...] = ()
    """(name, longitude, latitude) of regions."""

    @staticmethod
    def read(values: Mapping[str, Any]) -> "Ground":
        """What `asdict` gave, from JSON."""
        paths = tuple((layer, data) for layer, data in values["paths"])
        names = tuple((name, lon, lat) for name, lon, lat in values["names"])
        return Ground(**{**values, "paths": paths, "names": names})

    @property
    def has_land(self) -> bool:
        """Are coasts drawn, so that what is left is sea?"""
        return any(layer == "land" for layer, _ in self.paths)

    @property
    def shrink(self) -> float:
        """Width of a degree of longitude, in degrees of latitude."""
        return cos(radians((self.south + self.north) / 2))

    @property
    def height(self) -> int:
        """Units that the map is tall."""
        return round(WIDTH * (self.north - self.south) / ((self.east - self.west) * self.shrink))

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place lies on the map, in units, to a tenth."""
        x = WIDTH * (lon - self.west) / (self.east - self.west)
        y = self.height * (self.north - lat) / (self.north - self.south)
        return round(x, 1), round(y, 1)


def framed(points: Sequence[tuple[float, float]]) -> Ground:
    """A frame around (longitude, latitude) points; around Indonesia where there are none."""
    if not points:
        return Ground(94.0, -11.5, 142.0, 6.5)
    west, south, east, north = shapely.multipoints(points).bounds
    wide = max(east - west, LEAST_DEGREES) * BESIDE + LEAST_DEGREES / 4
    tall = max(north - south, LEAST_DEGREES) * BESIDE + LEAST_DEGREES / 4
    west, east, south, north = west - wide, east + wide, south - tall, north + tall
    # A strip would be drawn too tall for a screen: the frame is widened.
    shrink = cos(radians((south + north) / 2))
    lacking = (north - south) * WIDTH / TALLEST / shrink - (east - west)
    grown = max(0.0, lacking) / 2
    return Ground(west - grown, south, east + grown, north)


def drawn(
    frame: Ground, features: Iterable[Mapping[str, Any]], names: Sequence[tuple[str, float, float]]
) -> Ground:
    """The frame with GeoJSON features drawn in it, each by its property `layer`; what lies outside
    is cut off, and all is as coarse as the map shows it."""
    box = shapely.box(frame.west, frame.south, frame.east, frame.north)
    fine = (frame.east - frame.west) / WIDTH
    # A little more is kept than is seen: where land is cut off runs no coast.
    kept_in = shapely.buffer(box, 10 * fine, join_style="mitre")
    paths, room = [], MOST_VERTICES
    for feature in features:
        layer = feature["properties"].get("layer", "boundary")
        if layer not in LAYERS:
            continue
        inside = shapely.intersection(shapely.make_valid(shape(feature["geometry"])), kept_in)
        coarse = shapely.simplify(inside, fine)
        room -= int(shapely.get_num_coordinates(coarse))
        data = _path(frame, coarse)
        if data and room >= 0:
            paths.append((layer, data))
    paths.sort(key=lambda one: LAYERS.index(one[0]))
    kept = [(n, lon, lat) for n, lon, lat in names if shapely.contains_xy(box, lon, lat)]
    return Ground(frame.west, frame.south, frame.east, frame.north, tuple(paths), tuple(kept))


def _path(frame: Ground, geometry: BaseGeometry) -> str:
    parts = []
    for part in shapely.get_parts(geometry):
        rings = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
        for ring in rings:
            if ring.geom_type not in ("LinearRing", "LineString") or ring.is_empty:
                continue
            dots = [frame.at(lon, lat) for lon, lat in ring.coords]
            closed = "Z" if ring.geom_type == "LinearRing" else ""
            parts.append("M" + "L".join(f"{x:g} {y:g}" for x, y in dots) + closed)
    return "".join(parts)
