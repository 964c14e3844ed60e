"""The plan of a table too large for branch and bound, floors as far as they are reached."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.board import Board
from baimbai.funding.formulation import Formulation, Integers
from baimbai.funding.large.ceiling import ceiling
from baimbai.funding.large.packages import Packed, chosen_columns, pack
from baimbai.funding.large.search import LargePlan, find_large_plan
from baimbai.funding.mend import lay_out_again, mend

_MAY_SINK = "batas_bawah"


def plan_large(
    table: Formulation, executor: Executor | None = None
) -> tuple[list[int], int] | None:
    """Columns of a plan that keeps every row, and what no plan exceeds. None where none was met.

    Floors that even fractions cannot reach are lowered by what is missing; if then the nearest
    plan still breaks rows, it is mended, and floors are lowered to what it reaches. The bound
    speaks of plans that reach the lowered floors.
    """
    packed = pack(table)
    if packed is None:
        return None
    floors = _floors(table, packed)
    plan = find_large_plan(packed.ways, sinks=floors, executor=executor)
    short = plan.prices.lack > 0
    if short.any():
        if not floors[short].all():
            return None
        missing = np.ceil(plan.prices.lack).astype(np.int64)
        packed = replace(packed, ways=replace(packed.ways, limit=packed.ways.limit + missing))
        plan = find_large_plan(packed.ways, sinks=floors, executor=executor)
    chosen = chosen_columns(plan.table, plan.taken)
    if plan.broken.size:
        board = Board(_with_floors(table, packed))
        lay_out_again(board, chosen)
        if mend(board) is None:
            return None
        board.fill()
        chosen = board.chosen()
    return chosen, _bound_of(table, packed, plan, floors, chosen)


def _floors(table: Formulation, packed: Packed) -> NDArray[np.bool_]:
    """Which rows of the packed table are floors."""
    law = np.array([row.law == _MAY_SINK for row in table.rows], dtype=bool)
    return np.asarray(packed.floor & law[packed.row_of])


def _with_floors(table: Formulation, packed: Packed) -> Formulation:
    """The table with the floors that the packed one has."""
    low = table.low.copy()
    low[packed.row_of[packed.floor]] = -packed.ways.limit[packed.floor]
    return replace(table, low=low)


def _bound_of(
    table: Formulation,
    packed: Packed,
    plan: LargePlan,
    floors: NDArray[np.bool_],
    chosen: Sequence[int],
) -> int:
    """The exact pass with floors no higher than the plan reaches."""
    reached: Integers = table.loads(chosen)[packed.row_of]
    sunk = floors & (-reached > packed.ways.limit)
    if not sunk.any():
        return plan.bound
    limit = np.where(sunk, -reached, packed.ways.limit)
    return ceiling(replace(packed.ways, limit=limit), plan.prices.by_row)
