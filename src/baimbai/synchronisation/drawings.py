"""Drawings (*gambar lokasi*): what of them can be compared, and what cannot and why."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from baimbai.synchronisation.alongside import MOST, Pairs, Shapes
from baimbai.synchronisation.subject import Subject

CROWD = 5
"""A drawing, or a point, that so many proposals share tells nothing about any of them."""
_LINE, _AREA = 1, 2


@dataclass(frozen=True, slots=True)
class Drawings:
    """Lines and areas in degrees, longitude first, with the positions of their proposals."""

    lines: Shapes
    line_of: Pairs
    areas: Shapes
    area_of: Pairs
    faults: Mapping[int, str]
    """By position: what is wrong with a drawing, as a code named in the wording files."""
    crowds: tuple[int, ...]
    """Sizes of the groups left out because so many share a drawing or its place."""


def read_drawings(subjects: Sequence[Subject]) -> Drawings:
    """What the proposals drew. Areas that cross themselves are mended, and told."""
    places = np.array([i for i, s in enumerate(subjects) if s.proposal.geometry], dtype=np.int64)
    texts = np.array([subjects[i].proposal.geometry for i in places], dtype=object)
    # A NaN among the coordinates is a fault of the drawing, told below.
    with np.errstate(invalid="ignore"):
        shapes = shapely.force_2d(shapely.from_wkt(texts, on_invalid="ignore"))
    faults: dict[int, str] = {}
    for i, shape in enumerate(shapes):
        fault, shapes[i] = _mended(shape)
        if fault:
            faults[int(places[i])] = fault
    crowds = [
        *_shared_by([shape and shape.wkb for shape in shapes], CROWD),
        *_shared_by([shape and shape.bounds for shape in _areas_in_places(shapes)], MOST),
    ]
    shapes[[i for crowd in crowds for i in crowd]] = None
    kinds = shapely.get_dimensions(shapes)
    lines, areas = kinds == _LINE, kinds == _AREA
    sizes = tuple(len(crowd) for crowd in crowds)
    return Drawings(shapes[lines], places[lines], shapes[areas], places[areas], faults, sizes)


def crowded_points(subjects: Sequence[Subject]) -> frozenset[tuple[float | None, float | None]]:
    """Coordinates that so many proposals share that they must be a village's or an office's."""
    counts = Counter((s.proposal.lat, s.proposal.lon) for s in subjects)
    return frozenset(at for at, count in counts.items() if count >= CROWD)


def _mended(shape: shapely.Geometry | None) -> tuple[str, shapely.Geometry | None]:
    """(its fault or nothing, the shape to compare or None)."""
    if shape is None or shape.is_empty:
        return "gambar-tak-terbaca", None
    at = shapely.get_coordinates(shape)
    if not (np.abs(at) <= (180.0, 90.0)).all():
        return "gambar-di-luar-bumi", None
    kind = shapely.get_dimensions(shape)
    if shape.geom_type == "GeometryCollection":
        parts = shapely.get_parts(shape)
        shape = shapely.union_all(parts[shapely.get_dimensions(parts) == kind])
    if kind == _LINE and not shape.length > 0:
        return "gambar-tanpa-panjang", None
    if kind != _AREA:
        return "", shape
    sound = shape.is_valid
    if not sound:
        shape = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    if not shape.area > 0:
        return "gambar-tanpa-luas", None
    return "" if sound else "gambar-berpotongan", shape


def _areas_in_places(shapes: Shapes) -> Shapes:
    """The areas' boxes to about 100 m; None for lines."""
    areas = shapely.get_dimensions(shapes) == _AREA
    boxes = shapely.box(*shapely.bounds(shapes).round(3).T)
    return np.asarray(np.where(areas, boxes, None))


def _shared_by(keys: Sequence[Hashable | None], most: int) -> list[list[int]]:
    """Groups of so many or more positions that have one key."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if key is not None:
            groups[key].append(i)
    return [members for members in groups.values() if len(members) >= most]
