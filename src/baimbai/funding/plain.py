"""The plain plan (*rencana sederhana*): what fits, highest score first, where the search failed."""

from baimbai.funding.board import NONE, Board
from baimbai.funding.formulation import Formulation
from baimbai.funding.search import Plan

PROGRAM_FAULTS = (
    "error-funding-certificate", "error-funding-bound", "error-funding-tolerance",
)  # fmt: skip
"""Errors that are a fault of the search, not of the input."""


def plain_plan(table: Formulation) -> Plan:
    """First what the meeting asks for at least, then floors, then whatever fits, best first.

    Nothing of the search is trusted: the bound is what all proposals together would win.
    """
    board = Board(table)
    hard = [row for row in board.needs if table.rows[row].law != "batas_bawah"]
    for needs in (hard, board.needs):
        for row in needs:
            _reach(board, row)
    board.fill()
    board.spare()
    most: dict[str, int] = {}
    for proposal, points in zip(table.proposals, table.points.tolist(), strict=True):
        most[proposal] = max(most.get(proposal, 0), points)
    return Plan(tuple(board.chosen()), sum(most.values()), 0)


def _reach(board: Board, row: int) -> None:
    """Put in what loads a row, highest score first, until its low limit is reached."""
    helping = [
        package
        for package, entries in enumerate(board.entries)
        if any(place == row and value > 0 for place, value in entries)
    ]
    for package in sorted(helping, key=lambda package: -board.points[package]):
        if board.load[row] >= board.low[row]:
            return
        unit = board.unit_of[package]
        if board.choice[unit] == NONE and board.fits(package):
            board.put(unit, package)
            board.hold(board.needs)
