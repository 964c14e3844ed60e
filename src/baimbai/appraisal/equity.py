"""Equity (*pemerataan*): regions that ask for less, are poorer, or have worse roads come first."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.remoteness import remoteness
from baimbai.appraisal.working import NEUTRAL, sentences

_MEASURES = ("money_points", "poverty_points", "roads_points", "remote_points")


def equity(dossier: Dossier) -> pl.DataFrame:
    """Points: the mean of up to four comparisons of the region with the province's average.

    money    100 − 50 × (rupiah asked per head, region / province)
    poverty   50 × (poverty percent, region / province)
    roads     50 × (percent of road length not stable, region / province)
    remote    50 × (remoteness, region / province), where it is known: see `remoteness`

    each between 0 and 100, so that the average region gets 50. What is not known is left
    out; works across regions and regions of which nothing is known get NEUTRAL.
    """
    regions = _compared(dossier)
    rows = (
        dossier.programme.proposals.select(pl.col("id").alias("proposal"), "region_code")
        .join(regions, on="region_code", how="left")
        .with_columns(
            pl.mean_horizontal(*_MEASURES).round(2).fill_null(NEUTRAL).alias("points"),
            pl.sum_horizontal(pl.col(m).is_not_null() for m in _MEASURES).alias("measures"),
            pl.col("region").fill_null(pl.col("region_code")),
        )
        .with_columns(
            *(pl.col(m).is_not_null().cast(pl.Int64).alias(f"{m}_known") for m in _MEASURES[:3]),
            pl.when(pl.col("remote_points").is_not_null())
            .then(pl.lit("appraisal-equity-remote"))
            .when(pl.col("measures") > 0)
            .then(pl.lit("appraisal-equity"))
            .otherwise(pl.lit("appraisal-equity-unknown"))
            .alias("key"),
        )
    )
    figures = [c for c in rows.columns if c not in ("proposal", "region_code", "key")]
    return rows.select(
        "proposal",
        pl.col("per_head").cast(pl.Float64).alias("measured"),
        pl.lit("Rp/jiwa").alias("unit"),
        "points",
        sentences(rows, "key", *figures).alias("working"),
    )


def _compared(dossier: Dossier) -> pl.DataFrame:
    """One row a kabupaten/kota: its figures, the province's, and the points of each measure."""
    mean_poverty = _all(pl.col("poor") * pl.col("people")) / _all(
        pl.when(pl.col("poor").is_not_null()).then("people")
    )
    return (
        _figures(dossier)
        .with_columns(
            _a_head(pl.col("asked"), pl.col("people")).alias("per_head"),
            _a_head(_all(pl.col("asked")), _all(pl.col("people"))).alias("average_per_head"),
            (pl.col("poor") / 100).alias("poverty"),
            (mean_poverty / 100).round(2).alias("average_poverty"),
        )
        .with_columns(
            (100 - 50 * _against("per_head", "average_per_head")).alias("money_points"),
            (50 * _against("poverty", "average_poverty")).alias("poverty_points"),
            (50 * _against("bad_roads", "average_bad_roads")).alias("roads_points"),
            (50 * _against("remote", "average_remote")).alias("remote_points"),
        )
        .with_columns(pl.col(_MEASURES).clip(0, 100).round(2))
        .drop("province", "people", "asked", "poor")
    )


def _figures(dossier: Dossier) -> pl.DataFrame:
    """What is known of each kabupaten/kota, and the bad roads of its province.

    Sums of integers do not depend on the order of rows: percents are whole hundredths.
    """
    roads = dossier.networks.filter(pl.col("asset_type") == "jalan").select(
        "region_code", (100 - pl.col("stable_percent")).round(2).alias("bad_roads")
    )
    trusted = dossier.programme.proposals.join(
        dossier.doubted_costs, left_on="id", right_on="proposal", how="anti"
    )
    asked = trusted.group_by("region_code").agg(pl.col("cost_rupiah").sum().alias("asked"))
    poor = pl.col("poverty_percent").fill_nan(None) * 100
    inhabited = pl.col("population") > 0
    return (
        dossier.programme.regions.filter(pl.col("kind") != "provinsi")
        .join(asked, left_on="code", right_on="region_code", how="left")
        .select(
            pl.col("code").alias("region_code"),
            pl.col("code").str.slice(0, 2).alias("province"),
            pl.col("name").alias("region"),
            pl.when(inhabited).then("population").alias("people"),
            pl.when(inhabited).then(pl.col("asked").fill_null(0)).alias("asked"),
            poor.round().cast(pl.Int64).alias("poor"),
        )
        .join(roads, on="region_code", how="left")
        .join(
            roads.select(pl.col("region_code").alias("province"), average_bad_roads="bad_roads"),
            on="province",
            how="left",
        )
        .join(remoteness(dossier), on="region_code", how="left")
    )


def _all(figure: pl.Expr) -> pl.Expr:
    """The sum over the province's kabupaten/kota."""
    return figure.sum().over("province")


def _a_head(rupiah: pl.Expr, people: pl.Expr) -> pl.Expr:
    """Whole rupiah a head; empty where nobody is counted."""
    return (rupiah / people).round().cast(pl.Int64, strict=False)


def _against(figure: str, average: str) -> pl.Expr:
    """figure / average; empty where the average is 0, which compares with nothing."""
    return pl.col(figure) / pl.when(pl.col(average) > 0).then(average)
