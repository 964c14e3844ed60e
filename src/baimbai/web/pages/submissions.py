"""Sending in (*pengajuan*): what to look at first, the receipt, and asking to unlock."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db.models import Count, Q
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.access import audits, may, organises
from baimbai.web.actions.submit import (
    BEFORE_THE_MEETING,
    answer_unlock,
    ask_to_unlock,
    contents,
    standing,
    submit,
    take_as_sent,
)
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Proposal, Receipt, Remark, Round, Submission, UnlockRequest
from baimbai.web.models.proposal import OUT
from baimbai.web.pages.proposal_listing import Question
from baimbai.web.pages.qr import qr_square


@dataclass(frozen=True)
class Check:
    """One thing to look at before sending in."""

    name: str
    """The wording is `web-submission-check-<name>`."""
    count: int
    tone: str
    address: str
    """Where to look, as a query of the list; empty where the list cannot say."""


@dataclass(frozen=True)
class Line:
    """Where one office stands."""

    submission: Submission
    counts: dict[str, int]
    receipt: Receipt | None
    asked: UnlockRequest | None


@require_GET
def show(request: Call) -> HttpResponse:
    """The reader's own offices, and for who prepares the meeting every office."""
    place = here(request)
    everything = organises(request.actor, place) or audits(request.actor, place)
    lines = _lines(request, place, everything=everything)
    own = [one for one in lines if may(request.actor, "submission.ask", one.submission)]
    context = {
        "own": [(one, _checks(one.submission)) for one in own],
        "lines": lines if everything else [],
        "waiting": [one for one in lines if one.asked] if everything else [],
        "sent": sum(1 for one in lines if one.submission.locked_at),
        "open": place.takes_proposals(request.actor.now),
        "takes": may(request.actor, "submission.take", place)
        and place.phase in BEFORE_THE_MEETING
        and any(one.counts.get("drafts") and not one.submission.locked_at for one in lines),
    }
    return render(request, "proposals/submissions.html", context)


def _lines(request: Call, place: Round, *, everything: bool) -> list[Line]:
    rows = Submission.objects.filter(round=place).select_related("organisation", "round")
    if not everything:
        rows = rows.filter(organisation__in=request.actor.offices)
    receipts: dict[int, Receipt] = {}
    for receipt in Receipt.objects.filter(submission__in=rows).order_by("id"):
        receipts[receipt.submission_id] = receipt
    waiting = UnlockRequest.objects.filter(submission__in=rows, granted=None)
    asked = {one.submission_id: one for one in waiting.select_related("asked_by", "submission")}
    question = Question(request.actor, place, request.GET)
    counts = question.kept("standing", lambda: standing(place))
    return [
        Line(row, counts.get(row.organisation_id, {}), receipts.get(row.pk), asked.get(row.pk))
        for row in rows.order_by("organisation__name")
    ]


def _checks(submission: Submission) -> Sequence[Check]:
    """What is open, before the office sends in; nothing of it blocks silently."""
    place, office = submission.round, submission.organisation_id
    rows = Proposal.objects.filter(round=place, organisation=office).exclude(status__in=OUT)
    found = rows.aggregate(
        drafts=Count("pk", filter=Q(status="draf")),
        money=Count("pk", filter=Q(cost_rupiah=0)),
        place=Count("pk", filter=Q(lat=None)),
        papers=Count("pk", filter=Q(papers_ready=[])),
        back=Count("pk", filter=Q(status="dikembalikan")),
    )
    remarks = Remark.objects.filter(
        upload__round=place, upload__organisation=office, upload__state="diterapkan",
        settled_at=None,
    )  # fmt: skip
    levels = remarks.aggregate(
        errors=Count("pk", filter=Q(severity="galat")),
        warnings=Count("pk", filter=Q(severity="peringatan")),
    )
    whose = f"pengusul={office}"
    checks = [
        Check("drafts", found["drafts"], "info", f"{whose}&status=draf"),
        Check("errors", levels["errors"], "bad", ""),
        Check("warnings", levels["warnings"], "warn", ""),
        Check("money", found["money"], "bad", f"{whose}&maks=0"),
        Check("place", found["place"], "warn", ""),
        Check("papers", found["papers"], "warn", ""),
        Check("back", found["back"], "warn", f"{whose}&status=dikembalikan"),
    ]
    return [one for one in checks if one.count or one.name == "drafts"]


@require_POST
def send(request: Call) -> HttpResponse:
    """Send in all that an office has written."""
    submission = _submission(request)
    receipt = submit(request.actor, submission)
    tell(request, "web-submission-done", number=receipt.number)
    return redirect("receipt", round=here(request).slug, number=receipt.number)


@require_POST
def take(request: Call) -> HttpResponse:
    """Take as sent in what offices have written and not sent in."""
    receipts = take_as_sent(request.actor, here(request), request.POST.get("alasan", ""))
    tell(request, "web-submission-taken", count=len(receipts))
    return redirect("submission", round=here(request).slug)


@require_POST
def ask(request: Call) -> HttpResponse:
    """Ask to unlock, with a reason."""
    ask_to_unlock(request.actor, _submission(request), request.POST.get("alasan", ""))
    tell(request, "web-submission-asked-now")
    return redirect("submission", round=here(request).slug)


def _submission(request: Call) -> Submission:
    query = Submission.objects.select_related("round__host", "organisation")
    office = request.POST.get("kantor", "")
    return get_object_or_404(query, round=here(request), organisation=office)


@require_POST
def answer(request: Call, number: int) -> HttpResponse:
    """Unlock, or refuse to; either with an answer."""
    query = UnlockRequest.objects.select_related("submission__round", "submission__organisation")
    asked = get_object_or_404(query, pk=number, submission__round=here(request))
    granted = request.POST.get("putusan") == "buka"
    answer_unlock(request.actor, asked, granted=granted, answer=request.POST.get("alasan", ""))
    office = asked.submission.organisation.name
    tell(request, "web-submission-granted" if granted else "web-submission-refused", office=office)
    return redirect("submission", round=here(request).slug)


@require_GET
def show_receipt(request: Call, number: str) -> HttpResponse:
    """A receipt, to print; it says whether the table still holds what was sent in."""
    receipt = _receipt(request, number)
    place = here(request)
    address = request.build_absolute_uri(reverse("receipt", args=[place.slug, receipt.number]))
    context: dict[str, Any] = {
        "receipt": receipt,
        "permalink": address,
        "qr": qr_square(address),
        "unchanged": _is_unchanged(receipt),
    }
    return render(request, "proposals/receipt.html", context)


def _is_unchanged(receipt: Receipt) -> bool:
    return sha256(contents(receipt.submission)[0]).hexdigest() == receipt.sha256


@require_GET
def receipt_contents(request: Call, number: str) -> HttpResponseBase:
    """What the receipt is for, byte for byte as its checksum was made."""
    receipt = _receipt(request, number)
    path = settings.UPLOADS / receipt.stored_as
    if not path.is_file():
        raise Http404
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=f"{receipt.number}.json",
        content_type="application/json",
    )  # fmt: skip


def _receipt(request: Call, number: str) -> Receipt:
    """A receipt of the round. Raises Http404 for none, or one of another office."""
    query = Receipt.objects.select_related(
        "submission__organisation", "submission__round__host", "made_by"
    )
    receipt = get_object_or_404(query, number=number, submission__round=here(request))
    if not may(request.actor, "upload.read", receipt.submission):
        raise Http404
    return receipt


URLS = [
    page("putaran/<slug:round>/pengajuan/", show, name="submission", verb="table.read"),
    page("putaran/<slug:round>/pengajuan/kirim/", send, name="submission-send",
         verb="proposal.write"),
    page("putaran/<slug:round>/pengajuan/terima/", take, name="submission-take",
         verb="submission.take"),
    page("putaran/<slug:round>/pengajuan/buka-kunci/", ask, name="submission-ask",
         verb="proposal.write"),
    page("putaran/<slug:round>/pengajuan/buka-kunci/<int:number>/", answer,
         name="submission-answer", verb="submission.grant"),
    page("putaran/<slug:round>/tanda-terima/<str:number>/", show_receipt, name="receipt",
         verb="table.read"),
    page("putaran/<slug:round>/tanda-terima/<str:number>/isi.json", receipt_contents,
         name="receipt-contents", verb="table.read"),
]  # fmt: skip
