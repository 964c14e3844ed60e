"""One proposal as a desk has it before it (*usulan di meja desk*): its turn, its parties, what they
hold, what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from baimbai.agreement.decision import TAKEN
from baimbai.web.actor import Actor
from baimbai.web.models import (
    AgendaItem,
    Decision,
    Desk,
    Finding,
    Organisation,
    Payment,
    Position,
    Proposal,
)

MOST_DECISIONS = 20
MOST_POSITIONS = 40
_SHOWN_AGENDA = 400
"""Items of a desk that its form offers to go to or to swap with."""


@dataclass(frozen=True)
class Neighbours:
    """Where the proposal stands on the desk's agenda."""

    item: AgendaItem | None
    """None where the desk has it not on its agenda."""
    previous: str
    """Number of the proposal before; empty for none."""
    next: str
    count: int


@dataclass(frozen=True)
class Party:
    """An organisation that the proposal concerns, or that has spoken, and what it holds now."""

    organisation: Organisation
    role: str
    """`pengusul`, `penanggung`, `tujuan`, `temuan` or empty."""
    position: Position | None


def neighbours_of(desk: Desk, proposal: Proposal) -> Neighbours:
    """Its item, and the neighbours in the order of the agenda."""
    items = AgendaItem.objects.filter(desk=desk)
    item = items.filter(proposal=proposal).first()
    if item is None:
        return Neighbours(None, "", "", items.count())
    numbers = items.values_list("proposal__number", flat=True)
    before = numbers.filter(place__lt=item.place).order_by("-place").first()
    after = numbers.filter(place__gt=item.place).order_by("place").first()
    return Neighbours(item, before or "", after or "", items.count())


def others_at(desk: Desk, proposal: Proposal) -> Sequence[tuple[str, str]]:
    """(number, title) of the desk's other items, in their order."""
    rows = AgendaItem.objects.filter(desk=desk).exclude(proposal=proposal)
    return list(rows.values_list("proposal__number", "proposal__title")[:_SHOWN_AGENDA])


def decisions_on(proposal: Proposal) -> Sequence[Decision]:
    """What was decided of it in its round, the latest first."""
    found = Decision.objects.filter(proposal=proposal).order_by("-pk")
    return list(found.select_related("desk", "made_by", "responsible")[:MOST_DECISIONS])


def parties_of(proposal: Proposal, responsible: str) -> Sequence[Party]:
    """Whom it concerns: proponent, responsible office, where it is re-routed to, parties of its
    findings; then who else has spoken. The latest position of each."""
    latest: dict[str, Position] = {}
    said = Position.objects.filter(proposal=proposal).select_related("organisation", "author")
    for one in said.order_by("-pk")[:MOST_POSITIONS]:
        latest.setdefault(one.organisation_id, one)
    roles: dict[str, str] = {proposal.organisation_id: "pengusul"}
    for office, role in ((proposal.routed_to_id, "tujuan"), (responsible, "penanggung")):
        if office:
            roles.setdefault(office, role)
    for office in _named_with(proposal):
        roles.setdefault(office, "temuan")
    roles |= {office: "" for office in latest if office not in roles}
    offices = Organisation.objects.in_bulk(list(roles))
    return [
        Party(offices[office], role, latest.get(office))
        for office, role in roles.items()
        if office in offices
    ]


def _named_with(proposal: Proposal) -> list[str]:
    """Organisations that findings of the round's run name beside it."""
    naming = Finding.proposals.through.objects.filter(proposal=proposal)
    named = list(naming.values_list("finding", flat=True))
    findings = Finding.objects.filter(run=proposal.round.run_id, pk__in=named)
    through = Finding.parties.through.objects.filter(finding__in=findings)
    return list(
        through.order_by("organisation").values_list("organisation", flat=True).distinct()[:12]
    )


def speaks_for(actor: Actor, parties: Sequence[Party]) -> Sequence[Organisation]:
    """The parties for which the actor may say what they hold."""
    roles = ("pengusul", "penyelenggara", "pimpinan", "peninjau")
    own = {one.organisation.pk: one.organisation for one in parties}
    others = Organisation.objects.filter(pk__in=set(actor.offices) - own.keys())
    every = [*own.values(), *others]
    return [one for one in every if actor.sits_for(one.pk, *roles)]


def filled_in(
    proposal: Proposal, held: Decision | None, payments: Sequence[Payment]
) -> dict[str, Any]:  # fmt: skip
    """What the decision's form says at first: what holds, else what was computed."""
    if held is not None:
        return {
            "result": held.result, "payments": [tuple(part) for part in held.payments],
            "condition": held.condition, "reason_code": held.reason_code, "text": held.text,
            "responsible": held.responsible_id or "", "due": held.due,
            "responsible_person": held.responsible_person,
            "dissent": [tuple(part) for part in held.dissent],
        }  # fmt: skip
    paid = [(one.source, one.owner_id, one.year, one.amount_rupiah) for one in payments]
    return {
        "result": TAKEN[0] if paid else "", "payments": paid, "condition": "",
        "reason_code": "sesuai_hitungan" if paid else "", "text": "", "due": None,
        "responsible": proposal.routed_to_id or "", "responsible_person": "", "dissent": [],
    }  # fmt: skip
