"""Ways to pay (*cara bayar*) laid out for a large search: each unit takes exactly one way."""

from dataclasses import dataclass, replace

import numpy as np
from numba import njit
from numpy.typing import NDArray

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ways:
    """Each unit takes one of its ways; every row's load stays at or below its limit.

    A unit is one proposal, or two that a pair ties; its first way pays nothing.
    Ways of unit u are `first[u]` to `first[u + 1]`, entries of way w `start[w]` to `start[w + 1]`.
    """

    first: Integers
    points: Integers
    """Thousandths of a point, by way."""
    start: Integers
    row: Integers
    value: Integers
    limit: Integers
    """Most that a row may carry; a floor is a row with its signs turned."""
    district: Integers
    """By unit."""
    local: NDArray[np.bool_]
    """Rows that units of one district alone load."""
    columns: NDArray[np.int64]
    """By way: the one or two columns it takes, -1 where none; shape (ways, 2)."""

    def loads(self, taken: Integers) -> Integers:
        """What each row carries when the ways `taken` (one a unit) are taken, exactly."""
        return loads_of(self, taken)

    def broken(self, taken: Integers) -> Integers:
        """The rows that the plan breaks."""
        return np.flatnonzero(self.loads(taken) > self.limit)


def narrowed(ways: Ways) -> Ways:
    """Leave out ways that break a row whatever the other units take, and rows' entries that can
    break nothing, until neither is found: no lawful plan is lost.

    A unit's first way is kept, and all ways where nothing can keep a row: it may be lowered.
    """
    while True:
        unit = _unit_by_entry(ways)
        least, most, row_least = _spans(ways, unit)
        over = ways.value + row_least[ways.row] - least > ways.limit[ways.row]
        over &= (row_least <= ways.limit)[ways.row]
        kept = np.ones(len(ways.points), dtype=bool)
        kept[np.repeat(np.arange(len(kept)), np.diff(ways.start))[over]] = False
        kept[ways.first[:-1]] = True
        idle = (most <= ways.limit)[ways.row]
        if kept.all() and not idle.any():
            return ways
        ways = kept_ways(_without_entries(ways, idle), kept, np.ones(len(ways.district), bool))


def _unit_by_entry(ways: Ways) -> Integers:
    unit = np.repeat(np.arange(len(ways.district)), np.diff(ways.first))
    return np.repeat(unit, np.diff(ways.start))


def _spans(ways: Ways, unit: Integers) -> tuple[Integers, Integers, Integers]:
    """By entry: the least that its unit can load its row with; by row: the most and the least that
    all units can."""
    rows = len(ways.limit)
    most, row_least = np.zeros(rows, dtype=np.int64), np.zeros(rows, dtype=np.int64)
    if not len(unit):
        return np.zeros(0, dtype=np.int64), most, row_least
    order = np.lexsort((unit, ways.row))
    row, value = ways.row[order], ways.value[order]
    begins = np.flatnonzero(
        np.concatenate(([True], (row[1:] != row[:-1]) | (unit[order][1:] != unit[order][:-1])))
    )
    count = np.diff(np.append(begins, len(order)))
    # A unit some of whose ways leave the row alone can load it with nothing.
    spares = count < np.diff(ways.first)[unit[order][begins]]
    low = np.minimum.reduceat(value, begins)
    high = np.maximum.reduceat(value, begins)
    low, high = (
        np.where(spares, np.minimum(low, 0), low),
        np.where(spares, np.maximum(high, 0), high),
    )
    np.add.at(row_least, row[begins], low)
    np.add.at(most, row[begins], high)
    least = np.empty(len(order), dtype=np.int64)
    least[order] = np.repeat(low, count)
    return least, most, row_least


def _without_entries(ways: Ways, idle: NDArray[np.bool_]) -> Ways:
    way = np.repeat(np.arange(len(ways.points)), np.diff(ways.start))
    count = np.bincount(way[~idle], minlength=len(ways.points))
    start = np.concatenate(([0], np.cumsum(count)))
    return replace(ways, start=start, row=ways.row[~idle], value=ways.value[~idle])


def kept_ways(ways: Ways, kept: NDArray[np.bool_], units: NDArray[np.bool_]) -> Ways:
    """The table with these ways of these units; every unit that stays must keep a way."""
    entries = np.repeat(kept, np.diff(ways.start))
    before = np.concatenate(([0], np.cumsum(kept)))
    return Ways(
        first=np.append(before[ways.first[:-1]][units], before[-1]),
        points=ways.points[kept],
        start=np.concatenate(([0], np.cumsum(np.diff(ways.start)[kept]))),
        row=ways.row[entries],
        value=ways.value[entries],
        limit=ways.limit,
        district=ways.district[units],
        local=ways.local,
        columns=ways.columns[kept],
    )


def loads_of(ways: Ways, taken: Integers) -> Integers:
    """What each row carries when these ways are taken, exactly."""
    return _loads(ways.start, ways.row, ways.value, taken, len(ways.limit))


@njit(cache=True, nogil=True)
def _loads(start: Integers, row: Integers, value: Integers, taken: Integers, rows: int) -> Integers:
    loads = np.zeros(rows, dtype=np.int64)
    for way in taken:
        for entry in range(start[way], start[way + 1]):
            loads[row[entry]] += value[entry]
    return loads
