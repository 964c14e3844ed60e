"""What a column holds, where its heading does not say it (*isi kolom*)."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from baimbai.intake.cells import UnreadableCell, cell_text, decimal_of, is_blank, rupiah, unit_of
from baimbai.intake.headers import SourceReader
from baimbai.intake.recognise import work_type_of
from baimbai.intake.workbook import Cell, Sheet

SAMPLE = 200
"""So many rows below a heading tell what a column holds."""

_MARK = re.compile(r"(?i)[v√✓✔x✗✘]|ya|ada|tidak")
_SECTOR = re.compile(
    r"(?i)bm|sda|ck|tr|jk|perkim|bina marga|sumber daya air|cipta karya|tata ruang|jasa konstruksi|"
    r"perumahan.*|(?:kawasan )?permukiman|penataan ruang|pengairan"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """A sample of a column, as texts and as numbers."""

    texts: tuple[str, ...]
    """Every cell that is not blank."""
    numbers: tuple[float, ...]
    """Those that are numbers, or written as one."""
    worded: int
    """How many hold eight letters or more."""

    @property
    def numeric(self) -> bool:
        """Nearly all cells are numbers."""
        return len(self.numbers) >= max(1, 0.8 * len(self.texts))


def contents_of(sheet: Sheet, rows: Sequence[int], column: int) -> Contents:
    """A column's cells in the sampled rows."""
    cells = [sheet.rows[row][column] for row in rows]
    filled = [cell for cell in cells if not is_blank(cell)]
    numbers = [number for cell in filled if (number := _number(cell)) is not None]
    texts = tuple(cell_text(cell) for cell in filled)
    worded = sum(sum(map(str.isalpha, text)) >= 8 for text in texts)
    return Contents(texts, tuple(numbers), worded)


def _number(cell: Cell) -> float | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    if not isinstance(cell, str):
        return None
    text = cell.strip()
    if re.fullmatch(r"[+-]?\d{1,3}[.,]\d{4,}", text):
        return float(text.replace(",", "."))
    try:
        return float(decimal_of(text)) if re.fullmatch(r"[+-]?\d[\d.,]*", text) else None
    except UnreadableCell:
        return None


def is_money(contents: Contents) -> bool:
    """Mostly amounts: large numbers, or texts that say rupiah, juta, miliar."""
    large = sum(abs(number) >= 1e6 for number in contents.numbers)
    said = sum(_says_money(text) for text in contents.texts)
    return large + said >= max(1, 0.6 * len(contents.texts))


def _says_money(text: str) -> bool:
    if not re.search(r"(?i)rp|juta|jt|mil|\d ?m\b|±|\d\.000\b", text):
        return False
    try:
        return rupiah(text) is not None
    except UnreadableCell:
        return False


def is_currency(text: str) -> bool:
    """`Rp` and no amount."""
    return len(text) < 5 and text.strip(" .:").lower() in ("rp", "idr")


def holds_currency(cells: Iterable[Cell]) -> bool:
    """Hardly anything but `Rp`: the amounts stand in the column beside it."""
    texts = [cell_text(cell) for cell in cells if not is_blank(cell)]
    # On each printed page the heading stands among them again.
    return 0 < 0.7 * len(texts) <= sum(map(is_currency, texts))


def holds_marks(contents: Contents) -> bool:
    """Ticks and crosses instead of amounts."""
    marks = [text for text in contents.texts if _MARK.fullmatch(text)]
    return 0 < 0.8 * len(contents.texts) <= len(marks)


def holds_works(contents: Contents) -> bool:
    """Texts of which every third names a work: a column of titles."""
    long = [text for text in contents.texts if len(text) > 12]
    works = sum(work_type_of(text) is not None for text in long)
    return len(long) >= 0.7 * len(contents.texts) and works >= max(1, 0.3 * len(long))


def field_by_contents(contents: Contents, read_source: SourceReader) -> str | None:
    """The field whose cells look like these; None where they look like nothing known."""
    if len(contents.texts) < 2:
        return None
    if contents.numeric:
        return _field_of_numbers(contents)
    distinct = set(contents.texts)
    if all(re.fullmatch(r"\d{4}-\d\d-\d\d.*", text) for text in distinct):
        return None
    if _mostly(distinct, lambda text: unit_of(text) is not None):
        return "unit"
    if _mostly(distinct, lambda text: len(text) < 40 and bool(read_source(text))):
        return "source"
    if _mostly(distinct, lambda text: _SECTOR.fullmatch(text) is not None):
        return "sector"
    if is_money(contents):
        return "total"
    return "title" if holds_works(contents) else None


def _mostly(texts: set[str], test: Callable[[str], bool]) -> bool:
    return sum(test(text) for text in texts) >= 0.7 * len(texts)


def _field_of_numbers(contents: Contents) -> str | None:
    numbers = contents.numbers
    broken = sum(not number.is_integer() for number in numbers) >= 0.7 * len(numbers)
    if broken and all(94 <= number <= 142 for number in numbers):
        return "lon"
    if broken and all(-11.5 <= number <= 6.5 for number in numbers) and min(numbers) < 0:
        return "lat"
    if all(number.is_integer() and 2000 < number < 2100 for number in numbers):
        return "year"
    return "total" if is_money(contents) else None
