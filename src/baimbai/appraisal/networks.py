"""Kemantapan of a region's network: how much of it is in good or fair condition."""

import polars as pl


def stable_networks(assets: pl.DataFrame) -> pl.DataFrame:
    """region_code, asset_type, stable_percent (0–100, two digits): one row a network.

    The mean of the listed assets, weighted by length (irrigation by area, water supply by
    people served); unweighted where the list gives no size at all. A province's code stands
    for all assets whose region lies in it. Sums are integers, so that the order of rows
    changes nothing.
    """
    size = (
        pl.when(pl.col("asset_type") == "irigasi")
        .then(pl.col("area_ha") * 1000)
        .when(pl.col("asset_type") == "spam")
        .then(pl.col("people"))
        .otherwise(pl.col("length_km") * 1000)
        .fill_nan(None)
        .round()
        .cast(pl.Int64, strict=False)
    )
    listed = assets.filter(
        pl.col("stable_percent").is_between(0, 100), pl.col("region_code").is_not_null()
    ).select(
        "asset_type",
        pl.concat_list(
            "region_code", pl.col("region_code").str.slice(0, 2)
        ).list.unique().alias("region_code"),
        (pl.col("stable_percent") * 100).round().cast(pl.Int64).alias("stable"),
        size.alias("size"),
    )  # fmt: skip
    sized = (pl.col("stable") * pl.col("size")).sum() / pl.col("size").sum()
    return (
        listed.explode("region_code")
        .group_by("region_code", "asset_type")
        .agg(
            (
                pl.when(pl.col("size").sum() > 0)
                .then(sized)
                .otherwise(pl.col("stable").sum() / pl.len())
                / 100
            )
            .round(2)
            .alias("stable_percent")
        )
        .sort("region_code", "asset_type")
    )
