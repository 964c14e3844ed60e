"""Ceilings (*pagu*): their versions, new ones from rows or by cutting, and the one in force."""

from datetime import datetime
from typing import Annotated, Any

from django.db.models import Count, QuerySet, Sum
from django.shortcuts import get_object_or_404
from ninja import Schema
from pydantic import Field

from baimbai.web.access import require
from baimbai.web.actions.ceilings import cut, new_version, put_in_force
from baimbai.web.api.door import get, post, put
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    Id,
    Limit,
    Page,
    Reasoned,
    Rupiah,
    Taken,
    Year,
)
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here
from baimbai.web.models import Ceiling, CeilingVersion, Round
from baimbai.web.pages.ceilings import compared
from baimbai.web.records import ceilings_table

MOST_SENT = 5_000
"""Rows in one call."""
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=SAYS_SOMETHING)]


class VersionShown(Schema):
    """One version of the ceilings."""

    number: int
    name: str
    reason: str
    made_at: datetime
    rows: int
    total_rupiah: int
    in_force: bool


class CeilingShown(Schema):
    """What a source of an owner may pay in a year."""

    source: str
    owner: str
    year: int
    amount_rupiah: int
    basis: str


def _versions(place: Round) -> QuerySet[Any]:
    return place.ceiling_versions.annotate(lines=Count("rows"), total=Sum("rows__amount_rupiah"))


def _shown(place: Round, row: Any) -> dict[str, Any]:
    return {
        "number": row.number, "name": row.name, "reason": row.reason, "made_at": row.made_at,
        "rows": row.lines, "total_rupiah": row.total or 0, "in_force": place.ceilings_id == row.pk,
    }  # fmt: skip


def _again(place: Round, version: CeilingVersion) -> dict[str, Any]:
    place = Round.objects.get(pk=place.pk)
    return _shown(place, _versions(place).get(pk=version.pk))


def versions(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """All versions, the latest first."""
    place = here(request)
    reading = Reading(limit, cursor, "newest", {"newest": ("-number",)})
    return reading.page(_versions(place), lambda row: _shown(place, row))


def _version(request: Call, version: int) -> CeilingVersion:
    found = CeilingVersion.objects.select_related("round__host")
    return get_object_or_404(found, round=here(request), number=version)


def one(request: Call, version: Id) -> dict[str, Any]:
    """One version."""
    return _again(here(request), _version(request, version))


def _row(row: Ceiling) -> dict[str, Any]:
    return {
        "source": row.source, "owner": row.owner_id, "year": row.year,
        "amount_rupiah": row.amount_rupiah, "basis": row.basis,
    }  # fmt: skip


def rows(request: Call, version: Id, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """The rows of a version, by source, owner and year."""
    found = _version(request, version).rows.all()
    order = {"source": ("source", "owner_id", "year")}
    return Reading(limit, cursor, "source", order).page(found, _row)


class CeilingGiven(Taken):
    """A row of a new version."""

    source: Annotated[str, Field(min_length=1, max_length=40)]
    owner: Annotated[str, Field(min_length=1, max_length=40)]
    year: Year
    amount_rupiah: Rupiah
    basis: Annotated[str, Field(max_length=300)] = ""


class NewVersion(Reasoned):
    """A version from its rows."""

    name: Name
    rows: Annotated[list[CeilingGiven], Field(min_length=1, max_length=MOST_SENT)]


def make(request: Call, given: NewVersion) -> dict[str, Any]:
    """A further version, not in force yet."""
    place = here(request)
    found = [(r.source, r.owner, r.year, r.amount_rupiah, r.basis) for r in given.rows]
    return _again(place, new_version(request.actor, place, given.name, found, given.reason))


Rules = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=120)]], Field(min_length=1, max_length=40)
]


class Cut(Taken):
    """Rules such as `DAK-*=-48%`, and the name of the version that they make; without a name
    nothing is made."""

    rules: Rules
    name: Annotated[str, Field(max_length=100)] = ""
    reason: Annotated[str, Field(max_length=4000)] = ""


class CutShown(Schema):
    """What the rules come to, and the version that was made, if any."""

    before_rupiah: int
    after_rupiah: int
    changed: int
    version: VersionShown | None


def cutting(request: Call, version: Id, given: Cut) -> dict[str, Any]:
    """Cut a version by rules: what it comes to, and a new version where it gets a name."""
    place = here(request)
    require(request.actor, "round.settings", place)
    found = cut(_version(request, version), given.rules)
    made = None
    if given.name.strip():
        rows_cut = [row for row, _ in found]
        made = new_version(request.actor, place, given.name, rows_cut, given.reason)
    return {
        "before_rupiah": sum(before or 0 for _, before in found),
        "after_rupiah": sum(row[3] for row, _ in found),
        "changed": sum(1 for row, before in found if before != row[3]),
        "version": _again(place, made) if made else None,
    }  # fmt: skip


def enforce(request: Call, version: Id, given: Reasoned) -> dict[str, Any]:
    """Compute by this version from now on."""
    chosen = _version(request, version)
    put_in_force(request.actor, chosen, given.reason)
    return _again(here(request), chosen)


class Difference(Schema):
    """A row that differs; null where a version does not have it."""

    source: str
    owner: str
    year: int
    before: int | None
    after: int | None
    difference: int


MOST_DIFFERENCES = 5_000


class Differences(Schema):
    """How two versions differ."""

    differing: int
    rows: list[Difference]


def compare(request: Call, version: Id, other: Id) -> dict[str, Any]:
    """What differs between two versions."""
    tables = [ceilings_table(_version(request, number)) for number in (version, other)]
    found = compared(*tables)
    return {"differing": len(found), "rows": found[:MOST_DIFFERENCES]}


_AT = "putaran/{round}/pagu"
_ONE = f"{_AT}/{{int:version}}"
_SET: dict[str, Any] = {"verb": "round.settings", "scope": "pengaturan"}
OPERATIONS = [
    get(_AT, versions, name="list_ceilings", verb="table.read", gives=Page[VersionShown]),
    post(_AT, make, name="make_ceilings", gives=VersionShown, status=201, **_SET),
    get(_ONE, one, name="show_ceilings", verb="table.read", gives=VersionShown),
    get(f"{_ONE}/baris", rows, name="list_ceiling_rows", verb="table.read",
        gives=Page[CeilingShown]),
    post(f"{_ONE}/potong", cutting, name="cut_ceilings", gives=CutShown, **_SET),
    put(f"{_ONE}/berlaku", enforce, name="enforce_ceilings", gives=VersionShown, **_SET),
    get(f"{_ONE}/banding/{{int:other}}", compare, name="compare_ceilings", verb="table.read",
        gives=Differences),
]  # fmt: skip
