"""Uploads (*kiriman*): send a workbook in, see what it would change, take it into the table."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import polars as pl
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Query
from pydantic import Field

from baimbai.errors import Refused
from baimbai.intake.changes import CHANGE_KINDS
from baimbai.intake.mapping import FIELD_WORDS
from baimbai.intake.remark import REMARK_SEVERITIES
from baimbai.web.access import audits, may, organises
from baimbai.web.actions.take_upload import take_upload
from baimbai.web.actions.upload import (
    cancel_upload,
    choose,
    offices_to_send_for,
    read_again,
    send_upload,
    set_column,
)
from baimbai.web.api.door import get, post
from baimbai.web.api.given import Cursor, Id, Limit, OneOf, Page, Taken
from baimbai.web.api.paged import Reading, table_page
from baimbai.web.api.runs import RunShown, run_shown
from baimbai.web.gate import Call, here
from baimbai.web.kept import Kept, kept_of
from baimbai.web.models import Remark, Upload
from baimbai.web.templatetags.baimbai import said

MOST_TICKED = 5_000


class UploadShown(Schema):
    """A file as an office sent it, and what reading it found, in numbers."""

    id: int
    organisation: str
    file_name: str
    size: int
    sha256: str
    state: str
    sent_at: datetime
    summary: dict[str, Any]
    error: str


def _shown(row: Upload) -> dict[str, Any]:
    names = ("file_name", "size", "sha256", "state", "sent_at")
    summary = {name: value for name, value in row.summary.items() if name != "error"}
    return {
        "id": row.pk, "organisation": row.organisation_id,
        **{name: getattr(row, name) for name in names}, "summary": summary,
        "error": said(row.summary.get("error")),
    }  # fmt: skip


def every(
    request: Call, organisation: Annotated[str, Query(max_length=40)] = "", limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """The caller's offices' uploads, the latest first; every office's for those who see all."""
    place, actor = here(request), request.actor
    rows = Upload.objects.filter(round=place)
    if not (organises(actor, place) or audits(actor, place)):
        rows = rows.filter(organisation__in=actor.offices)
    if organisation:
        rows = rows.filter(organisation=organisation)
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(rows, _shown)


def send(
    request: Call, organisation: Annotated[str, Form(min_length=1, max_length=40)],
    file: Annotated[UploadedFile, File()],
) -> dict[str, Any]:  # fmt: skip
    """Send a file for one of the caller's offices; its reading begins at once."""
    place = here(request)
    offices = {office.pk: office for office in offices_to_send_for(request.actor, place)}
    if organisation not in offices:
        raise PermissionDenied
    office = offices[organisation]
    upload, _ = send_upload(request.actor, place, office, str(file.name), file.chunks())
    return _shown(upload)


def _upload(request: Call, upload: int) -> Upload:
    query = Upload.objects.select_related("round", "organisation")
    found = get_object_or_404(query, pk=upload, round=here(request))
    if not may(request.actor, "upload.read", found):
        raise Http404
    return found


def _kept(upload: Upload) -> Kept:
    kept = kept_of(upload)
    if kept is None:
        raise Refused("web-upload-over", state=upload.state)
    return kept


def one(request: Call, upload: Id) -> dict[str, Any]:
    """One upload: where its reading is, or what it found."""
    return _shown(_upload(request, upload))


def original(request: Call, upload: Id) -> HttpResponseBase:
    """The file as the office sent it."""
    found = _upload(request, upload)
    path = Path(settings.UPLOADS) / found.stored_as
    if not path.is_file():
        raise Http404
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=found.file_name,
        content_type="application/octet-stream",
    )  # fmt: skip


class RemarkShown(Schema):
    """One thing to mend or to know, at a cell."""

    id: int
    sheet: str
    cell: str
    severity: str
    text: str
    number: str
    settled_at: datetime | None


def _remark(row: Remark) -> dict[str, Any]:
    names = ("sheet", "cell", "severity", "number", "settled_at")
    return {"id": row.pk, "text": said(row.text), **{n: getattr(row, n) for n in names}}


def remarks(
    request: Call, upload: Id,
    severity: Annotated[list[Annotated[str, OneOf(REMARK_SEVERITIES)]], Query()] = [],  # noqa: B006
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """What reading the file remarked, in its order."""
    rows = _upload(request, upload).remarks.all()
    if severity:
        rows = rows.filter(severity__in=severity)
    return Reading(limit, cursor, "file", {"file": ("pk",)}).page(rows, _remark)


class ChangeShown(Schema):
    """What the file would change: a field's value, or a whole proposal where `field` is empty.
    `key` ticks it."""

    key: str
    kind: str
    number: str
    field: str
    title: str
    old: Any
    new: Any


def _change(row: dict[str, Any]) -> dict[str, Any]:
    field, number = row["field"], row["number"]
    return {
        "key": f"{number}:{field}" if field else number, "kind": row["kind"], "number": number,
        "field": field, "title": row["title"], "old": json.loads(row["old"] or "null"),
        "new": json.loads(row["new"] or "null"),
    }  # fmt: skip


def changes(
    request: Call, upload: Id, kind: Annotated[str, OneOf(("", *CHANGE_KINDS)), Query()] = "",
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """What the file would change."""
    kept = _kept(_upload(request, upload))
    where = pl.col("kind") == kind if kind else pl.lit(True)
    total = kept.page("perubahan", where, 0, 0)[1]
    return table_page(
        total, limit, cursor,
        lambda start, count: [_change(r) for r in kept.page("perubahan", where, start, count)[0]],
    )  # fmt: skip


Keys = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=120)]], Field(max_length=MOST_TICKED)
]


class Ticked(Taken):
    """Of the changes that were looked at (`shown`), those to take and those to withdraw; by key."""

    shown: Keys
    take: Keys = []
    withdraw: Keys = []


def tick(request: Call, upload: Id, given: Ticked) -> dict[str, Any]:
    """Say which changes will be taken."""
    found = _upload(request, upload)
    choose(request.actor, found, set(given.shown), set(given.take), set(given.withdraw))
    return _shown(_upload(request, upload))


class Counts(Schema):
    """How many proposals were added, changed, withdrawn; how many fields stayed as the table has
    them because somebody changed them meanwhile."""

    new: int
    changed: int
    withdrawn: int
    conflicts: int


def take(request: Call, upload: Id) -> Any:
    """Take what is ticked into the table."""
    return take_upload(request.actor, _upload(request, upload))


def again(request: Call, upload: Id) -> dict[str, Any]:
    """Read and compare anew."""
    return run_shown(read_again(request.actor, _upload(request, upload)))


class Meaning(Taken):
    """What a column means; an empty meaning is none."""

    heading: Annotated[str, Field(min_length=1, max_length=300)]
    meaning: Annotated[str, OneOf(("", *FIELD_WORDS))]
    multiplier: Annotated[int, OneOf((1, 1_000, 1_000_000, 1_000_000_000))] | None = None


def mean(request: Call, upload: Id, given: Meaning) -> dict[str, Any]:
    """Set what a column of the office's layout means, and read again."""
    found = _upload(request, upload)
    run = set_column(request.actor, found, given.heading, given.meaning, given.multiplier)
    return run_shown(run)


def cancel(request: Call, upload: Id) -> dict[str, Any]:
    """Let an upload go; the table stays as it is."""
    cancel_upload(request.actor, _upload(request, upload))
    return _shown(_upload(request, upload))


_AT = "putaran/{round}/kiriman"
_ONE = f"{_AT}/{{int:upload}}"
_OWN: dict[str, Any] = {"verb": "proposal.write", "scope": "usulan"}
_READ: dict[str, Any] = {"verb": "uploads.read"}
OPERATIONS = [
    get(_AT, every, name="list_uploads", gives=Page[UploadShown], **_READ),
    post(_AT, send, name="send_upload", gives=UploadShown, status=201, **_OWN),
    get(_ONE, one, name="show_upload", gives=UploadShown, **_READ),
    get(f"{_ONE}/berkas", original, name="fetch_upload", file="application/octet-stream",
        **_READ),
    get(f"{_ONE}/catatan", remarks, name="list_remarks", gives=Page[RemarkShown], **_READ),
    get(f"{_ONE}/perubahan", changes, name="list_changes", gives=Page[ChangeShown], **_READ),
    post(f"{_ONE}/pilih", tick, name="tick_changes", gives=UploadShown, **_OWN),
    post(f"{_ONE}/terapkan", take, name="take_upload", gives=Counts, **_OWN),
    post(f"{_ONE}/baca", again, name="read_upload_again", gives=RunShown, status=202, **_OWN),
    post(f"{_ONE}/kolom", mean, name="set_column", gives=RunShown, status=202, **_OWN),
    post(f"{_ONE}/batal", cancel, name="cancel_upload", gives=UploadShown, **_OWN),
]  # fmt: skip
