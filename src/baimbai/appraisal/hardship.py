"""Hardship (*bobot kesulitan*): cheaper rice means more to people who are poor and remote."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.remoteness import remoteness

LEAST, MOST = 0.5, 2.0
"""No region counts for less than half of the average one, or for more than twice of it."""


def hardships(dossier: Dossier) -> pl.DataFrame:
    """region_code, region, people, hardship: one row a kabupaten/kota with people.

    hardship = the mean of poverty and remoteness, each region ÷ the province's average (weighted
    by people) and kept within LEAST to MOST; what is not known is left out, and 1 stands where
    nothing is. Two digits.
    """
    poor = (pl.col("poverty_percent").fill_nan(None) * 100).round().cast(pl.Int64)
    province = pl.col("code").str.slice(0, 2)
    counted = pl.when(poor.is_not_null()).then("population")
    average = (poor * counted).sum().over(province) / counted.sum().over(province)
    inhabited = dossier.programme.regions.filter(
        pl.col("kind") != "provinsi", pl.col("population") > 0
    )
    return (
        inhabited.select(
            pl.col("code").alias("region_code"),
            pl.col("name").alias("region"),
            pl.col("population").alias("people"),
            (poor / pl.when(average > 0).then(average)).alias("poverty"),
        )
        .join(remoteness(dossier), on="region_code", how="left")
        .with_columns(
            (pl.col("remote") / pl.when(pl.col("average_remote") > 0).then("average_remote")).alias(
                "distance"
            )
        )
        .with_columns(
            pl.mean_horizontal(
                pl.col("poverty").clip(LEAST, MOST), pl.col("distance").clip(LEAST, MOST)
            )
            .round(2)
            .fill_null(1.0)
            .alias("hardship")
        )
        .select("region_code", "region", "people", "hardship")
    )
