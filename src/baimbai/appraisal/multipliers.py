"""Multipliers (*pengganda*): what a rupiah of spending becomes once suppliers, and people, buy too.

Leontief's inverse: x = (I − A)⁻¹ f. What is wanted of it is a weighted sum w·x for each account
that is spent at, so that one linear system a question suffices: (I − A)ᵀ m = w, w·x = m·f.
"""

from collections.abc import Sequence
from math import log2

import numpy as np

from baimbai.appraisal.economy_table import (
    PRODUCERS,
    TYPE_I,
    TYPE_II,
    EconomyTable,
    Numbers,
    per_unit,
)
from baimbai.errors import RoundError

DIGITS = 6
"""Multipliers are rounded to so many, since the last digits are the machine's."""


def multipliers(
    table: EconomyTable,
    weights: Numbers,
    closed: Sequence[str] = TYPE_I,
    delta: float | None = None,
) -> Numbers:
    """For each account: Σ weights × outlay over all accounts, for a unit that is spent there.

    `closed`: the kinds of accounts that answer. `delta`: of Flegg's location quotients; None, or
    a table without people at work in region and nation: the table as it is.
    Raises RoundError where the spending would never end (an account that leaks nothing).
    """
    inside = table.where(closed)
    shares = table.coefficients * _regional(table, delta)
    system = np.eye(int(inside.sum())) - shares[np.ix_(inside, inside)]
    found = np.zeros(len(table.codes))
    try:
        found[inside] = np.linalg.solve(system.T, weights[inside])
    except np.linalg.LinAlgError as fault:
        raise RoundError("error-economy-endless") from fault
    if not np.isfinite(found).all() or np.abs(found).max(initial=0.0) > 1e6 * (
        np.abs(weights).max(initial=0.0) or 1.0
    ):
        raise RoundError("error-economy-endless")
    return found


def has_households(table: EconomyTable) -> bool:
    """Whether households both earn and spend, so that a type II multiplier can be told."""
    homes = table.where(("rumah_tangga",))
    return bool(table.payments[homes].sum() > 0 and table.payments[:, homes].sum() > 0)


def closings(table: EconomyTable) -> Sequence[str]:
    """TYPE_II where the table can be closed with households, else TYPE_I."""
    return TYPE_II if has_households(table) else TYPE_I


def location_quotients(table: EconomyTable) -> Numbers | None:
    """SLQ of each producer: its share of the region's people at work ÷ that of the nation's.

    None where people at work are not given for both.
    """
    if not table.workers or not table.nation_workers:
        return None
    here, there = table.people(table.workers), table.people(table.nation_workers)
    if not here.sum() or not there.sum():
        return None
    return per_unit(here / here.sum(), there / there.sum())


def _regional(table: EconomyTable, delta: float | None) -> Numbers:
    """How much of each payment stays in the region, 0–1 (Flegg & Webber 1997).

    Between sectors FLQ = λ · SLQ_i ÷ SLQ_j, on the diagonal and from producers to anybody else
    λ · SLQ_i, never more than 1; λ = log2(1 + region ÷ nation) ^ δ.
    """
    ones = np.ones_like(table.payments)
    quotients = location_quotients(table)
    if quotients is None or delta is None:
        return ones
    size = table.people(table.workers).sum() / table.people(table.nation_workers).sum()
    scale = log2(1 + min(float(size), 1.0)) ** delta
    kept = np.minimum(1.0, scale * quotients)[:, None] * ones
    sectors = table.where(("sektor",)) & (quotients > 0)
    buyers = np.where(quotients > 0, quotients, 1.0)
    across = np.minimum(1.0, scale * quotients[:, None] / buyers[None, :])
    pairs = sectors[:, None] & sectors[None, :] & ~np.eye(len(quotients), dtype=bool)
    kept = np.where(pairs, across, kept)
    return np.where(table.where(PRODUCERS)[:, None], kept, ones)
