"""Realisation (*realisasi*): progress by quarter, services before and after."""

from datetime import date
from typing import Annotated, Any

import polars as pl
from django.http import HttpResponseBase
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Query
from pydantic import Field

from baimbai.web.access import shown_to
from baimbai.web.actions.report_progress import Measured, measure
from baimbai.web.api.door import get, post
from baimbai.web.api.given import SAYS_SOMETHING, Cursor, Day, Limit, Page, Taken, Year
from baimbai.web.api.paged import Reading, table_page
from baimbai.web.api.proposals import proposal_of
from baimbai.web.gate import Call, here
from baimbai.web.models import Outcome
from baimbai.web.pages.progress import take_workbook, template_for
from baimbai.web.realised import realised_shown
from baimbai.web.templatetags.baimbai import said

MOST_REMARKS = 500


class WorkShown(Schema):
    """A work that was programmed in a year."""

    number: str
    title: str
    organisation: str
    region_code: str
    year: int
    programmed_rupiah: int


class QuarterShown(Schema):
    """Progress of a work at the end of a quarter, from the beginning of the year."""

    number: str
    year: int
    quarter: int
    physical_percent: float
    financial_rupiah: int
    note: str


YearAsked = Annotated[Year | None, Query()]


def works(
    request: Call, year: YearAsked = None, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Works that were programmed, by number and year."""
    table = realised_shown(request.actor, here(request)).works
    found = _of(table, year)
    return table_page(found.height, limit, cursor, lambda start, count: [
        {"number": row["proposal"], "title": row["title"], "organisation": row["organisation"],
         "region_code": row["region_code"], "year": row["year"],
         "programmed_rupiah": row["programmed_rupiah"]}
        for row in found.slice(start, count).iter_rows(named=True)
    ])  # fmt: skip


def quarters(
    request: Call, year: YearAsked = None, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """What was reported, by work and quarter."""
    table = realised_shown(request.actor, here(request)).progress
    found = _of(table, year)
    return table_page(found.height, limit, cursor, lambda start, count: [
        {"number": row["proposal"], **{name: row[name] for name in (
            "year", "quarter", "physical_percent", "financial_rupiah", "note",
        )}}
        for row in found.slice(start, count).iter_rows(named=True)
    ])  # fmt: skip


def _of(table: pl.DataFrame, year: int | None) -> pl.DataFrame:
    return table if year is None else table.filter(pl.col("year") == year)


class RemarkTold(Schema):
    """What could not be taken, and where."""

    sheet: str
    cell: str
    severity: str
    text: str


class ProgressTaken(Schema):
    """What a workbook changed."""

    fresh: int
    changed: int
    same: int
    remarks: list[RemarkTold]


def send(request: Call, file: Annotated[UploadedFile, File()]) -> dict[str, Any]:
    """Report by workbook."""
    taken = take_workbook(request.actor, here(request), file)
    remarks = taken.reported.remarks.head(MOST_REMARKS).iter_rows(named=True)
    return {
        "fresh": taken.fresh, "changed": taken.changed, "same": taken.same,
        "remarks": [
            {"sheet": r["sheet"], "cell": r["cell"], "severity": r["severity"],
             "text": said(r["text"])}
            for r in remarks
        ],
    }  # fmt: skip


def template(
    request: Call, organisation: Annotated[str, Query(max_length=40)] = ""
) -> HttpResponseBase:
    """The workbook in which an office reports."""
    response = template_for(request.actor, here(request), organisation)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


class OutcomeShown(Schema):
    """A service indicator before and after a work."""

    number: str
    indicator: str
    unit: str
    before: float | None
    after: float | None
    measured_on: date | None
    source: str


def _outcome(row: Outcome) -> dict[str, Any]:
    names = ("indicator", "unit", "before", "after", "measured_on", "source")
    return {"number": row.proposal.number, **{name: getattr(row, name) for name in names}}


def outcomes(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """What works did to services."""
    rows = Outcome.objects.filter(proposal__in=shown_to(request.actor, here(request)))
    order = {"work": ("proposal__number", "indicator", "pk")}
    reading = Reading(limit, cursor, "work", order)
    return reading.page(rows.select_related("proposal"), _outcome)


Figure = Annotated[float | None, Field(ge=-1e12, le=1e12)]


class NewOutcome(Taken):
    """A service indicator before and after a work."""

    number: Annotated[str, Field(min_length=1, max_length=80)]
    indicator: Annotated[str, Field(min_length=1, max_length=40, pattern=SAYS_SOMETHING)]
    unit: Annotated[str, Field(max_length=20)] = ""
    before: Figure = None
    after: Figure = None
    measured_on: Day | None = None
    source: Annotated[str, Field(min_length=1, max_length=300, pattern=SAYS_SOMETHING)]


def tell(request: Call, given: NewOutcome) -> dict[str, Any]:
    """Write down what a work did to a service; the same indicator again replaces it."""
    row = proposal_of(request, given.number)
    said_so = Measured(
        given.indicator, given.unit, given.before, given.after, given.measured_on, given.source
    )
    return _outcome(measure(request.actor, row, said_so))


_AT = "putaran/{round}/realisasi"
OPERATIONS = [
    get(_AT, quarters, name="list_progress", verb="table.read", gives=Page[QuarterShown]),
    post(_AT, send, name="report_progress", verb="progress.send", scope="tindak_lanjut",
         gives=ProgressTaken),
    get(f"{_AT}/pekerjaan", works, name="list_works", verb="table.read", gives=Page[WorkShown]),
    get(f"{_AT}/templat", template, name="progress_template", verb="progress.send",
        file="application/octet-stream"),
    get(f"{_AT}/layanan", outcomes, name="list_outcomes", verb="table.read",
        gives=Page[OutcomeShown]),
    post(f"{_AT}/layanan", tell, name="add_outcome", verb="progress.send",
         scope="tindak_lanjut", gives=OutcomeShown, status=201),
]  # fmt: skip
