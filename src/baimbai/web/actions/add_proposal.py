"""A new proposal on the table (*usulan baru*), under the next free number of its office."""

import re
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.mend import MENDABLE, Money, check, tell_of
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Proposal, Request, Submission
from baimbai.web.records import placed

_TRIES = 5


@transaction.atomic
def add_proposal(
    actor: Actor, submission: Submission, values: Mapping[str, Any], requests: Money
) -> Proposal:  # fmt: skip
    """A draft of the submission's office; its cost is the sum of its requests.

    Field names as in the row. Raises PermissionDenied; Refused where a value breaks the register's
    rules or no money is asked for; nothing is added then.
    """
    require(actor, "proposal.add", submission)
    # Whoever adds holds the office's line, so that no two take the same number.
    held = Submission.objects.select_for_update().get(pk=submission.pk)
    unknown = set(values) - MENDABLE
    if unknown:
        raise Refused("web-mend-field", field=min(unknown))
    if not requests:
        raise Refused("web-add-money")
    row = _numbered(actor, held, {
        **values,
        "cost_rupiah": sum(amount for _, _, amount in requests),
        "year": min(year for _, year, _ in requests),
    })  # fmt: skip
    Request.objects.bulk_create(
        Request(proposal=row, source=source, year=year, amount_rupiah=amount)
        for source, year, amount in requests
    )
    check(row)
    changes = [("cost_rupiah", None, row.cost_rupiah)]
    write_down(
        actor, row.round, "propose", "proposal", row.number, label=row.title, changes=changes
    )
    tell_of(row)
    return row


def _numbered(actor: Actor, submission: Submission, values: Mapping[str, Any]) -> Proposal:
    """The row, saved under the next free number.

    A workbook that is taken in at the same moment may be quicker to take it: then the one after.
    """
    office = submission.organisation
    row = Proposal(
        round=submission.round, organisation=office, level=office.level, changed_at=actor.now,
        changed_by=actor.person, **values,
    )  # fmt: skip
    for left in reversed(range(_TRIES)):
        row.number = next_number(submission)
        try:
            with transaction.atomic():
                placed(row).save(force_insert=True)
        except IntegrityError:
            if not left:
                raise
        else:
            break
    return row


def next_number(submission: Submission) -> str:
    """`<organisation>-<n>`, one above the highest that the office ever had in the round."""
    office = submission.organisation_id
    taken = Proposal.objects.filter(round=submission.round_id, organisation=office)
    found = (
        re.fullmatch(rf"{re.escape(office)}-(\d{{1,9}})", number)
        for number in taken.values_list("number", flat=True)
    )
    highest = max((int(match[1]) for match in found if match), default=0)
    return f"{office}-{highest + 1:04d}"
