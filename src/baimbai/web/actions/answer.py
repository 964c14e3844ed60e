"""Answering a finding (*menanggapi temuan*): what a party or another office says to it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import organises, require
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.finding_board import findings_shown_to
from baimbai.web.models import Answer, Finding, Organisation, Round
from baimbai.web.models.finding import ANSWER_KINDS

LONGEST = 5_000
"""Characters."""


@transaction.atomic
def answer(actor: Actor, finding: Finding, text: str, kind: str = "tanggapan") -> Answer:
    """Say something to a finding, confirm it or dispute it; it stays as it was said.

    Raises PermissionDenied where the actor may not or does not see the finding; Refused after the
    window (the host may always), without a text, or with one too long.
    """
    require(actor, "finding.answer", finding)
    place = finding.run.round
    if not findings_shown_to(actor, place).filter(pk=finding.pk).exists():
        raise PermissionDenied
    if not organises(actor, place) and not place.takes_answers(actor.now):
        raise Refused("web-answer-late")
    text = text.strip()
    if kind not in ANSWER_KINDS or not text or len(text) > LONGEST:
        raise Refused("web-answer-text", most=LONGEST)
    office = _office(actor, finding, place)
    said = Answer.objects.create(
        round=place, key=finding.key, organisation=office, author=actor.person, kind=kind,
        text=text, made_at=actor.now,
    )  # fmt: skip
    action = "confirm" if kind == "konfirmasi" else "answer"
    write_down(actor, place, action, "finding", finding.key, label=finding.kind, reason=text)
    place.touch()
    tell_open_pages(place, "finding", key=finding.key)
    return said


def _office(actor: Actor, finding: Finding, place: Round) -> Organisation:
    """For whom the actor speaks: the host, a party, else its first office."""
    if organises(actor, place):
        return place.host
    party = finding.parties.filter(pk__in=actor.offices).order_by("pk").first()
    office = party or actor.office()
    if office is None:
        raise PermissionDenied
    return office
