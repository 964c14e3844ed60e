"""realisasi.xlsx: a row a programmed work, two columns a quarter, as `progress_book` reads it."""

from datetime import date, datetime, time
from pathlib import Path

import polars as pl
from xlsxwriter import Workbook as Writing
from xlsxwriter.worksheet import Worksheet

from baimbai.followup.progress import PROGRESS, QUARTERS, WORKS
from baimbai.intake.template_looks import Looks
from baimbai.wording.wording import Wording

_FIRST = 5
_LEFT = 5
_WIDTHS = (22, 60, 26, 8, 20)
_BEGINNING = datetime.combine(date(2000, 1, 1), time())


def write_progress_template(
    works: pl.DataFrame, progress: pl.DataFrame, said: Wording, path: Path, title: str
) -> None:
    """Write the WORKS to be reported on, filled with the PROGRESS that is known."""
    known = {(one.proposal, one.year, one.quarter): one for one in PROGRESS.records(progress)}
    with Writing(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": _BEGINNING})
        looks = Looks(book, said.language)
        sheet = book.add_worksheet(said.text("followup-progress-sheet")[:31])
        _write_head(sheet, looks, said, title)
        row = _FIRST
        for row, work in enumerate(WORKS.records(works.sort("proposal", "year")), _FIRST):
            texts = (work.proposal, work.title, work.organisation)
            for index, text in enumerate(texts):
                sheet.write_string(row, index, text, looks.line("text"))
            sheet.write_number(row, 3, work.year, looks.line("centre"))
            sheet.write_number(row, 4, work.programmed_rupiah, looks.line("rupiah"))
            note = ""
            for quarter in QUARTERS:
                one = known.get((work.proposal, work.year, quarter))
                left = _LEFT + 2 * (quarter - 1)
                if one is None:
                    sheet.write_blank(row, left, None, looks.line("open"))
                    sheet.write_blank(row, left + 1, None, looks.line("open"))
                else:
                    sheet.write_number(row, left, one.physical_percent, looks.line("open"))
                    sheet.write_number(row, left + 1, one.financial_rupiah, looks.line("rupiah"))
                    note = one.note
            sheet.write_string(row, _LEFT + 8, note, looks.line("open"))
        sheet.data_validation(_FIRST, _LEFT, max(row, _FIRST), _LEFT + 7, {
            "validate": "decimal", "criteria": ">=", "value": 0,
        })  # fmt: skip
        sheet.freeze_panes(_FIRST, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(3, 4)


def _write_head(sheet: Worksheet, looks: Looks, said: Wording, title: str) -> None:
    sheet.write_string(0, 0, title, looks.line("title"))
    sheet.write_string(1, 0, said.text("followup-progress-hint"), looks.line("hint"))
    heading = looks.line("heading")
    for index, column in enumerate(("id", "title", "organisation", "year", "programmed")):
        label = said.text(f"followup-progress-column-{column}")
        sheet.merge_range(3, index, 4, index, label, heading)
        sheet.set_column(index, index, _WIDTHS[index])
    for quarter in QUARTERS:
        left = _LEFT + 2 * (quarter - 1)
        label = said.text("followup-progress-quarter", quarter=quarter)
        sheet.merge_range(3, left, 3, left + 1, label, heading)
        sheet.write_string(4, left, said.text("followup-progress-column-physical"), heading)
        sheet.write_string(4, left + 1, said.text("followup-progress-column-financial"), heading)
        sheet.set_column(left, left, 9)
        sheet.set_column(left + 1, left + 1, 18)
    sheet.merge_range(3, _LEFT + 8, 4, _LEFT + 8, said.text("followup-progress-column-note"),
                      heading)  # fmt: skip
    sheet.set_column(_LEFT + 8, _LEFT + 8, 40)
