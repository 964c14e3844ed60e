"""The gate (*saringan*): may a proposal be funded at all, by whom, and is it ready?"""

from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.working import sentences
from baimbai.rulebook.eligibility import eligible_sources


@dataclass(frozen=True)
class Bar:
    """One reason to stop or turn a proposal: which gate, when, its words, its rule."""

    gate: str
    key: str
    when: pl.Expr
    rule: pl.Expr


THRESHOLD = "kesiapan-batas-biaya-rupiah"
"""The rulebook's figure: from this cost on, works must not lack a heavy paper."""

BARS = (
    Bar("ditolak", "gate-nobody", pl.col("responsible").is_null(), pl.col("rule")),
    Bar("ditolak", "gate-no-source", pl.col("refusal").is_not_null(), pl.col("refusal")),
    Bar("tertahan", "gate-papers", pl.col("lacking").is_not_null(), pl.col("lacking_rule")),
    Bar("tertahan", "gate-money-unit", pl.col("doubted").is_not_null(), pl.col("doubt_rule")),
    Bar("dialihkan", "gate-rerouted",
        pl.col("responsible") != pl.col("organisation"), pl.col("rule")),
    Bar("lolos", "gate-open", pl.lit(True), pl.col("rule")),
)  # fmt: skip
"""The first that fits decides."""


def gates(dossier: Dossier) -> pl.DataFrame:
    """One row a proposal: proposal, gate, gate_reason (packed), gate_rule.

    ditolak    no office at the table is responsible, or no source may lawfully pay
    tertahan   works from the figure `kesiapan-batas-biaya-rupiah` on whose sheet says that a
               heavy paper (design, land) is missing; or a cost whose money unit is in doubt
    dialihkan  another office than the proponent is responsible
    lolos      none of these

    A paper that is merely unknown holds nothing up; it costs readiness points.
    """
    offices = dict(dossier.programme.organisations.select("id", "name").iter_rows())
    rows = (
        dossier.programme.proposals.select(
            pl.col("id").alias("proposal"), "organisation", "cost_rupiah", "work_type", "area_ha"
        )
        .join(dossier.review.mandates, on="proposal", how="left")
        .join(_without_source(dossier), on="proposal", how="left")
        .join(_lacking_papers(dossier), on="proposal", how="left")
        .join(dossier.doubted_costs, on="proposal", how="left")
        .with_columns(
            pl.coalesce(pl.when(bar.when).then(pl.lit(bar.gate)) for bar in BARS).alias("gate"),
            pl.coalesce(pl.when(bar.when).then(pl.lit(bar.key)) for bar in BARS).alias("key"),
            _deciding_rule().alias("gate_rule"),
            pl.lit(int(dossier.rulebook.figure(THRESHOLD))).alias("threshold"),
            pl.col("level").fill_null("tidak_diketahui"),
            pl.col("basis").fill_null("pengusul"),
            pl.col("rule").fill_null("–").alias("law"),
            pl.col("area_ha").is_not_null().cast(pl.Int64).alias("area_known"),
            pl.col("responsible").replace(offices).alias("office"),
            pl.col("organisation").replace(offices).alias("proponent"),
        )
    )
    return rows.select(
        "proposal",
        "gate",
        sentences(
            rows, "key", "level", "basis", "law", "work_type", "area_known", "area_ha",
            "office", "proponent", "cost_rupiah", "threshold", "lacking",
        ).alias("gate_reason"),
        "gate_rule",
    )  # fmt: skip


def _deciding_rule() -> pl.Expr:
    """The rule of the first bar that fits, also where that bar names none."""
    rule = pl.lit(None, pl.String)
    for bar in reversed(BARS):
        rule = pl.when(bar.when).then(bar.rule).otherwise(rule)
    return rule


def _without_source(dossier: Dossier) -> pl.DataFrame:
    """proposal, refusal: of proposals that no source may pay, the rule that says so.

    Quoted is the rule against the source that most money was asked of; ties by source.
    """
    asked = dossier.programme.requests.group_by("proposal", "source").agg(
        pl.col("amount_rupiah").sum().alias("asked")
    )
    verdicts = eligible_sources(
        dossier.programme.proposals, dossier.review.mandates, dossier.rulebook
    )
    return (
        verdicts.filter(pl.col("allowed").any().over("proposal").not_())
        .join(asked, on=["proposal", "source"], how="left")
        .sort("proposal", pl.col("asked").fill_null(-1), "source", descending=[False, True, False])
        .unique("proposal", keep="first", maintain_order=True)
        .select("proposal", pl.col("rule").alias("refusal"))
    )


def _lacking_papers(dossier: Dossier) -> pl.DataFrame:
    """proposal, lacking (papers), lacking_rule: heavy papers said to be missing, dear works."""
    works = dossier.programme.proposals.filter(
        pl.col("cost_rupiah") >= dossier.rulebook.figure(THRESHOLD)
    )
    said = works.select(pl.col("id").alias("proposal"), pl.col("papers_missing").alias("paper"))
    return (
        dossier.papers.filter("heavy")
        .join(said.explode("paper").unique(), on=["proposal", "paper"])
        .sort("proposal", "paper")
        .group_by("proposal", maintain_order=True)
        .agg(pl.col("paper").alias("lacking"), pl.col("rule").first().alias("lacking_rule"))
    )
