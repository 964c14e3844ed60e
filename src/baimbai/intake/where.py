"""Where each proposal lies: region, kecamatan, desa, a point, and what was drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from baimbai.intake.coordinate_list import PointList
from baimbai.intake.coordinates import Degrees
from baimbai.intake.districts import District, read_districts, texts
from baimbai.intake.drawn import read_drawn
from baimbai.intake.headers import Header
from baimbai.intake.places import Places
from baimbai.intake.reading import Reading
from baimbai.intake.settling import (
    IMPOSSIBLE,
    NO_MARK,
    NO_MINUS,
    OUTSIDE,
    SWAPPED,
    ZONE_GUESSED,
    ZONE_UNCLEAR,
    Settled,
    settle,
)
from baimbai.intake.written import Written, read_ends, read_written
from baimbai.register.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Where:
    """One entry a row; None where it is not known."""

    region_code: list[str]
    kecamatan: list[str | None]
    desa: list[str | None]
    kecamatan_code: list[str | None]
    desa_code: list[str | None]
    lat: list[float | None]
    """Degrees, WGS 84; only points that lie in their region."""
    lon: list[float | None]
    geometry: list[str | None]
    """What was drawn, as WKT, longitude first; None for a plain point."""


def read_where(
    reading: Reading,
    header: Header,
    rows: Sequence[int],
    organisation: Organisation,
    places: Places,
    titles: Sequence[str],
    points: PointList | None = None,
) -> Where:
    """Where the proposals of many rows lie; what is doubtful becomes a remark at its cell.

    `titles` has one title a row; `points` are coordinates that stand on another sheet.
    """
    districts = read_districts(reading, header, rows, organisation, places, titles)
    written = read_written(reading, header, rows)
    ends = read_ends(reading, header, rows)
    if points is not None and points.points:
        ends = _take_listed(written, ends, points, reading, header, rows, titles)
    drawn = read_drawn(reading, header, rows)
    if drawn is not None:
        missing = np.isnan(written.north) | np.isnan(written.east)
        written.north = np.where(missing, drawn.lat, written.north)
        written.east = np.where(missing, drawn.lon, written.east)
    regions = [district.region for district in districts]
    settled = settle(written.north, written.east, written.zones, regions, places)
    _refuse_contradictions(reading, header, rows, settled)
    _remark_on_ways(reading, rows, written, settled, districts)
    geometry: list[str | None] = [None] * len(rows) if drawn is None else drawn.geometry
    if ends is not None:
        last = settle(ends.north, ends.east, ends.zones or written.zones, regions, places)
        _refuse_contradictions(reading, header, rows, last, "_end")
        _remark_on_ways(reading, rows, ends, last, districts)
        _join(settled, last, geometry)
    _remark_on_distance(reading, rows, written, settled, districts, places)
    return Where(
        [region.code for region in regions],
        [district.kecamatan for district in districts],
        [district.desa for district in districts],
        [district.kecamatan_code for district in districts],
        [district.desa_code for district in districts],
        _listed(settled.lat),
        _listed(settled.lon),
        geometry,
    )  # fmt: skip


def _join(first: Settled, last: Settled, geometry: list[str | None]) -> None:
    """From where works begin to where they end: a line, and the point half way between."""
    begun = np.isfinite(first.lat)
    for i in np.flatnonzero(np.isfinite(last.lat)).tolist():
        if not begun[i]:
            first.lat[i], first.lon[i] = last.lat[i], last.lon[i]
            continue
        one, other = (first.lat[i], first.lon[i]), (last.lat[i], last.lon[i])
        if one == other:
            continue
        text = ", ".join(f"{lon:.7f} {lat:.7f}" for lat, lon in (one, other))
        geometry[i] = geometry[i] or f"LINESTRING ({text})"
        first.lat[i], first.lon[i] = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _listed(values: Degrees) -> list[float | None]:
    return [None if value != value else value for value in values.tolist()]


def _take_listed(
    written: Written, ends: Written | None, points: PointList, reading: Reading, header: Header,
    rows: Sequence[int], titles: Sequence[str],
) -> Written | None:  # fmt: skip
    """Points of a list on another sheet, for rows that have none of their own; and their ends."""
    ids = texts(reading, header, rows, "id")
    numbers = texts(reading, header, rows, "number")
    zones = written.zones_by_row()
    for i in np.flatnonzero(np.isnan(written.north) | np.isnan(written.east)).tolist():
        listed = points.find(ids[i], numbers[i], titles[i])
        if listed is None:
            continue
        pair = listed.pair
        written.north[i], written.east[i], zones[i] = pair.north, pair.east, pair.zone
        if listed.end is not None:
            if ends is None:
                none = np.full(len(rows), np.nan)
                ends = Written(none, none.copy(), None, written.column)
            ends.north[i], ends.east[i] = listed.end.north, listed.end.east
    written.zones = zones
    return ends


_SAYS_NORTH = re.compile(r"(?i)(?<![a-z])(?:l\.?\s?u\.?|n|u|lintang utara|utara|north)(?![a-z])")


def _refuse_contradictions(
    reading: Reading, header: Header, rows: Sequence[int], settled: Settled, suffix: str = ""
) -> None:
    """Points read as south although their cell says north: no slip of the pen, so none is used."""
    columns = [
        column
        for name in (f"lat{suffix}", "lat_side", f"point{suffix}", f"lon{suffix}")
        if (column := header.column(name)) is not None
    ]
    for i, ways in enumerate(settled.ways):
        if NO_MINUS in ways and any(
            isinstance(cell := reading.value(rows[i], column), str) and _SAYS_NORTH.search(cell)
            for column in columns
        ):
            settled.lat[i] = settled.lon[i] = np.nan
            settled.ways[i] = (IMPOSSIBLE,)


_SEVERITIES = {
    SWAPPED: ("peringatan", "remark-koordinat-tertukar"),
    NO_MINUS: ("info", "remark-koordinat-tanpa-minus"),
    NO_MARK: ("peringatan", "remark-koordinat-tanpa-pemisah"),
    ZONE_GUESSED: ("info", "remark-koordinat-zona-ditebak"),
    ZONE_UNCLEAR: ("galat", "remark-koordinat-zona"),
    IMPOSSIBLE: ("galat", "remark-koordinat-mustahil"),
    OUTSIDE: ("galat", "remark-koordinat-luar"),
}


def _remark_on_ways(
    reading: Reading, rows: Sequence[int], written: Written, settled: Settled,
    districts: Sequence[District],
) -> None:  # fmt: skip
    column = None if written.column is None else written.column.index
    for i, ways in enumerate(settled.ways):
        for way in ways:
            severity, key = _SEVERITIES[way]
            values: dict[str, str | int] = {}
            if way in (IMPOSSIBLE, OUTSIDE):
                values = {"lat": shown(written.north[i]), "lon": shown(written.east[i])}
                if way == OUTSIDE and SWAPPED in ways:
                    values = {"lat": values["lon"], "lon": values["lat"]}
            elif way == NO_MARK:
                values = {"lat": shown(settled.lat[i]), "lon": shown(settled.lon[i])}
            elif way == ZONE_GUESSED:
                values = {"zone": settled.zones[i]}
            if way == OUTSIDE:
                values["region"] = districts[i].region.name
            reading.remark(rows[i], column, severity, key, **values)


def _remark_on_distance(
    reading: Reading, rows: Sequence[int], written: Written, settled: Settled,
    districts: Sequence[District], places: Places,
) -> None:  # fmt: skip
    """Points far from the kecamatan that the row names: kept, but look at them."""
    groups: dict[str, list[int]] = {}
    for i, district in enumerate(districts):
        if district.kecamatan_code is not None:
            groups.setdefault(district.kecamatan_code, []).append(i)
    column = None if written.column is None else written.column.index
    for code, members in groups.items():
        kecamatan = places.gazetteer.areas[code]
        placed = np.array(members)[np.isfinite(settled.lat[members])]
        away = places.far_from(settled.lat[placed], settled.lon[placed], kecamatan)
        for index in np.flatnonzero(np.isfinite(away)).tolist():
            reading.remark(
                rows[int(placed[index])], column, "peringatan", "remark-koordinat-jauh",
                km=round(float(away[index])), kecamatan=kecamatan.name,
            )  # fmt: skip


def shown(degree: float) -> str:
    """A coordinate as remarks show it."""
    return f"{degree:.5f}"
