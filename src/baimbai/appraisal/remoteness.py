"""Remoteness (*keterpencilan*): how far a kabupaten/kota lies from the centre, or what goods cost
to reach it."""

import polars as pl

from baimbai.appraisal.dossier import Dossier


def remoteness(dossier: Dossier) -> pl.DataFrame:
    """region_code, remote, average_remote: of kabupaten/kota of which both are known.

    What `round.yaml` says of the regions; where it says nothing of any, rupiah a tonne of goods
    received over the network, if there is one. The average is that of the province's people.
    Figures have two digits, and sums are integers, so that the order of rows changes nothing.
    """
    people = pl.when(pl.col("population") > 0, pl.col("remote").is_not_null()).then("population")
    hundredths = (pl.col("remote") * 100).round().cast(pl.Int64, strict=False)
    province = pl.col("region_code").str.slice(0, 2)
    average = (hundredths * people).sum().over(province) / people.sum().over(province) / 100
    return (
        dossier.programme.regions.filter(pl.col("kind") != "provinsi")
        .select(pl.col("code").alias("region_code"), "population", "remoteness")
        .join(_delivered(dossier), on="region_code", how="left")
        .with_columns(_said_or_delivered(dossier).fill_nan(None).round(2).alias("remote"))
        .with_columns(average.fill_nan(None).round(2).alias("average_remote"))
        .filter(pl.col("remote").is_finite(), pl.col("average_remote").is_not_null())
        .select("region_code", "remote", "average_remote")
    )


def _said_or_delivered(dossier: Dossier) -> pl.Expr:
    """One measure for all regions: kilometres of one are no match for rupiah of another."""
    said = dossier.programme.regions["remoteness"].is_not_null().any()
    return pl.col("remoteness" if said else "delivered")


def _delivered(dossier: Dossier) -> pl.DataFrame:
    """region_code, delivered: rupiah a tonne of goods received."""
    mobility = dossier.evidence.mobility
    if mobility is None:
        return pl.DataFrame(schema={"region_code": pl.String, "delivered": pl.Float64})
    return mobility.received.filter(pl.col("tonnes") > 0).select(
        "region_code", (pl.col("cost_rupiah") / pl.col("tonnes")).alias("delivered")
    )
