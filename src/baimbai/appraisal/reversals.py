"""Rank reversals (*pembalikan peringkat*): who changes order when others withdraw, and why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.evidence import NO_EVIDENCE, Evidence
from baimbai.appraisal.score import Appraisal, Weights
from baimbai.appraisal.weigh import MEASURES, contribution_units
from baimbai.register.programme import Programme
from baimbai.register.table import Table
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

COMPARATIVE = frozenset({"pemerataan"})
"""Criteria whose points hang on other proposals. All others measure a proposal by itself, so that
only these can turn an order round."""

MOST_OFFICES = 40
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An office's proposals taken away, and how many pairs of the others change order."""

    office: str
    withdrawn: int
    pairs: int


WITHDRAWALS = Table("withdrawals", Withdrawal, key=("office",))


@dataclass(frozen=True, slots=True)
class Reversal:
    """Two proposals that change order when an office withdraws."""

    office: str
    upper: str
    """Above the other before the withdrawal, below it after."""
    lower: str
    criterion: str
    """The comparative criterion whose contributions moved most between the two."""
    upper_before: float
    """Points for this criterion."""
    upper_after: float
    lower_before: float
    lower_after: float


REVERSALS = Table("reversals", Reversal, key=("office", "upper", "lower"))


@dataclass(frozen=True)
class Reversals:
    """What withdrawals would turn round."""

    withdrawals: pl.DataFrame
    """One row an office that was tried: those with most proposals, at most MOST_OFFICES."""
    listed: pl.DataFrame
    """The best placed pairs of each, at most MOST_SHOWN an office."""
    offices: int
    """How many offices have proposals; more than were tried, where there are very many."""

    def __post_init__(self) -> None:
        WITHDRAWALS.check(self.withdrawals)
        REVERSALS.check(self.listed)


def reversals(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    appraisal: Appraisal,
    weights: Weights,
    evidence: Evidence = NO_EVIDENCE,
    report: Callable[[str], object] = str,
) -> Reversals:
    """Take each office's proposals away in turn and score the others again.

    Only comparative criteria are measured again; the rest cannot change.
    """
    offices = (
        programme.proposals.group_by("organisation")
        .len()
        .sort("len", "organisation", descending=[True, False])
    )
    shares = {c: s for c, s in weights.shares.items() if c in COMPARATIVE and s}
    before = _units(appraisal, weights)
    withdrawals: list[Withdrawal] = []
    found: list[Reversal] = []
    for office, withdrawn in offices.head(MOST_OFFICES).iter_rows():
        report(office)
        rest = programme.proposals.filter(pl.col("organisation") != office)
        if not shares or rest.is_empty():
            withdrawals.append(Withdrawal(office, withdrawn, 0))
            continue
        remaining = replace(
            programme,
            proposals=rest,
            requests=programme.requests.join(rest.select(proposal="id"), on="proposal", how="semi"),
        )
        after = _scored_again(Dossier(remaining, rulebook, review, evidence), before, shares)
        pairs, told = _turned(office, after, shares)
        withdrawals.append(Withdrawal(office, withdrawn, pairs))
        found += told
    return Reversals(WITHDRAWALS.make(withdrawals), REVERSALS.make(found), offices.height)


def _units(appraisal: Appraisal, weights: Weights) -> pl.DataFrame:
    """proposal, total; per comparative criterion its points and units."""
    share = pl.col("criterion").replace_strict(weights.shares, return_dtype=pl.Int64)
    units = contribution_units(share)
    columns = [
        pl.col(column).filter(pl.col("criterion") == c).first().alias(f"{c}_{column}")
        for c in sorted(COMPARATIVE)
        for column in ("points", "units")
    ]
    return (
        appraisal.parts.with_columns(units.alias("units"))
        .group_by("proposal")
        .agg(pl.col("units").sum().alias("total"), *columns)
    )


def _scored_again(dossier: Dossier, before: pl.DataFrame, shares: dict[str, int]) -> pl.DataFrame:
    """The remaining proposals by rank before, with `place` after and points before and after."""
    rows = before.join(dossier.programme.proposals.select(proposal="id"), on="proposal", how="semi")
    changed = pl.lit(0, pl.Int64)
    for criterion, share in shares.items():
        measured = MEASURES[criterion](dossier).select(
            "proposal",
            pl.col("points").alias(f"{criterion}_after"),
            contribution_units(share).alias(f"{criterion}_units_after"),
        )
        rows = rows.join(measured, on="proposal")
        changed += pl.col(f"{criterion}_units_after") - pl.col(f"{criterion}_units")
    return (
        rows.with_columns((pl.col("total") + changed).alias("total_after"))
        .sort("total_after", "proposal", descending=[True, False])
        .with_row_index("place")
        .sort("total", "proposal", descending=[True, False])
    )


def _turned(
    office: str, rows: pl.DataFrame, shares: dict[str, int]
) -> tuple[int, Iterator[Reversal]]:
    # Loading the compiler costs half a second, which other commands do not need.
    from baimbai.appraisal.sensitivity_compiled import reversed_pairs

    count, pairs = reversed_pairs(rows["place"].to_numpy().astype(np.int64), MOST_SHOWN)
    return int(count), (
        _told(office, rows.row(int(i), named=True), rows.row(int(j), named=True), shares)
        for i, j in pairs
    )


def _told(
    office: str, upper: dict[str, float], lower: dict[str, float], shares: dict[str, int]
) -> Reversal:
    def swing(criterion: str) -> float:
        moved = (
            row[f"{criterion}_units_after"] - row[f"{criterion}_units"] for row in (upper, lower)
        )
        return abs(next(moved) - next(moved))

    criterion = max(shares, key=swing)
    return Reversal(
        office, str(upper["proposal"]), str(lower["proposal"]), criterion,
        upper[f"{criterion}_points"], upper[f"{criterion}_after"],
        lower[f"{criterion}_points"], lower[f"{criterion}_after"],
    )  # fmt: skip
