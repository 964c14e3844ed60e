"""Official boundaries (*batas wilayah*) that an office loads, as a small layer of a round's map."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from baimbai.errors import Refused
from baimbai.web.basemap import BESIDE, folder_of, view_box
from baimbai.web.drawings import shapes_of_file
from baimbai.web.models import Round
from baimbai.web.spot import Box
from baimbai.web.tiles import Feature, geojson

MOST_BYTES = 50 * 1024**2
MOST_FEATURES = 3_000
MOST_VERTICES = 40_000
FINEST_DEGREES = 0.0002
"""Some 22 m."""
_NAMES = (
    "nama", "name", "namobj", "nama_wilayah", "wilayah", "wadmkd", "wadmkc", "wadmkk", "wadmpr",
)  # fmt: skip
"""Attributes that name an area, in gazetteers and in maps of Badan Informasi Geospasial."""


def boundary_file(place: Round) -> Path:
    """The GeoJSON of the round's boundaries; it is there only where some were loaded."""
    return folder_of(place) / "batas.geojson"


def read_boundaries(content: bytes, name: str, place: Round) -> list[Feature]:
    """The areas and lines of a file that meet the round's area, as coarse as a phone needs.

    Neighbours keep a common boundary. Raises Refused: too large, too many, none here;
    WorkbookError for a file that is no drawing.
    """
    west, south, east, north = view_box(place)
    near: Box = (west - BESIDE, south - BESIDE, east + BESIDE, north + BESIDE)
    frame = shapely.box(*near)
    found = [
        (values, part)
        for values, shape in shapes_of_file(content, name, MOST_BYTES)
        if (part := _outline(shape)) is not None and shapely.intersects(frame, part)
    ]
    if not found:
        raise Refused("web-map-boundaries-none", file=name, region=place.province_name)
    if len(found) > MOST_FEATURES:
        raise Refused("web-map-boundaries-many", file=name, most=MOST_FEATURES)
    shapes = coarser([shape for _, shape in found])
    return [
        {
            "type": "Feature",
            "properties": {"name": _name(values)},
            "geometry": geojson(shape, 5),
        }
        for (values, _), shape in zip(found, shapes, strict=True)
        if not shape.is_empty
    ]


def _outline(shape: BaseGeometry) -> BaseGeometry | None:
    """The areas of a shape, else its lines; None for points."""
    sound = shapely.get_parts(shapely.make_valid(shapely.force_2d(shape)))
    dimensions = shapely.get_dimensions(sound)
    if not len(sound) or dimensions.max() < 1:
        return None
    kept = shapely.get_parts(sound[dimensions == dimensions.max()])
    return shapely.multipolygons(kept) if dimensions.max() == 2 else shapely.multilinestrings(kept)


def coarser(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """The shapes with at most `MOST_VERTICES` together, moved no farther than that needs."""
    every = np.array(shapes, dtype=object)
    flat = shapely.get_dimensions(every) == 2
    tolerance = FINEST_DEGREES
    while True:
        every[flat] = shapely.coverage_simplify(every[flat], tolerance)
        every[~flat] = shapely.simplify(every[~flat], tolerance)
        if int(shapely.get_num_coordinates(every).sum()) <= MOST_VERTICES or tolerance > 1:
            return list(every)
        tolerance *= 2


def _name(values: Mapping[str, Any]) -> str:
    known = {key.lower(): value for key, value in values.items()}
    return str(next((known[name] for name in _NAMES if known.get(name)), ""))[:80]


def stored(place: Round) -> dict[str, Any] | None:
    """What `actions.load_boundaries` said of the file that it took in; None where none is in."""
    path = boundary_file(place)
    if not path.exists():
        return None
    about: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return about
