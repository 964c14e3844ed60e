"""Prices, proofs and trades keep what they promise."""

from dataclasses import replace

import numpy as np
import pytest
from small_round import Asked, SmallRound
from test_best_plan import a_round

from baimbai.funding import solve
from baimbai.funding.board import Board
from baimbai.funding.constraints import Choices
from baimbai.funding.envelope import Envelope, WorkLimits
from baimbai.funding.formulation import Formulation, formulate, split
from baimbai.funding.options import lawful_ways
from baimbai.funding.search import find_plan
from baimbai.funding.solve import Prices, price, prove
from baimbai.funding.trade import trade


def table(round_: SmallRound) -> Formulation:
    dossier = round_.dossier()
    return formulate(Choices.of(dossier, lawful_ways(dossier).options))


def test_the_bound_in_fractions_is_never_below_the_proven_one() -> None:
    for seed in range(10):
        formulation = table(a_round(seed, size=10))
        prices = price(formulation)
        assert prices is not None
        proof = prove(formulation, None, rounds=10**6, nodes=10**5, gap=0.0)
        assert proof.chosen is not None
        assert formulation.won(proof.chosen) == proof.bound <= prices.bound


def test_scarce_money_has_a_price_and_plentiful_money_none() -> None:
    rows = [Asked("A", 6, 60), Asked("B", 6, 30), Asked("C", 6, 50, office="90.02")]
    formulation = table(SmallRound(rows, {("PAD", "90.01", 2027): 9, ("PAD", "90.02", 2027): 9}))
    prices = price(formulation)
    assert prices is not None
    assert list(prices.paid) == [30_000, 30_000, 0]
    assert list(prices.fractions) == [1.0, 0.5, 1.0]
    assert prices.bound == 125_000


def test_an_overshot_row_is_tightened_and_solved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rupiah too much pass a solver whose tolerance is that wide; not the whole numbers."""
    rows = [Asked("A", 5_000_001, 50), Asked("B", 5_000_001, 50), Asked("C", 5_000_000, 40)]
    formulation = table(SmallRound(rows, {("PAD", "90.01", 2027): 10_000_001}, unit=1))
    loose = solve._loaded

    def loosely(model: Formulation, **kinds: object) -> object:
        wider = replace(model, high=np.where(model.high > 10**6, model.high + 1, model.high))
        return loose(wider, **kinds)  # type: ignore[arg-type]

    monkeypatch.setattr(solve, "_loaded", loosely)
    proof = prove(formulation, None, rounds=10**6, nodes=10**5, gap=0.0)
    assert proof.chosen is not None
    assert formulation.broken(proof.chosen).size == 0
    assert (formulation.won(proof.chosen), proof.bound) == (90_000, 100_000)


def test_a_row_that_cannot_bind_ties_nothing_together() -> None:
    rows = [Asked("A", 6), Asked("B", 6), Asked("C", 6, office="90.02")]
    ceilings = {("PAD", "90.01", 2027): 9, ("PAD", "90.02", 2027): 9, ("BKK", "90", 2027): 18}
    formulation = table(SmallRound(rows, ceilings))
    blocks = [[formulation.proposals[c] for c in block.columns] for block in split(formulation)]
    assert blocks == [["A", "A", "B", "B"], ["C", "C"]]
    tied = table(SmallRound(rows, {**ceilings, ("BKK", "90", 2027): 17}))
    assert len(split(tied)) == 1


def test_a_plan_of_blocks_is_a_plan_of_the_whole() -> None:
    for seed in range(20):
        formulation = table(a_round(seed, size=12))
        plan = find_plan(formulation, WorkLimits(trades=5_000, nodes=10**5, entries=10**9, gap=0.0))
        assert formulation.broken(plan.chosen).size == 0
        assert formulation.won(plan.chosen) == plan.bound


@pytest.mark.parametrize("seed", range(8))
def test_trades_never_break_a_row_and_find_the_same_plan_again(seed: int) -> None:
    formulation = table(a_round(seed, size=20))
    prices = price(formulation)
    assert prices is not None
    board = Board(formulation)
    chosen = trade(board, prices, 3_000, seed=seed)
    assert chosen is not None
    assert chosen == board.chosen()
    assert formulation.broken(chosen).size == 0
    assert list(formulation.loads(chosen)) == _loads(board)
    assert trade(Board(formulation), prices, 3_000, seed=seed) == chosen


def _loads(board: Board) -> list[int]:
    """The board leaves out the rows that a unit keeps by being one."""
    loads = board.table.loads(board.chosen())
    return [
        int(loads[row]) if constraint.law in ("satu_cara", "bersama") else board.load[row]
        for row, constraint in enumerate(board.table.rows)
    ]


def test_a_road_stays_on_the_money_that_others_lean_on() -> None:
    """Asked of DBH, but without it the drain would have more than a fifth of DBH Sawit."""
    rows = [
        Asked("A", 8, parts=[("DBH", 2027, 8)]),
        Asked("B", 2, asset="drainase", parts=[("DBH-SAWIT", 2027, 2)]),
    ]
    ceilings = {("DBH", "90.01", 2027): 8, ("DBH-SAWIT", "90.01", 2027): 10}
    dossier = SmallRound(rows, ceilings).dossier()
    options = lawful_ways(dossier).options
    palm = [c for c, option in enumerate(options) if option.payments[0].source == "DBH-SAWIT"]
    board = Board(formulate(Choices.of(dossier, options)))
    board.lay_out(palm)
    board.prefer()
    assert board.chosen() == palm


def test_a_plan_that_the_board_did_not_think_of_can_be_laid_out() -> None:
    """Three shares with six ways each have more packages than are weighed."""
    sources = ("PAD", "DBH", "DAU-BG", "DAU-SG-PU", "DAK-F", "DBH-SAWIT")
    rows = [Asked(name, 2) for name in "ABC"]
    links = [("bersama", "A", "B"), ("bersama", "B", "C")]
    formulation = table(SmallRound(rows, {(s, "90.01", 2027): 5 for s in sources}, links))
    last = [column for column in range(18) if column % 6 == 5]
    assert [formulation.proposals[column] for column in last] == ["A", "B", "C"]
    board = Board(formulation)
    assert tuple(last) not in board.packages
    board.lay_out(last)
    assert board.chosen() == last


def test_without_trades_the_plan_in_fractions_is_a_start() -> None:
    formulation = table(SmallRound([Asked("A", 6), Asked("B", 5)], {("PAD", "90.01", 2027): 9}))
    nothing = Prices(np.zeros(2), np.zeros(2, dtype=np.int64), 0)
    assert trade(Board(formulation), nothing, 0) == []


def test_little_work_still_gives_a_lawful_plan_and_an_honest_bound() -> None:
    round_ = a_round(3, size=40)
    little = Envelope(patterns=round_.envelope.patterns, limits=WorkLimits(0, 0, 0))
    much = Envelope(patterns=round_.envelope.patterns)
    poor = replace(round_, envelope=little).allocate().certificate
    rich = replace(round_, envelope=much).allocate().certificate
    assert poor.value <= rich.value <= rich.bound <= poor.bound
