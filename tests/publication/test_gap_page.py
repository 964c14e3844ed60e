"""The gap board as a sheet: live differences, and no sheet where no targets were set."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from made_up_release import make_release

from baimbai.publication.findings_book import write_findings_book
from baimbai.register.need import NEEDS, Need
from baimbai.wording.wording import LANGUAGES, wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_lacking_is_a_live_difference_of_its_row(tmp_path: Path, language: str) -> None:
    release = make_release(40)
    needs = NEEDS.make(
        [
            Need("63.01", "jalan_mantap", 1000, "km", "RPJMD"),
            Need("63.02", "persampahan", 5000, "orang", "SPM"),
        ]
    )
    made = replace(release, programme=replace(release.programme, needs=needs))
    write_findings_book(made, wording(language), tmp_path / "temuan.xlsx")
    name = wording(language).text("sheet-gaps")
    live = openpyxl.load_workbook(tmp_path / "temuan.xlsx")[name]
    seen = openpyxl.load_workbook(tmp_path / "temuan.xlsx", data_only=True)[name]
    lines = [row for row in range(1, live.max_row + 1) if isinstance(live.cell(row, 4).value, int)]
    lines = [row for row in lines if live.cell(row, 1).value != 1 or live.cell(row, 2).value != 2]
    assert len(lines) == 2
    for row in lines:
        assert live.cell(row, 8).value == f"=D{row}-E{row}-F{row}-G{row}"
        need, *less = (seen.cell(row, column).value for column in range(4, 8))
        assert seen.cell(row, 8).value == pytest.approx(need - sum(less))
    notes = [seen.cell(row, 13).value for row in lines]
    assert wording(language).text("gap-unproposed") in notes


def test_a_round_without_targets_has_no_such_sheet(tmp_path: Path) -> None:
    write_findings_book(make_release(10), wording("id"), tmp_path / "temuan.xlsx")
    names = openpyxl.load_workbook(tmp_path / "temuan.xlsx").sheetnames
    assert wording("id").text("sheet-gaps") not in names
