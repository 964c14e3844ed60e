"""The sheet that lists all remarks on a workbook, with links to their cells."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook as Book
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from baimbai.intake.remark import REMARK_SEVERITIES
from baimbai.intake.standard import ASIDE
from baimbai.wording.wording import Wording

Place = tuple[str, str]
_WIDTHS = (6, 14, 24, 10, 110, 2)
_FILL_COLUMN = len(_WIDTHS)
"""Hidden: the fill that the cell had, to give it back the next time."""
_SIDE = Side(style="thin", color="FFBFBFBF")
_RULES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAP = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing said at one place of a workbook."""

    sheet: str
    cell: str
    """`F12`; `12` for a row; empty for the sheet."""
    severity: str
    text: str


def write_summary(
    book: Book,
    name: str,
    said: Sequence[tuple[Mark, Place | None]],
    former: Mapping[Place, str],
    lost: Sequence[str],
    fills: Mapping[str, str],
    wording: Wording,
) -> None:
    """Add the sheet, last of all: counts, what the copy lacks, and every remark with its link."""
    sheet = book.create_sheet(name)
    sheet["A1"] = f"{ASIDE}{wording.text('markup-title')}"
    sheet["A1"].font = Font(name="Arial", size=13, bold=True)
    counts = Counter(mark.severity for mark, _ in said)
    numbers = {severity: counts[severity] for severity in REMARK_SEVERITIES}
    lines = [wording.text("markup-counts", **numbers), wording.text("markup-how")]
    lines += [wording.text(f"markup-lost-{kind}") for kind in lost]
    for row, line in enumerate(lines, start=2):
        sheet.cell(row, 1, line).font = Font(name="Arial", size=9)
    head = len(lines) + 3
    for column, key in enumerate(("number", "severity", "sheet-name", "cell", "text"), start=1):
        cell = sheet.cell(head, column, wording.text(f"markup-{key}"))
        cell.font = Font(name="Arial", size=9, bold=True)
        cell.fill, cell.border, cell.alignment = PatternFill("solid", "FFDDEBF7"), _RULES, _WRAP
    order = sorted(said, key=lambda item: REMARK_SEVERITIES.index(item[0].severity))
    for number, (mark, place) in enumerate(order, start=1):
        _write_remark(sheet, head + number, number, mark, place, fills, wording)
        if place is not None:
            sheet.cell(head + number, _FILL_COLUMN, f"{place[1]}|{former.get(place, '')}")
    _set_page(sheet, head)


def _write_remark(
    sheet: Worksheet,
    row: int,
    number: int,
    mark: Mark,
    place: Place | None,
    fills: Mapping[str, str],
    wording: Wording,
) -> None:
    texts = (wording.name(mark.severity).capitalize(), mark.sheet, mark.cell, mark.text)
    values: tuple[int | str, ...] = (number, *texts)
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"  # What an office wrote is never a formula.
        cell.font, cell.border, cell.alignment = Font(name="Arial", size=9), _RULES, _WRAP
    sheet.cell(row, 2).fill = PatternFill("solid", fills[mark.severity])
    sheet.row_dimensions[row].height = 4 + 12 * (1 + len(mark.text) // 118)
    if place is not None:
        link = sheet.cell(row, 4)
        quoted = place[0].replace("'", "''")
        link.hyperlink = Hyperlink(link.coordinate, location=f"'{quoted}'!{place[1]}")
        link.font = Font(name="Arial", size=9, underline="single", color="FF0563C1")


def _set_page(sheet: Worksheet, head: int) -> None:
    for index, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEF"[index]].width = width
    sheet.column_dimensions["F"].hidden = True
    sheet.freeze_panes = f"A{head + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.sheet_view.showGridLines = False


def read_former_fills(book: Book, name: str) -> dict[Place, PatternFill]:
    """The fills that an earlier summary kept, by sheet and cell."""
    if name not in book.sheetnames:
        return {}
    kept: dict[Place, PatternFill] = {}
    for row in book[name].iter_rows(min_row=2, values_only=True):
        text = row[_FILL_COLUMN - 1] if len(row) >= _FILL_COLUMN else None
        if isinstance(text, str) and "|" in text:
            address, _, fill = text.partition("|")
            kept[str(row[2]), address] = _fill_of(fill)
    return kept


def _fill_of(text: str) -> PatternFill:
    kind, _, value = text.partition(":")
    try:
        match kind:
            case "rgb":
                return PatternFill("solid", Color(rgb=value))
            case "theme":
                theme, _, tint = value.partition(":")
                return PatternFill("solid", Color(theme=int(theme), tint=float(tint)))
            case "indexed":
                return PatternFill("solid", Color(indexed=int(value)))
    except (ValueError, TypeError):
        pass
    return PatternFill()
