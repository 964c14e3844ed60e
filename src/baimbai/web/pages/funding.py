"""Funding (*pendanaan*): who pays how much, who is funded, and why not."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Payment, Result, Run
from baimbai.web.results.book import Field, Sheet, asked_of, stamped, xlsx
from baimbai.web.results.listing import listed, ordered
from baimbai.web.results.money import Account, by_owner, by_source, money_by, whole
from baimbai.web.results.narrow import ORDERS, choices, narrowed, paid_by
from baimbai.web.results.shown import badge, region_names_of, results_of, run_shown
from baimbai.web.templatetags.baimbai import named, said

_BATCH = 2_000
FUNDED, NOT_FUNDED = "didanai", "tidak_didanai"


@require_GET
def money(request: Call) -> HttpResponse:
    """Every source by year with its running balance; one of them unfolded by owner."""
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": "web-funding-title"})
    sources, opened = by_source(run), request.GET.get("buka", "")
    owners = by_owner(run, opened) if opened else []
    if request.GET.get("unduh") == "xlsx":
        return _download_money(request, run, sources)
    regions = region_names_of(here(request))
    years, paid = money_by(run, "source", "year")
    sectors, in_regions = money_by(run, "region_code", "sector")
    return render(request, "funding/money.html", {
        "run": run, "badge": badge(here(request), run), "sources": sources, "opened": opened,
        "owners": owners, "whole": whole(sources), "years": years,
        "paid": [(named(code), amounts, sum(amounts)) for code, amounts in paid],
        "sectors": sectors,
        "in_regions": [(regions.get(c, c), amounts, sum(amounts)) for c, amounts in in_regions],
    })  # fmt: skip


@require_GET
def funded(request: Call) -> HttpResponse:
    """Who is funded, and by whom."""
    return _list(request, FUNDED, ("sumber", "pemilik", "tahun", "bidang", "opd", "wilayah"))


@require_GET
def refused(request: Call) -> HttpResponse:
    """Who is not funded, why, and what would help."""
    return _list(request, NOT_FUNDED, ("alasan", "bidang", "opd", "wilayah"))


def _list(request: Call, outcome: str, filters: Sequence[str]) -> HttpResponse:
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": f"web-funding-{outcome}"})
    results = narrowed(request, results_of(request.actor, run).filter(outcome=outcome))
    results = paid_by(request, run, results).select_related("proposal", "proposal__organisation")
    results = ordered(results, request, ORDERS)
    if request.GET.get("unduh") == "xlsx":
        return _download(request, run, results, outcome)
    rows = listed(results, request)
    with_payments(run, rows.rows)
    return render(request, "funding/list.html", {
        "run": run, "badge": badge(here(request), run), "rows": rows, "outcome": outcome,
        "title": f"web-funding-{outcome}", "choices": choices(request, *filters),
        "regions": region_names_of(here(request)),
    })  # fmt: skip


def with_payments(run: Run, results: Iterable[Any]) -> None:
    """Give each result its payments, all read at once."""
    by_proposal: dict[int, list[Payment]] = {}
    found = list(results)
    ids = [result.proposal_id for result in found]
    for payment in Payment.objects.filter(run=run, proposal__in=ids):
        by_proposal.setdefault(payment.proposal_id, []).append(payment)
    for result in found:
        result.paid = by_proposal.get(result.proposal_id, [])


def _download(request: Call, run: Run, results: QuerySet[Result], outcome: str) -> HttpResponse:
    say = spoken().text
    fields = [
        Field(say("column-rank"), "count", 10), Field(say("column-id"), width=16),
        Field(say("column-title"), width=50), Field(say("column-organisation"), width=34),
        Field(say("column-region-code"), width=10), Field(say("column-sector"), width=22),
        Field(say("column-asked"), "rupiah", 20), Field(say("column-score"), "decimal", 10),
        Field(say("column-programmed"), "rupiah", 20), Field(say("column-sources"), width=40),
        Field(say("column-reason"), width=60), Field(say("column-would-help"), width=60),
        Field(say("column-rule"), width=24),
    ]  # fmt: skip
    name = stamped(here(request).slug, outcome.replace("_", "-"), request.actor.now)
    sheet = Sheet(say(f"web-funding-{outcome}"), fields, _rows(run, results))
    return xlsx(name, run, [sheet], **asked_of(request))


def _rows(run: Run, results: QuerySet[Result]) -> Iterable[Sequence[Any]]:
    """Row after row, their payments read a batch at a time."""
    for _, batch in groupby(enumerate(results.iterator(_BATCH)), lambda one: one[0] // _BATCH):
        rows: list[Any] = [result for _, result in batch]
        with_payments(run, rows)
        for one in rows:
            own = one.proposal
            paid = "; ".join(
                f"{part.source} {part.owner_id} {part.year}: {part.amount_rupiah}"
                for part in one.paid
            )
            yield (
                one.rank, own.number, own.title, own.organisation.name, own.region_code,
                named(own.sector), own.cost_rupiah, one.score, one.funded_rupiah, paid,
                said(one.text), said(one.would_help), one.rule,
            )  # fmt: skip


def _download_money(request: Call, run: Run, sources: Sequence[Account]) -> HttpResponse:
    """Every ceiling by source, owner and year; and the payments by source and by region."""
    say, regions = spoken().text, region_names_of(here(request))
    rupiah = [Field(say(f"web-funding-{key}"), "rupiah", 22)
              for key in ("ceiling", "used", "left", "balance")]  # fmt: skip
    uses = Sheet(say("web-funding-title"), [
        Field(say("web-results-by-sumber")), Field(say("web-results-by-pemilik"), width=34),
        Field(say("web-results-by-tahun"), "count", 8), *rupiah,
    ], _use_rows(run, sources))  # fmt: skip
    cuts = []
    for cut, across, key in (("source", "year", "sumber"), ("region_code", "sector", "wilayah")):
        columns, rows = money_by(run, cut, across)
        fields = [Field(say(f"web-results-by-{key}"), width=34),
                  *(Field(named(code), "rupiah", 22) for code in columns)]  # fmt: skip
        cuts.append(Sheet(say(f"web-funding-by-{key}"), fields, [
            (regions.get(code) or named(code), *amounts) for code, amounts in rows
        ]))  # fmt: skip
    return xlsx(stamped(here(request).slug, "pendanaan", request.actor.now), run, [uses, *cuts])


def _use_rows(run: Run, sources: Sequence[Account]) -> Iterable[Sequence[Any]]:
    order = {account.key: place for place, account in enumerate(sources)}
    uses = sorted(
        run.source_uses.values_list(
            "source", "owner", "owner__name", "year", "ceiling_rupiah", "used_rupiah"
        ),
        key=lambda row: (order[row[0]], row[1], row[3]),
    )
    for (source, _), group in groupby(uses, lambda row: (row[0], row[1])):
        balance = 0
        for _, _, owner, year, ceiling, used in group:
            balance += ceiling - used
            yield source, owner, year, ceiling, used, ceiling - used, balance


URLS = [
    page("putaran/<slug:round>/pendanaan/", money, name="funding", verb="run.read"),
    page("putaran/<slug:round>/pendanaan/didanai/", funded, name="funded", verb="run.read"),
    page(
        "putaran/<slug:round>/pendanaan/tidak-didanai/", refused, name="not-funded",
        verb="run.read",
    ),
]  # fmt: skip
