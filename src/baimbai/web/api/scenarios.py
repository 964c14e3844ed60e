"""Scenarios (*skenario*): written, tried, taken over."""

from datetime import datetime
from typing import Annotated, Any

from django.db.models import OuterRef, Subquery
from django.http import QueryDict
from django.shortcuts import get_object_or_404
from ninja import Schema
from pydantic import Field

from baimbai.appraisal.score import CRITERIA
from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.adopt_scenario import adopt_scenario
from baimbai.web.actions.start_run import start_run
from baimbai.web.actions.write_scenario import write_scenario
from baimbai.web.api.door import get, post
from baimbai.web.api.given import (
    LARGEST_ID,
    SAYS_SOMETHING,
    Cursor,
    Id,
    Limit,
    OneOf,
    Page,
    Reasoned,
    Taken,
    unfit,
)
from baimbai.web.api.paged import Reading
from baimbai.web.api.results import run_of
from baimbai.web.api.runs import RunShown, run_shown
from baimbai.web.gate import Call, here, spoken
from baimbai.web.models import Run, Scenario
from baimbai.web.results.frozen import plan_under, standing_of
from baimbai.web.results.shown import computed_run, shown_proposals
from baimbai.web.results.typed import PINS, RULES, Typed, read_form


class ScenarioShown(Schema):
    """What a scenario changes; `run` is its latest."""

    id: int
    name: str
    note: str
    ceilings: list[str]
    pins: dict[str, str]
    weights: dict[str, float]
    made_at: datetime
    run: int | None


def _shown(row: Any) -> dict[str, Any]:
    names = ("name", "note", "ceilings", "pins", "weights", "made_at")
    latest = getattr(row, "latest", None)
    return {"id": row.pk, "run": latest, **{name: getattr(row, name) for name in names}}


def _rows(request: Call) -> Any:
    latest = Run.objects.filter(scenario=OuterRef("pk")).order_by("-id").values("pk")[:1]
    return Scenario.objects.filter(round=here(request)).annotate(latest=Subquery(latest))


def every(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """The round's scenarios, the latest first."""
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(_rows(request), _shown)


def _scenario(request: Call, scenario: int) -> Any:
    return get_object_or_404(_rows(request), pk=scenario)


def one(request: Call, scenario: Id) -> dict[str, Any]:
    """One scenario."""
    return _shown(_scenario(request, scenario))


class NewScenario(Taken):
    """Ceiling rules as the command line takes them (`DAK-*=-48%`), pins by proposal's number,
    weights by criterion."""

    name: Annotated[str, Field(min_length=1, max_length=100, pattern=SAYS_SOMETHING)]
    note: Annotated[str, Field(max_length=4000)] = ""
    ceilings: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=120)]], Field(max_length=RULES)
    ] = []
    pins: Annotated[
        dict[Annotated[str, Field(min_length=1, max_length=80)], Annotated[str, OneOf(PINS)]],
        Field(max_length=RULES),
    ] = {}
    weights: dict[Annotated[str, OneOf(CRITERIA)], Annotated[float, Field(ge=0, le=1_000_000)]] = {}

    def as_form(self) -> QueryDict:
        """As the page's form sends it."""
        form = QueryDict(mutable=True)
        form.update({"name": self.name, "note": self.note, "typed": "\n".join(self.ceilings)})
        form.setlist("usulan", list(self.pins))
        form.setlist("arah", list(self.pins.values()))
        form.update({f"weight-{name}": repr(weight) for name, weight in self.weights.items()})
        return form


def write(request: Call, given: NewScenario) -> dict[str, Any]:
    """Write a scenario down and try it; it is never changed afterwards."""
    place, run = here(request), run_of(request, None)
    known = frozenset(shown_proposals(request.actor, run, list(given.pins)))
    plan, dossier = plan_under(run), standing_of(run).dossier
    typed = read_form(given.as_form(), dossier.ceilings, plan.weights, known)
    if typed.scenario is None:
        raise unfit(*_errors(typed))
    row = write_scenario(request.actor, place, typed.scenario, typed.note)
    start_run(request.actor, place, "skenario", scenario=row)
    return _shown(_scenario(request, row.pk))


def _errors(typed: Typed) -> list[dict[str, str]]:
    """What is wrong, by field."""
    words, fields = spoken(), {"typed": "ceilings", "form": ""}
    told = [(fields.get(name, name), error) for name, error in typed.errors.items()]
    told += [(f"pins/{pin.proposal}", pin.error) for pin in typed.pins if pin.error]
    return [
        {"where": f"body/{place}".rstrip("/"), "what": words.say(error), "mend": ""}
        for place, error in told
    ]


def try_again(request: Call, scenario: Id) -> dict[str, Any]:
    """Try a scenario on the round as it is computed now."""
    row = _scenario(request, scenario)
    require(request.actor, "scenario.write", here(request))
    return run_shown(start_run(request.actor, here(request), "skenario", scenario=row))


class Adopted(Reasoned):
    """The scenario's run whose ceilings are taken over."""

    run: Annotated[int, Field(ge=1, le=LARGEST_ID)]


class VersionMade(Schema):
    """The version of the ceilings that is in force now."""

    number: int
    name: str


def adopt(request: Call, scenario: Id, given: Adopted) -> Any:
    """Make a scenario's ceilings those in force."""
    row = _scenario(request, scenario)
    run = computed_run(here(request), str(given.run))
    if run.scenario_id != row.pk:
        raise Refused("web-scenarios-not-computed")
    return adopt_scenario(request.actor, run, given.reason)


_AT = "putaran/{round}/skenario"
_ONE = f"{_AT}/{{int:scenario}}"
_WRITE: dict[str, Any] = {"verb": "scenario.write", "scope": "hitungan"}
OPERATIONS = [
    get(_AT, every, name="list_scenarios", verb="run.read", gives=Page[ScenarioShown]),
    post(_AT, write, name="write_scenario", gives=ScenarioShown, status=201, **_WRITE),
    get(_ONE, one, name="show_scenario", verb="run.read", gives=ScenarioShown),
    post(f"{_ONE}/hitung", try_again, name="try_scenario", gives=RunShown, status=202, **_WRITE),
    post(f"{_ONE}/tetapkan", adopt, name="adopt_scenario", verb="round.settings",
         scope="pengaturan", gives=VersionMade),
]  # fmt: skip
