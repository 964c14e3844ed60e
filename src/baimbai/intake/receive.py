"""Receiving an office's workbook: rows become proposals; what is doubtful becomes a remark.

Nothing is lost: every non-empty row of every sheet ends as a proposal or as a row named as
something else, and every cell that could not be read has a remark with its address.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Any

import polars as pl

from baimbai.intake.amounts import column_amounts
from baimbai.intake.cells import cell_text
from baimbai.intake.coordinate_list import PointList, read_points
from baimbai.intake.mapping import COLUMN_READINGS, ColumnMapping, describe
from baimbai.intake.reading import Reading
from baimbai.intake.record import Office, Taken, read_records
from baimbai.intake.remark import OTHER_ROWS, REMARKS, OtherRow, Remark
from baimbai.intake.rows import Lines, OtherLine, sort_rows
from baimbai.intake.totals import compare_totals
from baimbai.intake.workbook import Sheet, Workbook
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.wording.message import Message


@dataclass(frozen=True)
class Received:
    """What a workbook held."""

    proposals: pl.DataFrame
    requests: pl.DataFrame
    remarks: pl.DataFrame
    other_rows: pl.DataFrame
    columns: pl.DataFrame
    """How each column was understood (COLUMN_READINGS)."""
    nonempty_rows: int

    def with_remarks(self, more: Iterable[Remark]) -> "Received":
        """The same with further remarks."""
        return replace(self, remarks=pl.concat([self.remarks, REMARKS.make(more)]))


def receive(
    workbook: Workbook,
    office: Office,
    mapping: ColumnMapping | None = None,
    known_ids: Set[str] = frozenset(),
) -> Received:
    """Read every sheet of an office's workbook, its columns as the mapping sets them.

    Ids differ from those already known.
    """
    sheets = [
        sort_rows(sheet, office.read_source, mapping, asked_from=office.horizon[0])
        for sheet in workbook.sheets
    ]
    readings = [Reading(workbook.file, s.sheet, office.organisation.id) for s in sheets]
    points = _take_coordinate_lists(readings, sheets)
    taken: list[Taken] = []
    for reading, lines in zip(readings, sheets, strict=True):
        for header, below in groupby(lines.data, key=lambda line: line.header):
            taken.append(read_records(reading, office, header, list(below), points))
        _remark_on_sheet(reading, lines)
    proposals, requests, doubts = _number(taken, office.organisation.id, known_ids)
    remarks = [remark for reading in readings for remark in _in_order(reading.remarks)]
    remarks += _remark_on_places(workbook.file, office, points, taken)
    if proposals.is_empty():
        text = Message("remark-tanpa-tabel")
        remarks.append(Remark(workbook.file, "", "", "galat", text, office.organisation.id))
    others = [
        OtherRow(reading.file, reading.sheet.name, line.row + 1, line.reason,
                 _row_text(reading.sheet, line.row))
        for reading, lines in zip(readings, sheets, strict=True)
        for line in lines.other
    ]  # fmt: skip
    return Received(
        proposals,
        requests,
        REMARKS.make(remarks + doubts),
        OTHER_ROWS.make(others),
        COLUMN_READINGS.make(
            column
            for lines in sheets
            for column in describe(
                office.organisation.id, workbook.file, lines.sheet, lines.headers
            )
        ),
        sum(len(_nonempty(sheet)) for sheet in workbook.sheets),
    )


def hold(workbook: Workbook, organisation: str, text: Message) -> Received:
    """Keep a workbook's rows without taking them: whose they are is not settled."""
    others = [
        OtherRow(workbook.file, sheet.name, row + 1, "ditahan", _row_text(sheet, row))
        for sheet in workbook.sheets
        for row in _nonempty(sheet)
    ]
    remark = Remark(workbook.file, "", "", "galat", text, organisation)
    return Received(
        PROPOSALS.make(()), REQUESTS.make(()), REMARKS.make([remark]), OTHER_ROWS.make(others),
        COLUMN_READINGS.make(()), len(others),
    )  # fmt: skip


def refuse(file: str, organisation: str, text: Message) -> Received:
    """A file that could not be opened: a remark and no rows."""
    remark = Remark(file, "", "", "galat", text, organisation)
    return Received(
        PROPOSALS.make(()),
        REQUESTS.make(()),
        REMARKS.make([remark]),
        OTHER_ROWS.make(()),
        COLUMN_READINGS.make(()),
        0,
    )


_POINT_FIELDS = frozenset({"lat", "lon", "point"})
_MONEY_FIELDS = frozenset({"money", "total"})


def _take_coordinate_lists(readings: Sequence[Reading], sheets: list[Lines]) -> PointList:
    """Points of sheets that only list coordinates; their rows are no proposals.

    A sheet is such a list where it has coordinates and no money, and another sheet has money.
    """
    points = PointList()
    fields = [{c.field for header in s.headers for c in header.columns} for s in sheets]
    priced = [bool(s.data and _MONEY_FIELDS & own) for s, own in zip(sheets, fields, strict=True)]
    for place, lines in enumerate(sheets):
        if priced[place] or not any(priced) or not _POINT_FIELDS & fields[place]:
            continue
        reading = readings[place]
        for header in lines.headers:
            rows = range(header.last + 1, len(reading.sheet.rows))
            points = points + read_points(reading, header, rows)
        listed = [OtherLine(line.row, "rujukan") for line in lines.data]
        others = sorted([*lines.other, *listed], key=lambda line: line.row)
        sheets[place] = Lines(other=others, headers=lines.headers, sheet=lines.sheet)
    return points


def _remark_on_places(
    file: str, office: Office, points: PointList, taken: Sequence[Taken]
) -> list[Remark]:
    """Listed points that no proposal has; and once that points could be checked but coarsely."""
    owner = office.organisation.id
    titles = (str(title) for one in taken for title in one.columns["title"])
    ids = chain.from_iterable(one.given_ids for one in taken)
    remarks = points.remark_unmatched(titles, ids, owner)
    missing = office.places.missing_evidence()
    if missing is not None and any(lat is not None for t in taken for lat in t.columns["lat"]):
        remarks.append(Remark(file, "", "", "info", missing, owner))
    return remarks


def _number(
    taken: Sequence[Taken], organisation: str, known_ids: Set[str]
) -> tuple[pl.DataFrame, pl.DataFrame, list[Remark]]:
    """Give each record its id: the office's own where it is new, else the next number."""
    columns: dict[str, list[Any]] = {
        name: list(chain.from_iterable(one.columns[name] for one in taken))
        for name in (taken[0].columns if taken else ())
    }
    own_ids = list(chain.from_iterable(one.given_ids for one in taken))
    ids, doubled = _give_ids(own_ids, organisation, known_ids)
    doubts = []
    for place in doubled:
        where = [str(columns[f"source_{part}"][place]) for part in ("file", "sheet", "row")]
        text = Message("remark-id-ganda", {"id": own_ids[place], "new": ids[place]})
        doubts.append(Remark(where[0], where[1], where[2], "peringatan", text, organisation))
    # Of an id given twice, the first row has it.
    given = {own: id_ for own, id_ in reversed(list(zip(own_ids, ids, strict=True))) if own}
    columns["id"] = ids
    if given:
        columns["requires"] = [[given.get(r, r) for r in asked] for asked in columns["requires"]]
    asked = [
        (id_, *one)
        for id_, of_one in zip(ids, chain.from_iterable(t.requests for t in taken), strict=True)
        for one in of_one
    ]
    names = ("proposal", "source", "year", "amount_rupiah")
    by_name = {name: [row[place] for row in asked] for place, name in enumerate(names)}
    requests = REQUESTS.from_columns(by_name, len(asked))
    return PROPOSALS.from_columns(columns, len(ids)), requests, doubts


def _give_ids(
    own_ids: Sequence[str], organisation: str, known_ids: Set[str]
) -> tuple[list[str], list[int]]:
    """Ids in the rows' order, and the places of those whose own id was taken before."""
    wanted = [f"{organisation}-{own.removeprefix(f'{organisation}-')}" if own else ""
              for own in own_ids]  # fmt: skip
    used = set(known_ids)
    doubled = []
    for place, id_ in enumerate(wanted):
        if id_ in used:
            doubled.append(place)
            wanted[place] = ""
        elif id_:
            used.add(id_)
    number = len(known_ids)
    for place, id_ in enumerate(wanted):
        number += 1
        while not id_:
            id_ = f"{organisation}-{number:04d}"
            if id_ in used:
                id_, number = "", number + 1
        wanted[place] = id_
    return wanted, doubled


_ADDRESS = re.compile(r"([A-Z]*)(\d+)")


def _in_order(remarks: Sequence[Remark]) -> list[Remark]:
    """By row, then column; what concerns the whole sheet last."""

    def place(remark: Remark) -> tuple[int, int, str]:
        match = _ADDRESS.fullmatch(remark.cell)
        return (int(match[2]), len(match[1]), match[1]) if match else (1 << 62, 0, "")

    return sorted(remarks, key=place)


def _remark_on_sheet(reading: Reading, lines: Lines) -> None:
    """Doubts of the layout, columns left unused, typed totals, hidden rows, uncounted formulas."""
    for doubt in lines.doubts:
        reading.remark(doubt.row, doubt.column, doubt.severity, doubt.key, **doubt.values)
    for header in lines.headers:
        for column, label in header.unused:
            reading.remark(header.last, column, "info", "remark-kolom-tak-dipakai", text=label[:80])
    for header in lines.headers if lines.sums else ():
        sums = [line for line in lines.sums if line.header is header]
        below = [line for line in lines.data if line.header is header]
        compare_totals(reading, sums, column_amounts(reading, header, below))
    sheet = reading.sheet
    for row in sorted(sheet.hidden_rows & {line.row for line in lines.data}):
        reading.remark(row, None, "peringatan", "remark-baris-tersembunyi")
    place = (reading.file, sheet.name)
    if sheet.hidden:
        text = Message("remark-lembar-tersembunyi")
        reading.remarks.append(Remark(*place, "", "info", text, reading.organisation))
    for address in sorted(sheet.uncounted):
        text = Message("remark-rumus-tanpa-nilai")
        reading.remarks.append(Remark(*place, address, "galat", text, reading.organisation))


def _nonempty(sheet: Sheet) -> Sequence[int]:
    return [
        i for i, row in enumerate(sheet.rows) if any(cell != "" and cell_text(cell) for cell in row)
    ]


def _row_text(sheet: Sheet, row: int) -> str:
    texts = (cell_text(cell) for cell in sheet.rows[row])
    return " | ".join(text for text in texts if text)[:200]
