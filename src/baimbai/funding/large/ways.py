"""Ways to pay (*cara bayar*) laid out for a large search: each unit takes exactly one way."""

from dataclasses import dataclass

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


def without_oversize(ways: Ways) -> Ways:
    """Leave out ways that alone exceed a row without negative entries: no plan can take them.

    A unit's first way, which pays nothing, is kept; it alone may be what a broken limit needs.
    """
    one_sided = np.ones(len(ways.limit), dtype=bool)
    one_sided[ways.row[ways.value < 0]] = False
    over = one_sided[ways.row] & (ways.value > ways.limit[ways.row])
    way_of = np.repeat(np.arange(len(ways.points)), np.diff(ways.start))
    kept = np.ones(len(ways.points), dtype=bool)
    kept[way_of[over]] = False
    kept[ways.first[:-1]] = True
    return kept_ways(ways, kept, np.ones(len(ways.district), dtype=bool))


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
