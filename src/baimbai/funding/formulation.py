"""The formulation (*rumusan*): all constraints as flat arrays of whole numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.errors import FundingError
from baimbai.funding.choices import Choices, Constraint
from baimbai.funding.constraints import CONSTRAINTS

Integers = NDArray[np.int64]

OPEN = 2**62
"""Stands for no limit: `-OPEN` below, `OPEN` above. No sum of rupiah comes near it."""


@dataclass(frozen=True)
class Formulation:
    """Choose columns (0 or 1 each) that win the most points and keep every row.

    Rows are kept one after the other: row r has the entries `start[r]` to `start[r + 1]`.
    """

    proposals: tuple[str, ...]
    """Whose option a column is; columns of one proposal stand together. A column that belongs to
    no proposal (an `Extra`) stands alone under a name of its own; its points may be below 0."""
    points: Integers
    """Thousandths of a score point, by column."""
    rows: tuple[Constraint, ...]
    start: Integers
    index: Integers
    value: Integers
    low: Integers
    high: Integers

    def loads(self, chosen: Sequence[int]) -> Integers:
        """What each row carries under a plan, exactly."""
        taken = np.zeros(len(self.points), dtype=np.int64)
        taken[list(chosen)] = 1
        running = np.concatenate(([0], np.cumsum(self.value * taken[self.index])))
        return np.asarray(running[self.start[1:]] - running[self.start[:-1]])

    def broken(self, chosen: Sequence[int]) -> Integers:
        """The rows that a plan breaks."""
        loads = self.loads(chosen)
        return np.flatnonzero((loads < self.low) | (loads > self.high))

    def won(self, chosen: Sequence[int]) -> int:
        """Points that a plan wins."""
        return int(self.points[list(chosen)].sum())


@dataclass(frozen=True)
class Block:
    """Columns that no binding row ties to any other column: to be solved alone."""

    columns: Integers
    """Their places in the whole formulation."""
    table: Formulation


def formulate(choices: Choices) -> Formulation:
    """Every constraint of `CONSTRAINTS` as rows, in order."""
    rows = tuple(row for constraint in CONSTRAINTS for row in constraint(choices))
    return laid_flat(choices.names(), np.array(choices.points(), dtype=np.int64), rows)


def formulate_payable(choices: Choices) -> Formulation:
    """As `formulate`. Raises FundingError where what the meeting put in, or wants at least of a
    group, has no lawful way to be paid."""
    for item in choices.dossier.envelope.commitments:
        if item.direction == "masuk" and not choices.columns[item.proposal]:
            raise FundingError("error-funding-committed-barred", proposal=item.proposal)
    table = formulate(choices)
    for row in table.rows:
        if row.law == "paling_sedikit" and not row.terms and row.low:
            raise FundingError("error-funding-group-barred", name=row.about[0])
    return table


def split(table: Formulation) -> list[Block]:
    """The blocks that can be solved one by one; rows that cannot bind tie nothing together."""
    binding = _binding(table)
    block_of = _tied_together(table, binding)
    columns: dict[int, list[int]] = {}
    for column, block in enumerate(block_of):
        columns.setdefault(block, []).append(column)
    rows: dict[int, list[Constraint]] = {block: [] for block in columns}
    for row in binding:
        constraint = table.rows[row]
        rows[block_of[next(iter(constraint.terms))]].append(constraint)
    return [_cut_out(table, found, rows[block]) for block, found in columns.items()]


def laid_flat(
    proposals: tuple[str, ...], points: Integers, rows: tuple[Constraint, ...]
) -> Formulation:
    """Rows as flat arrays, in order."""

    def column_of(numbers: Iterator[int]) -> Integers:
        return np.fromiter(numbers, dtype=np.int64)

    return Formulation(
        proposals,
        points,
        rows,
        start=np.cumsum(column_of(iter([0, *(len(row.terms) for row in rows)]))),
        index=column_of(column for row in rows for column in row.terms),
        value=column_of(value for row in rows for value in row.terms.values()),
        low=column_of(-OPEN if row.low is None else row.low for row in rows),
        high=column_of(OPEN if row.high is None else row.high for row in rows),
    )


def _binding(table: Formulation) -> list[int]:
    """Rows that some choice of one option a proposal breaks, or that have no columns but a need."""
    found = []
    for place, row in enumerate(table.rows):
        most: dict[str, int] = {}
        least: dict[str, int] = {}
        for column, value in row.terms.items():
            proposal = table.proposals[column]
            most[proposal] = max(most.get(proposal, 0), value)
            least[proposal] = min(least.get(proposal, 0), value)
        over = row.high is not None and sum(most.values()) > row.high
        under = row.low is not None and sum(least.values()) < row.low
        if row.terms and (over or under or row.law == "satu_cara"):
            found.append(place)
    return found


def _tied_together(table: Formulation, rows: Sequence[int]) -> list[int]:
    """For each column a number that columns tied by a row, directly or not, share."""
    parent = list(range(len(table.points)))

    def root(column: int) -> int:
        while parent[column] != column:
            parent[column] = parent[parent[column]]
            column = parent[column]
        return column

    for row in rows:
        first, *others = table.rows[row].terms
        for other in others:
            one, two = sorted((root(first), root(other)))
            parent[two] = one
    return [root(column) for column in range(len(parent))]


def _cut_out(table: Formulation, columns: list[int], rows: list[Constraint]) -> Block:
    place = {column: new for new, column in enumerate(columns)}
    renumbered = tuple(
        Constraint(
            row.law, row.about, {place[c]: v for c, v in row.terms.items()}, row.low, row.high
        )
        for row in rows
    )
    proposals = tuple(table.proposals[column] for column in columns)
    kept = np.array(columns, dtype=np.int64)
    return Block(kept, laid_flat(proposals, table.points[kept], renumbered))
