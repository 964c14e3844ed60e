"""The money of one proposal: a total, or parts by source and year, over one or more rows."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from baimbai.intake.cells import is_blank, rupiah, years_of
from baimbai.intake.headers import Column
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


def read_parts(reading: Reading, line: DataLine, read_source: SourceReader) -> tuple[Part, ...]:
    """What a proposal asks for, each source in its finest name.

    Parts by source or year outweigh a typed total; where the two differ, a remark says so.
    A proposal without readable money has no parts, and a remark.
    """
    parts: list[Part] = []
    for row in (line.row, *line.continued):
        written = _parts_of_row(reading, line, row)
        if line.continued:
            written = [replace(p, year=p.year or _year_of_row(reading, line, row)) for p in written]
        parts.extend(_name_sources(reading, line, row, written, read_source))
    if not parts:
        column = line.header.column("total") or line.header.column("money")
        reading.remark(line.row, column.index if column else None, "galat", "remark-biaya-kosong")
    return tuple(parts)


def column_amounts(reading: Reading, line: DataLine) -> dict[int, int]:
    """Integer rupiah by money column, silently: for comparing typed totals."""
    amounts: dict[int, int] = {}
    for column in _money_columns(line, ("money", "total")):
        for row in (line.row, *line.continued):
            try:
                amount = rupiah(reading.value(row, column), column.multiplier)
            except ValueError:
                continue
            amounts[column.index] = amounts.get(column.index, 0) + (amount or 0)
    return amounts


def _year_of_row(reading: Reading, line: DataLine, row: int) -> int | None:
    years = years_of(reading.text(row, line.header, "year"))
    return years[0] if len(years) == 1 else None


def _money_columns(line: DataLine, fields: Sequence[str]) -> Iterable[Column]:
    return (column for column in line.header.columns if column.field in fields)


def _parts_of_row(reading: Reading, line: DataLine, row: int) -> list[Part]:
    def amount_of(column: Column) -> int | None:
        def read(cell: Cell) -> int | None:
            return rupiah(cell, column.multiplier)

        return reading.attempt(row, column, read, "remark-biaya-tak-terbaca")

    parts = [
        Part(amount, column.source, column.year)
        for column in _money_columns(line, ("money",))
        if (amount := amount_of(column))
    ]
    column = line.header.column("total")
    total = None if column is None else amount_of(column)
    if not parts:
        return [] if total is None else [Part(total, None, column.year if column else None)]
    asked = sum(part.amount for part in parts)
    # A total over years beyond those shown, or a rounding of less than one unit, is no quarrel.
    if column is not None and total is not None and abs(total - asked) >= max(column.multiplier, 2):
        reading.remark(
            row, column.index, "peringatan", "remark-jumlah-sumber-dana", total=total, sum=asked
        )
    return parts


_SHARE = re.compile(r"([^+,;/%]*?)\s*\(?\s*(\d{1,3})\s*%\s*\)?")


def _name_sources(
    reading: Reading, line: DataLine, row: int, parts: list[Part], read_source: SourceReader
) -> list[Part]:
    """Name each part's source: the row's source cell is finer than a column headed `APBD`."""
    column = line.header.column("source")
    if column is None or not parts or is_blank(reading.value(row, column)):
        return parts
    text = reading.text(row, line.header, "source")
    if (shares := _shares(text, read_source)) and len(parts) == 1:
        return _divide(parts[0], shares)
    named = list(dict.fromkeys(read_source(text)))
    if not named:
        reading.remark(row, column.index, "galat", "remark-sumber-tak-dikenal", text=text[:80])
        return parts
    own = list(dict.fromkeys(part.source for part in parts))
    if len(named) == len(own) and len(own) > 1:
        rest = [source for source in named if source not in own]
        finer = {source: source if source in named else rest.pop(0) for source in own}
        return [replace(part, source=finer[part.source]) for part in parts]
    if len(own) > 1:
        return parts
    if len(named) > 1:
        values: dict[str, Value] = {"sources": tuple(named), "first": named[0]}
        reading.remark(row, column.index, "peringatan", "remark-sumber-ganda", **values)
    return [replace(part, source=named[0]) for part in parts]


def _shares(text: str, read_source: SourceReader) -> list[tuple[str, int]]:
    """`DAK 90% + DBH 10%` as percent by source; empty unless they sum to 100."""
    shares = []
    for name, percent in _SHARE.findall(text):
        sources = read_source(name.strip(" +,;/()"))
        if len(sources) != 1:
            return []
        shares.append((sources[0], int(percent)))
    return shares if sum(percent for _, percent in shares) == 100 else []


def _divide(part: Part, shares: Sequence[tuple[str, int]]) -> list[Part]:
    """An amount by percent, in integer rupiah; the last share takes the remainder."""
    amounts = [part.amount * percent // 100 for _, percent in shares[:-1]]
    amounts.append(part.amount - sum(amounts))
    return [
        Part(amount, source, part.year) for amount, (source, _) in zip(amounts, shares, strict=True)
    ]
