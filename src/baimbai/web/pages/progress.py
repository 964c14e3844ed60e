"""Realisation (*realisasi*): what was built and paid by quarter, region and source."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import polars as pl
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.followup.progress import (
    QUARTERS,
    built,
    carried_forward,
    deviation,
    doubts,
    latest,
    spread,
)
from baimbai.followup.progress_template import write_progress_template
from baimbai.intake.cells import UnreadableCell, decimal_of
from baimbai.intake.workbook import SUFFIXES, open_workbook
from baimbai.publication.names import one_line
from baimbai.web.access import may
from baimbai.web.actions.report_progress import Measured, Taken, measure, take_progress, writable
from baimbai.web.actor import Actor
from baimbai.web.forms import optional_day_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Outcome, Proposal, Round
from baimbai.web.pages.gaps import region_names
from baimbai.web.realised import Realised, realised, realised_shown
from baimbai.web.results.listing import SIZE, Listing, choice, page_number
from baimbai.web.sheets import Column, sent_table
from baimbai.web.templatetags.baimbai import named, office_names
from baimbai.wording.message import Message

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_BYTES = 10 * 1024**2
MOST_REMARKS = 500
MOST_OUTCOMES = 100
BY = ("wilayah", "sumber", "instansi", "jenis")
_COLUMN = {"wilayah": "region_code", "sumber": "source", "instansi": "organisation",
           "jenis": "asset_type"}  # fmt: skip
_UNPROCESSABLE = 422


@dataclass(frozen=True)
class Group:
    """A region, source or office: money by quarter, how far its works are."""

    name: str
    key: str
    programmed: int
    paid: Sequence[int | None]
    """At the end of each quarter; None for one that nobody reported."""
    physical: float | None
    """Percent at the last quarter; None of a source, for which works are not parted."""

    @property
    def last(self) -> int:
        """Paid at the last quarter reported."""
        return next((paid for paid in reversed(self.paid) if paid is not None), 0)

    @property
    def share(self) -> float | None:
        """Paid of what is programmed."""
        return self.last / self.programmed if self.programmed else None


@require_GET
def show(request: Call) -> HttpResponseBase:
    """A year's realisation: in sum, by groups, and work by work."""
    place = here(request)
    shown = realised_shown(request.actor, place)
    year = _year(request, place, shown)
    of_year = _of_year(shown, year)
    by = request.GET.get("menurut", "")
    by = by if by in BY else BY[0]
    groups = groups_of(of_year, by, _names(place, by))
    if request.GET.get("unduh"):
        return _export(place, year, by, groups, request.GET["unduh"])
    outcomes = Outcome.objects.filter(
        proposal__round=place, proposal__number__in=of_year.works["proposal"].unique().to_list()
    ).select_related("proposal")  # fmt: skip
    context: dict[str, Any] = {
        "year": year, "by": by, "groups": groups, "quarters": QUARTERS,
        "sums": _sums(of_year), "curve": curve(of_year), "reports": of_year.progress.height,
        "rows": _lines(request, of_year), "choices": _choices(request, place, shown, year, by),
        "outcomes": outcomes.order_by("proposal__number", "indicator")[:MOST_OUTCOMES],
        "reporting": may(request.actor, "progress.send", place)
        and writable(request.actor, place).height,
    }  # fmt: skip
    return render(request, "progress/list.html", context)


def _year(request: Call, place: Round, shown: Realised) -> int:
    years = _years(place, shown)
    asked = request.GET.get("tahun", "")
    year = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == 4 else 0
    return year if year in years else place.fiscal_year


def _years(place: Round, shown: Realised) -> list[int]:
    return sorted({place.fiscal_year, *shown.works["year"].to_list()})


def _of_year(whole: Realised, year: int) -> Realised:
    own = pl.col("year") == year
    return Realised(whole.works.filter(own), whole.progress.filter(own), whole.payments.filter(own))


def _names(place: Round, by: str) -> Mapping[str, str]:
    if by == "wilayah":
        return region_names(place)
    return office_names() if by == "instansi" else {}


def groups_of(whole: Realised, by: str, names: Mapping[str, str]) -> list[Group]:
    """A year's works by region, source, office or kind of asset."""
    column = _COLUMN[by]
    money = _money(whole, by)
    programmed = _programmed(whole, by)
    far = None if by == "sumber" else built(whole.progress, whole.works, [column])
    physical = {} if far is None else dict(far.select(column, "physical_percent").iter_rows())
    last = int(whole.progress["quarter"].max() or 0)  # type: ignore[arg-type]
    return [
        Group(
            names.get(key) or named(key) or "–", key, amount,
            [money.get((key, quarter), 0) if quarter <= last else None for quarter in QUARTERS],
            physical.get(key),
        )
        for key, amount in sorted(programmed.items())
    ]  # fmt: skip


def _programmed(whole: Realised, by: str) -> dict[str, int]:
    if by == "sumber":
        sums = whole.payments.group_by("source").agg(pl.col("amount_rupiah").sum())
    else:
        sums = whole.works.group_by(_COLUMN[by]).agg(pl.col("programmed_rupiah").sum())
    return dict(sums.iter_rows())


def _money(whole: Realised, by: str) -> dict[tuple[str, int], int]:
    """Rupiah paid by group and quarter."""
    forward = carried_forward(whole.progress, whole.works)
    if by == "sumber":
        rows = spread(forward, whole.payments).rename({"rupiah": "financial_rupiah"})
    else:
        rows = forward.join(whole.works, on=["proposal", "year"])
    sums = rows.group_by(_COLUMN[by], "quarter").agg(pl.col("financial_rupiah").sum())
    return {(key, quarter): amount for key, quarter, amount in sums.iter_rows()}


def curve(whole: Realised) -> list[tuple[int, float, float, float]]:
    """(quarter, planned, built, paid) in percent, of all works of a year together."""
    if whole.works.is_empty() or whole.progress.is_empty():
        return []
    total = int(whole.works["programmed_rupiah"].sum())
    forward = carried_forward(whole.progress, whole.works)
    paid = dict(forward.group_by("quarter").agg(pl.col("financial_rupiah").sum()).iter_rows())
    physical = {
        quarter: percent
        for _, quarter, percent, _ in built(whole.progress, whole.works, ["year"]).iter_rows()
    }
    return [
        (quarter, 25.0 * quarter, physical[quarter], 100 * paid[quarter] / total if total else 0.0)
        for quarter in sorted(physical)
    ]


def _sums(whole: Realised) -> dict[str, Any]:
    reported = whole.progress["proposal"].n_unique()
    line = curve(whole)
    return {
        "works": whole.works.height, "reported": reported,
        "programmed": int(whole.works["programmed_rupiah"].sum()),
        "physical": line[-1][2] if line else None, "paid_percent": line[-1][3] if line else None,
        "paid": int(latest(whole.progress)["financial_rupiah"].sum()),
    }  # fmt: skip


def _lines(request: Call, whole: Realised) -> Listing:
    """A page of works with their last report; the furthest behind first, those without a report
    last."""
    last = deviation(latest(whole.progress)).select(
        "proposal", "year", "quarter", "physical_percent", "financial_rupiah", "deviation", "note"
    )
    rows = whole.works.join(last, on=["proposal", "year"], how="left")
    named_by = pl.concat_str("proposal", "title", separator=" ").str.to_lowercase()
    for word in request.GET.get("q", "")[:200].lower().split()[:6]:
        rows = rows.filter(named_by.str.contains(word, literal=True))
    number = page_number(request)
    start = SIZE * (number - 1)
    page_of = rows.sort("deviation", "proposal", "year", nulls_last=True)[start : start + SIZE]
    shown = whole.of(frozenset(page_of["proposal"]))
    told: dict[tuple[str, int], list[Message]] = {}
    for doubt in doubts(shown.progress, shown.works):
        told.setdefault((doubt.proposal, doubt.year), []).append(doubt.text)
    lines = [
        row | {"doubts": told.get((row["proposal"], row["year"]), [])}
        for row in page_of.iter_rows(named=True)
    ]
    return Listing(lines, number, rows.height, False, start + SIZE >= rows.height)


def _choices(request: Call, place: Round, shown: Realised, year: int, by: str) -> Sequence[Any]:
    say = spoken().text
    years = [(str(each), str(each)) for each in _years(place, shown)]
    ways = [(way, say("web-progress-by", by=way)) for way in BY]
    chosen = (
        choice(request, "tahun", "web-progress-year", years),
        choice(request, "menurut", "web-progress-grouped", ways),
    )
    return [
        type(chosen[0])(one.name, one.key, one.options, value)
        for one, value in zip(chosen, (str(year), by), strict=True)
    ]


def _export(
    place: Round, year: int, by: str, groups: Sequence[Group], form: str
) -> HttpResponseBase:
    say = spoken().text
    columns = [
        Column(say("web-progress-by", by=by), 40),
        Column(say("web-progress-programmed"), 22, "#,##0"),
        *(Column(say("web-progress-paid-at", quarter=q), 22, "#,##0") for q in QUARTERS),
        Column(say("web-progress-physical"), 12, "0.0"),
    ]
    rows = ((g.name, g.programmed, *g.paid, g.physical) for g in groups)
    return sent_table(f"realisasi-{place.slug}-{year}-{by}", form, columns, rows)


@require_GET
def template(request: Call) -> HttpResponse:
    """The workbook in which an office reports, with what it has reported so far."""
    return template_for(request.actor, here(request), request.GET.get("instansi", ""))


def template_for(actor: Actor, place: Round, asked: str = "") -> HttpResponse:
    """The workbook of one office (`asked`), or of all that the actor reports for.

    Raises PermissionDenied where it has no work to report on.
    """
    works = writable(actor, place)
    if works.is_empty():
        raise PermissionDenied
    chosen = works.filter(pl.col("organisation") == asked) if asked else works
    names = chosen["organisation"].unique().sort().to_list()
    office = office_names().get(names[0], names[0]) if len(names) == 1 else place.province_name
    title = spoken().text("followup-progress-title", office=office, year=str(place.fiscal_year))
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / "realisasi.xlsx"
        numbers = frozenset(chosen["proposal"])
        progress = realised(place).of(numbers).progress
        write_progress_template(chosen, progress, spoken(), path, title)
        content = path.read_bytes()
    response = HttpResponse(content, content_type=XLSX)
    name = f"realisasi-{place.fiscal_year}-{names[0] if len(names) == 1 else place.slug}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


@require_http_methods(["GET", "POST"])
def send(request: Call) -> HttpResponse:
    """Report by workbook: what was taken, what was not, and where."""
    place = here(request)
    context: dict[str, Any] = {"megabytes": MAX_BYTES // 1024**2, "accepted": ",".join(SUFFIXES)}
    status = 200
    if request.method == "POST":
        try:
            context |= _told(_read(request, place))
        except BaimbaiError as error:
            context["error"], status = spoken().say(error.message), _UNPROCESSABLE
    return render(request, "progress/send.html", context, status=status)


def _read(request: Call, place: Round) -> Taken:
    return take_workbook(request.actor, place, request.FILES.get("berkas"))


def take_workbook(actor: Actor, place: Round, file: object) -> Taken:
    """Take what a workbook that was sent reports. Raises Refused for none, too large a file, or a
    kind that is not read; and whatever `take_progress` raises."""
    if not isinstance(file, UploadedFile) or not file.size:
        raise Refused("web-papers-none")
    name = one_line(PurePath((file.name or "").replace("\\", "/")).name)[-200:]
    if file.size > MAX_BYTES:
        raise Refused("error-attachment-large", file=name, limit=MAX_BYTES // 1024**2)
    if PurePath(name).suffix.lower() not in SUFFIXES:
        raise Refused("web-progress-kind", file=name)
    content = file.read()
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        workbook = open_workbook(path)
    return take_progress(actor, place, workbook, content)


def _told(taken: Taken) -> dict[str, Any]:
    order = {"galat": 0, "peringatan": 1, "info": 2}
    remarks = sorted(
        taken.reported.remarks.iter_rows(named=True), key=lambda one: order[one["severity"]]
    )
    reasons = taken.reported.other_rows.group_by("reason").len().sort("reason")
    return {
        "taken": taken, "remarks": remarks[:MOST_REMARKS],
        "more": max(0, len(remarks) - MOST_REMARKS), "reasons": reasons.rows(),
    }  # fmt: skip


@require_POST
def outcome(request: Call) -> HttpResponse:
    """A service before and after a work."""
    place, given = here(request), request.POST
    proposal = Proposal.objects.select_related("round").filter(
        round=place, number=given.get("usulan", "").strip()
    ).first()  # fmt: skip
    if proposal is None or not may(request.actor, "proposal.read", proposal):
        raise Refused("web-commitments-proposal", number=given.get("usulan", "")[:80])
    measure(request.actor, proposal, Measured(
        given.get("indikator", ""), given.get("satuan", ""), _number(given.get("sebelum", "")),
        _number(given.get("sesudah", "")), optional_day_in(given, "tanggal"),
        given.get("sumber", ""),
    ))  # fmt: skip
    tell(request, "web-progress-measured")
    return redirect("progress", round=place.slug)


def _number(text: str) -> float | None:
    """A figure as people type it; None for nothing. Raises Refused."""
    text = text.strip()
    if not text:
        return None
    try:
        number = float(
            decimal_of(text[:30].replace(".", ",") if text.count(".") == 1 else text[:30])
        )
    except UnreadableCell:
        raise Refused("web-progress-number", text=text[:30]) from None
    return number


_HERE = "putaran/<slug:round>/realisasi/"
URLS = [
    page(_HERE, show, name="progress", verb="table.read"),
    page(f"{_HERE}templat/", template, name="progress-template", verb="progress.send"),
    page(f"{_HERE}kirim/", send, name="progress-send", verb="progress.send"),
    page(f"{_HERE}layanan/", outcome, name="progress-outcome", verb="progress.send"),
]
