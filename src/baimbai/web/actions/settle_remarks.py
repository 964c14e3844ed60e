"""Settling remarks (*menyelesaikan catatan*): what was said of a cell that somebody has mended."""

from collections.abc import Sequence

from baimbai.intake.changes import fields_of_column
from baimbai.intake.mapping import column_name
from baimbai.intake.standard import FIELDS, HELD_IN
from baimbai.register.proposal import PAPERS
from baimbai.web.actions.record import Change
from baimbai.web.actor import Actor
from baimbai.web.marks import Marks, last_taken
from baimbai.web.models import Proposal
from baimbai.web.records import COLUMNS

_PAPERS_HELD = ("papers_ready", "papers_missing")


def settle_remarks(actor: Actor, row: Proposal, changes: Sequence[Change]) -> None:
    """The open remarks of the office's last upload at the cells that `changes` of the row mend."""
    mended = _fields_in(changes)
    for column, remarks in (
        Marks(last_taken(row.round, row.organisation)).of([row.number]).get(row.number, {}).items()
    ):
        if fields_at(column) & mended:
            for remark in remarks:
                remark.settled_at, remark.settled_by = actor.now, actor.person
                remark.save(update_fields=["settled_at", "settled_by"])


def fields_at(column: str) -> frozenset[str]:
    """The fields (standard.FIELDS) that a standard column holds."""
    name = {"cost": "total"}.get(column, f"paper:{column}" if column in PAPERS else column)
    return frozenset(fields_of_column(column_name(name)))


def _fields_in(changes: Sequence[Change]) -> set[str]:
    columns = {name for name, _, _ in changes} - {*_PAPERS_HELD}
    fields = {
        field for field in FIELDS
        if columns & {COLUMNS.get(held, held) for held in HELD_IN.get(field, (field,))}
    }  # fmt: skip
    if "requests" in columns:
        fields.add("money")
    for name, old, new in changes:
        if name in _PAPERS_HELD:
            fields |= set(old or ()) ^ set(new or ())
    return fields
