"""The round's settings (*pengaturan*): calendar, phase, and what it computes by."""

from dataclasses import fields

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.access import may
from baimbai.web.actions.calendar import (
    Calendar,
    change_phase,
    is_current,
    lacking,
    set_calendar,
)
from baimbai.web.boundaries import stored
from baimbai.web.forms import calendar_in
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models.round import PHASES


@require_GET
def show(request: Call) -> HttpResponse:
    """Calendar, phase, ceilings, weights and rules in force."""
    place = here(request)
    position = PHASES.index(place.phase)
    following = PHASES[position + 1] if position + 1 < len(PHASES) else ""
    context = {
        "seen": {f.name: getattr(place, f.name).isoformat() for f in fields(Calendar)},
        "current": is_current(place),
        "following": following,
        "lacking": lacking(request.actor, place, following) if following else "",
        "earlier": PHASES[:position][::-1],
        "mends": may(request.actor, "round.settings", place),
        "boundaries": stored(place),
    }
    return render(request, "settings/settings.html", context)


@require_POST
def move(request: Call) -> HttpResponse:
    """Move the calendar's days."""
    given, place = request.POST, here(request)
    set_calendar(
        request.actor, place, calendar_in(given, "seen-"), calendar_in(given),
        given.get("reason", ""),
    )  # fmt: skip
    tell(request, "web-settings-calendar-done")
    return redirect("settings", round=place.slug)


@require_POST
def phase(request: Call) -> HttpResponse:
    """Go to another phase."""
    given, place = request.POST, here(request)
    change_phase(request.actor, place, given.get("phase", ""), given.get("reason", ""))
    tell(request, "web-settings-phase-done")
    return redirect("settings", round=place.slug)


URLS = [
    page("putaran/<slug:round>/pengaturan/", show, name="settings", verb="table.read"),
    page("putaran/<slug:round>/pengaturan/jadwal/", move, name="calendar", verb="round.settings"),
    page("putaran/<slug:round>/pengaturan/tahap/", phase, name="phase", verb="round.settings"),
]
