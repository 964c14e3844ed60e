"""One row of the standard workbook, read by itself (*satu baris*): what a grid's cell was given."""

from baimbai.intake.receive import Received, receive
from baimbai.intake.record import Office
from baimbai.intake.standard import COLUMNS, Line, heading
from baimbai.intake.workbook import Cell, Sheet, Workbook, column_letters
from baimbai.wording.wording import Wording

_LETTERS = {column_letters(index): column.name for index, column in enumerate(COLUMNS)}


def read_lines(lines: list[Line], office: Office, wording: Wording) -> Received:
    """Read a proposal's lines as its office's workbook would be read.

    Remarks stand at cells of a sheet whose first row holds the headings (`column_at`).
    """
    rows: list[list[Cell]] = [[heading(column.name, wording) for column in COLUMNS]]
    rows += [[line.get(column.name, "") for column in COLUMNS] for line in lines]
    return receive(Workbook("", (Sheet("", rows),)), office)


def column_at(address: str) -> str:
    """The standard column of a remark's cell; empty for a whole row or sheet."""
    return _LETTERS.get(address.rstrip("0123456789"), "")
