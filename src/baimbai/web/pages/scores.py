"""Score sheets (*skor*): ranked, narrowed, and each score opened into its parts."""

from collections.abc import Sequence
from typing import Any

import polars as pl
from django.core.cache import caches
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import WHOLE
from baimbai.appraisal.sensitivity import BANDS
from baimbai.rounds.archive import TABLES
from baimbai.web.actions.compute import REACHES_TABLE
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Result, Run, ScorePart
from baimbai.web.results.book import Field, Sheet, asked_of, stamped, xlsx
from baimbai.web.results.frozen import frozen, plan_under
from baimbai.web.results.listing import Listing, listed, listed_of, ordered
from baimbai.web.results.narrow import ORDERS, choices, narrowed
from baimbai.web.results.shown import badge, region_names_of, results_of, run_shown, weighed_in
from baimbai.web.templatetags.baimbai import named, said

_STEP = 10
"""Points a bar of the chart."""


@require_GET
def ranked(request: Call) -> HttpResponse:
    """The proposals by score, or by the score of one sheet."""
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": "web-scores-title"})
    results = narrowed(request, results_of(request.actor, run))
    results = results.select_related("proposal", "proposal__organisation")
    sheets = _sheets(run)
    chosen = request.GET.get("lembar", "")
    if chosen and chosen not in sheets:
        raise Http404
    if request.GET.get("unduh") == "xlsx":
        return _download(request, run, results, chosen)
    if chosen:
        rows = _of_sheet(request, run, results, chosen)
    else:
        rows = listed(ordered(results, request, ORDERS), request)
    return render(request, "scores/list.html", {
        "run": run, "badge": badge(here(request), run), "rows": rows, "sheets": sheets,
        "chosen": chosen, "weights": _weights(run, chosen), "chart": _histogram(run),
        "bands": BANDS, "regions": region_names_of(here(request)),
        "choices": choices(request, "pita", "gerbang", "bidang", "opd", "wilayah"),
    })  # fmt: skip


@require_GET
def opened(request: Call, number: str) -> HttpResponse:
    """One score with what it is made of, on the round's own sheet and on every other."""
    run = run_shown(request)
    if run is None:
        return render(request, "results/nothing.html", {"title": "web-scores-title"})
    results = results_of(request.actor, run).select_related("proposal", "proposal__organisation")
    result = get_object_or_404(results, proposal__number=number)
    parts = ScorePart.objects.filter(run=weighed_in(run), proposal=result.proposal).order_by("id")
    by_sheet: dict[str, list[ScorePart]] = {}
    for part in parts:
        by_sheet.setdefault(part.sheet, []).append(part)
    chosen = request.GET.get("lembar", "")
    if chosen not in by_sheet:
        chosen = ""
    own = by_sheet.get(chosen, [])
    return render(request, "scores/score.html", {
        "run": run, "badge": badge(here(request), run), "result": result, "parts": own,
        "total": round(sum(part.contribution for part in own), 4), "sheets": list(by_sheet),
        "chosen": chosen, "weights": _weights(run, chosen), "reach": _reach(run, number),
        "place_on": _place_on(run, number), "count": run.summary.get("proposals"),
    })  # fmt: skip


def _sheets(run: Run) -> list[str]:
    """Names of the score sheets beside the round's own weights."""
    return [sheet.name for sheet in plan_under(run).score_sheets] if run.kind == "hitung" else []


def _of_sheet(request: Call, run: Run, results: QuerySet[Result], sheet: str) -> Listing:
    """The page of a sheet's ranking, among the results that are asked for."""
    scores = _sheet_scores(run, sheet)
    allowed = set(results.order_by().values_list("proposal__number", flat=True))
    scores = scores.filter(pl.col("proposal").is_in(list(allowed)))
    found = listed_of(scores.rows(named=True), request)
    rows = results.filter(proposal__number__in=[row["proposal"] for row in found.rows])
    by_number = {row.proposal.number: row for row in rows}
    kept = []
    for row in found.rows:
        result: Any = by_number[row["proposal"]]
        result.sheet_score, result.sheet_rank = row["score"], row["rank"]
        result.asked = row["asked"]
        kept.append(result)
    return Listing(kept, found.number, found.count, found.more, found.last)


def _sheet_scores(run: Run, sheet: str) -> pl.DataFrame:
    return frozen(run, "lembar-skor").filter(pl.col("sheet") == sheet).sort("rank")


def _place_on(run: Run, number: str) -> list[dict[str, Any]]:
    """Score and rank on every sheet that the proposal stands on."""
    if run.kind != "hitung":
        return []
    return frozen(run, "lembar-skor").filter(pl.col("proposal") == number).rows(named=True)


def _reaches(run: Run) -> pl.DataFrame | None:
    """REACHES of a run; None where they were not computed."""
    path = run.folder / TABLES / f"{REACHES_TABLE}.parquet"
    return frozen(run, REACHES_TABLE) if path.is_file() else None


def _reach(run: Run, number: str) -> dict[str, Any] | None:
    """How far the agreed ranges of weights move the score; None where that was not computed."""
    table = _reaches(run)
    if table is None:
        return None
    return next(table.filter(pl.col("proposal") == number).iter_rows(named=True), None)


def _weights(run: Run, sheet: str) -> dict[str, Any]:
    """The weights in force on a sheet, as shares with their ranges, and what fixes them."""
    plan = plan_under(run)
    agreed: AgreedWeights = plan.agreed
    for other in plan.score_sheets:
        if other.name == sheet:
            agreed = other.agreed
    shares = [
        {"criterion": criterion, "share": share / WHOLE,
         "low": agreed.bounds[criterion][0] / WHOLE, "high": agreed.bounds[criterion][1] / WHOLE}
        for criterion, share in agreed.weights.shares.items() if share
    ]  # fmt: skip
    changed = run.kind == "skenario" and run.scenario is not None and run.scenario.weights
    return {"shares": shares, "agreed": agreed, "changed": changed}


def _histogram(run: Run) -> list[dict[str, Any]]:
    """How many proposals have so many points, by band; counted once a run, for it never changes."""
    cache, key = caches["results"], f"histogram/{run.pk}"
    found: list[dict[str, Any]] | None = cache.get(key)
    if found is None:
        table = _reaches(run)
        bands = [""] if table is None else [*BANDS]
        if table is None:
            table = frozen(run, "skor").with_columns(pl.lit("").alias("band"))
        step = (pl.col("score") // _STEP).cast(pl.Int64).clip(0, 9).alias("step")
        sums = table.group_by(step, "band").len()
        counts = {(place, band): many for place, band, many in sums.iter_rows()}
        found = [
            {
                "low": _STEP * place,
                "high": _STEP * place + _STEP,
                "counts": [counts.get((place, band), 0) for band in bands],
            }
            for place in range(10)
        ]
        cache.set(key, found, 3600)
    return found


def _download(request: Call, run: Run, results: QuerySet[Result], chosen: str) -> HttpResponse:
    say = spoken().text
    fields: list[Field] = [
        Field(say("column-rank"), "count", 10), Field(say("column-id"), width=16),
        Field(say("column-title"), width=50), Field(say("column-organisation"), width=34),
        Field(say("column-region-code"), width=10), Field(say("column-sector"), width=22),
        Field(say("column-asked"), "rupiah", 20), Field(say("column-score"), "decimal", 10),
        Field(say("column-band"), width=10), Field(say("column-best"), "count", 10),
        Field(say("column-worst"), "count", 10), Field(say("column-gate"), width=12),
        Field(say("column-gate-reason"), width=60),
    ]  # fmt: skip
    rows: Any
    if chosen:
        places = {row["proposal"]: row for row in _sheet_scores(run, chosen).rows(named=True)}
        found = results.filter(proposal__number__in=list(places)) if len(places) < 5000 else results
        rows = sorted(
            (_row(one, places[one.proposal.number]) for one in found.iterator(2000)
             if one.proposal.number in places),
            key=lambda row: row[0],
        )  # fmt: skip
    else:
        query = ordered(results, request, ORDERS)
        rows = (_row(one, None) for one in query.iterator(2000))
    name = stamped(here(request).slug, "skor", request.actor.now)
    sheet = Sheet(chosen or say("web-scores-score"), fields, rows)
    return xlsx(name, run, [sheet], **asked_of(request))


def _row(one: Result, on_sheet: dict[str, Any] | None) -> Sequence[Any]:
    own = one.proposal
    rank, score = (
        (one.rank, one.score) if on_sheet is None else (on_sheet["rank"], on_sheet["score"])
    )
    return (
        rank, own.number, own.title, own.organisation.name, own.region_code, named(own.sector),
        own.cost_rupiah, score, named(one.band), one.best_rank, one.worst_rank, named(one.gate),
        said(one.gate_reason),
    )  # fmt: skip


URLS = [
    page("putaran/<slug:round>/skor/", ranked, name="scores", verb="run.read"),
    page("putaran/<slug:round>/skor/<path:number>/", opened, name="score", verb="run.read"),
]
