"""People served (*penerima manfaat*) for each billion rupiah, on a scale of tens."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences

UNKNOWN = 25.0
"""Points where nobody says how many are served: as if 100 people a billion."""


def beneficiaries(dossier: Dossier) -> pl.DataFrame:
    """Points: 25 × (log10(people per Rp1 billion) − 1), from 10 people (0) to 100,000 (100).

    An absolute scale, so that one proposal's points do not hang on the others. People are
    the sheet's figure, else the listed asset's; never more than the region's population.
    A cost in doubt gives no rate: a slip of a thousand would make it the best of all.
    """
    listed = dossier.assets.select("proposal", pl.col("people").alias("listed"))
    living = dossier.programme.regions.select(pl.col("code").alias("region_code"), "population")
    said = pl.coalesce("people", "listed")
    per_billion = pl.col("counted") * 1e9 / pl.col("cost_rupiah")
    rows = (
        dossier.programme.proposals.select(
            pl.col("id").alias("proposal"), "region_code", "people", "cost_rupiah"
        )
        .join(listed, on="proposal", how="left")
        .join(living, on="region_code", how="left")
        .join(dossier.doubted_costs, on="proposal", how="left")
        .with_columns(
            said.alias("said"),
            pl.min_horizontal(said, pl.when(said.is_not_null()).then("population")).alias(
                "counted"
            ),
        )
        .with_columns(
            pl.when(
                pl.col("counted") >= 0, pl.col("cost_rupiah") > 0, pl.col("doubted").is_null()
            )
            .then(per_billion.round(2))
            .alias("measured")
        )
        .with_columns(
            (25 * (pl.col("measured").log10() - 1)).clip(0, 100).round(2).fill_null(UNKNOWN)
            .alias("points"),
            _key().alias("key"),
        )
    )  # fmt: skip
    return rows.select(
        "proposal",
        "measured",
        pl.lit("jiwa/Rp1 miliar").alias("unit"),
        "points",
        sentences(
            rows, "key", "said", "counted", "cost_rupiah", "measured", "points"
        ).alias("working"),
    )  # fmt: skip


def _key() -> pl.Expr:
    return (
        pl.when(pl.col("measured").is_null())
        .then(pl.lit("appraisal-people-unknown"))
        .when(pl.col("counted") < pl.col("said"))
        .then(pl.lit("appraisal-people-capped"))
        .when(pl.col("people").is_null())
        .then(pl.lit("appraisal-people-listed"))
        .otherwise(pl.lit("appraisal-people"))
    )
