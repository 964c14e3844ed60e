"""skor.xlsx and lembar-skor.pdf: a calculator comes to the same figures, and text stays text."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from made_up_release import make_release
from made_up_scores import score_release
from openpyxl import Workbook
from pypdf import PdfReader
from sheet_formulas import Calculator, formulas

from baimbai.appraisal.score import WHOLE
from baimbai.publication.programme_book import write_programme_book
from baimbai.publication.score_book import write_score_book
from baimbai.publication.score_pdf import write_score_pdf
from baimbai.publication.scored import Scored
from baimbai.publication.summary import write_summary
from baimbai.wording.numerals import decimal_text
from baimbai.wording.wording import LANGUAGES, wording

TABS = ("Ringkasan", "Lembar", "1 DAK Fisik", "2 Inpres & lain", "Bobot", "Kepekaan", "Pembalikan",
        "Rincian")  # fmt: skip


@pytest.fixture(scope="module")
def scored() -> Scored:
    return score_release(make_release(130))


@pytest.fixture(scope="module")
def path(scored: Scored, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("skor") / "skor.xlsx"
    write_score_book(scored, wording("id"), path)
    return path


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def cached(path: Path) -> Workbook:
    return openpyxl.load_workbook(path, data_only=True)


def rows(book: Workbook, name: str) -> list[dict[str, object]]:
    """A sheet's rows as heading → value."""
    lines = [list(line) for line in book[name].iter_rows(values_only=True)]
    at = next(i for i, line in enumerate(lines) if line[0] == "No." and "ID usulan" in line)
    records = [dict(zip(lines[at], line, strict=True)) for line in lines[at + 2 :]]
    return [record for record in records if record["ID usulan"] is not None]


def exact(value: object) -> Decimal:
    return Decimal(repr(value))


def rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def test_the_tabs(book: Workbook) -> None:
    assert tuple(book.sheetnames) == TABS


def test_every_contribution_is_points_times_weight_and_they_sum_to_the_archived_score(
    scored: Scored, cached: Workbook
) -> None:
    shares = {c: s for c, s in scored.agreed.weights.shares.items() if s}
    archived = dict(scored.release.appraisal.scores.select("proposal", "score").iter_rows())
    names = {c: wording("id").name(c).capitalize() for c in shares}
    seen = {}
    for row in rows(cached, "Rincian"):
        total = Decimal(0)
        for criterion, share in shares.items():
            points = exact(row[f"{names[criterion]}: Nilai (0–100)"])
            contribution = exact(row[f"{names[criterion]}: Sumbangan"])
            assert contribution == rounded(points * share / WHOLE)
            total += contribution
        assert total == exact(row["Skor"])
        seen[row["ID usulan"]] = row["Skor"]
    assert seen == archived


def test_every_contribution_on_a_score_sheet_sums_to_the_archived_score(
    scored: Scored, cached: Workbook
) -> None:
    sheets = scored.release.sheets
    for tab, sheet in zip(TABS[2:4], scored.release.score_sheets, strict=True):
        archived = sheets.scores.filter(pl.col("sheet") == sheet.name)
        told = rows(cached, tab)
        assert [(r["ID usulan"], r["Skor"], r["Peringkat"]) for r in told] == archived.select(
            "proposal", "score", "rank"
        ).rows()
        points = {
            (p, c): value
            for p, c, value in sheets.parts.filter(pl.col("sheet") == sheet.name)
            .select("proposal", "criterion", "points")
            .iter_rows()
        }
        for row in told:
            parts = {key: v for key, v in row.items() if "(bobot" in str(key)}
            shares = {c: s for c, s in sheet.agreed.weights.shares.items() if s}
            for (criterion, share), value in zip(shares.items(), parts.values(), strict=True):
                made = exact(points[str(row["ID usulan"]), criterion]) * share / WHOLE
                assert exact(value) == rounded(made)
            assert sum(map(exact, parts.values())) == exact(row["Skor"])


def test_cached_values_are_what_the_formulas_come_to(book: Workbook, cached: Workbook) -> None:
    calculator = Calculator(book)
    places = list(formulas(book))
    assert len(places) > 500
    wrong = {
        (sheet, row, column): (shown, expected)
        for sheet, row, column in places
        if (expected := calculator.value(sheet, row, column))
        != (shown := cached[sheet].cell(row, column).value)
        and expected != pytest.approx(shown, abs=1e-9)
    }
    assert wrong == {}


@pytest.mark.parametrize("rank", [1, 2, 65, 130])
def test_the_card_shows_whichever_proposal_is_chosen(scored: Scored, path: Path, rank: int) -> None:
    book = openpyxl.load_workbook(path)
    card = book["Lembar"]
    (choice,) = card.data_validations.dataValidation
    chosen = scored.reaches.row(rank - 1, named=True)
    at = str(choice.sqref)
    card[at] = chosen["proposal"]
    first, last = (cell.split("$")[-1] for cell in str(choice.formula1).split(":"))
    assert (choice.type, int(last) - int(first) + 1) == ("list", 130)
    calculator = Calculator(book)
    told = {
        card.cell(row, 1).value: [calculator.value("Lembar", row, column) for column in range(2, 8)]
        for row in range(1, card.max_row + 1)
    }
    assert told["Peringkat"][0] == rank
    assert told["Skor"][4] == chosen["score"]
    assert (told["Peringkat terbaik"][0], told["Peringkat terburuk"][0]) == (
        chosen["best"], chosen["worst"],
    )  # fmt: skip
    parts = scored.release.appraisal.parts.filter(
        pl.col("proposal") == chosen["proposal"], pl.col("weight") > 0
    )
    for part in parts.iter_rows(named=True):
        measured, unit, points, weight, contribution, working = told[
            wording("id").name(part["criterion"]).capitalize()
        ]
        known = "–" if part["measured"] is None else part["measured"]
        assert (measured, unit, points, weight, contribution) == (
            known, part["unit"], part["points"], part["weight"], part["contribution"],
        )  # fmt: skip
        assert working
    for sheet in scored.release.score_sheets:
        on_sheet = scored.release.sheets.scores.filter(
            pl.col("sheet") == sheet.name, pl.col("proposal") == chosen["proposal"]
        )
        shown = (told[f"Skor {sheet.name}"][0], told[f"Peringkat {sheet.name}"][0])
        assert shown == (on_sheet.select("score", "rank").rows() or [("–", "–")])[0]


def test_weights_are_printed_with_version_decree_comparisons_and_fingerprint(
    scored: Scored, cached: Workbook
) -> None:
    cells = [c.value for line in cached["Bobot"].iter_rows() for c in line if c.value is not None]
    texts = [str(c) for c in cells]
    agreed = scored.agreed
    assert f"Sidik jari bobot (SHA-256): {agreed.fingerprint}" in texts
    for sheet in scored.release.score_sheets:
        assert f"Sidik jari bobot (SHA-256): {sheet.agreed.fingerprint}" in texts
    assert (
        "Versi: 2027-1 · disepakati 10 Februari 2026 · Cara: perbandingan berpasangan (AHP)"
        in texts
    )
    ratios = [decimal_text(float(one.ratio), 4, "id") for one in agreed.compared.comparisons]
    assert [t for t in texts if "CR = " in t] == [
        "Perbandingan berpasangan menurut =cmd|' /C calc'!A0 "
        f"(CR = {ratios[0]}; paling tinggi 0,10)",
        f"Perbandingan berpasangan menurut Bappeda (CR = {ratios[1]}; paling tinggi 0,10)",
        "Gabungan semua peserta: rata-rata ukur (CR = "
        f"{decimal_text(float(agreed.compared.ratio), 4, 'id')})",
    ]
    assert {"1/3", "3"} <= set(texts)
    for share in (s for s in agreed.weights.shares.values() if s):
        assert share / WHOLE in cells


def test_sensitivity_and_reversals_are_those_computed(scored: Scored, cached: Workbook) -> None:
    told = rows(cached, "Kepekaan")
    keys = ("ID usulan", "Skor terendah", "Skor tertinggi", "Peringkat terbaik",
            "Peringkat terburuk", "Pasti di atasnya", "Pasti di bawahnya")  # fmt: skip
    assert [tuple(row[key] for key in keys) for row in told] == scored.reaches.select(
        "proposal", "low", "high", "best", "worst", "above", "below"
    ).rows()
    lines = list(cached["Pembalikan"].iter_rows(values_only=True))
    assert sum(1 for line in lines if line[0] and isinstance(line[0], int) and line[3] is not None)
    pairs = {(line[2], line[3]) for line in lines}
    assert set(scored.reversals.listed.select("upper", "lower").rows()) <= pairs


def test_only_our_own_formulas_are_formulas(book: Workbook) -> None:
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    dangerous = [c for c in cells if isinstance(c.value, str) and "=cmd" in c.value]
    assert {c.parent.title for c in dangerous} >= {"Ringkasan", "Rincian", "Bobot"}
    assert {c.data_type for c in dangerous} == {"s"}
    ours = ("=SUM(", "=SUBTOTAL(", "=ROUND(", "=INDEX(", "=MATCH(", "=IF(INDEX(", "=IFERROR(INDEX(",
            "='Bobot'!$")  # fmt: skip
    assert all(str(c.value).startswith(ours) for c in cells if c.data_type == "f")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_round_without_proposals_has_an_empty_book(language: str, tmp_path: Path) -> None:
    empty = score_release(make_release(0))
    write_score_book(empty, wording(language), tmp_path / "skor.xlsx")
    book = openpyxl.load_workbook(tmp_path / "skor.xlsx")
    assert len(book.sheetnames) == len(TABS)
    said = [c.value for line in book.worksheets[1].iter_rows() for c in line if c.value]
    assert wording(language).text("score-none") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_page_says_what_was_archived(
    scored: Scored, language: str, tmp_path: Path
) -> None:
    chosen = [scored.reaches["proposal"][i] for i in (3, 0, 129)]
    write_score_pdf(scored, chosen, wording(language), tmp_path / "lembar.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "lembar.pdf").pages]
    assert len(pages) == 3
    for proposal, page in zip(chosen, pages, strict=True):
        assert proposal in page
        parts = scored.release.appraisal.parts.filter(
            pl.col("proposal") == proposal, pl.col("weight") > 0
        )
        (score,) = scored.reaches.filter(pl.col("proposal") == proposal)["score"]
        for figure in (*parts["contribution"], score):
            assert decimal_text(figure, 4, language) in page
        assert scored.agreed.fingerprint in page.replace("\n", "")
        assert all(s.agreed.fingerprint[:16] in page for s in scored.release.score_sheets)
    again = tmp_path / "lagi.pdf"
    write_score_pdf(scored, chosen, wording(language), again)
    assert again.read_bytes() == (tmp_path / "lembar.pdf").read_bytes()


def test_the_programme_book_and_the_summary_print_weights_and_sheets_too(
    scored: Scored, tmp_path: Path
) -> None:
    write_programme_book(scored.release, wording("id"), tmp_path / "program.xlsx")
    book = openpyxl.load_workbook(tmp_path / "program.xlsx")
    assert {"Bobot", "1 DAK Fisik", "2 Inpres & lain"} <= set(book.sheetnames)
    texts = [str(c.value) for line in book["Bobot"].iter_rows() for c in line]
    assert f"Sidik jari bobot (SHA-256): {scored.agreed.fingerprint}" in texts
    write_summary(scored.release, wording("id"), tmp_path / "ringkasan.md")
    page = (tmp_path / "ringkasan.md").read_text(encoding="utf-8")
    assert scored.agreed.fingerprint in page
    assert all(s.agreed.fingerprint in page for s in scored.release.score_sheets)


def test_the_book_is_the_same_bytes_again(scored: Scored, path: Path, tmp_path: Path) -> None:
    write_score_book(scored, wording("id"), tmp_path / "skor.xlsx")
    assert (tmp_path / "skor.xlsx").read_bytes() == path.read_bytes()
