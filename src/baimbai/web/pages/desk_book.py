"""A desk's workbook (*buku kerja desk*): download it, and take it in again."""

from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from baimbai.errors import Refused, WorkbookError
from baimbai.web.access import require
from baimbai.web.actions.merge_desk_book import CONFLICT, look_through, merge_desk_book
from baimbai.web.actions.receive import forget_file, keep_chunks
from baimbai.web.desk_book import write_desk_book
from baimbai.web.desk_book_rows import read_desk_book
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.meeting import desk_at
from baimbai.web.models import Desk
from baimbai.web.reception import TOO_LARGE
from baimbai.web.results.book import XLSX, stamped

_SALT = "desk-book"
_KEPT_FOR = 24 * 3600
"""Seconds in which a book that was looked through may be taken in."""
MOST_BYTES = 8 * 1024**2


@require_GET
def download(request: Call, desk: int) -> HttpResponse:
    """The desk's items as they stand now."""
    row = desk_at(here(request), desk)
    require(request.actor, "desk.decide", row)
    content = write_desk_book(row, request.actor.now, spoken())
    response = HttpResponse(content, content_type=XLSX)
    name = stamped(here(request).slug, f"desk-{row.number}", request.actor.now)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_http_methods(["GET", "POST"])
def merge(request: Call, desk: int) -> HttpResponse:
    """Look through a book that was filled in; then take it in, choosing row by row."""
    row = desk_at(here(request), desk)
    require(request.actor, "desk.decide", row)
    context: dict[str, Any] = {"desk": row}
    if request.method == "POST":
        kept = request.POST.get("kiriman", "")
        context |= _taken_in(request, row, kept) if kept else _looked_through(request, row)
    return render(request, "desk/book.html", context)


def _looked_through(request: Call, desk: Desk) -> dict[str, Any]:
    """Raises Refused, WorkbookError for what is no such book; then it is not kept."""
    sent = request.FILES.get("berkas")
    if sent is None or request.META.get(TOO_LARGE) or (sent.size or 0) > MOST_BYTES:
        raise Refused("web-book-no-file", most=MOST_BYTES // 1024**2)
    kept = keep_chunks(sent.chunks(), ".xlsx")
    name = PurePath((sent.name or "").replace("\\", "/")).name[-200:]
    try:
        book = read_desk_book(_path(kept["stored_as"]), desk, request.actor.now)
        lines = look_through(request.actor, desk, book)
    except WorkbookError as error:
        forget_file(kept["stored_as"])
        # Under the name that its sender knows.
        raise WorkbookError(error.message.key, **{**error.message.values, "file": name}) from error
    except BaseException:
        forget_file(kept["stored_as"])
        raise
    token = signing.dumps([kept["stored_as"], name, desk.pk, _person(request)], salt=_SALT)
    return {"lines": lines, "file": name, "token": token, "saved_at": book.saved_at,
            "conflicts": sum(line.state == CONFLICT for line in lines)}  # fmt: skip


def _taken_in(request: Call, desk: Desk, kept: str) -> dict[str, Any]:
    """Raises Refused where the page is too old, or its file is gone."""
    try:
        stored, name, at, person = signing.loads(kept, salt=_SALT, max_age=_KEPT_FOR)
    except signing.BadSignature:
        raise Refused("web-book-too-old") from None
    if (at, person) != (desk.pk, _person(request)):
        raise PermissionDenied
    path = _path(stored)
    if not path.is_file():
        raise Refused("web-book-too-old")
    book = read_desk_book(path, desk, request.actor.now)
    digest = sha256(path.read_bytes()).hexdigest()
    chosen = frozenset(request.POST.getlist("pakai"))
    lines = merge_desk_book(request.actor, desk, book, chosen, name, digest)
    return {"lines": lines, "file": name, "done": True}


def _path(stored_as: str) -> Path:
    return Path(settings.UPLOADS) / stored_as


def _person(request: Call) -> int:
    return request.actor.person.pk if request.actor.person else 0


_AT = "putaran/<slug:round>/rapat/<int:desk>/"
URLS = [
    page(f"{_AT}buku-kerja.xlsx", download, name="desk-book", verb="meeting.sit"),
    page(f"{_AT}gabung/", merge, name="desk-merge", verb="meeting.sit"),
]
