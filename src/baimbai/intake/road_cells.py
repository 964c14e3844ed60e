"""Cells of one row of a road list, read with a remark where they say nothing that can be used."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from baimbai.intake.cells import UnreadableCell, cell_text, chainage, decimal_of, is_blank
from baimbai.intake.listing import Listing, ListRow
from baimbai.intake.reading import Reading
from baimbai.intake.workbook import Cell
from baimbai.wording.message import Value

T = TypeVar("T")


@dataclass(frozen=True)
class RoadCells:
    """One row of a list, with where it stands."""

    reading: Reading
    listing: Listing
    row: ListRow

    def text(self, field: str) -> str:
        """A field's text; empty for a dash, or where the list has no such column."""
        return "" if is_blank(self.row.cells.get(field, "")) else self.row.text(field)

    def code(self, field: str, read: Callable[[str], T | None], known: str) -> T | None:
        """A field's code; what is no code becomes a remark that names those known."""
        text = self.text(field)
        code = read(text) if text else None
        if text and code is None:
            self.remark(field, "peringatan", "remark-jalan-kode", text=text[:80], known=known)
        return code

    def number(
        self, field: str, least: float, most: float, *, thousands: bool = False
    ) -> float | None:
        """A field's number; one that is none, or beyond the bounds, becomes a remark.

        `22.500` is 22.5 kilometres, but 22,500 of what is counted in thousands.
        """
        cell = self.row.cells.get(field, "")
        if is_blank(cell):
            return None
        try:
            number = _number(cell, thousands)
        except UnreadableCell:
            self.remark(field, "galat", "remark-angka-tak-terbaca", text=self.text(field)[:80])
            return None
        if not least <= number <= most:
            self.remark(
                field, "galat", "remark-jalan-di-luar-batas",
                text=self.text(field)[:80], least=f"{least:g}", most=f"{most:g}",
            )  # fmt: skip
            return None
        return number

    def whole(self, field: str, most: int) -> int | None:
        """A whole number from 0, rounded."""
        number = self.number(field, 0, most, thousands=True)
        return None if number is None else round(number)

    def metres(self, field: str) -> int | None:
        """A chainage: `12+500`, or a number of metres."""
        cell = self.row.cells.get(field, "")
        if isinstance(cell, str) and not is_blank(cell):
            found = chainage(cell)
            if found is not None:
                return found
        return self.whole(field, 10_000_000)

    def heading(self, field: str) -> str:
        """The heading of the field's column, with its brackets."""
        cell = self.reading.sheet.rows[self.listing.header][self.listing.columns[field]]
        return str(cell).lower()

    def refuse(self, key: str, **values: Value) -> None:
        """The row is not taken: a remark at the row says why."""
        self.reading.remark(self.row.row, None, "galat", key, **values)

    def remark(self, field: str, severity: str, key: str, **values: Value) -> None:
        """A remark at the field's cell."""
        self.reading.remark(self.row.row, self.listing.columns.get(field), severity, key, **values)


def tell_unused(reading: Reading, listing: Listing) -> None:
    """One remark on the columns whose headings mean nothing here: a slip would go unseen."""
    used = set(listing.columns.values())
    cells = reading.sheet.rows[listing.header]
    unused = tuple(cell_text(c)[:40] for n, c in enumerate(cells) if n not in used and cell_text(c))
    if unused:
        reading.remark(
            listing.header, None, "info", "remark-jalan-kolom-lain", columns=", ".join(unused[:20])
        )


def _number(cell: Cell, thousands: bool) -> float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = str(cell).strip()
    try:
        if text.count(".") == 1 and "," not in text and not thousands:
            return float(text)
        return float(decimal_of(text))
    except ValueError as fault:
        raise UnreadableCell(text) from fault
