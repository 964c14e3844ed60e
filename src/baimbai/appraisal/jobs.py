"""Jobs (*lapangan kerja*): person-days of work that a billion rupiah of such works gives."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences

_SCHEMA = {
    "work_type": pl.String,
    "low": pl.Int64,
    "mid": pl.Int64,
    "high": pl.Int64,
    "source": pl.String,
    "status": pl.String,
}


def jobs(dossier: Dossier) -> pl.DataFrame:
    """Points: the work type's middle figure against the highest in the rulebook, × 100.

    The figures are a range with a source (`Rulebook.jobs`). A type of work that it does not
    name gives no works on site: 0, said so.
    """
    known = pl.DataFrame(
        [
            (j.work_type, j.low, j.mid, j.high, j.legal_source, j.status)
            for j in dossier.rulebook.jobs.values()
        ],
        schema=_SCHEMA,
        orient="row",
    )
    most = max((j.mid for j in dossier.rulebook.jobs.values()), default=0)
    points = (pl.col("mid") * 100 / most).round(2) if most else pl.lit(None, pl.Float64)
    rows = (
        dossier.programme.proposals.select(pl.col("id").alias("proposal"), "work_type")
        .join(known, on="work_type", how="left")
        .with_columns(
            points.fill_null(0.0).alias("points"),
            pl.lit(most).alias("most"),
            pl.when(pl.col("mid").is_null())
            .then(pl.lit("appraisal-jobs-unknown"))
            .otherwise(pl.lit("appraisal-jobs"))
            .alias("key"),
        )
    )
    return rows.select(
        "proposal",
        pl.col("mid").cast(pl.Float64).alias("measured"),
        pl.lit("HOK/Rp1 miliar").alias("unit"),
        "points",
        sentences(
            rows, "key", "work_type", "low", "mid", "high", "most", "source", "status", "points"
        ).alias("working"),
    )
