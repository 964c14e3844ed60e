"""Lines that run alongside one another (*ruas berimpit*): drawn twice, by two offices."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer

REACH_M = 30.0
"""Two drawings of one road lie within this, with GPS, both carriageways and a coarse hand."""
MOST = 50
"""So many lines alongside one are enough to know that the place is crowded."""
FEW_LINES, FEW_PAIRS = 2000, 5000
"""Up to so many lines, and pairs of boxes that meet, the plain way is the quicker one."""
_ROUND = 16
"""Chords by which shapely draws a quarter of the circle round a line's end."""
_SHORT_M = REACH_M * (1 - np.cos(np.pi / (4 * _ROUND)))
"""So much short of the circle those chords stay."""

Shapes = NDArray[np.object_]
Pairs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Alongside:
    """What was found among lines, by their positions."""

    pairs: Pairs
    """(n, 2), i < j, in ascending order."""
    cut: Pairs
    """Lines in places so crowded that each was compared in part."""


def find_alongside(lines: Shapes, share: float) -> Alongside:
    """Pairs of lines of which the shorter has more than `share` of its length within 30 m of the
    other.

    lines: LineStrings or MultiLineStrings in degrees, longitude first, longer than zero and
    without NaN. Each pair is measured in metres of the UTM zone of the western one.
    """
    pairs, cut = [np.empty((0, 2), np.int64)], [np.empty(0, np.int64)]
    zones = zones_of(lines)
    for zone, places in _by_zone(lines, zones):
        found = alongside_in_metres(in_metres(lines[places], zone), share)
        both = np.sort(places[found.pairs], axis=1)
        pairs.append(both[zones[both].min(axis=1, initial=99) == zone])
        cut.append(places[found.cut])
    return Alongside(_ascending(np.concatenate(pairs)), np.unique(np.concatenate(cut)))


def alongside_in_metres(lines: Shapes, share: float) -> Alongside:
    """The same for lines in metres of one plane: the plain way, or compiled where they are many.

    The compiled way decides what is clear and leaves the rest to the plain one, so both answer
    alike.
    """
    if len(lines) <= FEW_LINES:
        pairs = near_boxes(lines)
        if len(pairs) <= FEW_PAIRS:
            shared = shared_parts(lines, pairs)
            return Alongside(pairs[shared > share], np.empty(0, np.int64))
    return _compiled(lines, share)


def near_boxes(lines: Shapes) -> Pairs:
    """Pairs (i < j) of lines whose boxes come within reach of each other."""
    bounds = shapely.bounds(lines) + np.array([-REACH_M, -REACH_M, REACH_M, REACH_M])
    found = shapely.STRtree(lines).query(shapely.box(*bounds.T)).T
    found = found[found[:, 0] < found[:, 1]]
    return _ascending(found.astype(np.int64))


def shared_parts(lines: Shapes, pairs: Pairs) -> NDArray[np.float64]:
    """The part, 0 to 1, of each pair's shorter line that lies within 30 m of the longer one:
    a buffer and an intersection."""
    short, long = _short_and_long(lines, pairs)
    around = shapely.buffer(lines[long], REACH_M, quad_segs=_ROUND)
    shared = shapely.length(shapely.intersection(lines[short], around))
    # A line that runs back on itself is one line to shapely, but twice as long a way.
    for place in np.flatnonzero(~shapely.is_simple(lines[short])):
        x, y, dx, dy, _ = _segments(lines[short[place : place + 1]])
        ends = np.stack([np.stack([x, y], axis=1), np.stack([x + dx, y + dy], axis=1)], axis=1)
        inside = shapely.intersection(shapely.linestrings(ends), around[place])
        shared[place] = shapely.length(inside).sum()
    return np.asarray(shared / shapely.length(lines[short]))


def shared_metres(one: Any, other: Any) -> tuple[float, float]:
    """Metres of the shorter of two lines in degrees within 30 m of the longer one, and the part
    of it, 0 to 1."""
    lines = np.array([one, other], dtype=object)
    metres = in_metres(lines, int(zones_of(lines).min()))
    part = float(shared_parts(metres, np.array([[0, 1]]))[0])
    return part * float(shapely.length(metres).min()), part


def zones_of(shapes: Shapes) -> Pairs:
    """UTM zones, by the longitude of each shape's middle; Indonesia spans 46 to 54."""
    bounds = shapely.bounds(shapes)
    middle = (bounds[:, 0] + bounds[:, 2]) / 2
    return np.asarray(np.clip((middle + 180) // 6 + 1, 1, 60), dtype=np.int64)


def in_metres(shapes: Shapes, zone: int) -> Shapes:
    """Shapes in degrees, in metres of a UTM zone; south of the equator northings are negative."""
    ahead = _into_zone(zone)
    return np.asarray(
        shapely.transform(shapes, lambda at: np.column_stack(ahead.transform(at[:, 0], at[:, 1])))
    )


@lru_cache(maxsize=60)
def _into_zone(zone: int) -> Transformer:
    return Transformer.from_crs(4326, 32600 + zone, always_xy=True)


def _by_zone(lines: Shapes, zones: Pairs) -> Iterator[tuple[int, Pairs]]:
    """Zones with the positions of their lines, and of eastern ones that may reach over to them."""
    bounds = shapely.bounds(lines)
    for zone in np.unique(zones).tolist():
        own = zones == zone
        # A hundredth of a degree is far more than 30 m.
        reaching = (zones > zone) & (bounds[:, 0] <= bounds[own, 2].max() + 0.01)
        yield zone, np.flatnonzero(own | reaching)


def _short_and_long(lines: Shapes, pairs: Pairs) -> tuple[Pairs, Pairs]:
    """The shorter and the longer of each pair; of equals the first is the shorter."""
    lengths = shapely.length(lines)
    first, second = pairs[:, 0], pairs[:, 1]
    swapped = lengths[second] < lengths[first]
    return np.where(swapped, second, first), np.where(swapped, first, second)


def _compiled(lines: Shapes, share: float) -> Alongside:
    # Loading the compiler costs a second; small tables never need it.
    from baimbai.synchronisation import alongside_compiled

    order = _neighbours_together(lines)
    ordered = lines[order]
    x, y, dx, dy, first = _segments(ordered)
    lengths, boxes = shapely.length(ordered), shapely.bounds(ordered)
    found, certain, cut = alongside_compiled.find_alongside(
        x, y, dx, dy, first, lengths, order, boxes,
        REACH_M - _SHORT_M - 1e-6, REACH_M + 1e-6, share, MOST,
    )  # fmt: skip
    pairs = np.sort(order[np.stack(np.divmod(found, len(lines)), axis=1)], axis=1)
    certain[~certain] = shared_parts(lines, pairs[~certain]) > share
    return Alongside(_ascending(pairs[certain]), np.sort(order[cut]))


def _ascending(pairs: Pairs) -> Pairs:
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]


def _neighbours_together(lines: Shapes) -> Pairs:
    """An order in which lines near each other stand near each other: memory is read in pages."""
    bounds = shapely.bounds(lines)
    cells = (bounds[:, :2] + bounds[:, 2:]) // 8000
    return np.lexsort((cells[:, 1], cells[:, 0]))


def _segments(lines: Shapes) -> tuple[Any, Any, Any, Any, Pairs]:
    """Beginnings and steps of all segments longer than zero, and where each line's begin."""
    plain = bool((shapely.get_type_id(lines) == shapely.GeometryType.LINESTRING).all())
    parts, owner = (
        (lines, np.arange(len(lines))) if plain else shapely.get_parts(lines, return_index=True)
    )
    at, part = shapely.get_coordinates(parts, return_index=True)
    x, y = at.T.copy()
    dx, dy = np.diff(x), np.diff(y)
    real = (part[1:] == part[:-1]) & ((dx != 0) | (dy != 0))
    first = np.searchsorted(owner[part[:-1][real]], np.arange(len(lines) + 1))
    return x[:-1][real], y[:-1][real], dx[real], dy[real], first.astype(np.int64)
