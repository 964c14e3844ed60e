"""Rounds (*putaran*): their calendar, phase and rulebook; the offices at their table."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import Http404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form
from pydantic import Field

from baimbai.rulebook.load import editions, load_rulebook
from baimbai.web.actions.calendar import (
    Calendar,
    calendar_of,
    change_phase,
    is_current,
    set_calendar,
)
from baimbai.web.actions.contact import set_contact
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.rulebook import choose_rulebook
from baimbai.web.actions.unpack import unpacked
from baimbai.web.api.door import get, post, put
from baimbai.web.api.given import (
    Cursor,
    Day,
    Limit,
    Moment,
    Office,
    OneOf,
    Page,
    Reason,
    Reasoned,
    Taken,
)
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here, spoken
from baimbai.web.models import Organisation, Round, Submission
from baimbai.web.models.round import PHASES
from baimbai.web.pages.organisations import at_the_table

SLUG = r"^[a-z0-9]+(-[a-z0-9]+){0,12}$"


class RoundShown(Schema):
    """A round."""

    slug: str
    title: str
    fiscal_year: int
    province_code: str
    province_name: str
    host: str
    phase: str
    opens_at: datetime
    closes_at: datetime
    answers_until: datetime
    held_on: date
    place: str
    rulebook: str
    ceilings: int | None
    """Number of the version in force."""
    weights: int | None
    run: int | None
    """The computation that is shown."""
    is_current: bool
    """The computation rests on the round as it stands."""
    version: int
    horizon: list[int]
    illustrative: bool


def shown(place: Round) -> dict[str, Any]:
    """A round as it is told."""
    names = (
        "slug", "title", "fiscal_year", "province_code", "province_name", "phase", "opens_at",
        "closes_at", "answers_until", "held_on", "place", "rulebook", "version", "horizon",
        "illustrative",
    )  # fmt: skip
    return {
        **{name: getattr(place, name) for name in names},
        "host": place.host_id, "run": place.run_id, "is_current": is_current(place),
        "ceilings": place.ceilings.number if place.ceilings else None,
        "weights": place.weights.number if place.weights else None,
    }  # fmt: skip


def every(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:  # noqa: ARG001
    """All rounds, the latest fiscal year first."""
    rows = Round.objects.select_related("ceilings", "weights", "run")
    return Reading(limit, cursor, "year", {"year": ("-fiscal_year", "slug")}).page(rows, shown)


def one(request: Call) -> dict[str, Any]:
    """One round."""
    return shown(here(request))


class Days(Taken):
    """The calendar of a round."""

    opens_at: Moment
    closes_at: Moment
    answers_until: Moment
    held_on: Day

    def calendar(self) -> Calendar:
        """As the action takes it. Raises Refused for days that do not follow."""
        return Calendar(self.opens_at, self.closes_at, self.answers_until, self.held_on)


class MovedDays(Days):
    """Days to move, why, and those that were read (else those that stand)."""

    reason: Reason
    seen: Days | None = None


def move(request: Call, given: MovedDays) -> dict[str, Any]:
    """Move the calendar's days."""
    place = here(request)
    seen = given.seen.calendar() if given.seen else calendar_of(place)
    return shown(set_calendar(request.actor, place, seen, given.calendar(), given.reason))


class NewPhase(Reasoned):
    """A phase to go to."""

    phase: Annotated[str, OneOf(PHASES)]


def phase(request: Call, given: NewPhase) -> dict[str, Any]:
    """Go to another phase."""
    return shown(change_phase(request.actor, here(request), given.phase, given.reason))


def begin(
    request: Call, file: Annotated[UploadedFile, File()],
    slug: Annotated[str, Form(max_length=60, pattern=SLUG)],
    opens_at: Annotated[Moment, Form()], closes_at: Annotated[Moment, Form()],
    answers_until: Annotated[Moment, Form()], held_on: Annotated[Day, Form()],
) -> dict[str, Any]:  # fmt: skip
    """Open a round from its folder, packed as a zip."""
    calendar = Calendar(opens_at, closes_at, answers_until, held_on)
    with unpacked(file) as folder:
        place = open_round(request.actor, folder, slug, calendar)
    return shown(place)


# Rules.


class RuleShown(Schema):
    """A rule with its legal source, and whether somebody checked it."""

    id: str
    topic: str
    sentence: str
    legal_source: str
    status: str


class RulebookShown(Schema):
    """An edition of the rules, in force on the day of the meeting."""

    edition: str
    editions: list[str]
    rules: list[RuleShown]


def rules(request: Call) -> dict[str, Any]:
    """The rules that the round goes by."""
    place, language = here(request), spoken().language
    book = load_rulebook(place.rulebook, place.held_on)
    return {
        "edition": place.rulebook, "editions": list(editions()),
        "rules": [
            {"id": name, "topic": rule.topic, "sentence": rule.sentence[language],
             "legal_source": rule.legal_source, "status": rule.status}
            for name, rule in book.rules.items()
        ],
    }  # fmt: skip


class Edition(Reasoned):
    """An edition of the rules."""

    edition: Annotated[str, OneOf(tuple(editions()))]


def choose_rules(request: Call, given: Edition) -> dict[str, Any]:
    """Go by another edition of the rules."""
    return shown(choose_rulebook(request.actor, here(request), given.edition, given.reason))


# Offices.


class OfficeShown(Schema):
    """An office at the table; how it is reached is told to those at the table alone."""

    id: str
    name: str
    level: str
    region_code: str
    sectors: list[str]
    contact: str
    phone: str
    email: str
    sends_in: bool
    locked_at: datetime | None


def _office_shown(office: Organisation, lines: dict[str, Submission]) -> dict[str, Any]:
    names = ("id", "name", "level", "region_code", "sectors", "contact", "phone", "email")
    line = lines.get(office.pk)
    return {
        **{name: getattr(office, name) for name in names}, "sends_in": line is not None,
        "locked_at": line.locked_at if line else None,
    }  # fmt: skip


def offices(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """The offices of the round."""
    place = here(request)
    page = Reading(limit, cursor, "id", {"id": ("pk",)}).page(at_the_table(place))
    lines = _lines(place, page["items"])
    return {**page, "items": [_office_shown(office, lines) for office in page["items"]]}


def _lines(place: Round, found: list[Organisation]) -> dict[str, Submission]:
    rows = Submission.objects.filter(round=place, organisation__in=found)
    return {row.organisation_id: row for row in rows}


def _at_table(place: Round, office: str) -> Organisation:
    found = at_the_table(place).filter(pk=office).first()
    if found is None:
        raise Http404
    return found


def office_of(request: Call, office: Office) -> dict[str, Any]:
    """One office."""
    found = _at_table(here(request), office)
    return _office_shown(found, _lines(here(request), [found]))


class Contact(Taken):
    """Whom to call: a desk, never a person's own number."""

    contact: Annotated[str, Field(max_length=200)] = ""
    phone: Annotated[str, Field(max_length=40)] = ""
    email: Annotated[str, Field(max_length=254)] = ""


def reach(request: Call, office: Office, given: Contact) -> dict[str, Any]:
    """Change how an office is reached."""
    place = here(request)
    found = _at_table(place, office)
    row = set_contact(request.actor, place, found, given.contact, given.phone, given.email)
    return _office_shown(row, _lines(place, [row]))


_ONE = "putaran/{round}"
_SET: dict[str, Any] = {"verb": "round.settings", "scope": "pengaturan", "gives": RoundShown}
OPERATIONS = [
    get("putaran", every, name="list_rounds", verb="table.read", gives=Page[RoundShown]),
    post("putaran", begin, name="open_round", verb="round.open", scope="pengaturan",
         gives=RoundShown, status=201),
    get(_ONE, one, name="show_round", verb="table.read", gives=RoundShown),
    put(f"{_ONE}/jadwal", move, name="move_calendar", **_SET),
    put(f"{_ONE}/tahap", phase, name="change_phase", **_SET),
    get(f"{_ONE}/buku-aturan", rules, name="show_rules", verb="table.read", gives=RulebookShown),
    put(f"{_ONE}/buku-aturan", choose_rules, name="choose_rules", **_SET),
    get(f"{_ONE}/instansi", offices, name="list_offices", verb="table.read",
        gives=Page[OfficeShown]),
    get(f"{_ONE}/instansi/{{office}}", office_of, name="show_office", verb="table.read",
        gives=OfficeShown),
    put(f"{_ONE}/instansi/{{office}}/narahubung", reach, name="change_contact",
        verb="table.read", scope="usulan", gives=OfficeShown),
]  # fmt: skip
