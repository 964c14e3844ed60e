"""The price of a promise (*harga sebuah janji*): what if this one is in, out, or gets less."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from baimbai.funding.promise import Affected, Promise, price
from baimbai.funding.standing import Standing
from baimbai.web.gate import Call, here, page
from baimbai.web.models import Proposal, Run
from baimbai.web.results.asked import ROWS, WAYS, Line, change_of, lines_of
from baimbai.web.results.frozen import standing_of
from baimbai.web.results.shown import badge, region_names_of, run_shown, shown_proposals

_LEAST_LINES = 3
_SMALL = 100
"""Proposals of a round whose full search takes no longer than a page may."""
_MOST = 100
"""Proposals that a group lists."""


@dataclass(frozen=True)
class Group:
    """Proposals that come in, drop out or are paid otherwise."""

    key: str
    rows: Sequence[tuple[Affected, Proposal]]
    hidden: int
    """Drafts of other offices among them."""
    more: int
    """Shown to the reader, but too many for the page."""


@require_GET
def ask(request: Call) -> HttpResponse:
    """A question and its answer, from the run's frozen tables, within about a second."""
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": "web-promise-title"})
    lines = lines_of(request)
    context: dict[str, Any] = {"run": run, "badge": badge(here(request), run), "ways": WAYS}
    if lines:
        standing = standing_of(run)
        known = shown_proposals(request.actor, run, [one.proposal for one in lines])
        change, lines = change_of(standing, lines, frozenset(known))
        context["titles"] = known
        if change is not None:
            found = price(standing, change, how_far(request, standing))
            context |= answered(request, run, found, lines)
    spare = max(_LEAST_LINES - len(lines), min(1, ROWS - len(lines)))
    context["lines"] = [*lines, *[Line("", "masuk", "")] * spare]
    return render(request, "funding/promise.html", context)


def how_far(request: Call, standing: Standing) -> str:
    """How far to search while the reader waits: a small round is searched in full at once."""
    if len(standing.dossier.proposals) <= _SMALL:
        return "penuh"
    return "harga" if request.GET.get("rinci") else "segera"


def answered(
    request: Call, run: Run, found: Promise, lines: Sequence[Line]
) -> dict[str, Any]:  # fmt: skip
    """What `funding/answer.html` shows of an answer: who comes in, who drops out, whose money."""
    groups = [
        _group(request, run, key, rows)
        for key, rows in (
            ("out", found.dropped_out), ("in", found.came_in), ("payer", found.changed_payer),
        )
    ]  # fmt: skip
    regions = region_names_of(here(request))
    sources = () if found.answer is None else found.answer.moved_rupiah.items()
    named_in = [] if found.answer is None else found.answer.after.funded
    return {
        "found": found,
        "proven": found.answer is not None and found.answer.step == "penuh",
        "open": found.refusal is not None and found.refusal.key == "funding-not-at-once",
        "groups": groups,
        "floors": [(regions.get(code, code), floor, now) for code, floor, now in found.sunk_floors],
        "sources": sources,
        "outcomes": [(line, line.proposal in named_in) for line in lines],
        "at_least": found.at_least / 1000,
        "at_most": found.at_most / 1000,
        "as_scenario": _as_scenario(request, lines),
    }


def _group(request: Call, run: Run, key: str, affected: Iterable[Affected]) -> Group:
    every = list(affected)
    shown = shown_proposals(request.actor, run, [one.proposal for one in every])
    rows = [(one, shown[one.proposal]) for one in every if one.proposal in shown]
    return Group(key, rows[:_MOST], len(every) - len(rows), max(0, len(rows) - _MOST))


def _as_scenario(request: Call, lines: Sequence[Line]) -> str:
    """Address of a new scenario with the same pins; empty where there are none."""
    pins = [(name, value) for one in lines if one.way != "paling"
            for name, value in (("usulan", one.proposal), ("arah", one.way))]  # fmt: skip
    address = reverse("scenario-new", kwargs={"round": here(request).slug})
    return f"{address}?{urlencode(pins)}" if pins else ""


URLS = [page("putaran/<slug:round>/pendanaan/janji/", ask, name="promise", verb="run.read")]
