"""What offices draw (*gambar usulan*): typed, drawn or out of a file; measured on the ellipsoid.

A drawing travels as text, so that it can be read, typed and mended without a mouse: a point a
line, `latitude, longitude`; a blank line between its parts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from baimbai.errors import Refused
from baimbai.intake.cells import UnreadableCell
from baimbai.intake.coordinates import Zone, pair_of
from baimbai.intake.drawn import LENGTH_TOLERANCE
from baimbai.intake.places import Places
from baimbai.intake.settling import settle
from baimbai.intake.spatial import open_drawing
from baimbai.web.models import Proposal

POINT, LINE, AREA = KINDS = ("titik", "garis", "area")
_NO_AREA = frozenset({"jalan", "jembatan"})
_NO_LINE = frozenset({"gedung", "rtlh"})
MOST_POINTS = 5_000
"""Of one drawing."""
MOST_TEXT = 400_000
"""Characters."""
MOST_BYTES = 10 * 1024**2
"""Of a file with one drawing."""
DIGITS = 7
"""Decimals of a degree: a centimetre."""
_EARTH = Geod(ellps="WGS84")
_KINDS = {
    "Point": POINT, "MultiPoint": POINT, "LineString": LINE, "MultiLineString": LINE,
    "LinearRing": LINE, "Polygon": AREA, "MultiPolygon": AREA,
}  # fmt: skip
Place = tuple[float, float]
"""Longitude, latitude; degrees, WGS 84."""


@dataclass(frozen=True)
class Drawing:
    """One proposal's drawing, checked."""

    shape: BaseGeometry
    read: tuple[str, ...] = ()
    """How points had to be read that do not lie in the round's area as typed."""

    def changes(self) -> dict[str, Any]:
        """Of the proposal's row: its shape as WKT (none for a plain point), a point on it."""
        on_it = shapely.point_on_surface(self.shape)
        lat, lon = round(on_it.y, DIGITS), round(on_it.x, DIGITS)
        plain = self.shape.geom_type == "Point"
        wkt = None if plain else shapely.to_wkt(self.shape, rounding_precision=DIGITS)
        return {"geometry": wkt, "lat": lat, "lon": lon}


def kinds_for(asset_type: str) -> tuple[str, ...]:
    """What may be drawn for an asset: a road is no area, a building no line."""
    barred = AREA if asset_type in _NO_AREA else LINE if asset_type in _NO_LINE else ""
    return tuple(kind for kind in KINDS if kind != barred)


def read_drawing(kind: str, text: str, asset_type: str, places: Places) -> Drawing:
    """The drawing that a text gives, in the round's province.

    Coordinates as offices write them (`intake.coordinates`). Raises Refused naming the line: not
    readable, outside the province, too many; or too few points, crossing sides, a wrong kind.
    """
    if kind not in kinds_for(asset_type):
        raise Refused("web-map-kind-refused", kind=kind, asset=asset_type)
    parts, read = _settled(text, places)
    return Drawing(_SHAPES[kind](parts), read)


def _settled(text: str, places: Places) -> tuple[list[list[Place]], tuple[str, ...]]:
    """Points by part, and how the doubtful ones were read."""
    rows = list(_rows(text))
    if not rows:
        raise Refused("web-map-empty")
    if len(rows) > MOST_POINTS:
        raise Refused("web-map-many", most=MOST_POINTS)
    north, east, zones = (list(column) for column in zip(*(row[2:] for row in rows), strict=True))
    found = settle(np.array(north), np.array(east), zones, [places.province] * len(rows), places)
    parts: dict[int, list[Place]] = {}
    for i, (line, part, *_) in enumerate(rows):
        lat, lon = float(found.lat[i]), float(found.lon[i])
        if lat != lat:
            raise Refused("web-map-outside", line=line, region=places.province.name)
        parts.setdefault(part, []).append((round(lon, DIGITS), round(lat, DIGITS)))
    return list(parts.values()), tuple(sorted({way for ways in found.ways for way in ways}))


def _rows(text: str) -> Iterator[tuple[int, int, float, float, Zone | None]]:
    """(line, part, north, east, zone) of each line that is not blank."""
    part = 0
    if len(text) > MOST_TEXT:
        raise Refused("web-map-many", most=MOST_POINTS)
    for line, written in enumerate(text.splitlines(), 1):
        if not written.strip():
            part += 1
            continue
        try:
            pair = pair_of(written)
        except UnreadableCell as fault:
            raise Refused("web-map-line", line=line, text=written.strip()[:60]) from fault
        if pair is not None:
            yield line, part, pair.north, pair.east, pair.zone


def _one_point(parts: Sequence[Sequence[Place]]) -> BaseGeometry:
    places = [place for part in parts for place in part]
    if len(places) > 1:
        raise Refused("web-map-one-point", count=len(places))
    return shapely.Point(places[0])


def _lines(parts: Sequence[Sequence[Place]]) -> BaseGeometry:
    if any(len(set(part)) < 2 for part in parts):
        raise Refused("web-map-short-line")
    lines = [shapely.LineString(part) for part in parts]
    return lines[0] if len(lines) == 1 else shapely.MultiLineString(lines)


def _areas(parts: Sequence[Sequence[Place]]) -> BaseGeometry:
    """A ring within another one is a hole in it."""
    whole: BaseGeometry = shapely.Polygon()
    for part in parts:
        if len(set(part)) < 3:
            raise Refused("web-map-short-area")
        ring = shapely.Polygon(part)
        if not ring.is_valid or not ring.area:
            raise Refused("web-map-crossing")
        whole = shapely.symmetric_difference(whole, ring)
    if whole.geom_type not in ("Polygon", "MultiPolygon"):
        raise Refused("web-map-crossing")
    return shapely.normalize(whole)


_SHAPES = {POINT: _one_point, LINE: _lines, AREA: _areas}


def shape_of(row: Proposal) -> BaseGeometry | None:
    """What a proposal has on the map: its drawing, else its point; None for neither."""
    if row.geometry:
        shape = shapely.from_wkt(row.geometry, on_invalid="ignore")
        if shape is not None and not shape.is_empty:
            return shapely.force_2d(shape)
    return None if row.lat is None or row.lon is None else shapely.Point(row.lon, row.lat)


def kind_of(shape: BaseGeometry | None) -> str:
    """titik, garis or area; empty for none, or a mixture."""
    return "" if shape is None else _KINDS.get(shape.geom_type, "")


def written(shape: BaseGeometry) -> str:
    """A drawing as text."""
    return "\n\n".join("\n".join(_line(x, y) for x, y in part) for part in _parts(shape))


def _parts(shape: BaseGeometry) -> Iterator[Any]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield shapely.get_coordinates(ring)[:-1]
        else:
            yield shapely.get_coordinates(part)


def _line(lon: float, lat: float) -> str:
    return f"{_degrees(lat)}, {_degrees(lon)}"


def _degrees(number: float) -> str:
    whole, _, decimals = f"{number:.{DIGITS}f}".partition(".")
    return f"{whole}.{decimals.rstrip('0') or '0'}"


@dataclass(frozen=True)
class Measure:
    """What was drawn beside what the proposal states; km or ha."""

    drawn: float
    unit: str
    stated: float | None = None
    """The proposal's volume in the same unit; None where it states none of the kind."""

    @property
    def differs(self) -> bool:
        """By more than lines are drawn coarsely."""
        if self.stated is None:
            return False
        return abs(self.drawn - self.stated) > LENGTH_TOLERANCE * max(self.drawn, self.stated)


_STATED = {"km": ("km", 1.0), "m": ("km", 1e-3), "ha": ("ha", 1.0), "m2": ("ha", 1e-4)}


def measured(shape: BaseGeometry | None, row: Proposal) -> Measure | None:
    """A line's length or an area's size on the ellipsoid (C. F. F. Karney, 2013, by PROJ)."""
    kind = kind_of(shape)
    if kind == LINE:
        drawn, unit = _EARTH.geometry_length(shape) / 1000, "km"
    elif kind == AREA:
        drawn, unit = (
            abs(_EARTH.geometry_area_perimeter(shapely.orient_polygons(shape))[0]) / 1e4,
            "ha",
        )
    else:
        return None
    of, size = _STATED.get(row.unit or "", ("", 1.0))
    stated = row.volume * size if of == unit and row.volume else None
    return Measure(float(drawn), unit, stated)


def shapes_of_file(
    content: bytes, name: str, most: int = MOST_BYTES
) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """(attributes, shape in degrees) of the features of a drawing, known by its content.

    Raises Refused for a file that is too large; WorkbookError for one that is no drawing.
    """
    if len(content) > most:
        raise Refused("web-map-file-large", most=most // 1024**2)
    with TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / (
            re.sub(r"[^\w .()-]", "_", PurePath(name).name)[-80:].strip(". ") or "berkas"
        )
        path.write_bytes(content)
        book, _ = open_drawing(path)
    found = []
    for sheet in book.sheets:
        names, *rows = sheet.rows
        shapes = shapely.from_wkt([str(row[-1]) or None for row in rows], on_invalid="ignore")
        found += [
            (dict(zip(map(str, names[:-3]), row[:-3], strict=True)), shape)
            for row, shape in zip(rows, shapes, strict=True)
            if shape is not None
        ]
    return found


def joined(shapes: Iterable[BaseGeometry], kinds: Sequence[str]) -> BaseGeometry:
    """The shapes of one file as one drawing: all of the first kind that it has and may have.

    Raises Refused where it has none.
    """
    of_kind: dict[str, list[BaseGeometry]] = {}
    for shape in shapes:
        for part in shapely.get_parts(shapely.force_2d(shape)):
            of_kind.setdefault(kind_of(part), []).append(part)
    for kind in (LINE, AREA, POINT):
        if kind in of_kind and kind in kinds:
            parts = of_kind[kind]
            if kind == POINT:
                return parts[0]
            return (
                parts[0]
                if len(parts) == 1
                else shapely.multilinestrings(parts)
                if kind == LINE
                else shapely.union_all(parts)
            )
    raise Refused("web-map-file-empty")
