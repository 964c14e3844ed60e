"""History (*riwayat*): who did what to which record, when and why; by filters, a page at a time."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.cache import caches
from django.db.models import Q, QuerySet
from django.http import FileResponse, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from baimbai.web.access import entries_shown_to
from baimbai.web.actions.record import export_ledger
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Entry, Organisation, Round
from baimbai.web.sheets import Column, sent_table
from baimbai.web.templatetags.history import action_name, changes_of, kind_name

LINES = 50
MOST_EXPORTED = 50_000
"""Lines of one export; a longer history is exported by dates."""
FILTERS = ("orang", "kantor", "tindakan", "jenis", "catatan", "dari", "sampai")
_CHOICES_HOLD = 60
"""Seconds."""


@require_GET
def lines(request: Call) -> HttpResponse:
    """The round's history, newest first."""
    place = here(request)
    before = request.GET.get("sebelum", "")
    found = chosen(entries_shown_to(request.actor, place), request.GET)
    if before.isdecimal():
        found = found.filter(pk__lt=int(before))
    entries = list(found[: LINES + 1])
    more = len(entries) > LINES
    kept = request.GET.copy()
    kept.pop("sebelum", None)
    context = {
        "entries": entries[:LINES],
        "older": entries[LINES - 1].pk if more else None,
        "newest": not before,
        "filters": {name: request.GET.get(name, "") for name in FILTERS},
        "query": kept.urlencode(),
        "offices": Organisation.objects.values_list("pk", "name"),
        **choices(place),
    }
    return render(request, "history/lines_page.html", context)


@require_GET
def line(request: Call, number: int) -> HttpResponse:
    """One line, at an address that stays."""
    found = entries_shown_to(request.actor, here(request))
    return render(request, "history/line.html", {"entries": [get_object_or_404(found, pk=number)]})


@require_GET
def export(request: Call, form: str) -> HttpResponseBase:
    """The lines that the filters leave, as a workbook or CSV."""
    place = here(request)
    found = chosen(entries_shown_to(request.actor, place), request.GET)[:MOST_EXPORTED]
    name = f"riwayat-{place.slug}-{timezone.localdate():%Y%m%d}"
    return sent_table(name, form, columns(), exported(found))


@require_GET
def ledger(request: Call) -> FileResponse:
    """The whole chain, sealed, as `baimbai verify` checks it."""
    place = here(request)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"riwayat-{place.slug}.jsonl"
        export_ledger(place.slug, path)
        # Open, it can be read to its end after its name is gone.
        return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)


def columns() -> Sequence[Column]:
    """Headings of the export."""
    heads = ("number", "at", "who", "office", "action", "kind", "record", "label", "field", "old",
             "new", "reason")  # fmt: skip
    widths = (9, 20, 22, 34, 18, 16, 22, 40, 20, 30, 30, 40)
    return [
        Column(spoken().text(f"web-history-column-{head}"), width)
        for head, width in zip(heads, widths, strict=True)
    ]


def exported(entries: QuerySet[Entry]) -> Iterator[Sequence[str | int]]:
    """A row for each change; lines without changes have one row."""
    for entry in entries.iterator(chunk_size=2_000):
        who = entry.actor.spoken_name if entry.actor else spoken().text("web-history-system")
        at = timezone.localtime(entry.at).isoformat(sep=" ", timespec="seconds")
        head = (
            entry.pk, at, who, entry.organisation.name if entry.organisation else "",
            action_name(entry.action), kind_name(entry.kind), entry.record, entry.label,
        )  # fmt: skip
        for change in tuple(changes_of(entry)) or (("", "", ""),):
            yield (*head, *change, entry.reason)


def chosen(found: QuerySet[Entry], given: QueryDict) -> QuerySet[Entry]:
    """Those that the filters leave; a filter that cannot be read filters nothing."""
    if who := given.get("orang", "").strip():
        found = found.filter(
            Q(actor__username__icontains=who)
            | Q(actor__first_name__icontains=who)
            | Q(actor__last_name__icontains=who)
        )
    exact = {"kantor": "organisation", "tindakan": "action", "jenis": "kind", "catatan": "record"}
    for name, field in exact.items():
        if value := given.get(name, "").strip():
            found = found.filter(**{field: value})
    if since := _midnight(given.get("dari", "")):
        found = found.filter(at__gte=since)
    if until := _midnight(given.get("sampai", "")):
        found = found.filter(at__lt=until + timedelta(days=1))
    return found


def _midnight(text: str) -> datetime | None:
    try:
        return datetime.combine(
            date.fromisoformat(text), time.min, tzinfo=ZoneInfo(settings.TIME_ZONE)
        )
    except ValueError:
        return None


def choices(place: Round) -> dict[str, list[tuple[str, str]]]:
    """Actions and kinds that the round's history knows, by their names; looked up once a minute."""
    cache = caches["results"]
    known = cache.get(f"history-choices-{place.pk}")
    if known is None:
        every = Entry.objects.filter(Q(round=place) | Q(round=None)).order_by()
        known = {
            field: sorted(every.values_list(field, flat=True).distinct())
            for field in ("action", "kind")
        }
        cache.set(f"history-choices-{place.pk}", known, _CHOICES_HOLD)
    return {
        "actions": [(code, action_name(code)) for code in known["action"]],
        "kinds": [(code, kind_name(code)) for code in known["kind"]],
    }


URLS = [
    page("putaran/<slug:round>/riwayat/", lines, name="history", verb="table.read"),
    page(
        "putaran/<slug:round>/riwayat/<int:number>/", line, name="history-entry", verb="table.read"
    ),
    page(
        "putaran/<slug:round>/riwayat/unduh.<str:form>", export, name="history-export",
        verb="table.read",
    ),
    page("putaran/<slug:round>/riwayat/rantai/", ledger, name="ledger", verb="round.audit"),
]  # fmt: skip
