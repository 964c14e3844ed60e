"""What was drawn: shapes that a sheet carries as WKT, and a road's length on the map."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from baimbai.intake.cells import UnreadableCell, cell_text, is_blank, volume_and_unit
from baimbai.intake.coordinates import Degrees
from baimbai.intake.headers import Column, Header
from baimbai.intake.reading import Reading

LENGTH_TOLERANCE = 0.30
"""A volume may differ from the drawn length by this share: lines are drawn coarsely."""
_LINES = frozenset({1, 5})
_POINT = 0
_ON_EARTH = Geod(ellps="WGS84")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One entry a row: the shape as WKT (None for none or a plain point), a point on it."""

    geometry: list[str | None]
    lat: Degrees
    lon: Degrees


def read_drawn(reading: Reading, header: Header, rows: Sequence[int]) -> Drawn | None:
    """The shapes of a table's geometry column; None where it has no such column."""
    column = header.column("geometry")
    if column is None:
        return None
    cells = reading.values(rows, column)
    written = ["" if is_blank(cell) else str(cell) for cell in cells]
    read = shapely.from_wkt(np.array(written, dtype=object), on_invalid="ignore")
    shapes: Any = np.where(_usable(read), read, None)
    for i, text in enumerate(written):
        if text and shapes[i] is None:
            shown = cell_text(text)[:80]
            reading.remark(
                rows[i], column.index, "galat", "remark-geometri-tak-terbaca", text=shown
            )
    kinds: NDArray[np.int32] = shapely.get_type_id(shapes)
    on_it = shapely.point_on_surface(shapes)
    _compare_lengths(reading, header, rows, shapes, kinds)
    geometry = [
        text if kind > _POINT else None for text, kind in zip(written, kinds.tolist(), strict=True)
    ]
    return Drawn(geometry, shapely.get_y(on_it), shapely.get_x(on_it))


def _usable(
    shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]",
) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Shapes in degrees; metres of a grid are none."""
    bounds = shapely.bounds(shapes)
    inside = np.abs(bounds).max(axis=1, initial=0.0, where=np.isfinite(bounds)) <= 180
    return np.asarray(inside & ~shapely.is_empty(shapes) & np.isfinite(bounds).all(axis=1))


def length_km(shape: BaseGeometry) -> float:
    """Length on the ellipsoid, km."""
    return float(_ON_EARTH.geometry_length(shape)) / 1000


def _compare_lengths(
    reading: Reading, header: Header, rows: Sequence[int],
    shapes: Any, kinds: NDArray[np.int32],
) -> None:  # fmt: skip
    """A volume in km or m that differs much from the line drawn for it."""
    volume = header.column("volume")
    if volume is None:
        return
    for i, kind in enumerate(kinds.tolist()):
        if kind not in _LINES:
            continue
        written = _kilometres(reading, header, rows[i], volume)
        if written is None:
            continue
        drawn = length_km(shapes[i])
        if abs(drawn - written) > LENGTH_TOLERANCE * max(drawn, written):
            reading.remark(
                rows[i], volume.index, "peringatan", "remark-panjang-gambar",
                drawn=round(drawn, 2), written=round(written, 2),
            )  # fmt: skip


def _kilometres(reading: Reading, header: Header, row: int, volume: Column) -> float | None:
    unit = reading.cell(row, header, "unit") or volume.unit or ""
    try:
        amount, kind, _ = volume_and_unit(reading.value(row, volume), unit)
    except UnreadableCell:
        return None
    if not amount or kind not in ("km", "m"):
        return None
    return amount if kind == "km" else amount / 1000
