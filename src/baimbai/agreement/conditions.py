"""Conditions (*syarat*): what is still open on a proposal once the money is allocated."""

import polars as pl

from baimbai.funding.allocation import Allocation
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review

BINDING = ("tinggi", "sedang")
"""Severities of findings that must be settled; the others are for the record."""


def open_conditions(programme: Programme, review: Review, allocation: Allocation) -> pl.DataFrame:
    """One row a proposal: proposal, papers (said to be missing), findings (kinds still open),
    conditional (either is there).

    A finding between several proposals is settled once at most one of them is programmed:
    nothing collides any more.
    """
    funded = allocation.payments["proposal"].unique()
    findings = (
        review.findings.filter(
            pl.col("severity").is_in(BINDING),
            (pl.col("proposals").list.len() == 1)
            | (pl.col("proposals").list.set_intersection(funded.to_list()).list.len() > 1),
        )
        .explode("proposals")
        .group_by(pl.col("proposals").alias("proposal"))
        .agg(pl.col("kind").unique().sort().alias("findings"))
    )
    nothing = pl.lit([], pl.List(pl.String))
    return (
        programme.proposals.select(
            pl.col("id").alias("proposal"),
            pl.col("papers_missing").list.unique().list.sort().alias("papers"),
        )
        .join(findings, on="proposal", how="left")
        .with_columns(pl.col("findings").fill_null(nothing))
        .with_columns(
            ((pl.col("papers").list.len() > 0) | (pl.col("findings").list.len() > 0)).alias(
                "conditional"
            )
        )
    )
