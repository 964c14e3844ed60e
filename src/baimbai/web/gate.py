"""The gate (*gerbang*): who calls, which round, may they; the same for every page."""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any
from zoneinfo import ZoneInfo

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme

from baimbai.errors import BaimbaiError
from baimbai.web.access import OPEN_TO_ALL, VERBS, may
from baimbai.web.actor import Actor, actor_of
from baimbai.web.menu import menu
from baimbai.web.models import Round
from baimbai.wording.wording import Wording, wording


class Call(HttpRequest):
    """A request that has come through the gate."""

    actor: Actor
    round: Round | None


def here(request: Call) -> Round:
    """The round that the address names. Raises Http404 where it names none."""
    if request.round is None:
        raise Http404
    return request.round


FOREIGN: Mapping[str, str] = {
    "account_login": OPEN_TO_ALL,
    "account_logout": OPEN_TO_ALL,
    "account_change_password": "account",
    "account_reauthenticate": "account",
    "mfa_index": "account",
    "mfa_authenticate": OPEN_TO_ALL,
    "mfa_reauthenticate": "account",
    "mfa_activate_totp": "account",
    "mfa_deactivate_totp": "account",
    "mfa_generate_recovery_codes": "account",
    "mfa_view_recovery_codes": "account",
    "mfa_download_recovery_codes": "account",
    "usersessions_list": "account",
}
"""Verbs of the pages that allauth brings; its other pages are not opened."""


WITHOUT_FACTOR = frozenset({*FOREIGN, "language"})
"""What opens before a second factor is set up, where the role needs one."""


def page(route: str, view: Callable[..., HttpResponseBase], *, name: str, verb: str) -> URLPattern:
    """An address with its page and the verb that its caller needs.

    An address with `<slug:round>` gives its page the round as `request.round`; the verb is then
    asked for that round. Verbs on one record are asked by the page.
    """
    if verb not in VERBS:
        raise KeyError(verb)

    @wraps(view)
    def gated(request: Call, **parts: Any) -> HttpResponseBase:
        if not hasattr(request, "actor"):
            meet(request)
        if "round" in parts:
            request.round = _round(parts.pop("round"))
        if not may(request.actor, verb, request.round):
            return _turned_away(request)
        try:
            return view(request, **parts)
        except BaimbaiError as error:
            return refused(request, error)

    gated.verb = verb  # type: ignore[attr-defined]
    return path(route, gated, name=name)


def meet(request: Call) -> None:
    """Who calls, with the roles that are in force now; the round is not known yet."""
    now = timezone.now()
    today = now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    request.actor = actor_of(request.user, now, today)
    request.round = None


def _round(slug: str) -> Round:
    query = Round.objects.select_related("host", "run", "ceilings", "weights")
    try:
        return query.get(slug=slug)
    except Round.DoesNotExist:
        raise Http404 from None


def _turned_away(request: Call) -> HttpResponseBase:
    """Strangers sign in first; others are told that they may not."""
    if request.actor.person is None:
        return redirect_to_login(request.get_full_path(), reverse(settings.LOGIN_URL))
    raise PermissionDenied


def refused(request: Call, error: BaimbaiError) -> HttpResponse:
    """What was asked cannot be: said in words, beside the page that asked where there is one."""
    text = spoken().say(error.message)
    if request.headers.get("HX-Request"):
        context = {"text": text}
        return render(
            request, "parts/refused.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY
        )
    back = request.headers.get("Referer", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    context = {"text": text, "back": back}
    return render(request, "errors/refused.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def tell(request: HttpRequest, key: str, **values: str | int | float) -> None:
    """Say something at the top of the next page."""
    messages.success(request, spoken().text(key, **values))


def spoken() -> Wording:
    """The wording of the language that the reader chose."""
    language = (translation.get_language() or "id")[:2]
    return wording(language if language == "en" else "id")


def surroundings(request: Call) -> dict[str, Any]:
    """What every template knows."""
    if not hasattr(request, "actor") and hasattr(request, "user"):
        # An address that leads nowhere never came through the gate.
        meet(request)
    actor: Actor | None = getattr(request, "actor", None)
    place: Round | None = getattr(request, "round", None)
    theme = request.COOKIES.get("warna", "")
    return {
        "actor": actor,
        "round": place,
        "menu": menu(actor, place, request.path) if actor and place and actor.seats else [],
        "language": spoken().language,
        "theme": theme if theme in ("light", "dark") else "",
        "now": timezone.now(),
        "tiles": settings.TILES,
    }


class Language:
    """Bahasa Indonesia until the reader chooses otherwise: what a browser asks for by itself says
    more of who set it up than of who reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(chosen if chosen in dict(settings.LANGUAGES) else "id"):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "id")
        return response


def holds_nul(request: HttpRequest) -> bool:
    """Is there a NUL in what was asked? No text holds one, and PostgreSQL takes none."""
    asked = "\0" in request.path or "%00" in request.META.get("QUERY_STRING", "")
    return asked or any("\0" in text for _, texts in request.POST.lists() for text in texts)


class Gate:
    """Nothing passes without a verb; roles that need a second factor set one up first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: Call, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """Refuse an endpoint that no verb classifies."""
        if getattr(view, "by_key", False):
            # Programs bring a key of their own (`api.key`); a session opens nothing there.
            return None
        if holds_nul(request):
            raise BadRequest
        match = request.resolver_match
        name = match.view_name if match else ""
        verb = getattr(view, "verb", None) or FOREIGN.get(name)
        if verb is None:
            raise Http404
        if not hasattr(request, "actor"):
            meet(request)
        if name in FOREIGN and not may(request.actor, verb):
            return _turned_away(request)
        if name not in WITHOUT_FACTOR and self._lacks_factor(request):
            return redirect(f"{reverse('mfa_activate_totp')}?wajib=1")
        return None

    @staticmethod
    def _lacks_factor(request: Call) -> bool:
        person = request.actor.person
        return (
            person is not None
            and request.actor.is_a(*settings.MFA_ROLES)
            and not is_mfa_enabled(person)
        )
