"""A place as one number (*titik peta*), so that a tile of the map is one range of an index.

Web Mercator (EPSG:3857) cut into 2^24 × 2^24 cells, the two cell numbers woven bit by bit
(G. M. Morton, "A computer oriented geodetic data base", IBM, 1966): a tile of zoom z holds exactly
the numbers that share its first 2·z bits. Works the same on SQLite and PostgreSQL.
"""

from math import asinh, pi, radians, tan

DEPTH = 24
"""A cell is some 2.4 m wide at the equator."""
_CELLS = 1 << DEPTH
_LATITUDE = 85.05112877
"""Where Web Mercator ends, degrees."""


def spot(lat: float, lon: float) -> int:
    """The Morton number of a place in degrees (WGS 84), 0 … 2^48 − 1."""
    lat = min(max(lat, -_LATITUDE), _LATITUDE)
    x = int((lon + 180) / 360 * _CELLS)
    y = int((1 - asinh(tan(radians(lat))) / pi) / 2 * _CELLS)
    return woven(min(max(x, 0), _CELLS - 1), min(max(y, 0), _CELLS - 1))


def woven(x: int, y: int) -> int:
    """The bits of column and row by turns, the column's the lower."""
    return _spread(x) | _spread(y) << 1


def tile_range(zoom: int, x: int, y: int) -> tuple[int, int]:
    """First and last Morton number of a tile, both included. Raises ValueError for no tile."""
    if not 0 <= zoom <= DEPTH or not 0 <= x < 1 << zoom or not 0 <= y < 1 << zoom:
        raise ValueError(f"{zoom}/{x}/{y}")
    shift = 2 * (DEPTH - zoom)
    first = woven(x, y) << shift
    return first, first + (1 << shift) - 1


def _spread(number: int) -> int:
    """The bits of a number below 2^24 with a nought between each two."""
    number = (number | number << 16) & 0x0000FFFF0000FFFF
    number = (number | number << 8) & 0x00FF00FF00FF00FF
    number = (number | number << 4) & 0x0F0F0F0F0F0F0F0F
    number = (number | number << 2) & 0x3333333333333333
    return (number | number << 1) & 0x5555555555555555
