"""Uploads (*kiriman*): send a workbook in, see what it would change, take it into the table."""

from typing import Any
from urllib.parse import urlencode

import polars as pl
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.intake.changes import CHANGE_KINDS
from baimbai.intake.mapping import FIELD_WORDS
from baimbai.intake.opening import ACCEPTED
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
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.kept import Kept, kept_of
from baimbai.web.models import Upload
from baimbai.web.pages.upload_parts import (
    PAGE,
    change_groups,
    column_rows,
    conflict_rows,
    sheet_window,
)
from baimbai.web.reader import regions_of
from baimbai.web.reception import TOO_LARGE

PARTS = ("perubahan", "catatan", "lain", "kolom")
"""Tabs of an upload: what would change, remarks, other rows, how columns were read."""


@require_GET
def show_all(request: Call) -> HttpResponse:
    """The reader's offices' uploads; every office's for those who see all."""
    place = here(request)
    everyone = organises(request.actor, place) or audits(request.actor, place)
    uploads = Upload.objects.filter(round=place).select_related("organisation", "sent_by")
    if not everyone:
        uploads = uploads.filter(organisation__in=request.actor.offices)
    office = request.GET.get("instansi", "")
    if office:
        uploads = uploads.filter(organisation=office)
    own = offices_to_send_for(request.actor, place)
    context = {
        "uploads": Paginator(uploads, PAGE).get_page(request.GET.get("halaman")),
        "offices": own,
        "senders": place.submissions.select_related("organisation") if everyone else (),
        "office": office,
        "everyone": everyone,
        "open": [
            one
            for one in own
            if may(request.actor, "upload.send", Upload(round=place, organisation=one))
        ],
        "accepted": ",".join(ACCEPTED),
        "megabytes": settings.MAX_UPLOAD_BYTES // 1024**2,
    }
    return render(request, "uploads/list.html", context)


@require_POST
def send(request: Call) -> HttpResponse:
    """Keep a file; its reading begins at once."""
    place = here(request)
    chosen = request.POST.get("office", "")
    offices = {office.pk: office for office in offices_to_send_for(request.actor, place)}
    if request.META.get(TOO_LARGE):
        raise Refused("web-upload-large", megabytes=settings.MAX_UPLOAD_BYTES // 1024**2)
    if not offices or (chosen and chosen not in offices):
        raise PermissionDenied
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise Refused("web-upload-no-file")
    office = offices[chosen] if chosen else next(iter(offices.values()))
    upload, before = send_upload(request.actor, place, office, str(file.name), file.chunks())
    if before is not None:
        tell(request, "web-upload-again", file=before.file_name, state=before.state)
    return redirect("upload", round=place.slug, number=upload.pk)


@require_GET
def show(request: Call, number: int) -> HttpResponse:
    """One upload: where its reading is, or what it found."""
    upload = _shown(request, number)
    kept = kept_of(upload) if upload.state in ("terbaca", "diterapkan") else None
    context: dict[str, Any] = {
        "upload": upload,
        "run": upload.runs.filter(kind="impor").first(),
        "read": kept is not None,
        "may_send": may(request.actor, "upload.send", upload),
        "conflicts": conflict_rows(upload, regions_of(here(request)), spoken()),
        "parts": PARTS,
    }
    if kept is not None:
        part = request.GET.get("bagian", PARTS[0])
        context["part"] = part if part in PARTS else PARTS[0]
        context |= _part(request, upload, kept, context["part"])
    elif upload.state == "diterapkan":
        context["part"] = "catatan"
        context |= _remarks(request, upload, None)
    return render(request, "uploads/upload.html", context)


def _part(request: Call, upload: Upload, kept: Kept, part: str) -> dict[str, Any]:
    if part == "perubahan":
        kind = request.GET.get("jenis", "")
        where = pl.col("kind") == kind if kind else pl.lit(True)
        start, paging = _start(request)
        rows, total = kept.page("perubahan", where, start, PAGE)
        groups = change_groups(rows, upload, regions_of(here(request)), spoken())
        return {"groups": groups, "kind": kind, "kinds": CHANGE_KINDS, **paging(total)}
    if part == "catatan":
        return _remarks(request, upload, kept)
    if part == "lain":
        start, paging = _start(request)
        rows, total = kept.page("baris-lain", pl.lit(True), start, PAGE)
        return {"others": rows, **paging(total)}
    return {"columns": column_rows(kept), "meanings": tuple(FIELD_WORDS)}


def _remarks(request: Call, upload: Upload, kept: Kept | None) -> dict[str, Any]:
    """A page of remarks, beside the sheet around the cell that is looked at."""
    remarks = upload.remarks.all()
    severity = request.GET.get("berat", "")
    if severity:
        remarks = remarks.filter(severity=severity)
    remarks_page = Paginator(remarks, PAGE).get_page(request.GET.get("halaman"))
    sheet, cell = request.GET.get("lembar"), request.GET.get("sel", "")
    if sheet is None and (first := next(iter(remarks_page), None)) is not None:
        sheet, cell = first.sheet, first.cell
    window = sheet_window(kept, upload, sheet or "", cell) if kept is not None else None
    return {
        "remarks": remarks_page, "severity": severity, "severities": REMARK_SEVERITIES,
        "window": window,
    }  # fmt: skip


def _start(request: Call) -> tuple[int, Any]:
    """The first row of the page asked for, and what tells a template where it is."""
    asked = request.GET.get("halaman", "1")
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1

    def paging(total: int) -> dict[str, Any]:
        return {"rows": Paginator(range(total), PAGE).get_page(number), "total": total}

    return (number - 1) * PAGE, paging


@require_GET
def progress(request: Call, number: int) -> HttpResponse:
    """Where the reading is; once it is over, the page is to be loaded anew."""
    upload = _shown(request, number)
    run = upload.runs.filter(kind="impor").first()
    response = render(request, "uploads/progress.html", {"upload": upload, "run": run})
    if run is None or run.is_over:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def tick(request: Call, number: int) -> HttpResponse:
    """Keep what was ticked on one page."""
    upload = _shown(request, number)
    given = request.POST
    choose(
        request.actor, upload, set(given.getlist("shown")), set(given.getlist("take")),
        set(given.getlist("withdraw")),
    )  # fmt: skip
    if "apply" in given:
        return take(request, number)
    tell(request, "web-upload-chosen")
    query = urlencode({"halaman": given.get("halaman", "1"), "jenis": given.get("jenis", "")})
    return redirect(f"{_address(upload)}?{query}")


@require_POST
def take(request: Call, number: int) -> HttpResponse:
    """Take what is ticked into the table."""
    upload = _shown(request, number)
    counts = take_upload(request.actor, upload)
    tell(request, "web-upload-taken", **counts)
    return redirect(_address(upload))


@require_POST
def again(request: Call, number: int) -> HttpResponse:
    """Read and compare anew."""
    upload = _shown(request, number)
    read_again(request.actor, upload)
    return redirect(_address(upload))


@require_POST
def cancel(request: Call, number: int) -> HttpResponse:
    """Let the upload go."""
    upload = _shown(request, number)
    cancel_upload(request.actor, upload)
    tell(request, "web-upload-cancelled", file=upload.file_name)
    return redirect("uploads", round=here(request).slug)


@require_POST
def mean(request: Call, number: int) -> HttpResponse:
    """Set what a column means, and read again."""
    upload = _shown(request, number)
    factor = request.POST.get("multiplier", "")
    multiplier = int(factor) if factor in ("1", "1000", "1000000", "1000000000") else None
    set_column(
        request.actor, upload, request.POST.get("heading", ""), request.POST.get("meaning", ""),
        multiplier,
    )  # fmt: skip
    return redirect(_address(upload))


def _shown(request: Call, number: int) -> Upload:
    """The upload of the address. Raises Http404, PermissionDenied."""
    query = Upload.objects.select_related("round", "organisation", "sent_by")
    upload = get_object_or_404(query, pk=number, round=request.round)
    if not may(request.actor, "upload.read", upload):
        raise PermissionDenied
    return upload


def _address(upload: Upload) -> str:
    return reverse("upload", args=[upload.round.slug, upload.pk])


_HERE = "putaran/<slug:round>/kiriman/"
URLS = [
    page(_HERE, show_all, name="uploads", verb="uploads.read"),
    page(f"{_HERE}kirim/", send, name="upload-send", verb="proposal.write"),
    page(f"{_HERE}<int:number>/", show, name="upload", verb="uploads.read"),
    page(f"{_HERE}<int:number>/bagian/", progress, name="upload-part", verb="uploads.read"),
    page(f"{_HERE}<int:number>/pilih/", tick, name="upload-choose", verb="proposal.write"),
    page(f"{_HERE}<int:number>/terapkan/", take, name="upload-take", verb="proposal.write"),
    page(f"{_HERE}<int:number>/baca/", again, name="upload-read", verb="proposal.write"),
    page(f"{_HERE}<int:number>/kolom/", mean, name="upload-column", verb="proposal.write"),
    page(f"{_HERE}<int:number>/batal/", cancel, name="upload-cancel", verb="proposal.write"),
]
