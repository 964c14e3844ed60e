"""Home: the rounds, and in a round what the reader has to do."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.access import OPEN_TO_ALL
from baimbai.web.gate import Call, page
from baimbai.web.models import Round, Submission


@require_GET
def door(request: Call) -> HttpResponse:
    """All rounds; straight into the only one."""
    if request.actor.person is None:
        return redirect(settings.LOGIN_URL)
    rounds = list(Round.objects.all()[:100])
    if len(rounds) == 1 and request.actor.seats:
        return redirect("home", round=rounds[0].slug)
    return render(request, "home/rounds.html", {"rounds": rounds})


@require_GET
def home(request: Call) -> HttpResponse:
    """The round's calendar and the reader's tasks."""
    submissions = Submission.objects.filter(
        round=request.round, organisation__in=request.actor.offices
    ).select_related("organisation")
    return render(request, "home/home.html", {"submissions": submissions})


@require_POST
def choose_language(request: Call) -> HttpResponse:
    """Bahasa Indonesia or English, kept in a cookie."""
    language = request.POST.get("language", "id")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    response = redirect(back)
    if language in ("id", "en"):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 24 * 3600, samesite="Lax"
        )
    return response


URLS = [
    page("", door, name="door", verb=OPEN_TO_ALL),
    page("bahasa/", choose_language, name="language", verb=OPEN_TO_ALL),
    page("putaran/<slug:round>/", home, name="home", verb="table.read"),
]
