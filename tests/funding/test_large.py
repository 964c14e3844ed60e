"""Large tables: presolve, the exact pass and the search against slow obvious twins."""

from itertools import product

import numpy as np
import pytest

from baimbai.funding.large.ceiling import ceiling
from baimbai.funding.large.search import find_large_plan
from baimbai.funding.large.ways import Ways, without_oversize


def _small(seed: int) -> Ways:
    rng = np.random.default_rng(seed)
    units, rows = 5, 4
    first, points, start, row, value = [0], [], [0], [], []
    for _ in range(units):
        for way in range(3):
            points.append(0 if way == 0 else int(rng.integers(1_000, 90_000)))
            if way:
                for r in sorted(rng.choice(rows, 2, replace=False)):
                    amount = int(rng.integers(10**9, 10**11))
                    row.append(int(r))
                    value.append(-amount if r == 3 else amount)
            start.append(len(row))
        first.append(len(points))
    limit = np.array([10**11, 8 * 10**10, 9 * 10**10, -(10**9) if seed % 2 else 0])
    whole = [np.array(x, dtype=np.int64) for x in (first, points, start, row, value)]
    ways = np.stack((np.arange(15), np.full(15, -1)), axis=1)
    return Ways(*whole, limit, np.zeros(units, np.int64), np.array([1, 0, 0, 1], bool), ways)


def _loads(ways: Ways, taken: tuple[int, ...]) -> list[int]:
    loads = [0] * len(ways.limit)
    for way in taken:
        for entry in range(ways.start[way], ways.start[way + 1]):
            loads[ways.row[entry]] += int(ways.value[entry])
    return loads


def _optimum(ways: Ways) -> int | None:
    units = [range(a, b) for a, b in zip(ways.first[:-1], ways.first[1:], strict=False)]
    won = [
        sum(int(ways.points[way]) for way in taken)
        for taken in product(*units)
        if all(
            load <= limit
            for load, limit in zip(_loads(ways, taken), ways.limit.tolist(), strict=False)
        )
    ]
    return max(won, default=None)


def _slow_ceiling(ways: Ways, prices: list[int], shift: int) -> int:
    total = sum(p * b for p, b in zip(prices, ways.limit.tolist(), strict=False))
    for a, b in zip(ways.first[:-1], ways.first[1:], strict=False):
        total += max(
            (int(ways.points[w]) << shift)
            - sum(p * x for p, x in zip(prices, _loads(ways, (w,)), strict=False))
            for w in range(a, b)
        )
    return total >> shift


@pytest.mark.parametrize("seed", range(12))
def test_the_exact_pass_is_never_below_the_best_plan(seed: int) -> None:
    ways = _small(seed)
    best = _optimum(ways)
    rng = np.random.default_rng(seed)
    for _ in range(20):
        bound = ceiling(ways, rng.random(4) * 1e-6)
        assert best is None or bound >= best


@pytest.mark.parametrize("seed", range(12))
def test_the_exact_pass_equals_whole_numbers_of_any_length(seed: int) -> None:
    ways = _small(seed)
    prices = np.random.default_rng(seed).integers(0, 100, 4) * 2.0**-20
    assert ceiling(ways, prices) == _slow_ceiling(ways, [int(p * 2**20) for p in prices], 20)


@pytest.mark.parametrize("seed", range(12))
def test_leaving_out_oversize_ways_leaves_the_best_plan(seed: int) -> None:
    ways = _small(seed)
    fewer = without_oversize(ways)
    assert _optimum(fewer) == _optimum(ways)
    assert len(fewer.points) <= len(ways.points)


def test_loads_are_exact() -> None:
    ways = _small(1)
    taken = np.array([1, 4, 7, 10, 13])
    assert ways.loads(taken).tolist() == _loads(ways, tuple(taken))


@pytest.mark.parametrize("seed", range(12))
def test_the_search_finds_a_lawful_plan_or_says_so(seed: int) -> None:
    ways = _small(seed)
    plan = find_large_plan(ways)
    best = _optimum(ways)
    if plan.taken is None:
        assert plan.broken > 0
    else:
        assert plan.table.broken(plan.taken).size == plan.broken == 0
        assert best is not None
        assert plan.won == int(plan.table.points[plan.taken].sum()) <= best <= plan.bound


def test_the_same_seed_gives_the_same_plan() -> None:
    one, two = find_large_plan(_small(2), 5), find_large_plan(_small(2), 5)
    assert (one.won, one.bound, one.broken) == (two.won, two.bound, two.broken)
