"""The draft (*rancangan*): a plan that is rebuilt group by group, and how far it is off."""

from concurrent.futures import Executor

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.beam import Block, rebuild, rebuild_block
from baimbai.funding.large.prices import Prices, row_scales
from baimbai.funding.large.ways import Integers, Ways

Floats = NDArray[np.float64]

_LEAST_PRICE = 0.3
"""Of the median price: what exceeding a row costs at least."""
_STEEP = 20.0
"""How much dearer than its price a hard row's excess is."""
_BROKEN = 2.0
"""Charge for a hard row that is exceeded at all, in mean points."""
_FEW = 100
_TOGETHER = 4
"""Districts that are rebuilt at the same time, at most."""
_MOST_ON_ROW = 4
_STRETCH = 500
"""A group is drawn from so many stretches of a row's units, of so many units each."""


class Draft:
    """One way by unit, and the room that it leaves, in parts of each row's largest entry."""

    def __init__(self, table: Ways, prices: Prices, width: int, rng: np.random.Generator) -> None:
        self.table, self.width, self.rng = table, width, rng
        self.scale = row_scales(table)
        self.value = table.value / self.scale[table.row]
        self.price = prices.by_row * self.scale
        usual = self.price[self.price > 0]
        least = _LEAST_PRICE * float(np.median(usual)) if usual.size else 1.0
        self.steep = np.maximum(self.price, least)
        way = np.repeat(np.arange(len(table.points)), np.diff(table.start))
        worth = table.points - np.bincount(
            way, self.value * self.price[table.row], minlength=len(table.points)
        )
        best = np.maximum.reduceat(worth, table.first[:-1])
        self.unit_of = np.repeat(np.arange(len(best)), np.diff(table.first))
        self.loss = best[self.unit_of] - worth
        self.mean = max(1.0, float(np.maximum.reduceat(table.points, table.first[:-1]).mean()))
        self.taken = rounded(prices.fraction, table.first, rng)

    def room(self) -> Floats:
        """What is left of each limit, from whole numbers; below 0 where it is exceeded."""
        return (self.table.limit - self.table.loads(self.taken)) / self.scale

    def offer(self, most: float, few: int) -> None:
        """From now on offer the ways that lose at most so much, so few a unit, and the taken."""
        table = self.table
        order = np.lexsort((self.loss, self.unit_of))
        offered = np.zeros(len(self.loss), dtype=bool)
        offered[order] = np.arange(len(order)) - table.first[self.unit_of[order]] < few
        offered &= self.loss <= most
        offered[self.taken] = True
        self.ways = np.flatnonzero(offered)
        self.first = np.concatenate(([0], np.cumsum(offered)))[table.first]
        several = np.diff(self.first) > 1
        self.open = np.flatnonzero(several)
        other = np.full(len(self.loss), np.inf)
        other[self.ways] = self.loss[self.ways]
        other[self.taken] = np.inf
        self.second = np.minimum.reduceat(other, table.first[:-1])
        way = np.repeat(np.arange(len(self.loss)), np.diff(table.start))
        kept = offered[way] & several[self.unit_of[way]]
        pairs = np.unique(table.row[kept] * len(several) + self.unit_of[way[kept]])
        rows = pairs // len(several)
        begins = np.searchsorted(rows, np.arange(1, len(table.limit)))
        self.units_on = np.split(pairs % len(several), begins)
        self.on_row = np.array([len(units) for units in self.units_on], dtype=np.float64)

    def sweep(self, soft: float, weight: Floats, executor: Executor | None) -> None:
        """Rebuild each district once, in a shuffled order; central rows count `soft` of full.

        Districts of a batch do not see each other's changes, so that they may be rebuilt at the
        same time, in threads or on other machines; batches are the same on any executor.
        """
        groups = self.districts()
        counts = np.where(self.table.local, 1.0, soft)
        for batch in _batches(self.rng.permutation(len(groups))):
            # Each block mends its part of what is amiss, or all would mend the same.
            room = self.room() / np.where(self.table.local, 1, len(batch))
            blocks = [self.block(groups[place], room, counts, weight) for place in batch]
            run = map if executor is None else executor.map
            for block, taken in zip(blocks, run(rebuild_block, blocks), strict=True):
                self.taken[block.units] = block.ways[taken]

    def block(self, units: Integers, room: Floats, counts: Floats, weight: Floats) -> Block:
        """A group's units, the heaviest first, with the ways on offer and the rows they load."""
        table, units = self.table, self._heaviest_first(units)
        places = _spread(self.first[units], np.diff(self.first)[units])
        ways = self.ways[places]
        entries = _spread(table.start[ways], np.diff(table.start)[ways])
        rows, row = np.unique(table.row[entries], return_inverse=True)
        first = np.concatenate(([0], np.cumsum(np.diff(self.first)[units])))
        taken = np.flatnonzero(ways == np.repeat(self.taken[units], np.diff(first)))
        return Block(
            units, ways, first, self.loss[ways],
            np.concatenate(([0], np.cumsum(np.diff(table.start)[ways]))), row,
            self.value[entries], taken, room[rows], (self.price * counts)[rows],
            (self.steep * weight * counts)[rows], self.width,
        )  # fmt: skip

    def districts(self) -> list[Integers]:
        """The units on offer by district; districts of few units together."""
        district = self.table.district[self.open]
        order = np.argsort(district, kind="stable")
        groups: list[Integers] = []
        for group in np.split(self.open[order], np.flatnonzero(np.diff(district[order])) + 1):
            if groups and len(groups[-1]) + len(group) <= _FEW:
                groups[-1] = np.concatenate((groups[-1], group))
            else:
                groups.append(group)
        return groups

    def rebuild_around(
        self, groups: int, size: int, weight: Floats, hard: NDArray[np.bool_], aside: Floats
    ) -> None:
        """Rebuild `groups` groups of `size` units around rows that are exceeded or leave dear
        money unspent; of each row so much is set aside, and hard ones are not to be exceeded."""
        if not self.on_row.any():
            return
        room = self.room()
        charge, full = self._charge(hard), np.ones(len(room))
        for _ in range(groups):
            spare = room - aside
            pull = np.where(spare < 0, -2 * weight * self.steep * spare, self.price * spare)
            pull = np.where(self.on_row > 0, np.maximum(pull, 0.0), 0.0)
            chance = self.on_row if self.rng.random() < 0.3 or not pull.sum() > 0 else pull
            row = int(self.rng.choice(len(chance), p=chance / chance.sum()))
            units = self._some_of(self.units_on[row])
            key = self.second[units] / (0.03 * self.mean) - self.rng.gumbel(size=len(units))
            group = units[np.argsort(key, kind="stable")[:size]]
            self._rebuild(group, room, full, weight, charge, aside)

    def _some_of(self, units: Integers) -> Integers:
        """All units of a row, or a few stretches of neighbours where there are very many."""
        if len(units) <= _MOST_ON_ROW * _STRETCH:
            return units
        begins = self.rng.integers(0, len(units) - _STRETCH, _MOST_ON_ROW)
        return np.unique(np.concatenate([units[a : a + _STRETCH] for a in begins]))

    def _charge(self, hard: NDArray[np.bool_]) -> Floats:
        return np.where(hard, _BROKEN * self.mean, 0.0)

    def _rebuild(
        self, units: Integers, room: Floats, counts: Floats, weight: Floats, charge: Floats,
        aside: Floats,
    ) -> None:  # fmt: skip
        """Rebuild one group, the heaviest units first."""
        table = self.table
        over = self.steep * weight * counts
        over = np.where(charge > 0, np.maximum(over, _STEEP * self.steep * weight), over)
        rebuild(
            self._heaviest_first(units), self.first, self.ways, self.loss, table.start, table.row,
            self.value, self.taken, room, self.price * counts, over, charge, aside, self.width,
        )  # fmt: skip

    def _heaviest_first(self, units: Integers) -> Integers:
        """Units by what their heaviest way on offer weighs, shaken a little."""
        table = self.table
        shake = self.rng.uniform(0.75, 1.25, len(units))
        weight = _heaviest(
            units, self.first, self.ways, table.start, table.row, self.value, self.steep
        )
        return units[np.argsort(-weight * shake, kind="stable")]


def _batches(places: Integers) -> list[Integers]:
    """Few at a time where there are few districts: what is amiss is best mended one by one."""
    size = int(np.clip(len(places) // 32, 1, _TOGETHER))
    return [places[at : at + size] for at in range(0, len(places), size)]


def _spread(begin: Integers, count: Integers) -> Integers:
    """begin, begin + 1 … by `count`, one run after the other."""
    return np.arange(count.sum()) + np.repeat(begin - np.cumsum(count) + count, count)


def rounded(fraction: Floats, first: Integers, rng: np.random.Generator) -> Integers:
    """One way by unit, drawn with its fraction as chance: what the rows carry stays about equal."""
    running = np.concatenate(([0.0], np.cumsum(fraction)))
    at = running[first[:-1]] + rng.random(len(first) - 1) * (
        running[first[1:]] - running[first[:-1]]
    )
    drawn = np.searchsorted(running, at, side="right") - 1
    return np.asarray(np.clip(drawn, first[:-1], first[1:] - 1))


@njit(cache=True, nogil=True)
def _heaviest(
    units: Integers, first: Integers, ways: Integers, start: Integers, row: Integers,
    value: Floats, steep: Floats,
) -> Floats:  # fmt: skip
    """What each unit's heaviest way on offer weighs."""
    weight = np.zeros(len(units))
    for place in range(len(units)):
        for way in ways[first[units[place]] : first[units[place] + 1]]:
            total = 0.0
            for e in range(start[way], start[way + 1]):
                total += steep[row[e]] * abs(value[e])
            weight[place] = max(weight[place], total)
    return weight
