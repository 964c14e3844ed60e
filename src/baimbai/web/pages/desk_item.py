"""One proposal at a desk (*layar desk*): for the projector and for phones, live, and offline."""

from typing import Any
from uuid import uuid4

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.agreement.decision import RESULTS, TAKEN
from baimbai.agreement.ruling import REASON_CODES
from baimbai.errors import Refused
from baimbai.web.access import may
from baimbai.web.earlier import commitments_on, earlier_on
from baimbai.web.gate import Call, here, page
from baimbai.web.item_sheet import (
    decisions_on,
    filled_in,
    neighbours_of,
    others_at,
    parties_of,
    speaks_for,
)
from baimbai.web.lawful import lawful_for
from baimbai.web.meeting import desk_at, offices_of
from baimbai.web.models import Desk, Event, Proposal
from baimbai.web.models.meeting import STANCES
from baimbai.web.pages.proposal_filter import region_choices
from baimbai.web.pages.proposal_sheet import computed_of, money_table, paper_lines, proposal_here
from baimbai.web.payable import Payable, payable_for
from baimbai.web.promises import day_of
from baimbai.web.statics import STATIC

SPARE_PARTS = 2
"""Lines of money that the form keeps free."""


@require_GET
def show(request: Call, desk: int, number: str) -> HttpResponse:
    """All that is needed to decide on it, on one page."""
    # Read first: what is told while the page is made is told again, and nothing is missed.
    heard = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    row, seat = proposal_here(request, number), desk_at(here(request), desk)
    state = _state(request, seat, row)
    computed = computed_of(request, row)
    score = computed.pop("parts", ())
    earlier = earlier_on(row)
    context: dict[str, Any] = {
        **state,
        **computed,
        "heard": heard,
        "parts_of_score": score,
        "turn": neighbours_of(seat, row),
        "region": dict(region_choices(row.round)).get(row.region_code, row.region_code),
        "money": money_table(row),
        "papers": paper_lines(row),
        "earlier": earlier,
        "commitments": commitments_on(row, earlier, day_of(request.actor.now)),
        "projector": request.GET.get("layar") == "proyektor",
        "others": others_at(seat, row),
    }
    if state["may_decide"]:
        said = filled_in(row, state["held"], computed.get("payments", ()))
        context |= _form(row, said, state["payable"])
    return render(request, "desk/item.html", context)


@require_GET
def part(request: Call, desk: int, number: str) -> HttpResponse:
    """What of the page changes while it is open."""
    row, seat = proposal_here(request, number), desk_at(here(request), desk)
    return render(request, "desk/state.html", _state(request, seat, row))


@require_GET
def balances(request: Call, desk: int, number: str) -> HttpResponse:
    """What is left of each ceiling, for a page that heard of other proposals' decisions."""
    row, seat = proposal_here(request, number), desk_at(here(request), desk)
    context = {"desk": seat, "proposal": row, "payable": _payable(request, row)}
    return render(request, "desk/balances.html", context)


def _state(request: Call, seat: Desk, row: Proposal) -> dict[str, Any]:
    actor, run = request.actor, here(request).run
    responsible = ""
    if run is not None:
        try:
            responsible = lawful_for(run, row).responsible
        except Refused:
            responsible = ""
    parties = parties_of(row, responsible)
    decisions = decisions_on(row)
    may_hold = may(actor, "desk.hold", row) and seat.opened_at and not seat.closed_at
    return {
        "desk": seat,
        "proposal": row,
        "parties": parties,
        "speaks_for": speaks_for(actor, parties) if may_hold else (),
        "stances": STANCES,
        "decisions": decisions,
        "held": next(iter(decisions), None),
        "payable": _payable(request, row),
        "may_decide": may(actor, "desk.decide", seat),
        "ticket": uuid4(),
    }


def _payable(request: Call, row: Proposal) -> list[Payable]:
    """Nothing where the round has not been computed."""
    try:
        return list(payable_for(here(request), row))
    except Refused:
        return []


def _form(row: Proposal, said: dict[str, Any], payable: list[Payable]) -> dict[str, Any]:
    known = {(one.source, one.owner, one.year) for one in payable}
    # What was decided or computed from a ceiling that is none any more is still shown.
    parts = [(*part, part[:3] in known) for part in said["payments"]]
    return {
        "said": said,
        "parts": parts,
        "spare": range(max(SPARE_PARTS, 3 - len(parts))),
        "results": RESULTS,
        "taken": TAKEN,
        "reason_codes": REASON_CODES,
        "offices": list(offices_of(row.round).values_list("pk", "name")),
    }


@require_GET
def worker(_request: Call) -> HttpResponseBase:
    """The script that shows a desk's pages again where the network is gone. It must lie above the
    pages that it serves, which no static address does."""
    response = FileResponse(
        (STATIC / "js" / "desk_worker.js").open("rb"), content_type="text/javascript"
    )
    response["Cache-Control"] = "no-cache"
    return response


_AT = "putaran/<slug:round>/rapat/"
URLS = [
    page(f"{_AT}pekerja.js", worker, name="desk-worker", verb="table.read"),
    page(f"{_AT}<int:desk>/<str:number>/keadaan/", part, name="desk-item-part",
         verb="table.read"),
    page(f"{_AT}<int:desk>/<str:number>/pagu/", balances, name="desk-item-balances",
         verb="table.read"),
    # After what else lies below a desk: a proposal's number may hold anything.
    page(f"{_AT}<int:desk>/<str:number>/", show, name="desk-item", verb="table.read"),
]  # fmt: skip
