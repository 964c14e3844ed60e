"""The board of findings: filtered, counted by kind, exported, dismissed together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.cache import caches
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.publication.names import capital
from baimbai.publication.reviewed import FINDING_COLUMNS
from baimbai.register.proposal import SECTORS
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.synchronisation.review import KINDS
from baimbai.web.access import may
from baimbai.web.actions.settle import MOST_AT_ONCE, dismiss_all
from baimbai.web.eligible import rules_of
from baimbai.web.finding_board import (
    OPEN,
    TABS,
    Line,
    Party,
    findings_shown_to,
    in_order,
    in_tab,
    lines_of,
    narrowed,
    tab_counts,
)
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Finding, Organisation, Round
from baimbai.web.reader import regions_of
from baimbai.web.sheets import Column, sent_table
from baimbai.web.templatetags.baimbai import named, said

LINES = 50
MOST_EXPORTED = 50_000
_CHUNK = 500
FILTERS = ("jenis", "keparahan", "pihak", "bidang", "wilayah", "q")
Choices = Sequence[tuple[str, str]]


@require_GET
def board(request: Call) -> HttpResponse:
    """The findings of the round's computation, the gravest first."""
    place = here(request)
    context = {**_listed(request), "choices": choices(place), "place": place}
    return render(request, "findings/board.html", context)


@require_GET
def part(request: Call) -> HttpResponse:
    """The part of the board that follows what happens."""
    return render(request, "findings/board_part.html", _listed(request))


def _listed(request: Call) -> dict[str, Any]:
    place, actor = here(request), request.actor
    given = request.GET
    tab = given.get("keadaan", OPEN)
    tab = tab if tab in TABS else OPEN
    by_kind = given.get("tampilan") == "jenis"
    found = narrowed(findings_shown_to(actor, place), given, actor, place)
    filters = {name: given.get(name, "") for name in FILTERS}
    counts = tab_counts(found, filters, actor, place)
    sort = given.get("urut", "")
    context: dict[str, Any] = {
        "tab": tab, "tabs": [(name, counts[name], _with(given, keadaan=name)) for name in TABS],
        "by_kind": by_kind, "sort": sort, "run": place.run,
        "filters": filters,
        "narrowed": any(filters.values()),
        "query": _with(given), "as_list": _with(given, tampilan=""),
        "as_kinds": _with(given, tampilan="jenis"),
        "sorts": {
            name: _with(given, urut=f"-{name}" if sort == name else name)
            for name in ("keparahan", "nomor", "biaya")
        },
        "settles": may(actor, "finding.settle", place) and tab in TABS[:2],
    }  # fmt: skip
    found = in_tab(found, tab, actor, place)
    if by_kind:
        return {**context, **_kinds(found, given)}
    pages = Paginator(in_order(found, sort, actor, place), LINES)
    pages.count = counts[tab]  # The tab has counted them.
    shown = pages.get_page(given.get("halaman"))
    return {**context, "page": shown, "lines": lines_of(shown.object_list, actor, place)}


def _with(given: Mapping[str, str], **changed: str) -> str:
    """The query string of the address with some of it changed, from the first page on."""
    kept = {"keadaan": "", "tampilan": "", "urut": "", **dict.fromkeys(FILTERS, "")}
    kept = {name: changed.get(name, given.get(name, "")) for name in kept}
    return urlencode({name: value for name, value in kept.items() if value})


@dataclass(frozen=True)
class Kind:
    """How many findings of a kind there are, by severity."""

    code: str
    counts: Sequence[int]
    query: str
    """Of the list of them."""

    @property
    def total(self) -> int:
        """Of all severities."""
        return sum(self.counts)


def _kinds(found: QuerySet[Finding], given: Mapping[str, str]) -> dict[str, Any]:
    counted = found.order_by().values_list("kind", "severity").annotate(count=Count("pk"))
    counts = {(kind, severity): count for kind, severity, count in counted}
    kinds = [
        Kind(
            kind, [counts.get((kind, severity), 0) for severity in FINDING_SEVERITIES],
            _with(given, tampilan="", jenis=kind),
        )
        for kind in KINDS
        if any((kind, severity) in counts for severity in FINDING_SEVERITIES)
    ]  # fmt: skip
    sums = [sum(kind.counts[place] for kind in kinds) for place in range(len(FINDING_SEVERITIES))]
    return {"kinds": kinds, "severities": FINDING_SEVERITIES, "sums": sums, "sum": sum(sums)}


def choices(place: Round) -> dict[str, Choices]:
    """What the filters offer: of kinds and parties those that the computation names."""
    cache = caches["results"]
    known = cache.get(f"findings-{place.run_id}")
    if known is None:
        findings = Finding.objects.filter(run=place.run_id).order_by()
        kinds = set(findings.values_list("kind", flat=True).distinct())
        parties = Party.objects.filter(finding__run=place.run_id).values("organisation")
        offices = Organisation.objects.filter(pk__in=parties).values_list("pk", flat=True)
        known = ([kind for kind in KINDS if kind in kinds], list(offices))
        cache.set(f"findings-{place.run_id}", known, 3600)
    kinds_found, offices_found = known
    say = spoken().text
    return {
        "jenis": _named(kinds_found),
        "keparahan": _named(FINDING_SEVERITIES),
        "pihak": _named(offices_found),
        "bidang": _named(SECTORS),
        "wilayah": [
            (code, say(f"region-{region.kind}", name=region.name))
            for code, region in sorted(regions_of(place).items())
        ],
    }


def _named(codes: Sequence[str]) -> Choices:
    return [(code, named(code)) for code in codes]


@require_GET
def export(request: Call, form: str) -> HttpResponseBase:
    """What the filters leave, in the columns of temuan.csv, which `--decisions` reads back."""
    place, actor = here(request), request.actor
    found = narrowed(findings_shown_to(actor, place), request.GET, actor, place)
    tab = request.GET.get("keadaan", OPEN)
    if tab in TABS:
        found = in_tab(found, tab, actor, place)
    found = in_order(found, request.GET.get("urut", ""), actor, place)[:MOST_EXPORTED]
    widths = (9, 24, 10, 34, 30, 60, 34, 40, 50, 24, 18, 14, 18, 40)
    columns = [Column(name, width) for name, width in zip(FINDING_COLUMNS, widths, strict=True)]
    name = f"temuan-{place.slug}-{timezone.localdate():%Y%m%d}"
    return sent_table(name, form, columns, _exported(request, found, place))


def _exported(
    request: Call, found: QuerySet[Finding], place: Round
) -> Iterator[tuple[str, ...]]:  # fmt: skip
    ids = list(found.values_list("pk", flat=True))
    for start in range(0, len(ids), _CHUNK):
        chunk = Finding.objects.in_bulk(ids[start : start + _CHUNK])
        rows = [chunk[pk] for pk in ids[start : start + _CHUNK]]
        for line in lines_of(rows, request.actor, place, most=_CHUNK):
            yield exported(line, place)


def exported(line: Line, place: Round) -> tuple[str, ...]:
    """One finding in FINDING_COLUMNS."""
    words = spoken()
    finding = line.finding
    rule = rules_of(place).rules.get(finding.rule or "")
    cited = "" if rule is None else (
        f"{rule.sentence[words.language]} ({rule.legal_source}; {words.name(rule.status)})"
    )  # fmt: skip
    titles = [
        words.text("web-findings-draft", office=p.organisation.name)
        if p.pk in line.hidden else p.title
        for p in line.proposals
    ]  # fmt: skip
    status = {"diabaikan": "diabaikan"}.get(line.state, finding.status)
    return (
        finding.number, finding.kind, finding.severity,
        "" if line.veiled else " ; ".join(finding.places),
        " ; ".join(f"{office.name} ({words.name(office.level)})" for office in line.parties),
        words.text("web-findings-veiled") if line.veiled else said(finding.evidence),
        capital("; ".join(map(words.name, finding.exits))), cited, " | ".join(titles),
        " ; ".join(line.numbers), finding.key, status,
        line.settled.exit if line.settled else "", line.settled.reason if line.settled else "",
    )  # fmt: skip


@require_POST
def dismiss(request: Call) -> HttpResponse:
    """Dismiss the findings that were ticked; asks for the reason first."""
    place = here(request)
    keys = list(dict.fromkeys(request.POST.getlist("temuan")))
    if not 0 < len(keys) <= MOST_AT_ONCE:
        raise Refused("web-settle-many", most=MOST_AT_ONCE, count=len(keys))
    if request.POST.get("yakin") != "1":
        found = findings_shown_to(request.actor, place).filter(key__in=keys).order_by("pk")
        kinds = set(found.values_list("kind", flat=True))
        if len(kinds) > 1:
            raise Refused("web-settle-kinds")
        context = {"lines": lines_of(found, request.actor, place), "query": request.POST["kembali"]}
        return render(request, "findings/dismiss.html", context)
    count = dismiss_all(request.actor, place, keys, request.POST.get("alasan", ""))
    tell(request, "web-findings-dismissed", count=count)
    return redirect("findings", round=place.slug)


_HERE = "putaran/<slug:round>/temuan/"
URLS = [
    page(_HERE, board, name="findings", verb="table.read"),
    page(f"{_HERE}bagian/", part, name="findings-part", verb="table.read"),
    page(f"{_HERE}unduh.<str:form>", export, name="findings-export", verb="table.read"),
    page(f"{_HERE}abaikan/", dismiss, name="findings-dismiss", verb="finding.settle"),
]
