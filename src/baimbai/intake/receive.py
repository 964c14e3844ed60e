"""Receiving an office's workbook: rows become proposals; what is doubtful becomes a remark.

Nothing is lost: every non-empty row of every sheet ends as a proposal or as a row named as
something else, and every cell that could not be read has a remark with its address.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import polars as pl

from baimbai.intake.amounts import column_amounts
from baimbai.intake.cells import cell_text
from baimbai.intake.reading import Reading
from baimbai.intake.record import Office, Taken, read_record
from baimbai.intake.remark import OTHER_ROWS, REMARKS, OtherRow, Remark
from baimbai.intake.rows import Lines, sort_rows
from baimbai.intake.totals import compare_totals
from baimbai.intake.workbook import Sheet, Workbook
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.wording.message import Message


@dataclass(frozen=True)
class Received:
    """What a workbook held."""

    proposals: pl.DataFrame
    requests: pl.DataFrame
    remarks: pl.DataFrame
    other_rows: pl.DataFrame
    nonempty_rows: int


def receive(workbook: Workbook, office: Office) -> Received:
    """Read every sheet of an office's workbook."""
    readings: list[Reading] = []
    taken: list[Taken] = []
    others: list[OtherRow] = []
    for sheet in workbook.sheets:
        reading = Reading(workbook.file, sheet, office.organisation.id)
        lines = sort_rows(sheet, office.read_source)
        taken.extend(read_record(reading, office, line) for line in lines.data)
        others.extend(_other_rows(reading, lines))
        _remark_on_sheet(reading, lines)
        readings.append(reading)
    remarks = [remark for reading in readings for remark in reading.remarks]
    if not taken:
        text = Message("remark-tanpa-tabel")
        remarks.append(Remark(workbook.file, "", "", "galat", text, office.organisation.id))
    proposals, requests, doubts = _number(taken, office)
    return Received(
        PROPOSALS.make(proposals),
        REQUESTS.make(requests),
        REMARKS.make(remarks + doubts),
        OTHER_ROWS.make(others),
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
        len(others),
    )  # fmt: skip


def refuse(file: str, organisation: str, text: Message) -> Received:
    """A file that could not be opened: a remark and no rows."""
    remark = Remark(file, "", "", "galat", text, organisation)
    return Received(
        PROPOSALS.make(()), REQUESTS.make(()), REMARKS.make([remark]), OTHER_ROWS.make(()), 0
    )


def _number(
    taken: Sequence[Taken], office: Office
) -> tuple[list[Proposal], list[Request], list[Remark]]:
    """Give each record its id: the office's own where it is new, else the next number."""
    organisation = office.organisation.id
    ids: list[str] = []
    given: dict[str, str] = {}
    doubts: list[Remark] = []
    for number, record in enumerate(taken, start=1):
        own = f"{organisation}-{number:04d}"
        if record.given_id and record.given_id not in given:
            own = f"{organisation}-{record.given_id.removeprefix(f'{organisation}-')}"
            given[record.given_id] = own
        elif record.given_id:
            row = record.proposal
            text = Message("remark-id-ganda", {"id": record.given_id, "new": own})
            place = (row.source_file, row.source_sheet, str(row.source_row))
            doubts.append(Remark(*place, "peringatan", text, organisation))
        ids.append(own)
    proposals = [
        replace(
            record.proposal,
            id=own,
            requires=tuple(given.get(other, other) for other in record.proposal.requires),
        )
        for own, record in zip(ids, taken, strict=True)
    ]
    requests = [
        replace(request, proposal=own)
        for own, record in zip(ids, taken, strict=True)
        for request in record.requests
    ]
    return proposals, requests, doubts


def _other_rows(reading: Reading, lines: Lines) -> Iterable[OtherRow]:
    for line in lines.other:
        text = _row_text(reading.sheet, line.row)
        yield OtherRow(reading.file, reading.sheet.name, line.row + 1, line.reason, text)


def _remark_on_sheet(reading: Reading, lines: Lines) -> None:
    """Columns left unused, typed totals, hidden rows, formulas without a value."""
    for header in lines.headers:
        for column, label in header.unused:
            reading.remark(header.last, column, "info", "remark-kolom-tak-dipakai", text=label[:80])
    compare_totals(reading, lines.sums, {d.row: column_amounts(reading, d) for d in lines.data})
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
    return [i for i, row in enumerate(sheet.rows) if any(cell_text(cell) for cell in row)]


def _row_text(sheet: Sheet, row: int) -> str:
    texts = (cell_text(cell) for cell in sheet.rows[row])
    return " | ".join(text for text in texts if text)[:200]
