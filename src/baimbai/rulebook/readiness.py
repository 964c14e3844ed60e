"""Readiness criteria (*kriteria kesiapan*): which papers a proposal needs."""

import polars as pl

from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class
from baimbai.rulebook.rulebook import Rulebook


def papers_needed(
    proposals: pl.DataFrame, requests: pl.DataFrame, rulebook: Rulebook
) -> pl.DataFrame:
    """One row a proposal and paper: proposal, paper, heavy, rule (the first that asks for it).

    heavy: without it no works contract can be let.
    """
    asked = (
        requests.drop_nulls("source")
        .group_by("proposal", maintain_order=True)
        .agg(pl.col("source").unique(maintain_order=True).alias("sources"))
    )
    rows = (
        proposals.join(asked, left_on="id", right_on="proposal", how="left", maintain_order="left")
        .with_columns(work_class(), pl.col("sources").fill_null([]))
        .with_row_index("_row")
    )
    parts = [
        rows.filter(expression(law.test, law.topic, "", law.id)).select(
            "_row",
            pl.col("id").alias("proposal"),
            pl.lit(list(law.yields["papers"])).alias("paper"),
            pl.lit(bool(law.yields.get("heavy", False))).alias("heavy"),
            pl.lit(law.id).alias("rule"),
        ).explode("paper")
        for law in rulebook.of_topic("kesiapan")
    ]  # fmt: skip
    return (
        pl.concat(parts)
        .unique(["_row", "paper"], keep="first", maintain_order=True)
        .sort("_row", maintain_order=True)
        .drop("_row")
    )
