"""What the meeting's pages and actions ask of its desks (*desk, pleno, acara*)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import Http404

from baimbai.web.models import (
    AgendaItem,
    Attendance,
    Decision,
    Desk,
    Membership,
    Organisation,
    Round,
    Submission,
)

PLENARY = 0
"""Number of the plenary in addresses; desks count from 1."""


def desks_of(place: Round) -> QuerySet[Desk]:
    """The round's desks by number, without the plenary."""
    return Desk.objects.filter(round=place, kind="desk").order_by("number")


def plenary_of(place: Round) -> Desk | None:
    """The round's plenary; None before the agenda was drawn up."""
    return Desk.objects.filter(round=place, kind="pleno").select_related("rapporteur").first()


def desk_at(place: Round, number: int) -> Desk:
    """The desk of an address; 0 is the plenary. Raises Http404 where there is none."""
    kind = "pleno" if number == PLENARY else "desk"
    found = Desk.objects.filter(round=place, kind=kind, number=number)
    desk = found.select_related("round__host", "rapporteur", "current__proposal").first()
    if desk is None:
        raise Http404
    return desk


def latest_at(desk: Desk) -> Mapping[int, Decision]:
    """What a desk decided last, by the proposal's row id."""
    made = Decision.objects.filter(desk=desk, stage__in=("desk", "pleno")).order_by("pk")
    return {one.proposal_id: one for one in made.select_related("made_by", "responsible")}


def undecided(desk: Desk) -> list[str]:
    """Numbers of the items that the desk has not decided, in their turn."""
    decided = Decision.objects.filter(desk=desk).values("proposal")
    left = AgendaItem.objects.filter(desk=desk).exclude(proposal__in=decided)
    return list(left.order_by("place").values_list("proposal__number", flat=True))


def present(desk: Desk) -> int:
    """Organisations that sit at the desk."""
    return int(Attendance.objects.filter(desk=desk).aggregate(
        found=Count("organisation", distinct=True)
    )["found"])  # fmt: skip


def offices_of(place: Round) -> QuerySet[Organisation]:
    """Offices that may sit at the round's table, by id: those that propose, and those whose people
    have accounts."""
    proposing = Submission.objects.filter(round=place, organisation=OuterRef("pk"))
    seated = Membership.objects.filter(organisation=OuterRef("pk"))
    return Organisation.objects.filter(Exists(proposing) | Exists(seated)).order_by("pk")


@dataclass(frozen=True)
class Turn:
    """An item of an agenda with its time box."""

    item: AgendaItem
    starts: datetime
    ends: datetime


def time_boxes(items: Sequence[AgendaItem], starts: datetime) -> list[Turn]:
    """When each item's turn is, one after the other from a moment on."""
    turns = []
    for item in items:
        ends = starts + timedelta(minutes=item.minutes)
        turns.append(Turn(item, starts, ends))
        starts = ends
    return turns
