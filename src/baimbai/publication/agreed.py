"""A release of what was agreed (*hasil kesepakatan*): the computed one after people's rulings."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from baimbai.agreement.agreed_decisions import agreed_decisions, agreed_payments, agreed_uses
from baimbai.agreement.ruling import Ruling
from baimbai.funding.allocation import VERDICTS, Verdict
from baimbai.publication.release import Release
from baimbai.wording.message import Message


def agreed_release(release: Release, held: Mapping[str, Ruling]) -> Release:
    """The release with decisions, payments and verdicts as ruled; nothing else changes.

    The certificate stays that of the computed plan: it says how good that one was, and every
    document says that people changed it.
    """
    if not held:
        return release
    ceilings = {
        (source, owner, year): amount
        for source, owner, year, amount in release.programme.ceilings.select(
            "source", "owner", "year", "amount_rupiah"
        ).iter_rows()
    }
    payments = agreed_payments(release.allocation, held)
    allocation = replace(
        release.allocation,
        payments=payments,
        verdicts=_verdicts(release.allocation.verdicts, held),
        ceiling_uses=agreed_uses(ceilings, payments),
    )
    decisions = agreed_decisions(release.decisions, held)
    return replace(release, allocation=allocation, decisions=decisions)


def _verdicts(computed: pl.DataFrame, held: Mapping[str, Ruling]) -> pl.DataFrame:
    """VERDICTS: a proposal that people took up is funded, one that they passed over is not."""
    return VERDICTS.make(
        _verdict(one, held.get(one.proposal)) for one in VERDICTS.records(computed)
    )


def _verdict(computed: Verdict, ruling: Ruling | None) -> Verdict:
    if ruling is None:
        return computed
    values = {"reason": ruling.reason_code, "text": ruling.text, "desk": ruling.desk}
    outcome = "didanai" if ruling.amount_rupiah else "tidak_didanai"
    reason = "didanai" if ruling.amount_rupiah else "rapat"
    return Verdict(
        computed.proposal, outcome, reason, Message("ruled-reason", values), computed.rule, None
    )
