"""Large tables: presolve, the exact pass and the search against slow obvious twins."""

from itertools import product

import highspy
import numpy as np
import pytest
from funding_large_rounds import make_round

from baimbai.funding.large.beam import rebuild
from baimbai.funding.large.ceiling import ceiling
from baimbai.funding.large.draft import rounded
from baimbai.funding.large.normal import Arrow, add_units, factor, solve
from baimbai.funding.large.prices import NEAR, price_rows
from baimbai.funding.large.search import find_large_plan
from baimbai.funding.large.ways import Ways, narrowed


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
def test_leaving_out_what_no_plan_can_take_leaves_the_best_plan(seed: int) -> None:
    ways = _small(seed)
    fewer = narrowed(ways)
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
    assert plan.table.broken(plan.taken).tolist() == plan.broken.tolist()
    assert plan.won == int(plan.table.points[plan.taken].sum())
    if best is None:
        assert plan.broken.size
    elif not plan.broken.size:
        assert plan.won <= best <= plan.bound


def test_the_same_seed_gives_the_same_plan() -> None:
    one, two = find_large_plan(make_round(400, 3), 5), find_large_plan(make_round(400, 3), 5)
    assert one.taken.tolist() == two.taken.tolist()
    assert (one.won, one.bound, one.turns) == (two.won, two.bound, two.turns)


@pytest.mark.parametrize("seed", range(3))
def test_prices_prove_what_the_solver_proves_in_fractions(seed: int) -> None:
    ways = narrowed(make_round(300, seed))
    prices = price_rows(ways)
    assert not prices.lack.any()
    assert ceiling(ways, prices.by_row) == pytest.approx(_in_fractions(ways), rel=2 * NEAR)
    units = np.add.reduceat(prices.fraction, ways.first[:-1])
    assert units == pytest.approx(np.ones(len(units)))


def test_a_need_that_not_even_fractions_meet_is_told_with_what_is_missing() -> None:
    """One unit that may bring at most 4 to a floor of 7."""
    ways = Ways(
        first=np.array([0, 2]), points=np.array([0, 1000]), start=np.array([0, 0, 1]),
        row=np.array([0]), value=np.array([-4]), limit=np.array([-7]), district=np.array([0]),
        local=np.array([True]), columns=np.array([[-1], [0]]),
    )  # fmt: skip
    plan = find_large_plan(ways)
    assert (plan.taken.tolist(), plan.broken.tolist()) == ([1], [0])
    assert plan.prices.lack.tolist() == pytest.approx([3], abs=0.01)


@pytest.mark.parametrize("seed", range(4))
def test_narrow_rows_eliminated_by_district_solve_as_the_whole_matrix_does(seed: int) -> None:
    ways = make_round(60, seed)
    rng = np.random.default_rng(seed)
    x, z = rng.random(len(ways.points)), rng.random(len(ways.points)) + 0.1
    value, rows = rng.random(len(ways.row)), len(ways.limit)
    whole = np.zeros((rows, rows))
    for a, b in zip(ways.first[:-1], ways.first[1:], strict=True):
        columns = np.zeros((rows, b - a))
        for way in range(a, b):
            entries = slice(ways.start[way], ways.start[way + 1])
            columns[ways.row[entries], way - a] = value[entries]
        d = (x / z)[a:b]
        whole += columns * d @ columns.T - np.outer(columns @ d, columns @ d) / d.sum()
    whole += np.diag(np.full(rows, 0.5))
    right = rng.random(rows)
    arrow = Arrow.of(ways)
    parts = arrow.empty()
    lines = (arrow.begin, arrow.block)
    add_units(
        ways.first, ways.start, arrow.spot[ways.row], value, ways.district, x, z, *lines, *parts
    )
    factor(*lines, np.full(rows, 0.5), *parts)
    moved = np.empty(rows)
    moved[arrow.spot] = right
    solve(*lines, *parts, moved)
    assert moved[arrow.spot] == pytest.approx(np.linalg.solve(whole, right))


@pytest.mark.parametrize("seed", range(6))
def test_a_beam_that_keeps_all_finds_what_trying_all_finds(seed: int) -> None:
    ways = _small(seed)
    rng = np.random.default_rng(seed)
    loss, value = rng.random(15) * 10, ways.value / 1e10
    price, over, fixed = rng.random(4), rng.random(4) * 5 + 1, rng.random(4)
    aside = rng.random(4)
    limit = ways.limit / 1e10

    def energy(taken: tuple[int, ...]) -> float:
        room = limit.copy()
        for way in taken:
            entries = slice(ways.start[way], ways.start[way + 1])
            room[ways.row[entries]] -= value[entries]
        spare = room - aside
        cost = np.where(spare >= 0, spare * price, -spare * over) + np.where(room < 0, fixed, 0)
        return float(loss[list(taken)].sum() + cost.sum())

    taken = ways.first[:-1].copy()
    room = limit - np.bincount(
        ways.row, value * np.isin(np.repeat(np.arange(15), np.diff(ways.start)), taken), 4
    )
    rebuild(
        np.arange(5), ways.first, np.arange(15), loss, ways.start, ways.row, value, taken, room,
        price, over, fixed, aside, 3**5,
    )  # fmt: skip
    every = product(*(range(a, b) for a, b in zip(ways.first[:-1], ways.first[1:], strict=True)))
    assert energy(tuple(taken)) == pytest.approx(min(map(energy, every)))


@pytest.mark.parametrize("seed", range(3))
def test_rounding_a_plan_in_fractions_gives_each_way_its_chance(seed: int) -> None:
    ways = narrowed(make_round(2000, seed))
    fraction = price_rows(ways).fraction
    taken = rounded(fraction, ways.first, np.random.default_rng(seed))
    assert ((ways.first[:-1] <= taken) & (taken < ways.first[1:])).all()
    assert taken.size == pytest.approx(fraction.sum())
    assert abs(ways.points[taken].sum() - ways.points @ fraction) < 0.05 * ways.points @ fraction


def _in_fractions(ways: Ways) -> float:
    """The linear program by the solver."""
    model = highspy.HighsLp()
    units, rows = len(ways.district), len(ways.limit)
    model.num_col_, model.num_row_ = len(ways.points), units + rows
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = ways.points.astype(float)
    model.col_lower_, model.col_upper_ = np.zeros(len(ways.points)), np.ones(len(ways.points))
    model.row_lower_ = np.concatenate((np.ones(units), np.full(rows, -np.inf)))
    model.row_upper_ = np.concatenate((np.ones(units), ways.limit / 1e6))
    unit = np.repeat(np.arange(units), np.diff(ways.first))
    model.a_matrix_.start_ = ways.start + np.arange(len(ways.start))
    model.a_matrix_.index_ = np.insert(ways.row + units, ways.start[:-1], unit)
    model.a_matrix_.value_ = np.insert(ways.value / 1e6, ways.start[:-1], 1.0)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(model)
    solver.run()
    return float(solver.getInfo().objective_function_value)
