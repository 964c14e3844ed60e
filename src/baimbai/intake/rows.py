"""What each row of a sheet is: a proposal, or a row named as something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from baimbai.intake.cells import cell_text, is_blank, words
from baimbai.intake.headers import Header, SourceReader, find_headers, is_number_row, label_of
from baimbai.intake.recognise import section_sector, sector_of
from baimbai.intake.workbook import Cell, Sheet

_TOTAL = re.compile(r"^(?:sub ?)?(?:jumlah|total|jml|subtotal|grand ?total|rekapitulasi)\b")
_NOTE = re.compile(
    r"^(?:catatan|ket(?:erangan)?|nb|note|sumber|dibuat|dicetak|status|contoh|-|\*)\b"
)
_SIGNATURE = re.compile(
    r"\bnip\b|kepala (?:dinas|balai|bidang|satker|satuan)|pembina\b|mengetahui|\(nama\)|"
    r"pangkat|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
    r"desember)\s+20\d\d\b|tanda tangan|pejabat pembuat"
)
_SECTION = re.compile(
    r"^(?:[a-z]|[ivxl]{1,6}|\d{1,2})(?:[.)]\s*|\s+)(?=[a-z])|^(?:bidang|program|kegiatan|urusan)\b"
)


@dataclass(frozen=True, slots=True)
class OtherLine:
    """A row that is not a proposal."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class DataLine:
    """A proposal's row, the heading it stands under and the section's bidang."""

    row: int
    header: Header
    section: str | None
    continued: tuple[int, ...] = ()
    """Rows below that only add money of another source or year."""


@dataclass(frozen=True, slots=True)
class SumLine:
    """A subtotal or total row with the data rows it may stand for."""

    row: int
    header: Header
    since_section: tuple[int, ...]
    since_header: tuple[int, ...]
    says_sub: bool


@dataclass
class Lines:
    """A sheet's rows, sorted. Every non-empty row is in `data` (or its `continued`) or `other`."""

    data: list[DataLine] = field(default_factory=list)
    other: list[OtherLine] = field(default_factory=list)
    sums: list[SumLine] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)


def sort_rows(sheet: Sheet, read_source: SourceReader) -> Lines:
    """Sort a sheet's rows into proposals and others, each with its reason."""
    lines = Lines(headers=find_headers(sheet, read_source))
    if lines.headers and is_recap(sheet, lines.headers[0]):
        lines.headers = []
        return _all_other(sheet, lines, "rekap")
    if not lines.headers:
        return _all_other(sheet, lines, _tableless_reason(sheet))
    starts = {header.first: header for header in lines.headers}
    header: Header | None = None
    section = section_sector(sheet.name, None)
    in_section: list[int] = []
    in_table: list[int] = []
    for row, cells in enumerate(sheet.rows):
        if row in starts:
            header, in_section, in_table = starts[row], [], []
        if not any(cell_text(cell) for cell in cells):
            continue
        if header is None:
            lines.other.append(OtherLine(row, "kop"))
            continue
        reason = _reason(sheet, row, header, lines)
        if reason is None:
            lines.data.append(DataLine(row, header, section))
            in_section.append(row)
            in_table.append(row)
            continue
        lines.other.append(OtherLine(row, reason))
        if reason == "bagian":
            text = " ".join(cell_text(cell) for cell in cells if isinstance(cell, str))
            section = section_sector(text, section)
            in_section = []
        elif reason == "subtotal":
            says_sub = any(cell_text(cell).lower().startswith("sub") for cell in cells)
            lines.sums.append(SumLine(row, header, tuple(in_section), tuple(in_table), says_sub))
            in_section = []
        elif reason == "lanjutan":
            last = lines.data[-1]
            lines.data[-1] = DataLine(last.row, last.header, last.section, (*last.continued, row))
    return _name_totals(lines)


def _name_totals(lines: Lines) -> Lines:
    """A sum below the last proposal is a total, unless it says `sub` or is the last section's."""
    last = max((line.row for line in lines.data), default=0)
    subs = {line.row for line in lines.sums if line.says_sub}
    # Sections summed as plain "Jumlah": then the first sum below is the last section's.
    below = [line.row for line in lines.sums if line.row > last and line.row not in subs]
    if not subs and len(below) > 1 and any(line.row < last for line in lines.sums):
        below = below[1:]
    lines.other = [
        replace(line, reason="total") if line.row in below else line for line in lines.other
    ]
    return lines


def _all_other(sheet: Sheet, lines: Lines, reason: str) -> Lines:
    lines.other = [
        OtherLine(row, reason)
        for row, cells in enumerate(sheet.rows)
        if any(cell_text(cell) for cell in cells)
    ]
    return lines


def _tableless_reason(sheet: Sheet) -> str:
    """Sheets without a table of proposals: recapitulations and lists for reference."""
    name = words(sheet.name)
    text = " ".join(words(cell) for row in sheet.rows[:6] for cell in row)
    if "rekap" in name or "rekap" in text:
        return "rekap"
    return "rujukan" if sheet.hidden or len(sheet.rows) > 0 else "tak_terbaca"


_RECAP_FIELDS = frozenset(
    ("number", "title", "total", "money", "volume", "sector", "note", "activity_code")
)


def is_recap(sheet: Sheet, header: Header) -> bool:
    """A table that only sums up: nothing but number, name and money, of few rows or said so."""
    fields = {column.field for column in header.columns}
    bare = fields <= {
        "number",
        "title",
        "total",
        "money",
        "volume",
        "sector",
        "note",
        "activity_code",
    }
    head = " ".join(words(cell) for row in sheet.rows[: header.first + 1] for cell in row)
    named = "rekap" in words(sheet.name) or re.search(r"\brekap", head)
    return bare and bool(named)


def _reason(sheet: Sheet, row: int, header: Header, lines: Lines) -> str | None:
    """Why a row under a heading is not a proposal; None when it is one."""
    cells = sheet.rows[row]
    if header.first <= row <= header.last or _is_heading_again(cells, header):
        return "kepala_tabel"
    if is_number_row(cells) and row <= header.last + 2:
        return "nomor_kolom"
    texts = [cell_text(cell).lower() for cell in cells if cell_text(cell)]
    if any(_sums_up(text) for text in texts[:3]) and not _names_work(cells, header):
        return "subtotal"
    title = _value(cells, header, "title")
    money = _has_money(cells, header)
    if not is_blank(title) and (money or _is_filled(cells, header)):
        return "bagian" if _is_section(cells, header, money) else None
    if is_blank(title) and money and lines.data and lines.data[-1].header is header:
        return "lanjutan" if _follows(lines, row) else "tak_terbaca"
    return _text_row(texts, cells, header, lines)


def _sums_up(text: str) -> bool:
    """`Sub Jumlah`, `TOTAL`, also spaced out as `J U M L A H`."""
    spaced = re.fullmatch(r"(?:\w\s)+\w\s*:?", text)
    return _TOTAL.match(words(text.replace(" ", "") if spaced else text)) is not None


def _text_row(texts: Sequence[str], cells: Sequence[Cell], header: Header, lines: Lines) -> str:
    joined = " ".join(texts)
    if _SIGNATURE.search(joined):
        return "tanda_tangan"
    if _NOTE.match(texts[0]) or texts[0].startswith(("-", "*")):
        return "catatan"
    if _is_section(cells, header, money=False):
        return "bagian"
    return "tanda_tangan" if len(texts) == 1 and lines.data and len(joined) < 60 else "catatan"


def _value(cells: Sequence[Cell], header: Header, name: str) -> Cell:
    column = header.column(name)
    return "" if column is None else cells[column.index]


def _names_work(cells: Sequence[Cell], header: Header) -> bool:
    """Has the row a title of its own beside the word `jumlah`?"""
    title = cell_text(_value(cells, header, "title")).lower()
    return (
        bool(title)
        and not _sums_up(title)
        and any(not is_blank(_value(cells, header, name)) for name in _OF_WORK)
    )


_OF_WORK = ("volume", "source", "unit", "year")


def _has_money(cells: Sequence[Cell], header: Header) -> bool:
    """Does any money column hold an amount, or a figure that was meant as one?"""
    return any(
        _is_money(cells[column.index])
        for column in header.columns
        if column.field in ("total", "money")
    )


def _is_money(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return not isinstance(cell, bool | date)
    text = cell_text(cell)
    # "Barabai, Januari 2026" under a money heading is part of a signature.
    return re.match(r"(?i)(?:±|rp\.?)?\s*[\d.,]*\d", text) is not None


_FILLING = (
    "volume", "unit", "source", "year", "lat", "point", "kecamatan", "desa", "district_village",
    "place", "id",
)  # fmt: skip


def _is_filled(cells: Sequence[Cell], header: Header) -> bool:
    """Enough of a record without money: a number and something else, or two other cells."""
    filled = sum(not is_blank(_value(cells, header, name)) for name in _FILLING)
    numbered = re.fullmatch(r"\d{1,5}\.?", cell_text(_value(cells, header, "number"))) is not None
    return filled >= 2 or (numbered and filled >= 1)


def _is_section(cells: Sequence[Cell], header: Header, money: bool) -> bool:
    """A heading inside the table: `A. BINA MARGA`, `II | SUMBER DAYA AIR`, possibly with a sum."""
    others = [
        cell
        for column in header.columns
        if column.field not in ("number", "title", "total", "money", "activity_code")
        and not is_blank(cell := cells[column.index])
    ]
    # Merged over the table's width, the text may stand under any heading.
    texts = [cell_text(cell) for cell in cells if isinstance(cell, str) and not is_blank(cell)]
    number = cell_text(_value(cells, header, "number"))
    names = set(texts) - {number}
    if not texts or len(set(texts)) > 3 or (others and len(names) > 1):
        return False
    joined = " ".join(dict.fromkeys(texts))
    if re.fullmatch(r"\d{1,5}\.?", number) and money:
        return False
    if len(joined) >= 90 or (money and others):
        return False
    lettered = re.fullmatch(r"[A-Z]|[IVXL]{1,6}", number.rstrip(".")) is not None
    return (
        lettered
        or _SECTION.match(joined.lower()) is not None
        or joined.isupper()
        or sector_of(joined) is not None
    )


def _is_heading_again(cells: Sequence[Cell], header: Header) -> bool:
    labels = {(i, label_of(c)) for i, c in enumerate(cells) if label_of(c)}
    return len(labels) >= 3 and labels <= header.labels


def _follows(lines: Lines, row: int) -> bool:
    last = lines.data[-1]
    return row == max((last.row, *last.continued)) + 1
