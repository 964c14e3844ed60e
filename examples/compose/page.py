"""A workbook being written, and a book of where each proposal came to stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil
from pathlib import Path

from examples.compose.proposal import Proposal
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

# Stands in every file as its date of making, so that composing again gives the same bytes.
CREATED = datetime(2026, 1, 26, 8, 0, 0)  # noqa: DTZ001
ILLUSTRATIVE = "CONTOH ILUSTRATIF - nama tempat nyata, angka dan status rekaan; bukan usulan resmi"
GRID: dict[str, object] = {"border": 1, "valign": "vcenter", "text_wrap": True, "font_size": 9}
HEAD = GRID | {"bold": True, "align": "center", "bg_color": "#DDE6EE"}
SECTION = GRID | {"bold": True, "bg_color": "#F2F2F2"}

Cell = str | int | float | None
Place = tuple[str, str, int]
"""File, sheet, 1-based row."""


@dataclass
class Places:
    """Where proposals and totals stand, by key; and every proposal's row."""

    by_key: dict[str, Place] = field(default_factory=dict)
    rows: list[Place] = field(default_factory=list)


class Book:
    """One office's workbook."""

    def __init__(self, path: Path, places: Places) -> None:
        self.file = path.name
        self.places = places
        self._workbook = Workbook(str(path), {"in_memory": True})
        self._workbook.set_properties({"created": CREATED, "comments": ILLUSTRATIVE})
        self._formats: dict[str, Format] = {}

    def page(self, name: str, widths: Sequence[float]) -> "Page":
        """A new sheet, A4 or A3 landscape, with the widths of its columns."""
        return Page(self, self._workbook.add_worksheet(name), name, widths)

    def style(self, properties: dict[str, object]) -> Format:
        """A cell format, made once."""
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(properties)
        return self._formats[key]

    def close(self) -> None:
        """Write the file."""
        self._workbook.close()


class Page:
    """A sheet filled from the top; `row` is the next free row, counted from zero."""

    def __init__(self, book: Book, sheet: Worksheet, name: str, widths: Sequence[float]) -> None:
        self.book, self.sheet, self.name = book, sheet, name
        self.row = 0
        self._widths = widths
        self._figures: dict[tuple[int, int], float] = {}
        sheet.set_landscape()
        sheet.set_paper(8 if sum(widths) > 200 else 9)  # A3, A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self.line(ILLUSTRATIVE, italic=True, font_color="#C00000", font_size=8)

    def line(self, text: str, column: int = 0, **properties: object) -> None:
        """One line of free text."""
        self.sheet.write_string(self.row, column, text, self.book.style(properties))
        self.row += 1

    def cells(self, values: Sequence[Cell], style: dict[str, object] | None = None) -> int:
        """One row of cells with borders, as high as its longest text. Returns the row's index."""
        for column, value in enumerate(values):
            if isinstance(value, int | float):
                self._figures[self.row, column] = value
            shown = self.book.style((style or GRID) | _look(value))
            if value is None or value == "":
                self.sheet.write_blank(self.row, column, None, shown)
            else:
                self.sheet.write(self.row, column, value, shown)
        lines = max(_lines(v, w) for v, w in zip(values, self._widths, strict=True))
        if lines > 1:
            self.sheet.set_row(self.row, 12.5 * lines)
        self.row += 1
        return self.row - 1

    def head(self, *rows: Sequence[str]) -> None:
        """A heading of several rows: `<` continues the cell at its left, `^` the one above."""
        for depth, texts in enumerate(rows):
            lines = max(_lines(t, w) for t, w in zip(texts, self._widths, strict=True))
            self.sheet.set_row(self.row + depth, 12.5 * min(lines, 3))
            for column, text in enumerate(texts):
                if text in ("<", "^"):
                    continue
                right, down = column, depth
                while right + 1 < len(texts) and texts[right + 1] == "<":
                    right += 1
                while down + 1 < len(rows) and rows[down + 1][column] == "^":
                    down += 1
                self._heading(depth, column, down, right, text)
        self.row += len(rows)
        self.sheet.repeat_rows(self.row - len(rows), self.row - 1)
        self.sheet.freeze_panes(self.row, 0)

    def _heading(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        style = self.book.style(HEAD)
        if (top, left) == (bottom, right):
            self.sheet.write_string(self.row + top, left, text, style)
        else:
            self.sheet.merge_range(self.row + top, left, self.row + bottom, right, text, style)

    def proposal(self, proposal: Proposal, values: Sequence[Cell]) -> int:
        """A proposal's row; remembers where it stands. Returns the row's index."""
        row = self.cells(values)
        place = (self.book.file, self.name, row + 1)
        self.book.places.rows.append(place)
        if proposal.key:
            self.book.places.by_key[proposal.key] = place
        if proposal.hidden:
            self.sheet.set_row(row, options={"hidden": True})
        return row

    def section(self, *texts: str) -> None:
        """A heading over a group of rows: the last text runs over the rest of the table."""
        style = self.book.style(SECTION)
        for column, text in enumerate(texts[:-1]):
            self.sheet.write_string(self.row, column, text, style)
        last = len(self._widths) - 1
        self.sheet.merge_range(self.row, len(texts) - 1, self.row, last, texts[-1], style)
        self.row += 1

    def sums(self, label: Sequence[Cell], columns: Sequence[int], rows: Sequence[int]) -> int:
        """A row of live sums over rows above, their values beside the formulas."""
        row = self.cells(label, SECTION)
        for column in columns:
            self._sum(row, column, rows)
        return row

    def _sum(self, row: int, column: int, rows: Sequence[int]) -> None:
        name = xl_col_to_name(column)
        spans = ",".join(
            f"{name}{first + 1}" if first == last else f"{name}{first + 1}:{name}{last + 1}"
            for first, last in _runs(rows)
        )
        total = sum(self._figures.get((row_above, column), 0) for row_above in rows)
        self._figures[row, column] = total
        self.sheet.write_formula(
            row, column, f"=SUM({spans})", self.book.style(SECTION | {"num_format": "#,##0"}), total
        )

    def figure(self, row: int, column: int) -> int:
        """The figure that stands in a cell."""
        return round(self._figures[row, column])

    def retype(self, row: int, column: int, amount: int) -> None:
        """A figure typed over a live sum."""
        self.sheet.write_number(
            row, column, amount, self.book.style(SECTION | {"num_format": "#,##0"})
        )

    def remember(self, key: str, row: int) -> None:
        """Name a row that is no proposal (a total) for `situasi.csv`."""
        self.book.places.by_key[key] = (self.book.file, self.name, row + 1)

    def letterhead(self, *lines: str) -> None:
        """Kop and titles, then an empty row."""
        for text in lines:
            self.line(text, bold=True, font_size=11)
        self.row += 1

    def signature(self, column: int, place: str, office: str) -> None:
        """The block at the foot, without names."""
        self.row += 1
        for text in (f"{place},      Januari 2026", f"Kepala {office},", "", "", "(nama)"):
            self.line(text, column)
        self.line("Pangkat/Golongan", column)
        self.line("NIP. 19xxxxxx xxxxxx x xxx", column)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches without a gap: (first, last)."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        first = runs.pop()[0] if runs and runs[-1][1] == row - 1 else row
        runs.append((first, row))
    return runs


def _look(value: Cell) -> dict[str, object]:
    """Thousands for money, the middle for marks, years and counts."""
    if isinstance(value, int | float) and value >= 1_000 and value not in range(2026, 2031):
        return {"num_format": "#,##0"}
    if isinstance(value, int) or (isinstance(value, str) and len(value) <= 2):
        return {"align": "center"}
    return {}


def _lines(value: Cell, width: float) -> int:
    """Lines that a text takes in a column, about."""
    return sum(max(1, ceil(len(t) / (width * 1.25))) for t in str(value or "").split("\n"))
