"""Scenarios (*skenario*): written, tried, laid side by side, taken over."""

from typing import Any

from django.db.models import OuterRef, Prefetch, Subquery
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.appraisal.score import CRITERIA
from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.adopt_scenario import adopt_scenario
from baimbai.web.actions.start_run import start_run
from baimbai.web.actions.try_scenario import as_scenario
from baimbai.web.actions.write_scenario import write_scenario
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Run, Scenario
from baimbai.web.models.run import DONE
from baimbai.web.results.frozen import plan_under, standing_of
from baimbai.web.results.listing import listed
from baimbai.web.results.shown import badge, computed_run, shown_proposals
from baimbai.web.results.typed import (
    PINS,
    PinLine,
    RuleLine,
    Typed,
    pins_of,
    read_form,
    written,
)
from baimbai.web.templatetags.baimbai import named, office_names

_SPARE = 3
"""Empty lines of a form beside those that are filled."""


@require_GET
def every(request: Call) -> HttpResponse:
    """The round's scenarios, the latest first, each with its latest run."""
    place = here(request)
    latest = Run.objects.filter(scenario=OuterRef("pk")).order_by("-id").values("pk")[:1]
    found = Scenario.objects.filter(round=place).select_related("made_by").order_by("-id")
    rows = listed(found.annotate(latest=Subquery(latest)), request)
    runs = Run.objects.in_bulk([row.latest for row in rows.rows if row.latest])
    for row in rows.rows:
        row.run = runs.get(row.latest)
    part = "rows" if request.headers.get("HX-Request") else "list"
    return render(request, f"scenarios/{part}.html", {
        "rows": rows, "base": place.run, "badge": badge(place, place.run) if place.run else None,
    })  # fmt: skip


@require_GET
def show(request: Call, number: int) -> HttpResponse:
    """What a scenario changes, and what its runs found."""
    place = here(request)
    runs = Run.objects.order_by("-id")
    scenario = get_object_or_404(
        Scenario.objects.select_related("made_by").prefetch_related(
            Prefetch("runs", runs, to_attr="tried")
        ),
        pk=number, round=place,
    )  # fmt: skip
    tried: list[Run] = scenario.tried[:20]  # type: ignore[attr-defined]
    done = next((run for run in tried if run.state == DONE), None)
    base = Run.objects.filter(pk=done.summary.get("base")).first() if done else None
    return render(request, "scenarios/scenario.html", {
        "scenario": scenario, "runs": tried, "done": done, "base": base,
        "old": base is not None and base.pk != place.run_id,
        "weights": list(scenario.weights.items()),
        "pins": _titled(request, scenario, place.run),
    })  # fmt: skip


def _titled(request: Call, scenario: Scenario, run: Run | None) -> list[tuple[str, str, str]]:
    titles = {} if run is None else shown_proposals(request.actor, run, list(scenario.pins))
    return [
        (number, titles[number].title if number in titles else "", way)
        for number, way in scenario.pins.items()
    ]


@require_http_methods(["GET", "POST"])
def new(request: Call) -> HttpResponse:
    """A form for a new scenario, empty or from another; what is wrong stands beside its field."""
    place, run = here(request), here(request).run
    if run is None:
        raise Refused("web-results-nothing")
    plan, dossier = plan_under(run), standing_of(run).dossier
    if request.method != "POST":
        return _form(request, run, _begun(request))
    pins = pins_of(request.POST)
    known = frozenset(shown_proposals(request.actor, run, [pin.proposal for pin in pins]))
    typed = read_form(request.POST, dossier.ceilings, plan.weights, known)
    if typed.scenario is None:
        return _form(request, run, typed, 422)
    if Scenario.objects.filter(round=place, name=typed.name).exists():
        taken = Refused("web-scenarios-taken", name=typed.name).message
        return _form(request, run, _with(typed, taken), 422)
    scenario = write_scenario(request.actor, place, typed.scenario, typed.note)
    start_run(request.actor, place, "skenario", scenario=scenario)
    tell(request, "web-scenarios-written", name=scenario.name)
    return redirect("scenario", round=place.slug, number=scenario.pk)


def _with(typed: Typed, error: Any) -> Typed:
    return Typed(typed.name, typed.note, typed.lines, typed.typed, typed.pins, typed.weights,
                 {"name": error})  # fmt: skip


def _begun(request: Call) -> Typed:
    """The form as the address begins it: `?dari=` another scenario, or pins of a question."""
    begun = request.GET.get("dari", "")
    if begun.isdecimal():
        row = get_object_or_404(Scenario, pk=int(begun), round=request.round)
        return written(f"{row.name} (2)"[:100], row.note, as_scenario(row))
    asked: QueryDict = request.GET
    return Typed(pins=pins_of(asked))


def _form(request: Call, run: Run, typed: Typed, status: int = 200) -> HttpResponse:
    plan, dossier = plan_under(run), standing_of(run).dossier
    sources = sorted({source for source, _, _ in dossier.ceilings})
    families = sorted({f"{source.split('-')[0]}-*" for source in sources if "-" in source})
    owners = sorted({owner for _, owner, _ in dossier.ceilings})
    names = office_names()
    criteria = [
        {"code": c, "now": plan.weights.parts.get(c, 0), "typed": typed.weights.get(c, ""),
         "error": typed.errors.get(f"weight-{c}")}
        for c in CRITERIA
    ]  # fmt: skip
    return render(request, "scenarios/form.html", {
        "typed": typed, "badge": badge(here(request), run),
        "lines": [*typed.lines, *[RuleLine()] * _SPARE],
        "pin_lines": [*typed.pins, *[PinLine()] * _SPARE], "directions": PINS,
        "sources": [("*", ""), *((one, named(one) if "*" not in one else "")
                                 for one in (*families, *sources))],
        "owners": [(owner, names.get(owner, owner)) for owner in owners],
        "years": here(request).horizon, "criteria": criteria,
    }, status=status)  # fmt: skip


@require_POST
def run_again(request: Call, number: int) -> HttpResponse:
    """Try a scenario on the round as it is computed now."""
    scenario = get_object_or_404(Scenario, pk=number, round=request.round)
    require(request.actor, "scenario.write", here(request))
    run = start_run(request.actor, here(request), "skenario", scenario=scenario)
    return redirect("run", round=run.round.slug, number=run.pk)


@require_POST
def adopt(request: Call, number: int) -> HttpResponse:
    """Make a scenario's ceilings those in force; the round is then to be computed anew."""
    scenario = get_object_or_404(Scenario, pk=number, round=request.round)
    run = computed_run(here(request), request.POST.get("run", ""))
    if run.scenario_id != scenario.pk:
        raise Refused("web-scenarios-not-computed")
    version = adopt_scenario(request.actor, run, request.POST.get("reason", ""))
    tell(request, "web-scenarios-adopted", name=version.name)
    return redirect("scenario", round=here(request).slug, number=scenario.pk)


_ONE = "putaran/<slug:round>/skenario/<int:number>/"
URLS = [
    page("putaran/<slug:round>/skenario/", every, name="scenarios", verb="run.read"),
    page("putaran/<slug:round>/skenario/baru/", new, name="scenario-new", verb="scenario.write"),
    page(_ONE, show, name="scenario", verb="run.read"),
    page(f"{_ONE}jalankan/", run_again, name="scenario-run", verb="scenario.write"),
    page(f"{_ONE}tetapkan/", adopt, name="scenario-adopt", verb="round.settings"),
]
