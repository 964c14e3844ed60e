"""Stating a position (*menyatakan sikap*): what a party holds of a proposal; never changed."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from baimbai.agreement.ruling import CLOCKS_DIFFER
from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Desk, Organisation, Position, Proposal
from baimbai.web.models.meeting import STANCES

LONGEST = 4_000
"""Characters."""


@transaction.atomic
def hold(
    actor: Actor, desk: Desk, proposal: Proposal, stance: str, text: str, made_at: datetime,
    ticket: UUID, office: str = "",
) -> Position:  # fmt: skip
    """State what a party holds of a proposal; its latest position counts. The ticket's own position
    where it was stated before.

    `office` says for whom, where the actor sits for several. Raises PermissionDenied where it
    speaks for no party; Refused for an unknown stance, an objection without its reason, too much
    text, a clock that runs ahead, or where the desk does not sit.
    """
    require(actor, "desk.hold", proposal)
    party = _party(actor, proposal, office)
    row = Desk.objects.select_for_update().get(pk=desk.pk)
    before = Position.objects.filter(ticket=ticket).first()
    if before is not None:
        if (before.proposal_id, before.organisation_id) != (proposal.pk, party.pk):
            raise Refused("web-meeting-ticket")
        return before
    if row.opened_at is None or row.closed_at is not None:
        raise Refused("web-meeting-not-sitting", desk=row.name)
    text = text.strip()
    if stance not in STANCES:
        raise Refused("web-meeting-stance", stance=stance[:40])
    if len(text) > LONGEST or (stance != "setuju" and not text):
        raise Refused("web-meeting-position-text", most=LONGEST)
    if made_at > actor.now + CLOCKS_DIFFER:
        raise Refused("ruling-ahead", at=made_at.isoformat(timespec="minutes"))
    said = Position.objects.create(
        desk=desk, proposal=proposal, organisation=party, stance=stance, text=text,
        author=actor.person, made_at=made_at, ticket=ticket,
    )  # fmt: skip
    write_down(
        actor, desk.round, "hold", "proposal", proposal.number, label=proposal.title,
        changes=[("stance", "", stance), ("organisation", "", party.pk)], reason=text,
    )  # fmt: skip
    tell_open_pages(
        desk.round, "position", desk=desk.number, number=proposal.number, office=party.pk,
        ticket=str(ticket),
    )  # fmt: skip
    return said


def _party(actor: Actor, proposal: Proposal, office: str) -> Organisation:
    """The office that the actor speaks for. Raises PermissionDenied for one it does not sit at."""
    speaking = tuple(one for one, role in sorted(actor.seats) if role not in ("auditor", "admin"))
    if office and office not in speaking:
        raise PermissionDenied(office)
    preferred = (office, proposal.organisation_id, proposal.routed_to_id, proposal.round.host_id)
    chosen = next((one for one in preferred if one and one in speaking), speaking[0])
    return Organisation.objects.get(pk=chosen)
