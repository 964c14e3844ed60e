"""The board (*papan rencana*): a plan on the table, where options are put in and taken out.

Everything is in whole numbers, and a plan on the board never exceeds a limit.
"""

from collections.abc import Iterable
from itertools import chain, combinations, islice, product

from baimbai.funding.choices import Constraint
from baimbai.funding.formulation import OPEN, Formulation

NONE = -1
"""The choice of a unit that is not in the plan."""

_ONE_UNIT = ("bersama", "serentak")
_MOST_PACKAGES = 60
_MOST_WEIGHED = 5_000


class Board:
    """Which package each unit has, and what every row carries.

    A unit is a proposal, or the proposals that are only taken together; a package is one option
    for each of them. Packages of a unit stand in order of preference.
    """

    def __init__(self, table: Formulation) -> None:
        self.table = table
        self.low: list[int] = table.low.tolist()
        self.high: list[int] = table.high.tolist()
        self.packages: list[tuple[int, ...]] = []
        self.units: list[list[int]] = []
        self.unit_of: list[int] = []
        """By package."""
        self.unit_of_column = [NONE] * len(table.points)
        apart = _never_together(table)
        for members in _units(table):
            for column in chain.from_iterable(members):
                self.unit_of_column[column] = len(self.units)
            self.units.append([])
            for package in _packages(members, apart):
                self.units[-1].append(len(self.packages))
                self.unit_of.append(len(self.units) - 1)
                self.packages.append(package)
        self._by_column = _by_column(table)
        self.entries = [self.loaded(package) for package in self.packages]
        self.sinks = [self._sinks(entries) for entries in self.entries]
        """By package: the rows that taking it out may break."""
        self._points: list[int] = table.points.tolist()
        self.points = [sum(self._points[one] for one in package) for package in self.packages]
        self.load = [0] * len(table.rows)
        self.kept = [min(low, 0) for low in self.low]
        """Below this a row does not sink again: its low limit, or how near it came to it."""
        self.needs = [row for row, low in enumerate(self.low) if low > -OPEN]
        self.takers: list[dict[int, int]] = [{} for _ in table.rows]
        """By row: the units that load it, each with how much."""
        self.choice = [NONE] * len(self.units)

    def put(self, unit: int, package: int) -> None:
        """Give a unit this package instead of what it has; NONE takes it out."""
        load, takers = self.load, self.takers
        if (old := self.choice[unit]) != NONE:
            for row, value in self.entries[old]:
                load[row] -= value
                del takers[row][unit]
        if package != NONE:
            for row, value in self.entries[package]:
                load[row] += value
                takers[row][unit] = value
        self.choice[unit] = package

    def fits(self, package: int) -> bool:
        """Whether a package of a unit that is out can be put in beside all others."""
        load, high, kept = self.load, self.high, self.kept
        for row, value in self.entries[package]:
            after = load[row] + value
            if after > high[row] or after < kept[row]:
                return False
        return True

    def hold(self, rows: Iterable[int]) -> None:
        """From now on these rows sink no further below their low limits than they are now."""
        low, load, kept = self.low, self.load, self.kept
        for row in rows:
            if low[row] > -OPEN:
                kept[row] = min(low[row], load[row])

    def complete(self) -> bool:
        """Whether every low limit is reached."""
        return all(self.load[row] >= self.low[row] for row in self.needs)

    def chosen(self) -> list[int]:
        """The plan's columns."""
        return sorted(
            column
            for package in self.choice
            if package != NONE
            for column in self.packages[package]
        )

    def lay_out(self, chosen: list[int]) -> None:
        """Put a whole plan that keeps every row on the empty board."""
        taken: dict[int, list[int]] = {}
        for column in sorted(chosen):
            taken.setdefault(self.unit_of_column[column], []).append(column)
        for unit, columns in taken.items():
            self.put(unit, self._package(unit, tuple(columns)))
        self.hold(self.needs)

    def _package(self, unit: int, columns: tuple[int, ...]) -> int:
        """The package of these columns; added last, where it was left out for there being many."""
        for package in self.units[unit]:
            if tuple(sorted(self.packages[package])) == columns:
                return package
        self.packages.append(columns)
        self.entries.append(self.loaded(columns))
        self.sinks.append(self._sinks(self.entries[-1]))
        self.points.append(sum(self._points[column] for column in columns))
        self.unit_of.append(unit)
        self.units[unit].append(len(self.packages) - 1)
        return len(self.packages) - 1

    def loaded(self, package: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """The rows that a package loads, each with how much."""
        sums: dict[int, int] = {}
        for column in package:
            for row, value in self._by_column[column]:
                sums[row] = sums.get(row, 0) + value
        return tuple((row, value) for row, value in sums.items() if value)

    def _sinks(self, entries: tuple[tuple[int, int], ...]) -> list[int]:
        return [row for row, value in entries if value < 0 or self.low[row] > -OPEN]

    def fill(self) -> None:
        """Put in whatever still fits and loses nothing, highest score first, until nothing does."""
        order = sorted(
            (
                unit
                for unit, packages in enumerate(self.units)
                if packages and self.points[packages[0]] >= 0
            ),
            key=lambda unit: -self.points[self.units[unit][0]],
        )
        found = True
        while found:
            found = False
            for unit in order:
                if self.choice[unit] == NONE:
                    fitting = (package for package in self.units[unit] if self.fits(package))
                    package = next(fitting, NONE)
                    if package != NONE:
                        self.put(unit, package)
                        self.hold(self.needs)
                        found = True

    def spare(self) -> None:
        """Take out what costs points and is not needed (steps above a ceiling), dearest first."""
        costly = [
            unit for unit, one in enumerate(self.choice) if one != NONE and self.points[one] < 0
        ]
        for unit in sorted(costly, key=lambda unit: self.points[self.choice[unit]]):
            old = self.choice[unit]
            self.put(unit, NONE)
            if not self.holds(self.sinks[old]):
                self.put(unit, old)

    def prefer(self) -> None:
        """Pay each proposal of the plan in the way nearest to what it asked for, where it fits
        and nothing else leans on the way it had."""
        for unit, packages in enumerate(self.units):
            old = self.choice[unit]
            if old == NONE:
                continue
            for package in packages[: packages.index(old)]:
                if self.points[package] < self.points[old]:
                    continue
                self.put(unit, NONE)
                fits = self.fits(package)
                self.put(unit, package)
                if fits and self.holds(self.sinks[old]):
                    break
                self.put(unit, old)

    def holds(self, rows: Iterable[int]) -> bool:
        """Whether these rows are within their limits."""
        return all(self.kept[row] <= self.load[row] <= self.high[row] for row in rows)


def _units(table: Formulation) -> list[list[list[int]]]:
    """Units as lists of their members' columns, in order of their first column."""
    columns: dict[str, list[int]] = {}
    for column, proposal in enumerate(table.proposals):
        columns.setdefault(proposal, []).append(column)
    groups: dict[str, list[str]] = {}
    for row in table.rows:
        if row.law in _ONE_UNIT:
            a, b, *_ = row.about
            joined = list(dict.fromkeys((*groups.get(a, [a]), *groups.get(b, [b]))))
            groups.update(dict.fromkeys(joined, joined))
    units = []
    for proposal in columns:
        group = groups.get(proposal, [proposal])
        if group[0] == proposal:
            units.append([columns.get(member, []) for member in group])
    return units


def _never_together(table: Formulation) -> set[tuple[int, int]]:
    """Columns of two works that should start together but in these ways do not."""
    apart: set[tuple[int, int]] = set()
    ways: dict[tuple[str, ...], list[Constraint]] = {}
    for row in table.rows:
        if row.law == "serentak":
            ways.setdefault(row.about[:2], []).append(row)
    for rows in ways.values():
        first = [
            (place, c) for place, row in enumerate(rows) for c, v in row.terms.items() if v > 0
        ]
        other = [
            (place, c) for place, row in enumerate(rows) for c, v in row.terms.items() if v < 0
        ]
        apart.update((a, b) for (y, a), (z, b) in product(first, other) if y != z)
    return apart | {(b, a) for a, b in apart}


def _packages(members: list[list[int]], apart: set[tuple[int, int]]) -> list[tuple[int, ...]]:
    """One column for each member, what is preferred first; not all, where there are very many."""
    if len(members) == 1:
        return [(column,) for column in members[0]]
    weighed: Iterable[tuple[int, ...]] = islice(product(*members), _MOST_WEIGHED)
    if apart:
        weighed = (w for w in weighed if not any(two in apart for two in combinations(w, 2)))
    return sorted(weighed, key=lambda package: (sum(package), package))[:_MOST_PACKAGES]


def _by_column(table: Formulation) -> list[list[tuple[int, int]]]:
    """By column: the rows that it loads. Rows that a unit keeps by being one (one way each,
    shares and works of the same time together) are left out."""
    by_column: list[list[tuple[int, int]]] = [[] for _ in table.proposals]
    for place, row in enumerate(table.rows):
        if row.law not in ("satu_cara", *_ONE_UNIT):
            for column, value in row.terms.items():
                by_column[column].append((place, value))
    return by_column
