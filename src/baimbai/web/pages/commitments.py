"""Commitments (*komitmen*): who promised what, what is due, what was kept; and into next year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.followup.commitment_book import name_of
from baimbai.followup.commitments import NEAR_DAYS
from baimbai.intake.attachment import MAX_BYTES
from baimbai.publication.names import capital, one_line
from baimbai.register.commitment import COMMITMENT_KINDS, COMMITMENT_STATES
from baimbai.web.access import may, require
from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.commit import (
    LONGEST,
    Promised,
    Proof,
    add_commitment,
    confirm,
    draw_up_commitments,
    drop,
    put_off,
    report_kept,
    send_back,
)
from baimbai.web.actions.open_next import open_next
from baimbai.web.forms import calendar_in, day_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Commitment, Organisation, Round
from baimbai.web.promises import day_of, standing_as, with_standing
from baimbai.web.results.listing import choice, listed, ordered
from baimbai.web.sheets import Column, Value, sent_table

_UNPROCESSABLE = 422
_ORDERS: Mapping[str, Sequence[str]] = {
    "batas": ("due", "number"), "nomor": ("number",), "pemilik": ("owner__name", "due", "number"),
    "jenis": ("kind", "due", "number"),
}  # fmt: skip
DUE = ("lewat", *(str(days) for days in NEAR_DAYS))
MOST_EVENTS = 2_000


@require_GET
def show(request: Call) -> HttpResponse:
    """The round's commitments, by what is due first."""
    place, on = here(request), day_of(request.actor.now)
    rows = with_standing(_narrowed(request, place, on), on)
    chosen = rows.select_related("owner", "proposal", "carried_from__round")
    counts = Commitment.objects.filter(round=place).aggregate(
        **{state: Count("pk", filter=standing_as(state, on)) for state in COMMITMENT_STATES}
    )
    context: dict[str, Any] = {
        "rows": listed(ordered(chosen, request, _ORDERS), request),
        "choices": _choices(request, place),
        "counts": [(state, counts[state]) for state in COMMITMENT_STATES],
        "any": any(counts.values()), "today": on,
        "arranges": may(request.actor, "commitment.arrange", place),
        "opens": may(request.actor, "round.open"),
    }  # fmt: skip
    return render(request, "commitments/list.html", context)


def _narrowed(request: Call, place: Round, on: date) -> QuerySet[Commitment]:
    """The rows that the address asks for."""
    given = request.GET
    rows = Commitment.objects.filter(round=place)
    if given.get("keadaan") in COMMITMENT_STATES:
        rows = rows.filter(standing_as(given["keadaan"], on))
    if given.get("jenis") in COMMITMENT_KINDS:
        rows = rows.filter(kind=given["jenis"])
    if given.get("pemilik") == "saya":
        rows = rows.filter(owner__in=request.actor.offices)
    elif given.get("pemilik"):
        rows = rows.filter(owner=given["pemilik"])
    if given.get("batas") in DUE:
        rows = rows.filter(due_within(given["batas"], on))
    for word in given.get("q", "")[:200].split()[:6]:
        rows = rows.filter(
            Q(text__icontains=word) | Q(title__icontains=word) | Q(number__icontains=word)
        )
    return rows


def due_within(window: str, on: date) -> Q:
    """Nothing shown yet, and past its date (`lewat`), or due within so many days."""
    if window == "lewat":
        return standing_as("ingkar", on)
    return standing_as("terbuka", on) & Q(due__lte=on + timedelta(int(window)))


def _choices(request: Call, place: Round) -> Sequence[Any]:
    words = spoken()
    owners = Organisation.objects.filter(commitments__round=place).distinct().order_by("name")
    mine = [("saya", words.text("web-commitments-mine"))] if request.actor.offices else []
    return [
        choice(request, "keadaan", "web-commitments-state",
               [(s, capital(name_of("state", s, words))) for s in COMMITMENT_STATES]),
        choice(request, "pemilik", "web-commitments-owner-label",
               [*mine, *owners.values_list("pk", "name")]),
        choice(request, "jenis", "web-commitments-kind",
               [(k, capital(name_of("kind", k, words))) for k in COMMITMENT_KINDS]),
        choice(request, "batas", "web-commitments-due",
               [(w, words.text("web-commitments-window", window=w)) for w in DUE]),
    ]  # fmt: skip


@require_GET
def one(request: Call, number: int) -> HttpResponse:
    """One commitment, with what its reader may do."""
    row = _row(request, number)
    carried = row.carried_to.select_related("round").first()
    live = carried is None
    arranges = live and may(request.actor, "commitment.arrange", row)
    unsettled = row.state not in ("ditepati", "terlambat", "gugur")
    context: dict[str, Any] = {
        "one": row, "carried": carried, "today": day_of(request.actor.now), "longest": LONGEST,
        "megabytes": MAX_BYTES // 1024**2,
        "can_report": live and unsettled and may(request.actor, "commitment.report", row),
        "can_fetch": row.proof_file and may(request.actor, "commitment.proof", row),
        "can_confirm": arranges and row.state == "dilaporkan",
        "can_return": arranges and row.state in ("dilaporkan", "ditepati", "terlambat", "gugur"),
        "can_drop": arranges and unsettled,
    }  # fmt: skip
    return render(request, "commitments/one.html", context)


def _row(request: Call, number: int) -> Commitment:
    query = with_standing(Commitment.objects.filter(round=here(request)),
                          day_of(request.actor.now))  # fmt: skip
    related = ("round__host", "owner", "proposal", "decision__desk", "carried_from__round")
    return get_object_or_404(query.select_related(*related), pk=number)


@require_POST
def report(request: Call, number: int) -> HttpResponse:
    """Say that it was kept, with proof."""
    row = _row(request, number)
    require(request.actor, "commitment.report", row)
    file, given = request.FILES.get("berkas"), request.POST
    name, content = "", b""
    if isinstance(file, UploadedFile) and file.size:
        if file.size > MAX_BYTES:
            raise Refused(
                "error-attachment-large", file=file.name or "", limit=MAX_BYTES // 1024**2
            )
        name, content = file.name or "", file.read()
    report_kept(request.actor, row,
                Proof(given.get("bukti", ""), day_in(given, "tanggal"), name, content))  # fmt: skip
    tell(request, "web-commitments-reported")
    return _back(row)


@require_POST
def settle(request: Call, number: int) -> HttpResponse:
    """What the organiser decides: confirm, send back, drop, put off."""
    row, given = _row(request, number), request.POST
    reason = given.get("alasan", "")
    way = given.get("putusan", "")
    if way == "benar":
        confirm(request.actor, row)
    elif way == "kembali":
        send_back(request.actor, row, reason)
    elif way == "gugur":
        drop(request.actor, row, reason)
    elif way == "undur":
        put_off(request.actor, row, day_in(given, "batas"), reason)
    else:
        raise Refused("web-commitments-way")
    tell(request, "web-commitments-settled-now")
    return _back(row)


def _back(row: Commitment) -> HttpResponse:
    return redirect("commitment", round=row.round.slug, number=row.pk)


@require_GET
def proof(request: Call, number: int) -> HttpResponseBase:
    """The proof's file, never shown in the page."""
    row = _row(request, number)
    require(request.actor, "commitment.proof", row)
    path = settings.UPLOADS / row.proof_file
    if not row.proof_file or not path.is_file():
        raise Http404
    name = f"bukti-{row.number.replace('/', '-')}{PurePath(row.proof_file).suffix}"
    # FileResponse closes it.
    response = FileResponse(path.open("rb"), as_attachment=True, filename=name,
                            content_type="application/octet-stream")  # fmt: skip
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def draw_up(request: Call) -> HttpResponse:
    """Commitments of the rulings that hold."""
    done = draw_up_commitments(request.actor, here(request))
    tell(request, "web-commitments-drawn-up", made=done.made, changed=done.changed,
         dropped=done.dropped)  # fmt: skip
    return redirect("commitments", round=here(request).slug)


@require_http_methods(["GET", "POST"])
def add(request: Call) -> HttpResponse:
    """Write down what was promised without a ruling."""
    error: BaimbaiError | None = None
    if request.method == "POST":
        try:
            made = add_commitment(request.actor, here(request), _promised(request.POST))
        except BaimbaiError as fault:
            error = fault
        else:
            tell(request, "web-commitments-added")
            return _back(made)
    offices = Organisation.objects.filter(
        Q(submissions__round=here(request)) | Q(commitments__round=here(request))
    ).distinct().order_by("name")  # fmt: skip
    context = {"kinds": COMMITMENT_KINDS, "offices": offices, "given": request.POST,
               "longest": LONGEST, "error": error and spoken().say(error.message)}  # fmt: skip
    return render(request, "commitments/add.html", context, status=_UNPROCESSABLE if error else 200)


def _promised(given: QueryDict) -> Promised:
    return Promised(
        given.get("jenis", ""), given.get("isi", ""), given.get("pemilik", ""),
        day_in(given, "batas"), given.get("usulan", "").strip(),
    )  # fmt: skip


@require_GET
def export(request: Call, form: str) -> HttpResponseBase:
    """What the page shows, as a workbook that the next round's folder takes, or CSV."""
    place, on = here(request), day_of(request.actor.now)
    say = spoken().text
    names = ("number", "kind", "text", "owner", "due", "state", "proposal", "title", "made-in",
             "settled-on", "proof")  # fmt: skip
    widths = (22, 18, 60, 30, 12, 20, 16, 46, 9, 12, 40)
    columns = [
        Column(say(f"followup-column-{name}"), width)
        for name, width in zip(names, widths, strict=True)
    ]
    rows = with_standing(_narrowed(request, place, on), on).select_related("owner", "proposal")
    lines = _lines(ordered(rows, request, _ORDERS))
    return sent_table(f"komitmen-{place.slug}", form, columns, lines)


def _lines(rows: QuerySet[Commitment]) -> Iterator[Sequence[Value]]:
    words = spoken()
    for row in rows.iterator(1_000):
        yield (
            row.number, name_of("kind", row.kind, words), row.text, row.owner.name,
            row.due.isoformat(), name_of("state", row.stands, words),  # type: ignore[attr-defined]
            row.proposal.number if row.proposal else "", row.title, row.made_in,
            row.settled_on.isoformat() if row.settled_on else "", row.proof,
        )  # fmt: skip


@require_GET
def calendar_file(request: Call) -> HttpResponse:
    """What is due, as a calendar file (RFC 5545), with reminders 30, 14 and 7 days before."""
    place, on = here(request), day_of(request.actor.now)
    rows = _narrowed(request, place, on).filter(
        standing_as("terbuka", on) | standing_as("ingkar", on)
    )
    chosen = rows.select_related("owner").order_by("due", "number")[:MOST_EVENTS]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Baimbai//Komitmen//ID",
        "CALSCALE:GREGORIAN",
    ]
    for row in chosen:
        lines += event(row, request.actor.now)
    content = "\r\n".join(folded(line) for line in [*lines, "END:VCALENDAR"]) + "\r\n"
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"komitmen-{place.slug}.ics")
    return response


def event(row: Commitment, now: datetime) -> list[str]:
    """One commitment as a day in a calendar."""
    summary = one_line(f"{row.number}: {row.text}")[:200]
    alarms = [
        part
        for days in reversed(NEAR_DAYS)
        for part in ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{days}D",
                     f"DESCRIPTION:{escaped(summary)}", "END:VALARM")
    ]  # fmt: skip
    return [
        "BEGIN:VEVENT", f"UID:komitmen-{row.round_id}-{row.pk}@baimbai",
        f"DTSTAMP:{now.strftime('%Y%m%dT%H%M%SZ')}", f"DTSTART;VALUE=DATE:{row.due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{row.due + timedelta(1):%Y%m%d}", f"SUMMARY:{escaped(summary)}",
        f"DESCRIPTION:{escaped(one_line(row.owner.name))}", "TRANSP:TRANSPARENT", *alarms,
        "END:VEVENT",
    ]  # fmt: skip


def escaped(text: str) -> str:
    """Text in a calendar file."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def folded(line: str) -> str:
    """A line of at most 75 bytes, gone on with below."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > 73:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])


@require_http_methods(["GET", "POST"])
def next_round(request: Call) -> HttpResponse:
    """Open next year's round with what is unfinished."""
    place = here(request)
    require(request.actor, "round.open")
    year = timedelta(weeks=52)
    dates = {field.name: getattr(place, field.name) + year for field in fields(Calendar)}
    slug = place.slug.replace(str(place.fiscal_year), str(place.fiscal_year + 1))
    context: dict[str, Any] = {
        "planned": Calendar(**dates), "given": request.POST,
        "slug": slug if slug != place.slug else f"{place.slug}-{place.fiscal_year + 1}"[:60],
        "left": Commitment.objects.filter(round=place).filter(_unfinished()).count(),
    }  # fmt: skip
    if request.method == "POST":
        try:
            context["planned"] = calendar = calendar_in(request.POST)
            slug = request.POST.get("slug", "").strip()
            made, carried = open_next(request.actor, place, slug, calendar)
        except BaimbaiError as error:
            context["error"] = spoken().say(error.message)
            return render(request, "commitments/next.html", context, status=_UNPROCESSABLE)
        tell(request, "web-commitments-next-opened", count=carried)
        return redirect("commitments", round=made.slug)
    return render(request, "commitments/next.html", context)


def _unfinished() -> Q:
    return Q(state__in=("terbuka", "ingkar", "dilaporkan"))


_HERE = "putaran/<slug:round>/komitmen/"
URLS = [
    page(_HERE, show, name="commitments", verb="table.read"),
    page(f"{_HERE}baru/", add, name="commitment-new", verb="commitment.arrange"),
    page(f"{_HERE}susun/", draw_up, name="commitments-draw-up", verb="commitment.arrange"),
    page(f"{_HERE}kalender.ics", calendar_file, name="commitments-calendar", verb="table.read"),
    page(f"{_HERE}putaran-berikutnya/", next_round, name="round-next", verb="commitment.arrange"),
    page(f"{_HERE}<int:number>/", one, name="commitment", verb="table.read"),
    page(f"{_HERE}<int:number>/lapor/", report, name="commitment-report", verb="commitment.write"),
    page(f"{_HERE}<int:number>/putuskan/", settle, name="commitment-settle",
         verb="commitment.arrange"),
    page(f"{_HERE}<int:number>/bukti/", proof, name="commitment-proof", verb="table.read"),
    page(f"{_HERE}unduh.<str:form>", export, name="commitments-export", verb="table.read"),
]  # fmt: skip
