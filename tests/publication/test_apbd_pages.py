"""The infrastructure share of each APBD on the summary page and in the programme book."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sheet_formulas import Calculator, formulas

from baimbai.funding.apbd_share import APBD_SHARES, ApbdShare
from baimbai.publication.apbd_pages import changed_shares
from baimbai.publication.names import RoundWording
from baimbai.publication.programme_book import write_programme_book
from baimbai.publication.release import Release
from baimbai.publication.summary import write_summary
from baimbai.wording.wording import LANGUAGES, wording

BILLION = 10**9


def share(owner: str, year: int, plan: int, base: int, *, due: bool = True) -> ApbdShare:
    """With 10 paid for what is no infrastructure and 100 elsewhere; billions."""
    reached = plan + 100
    return ApbdShare(
        owner, owner, year, plan * BILLION, 10 * BILLION, 100 * BILLION, base * BILLION,
        reached * 10_000 // base, 40, max(0, 40 * base * BILLION // 100 - reached * BILLION), due,
    )  # fmt: skip


ROWS = [
    share("63", 2026, 200, 1_000, due=False),
    share("63", 2027, 299, 1_000),
    share("63.01", 2027, 300, 1_000),
    share("63.11", 2027, 41, 140),
]


@pytest.fixture(scope="module")
def told(release: Release) -> Release:
    return replace(release, apbd_shares=APBD_SHARES.make(ROWS))


def test_the_summary_shows_every_apbd_with_the_law_its_source_and_status(
    told: Release, tmp_path: Path
) -> None:
    write_summary(told, wording("id"), tmp_path / "r.md")
    page = (tmp_path / "r.md").read_text(encoding="utf-8")
    section = page.split("## Porsi belanja infrastruktur APBD (Rp miliar)\n")[1].split("\n## ")[0]
    for rule in told.rulebook.of_topic("belanja_wajib"):
        status = {"verified": "terverifikasi", "unverified": "perlu verifikasi"}[rule.status]
        assert f"{rule.sentence['id']} Dasar: {rule.legal_source}. Status: {status}." in section
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("|")
    ]
    assert cells[2:] == [
        ["Provinsi Kalimantan Selatan", "2026", "200,00", "100,00", "1.000,00", "30,00 %",
         "100,00", "belum, masa penyesuaian"],
        ["Provinsi Kalimantan Selatan", "2027", "299,00", "100,00", "1.000,00", "39,90 %",
         "1,00", "belum terpenuhi"],
        ["Kabupaten Tanah Laut", "2027", "300,00", "100,00", "1.000,00", "40,00 %", "0,00",
         "terpenuhi"],
        ["Kabupaten Balangan", "2027", "41,00", "100,00", "140,00", "100,71 %", "0,00",
         "melebihi belanja APBD; periksa angkanya"],
    ]  # fmt: skip


def test_a_rupiah_short_never_reads_as_nothing(told: Release, tmp_path: Path) -> None:
    nearly = replace(
        ROWS[1], plan_rupiah=300 * BILLION - 1, share=3_999, missing_rupiah=1
    )  # 39.9999… percent
    release = replace(told, apbd_shares=APBD_SHARES.make([nearly]))
    write_summary(release, wording("en"), tmp_path / "r.md")
    (line,) = [x for x in (tmp_path / "r.md").read_text("utf-8").splitlines() if "39.99 %" in x]
    assert [cell.strip() for cell in line.strip("|").split("|")][5:] == [
        "39.99 %", "0.01", "not met",
    ]  # fmt: skip


def test_a_round_without_budgets_has_no_such_section(published: dict[str, Path]) -> None:
    page = (published["id"] / "ringkasan.md").read_text(encoding="utf-8")
    assert "Porsi belanja infrastruktur" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_reckons_the_share_and_what_is_missing_itself(
    told: Release, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "program.xlsx"
    write_programme_book(told, wording(language), path)
    live, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    name = live.sheetnames[0]
    calculator = Calculator(live)
    reckoned = [
        (sheet, row, column)
        for sheet, row, column in formulas(live)
        if sheet == name and "ROUND" in str(live[sheet].cell(row, column).value)
    ]
    assert len(reckoned) == 2 * len(ROWS)
    for sheet, row, column in reckoned:
        value = cached[sheet].cell(row, column).value
        assert calculator.value(sheet, row, column) == pytest.approx(value, abs=1e-9)
    rows = sorted({row for _, row, _ in reckoned})
    figures = [
        tuple(cached[name].cell(row, column).value for column in (3, 4, 5, 6, 7, 8, 9, 11))
        for row in rows
    ]
    assert figures == [
        (r.year, r.plan_rupiah, r.elsewhere_rupiah, r.base_rupiah, r.share / 10_000,
         r.least_percent, r.missing_rupiah, r.other_rupiah)
        for r in ROWS
    ]  # fmt: skip


def test_a_scenario_tells_only_the_shares_that_change(told: Release) -> None:
    after = APBD_SHARES.make([ROWS[0], share("63", 2027, 250, 1_000), *ROWS[2:]])
    said = {
        language: list(
            changed_shares(told, told.apbd_shares, after, RoundWording(language, told.programme))
        )
        for language in LANGUAGES
    }
    assert said == {
        "id": [
            "  Porsi infrastruktur APBD Provinsi Kalimantan Selatan 2027: 39,90 % menjadi "
            "35,00 %, belum terpenuhi (kurang Rp50.000.000.000)"
        ],
        "en": [
            "  Infrastructure share of the APBD of Kalimantan Selatan Province in 2027: 39.90 % "
            "becomes 35.00 %, not met (missing Rp50,000,000,000)"
        ],
    }
