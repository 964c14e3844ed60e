"""What each row of a sheet is: a proposal, or a row named as something else."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from baimbai.intake.cells import cell_text, is_blank, words
from baimbai.intake.columns import Assignment
from baimbai.intake.headers import Column, Header, SourceReader, meaning_of
from baimbai.intake.levels import amount_of, name_parents, names_only
from baimbai.intake.mapping import ColumnMapping, column_name
from baimbai.intake.recognise import section_sector
from baimbai.intake.standard import is_aside
from baimbai.intake.table_rows import (
    NEVER_REPEATED,
    Table,
    is_ditto,
    plain_rows,
    reason_of,
    says_cancelled,
)
from baimbai.intake.tables import find_headers, uncertain
from baimbai.intake.workbook import Cell, Sheet
from baimbai.wording.message import Value

_SUMMED_TWICE = 2_000
"""In longer tables a sum in between stands for its section alone; else sums cost the square."""


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
    """Rows below that only add money of another source or year, or another place."""


@dataclass(frozen=True, slots=True)
class SumLine:
    """A subtotal or total row with the data rows it may stand for."""

    row: int
    header: Header
    since_section: tuple[int, ...]
    since_header: tuple[int, ...]
    says_sub: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a sheet's layout that the office should confirm or know."""

    row: int
    column: int | None
    severity: str
    key: str
    values: dict[str, Value]


@dataclass
class Lines:
    """A sheet's rows, sorted. Every non-empty row is in `data` (or its `continued`) or `other`."""

    data: list[DataLine] = field(default_factory=list)
    other: list[OtherLine] = field(default_factory=list)
    sums: list[SumLine] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    sheet: Sheet = field(default_factory=lambda: Sheet("", []))
    """The sheet as it is to be read: ditto marks stand for what they repeat."""


def sort_rows(
    sheet: Sheet,
    read_source: SourceReader,
    mapping: ColumnMapping | None = None,
    *,
    asked_from: int | None = None,
) -> Lines:
    """Sort a sheet's rows into proposals and others, each with its reason.

    `mapping` is how the organisation set columns to be read; money of years before `asked_from`
    is not asked for.
    """
    if is_aside(sheet.rows):
        return _all_other(sheet, Lines(sheet=sheet), "rujukan")
    assigned: dict[str, Assignment] = {} if mapping is None else dict(mapping.columns)
    lines = Lines(headers=find_headers(sheet, read_source, assigned, asked_from), sheet=sheet)
    if lines.headers and is_recap(sheet, lines.headers[0]):
        lines.headers = []
        return _all_other(sheet, lines, "rekap")
    if not lines.headers:
        return _tableless(sheet, lines)
    lines.doubts.extend(_doubts_of_headings(lines.headers))
    section = section_sector(sheet.name, None)
    lines.other.extend(_named(sheet, range(lines.headers[0].first), "kop"))
    starts = [*(header.first for header in lines.headers), len(sheet.rows)]
    for header, (first, stop) in zip(lines.headers, pairwise(starts), strict=True):
        lines.other.extend(_named(sheet, range(first, header.last + 1), "kepala_tabel"))
        table = Table(lines.sheet, header, header.last + 1, stop)
        lines.sheet = _fill_dittos(table)
        table = replace(table, sheet=lines.sheet)
        _line_up(table, _reasons(table), section, lines)
    lines.doubts.extend(_cancelled(lines))
    return lines


def _reasons(table: Table) -> dict[int, str | None]:
    """Every non-empty row of a table and why it is no proposal; None where it is one."""
    reasons: dict[int, str | None] = {}
    doubtful: dict[int, bool] = {}
    follows = closed = careful = False
    for row, plain in enumerate(plain_rows(table), start=table.start):
        if plain:
            reasons[row] = None
            follows, closed = True, False
            continue
        if not any(cell != "" and cell_text(cell) for cell in table.sheet.rows[row]):
            follows = False
            continue
        reason = reason_of(table, row, follows, closed)
        if reason in (None, "?"):
            careful = True
            doubtful[row] = reason == "?"
            reasons[row] = None
            follows, closed = reason is None, closed and reason == "?"
            continue
        reasons[row] = reason
        follows = follows and reason in ("lanjutan", "lanjutan?")
        closed = closed or reason == "tanda_tangan" or (reason == "catatan" and not follows)
    if careful or table.at("activity_code") is not None:
        rows = [row for row, reason in reasons.items() if reason is None]
        reasons.update(name_parents(table, rows, doubtful))
    return reasons


def _line_up(
    table: Table, reasons: dict[int, str | None], section: str | None, lines: Lines
) -> None:
    """Put a table's rows in place: under their section, after the row they continue."""
    in_section: list[int] = []
    in_table: list[int] = []
    first_data, first_sum = len(lines.data), len(lines.sums)
    for row, reason in reasons.items():
        if reason is None:
            lines.data.append(DataLine(row, table.header, section))
            in_section.append(row)
            in_table.append(row)
            continue
        if reason.startswith("lanjutan"):
            reason = _continue(table, row, reason, in_section, in_table, lines)
        lines.other.append(OtherLine(row, reason))
        if reason == "bagian":
            section = section_sector(_section_text(table, row), section)
            in_section = []
        elif reason == "subtotal":
            says_sub = any(
                cell_text(cell).lower().startswith("sub") for cell in table.sheet.rows[row]
            )
            whole = in_table if len(in_table) <= _SUMMED_TWICE else in_section
            lines.sums.append(SumLine(row, table.header, tuple(in_section), tuple(whole), says_sub))
            in_section = []
    _sum_what_follows(lines, first_data, first_sum)
    _name_totals(lines, first_data, first_sum)


def _section_text(table: Table, row: int) -> str:
    return " ".join(cell_text(cell) for cell in table.sheet.rows[row] if isinstance(cell, str))


def _continue(
    table: Table,
    row: int,
    reason: str,
    in_section: Sequence[int],
    in_table: Sequence[int],
    lines: Lines,
) -> str:
    """Add a row to the record above it, unless it is the bare sum of the rows above."""
    last = lines.data[-1] if lines.data else None
    if last is None or last.header is not table.header:
        return "tak_terbaca"
    by_parts = any(c.field == "money" for c in table.header.columns)
    if reason == "lanjutan?" and table.merged_titles.get(row) != last.row:
        amount = amount_of(table, row)
        if any(amount == sum(amount_of(table, r) for r in rows) for rows in (in_section, in_table)):
            return "subtotal"
        if not by_parts:
            lines.doubts.append(Doubt(row, None, "peringatan", "remark-baris-uang-saja", {}))
            return "tak_terbaca"
    lines.data[-1] = replace(last, continued=(*last.continued, row))
    return "lanjutan"


def _sum_what_follows(lines: Lines, first_data: int, first_sum: int) -> None:
    """A sum written over its section stands for the rows below it, up to the next sum."""
    rows = [line.row for line in lines.data[first_data:]]
    ends = [line.row for line in lines.sums[first_sum + 1 :]] + [rows[-1] + 1 if rows else 0]
    for number, end in enumerate(ends, start=first_sum):
        if number < len(lines.sums) and not lines.sums[number].since_header:
            first = bisect(rows, lines.sums[number].row)
            below = tuple(rows[first : bisect(rows, end)])
            lines.sums[number] = replace(
                lines.sums[number], since_section=below, since_header=tuple(rows)
            )


def _name_totals(lines: Lines, first_data: int, first_sum: int) -> None:
    """A sum below the last proposal is a total, unless it says `sub` or is the last section's."""
    sums = lines.sums[first_sum:]
    last = max((line.row for line in lines.data[first_data:]), default=0)
    subs = {line.row for line in sums if line.says_sub}
    # Sections summed as plain "Jumlah": then the first sum below is the last section's.
    below = [line.row for line in sums if line.row > last and line.row not in subs]
    if not subs and len(below) > 1 and any(line.row < last for line in sums):
        below = below[1:]
    totals = set(below)
    lines.other = [
        replace(line, reason="total") if line.row in totals else line for line in lines.other
    ]


def _named(sheet: Sheet, rows: Iterable[int], reason: str) -> list[OtherLine]:
    return [
        OtherLine(row, reason) for row in rows if any(cell_text(cell) for cell in sheet.rows[row])
    ]


def _all_other(sheet: Sheet, lines: Lines, reason: str) -> Lines:
    lines.other = _named(sheet, range(len(sheet.rows)), reason)
    return lines


def _tableless(sheet: Sheet, lines: Lines) -> Lines:
    """Sheets without a table of proposals: recapitulations, forms, lists for reference."""
    text = " ".join(words(cell) for row in sheet.rows[:6] for cell in row)
    if "rekap" in words(sheet.name) or "rekap" in text:
        return _all_other(sheet, lines, "rekap")
    form = _form_row(sheet)
    if form is None:
        return _all_other(sheet, lines, "rujukan")
    lines.doubts.append(Doubt(form, None, "galat", "remark-formulir", {}))
    return _all_other(sheet, lines, "tak_terbaca")


def _form_row(sheet: Sheet) -> int | None:
    """Where a form of one proposal begins: `Nama Paket : …` and its cost, one below the other."""
    found: dict[str, int] = {}
    for row, cells in enumerate(sheet.rows[:200]):
        texts = [text for cell in cells if (text := cell_text(cell)) not in ("", ":")][:3]
        for text in texts[:2]:
            meaning = meaning_of(text.partition(":")[0].strip())
            if meaning is not None and (len(texts) > 1 or ":" in text):
                found.setdefault(meaning.field, row)
                break
    return min(found.values()) if {"title", "total"} <= found.keys() and len(found) > 2 else None


_RECAP_FIELDS = frozenset(
    ("number", "title", "total", "money", "volume", "unit", "sector", "note", "activity_code")
)


def is_recap(sheet: Sheet, header: Header) -> bool:
    """A table that only sums up: number, name and money of bidang, regions or sources."""
    if not {column.field for column in header.columns} <= _RECAP_FIELDS:
        return False
    head = " ".join(words(cell) for row in sheet.rows[: header.last + 1] for cell in row)
    counted = re.search(r"\b(?:jumlah|jml|banyaknya) (?:paket|usulan|kegiatan)\b", head) is not None
    if not (counted or "rekap" in words(sheet.name) or re.search(r"\brekap", head)):
        return False
    title = next(c.index for c in header.columns if c.field == "title")
    titles = [
        cell_text(row[title])
        for row in sheet.rows[header.last + 1 : header.last + 200]
        if not is_blank(row[title])
    ]
    return names_only(titles)


def _doubts_of_headings(headers: Sequence[Header]) -> list[Doubt]:
    doubts = []
    for header in headers:
        if header.last < header.first:
            doubts.append(Doubt(header.first, None, "peringatan", "remark-tanpa-kepala-tabel", {}))
        doubts.extend(_doubt_of(header, column) for column in uncertain(header))
    return doubts


def _doubt_of(header: Header, column: Column) -> Doubt:
    key = "remark-kolom-mirip" if column.certainty == "mirip" else "remark-kolom-isi"
    values: dict[str, Value] = {"text": column.label[:80], "field": column_name(column.field)}
    return Doubt(max(header.last, 0), column.index, "info", key, values)


def _fill_dittos(table: Table) -> Sheet:
    """The sheet with ditto marks replaced by what stands above them in the table."""
    changed: dict[int, list[Cell]] = {}
    rows = table.sheet.rows
    for column in table.header.columns:
        index = column.index
        if column.field in NEVER_REPEATED:
            continue
        # Few columns hold any mark: the distinct cells tell.
        cells = [row[index] for row in rows[table.start : table.stop]]
        short = {c for c in set(cells) if c.__class__ is str and 0 < len(c) < 8}
        marks = {cell for cell in short if is_ditto(cell, column.field)}
        marked = [row for row, cell in enumerate(cells, table.start) if marks and cell in marks]
        for row in marked:
            above = _above(rows, changed, table.start, row, index)
            changed.setdefault(row, list(rows[row]))[index] = above
    if not changed:
        return table.sheet
    filled = [changed.get(row, cells) for row, cells in enumerate(rows)]
    return replace(table.sheet, rows=filled)


def _above(
    rows: Sequence[Sequence[Cell]], changed: dict[int, list[Cell]], start: int, row: int, index: int
) -> Cell:
    for other in range(row - 1, max(start, row - 40) - 1, -1):
        cell = changed.get(other, rows[other])[index]
        if not is_blank(cell):
            return cell
    return ""


def _cancelled(lines: Lines) -> list[Doubt]:
    """Proposals that a note or status calls cancelled: they stay, with a remark."""
    doubts: dict[int, Doubt] = {}
    for _, group in groupby(lines.data, key=lambda line: line.header.first):
        taken = list(group)
        header, own = taken[0].header, [line.row for line in taken]
        for column in header.columns:
            if column.field not in ("note", "status", "title"):
                continue
            cells = [lines.sheet.rows[row][column.index] for row in own]
            said = {cell for cell in set(cells) if _is_cancelled(cell, column.field)}
            for row, cell in zip(own, cells, strict=True):
                if said and cell in said:
                    values: dict[str, Value] = {"text": cell_text(cell)[:80]}
                    doubt = Doubt(row, column.index, "peringatan", "remark-usulan-batal", values)
                    doubts.setdefault(row, doubt)
    return [doubts[row] for row in sorted(doubts)]


def _is_cancelled(cell: Cell, name: str) -> bool:
    """A title says it in brackets in front: `(BATAL) Peningkatan …`."""
    return isinstance(cell, str) and says_cancelled(
        cell if name != "title" else cell[:20] if cell.startswith(("(", "[", "*")) else ""
    )
