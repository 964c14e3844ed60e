"""Coordinates as they stand in a table: columns of their own, one cell, degrees in parts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from baimbai.intake.cells import UnreadableCell, cell_text, is_blank
from baimbai.intake.coordinates import (
    Degrees,
    Pair,
    Zone,
    degrees,
    from_parts,
    is_link,
    pair_of,
    zone_of,
)
from baimbai.intake.districts import texts
from baimbai.intake.headers import Column, Header
from baimbai.intake.reading import Reading
from baimbai.intake.workbook import Cell

UNREADABLE = "remark-koordinat-tak-terbaca"


@dataclass(slots=True)
class Written:
    """Coordinates as written, one entry a row; nan where a row has none."""

    north: Degrees
    east: Degrees
    zones: list[Zone | None] | None
    column: Column | None
    """To which doubts belong."""

    def pair(self, row: int) -> Pair | None:
        """Both coordinates of a row with its zone; None where one is missing."""
        north, east = float(self.north[row]), float(self.east[row])
        if north != north or east != east:
            return None
        return Pair(north, east, self.zones[row] if self.zones is not None else None)

    def zones_by_row(self) -> list[Zone | None]:
        """One zone a row; None where none is said."""
        return self.zones or [None] * len(self.north)


def read_written(reading: Reading, header: Header, rows: Sequence[int]) -> Written:
    """The coordinates of many rows; unreadable cells and halves become remarks."""
    return _read(reading, header, rows, ("lat", "lon", "point"))


_ENDS = ("lat_end", "lon_end", "point_end")


def read_ends(reading: Reading, header: Header, rows: Sequence[int]) -> Written | None:
    """Where the works of many rows end; None where the table has no columns for it."""
    if all(header.column(name) is None for name in _ENDS):
        return None
    return _read(reading, header, rows, _ENDS)


def _read(
    reading: Reading, header: Header, rows: Sequence[int], fields: tuple[str, str, str]
) -> Written:
    lat, lon, point = (header.column(name) for name in fields)
    none = np.full(len(rows), np.nan)
    written = Written(none, none.copy(), None, lat or lon or point)
    if lat is not None and lon is not None:
        _read_columns(reading, header, rows, lat, lon, written)
    single = point or (None if lat is not None and lon is not None else lat or lon)
    if single is not None:
        _read_pairs(reading, rows, single, written)
    place = header.column("place")
    if place is not None and fields != _ENDS:
        _read_links(reading, rows, place, written)
    zone = _zone(lat, lon, point)
    zone_column = header.column("utm_zone")
    if zone_column is not None:
        named = [zone_of(f"zona {text}") for text in texts(reading, header, rows, "utm_zone")]
        written.zones = [
            own or said for own, said in zip(written.zones_by_row(), named, strict=True)
        ]
    if zone is not None:
        written.zones = [own or zone for own in written.zones_by_row()]
    return written


def _zone(*columns: Column | None) -> Zone | None:
    """The UTM zone that a heading states."""
    found = (zone_of(column.label) for column in columns if column is not None)
    return next((zone for zone in found if zone is not None), None)


def _read_columns(
    reading: Reading, header: Header, rows: Sequence[int], lat: Column, lon: Column,
    written: Written,
) -> None:  # fmt: skip
    """Latitude and longitude in columns of their own."""
    north_cells, east_cells = (reading.values(rows, column) for column in (lat, lon))
    plain = _plain_numbers(north_cells), _plain_numbers(east_cells)
    if plain[0] is not None and plain[1] is not None and not _has_parts(header):
        written.north, written.east = plain[0], plain[1]
        return
    north, north_unread = _angles(reading, header, rows, lat)
    east, east_unread = _angles(reading, header, rows, lon)
    for i in np.flatnonzero(np.isnan(north) | np.isnan(east)).tolist():
        if is_blank(north_cells[i]) == is_blank(east_cells[i]):
            continue
        pair = _pair_or_none(east_cells[i] if is_blank(north_cells[i]) else north_cells[i])
        if pair is not None:
            north[i], east[i] = pair.north, pair.east
        else:
            reading.remark(rows[i], lat.index, "galat", "remark-koordinat-separuh")
            north_unread.discard(i)
            east_unread.discard(i)
    for unread, column, cells in ((north_unread, lat, north_cells), (east_unread, lon, east_cells)):
        for i in sorted(unread):
            if np.isnan(north[i]) or np.isnan(east[i]):
                text = cell_text(cells[i])[:80]
                reading.remark(rows[i], column.index, "galat", UNREADABLE, text=text)
    written.north, written.east = north, east


def _plain_numbers(cells: Sequence[Cell]) -> Degrees | None:
    """A column that holds numbers and empty cells alone; None where it holds anything else."""
    classes = set(map(type, cells))
    if classes <= {float}:
        numbers = np.array(cells, dtype=float)
        return numbers if bool(np.isfinite(numbers).all()) else None
    return None


def _has_parts(header: Header) -> bool:
    return header.column("lat_minutes") is not None


def _angles(
    reading: Reading, header: Header, rows: Sequence[int], column: Column
) -> tuple[Degrees, set[int]]:
    """One coordinate of each row, and the rows whose cell says something unreadable."""
    cells = reading.values(rows, column)
    values, unread = np.full(len(rows), np.nan), set()
    parts = [header.column(f"{column.field}_{part}") for part in ("minutes", "seconds", "side")]
    others = [reading.values(rows, part) if part is not None else None for part in parts]
    for i, cell in enumerate(cells):
        if cell.__class__ is float and others[0] is None:
            values[i] = cell
            continue
        try:
            minutes, seconds, side = ("" if other is None else other[i] for other in others)
            if others[0] is None or is_blank(minutes):
                number = degrees(cell)
                if others[0] is not None and number is not None and abs(number) > 180:
                    raise UnreadableCell(cell_text(cell))
            else:
                number = from_parts(cell, minutes, seconds, side)
        except UnreadableCell:
            unread.add(i)
        else:
            values[i] = np.nan if number is None else number
    return values, unread


def _pair_or_none(cell: Cell) -> Pair | None:
    try:
        return pair_of(cell)
    except UnreadableCell:
        return None


def _is_closed_link(cell: Cell) -> bool:
    """A shortened link: where it points to is only known to who follows it."""
    return isinstance(cell, str) and is_link(cell) and _pair_or_none(cell) is None


def _read_links(reading: Reading, rows: Sequence[int], column: Column, written: Written) -> None:
    """Links of a map in the column of places."""
    for i, cell in enumerate(reading.values(rows, column)):
        if isinstance(cell, str) and is_link(cell) and np.isnan(written.north[i]):
            pair = _pair_or_none(cell)
            if pair is None:
                reading.remark(rows[i], column.index, "peringatan", "remark-koordinat-tautan")
            else:
                written.north[i], written.east[i] = pair.north, pair.east


def _read_pairs(reading: Reading, rows: Sequence[int], column: Column, written: Written) -> None:
    """Both coordinates in one cell, for rows that have no other."""
    missing = np.flatnonzero(np.isnan(written.north)).tolist()
    cells = reading.values([rows[i] for i in missing], column)
    closed = {i for i, cell in zip(missing, cells, strict=True) if _is_closed_link(cell)}
    for i in sorted(closed):
        reading.remark(rows[i], column.index, "peringatan", "remark-koordinat-tautan")
    missing = [i for i in missing if i not in closed]
    pairs = reading.attempt_all([rows[i] for i in missing], column, pair_of, UNREADABLE)
    zones = written.zones_by_row()
    for i, pair in zip(missing, pairs, strict=True):
        if pair is not None:
            written.north[i], written.east[i], zones[i] = pair.north, pair.east, pair.zone
    if any(zone is not None for zone in zones):
        written.zones = zones
