"""The gap board: what each region needs, has, gets; what nobody proposes; and who could."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from baimbai.publication.names import capital
from baimbai.web.access import may
from baimbai.web.actor import Actor
from baimbai.web.finding_board import sees_all
from baimbai.web.gaps import (
    ASSET_OF,
    GAPS_OF,
    NEED,
    SUMMED,
    board_of,
    by_service,
    finding_counts,
)
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Organisation, Round
from baimbai.web.reader import regions_of
from baimbai.web.sheets import Column, Value, sent_table

_COUNTS = ("proposals", "preparing", "assets", "uncounted")


@dataclass(frozen=True)
class Gap:
    """One service in one region, and where its reader goes from there."""

    cells: Mapping[str, Any]
    """Of GAP_BOARD."""
    region: str
    proposals: str
    """Address of the proposals that add to the service; empty where there are none."""
    findings: Sequence[tuple[str, int, str]]
    """(kind, how many, address) each."""
    propose: str
    """Address where the reader's office proposes works; empty where it may not."""


@require_GET
def show(request: Call) -> HttpResponse:
    """All services in sum; or one of them, a row a region."""
    place, actor = here(request), request.actor
    board = board_of(actor, place)
    services = by_service(board)
    service = request.GET.get("layanan", "")
    known = list(services["service"])
    context: dict[str, Any] = {
        "services": known, "service": service if service in known else "", "run": place.run,
        "all_counted": sees_all(actor, place), "asset": ASSET_OF.get(service, ""),
    }  # fmt: skip
    if context["service"]:
        lacking = request.GET.get("sisa") == "1"
        rows = board.filter(service=service)
        context["unit"] = rows["unit"][0]
        context["lacking"] = lacking
        context["rows"] = list(_gaps(request, rows.iter_rows(named=True), lacking=lacking))
    else:
        context["sums"] = list(services.iter_rows(named=True))
    return render(request, "gaps/board.html", context)


def _gaps(request: Call, rows: Iterator[dict[str, Any]], *, lacking: bool) -> Iterator[Gap]:
    place, actor = here(request), request.actor
    names = region_names(place)
    counts = finding_counts(actor, place)
    offices = _proposing(actor, place)
    for cells in rows:
        if lacking and not (cells["gap"] or 0) > 0:
            continue
        code, service = cells["region_code"], cells["service"]
        asset = ASSET_OF[service]
        kinds = [kind for kind in (GAPS_OF.get(service), NEED) if kind]
        found = [(kind, counts[kind, code, asset]) for kind in kinds]
        may_propose = any(code.startswith(o.region_code) for o in offices)
        adding = _address("proposals", place, jenis=asset, wilayah=code)
        proposing = _address("proposal-new", place, asset_type=asset, region=code)
        links = [
            (kind, n, _address("findings", place, jenis=kind, wilayah=code))
            for kind, n in found
            if n
        ]
        yield Gap(
            cells,
            names.get(code, code),
            adding if cells["proposals"] + cells["preparing"] else "",
            links,
            proposing if may_propose else "",
        )


def _proposing(actor: Actor, place: Round) -> list[Organisation]:
    """The reader's offices, where they may still propose."""
    if not may(actor, "proposal.write", place) or not place.takes_proposals(actor.now):
        return []
    own = [office for office, role in actor.seats if role in ("pengusul", "pimpinan")]
    return list(Organisation.objects.filter(pk__in=own, submissions__round=place))


def _address(name: str, place: Round, **query: str) -> str:
    """A page's address with what it is to show."""
    return f"{reverse(name, args=[place.slug])}?{urlencode(query)}"


def region_names(place: Round) -> dict[str, str]:
    """Region code → `Kabupaten Tanah Laut`, in the reader's language."""
    say = spoken().text
    return {
        code: say(f"region-{region.kind}", name=region.name)
        for code, region in regions_of(place).items()
    }


@require_GET
def export(request: Call, form: str) -> HttpResponseBase:
    """The whole board as a workbook or CSV."""
    place = here(request)
    say = spoken().text
    names, words = region_names(place), spoken()
    heads = [
        Column(say("column-region-code"), 9), Column(say("column-region"), 30),
        Column(say("web-gaps-service"), 24), Column(say("web-gaps-unit"), 10),
        *(Column(say(f"column-gap-{name.replace('_', '-')}"), 16, "#,##0.###") for name in SUMMED),
        *(Column(say(f"column-gap-{name}"), 14, "#,##0") for name in _COUNTS),
        Column(say("column-gap-note"), 28), Column(say("column-gap-source"), 40),
    ]  # fmt: skip

    def lines() -> Iterator[Sequence[Value]]:
        for cells in board_of(request.actor, place).iter_rows(named=True):
            code = cells["region_code"]
            yield (
                code, names.get(code, code), capital(words.name(cells["service"])),
                words.name(cells["unit"]), *(cells[name] for name in (*SUMMED, *_COUNTS)),
                say("gap-unproposed") if cells["unproposed"] else "", cells["source"],
            )  # fmt: skip

    name = f"kesenjangan-{place.slug}-{timezone.localdate():%Y%m%d}"
    return sent_table(name, form, heads, lines())


URLS = [
    page("putaran/<slug:round>/celah/", show, name="gaps", verb="table.read"),
    page("putaran/<slug:round>/celah/unduh.<str:form>", export, name="gaps-export",
         verb="table.read"),
]  # fmt: skip
