"""What a list holds, as files that can be read back (*ekspor usulan*).

The columns are those of the standard workbook, so that intake reads the same proposals out of it;
what the table knows besides stands on a sheet that intake leaves alone.
"""

import csv
import io
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from asgiref.sync import sync_to_async
from django.db.models import QuerySet
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from baimbai.intake.standard import ASIDE, COLUMNS, Line, content_of, heading, lines_of
from baimbai.intake.template import HEADER_ROW, write_headings, write_line
from baimbai.intake.template_looks import Looks
from baimbai.intake.workbook import Cell
from baimbai.register.delimited import guarded
from baimbai.register.proposal import Request as Asked
from baimbai.web.models import Organisation, Proposal, Result, Round
from baimbai.web.reader import regions_of
from baimbai.web.records import as_register
from baimbai.web.templatetags.baimbai import named
from baimbai.wording.wording import Wording

MOST_IN_WORKBOOK = 10_000
"""Proposals; a longer list is handed out as CSV."""
BATCH = 1_000
_STATES = (
    "id", "office", "status", "outcome", "rank", "score", "band", "gate", "funded", "responsible",
)  # fmt: skip
_WIDTHS = (16, 34, 16, 16, 10, 10, 10, 12, 20, 34)


def batches(rows: QuerySet[Proposal]) -> Iterator[Sequence[Proposal]]:
    """The rows by number, some at a time, each with its requests; never all at once."""
    last = ""
    query = rows.order_by("number").prefetch_related("requests")
    while batch := list(query.filter(number__gt=last)[:BATCH]):
        yield batch
        last = batch[-1].number


def lines_out(place: Round, batch: Iterable[Proposal], wording: Wording) -> Iterator[Line]:
    """The lines of the standard workbook for some proposals."""
    regions = regions_of(place)
    for row in batch:
        asked = [Asked(row.number, r.source, r.year, r.amount_rupiah) for r in row.requests.all()]
        yield from lines_of(row.number, content_of(as_register(row), asked), regions, wording)


async def csv_lines(
    place: Round, rows: QuerySet[Proposal], wording: Wording
) -> AsyncIterator[str]:  # fmt: skip
    """The list as delimited text, a batch at a time: semicolons, which Indonesian Excel opens."""
    yield "\ufeff" + _delimited([[heading(column.name, wording) for column in COLUMNS]])
    batch_after = batches(rows)
    while (text := await sync_to_async(_next_text)(place, batch_after, wording)) is not None:
        yield text


def _next_text(
    place: Round, batch_after: Iterator[Sequence[Proposal]], wording: Wording
) -> str | None:
    batch = next(batch_after, None)
    if batch is None:
        return None
    return _delimited(
        [_plain(line.get(column.name)) for column in COLUMNS]
        for line in lines_out(place, batch, wording)
    )


def _plain(cell: Cell | None) -> object:
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else cell


def _delimited(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def workbook(
    place: Round, rows: QuerySet[Proposal], office: Organisation | None, wording: Wording
) -> bytes:
    """The list as a workbook: the standard sheet, and where each proposal stands beside it.

    `office` is the one that all of them belong to, whose standard workbook it then is.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "usulan.xlsx"
        options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True,
                   "tmpdir": folder}  # fmt: skip
        with Workbook(path, options) as book:
            book.set_properties({"title": place.title})
            looks = Looks(book, wording.language)
            sheet = book.add_worksheet(wording.text("template-sheet"))
            states = book.add_worksheet(wording.text("web-proposals-export-states"))
            _begin(sheet, looks, place, office, wording)
            _begin_states(states, looks, wording)
            _fill(sheet, states, looks, place, rows, wording)
        return path.read_bytes()


def _begin(
    sheet: Worksheet, looks: Looks, place: Round, office: Organisation | None, wording: Wording
) -> None:
    title = office.name if office is not None else place.title
    sheet.write_string(0, 0, title, looks.line("title"))
    sheet.write_string(1, 0, place.title, looks.line("subtitle"))
    year = str(place.fiscal_year)
    sheet.write_string(2, 0, wording.text("template-subtitle", year=year), looks.line("subtitle"))
    write_headings(sheet, looks, HEADER_ROW, wording)
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(3, 0)
    sheet.repeat_rows(HEADER_ROW)


def _begin_states(sheet: Worksheet, looks: Looks, wording: Wording) -> None:
    title = wording.text("web-proposals-export-states")
    sheet.write_string(0, 0, f"{ASIDE}{title}", looks.line("title"))
    for index, (name, width) in enumerate(zip(_STATES, _WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        label = wording.text(f"web-proposals-export-{name}")
        sheet.write_string(2, index, label, looks.line("heading"))
    sheet.freeze_panes(3, 1)


def _fill(
    sheet: Worksheet, states: Worksheet, looks: Looks, place: Round, rows: QuerySet[Proposal],
    wording: Wording,
) -> None:  # fmt: skip
    line_at, state_at = HEADER_ROW + 1, 3
    for batch in batches(rows):
        for line in lines_out(place, batch, wording):
            write_line(sheet, looks, line_at, line)
            line_at += 1
        ids = [row.pk for row in batch]
        results = Result.objects.filter(run=place.run_id, proposal__in=ids).order_by()
        said = {result.proposal_id: result for result in results}
        for row in batch:
            for index, cell in enumerate(_state(row, said.get(row.pk))):
                if isinstance(cell, int | float):
                    states.write_number(state_at, index, cell)
                elif cell:
                    states.write_string(state_at, index, cell)
            state_at += 1
    sheet.autofilter(HEADER_ROW, 0, max(line_at - 1, HEADER_ROW), len(COLUMNS) - 1)
    states.autofilter(2, 0, max(state_at - 1, 2), len(_STATES) - 1)


def _state(row: Proposal, result: Result | None) -> tuple[Any, ...]:
    own = (row.number, named(row.organisation_id), named(row.status))
    if result is None:
        return own
    return (
        *own, named(result.outcome), result.rank, round(result.score, 4), named(result.band),
        named(result.gate), result.funded_rupiah, named(result.responsible_id),
    )  # fmt: skip
