"""ringkasan.md: the round on one page, and the same in short for the terminal."""

import re
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from baimbai.publication.publish import DOCUMENTS
from baimbai.publication.release import Release
from baimbai.publication.summary import PUBLISHED, spoken_summary, write_summary
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="module")
def page(published: dict[str, Path]) -> str:
    return (published["id"] / "ringkasan.md").read_text(encoding="utf-8")


def test_rows_are_accounted_for_in_words(page: str) -> None:
    assert (
        "18 buku kerja diterima: 17 terbaca, 0 ditahan, 1 gagal dibuka. "
        "232 baris terisi = 130 usulan + 102 baris bukan usulan; tidak ada baris yang hilang."
    ) in page


def test_a_lost_row_is_shouted(release: Release, tmp_path: Path) -> None:
    files = release.files.with_columns(pl.col("rows_nonempty") + 1)
    write_summary(replace(release, files=files), wording("id"), tmp_path / "r.md")
    assert "SELISIH 18 baris" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_results_are_in_full_rupiah(release: Release, page: str) -> None:
    programmed = release.allocation.payments["amount_rupiah"].sum()
    total = next(line for line in page.splitlines() if line.startswith("| JUMLAH"))
    cells = [cell.strip() for cell in total.strip("|").split("|")]
    assert cells[1] == "130"
    assert cells[3].replace(".", "") == str(programmed)


def test_the_gap_is_never_understated(page: str) -> None:
    assert "paling jauh 0,44 % di bawah" in page  # 0.4381 %


def test_floors_that_are_not_reached_are_named(page: str) -> None:
    assert "Batas bawah Kabupaten Balangan belum tercapai: kurang Rp999.960.000.000." in page


def test_doubtful_rules_are_named(release: Release, page: str) -> None:
    quoted = [release.rulebook.rules[r] for r in release.decisions["rule"].drop_nulls().unique()]
    for rule in quoted:
        assert (rule.sentence["id"] in page) == (rule.status == "unverified")


def test_tables_stand_straight(page: str) -> None:
    tables = re.findall(r"(?:^\|.*\|\n)+", page, flags=re.MULTILINE)
    assert len(tables) == 4
    for table in tables:
        assert len({len(line) for line in table.splitlines()}) == 1


def test_every_file_is_listed(page: str) -> None:
    assert tuple(DOCUMENTS) == PUBLISHED
    assert re.findall(r"^- `(.*)`", page, flags=re.MULTILINE) == list(PUBLISHED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terminal_hears_the_same_without_markup(release: Release, language: str) -> None:
    spoken = spoken_summary(release, wording(language), Path("hasil"))
    assert "**" not in spoken
    assert "`" not in spoken
    assert "#" not in spoken
    assert spoken.endswith("hasil")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_release_gives_the_same_bytes(
    release: Release, published: dict[str, Path], tmp_path: Path, language: str
) -> None:
    write_summary(release, wording(language), tmp_path / "ringkasan.md")
    assert (tmp_path / "ringkasan.md").read_bytes() == (
        published[language] / "ringkasan.md"
    ).read_bytes()
