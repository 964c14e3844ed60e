"""Follow-up (*tindak lanjut*): who must act on a decision, and what exactly they must do."""

import polars as pl

from baimbai.appraisal.working import sentences
from baimbai.funding.allocation import Allocation
from baimbai.register.meeting import Meeting
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review

_HOST = pl.col("host")
_PROPONENT = pl.col("organisation")
_RESPONSIBLE = pl.coalesce("responsible", "organisation")
_REROUTED = _RESPONSIBLE != _PROPONENT
_REASON = pl.col("verdict_reason")

ACTIONS: tuple[tuple[str, pl.Expr, pl.Expr], ...] = (
    ("programme", pl.col("result") == "diakomodir", _RESPONSIBLE),
    ("take-over", (pl.col("result") == "diakomodir_bersyarat") & _REROUTED, _RESPONSIBLE),
    ("complete", pl.col("result") == "diakomodir_bersyarat", _PROPONENT),
    ("assign", (pl.col("result") == "ditolak") & pl.col("responsible").is_null(), _HOST),
    ("adapt", pl.col("result") == "ditolak", _PROPONENT),
    ("mend", (pl.col("gate") == "tertahan") & pl.col("cost_doubted"), _PROPONENT),
    ("prepare", (pl.col("gate") == "tertahan") | (_REASON == "kesiapan"), _PROPONENT),
    ("duplicate", (_REASON == "duplikat") & pl.col("rivals").is_not_null(), _HOST),
    ("prerequisite", (_REASON == "prasyarat") & pl.col("before").is_not_null(), pl.col("leader")),
    ("partners", (_REASON == "bersama") & pl.col("partners").is_not_null(), _HOST),
    ("mend", _REASON == "data", _PROPONENT),
    ("bank", pl.lit(True), _RESPONSIBLE),
)
"""What is to be done, when, by whom: the first that fits. The words stand under
`follow-up-<what>`."""


def follow_ups(
    rows: pl.DataFrame,
    meeting: Meeting,
    programme: Programme,
    review: Review,
    allocation: Allocation,
) -> pl.DataFrame:
    """proposal, follow_up_owner, follow_up (packed): one row each of `rows`.

    `rows` carries proposal, organisation, responsible, gate, result, verdict_reason, papers,
    findings.
    """
    offices = dict(programme.organisations.select("id", "name").iter_rows())
    laid_out = (
        rows.join(_ties(programme, review, allocation), on="proposal", how="left")
        .join(_money(allocation), on="proposal", how="left")
        .with_columns(
            pl.lit(meeting.host).alias("host"),
            # Taking it over is what settles a wrong authority: no condition besides.
            pl.when(_REROUTED)
            .then(pl.col("findings").list.set_difference(["salah_kewenangan"]).list.sort())
            .otherwise("findings")
            .alias("findings"),
            pl.col("findings").list.contains("satuan_uang_salah").alias("cost_doubted"),
            _PROPONENT.replace(offices).alias("proponent"),
        )
        .with_columns(
            pl.col("papers").list.len().alias("papers_count"),
            pl.col("findings").list.len().alias("findings_count"),
            _first([(when, pl.lit(f"follow-up-{what}")) for what, when, _ in ACTIONS]).alias("key"),
            _first([(when, owner) for _, when, owner in ACTIONS]).alias("follow_up_owner"),
        )
    )
    return laid_out.select(
        "proposal",
        "follow_up_owner",
        sentences(
            laid_out, "key", "proponent", "papers", "papers_count", "findings",
            "findings_count", "sources", "years", "amount_rupiah", "rivals", "before", "partners",
        ).alias("follow_up"),
    )  # fmt: skip


def _first(choices: list[tuple[pl.Expr, pl.Expr]]) -> pl.Expr:
    """The value beside the first condition that holds."""
    return pl.coalesce(pl.when(when).then(value) for when, value in choices)


def _money(allocation: Allocation) -> pl.DataFrame:
    """proposal, sources, years: what a programmed proposal is paid from, and when."""
    return allocation.payments.group_by("proposal").agg(
        pl.col("source").unique().sort().alias("sources"),
        pl.col("year").cast(pl.String).unique().sort().alias("years"),
    )


def _ties(programme: Programme, review: Review, allocation: Allocation) -> pl.DataFrame:
    """What a proposal hangs on: rivals that were taken, partners, prerequisites that were not."""
    links = review.links
    turned = links.select("kind", pl.col("b").alias("a"), pl.col("a").alias("b"))
    both = pl.concat([links, turned])
    funded = allocation.payments["proposal"].unique().to_list()
    leaders = programme.proposals.select(
        pl.col("id").alias("a"), pl.col("organisation").alias("leader")
    )
    rivals = both.filter(pl.col("kind") == "saling_meniadakan", pl.col("b").is_in(funded))
    partners = both.filter(pl.col("kind") == "bersama")
    before = links.filter(pl.col("kind") == "prasyarat", pl.col("a").is_in(funded).not_()).join(
        leaders, on="a"
    )
    return (
        programme.proposals.select(pl.col("id").alias("proposal"))
        .join(_gathered(rivals, "rivals"), on="proposal", how="left")
        .join(_gathered(partners, "partners"), on="proposal", how="left")
        .join(
            before.group_by(pl.col("b").alias("proposal")).agg(
                pl.col("a").unique().sort().alias("before"),
                pl.col("leader").sort_by("a").first(),
            ),
            on="proposal",
            how="left",
        )
    )


def _gathered(links: pl.DataFrame, name: str) -> pl.DataFrame:
    return links.group_by(pl.col("a").alias("proposal")).agg(
        pl.col("b").unique().sort().alias(name)
    )
