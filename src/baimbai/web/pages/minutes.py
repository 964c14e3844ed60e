"""Minutes (*berita acara*): drawn up, closed, handed out; of each desk and of the plenary."""

from importlib.metadata import version
from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from baimbai.publication.minutes_archive import DOCX, PDF
from baimbai.publication.signatures import Seen, signatures_in
from baimbai.web.access import may, require
from baimbai.web.actions.minutes import DRAFT, close_minutes, draw_up
from baimbai.web.actions.sign_minutes import blocks_of
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import PLENARY, desk_at
from baimbai.web.minutes_files import IN_THE_PDF, contents_of, folder_of, latest_pdf, packed
from baimbai.web.models import Desk, Minutes

SIGNED_PDF, ARCHIVE = "berita-acara-ditandatangani.pdf", "berita-acara.zip"
_KINDS = {
    PDF: "application/pdf",
    SIGNED_PDF: "application/pdf",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ARCHIVE: "application/zip",
}


def number_of(desk: Desk) -> int:
    """The desk's number in addresses."""
    return PLENARY if desk.kind == "pleno" else desk.number


@require_GET
def every(request: Call) -> HttpResponse:
    """The round's desks and plenary with how far their minutes are."""
    place = here(request)
    latest = Minutes.objects.order_by("-edition").prefetch_related("signatures")
    desks = Desk.objects.filter(round=place).order_by("kind", "number")
    rows = [
        {"desk": desk, "number": number_of(desk), "minutes": next(iter(desk.minutes.all()), None)}
        for desk in desks.prefetch_related(Prefetch("minutes", latest))
    ]
    plenary = any(row["number"] == PLENARY for row in rows)
    return render(request, "minutes/list.html", {
        "rows": rows, "plenary": plenary, "may_press": may(request.actor, "round.audit", place),
    })  # fmt: skip


@require_GET
def show(request: Call, desk: int) -> HttpResponse:
    """The minutes of a desk: where they are, who has signed, what may be fetched."""
    row = desk_at(here(request), desk)
    editions = list(Minutes.objects.filter(desk=row).order_by("-edition"))
    latest = editions[0] if editions else None
    return render(request, "minutes/minutes.html", {
        "desk": row, "number": desk, "editions": editions, "latest": latest,
        "record": folder_of(latest).name if latest else "",
        "may_write": may(request.actor, "minutes.write", row),
        "may_archive": may(request.actor, "round.audit", row),
        **(_signing(request, latest) if latest else {}),
    })  # fmt: skip


def _signing(request: Call, minutes: Minutes) -> dict[str, Any]:
    """Each office of the blocks with its signature, where it has signed."""
    done = {
        one.organisation_id: one
        for one in minutes.signatures.select_related("organisation", "signed_by")
    }
    blocks = blocks_of(contents_of(minutes).text)
    in_pdf = any(one.way in IN_THE_PDF for one in done.values())
    seen: tuple[Seen, ...] = signatures_in(latest_pdf(minutes)) if in_pdf else ()
    closed = minutes.state != DRAFT
    return {
        "blocks": [(office, name, done.get(office)) for office, name in blocks.items()],
        "signed": len(done), "in_pdf": in_pdf, "seen": seen,
        "may_sign": closed and len(done) < len(blocks) and _may_sign(request, minutes),
    }  # fmt: skip


def _may_sign(request: Call, minutes: Minutes) -> bool:
    return may(request.actor, "minutes.scan", minutes.desk.round)


@require_POST
def draw(request: Call, desk: int) -> HttpResponse:
    """Draw up a draft."""
    row = desk_at(here(request), desk)
    made = draw_up(request.actor, row)
    tell(request, "web-minutes-drawn", edition=made.edition)
    return redirect("minutes", round=here(request).slug, desk=desk)


@require_POST
def close(request: Call, desk: int) -> HttpResponse:
    """Close the minutes under the registry's number."""
    row = desk_at(here(request), desk)
    verify_at = request.build_absolute_uri(reverse("minutes-verify-any"))
    made = close_minutes(request.actor, row, request.POST.get("nomor", ""), verify_at)
    tell(request, "web-minutes-closed", number=made.number)
    return redirect("minutes", round=here(request).slug, desk=desk)


@require_GET
def file(request: Call, desk: int, edition: int, name: str) -> HttpResponse:
    """A document of the minutes, as an attachment. The archive holds the whole ledger: it is for
    those who read all of it."""
    row = desk_at(here(request), desk)
    minutes = get_object_or_404(Minutes.objects.select_related("desk__round"), desk=row,
                                edition=edition)  # fmt: skip
    if name not in _KINDS:
        raise Http404
    if name == ARCHIVE:
        require(request.actor, "round.audit", row)
    content = _content(minutes, name)
    return attached(content, f"{_named(minutes)}{name.removeprefix('berita-acara')}", _KINDS[name])


def _content(minutes: Minutes, name: str) -> bytes:
    if name == ARCHIVE:
        return packed(minutes, f"baimbai {version('baimbai')}")
    if name == SIGNED_PDF:
        return latest_pdf(minutes)
    path = folder_of(minutes) / name
    if not path.is_file():
        raise Http404
    return path.read_bytes()


def _named(minutes: Minutes) -> str:
    desk = minutes.desk
    which = "pleno" if desk.kind == "pleno" else f"desk-{desk.number}"
    draft = f"-rancangan-{minutes.edition}" if minutes.state == DRAFT else ""
    return f"berita-acara-{desk.round.fiscal_year}-{which}{draft}"


def attached(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file that a browser keeps and does not show."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


_AT = "putaran/<slug:round>/rapat/<int:desk>/berita-acara/"
URLS = [
    page("putaran/<slug:round>/rapat/berita-acara/", every, name="minutes-list", verb="table.read"),
    page(_AT, show, name="minutes", verb="table.read"),
    page(f"{_AT}susun/", draw, name="minutes-draw", verb="minutes.write"),
    page(f"{_AT}tutup/", close, name="minutes-close", verb="minutes.write"),
    page(f"{_AT}<int:edition>/<str:name>", file, name="minutes-file", verb="table.read"),
]
