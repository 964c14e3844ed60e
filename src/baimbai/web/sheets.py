"""Lists on their way out (*unduhan*): one table as a workbook or CSV, which runs nothing."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from xlsxwriter import Workbook

from baimbai.register.delimited import guarded

FORMS = ("xlsx", "csv")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_IN_MEMORY = 4 * 1024**2
"""Bytes; a larger workbook goes by way of the disk."""

Value = str | int | float | None


@dataclass(frozen=True)
class Column:
    """A column of an export."""

    heading: str
    width: int
    """Characters."""
    number_format: str = ""
    """Excel's, for numbers."""


def sent_table(
    name: str, form: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]
) -> HttpResponse | FileResponse | StreamingHttpResponse:
    """A download of one table. Raises Http404 for a form that is neither xlsx nor csv."""
    if form not in FORMS:
        raise Http404
    if form == "csv":
        response = StreamingHttpResponse(
            _csv_lines(columns, rows), content_type="text/csv; charset=utf-8"
        )
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response
    return FileResponse(
        _workbook(columns, rows), as_attachment=True, filename=f"{name}.xlsx", content_type=_XLSX
    )


def _csv_lines(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Iterable[str]:
    """Lines with a byte order mark, by which Excel knows UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write("\ufeff")
    writer.writerow([guarded(column.heading) for column in columns])
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
        if buffer.tell() > 1 << 16:
            yield _taken(buffer)
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _workbook(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> IO[bytes]:
    file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # The response closes it.
    book = Workbook(file, {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
    })  # fmt: skip
    sheet = book.add_worksheet()
    head = book.add_format({"bold": True, "bg_color": "#D9E2F3", "border": 1, "text_wrap": True})
    looks = [
        book.add_format({"num_format": c.number_format or "General", "valign": "top"})
        for c in columns
    ]
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(columns):
        sheet.write_string(0, index, column.heading, head)
    last = 0
    for last, row in enumerate(rows, 1):
        for index, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, index, value[:32_000], looks[index])
            elif value is not None:
                sheet.write_number(last, index, value, looks[index])
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    book.close()
    file.seek(0)
    return file
