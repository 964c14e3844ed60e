"""Public data (*data publik*): what was published, for everybody, from frozen files."""

from datetime import datetime
from typing import Annotated, Any

import polars as pl
from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.params.functions import Path, Query
from pydantic import Field

from baimbai.agreement.decision import RESULTS
from baimbai.register.proposal import SECTORS
from baimbai.rounds.release_folder import PUBLIC
from baimbai.web.access import OPEN_TO_ALL
from baimbai.web.actions.release import DRAFT
from baimbai.web.api.door import get
from baimbai.web.api.given import Cursor, Limit, OneOf, Page
from baimbai.web.api.paged import Reading, table_page
from baimbai.web.api.releases import ReleaseNumber
from baimbai.web.gate import Call, here, spoken
from baimbai.web.models import Release
from baimbai.web.pages.public import show as page_show
from baimbai.web.published import site_of


class PublishedShown(Schema):
    """A release that anybody may read."""

    round: str
    title: str
    fiscal_year: int
    number: int
    state: str
    published_at: datetime
    change_class: str
    change_reason: str
    checksum: str
    ledger_seq: int
    ledger_head: str


def _shown(row: Release) -> dict[str, Any]:
    names = (
        "number", "state", "published_at", "change_class", "change_reason", "checksum",
        "ledger_seq", "ledger_head",
    )  # fmt: skip
    place = row.round
    return {
        "round": place.slug, "title": place.title, "fiscal_year": place.fiscal_year,
        **{name: getattr(row, name) for name in names},
    }  # fmt: skip


def _published() -> QuerySet[Release]:
    return Release.objects.exclude(state=DRAFT).select_related("round")


class PublishedFilter(Schema):
    """Of which round."""

    of: Annotated[str, Field(max_length=60)] = ""


def every(
    request: Call,  # noqa: ARG001
    narrow: Annotated[PublishedFilter, Query()], limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """All that was published, the latest first."""
    rows = _published().filter(round__slug=narrow.of) if narrow.of else _published()
    order = {"newest": ("-published_at", "-pk")}
    return Reading(limit, cursor, "newest", order).page(rows, _shown)


def _release(request: Call, release: int) -> Release:
    return get_object_or_404(_published(), round=here(request), number=release)


class PaidShown(Schema):
    """What one source pays in one year."""

    source: str
    year: int
    amount_rupiah: int


class ProjectShown(Schema):
    """A proposal as it was published, with who pays."""

    number: str
    title: str
    organisation_name: str
    region_code: str
    region_name: str
    sector: str
    result: str
    result_name: str
    programmed_rupiah: int
    lat: float | None
    lon: float | None
    payments: list[PaidShown]


class ProjectFilter(Schema):
    """What narrows the list."""

    sector: Annotated[str, OneOf(("", *SECTORS))] = ""
    region: Annotated[str, Field(max_length=8)] = ""
    result: Annotated[str, OneOf(("", *RESULTS))] = ""


def projects(
    request: Call, release: ReleaseNumber, narrow: Annotated[ProjectFilter, Query()],
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """The proposals of a release, in the order of its programme."""
    portal = site_of(_release(request, release)).portals[spoken().language]
    equal = {"sector": narrow.sector, "region_code": narrow.region, "result": narrow.result}
    wanted = [pl.col(name) == value for name, value in equal.items() if value]
    found = portal.projects.filter(*wanted) if wanted else portal.projects
    return table_page(
        found.height, limit, cursor,
        lambda start, count: _projects(found.slice(start, count), portal.payments),
    )  # fmt: skip


def _projects(rows: pl.DataFrame, payments: pl.DataFrame) -> list[dict[str, Any]]:
    paid: dict[str, list[dict[str, Any]]] = {number: [] for number in rows["id"]}
    for one in payments.filter(pl.col("proposal").is_in(rows["id"].to_list())).to_dicts():
        paid[one["proposal"]].append(one)
    names = (
        "title", "organisation_name", "region_code", "region_name", "sector", "result",
        "result_name", "lat", "lon",
    )  # fmt: skip
    return [
        {"number": row["id"], "programmed_rupiah": row["programmed"] or 0,
         "payments": paid[row["id"]], **{name: row[name] for name in names}}
        for row in rows.iter_rows(named=True)
    ]  # fmt: skip


def fetch(
    request: Call, release: ReleaseNumber,
    language: Annotated[str, OneOf(("id", "en")), Path()],
    name: Annotated[str, OneOf(PUBLIC), Path()],
) -> HttpResponseBase:  # fmt: skip
    """A document of a release: programme book, workbook, CSV, GeoJSON, OC4IDS, press text."""
    if not _published().filter(round=here(request), number=release).exists():
        raise Http404
    response = page_show(request, release, f"berkas/{language}/{name}")
    response.headers["Content-Type"] = "application/octet-stream"
    return response


_ONE = "publik/{round}/{int:release}"
_OPEN: dict[str, Any] = {"verb": OPEN_TO_ALL, "scope": ""}
OPERATIONS = [
    get("publik", every, name="list_published", gives=Page[PublishedShown], **_OPEN),
    get(f"{_ONE}/usulan", projects, name="list_published_proposals", gives=Page[ProjectShown],
        **_OPEN),
    get(f"{_ONE}/berkas/{{language}}/{{name}}", fetch, name="fetch_published",
        file="application/octet-stream", **_OPEN),
]  # fmt: skip
