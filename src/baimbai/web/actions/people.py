"""Accounts and roles (*akun, keanggotaan*): kept by administrators; passwords are shown once."""

import secrets
from datetime import date
from zoneinfo import ZoneInfo

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Membership, Organisation, Person
from baimbai.web.models.people import ROLES

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look alike on paper: i, l, o, 0, 1."""
_GROUPS, _GROUP = 4, 4
"""79 bits of chance."""


def drawn_password() -> str:
    """A password that nobody chose, to be copied from paper: `h7wk-3xqp-…`."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


@transaction.atomic
def make_account(
    actor: Actor, username: str, password: str, organisation: str, role: str,
    valid_to: date | None = None, full_name: str = "",
) -> Person:  # fmt: skip
    """A new account with its first role.

    Raises PermissionDenied; Refused for a name that is taken or cannot be one, a password that is
    too easy, and whatever `give_role` refuses.
    """
    require(actor, "people.change")
    person = Person(username=username.strip(), first_name=full_name.strip()[:150])
    try:
        validate_password(password, person)
        person.set_password(password)
        person.clean_fields()
        with transaction.atomic():
            person.save()
    except ValidationError as fault:
        key = "web-people-name" if hasattr(fault, "error_dict") else "web-people-password"
        raise Refused(key, why=" ".join(fault.messages)) from fault
    except IntegrityError as fault:
        raise Refused("web-people-taken", name=person.username) from fault
    write_down(actor, None, "make_account", "person", str(person.pk), label=person.username)
    give_role(actor, person, organisation, role, valid_to)
    return person


@transaction.atomic
def give_role(
    actor: Actor, person: Person, organisation: str, role: str, valid_to: date | None = None
) -> Membership:
    """A role at an office from today on.

    Raises PermissionDenied; Refused for an unknown office or role, one that ends before it begins,
    and one that the person has already.
    """
    require(actor, "people.change")
    today = _today(actor)
    if role not in ROLES or not Organisation.objects.filter(pk=organisation).exists():
        raise Refused("web-people-role-unknown", role=role, office=organisation)
    if valid_to is not None and valid_to < today:
        raise Refused("web-people-ended", day=valid_to.isoformat())
    same = Membership.objects.filter(person=person, organisation=organisation, role=role)
    if same.in_force(today).exists():
        raise Refused("web-people-has-role", name=person.username)
    # A role that ended this very day goes on: one row a person, office, role and first day.
    seat, _ = Membership.objects.update_or_create(
        person=person, organisation_id=organisation, role=role, valid_from=today,
        defaults={"valid_to": valid_to},
    )  # fmt: skip
    write_down(
        actor, None, "give_role", "person", str(person.pk), label=person.username,
        changes=[("role", None, [role, organisation]),
                 ("valid_to", None, valid_to.isoformat() if valid_to else None)],
    )  # fmt: skip
    return seat


@transaction.atomic
def end_role(actor: Actor, seat: Membership, reason: str = "") -> None:
    """The role holds no longer, from this moment on.

    Raises PermissionDenied; Refused for a role that has ended, and for the administrator's own.
    """
    require(actor, "people.change")
    today = _today(actor)
    held = Membership.objects.filter(pk=seat.pk).in_force(today).first()
    if held is None:
        raise Refused("web-people-role-over")
    if held.person == actor.person and held.role == "admin":
        raise Refused("web-people-self")
    if held.valid_from == today:
        # It began today: a last day before the first one would hold it never.
        held.delete()
    else:
        held.valid_to = date.fromordinal(today.toordinal() - 1)
        held.save(update_fields=["valid_to"])
    write_down(
        actor, None, "end_role", "person", str(seat.person_id), label=held.person.username,
        changes=[("role", [held.role, held.organisation_id], None)], reason=reason.strip(),
    )  # fmt: skip


@transaction.atomic
def close_account(actor: Actor, person: Person, reason: str = "") -> None:
    """The person can no longer sign in, and is signed out everywhere at the next click.

    Raises PermissionDenied, Refused for the administrator's own account.
    """
    require(actor, "people.change")
    if person == actor.person:
        raise Refused("web-people-self")
    _set_active(actor, person, False, "close_account", reason)


@transaction.atomic
def reopen_account(actor: Actor, person: Person, reason: str = "") -> None:
    """The person can sign in again, with the password that was. Raises PermissionDenied."""
    require(actor, "people.change")
    _set_active(actor, person, True, "open_account", reason)


def _set_active(actor: Actor, person: Person, active: bool, action: str, reason: str) -> None:
    if not Person.objects.filter(pk=person.pk, is_active=not active).update(is_active=active):
        return
    write_down(
        actor, None, action, "person", str(person.pk), label=person.username,
        changes=[("active", not active, active)], reason=reason.strip(),
    )  # fmt: skip


@transaction.atomic
def set_password(actor: Actor, person: Person) -> str:
    """A new password, given back this once; whoever is signed in with the old one is out.

    Raises PermissionDenied.
    """
    require(actor, "people.change")
    password = drawn_password()
    person.set_password(password)
    person.save(update_fields=["password"])
    write_down(actor, None, "set_password", "person", str(person.pk), label=person.username)
    return password


@transaction.atomic
def forget_factor(actor: Actor, person: Person, reason: str = "") -> None:
    """The second factor is lost: a new one is set up at the next sign-in. Raises PermissionDenied.

    The way in where a telephone was lost; the reason says how the person was recognised.
    """
    require(actor, "people.change")
    if not reason.strip():
        raise Refused("web-settings-reason-needed")
    gone, _ = Authenticator.objects.filter(user=person).delete()
    if gone:
        write_down(
            actor, None, "forget_factor", "person", str(person.pk), label=person.username,
            reason=reason.strip(),
        )  # fmt: skip


def _today(actor: Actor) -> date:
    return actor.now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
