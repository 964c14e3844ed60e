"""An office's own workbook, given back with remarks at its cells (*catatan di buku kerja*)."""

import re
import shutil
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.proxy import StyleProxy
from openpyxl.worksheet.worksheet import Worksheet

from baimbai.intake.markup_summary import Mark, read_former_fills, write_summary
from baimbai.intake.packing import losses_of, repack
from baimbai.intake.remark import REMARK_SEVERITIES, REMARKS
from baimbai.intake.workbook import Workbook, column_letters, open_workbook
from baimbai.wording.wording import Wording

AUTHOR = "Baimbai"
FILLS: Mapping[str, str] = {"galat": "FFF9D1CE", "peringatan": "FFFFEBB9", "info": "FFD9EAF9"}
"""Light enough to print and read on; no other program paints with exactly these."""
_SIGN = "[Baimbai]"
_LONGEST_NOTE = 2_000
_ADDRESS = re.compile(r"(?:[A-Z]{1,3})?[1-9]\d{0,6}")


def mark_up(path: Path, remarks: pl.DataFrame, wording: Wording, out: Path) -> None:
    """Write the workbook of `path` to `out` with the remarks (REMARKS) at their cells.

    Formulas and their values, merges, widths, protection, hidden rows and macros stay. Marks of
    an earlier time are taken away first. What is no .xlsx becomes a new .xlsx with the values
    (its macros stay out). Raises WorkbookError where the file cannot be opened.
    """
    marks = [
        Mark(row.sheet, row.cell, row.severity, wording.say(row.text))
        for row in REMARKS.records(remarks)
    ]
    mark_places(path, marks, wording, out)


def mark_places(path: Path, marks: Sequence[Mark], wording: Wording, out: Path) -> None:
    """As mark_up, for things that are said already."""
    read = open_workbook(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        own = _open_to_write(path)
    book = own or _values_of(read)
    summary = wording.text("markup-sheet")
    _remove_former(book, summary)
    fills: dict[tuple[str, str], str] = {}
    placed: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if place := _place(book, mark):
            placed[place].append(mark)
    for (sheet, address), said in placed.items():
        cell = book[sheet][address]
        fills[sheet, address] = _mark_cell(cell, said, wording)
    lost = losses_of(path) if own else ("values",)
    write_summary(book, summary, [(m, _place(book, m)) for m in marks], fills, lost, FILLS, wording)
    _save(book, path, read, out)


def _open_to_write(path: Path) -> Book | None:
    """The workbook with its formulas and macros; None where it is no .xlsx or not a sound one."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    try:
        return load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm")
    # Its reader is strict about styles that Excel and other programs let pass.
    except Exception:
        return None


def _values_of(read: Workbook) -> Book:
    """A new workbook with the values only."""
    book = Book()
    book.remove(book.worksheets[0])
    for sheet in read.sheets:
        made = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", sheet.name)[:31])
        for row, cells in enumerate(sheet.rows, start=1):
            for column, value in enumerate(cells, start=1):
                if value == "":
                    continue
                cell = made.cell(row, column)
                cell.value = _printable(value) if isinstance(value, str) else value
                if isinstance(value, str):
                    cell.data_type = "s"  # never a formula
        for top, left, bottom, right in sheet.merges:
            if top < bottom or left < right:
                made.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
        if sheet.hidden and len(read.sheets) > 1:
            made.sheet_state = "hidden"
    return book


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)[:32_767]


def _place(book: Book, mark: Mark) -> tuple[str, str] | None:
    """Sheet and cell of a mark; a row's mark stands at its first filled cell."""
    if mark.sheet not in book.sheetnames or not _ADDRESS.fullmatch(mark.cell):
        return None
    sheet = book[mark.sheet]
    if not isinstance(sheet, Worksheet):
        return None
    if mark.cell[0].isalpha():
        address = mark.cell
    else:
        row = int(mark.cell)
        cells = sheet[row] if row <= sheet.max_row else ()
        column = next((cell.column for cell in cells if cell.value is not None), 1)
        address = f"{column_letters(column - 1)}{row}"
    return mark.sheet, _top_of_merge(sheet, address)


def _top_of_merge(sheet: Worksheet, address: str) -> str:
    """The cell itself, or the one that shows for it."""
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        for area in sheet.merged_cells.ranges:
            if address in area:
                return f"{column_letters(area.min_col - 1)}{area.min_row}"
    return address


def _mark_cell(cell: BookCell, said: Sequence[Mark], wording: Wording) -> str:
    """Colour a cell and add the note; returns the fill that it had."""
    former = _fill_text(cell.fill)
    worst = min((mark.severity for mark in said), key=REMARK_SEVERITIES.index)
    cell.fill = PatternFill("solid", fgColor=FILLS[worst])
    lines = dict.fromkeys(
        f"{wording.name(mark.severity).capitalize()}: {mark.text}" for mark in said
    )
    text = "\n".join((_SIGN, *lines))[:_LONGEST_NOTE]
    author = AUTHOR
    if cell.comment is not None:
        text, author = f"{cell.comment.text}\n{text}", cell.comment.author or AUTHOR
    height = 30 + 16 * sum(1 + len(line) // 42 for line in text.splitlines())
    cell.comment = Comment(text, author, height=min(height, 420), width=320)
    return former


def _fill_text(fill: StyleProxy) -> str:
    """A solid fill as text (`rgb:FFDDEBF7`, `theme:4:0.6`); empty for none."""
    if fill.fill_type != "solid":
        return ""
    colour = fill.fgColor
    if colour.type == "theme":
        return f"theme:{colour.theme}:{colour.tint}"
    return f"{colour.type}:{colour.value}"


def _remove_former(book: Book, summary: str) -> None:
    """Take away the marks of an earlier time; cells get back the fill that they had."""
    former = read_former_fills(book, summary)
    if summary in book.sheetnames:
        book.remove(book[summary])
    for sheet in book.worksheets:
        for cell in _cells(sheet):
            if cell.has_style and cell.fill.fgColor.value in _OURS:
                cell.fill = former.get((sheet.title, cell.coordinate), PatternFill())
            if cell.comment is not None and _SIGN in cell.comment.text:
                kept = cell.comment.text.partition(_SIGN)[0].rstrip("\n")
                author = cell.comment.author or AUTHOR
                cell.comment = Comment(kept, author) if kept else None


_OURS = frozenset(FILLS.values())


def _cells(sheet: Worksheet) -> Iterator[BookCell]:
    rows: Iterable[Iterable[BookCell | MergedCell]] = sheet.iter_rows()
    return (cell for row in rows for cell in row if isinstance(cell, BookCell))


def _save(book: Book, path: Path, read: Workbook, out: Path) -> None:
    """Beside the target first: a fault half-way leaves what was there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".baimbai-", dir=out.parent) as folder:
        raw, made = Path(folder) / "raw.xlsx", Path(folder) / "made.xlsx"
        book.save(raw)
        repack(raw, made, read, path)
        shutil.move(made, out)
