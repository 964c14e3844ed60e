"""History (*riwayat*): who did what to which record, when and why; the sealed ledger."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from django.http import Http404, HttpResponseBase
from ninja import Schema
from ninja.params.functions import Query
from pydantic import Field

from baimbai.web.access import entries_shown_to
from baimbai.web.api.door import get
from baimbai.web.api.given import Cursor, Id, Limit, Moment, Page
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here
from baimbai.web.models import Entry
from baimbai.web.pages.history import ledger


class EntryShown(Schema):
    """One line: fields that changed are [field, old, new] each."""

    id: int
    seq: int
    at: datetime
    actor: str | None
    organisation: str | None
    action: str
    kind: str
    record: str
    label: str
    changes: list[Any]
    reason: str
    prev: str
    seal: str


class HistoryFilter(Schema):
    """What narrows the history."""

    organisation: Annotated[str, Field(max_length=40)] = ""
    action: Annotated[str, Field(max_length=40)] = ""
    kind: Annotated[str, Field(max_length=30)] = ""
    record: Annotated[str, Field(max_length=80)] = ""
    since: Moment | None = None
    until: Moment | None = None


def entry_shown(row: Entry) -> dict[str, Any]:
    """A line as it is told."""
    names = ("seq", "at", "action", "kind", "record", "label", "changes", "reason", "prev", "seal")
    return {
        "id": row.pk, "actor": row.actor.spoken_name if row.actor else None,
        "organisation": row.organisation_id, **{name: getattr(row, name) for name in names},
    }  # fmt: skip


def lines(
    request: Call, narrow: Annotated[HistoryFilter, Query()], limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """The round's history as far as the caller may read it, newest first."""
    found = entries_shown_to(request.actor, here(request))
    for name in ("organisation", "action", "kind", "record"):
        if value := getattr(narrow, name):
            found = found.filter(**{name: value})
    if narrow.since is not None:
        found = found.filter(at__gte=narrow.since)
    if narrow.until is not None:
        found = found.filter(at__lt=narrow.until + timedelta(microseconds=1))
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(found, entry_shown)


def line(request: Call, entry: Id) -> dict[str, Any]:
    """One line."""
    found = entries_shown_to(request.actor, here(request)).filter(pk=entry).first()
    if found is None:
        raise Http404
    return entry_shown(found)


def sealed(request: Call) -> HttpResponseBase:
    """The whole chain, as `baimbai verify` checks it."""
    response = ledger(request)
    response.headers["Content-Type"] = "application/jsonl"
    return response


_AT = "putaran/{round}/riwayat"
OPERATIONS = [
    get(_AT, lines, name="list_history", verb="table.read", gives=Page[EntryShown]),
    get(f"{_AT}/{{int:entry}}", line, name="show_history_entry", verb="table.read",
        gives=EntryShown),
    get("putaran/{round}/buku-besar", sealed, name="download_ledger", verb="round.audit",
        file="application/jsonl"),
]  # fmt: skip
