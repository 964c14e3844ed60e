"""Growth (*pertumbuhan ekonomi*): the value added that a rupiah of cost gives, as a range."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import NEUTRAL, sentences

_FIGURES = {
    f"{figure}_{case}": pl.Float64
    for figure in ("added", "output", "local", "jobs", "direct")
    for case in ("low", "mid", "high")
}
_SCHEMA = pl.Schema({"asset_type": pl.String, "work_type": pl.String, **_FIGURES})


def growth(dossier: Dossier) -> pl.DataFrame:
    """Points: middle value added for a rupiah of cost × 100, at most 100. See `Impacts`.

    NEUTRAL where the round brings no table of the economy, or does not say what such works are
    spent on.
    """
    economy = dossier.evidence.economy
    known = pl.col("added_mid").is_not_null()
    missing = "no-table" if economy is None else "unknown"
    rows = (
        dossier.programme.proposals.select(
            pl.col("id").alias("proposal"), "asset_type", "work_type"
        )
        .join(impacts_by_works(dossier), on=["asset_type", "work_type"], how="left")
        .with_columns(
            pl.col("added_mid").round(4).alias("measured"),
            pl.when(known)
            .then(pl.lit("appraisal-growth"))
            .otherwise(pl.lit(f"appraisal-growth-{missing}"))
            .alias("key"),
            pl.lit(economy.source if economy else None, pl.String).alias("source"),
            pl.lit(economy.status if economy else None, pl.String).alias("status"),
        )
        .with_columns(
            (pl.col("measured") * 100).clip(0, 100).round(2).fill_null(NEUTRAL).alias("points")
        )
    )
    return rows.select(
        "proposal",
        "measured",
        pl.lit("Rp/Rp").alias("unit"),
        "points",
        sentences(
            rows, "key", "asset_type", "work_type", "added_low", "measured", "added_high",
            "output_low", "output_mid", "output_high", "local_low", "local_mid", "local_high",
            "source", "status", "points",
        ).alias("working"),
    )  # fmt: skip


def impacts_by_works(dossier: Dossier) -> pl.DataFrame:
    """asset_type, work_type, and low, mid, high of added, output, local (percent), jobs and direct
    (people a year for Rp1 billion): of works that the round's economy tells of."""
    impacts, economy = dossier.impacts, dossier.evidence.economy
    if impacts is None or economy is None:
        return pl.DataFrame(schema=_SCHEMA)
    rows = []
    works = dossier.programme.proposals.select("asset_type", "work_type").unique().sort(pl.all())
    for asset_type, work_type in works.iter_rows():
        place = economy.spending(asset_type, work_type)
        if place is not None:
            found = impacts.by_spending[place]
            rows.append(
                (asset_type, work_type, *(i.value_added for i in found), *(i.output for i in found),
                 *(i.local_percent for i in found), *(i.jobs for i in found),
                 *(i.direct_jobs for i in found))
            )  # fmt: skip
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")
