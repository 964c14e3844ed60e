"""Sums of weights of many pairs, and each pair's rivals; the twin of `relation.py`."""

from typing import NamedTuple

import numpy as np

from baimbai.kernel import Array, compiled
from baimbai.synchronisation.evidence import LEVELS
from baimbai.synchronisation.relation import (
    DECIDING,
    MARGINS,
    NO_RIVAL,
    OWN_FROM,
    RIVALS,
    Weights,
)  # fmt: skip

_NO_RIVAL, _OWN_FROM = round(1000 * NO_RIVAL), round(1000 * OWN_FROM)
_MARGINS = tuple(round(1000 * bound) for bound in MARGINS)
_FIRST_RIVAL = len(LEVELS) - RIVALS
KINDS = ("different", "related", "same")
_DIFFERENT, _RELATED, _SAME = range(3)


class Table(NamedTuple):
    """Weights in thousandths, by field and level."""

    same: Array
    asset: Array
    """Row n is field n; the place after the last level holds `dasar` in row 0."""
    deciding: Array
    """Levels that make another work of it, however alike the rest is."""
    same_from: int
    asset_from: int


def table_of(weights: Weights) -> Table:
    """The weights as arrays."""
    widest = max(len(levels) for levels in LEVELS.values())
    same, asset = np.zeros((2, len(LEVELS), widest + 1), np.int64)
    deciding = np.zeros((len(LEVELS), widest), np.bool_)
    for row, (name, levels) in enumerate(LEVELS.items()):
        for column, level in enumerate(levels):
            told = f"{name}:{level}"
            same[row, column] = round(1000 * weights.same.get(told, 0.0))
            asset[row, column] = round(1000 * weights.asset.get(told, 0.0))
            deciding[row, column] = told in DECIDING
    same[0, widest] = round(1000 * weights.same["dasar"])
    asset[0, widest] = round(1000 * weights.asset["dasar"])
    bounds = (round(1000 * weights.same_from), round(1000 * weights.asset_from))
    return Table(same, asset, deciding, *bounds)


@compiled
def add_up(levels: Array, weights: Array) -> Array:
    """The sum of each pair's weights, in thousandths."""
    sums = np.empty(len(levels), np.int32)
    widest = weights.shape[1] - 1
    for pair in range(len(levels)):
        total = weights[0, widest]
        for field in range(levels.shape[1]):
            total += weights[field, levels[pair, field]]
        sums[pair] = total
    return sums


class Others(NamedTuple):
    """The pairs of each row: row n has those from starts[n] to starts[n + 1]."""

    starts: Array
    rows: Array
    """The other row of each, ascending."""
    sums: Array
    ranked: Array
    """The same sums, highest first."""
    ranked_rows: Array


@compiled
def list_others(rows: int, lower: Array, higher: Array, sums: Array) -> Others:
    """The pairs by row."""
    starts = np.zeros(rows + 1, np.int64)
    for pair in range(len(lower)):
        starts[lower[pair] + 1] += 1
        starts[higher[pair] + 1] += 1
    for row in range(rows):
        starts[row + 1] += starts[row]
    ends = starts[:-1].copy()
    others, values = np.empty(2 * len(lower), np.int32), np.empty(2 * len(lower), np.int32)
    for pair in range(len(lower)):
        for turn in range(2):
            row = higher[pair] if turn else lower[pair]
            others[ends[row]] = lower[pair] if turn else higher[pair]
            values[ends[row]] = sums[pair]
            ends[row] += 1
    ranked, ranked_rows = values.copy(), others.copy()
    for row in range(rows):
        begin, end = starts[row], starts[row + 1]
        order = np.argsort(others[begin:end])
        others[begin:end], values[begin:end] = others[begin:end][order], values[begin:end][order]
        order = np.argsort(-values[begin:end], kind="mergesort")
        ranked[begin:end], ranked_rows[begin:end] = (
            values[begin:end][order],
            others[begin:end][order],
        )
    return Others(starts, others, values, ranked, ranked_rows)


@compiled
def best_rival(others: Others, one: int, other: int) -> int:
    """The sum of the likeliest other of `one` besides `other`."""
    begin, end = others.starts[one], others.starts[one + 1]
    place = begin + (others.ranked_rows[begin] == other)
    return others.ranked[place] if place < end else _NO_RIVAL


@compiled
def _grade(margin: int) -> int:
    steps = 0
    for bound in _MARGINS:
        steps += margin >= bound
    return steps


@compiled
def weigh_rivals(others: Others, lower: Array, higher: Array, sums: Array, levels: Array) -> None:
    """Writes the levels of the last two fields (saingan, unggul)."""
    for pair in range(len(lower)):
        one, other = lower[pair], higher[pair]
        first = sums[pair] - best_rival(others, one, other)
        second = sums[pair] - best_rival(others, other, one)
        levels[pair, _FIRST_RIVAL] = _grade(min(first, second))
        levels[pair, _FIRST_RIVAL + 1] = _grade(max(first, second))


@compiled
def judge(levels: Array, same: Array, asset: Array, table: Table) -> Array:
    """The kind of each pair, a place in KINDS."""
    kinds = np.full(len(levels), _DIFFERENT, np.int8)
    for pair in range(len(levels)):
        decided = False
        for field in range(levels.shape[1]):
            decided = decided or table.deciding[field, levels[pair, field]]
        own = same[pair]
        for field in range(_FIRST_RIVAL, levels.shape[1]):
            own -= table.same[field, levels[pair, field]]
        if same[pair] >= table.same_from and own >= _OWN_FROM and not decided:
            kinds[pair] = _SAME
        elif asset[pair] >= table.asset_from:
            kinds[pair] = _RELATED
    return kinds


@compiled
def likeliest(others: Others, count: int) -> tuple[Array, Array]:
    """The `count` likeliest others of each row, -1 where there are fewer, and their sums."""
    rows = len(others.starts) - 1
    found, sums = np.full((rows, count), -1, np.int32), np.zeros((rows, count), np.int32)
    for row in range(rows):
        begin = others.starts[row]
        for place in range(begin, min(begin + count, others.starts[row + 1])):
            found[row, place - begin] = others.ranked_rows[place]
            sums[row, place - begin] = others.ranked[place]
    return found, sums
