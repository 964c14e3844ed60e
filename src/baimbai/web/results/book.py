"""Lists as workbooks (*unduhan Excel*): headings in the first row, so that a program reads them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.http import HttpResponse
from django.utils.html import strip_tags
from xlsxwriter import Workbook

from baimbai.web.gate import Call, spoken
from baimbai.web.models import Run
from baimbai.web.templatetags.baimbai import moment

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST = 32_000
_NUMBERS = {"rupiah": "#,##0", "decimal": "#,##0.####", "count": "#,##0"}


@dataclass(frozen=True)
class Field:
    """A column: its heading, its kind (text, rupiah, decimal, count) and its width."""

    heading: str
    kind: str = "text"
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """A sheet: rows in the order of its columns."""

    name: str
    fields: Sequence[Field]
    rows: Iterable[Sequence[Any]]


def xlsx(name: str, run: Run | None, sheets: Sequence[Sheet], **chosen: str) -> HttpResponse:
    """The sheets and one that says what they are, as an attachment.

    `chosen` is how the list was narrowed. Text is written as text whatever it begins with: no
    spreadsheet takes it for a formula.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "daftar.xlsx"
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with Workbook(str(path), options) as book:
            for sheet in (*sheets, _told(run, chosen)):
                _write(book, sheet)
        response = HttpResponse(path.read_bytes(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _write(book: Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.name[:31])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"quote_prefix": True, "valign": "top"})
    forms = {
        kind: book.add_format({"num_format": form, "valign": "top"})
        for kind, form in _NUMBERS.items()
    }
    for column, field in enumerate(sheet.fields):
        page.set_column(column, column, field.width)
        page.write_string(0, column, field.heading, head)
    page.freeze_panes(1, 1)
    for number, row in enumerate(sheet.rows, 1):
        for column, (field, value) in enumerate(zip(sheet.fields, row, strict=True)):
            if value is None or value == "":
                continue
            if field.kind == "text":
                page.write_string(number, column, str(value)[:_LONGEST], text)
            else:
                page.write_number(number, column, value, forms[field.kind])


def _told(run: Run | None, chosen: dict[str, str]) -> Sheet:
    words = spoken()
    rows: list[tuple[str, str]] = []
    if run is not None:
        rows = [
            (words.text("web-results-about-round"), f"{run.round.title} {run.round.fiscal_year}"),
            (words.text("web-results-about-run"), str(run.pk)),
            (words.text("web-results-about-when"), strip_tags(moment(run.ended_at))),
        ]
        if run.round.illustrative:
            rows.append((words.text("mark-illustrative"), ""))
    rows += [(f"?{name}", value) for name, value in sorted(chosen.items()) if value]
    return Sheet(words.text("web-results-about"), (Field("", width=28), Field("", width=60)), rows)


def stamped(place_slug: str, subject: str, now: datetime) -> str:
    """`nusa-rekaan-skor-20270302`: how a download is called."""
    return f"{place_slug}-{subject}-{now:%Y%m%d}"


def asked_of(request: Call) -> dict[str, str]:
    """How the address narrows and orders a list, for the sheet that says what a download is."""
    return {name: str(value) for name, value in request.GET.items() if name != "unduh"}
