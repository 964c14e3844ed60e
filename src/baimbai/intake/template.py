"""The standard workbook (*buku kerja baku*) of one office, with what it proposed so far."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

from baimbai.intake.commitments import Commitment
from baimbai.intake.standard import COLUMNS, Content, Line, heading, lines_of, region_name
from baimbai.intake.template_looks import Looks
from baimbai.intake.template_sheets import PickLists, write_commitments, write_guide, write_lists
from baimbai.intake.workbook import Cell
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
from baimbai.register.region import Region
from baimbai.wording.wording import Wording

SPARE_ROWS = 300
"""Rows prepared below the last proposal."""
HEADER_ROW = 4
_INDEX = {column.name: index for index, column in enumerate(COLUMNS)}
_LAST = len(COLUMNS) - 1
_INDONESIA = (-11.5, 6.5, 94.5, 141.5)


@dataclass(frozen=True)
class Template:
    """What an office's workbook is made from."""

    meeting: Meeting
    organisation: Organisation
    regions: Mapping[str, Region]
    sources: Sequence[str]
    kecamatan: Sequence[str]
    activities: Sequence[str]
    """`1.03.10.2.01.0046 – name`, of the round's edition; empty where it names none."""
    contents: Mapping[str, Content]
    """The proposals so far, by id."""
    commitments: Sequence[Commitment]


def write_template(template: Template, wording: Wording, path: Path) -> None:
    """Write the office's workbook; the same bytes for the same template."""
    meeting = template.meeting
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(path, options) as book:
        made = datetime.combine(meeting.published_on, datetime.min.time())
        book.set_properties({
            "title": wording.text("template-title", office=template.organisation.name),
            "subject": meeting.title,
            "created": made,
        })  # fmt: skip
        looks = Looks(book, wording.language)
        sheet = book.add_worksheet(wording.text("template-sheet"))
        if template.commitments:
            name = wording.text("template-commitments", year=str(meeting.fiscal_year - 1))
            write_commitments(book.add_worksheet(name), looks, template.commitments, wording)
        guide = book.add_worksheet(wording.text("template-guide"))
        lists = book.add_worksheet(wording.text("template-lists"))
        picks = write_lists(book, lists, looks, _choices(template, wording), wording)
        write_proposals(sheet, looks, template, picks, wording)
        write_guide(guide, looks, template.sources, wording)
        sheet.activate()


def _choices(template: Template, wording: Wording) -> dict[str, Sequence[str | int]]:
    regions = [template.regions[code] for code in sorted(template.regions)]
    return {
        **names_to_pick(wording),
        "region": [region_name(region) for region in regions],
        "kecamatan": template.kecamatan,
        "unit": UNITS,
        "source": template.sources,
        "year": template.meeting.horizon,
        "activity_code": template.activities,
    }


def names_to_pick(wording: Wording) -> dict[str, list[str]]:
    """What the columns that hold codes offer: the codes' names."""
    codes = {
        "sector": SECTORS, "asset_type": ASSET_TYPES, "work_type": WORK_TYPES,
        "origin": ORIGINS, "condition": CONDITIONS,
    }  # fmt: skip
    return {name: [wording.name(code) for code in known] for name, known in codes.items()}


def write_proposals(
    sheet: Worksheet, looks: Looks, template: Template, picks: PickLists, wording: Wording
) -> None:
    """The sheet to work in: head, headings with notes, proposals, room for more, checks."""
    lines = [
        line
        for id_, content in template.contents.items()
        for line in lines_of(id_, content, template.regions, wording)
    ]
    last = HEADER_ROW + len(lines) + SPARE_ROWS
    _write_head(sheet, looks, template, wording)
    write_headings(sheet, looks, HEADER_ROW, wording)
    for row, line in enumerate(lines, start=HEADER_ROW + 1):
        write_line(sheet, looks, row, line)
    for row in range(HEADER_ROW + 1 + len(lines), last + 1):
        write_line(sheet, looks, row, {})
    for column in COLUMNS:
        if rule := _validation(column.name, picks, wording):
            index = _INDEX[column.name]
            sheet.data_validation(HEADER_ROW + 1, index, last, index, rule)
    _colour_states(sheet, looks, template, last)
    _set_page(sheet, HEADER_ROW + len(lines) + 12, wording)
    _protect(sheet, last)


def _write_head(sheet: Worksheet, looks: Looks, template: Template, wording: Wording) -> None:
    year = str(template.meeting.fiscal_year)
    for row in range(HEADER_ROW):
        # Over the columns' own rules, which are the table's.
        sheet.set_row(row, 20 if row == 0 else None, looks.line("hint"))
    sheet.write_string(0, 0, template.organisation.name, looks.line("title"))
    sheet.write_string(1, 0, template.meeting.title, looks.line("subtitle"))
    sheet.write_string(2, 0, wording.text("template-subtitle", year=year), looks.line("subtitle"))
    sheet.write_string(3, 0, wording.text("template-hint"), looks.line("hint"))


def write_headings(sheet: Worksheet, looks: Looks, row: int, wording: Wording) -> None:
    """The row of headings, each with a note that says what to write."""
    sheet.set_row(row, 42)
    for index, column in enumerate(COLUMNS):
        sheet.set_column(index, index, column.width, looks.cell(column))
        look = looks.line("required" if column.required else "heading")
        sheet.write_string(row, index, heading(column.name, wording), look)
        note = wording.text(f"help-{column.name.replace('_', '-')}")
        height = 28 + 15 * math.ceil(len(note) / 34)
        sheet.write_comment(row, index, note, {"width": 220, "height": height, "font_size": 9})


def write_line(
    sheet: Worksheet, looks: Looks, row: int, line: Line, marked: frozenset[str] = frozenset()
) -> None:
    """One row; text is text whatever it begins with. `marked` columns are coloured."""
    # Not every office suite fits the height to wrapped text by itself.
    deepest = max((len(str(line.get(c.name, ""))) / c.width for c in COLUMNS), default=0)
    if deepest > 1:
        sheet.set_row(row, 3 + 12 * min(math.ceil(deepest), 12))
    for index, column in enumerate(COLUMNS):
        cell: Cell | None = line.get(column.name)
        look = looks.cell(column, cell, marked=column.name in marked)
        if cell is None:
            sheet.write_blank(row, index, None, look)
        elif isinstance(cell, int | float) and not isinstance(cell, bool):
            sheet.write_number(row, index, cell, look)
        else:
            sheet.write_string(row, index, str(cell), look)


_LIMITS = {
    "lat": (-11, 6), "lon": (95, 141), "volume": (0, 10**9), "area_ha": (0, 10**7),
    "people": (0, 10**8), "cost": (0, 10**15),
}  # fmt: skip


def _validation(name: str, picks: PickLists, wording: Wording) -> dict[str, object] | None:
    """A column's check in Excel. It warns, and stops only what is no number."""
    title = wording.text("template-invalid")
    if name in picks or name in PAPERS:
        marks = [wording.text("template-ready"), wording.text("template-missing")]
        return {
            "validate": "list",
            "source": f"={picks[name]}" if name in picks else marks,
            # What the list lacks can be kept, and is remarked on.
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
        "error_type": "warning" if name in ("lat", "lon") else "stop",
        "error_title": title,
        "error_message": wording.text("template-number", low=str(low), high=str(high)),
    }


def _colour_states(sheet: Worksheet, looks: Looks, template: Template, last: int) -> None:
    """Colours that follow the typing: what must still be filled, points that lie elsewhere."""
    first = HEADER_ROW + 1

    def when(name: str, formula: str, look: str) -> None:
        index = _INDEX[name]
        rule = {"type": "formula", "criteria": f"={formula}", "format": looks.state(look)}
        sheet.conditional_format(first, index, last, index, rule)

    cell = {name: f"${xl_col_to_name(index)}{first + 1}" for name, index in _INDEX.items()}
    for column in COLUMNS:
        if column.required and column.name != "title":
            when(column.name, f'AND({cell["title"]}<>"",{cell[column.name]}="")', "missing")
    described = f"{cell['sector']}:{cell['desa']}"
    when("title", f'AND({cell["title"]}="",COUNTA({described})>0)', "missing")
    for name, other, (low, high) in (
        ("lat", "lon", _INDONESIA[:2]), ("lon", "lat", _INDONESIA[2:]),
    ):  # fmt: skip
        here = cell[name]
        when(name, f'AND({here}="",{cell[other]}<>"")', "missing")
        when(name, f"AND(ISNUMBER({here}),OR({here}<{low},{here}>{high}))", "wrong")
        if near := _reach(template.regions.get(template.organisation.region_code), name):
            when(name, f"AND(ISNUMBER({here}),OR({here}<{near[0]},{here}>{near[1]}))", "doubtful")


def _reach(region: Region | None, name: str) -> tuple[float, float] | None:
    """Degrees between which a point of a kabupaten/kota is to be expected; generous."""
    centre = None if region is None else (region.lat if name == "lat" else region.lon)
    if region is None or region.kind == "provinsi" or centre is None:
        return None
    degrees = 0.3 + 2 * math.sqrt(region.area_km2 or 5_000) / 111
    return round(centre - degrees, 3), round(centre + degrees, 3)


def _set_page(sheet: Worksheet, last: int, wording: Wording) -> None:
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    # Three sheets of A3 beside each other: on one, letters would be 3 points high.
    sheet.fit_to_pages(3, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.repeat_columns(0, 1)
    sheet.print_area(0, 0, last, _LAST)
    sheet.set_footer(f"&L&8{wording.text('template-sheet')}&R&8&P / &N")


def _protect(sheet: Worksheet, last: int) -> None:
    """Headings and ids are locked, without a password; everything else can be worked on."""
    sheet.autofilter(HEADER_ROW, 0, last, _LAST)
    allowed = (
        "insert_rows", "delete_rows", "sort", "autofilter", "format_cells", "format_columns",
        "format_rows",
    )  # fmt: skip
    # Excel sorts rows with locked cells only where they are open as a range; that they cannot be
    # selected keeps them from being typed over.
    sheet.unprotect_range(xl_range(HEADER_ROW, 0, last, _LAST), "usulan")
    sheet.protect("", {**dict.fromkeys(allowed, True), "select_locked_cells": False})
