"""The worth of scarce rows (*nilai bayangan*), and the bound that it proves, in whole numbers.

Any worths prove a bound (Lagrangian duality; Geoffrion 1974): what the limits are worth, and for
each proposal the most that one of its ways leaves over. Worths of before a change stay good after.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from baimbai.funding.formulation import OPEN, Formulation, Integers
from baimbai.funding.solve import worths

RowName = tuple[str, tuple[str, ...]]
"""A row's law and what it stands for."""

_SHIFT = 32
"""Worths are counted in thousandths of a point, divided by 2^32, per rupiah (or unit)."""
_ROOM = 2.0**60


@dataclass(frozen=True)
class Shadow:
    """What a unit of each row is worth; rows that are not named are worth nothing."""

    worth: Mapping[RowName, int]

    def of(self, table: Formulation) -> list[int]:
        """By row; 0 where the row has no limit on the side that the worth speaks of."""
        found = []
        for row, low, high in zip(table.rows, table.low, table.high, strict=True):
            worth = self.worth.get((row.law, row.about), 0)
            limit = high < OPEN if worth > 0 else low > -OPEN
            found.append(worth if limit else 0)
        return found


def shadow(table: Formulation) -> Shadow | None:
    """Worths from the plan in fractions; None where even fractions cannot keep the rows."""
    found = worths(table)
    if found is None:
        return None
    whole = np.rint(found * 2.0**_SHIFT).astype(np.int64).tolist()
    return Shadow({
        (row.law, row.about): worth for row, worth in zip(table.rows, whole, strict=True) if worth
    })  # fmt: skip


def paid(table: Formulation, prices: Shadow) -> Integers:
    """By column: thousandths of a point that its use of scarce rows is worth, rounded."""
    return (_paid(table, _cautious(table, prices.of(table))) + (1 << (_SHIFT - 1))) >> _SHIFT


def bound(table: Formulation, prices: Shadow) -> int:
    """Thousandths of a point that no plan of the table exceeds.

    Σ worth × limit + Σ over proposals of max(0, points − worth of what the way uses); a proposal
    that must be in has no 0 to choose. Exact; points are whole, so that what lies beyond the
    last whole one is cut.
    """
    worth = _cautious(table, prices.of(table))
    limits = sum(
        one * int(high if one > 0 else low)
        for one, low, high in zip(worth, table.low, table.high, strict=True)
        if one
    )
    left = (table.points << _SHIFT) - _paid(table, worth)
    must = {row.about[0] for row in table.rows if row.law == "komitmen" and (row.low or 0) >= 1}
    most: dict[str, int] = {}
    for proposal, over in zip(table.proposals, left.tolist(), strict=True):
        least = over if proposal in must else 0
        most[proposal] = max(most.get(proposal, least), over)
    return (limits + sum(most.values())) >> _SHIFT


def _paid(table: Formulation, worth: list[int]) -> Integers:
    by_entry = np.repeat(np.array(worth, dtype=np.int64), np.diff(table.start)) * table.value
    sums = np.zeros(len(table.points), dtype=np.int64)
    np.add.at(sums, table.index, by_entry)
    return sums


def _cautious(table: Formulation, worth: list[int]) -> list[int]:
    """Worths that the sums have room for; a row worth too much counts for nothing, which proves
    less but never too much."""
    largest = np.zeros(len(table.rows))
    filled = np.flatnonzero(np.diff(table.start))
    if filled.size:
        sizes = np.abs(table.value.astype(np.float64))
        largest[filled] = np.maximum.reduceat(sizes, table.start[:-1][filled])
    room = _ROOM / (1 + max(_entries_a_column(table), 1))
    return [one if abs(one) * size < room else 0 for one, size in zip(worth, largest, strict=True)]


def _entries_a_column(table: Formulation) -> int:
    counts = np.bincount(table.index, minlength=len(table.points))
    return int(counts.max(initial=0))


def a_unit(prices: Shadow, row: RowName) -> float:
    """Thousandths of a point that one unit more of a row is worth."""
    return prices.worth.get(row, 0) / (1 << _SHIFT)
