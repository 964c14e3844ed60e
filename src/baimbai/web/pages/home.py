"""Home (*beranda*): the rounds, and in a round what the reader has to do."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError
from baimbai.web.access import OPEN_TO_ALL, entries_shown_to, may
from baimbai.web.actions.calendar import is_current
from baimbai.web.actions.demo import around
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.unpack import unpacked
from baimbai.web.forms import calendar_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Entry, Receipt, Round
from baimbai.web.models.round import PHASES
from baimbai.web.tasks import computing, tasks_of

NEWS, NEWS_AMONG = 6, 3_000
"""Lines of history on the page, and among how many of the latest they are looked for."""
MOST_ROUNDS = 100
_UNPROCESSABLE = 422


@require_GET
def door(request: Call) -> HttpResponse:
    """All rounds; straight into the only one."""
    if request.actor.person is None:
        return redirect(settings.LOGIN_URL)
    rounds = list(Round.objects.all()[:MOST_ROUNDS])
    opens = may(request.actor, "round.open")
    if len(rounds) == 1 and request.actor.seats and not (opens and "daftar" in request.GET):
        return redirect("home", round=rounds[0].slug)
    return render(request, "home/rounds.html", {"rounds": rounds, "opens": opens})


@require_http_methods(["GET", "POST"])
def opening(request: Call) -> HttpResponse:
    """Open a round from its folder, packed as a zip."""
    context = {"planned": around(request.actor.now), "most": settings.MAX_UPLOAD_BYTES // 1024**2}
    if request.method == "POST":
        try:
            place = _open(request)
        except BaimbaiError as error:
            context |= {"error": spoken().say(error.message), "given": request.POST}
            return render(request, "home/open.html", context, status=_UNPROCESSABLE)
        tell(request, "web-home-opened")
        return redirect("home", round=place.slug)
    return render(request, "home/open.html", context)


def _open(request: Call) -> Round:
    given = request.POST
    calendar = calendar_in(given)
    with unpacked(request.FILES.get("file")) as folder:
        return open_round(request.actor, folder, given.get("slug", "").strip(), calendar)


@dataclass(frozen=True)
class Step:
    """A phase in the calendar's strip."""

    phase: str
    state: str
    """`done`, `now` or `next`."""
    at: datetime | None = None


@require_GET
def home(request: Call) -> HttpResponse:
    """The round's calendar, the reader's tasks, receipts and news."""
    return render(request, "home/home.html", _standing(request))


@require_GET
def part(request: Call) -> HttpResponse:
    """What of home changes while it is open."""
    return render(request, "home/part.html", _standing(request))


def _standing(request: Call) -> dict[str, Any]:
    place, actor = here(request), request.actor
    receipts = Receipt.objects.filter(
        submission__round=place, submission__organisation__in=actor.offices
    ).select_related("submission__organisation")
    return {
        "steps": steps_of(place), "tasks": tasks_of(actor, place), "receipts": receipts[:5],
        "news": news(request), "current": is_current(place),
        "figures": place.run.summary if place.run else {},
        "computing": computing(place),
    }  # fmt: skip


def steps_of(place: Round) -> list[Step]:
    """The phases with when each begins; the day of the meeting is a day of its own."""
    begins = {"dibuka": place.opens_at, "verifikasi": place.closes_at}
    now = PHASES.index(place.phase)
    states = ["done" if i < now else "now" if i == now else "next" for i in range(len(PHASES))]
    pairs = list(zip(PHASES, states, strict=True))
    return [Step(phase, state, begins.get(phase)) for phase, state in pairs[1:]]


def news(request: Call) -> list[Entry]:
    """The latest lines that the reader may see, among the round's latest."""
    place = here(request)
    latest = Entry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    found = entries_shown_to(request.actor, place).filter(round=place)
    return list(found.filter(pk__gt=latest - NEWS_AMONG)[:NEWS])


@require_POST
def choose_language(request: Call) -> HttpResponse:
    """Bahasa Indonesia or English, kept in a cookie."""
    language = request.POST.get("language", "id")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    # Not `redirect`, which would take a word for the name of a page.
    response = HttpResponseRedirect(back)
    if language in ("id", "en"):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 24 * 3600, samesite="Lax"
        )
    return response


URLS = [
    page("", door, name="door", verb=OPEN_TO_ALL),
    page("bahasa/", choose_language, name="language", verb=OPEN_TO_ALL),
    page("putaran-baru/", opening, name="round-open", verb="round.open"),
    page("putaran/<slug:round>/", home, name="home", verb="table.read"),
    page("putaran/<slug:round>/beranda/", part, name="home-part", verb="table.read"),
]
