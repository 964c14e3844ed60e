"""Commitments (*komitmen*): drawn up, written down, shown to be kept, settled; and next year."""

from datetime import date
from typing import Annotated, Any

from django.db.models import Q
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Query
from pydantic import Field

from baimbai.errors import Refused
from baimbai.intake.attachment import MAX_BYTES
from baimbai.register.commitment import COMMITMENT_KINDS, COMMITMENT_STATES
from baimbai.web.actions.commit import (
    LONGEST,
    Promised,
    Proof,
    add_commitment,
    confirm,
    draw_up_commitments,
    drop,
    put_off,
    report_kept,
    send_back,
)
from baimbai.web.actions.open_next import open_next
from baimbai.web.api.door import get, post
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    Day,
    Id,
    Limit,
    OneOf,
    Page,
    Reasoned,
    Taken,
)
from baimbai.web.api.paged import Reading
from baimbai.web.api.rounds import SLUG, Days, RoundShown
from baimbai.web.api.rounds import shown as round_shown
from baimbai.web.gate import Call, here
from baimbai.web.models import Commitment
from baimbai.web.pages.commitments import DUE, due_within
from baimbai.web.pages.commitments import calendar_file as page_calendar
from baimbai.web.pages.commitments import proof as page_proof
from baimbai.web.promises import day_of, standing_as, with_standing


class CommitmentShown(Schema):
    """Who promised what by when; `state` is how it stands today."""

    id: int
    number: str
    kind: str
    text: str
    owner: str
    due: date
    state: str
    proposal: str | None
    title: str
    made_in: str
    proof: str
    proof_sha256: str
    settled_on: date | None
    carried_from: int | None


def _shown(row: Any) -> dict[str, Any]:
    names = (
        "number", "kind", "text", "due", "title", "made_in", "proof", "proof_sha256",
        "settled_on",
    )  # fmt: skip
    return {
        "id": row.pk, "owner": row.owner_id, "state": row.stands,
        "proposal": row.proposal.number if row.proposal else None,
        "carried_from": row.carried_from_id, **{name: getattr(row, name) for name in names},
    }  # fmt: skip


class CommitmentFilter(Schema):
    """What narrows the commitments; `due`: past its date, or within so many days."""

    state: Annotated[str, OneOf(("", *COMMITMENT_STATES))] = ""
    kind: Annotated[str, OneOf(("", *COMMITMENT_KINDS))] = ""
    owner: Annotated[str, Field(max_length=40)] = ""
    due: Annotated[str, OneOf(("", *DUE))] = ""
    q: Annotated[str, Field(max_length=100)] = ""


def every(
    request: Call, narrow: Annotated[CommitmentFilter, Query()], limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """The round's commitments, by what is due first."""
    on = day_of(request.actor.now)
    rows = Commitment.objects.filter(round=here(request))
    if narrow.state:
        rows = rows.filter(standing_as(narrow.state, on))
    if narrow.due:
        rows = rows.filter(due_within(narrow.due, on))
    equal = {"kind": narrow.kind, "owner": narrow.owner}
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    for word in narrow.q.split()[:6]:
        rows = rows.filter(Q(text__icontains=word) | Q(number__icontains=word))
    found = with_standing(rows, on).select_related("proposal")
    return Reading(limit, cursor, "due", {"due": ("due", "number", "pk")}).page(found, _shown)


def _row(request: Call, commitment: int) -> Commitment:
    rows = with_standing(Commitment.objects.filter(round=here(request)), day_of(request.actor.now))
    related = ("round__host", "owner", "proposal")
    return get_object_or_404(rows.select_related(*related), pk=commitment)


def _again(request: Call, row: Commitment) -> dict[str, Any]:
    return _shown(_row(request, row.pk))


def one(request: Call, commitment: Id) -> dict[str, Any]:
    """One commitment."""
    return _shown(_row(request, commitment))


class DrawnShown(Schema):
    """How many were made, changed and dropped."""

    made: int
    changed: int
    dropped: int


def draw(request: Call) -> Any:
    """Draw commitments up from the rulings that hold."""
    return draw_up_commitments(request.actor, here(request))


class NewCommitment(Taken):
    """What somebody promised without a ruling."""

    kind: Annotated[str, OneOf(COMMITMENT_KINDS)]
    text: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=SAYS_SOMETHING)]
    owner: Annotated[str, Field(min_length=1, max_length=40)]
    due: Day
    proposal: Annotated[str, Field(max_length=80)] = ""


def add(request: Call, given: NewCommitment) -> dict[str, Any]:
    """Write a commitment down."""
    said = Promised(given.kind, given.text, given.owner, given.due, given.proposal)
    return _again(request, add_commitment(request.actor, here(request), said))


def report(
    request: Call, commitment: Id, done_on: Annotated[Day, Form()],
    text: Annotated[str, Form(max_length=LONGEST)] = "",
    file: Annotated[UploadedFile | None, File()] = None,
) -> dict[str, Any]:  # fmt: skip
    """Say, with words or a file as proof, that it was kept."""
    row = _row(request, commitment)
    name, content = "", b""
    if file is not None:
        if file.size is None or file.size > MAX_BYTES:
            raise Refused(
                "error-attachment-large", file=file.name or "", limit=MAX_BYTES // 1024**2
            )
        name, content = file.name or "", bytes(file.read())
    return _again(request, report_kept(request.actor, row, Proof(text, done_on, name, content)))


def accept(request: Call, commitment: Id) -> dict[str, Any]:
    """What was reported is so."""
    return _again(request, confirm(request.actor, _row(request, commitment)))


def give_back(request: Call, commitment: Id, given: Reasoned) -> dict[str, Any]:
    """What was reported does not show it: open again."""
    return _again(request, send_back(request.actor, _row(request, commitment), given.reason))


def let_go(request: Call, commitment: Id, given: Reasoned) -> dict[str, Any]:
    """It need not be kept any more."""
    return _again(request, drop(request.actor, _row(request, commitment), given.reason))


class PutOff(Reasoned):
    """Another date."""

    due: Day


def later(request: Call, commitment: Id, given: PutOff) -> dict[str, Any]:
    """Give it another date."""
    row = _row(request, commitment)
    return _again(request, put_off(request.actor, row, given.due, given.reason))


def fetch(request: Call, commitment: Id) -> HttpResponseBase:
    """The proof's file."""
    return page_proof(request, commitment)


def calendar(request: Call) -> HttpResponseBase:
    """What is due, as a calendar file with reminders (RFC 5545)."""
    response = page_calendar(request)
    response.headers["Content-Type"] = "text/calendar"
    return response


class NextRound(Days):
    """The next year's round."""

    slug: Annotated[str, Field(max_length=60, pattern=SLUG)]


class Opened(Schema):
    """The round that was opened, and how many commitments it opens with."""

    round: RoundShown
    carried: int


def open_following(request: Call, given: NextRound) -> dict[str, Any]:
    """Open next year's round with what is unfinished."""
    place, carried = open_next(request.actor, here(request), given.slug, given.calendar())
    return {"round": round_shown(place), "carried": carried}


_AT = "putaran/{round}/komitmen"
_ONE = f"{_AT}/{{int:commitment}}"
_SHOWS: dict[str, Any] = {"scope": "tindak_lanjut", "gives": CommitmentShown}
_ARRANGE: dict[str, Any] = {"verb": "commitment.arrange", **_SHOWS}
OPERATIONS = [
    get(_AT, every, name="list_commitments", verb="table.read", gives=Page[CommitmentShown]),
    post(_AT, add, name="add_commitment", status=201, **_ARRANGE),
    post(f"{_AT}/susun", draw, name="draw_up_commitments", verb="commitment.arrange",
         scope="tindak_lanjut", gives=DrawnShown),
    get(f"{_AT}/kalender", calendar, name="commitments_calendar", verb="table.read",
        file="text/calendar"),
    get(_ONE, one, name="show_commitment", verb="table.read", gives=CommitmentShown),
    get(f"{_ONE}/bukti", fetch, name="fetch_proof", verb="table.read",
        file="application/octet-stream"),
    post(f"{_ONE}/lapor", report, name="report_commitment", verb="commitment.write", **_SHOWS),
    post(f"{_ONE}/benarkan", accept, name="confirm_commitment", **_ARRANGE),
    post(f"{_ONE}/kembalikan", give_back, name="send_back_commitment", **_ARRANGE),
    post(f"{_ONE}/gugurkan", let_go, name="drop_commitment", **_ARRANGE),
    post(f"{_ONE}/undur", later, name="put_off_commitment", **_ARRANGE),
    post("putaran/{round}/putaran-berikutnya", open_following, name="open_next_round",
         verb="commitment.arrange", scope="pengaturan", gives=Opened, status=201),
]  # fmt: skip
