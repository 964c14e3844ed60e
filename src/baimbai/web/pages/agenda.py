"""The agenda (*acara rapat*): desks side by side, their items in time boxes; drawn up anew."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.access import may
from baimbai.web.actions.agenda import LONGEST, SHORTEST, draw_up
from baimbai.web.desk_board import Line, Standing, first_lines, standings_of
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import desks_of, plenary_of
from baimbai.web.models import Proposal

SHOWN = 25
"""Items of a desk beside the others'; the desk's own page has all."""
PRINTED = 500
"""Items of a desk on the agenda that is printed."""
MOST_DESKS = 60


@dataclass(frozen=True)
class Column:
    """A desk beside the others."""

    standing: Standing
    lines: list[Line]

    @property
    def more(self) -> int:
        """Items that are not shown."""
        return self.standing.items - len(self.lines)


def _context(request: Call) -> dict[str, Any]:
    place = here(request)
    desks = list(desks_of(place).select_related("rapporteur", "round")[:MOST_DESKS])
    standings = standings_of(desks)
    whole = request.GET.get("lengkap") == "ya"
    lines = first_lines(place, desks, PRINTED if whole else SHOWN)
    columns = [Column(one, lines[one.desk.pk]) for one in standings]
    plenary = plenary_of(place)
    return {
        "columns": columns,
        "plenary": standings_of([plenary])[0] if plenary else None,
        "computed": place.run is not None,
        "items": sum(one.items for one in standings),
        "least": SHORTEST, "most": LONGEST,
        "whole": whole,
        "opened": any(desk.opened_at for desk in desks),
        "may_prepare": may(request.actor, "meeting.prepare", place),
    }  # fmt: skip


@require_GET
def agenda(request: Call) -> HttpResponse:
    """Everything that the meeting must settle."""
    return render(request, "meeting/agenda.html", _context(request))


@require_GET
def part(request: Call) -> HttpResponse:
    """The desks alone, fetched anew when something is told."""
    return render(request, "meeting/agenda_part.html", _context(request))


@require_POST
def draw(request: Call) -> HttpResponse:
    """Draw the agenda up from the round's computation."""
    typed = request.POST.get("menit", "")
    place = here(request)
    desks = draw_up(request.actor, place, int(typed) if typed.isdecimal() else 0)
    if desks:
        tell(request, "web-meeting-drawn", desks=len(desks))
    else:
        drafts = Proposal.objects.filter(round=place, status="draf").count()
        tell(request, "web-meeting-drawn-none", drafts=drafts)
    return redirect("agenda", round=place.slug)


_AT = "putaran/<slug:round>/rapat/agenda/"
URLS = [
    page(_AT, agenda, name="agenda", verb="table.read"),
    page(f"{_AT}bagian/", part, name="agenda-part", verb="table.read"),
    page(f"{_AT}susun/", draw, name="agenda-draw", verb="meeting.prepare"),
]
