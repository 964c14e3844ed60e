"""The caller itself (*pemegang kunci*): whose key it is, and what it opens."""

from datetime import datetime
from typing import Any

from ninja import Schema

from baimbai.web.api.door import get
from baimbai.web.gate import Call
from baimbai.web.models import ApiToken


class Seat(Schema):
    """A role at an office."""

    organisation: str
    role: str


class Holder(Schema):
    """A key and its person."""

    account: str
    name: str
    seats: list[Seat]
    key: str
    scopes: list[str]
    expires_at: datetime


def me(request: Call) -> dict[str, Any]:
    """Whose key this is, with the roles in force now and the scopes that it has."""
    token: ApiToken = request.auth  # type: ignore[attr-defined]
    seats = [{"organisation": office, "role": role} for office, role in sorted(request.actor.seats)]
    return {
        "account": token.person.username, "name": token.person.spoken_name, "seats": seats,
        "key": token.name, "scopes": token.scopes, "expires_at": token.expires_at,
    }  # fmt: skip


OPERATIONS = [get("saya", me, name="show_holder", verb="account", gives=Holder)]
