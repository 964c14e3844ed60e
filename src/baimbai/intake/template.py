"""The standard workbook (*buku kerja baku*) that an office fills in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from baimbai.register.meeting import Meeting
from baimbai.register.organisation import Organisation
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.wording.wording import Wording

ROWS = 500
HEADER_ROW = 4
_PICKED = ("sector", "asset_type", "work_type", "unit", "source", "year", "origin", "condition")


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    width: int
    required: bool = False


_FIELDS = (
    _Field("id", 12), _Field("title", 52, required=True), _Field("sector", 18, required=True),
    _Field("asset_type", 18), _Field("work_type", 18), _Field("kecamatan", 18), _Field("desa", 18),
    _Field("lat", 11), _Field("lon", 11), _Field("volume", 10), _Field("unit", 9),
    _Field("source", 14, required=True), _Field("year", 8, required=True),
    _Field("cost", 18, required=True), *(_Field(paper, 10) for paper in PAPERS),
    _Field("origin", 13), _Field("people", 12), _Field("condition", 13), _Field("priority", 12),
    _Field("requires", 16), _Field("note", 30),
)  # fmt: skip


def write_template(
    meeting: Meeting,
    organisation: Organisation,
    sources: Sequence[str],
    wording: Wording,
    path: Path,
) -> None:
    """Write an office's empty workbook: headings, pick-lists, checks, notes, instructions."""
    made = datetime.combine(meeting.published_on, datetime.min.time())
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": meeting.title, "created": made})
        sheet = book.add_worksheet(wording.text("template-sheet"))
        guide = book.add_worksheet(wording.text("template-guide"))
        lists = book.add_worksheet(wording.text("template-lists"))
        _write_head(book, sheet, meeting, organisation, wording)
        ranges = _write_lists(book, lists, _choices(meeting, sources, wording), wording)
        _write_columns(book, sheet, ranges, wording)
        _write_guide(book, guide, sources, wording)
        sheet.activate()


def _write_head(
    book: xlsxwriter.Workbook,
    sheet: Worksheet,
    meeting: Meeting,
    organisation: Organisation,
    wording: Wording,
) -> None:
    bold = book.add_format({"bold": True, "font_size": 12})
    sheet.write_string(0, 0, organisation.name, bold)
    sheet.write_string(1, 0, meeting.title, bold)
    sheet.write_string(2, 0, wording.text("template-subtitle", year=str(meeting.fiscal_year)))
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)


def _choices(
    meeting: Meeting, sources: Sequence[str], wording: Wording
) -> dict[str, Sequence[str | int]]:
    return {
        "sector": [wording.name(code) for code in SECTORS],
        "asset_type": [wording.name(code) for code in ASSET_TYPES],
        "work_type": [wording.name(code) for code in WORK_TYPES],
        "unit": UNITS,
        "source": sources,
        "year": meeting.horizon,
        "origin": [wording.name(code) for code in ORIGINS],
        "condition": [wording.name(code) for code in CONDITIONS],
    }


def _write_lists(
    book: xlsxwriter.Workbook,
    sheet: Worksheet,
    choices: dict[str, Sequence[str | int]],
    wording: Wording,
) -> dict[str, str]:
    """The pick-lists' sheet; returns each list's range for validation."""
    bold = book.add_format({"bold": True})
    ranges = {}
    for column, name in enumerate(_PICKED):
        values = choices[name]
        sheet.write_string(0, column, wording.text(f"template-column-{_key(name)}"), bold)
        sheet.write_column(1, column, values)
        sheet.set_column(column, column, 24)
        letter = chr(ord("A") + column)
        ranges[name] = f"='{sheet.get_name()}'!${letter}$2:${letter}${len(values) + 1}"
    return ranges


def _write_columns(
    book: xlsxwriter.Workbook, sheet: Worksheet, ranges: dict[str, str], wording: Wording
) -> None:
    formats = {
        required: book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1,
             "bg_color": "#1F4E79" if required else "#DDEBF7",
             "font_color": "#FFFFFF" if required else "#000000"}
        )
        for required in (True, False)
    }  # fmt: skip
    cells = _cell_formats(book)
    sheet.set_row(HEADER_ROW, 45)
    for column, field in enumerate(_FIELDS):
        sheet.set_column(column, column, field.width, cells.get(field.name, cells[""]))
        label = wording.text(f"template-column-{_key(field.name)}")
        sheet.write_string(HEADER_ROW, column, label, formats[field.required])
        sheet.write_comment(HEADER_ROW, column, wording.text(f"help-{_key(field.name)}"))
        if rule := _validation(field.name, ranges, wording):
            sheet.data_validation(HEADER_ROW + 1, column, HEADER_ROW + ROWS, column, rule)


def _cell_formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """Ids and codes are text, so that Excel does not turn them into numbers."""
    return {
        "": book.add_format({"valign": "top"}),
        "title": book.add_format({"valign": "top", "text_wrap": True}),
        "note": book.add_format({"valign": "top", "text_wrap": True}),
        "id": book.add_format({"valign": "top", "num_format": "@"}),
        "requires": book.add_format({"valign": "top", "num_format": "@"}),
        "cost": book.add_format({"valign": "top", "num_format": "#,##0"}),
        "lat": book.add_format({"valign": "top", "num_format": "0.000000"}),
        "lon": book.add_format({"valign": "top", "num_format": "0.000000"}),
    }


_LIMITS = {
    "lat": (-11, 6), "lon": (95, 141), "volume": (0, 10**9), "people": (0, 10**8),
    "cost": (0, 10**15),
}  # fmt: skip


def _validation(name: str, ranges: dict[str, str], wording: Wording) -> dict[str, object] | None:
    """A column's check in Excel."""
    title = wording.text("template-invalid")
    if name in ranges or name in PAPERS:
        marks = [wording.text("template-ready"), wording.text("template-missing")]
        return {
            "validate": "list",
            "source": ranges.get(name, marks),
            # A warning, not a stop: what the list lacks can be kept, and is remarked on.
            "error_type": "warning",
            "error_title": title,
            "error_message": wording.text("template-not-in-list"),
        }
    if name not in _LIMITS:
        return None
    low, high = _LIMITS[name]
    return {
        "validate": "integer" if name in ("cost", "people") else "decimal",
        "criteria": "between",
        "minimum": low,
        "maximum": high,
        "error_title": title,
        "error_message": wording.text("template-number", low=str(low), high=str(high)),
    }


def _write_guide(
    book: xlsxwriter.Workbook, sheet: Worksheet, sources: Sequence[str], wording: Wording
) -> None:
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, wording.text("template-guide"), bold)
    for row in range(1, 8):
        sheet.merge_range(row, 0, row, 1, wording.text(f"guide-{row}"), wrap)
        sheet.set_row(row, 32)
    row = 9
    for field in _FIELDS:
        sheet.write_string(row, 0, wording.text(f"template-column-{_key(field.name)}"), bold)
        sheet.write_string(row, 1, wording.text(f"help-{_key(field.name)}"), wrap)
        row += 1
    row += 1
    for source in sources:
        sheet.write_string(row, 0, source, bold)
        sheet.write_string(row, 1, wording.name(source), wrap)
        row += 1


def _key(name: str) -> str:
    return name.replace("_", "-")
