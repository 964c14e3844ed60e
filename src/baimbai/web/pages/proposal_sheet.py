"""The sheet of one proposal (*lembar usulan*): all that is known of it, on one page."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from baimbai.register.proposal import PAPERS
from baimbai.web.access import is_shown, may, shown_to
from baimbai.web.actions.comment import kinds_for
from baimbai.web.finding_board import lines_of
from baimbai.web.gate import Call, here, page
from baimbai.web.models import (
    Finding,
    Paper,
    Payment,
    Proposal,
    Result,
    ScorePart,
)
from baimbai.web.models.proposal import OUT
from baimbai.web.pages.proposal_filter import office_choices, region_choices
from baimbai.web.pages.qr import qr_square
from baimbai.web.search import matching

MOST_FINDINGS = 30
MOST_OTHERS = 12
"""Proposals of each finding."""
MOST_MERGED = 100
MOST_COMMENTS = 100


@dataclass(frozen=True)
class MoneyTable:
    """What it asks for, by source and year."""

    years: tuple[int, ...]
    rows: tuple[tuple[str, tuple[int | None, ...], int], ...]
    """(source, rupiah by year, sum) each; no source is an empty text."""
    totals: tuple[int, ...]
    total: int


@dataclass(frozen=True)
class PaperLine:
    """A readiness paper: is it ready, and the files that show it."""

    kind: str
    state: str
    """`ready`, `missing` or `unknown`."""
    files: tuple[Paper, ...]


def proposal_here(request: Call, number: str) -> Proposal:
    """The round's proposal of a number. Raises Http404 for none, or one not for this reader."""
    query = Proposal.objects.select_related(
        "round__host", "organisation", "routed_to", "merged_into", "changed_by"
    )
    row = query.filter(round=here(request), number=number).first()
    if row is None or not may(request.actor, "proposal.read", row):
        raise Http404
    return row


@require_GET
def show(request: Call, number: str) -> HttpResponse:
    """The sheet, with what its reader may do."""
    row = proposal_here(request, number)
    place = here(request)
    address = request.build_absolute_uri(reverse("proposal", args=[place.slug, row.number]))
    context: dict[str, Any] = {
        "proposal": row,
        "region": dict(region_choices(place)).get(row.region_code, row.region_code),
        "money": money_table(row),
        "papers": paper_lines(row),
        "comments": row.comments.select_related("organisation", "author")[:MOST_COMMENTS],
        "comment_kinds": kinds_for(request.actor, row),
        "external_ids": row.external_ids.all(),
        "permalink": address,
        "qr": qr_square(address),
        **computed_of(request, row),
        **_relations(request, row),
        **_decisions(request, row),
    }
    return render(request, "proposals/sheet.html", context)


def money_table(row: Proposal) -> MoneyTable:
    """The proposal's requests, by source and year."""
    asked = list(row.requests.values_list("source", "year", "amount_rupiah"))
    years = tuple(sorted({year for _, year, _ in asked}))
    by_source: dict[str, dict[int, int]] = {}
    for source, year, amount in asked:
        of_source = by_source.setdefault(source or "", {})
        of_source[year] = of_source.get(year, 0) + amount
    rows = tuple(
        (source, tuple(found.get(year) for year in years), sum(found.values()))
        for source, found in sorted(by_source.items())
    )
    totals = tuple(sum(of_row[1][place] or 0 for of_row in rows) for place in range(len(years)))
    return MoneyTable(years, rows, totals, sum(totals))


def paper_lines(row: Proposal) -> tuple[PaperLine, ...]:
    """Every readiness paper, with its files."""
    files = list(row.papers.select_related("added_by"))
    return tuple(
        PaperLine(
            kind,
            "ready" if kind in row.papers_ready
            else "missing" if kind in row.papers_missing else "unknown",
            tuple(one for one in files if one.kind == kind),
        )
        for kind in PAPERS
    )  # fmt: skip


def computed_of(request: Call, row: Proposal) -> dict[str, Any]:
    """What the round's run says of it; empty where there is no run, or it is newer."""
    place = here(request)
    run = place.run
    result = (
        Result.objects.filter(run=run, proposal=row).select_related("responsible").first()
        if run
        else None
    )
    if run is None or result is None:
        return {"result": None}
    payments = list(Payment.objects.filter(run=run, proposal=row))
    # Looked up by what names the proposal first: in order, the database would read every finding.
    naming = Finding.proposals.through.objects.filter(proposal=row)
    named = Finding.objects.filter(pk__in=list(naming.values_list("finding", flat=True)), run=run)
    gravest = named.order_by("grade", "number")[:MOST_FINDINGS]
    return {
        "result": result,
        "payments": payments,
        "paid": sum(payment.amount_rupiah for payment in payments),
        "parts": ScorePart.objects.filter(run=run, proposal=row, sheet=""),
        "findings": lines_of(gravest, request.actor, place, MOST_OTHERS),
        "is_older": run.ended_at is not None and row.changed_at > run.ended_at,
    }


def _relations(request: Call, row: Proposal) -> dict[str, Any]:
    """Proposals that it requires, that require it, or that were merged into it."""
    shown = shown_to(request.actor, here(request)).order_by("number")
    required = {one.number: one for one in shown.filter(number__in=row.requires)}
    return {
        "requires": [(number, required.get(number)) for number in row.requires],
        "merged": sorted(row.merged.order_by()[:MOST_MERGED], key=lambda one: one.number),
        "merged_shown": row.merged_into is not None and is_shown(request.actor, row.merged_into),
    }


def _decisions(request: Call, row: Proposal) -> dict[str, Any]:
    """What the reader may decide on it now."""
    actor, status = request.actor, row.status
    verifies = may(actor, "proposal.verify", row)
    mendable = may(actor, "proposal.mend", row)
    suggested = Result.objects.filter(run=row.round.run_id, proposal=row)
    return {
        "mendable": mendable,
        "can_send_again": mendable and status == "dikembalikan",
        "can_withdraw": may(actor, "proposal.withdraw", row),
        "can_verify": verifies and status not in ("draf", "diverifikasi", *OUT),
        "can_send_back": verifies and status not in ("draf", "dikembalikan", *OUT),
        "can_redirect": verifies and status not in ("draf", *OUT),
        "can_restore": verifies and status in ("diverifikasi", "dialihkan", *OUT),
        "offices": office_choices(row.round) if verifies else (),
        "suggested": suggested.values_list("responsible", flat=True).first() if verifies else None,
    }


@require_GET
def find(request: Call) -> HttpResponse:
    """Proposals by number or words, as options to choose one from (`ke`)."""
    typed = request.GET.get("ke", "")[:100]
    rows = matching(shown_to(request.actor, here(request)).exclude(status__in=OUT), typed)
    found = rows.order_by("number")[:12] if typed.strip() else Proposal.objects.none()
    return render(request, "proposals/options.html", {"found": found})


URLS = [
    page("putaran/<slug:round>/pilihan-usulan/", find, name="proposal-options",
         verb="table.read"),
    page("putaran/<slug:round>/usulan/<path:number>/", show, name="proposal", verb="table.read"),
]  # fmt: skip
