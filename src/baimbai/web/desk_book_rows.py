"""A desk's workbook as it comes back (*buku kerja desk yang terisi*): its rows as decisions, what
cannot be read remarked cell by cell."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree import ElementTree

from django.utils import timezone

from baimbai.errors import Refused
from baimbai.intake.cells import UnreadableCell, rupiah
from baimbai.intake.workbook import Cell, Sheet, Workbook, cell_address, open_workbook
from baimbai.web.actions.decide import Said
from baimbai.web.desk_book import (
    ABOUT,
    CODES,
    COLUMNS,
    FORMAT,
    HEADER_ROW,
    MOST_ITEMS,
    PARTS,
    TOLD,
    TYPED,
)
from baimbai.web.models import Desk
from baimbai.web.payable import read_code
from baimbai.wording.message import Message

_TICKETS = UUID("5c3a5a0e-7a9a-5d58-8d5e-6f2f2f5f6b10")
"""Namespace of the tickets of rows: the same row of the same desk is one decision for ever."""
_CORE = "docProps/core.xml"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_MOST_CORE = 100_000


@dataclass
class Row:
    """One row in which something was typed."""

    row: int
    """From 0, as in the sheet."""
    number: str
    said: Said | None = None
    """None where a cell cannot be read."""
    remarks: list[tuple[str, Message]] = field(default_factory=list)
    """(cell, what is wrong with it) each; an empty cell for the whole row."""

    def cell(self, column: str) -> str:
        """`K5`."""
        return cell_address(self.row, COLUMNS.index(column))


@dataclass(frozen=True)
class Book:
    """A desk's workbook that was filled in."""

    seen: int
    """Number of the last decision that was known when it was made."""
    saved_at: datetime | None
    """When it was last saved, by the file itself."""
    rows: Sequence[Row]


def read_desk_book(path: Path, desk: Desk, now: datetime) -> Book:
    """The book, for its own desk. Raises WorkbookError for no workbook; Refused for another desk's
    or round's, or one whose sheets were taken away."""
    book = open_workbook(path)
    about = _pairs(_sheet(book, ABOUT), 0)
    if about.get("format") != FORMAT:
        raise Refused("web-book-foreign")
    if (about.get("round"), about.get("desk")) != (desk.round.slug, str(desk.number)):
        raise Refused("web-book-other-desk", desk=about.get("desk", "–")[:20],
                      round=about.get("round", "–")[:60])  # fmt: skip
    codes = _sheet(book, CODES)
    names = {name: _pairs(codes, 2 * place) for place, name in
             enumerate(("result", "reason", "responsible", "from"))}  # fmt: skip
    saved = _saved_at(path)
    made = _moment(about.get("made", ""))
    # A book whose file says no more than when it was made was saved by what tells no time.
    if saved and (saved > now or (made and saved <= made)):
        saved = None
    sheet = _first(book)
    rows = [
        _read(index, cells, desk, names, saved or now)
        for index, cells in enumerate(sheet.rows)
        if index > HEADER_ROW and _is_filled(cells)
    ]
    if len(rows) > MOST_ITEMS:
        raise Refused("web-book-many", most=MOST_ITEMS)
    seen = about.get("seen", "")
    known = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 18 else 0
    return Book(known, saved, rows)


def _sheet(book: Workbook, name: str) -> Sheet:
    found = next((one for one in book.sheets if one.name == name), None)
    if found is None:
        raise Refused("web-book-foreign")
    return found


def _first(book: Workbook) -> Sheet:
    """The sheet to type in: the first one."""
    if not book.sheets or book.sheets[0].name in (ABOUT, CODES):
        raise Refused("web-book-foreign")
    return book.sheets[0]


def _pairs(sheet: Sheet, column: int) -> dict[str, str]:
    """Labels and codes side by side, by label."""
    rows = (row[column : column + 2] for row in sheet.rows)
    return {str(row[0]): str(row[1]) for row in rows if len(row) == 2 and row[0] != ""}


def _is_filled(cells: Sequence[Cell]) -> bool:
    return any(str(cell).strip() for cell in cells[len(TOLD) : len(COLUMNS)])


def _read(
    index: int, cells: Sequence[Cell], desk: Desk, names: Mapping[str, Mapping[str, str]],
    saved: datetime,
) -> Row:  # fmt: skip
    typed = dict(zip(COLUMNS, [*cells, *[""] * len(COLUMNS)], strict=False))
    row = Row(index, _text(typed["number"])[:80])
    reader = _Reader(row, typed, names)
    made = reader.moment("made") or saved
    said = Said(
        row.number, reader.code("result", "result"), reader.payments(), reader.text("condition"),
        reader.code("reason", "reason"), reader.text("text"),
        reader.code("responsible", "responsible"), reader.text("person"), reader.day("due"),
        reader.dissent(), made, _ticket(desk, row.number, typed),
    )  # fmt: skip
    if not row.number:
        reader.remark("number", "web-book-no-number")
    if not row.remarks:
        row.said = said
    return row


def _ticket(desk: Desk, number: str, typed: Mapping[str, Cell]) -> UUID:
    """Of what was typed: another word is another decision, the same file again is the same one."""
    words = json.dumps([_text(typed[column]) for column in TYPED], ensure_ascii=False)
    return uuid5(_TICKETS, f"{desk.round.slug}:{desk.number}:{number}:{words}")


def chosen_ticket(ticket: UUID, against: int) -> UUID:
    """Of a row that was chosen over somebody else's decision."""
    return uuid5(_TICKETS, f"{ticket}:{against}")


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date | datetime | time) else str(cell).strip()


@dataclass
class _Reader:
    """Reads one row's cells; what cannot be read is remarked at its cell."""

    row: Row
    typed: Mapping[str, Cell]
    names: Mapping[str, Mapping[str, str]]

    def remark(self, column: str, key: str, **values: str) -> None:
        self.row.remarks.append((self.row.cell(column), Message(key, values)))

    def text(self, column: str) -> str:
        return _text(self.typed[column])

    def code(self, column: str, names: str) -> str:
        """The code behind the name that was picked, or the code itself."""
        text, known = self.text(column), self.names[names]
        folded = {label.casefold(): code for label, code in known.items()}
        if not text or text in known.values():
            return text
        if text.casefold() not in folded:
            self.remark(column, "web-book-unknown", typed=text[:120])
        return folded.get(text.casefold(), "")

    def payments(self) -> tuple[tuple[str, str, int, int], ...]:
        """What each ceiling pays."""
        found = []
        for part in range(1, PARTS + 1):
            source, amount = self.text(f"from-{part}"), self._rupiah(f"rupiah-{part}")
            if not source and amount is None:
                continue
            key = read_code(self.code(f"from-{part}", "from"))
            if not source:
                self.remark(f"from-{part}", "web-book-no-ceiling")
            elif amount is None:
                if not self.text(f"rupiah-{part}"):
                    self.remark(f"rupiah-{part}", "web-book-no-rupiah")
            elif key is not None:
                found.append((*key, amount))
        return tuple(found)

    def _rupiah(self, column: str) -> int | None:
        try:
            return rupiah(self.typed[column])
        except UnreadableCell:
            self.remark(column, "web-book-rupiah", typed=self.text(column)[:120])
            return None

    def day(self, column: str) -> date | None:
        cell = self.typed[column]
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        text = self.text(column)
        for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
            try:
                return datetime.strptime(text, pattern).replace(tzinfo=UTC).date()
            except ValueError:
                continue
        if text:
            self.remark(column, "web-book-day", typed=text[:120])
        return None

    def moment(self, column: str) -> datetime | None:
        cell = self.typed[column]
        if isinstance(cell, datetime):
            return timezone.make_aware(cell) if timezone.is_naive(cell) else cell
        found = _moment(self.text(column).replace(" ", "T", 1))
        if found is None and self.text(column):
            self.remark(column, "web-book-moment", typed=self.text(column)[:120])
        return found

    def dissent(self) -> tuple[tuple[str, str], ...]:
        """One organisation and what it holds."""
        office, held = self.code("dissenter", "responsible"), self.text("dissent")
        if bool(self.text("dissenter")) != bool(held):
            self.remark("dissent" if not held else "dissenter", "web-book-dissent")
        return ((office, held),) if office and held else ()


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def _saved_at(path: Path) -> datetime | None:
    """When an office program last saved the file; None where it does not say."""
    try:
        with zipfile.ZipFile(path) as package:
            if package.getinfo(_CORE).file_size > _MOST_CORE:
                return None
            text = package.read(_CORE)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            return None
        found = ElementTree.fromstring(text).findtext(_MODIFIED)  # noqa: S314  # No entities.
    except (KeyError, OSError, zipfile.BadZipFile, ElementTree.ParseError):
        return None
    return _moment((found or "").replace("Z", "+00:00"))
