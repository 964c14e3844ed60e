"""Goods carried between zones in a year, from what each sends and receives (*arus barang*).

Doubly constrained gravity (Wilson 1967), balanced by Furness:

    T(i,j) = A(i) O(i) B(j) D(j) c(i,j)^-θ        Σj T(i,j) = O(i)        Σi T(i,j) = D(j)

The flows are fixed: they do not change with the roads. A zone sends nothing to itself. Tonnes are
whole, and still add up to what every zone sends and receives.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.errors import RoadsError
from baimbai.roads.tables import DEMAND, MOST_COST

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_ZONES = 4_000
MAX_ROUNDS = 2_000
PRECISION = 1e-9
"""Balanced when no zone's total is off by more than this share of it."""
MOST_TONNES = 2**40
STEEPEST = 4.0
"""The largest θ: beyond it flows to far zones are lost in rounding."""


@dataclass(frozen=True)
class Gravity:
    """Flows between zones, and how they were found."""

    demand: pl.DataFrame
    """DEMAND, pairs without a tonne left out."""
    rounds: int
    """Rounds of balancing until every total was met."""
    received: Whole
    """What each zone receives: as asked, or scaled to what is sent altogether."""


def gravity_demand(
    zones: Sequence[str], sent: Whole, received: Whole, cost: Whole, exponent: float = 1.0
) -> Gravity:
    """Flows by production (n), consumption (n) and cost (n × n rupiah a tonne, from row to column).

    Where the totals differ, consumption is scaled to production. Costs beyond MOST_COST (no way)
    count as MOST_COST. Zones may come in any order. Raises RoadsError: too many zones, negative
    tonnes, or a zone that sends more than all others can take.
    """
    _check(zones, sent, received, cost, exponent)
    order = sorted(range(len(zones)), key=lambda n: zones[n])
    names = [zones[n] for n in order]
    out, into = sent[order], scaled(received[order], int(sent.sum()))
    _refuse_impossible(names, out, into)
    likely = np.clip(cost[np.ix_(order, order)], 1, MOST_COST).astype(np.float64) ** -exponent
    np.fill_diagonal(likely, 0.0)
    flows, rounds = _balance(likely, out, into)
    tonnes = round_to_totals(flows, out, into)
    back = np.empty(len(order), np.int64)
    back[order] = into
    return Gravity(_table(names, tonnes), rounds, back)


def _check(
    zones: Sequence[str], sent: Whole, received: Whole, cost: Whole, exponent: float
) -> None:
    if len(zones) > MAX_ZONES:
        raise RoadsError("error-arus-zona-banyak", count=len(zones), limit=MAX_ZONES)
    if cost.shape != (len(zones), len(zones)) or not 0 <= exponent <= STEEPEST:
        raise ValueError((cost.shape, exponent))
    for tonnes in (sent, received):
        if ((tonnes < 0) | (tonnes > MOST_TONNES)).any():
            zone = zones[int(np.argmax((tonnes < 0) | (tonnes > MOST_TONNES)))]
            raise RoadsError("error-arus-ton", zone=zone)


def _refuse_impossible(names: Sequence[str], out: Whole, into: Whole) -> None:
    """No zone may send more than all the others receive, nor receive more than they send."""
    beyond = np.maximum(out + into - out.sum(), 0)
    if beyond.any():
        worst = int(beyond.argmax())
        raise RoadsError("error-arus-mustahil", zone=names[worst], tonnes=int(beyond[worst]))


def scaled(tonnes: Whole, total: int) -> Whole:
    """Whole tonnes in the same proportions that sum to the total, by largest remainders.

    Raises RoadsError where nothing can be scaled.
    """
    now = int(tonnes.sum())
    if now == total:
        return tonnes.copy()
    if now == 0:
        raise RoadsError("error-arus-tanpa-tujuan", tonnes=total)
    # Python integers: tonnes × total may pass 64 bits.
    parts = [divmod(int(t) * total, now) for t in tonnes]
    result = np.array([whole for whole, _ in parts], np.int64)
    left = total - int(result.sum())
    for n in sorted(range(len(parts)), key=lambda n: (-parts[n][1], n))[:left]:
        result[n] += 1
    return result


def _balance(likely: Floats, out: Whole, into: Whole) -> tuple[Floats, int]:
    """Flows that meet both totals, and the rounds of scaling rows and columns in turn (Furness)."""
    flows = likely * out[:, None] * into[None, :]
    for rounds in range(1, MAX_ROUNDS + 1):
        flows *= _ratio(out, _over_columns(flows))[:, None]
        flows *= _ratio(into, _over_rows(flows))[None, :]
        off = np.abs(_over_columns(flows) - out)
        if (off <= PRECISION * np.maximum(out, 1)).all():
            return flows, rounds
    # What is left unbalanced by then is settled in whole tonnes.
    return flows, MAX_ROUNDS


def _ratio(wanted: Whole, found: Floats) -> Floats:
    return np.divide(wanted, found, out=np.zeros(len(wanted)), where=found > 0)


def _over_rows(table: Floats) -> Floats:
    """Sums of the columns, row after row: an order that no processor changes."""
    total: Floats = np.add.reduce(np.ascontiguousarray(table), axis=0)
    return total


def _over_columns(table: Floats) -> Floats:
    """Sums of the rows, column after column."""
    return _over_rows(table.T)


def round_to_totals(flows: Floats, out: Whole, into: Whole) -> Whole:
    """Whole flows near the given ones whose rows and columns sum exactly to the totals.

    Rows by largest remainders; then single tonnes move along a row from a column that has too
    many to one that has too few, where that disturbs least, through other rows if need be.
    """
    allowed = flows > 0
    if ((out > 0) & ~allowed.any(axis=1)).any() or out.sum() != into.sum():
        raise RoadsError("error-arus-tanpa-jalan")
    flows = flows * _ratio(out, _over_columns(flows))[:, None]
    whole = np.stack([_row(flows[n], allowed[n], int(out[n])) for n in range(len(out))])
    short = into - whole.sum(axis=0)
    while short.any():
        column = int(np.argmax(short > 0))
        steps = _single_step(flows, whole, allowed, short, column) or _way(
            whole, allowed, short, column
        )
        for row, taken, given in steps:
            whole[row, taken] -= 1
            whole[row, given] += 1
        short = into - whole.sum(axis=0)
    return whole


def _row(flows: Floats, allowed: NDArray[np.bool_], total: int) -> Whole:
    """One row by largest remainders, on the cells that may carry; flows sum to the total."""
    whole = np.floor(flows).astype(np.int64)
    order = np.lexsort((np.arange(len(flows)), whole - flows))
    carrying = order[allowed[order]]
    for n in range(total - int(whole.sum())):
        whole[carrying[n % len(carrying)]] += 1
    return whole


def _single_step(
    flows: Floats, whole: Whole, allowed: NDArray[np.bool_], short: Whole, column: int
) -> list[tuple[int, int, int]]:
    """The move of one tonne within a row that brings both cells nearest to the flows."""
    many = np.flatnonzero(short < 0)
    gain = (flows - whole)[:, [column]] - (flows - whole)[:, many]
    gain[~allowed[:, column]] = -np.inf
    gain[whole[:, many] < 1] = -np.inf
    best = int(gain.argmax())
    row, place = divmod(best, len(many))
    if np.isneginf(gain[row, place]):
        return []
    return [(row, int(many[place]), column)]


def _way(
    whole: Whole, allowed: NDArray[np.bool_], short: Whole, column: int
) -> list[tuple[int, int, int]]:
    """Moves through several rows; there is always a way where the totals can be met at all."""
    came: dict[int, tuple[int, int]] = {}
    waiting, seen = [column], {column}
    for given in waiting:
        for row in np.flatnonzero(allowed[:, given]).tolist():
            for taken in np.flatnonzero(whole[row] > 0).tolist():
                if taken in seen:
                    continue
                came[taken] = (row, given)
                if short[taken] < 0:
                    return _traced(came, taken, column)
                seen.add(taken)
                waiting.append(taken)
    raise RoadsError("error-arus-tanpa-jalan")


def _traced(
    came: dict[int, tuple[int, int]], taken: int, column: int
) -> list[tuple[int, int, int]]:
    steps = []
    while taken != column:
        row, given = came[taken]
        steps.append((row, taken, given))
        taken = given
    return steps


def _table(names: Sequence[str], tonnes: Whole) -> pl.DataFrame:
    rows, columns = (found.tolist() for found in np.nonzero(tonnes))
    return DEMAND.from_columns(
        {
            "origin": [names[n] for n in rows],
            "destination": [names[n] for n in columns],
            "tonnes": tonnes[rows, columns].tolist(),
        },
        len(rows),
    )
