"""Fairness (*pemerataan*): how the money lies between the kabupaten/kota."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.core.cache import caches
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Run
from baimbai.web.results.book import Field, Sheet, stamped, xlsx
from baimbai.web.results.fairness import Standing, standings
from baimbai.web.results.frozen import frozen
from baimbai.web.results.money import money_by
from baimbai.web.results.shown import badge, region_names_of, run_shown

_ORDERS: Mapping[str, Callable[[Standing], Any]] = {
    "wilayah": lambda one: one.code,
    "usulan": lambda one: one.proposals,
    "diusulkan": lambda one: one.asked_rupiah,
    "didanai": lambda one: one.funded_rupiah,
    "bagian": lambda one: one.funded_share,
    "perjiwa": lambda one: one.per_head,
    "perkm": lambda one: one.per_bad_km,
    "banding": lambda one: one.against_people,
}


@require_GET
def between(request: Call) -> HttpResponse:
    """The kabupaten/kota side by side, in the order that is asked for."""
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": "web-fairness-title"})
    regions = region_names_of(here(request))
    rows = _ordered(standings_of(run), request.GET.get("urut", ""))
    if request.GET.get("unduh") == "xlsx":
        return _download(request, run, rows, regions)
    return render(request, "fairness/table.html", {
        "run": run, "badge": badge(here(request), run),
        "rows": [(regions.get(row.code, row.code), row) for row in rows],
        "asked": sum(row.asked_rupiah for row in rows),
        "funded": sum(row.funded_rupiah for row in rows),
        "roads": sum(row.roads for row in rows),
        "roads_known": sum(row.roads_known for row in rows),
        "whole_province": _whole_province(run, {row.code for row in rows}),
    })  # fmt: skip


def standings_of(run: Run) -> list[Standing]:
    """Computed once a run, which never changes."""
    cache, key = caches["results"], f"fairness/{run.pk}"
    rows: list[Standing] | None = cache.get(key)
    if rows is None:
        papers = (frozen(run, name) for name in ("usulan", "pembayaran", "aset"))
        rows = standings(run.round.regions, *papers)
        cache.set(key, rows, 3600)
    return rows


def _ordered(rows: Sequence[Standing], asked: str) -> list[Standing]:
    """What is not known comes last either way."""
    measure = _ORDERS.get(asked.removeprefix("-"), _ORDERS["wilayah"])
    known = [row for row in rows if measure(row) is not None]
    unknown = [row for row in rows if measure(row) is None]
    return [*sorted(known, key=measure, reverse=asked.startswith("-")), *unknown]


def _whole_province(run: Run, codes: set[str]) -> int:
    """Rupiah of proposals that lie in no single kabupaten/kota."""
    _, rows = money_by(run, "region_code", "sector")
    return sum(sum(amounts) for code, amounts in rows if code not in codes)


def _download(
    request: Call, run: Run, rows: Sequence[Standing], regions: Mapping[str, str]
) -> HttpResponse:
    say = spoken().text
    columns = (
        ("count", "proposals"), ("count", "funded-count"), ("rupiah", "asked"),
        ("rupiah", "funded"), ("decimal", "funded-share"), ("count", "population"),
        ("rupiah", "per-head"), ("rupiah", "asked-per-head"), ("decimal", "bad-km"),
        ("count", "roads"), ("count", "roads-known"), ("rupiah", "per-bad-km"),
        ("decimal", "share"), ("decimal", "people-share"), ("decimal", "against-people"),
    )  # fmt: skip
    fields = [Field(say("column-region-code"), width=10), Field(say("column-region"), width=30),
              *(Field(say(f"web-fairness-{key}"), kind, 20) for kind, key in columns)]  # fmt: skip
    cells = [
        (row.code, regions.get(row.code, row.code), row.proposals, row.funded, row.asked_rupiah,
         row.funded_rupiah, row.funded_share, row.population, row.per_head, row.asked_per_head,
         None if row.bad_m is None else row.bad_m / 1000, row.roads, row.roads_known,
         row.per_bad_km, row.share, row.people_share, row.against_people)
        for row in rows
    ]  # fmt: skip
    name = stamped(here(request).slug, "pemerataan", request.actor.now)
    return xlsx(name, run, [Sheet(say("web-fairness-title"), fields, cells)])


URLS = [page("putaran/<slug:round>/pemerataan/", between, name="fairness", verb="run.read")]
