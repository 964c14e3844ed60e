"""Conditions (*syarat*): what is still open on a proposal once the money is allocated."""

import polars as pl

from baimbai.funding.allocation import Allocation
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review
from baimbai.wording.message import Message

BINDING = ("tinggi", "sedang")
"""Severities of findings that must be settled; the others are for the record."""

COLLISIONS = (
    "duplikat_lintas_level", "duplikat_lintas_pengusul", "duplikat_internal",
    "tumpang_tindih_sta", "konflik_urutan", "mirip_perlu_cek",
)  # fmt: skip
"""Between several proposals, settled once at most one is programmed: nothing collides any more."""

_PAPERS = "rc_tidak_lengkap"
"""The finding that names the papers that are needed and missing, whatever its severity."""


def open_conditions(programme: Programme, review: Review, allocation: Allocation) -> pl.DataFrame:
    """One row a proposal: proposal, papers (needed, and said to be missing), findings (kinds
    that are still open), conditional (either is there)."""
    nothing = pl.lit([], pl.List(pl.String))
    return (
        programme.proposals.select(pl.col("id").alias("proposal"))
        .join(_missing_papers(review), on="proposal", how="left")
        .join(_open_findings(review, allocation), on="proposal", how="left")
        .with_columns(pl.col("papers", "findings").fill_null(nothing))
        .with_columns(
            (pl.col("papers").list.len() + pl.col("findings").list.len() > 0).alias("conditional")
        )
    )


def _missing_papers(review: Review) -> pl.DataFrame:
    found = review.findings.filter(pl.col("kind") == _PAPERS).select("proposals", "evidence")
    rows = [
        (proposal, paper)
        for proposals, evidence in found.iter_rows()
        for proposal in proposals
        for paper in _listed(Message.unpack(evidence))
    ]
    said = pl.DataFrame(rows, {"proposal": pl.String, "papers": pl.String}, orient="row")
    return said.group_by("proposal").agg(pl.col("papers").unique().sort())


def _listed(evidence: Message) -> tuple[str, ...]:
    papers = evidence.values.get("papers")
    return papers if isinstance(papers, tuple) else ()


def _open_findings(review: Review, allocation: Allocation) -> pl.DataFrame:
    funded = allocation.payments["proposal"].unique().to_list()
    several = pl.col("proposals").list.len() > 1
    programmed = pl.col("proposals").list.set_intersection(funded).list.len()
    settled = pl.col("kind").is_in(COLLISIONS) & several & (programmed <= 1)
    return (
        review.findings.filter(
            pl.col("severity").is_in(BINDING), pl.col("kind") != _PAPERS, settled.not_()
        )
        .explode("proposals")
        .group_by(pl.col("proposals").alias("proposal"))
        .agg(pl.col("kind").unique().sort().alias("findings"))
    )
