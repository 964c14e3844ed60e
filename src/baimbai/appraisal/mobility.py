"""Mobility of goods (*kelancaran angkutan barang*): freight saved a year against the cost."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences
from baimbai.roads.tables import EFFECTS, SPILLOVERS

UNKNOWN = 25.0
"""Points of road works of which no saving is known: as if 0.1 % of the cost were saved a year."""
OFF_THE_NETWORK = 0.0
"""Points of works that change no road: they carry no goods."""
ON_THE_NETWORK = ("jalan", "jembatan")


def mobility(dossier: Dossier) -> pl.DataFrame:
    """Points: 25 × (log10(percent of the cost saved a year) + 2), from 0.01 % (0) to 100 % (100).

    An absolute scale like that of people served. The saving is that of the proposal alone
    (EFFECTS); one that makes goods dearer gets 0. A cost in doubt gives no rate.
    """
    rows = (
        _saved(dossier)
        .with_columns(
            pl.when(pl.col("measured") > 0)
            .then((25 * (pl.col("measured").log10() + 2)).clip(0, 100).round(2))
            .when(pl.col("measured") <= 0)
            .then(0.0)
            .when(pl.col("key") == "appraisal-mobility-elsewhere")
            .then(OFF_THE_NETWORK)
            .otherwise(UNKNOWN)
            .alias("points"),
        )
    )  # fmt: skip
    return rows.select(
        "proposal",
        "measured",
        pl.lit("%/tahun").alias("unit"),
        "points",
        sentences(
            rows, "key", "saving_rupiah", "cost_rupiah", "measured", "tonnes", "pairs",
            "gaining", "gainer", "gain_rupiah", "points",
        ).alias("working"),
    )  # fmt: skip


def _saved(dossier: Dossier) -> pl.DataFrame:
    """One row a proposal: its saving, cost, percent saved a year, who gains most, and its key."""
    known = dossier.evidence.mobility
    effects = EFFECTS.make(()) if known is None else known.effects
    spillovers = SPILLOVERS.make(()) if known is None else known.spillovers
    return (
        dossier.programme.proposals.select(pl.col("id").alias("proposal"), "asset_type")
        .join(dossier.trusted_costs, on="proposal", how="left")
        .join(effects, left_on="proposal", right_on="project", how="left")
        .join(_greatest_gains(dossier, spillovers), on="proposal", how="left")
        .with_columns(
            (pl.col("saving_rupiah") / pl.col("cost_rupiah") * 100).round(4).alias("measured"),
            pl.col("gainer").is_not_null().cast(pl.Int64).alias("gaining"),
        )
        .with_columns(_key(known=known is not None).alias("key"))
    )


def _key(*, known: bool) -> pl.Expr:
    if not known:
        return pl.lit("appraisal-mobility-no-network")
    return (
        pl.when(pl.col("saving_rupiah").is_null())
        .then(
            pl.when(pl.col("asset_type").is_in(ON_THE_NETWORK))
            .then(pl.lit("appraisal-mobility-unplaced"))
            .otherwise(pl.lit("appraisal-mobility-elsewhere"))
        )
        .when(pl.col("cost_rupiah").is_null())
        .then(pl.lit("appraisal-mobility-cost"))
        .when(pl.col("measured") <= 0)
        .then(pl.lit("appraisal-mobility-dearer"))
        .otherwise(pl.lit("appraisal-mobility"))
    )


def _greatest_gains(dossier: Dossier, spillovers: pl.DataFrame) -> pl.DataFrame:
    """proposal, gainer, gain_rupiah: the region whose goods, sent or received, save most.

    Goods within a region count once; of equal gains the lower code is named.
    """
    names = dossier.programme.regions.select(pl.col("code").alias("region"), gainer="name")
    return (
        spillovers.select(
            pl.col("project").alias("proposal"),
            pl.concat_list("origin_region", "destination_region").list.unique().alias("region"),
            "saving_rupiah",
        )
        .explode("region")
        .group_by("proposal", "region")
        .agg(pl.col("saving_rupiah").sum().alias("gain_rupiah"))
        .filter(pl.col("gain_rupiah") > 0)
        .sort("gain_rupiah", "region", descending=[True, False])
        .unique("proposal", keep="first", maintain_order=True)
        .join(names, on="region", how="left")
        .select("proposal", pl.col("gainer").fill_null(pl.col("region")), "gain_rupiah")
    )
