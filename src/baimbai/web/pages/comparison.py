"""Two plans side by side (*banding*): the round and a scenario, or two scenarios."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.cache import caches
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import Result, Round, Run
from baimbai.web.models.run import DONE
from baimbai.web.pages.funding import with_payments
from baimbai.web.results.book import Field, Sheet, stamped, xlsx
from baimbai.web.results.compared import MOVES, figures_beside, moved_money, moving
from baimbai.web.results.listing import listed
from baimbai.web.results.shown import COMPUTED, computed_run, region_names_of, results_of, sees_all
from baimbai.web.templatetags.baimbai import named, said
from baimbai.web.templatetags.results import run_told

_OFFERED = 50
"""The latest runs that may be chosen."""
_CUTS = ("source", "region_code", "year")


@require_GET
def beside(request: Call) -> HttpResponse:
    """Figures, money, and who moves, from the plan `a` to the plan `b`."""
    place = here(request)
    offered = _offered(place)
    before, after = _chosen(request, place, offered)
    context: dict[str, Any] = {
        "offered": offered, "before": before, "after": after, "sides": [("a", before), ("b", after)]
    }  # fmt: skip
    if before is None or after is None:
        return render(request, "scenarios/comparison.html", context)
    if request.GET.get("unduh") == "xlsx":
        return _download(request, before, after)
    move = request.GET.get("gerak", "masuk")
    if move not in MOVES:
        raise Http404
    rows = listed(_moving(request, before, after, move), request)
    with_payments(after if move != "keluar" else before, rows.rows)
    if move == "keluar":
        _with_reasons(after, rows.rows)
    else:
        with_earlier_payments(before, rows.rows)
    return render(request, "scenarios/comparison.html", context | {
        "figures": figures_beside(before, after), "move": move, "rows": rows,
        "moves": _counts(request, before, after),
        "regions": region_names_of(place),
        "cuts": [
            (f"by-{cut}", f"web-compare-by-{cut.replace('_', '-')}",
             _named_money(place, before, after, cut))
            for cut in _CUTS
        ],
    })  # fmt: skip


def _offered(place: Round) -> list[Run]:
    runs = Run.objects.filter(round=place, state=DONE, kind__in=COMPUTED)
    return list(runs.select_related("round", "scenario", "ceilings").order_by("-id")[:_OFFERED])


def _chosen(request: Call, place: Round, offered: Sequence[Run]) -> tuple[Run | None, Run | None]:
    """`?a=` and `?b=`; else the plan that the round shows, and the latest scenario on it."""
    first, second = request.GET.get("a", ""), request.GET.get("b", "")
    scenarios = [run for run in offered if run.kind == "skenario"]
    before = computed_run(place, first) if first else place.run
    after = computed_run(place, second) if second else next(iter(scenarios), None)
    return before, after


def _moving(request: Call, before: Run, after: Run, move: str) -> QuerySet[Result]:
    first, second = (before, after) if move == "keluar" else (after, before)
    found = moving(results_of(request.actor, first), second, move)
    return found.select_related("proposal", "proposal__organisation").order_by("rank")


def _counts(request: Call, before: Run, after: Run) -> list[tuple[str, int]]:
    """How many make each move; for whoever sees all kept, for runs never change."""
    key = f"moves/{before.pk}/{after.pk}"
    whole = sees_all(request.actor, here(request))
    found = caches["results"].get(key) if whole else None
    if found is None:
        found = [(m, _moving(request, before, after, m).order_by().count()) for m in MOVES]
        if whole:
            caches["results"].set(key, found, 3600)
    return list(found)


def _with_reasons(after: Run, rows: Iterable[Any]) -> None:
    """Why each that fell out is not in the plan after."""
    found = list(rows)
    ids = [row.proposal_id for row in found]
    reasons = dict(
        Result.objects.filter(run=after, proposal__in=ids).values_list("proposal_id", "text")
    )
    for row in found:
        row.why = reasons.get(row.proposal_id, "")


def with_earlier_payments(before: Run, rows: Iterable[Any]) -> None:
    """What paid for each in the plan before."""
    found = list(rows)
    now = [row.paid for row in found]
    with_payments(before, found)
    for row, paid in zip(found, now, strict=True):
        row.paid_before, row.paid = row.paid, paid


def _named_money(place: Round, before: Run, after: Run, cut: str) -> list[tuple[str, Any]]:
    regions = region_names_of(place)
    return [(regions.get(one.key) or named(one.key), one)
            for one in moved_money(before, after, cut)]  # fmt: skip


def _download(request: Call, before: Run, after: Run) -> HttpResponse:
    say, place = spoken().text, here(request)
    figures = Sheet(say("web-compare-figures"), [
        Field(say("web-compare-figure"), width=30), Field(run_told(before), "decimal", 24),
        Field(run_told(after), "decimal", 24), Field(say("web-compare-difference"), "decimal", 24),
    ], [(say("web-compare-figure-name", name=str(row["name"])), row["before"], row["after"],
         row["difference"]) for row in figures_beside(before, after)])  # fmt: skip
    sheets = [figures]
    for cut in _CUTS:
        fields = [
            Field(say(f"web-compare-by-{cut.replace('_', '-')}"), width=36),
            *(
                Field(text, "rupiah", 24)
                for text in (run_told(before), run_told(after), say("web-compare-difference"))
            ),
        ]
        sheets.append(Sheet(say(f"web-compare-by-{cut.replace('_', '-')}"), fields, [
            (name, one.before, one.after, one.difference)
            for name, one in _named_money(place, before, after, cut)
        ]))  # fmt: skip
    fields = [
        Field(say("web-compare-move"), width=16), Field(say("column-id"), width=16),
        Field(say("column-title"), width=50), Field(say("column-organisation"), width=34),
        Field(say("column-region-code"), width=10), Field(say("column-score"), "decimal", 10),
        Field(say("column-programmed"), "rupiah", 20), Field(say("column-reason"), width=60),
    ]  # fmt: skip
    sheets.append(Sheet(say("web-compare-moved"), fields, _moved_rows(request, before, after)))
    chosen = {"a": str(before.pk), "b": str(after.pk)}
    name = stamped(place.slug, "banding", request.actor.now)
    return xlsx(name, after, sheets, **chosen)


def _moved_rows(request: Call, before: Run, after: Run) -> Iterable[Sequence[Any]]:
    reasons: dict[int, str] = {}
    for move in MOVES:
        rows = _moving(request, before, after, move)
        if move == "keluar":
            out = Result.objects.filter(run=after, proposal__in=rows.order_by().values("proposal"))
            reasons = dict(out.values_list("proposal_id", "text"))
        for row in rows.iterator(2000):
            own, why = row.proposal, reasons.get(row.proposal_id, row.text)
            yield (
                spoken().text(f"scenario-move-{move}"), own.number, own.title,
                own.organisation.name, own.region_code, row.score, row.funded_rupiah,
                said(why if move == "keluar" else row.text),
            )  # fmt: skip


URLS = [page("putaran/<slug:round>/skenario/banding/", beside, name="comparison", verb="run.read")]
