"""Holding the meeting (*menyelenggarakan rapat*): desks are opened and closed, the final list is
adopted; each step is written in the ledger and told at once."""

from collections.abc import Mapping
from hashlib import sha256
from uuid import UUID, uuid5

from django.db import transaction

from baimbai.agreement.ledger import canonical
from baimbai.agreement.ruling import Ruling
from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import Change, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.meeting import desks_of, undecided
from baimbai.web.models import AgendaItem, Decision, Desk, Proposal, Round
from baimbai.web.rulings import conflicts_of, held, is_adopted

BATCH = 2_000
NAMED = 20
"""Items that a refusal names."""
_FINAL = UUID("8f0c4a52-6f0a-5f0e-9a51-3f7f4d0c6a11")
"""Namespace of the tickets of final decisions."""


@transaction.atomic
def open_desk(actor: Actor, desk: Desk) -> Desk:
    """Open a desk, or the plenary once all desks are closed.

    Raises PermissionDenied; Refused before the round's phase of meeting, for a desk that was opened
    before, and for the plenary while desks still sit.
    """
    require(actor, "desk.decide", desk)
    row = held_desk(desk)
    if row.round.phase != "rapat":
        raise Refused("web-meeting-phase")
    if row.opened_at is not None:
        raise Refused("web-meeting-opened-before", desk=row.name)
    if row.kind == "pleno":
        sitting = desks_of(row.round).filter(closed_at__isnull=True, items__isnull=False)
        names = tuple(sitting.distinct().values_list("name", flat=True))
        if names:
            raise Refused("web-meeting-desks-sit", desks=names)
    row.opened_at = actor.now
    row.save(update_fields=["opened_at"])
    return _moved(actor, row, "open_desk")


@transaction.atomic
def close_desk(actor: Actor, desk: Desk) -> Desk:
    """Close a desk or the plenary: from now on it decides nothing more.

    Raises PermissionDenied; Refused where it does not sit, while items are undecided, and for the
    plenary while rulings contradict each other.
    """
    require(actor, "desk.decide", desk)
    row = held_desk(desk)
    if row.opened_at is None or row.closed_at is not None:
        raise Refused("web-meeting-not-sitting", desk=row.name)
    left = undecided(row)
    if left:
        raise Refused("web-meeting-undecided", count=len(left), items=tuple(left[:NAMED]))
    if row.kind == "pleno" and (conflicts := conflicts_of(row.round)):
        raise Refused("web-meeting-conflicts-left", count=len(conflicts))
    row.closed_at, row.current = actor.now, None
    row.save(update_fields=["closed_at", "current"])
    return _moved(actor, row, "close_desk")


def held_desk(desk: Desk) -> Desk:
    """The desk, held until the transaction ends; its round too, as for a decision."""
    Round.objects.select_for_update(of=("self",)).only("pk").get(pk=desk.round_id)
    rows = Desk.objects.select_for_update(of=("self",)).select_related("round__host", "round__run")
    return rows.get(pk=desk.pk)


def _moved(actor: Actor, desk: Desk, action: str) -> Desk:
    write_down(actor, desk.round, action, "desk", str(desk.number), label=desk.name)
    tell_open_pages(desk.round, "desk", desk=desk.number, state=action)
    return desk


@transaction.atomic
def speak_of(actor: Actor, desk: Desk, number: str) -> AgendaItem:
    """Say which item is being spoken of; all open pages of the desk show it.

    Raises PermissionDenied; Refused where the desk does not sit or the item is not its own.
    """
    require(actor, "desk.decide", desk)
    row = held_desk(desk)
    if row.opened_at is None or row.closed_at is not None:
        raise Refused("web-meeting-not-sitting", desk=row.name)
    items = AgendaItem.objects.filter(desk=row, proposal__number=number[:80])
    item = items.select_related("proposal").first()
    if item is None:
        raise Refused("web-meeting-no-item", desk=row.name, proposal=number[:80])
    if row.current_id != item.pk:
        row.current = item
        row.save(update_fields=["current"])
        tell_open_pages(row.round, "current", desk=row.number, number=item.proposal.number)
    return item


@transaction.atomic
def adopt_final(actor: Actor, plenary: Desk) -> int:
    """Adopt the final list as the plenary left it; how many proposals people ruled on.

    Each ruling that holds becomes one of the final list, by the chair; what nobody ruled on stands
    as computed. Raises PermissionDenied; Refused before the plenary is closed, while rulings
    contradict each other, or where it was adopted before.
    """
    require(actor, "meeting.adopt", plenary)
    row = held_desk(plenary)
    place = row.round
    if row.kind != "pleno" or row.closed_at is None:
        raise Refused("web-meeting-plenary-open")
    if is_adopted(place):
        raise Refused("web-meeting-adopted-before")
    if conflicts := conflicts_of(place):
        raise Refused("web-meeting-conflicts-left", count=len(conflicts))
    rulings = held(place, "pleno")
    ids = dict(Proposal.objects.filter(round=place, number__in=rulings).values_list("number", "pk"))
    Decision.objects.bulk_create(_final(actor, row, rulings, ids), batch_size=BATCH)
    whole = sum(one.amount_rupiah for one in rulings.values())
    changes: list[Change] = [
        ("rulings", 0, len(rulings)), ("amount_rupiah", 0, whole),
        ("run", "", str(place.run_id)), ("rulings_sha256", "", digest_of(rulings)),
    ]  # fmt: skip
    write_down(actor, place, "adopt_final", "meeting", place.slug, label=row.name, changes=changes)
    tell_open_pages(place, "adopted", rulings=len(rulings))
    return len(rulings)


def digest_of(rulings: Mapping[str, Ruling]) -> str:
    """SHA-256 of what was ruled on each proposal, in the order of their numbers: with it in the
    ledger, a final decision that was changed afterwards shows."""
    rows = [
        [number, one.result, one.amount_rupiah, [list(part) for part in one.payments],
         one.condition, one.reason_code, one.text]
        for number, one in sorted(rulings.items())
    ]  # fmt: skip
    return sha256(canonical(rows)).hexdigest()


def _final(
    actor: Actor, plenary: Desk, rulings: Mapping[str, Ruling], ids: Mapping[str, int]
) -> list[Decision]:
    return [
        Decision(
            round=plenary.round, desk=plenary, stage="final", proposal_id=ids[number],
            result=one.result, amount_rupiah=one.amount_rupiah,
            payments=[list(part) for part in one.payments], condition=one.condition,
            reason_code=one.reason_code, text=one.text, responsible_id=one.responsible or None,
            responsible_person=one.responsible_person, due=one.due,
            dissent=[list(part) for part in one.dissent], made_by=actor.person, made_at=actor.now,
            received_at=actor.now, ticket=uuid5(_FINAL, f"{plenary.pk}:{number}"),
        )
        for number, one in sorted(rulings.items())
    ]  # fmt: skip
