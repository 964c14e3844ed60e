"""Who calls (*pemegang kunci*): a key in the header `Authorization: Bearer …`, and nothing else.

A browser's session opens nothing here, so that no page elsewhere can call in its reader's name.
"""

import time
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from baimbai.web.actions.tokens import PREFIX, fingerprint
from baimbai.web.actor import Actor, actor_of
from baimbai.web.api.problems import Problem
from baimbai.web.api.rate import BY_ADDRESS, BY_KEY, Rate
from baimbai.web.models import ApiToken
from baimbai.wording.message import Message

_SEEN_EVERY = timedelta(minutes=10)
"""Last use is written down no more often."""
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="baimbai"'}


class Key(HttpBearer):
    """Lets a key in that has a scope."""

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """The key that calls; the request gets its person as actor. Raises Problem."""
        now = timezone.now()
        held = _known(request, token, now)
        slow_down(BY_KEY, str(held.pk))
        today = now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
        actor = actor_of(held.person, now, today)
        if actor.person is None:
            raise unknown_key()
        if _lacks_factor(actor):
            raise Problem("forbidden", Message("web-api-detail-factor"))
        if self.scope not in held.scopes:
            raise Problem("forbidden", Message("web-api-detail-scope", {"scope": self.scope}))
        request.actor = actor  # type: ignore[attr-defined]
        _seen(held, now)
        return held


def unknown_key() -> Problem:
    """No key, or none that opens anything; which of the two is not told."""
    return Problem("key", headers=_CHALLENGE)


def slow_down(rate: Rate, caller: str) -> None:
    """Raises Problem where the caller calls too often."""
    seconds = rate.wait(caller, time.monotonic())
    if seconds:
        raise Problem(
            "busy", Message("web-api-detail-wait", {"seconds": seconds}),
            headers={"Retry-After": str(seconds)},
        )  # fmt: skip


def _known(request: HttpRequest, token: str, now: datetime) -> ApiToken:
    found: Any = None
    if token.isascii() and token.startswith(PREFIX):
        query = ApiToken.objects.select_related("person").filter(fingerprint=fingerprint(token))
        found = query.first()
    if found is None or found.revoked_at is not None or found.expires_at <= now:
        slow_down(BY_ADDRESS, request.META.get("REMOTE_ADDR", ""))
        raise unknown_key()
    held: ApiToken = found
    return held


def _lacks_factor(actor: Actor) -> bool:
    """Its person may not even sign in without a second factor."""
    needed = settings.MFA_ROLES and actor.is_a(*settings.MFA_ROLES)
    return bool(needed) and not is_mfa_enabled(actor.person)


def _seen(token: ApiToken, now: datetime) -> None:
    """Two calls at once write once; most calls write nothing."""
    if token.used_at is not None and now - token.used_at < _SEEN_EVERY:
        return
    stale = Q(used_at=None) | Q(used_at__lt=now - _SEEN_EVERY)
    ApiToken.objects.filter(stale, pk=token.pk).update(used_at=now)
