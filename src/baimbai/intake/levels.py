"""Levels: programme and activity rows that carry the sum of the works under them (*jenjang*)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baimbai.intake.cells import UnreadableCell, cell_text, is_blank, rupiah, words
from baimbai.intake.table_rows import (
    Table,
    detail_count,
    is_section,
    number_text,
    starts_with_work,
)

_PROGRAMME = re.compile(r"^(?:program|kegiatan|sub ?kegiatan|bidang|urusan|output|komponen)\b")


@dataclass(frozen=True, slots=True)
class _Record:
    """A row with a title and money, and what may set it above the rows below it."""

    row: int
    amount: int
    style: str
    number: str
    code: str
    details: int
    upper: bool
    title: str
    doubtful: bool


def name_parents(table: Table, rows: Sequence[int], doubtful: Mapping[int, bool]) -> dict[int, str]:
    """The reason of every row that is no proposal among rows with title and money.

    A row is a parent when its money is the sum of the works below and it is written unlike
    them (number, code, capitals, no details); or when its code begins theirs.
    """
    records = [_record(table, row, doubtful.get(row, False)) for row in rows]
    cuts: dict[int, int] = {0: 0}
    below, leaves = 0, 0
    reasons: dict[int, str] = {}
    deepest = max((record.code.count(".") for record in records), default=0)
    next_record: _Record | None = None
    next_leaf: _Record | None = None
    for record in reversed(records):
        children = leaves - cuts[below - record.amount] if below - record.amount in cuts else 0
        if record.amount <= 0:
            children = 0
        parent = next_leaf is not None and _is_parent(record, next_record or next_leaf, children)
        if parent or _childless(record, deepest) or (
            record.doubtful and not _stands_alone(table, record)
        ):  # fmt: skip
            reasons[record.row] = "bagian"
        else:
            below, leaves = below + record.amount, leaves + 1
            cuts[below] = leaves
            next_leaf = record
        next_record = record
    return _sums_below(records, reasons)


def _record(table: Table, row: int, doubtful: bool) -> _Record:
    cells = table.sheet.rows[row]
    title = cell_text(cells[table.title])
    number = number_text(table, cells)
    index = table.at("activity_code")
    code = "" if index is None or is_blank(cells[index]) else cell_text(cells[index]).strip(" .")
    return _Record(
        row, amount_of(table, row), _style(number, title), number, code,
        detail_count(table, cells), title.isupper(), title, doubtful,
    )  # fmt: skip


def amount_of(table: Table, row: int) -> int:
    """What the row's money columns say, in their own unit times a thousand; 0 if unreadable."""
    cells = table.sheet.rows[row]
    total = table.at("total")
    written = 0
    for index in table.money:
        cell = cells[index]
        try:
            if isinstance(cell, str):
                amount = rupiah(cell, 1000, table.decimals.get(index)) or 0
            else:
                amount = round(cell * 1000) if isinstance(cell, int | float) else 0
        except (UnreadableCell, ValueError, OverflowError):
            amount = 0
        if index == total and amount:
            return amount
        written += amount
    return written


_STYLES = (
    ("1", re.compile(r"\d+")), ("I", re.compile(r"[IVXL]{2,6}|[IVX]")), ("A", re.compile(r"[A-Z]")),
    ("a", re.compile(r"[a-z]")), ("-", re.compile(r"[-•*]")),
)  # fmt: skip
_TITLE_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-Za-z])[.)]\s|([-•*])\s?")


def _style(number: str, title: str) -> str:
    """How a row is numbered, in its own cell or before the title: 1, 1.1, A, I, a, -, or not."""
    if not number:
        written = _TITLE_NUMBER.match(title)
        number = (written[1] or written[2]) if written else ""
    for name, pattern in _STYLES:
        if pattern.fullmatch(number):
            return name
    return "1." * (number.count(".") + 1) if "." in number else ""


def _is_parent(record: _Record, child: _Record, children: int) -> bool:
    """Do the rows below add up to this row, or does its code begin theirs?"""
    if record.code and child.code.startswith(record.code + "."):
        return True
    if record.number and child.number.startswith(record.number + ".") and (
        children or not record.details
    ):  # fmt: skip
        return True
    if not children:
        return False
    unlike = (
        record.style != child.style
        or (bool(record.code) and not child.code)
        or (not record.details and child.details > 0)
        or (record.upper and not child.upper)
        or _PROGRAMME.match(record.title.lower()) is not None
    )
    # Two like amounts one below the other are common; a sum of one tells little.
    return unlike and (children > 1 or not record.details)


def _childless(record: _Record, deepest: int) -> bool:
    """A programme or activity without any package, told by its short code."""
    parts = record.code.count(".")
    return bool(record.code) and not record.details and parts < 4 <= deepest


def _stands_alone(table: Table, record: _Record) -> bool:
    """Is a row without details a proposal after all?"""
    cells = table.sheet.rows[record.row]
    if is_section(table, cells, money=True) or _PROGRAMME.match(record.title.lower()):
        return False
    if record.number and record.style == "1":
        return True
    if starts_with_work(record.title):
        return True
    # Without details or a number among rows that have them, the name alone is no work.
    return not table.details and table.number is None


def _sums_below(records: Sequence[_Record], reasons: dict[int, str]) -> dict[int, str]:
    """Doubtful rows whose money is that of the rows just above are subtotals without the word."""
    cuts: dict[int, int] = {0: 0}
    above, leaves = 0, 0
    for record in records:
        if record.doubtful and record.amount > 0 and not starts_with_work(record.title):
            known = cuts.get(above - record.amount)
            if known is not None and leaves - known > 1:
                reasons[record.row] = "subtotal"
        if record.row not in reasons:
            above, leaves = above + record.amount, leaves + 1
            cuts[above] = leaves
    return reasons


def names_only(texts: Sequence[str]) -> bool:
    """Do titles name bidang, programmes and sources rather than works?"""
    works = sum(starts_with_work(text) for text in texts)
    return 3 * works < len(texts) and all(len(words(text)) < 90 for text in texts)
