"""Taking a desk's workbook in (*menggabungkan buku kerja desk*): each row becomes a decision."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.decide import NotTaken, decide, stage_of
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.desk_book_rows import Book, Row, chosen_ticket
from baimbai.web.models import Decision, Desk
from baimbai.wording.message import Message

NEW, TAKEN, CONFLICT, FAULTY = "baru", "sudah", "bentrok", "cacat"
"""Becomes a decision; was taken before; somebody else decided meanwhile; cannot be taken."""
_COLUMN_OF = {
    "ruling-result": "result", "ruling-reason": "reason", "ruling-text": "text",
    "ruling-condition": "condition", "ruling-route": "responsible", "ruling-due": "due",
    "ruling-amount": "rupiah-1", "ruling-payment": "rupiah-1", "ruling-source": "from-1",
    "ruling-owner": "from-1", "ruling-no-ceiling": "from-1", "ruling-ceiling": "rupiah-1",
    "ruling-backdated": "made", "ruling-ahead": "made", "ruling-scope": "number",
    "ruling-elsewhere": "number", "web-meeting-no-proposal": "number",
    "web-meeting-too-much": "text", "web-meeting-no-office": "responsible",
}  # fmt: skip
"""Why a decision is refused → the column that must be mended."""


@dataclass
class Line:
    """What becomes of one row."""

    row: Row
    state: str
    theirs: Decision | None = None
    """What somebody else decided meanwhile."""
    decision: Decision | None = None
    remarks: list[tuple[str, Message]] = field(default_factory=list)
    """(cell, why not) each."""


def look_through(actor: Actor, desk: Desk, book: Book) -> Sequence[Line]:
    """What merging the book would do, row by row; nothing is changed.

    Raises PermissionDenied; Refused where the desk is not open.
    """
    with transaction.atomic():
        lines = _each(actor, desk, book, ())
        transaction.set_rollback(True)
    return lines


@transaction.atomic
def merge_desk_book(
    actor: Actor, desk: Desk, book: Book, chosen: Collection[str], file_name: str, sha256: str
) -> Sequence[Line]:
    """Take the rows in; of those that somebody else decided meanwhile only the `chosen` (numbers).

    The same book twice is taken once. Raises PermissionDenied; Refused where the desk is not open.
    """
    lines = _each(actor, desk, book, chosen)
    taken = sum(line.state == NEW for line in lines)
    if taken:
        write_down(
            actor, desk.round, "merge_book", "desk", str(desk.number), label=file_name,
            changes=[("sha256", "", sha256), ("decisions", 0, taken)],
        )  # fmt: skip
    return lines


def _each(actor: Actor, desk: Desk, book: Book, chosen: Collection[str]) -> list[Line]:
    require(actor, "desk.decide", desk)
    if desk.opened_at is None:
        raise Refused("ruling-desk-not-open", desk=desk.name)
    rows_of = Counter(row.number for row in book.rows)
    made: dict[str, list[Decision]] = {}
    decisions = Decision.objects.filter(
        round=desk.round, stage=stage_of(desk), proposal__number__in=list(rows_of)
    )
    for one in decisions.select_related("desk", "made_by", "proposal").order_by("pk"):
        made.setdefault(one.proposal.number, []).append(one)
    lines = []
    for row in book.rows:
        line = _line(row, made.get(row.number, ()), book.seen, row.number in chosen)
        if rows_of[row.number] > 1:
            line.state = FAULTY
            line.remarks.append((row.cell("number"), Message("web-book-twice")))
        if line.state == NEW:
            _take(actor, desk, line)
        lines.append(line)
    return lines


def _line(row: Row, made: Sequence[Decision], seen: int, chosen: bool) -> Line:
    """`made` on its proposal, in order; `seen` the last that the book knew of."""
    if row.said is None:
        return Line(row, FAULTY, remarks=list(row.remarks))
    own = {row.said.ticket, *(chosen_ticket(row.said.ticket, one.pk) for one in made)}
    before = next((one for one in made if one.ticket in own), None)
    if before is not None:
        return Line(row, TAKEN, decision=before)
    if not made or made[-1].pk <= seen:
        return Line(row, NEW)
    return Line(row, NEW if chosen else CONFLICT, theirs=made[-1])


def _take(actor: Actor, desk: Desk, line: Line) -> None:
    said = line.row.said
    assert said is not None  # noqa: S101  # Rows that cannot be read are faulty.
    if line.theirs is not None:
        # Chosen now, over what was decided meanwhile.
        ticket = chosen_ticket(said.ticket, line.theirs.pk)
        said = replace(said, ticket=ticket, made_at=actor.now)
    try:
        line.decision = decide(actor, desk, said)
    except NotTaken as refused:
        line.state = FAULTY
        line.remarks = [(_cell(line.row, one), one) for one in refused.refusals]


def _cell(row: Row, why: Message) -> str:
    return row.cell(_COLUMN_OF.get(why.key, "number"))
