"""Condition (*kondisi*): how far the asset, or its network, is from stable (*mantap*)."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import NEUTRAL, sentences

WORN = {"baik": 0.0, "sedang": 30.0, "rusak_ringan": 70.0, "rusak_berat": 100.0}
"""Points for a condition class. The widest step lies where kemantapan draws its line:
baik and sedang are stable, the others not."""


def condition(dossier: Dossier) -> pl.DataFrame:
    """Points: the worse of the kemantapan gap (100 − stable percent) and the sheet's condition.

    The gap is the listed asset's, else that of the region's network of such assets, else what
    the region's need of the service lacks; a survey of the listed road (IRI, SDI, RCI) counts
    like the sheet's condition. NEUTRAL where nobody says anything.
    """
    networks = dossier.networks.rename({"stable_percent": "network"})
    names = dossier.programme.regions.select(pl.col("code").alias("region_code"), region="name")
    rows = (
        dossier.programme.proposals.select(
            pl.col("id").alias("proposal"), "region_code", "asset_type", "condition"
        )
        .join(dossier.assets.drop("people"), on="proposal", how="left")
        .join(networks, on=["region_code", "asset_type"], how="left")
        .join(dossier.served, on=["region_code", "asset_type"], how="left")
        .join(names, on="region_code", how="left")
        .with_columns(
            pl.when(pl.col("stable_percent").is_between(0, 100)).then(
                pl.col("stable_percent").round(2)
            ),
            pl.col("region").fill_null(pl.col("region_code")),
            pl.col("condition")
            .replace_strict(WORN, default=None, return_dtype=pl.Float64)
            .alias("worn"),
            pl.col("surveyed")
            .replace_strict(WORN, default=None, return_dtype=pl.Float64)
            .alias("survey_worn"),
        )
        .with_columns(pl.coalesce("stable_percent", "network", "served").alias("stable"))
        .with_columns((100 - pl.col("stable")).round(2).alias("gap"))
        .with_columns(pl.max_horizontal("gap", "worn", "survey_worn").alias("measured"))
        .with_columns(
            pl.col("measured").fill_null(NEUTRAL).alias("points"),
            pl.col("measured").is_not_null().cast(pl.Int64).alias("informed"),
            pl.when(pl.col("surveyed").is_null())
            .then(pl.lit("appraisal-condition"))
            .otherwise(pl.lit("appraisal-condition-surveyed"))
            .alias("key"),
            _known().alias("known"),
            pl.when(pl.col("worn").is_not_null())
            .then("condition")
            .otherwise(pl.lit("tidak_disebut"))
            .alias("condition"),
        )
    )
    return rows.select(
        "proposal",
        "measured",
        pl.lit("%").alias("unit"),
        "points",
        sentences(
            rows, "key", "known", "asset_name", "asset_type", "region", "stable", "gap",
            "condition", "worn", "informed", "points", "surveyed", "survey", "survey_value",
            "survey_worn",
        ).alias("working"),
    )  # fmt: skip


def _known() -> pl.Expr:
    """Whose kemantapan is known: aset, jaringan, layanan (a service's share), or tidak_ada."""
    return (
        pl.when(pl.col("stable_percent").is_not_null())
        .then(pl.lit("aset"))
        .when(pl.col("network").is_not_null())
        .then(pl.lit("jaringan"))
        .when(pl.col("served").is_not_null())
        .then(pl.lit("layanan"))
        .otherwise(pl.lit("tidak_ada"))
    )
