"""Decisions as the meeting left them (*hasil rapat*): drafts, and what people ruled instead."""

from collections.abc import Mapping

import polars as pl

from baimbai.agreement.decision import DECISIONS, Decision
from baimbai.agreement.ruling import Ruling
from baimbai.funding.allocation import CEILING_USES, PAYMENTS, Allocation, CeilingUse, Payment
from baimbai.funding.dossier import CeilingKey
from baimbai.wording.message import Message


def agreed_decisions(drafts: pl.DataFrame, held: Mapping[str, Ruling]) -> pl.DataFrame:
    """DECISIONS in the order of the drafts; `held` by proposal, as `four_lists.standing` gives it.

    A ruling's reason is what was said, with its code; its follow-up is the condition, else the
    draft's own, for the office and day that were named.
    """
    return DECISIONS.make(
        _decided(draft, held.get(draft.proposal)) for draft in DECISIONS.records(drafts)
    )


def _decided(draft: Decision, ruling: Ruling | None) -> Decision:
    if ruling is None:
        return draft
    follow_up = (
        Message("ruled-condition", {"condition": ruling.condition})
        if ruling.condition
        else draft.follow_up
    )
    said = {"reason": ruling.reason_code, "text": ruling.text, "desk": ruling.desk}
    return Decision(
        draft.proposal, ruling.result, Message("ruled-reason", said),
        draft.rule, ruling.amount_rupiah, ruling.responsible or draft.follow_up_owner, follow_up,
        ruling.due or draft.due,
    )  # fmt: skip


def agreed_payments(computed: Allocation, held: Mapping[str, Ruling]) -> pl.DataFrame:
    """PAYMENTS: as computed where nobody ruled, as ruled where somebody did."""
    kept = computed.payments.filter(pl.col("proposal").is_in(list(held)).not_())
    ruled = PAYMENTS.make(
        Payment(proposal, *one) for proposal, ruling in held.items() for one in ruling.payments
    )
    return PAYMENTS.check(pl.concat([kept, ruled]).sort(PAYMENTS.key))


def agreed_uses(ceilings: Mapping[CeilingKey, int], payments: pl.DataFrame) -> pl.DataFrame:
    """CEILING_USES of payments, by source, owner and year."""
    used = payments.group_by("source", "owner", "year").agg(pl.col("amount_rupiah").sum())
    taken = {(source, owner, year): amount for source, owner, year, amount in used.iter_rows()}
    return CEILING_USES.make(
        CeilingUse(*key, ceilings.get(key, 0), taken.get(key, 0))
        for key in sorted({*ceilings, *taken})
    )
