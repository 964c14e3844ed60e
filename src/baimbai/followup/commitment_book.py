"""komitmen.xlsx: promises as a workbook that a round opens with, and leaves behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from pathlib import Path

import polars as pl
from xlsxwriter import Workbook as Writing

from baimbai.followup.commitments import kind_of
from baimbai.followup.days import day_of
from baimbai.intake.cells import UnreadableCell, cell_text, words
from baimbai.intake.listing import Listing, ListRow, find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.remark import OTHER_ROWS, REMARKS, OtherRow, Remark
from baimbai.intake.template_looks import Looks
from baimbai.intake.workbook import Cell, Workbook
from baimbai.register.commitment import (
    COMMITMENT_KINDS,
    COMMITMENT_STATES,
    COMMITMENTS,
    Commitment,
)
from baimbai.register.organisation import Organisation
from baimbai.register.region import region_code
from baimbai.wording.message import Message, Value
from baimbai.wording.wording import LANGUAGES, Wording, wording

COMMITMENTS_FILE = "komitmen.xlsx"
COLUMNS = tuple(field.name for field in fields(Commitment))
_REQUIRED = frozenset(("text", "owner", "due"))
_WIDTHS = {"number": 22, "text": 60, "title": 46, "owner": 12, "proof": 40, "proposal": 16}
_SHORTENED = 200
_UNSETTLED = ("terbuka", "ingkar")
_BEGINNING = datetime.combine(date(2000, 1, 1), time())


@dataclass(frozen=True)
class Read:
    """What a workbook's rows became; every row that holds anything is in one of the first two."""

    commitments: pl.DataFrame
    other_rows: pl.DataFrame
    remarks: pl.DataFrame


def read_commitment_book(workbook: Workbook, organisations: Mapping[str, Organisation]) -> Read:
    """The promises of every sheet that has the columns of what, whose and by when.

    A row that cannot be taken is held, with a remark at its cell; so is a second one of a number.
    """
    found: dict[str, Commitment] = {}
    others: list[OtherRow] = []
    remarks: list[Remark] = []
    headings = _headings()
    for sheet in workbook.sheets:
        listing = find_listing(sheet, headings, _REQUIRED)
        reading = Reading(workbook.file, sheet, "")
        lines = {} if listing is None else {line.row: line for line in list_rows(reading, listing)}
        for row, cells in enumerate(sheet.rows):
            if not any(cell_text(cell) for cell in cells):
                continue
            reason = _reason(listing, row, lines)
            if not reason and listing is not None:
                made = _commitment(reading, listing, lines[row], organisations, set(found))
                if made is not None:
                    found[made.number] = made
                    continue
                reason = "ditahan"
            text = " ".join(filter(None, map(cell_text, cells)))[:_SHORTENED]
            others.append(OtherRow(workbook.file, sheet.name, row + 1, reason, text))
        remarks += reading.remarks
    if not found and not remarks:
        known = any(other.reason == "kepala_tabel" for other in others)
        key, severity = ("empty", "info") if known else ("none", "galat")
        remarks.append(Remark(workbook.file, "", "", severity, Message(f"followup-book-{key}")))
    ordered = [found[number] for number in sorted(found)]
    return Read(COMMITMENTS.make(ordered), OTHER_ROWS.make(others), REMARKS.make(remarks))


def _reason(listing: Listing | None, row: int, lines: Mapping[int, ListRow]) -> str:
    """Why a row is no promise; empty where it may be one."""
    if listing is None or row < listing.header:
        return "kop"
    if row == listing.header:
        return "kepala_tabel"
    return "" if row in lines else "catatan"


def _commitment(
    reading: Reading, listing: Listing, line: ListRow,
    organisations: Mapping[str, Organisation], taken: set[str],
) -> Commitment | None:  # fmt: skip
    """The promise of a row; None, with a remark, where it cannot be taken."""

    def doubt(field: str, key: str, severity: str = "galat", **values: Value) -> None:
        reading.remark(line.row, listing.columns.get(field), severity, key, **values)

    owner, text = _owner(line, organisations), line.text("text")
    number = line.text("number") or f"K-{reading.sheet.name}-{line.row + 1}"
    due, _ = _day(line.cells.get("due", ""))
    settled, settled_read = _day(line.cells.get("settled_on", ""))
    state = _code(line.text("state"), "state", COMMITMENT_STATES, "terbuka")
    if not text:
        doubt("text", "followup-book-text")
    elif owner is None:
        doubt("owner", "followup-book-owner", text=line.text("owner")[:80])
    elif due is None:
        doubt("due", "followup-book-due", text=line.text("due")[:80])
    elif state is None:
        doubt("state", "followup-book-state", text=line.text("state")[:80],
              known=COMMITMENT_STATES)  # fmt: skip
    elif number in taken:
        doubt("number", "followup-book-twice", number=number)
    elif not settled_read or (settled is None) != (state in _UNSETTLED):
        doubt("settled_on", "followup-book-settled", state=state)
    else:
        kind = _code(line.text("kind"), "kind", COMMITMENT_KINDS, "")
        if kind is None:
            doubt("kind", "followup-book-kind", "peringatan", text=line.text("kind")[:80])
        return Commitment(
            number, kind or kind_of(text), text, owner, due, state, line.text("proposal"),
            line.text("title"), line.text("made_in"), settled, line.text("proof"),
        )  # fmt: skip
    return None


def _day(cell: Cell) -> tuple[date | None, bool]:
    try:
        return day_of(cell), True
    except UnreadableCell:
        return None, False


def _owner(line: ListRow, organisations: Mapping[str, Organisation]) -> str | None:
    text = line.text("owner")
    for candidate in (text, region_code(line.cells.get("owner", "")) or ""):
        if candidate in organisations:
            return candidate
    plain = words(text)
    for office in organisations.values():
        if plain and plain in {words(name) for name in (office.name, *office.aliases)}:
            return office.id
    return None


def _code(text: str, what: str, codes: Sequence[str], otherwise: str) -> str | None:
    """The code that a cell names, by itself or in either language."""
    plain = words(text.replace("_", " "))
    if not plain:
        return otherwise
    for code in codes:
        names = {words(name_of(what, code, wording(language))) for language in LANGUAGES}
        if plain in {words(code.replace("_", " ")), *names}:
            return code
    return None


def name_of(what: str, code: str, said: Wording) -> str:
    """The name of a commitment's `kind` or `state`."""
    return said.text(f"followup-{what}", code=code)


def _headings() -> dict[str, str]:
    named = {
        words(wording(language).text(f"followup-column-{column.replace('_', '-')}")): column
        for language in LANGUAGES
        for column in COLUMNS
    }
    return {words(column.replace("_", " ")): column for column in COLUMNS} | named


def write_commitment_book(
    commitments: pl.DataFrame, said: Wording, path: Path, title: str = ""
) -> None:
    """Write COMMITMENTS in the columns that `read_commitment_book` reads."""
    with Writing(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        # The same promises, the same bytes.
        book.set_properties({"created": _BEGINNING})
        looks = Looks(book, said.language)
        sheet = book.add_worksheet(said.text("followup-book-sheet")[:31])
        sheet.write_string(0, 0, title or said.text("followup-book-title"), looks.line("title"))
        sheet.write_string(1, 0, said.text("followup-book-hint"), looks.line("hint"))
        for index, column in enumerate(COLUMNS):
            label = said.text(f"followup-column-{column.replace('_', '-')}")
            sheet.write_string(3, index, label, looks.line("heading"))
            sheet.set_column(index, index, _WIDTHS.get(column, 14))
        for row, one in enumerate(COMMITMENTS.records(commitments), 4):
            for index, column in enumerate(COLUMNS):
                value = getattr(one, column)
                named = name_of(column, value, said) if column in ("kind", "state") else value
                text = "" if named is None else str(named)
                sheet.write_string(row, index, text, looks.line("text"))
        sheet.freeze_panes(4, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(3)
