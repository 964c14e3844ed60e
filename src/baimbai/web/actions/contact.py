"""Whom to call at an office (*narahubung*): a desk, never a person's own number."""

from django.core.exceptions import ValidationError
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import differences, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Organisation, Round

FIELDS = ("contact", "phone", "email")


@transaction.atomic
def set_contact(
    actor: Actor, place: Round, office: Organisation, contact: str, phone: str, email: str
) -> Organisation:
    """How the office is reached. Raises PermissionDenied, Refused for what is too long or no
    address of mail."""
    require(actor, "contact.change", office)
    row = Organisation.objects.select_for_update().get(pk=office.pk)
    wanted = dict(zip(FIELDS, (contact.strip(), phone.strip(), email.strip()), strict=True))
    changes = differences({name: getattr(row, name) for name in FIELDS}, wanted)
    if not changes:
        return row
    for name, value in wanted.items():
        setattr(row, name, value)
    try:
        row.clean_fields(exclude={"sectors"})
    except ValidationError as fault:
        raise Refused("web-people-contact", why=" ".join(fault.messages)) from fault
    row.save(update_fields=FIELDS)
    write_down(actor, place, "change", "organisation", row.pk, label=row.name, changes=changes)
    return row
