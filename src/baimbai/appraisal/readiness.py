"""Readiness (*kesiapan*): how many of the papers that the works need are there."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences


def readiness(dossier: Dossier) -> pl.DataFrame:
    """Points: (papers ready + half the papers of which nothing is said) / papers needed × 100.

    Which papers are needed, the rulebook says; one said to be both ready and missing counts
    as missing. Where none is needed, nothing is lacking: 100.
    """
    said = dossier.programme.proposals.select(
        pl.col("id").alias("proposal"), "papers_ready", "papers_missing"
    )
    missing = pl.col("paper").is_in(pl.col("papers_missing"))
    ready = pl.col("paper").is_in(pl.col("papers_ready")) & missing.not_()
    counted = (
        dossier.papers.join(said, on="proposal")
        .sort("proposal", "paper")
        .group_by("proposal")
        .agg(
            pl.col("paper").filter(ready).alias("ready"),
            pl.col("paper").filter(missing).alias("missing"),
            pl.col("paper").filter((ready | missing).not_()).alias("unknown"),
        )
    )
    rows = (
        said.select("proposal")
        .join(counted, on="proposal", how="left")
        .with_columns(
            pl.col(part).list.len().fill_null(0).cast(pl.Int64).alias(f"{part}_count")
            for part in ("ready", "missing", "unknown")
        )
        .with_columns(needed=pl.sum_horizontal("ready_count", "missing_count", "unknown_count"))
        .with_columns(
            (
                (pl.col("ready_count") + 0.5 * pl.col("unknown_count"))
                / pl.when(pl.col("needed") > 0).then("needed")
                * 100
            )
            .round(2)
            .fill_null(100.0)
            .alias("points"),
            pl.when(pl.col("needed") > 0)
            .then(pl.lit("appraisal-readiness"))
            .otherwise(pl.lit("appraisal-readiness-none"))
            .alias("key"),
        )
    )
    return rows.select(
        "proposal",
        pl.col("points").alias("measured"),
        pl.lit("%").alias("unit"),
        "points",
        sentences(
            rows, "key", "ready", "missing", "unknown", "ready_count", "missing_count",
            "unknown_count", "needed", "points",
        ).alias("working"),
    )  # fmt: skip
