"""The standard workbook's other sheets: last round's commitments, instructions, pick-lists."""

import math
from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from baimbai.intake.commitments import Commitment
from baimbai.intake.standard import ASIDE, COLUMNS, heading
from baimbai.intake.template_looks import Looks
from baimbai.wording.wording import Wording

PickLists = Mapping[str, str]
"""Column name → the defined name of its list."""
GUIDE_LINES = 10


def write_lists(
    book: Workbook,
    sheet: Worksheet,
    looks: Looks,
    choices: Mapping[str, Sequence[str | int]],
    wording: Wording,
) -> PickLists:
    """The pick-lists side by side, each under a defined name (which survives every program)."""
    picks = {}
    title_sheet(sheet, looks, wording.text("template-lists"))
    used = [column.name for column in COLUMNS if choices.get(column.name)]
    for index, name in enumerate(used):
        values = choices[name]
        sheet.write_string(2, index, heading(name, wording), looks.line("heading"))
        for row, value in enumerate(values, start=3):
            if isinstance(value, int):
                sheet.write_number(row, index, value, looks.line("text"))
            else:
                sheet.write_string(row, index, value, looks.line("text"))
        sheet.set_column(index, index, 60 if name == "activity_code" else 24)
        letter = xl_col_to_name(index)
        area = f"='{sheet.get_name()}'!${letter}$4:${letter}${len(values) + 3}"
        book.define_name(f"pilihan_{name}", area)
        picks[name] = f"pilihan_{name}"
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()
    return picks


_COMMITMENT_WIDTHS = {
    "id": 13, "name": 56, "by": 16, "for": 10, "agreed": 20, "status": 24, "outcome": 34,
    "answer": 40,
}  # fmt: skip


def write_commitments(
    sheet: Worksheet, looks: Looks, commitments: Sequence[Commitment], wording: Wording
) -> None:
    """What was agreed last round, to be read; the last column is the office's to fill in."""
    title_sheet(sheet, looks, wording.text("commitments-title"))
    sheet.write_string(1, 0, wording.text("commitments-hint"), looks.line("hint"))
    sheet.set_row(3, 30)
    for index, (name, width) in enumerate(_COMMITMENT_WIDTHS.items()):
        sheet.set_column(index, index, width)
        sheet.write_string(3, index, wording.text(f"commitments-{name}"), looks.line("heading"))
    text = looks.line("text")
    for row, said in enumerate(commitments, start=4):
        sheet.write_string(row, 0, said.id, text)
        sheet.write_string(row, 1, said.title, text)
        sheet.write_string(row, 2, said.source, looks.line("centre"))
        sheet.write_string(row, 3, str(said.year or ""), looks.line("centre"))
        if said.amount_rupiah is None:
            sheet.write_blank(row, 4, None, looks.line("rupiah"))
        else:
            sheet.write_number(row, 4, said.amount_rupiah, looks.line("rupiah"))
        sheet.write_string(row, 5, said.status, text)
        sheet.write_string(row, 6, said.outcome or wording.text("commitments-unknown"), text)
        sheet.write_blank(row, 7, None, looks.line("open"))
    sheet.freeze_panes(4, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(3)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})


def write_guide(sheet: Worksheet, looks: Looks, sources: Sequence[str], wording: Wording) -> None:
    """How to fill the workbook in: steps, colours, every column, every source."""
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 92)
    title_sheet(sheet, looks, wording.text("template-guide"))
    row = 2
    for number in range(1, GUIDE_LINES + 1):
        text = wording.text(f"guide-{number}")
        sheet.merge_range(row, 0, row, 1, f"{number}.  {text}", looks.line("plain"))
        sheet.set_row(row, 4 + 12 * math.ceil(len(text) / 125))
        row += 1
    row = _section(sheet, looks, row, wording.text("guide-colours"))
    for look in ("required", "missing", "doubtful"):
        sheet.write_string(row, 0, wording.text(f"guide-colour-{look}"), looks.line(look))
        sheet.write_string(row, 1, wording.text(f"guide-means-{look}"), looks.line("text"))
        row += 1
    row = _section(sheet, looks, row, wording.text("guide-columns"))
    for column in COLUMNS:
        sheet.write_string(row, 0, heading(column.name, wording), looks.line("label"))
        help_ = wording.text(f"help-{column.name.replace('_', '-')}")
        sheet.write_string(row, 1, help_, looks.line("text"))
        row += 1
    row = _section(sheet, looks, row, wording.text("guide-sources"))
    for source in sources:
        sheet.write_string(row, 0, source, looks.line("label"))
        sheet.write_string(row, 1, wording.name(source), looks.line("text"))
        row += 1
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.protect()


def title_sheet(sheet: Worksheet, looks: Looks, title: str) -> None:
    """The title by which intake knows a sheet that proposes nothing."""
    sheet.set_row(0, 20)
    sheet.write_string(0, 0, f"{ASIDE}{title}", looks.line("title"))


def _section(sheet: Worksheet, looks: Looks, row: int, title: str) -> int:
    sheet.set_row(row + 1, 18)
    sheet.write_string(row + 1, 0, title, looks.line("section"))
    return row + 2
