"""The round's calendar and phase (*jadwal, tahap*): each change with a reason, told at once."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import differences, reasoned, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round
from baimbai.web.models.round import PHASES


@dataclass(frozen=True)
class Calendar:
    """When offices send in, answer and meet. Raises Refused for days that do not follow."""

    opens_at: datetime
    closes_at: datetime
    answers_until: datetime
    held_on: date

    def __post_init__(self) -> None:
        last_answer = self.answers_until.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
        if not self.opens_at < self.closes_at <= self.answers_until:
            raise Refused("web-settings-calendar-order")
        if last_answer > self.held_on:
            raise Refused("web-settings-calendar-meeting")


def calendar_of(place: Round) -> Calendar:
    """The calendar as it stands."""
    return Calendar(place.opens_at, place.closes_at, place.answers_until, place.held_on)


def held(place: Round) -> Round:
    """The round, held until the transaction ends."""
    rounds = Round.objects.select_for_update(of=("self",))
    return rounds.select_related("ceilings", "weights", "run").get(pk=place.pk)


@transaction.atomic
def set_calendar(
    actor: Actor, place: Round, seen: Calendar, wanted: Calendar, reason: str
) -> Round:
    """Move days; `seen` is the calendar that was edited.

    Raises PermissionDenied; Refused without a reason, where somebody else moved days meanwhile, or
    where the meeting would lie before the weights were agreed on.
    """
    require(actor, "round.settings", place)
    text = reasoned(reason)
    row = held(place)
    if calendar_of(row) != seen:
        raise Refused("web-settings-calendar-moved")
    agreed = str(row.weights.section.get("agreed_on") or "") if row.weights else ""
    if agreed and date.fromisoformat(agreed) > wanted.held_on:
        raise Refused("web-settings-calendar-weights", agreed=agreed)
    changes = differences(_written(seen), _written(wanted))
    if not changes:
        return row
    for name, value in asdict(wanted).items():
        setattr(row, name, value)
    row.save(update_fields=list(asdict(wanted)))
    write_down(actor, row, "move", "round", row.slug, changes=changes, reason=text)
    if wanted.held_on != seen.held_on:
        # Rules, weights and documents go by the day of the meeting.
        row.touch()
    tell_open_pages(row, "calendar")
    return row


def _written(calendar: Calendar) -> dict[str, str]:
    """Moments in the zone of the meeting, as the history shows them."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return {
        name: (value.astimezone(zone) if isinstance(value, datetime) else value).isoformat()
        for name, value in asdict(calendar).items()
    }


@transaction.atomic
def change_phase(actor: Actor, place: Round, phase: str, reason: str) -> Round:
    """Go to another phase: the next one, or back.

    Raises PermissionDenied; Refused without a reason, for a phase that is left out, and where the
    phase needs something that is not there (`lacking`).
    """
    require(actor, "round.settings", place)
    text = reasoned(reason)
    row = held(place)
    if phase not in PHASES or phase == row.phase:
        raise Refused("web-settings-phase-same")
    if PHASES.index(phase) > PHASES.index(row.phase) + 1:
        raise Refused("web-settings-phase-order", next=PHASES[PHASES.index(row.phase) + 1])
    missing = lacking(actor, row, phase)
    if missing:
        raise Refused(missing)
    before, row.phase = row.phase, phase
    row.save(update_fields=["phase"])
    write_down(
        actor, row, "phase", "round", row.slug, changes=[("phase", before, phase)], reason=text
    )
    tell_open_pages(row, "phase", phase=phase)
    return row


def lacking(actor: Actor, place: Round, phase: str) -> str:
    """What a phase still needs, as a key of the wording; empty where nothing is missing.

    Offices send in under ceilings; the meeting looks at results of the proposals as they stand,
    under weights that were frozen before.
    """
    if phase == "dibuka" and actor.now >= place.closes_at:
        return "web-settings-phase-closed"
    if phase == "dibuka" and place.ceilings is None:
        return "web-settings-phase-ceilings"
    if phase != "rapat":
        return ""
    if place.weights is None or place.weights.frozen_at is None:
        return "web-settings-phase-weights"
    if place.run is None:
        return "web-settings-phase-computed"
    return "" if is_current(place) else "web-settings-phase-stale"


def is_current(place: Round) -> bool:
    """Do the results that pages show rest on the round as it stands? A run's own end is one
    version."""
    return place.run is not None and place.version <= place.run.round_version + 1
