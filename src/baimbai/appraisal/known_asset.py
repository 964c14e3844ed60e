"""What the status list knows of a proposal's asset: how stable it is, whom it serves."""

import polars as pl

from baimbai.register.programme import Programme


def known_assets(programme: Programme) -> pl.DataFrame:
    """proposal, asset_name, stable_percent, people: of proposals whose asset is listed."""
    name = pl.col("name").str.to_lowercase().str.strip_chars()
    assets = programme.assets.with_columns(name.alias("plain")).unique(
        ["asset_type", "plain"], keep="none"
    )
    return (
        programme.proposals.select(
            pl.col("id").alias("proposal"),
            "asset_type",
            pl.col("asset_name").str.to_lowercase().str.strip_chars().alias("plain"),
        )
        .join(assets, on=["asset_type", "plain"])
        .select("proposal", pl.col("name").alias("asset_name"), "stable_percent", "people")
    )
