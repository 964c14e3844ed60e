"""Plain lists under one row of headings: ceilings, assets (*pagu, daftar aset*)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baimbai.intake.cells import cell_text, words
from baimbai.intake.headers import multiplier_of
from baimbai.intake.reading import Reading
from baimbai.intake.workbook import Cell, Sheet

SEARCH_ROWS = 60


@dataclass(frozen=True)
class Listing:
    """Where a list stands in a sheet."""

    header: int
    columns: Mapping[str, int]
    """Field → column."""
    multiplier: int
    """Money unit of the headings."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list: cells by field."""

    row: int
    cells: Mapping[str, Cell]

    def text(self, field: str) -> str:
        """The text of a field, empty where there is none."""
        return cell_text(self.cells.get(field, ""))


def find_listing(
    sheet: Sheet, headings: Mapping[str, str], required: frozenset[str]
) -> Listing | None:
    """The first row whose headings (text → field, in lower case words) name all required fields."""
    for row, cells in enumerate(sheet.rows[:SEARCH_ROWS]):
        columns: dict[str, int] = {}
        for index, cell in enumerate(cells):
            field = headings.get(_heading(cell))
            if field is not None:
                columns.setdefault(field, index)
        if required <= columns.keys():
            factor = next((f for cell in cells if (f := multiplier_of(cell_text(cell)))), 1)
            return Listing(row, columns, factor)
    return None


def list_rows(reading: Reading, listing: Listing) -> Iterator[ListRow]:
    """The non-empty rows below the headings."""
    for row in range(listing.header + 1, len(reading.sheet.rows)):
        cells = reading.sheet.rows[row]
        taken = {field: cells[index] for field, index in listing.columns.items()}
        if any(cell_text(cell) for cell in taken.values()):
            yield ListRow(row, taken)


def _heading(cell: Cell) -> str:
    text = cell_text(cell).lower()
    for sign in ("(", "["):
        text = text.partition(sign)[0]
    return words(text.replace("_", " "))
