"""Draft decisions (*rancangan hasil desk*): what the meeting is asked to agree, row by row."""

import polars as pl

from baimbai.agreement.conditions import open_conditions
from baimbai.agreement.decision import DECISIONS
from baimbai.agreement.follow_up import follow_ups
from baimbai.appraisal.score import Appraisal
from baimbai.funding.allocation import Allocation
from baimbai.register.meeting import Meeting
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review


def draft_decisions(
    meeting: Meeting,
    programme: Programme,
    review: Review,
    appraisal: Appraisal,
    allocation: Allocation,
) -> pl.DataFrame:
    """One decision a proposal, by id: a DECISIONS frame.

    diakomodir            funded, and nothing is open
    diakomodir_bersyarat  funded; papers are missing or findings are open: the condition
    ditunda               may be funded, but no ceiling has room, it is not ready, its data
                          cannot be used, or another proposal decides
    ditolak               a rule refuses it: no lawful source, or nobody responsible

    The reason is the gate's where the gate decided, else the verdict's, word for word.
    """
    rows = _lay_out(programme, review, appraisal, allocation)
    conditions = open_conditions(programme, review, allocation)
    rows = rows.join(conditions, on="proposal", how="left").with_columns(
        _result().alias("result"),
        pl.when(_STOPPED).then("gate_reason").otherwise("text").alias("reason"),
        pl.when(_STOPPED).then("gate_rule").otherwise("verdict_rule").alias("rule"),
        pl.lit(meeting.follow_up_by).alias("due"),
    )
    decided = rows.join(follow_ups(rows, meeting, programme, review, allocation), on="proposal")
    return DECISIONS.check(decided.select(*DECISIONS.schema).sort("proposal"))


_FUNDED = pl.col("outcome") == "didanai"
_STOPPED = _FUNDED.not_() & pl.col("gate").is_in(["ditolak", "tertahan"])


def _result() -> pl.Expr:
    refused = (pl.col("gate") == "ditolak") | (pl.col("verdict_reason") == "aturan")
    return (
        pl.when(_FUNDED & pl.col("conditional"))
        .then(pl.lit("diakomodir_bersyarat"))
        .when(_FUNDED)
        .then(pl.lit("diakomodir"))
        .when(refused)
        .then(pl.lit("ditolak"))
        .otherwise(pl.lit("ditunda"))
    )


def _lay_out(
    programme: Programme, review: Review, appraisal: Appraisal, allocation: Allocation
) -> pl.DataFrame:
    """One row a proposal: proponent, responsible office, gate, verdict, money."""
    paid = allocation.payments.group_by("proposal").agg(pl.col("amount_rupiah").sum())
    return (
        programme.proposals.select(pl.col("id").alias("proposal"), "organisation")
        .join(review.mandates.select("proposal", "responsible"), on="proposal", how="left")
        .join(
            appraisal.scores.select("proposal", "gate", "gate_reason", "gate_rule"),
            on="proposal",
            how="left",
        )
        .join(
            allocation.verdicts.select(
                "proposal",
                "outcome",
                pl.col("reason").alias("verdict_reason"),
                "text",
                pl.col("rule").alias("verdict_rule"),
            ),
            on="proposal",
            how="left",
        )
        .join(paid, on="proposal", how="left")
        .with_columns(pl.col("amount_rupiah").fill_null(0))
    )
