"""program.xlsx: every proposal has its place, sums are live and right, text stays text."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from sheet_formulas import Calculator, formulas

from baimbai.publication.programme_book import write_programme_book
from baimbai.publication.release import Release
from baimbai.register.proposal import SECTORS
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="module")
def book(published: dict[str, Path]) -> Workbook:
    return openpyxl.load_workbook(published["id"] / "program.xlsx")


@pytest.fixture(scope="module")
def cached(published: dict[str, Path]) -> Workbook:
    return openpyxl.load_workbook(published["id"] / "program.xlsx", data_only=True)


def _rows(book: Workbook, name: str, key: str = "ID usulan") -> list[dict[str, object]]:
    """A sheet's rows as heading → value: those with something under `key`."""
    lines = list(book[name].iter_rows(values_only=True))
    at = next(i for i, line in enumerate(lines) if line[0] == "No." and key in line)
    records = [dict(zip(lines[at], line, strict=True)) for line in lines[at + 2 :]]
    return [record for record in records if record[key] is not None]


def test_a_book_has_a_sheet_a_bidang_and_a_source(book: Workbook) -> None:
    sources = ("PAD", "DAU-SG-PU", "DBH", "DAK-F", "BKK", "APBN-BALAI", "HIBAH")
    ends = {"Ringkasan", "Matriks", "Belum tertampung", "Skor", "Rincian skor"}
    bidang, sumber = {f"Bidang {s}" for s in SECTORS}, {f"Sumber {s}" for s in sources}
    assert book.sheetnames[:2] == ["Ringkasan", "Matriks"]
    assert set(book.sheetnames) == ends | bidang | sumber


def test_every_proposal_is_either_in_the_matrix_or_not_taken_up_yet(
    release: Release, book: Workbook
) -> None:
    results = dict(release.decisions.select("proposal", "result").iter_rows())
    agreed = {p for p, result in results.items() if result.startswith("diakomodir")}
    in_matrix = [row["ID usulan"] for row in _rows(book, "Matriks")]
    refused = [row["ID usulan"] for row in _rows(book, "Belum tertampung")]
    assert sorted(in_matrix) == sorted(agreed)
    assert sorted(refused) == sorted(results.keys() - agreed)
    on_desks = [row["ID usulan"] for s in SECTORS for row in _rows(book, f"Bidang {s}")]
    assert (
        sorted(on_desks) == sorted(results) == sorted(r["ID usulan"] for r in _rows(book, "Skor"))
    )


def test_money_stands_in_full_rupiah_as_numbers(release: Release, cached: Workbook) -> None:
    asked = dict(release.programme.proposals.select("id", "cost_rupiah").iter_rows())
    paid: dict[str, dict[int, int]] = {}
    for proposal, year, rupiah in release.allocation.payments.select(
        "proposal", "year", "amount_rupiah"
    ).iter_rows():
        years = paid.setdefault(proposal, {})
        years[year] = years.get(year, 0) + rupiah
    shown = {
        str(row["ID usulan"]): (
            row["Biaya diusulkan (Rp)"],
            {y: row[f"TA {y} (Rp)"] for y in release.meeting.horizon if row[f"TA {y} (Rp)"]},
            row["Diprogramkan (Rp)"],
        )
        for row in _rows(cached, "Matriks")
    }
    assert shown == {p: (asked[p], years, sum(years.values())) for p, years in paid.items()}


def test_cached_values_are_what_the_formulas_come_to(book: Workbook, cached: Workbook) -> None:
    calculator = Calculator(book)
    places = list(formulas(book))
    assert len(places) > 1000
    wrong = {
        (sheet, row, column): (cached[sheet].cell(row, column).value, expected)
        for sheet, row, column in places
        if (expected := calculator.value(sheet, row, column))
        != pytest.approx(cached[sheet].cell(row, column).value)
    }
    assert wrong == {}


def test_the_cross_check_between_sheets_is_zero(release: Release, cached: Workbook) -> None:
    rows = _rows(cached, "Ringkasan", "Selisih (Rp)")
    total = release.allocation.payments["amount_rupiah"].sum()
    assert [row["Menurut Matriks (Rp)"] for row in rows] == [total, total]
    assert [row["Selisih (Rp)"] for row in rows] == [0, 0]


def test_only_our_own_sums_are_formulas(book: Workbook) -> None:
    texts = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    dangerous = [c for c in texts if isinstance(c.value, str) and c.value.startswith("=cmd")]
    assert dangerous
    assert {c.data_type for c in dangerous} == {"s"}
    assert all(c.quotePrefix for c in dangerous)
    ours = ("=SUM(", "=SUBTOTAL(", "=SUMIF(", "=COUNTIF(", "=IF(")
    others = {c.value for c in texts if c.data_type == "f" and not str(c.value).startswith(ours)}
    assert all(
        set(str(value)) <= set("=+-*/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") for value in others
    )


def test_region_codes_are_text(book: Workbook) -> None:
    codes = {row["Kode wilayah"] for row in _rows(book, "Matriks")}
    assert "63.10" in codes
    assert all(isinstance(code, str) for code in codes)


def test_a_refusal_quotes_its_rule_with_source_and_status(release: Release, book: Workbook) -> None:
    rules = release.rulebook.rules
    names = {"verified": "terverifikasi", "unverified": "perlu verifikasi"}
    quoted = {
        p: (rules[r].sentence["id"], rules[r].legal_source, names[rules[r].status])
        for p, r in release.decisions.select("proposal", "rule").iter_rows()
        if r
    }
    shown = {
        str(row["ID usulan"]): (
            row["Aturan yang dikutip"], row["Dasar hukum"], row["Status aturan"]
        )
        for row in _rows(book, "Belum tertampung")
        if row["Aturan yang dikutip"]
    }  # fmt: skip
    assert shown == {p: quoted[p] for p in shown}
    assert {status for *_, status in shown.values()} == set(names.values())


def test_scores_open_into_their_parts(release: Release, cached: Workbook) -> None:
    scores = dict(release.appraisal.scores.select("proposal", "score").iter_rows())
    shown = {str(row["ID usulan"]): row["Skor"] for row in _rows(cached, "Skor")}
    assert shown == pytest.approx(scores)
    assert len(_rows(cached, "Rincian skor")) == release.appraisal.parts.height


def test_matrices_are_ready_to_print(book: Workbook) -> None:
    for name in ("Matriks", "Belum tertampung", *(f"Bidang {s}" for s in SECTORS)):
        sheet = book[name]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 8  # A3
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert "DRAFT" in sheet.oddFooter.left.text
        assert "CONTOH ILUSTRATIF" in sheet.oddFooter.left.text


def test_the_same_release_gives_the_same_bytes(
    release: Release, published: dict[str, Path], tmp_path: Path
) -> None:
    again = tmp_path / "program.xlsx"
    write_programme_book(release, wording("id"), again)
    assert again.read_bytes() == (published["id"] / "program.xlsx").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_hold_the_same_figures(
    published: dict[str, Path], language: str, cached: Workbook
) -> None:
    other = openpyxl.load_workbook(published[language] / "program.xlsx", data_only=True)
    for ours, theirs in zip(cached, other, strict=True):
        assert [
            [v if isinstance(v, int | float) else None for v in line]
            for line in ours.iter_rows(values_only=True)
        ] == [
            [v if isinstance(v, int | float) else None for v in line]
            for line in theirs.iter_rows(values_only=True)
        ]
