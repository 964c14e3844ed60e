"""Mending a proposal (*memperbaiki usulan*): the second of two who edit it is told, not heard."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from baimbai.errors import InvalidTable, Refused
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.web.access import require
from baimbai.web.actions.record import Change, differences, tell_open_pages, write_down
from baimbai.web.actions.settle_remarks import settle_remarks
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Request
from baimbai.web.records import COLUMNS, as_register, placed

Money = Sequence[tuple[str | None, int, int]]
"""(source, year, rupiah) each."""
FIXED = frozenset({"number", "organisation_id", "level"})
"""What stays with a proposal for the whole round; and so does where it came from."""
MENDABLE = frozenset(COLUMNS.values()) - FIXED - {"source_file", "source_sheet", "source_row"}


@transaction.atomic
def mend(
    actor: Actor, proposal: Proposal, changes: Mapping[str, Any], version: int,
    requests: Money | None = None, reason: str = "",
) -> Proposal:  # fmt: skip
    """Save an office's changes to one of its proposals; `version` is the one that was edited.

    Field names as in the row; with `requests` the cost is their sum, the year their first. Raises
    PermissionDenied; Refused where somebody else saved meanwhile (naming who, when and what), or a
    value breaks the register's rules; nothing is changed then.
    """
    require(actor, "proposal.mend", proposal)
    return change(actor, proposal, changes, version, requests, action="mend", reason=reason)


def change(
    actor: Actor, proposal: Proposal, changes: Mapping[str, Any], version: int,
    requests: Money | None = None, *, action: str, reason: str = "",
) -> Proposal:  # fmt: skip
    """The change itself, whoever may make it: locked, checked, written down, told.

    Called inside a transaction.
    """
    row = held(proposal, version)
    unknown = set(changes) - MENDABLE
    if unknown:
        raise Refused("web-mend-field", field=min(unknown))
    before = {name: getattr(row, name) for name in changes}
    values = dict(changes)
    told: list[Change] = []
    if requests is not None:
        told = _replace_requests(row, requests)
        before |= {"cost_rupiah": row.cost_rupiah, "year": row.year}
        values["cost_rupiah"] = sum(amount for _, _, amount in requests)
        values["year"] = min((year for _, year, _ in requests), default=row.year)
    told = [*differences(before, values), *told]
    if not told:
        return row
    for name, value in values.items():
        setattr(row, name, value)
    check(row)
    save_changed(actor, placed(row))
    write_down(
        actor, row.round, action, "proposal", row.number, label=row.title, changes=told,
        reason=reason,
    )  # fmt: skip
    settle_remarks(actor, row, told)
    return row


def save_changed(actor: Actor, row: Proposal) -> None:
    """Save a row as its next version, and let open pages know."""
    row.version += 1
    row.changed_at, row.changed_by = actor.now, actor.person
    row.save()
    tell_of(row)


def tell_of(row: Proposal) -> None:
    """The round has changed; open pages show the row anew."""
    row.round.touch()
    tell_open_pages(row.round, "proposal", number=row.number, version=row.version)


def held(proposal: Proposal, version: int) -> Proposal:
    """The row, held until the transaction ends, if it still is the version that was edited."""
    row = Proposal.objects.select_for_update().select_related("round").get(pk=proposal.pk)
    if row.version == version:
        return row
    last = Entry.objects.filter(kind="proposal", record=row.number, round=row.round).first()
    fields = tuple(str(name) for name, _, _ in last.changes) if last else ()
    who = last.actor.spoken_name if last and last.actor else "–"
    raise Refused(
        "web-mend-conflict", who=who, fields=fields,
        when=timezone.localtime(row.changed_at).strftime("%H.%M"),
    )  # fmt: skip


def _replace_requests(row: Proposal, requests: Money) -> list[Change]:
    old = list(row.requests.values_list("source", "year", "amount_rupiah"))
    if sorted(map(str, old)) == sorted(map(str, map(tuple, requests))):
        return []
    row.requests.all().delete()
    Request.objects.bulk_create(
        Request(proposal=row, source=source, year=year, amount_rupiah=amount)
        for source, year, amount in requests
    )
    return [("requests", [list(one) for one in old], [list(one) for one in requests])]


def check(row: Proposal) -> None:
    """The register's own rules hold for the row and its money. Raises Refused."""
    try:
        PROPOSALS.make([as_register(row)])
        money = row.requests.values_list("source", "year", "amount_rupiah")
        REQUESTS.make(REQUESTS.row(row.number, *one) for one in money)
    except InvalidTable as fault:
        rule = str(fault.message.values.get("rule", ""))
        raise Refused("web-mend-rule", rule=rule) from fault
