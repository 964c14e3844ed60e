"""What people say of a proposal (*komentar, konfirmasi, tanggapan*); never changed afterwards."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import may, require
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Comment, Organisation, Proposal, Result

LONGEST = 4_000
ACTS = {"komentar": "comment", "konfirmasi": "confirm", "tanggapan": "answer"}
"""Kind of comment → action in the history."""


@transaction.atomic
def comment(actor: Actor, proposal: Proposal, kind: str, text: str) -> Comment:
    """Say something of a proposal.

    Anyone at the table but auditors comments; another office than the proponent confirms; the
    proponent answers a return or a refusal, within the round's time for answers. Raises
    PermissionDenied; Refused for no text, too much of it, or an answer that nothing asks for.
    """
    require(actor, "proposal.comment", proposal)
    if kind not in kinds_for(actor, proposal):
        if kind == "tanggapan" and may(actor, "proposal.own", proposal):
            raise Refused("web-comment-no-answer")
        raise PermissionDenied(kind)
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise Refused("web-comment-length", most=LONGEST)
    said = Comment.objects.create(
        proposal=proposal, organisation=speaks_for(actor, proposal), author=actor.person,
        kind=kind, text=text, made_at=actor.now,
    )  # fmt: skip
    write_down(
        actor,
        proposal.round,
        ACTS[kind],
        "proposal",
        proposal.number,
        label=proposal.title,
        reason=text,
    )
    tell_open_pages(proposal.round, "comment", number=proposal.number)
    return said


def kinds_for(actor: Actor, proposal: Proposal) -> tuple[str, ...]:
    """What the actor may say of the proposal now."""
    if not may(actor, "proposal.comment", proposal):
        return ()
    if not may(actor, "proposal.own", proposal):
        return ("komentar", "konfirmasi")
    return ("komentar", "tanggapan") if asks_answer(actor, proposal) else ("komentar",)


def asks_answer(actor: Actor, proposal: Proposal) -> bool:
    """Was it sent back, re-routed, merged or not funded, and is there still time to answer?"""
    place = proposal.round
    if not place.takes_answers(actor.now):
        return False
    return (
        proposal.status in ("dikembalikan", "dialihkan", "digabung")
        or Result.objects.filter(
            run=place.run_id, proposal=proposal, outcome="tidak_didanai"
        ).exists()
    )


def speaks_for(actor: Actor, proposal: Proposal) -> Organisation:
    """The proposal's office where the actor sits there, else the host, else the first."""
    offices = actor.offices
    preferred = (proposal.organisation_id, proposal.routed_to_id, proposal.round.host_id)
    chosen = next((office for office in preferred if office in offices), offices[0])
    return Organisation.objects.get(pk=chosen)
