"""The search (*pencarian rencana*): prices, trades and proof, block by block."""

from concurrent.futures import Executor
from dataclasses import dataclass

from baimbai.funding.board import Board
from baimbai.funding.envelope import WorkLimits
from baimbai.funding.formulation import OPEN, Block, Formulation, split
from baimbai.funding.solve import Proof, lowered_floors, price, prove
from baimbai.funding.trade import trade

LARGE = 15_000
"""Columns from which on a block is not branched on; about 1,500 proposals."""
DOUBT, WIDE = 0.01, 1_000
"""Where a plan of a block of so many columns stays further from its bound, the search of large
blocks gives a second one; the better plan and the lower bound count."""
_TRADES_A_COLUMN = 300
_LEAST_ENTRIES = 200_000


@dataclass(frozen=True)
class Plan:
    """Chosen columns, what no plan exceeds, and the nodes looked at."""

    chosen: tuple[int, ...]
    bound: int
    nodes: int


def find_plan(table: Formulation, limits: WorkLimits, executor: Executor | None = None) -> Plan:
    """Solve each block, then fill what room is left and pay as asked where that is free.

    Large blocks share their districts out among the executor's workers, if there is one. The
    bound is the sum of the blocks' bounds. Raises FundingError where the meeting's
    commitments cannot be kept together.
    """
    chosen: list[int] = []
    bound = nodes = 0
    for block in split(table):
        proof = _solved(block, limits, len(block.columns) / len(table.points), executor)
        chosen += [int(block.columns[column]) for column in proof.chosen or ()]
        bound += proof.bound
        nodes += proof.nodes
    board = Board(table)
    board.lay_out(chosen)
    board.fill()
    board.prefer()
    board.fill()
    board.spare()
    return Plan(tuple(board.chosen()), bound, nodes)


def _solved(block: Block, limits: WorkLimits, share: float, executor: Executor | None) -> Proof:
    """Trade for a good plan, then branch for the bound, and for a better plan where there is one.

    Where trading does not reach the floors (or the commitments), a plan that does, or comes as
    near as can be, is sought first and traded on. Large blocks have a search of their own, which
    others get too where their plan stays far from its bound.
    """
    table = block.table
    if len(table.points) >= LARGE and (large := _sought_large(table, executor)) is not None:
        return large
    rounds = round(max(limits.entries * share, _LEAST_ENTRIES) / max(1, len(table.index)))
    steps = min(round(limits.trades * share), _TRADES_A_COLUMN * len(table.points))
    prices = price(table)
    first = None if prices is None else trade(Board(table), prices, steps)
    if prices is None or first is None:
        table, nearest = lowered_floors(table, rounds=rounds, nodes=limits.nodes)
        prices = price(table)
        first = nearest if prices is None else trade(Board(table), prices, steps, nearest)
    first = first or []
    ceiling = OPEN if prices is None else prices.bound
    if ceiling - table.won(first) <= limits.gap * ceiling:
        return Proof(first, ceiling, 0)
    proof = prove(table, first, rounds=rounds, nodes=limits.nodes, gap=limits.gap)
    better = max((plan for plan in (proof.chosen, first) if plan is not None), key=table.won)
    ceiling = min(ceiling, proof.bound)
    doubtful = ceiling - table.won(better) > DOUBT * ceiling
    if doubtful and len(table.points) >= WIDE and (large := _sought_large(table, executor)):
        better = max(better, large.chosen or [], key=table.won)
        ceiling = min(ceiling, large.bound)
    return Proof(better, ceiling, proof.nodes)


def _sought_large(table: Formulation, executor: Executor | None) -> Proof | None:
    # Only here: smaller rounds need not wait for compiled code to load.
    from baimbai.funding.large.plan import plan_large

    found = plan_large(table, executor)
    return None if found is None else Proof(*found, 0)
