"""Findings (*temuan*): list, one with what was said, settle, open again, answer, dismiss."""

from datetime import datetime
from typing import Annotated, Any

from django.http import Http404
from ninja import Schema
from ninja.params.functions import Path, Query
from pydantic import Field

from baimbai.register.proposal import SECTORS
from baimbai.synchronisation.decided import DISMISSED
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.synchronisation.review import KINDS
from baimbai.web.actions.answer import LONGEST, answer
from baimbai.web.actions.case import Part, Wish
from baimbai.web.actions.settle import MOST_AT_ONCE, dismiss_all, reopen, settle
from baimbai.web.actions.ways_out import WAYS_OUT
from baimbai.web.api.door import get, post
from baimbai.web.api.given import (
    LARGEST_ID,
    SAYS_SOMETHING,
    Cursor,
    Limit,
    OneOf,
    Page,
    Reason,
    Reasoned,
    Rupiah,
    Taken,
    Year,
)
from baimbai.web.api.paged import Reading
from baimbai.web.api.proposals import Figure, Metres, Requests
from baimbai.web.finding_board import TABS, Line, findings_shown_to, in_tab, lines_of, narrowed
from baimbai.web.gate import Call, here
from baimbai.web.models import Answer, Finding, Settlement
from baimbai.web.models.finding import ANSWER_KINDS
from baimbai.web.templatetags.baimbai import said

MOST_PROPOSALS = 40
Key = Annotated[str, Path(min_length=1, max_length=16, pattern=r"^[0-9A-Za-z_-]+$")]
Number = Annotated[str, Field(min_length=1, max_length=80)]
ORDERS = {
    "severity": ("grade", "pk"), "-severity": ("-grade", "-pk"), "number": ("pk",),
    "-number": ("-pk",),
}  # fmt: skip


class FindingFilter(Schema):
    """What narrows the findings."""

    state: Annotated[str, OneOf(("", *TABS))] = ""
    kind: Annotated[str, OneOf(("", *KINDS))] = ""
    severity: Annotated[str, OneOf(("", *FINDING_SEVERITIES))] = ""
    party: Annotated[str, Field(max_length=40)] = ""
    sector: Annotated[str, OneOf(("", *SECTORS))] = ""
    region: Annotated[str, Field(max_length=8)] = ""
    q: Annotated[str, Field(max_length=100)] = ""
    sort: Annotated[str, OneOf(tuple(ORDERS))] = "severity"


class NamedProposal(Schema):
    """A proposal that a finding names; without its title where the caller may not see it."""

    number: str
    title: str | None
    status: str
    version: int
    cost_rupiah: int


class Settled(Schema):
    """What was decided."""

    id: int
    way: str
    reason: str
    organisation: str
    made_at: datetime
    details: dict[str, Any]


class FindingShown(Schema):
    """A finding; without its evidence where that tells of what the caller may not see."""

    key: str
    number: str
    kind: str
    severity: str
    state: str
    evidence: str | None
    rule: str | None
    ways: list[str]
    proposals: list[NamedProposal]
    proposal_count: int
    cost_rupiah: int
    parties: list[str]
    answers: int
    settled: Settled | None


class SaidOf(Schema):
    """What somebody said to it."""

    kind: str
    text: str
    organisation: str
    author: str | None
    made_at: datetime


class FindingFull(FindingShown):
    """A finding with what was said; `seen` is the decision to settle upon."""

    seen: int
    said: list[SaidOf]


def _settled(one: Settlement | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "id": one.pk, "way": one.exit, "reason": one.reason, "organisation": one.organisation_id,
        "made_at": one.made_at, "details": one.details,
    }  # fmt: skip


def _shown(line: Line) -> dict[str, Any]:
    finding = line.finding
    proposals = [
        {"number": p.number, "title": None if p.pk in line.hidden else p.title,
         "status": p.status, "version": p.version, "cost_rupiah": p.cost_rupiah}
        for p in line.proposals
    ]  # fmt: skip
    return {
        "key": finding.key, "number": finding.number, "kind": finding.kind,
        "severity": finding.severity, "state": line.state, "rule": finding.rule,
        "evidence": None if line.veiled else said(finding.evidence), "ways": finding.exits,
        "proposals": proposals, "proposal_count": line.count, "cost_rupiah": line.cost or 0,
        "parties": [office.pk for office in line.parties], "answers": line.answers,
        "settled": _settled(line.settled),
    }  # fmt: skip


def every(
    request: Call, narrow: Annotated[FindingFilter, Query()], limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """The findings of the round's computation, the gravest first."""
    place, actor = here(request), request.actor
    asked = {
        "jenis": narrow.kind, "keparahan": narrow.severity, "pihak": narrow.party,
        "bidang": narrow.sector, "wilayah": narrow.region, "q": narrow.q,
    }  # fmt: skip
    found = narrowed(findings_shown_to(actor, place), asked, actor, place)
    if narrow.state:
        found = in_tab(found, narrow.state, actor, place)
    page = Reading(limit, cursor, narrow.sort, ORDERS).page(found)
    return {**page, "items": [_shown(line) for line in lines_of(page["items"], actor, place)]}


def _finding(request: Call, key: str) -> Finding:
    found = findings_shown_to(request.actor, here(request)).filter(key=key)
    finding = found.select_related("run").first()
    if finding is None:
        raise Http404
    return finding


def one(request: Call, key: Key) -> dict[str, Any]:
    """One finding with what was said and decided."""
    return _full(request, _finding(request, key))


def _full(request: Call, finding: Finding) -> dict[str, Any]:
    place = here(request)
    (line,) = lines_of([finding], request.actor, place, most=MOST_PROPOSALS)
    last = Settlement.objects.filter(round=place, key=finding.key).order_by("-pk").first()
    answers = Answer.objects.filter(round=place, key=finding.key).select_related("author")
    return {
        **_shown(line), "seen": last.pk if last else 0,
        "said": [_said(one) for one in answers.order_by("pk")[:1000]],
    }  # fmt: skip


def _said(one: Answer) -> dict[str, Any]:
    return {
        "kind": one.kind, "text": one.text, "organisation": one.organisation_id,
        "author": one.author.spoken_name if one.author else None, "made_at": one.made_at,
    }  # fmt: skip


class PartGiven(Taken):
    """The share of the works that stays with one proposal; null: as it was."""

    from_m: Metres = None
    to_m: Metres = None
    volume: Figure = None
    cost_rupiah: Rupiah | None = None


class SourceGiven(Taken):
    """A source to ask instead of another (empty for none)."""

    proposal: Number
    old: Annotated[str, Field(max_length=40)]
    new: Annotated[str, Field(max_length=40)]


Seen = Annotated[int, Field(ge=0, le=LARGEST_ID)]


class Way(Reasoned):
    """A way out of a finding; each asks for some of the fields. `seen` is the decision that was
    read, `versions` those of the proposals."""

    way: Annotated[str, OneOf((*WAYS_OUT, DISMISSED))]
    seen: Seen
    versions: Annotated[
        dict[Number, Annotated[int, Field(ge=1, le=10**9)]], Field(max_length=MOST_PROPOSALS)
    ] = {}
    proposals: Annotated[list[Number], Field(max_length=MOST_PROPOSALS)] = []
    kept: Annotated[str, Field(max_length=80)] = ""
    first: Annotated[str, Field(max_length=80)] = ""
    later: Annotated[str, Field(max_length=80)] = ""
    years: Annotated[dict[Number, Year], Field(max_length=MOST_PROPOSALS)] = {}
    parts: Annotated[dict[Number, PartGiven], Field(max_length=MOST_PROPOSALS)] = {}
    shares: Annotated[dict[Number, Requests], Field(max_length=MOST_PROPOSALS)] = {}
    total_rupiah: Rupiah = 0
    sources: Annotated[list[SourceGiven], Field(max_length=200)] = []
    organisation: Annotated[str, Field(max_length=40)] = ""

    def wish(self) -> Wish:
        """As the action takes it."""
        return Wish(
            versions=self.versions, numbers=self.proposals, kept=self.kept, first=self.first,
            later=self.later, years=self.years,
            parts={
                number: Part(one.from_m, one.to_m, one.volume, one.cost_rupiah)
                for number, one in self.parts.items()
            },
            shares={
                number: [(one.source or None, one.year, one.amount_rupiah) for one in money]
                for number, money in self.shares.items()
            },
            total=self.total_rupiah,
            sources={(one.proposal, one.old): one.new for one in self.sources},
            office=self.organisation,
        )  # fmt: skip


def decide(request: Call, key: Key, given: Way) -> dict[str, Any]:
    """Take one of its ways out, or dismiss it."""
    finding = _finding(request, key)
    settle(request.actor, finding, given.way, given.reason, given.seen, given.wish())
    return _full(request, finding)


class Reopened(Reasoned):
    """Why, upon which decision."""

    seen: Seen


def open_again(request: Call, key: Key, given: Reopened) -> dict[str, Any]:
    """What was decided no longer holds."""
    finding = _finding(request, key)
    reopen(request.actor, finding, given.reason, given.seen)
    return _full(request, finding)


class AnswerGiven(Taken):
    """What is said to it."""

    kind: Annotated[str, OneOf(ANSWER_KINDS)] = ANSWER_KINDS[0]
    text: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=SAYS_SOMETHING)]


def respond(request: Call, key: Key, given: AnswerGiven) -> dict[str, Any]:
    """Say something to it, confirm it or dispute it."""
    return _said(answer(request.actor, _finding(request, key), given.text, given.kind))


class DismissedFindings(Taken):
    """Findings of one kind, and why they are dismissed."""

    keys: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=16)]],
        Field(min_length=1, max_length=MOST_AT_ONCE),
    ]
    reason: Reason


class Dismissed(Schema):
    """How many."""

    dismissed: int


def dismiss(request: Call, given: DismissedFindings) -> dict[str, int]:
    """Dismiss several findings of one kind with one reason."""
    count = dismiss_all(request.actor, here(request), given.keys, given.reason)
    return {"dismissed": count}


_AT = "putaran/{round}/temuan"
_ONE = f"{_AT}/{{key}}"
_SETTLE: dict[str, Any] = {"verb": "finding.settle", "scope": "pengesahan"}
OPERATIONS = [
    get(_AT, every, name="list_findings", verb="table.read", gives=Page[FindingShown]),
    post(f"{_AT}/abaikan", dismiss, name="dismiss_findings", gives=Dismissed, **_SETTLE),
    get(_ONE, one, name="show_finding", verb="table.read", gives=FindingFull),
    post(f"{_ONE}/selesaikan", decide, name="settle_finding", gives=FindingFull, **_SETTLE),
    post(f"{_ONE}/buka", open_again, name="reopen_finding", gives=FindingFull, **_SETTLE),
    post(f"{_ONE}/tanggapan", respond, name="answer_finding", verb="finding.answer",
         scope="usulan", gives=SaidOf, status=201),
]  # fmt: skip
