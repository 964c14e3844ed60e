"""Practice cards (*praktik baik*): found, read, written, exchanged, taken up."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Path, Query
from pydantic import Field

from baimbai.errors import Refused
from baimbai.followup.practices import MOST_BYTES, card_of
from baimbai.register.proposal import ASSET_TYPES, WORK_TYPES
from baimbai.synchronisation.review import KINDS
from baimbai.web.actions.practice import (
    LONGEST_NOTE,
    bring_cards,
    look_after,
    save_card,
    take_up,
)
from baimbai.web.api.door import get, post, put
from baimbai.web.api.given import (
    SAYS_SOMETHING,
    Cursor,
    Day,
    Limit,
    OneOf,
    Page,
    Rupiah,
    Taken,
)
from baimbai.web.api.paged import Reading
from baimbai.web.api.proposals import proposal_of
from baimbai.web.finding_board import findings_shown_to
from baimbai.web.gate import Call, here
from baimbai.web.models import Practice, PracticeUse
from baimbai.web.pages.practices import MOST_FIGURES
from baimbai.web.pages.practices import export as page_export
from baimbai.web.practice_cards import as_card
from baimbai.web.search import matching

Code = Annotated[str, Path(min_length=1, max_length=60)]
Line = Annotated[str, Field(max_length=300)]
Said = Annotated[str, Field(max_length=10_000)]


class FigureShown(Schema):
    """A figure before and after, as it was written."""

    what: str
    before: str
    after: str
    unit: str
    source: str


class CardShown(Schema):
    """A practice card."""

    code: str
    title: str
    province: str
    office: str
    asset_types: list[str]
    work_types: list[str]
    problems: list[str]
    context: str
    done: str
    conditions: str
    result: str
    cost_rupiah: int | None
    cost_basis: str
    figures: list[FigureShown]
    alive: bool | None
    checked_on: date | None
    illustrative: bool


class CardFilter(Schema):
    """What narrows the cards."""

    q: Annotated[str, Field(max_length=100)] = ""
    asset_type: Annotated[str, OneOf(("", *ASSET_TYPES))] = ""
    work_type: Annotated[str, OneOf(("", *WORK_TYPES))] = ""
    problem: Annotated[str, OneOf(("", *KINDS))] = ""


def every(
    request: Call,  # noqa: ARG001
    narrow: Annotated[CardFilter, Query()], limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """The cards, by code."""
    typed = narrow.q
    coded = (("aset", narrow.asset_type), ("kerja", narrow.work_type), ("masalah", narrow.problem))
    for prefix, code in coded:
        if code:
            typed += f" {prefix}{code.replace('_', '')}"
    rows = matching(Practice.objects.all(), typed)
    return Reading(limit, cursor, "code", {"code": ("code",)}).page(rows, as_card)


def _row(code: str) -> Practice:
    return get_object_or_404(Practice, code=code)


def one(request: Call, code: Code) -> Any:  # noqa: ARG001
    """One card."""
    return as_card(_row(code))


class FigureGiven(Taken):
    """A figure before and after."""

    what: Line
    before: Line
    after: Line
    unit: Line = ""
    source: Line = ""


class CardGiven(Taken):
    """A card; its code stays when it is mended."""

    code: Annotated[str, Field(min_length=1, max_length=60, pattern=SAYS_SOMETHING)]
    title: Annotated[str, Field(min_length=1, max_length=300, pattern=SAYS_SOMETHING)]
    province: Annotated[str, Field(max_length=100)]
    office: Annotated[str, Field(max_length=200)]
    asset_types: Annotated[list[Annotated[str, OneOf(ASSET_TYPES)]], Field(max_length=30)] = []
    work_types: Annotated[list[Annotated[str, OneOf(WORK_TYPES)]], Field(max_length=30)] = []
    problems: Annotated[list[Annotated[str, OneOf(KINDS)]], Field(max_length=60)] = []
    context: Said
    done: Said
    conditions: Said = ""
    result: Said
    cost_rupiah: Rupiah | None = None
    cost_basis: Line = ""
    figures: Annotated[list[FigureGiven], Field(max_length=MOST_FIGURES)] = []
    alive: bool | None = None
    checked_on: Day | None = None
    illustrative: bool = False


def add(request: Call, given: CardGiven) -> Any:
    """Write a new card."""
    return as_card(save_card(request.actor, here(request), card_of(given.model_dump())))


def mend(request: Call, code: Code, given: CardGiven) -> Any:
    """Mend a card."""
    row = _row(code)
    return as_card(save_card(request.actor, here(request), card_of(given.model_dump()), row))


class Looked(Taken):
    """Whether it still lives."""

    alive: bool


def look(request: Call, code: Code, given: Looked) -> Any:
    """Write down whether a practice still lives where it comes from."""
    return as_card(look_after(request.actor, here(request), _row(code), alive=given.alive))


class UseShown(Schema):
    """An office took a card up."""

    id: int
    practice: str
    organisation: str
    proposal: str | None
    finding: str
    note: str
    made_at: datetime


class NewUse(Taken):
    """For what a card is taken up; the same office once for the same."""

    proposal: Annotated[str, Field(max_length=80)] = ""
    finding: Annotated[str, Field(max_length=16)] = ""
    note: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""


def _use(row: PracticeUse) -> dict[str, Any]:
    return {
        "id": row.pk, "practice": row.practice.code, "organisation": row.organisation_id,
        "proposal": row.proposal.number if row.proposal else None, "finding": row.finding_key,
        "note": row.note, "made_at": row.made_at,
    }  # fmt: skip


def use(request: Call, code: Code, given: NewUse) -> dict[str, Any]:
    """Take a card up, for a proposal or a finding."""
    proposal = proposal_of(request, given.proposal) if given.proposal else None
    finding = None
    if given.finding:
        place = here(request)
        finding = findings_shown_to(request.actor, place).filter(key=given.finding).first()
        if finding is None:
            raise Http404
    return _use(take_up(request.actor, here(request), _row(code), given.note, proposal, finding))


class Brought(Schema):
    """What a file brought; `differing` are codes of cards that say something else here."""

    fresh: int
    same: int
    replaced: int
    differing: list[str]


def bring(
    request: Call, file: Annotated[UploadedFile, File()],
    replace: Annotated[bool, Form()] = False,
) -> Any:  # fmt: skip
    """Take the cards of a file that another province sent."""
    if file.size is None or file.size > MOST_BYTES:
        raise Refused("practice-large", most=MOST_BYTES // 1024**2)
    return bring_cards(request.actor, here(request), file.read(), replace=replace)


def export(
    request: Call, form: Annotated[str, OneOf(("json", "yaml")), Path()]
) -> HttpResponseBase:
    """All cards as a file that another province takes."""
    response = page_export(request, form)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


_AT = "putaran/{round}/praktik"
_ONE = f"{_AT}/kartu/{{code}}"
_WRITE: dict[str, Any] = {"verb": "practice.write", "scope": "tindak_lanjut"}
OPERATIONS = [
    get(_AT, every, name="list_practices", verb="table.read", gives=Page[CardShown]),
    post(_AT, add, name="add_practice", gives=CardShown, status=201, **_WRITE),
    post(f"{_AT}/berkas", bring, name="bring_practices", gives=Brought, **_WRITE),
    get(f"{_AT}/unduh/{{form}}", export, name="export_practices", verb="table.read",
        file="application/octet-stream"),
    get(_ONE, one, name="show_practice", verb="table.read", gives=CardShown),
    put(_ONE, mend, name="mend_practice", gives=CardShown, **_WRITE),
    post(f"{_ONE}/hidup", look, name="look_after_practice", gives=CardShown, **_WRITE),
    post(f"{_ONE}/pakai", use, name="use_practice", verb="practice.use", scope="tindak_lanjut",
         gives=UseShown, status=201),
]  # fmt: skip
