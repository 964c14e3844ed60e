"""Numbers in other systems (*nomor di sistem lain*) as offices list them in a workbook."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baimbai.errors import WorkbookError
from baimbai.intake.workbook import Cell, Sheet, Workbook

OURS = ("nomor baimbai", "id usulan", "nomor usulan", "proposal id", "id baimbai")
THEIRS = ("nomor di sistem", "nomor sipd", "id sipd", "nomor krisna", "id krisna", "nomor sitia",
          "id sitia", "kode rup", "id rup", "nomor", "external id")  # fmt: skip
"""Headings, as they read without case and points; the first that a row has counts."""
LOOKED_AT = 20
"""Rows in which a heading is looked for."""
MOST_ROWS = 100_000
LONGEST = 80


@dataclass(frozen=True, slots=True)
class ExternalIdRead:
    """One line: a proposal and its number there."""

    cell: str
    """`Isian!B7`"""
    proposal: str
    value: str


def read_external_ids(book: Workbook) -> list[ExternalIdRead]:
    """The lines of the first sheet that has both headings; lines without a number there are left
    out. Raises WorkbookError where no sheet has them, where it is too long, or for a number that
    is too long."""
    for sheet in book.sheets:
        found = _headings(sheet)
        if found is not None:
            lines = list(_lines(sheet, *found))
            if len(lines) > MOST_ROWS:
                raise WorkbookError("external-ids-many", file=book.file, most=MOST_ROWS)
            return lines
    raise WorkbookError("external-ids-headings", file=book.file, ours=OURS[0], theirs=THEIRS[0])


def _headings(sheet: Sheet) -> tuple[int, int, int] | None:
    """Row of the headings, column of our number, column of theirs."""
    for number, row in enumerate(sheet.rows[:LOOKED_AT]):
        words = [re.sub(r"[^a-z ]", "", str(cell).lower()).strip() for cell in row]
        ours = next((words.index(one) for one in OURS if one in words), None)
        theirs = next((words.index(one) for one in THEIRS if one in words), None)
        if ours is not None and theirs is not None and ours != theirs:
            return number, ours, theirs
    return None


def _lines(sheet: Sheet, head: int, ours: int, theirs: int) -> Iterator[ExternalIdRead]:
    letter = chr(ord("A") + theirs) if theirs < 26 else f"#{theirs + 1}"
    for number, row in enumerate(sheet.rows[head + 1 :], head + 2):
        proposal, value = _text(row[ours]), _text(row[theirs])
        cell = f"{sheet.name}!{letter}{number}"
        if len(value) > LONGEST:
            raise WorkbookError("external-ids-long", cell=cell, most=LONGEST)
        if proposal and value:
            yield ExternalIdRead(cell, proposal, value)


def _text(cell: Cell) -> str:
    """Numbers as they were typed: spreadsheets keep 12 as 12.0. An apostrophe before a formula's
    sign is ours."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = " ".join(str(cell).split())
    return text[1:] if re.match(r"'[=+\-@]", text) else text
