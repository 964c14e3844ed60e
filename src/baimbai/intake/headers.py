"""Table headings: where they stand and what each column means (*kepala tabel*)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import yaml

from baimbai.intake.cells import cell_text, years_of
from baimbai.intake.workbook import Cell, Sheet

SourceReader = Callable[[str], tuple[str, ...]]
"""Source ids that a text names."""

# Fields that a money part (by source or by year) stands under.
_MONEY_ABOVE = re.compile(
    r"biaya|anggaran|pagu|dana|rp|rupiah|kebutuhan|nilai|usulan|rincian|indikatif|sumber|tahun|porsi|"
    r"pendanaan|kontrak|prakiraan"
)
_MULTIPLIERS = (
    (1_000, re.compile(r"rp\.? ?\.?(?:000\b)|ribu|\(?000\)|x ?1\.?000\b(?!\.)")),
    (1_000_000_000, re.compile(r"\bmiliar|\bmilyar|rp\.? ?m\b")),
    (1_000_000, re.compile(r"\bjuta|\bjt\b|1\.000\.000")),
)
HEADER_SEARCH_ROWS = 400
MAX_HEADER_ROWS = 4


@dataclass(frozen=True, slots=True)
class Column:
    """What one column means."""

    index: int
    field: str
    """A field's name; `money` for an amount by source or year; `paper:<paper>`."""
    label: str
    """The headings over the column, top to bottom, joined."""
    multiplier: int = 1
    year: int | None = None
    source: str | None = None


@dataclass(frozen=True)
class Header:
    """A heading block: rows `first`..`last` (inclusive) and the columns understood."""

    first: int
    last: int
    columns: tuple[Column, ...]
    labels: frozenset[tuple[int, str]] = field(default_factory=frozenset)
    """(column, text) of every heading cell, to know a repeated heading again."""
    unused: tuple[tuple[int, str], ...] = ()
    """(column, headings) of columns that mean nothing here, or what another column already says."""

    def column(self, name: str) -> Column | None:
        """The column of a field; None where the table has none."""
        return next((c for c in self.columns if c.field == name), None)


def label_of(cell: Cell) -> str:
    """A heading's text as the label patterns know it."""
    text = re.sub(r"[*:]", " ", cell_text(cell).lower())
    return " ".join(re.sub(r"[^0-9a-z#]+", " ", text).split())


def multiplier_of(text: str) -> int | None:
    """The money unit that a heading or note states; None where it states none."""
    lowered = text.lower()
    if not re.search(r"rp|rupiah|ribu|juta|miliar|milyar|\(000\)", lowered):
        return None
    return next((factor for factor, pattern in _MULTIPLIERS if pattern.search(lowered)), None)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line of headings.yaml."""

    field: str
    label: re.Pattern[str]
    above: re.Pattern[str] | None


@cache
def _headings() -> tuple[_Heading, ...]:
    lines = yaml.safe_load(Path(__file__).with_name("headings.yaml").read_text(encoding="utf-8"))
    return tuple(
        _Heading(
            line["field"],
            re.compile(line["label"]),
            re.compile(line["above"]) if "above" in line else None,
        )
        for line in lines
    )


def find_headers(sheet: Sheet, read_source: SourceReader) -> list[Header]:
    """Every heading block of a sheet, top to bottom.

    A block is one to four rows; it needs a column for the title or two columns of money and
    place. Columns of a later table are read anew.
    """
    headers: list[Header] = []
    row = 0
    while row < min(len(sheet.rows), HEADER_SEARCH_ROWS) or (headers and row < len(sheet.rows)):
        if _label_count(sheet.rows[row]) >= 3:
            header = _read_header(sheet, row, read_source)
            if header is not None and _repeats(header, headers):
                row = header.last + 1
                continue
            if header is not None:
                headers.append(header)
                row = header.last
        row += 1
    return headers


def _repeats(header: Header, headers: Sequence[Header]) -> bool:
    return any(header.labels == earlier.labels for earlier in headers)


def _label_count(row: Sequence[Cell]) -> int:
    """How many fields a row's cells name; a row with figures other than years is no heading."""
    if any(isinstance(cell, float | int) and not 2000 <= cell <= 2100 for cell in row):
        return 0
    return len({name for cell in row if (name := _field_of(cell_text(cell)))})


@lru_cache(maxsize=20_000)
def _field_of(text: str, above: str = "") -> str | None:
    """The field that a heading names, given the headings above it.

    Of `Rincian Output / Nama Paket` the first half that is known counts.
    """
    if not text or len(text) > 80:
        return None
    halves = re.split(r"\s*/\s*", text)
    for part in (text, *(halves if len(halves) > 1 else ())):
        label = label_of(part)
        for heading in _headings():
            known = heading.label.fullmatch(label)
            if known and (not heading.above or heading.above.search(above)):
                return heading.field
    return None


def _read_header(sheet: Sheet, first: int, read_source: SourceReader) -> Header | None:
    last = first
    while last + 1 < len(sheet.rows) and last - first + 1 < MAX_HEADER_ROWS:
        if not _continues(sheet, first, last + 1, read_source):
            break
        last += 1
    stacks = _label_stacks(sheet, first, last)
    columns = _understand(stacks, _sheet_multiplier(sheet, last, stacks), read_source)
    # "Jenis Pekerjaan" is the title's column of a table of money where nothing else is.
    fields = {column.field for column in columns}
    if "title" not in fields and fields & {"total", "money"}:
        columns = [replace(c, field="title") if c.field == "work_type" else c for c in columns]
    fields = {column.field for column in columns}
    if "title" not in fields or len(fields) < 3:
        return None
    labels = frozenset(
        (index, label_of(cell)) for index, cell in enumerate(sheet.rows[first]) if label_of(cell)
    )
    known = {column.index for column in columns}
    unused = tuple((i, " / ".join(s)) for i, s in enumerate(stacks) if s and i not in known)
    return Header(first, last, tuple(columns), labels, unused)


def _continues(sheet: Sheet, first: int, row: int, read_source: SourceReader) -> bool:
    """Is this row still heading: only labels, years or sources, under or beside the first row?"""
    texts = [cell_text(cell) for cell in sheet.rows[row] if cell_text(cell)]
    if not texts or is_number_row(sheet.rows[row]):
        return False
    spanned = any(
        top <= row - 1 and bottom >= row and top >= first for top, _, bottom, _ in sheet.merges
    )
    known = sum(
        bool(_field_of(text, "sta kab kode"))
        or re.fullmatch(r"20\d\d", text) is not None
        or bool(len(text) < 40 and read_source(text))
        or multiplier_of(text) is not None
        for text in texts
    )
    return known == len(texts) or (spanned and known >= 1 and known * 2 >= len(texts))


def is_number_row(row: Sequence[Cell]) -> bool:
    """The row of column numbers under a heading: 1 2 3 …, (1) (2) …, possibly `13=10+11`."""
    numbers = []
    for cell in row:
        text = cell_text(cell).strip("() ")
        if not text:
            continue
        match = re.match(r"^(\d{1,3})(?:\s*=.*)?$|^[a-z]$", text)
        if not match:
            return False
        numbers.append(int(match[1]) if match[1] else 0)
    return len(numbers) >= 3 and numbers == sorted(numbers) and numbers[-1] <= 60


def _label_stacks(sheet: Sheet, first: int, last: int) -> list[list[str]]:
    """For each column its heading texts, top to bottom, merged headings spread."""
    block = [[cell_text(cell) for cell in sheet.rows[row]] for row in range(first, last + 1)]
    spread = [row[:] for row in block]
    for top, left, bottom, right in sheet.merges:
        if top > last or bottom < first or top < first:
            continue
        text = block[top - first][left]
        for row in range(top, min(bottom, last) + 1):
            for column in range(left, right + 1):
                spread[row - first][column] = text
    if not any(first <= top < last and right > left for top, left, _, right in sheet.merges):
        _spread_over_blanks(spread)
    return [
        list(dict.fromkeys(row[column] for row in spread if row[column]))
        for column in range(len(spread[0]))
    ]


def _spread_over_blanks(rows: list[list[str]]) -> None:
    """Headings typed once over several columns without merging."""
    for upper, lower in pairwise(rows):
        for column in range(1, len(upper)):
            if not upper[column] and lower[column]:
                upper[column] = upper[column - 1]


def _sheet_multiplier(sheet: Sheet, last: int, stacks: list[list[str]]) -> int:
    """The money unit stated above the table (`(Rp. Juta)`, `angka dalam ribuan`)."""
    in_labels = {text for stack in stacks for text in stack}
    for row in sheet.rows[: last + 1]:
        for cell in row:
            text = cell_text(cell)
            if text and text not in in_labels and len(text) < 120:
                factor = multiplier_of(text)
                if factor is not None and re.search(r"dalam|\(|angka|rp", text.lower()):
                    return factor
    return 1


def _understand(
    stacks: list[list[str]], multiplier: int, read_source: SourceReader
) -> list[Column]:
    """Name each column; where two claim one field, the first keeps it (money is never lost)."""
    columns: list[Column] = []
    taken: set[str] = set()
    for index, stack in enumerate(stacks):
        if not stack:
            continue
        column = _understand_one(index, stack, multiplier, read_source)
        if column is None or (column.field in taken and column.field not in ("money", "note")):
            continue
        taken.add(column.field)
        columns.append(column)
    return columns


def _understand_one(
    index: int, stack: list[str], multiplier: int, read_source: SourceReader
) -> Column | None:
    label = " / ".join(stack)
    own, above = stack[-1], " ".join(label_of(text) for text in stack[:-1])
    factor = next((f for text in reversed(stack) if (f := multiplier_of(text))), multiplier)
    year = next((y[0] for text in reversed(stack) if len(y := years_of(text)) == 1), None)
    plain_year = re.fullmatch(r"(?:ta |tahun |thn |rp )?20\d\d(?: rp.*)?", label_of(own))
    sources = read_source(stack[-1]) if not _field_of(own, above) else ()
    if (plain_year or len(sources) == 1) and (_MONEY_ABOVE.search(above) or plain_year or sources):
        source = sources[0] if sources else _one(read_source, stack[:-1])
        return Column(index, "money", label, factor, year, source)
    name = _field_of(own, above) or _field_of(" ".join(stack))
    if name is None and len(stack) > 1:
        name = _field_of(above)
    if name == "year" and year is not None:
        return Column(index, "money", label, factor, year)
    return None if name is None else Column(index, name, label, factor, year)


def _one(read_source: SourceReader, texts: Sequence[str]) -> str | None:
    for text in texts:
        sources = read_source(text)
        if len(sources) == 1:
            return sources[0]
    return None
