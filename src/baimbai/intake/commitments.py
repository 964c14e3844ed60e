"""Last round's commitments (*komitmen tahun lalu*): what was agreed, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from baimbai.errors import WorkbookError
from baimbai.intake.cells import UnreadableCell, cell_text, rupiah, words, years_of
from baimbai.intake.workbook import Cell, Workbook

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "judul", "usulan", "nama usulan", "nama"),
    "source": ("source", "sumber", "sumber dana"),
    "year": ("year", "tahun"),
    "amount": ("amount", "nilai", "biaya", "nilai rp", "biaya rp"),
    "status": ("status", "kesepakatan"),
    "outcome": ("outcome", "hasil", "realisasi", "tindak lanjut"),
    "organisation": ("organisation", "organisasi", "pengusul"),
}


@dataclass(frozen=True, slots=True)
class Commitment:
    """One line of last round's minutes."""

    id: str
    title: str
    source: str
    year: int | None
    amount_rupiah: int | None
    status: str
    """As agreed last round, in the minutes' words."""
    outcome: str = ""
    """What became of it; empty where nobody knows."""
    organisation: str = ""


def read_commitments(workbook: Workbook) -> tuple[Commitment, ...]:
    """The rows under the first headings `id` and `title` (`judul`) of a workbook.

    Raises WorkbookError where no sheet has them. A year or an amount that cannot be read is
    left empty.
    """
    for sheet in workbook.sheets:
        for index, row in enumerate(sheet.rows[:20]):
            columns = _columns(row)
            if {"id", "title"} <= set(columns):
                lines = ({n: row[i] for n, i in columns.items()} for row in sheet.rows[index + 1 :])
                return tuple(_commitment(line) for line in lines if cell_text(line["title"]))
    raise WorkbookError("error-commitments", file=workbook.file)


def _columns(row: list[Cell]) -> dict[str, int]:
    headings = {words(cell): index for index, cell in reversed(list(enumerate(row)))}
    return {
        name: headings[label]
        for name, labels in _HEADINGS.items()
        for label in reversed(labels)
        if label in headings
    }


def _commitment(line: Mapping[str, Cell]) -> Commitment:
    id_, title, source, status, outcome, organisation = (
        cell_text(line.get(name))
        for name in ("id", "title", "source", "status", "outcome", "organisation")
    )
    years = years_of(line.get("year", ""))
    try:
        amount = rupiah(line.get("amount", ""))
    except UnreadableCell:
        amount = None
    year = years[0] if years else None
    return Commitment(id_, title, source, year, amount, status, outcome, organisation)
