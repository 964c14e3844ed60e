"""Jobs (*lapangan kerja*): person-days of work that a billion rupiah of such works gives."""

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.growth import impacts_by_works
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
    name gives no works on site: 0, said so. Where the round brings a table of the economy with
    people at work, the sentence tells of its jobs too, a range; they add no points, since
    person-days on site are what labour-intensive works are chosen for.
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
        dossier.programme.proposals.select(
            pl.col("id").alias("proposal"), "asset_type", "work_type"
        )
        .join(known, on="work_type", how="left")
        .join(impacts_by_works(dossier), on=["asset_type", "work_type"], how="left")
        .with_columns(
            points.fill_null(0.0).alias("points"),
            pl.lit(most).alias("most"),
            pl.concat_str(
                pl.lit("appraisal-jobs"),
                pl.when(pl.col("mid").is_null()).then(pl.lit("-unknown")).otherwise(pl.lit("")),
                pl.when(pl.col("jobs_mid").is_null()).then(pl.lit("")).otherwise(pl.lit("-all")),
            ).alias("key"),
            *(
                (pl.col(f"jobs_{c}") - pl.col(f"direct_{c}")).round(2).alias(f"further_{c}")
                for c in ("low", "mid", "high")
            ),
            *(pl.col(f"direct_{c}").round(2) for c in ("low", "mid", "high")),
            *(
                pl.when(pl.col("jobs_mid").is_not_null()).then(pl.lit(text)).alias(name)
                for name, text in _cited(dossier)
            ),
        )
    )
    return rows.select(
        "proposal",
        pl.col("mid").cast(pl.Float64).alias("measured"),
        pl.lit("HOK/Rp1 miliar").alias("unit"),
        "points",
        sentences(
            rows,
            "key",
            "work_type",
            "low",
            "mid",
            "high",
            "most",
            "source",
            "status",
            "points",
            "direct_low",
            "direct_mid",
            "direct_high",
            "further_low",
            "further_mid",
            "further_high",
            "table_source",
            "table_status",
        ).alias("working"),
    )


def _cited(dossier: Dossier) -> tuple[tuple[str, str | None], ...]:
    """Where the table of the economy is from, and how sure that is."""
    economy = dossier.evidence.economy
    source, status = (None, None) if economy is None else (economy.source, economy.status)
    return ("table_source", source), ("table_status", status)
