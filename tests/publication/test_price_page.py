"""Changes of prices as a sheet, and labels and origin beside every score."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from made_up_release import make_release

from baimbai.appraisal.price_change import PRICE_CHANGES, SCENARIOS, PriceChange
from baimbai.publication.programme_book import write_programme_book
from baimbai.wording.wording import LANGUAGES, wording


def sheet(path: Path, language: str, key: str):
    book = openpyxl.load_workbook(path, data_only=True)
    return book[wording(language).text(key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_shows_all_three_scenarios(tmp_path: Path, language: str) -> None:
    release = make_release(20)
    first = min(release.programme.proposals["id"])
    changes = PRICE_CHANGES.make(
        PriceChange(first, "63.01", s, part, -400.0, -400.0 * part, -0.01 * part)
        for s, part in zip(SCENARIOS, (0.25, 0.5, 1.0), strict=True)
    )
    made = replace(release, appraisal=replace(release.appraisal, price_changes=changes))
    write_programme_book(made, wording(language), tmp_path / "program.xlsx")
    rows = list(
        sheet(tmp_path / "program.xlsx", language, "sheet-prices").iter_rows(values_only=True)
    )
    (line,) = [row for row in rows if row[1] == first]
    assert line[4:11] == (-400, -100, -200, -400, -0.0025, -0.005, -0.01)
    assert made.checksum() != release.checksum()


def test_where_prices_were_not_weighed_there_is_no_such_sheet(tmp_path: Path) -> None:
    write_programme_book(make_release(10), wording("id"), tmp_path / "program.xlsx")
    names = openpyxl.load_workbook(tmp_path / "program.xlsx").sheetnames
    assert wording("id").text("sheet-prices") not in names


def test_labels_origin_and_continuity_stand_beside_every_score(tmp_path: Path) -> None:
    release = make_release(30)
    write_programme_book(release, wording("id"), tmp_path / "program.xlsx")
    rows = list(sheet(tmp_path / "program.xlsx", "id", "sheet-scores").iter_rows(values_only=True))
    head = next(row for row in rows if row[0] == wording("id").text("column-no"))
    labels, origin, continued = (
        head.index(wording("id").text(key))
        for key in ("column-labels", "column-origin", "column-continued")
    )
    shown = {row[1]: row for row in rows}
    for proposal in release.programme.proposals.iter_rows(named=True):
        row = shown[proposal["id"]]
        assert row[labels] == ("; ".join(proposal["priority_labels"]) or None)
        assert row[continued] == ("ya" if proposal["continuing"] else None)
        assert (row[origin] is None) == (proposal["origin"] is None)
