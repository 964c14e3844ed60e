"""The plenary (*sidang pleno*): desks side by side, their conflicts, the money; the final list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.agreement.decision import RESULTS
from baimbai.agreement.four_lists import Conflict
from baimbai.web.access import may
from baimbai.web.actions.meet import adopt_final
from baimbai.web.agreed_money import CUTS, Compared, agreed_money
from baimbai.web.desk_board import Outcome, Standing, outcomes_of, standings_of
from baimbai.web.four import totals_of
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import desks_of, plenary_of
from baimbai.web.models import Proposal, Round
from baimbai.web.results.book import Field, Sheet, stamped, xlsx
from baimbai.web.results.shown import region_names_of
from baimbai.web.rulings import conflicts_of, is_adopted
from baimbai.web.templatetags.baimbai import named, say

MOST_DESKS = 60
SHOWN = 50
"""Conflicts, and proposals of one, that the page lists."""


@dataclass(frozen=True)
class Row:
    """A desk beside the others."""

    standing: Standing
    outcome: Outcome
    counts: Sequence[int]
    """By RESULTS."""


@dataclass(frozen=True)
class Clash:
    """A conflict with its proposals' titles."""

    conflict: Conflict
    proposals: Sequence[tuple[str, str]]
    more: int
    """Proposals that are not listed."""


def _context(request: Call) -> dict[str, Any]:
    place = here(request)
    plenary = plenary_of(place)
    desks = list(desks_of(place).select_related("rapporteur", "round")[:MOST_DESKS])
    every = [*desks, plenary] if plenary else desks
    outcomes = outcomes_of(every)
    rows = [
        Row(one, outcomes[one.desk.pk],
            [outcomes[one.desk.pk].counts.get(result, 0) for result in RESULTS])
        for one in standings_of(every)
    ]  # fmt: skip
    context: dict[str, Any] = {
        "plenary": plenary, "rows": rows, "results": RESULTS, "computed": place.run is not None,
        "adopted": is_adopted(place), "sitting": [one for one in rows if _sits(one.standing)],
        "may_decide": plenary is not None and may(request.actor, "desk.decide", plenary),
        "may_adopt": may(request.actor, "meeting.adopt", place),
        "may_arrange": plenary is not None and plenary.closed_at is None
        and may(request.actor, "desk.arrange", plenary),
    }  # fmt: skip
    if place.run is not None:
        context |= _settled(place)
    return context


def _sits(one: Standing) -> bool:
    """A desk that the plenary waits for."""
    return one.desk.kind == "desk" and one.items > 0 and one.desk.closed_at is None


def _settled(place: Round) -> dict[str, Any]:
    conflicts = conflicts_of(place)
    return {
        "clashes": _clashes(place, conflicts[:SHOWN]), "conflicts": len(conflicts),
        "money": _money(place), "totals": totals_of(place),
    }  # fmt: skip


def _clashes(place: Round, conflicts: Sequence[Conflict]) -> list[Clash]:
    numbers = {number for one in conflicts for number in one.proposals[:SHOWN]}
    rows = Proposal.objects.filter(round=place, number__in=numbers)
    titles = dict(rows.values_list("number", "title"))
    return [
        Clash(one, [(number, titles.get(number, "")) for number in one.proposals[:SHOWN]],
              max(0, len(one.proposals) - SHOWN))
        for one in conflicts
    ]  # fmt: skip


def _money(place: Round) -> list[tuple[str, list[tuple[str, Compared]]]]:
    """By cut, its rows with their names."""
    regions = region_names_of(place)
    found = agreed_money(place)
    return [
        (cut, [((regions.get(one.key) if cut == "region_code" else "") or named(one.key), one)
               for one in found[cut]])
        for cut in CUTS
    ]  # fmt: skip


@require_GET
def plenary(request: Call) -> HttpResponse:
    """What the desks left, and what the plenary makes of it."""
    if request.GET.get("unduh") == "xlsx":
        return _download(request)
    return render(request, "meeting/plenary.html", _context(request))


@require_GET
def part(request: Call) -> HttpResponse:
    """The same, fetched anew when something is told."""
    return render(request, "meeting/plenary_part.html", _context(request))


def _download(request: Call) -> HttpResponse:
    place = here(request)
    sheets = []
    for cut, rows in _money(place) if place.run else ():
        fields = [
            Field(say(f"web-plenary-by-{cut}"), width=40),
            *(Field(say(f"web-plenary-{key}"), "rupiah", 22)
              for key in ("computed", "agreed", "difference")),
        ]  # fmt: skip
        values = [(name, one.computed, one.agreed, one.difference) for name, one in rows]
        sheets.append(Sheet(say(f"web-plenary-by-{cut}"), fields, values))
    return xlsx(stamped(place.slug, "pleno", request.actor.now), place.run, sheets)


@require_POST
def adopt(request: Call) -> HttpResponse:
    """Adopt the final list."""
    row = plenary_of(here(request))
    if row is None:
        raise Http404
    count = adopt_final(request.actor, row)
    tell(request, "web-plenary-adopted-now", count=count)
    return redirect("final-list", round=here(request).slug)


_AT = "putaran/<slug:round>/rapat/pleno/"
URLS = [
    page(_AT, plenary, name="plenary", verb="table.read"),
    page(f"{_AT}bagian/", part, name="plenary-part", verb="table.read"),
    page(f"{_AT}tetapkan/", adopt, name="adopt", verb="meeting.adopt"),
]
