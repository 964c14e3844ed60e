"""A worksheet as an office lays it out: cells, merges, hidden rows, and what each row is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the value that the office's programme last cached for it."""

    expression: str
    value: int | float


Cell = str | int | float | Formula | None


@dataclass(slots=True)
class Sheet:
    """Rows of cells (0-based indices); `kinds` names the rows that are not proposals."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, first column, last row, last column."""
    kinds: dict[int, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False

    def add(self, cells: list[Cell], kind: str | None = None) -> int:
        """Append a row and return its index."""
        self.rows.append(list(cells))
        if kind:
            self.kinds[len(self.rows) - 1] = kind
        return len(self.rows) - 1

    def put(self, row: int, column: int, value: Cell) -> None:
        """Write one cell, lengthening its row where needed."""
        cells = self.rows[row]
        cells.extend([None] * (column + 1 - len(cells)))
        cells[column] = value

    def merge(self, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """Merge a range of more than one cell."""
        if (first_row, first_column) != (last_row, last_column):
            self.merges.append((first_row, first_column, last_row, last_column))

    def text(self, row: int) -> str:
        """What a row says, for the list of rows that are not proposals."""
        shown = (
            cell.value if isinstance(cell, Formula) else cell
            for cell in self.rows[row]
            if cell not in (None, "")
        )
        return " | ".join(str(value) for value in shown)


def column_letter(index: int) -> str:
    """The letters of a 0-based column."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
