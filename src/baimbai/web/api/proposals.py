"""Proposals (*usulan*): list, one, add, mend, verify, return, re-route, merge, say, look back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import shapely
from django.http import Http404, HttpResponse, QueryDict
from ninja import Schema
from ninja.params.functions import Query
from pydantic import Field

from baimbai.appraisal.score import GATES
from baimbai.appraisal.sensitivity import BANDS
from baimbai.errors import Refused
from baimbai.funding.allocation import OUTCOMES
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.web.access import may, require, shown_to
from baimbai.web.actions import verify
from baimbai.web.actions.add_proposal import add_proposal
from baimbai.web.actions.comment import LONGEST, comment
from baimbai.web.actions.mend import mend
from baimbai.web.api.door import get, patch, post
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    IfMatch,
    Limit,
    Number,
    OneOf,
    Page,
    Reasoned,
    Taken,
    Year,
    etag,
    unfit,
    version_in,
)
from baimbai.web.api.history import EntryShown, entry_shown
from baimbai.web.api.paged import Reading
from baimbai.web.api.problems import wrong
from baimbai.web.eligible import rules_of
from baimbai.web.gate import Call, here
from baimbai.web.models import Comment, Organisation, Proposal, Result, Round, Submission
from baimbai.web.models.proposal import COMMENT_KINDS, STATUSES
from baimbai.web.pages.proposal_form import MOST_REQUESTS
from baimbai.web.pages.proposal_listing import Question
from baimbai.web.records import COLUMNS
from baimbai.web.templatetags.history import entries_of

_INDONESIA = (94.5, -11.5, 141.5, 6.5)
ORDERS: Mapping[str, Sequence[str]] = {
    "number": ("number",), "-number": ("-number",),
    "cost": ("cost_rupiah", "number"), "-cost": ("-cost_rupiah", "-number"),
    "changed": ("changed_at", "number"), "-changed": ("-changed_at", "-number"),
}  # fmt: skip
_FILTERS: Mapping[str, str] = {
    "q": "q", "organisation": "pengusul", "region": "wilayah", "sector": "bidang",
    "asset_type": "jenis", "work_type": "pekerjaan", "status": "status", "outcome": "hasil",
    "band": "pita", "gate": "gerbang", "source": "sumber", "year": "tahun",
    "cost_from": "min", "cost_to": "maks", "finding": "temuan", "box": "kotak",
}  # fmt: skip
"""Parameter here → parameter of the page's address."""

Codes = Annotated[list[Annotated[str, Field(min_length=1, max_length=100)]], Field(max_length=50)]


class ProposalFilter(Schema):
    """What narrows the list; a parameter given twice asks for either."""

    q: Annotated[str, Field(max_length=100)] = ""
    organisation: Codes = []
    region: Codes = []
    sector: list[Annotated[str, OneOf(SECTORS)]] = []
    asset_type: list[Annotated[str, OneOf(ASSET_TYPES)]] = []
    work_type: list[Annotated[str, OneOf(WORK_TYPES)]] = []
    status: list[Annotated[str, OneOf(STATUSES)]] = []
    outcome: list[Annotated[str, OneOf(OUTCOMES)]] = []
    band: list[Annotated[str, OneOf(BANDS)]] = []
    gate: list[Annotated[str, OneOf(GATES)]] = []
    source: Codes = []
    year: Annotated[list[Year], Field(max_length=50)] = []
    cost_from: Annotated[int | None, Field(ge=0, le=10**17)] = None
    cost_to: Annotated[int | None, Field(ge=0, le=10**17)] = None
    finding: list[Annotated[str, OneOf(("ada", *FINDING_SEVERITIES))]] = []
    box: Annotated[
        str, Field(max_length=100, pattern=r"^(-?\d{1,3}(\.\d{1,9})?,){3}-?\d{1,3}(\.\d{1,9})?$|^$")
    ] = ""
    """`west,south,east,north` in degrees."""
    sort: Annotated[str, OneOf(tuple(ORDERS))] = "number"

    def as_address(self) -> QueryDict:
        """The same as the page's address says it."""
        given = QueryDict(mutable=True)
        for name, theirs in _FILTERS.items():
            value = getattr(self, name)
            values = value if isinstance(value, list) else [] if value in (None, "") else [value]
            given.setlist(theirs, [str(one) for one in values])
        return given


class Said(Schema):
    """What the round's computation says of a proposal."""

    outcome: str
    reason: str
    gate: str
    score: float
    rank: int
    band: str
    funded_rupiah: int


class ProposalLine(Schema):
    """A proposal as lists show it."""

    number: str
    version: int
    status: str
    title: str
    organisation: str
    level: str
    region_code: str
    sector: str
    asset_type: str
    work_type: str
    cost_rupiah: int
    year: int
    lat: float | None
    lon: float | None
    routed_to: str | None
    merged_into: str | None
    changed_at: datetime
    computed: Said | None


class Asked(Schema):
    """Money asked of one source in one year."""

    source: str | None
    year: int
    amount_rupiah: int


class ProposalFull(ProposalLine):
    """All of a proposal."""

    status_reason: str
    volume: float | None
    unit: str | None
    kecamatan: str | None
    desa: str | None
    kecamatan_code: str | None
    desa_code: str | None
    geometry: str | None
    asset_name: str | None
    from_m: int | None
    to_m: int | None
    area_ha: float | None
    declared_status: str | None
    portion: bool
    continuing: bool
    activity_code: str | None
    papers_ready: list[str]
    papers_missing: list[str]
    origin: str | None
    people: int | None
    condition: str | None
    requires: list[str]
    priority_labels: list[str]
    note: str | None
    source_file: str
    source_sheet: str
    source_row: int
    requests: list[Asked]
    external_ids: dict[str, str]


class ProposalPage(Page[ProposalLine]):
    """A page of proposals, and how many the filters leave."""

    total_proposals: int
    total_rupiah: int


def listed(
    request: Call,
    narrow: Annotated[ProposalFilter, Query()],
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Proposals that the caller may see, narrowed and sorted."""
    place = here(request)
    question = Question(request.actor, place, narrow.as_address())
    reading = Reading(limit, cursor, narrow.sort, ORDERS)
    page = reading.page(question.rows().select_related("merged_into"))
    said = _said(place, page["items"])
    totals = question.totals()
    return {
        "items": [line_shown(row, said.get(row.pk)) for row in page["items"]],
        "next": page["next"],
        "total_proposals": totals.proposals, "total_rupiah": totals.rupiah,
    }  # fmt: skip


def _said(place: Round, rows: Sequence[Proposal]) -> dict[int, Result]:
    found = Result.objects.filter(run=place.run_id, proposal__in=[row.pk for row in rows])
    return {one.proposal_id: one for one in found.order_by()}


def line_shown(row: Proposal, result: Result | None) -> dict[str, Any]:
    """A proposal as a line."""
    names = (
        "number", "version", "status", "title", "level", "region_code", "sector", "asset_type",
        "work_type", "cost_rupiah", "year", "lat", "lon", "changed_at",
    )  # fmt: skip
    return {
        **{name: getattr(row, name) for name in names},
        "organisation": row.organisation_id, "routed_to": row.routed_to_id,
        "merged_into": row.merged_into.number if row.merged_into else None,
        "computed": result,
    }  # fmt: skip


def full_shown(row: Proposal) -> dict[str, Any]:
    """A proposal with all of its fields."""
    result = Result.objects.filter(run=row.round.run_id, proposal=row).first()
    rest = {name: getattr(row, column) for name, column in COLUMNS.items() if name != "id"}
    return {
        **rest, **line_shown(row, result), "status_reason": row.status_reason,
        "requests": list(row.requests.all()),
        "external_ids": dict(row.external_ids.values_list("system", "value")),
    }  # fmt: skip


def proposal_of(request: Call, number: str) -> Proposal:
    """The round's proposal of a number. Raises Http404 for none, or one not for the caller."""
    query = Proposal.objects.select_related("round__host", "organisation", "merged_into")
    row = query.filter(round=here(request), number=number).first()
    if row is None or not may(request.actor, "proposal.read", row):
        raise Http404
    return row


def one(request: Call, response: HttpResponse, number: Number) -> dict[str, Any]:
    """One proposal; its ETag names its version."""
    return _with_tag(response, proposal_of(request, number))


def _with_tag(response: HttpResponse, row: Proposal) -> dict[str, Any]:
    response["ETag"] = etag(row.version)["ETag"]
    return full_shown(row)


# Writing.


class Money(Taken):
    """Money asked of one source in one year."""

    source: Annotated[str | None, Field(max_length=40)]
    year: Year
    amount_rupiah: Annotated[int, Field(ge=1, le=10**15)]


Requests = Annotated[list[Money], Field(min_length=1, max_length=MOST_REQUESTS)]
Text = Annotated[str, Field(min_length=1, max_length=1000, pattern=SAYS_SOMETHING)]
Short = Annotated[str | None, Field(max_length=200)]
Metres = Annotated[int | None, Field(ge=0, le=10**7)]
Figure = Annotated[float | None, Field(ge=0, le=10**9)]
Papers = Annotated[list[Annotated[str, OneOf(PAPERS)]], Field(max_length=len(PAPERS))]
Numbers = Annotated[list[Annotated[str, Field(min_length=1, max_length=80)]], Field(max_length=50)]
Labels = Annotated[list[Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=20)]
Region = Annotated[str, Field(pattern=r"^\d{2}(\.\d{2})?$")]


class Details(Taken):
    """Fields that a proposal need not have; named as in the register."""

    volume: Figure = None
    unit: Annotated[str, OneOf(UNITS)] | None = None
    kecamatan: Short = None
    desa: Short = None
    kecamatan_code: Annotated[str | None, Field(pattern=r"^\d{2}\.\d{2}\.\d{2}$")] = None
    desa_code: Annotated[str | None, Field(pattern=r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$")] = None
    lat: Annotated[float | None, Field(ge=-11.5, le=6.5)] = None
    lon: Annotated[float | None, Field(ge=94.5, le=141.5)] = None
    geometry: Annotated[str | None, Field(max_length=200_000)] = None
    asset_name: Annotated[str | None, Field(max_length=300)] = None
    from_m: Metres = None
    to_m: Metres = None
    area_ha: Figure = None
    declared_status: Annotated[str, OneOf(LEVELS)] | None = None
    portion: bool = False
    continuing: bool = False
    activity_code: Annotated[str | None, Field(max_length=60)] = None
    papers_ready: Papers = []
    papers_missing: Papers = []
    origin: Annotated[str, OneOf(ORIGINS)] | None = None
    people: Annotated[int | None, Field(ge=0, le=300_000_000)] = None
    condition: Annotated[str, OneOf(CONDITIONS)] | None = None
    requires: Numbers = []
    priority_labels: Labels = []
    note: Annotated[str | None, Field(max_length=4000)] = None


class NewProposal(Details):
    """A proposal to add; its cost is the sum of its requests."""

    organisation: Annotated[str, Field(min_length=1, max_length=40)]
    title: Text
    region_code: Region
    sector: Annotated[str, OneOf(SECTORS)]
    asset_type: Annotated[str, OneOf(ASSET_TYPES)]
    work_type: Annotated[str, OneOf(WORK_TYPES)]
    requests: Requests


class Mended(Details):
    """The fields to change; those that are left out stay."""

    title: Text = Field(default_factory=str)
    region_code: Region = Field(default_factory=str)
    sector: Annotated[str, OneOf(SECTORS)] = Field(default_factory=str)
    asset_type: Annotated[str, OneOf(ASSET_TYPES)] = Field(default_factory=str)
    work_type: Annotated[str, OneOf(WORK_TYPES)] = Field(default_factory=str)
    requests: Requests = Field(default_factory=list)
    reason: Annotated[str, Field(max_length=4000)] = ""


def add(request: Call, response: HttpResponse, given: NewProposal) -> dict[str, Any]:
    """Add a draft of one of the caller's offices; it gets the office's next number."""
    place = here(request)
    lines = Submission.objects.select_related("round__host", "organisation")
    line = lines.filter(round=place, organisation=given.organisation).first()
    if line is None:
        raise unfit(wrong("body/organisation", "unknown-code", limit=given.organisation))
    require(request.actor, "proposal.own", line)
    if not may(request.actor, "proposal.add", line):
        raise Refused("web-add-closed")
    values = given.model_dump(exclude={"organisation", "requests"})
    _check(place, values, given.requests, "")
    row = add_proposal(request.actor, line, values, _money(given.requests))
    return _with_tag(response, row)


def change(
    request: Call, response: HttpResponse, number: Number, given: Mended, if_match: IfMatch
) -> dict[str, Any]:
    """Change fields of a proposal in the version that was read."""
    row = proposal_of(request, number)
    require(request.actor, "proposal.own", row)
    if not may(request.actor, "proposal.mend", row):
        raise Refused("web-form-closed", number=row.number)
    values = given.model_dump(exclude_unset=True, exclude={"requests", "reason"})
    requests = given.requests if "requests" in given.model_fields_set else None
    _check(row.round, values, requests, row.number)
    money = None if requests is None else _money(requests)
    row = mend(request.actor, row, values, version_in(if_match), money, given.reason)
    return _with_tag(response, row)


def _money(requests: Sequence[Money]) -> list[tuple[str | None, int, int]]:
    return [(one.source or None, one.year, one.amount_rupiah) for one in requests]


def _check(
    place: Round, values: Mapping[str, Any], requests: Sequence[Money] | None, number: str
) -> None:
    """Codes are the round's, places lie in Indonesia, what is required is there. Raises Problem."""
    errors = [*_wrong_values(place, values, number), *_wrong_money(place, requests or ())]
    if errors:
        raise unfit(*errors)


def _wrong_values(place: Round, values: Mapping[str, Any], number: str) -> Iterator[dict[str, str]]:
    region = values.get("region_code")
    known = {place.province_code, *(one["code"] for one in place.regions)}
    if region is not None and region not in known:
        yield wrong("body/region_code", "unknown-code", limit=region)
    if (values.get("lat") is None) != (values.get("lon") is None):
        yield wrong("body/lat", "pair", limit="")
    if values.get("geometry") and not _lies_in_indonesia(values["geometry"]):
        yield wrong("body/geometry", "geometry", limit="")
    asked = set(values.get("requires") or ())
    found = Proposal.objects.filter(round=place, number__in=asked) if asked else ()
    unknown = asked - {row.number for row in found} | (asked & {number})
    for one_asked in sorted(unknown):
        yield wrong("body/requires", "unknown-code", limit=one_asked)


def _lies_in_indonesia(text: str) -> bool:
    shape = shapely.from_wkt(text, on_invalid="ignore")
    if shape is None or shape.is_empty:
        return False
    west, south, east, north = _INDONESIA
    x0, y0, x1, y1 = shape.bounds
    return bool(west <= x0 and x1 <= east and south <= y0 and y1 <= north)


def _wrong_money(place: Round, requests: Sequence[Money]) -> Iterator[dict[str, str]]:
    sources = rules_of(place).sources if requests else {}
    for turn, asked in enumerate(requests):
        if asked.source and asked.source not in sources:
            yield wrong(f"body/requests/{turn}/source", "unknown-code", limit=asked.source)
        if asked.year not in place.horizon:
            yield wrong(f"body/requests/{turn}/year", "unknown-code", limit=asked.year)


# What is decided on it.


class Routed(Reasoned):
    """To which office, and why."""

    organisation: Annotated[str, Field(min_length=1, max_length=40)]


class Merged(Reasoned):
    """Into which proposal, and why."""

    into: Annotated[str, Field(min_length=1, max_length=80)]


class Verified(Taken):
    """Why, where there is something to say."""

    reason: Annotated[str, Field(max_length=4000)] = ""


def _read(request: Call, number: str, if_match: str) -> Proposal:
    """The proposal as the version that was read."""
    row = proposal_of(request, number)
    row.version = version_in(if_match)
    return row


def verify_one(
    request: Call, response: HttpResponse, number: Number, given: Verified, if_match: IfMatch
) -> dict[str, Any]:
    """The proposal can go to the meeting."""
    row = verify.verify(request.actor, _read(request, number, if_match), given.reason)
    return _with_tag(response, row)


def send_back(
    request: Call, response: HttpResponse, number: Number, given: Reasoned, if_match: IfMatch
) -> dict[str, Any]:
    """Its office is to mend it."""
    row = verify.send_back(request.actor, _read(request, number, if_match), given.reason)
    return _with_tag(response, row)


def send_again(
    request: Call, response: HttpResponse, number: Number, if_match: IfMatch
) -> dict[str, Any]:
    """Its office has mended what was sent back."""
    return _with_tag(response, verify.send_again(request.actor, _read(request, number, if_match)))


def route(
    request: Call, response: HttpResponse, number: Number, given: Routed, if_match: IfMatch
) -> dict[str, Any]:
    """Another office is responsible."""
    row = _read(request, number, if_match)
    offices = Organisation.objects.filter(submissions__round=here(request))
    to = offices.filter(pk=given.organisation).first()
    if to is None:
        raise unfit(wrong("body/organisation", "unknown-code", limit=given.organisation))
    return _with_tag(response, verify.route(request.actor, row, to, given.reason))


def merge(
    request: Call, response: HttpResponse, number: Number, given: Merged, if_match: IfMatch
) -> dict[str, Any]:
    """It is taken up in another."""
    row = _read(request, number, if_match)
    into = shown_to(request.actor, here(request)).filter(number=given.into).first()
    if into is None:
        raise unfit(wrong("body/into", "unknown-code", limit=given.into))
    return _with_tag(response, verify.merge(request.actor, row, into, given.reason))


def withdraw(
    request: Call, response: HttpResponse, number: Number, given: Reasoned, if_match: IfMatch
) -> dict[str, Any]:
    """Its office no longer asks for it."""
    row = verify.withdraw(request.actor, _read(request, number, if_match), given.reason)
    return _with_tag(response, row)


def restore(
    request: Call, response: HttpResponse, number: Number, given: Reasoned, if_match: IfMatch
) -> dict[str, Any]:
    """It stands as before it was verified, re-routed, merged or withdrawn."""
    row = verify.restore(request.actor, _read(request, number, if_match), given.reason)
    return _with_tag(response, row)


class Several(Verified):
    """Which proposals."""

    numbers: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=80)]],
        Field(min_length=1, max_length=verify.MOST_AT_ONCE),
    ]


class Count(Schema):
    """How many were changed."""

    changed: int


def verify_many(request: Call, given: Several) -> dict[str, int]:
    """Verify several at once, all or none."""
    numbers = dict.fromkeys(given.numbers)
    rows = list(shown_to(request.actor, here(request)).filter(number__in=numbers))
    unknown = set(numbers) - {row.number for row in rows}
    if unknown:
        raise unfit(*(wrong("body/numbers", "unknown-code", limit=n) for n in sorted(unknown)))
    return {"changed": verify.verify_all(request.actor, rows, given.reason)}


# What is said of it.


class CommentShown(Schema):
    """What somebody said."""

    id: int
    kind: str
    text: str
    organisation: str
    author: str | None
    made_at: datetime


class NewComment(Taken):
    """What is said."""

    kind: Annotated[str, OneOf(COMMENT_KINDS)] = "komentar"
    text: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=SAYS_SOMETHING)]


def comments(
    request: Call, number: Number, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """What was said of it, oldest first."""
    rows = proposal_of(request, number).comments.select_related("author")
    return Reading(limit, cursor, "made", {"made": ("pk",)}).page(rows, comment_shown)


def comment_shown(row: Comment) -> dict[str, Any]:
    """A comment as it is told."""
    return {
        "id": row.pk, "kind": row.kind, "text": row.text, "organisation": row.organisation_id,
        "author": row.author.spoken_name if row.author else None, "made_at": row.made_at,
    }  # fmt: skip


def say(request: Call, number: Number, given: NewComment) -> dict[str, Any]:
    """Comment, confirm or answer."""
    row = proposal_of(request, number)
    return comment_shown(comment(request.actor, row, given.kind, given.text))


def history(
    request: Call, number: Number, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """What became of it, newest first."""
    row = proposal_of(request, number)
    rows = entries_of(here(request), "proposal", row.number)
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(rows, entry_shown)


_ALL = "putaran/{round}/usulan"
_ONE = f"{_ALL}/{{path:number}}"
_DECIDE: dict[str, Any] = {"verb": "proposal.verify", "scope": "pengesahan", "gives": ProposalFull}
_OWN: dict[str, Any] = {"verb": "proposal.write", "scope": "usulan", "gives": ProposalFull}
OPERATIONS = [
    get(_ALL, listed, name="list_proposals", verb="table.read", gives=ProposalPage),
    post(_ALL, add, name="add_proposal", status=201, **_OWN),
    post(f"{_ALL}/setujui", verify_many, name="verify_proposals",
         **{**_DECIDE, "gives": Count}),
    post(f"{_ONE}/setujui", verify_one, name="verify_proposal", **_DECIDE),
    post(f"{_ONE}/kembalikan", send_back, name="send_back_proposal", **_DECIDE),
    post(f"{_ONE}/ajukan-lagi", send_again, name="send_proposal_again", **_OWN),
    post(f"{_ONE}/alihkan", route, name="route_proposal", **_DECIDE),
    post(f"{_ONE}/gabungkan", merge, name="merge_proposal", **_DECIDE),
    post(f"{_ONE}/tarik", withdraw, name="withdraw_proposal", **_OWN),
    post(f"{_ONE}/pulihkan", restore, name="restore_proposal", **_DECIDE),
    get(f"{_ONE}/komentar", comments, name="list_comments", verb="table.read",
        gives=Page[CommentShown]),
    post(f"{_ONE}/komentar", say, name="add_comment", verb="table.read", scope="usulan",
         gives=CommentShown, status=201),
    get(f"{_ONE}/riwayat", history, name="proposal_history", verb="table.read",
        gives=Page[EntryShown]),
]  # fmt: skip
LAST = [
    # Last of all: a number may hold anything.
    get(_ONE, one, name="show_proposal", verb="table.read", gives=ProposalFull),
    patch(_ONE, change, name="mend_proposal", **_OWN),
]
