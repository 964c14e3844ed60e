"""The meeting (*rapat*): agenda, desks, decisions, positions, attendance, plenary, four lists.

Desk 0 is the plenary.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.params.functions import Path, Query
from pydantic import Field

from baimbai.agreement.decision import RESULTS
from baimbai.agreement.four_lists import LISTS
from baimbai.agreement.ruling import REASON_CODES, STAGES
from baimbai.register.proposal import SECTORS
from baimbai.web.access import shown_to
from baimbai.web.actions.agenda import (
    LONGEST,
    MOST_MINUTES,
    MOST_NAME,
    SHORTEST,
    arrange,
    draw_up,
    give_minutes,
    move_item,
    put_at,
    put_on,
    take_off,
)
from baimbai.web.actions.attend import attend, strike
from baimbai.web.actions.decide import MOST_PARTS, MOST_RUPIAH, MOST_TEXT, Said, decide
from baimbai.web.actions.hold import hold
from baimbai.web.actions.meet import adopt_final, close_desk, open_desk, speak_of
from baimbai.web.agreed_money import CUTS, agreed_money
from baimbai.web.api.door import delete, get, patch, post, put
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    Day,
    Id,
    Limit,
    Moment,
    Number,
    OneOf,
    Page,
    Taken,
    Year,
    unfit,
)
from baimbai.web.api.paged import Reading
from baimbai.web.api.problems import wrong
from baimbai.web.api.proposals import proposal_of
from baimbai.web.desk_board import Standing, standings_of
from baimbai.web.four import differing, lists_for, totals_of
from baimbai.web.gate import Call, here
from baimbai.web.meeting import desk_at, desks_of, plenary_of
from baimbai.web.models import (
    AgendaItem,
    Attendance,
    Decision,
    Person,
    Position,
    Proposal,
    Result,
)
from baimbai.web.models.meeting import STANCES
from baimbai.web.rulings import balances_of, ceilings_map, conflicts_of, is_adopted

MOST_DESKS = 200
MOST_CONFLICTS = 500
DeskNumber = Annotated[int, Path(ge=0, le=10_000)]
ProposalNumber = Annotated[str, Field(min_length=1, max_length=80)]
OfficeId = Annotated[str, Field(min_length=1, max_length=40)]


class DeskShown(Schema):
    """A desk and how far it has come; `current` is the proposal that is being spoken of."""

    number: int
    kind: str
    name: str
    sectors: list[str]
    regions: list[str]
    rapporteur: str | None
    quorum: int
    present: int
    quorate: bool
    state: str
    opened_at: datetime | None
    closed_at: datetime | None
    items: int
    decided: int
    minutes: int
    current: str | None


def _desk(one: Standing) -> dict[str, Any]:
    desk = one.desk
    names = ("number", "kind", "name", "sectors", "regions", "quorum", "opened_at", "closed_at")
    return {
        **{name: getattr(desk, name) for name in names},
        "rapporteur": desk.rapporteur.username if desk.rapporteur else None,
        "present": one.present, "quorate": one.quorate, "state": one.state, "items": one.items,
        "decided": one.decided, "minutes": one.minutes,
        "current": desk.current.proposal.number if desk.current else None,
    }  # fmt: skip


def _again(request: Call, desk: int) -> dict[str, Any]:
    return _desk(standings_of([desk_at(here(request), desk)])[0])


def desks(request: Call) -> list[dict[str, Any]]:
    """Desks and plenary, with how far each has come; none before the agenda was drawn up."""
    place = here(request)
    related = ("rapporteur", "round", "current__proposal")
    found = list(desks_of(place).select_related(*related)[:MOST_DESKS])
    plenary = plenary_of(place)
    return [_desk(one) for one in standings_of([*found, plenary] if plenary else found)]


def one(request: Call, desk: DeskNumber) -> dict[str, Any]:
    """One desk."""
    return _again(request, desk)


class Drawing(Taken):
    """How long a desk may sit."""

    minutes: Annotated[int, Field(ge=SHORTEST, le=LONGEST)] = 240


def draw(request: Call, given: Drawing) -> list[dict[str, Any]]:
    """Draw desks and agenda up from the round's computation."""
    draw_up(request.actor, here(request), given.minutes)
    return desks(request)


class Arranged(Taken):
    """A desk's name, the account of its rapporteur, and its quorum."""

    name: Annotated[str, Field(min_length=1, max_length=MOST_NAME, pattern=SAYS_SOMETHING)]
    rapporteur: Annotated[str | None, Field(max_length=150)] = None
    quorum: Annotated[int, Field(ge=0, le=10_000)]


def name_desk(request: Call, desk: DeskNumber, given: Arranged) -> dict[str, Any]:
    """Name a desk, its rapporteur and its quorum."""
    row = desk_at(here(request), desk)
    person = Person.objects.filter(username=given.rapporteur).first() if given.rapporteur else None
    if given.rapporteur and person is None:
        raise unfit(wrong("body/rapporteur", "unknown-code", limit=given.rapporteur))
    arrange(request.actor, row, given.name, person, given.quorum)
    return _again(request, desk)


def begin(request: Call, desk: DeskNumber) -> dict[str, Any]:
    """Open a desk, or the plenary."""
    open_desk(request.actor, desk_at(here(request), desk))
    return _again(request, desk)


def end(request: Call, desk: DeskNumber) -> dict[str, Any]:
    """Close a desk, or the plenary."""
    close_desk(request.actor, desk_at(here(request), desk))
    return _again(request, desk)


class Current(Taken):
    """What is being spoken of."""

    number: ProposalNumber


def speak(request: Call, desk: DeskNumber, given: Current) -> dict[str, Any]:
    """Say which item is being spoken of."""
    speak_of(request.actor, desk_at(here(request), desk), given.number)
    return _again(request, desk)


# The agenda.


class ItemShown(Schema):
    """An item of a desk's agenda, in its turn, and what the desk decided of it."""

    place: int
    number: str
    title: str
    minutes: int
    reasons: list[str]
    findings: list[str]
    result: str | None
    amount_rupiah: int | None


def items(
    request: Call, desk: DeskNumber, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """A desk's agenda."""
    row = desk_at(here(request), desk)
    rows = AgendaItem.objects.filter(desk=row).select_related("proposal")
    page = Reading(limit, cursor, "place", {"place": ("place", "pk")}).page(rows)
    made = Decision.objects.filter(desk=row, proposal__in=[i.proposal_id for i in page["items"]])
    latest = {d.proposal_id: d for d in made.exclude(stage="final").order_by("pk")}
    return {**page, "items": [_item(one, latest.get(one.proposal_id)) for one in page["items"]]}


def _item(item: AgendaItem, decision: Decision | None = None) -> dict[str, Any]:
    return {
        "place": item.place, "number": item.proposal.number, "title": item.proposal.title,
        "minutes": item.minutes, "reasons": item.reasons, "findings": item.findings,
        "result": decision.result if decision else None,
        "amount_rupiah": decision.amount_rupiah if decision else None,
    }  # fmt: skip


Minutes = Annotated[int, Field(ge=1, le=MOST_MINUTES)]


class NewItem(Taken):
    """A proposal for a desk's agenda."""

    number: ProposalNumber
    minutes: Minutes = 5


def add_item(request: Call, desk: DeskNumber, given: NewItem) -> dict[str, Any]:
    """Put a proposal on a desk's agenda, last."""
    row = desk_at(here(request), desk)
    return _item(put_on(request.actor, row, given.number, given.minutes))


def _item_at(request: Call, desk: int, number: str) -> AgendaItem:
    rows = AgendaItem.objects.select_related("proposal", "desk__round__host")
    return get_object_or_404(rows, desk=desk_at(here(request), desk), proposal__number=number)


class MovedItem(Taken):
    """Another turn, time box or desk."""

    place: Annotated[int | None, Field(ge=1, le=100_000)] = None
    minutes: Minutes | None = None
    desk: Annotated[int | None, Field(ge=1, le=10_000)] = None


def change_item(
    request: Call, desk: DeskNumber, number: Number, given: MovedItem
) -> dict[str, Any]:
    """Give an item another turn, time box or desk: one of them in each call."""
    item = _item_at(request, desk, number)
    if given.desk is not None:
        move_item(request.actor, item, desk_at(here(request), given.desk))
    elif given.minutes is not None:
        give_minutes(request.actor, item, given.minutes)
    elif given.place is not None:
        put_at(request.actor, item, given.place)
    item.refresh_from_db()
    return _item(item)


def drop_item(request: Call, desk: DeskNumber, number: Number) -> None:
    """Take an item off a desk's agenda."""
    take_off(request.actor, _item_at(request, desk, number))


# Decisions and positions.


class PaymentGiven(Taken):
    """What a source of an owner pays in a year."""

    source: Annotated[str, Field(min_length=1, max_length=40)]
    owner: OfficeId
    year: Year
    amount_rupiah: Annotated[int, Field(ge=1, le=MOST_RUPIAH)]


class DissentGiven(Taken):
    """What an organisation holds against it."""

    organisation: OfficeId
    text: Annotated[str, Field(min_length=1, max_length=MOST_TEXT)]


class NewDecision(Taken):
    """A decision; the same `ticket` sent again is the same decision. `made_at` is now where it is
    left out."""

    number: ProposalNumber
    result: Annotated[str, OneOf(RESULTS)]
    payments: Annotated[list[PaymentGiven], Field(max_length=MOST_PARTS)] = []
    condition: Annotated[str, Field(max_length=MOST_TEXT)] = ""
    reason_code: Annotated[str, OneOf(REASON_CODES)]
    text: Annotated[str, Field(max_length=MOST_TEXT)]
    responsible: Annotated[str, Field(max_length=40)] = ""
    responsible_person: Annotated[str, Field(max_length=200)] = ""
    due: Day | None = None
    dissent: Annotated[list[DissentGiven], Field(max_length=MOST_PARTS)] = []
    made_at: Moment | None = None
    ticket: Annotated[UUID, Field(strict=False)]

    def said(self, now: datetime) -> Said:
        """As the action takes it."""
        return Said(
            self.number, self.result,
            tuple((p.source, p.owner, p.year, p.amount_rupiah) for p in self.payments),
            self.condition, self.reason_code, self.text, self.responsible,
            self.responsible_person, self.due,
            tuple((d.organisation, d.text) for d in self.dissent), self.made_at or now,
            self.ticket,
        )  # fmt: skip


class PaymentMade(Schema):
    """What a source of an owner pays in a year."""

    source: str
    owner: str
    year: int
    amount_rupiah: int


class DissentShown(Schema):
    """What an organisation holds against it."""

    organisation: str
    text: str


class DecisionShown(Schema):
    """A decision as it was taken; never changed."""

    id: int
    desk: int
    stage: str
    number: str
    result: str
    amount_rupiah: int
    payments: list[PaymentMade]
    condition: str
    reason_code: str
    text: str
    responsible: str | None
    responsible_person: str
    due: date | None
    dissent: list[DissentShown]
    made_at: datetime
    received_at: datetime
    ticket: UUID


def _decision(row: Decision) -> dict[str, Any]:
    names = (
        "stage", "result", "amount_rupiah", "condition", "reason_code", "text",
        "responsible_person", "due", "made_at", "received_at", "ticket",
    )  # fmt: skip
    return {
        "id": row.pk, "desk": row.desk.number, "number": row.proposal.number,
        **{name: getattr(row, name) for name in names}, "responsible": row.responsible_id,
        "payments": [
            {"source": source, "owner": owner, "year": year, "amount_rupiah": amount}
            for source, owner, year, amount in row.payments
        ],
        "dissent": [{"organisation": who, "text": text} for who, text in row.dissent],
    }  # fmt: skip


def decide_on(request: Call, desk: DeskNumber, given: NewDecision) -> dict[str, Any]:
    """Take a decision at a desk or the plenary; refused with every reason why."""
    row = desk_at(here(request), desk)
    return _decision(decide(request.actor, row, given.said(request.actor.now)))


class DecisionFilter(Schema):
    """What narrows the decisions."""

    stage: Annotated[str, OneOf(("", *STAGES))] = ""
    desk: Annotated[int | None, Field(ge=0, le=10_000)] = None
    number: Annotated[str, Field(max_length=80)] = ""


def decisions(
    request: Call, narrow: Annotated[DecisionFilter, Query()], limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """All decisions of the round, the latest first; the first of a proposal and stage holds."""
    place = here(request)
    rows = Decision.objects.filter(round=place, proposal__in=shown_to(request.actor, place))
    if narrow.stage:
        rows = rows.filter(stage=narrow.stage)
    if narrow.desk is not None:
        rows = rows.filter(desk=desk_at(place, narrow.desk))
    if narrow.number:
        rows = rows.filter(proposal__number=narrow.number)
    reading = Reading(limit, cursor, "newest", {"newest": ("-pk",)})
    return reading.page(rows.select_related("desk", "proposal"), _decision)


class NewPosition(Taken):
    """What a party holds of a proposal; the same `ticket` sent again is the same position."""

    number: ProposalNumber
    stance: Annotated[str, OneOf(STANCES)]
    text: Annotated[str, Field(max_length=4000)] = ""
    organisation: Annotated[str, Field(max_length=40)] = ""
    made_at: Moment | None = None
    ticket: Annotated[UUID, Field(strict=False)]


class PositionShown(Schema):
    """A position; the latest of an organisation counts."""

    id: int
    desk: int
    number: str
    organisation: str
    stance: str
    text: str
    made_at: datetime
    ticket: UUID


def _position(row: Position) -> dict[str, Any]:
    names = ("stance", "text", "made_at", "ticket")
    return {
        "id": row.pk, "desk": row.desk.number, "number": row.proposal.number,
        "organisation": row.organisation_id, **{name: getattr(row, name) for name in names},
    }  # fmt: skip


def hold_position(request: Call, desk: DeskNumber, given: NewPosition) -> dict[str, Any]:
    """State what a party holds of a proposal."""
    row, proposal = desk_at(here(request), desk), proposal_of(request, given.number)
    return _position(hold(
        request.actor, row, proposal, given.stance, given.text,
        given.made_at or request.actor.now, given.ticket, given.organisation,
    ))  # fmt: skip


def positions(
    request: Call, number: Annotated[str, Query(min_length=1, max_length=80)], limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """What the parties hold of a proposal, the latest first."""
    rows = Position.objects.filter(proposal=proposal_of(request, number))
    reading = Reading(limit, cursor, "newest", {"newest": ("-pk",)})
    return reading.page(rows.select_related("desk", "proposal"), _position)


# Attendance.


class NewAttendance(Taken):
    """Somebody who is here."""

    organisation: OfficeId
    name: Annotated[str, Field(min_length=1, max_length=200, pattern=SAYS_SOMETHING)]
    function: Annotated[str, Field(max_length=200)] = ""


class AttendanceShown(Schema):
    """Somebody who is here."""

    id: int
    organisation: str
    name: str
    function: str
    way: str
    at: datetime


def _attendance(row: Attendance) -> dict[str, Any]:
    names = ("name", "function", "way", "at")
    return {
        "id": row.pk, "organisation": row.organisation_id,
        **{name: getattr(row, name) for name in names},
    }  # fmt: skip


def attendance(
    request: Call, desk: DeskNumber, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Who is at a desk, by organisation."""
    rows = Attendance.objects.filter(desk=desk_at(here(request), desk))
    order = {"office": ("organisation_id", "pk")}
    return Reading(limit, cursor, "office", order).page(rows, _attendance)


def note(request: Call, desk: DeskNumber, given: NewAttendance) -> dict[str, Any]:
    """Write somebody down as present."""
    row = desk_at(here(request), desk)
    made = attend(request.actor, row, given.organisation, given.name, given.function)
    return _attendance(made)


def strike_off(request: Call, desk: DeskNumber, attendance: Id) -> None:
    """Take somebody off the list who is not there."""
    rows = Attendance.objects.select_related("desk__round", "organisation")
    row = get_object_or_404(rows, desk=desk_at(here(request), desk), pk=attendance)
    strike(request.actor, row)


# What comes of it.


class BalanceShown(Schema):
    """What is left of a ceiling after all that was decided."""

    source: str
    owner: str
    year: int
    ceiling_rupiah: int
    left_rupiah: int


def balances(request: Call) -> list[dict[str, Any]]:
    """What is left of every ceiling."""
    place = here(request)
    left, ceilings = balances_of(place), ceilings_map(place)
    return [
        {"source": key[0], "owner": key[1], "year": key[2], "ceiling_rupiah": amount,
         "left_rupiah": left.get(key, amount)}
        for key, amount in sorted(ceilings.items())
    ]  # fmt: skip


class ConflictShown(Schema):
    """Rulings that cannot stand together."""

    kind: str
    proposals: list[str]
    desks: list[str]
    source: str
    owner: str
    year: int
    over_rupiah: int


class ListTotal(Schema):
    """One of the four lists as a whole."""

    list: str
    counts: dict[str, int]
    amount_rupiah: int
    changed: int


class MoneyCompared(Schema):
    """Rupiah as computed and as agreed, of a source, a region or a sector."""

    key: str
    computed_rupiah: int
    agreed_rupiah: int


class PlenaryShown(Schema):
    """What the desks left, and whether the final list was adopted."""

    adopted: bool
    conflicts: list[ConflictShown]
    totals: list[ListTotal]
    money: dict[str, list[MoneyCompared]]


def plenary(request: Call) -> dict[str, Any]:
    """Conflicts between desks, the four lists' totals, the money by source, region and sector."""
    place = here(request)
    found = agreed_money(place)
    return {
        "adopted": is_adopted(place), "conflicts": list(conflicts_of(place)[:MOST_CONFLICTS]),
        "totals": [
            {"list": one.list, "counts": one.counts, "amount_rupiah": one.amount,
             "changed": one.changed}
            for one in totals_of(place)
        ],
        "money": {
            cut: [
                {"key": one.key, "computed_rupiah": one.computed, "agreed_rupiah": one.agreed}
                for one in found[cut]
            ]
            for cut in CUTS
        },
    }  # fmt: skip


class AdoptedList(Schema):
    """How many rulings the final list holds."""

    rulings: int


def adopt(request: Call) -> dict[str, int]:
    """Adopt the final list."""
    row = plenary_of(here(request))
    if row is None:
        raise Http404
    return {"rulings": adopt_final(request.actor, row)}


class ListedShown(Schema):
    """Where a proposal stands on one list, and who ruled so."""

    result: str
    amount_rupiah: int
    changed: bool
    desk: str
    made_at: str
    reason_code: str
    text: str


class FourShown(Schema):
    """A proposal on the four lists."""

    number: str
    title: str
    organisation: str
    cost_rupiah: int
    lists: dict[str, ListedShown]


class ListFilter(Schema):
    """What narrows the four lists."""

    sector: Annotated[str, OneOf(("", *SECTORS))] = ""
    organisation: Annotated[str, Field(max_length=40)] = ""
    region: Annotated[str, Field(max_length=8)] = ""
    differs: bool = False


def four(
    request: Call, narrow: Annotated[ListFilter, Query()], limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Computed, desk, plenary and final side by side, by number."""
    place = here(request)
    if place.run is None:
        return {"items": [], "next": None}
    computed = Result.objects.filter(run=place.run_id).values("proposal")
    rows = shown_to(request.actor, place).filter(pk__in=computed)
    equal = {"sector": narrow.sector, "organisation": narrow.organisation,
             "region_code": narrow.region}  # fmt: skip
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    if narrow.differs:
        rows = rows.filter(number__in=differing(place))
    page = Reading(limit, cursor, "number", {"number": ("number",)}).page(rows)
    found = lists_for(place, [row.number for row in page["items"]])
    shown = [_four(row, found[row.number]) for row in page["items"] if row.number in found]
    return {**page, "items": shown}


def _four(row: Proposal, own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "number": row.number, "title": row.title, "organisation": row.organisation_id,
        "cost_rupiah": row.cost_rupiah, "lists": {name: own[name] for name in LISTS},
    }  # fmt: skip


_AT = "putaran/{round}/rapat"
_ONE = f"{_AT}/{{int:desk}}"
_READ: dict[str, Any] = {"verb": "table.read"}
_SIT: dict[str, Any] = {"verb": "meeting.sit", "scope": "rapat"}
_PREPARE: dict[str, Any] = {"verb": "meeting.prepare", "scope": "rapat"}
OPERATIONS = [
    get(_AT, desks, name="list_desks", gives=list[DeskShown], **_READ),
    post(f"{_AT}/agenda", draw, name="draw_up_agenda", gives=list[DeskShown], **_PREPARE),
    get(f"{_AT}/saldo", balances, name="list_balances", gives=list[BalanceShown], **_READ),
    get(f"{_AT}/putusan", decisions, name="list_decisions", gives=Page[DecisionShown], **_READ),
    get(f"{_AT}/sikap", positions, name="list_positions", gives=Page[PositionShown], **_READ),
    get(f"{_AT}/daftar", four, name="list_four_lists", gives=Page[FourShown], **_READ),
    get(f"{_AT}/pleno", plenary, name="show_plenary", gives=PlenaryShown, **_READ),
    post(f"{_AT}/pleno/tetapkan", adopt, name="adopt_final_list", verb="meeting.adopt",
         scope="rapat", gives=AdoptedList),
    get(_ONE, one, name="show_desk", gives=DeskShown, **_READ),
    put(_ONE, name_desk, name="arrange_desk", gives=DeskShown, **_PREPARE),
    post(f"{_ONE}/buka", begin, name="open_desk", gives=DeskShown, **_SIT),
    post(f"{_ONE}/tutup", end, name="close_desk", gives=DeskShown, **_SIT),
    put(f"{_ONE}/sekarang", speak, name="speak_of", gives=DeskShown, **_SIT),
    get(f"{_ONE}/agenda", items, name="list_agenda", gives=Page[ItemShown], **_READ),
    post(f"{_ONE}/agenda", add_item, name="add_agenda_item", gives=ItemShown, status=201, **_SIT),
    patch(f"{_ONE}/agenda/{{path:number}}", change_item, name="change_agenda_item",
          gives=ItemShown, **_SIT),
    delete(f"{_ONE}/agenda/{{path:number}}", drop_item, name="drop_agenda_item", **_SIT),
    post(f"{_ONE}/putusan", decide_on, name="decide", gives=DecisionShown, status=201, **_SIT),
    post(f"{_ONE}/sikap", hold_position, name="hold_position", verb="desk.hold", scope="rapat",
         gives=PositionShown, status=201),
    get(f"{_ONE}/hadir", attendance, name="list_attendance", gives=Page[AttendanceShown],
        **_READ),
    post(f"{_ONE}/hadir", note, name="note_attendance", gives=AttendanceShown, status=201,
         **_SIT),
    delete(f"{_ONE}/hadir/{{int:attendance}}", strike_off, name="strike_attendance", **_SIT),
]  # fmt: skip
