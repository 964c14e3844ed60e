"""Mending cells of the grid (*memperbaiki sel*): read as the office's workbook would be."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
from django.core.exceptions import PermissionDenied
from django.db import transaction

from baimbai.errors import BaimbaiError, Refused
from baimbai.intake.changes import differing
from baimbai.intake.line import column_at, read_lines
from baimbai.intake.receive import Received
from baimbai.intake.record import Office
from baimbai.intake.remark import REMARKS
from baimbai.intake.standard import COLUMNS, Content, contents_of, held_values, lines_of
from baimbai.intake.workbook import Cell
from baimbai.web.actions.mend import mend
from baimbai.web.actions.settle_remarks import fields_at
from baimbai.web.actor import Actor
from baimbai.web.lines import MONEY_COLUMNS, contents_in
from baimbai.web.marks import Marks
from baimbai.web.models import Proposal
from baimbai.web.reader import regions_of
from baimbai.web.records import COLUMNS as ROW_COLUMNS
from baimbai.web.records import as_register
from baimbai.wording.message import Message
from baimbai.wording.wording import Wording

_NAMES = frozenset(column.name for column in COLUMNS) - {"id"}
LONGEST = 4_000


@dataclass(frozen=True)
class Answer:
    """What became of the changes to one row."""

    state: str
    """saved, conflict, refused."""
    texts: tuple[tuple[str, Message], ...] = ()
    """(standard column or "", what is to be said of it)."""
    settled: int = 0
    """Remarks that this settled."""


def mend_line(
    actor: Actor, row: Proposal, version: int, changes: Mapping[str, Cell], office: Office,
    marks: Marks, words: Wording,
) -> Answer:  # fmt: skip
    """Save cells of one row, by standard column; all of them or none.

    Nothing is raised: what cannot be saved is answered, with the sentence for the cell.
    """
    if row.version != version:
        return Answer("conflict")
    unknown = set(changes) - _NAMES
    if unknown or any(isinstance(cell, str) and len(cell) > LONGEST for cell in changes.values()):
        return Answer("refused", (("", Message("web-grid-cell")),))
    was = contents_in([row])[row.number]
    lines = lines_of(row.number, was, regions_of(row.round), words)
    if len(lines) > 1 and set(changes) & set(MONEY_COLUMNS):
        return Answer("refused", (("cost", Message("web-grid-many-sources")),))
    received = read_lines([{**lines[0], **changes}, *lines[1:]], office, words)
    faults = _faults(received, changes)
    if faults:
        return Answer("refused", faults)
    try:
        return _save(actor, row, version, was, received, set(changes), marks)
    except PermissionDenied:
        return Answer("refused", (("", Message("web-grid-closed")),))
    except BaimbaiError as fault:
        conflict = isinstance(fault, Refused) and fault.message.key == "web-mend-conflict"
        return Answer("conflict" if conflict else "refused", (("", fault.message),))


def _faults(received: Received, changes: Mapping[str, Cell]) -> tuple[tuple[str, Message], ...]:
    """What could not be read of the cells that were changed."""
    if received.proposals.height != 1:
        return (("title", Message("web-grid-no-proposal")),)
    wrong = received.remarks.filter(pl.col("severity") == "galat")
    touched = frozenset().union(*map(fields_at, changes))
    said: dict[str, Message] = {}
    for one in REMARKS.records(wrong):
        column = column_at(one.cell)
        # The first says what stands there; others follow from it.
        if column and fields_at(column) & touched:
            said.setdefault(column, one.text)
    return tuple(said.items())


@transaction.atomic
def _save(
    actor: Actor, row: Proposal, version: int, was: Content, received: Received,
    columns: set[str], marks: Marks,
) -> Answer:  # fmt: skip
    ((read, now),) = contents_of(received.proposals, received.requests)
    fields = differing(was, now, frozenset().union(*map(fields_at, columns)))
    values = held_values(read, fields, as_register(row))
    changed = {
        ROW_COLUMNS[name]: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
    }
    money = None
    if "money" in fields:
        changed.pop("cost_rupiah")
        parts = received.requests.select("source", "year", "amount_rupiah")
        money = [(source, year, amount) for source, year, amount in parts.iter_rows()]
    before = marks.count(row.number)
    mend(actor, row, changed, version, requests=money)
    return Answer("saved", settled=before - marks.count(row.number))
