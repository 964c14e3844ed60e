"""Choosing the edition of the rules (*buku aturan*) that the round goes by."""

from django.db import transaction

from baimbai.rulebook.load import load_rulebook
from baimbai.web.access import require
from baimbai.web.actions.calendar import held
from baimbai.web.actions.record import reasoned, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round


@transaction.atomic
def choose_rulebook(actor: Actor, place: Round, edition: str, reason: str) -> Round:
    """Go by an edition that is packaged.

    Raises PermissionDenied, Refused without a reason, RulebookError for an unknown edition.
    """
    require(actor, "round.settings", place)
    text = reasoned(reason)
    row = held(place)
    load_rulebook(edition, row.held_on)
    if edition == row.rulebook:
        return row
    before, row.rulebook = row.rulebook, edition
    row.save(update_fields=["rulebook"])
    write_down(
        actor, row, "choose", "rulebook", edition, changes=[("rulebook", before, edition)],
        reason=text,
    )  # fmt: skip
    row.touch()
    tell_open_pages(row, "rulebook")
    return row
