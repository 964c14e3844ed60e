"""temuan.xlsx: findings with their rows, remarks with their cells, and an account of every row."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from sheet_formulas import Calculator, formulas

from baimbai.publication.findings_book import row_accounts, write_findings_book
from baimbai.publication.release import Release
from baimbai.wording.wording import wording


@pytest.fixture(scope="module")
def book(published: dict[str, Path]) -> Workbook:
    return openpyxl.load_workbook(published["id"] / "temuan.xlsx")


def _column(book: Workbook, name: str, heading: str) -> list[object]:
    lines = list(book[name].iter_rows(values_only=True))
    at = next(i for i, line in enumerate(lines) if heading in line)
    index = lines[at].index(heading)
    return [line[index] for line in lines[at + 2 :] if isinstance(line[0], int)]


def test_findings_stand_gravest_first_with_the_rows_they_come_from(
    release: Release, book: Workbook
) -> None:
    order = {"tinggi": 0, "sedang": 1, "rendah": 2, "info": 3}
    findings = release.review.findings.select("id", "severity", "proposals").rows()
    expected = sorted(findings, key=lambda row: (order[row[1]], row[0]))
    assert _column(book, "Temuan", "No. temuan") == [row[0] for row in expected]
    where = {
        p: f"{file}!{sheet}!{row}"
        for p, file, sheet, row in release.programme.proposals.select(
            "id", "source_file", "source_sheet", "source_row"
        ).iter_rows()
    }
    rows = ["\n".join(where[p] for p in proposals) for _, _, proposals in expected]
    assert _column(book, "Temuan", "Baris asal (berkas!lembar!baris)") == rows


def test_a_grave_finding_is_coloured(book: Workbook) -> None:
    sheet = book["Temuan"]
    fills = {row[2].value: row[2].fill.fgColor.rgb for row in sheet.iter_rows() if row[2].value}
    assert fills["Tinggi"] == "FFF8CBAD"
    assert fills["Sedang"] == "FFFFE699"


def test_counts_by_kind_are_live_and_right(book: Workbook, published: dict[str, Path]) -> None:
    cached = openpyxl.load_workbook(published["id"] / "temuan.xlsx", data_only=True)
    calculator = Calculator(book)
    for sheet, row, column in formulas(book):
        value = calculator.value(sheet, row, column)
        assert value == cached[sheet].cell(row, column).value, (sheet, row, column)


def test_remarks_name_workbook_sheet_and_cell(release: Release, book: Workbook) -> None:
    assert len(_column(book, "Catatan masukan", "Sel")) == release.remarks.height
    assert set(_column(book, "Catatan masukan", "Sel")) == {"F12"}
    assert _column(book, "Catatan masukan", "Tingkat")[0] == "Galat"


def test_the_rows_of_every_workbook_add_up(release: Release, book: Workbook) -> None:
    accounts = row_accounts(release)
    assert accounts["unaccounted"].to_list() == [0] * release.files.height
    assert _column(book, "Neraca baris", "Berkas") == release.files["file"].sort().to_list()
    assert sum(_column(book, "Neraca baris", "Usulan")) == release.programme.proposals.height
    others = _column(book, "Baris bukan usulan", "Jenis baris")
    assert len(others) == release.other_rows.height


def test_the_same_release_gives_the_same_bytes(
    release: Release, published: dict[str, Path], tmp_path: Path
) -> None:
    again = tmp_path / "temuan.xlsx"
    write_findings_book(release, wording("id"), again)
    assert again.read_bytes() == (published["id"] / "temuan.xlsx").read_bytes()
