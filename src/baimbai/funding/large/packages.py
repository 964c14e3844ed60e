"""Packages (*paket*): proposals that counting rows tie are taken together or not at all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.formulation import OPEN, Formulation
from baimbai.funding.large.districts import gather
from baimbai.funding.large.ways import Integers, Ways

_MOST_PACKAGES = 1_000
"""Proposals are tied into one unit while their options combine in no more ways than this."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A formulation as units and ways."""

    ways: Ways
    row_of: Integers
    """By row of the ways: the row of the formulation that it stands for."""
    floor: NDArray[np.bool_]
    """By row of the ways: whether it is that row's low limit, signs turned."""


def pack(table: Formulation) -> Packed | None:
    """Any formulation as units that each take exactly one way, under rows with upper limits.

    Rows that count and touch few proposals (one way each, shares together, duplicates,
    prerequisites, commitments) vanish into the units; every other row becomes one or two with
    upper limits; rows that no plan can break are left out. A unit's first way pays nothing where
    that is lawful. None where a unit has no lawful way, or a row that touches nothing is broken.
    """
    touch = _Touch.of(table)
    units = _tied(table, touch)
    own = _rows_inside(table, touch, units)
    packages: list[tuple[int, ...]] = []
    first = [0]
    for members, rows in zip(units.members, own.by_unit, strict=True):
        packages += _lawful(table, [touch.columns[one] for one in members], rows)
        if len(packages) == first[-1]:
            return None
        first.append(len(packages))
    empty = np.diff(table.start) == 0
    if (((table.low > 0) | (table.high < 0)) & empty).any():
        return None
    return _laid_out(table, np.array(first), packages, own.outside)


def chosen_columns(ways: Ways, taken: Integers) -> list[int]:
    """The columns of the formulation that the ways `taken` stand for, in order."""
    columns = ways.columns[taken].ravel()
    return [int(column) for column in np.sort(columns[columns >= 0])]


@dataclass(frozen=True)
class _Touch:
    """Which proposals (by number) the rows touch."""

    columns: list[list[int]]
    """By proposal."""
    by_row: list[Integers]

    @classmethod
    def of(cls, table: Formulation) -> "_Touch":
        number: dict[str, int] = {}
        columns: list[list[int]] = []
        of_column = np.empty(len(table.proposals), dtype=np.int64)
        for column, proposal in enumerate(table.proposals):
            if proposal not in number:
                number[proposal] = len(columns)
                columns.append([])
            of_column[column] = number[proposal]
            columns[number[proposal]].append(column)
        touched = np.split(of_column[table.index], table.start[1:-1])
        return cls(columns, [np.unique(proposals) for proposals in touched][: len(table.rows)])


@dataclass(frozen=True)
class _Units:
    of_proposal: Integers
    members: list[list[int]]


def _tied(table: Formulation, touch: _Touch) -> _Units:
    """Proposals joined by rows that count, while the ways to combine their options are few.

    Shares of one work first, so that others are left to rows where there is no room for all.
    """
    counting = _counting(table)
    group = [[one] for one in range(len(touch.columns))]
    ways = [len(columns) + 1 for columns in touch.columns]
    of_proposal = np.arange(len(touch.columns))
    rows = sorted(range(len(table.rows)), key=lambda row: table.rows[row].law != "bersama")
    for row in rows:
        proposals = touch.by_row[row]
        if not counting[row] or not 1 < len(proposals) < _MOST_PACKAGES.bit_length():
            continue
        heads = sorted(set(of_proposal[proposals].tolist()))
        together = prod(ways[head] for head in heads)
        if len(heads) > 1 and together <= _MOST_PACKAGES:
            head = heads[0]
            group[head] = sorted(one for other in heads for one in group[other])
            of_proposal[group[head]] = head
            ways[head] = together
    heads = [one for one in range(len(group)) if of_proposal[one] == one]
    renumbered = np.zeros(len(group), dtype=np.int64)
    renumbered[heads] = np.arange(len(heads))
    return _Units(renumbered[of_proposal], [group[head] for head in heads])


def _counting(table: Formulation) -> list[bool]:
    """Rows whose coefficients are all 1 or -1: they count options, not rupiah."""
    odd = np.concatenate(([0], np.cumsum(np.abs(table.value) != 1)))
    return [bool(same) for same in odd[table.start[1:]] == odd[table.start[:-1]]]


@dataclass(frozen=True)
class _Rows:
    by_unit: list[list[int]]
    """Rows that one unit alone touches, except that each proposal takes one way."""
    outside: Integers
    """All others that touch anything."""


def _rows_inside(table: Formulation, touch: _Touch, units: _Units) -> _Rows:
    by_unit: list[list[int]] = [[] for _ in units.members]
    outside = []
    for row, proposals in enumerate(touch.by_row):
        if not len(proposals):
            continue
        of_row = units.of_proposal[proposals]
        if (of_row != of_row[0]).any():
            outside.append(row)
        elif table.rows[row].law != "satu_cara":
            by_unit[of_row[0]].append(row)
    return _Rows(by_unit, np.array(outside, dtype=np.int64))


def _lawful(
    table: Formulation, members: Sequence[Sequence[int]], rows: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """One column or none (-1) of each member, as the unit's own rows allow; none of all first."""
    combinations = product(*([-1, *columns] for columns in members))
    if not rows:
        yield from combinations
        return
    terms = [table.rows[row].terms for row in rows]
    limits = [(int(table.low[row]), int(table.high[row])) for row in rows]
    for taken in combinations:
        loads = (sum(term.get(column, 0) for column in taken) for term in terms)
        if all(low <= load <= high for load, (low, high) in zip(loads, limits, strict=True)):
            yield taken


def _laid_out(
    table: Formulation, first: Integers, packages: list[tuple[int, ...]], rows: Integers
) -> Packed:
    """Entries of the ways in the rows that stay: a high limit as it is, a low one turned."""
    columns = _rectangle(packages)
    points = np.append(table.points, 0)[columns].sum(axis=1)
    way, row, value = _entries(table, columns, rows)
    unit_of_way = np.repeat(np.arange(len(first) - 1), np.diff(first))
    upper, lower = np.flatnonzero(table.high[rows] < OPEN), np.flatnonzero(table.low[rows] > -OPEN)
    most = _most(unit_of_way[way], row, value, len(rows))
    least = -_most(unit_of_way[way], row, -value, len(rows))
    upper = upper[most[upper] > table.high[rows][upper]]
    lower = lower[least[lower] < table.low[rows][lower]]
    parts = []
    for sign, kept, offset in ((1, upper, 0), (-1, lower, len(upper))):
        place = np.full(len(rows), -1)
        place[kept] = np.arange(len(kept)) + offset
        inside = place[row] >= 0
        parts.append((way[inside], place[row[inside]], sign * value[inside]))
    ways, places, values = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.lexsort((places, ways))
    limit = np.concatenate((table.high[rows][upper], -table.low[rows][lower]))
    district, local = gather(unit_of_way[ways[order]], places[order], len(first) - 1, len(limit))
    start = np.searchsorted(ways[order], np.arange(len(packages) + 1))
    return Packed(
        Ways(first, points, start, places[order], values[order], limit, district, local, columns),
        np.concatenate((rows[upper], rows[lower])),
        np.arange(len(limit)) >= len(upper),
    )


def _rectangle(packages: list[tuple[int, ...]]) -> Integers:
    """Packages as an array, -1 where a way takes nothing or has fewer members."""
    columns = np.full((len(packages), max(map(len, packages), default=1)), -1)
    by_length: dict[int, list[int]] = defaultdict(list)
    for place, package in enumerate(packages):
        by_length[len(package)].append(place)
    for length, places in by_length.items():
        columns[places, :length] = [packages[place] for place in places]
    return columns


def _entries(
    table: Formulation, columns: Integers, rows: Integers
) -> tuple[Integers, Integers, Integers]:
    """Way, place among `rows` and value of every entry, added up where a way has several."""
    place = np.full(len(table.rows), -1)
    place[rows] = np.arange(len(rows))
    entry_row = place[np.repeat(np.arange(len(table.rows)), np.diff(table.start))]
    inside = np.flatnonzero(entry_row >= 0)
    inside = inside[np.argsort(table.index[inside], kind="stable")]
    by_column = np.searchsorted(table.index[inside], np.arange(len(table.points) + 1))
    way, member = np.nonzero(columns >= 0)
    taken = columns[way, member]
    count = by_column[taken + 1] - by_column[taken]
    before = np.cumsum(count) - count
    at = inside[np.arange(count.sum()) + np.repeat(by_column[taken] - before, count)]
    key, of_key = np.unique(
        np.repeat(way, count) * max(len(rows), 1) + entry_row[at], return_inverse=True
    )
    total = np.zeros(len(key), dtype=np.int64)
    np.add.at(total, of_key, table.value[at])
    kept = total != 0
    return key[kept] // max(len(rows), 1), key[kept] % max(len(rows), 1), total[kept]


def _most(unit: Integers, row: Integers, value: Integers, rows: int) -> Integers:
    """The most that each row can carry where every unit takes its heaviest way, or nothing."""
    if not len(row):
        return np.zeros(rows, dtype=np.int64)
    order = np.lexsort((unit, row))
    key = row[order] * (int(unit.max()) + 1) + unit[order]
    begins = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    heaviest = np.maximum(np.maximum.reduceat(value[order], begins), 0)
    most = np.zeros(rows, dtype=np.int64)
    np.add.at(most, row[order][begins], heaviest)
    return most
