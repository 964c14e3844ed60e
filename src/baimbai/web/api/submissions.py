"""Sending in (*pengajuan*): where each office stands, receipts, asking to unlock and the answer."""

from datetime import datetime
from typing import Annotated, Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.params.functions import Path

from baimbai.web.access import audits, may, organises
from baimbai.web.actions.submit import (
    STANDING,
    answer_unlock,
    ask_to_unlock,
    standing,
    submit,
    take_as_sent,
)
from baimbai.web.api.door import get, post
from baimbai.web.api.given import Cursor, Id, Limit, Office, Page, Reason, Reasoned, Taken
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here
from baimbai.web.models import Receipt, Submission, UnlockRequest
from baimbai.web.pages.proposal_listing import Question

ReceiptNumber = Annotated[str, Path(min_length=1, max_length=60)]


class SubmissionShown(Schema):
    """Where an office stands: proposals by how far they are, and their rupiah."""

    organisation: str
    locked_at: datetime | None
    receipt: str | None
    written: int
    drafts: int
    sent: int
    verified: int
    back: int
    rupiah: int


def every(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """The caller's offices; every office for those who prepare or audit."""
    place, actor = here(request), request.actor
    rows = Submission.objects.filter(round=place)
    if not (organises(actor, place) or audits(actor, place)):
        rows = rows.filter(organisation__in=actor.offices)
    page = Reading(limit, cursor, "office", {"office": ("organisation_id",)}).page(rows)
    counts = Question(actor, place, QueryDict()).kept("standing", lambda: standing(place))
    receipts: dict[int, str] = dict(
        Receipt.objects.filter(submission__in=page["items"]).order_by("id")
        .values_list("submission", "number")
    )  # fmt: skip
    nothing = dict.fromkeys(STANDING, 0)
    items = [
        {"organisation": row.organisation_id, "locked_at": row.locked_at,
         "receipt": receipts.get(row.pk), **counts.get(row.organisation_id, nothing)}
        for row in page["items"]
    ]  # fmt: skip
    return {**page, "items": items}


class ReceiptShown(Schema):
    """What an office got for sending in; `sha256` is of its contents."""

    number: str
    organisation: str
    made_at: datetime
    proposals: int
    cost_rupiah: int
    sha256: str


def _shown(receipt: Receipt) -> dict[str, Any]:
    names = ("number", "made_at", "proposals", "cost_rupiah", "sha256")
    return {
        **{name: getattr(receipt, name) for name in names},
        "organisation": receipt.submission.organisation_id,
    }


def _line(request: Call, office: str) -> Submission:
    query = Submission.objects.select_related("round__host", "organisation")
    return get_object_or_404(query, round=here(request), organisation=office)


def send(request: Call, office: Office) -> dict[str, Any]:
    """Send in all that the office has written."""
    return _shown(submit(request.actor, _line(request, office)))


def take_all(request: Call, given: Reasoned) -> list[dict[str, Any]]:
    """Take as sent in what offices have written, each against a receipt."""
    return [_shown(one) for one in take_as_sent(request.actor, here(request), given.reason)]


def _receipt(request: Call, receipt: str) -> Receipt:
    query = Receipt.objects.select_related("submission__organisation", "submission__round")
    found = get_object_or_404(query, number=receipt, submission__round=here(request))
    if not may(request.actor, "upload.read", found.submission):
        raise Http404
    return found


def receipt_of(request: Call, receipt: ReceiptNumber) -> dict[str, Any]:
    """One receipt."""
    return _shown(_receipt(request, receipt))


def contents(request: Call, receipt: ReceiptNumber) -> HttpResponseBase:
    """What the receipt is for, byte for byte as its checksum was made."""
    found = _receipt(request, receipt)
    path = settings.UPLOADS / found.stored_as
    if not path.is_file():
        raise Http404
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=f"{found.number}.json",
        content_type="application/octet-stream",
    )  # fmt: skip


class UnlockShown(Schema):
    """An office asks to mend what it sent in; `granted` is null while nobody has answered."""

    id: int
    organisation: str
    reason: str
    asked_at: datetime
    granted: bool | None
    answer: str
    answered_at: datetime | None


def _asked(row: UnlockRequest) -> dict[str, Any]:
    names = ("reason", "asked_at", "granted", "answer", "answered_at")
    return {
        "id": row.pk, "organisation": row.submission.organisation_id,
        **{name: getattr(row, name) for name in names},
    }  # fmt: skip


def unlockings(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Requests to unlock, the latest first."""
    place, actor = here(request), request.actor
    rows = UnlockRequest.objects.filter(submission__round=place).select_related("submission")
    if not (organises(actor, place) or audits(actor, place)):
        rows = rows.filter(submission__organisation__in=actor.offices)
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(rows, _asked)


def ask(request: Call, office: Office, given: Reasoned) -> dict[str, Any]:
    """Ask to unlock, with a reason."""
    return _asked(ask_to_unlock(request.actor, _line(request, office), given.reason))


class Answered(Taken):
    """Whether it is unlocked, and why."""

    granted: bool
    answer: Reason


def answer(request: Call, unlocking: Id, given: Answered) -> dict[str, Any]:
    """Unlock, or refuse to."""
    query = UnlockRequest.objects.select_related("submission__round", "submission__organisation")
    asked = get_object_or_404(query, pk=unlocking, submission__round=here(request))
    answer_unlock(request.actor, asked, granted=given.granted, answer=given.answer)
    asked.refresh_from_db()
    return _asked(asked)


_AT = "putaran/{round}/pengajuan"
_OWN: dict[str, Any] = {"verb": "proposal.write", "scope": "usulan", "status": 201}
OPERATIONS = [
    get(_AT, every, name="list_submissions", verb="table.read", gives=Page[SubmissionShown]),
    get(f"{_AT}/buka-kunci", unlockings, name="list_unlock_requests", verb="table.read",
        gives=Page[UnlockShown]),
    post(f"{_AT}/buka-kunci/{{int:unlocking}}", answer, name="answer_unlock_request",
         verb="submission.grant", scope="pengesahan", gives=UnlockShown),
    post(f"{_AT}/terima", take_all, name="take_as_sent", verb="submission.take",
         scope="pengesahan", gives=list[ReceiptShown], status=201),
    post(f"{_AT}/{{office}}/kirim", send, name="submit", gives=ReceiptShown, **_OWN),
    post(f"{_AT}/{{office}}/buka-kunci", ask, name="ask_to_unlock", gives=UnlockShown, **_OWN),
    get("putaran/{round}/tanda-terima/{receipt}", receipt_of, name="show_receipt",
        verb="table.read", gives=ReceiptShown),
    get("putaran/{round}/tanda-terima/{receipt}/isi", contents, name="receipt_contents",
        verb="table.read", file="application/octet-stream"),
]  # fmt: skip
