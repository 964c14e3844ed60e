"""How offices write where a work lies on the map."""

from collections.abc import Callable
from random import Random

from pyproj import Transformer

from tests.intake.offices.grid import Cell
from tests.intake.offices.works import Work

PointColumn = tuple[tuple[str, ...], Callable[[Work], Cell]]
"""Heading words from top to bottom, and what a work's cell shows."""

ENDS_APART = 0.004
"""Degrees between the first and the last point of a work, each within 1 km of its middle."""


def point_columns(choice: str, rng: Random, zone: str) -> list[PointColumn]:
    """The columns of a way of writing coordinates; empty for `none` and `sheet`. `zone` as `50S`."""
    pairs = rng.choice((("Lintang", "Bujur"), ("Latitude", "Longitude"), ("LS", "BT")))
    group = rng.choice(("Koordinat", "Titik Koordinat", "KOORDINAT LOKASI"))
    simple: dict[str, list[PointColumn]] = {
        "two": [((group, pairs[0]), lambda w: _y(w)), ((group, pairs[1]), lambda w: _x(w))],
        "two-comma": [
            ((group, pairs[0]), lambda w: _comma(_y(w))),
            ((group, pairs[1]), lambda w: _comma(_x(w))),
        ],
        "xy": [((group, "X"), lambda w: _x(w)), ((group, "Y"), lambda w: _y(w))],
        "swapped": [
            ((group, pairs[0]), lambda w: _x(w) if _is_swapped(w) else _y(w)),
            ((group, pairs[1]), lambda w: _y(w) if _is_swapped(w) else _x(w)),
        ],
        "one": [((group,), lambda w: f"{_y(w)}, {_x(w)}")],
        "link": [
            (("Lokasi (Google Maps)",), lambda w: f"https://www.google.com/maps?q={_y(w)},{_x(w)}")
        ],
        "hemisphere": [
            ((group,), lambda w: f"{_comma(abs(_y(w)))}° {_side(w)}; {_comma(_x(w))}° BT")
        ],
        "dms-one": [((group,), lambda w: f"{_dms(_y(w), _side(w))} {_dms(_x(w), 'BT')}")],
        "dms-two": [
            ((group, pairs[0]), lambda w: _dms(_y(w), _side(w))),
            ((group, pairs[1]), lambda w: _dms(_x(w), "BT")),
        ],
        "dms-parts": _parts(group),
        "ends": _ends(group),
    }
    return simple.get(choice, []) if not choice.startswith("utm") else _metric(choice, group, zone)


def _y(work: Work) -> float:
    return round(work.place.lat, 6)


def _x(work: Work) -> float:
    """Longitude; an impossible point has its decimal mark lost."""
    lon = round(work.place.lon, 6)
    return lon if work.point != "reject" else round(lon * 1000, 3)


def _is_swapped(work: Work) -> bool:
    return work.volume % 3 == 0


def _side(work: Work) -> str:
    return "LU" if work.place.lat >= 0 else "LS"


def _comma(number: float) -> str:
    return str(number).replace(".", ",")


def _split(degrees: float) -> tuple[int, int, float]:
    tenths = round(abs(degrees) * 36_000)
    return tenths // 36_000, tenths % 36_000 // 600, tenths % 600 / 10


def _dms(degrees: float, side: str) -> str:
    whole, minutes, seconds = _split(degrees)
    return f"{whole}° {minutes}' {_comma(seconds)}\" {side}"


def _parts(group: str) -> list[PointColumn]:
    """Degrees, minutes and seconds each in a column of its own."""
    columns: list[PointColumn] = []
    for axis, of in (("Lintang", _y), ("Bujur", _x)):
        for index, name in enumerate(("Derajat", "Menit", "Detik")):

            def write(work: Work, of: Callable[[Work], float] = of, index: int = index) -> Cell:
                degrees, *rest = _split(of(work))
                return (degrees if of(work) >= 0 else -degrees, *rest)[index]

            columns.append(((group, axis, name), write))
    return columns


def _ends(group: str) -> list[PointColumn]:
    """First and last point of the works."""

    def at(end: int, axis: int) -> Callable[[Work], Cell]:
        def write(work: Work) -> Cell:
            value = (_y(work), _x(work))[axis]
            return round(value + end * ENDS_APART / 2, 6)

        return write

    return [
        ((group, "Awal", "Lat"), at(-1, 0)), ((group, "Awal", "Long"), at(-1, 1)),
        ((group, "Akhir", "Lat"), at(1, 0)), ((group, "Akhir", "Long"), at(1, 1)),
    ]  # fmt: skip


def zone_of(works: list[Work]) -> str:
    """The UTM zone and hemisphere that the first work lies in."""
    return _own_zone(works[0])


def _own_zone(work: Work) -> str:
    return f"{int((work.place.lon + 180) // 6) + 1}{'S' if work.place.lat < 0 else 'N'}"


def _utm(work: Work, zone: str) -> tuple[float, float]:
    """Easting and northing, metres; the northing of an impossible point has digits too many."""
    code = (32700 if zone.endswith("S") else 32600) + int(zone[:-1])
    transformer = Transformer.from_crs(4326, code, always_xy=True)
    east, north = transformer.transform(work.place.lon, work.place.lat)
    return round(east, 1), round(north * (10_000 if work.point == "reject" else 1), 1)


def _metric(choice: str, group: str, zone: str) -> list[PointColumn]:
    def in_one(work: Work) -> Cell:
        own = _own_zone(work)
        return "{} {:.0f} {:.0f}".format(own, *_utm(work, own))

    if choice == "utm-cell":
        return [((group,), in_one)]
    note = f" UTM {zone}" if choice == "utm-heading" else " (UTM)"
    return [
        ((group + note, "X"), lambda w: _utm(w, zone)[0]),
        ((group + note, "Y"), lambda w: _utm(w, zone)[1]),
    ]
