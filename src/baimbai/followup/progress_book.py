"""Progress out of workbooks (*laporan realisasi*): a row a work, or a row a work and quarter.

Every row that holds anything becomes progress or is named as something else, with the reason.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.followup.progress import PROGRESS, QUARTERS, WHOLE, Progress, begins, doubts
from baimbai.intake.cells import UnreadableCell, cell_text, decimal_of, is_blank, rupiah, words
from baimbai.intake.headers import edits, label_of, multiplier_of
from baimbai.intake.reading import Reading
from baimbai.intake.remark import OTHER_ROWS, REMARKS, OtherRow, Remark
from baimbai.intake.tables import label_stacks
from baimbai.intake.workbook import Cell, Sheet, Workbook
from baimbai.wording.message import Message

HEADER_SEARCH_ROWS = 60
MOST_HEADER_ROWS = 3
MOST_KOP = 300
_SHORTENED = 200

_FIELDS: tuple[tuple[str, str], ...] = (
    ("ignored", r"(?:.* )?(?:rencana|target|sisa|deviasi|bobot|pagu|planned|programmed|terprogram)"
                r"(?: .*)?"),
    ("id", r"(?:id|kode|nomor|no) usulan|id|proposal(?: id)?"),
    ("title", r"(?:nama |uraian |judul )?(?:usulan|paket|pekerjaan|kegiatan|sub kegiatan)(?: .*)?|"
              r"judul|title|work"),
    ("year", r"tahun(?: anggaran)?|ta|(?:fiscal )?year"),
    ("quarter", r"triwulan|tw|quarter|periode|keadaan|bulan|s d bulan|period"),
    ("physical", r"(?:realisasi |progres |progress |kemajuan |capaian |kumulatif )*fisik(?: .*)?|"
                 r"(?:physical)(?: .*)?"),
    ("financial", r"(?:realisasi |progres |progress |kumulatif )*(?:keuangan|serapan|penyerapan|"
                  r"anggaran|dana)(?: .*)?|realisasi rp|(?:financial|paid)(?: .*)?"),
    ("note", r"keterangan|catatan|kendala(?: .*)?|permasalahan(?: .*)?|notes?|remarks?"),
)  # fmt: skip
"""Field → the whole text of its heading, quarter and year taken out."""
_VOCABULARY = ("fisik", "keuangan", "triwulan", "realisasi", "tahun", "usulan", "pekerjaan",
               "keterangan", "kegiatan")  # fmt: skip
_QUARTER = re.compile(r"\b(?:triwulan|tw|quarter|q|kuartal)\s*(?:ke\s*)?(iv|iii|ii|i|[1-4])\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember",
)  # fmt: skip
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    field: str
    quarter: int | None = None
    year: int | None = None
    multiplier: int = 1


@dataclass(frozen=True)
class _Heading:
    first: int
    last: int
    columns: tuple[_Column, ...]

    def of(self, name: str) -> _Column | None:
        return next((column for column in self.columns if column.field == name), None)

    def figures(self) -> list[_Column]:
        return [c for c in self.columns if c.field in ("physical", "financial")]


@dataclass
class _Sheet:
    """A sheet being read, with what holds for all of its rows."""

    reading: Reading
    heading: _Heading
    year: int | None
    quarter: int | None
    fractions: bool
    """Percentages are stored as parts of one."""
    taken: dict[tuple[str, int, int], Progress]
    where: dict[tuple[str, int, int], str]
    """The sheet that each quarter was taken from."""


@dataclass(frozen=True)
class Reported:
    """What a workbook's rows became."""

    progress: pl.DataFrame
    other_rows: pl.DataFrame
    remarks: pl.DataFrame
    rows: int
    """Rows that hold anything; as many as became progress or are in `other_rows`."""
    taken_rows: int


def read_progress(workbook: Workbook, works: pl.DataFrame, on: date) -> Reported:
    """PROGRESS of the WORKS that a workbook names by number or title.

    Held, with a remark at the cell: a work that is not programmed, a figure that cannot be read,
    physical progress outside 0 to 100, a quarter that has not begun on the day, and a quarter that
    another row reports already. What `progress.doubts` finds is taken and remarked on.
    """
    known = _Known(works)
    taken: dict[tuple[str, int, int], Progress] = {}
    where: dict[tuple[str, int, int], str] = {}
    others: list[OtherRow] = []
    remarks: list[Remark] = []
    rows = taken_rows = 0
    for sheet in workbook.sheets:
        reading = Reading(workbook.file, sheet, "")
        heading = _find_heading(sheet)
        state = _state(reading, heading, taken, where) if heading else None
        for row, cells in enumerate(sheet.rows):
            if not any(cell_text(cell) for cell in cells):
                continue
            rows += 1
            reason = "kop" if state is None else _take(state, row, known, on)
            if reason:
                text = " ".join(filter(None, map(cell_text, cells)))[:_SHORTENED]
                others.append(OtherRow(workbook.file, sheet.name, row + 1, reason, text))
            else:
                taken_rows += 1
        remarks += reading.remarks
    if not taken_rows:
        remarks.append(Remark(workbook.file, "", "", "galat", Message("followup-no-progress")))
    progress = PROGRESS.make(taken[key] for key in sorted(taken))
    for doubt in doubts(progress, works):
        key = (doubt.proposal, doubt.year, doubt.quarter)
        place = (workbook.file, where[key], str(taken[key].source_row))
        remarks.append(Remark(*place, "peringatan", doubt.text))
    return Reported(progress, OTHER_ROWS.make(others), REMARKS.make(remarks), rows, taken_rows)


class _Known:
    """The works by number and by title."""

    def __init__(self, works: pl.DataFrame) -> None:
        self.years: dict[str, list[int]] = {}
        by_title: dict[str, set[str]] = {}
        for proposal, year, title in works.select("proposal", "year", "title").iter_rows():
            self.years.setdefault(proposal, []).append(year)
            by_title.setdefault(words(title), set()).add(proposal)
        self._titles = {t: next(iter(found)) for t, found in by_title.items() if len(found) == 1}

    def proposal(self, number: str, title: str) -> str | None:
        """By number; else by a title that only one work has."""
        return number if number in self.years else self._titles.get(words(title))


def _find_heading(sheet: Sheet) -> _Heading | None:
    """The first rows whose texts name a work and a figure of progress."""
    for row in range(min(len(sheet.rows), HEADER_SEARCH_ROWS)):
        best: _Heading | None = None
        for depth in range(1, MOST_HEADER_ROWS + 1):
            if row + depth > len(sheet.rows):
                break
            found = _heading(sheet, row, row + depth - 1)
            if found and (best is None or len(found.columns) > len(best.columns)):
                best = found
        if best is not None:
            return _without_kop(sheet, best)
    return None


def _without_kop(sheet: Sheet, found: _Heading) -> _Heading:
    """The heading without lines above it that name no column."""
    for first in range(found.first + 1, found.last + 1):
        shorter = _heading(sheet, first, found.last)
        if shorter is None or len(shorter.columns) < len(found.columns):
            break
        found = shorter
    return found


def _heading(sheet: Sheet, first: int, last: int) -> _Heading | None:
    columns: list[_Column] = []
    for index, stack in enumerate(label_stacks(sheet, first, last)):
        column = _column(index, stack)
        if column is not None and all(
            (c.field, c.quarter, c.year) != (column.field, column.quarter, column.year)
            for c in columns
        ):
            columns.append(column)
    fields = {column.field for column in columns}
    if fields & {"id", "title"} and fields & {"physical", "financial"}:
        return _Heading(first, last, tuple(columns))
    return None


def _column(index: int, stack: Sequence[str]) -> _Column | None:
    raw = " ".join(stack)
    if not raw or len(raw) > MOST_KOP:
        return None
    label = " ".join(_mended(word) for word in label_of(raw).split())
    quarter, year = _quarter_in(label), _year_in(label)
    bare = " ".join(_YEAR.sub(" ", _QUARTER.sub(" ", label)).split())
    parts = (bare, *(label_of(text) for text in reversed(stack)))
    for name, pattern in _FIELDS:
        if any(re.fullmatch(pattern, part) for part in parts[: 1 if name == "ignored" else None]):
            percent = "%" in raw or "persen" in label
            if name == "ignored" or (name == "financial" and percent and "rp" not in label):
                return None
            return _Column(index, name, quarter, year, multiplier_of(raw) or 1)
    return None


def _mended(word: str) -> str:
    if len(word) < 4 or word in _VOCABULARY:
        return word
    return next((known for known in _VOCABULARY if edits(word, known, 1) <= 1), word)


def _quarter_in(label: str) -> int | None:
    found = _QUARTER.search(label)
    if found is None:
        return None
    return _ROMAN.get(found[1]) or int(found[1])


def _year_in(label: str) -> int | None:
    found = _YEAR.search(label)
    return int(found[1]) if found else None


def _state(
    reading: Reading, heading: _Heading, taken: dict[tuple[str, int, int], Progress],
    where: dict[tuple[str, int, int], str],
) -> _Sheet:  # fmt: skip
    """What the lines above the table say for all of it: year, quarter."""
    above = " ".join(label_of(cell) for row in reading.sheet.rows[: heading.first] for cell in row)[
        : 20 * MOST_KOP
    ]
    quarter = _quarter_in(above) or _quarter_of_month(above)
    return _Sheet(reading, heading, _year_in(above), quarter, _are_fractions(reading, heading),
                  taken, where)  # fmt: skip


def _quarter_of_month(text: str) -> int | None:
    """`s.d. 30 Juni` → 2: the last month that is named."""
    named = [n for n, month in enumerate(_MONTHS) if re.search(rf"\b{month}\b", text)]
    return max(named) // 3 + 1 if named else None


def _are_fractions(reading: Reading, heading: _Heading) -> bool:
    """Excel stores 45 % as 0.45: do all numbers lie between 0 and 1, and some inside?"""
    indices = [column.index for column in heading.columns if column.field == "physical"]
    numbers = [
        cell
        for row in reading.sheet.rows[heading.last + 1 :]
        if not _counts_columns(row)
        for index in indices
        if isinstance(cell := row[index], int | float) and not isinstance(cell, bool)
    ]
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)


_SUMS = ("jumlah", "total", "sub total", "subtotal", "sub jumlah")


def _take(state: _Sheet, row: int, known: _Known, on: date) -> str:
    """Take a row's progress; else why it is none."""
    heading, cells = state.heading, state.reading.sheet.rows[row]
    if row < heading.first:
        return "kop"
    if row <= heading.last or cells == state.reading.sheet.rows[heading.first]:
        return "kepala_tabel"
    number, title = (_text(state, row, name) for name in ("id", "title"))
    figures = [c for c in heading.figures() if not is_blank(cells[c.index])]
    if _counts_columns(cells):
        return "nomor_kolom"
    if any(words(cell).startswith(_SUMS) for cell in cells if isinstance(cell, str)):
        return "total"
    if not number and not title:
        return _held(state, row, "followup-unnamed") if figures else "catatan"
    proposal = known.proposal(number, title)
    if proposal is None:
        return _held(state, row, "followup-unknown", text=number or title) if figures else "bagian"
    if not figures:
        return _held(state, row, "followup-no-figures", severity="info", proposal=proposal)
    return "" if _take_quarters(state, row, proposal, known.years[proposal], on) else "ditahan"


def _held(state: _Sheet, row: int, key: str, severity: str = "galat", **values: str) -> str:
    shortened = {name: value[:80] for name, value in values.items()}
    state.reading.remark(row, None, severity, key, **shortened)
    return "ditahan"


def _counts_columns(cells: Sequence[Cell]) -> bool:
    """`1 | 2 | 3 | 4`: the numbers of the columns."""
    filled = [cell_text(cell).strip("()") for cell in cells if cell_text(cell)]
    return len(filled) >= 3 and filled == [str(n) for n in range(1, len(filled) + 1)]


def _text(state: _Sheet, row: int, name: str) -> str:
    column = state.heading.of(name)
    if column is None:
        return ""
    cell = state.reading.sheet.rows[row][column.index]
    return "" if is_blank(cell) else cell_text(cell)


def _take_quarters(state: _Sheet, row: int, proposal: str, years: Sequence[int], on: date) -> bool:
    """Take each quarter that a row reports; was any taken?"""
    taken = False
    for (quarter, year), columns in _by_quarter(state, row, years).items():
        made = _figures(state, row, columns)
        if made is None:
            continue
        place = next(iter(columns.values())).index
        key = (proposal, year or 0, quarter or 0)
        if quarter is None or year is None:
            state.reading.remark(row, place, "galat", "followup-when")
        elif year not in years:
            state.reading.remark(row, place, "galat", "followup-year", year=str(year),
                                 proposal=proposal)  # fmt: skip
        elif begins(year, quarter) > on:
            state.reading.remark(row, place, "galat", "followup-future", quarter=quarter,
                                 year=str(year))  # fmt: skip
        elif key in state.taken:
            state.reading.remark(row, place, "galat", "followup-twice", quarter=quarter,
                                 line=state.taken[key].source_row)  # fmt: skip
        else:
            note = _text(state, row, "note")
            state.taken[key] = Progress(
                proposal, year, quarter, *made, note, state.reading.file, row + 1
            )
            state.where[key] = state.reading.sheet.name
            taken = True
    return taken


def _by_quarter(
    state: _Sheet, row: int, years: Sequence[int]
) -> dict[tuple[int | None, int | None], dict[str, _Column]]:
    """The figures' columns that the row fills, by quarter and year."""
    said_quarter, said_year = _text(state, row, "quarter").lower(), _text(state, row, "year")
    own_quarter = _spelt_quarter(said_quarter) or state.quarter
    own_year = _year_in(said_year) or state.year or (years[0] if len(years) == 1 else None)
    found: dict[tuple[int | None, int | None], dict[str, _Column]] = {}
    cells = state.reading.sheet.rows[row]
    for column in state.heading.figures():
        key = (column.quarter or own_quarter, column.year or own_year)
        if not is_blank(cells[column.index]):
            found.setdefault(key, {})[column.field] = column
    return found


def _spelt_quarter(text: str) -> int | None:
    plain = label_of(text)
    found = _quarter_in(plain) or _quarter_of_month(plain) or _ROMAN.get(plain)
    return found or (int(plain) if plain in ("1", "2", "3", "4") else None)


def _figures(state: _Sheet, row: int, columns: Mapping[str, _Column]) -> tuple[float, int] | None:
    """Physical percent and rupiah of a quarter; None, with a remark, where one is missing or
    cannot be read."""
    for name in ("physical", "financial"):
        if name not in columns:
            place = next(iter(columns.values())).index
            state.reading.remark(row, place, "galat", f"followup-without-{name}")
            return None
    physical = _read(state, row, columns["physical"])
    financial = _read(state, row, columns["financial"])
    if physical is None or financial is None:
        return None
    return physical, int(financial)


def _read(state: _Sheet, row: int, column: _Column) -> float | None:
    cell = state.reading.sheet.rows[row][column.index]
    try:
        if column.field == "physical":
            return percent(cell, fractions=state.fractions)
        return rupiah(cell, column.multiplier)
    except UnreadableCell:
        key = f"followup-{column.field}-unreadable"
        state.reading.remark(row, column.index, "galat", key, text=cell_text(cell)[:80])
        return None


def percent(cell: Cell, *, fractions: bool = False) -> float:
    """A percentage from 0 to 100: `45,5`, `45,5 %`; 0.455 where the column holds fractions.

    Raises UnreadableCell for anything else.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = float(cell) * (WHOLE if fractions else 1)
    elif isinstance(cell, str):
        text = cell_text(cell).rstrip("% ").strip()
        if not re.fullmatch(r"\d{1,3}(?:[.,]\d{1,6})?", text):
            raise UnreadableCell(cell)
        number = float(decimal_of(text.replace(".", ",")))
    else:
        raise UnreadableCell(str(cell))
    number = round(number, 4)
    if not 0 <= number <= WHOLE:
        raise UnreadableCell(cell_text(cell))
    return number


def quarters_until(year: int, on: date) -> Iterator[int]:
    """The year's quarters that have begun on a day."""
    yield from (quarter for quarter in QUARTERS if begins(year, quarter) <= on)
