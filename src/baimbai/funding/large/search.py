"""The large search (*pencarian rencana besar*): prices, sweeps by district, then row by row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.large.beam import rebuild
from baimbai.funding.large.ceiling import ceiling
from baimbai.funding.large.prices import price_rows, row_scales
from baimbai.funding.large.ways import Integers, Ways, without_oversize

Floats = NDArray[np.float64]

WIDTH = 200
GROUP = 60
SOFTNESS = (0.05, 0.05, 0.1, 0.2, 0.4)
HARDENING = (0.5, 0.7, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
_CORE = 0.3


@dataclass(frozen=True, slots=True)
class LargePlan:
    """One way a unit, whether it is lawful, what no plan exceeds, and the work."""

    taken: Integers | None
    """By unit, ways of the table searched (see `table`); None where no lawful plan was found."""
    table: Ways
    won: int
    bound: int
    broken: int
    """Rows that the nearest plan breaks; 0 where `taken` is a plan."""
    beams: int


class _Floor:
    """The table in fractions of each row's largest entry, and the plan being rebuilt."""

    def __init__(self, table: Ways, prices: Floats) -> None:
        self.table = table
        scale = row_scales(table)
        self.value = table.value / scale[table.row]
        self.limit = table.limit / scale
        self.price = prices * scale
        positive = self.price[self.price > 0]
        least = 0.3 * float(np.median(positive)) if positive.size else 1.0
        self.steep = np.maximum(self.price, least)
        entry_way = np.repeat(np.arange(len(table.points)), np.diff(table.start))
        paid = np.bincount(
            entry_way, self.value * self.price[table.row], minlength=len(table.points)
        )
        worth = table.points - paid
        best = np.maximum.reduceat(worth, table.first[:-1])
        self.unit_of = np.repeat(np.arange(len(best)), np.diff(table.first))
        self.loss = best[self.unit_of] - worth
        order = np.lexsort((self.loss, self.unit_of))
        self.taken = order[table.first[:-1]]
        self.mean = float(np.maximum.reduceat(table.points, table.first[:-1]).mean())
        self.beams = 0
        self.widen(_CORE)
        self.balance()

    def widen(self, share: float) -> None:
        """Offer the ways that lose at most so much of the mean points, and the taken ones."""
        offered = self.loss <= share * self.mean
        offered[self.taken] = True
        self.ways = np.flatnonzero(offered)
        self.first = np.concatenate(([0], np.cumsum(offered)))[self.table.first]
        count = np.diff(self.first)
        self.open = np.flatnonzero(count > 1)
        inner = np.ones(len(self.loss)) * np.inf
        inner[self.ways] = self.loss[self.ways]
        inner[self.taken] = np.inf
        self.second = np.minimum.reduceat(inner, self.table.first[:-1])
        entry_way = np.repeat(np.arange(len(self.loss)), np.diff(self.table.start))
        units = self.unit_of[entry_way]
        kept = offered[entry_way] & (count[units] > 1)
        pairs = np.unique(self.table.row[kept] * len(count) + units[kept])
        self.units_on = np.split(
            pairs % len(count),
            np.searchsorted(pairs // len(count), np.arange(1, len(self.limit))),
        )

    def balance(self) -> None:
        """The room left in each row, from whole numbers, so that rounding does not pile up."""
        left = self.table.limit - self.table.loads(self.taken)
        self.slack = left / row_scales(self.table)

    def beam(self, units: Integers, soft: float, weight: Floats, hard: Floats) -> None:
        """Rebuild one group, its heaviest units first."""
        table = self.table
        price = self.price * np.where(table.local, 1.0, soft)
        over = self.steep * weight * np.where(table.local, 20.0, soft)
        over = np.where(hard > 0, np.maximum(over, 20 * self.steep * weight), over)
        rebuild(
            units, self.first, self.ways, self.loss, table.start, table.row, self.value,
            self.taken, self.slack, price, over, hard, WIDTH,
        )  # fmt: skip
        self.beams += 1


def find_large_plan(ways: Ways, seed: int = 0) -> LargePlan:
    """Price, sweep by district with soft central rows, then harden row by row.

    The work is a fixed number of beams, whatever the clock or the cores. Where no lawful plan
    is met, `taken` is None and `broken` says how many rows the nearest plan breaks.
    """
    table = without_oversize(ways)
    prices = price_rows(table).by_row
    rng = np.random.default_rng(seed)
    floor = _Floor(table, prices)
    weight = np.full(len(table.limit), 1.3)
    for soft in SOFTNESS:
        _sweep(floor, rng, soft, weight)
        weight[(floor.slack < 0) & ~table.local] *= 1.2
    best: Integers | None = None
    won, fewest = -1, len(table.limit)
    for turn, soft in enumerate(HARDENING):
        _by_rows(floor, rng, soft, weight, turn >= 2)
        broken = table.broken(floor.taken)
        fewest = min(fewest, len(broken))
        worth = int(table.points[floor.taken].sum())
        if not broken.size and worth > won:
            best, won = floor.taken.copy(), worth
        weight *= 0.95
        weight[broken] *= 1.5
        weight = np.clip(weight, 1.3, 60)
        if broken.size and turn % 2:
            floor.widen(_CORE * (turn + 3))
    return LargePlan(best, table, won, ceiling(table, prices), fewest, floor.beams)


def _sweep(floor: _Floor, rng: np.random.Generator, soft: float, weight: Floats) -> None:
    """Each district in turn, in a shuffled order."""
    district = floor.table.district[floor.open]
    hard = np.where(floor.table.local, 2 * floor.mean, 0.0)
    order = np.argsort(district, kind="stable")
    groups = np.split(floor.open[order], np.flatnonzero(np.diff(district[order])) + 1)
    for place in rng.permutation(len(groups)):
        floor.beam(_heaviest_first(floor, rng, groups[place]), soft, weight, hard)
    floor.balance()


def _by_rows(
    floor: _Floor, rng: np.random.Generator, soft: float, weight: Floats, hardened: bool
) -> None:
    """Groups of units around rows with broken limits or dear unspent money."""
    table = floor.table
    hard = np.where(table.local | hardened, 2 * floor.mean, 0.0)
    on = np.array([len(units) for units in floor.units_on], dtype=np.float64)
    if not on.any():
        return
    for _ in range(6 * (int(table.district.max()) + 1)):
        pull = np.where(
            floor.slack < 0, -2 * weight * floor.steep * floor.slack, floor.price * floor.slack
        )
        pull = np.where(on > 0, pull, 0.0)
        chance = on if rng.random() < 0.3 or not pull.sum() > 0 else pull
        units = floor.units_on[rng.choice(len(on), p=chance / chance.sum())]
        key = floor.second[units] / (0.03 * floor.mean) - rng.gumbel(size=len(units))
        group = units[np.argsort(key, kind="stable")[:GROUP]]
        floor.beam(_heaviest_first(floor, rng, group), soft, weight, hard)
    floor.balance()


def _heaviest_first(floor: _Floor, rng: np.random.Generator, units: Integers) -> Integers:
    """Units by what their ways weigh at the rows' prices, a little shuffled."""
    weights = np.empty(len(units))
    start, row = floor.table.start, floor.table.row
    for place, unit in enumerate(units):
        last = floor.ways[floor.first[unit + 1] - 1]
        entries = slice(start[last], start[last + 1])
        weights[place] = floor.steep[row[entries]] @ np.abs(floor.value[entries])
    return units[np.argsort(-weights * rng.uniform(0.75, 1.25, len(units)), kind="stable")]
