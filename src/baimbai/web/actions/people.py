"""Accounts and roles (*akun, keanggotaan*)."""

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from baimbai.errors import Refused
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Membership, Person


@transaction.atomic
def make_account(
    actor: Actor, username: str, password: str, organisation: str, role: str,
    valid_to: date | None = None,
) -> Person:  # fmt: skip
    """A new account with its first role. Raises Refused for a name that is taken or a password
    that is too easy."""
    try:
        validate_password(password)
        with transaction.atomic():
            person = Person.objects.create_user(username, password=password)
    except ValidationError as fault:
        raise Refused("web-people-password", why=" ".join(fault.messages)) from fault
    except IntegrityError as fault:
        raise Refused("web-people-taken", name=username) from fault
    give_role(actor, person, organisation, role, valid_to)
    return person


def give_role(
    actor: Actor, person: Person, organisation: str, role: str, valid_to: date | None = None
) -> Membership:
    """A role at an office from today on."""
    today = actor.now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    seat = Membership.objects.create(
        person=person, organisation_id=organisation, role=role, valid_from=today, valid_to=valid_to
    )
    write_down(
        actor, None, "give_role", "person", str(person.pk), label=person.username,
        changes=[("role", "", f"{role} {organisation}")],
    )  # fmt: skip
    return seat
