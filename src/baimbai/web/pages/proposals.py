"""The list of proposals (*daftar usulan*): filtered, sorted, searched, beside its map, exported."""

from collections.abc import Sequence

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.web.access import may, shown_to
from baimbai.web.actions.verify import MOST_AT_ONCE, verify_all
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Organisation, Submission
from baimbai.web.pages.proposal_columns import (
    chosen_columns,
    column_choices,
    headings,
    order_choices,
)
from baimbai.web.pages.proposal_export import MOST_IN_WORKBOOK, csv_lines, workbook
from baimbai.web.pages.proposal_filter import describe, typed
from baimbai.web.pages.proposal_lines import lines
from baimbai.web.pages.proposal_listing import LAST_PAGE, PAGE, Question, listing

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AROUND = 2
"""Pages before and after the shown one that can be turned to directly."""


@require_GET
def show(request: Call) -> HttpResponse:
    """The page of the list that the address asks for."""
    place = here(request)
    question = Question(request.actor, place, request.GET)
    found = listing(question)
    verifies = may(request.actor, "proposal.verify", place)
    context = {
        "listing": found,
        "filters": describe(place, request.GET),
        "headings": headings(request.GET),
        "verifies": verifies,
        "lines": lines(place, found.rows, chosen_columns(request.GET), verifies),
        "column_choices": column_choices(request.GET),
        "order_choices": order_choices(request.GET),
        "query": _without_page(request),
        "beside": request.GET.get("peta") == "1",
        "beside_query": _with_map_or_without(request),
        "turns": _turns(found.page, found.pages),
        "limits": {"page": LAST_PAGE, "rows": PAGE * LAST_PAGE, "workbook": MOST_IN_WORKBOOK},
        "own": _writing(request),
    }
    return render(request, "proposals/list.html", context)


def _without_page(request: Call) -> str:
    given = request.GET.copy()
    given.pop("hal", None)
    return given.urlencode()


def _with_map_or_without(request: Call) -> str:
    given = request.GET.copy()
    given["peta"] = "" if given.get("peta") == "1" else "1"
    return given.urlencode()


def _turns(page: int, pages: int) -> Sequence[int]:
    """Numbers of the pages that are offered; 0 stands for a gap."""
    near = {1, pages, *range(page - _AROUND, page + _AROUND + 1)}
    turns: list[int] = []
    for number in sorted(n for n in near if 1 <= n <= pages):
        if turns and number > turns[-1] + 1:
            turns.append(0)
        turns.append(number)
    return turns


def _writing(request: Call) -> Submission | None:
    """The reader's office that may still add a proposal."""
    return next(
        (
            one
            for one in Submission.objects.filter(
                round=here(request), organisation__in=request.actor.offices, locked_at=None
            ).select_related("round", "organisation")
            if here(request).takes_proposals(request.actor.now)
        ),
        None,
    )


@require_GET
def as_workbook(request: Call) -> HttpResponse:
    """What is filtered, as an Excel workbook in the standard columns."""
    place = here(request)
    question = Question(request.actor, place, request.GET)
    if question.totals().proposals > MOST_IN_WORKBOOK:
        raise Refused("web-proposals-export-many", most=MOST_IN_WORKBOOK)
    offices = typed(request.GET, "pengusul")
    office = Organisation.objects.filter(pk__in=offices).first() if len(offices) == 1 else None
    content = workbook(place, question.rows(), office, spoken())
    return HttpResponse(content, content_type=_XLSX, headers=_attached(request, "xlsx"))


@require_GET
def as_text(request: Call) -> HttpResponseBase:
    """What is filtered, as CSV in the standard columns, told as it is read."""
    place = here(request)
    rows = Question(request.actor, place, request.GET).rows()
    return StreamingHttpResponse(
        csv_lines(place, rows, spoken()), content_type="text/csv; charset=utf-8",
        headers=_attached(request, "csv"),
    )  # fmt: skip


def _attached(request: Call, suffix: str) -> dict[str, str]:
    offices = typed(request.GET, "pengusul")
    whose = f"-{offices[0]}" if len(offices) == 1 and offices[0].replace(".", "").isalnum() else ""
    name = f"usulan-{here(request).slug}{whose}.{suffix}"
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}


@require_POST
def verify_many(request: Call) -> HttpResponse:
    """Verify the proposals that are ticked."""
    place = here(request)
    numbers = list(dict.fromkeys(request.POST.getlist("nomor")))
    rows = shown_to(request.actor, place).filter(number__in=numbers[: MOST_AT_ONCE + 1])
    done = verify_all(request.actor, list(rows), request.POST.get("alasan", ""))
    tell(request, "web-proposals-verified-many", count=done)
    back = request.POST.get("kembali", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = reverse("proposals", args=[place.slug])
    return redirect(back)


URLS = [
    page("putaran/<slug:round>/usulan/", show, name="proposals", verb="table.read"),
    page("putaran/<slug:round>/usulan/unduh.xlsx", as_workbook, name="proposals-workbook",
         verb="table.read"),
    page("putaran/<slug:round>/usulan/unduh.csv", as_text, name="proposals-text",
         verb="table.read"),
    page("putaran/<slug:round>/usulan/verifikasi/", verify_many, name="proposals-verify",
         verb="proposal.verify"),
]  # fmt: skip
