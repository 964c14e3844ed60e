"""Tiles of proposals (*petak peta*): GeoJSON of what lies in one, bounded whatever lies there.

A tile that holds more than `MOST` proposals is told in cells: how many, how much money, of which
status or outcome; all sums are integers of the database. A tile is one range of the index
`by_spot` (`web.spot`); what was drawn is found by how far it reaches, also from outside.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import numpy as np
import shapely
from django.db.models import Count, F, FilteredRelation, Q, QuerySet, Sum
from django.db.models.expressions import RawSQL
from shapely.geometry.base import BaseGeometry

from baimbai.web import spot
from baimbai.web.models import Proposal, Round, Run
from baimbai.web.spot import DEPTH, Box, Range, tile_box, unwoven

MOST = 300
"""Proposals that a tile shows one by one."""
MOST_FROM_OUTSIDE = 100
"""Drawings that begin elsewhere and cross a tile; those that reach farthest first."""
DEEPEST = 18
"""Zoom of the last tiles; browsers enlarge these."""
MOST_VERTICES = 1_000
"""Of one drawing in one tile."""
COLOURS = ("status", "outcome")
"""What a map is coloured by."""
_CELLS, _PARTS = 3, 2
"""A tile is cut into 2^3 × 2^3 cells, each into 2^2 × 2^2 parts whose weight gives its centre."""
_PIXELS = 512
"""A tile's side on the screen."""
_TITLE = 160
_TOLD = ("number", "title", "status", "cost_rupiah", "lat", "lon", "geometry", "result__outcome")
# SQLite reads the whole round where these are terms of an OR.
_WITHIN = (
    "SELECT id FROM web_proposal"
    " WHERE round_id IN (SELECT id FROM web_round) AND spot BETWEEN %s AND %s"
)
_NEAR = "SELECT id FROM web_proposal WHERE round_id=%s AND reach=%s AND spot BETWEEN %s AND %s"
Feature = dict[str, Any]


@dataclass(frozen=True)
class Tile:
    """One square of the map. Raises ValueError where there is none of the kind."""

    zoom: int
    x: int
    y: int
    range: Range = field(init=False)
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        if self.zoom > DEEPEST:
            raise ValueError(f"zoom {self.zoom}")
        object.__setattr__(self, "range", spot.tile_range(self.zoom, self.x, self.y))
        object.__setattr__(self, "box", tile_box(self.zoom, self.x, self.y))


def features_of(
    rows: QuerySet[Proposal], place: Round, tile: Tile, colour: str = COLOURS[0]
) -> list[Feature]:
    """What a tile shows of rows of a round, whose run says their outcomes."""
    run = place.run
    here = rows.filter(spot__range=tile.range)
    cells = _cells(here, run, tile, colour)
    if sum(cell.count for cell in cells.values()) > MOST:
        return [cell.feature() for _, cell in sorted(cells.items())]
    told = list(_told(here, run)[:MOST])
    crossing = _crossing(_told(rows, run), place.pk, tile)
    return [*(_point(one) for one in told), *_drawings([*told, *crossing], tile)]


def within(rows: QuerySet[Proposal], box: Box) -> QuerySet[Proposal]:
    """The rows whose place lies in a box of degrees."""
    west, south, east, north = box
    ranges = spot.box_ranges(box)
    near = " UNION ALL ".join([_WITHIN] * len(ranges))
    inside = rows.filter(lat__range=(south, north), lon__range=(west, east))
    return inside.filter(pk__in=RawSQL(near, list(chain.from_iterable(ranges))))  # noqa: S611


@dataclass
class _Cell:
    """What lies in one cell, added part by part."""

    box: Box
    count: int = 0
    rupiah: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    east: int = 0
    south: int = 0
    """Columns and rows of the parts, each as often as it holds a proposal."""
    part: int = 0
    """Zoom of the parts."""

    def add(self, part: int, kind: str, count: int, rupiah: int) -> None:
        column, row = unwoven(part)
        self.count += count
        self.rupiah += rupiah
        self.kinds[kind] += count
        self.east += column * count
        self.south += row * count

    def feature(self) -> Feature:
        column, row = self.east / self.count + 0.5, self.south / self.count + 0.5
        west, _, _, north = tile_box(self.part, column, row)
        kinds = dict(sorted(self.kinds.items(), key=lambda item: (-item[1], item[0])))
        return {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [round(west, 6), round(north, 6)]},
            "properties": {
                "count": self.count, "rupiah": self.rupiah, "kinds": kinds,
                "kind": next(iter(kinds)), "box": ",".join(f"{side:.6f}" for side in self.box),
            },
        }  # fmt: skip


def _cells(
    rows: QuerySet[Proposal], run: Run | None, tile: Tile, colour: str
) -> dict[int, _Cell]:  # fmt: skip
    """What lies in each cell, by the cell's number; one pass over one range of one index."""
    zoom = tile.zoom + _CELLS
    part = zoom + _PARTS
    if colour == "outcome":
        rows, kind = _with_result(rows, run), "result__outcome"
    else:
        kind = "status"
    found = (
        rows.order_by()
        .annotate(part=F("spot").bitrightshift(2 * (DEPTH - part)))
        .values_list("part", kind)
        .annotate(count=Count("pk"), rupiah=Sum("cost_rupiah"))
    )
    cells: dict[int, _Cell] = {}
    for number, code, count, rupiah in found:
        cell = number >> 2 * _PARTS
        if cell not in cells:
            cells[cell] = _Cell(tile_box(zoom, *unwoven(cell)), part=part)
        cells[cell].add(number, code or "", count, rupiah)
    return cells


def _with_result(rows: QuerySet[Proposal], run: Run | None) -> QuerySet[Proposal]:
    of_run = Q(results__run=run.pk if run is not None else None)
    return rows.annotate(result=FilteredRelation("results", condition=of_run))


def _told(rows: QuerySet[Proposal], run: Run | None) -> QuerySet[Proposal, Any]:
    """The rows as tuples of `_TOLD`."""
    return _with_result(rows, run).order_by("spot", "number").values_list(*_TOLD)


def _crossing(told: QuerySet[Proposal, Any], place: int, tile: Tile) -> list[Any]:
    """Drawings whose spot lies outside the tile, but which may cross it."""
    ranges: list[int] = []
    for zoom in range(spot.FARTHEST, spot.NEAREST + 1):
        # What reaches less than a tile of this zoom cannot come from beyond its neighbours.
        up = max(tile.zoom - zoom, 0)
        for one in spot.around(tile.zoom - up, tile.x >> up, tile.y >> up):
            ranges += [place, zoom, *one]
    near = " UNION ALL ".join([_NEAR] * (len(ranges) // 4))
    found = told.filter(pk__in=RawSQL(near, ranges)).exclude(spot__range=tile.range)  # noqa: S611
    return list(found.order_by("reach", "spot", "number")[:MOST_FROM_OUTSIDE])


def _point(row: Sequence[Any]) -> Feature:
    number, title, status, rupiah, lat, lon, _, outcome = row
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]},
        "properties": {
            "number": number, "title": title[:_TITLE], "status": status, "outcome": outcome or "",
            "rupiah": rupiah,
        },
    }  # fmt: skip


def _drawings(rows: Sequence[Sequence[Any]], tile: Tile) -> list[Feature]:
    """What was drawn of the rows and meets the tile, no finer than the screen shows."""
    shapes = shapely.from_wkt([row[6] for row in rows], on_invalid="ignore")
    wide = (tile.box[2] - tile.box[0]) / 16
    frame = shapely.box(*tile.box).buffer(wide, join_style="mitre")
    meets = shapely.intersects(frame, shapes)
    return [
        {
            "type": "Feature",
            "geometry": geojson(simplified(shape, 16 * wide / _PIXELS)),
            "properties": {"number": row[0], "status": row[2], "outcome": row[7] or ""},
        }
        for row, shape, seen in zip(rows, shapes, meets, strict=True)
        if seen
    ]


def simplified(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """A shape within so many degrees of what was drawn, coarser where it has too many vertices."""
    coarse = shapely.simplify(shapely.force_2d(shape), tolerance)
    while shapely.get_num_coordinates(coarse) > MOST_VERTICES and tolerance < 1:
        tolerance *= 2
        coarse = shapely.simplify(coarse, tolerance)
    return coarse if shapely.get_num_coordinates(coarse) <= MOST_VERTICES else coarse.envelope


def geojson(shape: BaseGeometry, digits: int = 6) -> dict[str, Any]:
    """The geometry of a GeoJSON feature, its degrees rounded."""
    rounded = shapely.transform(shape, lambda xy: np.round(xy, digits))
    mapping: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return mapping
