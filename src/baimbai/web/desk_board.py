"""A desk as its pages show it (*papan desk*): its items with their time boxes and what was decided,
and what is left of every source."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery, Sum

from baimbai.agreement.decision import RESULTS, TAKEN
from baimbai.web.meeting import Turn, time_boxes
from baimbai.web.models import AgendaItem, Attendance, Decision, Desk, Result, Round
from baimbai.web.rulings import balances_of, ceilings_map

_UNREAD = ("proposal__geometry", "proposal__search")
MORNING = time(9)
"""When desks begin that were not opened yet."""


@dataclass(frozen=True)
class Line:
    """An item with its time box, where it stands in the computation, and its decision."""

    turn: Turn
    result: Result | None
    decision: Decision | None
    current: bool

    @property
    def item(self) -> AgendaItem:
        """The item itself."""
        return self.turn.item


@dataclass(frozen=True)
class Standing:
    """How far a desk has come."""

    desk: Desk
    items: int
    decided: int
    minutes: int
    present: int
    """Organisations."""

    @property
    def state(self) -> str:
        """belum, bersidang or ditutup."""
        if self.desk.opened_at is None:
            return "belum"
        return "bersidang" if self.desk.closed_at is None else "ditutup"

    @property
    def quorate(self) -> bool:
        """Are enough organisations present?"""
        return self.present >= self.desk.quorum

    @property
    def left(self) -> int:
        """Items that are undecided."""
        return self.items - self.decided


def begins_at(desk: Desk) -> datetime:
    """When its first item's turn is: when it was opened, else in the morning of the meeting."""
    if desk.opened_at is not None:
        return desk.opened_at
    zone = ZoneInfo(settings.TIME_ZONE)
    return datetime.combine(desk.round.held_on, MORNING, zone)


def items_of(desk: Desk) -> QuerySet[AgendaItem]:
    """The desk's items in their turn, with what their lines say."""
    found = AgendaItem.objects.filter(desk=desk).order_by("place", "pk")
    return found.select_related("proposal__organisation").defer(*_UNREAD)


def turns_of(desk: Desk) -> Mapping[int, Turn]:
    """Time boxes by the item's id. Only turns and minutes are read, not the proposals."""
    bare = list(AgendaItem.objects.filter(desk=desk).order_by("place", "pk").only("pk", "minutes"))
    return {turn.item.pk: turn for turn in time_boxes(bare, begins_at(desk))}


def lines_of(
    place: Round, items: Iterable[AgendaItem], turns: Mapping[int, Turn], current: Collection[int]
) -> list[Line]:  # fmt: skip
    """Items as they are shown, of one desk or of several; two queries however many. `current` are
    the ids of those that are being spoken of."""
    shown = [item for item in items if item.pk in turns]
    proposals = [item.proposal_id for item in shown]
    results = Result.objects.filter(run=place.run_id, proposal__in=proposals).defer("text")
    by_proposal = {one.proposal_id: one for one in results}
    desks = {item.desk_id for item in shown}
    made = Decision.objects.filter(desk__in=desks, proposal__in=proposals).exclude(stage="final")
    latest = {
        (one.desk_id, one.proposal_id): one for one in made.order_by("pk").select_related("made_by")
    }
    return [
        Line(
            Turn(item, turns[item.pk].starts, turns[item.pk].ends),
            by_proposal.get(item.proposal_id), latest.get((item.desk_id, item.proposal_id)),
            item.pk in current,
        )
        for item in shown
    ]  # fmt: skip


def first_lines(place: Round, desks: Sequence[Desk], most: int) -> dict[int, list[Line]]:
    """By desk, its first items; three queries however many desks."""
    found = AgendaItem.objects.filter(desk__in=desks, place__lte=most).order_by("place", "pk")
    items = list(found.select_related("proposal__organisation").defer(*_UNREAD))
    by_desk: dict[int, list[AgendaItem]] = {desk.pk: [] for desk in desks}
    for item in items:
        by_desk[item.desk_id].append(item)
    turns = {
        turn.item.pk: turn
        for desk in desks
        for turn in time_boxes(by_desk[desk.pk], begins_at(desk))
    }
    current = {desk.current_id for desk in desks if desk.current_id}
    lines: dict[int, list[Line]] = {desk.pk: [] for desk in desks}
    for line in lines_of(place, items, turns, current):
        lines[line.item.desk_id].append(line)
    return lines


def standings_of(desks: Sequence[Desk]) -> list[Standing]:
    """How far several desks have come; three queries however many."""
    ids = [desk.pk for desk in desks]
    decided = Decision.objects.filter(desk=OuterRef("desk")).values("proposal")
    counted = AgendaItem.objects.filter(desk__in=ids).order_by().values_list("desk").annotate(
        every=Count("pk"), done=Count("pk", filter=Q(proposal__in=Subquery(decided))),
        whole=Sum("minutes"),
    )  # fmt: skip
    items = {desk: (count, done, minutes) for desk, count, done, minutes in counted}
    seated = Attendance.objects.filter(desk__in=ids).order_by().values_list("desk")
    here = dict(seated.annotate(found=Count("organisation", distinct=True)))
    return [
        Standing(desk, *items.get(desk.pk, (0, 0, 0)), here.get(desk.pk, 0)) for desk in desks
    ]  # fmt: skip


@dataclass(frozen=True)
class Account:
    """A source, or an owner's part of it in a year: its ceiling and what the meeting took."""

    key: str
    ceiling: int
    taken: int
    year: int = 0

    @property
    def left(self) -> int:
        """Not taken; below 0 where rulings ask too much."""
        return self.ceiling - self.taken

    @property
    def share(self) -> float | None:
        """Taken, of the ceiling."""
        return self.taken / self.ceiling if self.ceiling else None


def accounts_of(place: Round) -> list[Account]:
    """Every source with what all desks and the plenary took of it, the dearest first."""
    ceilings, left = ceilings_map(place), balances_of(place)
    sums: dict[str, tuple[int, int]] = {}
    for key in {*ceilings, *left}:
        whole, taken = sums.get(key[0], (0, 0))
        ceiling = ceilings.get(key, 0)
        sums[key[0]] = whole + ceiling, taken + ceiling - left.get(key, 0)
    found = [Account(source, *amounts) for source, amounts in sums.items()]
    return sorted(found, key=lambda one: (-one.ceiling, one.key))


def parts_of(place: Round, source: str) -> list[Account]:
    """A source's ceilings by owner and year."""
    ceilings, left = ceilings_map(place), balances_of(place)
    return [
        Account(key[1], ceilings.get(key, 0), ceilings.get(key, 0) - left.get(key, 0), key[2])
        for key in sorted({*ceilings, *left})
        if key[0] == source and (ceilings.get(key, 0) or left.get(key, 0))
    ]


@dataclass(frozen=True)
class Outcome:
    """What a desk decided, by result."""

    counts: Mapping[str, int]
    amount: int
    """Rupiah of what was taken up."""

    @property
    def by_result(self) -> list[tuple[str, int]]:
        """Results that there are, in their order."""
        return [(one, self.counts[one]) for one in RESULTS if self.counts.get(one)]


def outcomes_of(desks: Sequence[Desk]) -> dict[int, Outcome]:
    """By desk, its latest decisions counted; two queries however many desks."""
    latest = (
        Decision.objects.filter(desk__in=desks, stage__in=("desk", "pleno"))
        .values("desk", "proposal").order_by().annotate(last=Max("pk")).values("last")
    )  # fmt: skip
    rows = Decision.objects.filter(pk__in=latest).values("desk", "result").order_by()
    found: dict[int, tuple[dict[str, int], int]] = {desk.pk: ({}, 0) for desk in desks}
    for row in rows.annotate(count=Count("pk"), amount=Sum("amount_rupiah")):
        counts, amount = found[row["desk"]]
        counts[row["result"]] = row["count"]
        taken = row["amount"] if row["result"] in TAKEN else 0
        found[row["desk"]] = counts, amount + taken
    return {desk: Outcome(counts, amount) for desk, (counts, amount) in found.items()}
