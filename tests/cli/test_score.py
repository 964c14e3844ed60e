"""`baimbai score`: the score book without any money, and the pages of the proposals named."""

from pathlib import Path

import openpyxl
import polars as pl
import pytest
from pypdf import PdfReader

from baimbai.cli.door import DONE, INCOMPLETE, NOT_DONE
from baimbai.cli.main import main
from baimbai.rounds.plan import read_plan
from tests.rounds.conftest import HEADINGS, folder, write_rows

__all__ = ["folder"]


def test_a_round_is_scored_as_run_scores_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "skor"
    assert main(["score", str(folder), "--out", str(out)]) == DONE
    assert [path.name for path in out.iterdir()] == ["skor.xlsx"]
    said = capsys.readouterr().out
    assert read_plan(folder).agreed.fingerprint in said
    assert main(["run", str(folder), "--out", str(tmp_path / "hasil")]) == DONE
    archived = pl.read_parquet(tmp_path / "hasil" / "arsip" / "tabel" / "skor.parquet")
    sheet = openpyxl.load_workbook(out / "skor.xlsx", data_only=True)["Ringkasan"]
    lines = list(sheet.iter_rows(values_only=True))
    at = next(i for i, line in enumerate(lines) if line[0] == "No.")
    id_, score, rank = (lines[at].index(name) for name in ("ID usulan", "Skor", "Peringkat"))
    shown = [(line[id_], line[score], line[rank]) for line in lines[at + 2 :] if line[id_]]
    assert shown == archived.select("proposal", "score", "rank").rows()


def test_named_proposals_get_a_page_each_in_the_order_given(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "skor"
    names = ["97.10-0001", "97.01-0002", "97.10-0001"]
    typed = [part for name in names for part in ("--proposal", name)]
    assert main(["score", str(folder), "--out", str(out), "--lang", "en", *typed]) == DONE
    pages = [page.extract_text() for page in PdfReader(out / "lembar-skor.pdf").pages]
    assert [name in page for name, page in zip(names, pages, strict=False)] == [True, True]
    assert len(pages) == 2


def test_an_unknown_proposal_is_answered_with_near_ones_and_nothing_is_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "skor"
    asked = ["score", str(folder), "--out", str(out), "--proposal", "97.01-0009"]
    assert main(asked) == NOT_DONE
    assert "97.01-0001" in capsys.readouterr().err
    assert not out.exists()


def test_a_round_without_proposals_gives_an_empty_book(folder: Path, tmp_path: Path) -> None:
    for path in (folder / "usulan").iterdir():
        write_rows(path, [HEADINGS])
    out = tmp_path / "skor"
    assert main(["score", str(folder), "--out", str(out)]) in (DONE, INCOMPLETE)
    assert (out / "skor.xlsx").is_file()


def test_a_broken_workbook_is_told_and_has_its_own_code(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "usulan" / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    assert main(["score", str(folder), "--out", str(tmp_path / "skor")]) == INCOMPLETE
    assert "gagal" in capsys.readouterr().out.lower()


def test_the_cut_may_be_given(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "skor")
    assert main(["score", str(folder), "--out", out, "--cut", "2"]) == DONE
    assert "Batas: peringkat 2 (ditetapkan)" in capsys.readouterr().out
    assert main(["score", str(folder), "--out", out, "--cut", "0"]) == NOT_DONE


def test_a_file_in_place_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "skor").write_text("penting")
    assert main(["score", str(folder), "--out", str(tmp_path / "skor")]) == NOT_DONE
    assert (tmp_path / "skor").read_text() == "penting"
