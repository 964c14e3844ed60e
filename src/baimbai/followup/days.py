"""Days as people write them in cells (*tanggal*)."""

import re
from datetime import date, datetime

from baimbai.intake.cells import UnreadableCell, cell_text
from baimbai.intake.workbook import Cell

_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_ENGLISH = {"may": 5, "aug": 8, "oct": 10, "dec": 12, "ags": 8, "peb": 2, "nop": 11}


def day_of(cell: Cell) -> date | None:
    """`2027-04-30`, `30/4/2027`, `30 April 2027`; None for an empty cell. Raises UnreadableCell."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell_text(cell).lower()
    if text in ("", "-", "–"):
        return None
    parts = re.fullmatch(r"(\d{1,4})[\s./-]+(\d{1,2}|[a-z]{3,10})[\s./,-]+(\d{1,4})", text)
    if parts is None:
        raise UnreadableCell(text)
    first, month, last = int(parts[1]), _month(parts[2]), int(parts[3])
    year, day = (first, last) if first > 31 else (last, first)
    try:
        return date(year, month, day)
    except ValueError as fault:
        raise UnreadableCell(text) from fault


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    short = text[:3]
    return _ENGLISH.get(short) or (_MONTHS.index(short) + 1 if short in _MONTHS else 0)
