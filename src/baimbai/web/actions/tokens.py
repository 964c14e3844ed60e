"""Keys for programs (*kunci API*): made by a person for itself, shown once, revoked at any time."""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import ApiToken, Person
from baimbai.web.scopes import SCOPES

PREFIX = "baimbai_"
"""By which a key that was left lying somewhere is recognised."""
MOST_KEYS = 20
"""That a person has in use."""
LONGEST_DAYS = 366
_LONGEST_NAME = 100


def fingerprint(key: str) -> str:
    """What is kept of a key: SHA-256, hexadecimal. 256 random bits need no slow hash."""
    return sha256(key.encode()).hexdigest()


@transaction.atomic
def make_token(
    actor: Actor, name: str, scopes: Sequence[str], days: int
) -> tuple[ApiToken, str]:  # fmt: skip
    """A key of the actor's own, and what it reads, which is kept nowhere.

    Raises PermissionDenied; Refused without a name or scopes, for a time that is too long, or too
    many keys.
    """
    require(actor, "account")
    if actor.person is None:
        raise PermissionDenied
    name = name.strip()
    if not name or len(name) > _LONGEST_NAME:
        raise Refused("web-api-key-name", most=_LONGEST_NAME)
    chosen = [scope for scope in SCOPES if scope in scopes]
    if not chosen or set(scopes) - set(SCOPES):
        raise Refused("web-api-key-scopes")
    if not 0 < days <= LONGEST_DAYS:
        raise Refused("web-api-key-days", most=LONGEST_DAYS)
    person = Person.objects.select_for_update().get(pk=actor.person.pk)
    in_use = ApiToken.objects.filter(person=person, revoked_at=None, expires_at__gt=actor.now)
    if in_use.count() >= MOST_KEYS:
        raise Refused("web-api-key-many", most=MOST_KEYS)
    key = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person=person, name=name, fingerprint=fingerprint(key), scopes=chosen, made_at=actor.now,
        expires_at=actor.now + timedelta(days=days),
    )  # fmt: skip
    write_down(
        actor, None, "make", "token", str(token.pk), label=name,
        changes=[("scopes", None, chosen), ("expires_at", None, token.expires_at.isoformat())],
    )  # fmt: skip
    return token, key


@transaction.atomic
def revoke_token(actor: Actor, token: ApiToken) -> None:
    """The key opens nothing any more. Raises PermissionDenied for another's, Refused where it was
    revoked before."""
    require(actor, "token.revoke", token)
    if not ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=actor.now):
        raise Refused("web-api-key-revoked")
    write_down(actor, None, "revoke", "token", str(token.pk), label=token.name)
