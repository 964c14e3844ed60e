"""Prices (*harga barang*): what becomes of the cost to bring a tonne of goods to each region.

How much of it reaches the shops nobody knows: always three scenarios, never one number.
"""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.hardship import hardships
from baimbai.appraisal.mobility import OFF_THE_NETWORK, ON_THE_NETWORK, UNKNOWN
from baimbai.appraisal.price_change import PRICE_CHANGES, SCENARIOS
from baimbai.appraisal.working import sentences


def price_changes(dossier: Dossier) -> pl.DataFrame:
    """PRICE_CHANGES: one row a proposal, region that receives goods, and scenario.

    delivered = − saving on goods received ÷ tonnes received; price = delivered × passed on.
    Empty without a network.
    """
    mobility = dossier.evidence.mobility
    if mobility is None:
        return PRICE_CHANGES.make(())
    worth = mobility.value_rupiah_per_tonne
    tonnes = mobility.received.filter(pl.col("tonnes") > 0).select("region_code", "tonnes")
    passed_on = pl.DataFrame(
        {
            "scenario": SCENARIOS,
            "passed_on": [dossier.rulebook.figure(f"harga-penerusan-{s}") for s in SCENARIOS],
        }
    )
    price = pl.col("delivered") * pl.col("passed_on")
    percent = price / worth * 100 if worth else pl.lit(None, pl.Float64)
    rows = (
        mobility.spillovers.group_by("project", "destination_region")
        .agg(pl.col("saving_rupiah").sum())
        .rename({"project": "proposal", "destination_region": "region_code"})
        .join(tonnes, on="region_code")
        .with_columns((-pl.col("saving_rupiah") / pl.col("tonnes")).alias("delivered"))
        .join(passed_on, how="cross")
        .with_columns(
            pl.col("delivered").round(2).alias("delivered_rupiah"),
            price.round(2).alias("price_rupiah"),
            percent.round(4).alias("price_percent"),
        )
        .sort(
            "proposal",
            "region_code",
            pl.col("scenario").replace_strict(SCENARIOS, range(len(SCENARIOS))),
        )
    )
    return PRICE_CHANGES.check(rows.select(*PRICE_CHANGES.schema))


def prices(dossier: Dossier) -> pl.DataFrame:
    """Points: 25 × (log10(relief) − 3), relief from 1,000 (0) to 10,000,000 (100).

    relief = Σ people × hardship × −price change (rupiah a tonne, middle scenario) over the
    kabupaten/kota ÷ (cost ÷ Rp1 billion). Hardship: see `hardships`. A cost in doubt gives no
    rate.
    """
    rows = (
        _felt(dossier)
        .with_columns((pl.col("felt") / pl.col("cost_rupiah") * 1e9).round(2).alias("measured"))
        .with_columns(_key(known=dossier.evidence.mobility is not None).alias("key"))
        .with_columns(
            pl.when(pl.col("measured") > 0)
            .then((25 * (pl.col("measured").log10() - 3)).clip(0, 100).round(2))
            .when(pl.col("measured") <= 0)
            .then(0.0)
            .when(pl.col("key") == "appraisal-prices-elsewhere")
            .then(OFF_THE_NETWORK)
            .otherwise(UNKNOWN)
            .alias("points")
        )
    )
    return rows.select(
        "proposal",
        "measured",
        pl.lit("jiwa × Rp/ton per Rp1 miliar").alias("unit"),
        "points",
        sentences(
            rows, "key", "region", "delivered", "low", "mid", "high", "percent_known",
            "percent_low", "percent_mid", "percent_high", "passed_rendah", "passed_tengah",
            "passed_tinggi", "felt", "cost_rupiah", "measured", "points",
        ).alias("working"),
    )  # fmt: skip


def _felt(dossier: Dossier) -> pl.DataFrame:
    """One row a proposal: what people feel of it in all, and the region that gains most."""
    changes = _by_scenario(price_changes(dossier)).join(hardships(dossier), on="region_code")
    relief = (-pl.col("tengah") * pl.col("people") * pl.col("hardship")).round().cast(pl.Int64)
    felt = changes.group_by("proposal").agg(relief.sum().alias("felt"))
    best = (
        changes.filter(pl.col("tengah") < 0)
        .sort("tengah", "region_code")
        .unique("proposal", keep="first", maintain_order=True)
        .rename({"rendah": "low", "tengah": "mid", "tinggi": "high"})
        .drop("region_code", "people", "hardship")
    )
    mobility = dossier.evidence.mobility
    drawn = [] if mobility is None else mobility.effects["project"].to_list()
    return (
        dossier.programme.proposals.select(pl.col("id").alias("proposal"), "asset_type")
        .join(dossier.trusted_costs, on="proposal", how="left")
        .join(felt, on="proposal", how="left")
        .join(best, on="proposal", how="left")
        .with_columns(
            # Drawn on the network, but of no region's goods: it changes no price.
            pl.when(pl.col("proposal").is_in(drawn))
            .then(pl.col("felt").fill_null(0))
            .otherwise("felt")
            .alias("felt"),
            pl.col("percent_mid").is_not_null().cast(pl.Int64).alias("percent_known"),
            *(
                pl.lit(100 * dossier.rulebook.figure(f"harga-penerusan-{s}")).alias(f"passed_{s}")
                for s in SCENARIOS
            ),
        )
    )


def _by_scenario(changes: pl.DataFrame) -> pl.DataFrame:
    """proposal, region_code, delivered, and a column a scenario for price and percent."""

    def of(scenario: str, column: str) -> pl.Expr:
        return pl.col(column).filter(pl.col("scenario") == scenario).first()

    return changes.group_by("proposal", "region_code").agg(
        pl.col("delivered_rupiah").first().alias("delivered"),
        *(of(s, "price_rupiah").alias(s) for s in SCENARIOS),
        *(
            of(s, "price_percent").alias(f"percent_{name}")
            for s, name in zip(SCENARIOS, ("low", "mid", "high"), strict=True)
        ),
    )


def _key(*, known: bool) -> pl.Expr:
    if not known:
        return pl.lit("appraisal-prices-no-network")
    return (
        pl.when(pl.col("felt").is_null())
        .then(
            pl.when(pl.col("asset_type").is_in(ON_THE_NETWORK))
            .then(pl.lit("appraisal-prices-unplaced"))
            .otherwise(pl.lit("appraisal-prices-elsewhere"))
        )
        .when(pl.col("cost_rupiah").is_null())
        .then(pl.lit("appraisal-prices-cost"))
        .when(pl.col("measured") <= 0)
        .then(pl.lit("appraisal-prices-dearer"))
        .otherwise(pl.lit("appraisal-prices"))
    )
