"""Results (*hasil*): scores and verdicts, who pays, the price of a promise, gaps, fairness."""

from collections.abc import Sequence
from typing import Annotated, Any

from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.params.functions import Query
from pydantic import Field

from baimbai.appraisal.score import GATES
from baimbai.appraisal.sensitivity import BANDS
from baimbai.errors import Refused
from baimbai.funding.allocation import OUTCOMES, REASONS
from baimbai.funding.promise import Affected, price
from baimbai.register.proposal import SECTORS
from baimbai.web.api.door import get, post
from baimbai.web.api.given import (
    LARGEST_ID,
    Cursor,
    Limit,
    Number,
    OneOf,
    Page,
    Rupiah,
    Taken,
    Year,
    unfit,
)
from baimbai.web.api.paged import Reading
from baimbai.web.gaps import board_of
from baimbai.web.gate import Call, here, spoken
from baimbai.web.models import Payment, Result, Run, ScorePart
from baimbai.web.pages.fairness import standings_of
from baimbai.web.pages.funding import with_payments
from baimbai.web.results.after_rulings import standing_after_rulings
from baimbai.web.results.asked import ROWS, WAYS, Line, change_of
from baimbai.web.results.compared import moved_money
from baimbai.web.results.frozen import standing_of
from baimbai.web.results.money import Account, by_owner, by_source, money_by
from baimbai.web.results.shown import computed_run, results_of, shown_proposals, weighed_in
from baimbai.web.search import matching
from baimbai.web.templatetags.baimbai import said

RunNumber = Annotated[int | None, Query(ge=1, le=LARGEST_ID)]
"""A computation; the one that the round shows where it is left out."""
_EQUAL = {
    "outcome": "outcome", "reason": "reason", "band": "band", "gate": "gate",
    "sector": "proposal__sector", "organisation": "proposal__organisation",
    "region": "proposal__region_code",
}  # fmt: skip
MOST_AFFECTED = 500


def run_of(request: Call, run: int | None) -> Run:
    """The computation asked for. Raises Http404; Refused where nothing is computed yet."""
    if run is not None:
        return computed_run(here(request), str(run))
    shown = here(request).run
    if shown is None:
        raise Refused("web-results-nothing")
    return shown


class ResultFilter(Schema):
    """What narrows the results."""

    run: Annotated[int | None, Field(ge=1, le=LARGEST_ID)] = None
    outcome: Annotated[str, OneOf(("", *OUTCOMES))] = ""
    reason: Annotated[str, OneOf(("", *REASONS))] = ""
    band: Annotated[str, OneOf(("", *BANDS))] = ""
    gate: Annotated[str, OneOf(("", *GATES))] = ""
    sector: Annotated[str, OneOf(("", *SECTORS))] = ""
    organisation: Annotated[str, Field(max_length=40)] = ""
    region: Annotated[str, Field(max_length=8)] = ""
    source: Annotated[str, Field(max_length=40)] = ""
    owner: Annotated[str, Field(max_length=40)] = ""
    year: Year | None = None
    q: Annotated[str, Field(max_length=100)] = ""


class PaymentShown(Schema):
    """What one source of one owner pays in one year."""

    source: str
    owner: str
    year: int
    amount_rupiah: int


class ResultShown(Schema):
    """Score and verdict of a proposal: why, and what would help."""

    number: str
    title: str
    organisation: str
    region_code: str
    sector: str
    cost_rupiah: int
    gate: str
    gate_reason: str
    score: float
    rank: int
    sector_rank: int
    band: str
    best_rank: int | None
    worst_rank: int | None
    responsible: str | None
    outcome: str
    reason: str
    why: str
    would_help: str
    rule: str
    funded_rupiah: int
    payments: list[PaymentShown]


def _result(one: Any) -> dict[str, Any]:
    proposal = one.proposal
    names = (
        "gate", "score", "rank", "sector_rank", "band", "best_rank", "worst_rank", "outcome",
        "reason", "rule", "funded_rupiah",
    )  # fmt: skip
    return {
        "number": proposal.number, "title": proposal.title,
        "organisation": proposal.organisation_id, "region_code": proposal.region_code,
        "sector": proposal.sector, "cost_rupiah": proposal.cost_rupiah,
        **{name: getattr(one, name) for name in names}, "gate_reason": said(one.gate_reason),
        "responsible": one.responsible_id, "why": said(one.text),
        "would_help": said(one.would_help), "payments": [_payment(paid) for paid in one.paid],
    }  # fmt: skip


def _payment(one: Payment) -> dict[str, Any]:
    return {
        "source": one.source, "owner": one.owner_id, "year": one.year,
        "amount_rupiah": one.amount_rupiah,
    }  # fmt: skip


def every(
    request: Call, narrow: Annotated[ResultFilter, Query()], limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Scores and verdicts by rank, with who pays."""
    run = run_of(request, narrow.run)
    found = results_of(request.actor, run)
    equal = {
        field: getattr(narrow, name) for name, field in _EQUAL.items() if getattr(narrow, name)
    }
    found = found.filter(**equal)
    paid = {
        name: getattr(narrow, name) for name in ("source", "owner", "year") if getattr(narrow, name)
    }
    if paid:
        payments = Payment.objects.filter(run=run, **paid)
        found = found.filter(proposal__in=payments.values("proposal"))
    if narrow.q:
        found = found.filter(proposal__in=matching(here(request).proposals.all(), narrow.q))
    reading = Reading(limit, cursor, "rank", {"rank": ("rank", "pk")})
    page = reading.page(found.select_related("proposal"))
    with_payments(run, page["items"])
    return {**page, "items": [_result(one) for one in page["items"]]}


class PartShown(Schema):
    """One criterion of a score; `sheet` is empty for the round's own weights."""

    sheet: str
    criterion: str
    measured: float | None
    unit: str
    points: float
    weight: float
    contribution: float
    working: str


class ScoreShown(ResultShown):
    """A score with what it is made of."""

    parts: list[PartShown]


def opened(request: Call, number: Number, run: RunNumber = None) -> dict[str, Any]:
    """One score with what it is made of, on every sheet."""
    chosen = run_of(request, run)
    results = results_of(request.actor, chosen).select_related("proposal")
    result: Result = get_object_or_404(results, proposal__number=number)
    with_payments(chosen, [result])
    parts = ScorePart.objects.filter(run=weighed_in(chosen), proposal=result.proposal)
    names = ("sheet", "criterion", "measured", "unit", "points", "weight", "contribution")
    told = [
        {**{name: getattr(one, name) for name in names}, "working": said(one.working)}
        for one in parts.order_by("id")
    ]
    return {**_result(result), "parts": told}


# Money.


class YearShown(Schema):
    """What may be paid and is paid in a year."""

    year: int
    ceiling_rupiah: int
    used_rupiah: int
    left_rupiah: int


class AccountShown(Schema):
    """A source, or one owner's part of it."""

    key: str
    years: list[YearShown]


class RegionMoney(Schema):
    """Rupiah funded in a region, by sector."""

    region_code: str
    by_sector: dict[str, int]


class MoneyShown(Schema):
    """All sources of a computation, and where their money goes."""

    run: int
    sources: list[AccountShown]
    regions: list[RegionMoney]


def _account(one: Account) -> dict[str, Any]:
    years = [
        {"year": year.year, "ceiling_rupiah": year.ceiling, "used_rupiah": year.used,
         "left_rupiah": year.left}
        for year in one.years
    ]  # fmt: skip
    return {"key": one.key, "years": years}


def money(request: Call, run: RunNumber = None) -> dict[str, Any]:
    """Every source by year, and the money by region and sector."""
    chosen = run_of(request, run)
    sectors, rows = money_by(chosen, "region_code", "sector")
    regions = [
        {"region_code": code, "by_sector": dict(zip(sectors, amounts, strict=True))}
        for code, amounts in rows
    ]
    return {
        "run": chosen.pk, "sources": [_account(one) for one in by_source(chosen)],
        "regions": regions,
    }  # fmt: skip


def owners(
    request: Call, source: Annotated[str, Query(min_length=1, max_length=40)],
    run: RunNumber = None,
) -> list[dict[str, Any]]:  # fmt: skip
    """Every owner's part of a source."""
    return [_account(one) for one in by_owner(run_of(request, run), source)]


class LineGiven(Taken):
    """A proposal that is in, out, or gets at most so much."""

    proposal: Annotated[str, Field(min_length=1, max_length=80)]
    way: Annotated[str, OneOf(WAYS)]
    amount_rupiah: Rupiah | None = None


class Question(Taken):
    """What if; `thorough` searches longer and narrows the answer."""

    lines: Annotated[list[LineGiven], Field(min_length=1, max_length=ROWS)]
    run: Annotated[int | None, Field(ge=1, le=LARGEST_ID)] = None
    thorough: bool = False
    after_rulings: bool = False
    """As the meeting's decisions left the plan, not as it was computed."""


class AffectedShown(Schema):
    """A proposal that comes in, drops out or is paid otherwise; points in thousandths."""

    number: str
    organisation: str
    region_code: str
    points: int


class PromiseShown(Schema):
    """What it costs, in thousandths of a score point; hidden ones are drafts of other offices."""

    kept: bool
    refusal: str
    at_least: int
    at_most: int
    came_in: list[AffectedShown]
    dropped_out: list[AffectedShown]
    changed_payer: list[AffectedShown]
    hidden: int
    moved_rupiah: dict[str, int]


def promise(request: Call, given: Question) -> dict[str, Any]:
    """The price of a promise: who comes in, who drops out, how many points it costs."""
    run = run_of(request, given.run)
    place = here(request)
    standing = standing_after_rulings(place, run)[0] if given.after_rulings else standing_of(run)
    lines = [
        Line(one.proposal, one.way, "" if one.amount_rupiah is None else str(one.amount_rupiah))
        for one in given.lines
    ]
    known = shown_proposals(request.actor, run, [one.proposal for one in lines])
    change, lines = change_of(standing, lines, frozenset(known))
    if change is None:
        words = spoken()
        raise unfit(*(
            {"where": f"body/lines/{turn}", "what": words.say(one.error), "mend": ""}
            for turn, one in enumerate(lines) if one.error
        ))  # fmt: skip
    found = price(standing, change, "harga" if given.thorough else "segera")
    groups = [found.came_in, found.dropped_out, found.changed_payer]
    named = {one.proposal for group in groups for one in group}
    shown = shown_proposals(request.actor, run, list(named))
    told = [_affected(group, frozenset(shown)) for group in groups]
    return {
        "kept": found.refusal is None,
        "refusal": spoken().say(found.refusal) if found.refusal else "",
        "at_least": found.at_least, "at_most": found.at_most, "came_in": told[0],
        "dropped_out": told[1], "changed_payer": told[2], "hidden": len(named - set(shown)),
        "moved_rupiah": dict(found.answer.moved_rupiah) if found.answer else {},
    }  # fmt: skip


def _affected(group: Sequence[Affected], shown: frozenset[str]) -> list[dict[str, Any]]:
    return [
        {"number": one.proposal, "organisation": one.office, "region_code": one.region_code,
         "points": one.points}
        for one in group if one.proposal in shown
    ][:MOST_AFFECTED]  # fmt: skip


class MovedShown(Schema):
    """Rupiah under both plans."""

    key: str
    before_rupiah: int
    after_rupiah: int


class ComparedShown(Schema):
    """Two computations side by side: money by source, region and year."""

    source: list[MovedShown]
    region_code: list[MovedShown]
    year: list[MovedShown]


def compare(
    request: Call, run: Annotated[int, Query(ge=1, le=LARGEST_ID)],
    other: Annotated[int, Query(ge=1, le=LARGEST_ID)],
) -> dict[str, Any]:  # fmt: skip
    """Whose money moves between two computations."""
    before, after = run_of(request, run), run_of(request, other)
    return {
        cut: [
            {"key": one.key, "before_rupiah": one.before, "after_rupiah": one.after}
            for one in moved_money(before, after, cut)
        ]
        for cut in ("source", "region_code", "year")
    }


# Where it is needed, and who gets it.


class GapShown(Schema):
    """What a region needs of a service and what it lacks after all that is proposed."""

    service: str
    region_code: str
    unit: str
    need: float | None
    existing: float | None
    under_way: float | None
    proposed: float | None
    gap: float | None
    unproposed: bool | None


def gaps(request: Call) -> list[dict[str, Any]]:
    """Needs by region and service: one row each of what the round has targets for."""
    rows = board_of(request.actor, here(request))
    return [
        {**{name: row.get(name) for name in GapShown.model_fields}, "region_code": row["region"]}
        for row in rows.iter_rows(named=True)
    ]


class FairnessShown(Schema):
    """How a kabupaten/kota stands; what is not known is null."""

    code: str
    proposals: int
    funded: int
    asked_rupiah: int
    funded_rupiah: int
    road_rupiah: int
    population: int | None
    bad_m: int | None
    roads: int
    roads_known: int
    share: float | None
    people_share: float | None
    per_head: int | None
    per_bad_km: int | None


def fairness(request: Call, run: RunNumber = None) -> Any:
    """The kabupaten/kota side by side."""
    return standings_of(run_of(request, run))


_AT = "putaran/{round}"
OPERATIONS = [
    get(f"{_AT}/skor", every, name="list_results", verb="run.read", gives=Page[ResultShown]),
    get(f"{_AT}/skor/{{path:number}}", opened, name="show_score", verb="run.read",
        gives=ScoreShown),
    get(f"{_AT}/pendanaan", money, name="show_money", verb="run.read", gives=MoneyShown),
    get(f"{_AT}/pendanaan/pemilik", owners, name="list_owners", verb="run.read",
        gives=list[AccountShown]),
    post(f"{_AT}/pendanaan/janji", promise, name="price_promise", verb="run.read", scope="baca",
         gives=PromiseShown),
    get(f"{_AT}/pendanaan/banding", compare, name="compare_runs", verb="run.read",
        gives=ComparedShown),
    get(f"{_AT}/kebutuhan", gaps, name="list_gaps", verb="table.read", gives=list[GapShown]),
    get(f"{_AT}/pemerataan", fairness, name="list_fairness", verb="run.read",
        gives=list[FairnessShown]),
]  # fmt: skip
