"""People (*orang*): accounts with their roles; administrators keep them, auditors look on."""

from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.views.decorators.debug import sensitive_variables
from ninja import Schema
from ninja.params.functions import Query
from pydantic import Field

from baimbai.web.actions.people import (
    close_account,
    drawn_password,
    end_role,
    forget_factor,
    give_role,
    make_account,
    reopen_account,
    set_password,
)
from baimbai.web.api.door import get, post
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    Day,
    Id,
    Limit,
    OneOf,
    Page,
    Reasoned,
    Taken,
)
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call
from baimbai.web.models import Membership, Person
from baimbai.web.models.people import ROLES


class SeatShown(Schema):
    """A role at an office, for a time."""

    id: int
    organisation: str
    role: str
    valid_from: date
    valid_to: date | None


class PersonShown(Schema):
    """An account."""

    id: int
    username: str
    full_name: str
    is_active: bool
    last_login: datetime | None
    seats: list[SeatShown]


class PersonMade(PersonShown):
    """An account with its password, which is told this once."""

    password: str


_SEATS = Prefetch("memberships", Membership.objects.order_by("pk"))


def _shown(one: Person) -> dict[str, Any]:
    seats = [
        {"id": seat.pk, "organisation": seat.organisation_id, "role": seat.role,
         "valid_from": seat.valid_from, "valid_to": seat.valid_to}
        for seat in one.memberships.all()
    ]  # fmt: skip
    return {
        "id": one.pk, "username": one.username, "full_name": one.get_full_name(),
        "is_active": one.is_active, "last_login": one.last_login, "seats": seats,
    }  # fmt: skip


def every(
    request: Call,  # noqa: ARG001
    q: Annotated[str, Query(max_length=100)] = "", limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Accounts by name."""
    rows = Person.objects.prefetch_related(_SEATS)
    if q:
        rows = rows.filter(username__icontains=q) | rows.filter(first_name__icontains=q)
    return Reading(limit, cursor, "name", {"name": ("username",)}).page(rows, _shown)


def _person(person: int) -> Person:
    return get_object_or_404(Person.objects.prefetch_related(_SEATS), pk=person)


def one(request: Call, person: Id) -> dict[str, Any]:  # noqa: ARG001
    """One account."""
    return _shown(_person(person))


class Role(Taken):
    """A role at an office from today on, to a day or without end."""

    organisation: Annotated[str, Field(min_length=1, max_length=40)]
    role: Annotated[str, OneOf(ROLES)]
    valid_to: Day | None = None


class NewPerson(Role):
    """An account with its first role."""

    username: Annotated[str, Field(min_length=1, max_length=150, pattern=SAYS_SOMETHING)]
    full_name: Annotated[str, Field(max_length=150)] = ""


@sensitive_variables("password")
def make(request: Call, given: NewPerson) -> dict[str, Any]:
    """A new account; its password is told this once."""
    password = drawn_password()
    made = make_account(
        request.actor, given.username, password, given.organisation, given.role, given.valid_to,
        given.full_name,
    )  # fmt: skip
    return {**_shown(_person(made.pk)), "password": password}


@sensitive_variables("password")
def renew(request: Call, person: Id) -> dict[str, Any]:
    """A new password, told this once."""
    found = _person(person)
    return {**_shown(found), "password": set_password(request.actor, found)}


def seat(request: Call, person: Id, given: Role) -> dict[str, Any]:
    """A further role."""
    found = _person(person)
    give_role(request.actor, found, given.organisation, given.role, given.valid_to)
    return _shown(_person(person))


class Why(Taken):
    """Why, where there is something to say."""

    reason: Annotated[str, Field(max_length=4000)] = ""


def unseat(request: Call, person: Id, seat: Id, given: Why) -> dict[str, Any]:
    """End a role."""
    found = get_object_or_404(Membership.objects.select_related("person"), pk=seat, person=person)
    end_role(request.actor, found, given.reason)
    return _shown(_person(person))


def close(request: Call, person: Id, given: Why) -> dict[str, Any]:
    """Close an account: its person can no longer sign in, nor its keys call."""
    close_account(request.actor, _person(person), given.reason)
    return _shown(_person(person))


def reopen(request: Call, person: Id, given: Why) -> dict[str, Any]:
    """Open a closed account again."""
    reopen_account(request.actor, _person(person), given.reason)
    return _shown(_person(person))


def forget(request: Call, person: Id, given: Reasoned) -> dict[str, Any]:
    """Forget a lost second factor; the reason says how the person was recognised."""
    forget_factor(request.actor, _person(person), given.reason)
    return _shown(_person(person))


_AT = "putaran/{round}/pengguna"
_ONE = f"{_AT}/{{int:person}}"
_KEEP: dict[str, Any] = {"verb": "people.change", "scope": "akun"}
_SHOWS: dict[str, Any] = {**_KEEP, "gives": PersonShown}
OPERATIONS = [
    get(_AT, every, name="list_people", verb="people.read", gives=Page[PersonShown]),
    post(_AT, make, name="make_account", gives=PersonMade, status=201, **_KEEP),
    get(_ONE, one, name="show_person", verb="people.read", gives=PersonShown),
    post(f"{_ONE}/kata-sandi", renew, name="set_password", gives=PersonMade, **_KEEP),
    post(f"{_ONE}/peran", seat, name="give_role", status=201, **_SHOWS),
    post(f"{_ONE}/peran/{{int:seat}}/akhiri", unseat, name="end_role", **_SHOWS),
    post(f"{_ONE}/tutup", close, name="close_account", **_SHOWS),
    post(f"{_ONE}/buka", reopen, name="reopen_account", **_SHOWS),
    post(f"{_ONE}/faktor", forget, name="forget_factor", **_SHOWS),
]  # fmt: skip
