"""Which source may pay for which proposal (*kelayakan sumber dana*), with the rule that says so."""

import polars as pl

from baimbai.register.proposal import PHYSICAL_WORK, PREPARATION_WORK
from baimbai.rulebook.condition import expression
from baimbai.rulebook.rulebook import Rule, Rulebook


def eligible_sources(
    proposals: pl.DataFrame, mandates: pl.DataFrame, rulebook: Rulebook
) -> pl.DataFrame:
    """One row a proposal and source: proposal, source, allowed, and the rule that decides.

    Judges the source against authority (`mandates.level`) and works; whether money is left is
    not asked here. Rows stand in the order of the proposals, then of the rulebook's sources.
    """
    rows = proposals.join(
        mandates.select(pl.col("proposal"), pl.col("level").alias("authority")),
        left_on="id", right_on="proposal", how="left", maintain_order="left",
    ).with_columns(work_class())  # fmt: skip
    laws = rulebook.of_topic("sumber_dana")
    decided = rows.select(
        pl.col("id").alias("proposal"),
        *(_deciding(source, laws).alias(source) for source in rulebook.sources),
    )
    allowed = {law.id: bool(law.yields["allowed"]) for law in laws}
    return (
        decided.with_row_index("_row")
        .unpivot(index=["_row", "proposal"], variable_name="source", value_name="rule")
        .sort("_row", maintain_order=True)
        .select(
            "proposal",
            "source",
            pl.col("rule").replace_strict(allowed, return_dtype=pl.Boolean).alias("allowed"),
            "rule",
        )
    )


def work_class() -> pl.Expr:
    """fisik, persiapan or lainnya, by the type of work."""
    return (
        pl.when(pl.col("work_type").is_in(PHYSICAL_WORK))
        .then(pl.lit("fisik"))
        .when(pl.col("work_type").is_in(PREPARATION_WORK))
        .then(pl.lit("persiapan"))
        .otherwise(pl.lit("lainnya"))
        .alias("work_class")
    )


def _deciding(source: str, laws: tuple[Rule, ...]) -> pl.Expr:
    """The id of the first of the source's rules that holds; the last one always does."""
    rule = pl.lit(None, pl.String)
    for law in reversed(laws):
        if source in law.yields["sources"]:
            holds = expression(law.test, law.topic, "", law.id)
            rule = pl.when(holds).then(pl.lit(law.id)).otherwise(rule)
    return rule
