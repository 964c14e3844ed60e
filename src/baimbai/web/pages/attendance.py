"""Attendance (*daftar hadir*): the list, the code that phones scan, and the form that it opens."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import Refused
from baimbai.web.access import may
from baimbai.web.actions.attend import CODE_LIVES, admits, attend, code_of, strike
from baimbai.web.desk_board import standings_of
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import desk_at, offices_of
from baimbai.web.models import Attendance, Desk
from baimbai.web.pages.qr import qr_square
from baimbai.web.results.listing import listed

MOST_OFFICES = 2_000


def _context(request: Call, row: Desk) -> dict[str, Any]:
    place = here(request)
    (standing,) = standings_of([row])
    found = Attendance.objects.filter(desk=row).select_related("organisation")
    may_arrange = row.closed_at is None and may(request.actor, "desk.arrange", row)
    context: dict[str, Any] = {
        "desk": row, "standing": standing, "rows": listed(found, request),
        "may_arrange": may_arrange, "minutes": int(CODE_LIVES.total_seconds() // 60),
    }  # fmt: skip
    if may_arrange:
        path = reverse("attend-code", args=[place.slug, row.number, code_of(row)])
        context["address"] = request.build_absolute_uri(path)
        context["square"] = qr_square(context["address"])
    return context


@never_cache
@require_GET
def attendance(request: Call, desk: int) -> HttpResponse:
    """Who is here."""
    row = desk_at(here(request), desk)
    context = _context(request, row)
    context["offices"] = offices_of(here(request))[:MOST_OFFICES]
    return render(request, "meeting/attendance.html", context)


@never_cache
@require_GET
def part(request: Call, desk: int) -> HttpResponse:
    """The code, the quorum and the list, fetched anew when somebody came."""
    row = desk_at(here(request), desk)
    return render(request, "meeting/attendance_part.html", _context(request, row))


@require_POST
def write(request: Call, desk: int) -> HttpResponse:
    """Write somebody down who is here."""
    row = desk_at(here(request), desk)
    _attend(request, row)
    return redirect("attend", round=here(request).slug, desk=row.number)


def _attend(request: Call, row: Desk, code: str = "") -> Attendance:
    given = request.POST
    made = attend(
        request.actor, row, given.get("instansi", ""), given.get("nama", ""),
        given.get("jabatan", ""), code,
    )  # fmt: skip
    tell(request, "web-attend-written", name=made.name, office=made.organisation.name)
    return made


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def by_code(request: Call, desk: int, code: str) -> HttpResponse:
    """What a scanned code opens, for whoever is in the room: no account is needed."""
    row = desk_at(here(request), desk)
    if not admits(row, code) or row.closed_at is not None:
        return render(request, "meeting/attend_over.html", {"desk": row}, status=410)
    if request.method == "POST":
        try:
            made = _attend(request, row, code)
        except Refused as error:
            return _form(request, row, error=error)
        return render(request, "meeting/attend_done.html", {"desk": row, "made": made})
    return _form(request, row)


def _form(request: Call, row: Desk, error: Refused | None = None) -> HttpResponse:
    person, office = request.actor.person, request.actor.office()
    given = request.POST if error else {
        "nama": person.spoken_name if person else "", "instansi": office.pk if office else "",
    }  # fmt: skip
    context = {
        "desk": row, "offices": offices_of(here(request))[:MOST_OFFICES], "given": given,
        "refused": error.message if error else None,
    }  # fmt: skip
    return render(request, "meeting/attend_form.html", context, status=422 if error else 200)


@require_POST
def remove(request: Call, desk: int) -> HttpResponse:
    """Take somebody off the list."""
    row, number = desk_at(here(request), desk), request.POST.get("nomor", "")
    found = Attendance.objects.filter(desk=row, pk=int(number) if number.isdecimal() else 0)
    one = found.select_related("desk__round", "organisation").first()
    if one is None:
        if not may(request.actor, "desk.arrange", row):
            raise Http404
        raise Refused("web-attend-gone")
    strike(request.actor, one)
    tell(request, "web-attend-struck", name=one.name)
    return redirect("attend", round=here(request).slug, desk=row.number)


_AT = "putaran/<slug:round>/rapat/<int:desk>/hadir/"
URLS = [
    page(_AT, attendance, name="attend", verb="table.read"),
    page(f"{_AT}bagian/", part, name="attend-part", verb="table.read"),
    page(f"{_AT}catat/", write, name="attend-write", verb="meeting.sit"),
    page(f"{_AT}hapus/", remove, name="attend-strike", verb="meeting.sit"),
    page(f"{_AT}<str:code>/", by_code, name="attend-code", verb="anyone"),
]
