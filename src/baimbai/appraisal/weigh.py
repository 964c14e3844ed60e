"""Appraisal (*penilaian*): a gate, criteria, agreed weights, and a score that opens again."""

from collections.abc import Callable, Mapping

import polars as pl

from baimbai.appraisal.beneficiaries import beneficiaries
from baimbai.appraisal.condition import condition
from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.equity import equity
from baimbai.appraisal.evidence import NO_EVIDENCE, Evidence
from baimbai.appraisal.gate import gates
from baimbai.appraisal.growth import growth
from baimbai.appraisal.jobs import jobs
from baimbai.appraisal.mobility import mobility
from baimbai.appraisal.price_change import PRICE_CHANGES
from baimbai.appraisal.prices import price_changes, prices
from baimbai.appraisal.readiness import readiness
from baimbai.appraisal.score import (
    SCORE_PARTS,
    SCORES,
    WHERE_WEIGHED,
    WHOLE,
    Appraisal,
    Weights,
)
from baimbai.appraisal.strategy import strategy
from baimbai.register.programme import Programme
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

Criterion = Callable[[Dossier], pl.DataFrame]
"""One row a proposal: proposal, measured, unit, points (0–100, two digits), working."""

MEASURES: Mapping[str, Criterion] = {
    "kondisi": condition,
    "kesiapan": readiness,
    "penerima": beneficiaries,
    "pemerataan": equity,
    "lapangan_kerja": jobs,
    "strategis": strategy,
    "mobilitas": mobility,
    "harga_barang": prices,
    "pertumbuhan": growth,
}


def weigh(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    weights: Weights,
    evidence: Evidence = NO_EVIDENCE,
) -> Appraisal:
    """Score and rank every proposal.

    score = Σ points × weight: points have two digits, weights four, and each contribution is
    rounded to four, half up, in integers; so the printed contributions sum to the printed
    score exactly. The gate does not change the score: funding looks at both.
    """
    dossier = Dossier(programme, rulebook, review, evidence)
    parts = pl.concat(
        _weighted(measure(dossier), criterion, weights.shares[criterion])
        for criterion, measure in MEASURES.items()
        if criterion not in WHERE_WEIGHED or weights.shares[criterion]
    )
    totals = parts.group_by("proposal").agg(pl.col("units").sum())
    scores = (
        gates(dossier)
        .join(totals, on="proposal")
        .join(programme.proposals.select(proposal="id", sector="sector"), on="proposal")
        .sort("units", "proposal", descending=[True, False])
        .with_columns(
            (pl.col("units") / WHOLE).round(4).alias("score"),
            pl.int_range(1, pl.len() + 1, dtype=pl.Int64).alias("rank"),
            pl.int_range(1, pl.len() + 1, dtype=pl.Int64).over("sector").alias("sector_rank"),
        )
    )
    return Appraisal(
        scores=scores.select(*SCORES.schema),
        parts=parts.sort("proposal", "order").select(*SCORE_PARTS.schema),
        price_changes=price_changes(dossier)
        if weights.shares["harga_barang"]
        else PRICE_CHANGES.make(()),
    )


def _weighted(measured: pl.DataFrame, criterion: str, share: int) -> pl.DataFrame:
    """A criterion's rows with weight and contribution; `units` are ten-thousandths of a point."""
    return measured.with_columns(
        pl.lit(criterion).alias("criterion"),
        pl.lit(share / WHOLE).alias("weight"),
        contribution_units(share).alias("units"),
        pl.lit(list(MEASURES).index(criterion)).alias("order"),
    ).with_columns((pl.col("units") / WHOLE).round(4).alias("contribution"))


def contribution_units(share: int | pl.Expr) -> pl.Expr:
    """points × share, half up, in ten-thousandths of a point; share in ten-thousandths."""
    hundredths = (pl.col("points") * 100).round().cast(pl.Int64)
    return (hundredths * share + 50) // 100
