"""What the province decides on a proposal before the meeting (*verifikasi*), each with a reason."""

from collections.abc import Sequence

from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import is_locked, require
from baimbai.web.actions.mend import held, save_changed
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Organisation, Proposal
from baimbai.web.models.proposal import OUT

MOST_AT_ONCE = 200
"""Proposals that are verified with one click."""


@transaction.atomic
def verify(actor: Actor, proposal: Proposal, reason: str = "") -> Proposal:
    """The proposal can go to the meeting. Raises PermissionDenied, Refused for a draft."""
    require(actor, "proposal.verify", proposal)
    return _stand(actor, proposal, "verify", "diverifikasi", reason)


@transaction.atomic
def verify_all(actor: Actor, proposals: Sequence[Proposal], reason: str = "") -> int:
    """Several at once, all or none; how many were not verified before.

    Raises PermissionDenied; Refused for a draft, one that is out, or more than `MOST_AT_ONCE`.
    """
    if not proposals or len(proposals) > MOST_AT_ONCE:
        raise Refused("web-verify-count", most=MOST_AT_ONCE)
    waiting = [one for one in proposals if one.status != "diverifikasi"]
    for one in waiting:
        verify(actor, one, reason)
    return len(waiting)


@transaction.atomic
def send_back(actor: Actor, proposal: Proposal, reason: str) -> Proposal:
    """Its office is to mend it. Raises PermissionDenied, Refused without a reason."""
    require(actor, "proposal.verify", proposal)
    return _stand(actor, proposal, "send_back", "dikembalikan", _given(reason))


@transaction.atomic
def send_again(actor: Actor, proposal: Proposal) -> Proposal:
    """Its office has mended what was sent back. Raises PermissionDenied."""
    require(actor, "proposal.mend", proposal)
    if proposal.status != "dikembalikan":
        raise Refused("web-verify-not-sent-back", number=proposal.number)
    return _stand(actor, proposal, "send_again", "diajukan", "")


@transaction.atomic
def route(actor: Actor, proposal: Proposal, to: Organisation, reason: str) -> Proposal:
    """Another office is responsible. Raises PermissionDenied; Refused without a reason, or where it
    is the proposal's own office."""
    require(actor, "proposal.verify", proposal)
    if to.pk == proposal.organisation_id:
        raise Refused("web-verify-route-self", office=to.name)
    return _stand(actor, proposal, "route", "dialihkan", _given(reason), routed_to=to)


@transaction.atomic
def merge(actor: Actor, proposal: Proposal, into: Proposal, reason: str) -> Proposal:
    """It is taken up in another, and no longer computed. Raises PermissionDenied; Refused without a
    reason, into itself, or into one that is out."""
    require(actor, "proposal.verify", proposal)
    if into.pk == proposal.pk or into.round_id != proposal.round_id or into.status in OUT:
        raise Refused("web-verify-merge-into", number=into.number)
    return _stand(actor, proposal, "merge", "digabung", _given(reason), merged_into=into)


@transaction.atomic
def withdraw(actor: Actor, proposal: Proposal, reason: str) -> Proposal:
    """Its office no longer asks for it; the number is never used again. Raises PermissionDenied,
    Refused without a reason."""
    require(actor, "proposal.withdraw", proposal)
    return _stand(actor, proposal, "withdraw", "ditarik", _given(reason))


@transaction.atomic
def restore(actor: Actor, proposal: Proposal, reason: str) -> Proposal:
    """Undo a re-routing, merging, verification or withdrawal: it stands as before it was."""
    require(actor, "proposal.verify", proposal)
    sent_in = is_locked(proposal.round, proposal.organisation_id)
    return _stand(actor, proposal, "restore", "diajukan" if sent_in else "draf", _given(reason))


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused("web-verify-reason")
    return reason.strip()


def _stand(
    actor: Actor, proposal: Proposal, action: str, status: str, reason: str,
    routed_to: Organisation | None = None, merged_into: Proposal | None = None,
) -> Proposal:  # fmt: skip
    row = held(proposal, proposal.version)
    before = row.status
    if before == "draf" and action not in ("withdraw", "restore"):
        raise Refused("web-verify-draft", number=row.number)
    if before in OUT and action != "restore":
        raise Refused("web-verify-out", number=row.number)
    if before in ("draf", "diajukan") and action == "restore":
        raise Refused("web-verify-nothing", number=row.number)
    row.status, row.status_reason = status, reason
    row.routed_to, row.merged_into = routed_to, merged_into
    save_changed(actor, row)
    changes: list[tuple[str, object, object]] = [("status", before, status)]
    if routed_to is not None:
        changes.append(("routed_to", None, routed_to.pk))
    if merged_into is not None:
        changes.append(("merged_into", None, merged_into.number))
    write_down(
        actor, row.round, action, "proposal", row.number, label=row.title, changes=changes,
        reason=reason,
    )  # fmt: skip
    return row
