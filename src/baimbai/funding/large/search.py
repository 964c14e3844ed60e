"""The large search (*pencarian rencana besar*): prices, a rounded plan, sweeps, then settling."""

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.large.ceiling import ceiling
from baimbai.funding.large.draft import Draft
from baimbai.funding.large.prices import Prices, price_rows
from baimbai.funding.large.ways import Integers, Ways, narrowed

Floats = NDArray[np.float64]

SOFTNESS = (0.05, 0.05, 0.1, 0.2, 0.4)
"""What central rows count in each sweep by district."""
GROUP = 60
_CORE, _FEW = 0.3, 12
"""Ways on offer lose at most this part of the mean points, and are so few a unit; more where rows
stay broken."""
_GROUPS = (480, 3_000)
"""At least and at most so many groups a turn, else each unit on offer about four times."""
_TURNS = 17
_SOFT, _HARDENED = 3, 6
_MARGIN = 1.5
_PATIENCE = 7
"""Turns that gain nothing before the search ends; a third of it where units are very many."""
_VERY_MANY = 300_000
_BETTER = 1e-5
_WEIGHT, _MOST_WEIGHT = 1.3, 60.0


@dataclass(frozen=True, slots=True)
class LargePlan:
    """One way a unit, what no plan exceeds, and the work."""

    taken: Integers
    """By unit, ways of `table`; lawful where `broken` is empty, else the nearest that was met."""
    table: Ways
    """The table that was searched: ways that no plan can take are left out."""
    won: int
    bound: int
    broken: Integers
    """Rows that the plan breaks."""
    prices: Prices
    turns: int


def find_large_plan(
    ways: Ways,
    seed: int = 0,
    sinks: NDArray[np.bool_] | None = None,
    executor: Executor | None = None,
) -> LargePlan:
    """A plan near the best for any number of units, and a bound that holds in whole numbers.

    `sinks` marks rows that may be exceeded where all cannot be kept: floors, signs turned.
    Districts are swept on the executor, if there is one. The work is counted in steps, sweeps and
    turns: the clock, the cores and the executor change nothing.
    """
    table = narrowed(ways)
    prices = price_rows(table, sinks)
    bound = ceiling(table, prices.by_row)
    draft = Draft(table, prices, _width(len(table.district)), np.random.default_rng(seed))
    draft.offer(_CORE * draft.mean, _FEW)
    weight = np.full(len(table.limit), _WEIGHT)
    for soft in SOFTNESS:
        draft.sweep(soft, weight, executor)
        weight[draft.room() < 0] *= 1.2
    taken, turns = _settle(draft, weight, bound)
    won = int(table.points[taken].sum())
    return LargePlan(taken, table, won, bound, table.broken(taken), prices, turns)


def _settle(draft: Draft, weight: Floats, bound: int) -> tuple[Integers, int]:
    """Rebuild groups around the rows until all are kept and nothing is gained any more.

    Hard limits everywhere would freeze the plan. So at first a little of each broken row is set
    aside, twice as much each time that it breaks: the plan comes to lie within all limits without
    being pressed against them. Later what is broken is hard, and each sixth turn all is.
    """
    table = draft.table
    aside = _MARGIN * np.maximum(-draft.room(), 0.0)
    groups = int(np.clip(4 * len(draft.open) // GROUP, *_GROUPS))
    patience = _PATIENCE if len(table.district) < _VERY_MANY else _PATIENCE // 3
    best, best_key, idle = draft.taken.copy(), _standing(draft), 0
    for turn in range(_TURNS):
        exceeded = draft.room() < 0
        hard = exceeded & (turn >= _SOFT)
        if turn % _HARDENED == _SOFT + 1:
            hard[:] = True
        draft.rebuild_around(groups, GROUP, weight, hard, aside)
        room = draft.room()
        over = np.maximum(-room, 0.0)
        key = _standing(draft)
        gained = key[1] - best_key[1] if key[0] == best_key[0] == 0 else bound
        idle = 0 if key > best_key and gained > _BETTER * bound else idle + 1
        if key > best_key:
            best, best_key = draft.taken.copy(), key
        if best_key[0] == 0 and idle >= patience:
            return best, turn + 1
        aside = np.where(over > 0, 2 * aside + _MARGIN * over, 0.7 * aside)
        weight = np.where(
            over > 0, np.minimum(1.3 * weight, _MOST_WEIGHT), np.maximum(0.95 * weight, _WEIGHT)
        )
        if key[0] and turn % 2:
            draft.offer(_CORE * draft.mean * (1 + turn), _FEW * (1 + turn))
    return best, _TURNS


def _standing(draft: Draft) -> tuple[int, int]:
    """How good the draft is, to compare: fewer rows broken, then points won."""
    broken = len(draft.table.broken(draft.taken))
    return -broken, int(draft.table.points[draft.taken].sum())


def _width(units: int) -> int:
    """How many plans a beam keeps: fewer where there are so many units that each weighs little."""
    return int(np.clip(40_000_000 // max(units, 1), 50, 100))
