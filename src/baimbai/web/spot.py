"""A place as one number (*titik peta*), so that a tile of the map is one range of an index.

Web Mercator (EPSG:3857) cut into 2^24 × 2^24 cells, the two cell numbers woven bit by bit
(G. M. Morton, "A computer oriented geodetic data base", IBM, 1966): a tile of zoom z holds exactly
the numbers that share its first 2·z bits. Works the same on SQLite and PostgreSQL.
"""

from collections.abc import Iterable, Sequence
from math import asinh, atan, degrees, pi, radians, sinh, tan

DEPTH = 24
"""A cell is some 2.4 m wide at the equator."""
_CELLS = 1 << DEPTH
_LATITUDE = 85.05112877
"""Where Web Mercator ends, degrees."""
NEAREST, FARTHEST = 16, 4
"""Zooms that `reach` tells: tiles of some 600 m to some 2,500 km."""
Range = tuple[int, int]
"""First and last Morton number, both included."""
Box = tuple[float, float, float, float]
"""West, south, east, north; degrees."""


def spot(lat: float, lon: float) -> int:
    """The Morton number of a place in degrees (WGS 84), 0 … 2^48 − 1."""
    x, y = _whole(lat, lon)
    return woven(_cell(x), _cell(y))


def _whole(lat: float, lon: float) -> tuple[float, float]:
    """Shares of the world's width and height, from the north-west."""
    lat = min(max(lat, -_LATITUDE), _LATITUDE)
    return (lon + 180) / 360, (1 - asinh(tan(radians(lat))) / pi) / 2


def _cell(share: float, zoom: int = DEPTH) -> int:
    return min(max(int(share * (1 << zoom)), 0), (1 << zoom) - 1)


def woven(x: int, y: int) -> int:
    """The bits of column and row by turns, the column's the lower."""
    return _spread(x) | _spread(y) << 1


def unwoven(number: int) -> tuple[int, int]:
    """Column and row out of a Morton number."""
    return _gather(number), _gather(number >> 1)


def tile_range(zoom: int, x: int, y: int) -> Range:
    """First and last Morton number of a tile, both included. Raises ValueError for no tile."""
    if not 0 <= zoom <= DEPTH or not 0 <= x < 1 << zoom or not 0 <= y < 1 << zoom:
        raise ValueError(f"{zoom}/{x}/{y}")
    shift = 2 * (DEPTH - zoom)
    first = woven(x, y) << shift
    return first, first + (1 << shift) - 1


def tile_box(zoom: int, x: float, y: float, size: float = 1) -> Box:
    """The degrees that a tile spans (with `size` several in a square)."""
    return (
        _lon(x / (1 << zoom)),
        _lat((y + size) / (1 << zoom)),
        _lon((x + size) / (1 << zoom)),
        _lat(y / (1 << zoom)),
    )


def _lon(share: float) -> float:
    return share * 360 - 180


def _lat(share: float) -> float:
    return degrees(atan(sinh(pi * (1 - 2 * share))))


def around(zoom: int, x: int, y: int) -> list[Range]:
    """A tile and its eight neighbours, as few ranges as can be."""
    last = (1 << zoom) - 1
    return _joined(
        tile_range(zoom, column, row)
        for column in range(max(x - 1, 0), min(x + 1, last) + 1)
        for row in range(max(y - 1, 0), min(y + 1, last) + 1)
    )


def box_tiles(box: Box, across: int = 2) -> list[tuple[int, int, int]]:
    """(zoom, x, y) of the tiles that a box of degrees meets, at the deepest zoom at which it is no
    wider than `across` of them."""
    west, south, east, north = box
    (left, top), (right, bottom) = _whole(north, west), _whole(south, east)
    zoom = DEPTH
    while zoom and max(right - left, bottom - top) * (1 << zoom) > across:
        zoom -= 1
    return [
        (zoom, x, y)
        for x in range(_cell(left, zoom), _cell(right, zoom) + 1)
        for y in range(_cell(top, zoom), _cell(bottom, zoom) + 1)
    ]


def box_ranges(box: Box) -> list[Range]:
    """Ranges that hold a box of degrees and little beside it: of at most 25 tiles."""
    return _joined(tile_range(*tile) for tile in box_tiles(box, across=4))


def _joined(ranges: Iterable[Range]) -> list[Range]:
    joined: list[Range] = []
    for first, last in sorted(ranges):
        if joined and joined[-1][1] + 1 == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def reach(lat: float, lon: float, bounds: Sequence[float]) -> int:
    """The deepest zoom of whose tiles one is at least as large as what lies within the bounds
    (west, south, east, north) reaches away from its place: it never leaves the nine tiles around
    the one that holds the place."""
    west, south, east, north = bounds
    x, y = _whole(lat, lon)
    (left, top), (right, bottom) = _whole(north, west), _whole(south, east)
    away = max(x - left, right - x, y - top, bottom - y, 0.0)
    zoom = NEAREST
    while zoom > FARTHEST and away * (1 << zoom) > 1:
        zoom -= 1
    return zoom


def _spread(number: int) -> int:
    """The bits of a number below 2^24 with a nought between each two."""
    number = (number | number << 16) & 0x0000FFFF0000FFFF
    number = (number | number << 8) & 0x00FF00FF00FF00FF
    number = (number | number << 4) & 0x0F0F0F0F0F0F0F0F
    number = (number | number << 2) & 0x3333333333333333
    return (number | number << 1) & 0x5555555555555555


def _gather(number: int) -> int:
    """Every second bit of a number, the lowest first; `_spread` undone."""
    number &= 0x5555555555555555
    number = (number | number >> 1) & 0x3333333333333333
    number = (number | number >> 2) & 0x0F0F0F0F0F0F0F0F
    number = (number | number >> 4) & 0x00FF00FF00FF00FF
    number = (number | number >> 8) & 0x0000FFFF0000FFFF
    return (number | number >> 16) & 0x00000000FFFFFFFF
