"""Strategy (*strategis*): national and regional plans, works under way, where it came from."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences

NATIONAL_LABELS = r"(?i)\b(PSN|RKP|RPJMN|KSPN|KEK|prioritas nasional)\b"
"""Labels of national plans and areas, wherever they stand in a label; RKPD is not RKP."""
NATIONAL, REGIONAL = 50, 30
"""Points for a label of a national plan, and for any other label; the higher one counts."""
CONTINUED = 30
"""Points for finishing what was begun."""
STATED = 20
"""Points for a stated origin. Every origin counts the same: pokir no less than musrenbang."""


def strategy(dossier: Dossier) -> pl.DataFrame:
    """Label + continuity + origin, 0–100 points: the sum is the measured figure."""
    national = pl.col("priority_labels").list.join("; ").str.contains(NATIONAL_LABELS)
    rows = dossier.programme.proposals.select(
        pl.col("id").alias("proposal"),
        pl.when(national)
        .then(NATIONAL)
        .when(pl.col("priority_labels").list.len() > 0)
        .then(REGIONAL)
        .otherwise(0)
        .alias("label_points"),
        (pl.col("continuing").cast(pl.Int64) * CONTINUED).alias("continued_points"),
        (pl.col("origin").is_not_null().cast(pl.Int64) * STATED).alias("origin_points"),
        pl.col("priority_labels").list.unique().list.sort().alias("labels"),
        pl.col("origin").fill_null("tidak_disebut"),
        pl.lit("appraisal-strategy").alias("key"),
    ).with_columns(
        pl.sum_horizontal("label_points", "continued_points", "origin_points").alias("sum")
    )
    return rows.select(
        "proposal",
        pl.col("sum").cast(pl.Float64).alias("measured"),
        pl.lit("poin").alias("unit"),
        pl.col("sum").cast(pl.Float64).alias("points"),
        sentences(
            rows, "key", "labels", "origin", "label_points", "continued_points", "origin_points",
            "sum",
        ).alias("working"),
    )  # fmt: skip
