"""Deciding on a proposal (*memutuskan usulan*): at a desk, or at the plenary.

Decisions are never changed: the latest of a proposal at a desk, and at the plenary, holds. They are
taken one after the other in a round, so that two desks never take the same last rupiah; whoever
sends the same decision again, after the connection broke, gets the one that was taken.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from baimbai.agreement.four_lists import balances, standing
from baimbai.agreement.ruling import Circumstances, Ruling, refusals
from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import Change, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.lawful import Lawful, foreign_owners, lawful_for
from baimbai.web.models import AgendaItem, Decision, Desk, Organisation, Proposal, Round
from baimbai.web.models.proposal import OUT
from baimbai.web.rulings import ceilings_map, computed_run, made_in
from baimbai.web.turns import in_turn
from baimbai.wording.message import Message

MOST_TEXT = 4_000
"""Characters of a reason, a condition, or what a dissenter holds."""
MOST_NAME = 200
MOST_PARTS = 60
"""Parts of the money, and dissenters, of one decision."""
MOST_RUPIAH = 10**15


@dataclass(frozen=True)
class Said:
    """A decision as somebody said it."""

    number: str
    """The proposal's."""
    result: str
    payments: tuple[tuple[str, str, int, int], ...]
    """(source, owner, year, rupiah) each."""
    condition: str
    reason_code: str
    text: str
    responsible: str
    """Organisation id; empty for none."""
    responsible_person: str
    due: date | None
    dissent: tuple[tuple[str, str], ...]
    """(organisation id, what it holds) each."""
    made_at: datetime
    """By the clock of whoever made it."""
    ticket: UUID
    """Of the sender: the same decision sent twice is one."""
    amount: int | None = None
    """What was written as the whole, where it was: the payments must sum to it."""


class NotTaken(Refused):
    """A decision that cannot be taken, with every reason why."""

    def __init__(self, found: Collection[Message]) -> None:
        self.refusals = tuple(found)
        first = self.refusals[0]
        if len(self.refusals) == 1:
            super().__init__(first.key, **first.values)
        else:
            super().__init__("web-meeting-not-taken", count=len(self.refusals))


def decide(actor: Actor, desk: Desk, said: Said) -> Decision:
    """Take a decision, write it in the ledger and tell all open pages; the ticket's own decision
    where it was taken before.

    Raises PermissionDenied where the actor does not decide at the desk; NotTaken, a Refused, with
    every reason why it cannot be: then nothing was changed.
    """
    require(actor, "desk.decide", desk)
    place = Round.objects.select_related("run", "host").get(pk=desk.round_id)
    run = computed_run(place)
    proposal = _proposal(place, said)
    # Looked up before the round is held: whoever decides next waits for less.
    lawful = lawful_for(run, proposal)
    foreign = foreign_owners(run, proposal, [part[:2] for part in said.payments[:MOST_PARTS]])
    ceilings_map(place)
    with in_turn(), transaction.atomic():
        Round.objects.select_for_update(of=("self",)).only("pk").get(pk=place.pk)
        desk = Desk.objects.get(pk=desk.pk)
        if before := Decision.objects.filter(ticket=said.ticket).first():
            return _same(before, desk, proposal)
        ruling = _ruling(actor, desk, said)
        found = [
            *_of_the_form(said),
            *refusals(ruling, _circumstances(actor, place, desk, proposal, lawful, foreign)),
        ]
        if found:
            raise NotTaken(found)
        return _write(actor, place, desk, proposal, ruling, said)


def _proposal(place: Round, said: Said) -> Proposal:
    """Raises NotTaken for one that is not on the table any more, or never was."""
    found = Proposal.objects.filter(round=place, number=said.number[:80]).first()
    if found is None or found.status in OUT:
        raise NotTaken([Message("web-meeting-no-proposal", {"proposal": said.number[:80]})])
    return found


def _same(before: Decision, desk: Desk, proposal: Proposal) -> Decision:
    """The ticket's decision. Raises NotTaken where it is another's."""
    if (before.desk_id, before.proposal_id) != (desk.pk, proposal.pk):
        raise NotTaken([Message("web-meeting-ticket")])
    return before


def _ruling(actor: Actor, desk: Desk, said: Said) -> Ruling:
    whole = sum(rupiah for *_, rupiah in said.payments)
    return Ruling(
        said.number, stage_of(desk), desk.name, said.result,
        whole if said.amount is None else said.amount, said.reason_code, said.text.strip(),
        str(actor.person.pk) if actor.person else "", said.made_at, payments=said.payments,
        condition=said.condition.strip(), responsible=said.responsible,
        responsible_person=said.responsible_person.strip(), due=said.due, dissent=said.dissent,
    )  # fmt: skip


def stage_of(desk: Desk) -> str:
    """The list that a desk's decisions stand on."""
    return "pleno" if desk.kind == "pleno" else "desk"


def _of_the_form(said: Said) -> list[Message]:
    """What no meeting may say: too much of it, or of offices that are not at the table."""
    texts = (said.text, said.condition, *(held for _, held in said.dissent))
    found = []
    if (
        any(len(text) > MOST_TEXT for text in texts)
        or len(said.responsible_person) > MOST_NAME
        or max(len(said.payments), len(said.dissent)) > MOST_PARTS
        or any(abs(part[3]) > MOST_RUPIAH for part in said.payments)
    ):
        found.append(Message("web-meeting-too-much", {"text": MOST_TEXT, "parts": MOST_PARTS}))
    named = {said.responsible, *(office for office, _ in said.dissent)} - {""}
    named |= {owner for _, owner, _, _ in said.payments}
    known = set(Organisation.objects.filter(pk__in=named).values_list("pk", flat=True))
    found += [
        Message("web-meeting-no-office", {"office": name[:80]}) for name in sorted(named - known)
    ]
    return found


def _circumstances(
    actor: Actor, place: Round, desk: Desk, proposal: Proposal, lawful: Lawful,
    foreign: Collection[tuple[str, str]],
) -> Circumstances:  # fmt: skip
    made = made_in(place)
    own = [(at, one) for at, one in made if one.proposal == proposal.number]
    stage = stage_of(desk)
    of_stage = [(at, one) for at, one in own if one.stage == stage]
    elsewhere = [one.desk for at, one in of_stage if at != desk.pk]
    everything = standing([one for _, one in made], "final")
    return Circumstances(
        opened_at=desk.opened_at,
        closed_at=desk.closed_at,
        now=actor.now,
        proponent=proposal.organisation_id,
        in_scope=in_scope(desk, proposal),
        decided_at=elsewhere[-1] if elsewhere else "",
        allowed=lawful.allowed,
        refused=lawful.refused,
        foreign=foreign,
        balances=balances(ceilings_map(place), everything, without=proposal.number),
        last_at=max((one.made_at for _, one in of_stage), default=None),
    )


def in_scope(desk: Desk, proposal: Proposal) -> bool:
    """May the desk decide on it: it is on its agenda; or of its bidang and wilayah, and on no other
    desk's. The plenary decides on all."""
    if desk.kind == "pleno":
        return True
    at = AgendaItem.objects.filter(proposal=proposal, desk__kind="desk")
    desks = set(at.values_list("desk", flat=True))
    if desks:
        return desk.pk in desks
    return (not desk.sectors or proposal.sector in desk.sectors) and (
        not desk.regions or proposal.region_code in desk.regions
    )


def _write(
    actor: Actor, place: Round, desk: Desk, proposal: Proposal, ruling: Ruling, said: Said
) -> Decision:  # fmt: skip
    decision = Decision.objects.create(
        round=place, desk=desk, stage=ruling.stage, proposal=proposal, result=ruling.result,
        amount_rupiah=ruling.amount_rupiah, payments=[list(part) for part in ruling.payments],
        condition=ruling.condition, reason_code=ruling.reason_code, text=ruling.text,
        responsible_id=ruling.responsible or None, responsible_person=ruling.responsible_person,
        due=ruling.due, dissent=[list(one) for one in ruling.dissent], made_by=actor.person,
        made_at=ruling.made_at, received_at=actor.now, ticket=said.ticket,
    )  # fmt: skip
    write_down(
        actor, place, "decide", "proposal", proposal.number, label=proposal.title,
        changes=written(decision), reason=ruling.text,
    )  # fmt: skip
    tell_open_pages(
        place, "decision", desk=desk.number, kind=desk.kind, number=proposal.number,
        result=ruling.result, amount=ruling.amount_rupiah, ticket=str(said.ticket),
    )  # fmt: skip
    return decision


def written(decision: Decision) -> list[Change]:
    """A decision's fields as the ledger keeps them; what is empty is left out."""
    values = {
        "stage": decision.stage, "desk": decision.desk.name, "result": decision.result,
        "amount_rupiah": decision.amount_rupiah, "payments": decision.payments,
        "condition": decision.condition, "reason_code": decision.reason_code,
        "responsible": decision.responsible_id, "responsible_person": decision.responsible_person,
        "due": decision.due.isoformat() if decision.due else "", "dissent": decision.dissent,
        "made_at": decision.made_at.isoformat(timespec="seconds"), "ticket": str(decision.ticket),
    }  # fmt: skip
    return [(name, "", value) for name, value in values.items() if value]
