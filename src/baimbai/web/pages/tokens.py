"""A person's keys for programs (*kunci API*): made here, shown once, revoked here."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import BaimbaiError
from baimbai.web.actions.tokens import LONGEST_DAYS, make_token, revoke_token
from baimbai.web.gate import Call, page, spoken, tell
from baimbai.web.models import ApiToken
from baimbai.web.scopes import READ, SCOPES

_SHOWN = 100
_DAYS = (30, 90, 180, 366)
_UNPROCESSABLE = 422


@require_GET
def show(request: Call) -> HttpResponse:
    """The reader's own keys, the newest first."""
    return _listed(request)


def _listed(request: Call, **more: Any) -> HttpResponse:
    keys = list(ApiToken.objects.filter(person=request.actor.person)[:_SHOWN])
    for key in keys:
        key.state = _state(key, request)  # type: ignore[attr-defined]
    context = {"keys": keys, "scopes": SCOPES, "days": _DAYS, "chosen": (READ,), **more}
    status = _UNPROCESSABLE if "error" in more else 200
    return render(request, "tokens/tokens.html", context, status=status)


def _state(key: ApiToken, request: Call) -> str:
    if key.revoked_at is not None:
        return "revoked"
    return "active" if key.expires_at > request.actor.now else "expired"


@sensitive_variables("key")
@require_POST
def make(request: Call) -> HttpResponse:
    """A new key; it is shown this once."""
    given = request.POST
    days, scopes = given.get("days", ""), given.getlist("scope")
    whole = int(days) if days.isascii() and days.isdecimal() and len(days) < 5 else LONGEST_DAYS + 1
    try:
        token, key = make_token(request.actor, given.get("name", ""), scopes, whole)
    except BaimbaiError as error:
        said = spoken().say(error.message)
        return _listed(request, error=said, name=given.get("name", ""), chosen=scopes)
    response = render(request, "tokens/once.html", {"token": token, "key": key})
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def revoke(request: Call, number: int) -> HttpResponse:
    """Revoke one of the reader's keys."""
    token = get_object_or_404(ApiToken, pk=number, person=request.actor.person)
    revoke_token(request.actor, token)
    tell(request, "web-api-key-revoked-now", name=token.name)
    return redirect("tokens")


URLS = [
    page("akun/kunci/", show, name="tokens", verb="account"),
    page("akun/kunci/buat/", make, name="token-make", verb="account"),
    page("akun/kunci/<int:number>/cabut/", revoke, name="token-revoke", verb="account"),
]
