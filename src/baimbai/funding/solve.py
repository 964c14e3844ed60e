"""Solving (*penyelesaian*): prices and proofs by HiGHS, the only room that knows a solver.

One thread, a fixed seed, limits counted in work; money goes in as millions of rupiah, so that
the solver's tolerance stands for about one rupiah.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

import highspy
import numpy as np
from highspy.highs import HighsCallbackEvent
from numpy.typing import NDArray

from baimbai.errors import FundingError
from baimbai.funding.formulation import OPEN, Formulation, Integers

_MILLION = 1_000_000
_RETRIES = 8
_RAY = 1e-9
_AGREED = ("komitmen", "paling_banyak", "paling_sedikit")


@dataclass(frozen=True)
class Prices:
    """The plan in fractions that wins the most, and what money is worth under it."""

    fractions: NDArray[np.float64]
    """How much of each column is chosen, 0–1."""
    paid: Integers
    """Thousandths of a point that a column's use of scarce rows is worth."""
    bound: int
    """No plan in whole options wins more."""


@dataclass(frozen=True)
class Proof:
    """A plan that keeps every row, if one was found, and what no plan exceeds."""

    chosen: list[int] | None
    bound: int
    nodes: int


def price(table: Formulation) -> Prices | None:
    """Solve without asking for whole options. None where even fractions cannot keep the rows."""
    solver = _loaded(table, whole=False)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    solution = solver.getSolution()
    duals = np.array(solution.row_dual) / _scales(table)
    own = np.array([row.law == "satu_cara" for row in table.rows], dtype=bool)
    duals[own] = 0.0
    entry_rows = np.repeat(np.arange(len(table.rows)), np.diff(table.start))
    paid = np.bincount(
        table.index, weights=table.value * duals[entry_rows], minlength=len(table.points)
    )
    return Prices(
        np.array(solution.col_value),
        np.rint(paid).astype(np.int64),
        _outward(solver.getInfo().objective_function_value),
    )


def worths(table: Formulation) -> NDArray[np.float64] | None:
    """Thousandths of a point that one unit more of each row is worth, in fractions; at most 0
    for a low limit. None where even fractions cannot keep the rows."""
    solver = _loaded(table, whole=False)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    duals = np.array(solver.getSolution().row_dual) / _scales(table)
    own = np.array([row.law == "satu_cara" for row in table.rows], dtype=bool)
    return np.where(own, 0.0, duals)


def prove(
    table: Formulation, start: Sequence[int] | None, *, rounds: int, nodes: int, gap: float
) -> Proof:
    """Search by branch and bound, from a first plan if there is one."""
    return _branch(table, start, [], _Limits(rounds, nodes, gap))


def lowered_floors(table: Formulation, *, rounds: int, nodes: int) -> tuple[Formulation, list[int]]:
    """The floors lowered to what a plan with the least rupiah missing reaches; and that plan.

    For floors that cannot all be reached. Raises FundingError naming the commitments where no
    plan that keeps them is found.
    """
    floors = [place for place, row in enumerate(table.rows) if row.law == "batas_bawah"]
    chosen = _branch(table, None, floors, _Limits(rounds, nodes, 0.0)).chosen
    if chosen is None:
        committed = tuple(row.about[0] for row in table.rows if row.law in _AGREED)
        raise FundingError("error-funding-committed-together", proposals=committed)
    low = table.low.copy()
    low[floors] = np.minimum(low[floors], table.loads(chosen)[floors])
    return replace(table, low=low), chosen


def impossible(table: Formulation, *, nodes: int) -> bool:
    """Whether it is proven, within so many nodes, that no plan keeps the rows."""
    solver = _loaded(replace(table, points=np.zeros_like(table.points)), whole=True)
    solver.setOptionValue("mip_max_nodes", nodes)
    solver.run()
    return solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible


def contradicting(table: Formulation) -> list[int] | None:
    """Rows that even fractions cannot keep together (Farkas); None where fractions keep all."""
    solver = _loaded(table, whole=False)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("solver", "simplex")
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kInfeasible:
        return None
    _, has_ray, ray = solver.getDualRay()  # type: ignore[attr-defined]
    return np.flatnonzero(np.abs(np.array(ray)) > _RAY).tolist() if has_ray else None


@dataclass(frozen=True, slots=True)
class _Limits:
    rounds: int
    nodes: int
    gap: float


def _branch(
    table: Formulation, start: Sequence[int] | None, missing: list[int], limits: _Limits
) -> Proof:
    """Branch and bound; with `missing`, those rows may lack rupiah, as few as can be.

    Every plan is checked in whole numbers. Where the solver's tolerance let a row be overshot,
    the row is tightened by as much and the search repeated; the first bound stays valid.
    """
    tightened, bound, looked_at = table, OPEN, 0
    for _ in range(_RETRIES):
        solver = _loaded(tightened, whole=True, missing=missing)
        _limit(solver, limits)
        if start is not None:
            _begin_with(solver, start)
            _only_prove(solver)
        solver.run()
        info = solver.getInfo()
        looked_at += max(0, int(info.mip_node_count))
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Proof(None, bound, looked_at)
        # A tightened table may leave out lawful plans: only the first bound speaks of all.
        bound = _outward(info.mip_dual_bound) if tightened is table else bound
        values = np.array(solver.getSolution().col_value)[: len(table.points)]
        chosen = np.flatnonzero(values > 0.5).tolist()
        broken = np.setdiff1d(table.broken(chosen), missing)
        if not broken.size:
            return Proof(chosen, bound, looked_at)
        tightened = _tightened(tightened, table, chosen, broken)
    raise FundingError("error-funding-tolerance", rounds=_RETRIES)


def _scales(table: Formulation) -> NDArray[np.float64]:
    """By what each row is divided: rows of rupiah by a million, others by 1."""
    if not table.rows:
        return np.ones(0)
    largest = np.maximum.reduceat(np.abs(table.value), table.start[:-1])
    return np.where(largest >= _MILLION, float(_MILLION), 1.0)


def _loaded(table: Formulation, *, whole: bool, missing: Sequence[int] = ()) -> highspy.Highs:
    """The table in the solver. With `missing`, what those rows lack is what is minimised."""
    scales = _scales(table)
    columns, short = len(table.points), len(missing)
    costs = np.zeros(columns) if short else table.points.astype(np.float64)
    entry_scales = np.repeat(scales, np.diff(table.start))
    after = table.start[np.array(missing, dtype=np.int64) + 1]
    longer = np.zeros(len(table.start), dtype=np.int64)
    longer[np.array(missing, dtype=np.int64) + 1] = 1
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns + short, len(table.rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.concatenate((costs, -np.ones(short)))
    model.col_lower_ = np.zeros(columns + short)
    model.col_upper_ = np.concatenate((np.ones(columns), np.full(short, np.inf)))
    model.row_lower_ = np.where(table.low <= -OPEN, -np.inf, table.low / scales)
    model.row_upper_ = np.where(table.high >= OPEN, np.inf, table.high / scales)
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = (table.start + np.cumsum(longer)).astype(np.int32)
    matrix.index_ = np.insert(table.index, after, columns + np.arange(short)).astype(np.int32)
    matrix.value_ = np.insert(table.value / entry_scales, after, 1.0)
    if whole:
        kinds = [highspy.HighsVarType.kInteger] * columns
        model.integrality_ = kinds + [highspy.HighsVarType.kContinuous] * short
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, setting in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
        solver.setOptionValue(option, setting)
    solver.passModel(model)
    return solver


def _limit(solver: highspy.Highs, limits: _Limits) -> None:
    """Stop after so many of the solver's own rounds, or nodes, or at the gap."""
    solver.setOptionValue("mip_rel_gap", limits.gap)
    solver.setOptionValue("mip_max_nodes", limits.nodes)
    seen = 0

    def count(event: HighsCallbackEvent) -> None:
        nonlocal seen
        seen += 1
        if seen > limits.rounds:
            event.interrupt()

    solver.cbMipInterrupt.subscribe(count)


def _begin_with(solver: highspy.Highs, chosen: Sequence[int]) -> None:
    values = np.zeros(solver.getNumCol())
    values[list(chosen)] = 1.0
    solution = highspy.HighsSolution()
    solution.col_value = values.tolist()
    solver.setSolution(solution)


def _only_prove(solver: highspy.Highs) -> None:
    """With a good plan at hand, no work on finding others: the bound is what is wanted."""
    solver.setOptionValue("mip_heuristic_effort", 0.0)
    for way in ("rens", "rins", "root_reduced_cost", "feasibility_jump"):
        solver.setOptionValue(f"mip_heuristic_run_{way}", False)


def _outward(bound: float) -> int:
    """A bound of the solver in whole thousandths: never below the true one, for all its
    tolerances; points are whole, so that what lies beyond the last whole one is cut."""
    if not np.isfinite(bound):
        return OPEN
    return floor(bound + max(0.01, abs(bound) * 1e-8))


def _tightened(
    tightened: Formulation, table: Formulation, chosen: list[int], broken: Integers
) -> Formulation:
    """The broken rows' limits moved inwards by as much as they were overshot."""
    loads = table.loads(chosen)
    low, high = tightened.low.copy(), tightened.high.copy()
    over, under = np.maximum(0, loads - table.high), np.maximum(0, table.low - loads)
    high[broken] -= over[broken]
    low[broken] += under[broken]
    return replace(tightened, low=low, high=high)
