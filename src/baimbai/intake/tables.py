"""Tables: where a sheet's heading blocks stand (*kepala tabel*)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from baimbai.intake.cells import cell_text, decimal_mark, unit_of
from baimbai.intake.columns import MONEY, Assignment, Block, Setting, heading_key, understand
from baimbai.intake.contents import SAMPLE, contents_of, holds_currency, holds_works, is_money
from baimbai.intake.headers import (
    Column,
    Header,
    SourceReader,
    label_of,
    meaning_of,
    multiplier_of,
)
from baimbai.intake.workbook import Cell, Sheet

HEADER_SEARCH_ROWS = 400
MAX_HEADER_ROWS = 5
FOOT_ROWS = 15
LONGEST_KOP = 120
_NOT_HEADED = ("ignored", "count")


def find_headers(
    sheet: Sheet,
    read_source: SourceReader,
    assigned: Mapping[str, Assignment] | None = None,
    asked_from: int | None = None,
) -> list[Header]:
    """Every heading block of a sheet, top to bottom; one repeated on a later page counts once.

    A block is one to five rows; it needs a column for the title and two others, or the title and
    money in a table of two or three columns. A sheet without any is read by what it holds.
    """
    headers: list[Header] = []
    past = -1
    for row in _candidates(sheet):
        if row <= past or (not headers and row >= HEADER_SEARCH_ROWS):
            continue
        setting = Setting(read_source, 1, asked_from, assigned or {})
        if not _may_head(sheet.rows[row], setting):
            continue
        header = _read_header(sheet, row, past + 1, setting)
        if header is None:
            continue
        past = header.last
        if all(header.labels != earlier.labels for earlier in headers):
            headers.append(header)
    headers = headers or _by_contents(sheet, read_source, asked_from)
    ends = [*(header.first for header in headers[1:]), len(sheet.rows)]
    return [_with_decimals(sheet, *pair) for pair in zip(headers, ends, strict=False)]


def _with_decimals(sheet: Sheet, header: Header, stop: int) -> Header:
    """The header with the decimal mark of its amounts; columns that do not tell follow the rest.

    The typed totals tell too.
    """
    rows = sheet.rows[header.last + 1 : stop]
    money = [c for c in header.columns if c.field in MONEY]
    texts = {c.index: {t for row in rows if (t := row[c.index]).__class__ is str} for c in money}
    together = decimal_mark(text for of_column in texts.values() for text in of_column)
    marks = {index: decimal_mark(of_column) or together for index, of_column in texts.items()}
    if (volume := header.column("volume")) is not None:
        marks[volume.index] = _decimal_of_volumes(rows, volume.index)
    columns = tuple(
        replace(c, decimal=marks[c.index]) if marks.get(c.index) else c for c in header.columns
    )
    return replace(header, columns=columns)


def _decimal_of_volumes(rows: Sequence[Sequence[Cell]], index: int) -> str | None:
    texts = {t for row in rows if (t := row[index]).__class__ is str}
    figures = (re.match(r"\d[\d.,]*", text) for text in texts if isinstance(text, str))
    return decimal_mark(figure[0] for figure in figures if figure)


def _candidates(sheet: Sheet) -> Iterator[int]:
    """Rows of texts alone, years apart: the only ones that can be headings."""
    for row, cells in enumerate(sheet.rows):
        texts = 0
        for cell in cells:
            if cell == "":
                continue
            if not isinstance(cell, str):
                if not _is_year(cell):
                    break
            elif cell[0].isdigit() and not re.fullmatch(r"\s*20\d\d\D.*|\s*20\d\d\s*", cell):
                break
            texts += 1
        else:
            if texts >= 2:
                yield row


def _is_year(cell: Cell) -> bool:
    return isinstance(cell, float | int) and 2000 <= cell <= 2100


def _may_head(cells: Sequence[Cell], setting: Setting) -> bool:
    """Do enough of a row's cells name fields?"""
    texts = [text for cell in cells if (text := cell_text(cell))]
    short = [text for text in texts if len(text) <= 100]
    # Rows of running text fall out before any comparing of words.
    if len(short) < 0.7 * len(texts):
        return False
    fields = [
        meaning.field
        for text in short
        if (meaning := meaning_of(text)) or heading_key([text]) in setting.assigned
        if meaning
    ]
    distinct = set(fields)
    if len(distinct) >= 3:
        return len(fields) >= 0.35 * len(set(texts))
    whole = 2 <= len(texts) <= 3 and len(fields) == len(texts)
    return whole and "title" in distinct and bool(distinct & {"total", "money"})


def _read_header(sheet: Sheet, row: int, after: int, setting: Setting) -> Header | None:
    first = _first_row(sheet, row, after)
    last = row
    while last + 1 < len(sheet.rows) and last - first + 1 < MAX_HEADER_ROWS:
        if not _continues(sheet, first, last + 1, setting.read_source):
            break
        last += 1
    stacks = label_stacks(sheet, first, last)
    stated = _stated_multiplier(sheet, after, last, stacks)
    setting = Setting(setting.read_source, stated, setting.asked_from or _kop_year(sheet, first),
                      setting.assigned)  # fmt: skip
    return _header(sheet, first, last, stacks, setting)


def _header(
    sheet: Sheet, first: int, last: int, stacks: Sequence[Sequence[str]], setting: Setting
) -> Header | None:
    stacks = _beside_currency(sheet, stacks, last + 1)
    columns = understand(Block(sheet, stacks, sample_rows(sheet, last + 1)), setting)
    fields = {column.field for column in columns}
    if "title" not in fields or (len(fields) < 3 and not fields & set(MONEY)):
        return None
    used = tuple(column for column in columns if column.field not in _NOT_HEADED)
    # What stands far beside a table (a signature) is no part of its heading.
    width = max(_edge(sheet, first, last), *(column.index + 1 for column in columns))
    labels = frozenset(
        (index, label)
        for row in range(first, last + 1)
        for index, cell in enumerate(sheet.rows[row][:width])
        if (label := label_of(cell))
    )
    known = {column.index for column in used}
    unused = tuple((i, " / ".join(s)) for i, s in enumerate(stacks) if s and i not in known)
    return Header(first, last, used, labels, unused)


def _beside_currency(
    sheet: Sheet, stacks: Sequence[Sequence[str]], first: int
) -> Sequence[Sequence[str]]:
    """The headings, where `Rp` has a column of its own: they stand over the amounts beside it."""
    rows = [sheet.rows[row] for row in sample_rows(sheet, first)]
    moved = list(stacks)
    for index, stack in enumerate(stacks[:-1]):
        if not holds_currency(row[index] for row in rows):
            continue
        beside = stacks[index + 1]
        if set(beside) & set(stack) or not any(meaning_of(text) for text in beside):
            moved[index + 1] = list(dict.fromkeys([*stack, *beside]))
        moved[index] = []
    return moved


def sample_rows(sheet: Sheet, first: int) -> range:
    """The rows below a heading and its column numbers that show what its columns hold."""
    if first < len(sheet.rows) and is_number_row(sheet.rows[first]):
        first += 1
    return range(first, min(first + SAMPLE, len(sheet.rows)))


def _first_row(sheet: Sheet, row: int, after: int) -> int:
    """The block's first row: a heading above may name less than the row that was found."""
    first = row
    for top, _, bottom, _ in sheet.merges:
        if after <= top < row <= bottom and row - top < MAX_HEADER_ROWS:
            first = min(first, top)
    while first > after and row - first < MAX_HEADER_ROWS - 1:
        texts = [(i, text) for i, c in enumerate(sheet.rows[first - 1]) if (text := cell_text(c))]
        known = [text for _, text in texts if len(text) < 60 and meaning_of(text)]
        if len(texts) < 2 or 2 * len(known) < len(texts) or _has_figures(sheet.rows[first - 1]):
            break
        first -= 1
    return first


def _has_figures(cells: Sequence[Cell]) -> bool:
    return any(
        re.fullmatch(r"[\d.,]+", text) and not re.fullmatch(r"20\d\d", text)
        for cell in cells
        if (text := cell_text(cell))
    )


_PART = re.compile(
    r"(?:ta |tahun |thn |n )?(?:20\d\d|[123])?|apb[nd].*|dak.*|dau.*|dbh.*|pad|hibah.*"
)
_UNIT_NOTE = re.compile(
    r"\(?\s*(?:rp|km|m|m2|m3|ha|unit|%|juta|ribu|000|x|jt|rupiah|idr|[.,' ])+\s*\)?|"
    r"[(\[][^()\d]{1,20}[)\]]"
)


def _continues(sheet: Sheet, first: int, row: int, read_source: SourceReader) -> bool:
    """Is this row still heading: labels, years or sources, under or beside the first row?"""
    cells = sheet.rows[row]
    texts = [(index, text) for index, cell in enumerate(cells) if (text := cell_text(cell))]
    if not texts or is_number_row(cells) or _has_figures(cells):
        return False
    texts = _within(sheet, first, row, texts, read_source)
    if not texts or any(len(text) > 60 for _, text in texts):
        return False
    over = {index: _above(sheet, first, row, index) for index, _ in texts}
    merged = [(t, left, b, r) for t, left, b, r in sheet.merges if first <= t < row]
    under = [any(left <= i <= r and r > left for _, left, _, r in merged) for i, _ in texts]
    notes = [_UNIT_NOTE.fullmatch(text.lower()) is not None for _, text in texts]
    known = [
        note
        or meaning_of(text, "sta kabupaten kode lintang") is not None
        or _PART.fullmatch(label_of(text)) is not None
        or bool(len(text) < 40 and read_source(text))
        or multiplier_of(text) is not None
        or unit_of(text) is not None
        for note, (_, text) in zip(notes, texts, strict=True)
    ]
    spanned = any(t <= row - 1 and b >= row for t, _, b, _ in merged)
    if len(texts) == 1 and not (under[0] or notes[0]) and over[texts[0][0]]:
        return False
    own = [i for i, (index, _) in enumerate(texts) if over[index] and not under[i] and not notes[i]]
    if any(not known[i] for i in own):
        return False
    return all(known) or (2 * sum(known) >= len(known) or (spanned and any(known))) or all(under)


def _within(
    sheet: Sheet, first: int, row: int, texts: Sequence[tuple[int, str]], read_source: SourceReader
) -> list[tuple[int, str]]:
    """A row's texts without those of a letter or signature beside the table, behind a gap."""
    edge = _edge(sheet, first, row)
    return [
        (i, text)
        for i, text in texts
        if i < edge or meaning_of(text) or _PART.fullmatch(label_of(text)) or read_source(text)
    ]


def _edge(sheet: Sheet, first: int, last: int) -> int:
    """The first column that is blank in a whole heading block, behind three that are not."""
    covered = {
        column
        for top, left, bottom, right in sheet.merges
        if top <= last and bottom >= first
        for column in range(left, right + 1)
    }
    rows = sheet.rows[first : last + 1]
    filled = 0
    for column in range(len(sheet.rows[first])):
        if column in covered or any(cell_text(cells[column]) for cells in rows):
            filled += 1
        elif filled >= 3:
            return column
    return len(sheet.rows[first])


def _above(sheet: Sheet, first: int, row: int, column: int) -> str:
    return next(
        (text for r in range(row - 1, first - 1, -1) if (text := cell_text(sheet.rows[r][column]))),
        "",
    )


_COLUMN_NUMBER = re.compile(r"(\d{1,3})(?:[a-z]|\.\d)?(?:\s*=.*)?")
_ROMAN = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx", "xxx", "xl"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
}


# What a form says is to be filled in: "(teks)", "(angka)".
_FILLINGS = frozenset(
    ("teks", "text", "angka", "number", "numerik", "otomatis", "pilihan", "pilih", "tanggal",
     "date", "isian", "wajib", "opsional", "rumus", "auto", "rupiah", "desimal")
)  # fmt: skip


def is_number_row(row: Sequence[Cell]) -> bool:
    """The row of column numbers under a heading: 1 2 3 …, (1) (2) …, a b c, I II III, 13=10+11.

    Four and more in sequence are one also with a text far to the right of them.
    """
    texts = [
        (i, text.lower()) for i, c in enumerate(row) if (text := cell_text(c).strip("()[] -."))
    ]
    if len(texts) >= 3 and all(text in _FILLINGS for _, text in texts):
        return True
    if len(texts) < 3 or len(texts[0][1]) > 3:
        return False
    apart = next((n for n in range(4, len(texts)) if texts[n][0] > texts[n - 1][0] + 1), None)
    if apart is not None and _counts_up([text for _, text in texts[:apart]]):
        return all(len(text) > 3 or _counts([text]) for _, text in texts[apart:])
    return _counts([text for _, text in texts])


def _counts_up(texts: Sequence[str]) -> bool:
    """1 2 3, a b c, i ii iii: each one more than the one before."""
    ways = (
        [int(text) if text.isdecimal() else 0 for text in texts],
        [ord(text) - 96 if len(text) == 1 else 0 for text in texts],
        [_ROMAN.get(text, 0) for text in texts],
    )
    return list(range(1, len(texts) + 1)) in ways


def _counts(texts: Sequence[str]) -> bool:
    """Column numbers that may skip, repeat and say what they sum up."""
    if _counts_up(texts):
        return True
    numbers = []
    for text in texts:
        match = _COLUMN_NUMBER.fullmatch(text)
        if not match and not re.fullmatch(r"[a-z]", text):
            return False
        numbers.append(int(match[1]) if match else 0)
    figures = [number for number in numbers if number]
    return (
        figures == sorted(figures)
        and (not figures or (figures[-1] <= 60 and figures[0] <= 3))
        and len(set(numbers)) > len(numbers) // 2
    )


def label_stacks(sheet: Sheet, first: int, last: int) -> list[list[str]]:
    """For each column its heading texts, top to bottom, merged headings spread."""
    block = [[cell_text(cell) for cell in sheet.rows[row]] for row in range(first, last + 1)]
    spread = [row[:] for row in block]
    merged: set[tuple[int, int]] = set()
    for top, left, bottom, right in sheet.merges:
        if top > last or bottom < first or top < first:
            continue
        text = block[top - first][left]
        for row in range(top, min(bottom, last) + 1):
            for column in range(left, right + 1):
                spread[row - first][column] = text
                merged.add((row - first, column))
    _spread_over_blanks(spread, merged)
    return [
        _with_note(list(dict.fromkeys(row[column] for row in spread if row[column])))
        for column in range(len(spread[0]))
    ]


def _with_note(stack: list[str]) -> list[str]:
    """`X` over `(desimal)`: the note belongs to the heading over it."""
    if len(stack) > 1 and stack[-1][0] in "([" and _UNIT_NOTE.fullmatch(stack[-1].lower()):
        return [*stack[:-2], f"{stack[-2]} {stack[-1]}"]
    return stack


def _spread_over_blanks(rows: list[list[str]], merged: set[tuple[int, int]]) -> None:
    """Headings typed once over several columns without merging."""
    # From below: years typed once carry what is typed once over them.
    for number, (upper, lower) in reversed(list(enumerate(pairwise(rows)))):
        for column in range(1, len(upper)):
            if upper[column] or not lower[column] or (number, column - 1) in merged:
                continue
            # A note two rows below its own heading has none missing in between.
            if _UNIT_NOTE.fullmatch(lower[column].lower()) and any(
                row[column] for row in rows[:number]
            ):
                continue
            if lower[column - 1] or number:
                upper[column] = upper[column - 1]


def _stated_multiplier(sheet: Sheet, after: int, last: int, stacks: Sequence[Sequence[str]]) -> int:
    """The money unit stated above the table (`(Rp. Juta)`), at its foot, or in the sheet's name."""
    in_labels = {text for stack in stacks for text in stack}
    foot = range(max(last + 1, len(sheet.rows) - FOOT_ROWS), len(sheet.rows))
    for row in (*range(after, last + 1), *foot):
        for cell in sheet.rows[row]:
            text = cell_text(cell)
            if not text or text in in_labels or len(text) > LONGEST_KOP:
                continue
            factor = multiplier_of(text)
            if factor is not None and _states_unit(text.lower(), row > last):
                return factor
    if (factor := multiplier_of(sheet.name)) and re.search(r"(?i)rp|dalam", sheet.name):
        return factor
    return 1


def _states_unit(text: str, at_foot: bool) -> bool:
    """Does a text speak of the table's unit, rather than of one amount?"""
    if re.search(r"\d\s*(?:juta|jt|miliar|milyar|ribu|m)\b", text) and not re.search(
        r"x\s*1", text
    ):
        return False
    if at_foot:
        return (
            re.search(r"\b(?:dalam|satuan|angka|nilai)\b.*(?:ribu|juta|mil[iy]ar)", text)
            is not None
        )
    return re.search(r"dalam|dlm|\(|angka|rp|satuan|x\s*1", text) is not None


def _kop_year(sheet: Sheet, first: int) -> int | None:
    """The fiscal year that the title names; money of years before it is not asked for."""
    years = [
        int(year)
        for row in sheet.rows[max(0, first - 12) : first]
        for cell in row
        if isinstance(cell, str)
        for year in re.findall(r"(?:\bt\.?\s?a\.?|anggaran|rkpd|rencana)\W{0,3}(?:tahun )?(20\d\d)",
                               cell.lower())
    ]  # fmt: skip
    return min(years, default=None)


def _by_contents(sheet: Sheet, read_source: SourceReader, asked_from: int | None) -> list[Header]:
    """A table that has no headings at all: works beside money tell themselves."""
    if sheet.hidden or not sheet.rows:
        return []
    first = next(
        (row for row in range(min(40, len(sheet.rows))) if _is_plain_record(sheet, row)), None
    )
    if first is None:
        return []
    width = len(sheet.rows[first])
    sample = sample_rows(sheet, first)
    found = [contents_of(sheet, sample, index) for index in range(width)]
    if not any(map(holds_works, found)) or not any(c.numeric and is_money(c) for c in found):
        return []
    header = _header(sheet, first, first - 1, [[] for _ in range(width)],
                     Setting(read_source, 1, asked_from))  # fmt: skip
    return [] if header is None else [header]


def _is_plain_record(sheet: Sheet, row: int) -> bool:
    cells = sheet.rows[row]
    texts = [cell for cell in cells if isinstance(cell, str) and len(cell.strip()) > 12]
    amounts = [cell for cell in cells if isinstance(cell, int | float) and cell >= 1e5]
    return bool(texts) and bool(amounts)


def uncertain(header: Header) -> tuple[Column, ...]:
    """The columns whose reading somebody should confirm."""
    return tuple(c for c in header.columns if c.certainty in ("mirip", "isi"))
