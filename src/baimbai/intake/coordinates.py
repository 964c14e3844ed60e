"""Coordinates as offices write them: degrees, minutes and seconds, metres of a UTM zone, links.

What a cell says is kept as written (`Pair`); which reading of it lies in the region is settled
later, over whole columns (`candidates`).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

import numpy as np
from numpy.typing import NDArray
from pyproj import Proj

from baimbai.intake.cells import UnreadableCell, cell_text, is_blank
from baimbai.intake.workbook import Cell

Degrees = NDArray[np.float64]
ZONES = range(46, 55)
"""UTM zones of Indonesia, Sabang (46) to Merauke (54)."""


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees, WGS 84."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Zone:
    """A UTM zone; `south` is None where its hemisphere is not said."""

    number: int
    south: bool | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coordinates as written, north first where the text says which is which.

    Degrees, or metres of a UTM zone; the zone where the text names one.
    """

    north: float
    east: float
    zone: Zone | None = None


_SIGNS = (
    (re.compile(r"\((?=[a-z ]*\))[^)]*\)"), " "),
    (re.compile(r"(?<=\d)[o*](?=\s*\d)|[º˚]|\bderajat\b|(?<=\d)\s*(?:der|deg|d)(?![a-z])\.?"), "°"),
    (re.compile(r"[\"”″“]|'{2}|’{2}|′{2}|\b(?:detik|dtk|sec)\b"), '"'),
    (re.compile(r"['’′`´]|\b(?:menit|mnt|min)\b"), "'"),
    (re.compile(r"\b(?:lintang )?(?:selatan|south)\b|\bl\.\s?s\b\.?"), "ls"),
    (re.compile(r"\b(?:lintang )?(?:utara|north)\b|\bl\.\s?u\b\.?"), "lu"),
    (re.compile(r"\b(?:bujur )?(?:timur|east)\b|\bb\.\s?t\b\.?"), "bt"),
    (re.compile(r"[−–—](?=\s*\d)"), "-"),
)  # fmt: skip
_MARK = r"(?<![a-z])(ls|lu|bt|bb|[nsewut])(?![a-z])\.?"
_BEFORE_MARK = r"(?=\s*(?:ls|lu|bt|bb|[nsewut])(?![a-z]))"
_PART = r"(\d{1,2}(?:[.,]\d+)?)\s*"
_CORE = (
    r"(-?\s?\d{1,3})\s*(?:(°)\s*|(?<=\d)\s+(?=\d))"
    rf"{_PART}(?:'\s*|(?<=\s)(?=\d)|{_BEFORE_MARK}|$)(?:{_PART}(?:\"\s*|{_BEFORE_MARK}|$))?"
)
# A mark stands before its angle throughout a text, or after it throughout.
_ANGLE_MARK = re.compile(rf"{_CORE}(?:{_MARK})?")
_MARK_ANGLE = re.compile(rf"{_MARK}\s*:?\s*{_CORE}")
_VALUE = r"(?<![\d.,a-z])(-?\d{1,3}(?:[.,]\d+)?)\s*°?"
_VALUE_MARK = re.compile(rf"{_VALUE}\s*{_MARK}(?!\d)")
_MARK_VALUE = re.compile(rf"{_MARK}\s*:?\s*(-?\d{{1,3}}(?:[.,]\d+)?)")
_STARTS_WITH_MARK = re.compile(rf"{_MARK}\s*:?\s*-?\d")
_NEGATIVE = frozenset({"s", "ls", "w", "bb"})
_LATITUDE = frozenset({"s", "ls", "n", "lu", "u"})


_LETTERED = re.compile(
    r"(?<=\d)\s*d(?:eg)?\.?\s*(\d{1,2}(?:[.,]\d+)?)\s*m(?:in)?\.?"
    r"(?:\s*(\d{1,2}(?:[.,]\d+)?)\s*s(?:ec)?(?![a-z]{2}))?"
)
_DASHED = re.compile(
    r"(?<![\d.,])(-?\d{1,3})([-:])(\d{1,2})\2(\d{1,2}(?:[.,]\d+)?)\"?(?=\s*(?:l[su]|b[tb]|[nsewut])\b|$)"
)


def _plain(text: str) -> str:
    text = text.lower()
    if "d" in text:
        text = _LETTERED.sub(lambda m: f"°{m[1]}'" + (f'{m[2]}"' if m[2] else ""), text)
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    if "-" in text or ":" in text:
        text = _DASHED.sub("\\1°\\3'\\4\"", text)
    return text.strip()


def degrees(cell: Cell) -> float | None:
    """One coordinate: `-3,339`, `3°20'15" LS`, metres `9.632.123`; None when empty.

    Raises UnreadableCell.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not math.isfinite(cell):
            raise UnreadableCell(str(cell))
        return float(cell)
    if isinstance(cell, str) and (number := _quick(cell)) is not None:
        return number
    if is_blank(cell):
        return None
    text = _plain(cell_text(cell))
    if (number := _quick(text)) is not None:
        return number
    angles = _angles(text) or _marked(text)
    if len(angles) == 1:
        return angles[0][1]
    if re.fullmatch(r"-?\d{1,3}[.,]?\d* ?°", text):
        return _number(text.rstrip(" °"))
    metres = re.sub(r"\s*m?\s*[teunys]?$|\s", "", text)
    if re.fullmatch(r"-?(?:\d{6,8}|\d{1,3}(?:[.,]\d{3}){1,2})(?:[.,]\d{1,2})?", metres):
        return _metres(metres)
    raise UnreadableCell(text)


def _quick(text: str) -> float | None:
    """`-3.339`, `114,58` and plain metres without ado; None for anything else."""
    text = text.strip().replace(",", ".")
    if "_" in text or "n" in text or "N" in text:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    # 230.567 is no angle: the dot parts thousands of metres.
    if abs(number) > 180 and text[-4:-3] == ".":
        number *= 1000
    return number if math.isfinite(number) else None


def _metres(text: str) -> float:
    """`256.789`, `9.632.345,5`: the last mark parts decimals only where it differs or is short."""
    parts = re.split(r"[.,]", text)
    if len(parts) == 1 or len(parts[-1]) == 3:
        return float("".join(parts))
    return float("".join(parts[:-1]) + "." + parts[-1])


def from_parts(whole: Cell, minutes: Cell, seconds: Cell, side: Cell = "") -> float | None:
    """Degrees from columns of degrees, minutes and seconds. Raises UnreadableCell."""
    numbers = [degrees(part) or 0.0 for part in (whole, minutes, seconds)]
    if is_blank(whole):
        return None
    mark = _plain(cell_text(side))
    if not (0 <= numbers[1] < 60.001 and 0 <= numbers[2] < 60.001 and abs(numbers[0]) <= 180):
        raise UnreadableCell(cell_text(whole))
    value = abs(numbers[0]) + numbers[1] / 60 + numbers[2] / 3600
    negative = numbers[0] < 0 or cell_text(whole).startswith("-")
    return _signed(mark, -value if negative else value)


def _signed(mark: str, value: float) -> float:
    return -abs(value) if mark in _NEGATIVE else value


def _angles(text: str) -> list[tuple[str, float]]:
    """Angles of degrees and minutes, perhaps seconds, each with its mark ('' for none)."""
    first = _STARTS_WITH_MARK.match(text) is not None
    found = []
    for match in (_MARK_ANGLE if first else _ANGLE_MARK).finditer(text):
        mark, whole, sign, minutes, seconds = (
            match.groups() if first else (match[5], *match.groups()[:4])
        )
        # "3 20" alone is no angle.
        if sign or mark or seconds:
            value = abs(int(whole.replace(" ", ""))) + _number(minutes) / 60
            value += _number(seconds or "0") / 3600
            found.append((mark or "", _signed(mark or "", -value if "-" in whole else value)))
    return found


def _marked(text: str) -> list[tuple[str, float]]:
    """`3,3391 LS 114,9455 BT`: decimal degrees with their marks."""
    if _STARTS_WITH_MARK.match(text):
        pairs = [(match[1], match[2]) for match in _MARK_VALUE.finditer(text)]
    else:
        pairs = [(match[2], match[1]) for match in _VALUE_MARK.finditer(text)]
    return [(mark, _signed(mark, _number(value))) for mark, value in pairs]


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def point_of(cell: Cell) -> Point | None:
    """Both degrees from one cell, latitude first unless marked. Raises UnreadableCell."""
    pair = pair_of(cell)
    if pair is None:
        return None
    if abs(pair.north) > 180 or abs(pair.east) > 180:
        raise UnreadableCell(cell_text(cell))
    return Point(pair.north, pair.east)


_LATLON = r"(-?\d{1,3}(?:\.\d+)?)(?!\.?\d)"
_LINKS = (
    re.compile(r"!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)"),
    re.compile(rf"(?i)[?&]m?lat={_LATLON}&(?:m?lon|lng)={_LATLON}"),
    re.compile(
        r"(?i)(?:[?&](?:q|ll|query|destination|daddr|center)=(?:loc:)?|/(?:search|place|dir)/+|geo:)"
        rf"{_LATLON},[\s+]*{_LATLON}"
    ),
    re.compile(rf"@{_LATLON},{_LATLON}"),
    re.compile(rf"#map=\d+(?:\.\d+)?/{_LATLON}/{_LATLON}"),
)


_PLAIN_PAIR = re.compile(r"\s*(-?\d{1,2}\.\d+)\s*[,;]\s*(\d{2,3}\.\d+)\s*")


def is_link(text: str) -> bool:
    """Does a text hold the address of a page?"""
    return "://" in text or "goo.gl" in text or "maps.google" in text or "google.com/" in text


def pair_of(cell: Cell) -> Pair | None:
    """Both coordinates from one cell; None when empty. Raises UnreadableCell."""
    written = cell_text(cell)
    if match := _PLAIN_PAIR.fullmatch(written):
        return Pair(float(match[1]), float(match[2]))
    if is_blank(cell):
        return None
    link = is_link(written)
    if link:
        written = unquote(written)
    # Of a link to a place, !3d!4d is the place; @ is only where the map was looked at.
    patterns = _LINKS if link or "geo:" in written else ()
    if match := next((m for pattern in patterns if (m := pattern.search(written))), None):
        return Pair(float(match[1]), float(match[2]))
    text = _plain(written.replace("+", " ") if link else written)
    angles = _angles(text) or _marked(text)
    if len(angles) == 2:
        return _oriented(angles)
    if link:
        raise UnreadableCell(written)
    pair = _metric(text) or _decimal(text)
    if pair is None:
        raise UnreadableCell(written)
    return pair


def _oriented(angles: Sequence[tuple[str, float]]) -> Pair:
    (first, north), (second, east) = angles
    turned = (first and first not in _LATITUDE) or (second in _LATITUDE and second)
    return Pair(east, north) if turned else Pair(north, east)


_ZONE = re.compile(r"(?:zona?|zone|utm)\W*(?:utm\W*)?(4[6-9]|5[0-4])\s*([a-z])?\b")
_BARE_ZONE = re.compile(r"(?<![\d.,])(4[6-9]|5[0-4])\s?([lmns])\b")
_GRID_NUMBER = re.compile(
    r"(?<![\d.,-])(?:0?\d{1,3}[. ]\d{3}[. ]\d{3}(?:,\d+)?|0?\d{2,3}\.\d{3}(?:,\d+)?|"
    r"\d{5,8}(?:[.,]\d+)?)(?!\d)"
)


def zone_of(text: str) -> Zone | None:
    """The UTM zone that a text names: `UTM Zona 49S`, `50 M`; None where it names none.

    Of letters, S (as offices write it) and the bands C..M are south, N..X north.
    """
    text = text.lower()
    match = _ZONE.search(text) or _BARE_ZONE.search(text)
    if not match:
        return None
    letter = match[2]
    return Zone(int(match[1]), None if not letter else letter == "s" or letter < "n")


def _metric(text: str) -> Pair | None:
    """An easting and a northing in metres, in this order unless size or names tell otherwise."""
    zone = zone_of(text)
    rest = _BARE_ZONE.sub(" ", _ZONE.sub(" ", text))
    numbers = [_grid_number(match[0]) for match in _GRID_NUMBER.finditer(rest)]
    if len(numbers) != 2 or not any(100_000 <= number < 1_000_000 for number in numbers):
        return None
    east, north = numbers
    if east >= 1_000_000 or re.match(r"\W*(?:y|n|northing|utara)\b", rest):
        east, north = north, east
    return Pair(north, east, zone)


def _grid_number(text: str) -> float:
    whole, comma, rest = text.partition(",")
    if not comma and re.fullmatch(r"\d{5,8}\.\d+", whole):
        return float(whole)
    return float(re.sub(r"\D", "", whole) + (f".{rest}" if rest else ""))


_DECIMAL = r"[+-]?\d{1,8}(?:[.,]\d+)?"
_TWO = tuple(
    re.compile(rf"({_DECIMAL})(?:{separator})({_DECIMAL})")
    for separator in (r"\s*[;/|&]\s*", r"\s*,\s+|\s+,\s*", r"\s+", r",")
)
_ALL_COMMAS = re.compile(r"([+-]?\d{1,3}),(\d{3,}),\s*([+-]?\d{1,3}),(\d{3,})")
_NAMES = re.compile(
    r"\b(lat(?:itude)?|lintang|y|lon(?:gitude|g)?|lng|bujur|x)\b[\s:=.]*(?=[-+]?\d)"
)
_EAST = ("lon", "lng", "bujur", "x")


def _decimal(text: str) -> Pair | None:
    """`-3.339, 114.58`, `(-3,339; 114,58)`, `X: 114.58 Y: -3.339`."""
    named = _NAMES.search(text)
    text = re.sub(r"koordinat|titik|gps|[()\[\]{}°]", " ", _NAMES.sub(" ", text))
    text = text.strip(" ,;:.")
    if match := _ALL_COMMAS.fullmatch(text):
        first, second = f"{match[1]}.{match[2]}", f"{match[3]}.{match[4]}"
    else:
        found = next((m for pattern in _TWO if (m := pattern.fullmatch(text))), None)
        if found is None:
            return None
        first, second = found[1].replace(",", "."), found[2].replace(",", ".")
    east_first = named is not None and named[1].startswith(_EAST)
    return Pair(float(second), float(first)) if east_first else Pair(float(first), float(second))


@cache
def _grid(zone: int, south: bool) -> Proj:
    return Proj(proj="utm", zone=zone, south=south, ellps="WGS84")


def degrees_of_grid(
    north: Degrees, east: Degrees, zone: int, south: bool
) -> tuple[Degrees, Degrees]:
    """Latitudes and longitudes of points of a UTM zone, in bulk; inf where there is none."""
    lon, lat = _grid(zone, south)(east, north, inverse=True)
    return np.asarray(lat, dtype=float), np.asarray(lon, dtype=float)


def grid_of(point: Point, zone: int, south: bool) -> tuple[float, float]:
    """Northing and easting (metres) of a point in a UTM zone."""
    east, north = _grid(zone, south)(point.lon, point.lat)
    return north, east


def on_grid(north: Degrees, east: Degrees) -> NDArray[np.bool_]:
    """Which pairs can be metres of a UTM zone in Indonesia; what can be degrees is no northing."""
    northern, southern = (north > 180) & (north < 800_000), (north > 8_600_000)
    return (east >= 100_000) & (east < 1_000_000) & (northern | southern & (north <= 10_000_000))


def rescaled(values: Degrees, low: float, high: float) -> list[Degrees]:
    """Figures that lost their decimal mark, each reading with one put back within low..high.

    `-33391` → -3.3391, -0.33391; only whole figures of four digits and more are read so.
    """
    whole = (np.abs(values) >= 1000) & (values == np.round(values))
    readings = []
    for places in range(2, 13):
        value = np.where(whole, values / 10.0**places, np.nan)
        fits = (np.abs(value) >= low) & (np.abs(value) <= high)
        if fits.any():
            readings.append(np.where(fits, value, np.nan))
    return readings
