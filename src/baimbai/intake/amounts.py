"""The money of proposals: a total, or parts by source and year, over one or more rows."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from baimbai.intake.cells import (
    UnreadableCell,
    cell_text,
    is_blank,
    readiness,
    rupiah,
    says_per,
    years_of,
)
from baimbai.intake.headers import Column, Header
from baimbai.intake.reading import Reading
from baimbai.intake.rows import DataLine
from baimbai.intake.workbook import Cell
from baimbai.wording.message import Value

SourceReader = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """An amount with what its column says of it."""

    amount: int
    source: str | None
    year: int | None


def read_parts(
    reading: Reading, header: Header, lines: Sequence[DataLine], read_source: SourceReader
) -> list[list[Part]]:
    """What each line under a heading asks for, each source in its finest name.

    Parts by source or year outweigh a typed total; where the two differ, a remark says so.
    A proposal without readable money has no parts, and a remark.
    """
    rows = [row for line in lines for row in (line.row, *line.continued)]
    written = dict(zip(rows, _written(reading, header, rows), strict=True))
    if (column := header.column("source")) is not None:
        _name_sources(reading, column, written, read_source)
    _name_marked(reading, header, written)
    money = header.column("total") or header.column("money")
    if money is None:
        reading.remark(max(header.last, 0), None, "galat", "remark-tanpa-kolom-biaya")
    taken = []
    for line in lines:
        parts = written[line.row]
        if line.continued:
            parts = [
                part for row in (line.row, *line.continued)
                for part in _dated(reading, header, row, written[row])
            ]  # fmt: skip
        if not parts and money is not None:
            reading.remark(line.row, money.index, "galat", "remark-biaya-kosong")
        taken.append(parts)
    return taken


def column_amounts(
    reading: Reading, header: Header, lines: Sequence[DataLine]
) -> dict[int, dict[int, int]]:
    """Integer rupiah by data row and money column, silently: for comparing typed totals."""
    columns = [column for column in header.columns if column.field in ("money", "total")]
    return {line.row: {c.index: _amount_silently(reading, c, line) for c in columns}
            for line in lines}  # fmt: skip


def _amount_silently(reading: Reading, column: Column, line: DataLine) -> int:
    amount = 0
    for row in (line.row, *line.continued):
        try:
            cell = reading.value(row, column)
            amount += rupiah(cell, column.multiplier, column.decimal) or 0
        except ValueError:
            continue
    return amount


def _written(reading: Reading, header: Header, rows: Sequence[int]) -> list[list[Part]]:
    """The amounts that stand in each row."""

    def amounts(column: Column) -> list[int | None]:
        read = partial(rupiah, multiplier=column.multiplier, decimal=column.decimal)
        _remark_on_per(reading, column, rows)
        return reading.attempt_all(rows, column, read, "remark-biaya-tak-terbaca")

    money = [(c, amounts(c)) for c in header.columns if c.field == "money"]
    total = header.column("total")
    totals = amounts(total) if total is not None else [None] * len(rows)
    written = [
        [Part(amount, c.source, c.year) for c, column in money if (amount := column[place])]
        for place in range(len(rows))
    ] if money else [[] for _ in rows]  # fmt: skip
    if total is None:
        return written
    for row, parts, amount in zip(rows, written, totals, strict=True):
        if amount is None:
            continue
        if not parts:
            parts.append(Part(amount, None, total.year))
            continue
        asked = sum(part.amount for part in parts)
        # A rounding of less than one unit is no quarrel.
        if abs(amount - asked) >= max(total.multiplier, 2):
            values: dict[str, Value] = {"total": amount, "sum": asked}
            key = "remark-jumlah-sumber-dana"
            reading.remark(row, total.index, "peringatan", key, **values)
    return written


def _remark_on_per(reading: Reading, column: Column, rows: Sequence[int]) -> None:
    """Amounts written for a year or a piece are kept as they stand, never silently."""
    cells = reading.values(rows, column)
    said = {cell for cell in set(cells) if says_per(cell)}
    for row, cell in zip(rows, cells, strict=True) if said else ():
        if cell in said:
            text = cell_text(cell)[:80]
            reading.remark(row, column.index, "peringatan", "remark-biaya-per", text=text)


def _dated(reading: Reading, header: Header, row: int, parts: Sequence[Part]) -> list[Part]:
    """Of a record over several rows, each row's own year."""
    years = years_of(reading.text(row, header, "year"))
    year = years[0] if len(years) == 1 else None
    return [replace(part, year=part.year or year) for part in parts]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a source cell says."""

    named: tuple[str, ...]
    shares: tuple[tuple[str, int], ...]
    """Percent by source; empty unless they sum to 100."""


def _name_sources(
    reading: Reading, column: Column, written: Mapping[int, list[Part]], read_source: SourceReader
) -> None:
    """Name each part's source: the row's source cell is finer than a column headed `APBD`."""

    @cache
    def say(cell: Cell) -> _Said | None:
        if is_blank(cell):
            return None
        text = cell_text(cell)
        return _Said(tuple(dict.fromkeys(read_source(text))), _shares(text, read_source))

    for (row, parts), cell in zip(
        written.items(), reading.values(list(written), column), strict=True
    ):
        if parts and (said := say(cell)) is not None:
            parts[:] = _named(reading, row, column, parts, said)


def _named(
    reading: Reading, row: int, column: Column, parts: list[Part], said: _Said
) -> list[Part]:
    named = said.named
    if said.shares and len(parts) == 1:
        return _divide(parts[0], said.shares)
    if not named:
        text = cell_text(reading.value(row, column))[:80]
        reading.remark(row, column.index, "galat", "remark-sumber-tak-dikenal", text=text)
        return parts
    own = list(dict.fromkeys(part.source for part in parts))
    if len(named) == len(own) and len(own) > 1:
        rest = [source for source in named if source not in own]
        finer = {source: source if source in named else rest.pop(0) for source in own}
        return [replace(part, source=finer[part.source]) for part in parts]
    if len(own) > 1:
        return parts
    if len(named) > 1:
        values: dict[str, Value] = {"sources": named, "first": named[0]}
        reading.remark(row, column.index, "peringatan", "remark-sumber-ganda", **values)
    return [Part(part.amount, named[0], part.year) for part in parts]


def _name_marked(reading: Reading, header: Header, written: Mapping[int, list[Part]]) -> None:
    """Parts that no source is named for: that of the ticked column (`DAK | DAU | APBN`)."""
    marks = [column for column in header.columns if column.field == "source_mark" and column.source]
    if not marks:
        return
    cells = zip(*(reading.values(list(written), column) for column in marks), strict=True)
    for (row, parts), of_row in zip(written.items(), cells, strict=True):
        ticked = [c for c, cell in zip(marks, of_row, strict=True) if _is_tick(cell)]
        if not ticked or any(part.source for part in parts):
            continue
        named = tuple(dict.fromkeys(str(column.source) for column in ticked))
        parts[:] = _named(reading, row, ticked[0], parts, _Said(named, ()))


def _is_tick(cell: Cell) -> bool:
    try:
        return readiness(cell) is True
    except UnreadableCell:
        return False


_SHARE = re.compile(r"([^+,;/%]*?)\s*\(?\s*(\d{1,3})\s*%\s*\)?")


def _shares(text: str, read_source: SourceReader) -> tuple[tuple[str, int], ...]:
    """`DAK 90% + DBH 10%` as percent by source; empty unless they sum to 100."""
    shares = []
    for name, percent in _SHARE.findall(text) if "%" in text else ():
        sources = read_source(name.strip(" +,;/()"))
        if len(sources) != 1:
            return ()
        shares.append((sources[0], int(percent)))
    return tuple(shares) if sum(percent for _, percent in shares) == 100 else ()


def _divide(part: Part, shares: Sequence[tuple[str, int]]) -> list[Part]:
    """An amount by percent, in integer rupiah; the last share takes the remainder."""
    amounts = [part.amount * percent // 100 for _, percent in shares[:-1]]
    amounts.append(part.amount - sum(amounts))
    return [
        Part(amount, source, part.year) for amount, (source, _) in zip(amounts, shares, strict=True)
    ]
