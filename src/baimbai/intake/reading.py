"""Reading one sheet: its cells as columns mean them, and the remarks that gather on the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from baimbai.intake.cells import UnreadableCell, cell_text, is_blank
from baimbai.intake.headers import Column, Header
from baimbai.intake.remark import Remark
from baimbai.intake.workbook import Cell, Sheet, cell_address
from baimbai.wording.message import Message, Value

T = TypeVar("T")
_LONGEST_MERGE = 2_000


@dataclass
class Reading:
    """A sheet being read."""

    file: str
    sheet: Sheet
    organisation: str
    remarks: list[Remark] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Cells below a vertical merge say what its top says (a kecamatan over its villages).
        self._tops = {
            (row, left): (top, left)
            for top, left, bottom, _ in self.sheet.merges
            if top < bottom <= top + _LONGEST_MERGE
            for row in range(top + 1, bottom + 1)
        }

    def remark(
        self, row: int, column: int | None, severity: str, key: str, **values: Value
    ) -> None:
        """Note something at a cell (or, without a column, at the row)."""
        cell = str(row + 1) if column is None else cell_address(row, column)
        self.remarks.append(
            Remark(
                self.file, self.sheet.name, cell, severity, Message(key, values), self.organisation
            )
        )

    def value(self, row: int, column: Column) -> Cell:
        """A cell; under a vertical merge the merge's text, but never its money or title."""
        cell = self.sheet.rows[row][column.index]
        if cell == "" and column.field not in ("money", "total", "title"):
            row, index = self._tops.get((row, column.index), (row, column.index))
            return self.sheet.rows[row][index]
        return cell

    def cell(self, row: int, header: Header, name: str) -> Cell:
        """The cell of a field; empty where the table has no such column."""
        column = header.column(name)
        return "" if column is None else self.value(row, column)

    def text(self, row: int, header: Header, name: str) -> str:
        """The text of a field; empty also for a dash."""
        cell = self.cell(row, header, name)
        return "" if is_blank(cell) else cell_text(cell)

    def values(self, rows: Sequence[int], column: Column) -> list[Cell]:
        """A column's cells in many rows, as `value` gives each."""
        sheet, index = self.sheet.rows, column.index
        if not self._tops or column.field in ("money", "total", "title"):
            return [sheet[row][index] for row in rows]
        return [self.value(row, column) for row in rows]

    def attempt_all(
        self, rows: Sequence[int], column: Column, read: Callable[[Cell], T | None], key: str
    ) -> list[T | None]:
        """Read a column's cells in many rows, equal cells once; as `attempt` does for each."""
        known: dict[tuple[type, Cell], T | None] = {}
        unreadable: set[tuple[type, Cell]] = set()
        taken: list[T | None] = []
        for row, cell in zip(rows, self.values(rows, column), strict=True):
            # 1, 1.0 and True are equal, but say different things.
            said = (cell.__class__, cell)
            if said not in known:
                try:
                    known[said] = read(cell)
                except UnreadableCell:
                    known[said] = None
                    unreadable.add(said)
            if said in unreadable:
                self.remark(row, column.index, "galat", key, text=cell_text(cell)[:80])
            taken.append(known[said])
        return taken

    def attempt(self, row: int, column: Column, read: Callable[[Cell], T], key: str) -> T | None:
        """Read a cell; one that cannot be read becomes a remark of severity galat."""
        cell = self.value(row, column)
        try:
            return read(cell)
        except UnreadableCell:
            self.remark(row, column.index, "galat", key, text=cell_text(cell)[:80])
            return None
