"""Drawing one table on a sheet: headings, sections, records, sums."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from tests.intake.offices.columns import Column, Line
from tests.intake.offices.grid import Cell, Formula, Sheet, column_letter
from tests.intake.offices.layout import Layout
from tests.intake.offices.money import UNITS, write_money
from tests.intake.offices.truth import Record
from tests.intake.offices.works import Work

PAGE = 12
"""Records on a printed page."""


@dataclass(slots=True)
class Table:
    """A table in the making on a sheet."""

    sheet: Sheet
    columns: list[Column]
    layout: Layout
    rng: Random
    shows: frozenset[str]
    records: list[Record] = field(default_factory=list)
    data_rows: list[int] = field(default_factory=list)
    number: int = 0
    kecamatan_from: int | None = None

    @property
    def left(self) -> int:
        """Blank columns before the table."""
        return int(self.layout.left)

    def index(self, role: str) -> int:
        """The sheet column of the first column with a role."""
        return self.left + next(i for i, one in enumerate(self.columns) if one.role == role)

    def row(self, cells: Iterable[Cell], kind: str | None = None) -> int:
        """Append a row that starts where the table starts."""
        return self.sheet.add([None] * self.left + list(cells), kind)

    def headings(self) -> None:
        """One to three heading rows and the numbering row below them."""
        depth = max(len(column.heading) for column in self.columns)
        top = len(self.sheet.rows)
        for level in range(depth):
            self.row((self._heading(i, level) for i in range(len(self.columns))), "header")
        if self.layout.heading != "typed-once":
            self._merge_headings(top, depth)
        self._number_columns()

    def _heading(self, index: int, level: int) -> Cell:
        heading = self.columns[index].heading
        if level >= len(heading):
            return None
        before = self.columns[index - 1].heading if index else ()
        is_same = len(heading) > level + 1 and before[: level + 1] == heading[: level + 1]
        return None if is_same else heading[level]

    def _merge_headings(self, top: int, depth: int) -> None:
        for index, column in enumerate(self.columns):
            at = self.left + index
            last = len(column.heading) - 1
            self.sheet.merge(top + last, at, top + depth - 1, at)
            for level in range(last):
                if self._heading(index, level) is None:
                    continue
                end = index
                while (
                    end + 1 < len(self.columns)
                    and self.columns[end + 1].heading[: level + 1] == column.heading[: level + 1]
                    and len(self.columns[end + 1].heading) > level + 1
                ):
                    end += 1
                self.sheet.merge(top + level, at, top + level, self.left + end)

    def _number_columns(self) -> None:
        forms: dict[str, Callable[[int], Cell]] = {
            "plain": lambda i: i,
            "parentheses": lambda i: f"({i})",
            "computed": lambda i: f"{i} = {i - 2} x {i - 1}" if i == 7 else i,
            "letters": lambda i: column_letter(i - 1).lower(),
        }
        if self.layout.numbering in forms:
            form = forms[self.layout.numbering]
            self.row((form(i + 1) for i in range(len(self.columns))), "numbering")

    def section(self, mark: str, name: str, works: list[Work]) -> None:
        """A row that names the group below it, with the group's sums where the office does so."""
        self._end_merge()
        cells: list[Cell] = [None] * len(self.columns)
        if self.layout.sums == "above":
            cells = self._sums(works)
        at = self.index("title") - self.left
        if self.rng.random() < 0.5 and at > 0:
            cells[0], cells[at] = mark, name
            self.row(cells, "section")
            return
        cells[0] = f"{mark}. {name}"
        row = self.row(cells, "section")
        if self.layout.sums != "above" and self.layout.heading == "merged":
            self.sheet.merge(row, self.left, row, self.left + len(self.columns) - 1)

    def level(self, code: str, name: str, works: list[Work]) -> None:
        """A programme, activity or sub-activity row that carries the sums of what it holds."""
        cells = self._sums(works)
        cells[self.index("code") - self.left] = code
        cells[self.index("title") - self.left] = name
        self.row(cells, "section")

    def sum_row(self, name: str, works: list[Work], kind: str, wrong: bool = False) -> None:
        """A subtotal or total."""
        self._end_merge()
        cells = self._sums(works, wrong=wrong, live=self.layout.total == "formula")
        at = 0 if self.rng.random() < 0.4 else self.index("title") - self.left
        cells[at] = name
        self.row(cells, kind)

    def _sums(self, works: list[Work], wrong: bool = False, live: bool = False) -> list[Cell]:
        cells: list[Cell] = []
        for index, column in enumerate(self.columns):
            if column.amount is None:
                cells.append(None)
                continue
            rupiah = sum(column.amount(Line(work, 0, work.requests)) for work in works)
            rupiah += 275_000_000 if wrong else 0
            value = write_money(self.layout.money, self.layout.money_unit, rupiah)
            unit = UNITS[self.layout.money_unit]
            if live and self.layout.money == "number" and not self.layout.is_csv:
                value = Formula(self._range(self.left + index, works), rupiah / unit)
            cells.append(value)
        return cells

    def _range(self, column: int, works: list[Work]) -> str:
        """A SUM over the rows of the works."""
        letter = column_letter(column)
        wanted = {id(work) for work in works}
        rows = [record for record in self.records if id(record.work) in wanted]
        parts: list[list[int]] = []
        for record in rows:
            if parts and record.first_row == parts[-1][1] + 1:
                parts[-1][1] = record.last_row
            else:
                parts.append([record.first_row, record.last_row])
        return "=SUM(" + ",".join(f"{letter}{a}:{letter}{b}" for a, b in parts) + ")"

    def record(self, work: Work, *, code: bool = True) -> None:
        """The rows of one proposal."""
        self.number += 1
        if self.layout.page == "repeated" and self.number % PAGE == 0:
            self._end_merge()
            self.headings()
        if self.layout.gaps == "some" and self.rng.random() < 0.12:
            self._end_merge()
            self.row([], "blank")
        lines = self._lines(work)
        rows = [self.row(self._cells(line, code)) for line in lines]
        self._merge_kecamatan(rows[0], work)
        if len(rows) > 1 and self.rng.random() < 0.5:
            for index, column in enumerate(self.columns):
                if self.sheet.rows[rows[1]][self.left + index] is None and column.role != "money":
                    self.sheet.merge(rows[0], self.left + index, rows[-1], self.left + index)
        for row in rows[1:]:
            self.sheet.kinds[row] = "continuation"
        self.data_rows.append(rows[0])
        title = self.sheet.rows[rows[0]][self.index("title")]
        self.records.append(
            Record(self.sheet.name, rows[0] + 1, rows[-1] + 1, title, work, False, self.shows)
        )

    def _lines(self, work: Work) -> list[Line]:
        if self.layout.shape != "fund-rows":
            return [Line(work, self.number, work.requests)]
        return [
            Line(work, self.number, {key: work.requests[key]}, first=index == 0)
            for index, key in enumerate(work.requests)
        ]

    def _cells(self, line: Line, code: bool) -> list[Cell]:
        return [
            None if column.role == "code" and not code else column.show(line)
            for column in self.columns
        ]

    def _merge_kecamatan(self, row: int, work: Work) -> None:
        """Blank a kecamatan that repeats the one above; its cells are merged when it ends."""
        if self.layout.place != "kecamatan-merged":
            return
        start = self.kecamatan_from
        column = self.index("kecamatan")
        if start is not None and self.sheet.rows[start][column] == work.place.kecamatan:
            self.sheet.put(row, column, None)
            return
        self._end_merge()
        self.kecamatan_from = row

    def _end_merge(self) -> None:
        if self.kecamatan_from is not None and self.data_rows:
            column = self.index("kecamatan")
            self.sheet.merge(self.kecamatan_from, column, self.data_rows[-1], column)
        self.kecamatan_from = None

    def close(self, works: list[Work]) -> None:
        """The total, if any."""
        self._end_merge()
        if self.layout.total != "none" and self.layout.shape not in {"krisna", "rup"}:
            name = self.rng.choice(("JUMLAH", "TOTAL", "Jumlah Total", "Total Keseluruhan"))
            self.sum_row(name, works, "total", wrong=self.layout.total == "wrong")


def shown(columns: list[Column], layout: Layout) -> frozenset[str]:
    """What the sheet lets a reader know of each proposal."""
    names = {"volume", "fund"}
    if any(column.role == "kecamatan" for column in columns) or layout.place in {
        "one-cell", "title-only",
    }:  # fmt: skip
        names.add("kecamatan")
    words = " ".join(part for column in columns for part in column.heading)
    if layout.kop != "none" or "2027" in words or any(one.role == "year" for one in columns):
        names.add("year")
    return frozenset(names)
