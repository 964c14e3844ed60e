"""Still maps (*peta cetak*): small SVG for paper, and for browsers that show no other map.

Colours are the page's own (classes of map.css). Degrees become pixels on a plane that is true in
the middle of the map.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from json import dumps, loads
from math import cos, log10, radians
from pathlib import Path

import numpy as np
import shapely
from django.db.models import QuerySet
from django.utils.safestring import SafeString
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from baimbai.web.basemap import base_map, view_box
from baimbai.web.drawings import kind_of, shape_of
from baimbai.web.models import Proposal, Round
from baimbai.web.spot import Box, box_tiles
from baimbai.web.tiles import COLOURS, Tile, features_of

WIDTH = 640.0
"""Pixels."""
_SMALLEST = 0.03
"""Degrees around a single proposal, some 3 km."""
_LOGS, _RADII = (8, 9, 10, 11, 12, 13), (4, 5, 8, 13, 20, 28)
"""log10 of rupiah, radius in pixels; the same in map.js."""


def radius(rupiah: int) -> float:
    """Pixels of a circle that stands for so much money."""
    size = log10(max(rupiah, 1))
    return round(float(np.interp(size, _LOGS, _RADII)), 1)


def round_svg(
    rows: QuerySet[Proposal], place: Round, title: str, colour: str = COLOURS[0]
) -> SafeString:
    """The rows as circles over the round's area; summed where they are many."""
    paper = Paper(view_box(place))
    circles = [
        feature
        for tile in box_tiles(paper.box)
        for feature in features_of(rows, place, Tile(*tile), colour)
        if "rupiah" in feature["properties"]
    ]
    circles.sort(key=lambda one: (-one["properties"]["rupiah"], one["geometry"]["coordinates"]))
    marks = [
        paper.circle(one["geometry"]["coordinates"], radius(one["properties"]["rupiah"]),
                     one["properties"].get("kind") or one["properties"].get(colour, ""))
        for one in circles
    ]  # fmt: skip
    return paper.drawn(title, [*_ground(paper, place), *marks])


def proposal_svg(proposal: Proposal, title: str = "") -> SafeString:
    """One proposal where it lies; empty where it has no place."""
    shape = shape_of(proposal)
    if shape is None:
        return SafeString("")
    west, south, east, north = shape.bounds
    beside = max(_SMALLEST, 0.35 * max(east - west, north - south))
    paper = Paper((west - beside, south - beside, east + beside, north + beside), 0.62)
    mark = (
        paper.circle((west, south), 8, proposal.status)
        if kind_of(shape) == "titik"
        else paper.path(shape, f"drawn kind-{proposal.status}")
    )
    return paper.drawn(title or proposal.title, [*_ground(paper, proposal.round), mark])


def proposals_svg(proposals: Sequence[Proposal], title: str) -> SafeString:
    """Proposals of one round together, each in a colour of its own with its number; empty where
    none of them has a place."""
    drawn = [(p, shape) for p in proposals if (shape := shape_of(p)) is not None]
    if not drawn:
        return SafeString("")
    west, south, east, north = shapely.total_bounds([shape for _, shape in drawn]).tolist()
    beside = max(_SMALLEST, 0.25 * max(east - west, north - south))
    paper = Paper((west - beside, south - beside, east + beside, north + beside), 0.5)
    marks: list[str] = []
    for nth, (proposal, shape) in enumerate(drawn):
        colour = f"series-{nth % 8 + 1}"
        if kind_of(shape) == "titik":
            marks.append(paper.circle(shape.coords[0], 8, proposal.status))
        else:
            marks.append(paper.path(shape, f"drawn {colour}"))
        middle = shapely.point_on_surface(shape)
        marks.append(paper.text((middle.x, middle.y), proposal.number))
    return paper.drawn(title, [*_ground(paper, drawn[0][0].round), *marks])


class Paper:
    """A box of degrees on a sheet of pixels; `share` of its width is its height, where given."""

    def __init__(self, box: Box, share: float = 0.0) -> None:
        west, south, east, north = box
        self.stretch = cos(radians((south + north) / 2))
        wide, high = (east - west) * self.stretch, north - south
        more_high = max(share * wide - high, 0.0) / 2
        more_wide = max(high / share - wide, 0.0) / 2 / self.stretch if share else 0.0
        self.box: Box = (west - more_wide, south - more_high, east + more_wide, north + more_high)
        self.scale = WIDTH / (self.box[2] - self.box[0]) / self.stretch
        self.height = (self.box[3] - self.box[1]) * self.scale

    def at(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Degrees as pixels."""
        east = (xy[:, 0] - self.box[0]) * self.stretch * self.scale
        south = (self.box[3] - xy[:, 1]) * self.scale
        return np.round(np.column_stack([east, south]), 1).astype(np.float64)

    def circle(self, place: Sequence[float], size: float, kind: str) -> str:
        """A circle in the colour of a status or outcome."""
        x, y = self.at(np.array([place[:2]]))[0].tolist()
        return f'<circle class="kind-{escape(kind)}" cx="{x}" cy="{y}" r="{size}"/>'

    def path(self, shape: BaseGeometry, name: str) -> str:
        """A line or area, cut at the sheet's edge; empty where nothing is left."""
        shape = shapely.clip_by_rect(shapely.simplify(shape, 0.5 / self.scale), *self.box)
        steps = "".join(self._steps(shape))
        return f'<path class="{escape(name)}" d="{steps}"/>' if steps else ""

    def _steps(self, shape: BaseGeometry) -> Iterator[str]:
        for part in shapely.get_parts(shape):
            area = part.geom_type == "Polygon"
            for ring in (part.exterior, *part.interiors) if area else (part,):
                places = " ".join(f"{x:g} {y:g}" for x, y in self.at(shapely.get_coordinates(ring)))
                yield f"M{places}" + "Z" * area

    def text(self, place: Sequence[float], words: str) -> str:
        """A name beside its point."""
        x, y = self.at(np.array([place[:2]]))[0].tolist()
        return f'<text x="{x}" y="{y}">{escape(words)}</text>'

    def drawn(self, title: str, marks: Sequence[str]) -> SafeString:
        """The SVG. Words are escaped where they are set, numbers are numbers."""
        size = f"0 0 {WIDTH:g} {self.height:.0f}"
        head = f'<svg class="map-still" role="img" viewBox="{size}"><title>{escape(title)}</title>'
        return SafeString(f"{head}{''.join(marks)}</svg>")


def _ground(paper: Paper, place: Round) -> Iterator[str]:
    """Land, roads and the names of regions within the sheet."""
    frame = shapely.box(*paper.box)
    for layer, name, shape in _base(base_map(place)):
        if not shapely.intersects(frame, shapely.envelope(shape)):
            continue
        if layer == "land":
            yield paper.path(shape, "land")
        elif layer == "road":
            yield paper.path(shape, "road")
        elif layer == "region" and shapely.contains(frame, shape):
            yield paper.text((shape.x, shape.y), name)


@lru_cache(maxsize=8)
def _base(path: Path) -> tuple[tuple[str, str, BaseGeometry], ...]:
    """(layer, name, shape) of a base map."""
    features = loads(path.read_text(encoding="utf-8"))["features"]
    shapes = shapely.from_geojson([dumps(feature["geometry"]) for feature in features])
    return tuple(
        (feature["properties"]["layer"], feature["properties"].get("name", ""), shape)
        for feature, shape in zip(features, shapes, strict=True)
    )
