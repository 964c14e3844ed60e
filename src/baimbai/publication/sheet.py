"""A sheet in the office's dress: kop, numbered headings, live sums, ready for A3 or F4."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Any

import polars as pl
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from baimbai.publication.book import Book
from baimbai.publication.names import marks

PAPERS = {"A3": 8, "A4": 9, "F4": 14}
"""Excel's paper numbers; F4 is its Folio, 8½ × 13 inches."""

INCHES = {"A3": 16.54, "A4": 11.69, "F4": 13.0}
"""Their width when they lie."""

_LONGEST_CELL = 32_000
"""Excel refuses more than 32,767 characters, and XlsxWriter would leave the cell out."""

Record = Mapping[str, Any]
"""One row by column key."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: which values it takes, its heading, width (characters) and style."""

    key: str
    heading: str
    width: float
    style: str = "text"
    summed: bool = False
    """Gets live subtotals and a total."""
    adds: tuple[str, ...] = ()
    """Keys of neighbouring columns: the cell is their live sum."""
    formula: Callable[[int, Record], str | None] | None = None
    """(row number from 1, record) → live formula, None for a plain cell; the record holds the
    value that it has now."""


class Page:
    """One sheet of a book: a kop over `width` columns, then tables one below the other."""

    def __init__(self, book: Book, name: str, title: str, width: int, paper: str = "A3") -> None:
        self.book = book
        self.sheet = book.add(name)
        self.next = 0
        self._width = width
        self._columns: tuple[Column, ...] = ()
        self._first = self._last = 0
        self._set_print(paper)
        self._write_kop(title)

    def _set_print(self, paper: str) -> None:
        release, words = self.book.release, self.book.wording
        self.sheet.set_landscape()
        self.sheet.set_paper(PAPERS[paper])
        self.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.hide_gridlines(2)
        self.sheet.outline_settings(symbols_below=False)
        page = words.text("sheet-page", page="&P", pages="&N")
        left = f"{marks(release.meeting, words)} · {self.book.checksum}".replace("&", "&&")
        self.sheet.set_footer(f"&L&8{left}&R&8{page}")

    def _write_kop(self, title: str) -> None:
        release, words = self.book.release, self.book.wording
        for text in release.meeting.letterhead[:-1]:
            self.say(text, "kop")
        self.say(title.upper(), "title")
        self.say(release.meeting.title, "subtitle")
        self.say(
            words.text(
                "sheet-subtitle",
                year=str(release.meeting.fiscal_year),
                scenario=release.scenario,
                date=release.meeting.published_on.isoformat(),
            ),
            "subtitle",
        )
        self.say(marks(release.meeting, words), "mark")
        self.next += 1

    def break_before(self, rows: Sequence[int]) -> None:
        """New printed pages begin at these rows (from 0)."""
        self.sheet.set_h_pagebreaks(rows)

    def scale_to_paper(self, widths: Sequence[float], paper: str) -> None:
        """Set widths and print them to the paper's width by scale.

        Beside "fit to page" Excel ignores page breaks; beside a scale it keeps them.
        """
        for index, width in enumerate(widths):
            self.sheet.set_column(index, index, width)
        wide = sum(7 * width + 5 for width in widths) / 96
        self.sheet.set_print_scale(int(min(100, 91 * (INCHES[paper] - 0.8) / wide)))

    def say(self, text: str, look: str = "note") -> None:
        """One line of text, over the whole width where the look is centred."""
        form = self.book.line(look)
        self.sheet.write_string(self.next, 0, text, form)
        self.sheet.set_row(self.next, 18 if look == "title" else 15)
        if look in ("kop", "title", "subtitle", "mark"):
            for column in range(1, self._width):
                self.sheet.write_blank(self.next, column, None, form)
        self.next += 1

    def head(
        self, columns: Sequence[Column], *, main: bool = True, frozen: int | None = None
    ) -> None:
        """Headings and column numbers. The sheet's `main` table sets the widths, and its
        headings repeat on every printed page; `frozen` columns stay in view."""
        self._columns = tuple(columns)
        for index, column in enumerate(columns):
            head, number = self.book.look("head", "centre"), self.book.look("numbers", "centre")
            self.sheet.write_string(self.next, index, column.heading, head)
            self.sheet.write_number(self.next + 1, index, index + 1, number)
            if main:
                self.sheet.set_column(index, index, column.width)
        lines = max(ceil(len(c.heading) / _room(c)) for c in columns)
        self.sheet.set_row(self.next, _height(lines))
        if main:
            self.sheet.repeat_rows(self.next, self.next + 1)
        if frozen is not None:
            self.sheet.freeze_panes(self.next + 2, frozen)
        self.next += 2
        self._first, self._last = self.next, self.next

    def rows(self, frame: pl.DataFrame, level: int = 0, coloured: str = "") -> None:
        """One row a record; a column that the frame lacks stays blank. The cell of
        `<coloured>_name` takes the colour of the code in the column `coloured`."""
        heights = self._heights(frame)
        for record, height in zip(frame.iter_rows(named=True), heights, strict=True):
            self.sheet.set_row(self.next, height, None, {"level": level})
            for index, column in enumerate(self._columns):
                lit = coloured and column.key == f"{coloured}_name"
                self._cell(index, column, record, record[coloured] if lit else "row")
            self.next += 1
        self._last = max(self._last, self.next - 1)

    def grouped(self, frame: pl.DataFrame, by: Sequence[tuple[str, str]], level: int = 0) -> None:
        """Rows under group headings that carry live subtotals.

        `by` names (group column, label column), outermost first; the frame is in that order.
        """
        if not by:
            self.rows(frame, level=level)
            return
        (key, label), *inner = by
        for group in frame.partition_by(key, maintain_order=True):
            keys = [name for name, _ in by]
            headings = (group.select(keys[: n + 1]).n_unique() for n in range(1, len(by)))
            depth = group.height + sum(headings)
            look = "outer" if level == 0 else "inner"
            self._sums(str(group[label][0]), group, self.next + 1, self.next + depth, look, level)
            self.grouped(group, inner, level + 1)

    def total(self, label: str, frame: pl.DataFrame, *, filtered: bool = True) -> None:
        """The table's last row: live totals over all its rows."""
        if self.next == self._first:
            self.next += 1  # An empty table keeps one blank row for the formulas to refer to.
        self._sums(label, frame, self._first, self._last, "total", 0)
        if filtered:
            self.filter()

    def filter(self) -> None:
        """Filter buttons on the column numbers; the total stays outside."""
        self.sheet.autofilter(self._first - 1, 0, self._last, len(self._columns) - 1)

    def range(self, key: str) -> str:
        """The table's rows of one column, as an absolute reference from any sheet."""
        letter = xl_col_to_name(self._index(key), col_abs=True)
        name = self.sheet.get_name().replace("'", "''")
        return f"'{name}'!{letter}${self._first + 1}:{letter}${self._last + 1}"

    def _heights(self, frame: pl.DataFrame) -> list[float]:
        """Row heights in points, from the longest text: not every office suite fits them itself."""
        lines = [
            (pl.col(c.key).str.len_chars() / _room(c)).ceil()
            + pl.col(c.key).str.count_matches("\n", literal=True)
            for c in self._columns
            if c.style in ("text", "centre") and frame.schema.get(c.key) == pl.String
        ]
        most = frame.select(pl.max_horizontal(pl.lit(1.0), *lines)).to_series()
        return (
            [_height(n) for n in most] if len(most) == frame.height else [_height(1)] * frame.height
        )

    def _index(self, key: str) -> int:
        return next(i for i, c in enumerate(self._columns) if c.key == key)

    def _sums(
        self, label: str, frame: pl.DataFrame, first: int, last: int, look: str, level: int
    ) -> None:
        """A row of live sums over the rows first..last, its label in the second column."""
        self.sheet.set_row(self.next, _height(1), None, {"level": level})
        for index, column in enumerate(self._columns):
            form = self.book.look(look, column.style if column.summed else "text")
            if column.summed:
                letter = xl_col_to_name(index)
                # SUBTOTAL leaves out other subtotals, and rows hidden by the filter.
                formula = f"=SUBTOTAL(9,{letter}{first + 1}:{letter}{last + 1})"
                self.sheet.write_formula(self.next, index, formula, form, frame[column.key].sum())
            elif index == 1:
                self.sheet.write_string(self.next, index, label, form)
            else:
                self.sheet.write_blank(self.next, index, None, form)
        self.next += 1

    def _cell(self, index: int, column: Column, record: Record, look: str) -> None:
        value, row = record.get(column.key), self.next + 1
        # A whole volume under "#,##0.##" would be printed `4,`.
        whole = column.style == "decimal" and isinstance(value, float) and value.is_integer()
        form = self.book.look(look, "whole" if whole else column.style)
        formula = column.formula(row, record) if column.formula else None
        if column.adds:
            first, last = (xl_col_to_name(self._index(column.adds[end])) for end in (0, -1))
            formula = f"=SUM({first}{row}:{last}{row})"
        if formula is None:
            write_cell(self.sheet, self.next, index, value, form)
        else:
            self.sheet.write_formula(self.next, index, formula, form, value)


def _room(column: Column) -> float:
    """How many characters of Arial 9 a line of the column holds, a broken word allowed for."""
    return max(3.0, 1.17 * column.width - 3)


def _height(lines: float) -> float:
    """The height of a row with so many lines of Arial 9; Excel's rows end at 409 points."""
    return min(409.0, 3 + 12 * lines)


def write_cell(sheet: Worksheet, row: int, column: int, value: Any, form: Format) -> None:
    """One cell by the type of its value; text is text whatever it begins with."""
    match value:
        case None | "":
            sheet.write_blank(row, column, None, form)
        case str():
            sheet.write_string(row, column, value[:_LONGEST_CELL], form)
        case date():
            sheet.write_datetime(row, column, datetime.combine(value, datetime.min.time()), form)
        case _:
            sheet.write_number(row, column, value, form)
