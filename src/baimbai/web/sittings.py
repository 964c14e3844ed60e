"""A desk's rows as a sitting (*sidang*): what the minutes are drawn up from."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from baimbai.agreement.ruling import Ruling
from baimbai.agreement.sitting import Attendee, Sitting, Stance
from baimbai.web.models import AgendaItem, Attendance, Desk, Person, Position
from baimbai.web.rulings import rulings_of


def sitting_of(desk: Desk) -> Sitting:
    """A desk with what it ruled; the plenary with what every desk and itself ruled."""
    plenary = desk.kind == "pleno"
    found = rulings_of(desk.round) if plenary else rulings_of(desk.round, "desk", desk)
    rulings = tuple(replace(one, made_at=local(one.made_at)) for one in found)
    came = Attendance.objects.filter(desk=desk).select_related("organisation")
    attendance = list(came.order_by("organisation", "pk"))
    agenda = AgendaItem.objects.filter(desk=desk).order_by("place")
    return Sitting(
        desk.name, desk.kind, desk.number,
        local(desk.opened_at) if desk.opened_at else None,
        local(desk.closed_at) if desk.closed_at else None,
        desk.quorum,
        tuple(
            (number, tuple(reasons))
            for number, reasons in agenda.values_list("proposal__number", "reasons")
        ),
        tuple(Attendee(one.organisation_id, one.name, one.function) for one in attendance),
        rulings, _stances(desk), _people(rulings),
        {one.organisation_id: one.organisation.name for one in attendance},
    )  # fmt: skip


def local(moment: datetime) -> datetime:
    """A moment by the clock on the wall of the meeting."""
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE))


def _stances(desk: Desk) -> tuple[Stance, ...]:
    """The latest of each organisation on each proposal."""
    rows = Position.objects.filter(desk=desk).order_by("pk")
    columns = ("proposal__number", "organisation_id", "stance", "text")
    latest = {(row[0], row[1]): Stance(*row) for row in rows.values_list(*columns)}
    return tuple(latest.values())


def _people(rulings: Iterable[Ruling]) -> dict[str, str]:
    ids = {int(one.made_by) for one in rulings if one.made_by}
    return {str(one.pk): one.spoken_name for one in Person.objects.filter(pk__in=ids)}
