"""The search (*pencarian rencana*): prices, trades and proof, block by block."""

from dataclasses import dataclass, replace

from baimbai.funding.board import Board
from baimbai.funding.envelope import WorkLimits
from baimbai.funding.formulation import Block, Formulation, split
from baimbai.funding.solve import Proof, lowered_floors, price, prove
from baimbai.funding.trade import trade

_TRADES_A_COLUMN = 300
_LEAST_ENTRIES = 200_000


@dataclass(frozen=True)
class Plan:
    """Chosen columns, what no plan exceeds, and the nodes looked at."""

    chosen: tuple[int, ...]
    bound: int
    nodes: int


def find_plan(table: Formulation, limits: WorkLimits) -> Plan:
    """Solve each block, then fill what room is left and pay as asked where that is free.

    The bound is the sum of the blocks' bounds. Raises FundingError where the meeting's
    commitments cannot be kept together.
    """
    chosen: list[int] = []
    bound = nodes = 0
    for block in split(table):
        proof = _solved(block, limits, len(block.columns) / len(table.points))
        chosen += [int(block.columns[column]) for column in proof.chosen or ()]
        bound += proof.bound
        nodes += proof.nodes
    board = Board(table)
    board.lay_out(chosen)
    board.fill()
    board.prefer()
    board.fill()
    return Plan(tuple(board.chosen()), bound, nodes)


def _solved(block: Block, limits: WorkLimits, share: float) -> Proof:
    """The better of trading and branching, with the lower of their bounds."""
    table = block.table
    rounds = round(max(limits.entries * share, _LEAST_ENTRIES) / len(table.index))
    prices = price(table)
    if prices is None:
        return _with_lowered_floors(table, rounds, limits)
    steps = min(round(limits.trades * share), _TRADES_A_COLUMN * len(table.points))
    first = trade(Board(table), prices, steps)
    if first is not None and prices.bound - table.won(first) <= limits.gap * prices.bound:
        return Proof(first, prices.bound, 0, settled=True)
    proof = prove(table, first, rounds=rounds, nodes=limits.nodes, gap=limits.gap)
    if proof.chosen is None and first is None:
        return _with_lowered_floors(table, rounds, limits)
    bound = min(prices.bound, proof.bound)
    better = max((plan for plan in (proof.chosen, first) if plan is not None), key=table.won)
    return Proof(better, bound, proof.nodes, proof.settled)


def _with_lowered_floors(table: Formulation, rounds: int, limits: WorkLimits) -> Proof:
    """Where floors cannot all be reached: first come as near as can be, then win points."""
    table, nearest = lowered_floors(table, rounds=rounds, nodes=limits.nodes)
    proof = prove(table, nearest, rounds=rounds, nodes=limits.nodes, gap=limits.gap)
    return proof if proof.chosen is not None else replace(proof, chosen=nearest)
