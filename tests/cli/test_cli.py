"""The commands as a planner types them."""

import hashlib
from pathlib import Path

import polars as pl
import pytest
from openpyxl import load_workbook

from baimbai.cli.door import DONE, INCOMPLETE, NOT_DONE
from baimbai.cli.main import main
from baimbai.intake.workbook import open_workbook
from tests.rounds.conftest import folder

__all__ = ["folder"]


def fingerprints(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_a_round_runs_and_a_second_run_gives_the_same_bytes(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "hasil", tmp_path / "hasil2"
    assert main(["run", str(folder), "--out", str(first)]) == DONE
    assert main(["run", str(folder), "--out", str(second)]) == DONE
    assert fingerprints(first) == fingerprints(second)
    assert {path.name for path in first.iterdir()} == {
        "program.xlsx", "temuan.xlsx", "berita-acara.pdf", "berita-acara.docx", "ringkasan.md",
        "usulan.csv", "usulan.geojson", "oc4ids.json", "siaran-pers.md", "sipd.xlsx",
        "krisna-dak.xlsx", "sitia.xlsx", "komitmen.xlsx", "arsip",
    }  # fmt: skip
    assert str(first) in capsys.readouterr().out
    assert main(["verify", str(first)]) == DONE


def test_results_may_be_written_over_but_other_folders_may_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    assert main(["run", str(folder), "--out", str(out)]) == DONE
    assert main(["run", str(folder), "--out", str(out)]) == DONE
    other = tmp_path / "skripsi"
    other.mkdir()
    (other / "bab1.txt").write_text("penting")
    assert main(["run", str(folder), "--out", str(other)]) == NOT_DONE
    assert (other / "bab1.txt").read_text() == "penting"
    assert "skripsi" in capsys.readouterr().err


def test_a_round_with_a_broken_workbook_ends_with_its_own_code(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "usulan" / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    assert main(["run", str(folder), "--out", str(tmp_path / "hasil")]) == INCOMPLETE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "tidak-ada", "--out", "x"], "round.yaml"),
        (["run"], "--help"),
        (["terbang"], "run, scenario, score, serve, template, verify"),
        (["run", "a", "--out", "b", "--cepat"], "--cepat"),
        (["run", "a", "--out", "b", "--lang", "fr"], "--lang"),
        (["verify", "tidak-ada"], "manifest.json"),
    ],
)
def test_a_wrong_command_is_explained_without_a_traceback(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == NOT_DONE
    captured = capsys.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.out + captured.err


def test_help_speaks_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == DONE
    assert "meja kerja" in capsys.readouterr().out
    assert main(["run", "--help", "--lang", "en"]) == DONE
    assert "round folder" in capsys.readouterr().out
    assert main([]) == NOT_DONE


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_template_reads_back_as_it_was_filled_in(
    folder: Path, tmp_path: Path, language: str
) -> None:
    """Every name in the pick-lists of a template is understood when it comes back."""
    path = folder / "usulan" / "97 Provinsi.xlsx"
    arguments = ["template", str(folder), "--organisation", "97", "--out", str(path)]
    assert main([*arguments, "--lang", language]) == DONE
    book = load_workbook(path)
    sheet, lists = book.worksheets[0], book.worksheets[2]
    columns = {str(cell.value): cell.column for cell in sheet[5]}
    columns_of_lists = lists.iter_cols(min_row=3, values_only=True)
    picked = [[value for value in column if value is not None] for column in columns_of_lists]
    for row in range(max(map(len, picked)) - 1):
        for heading, *values in picked:
            sheet.cell(6 + row, columns[str(heading)], values[row % len(values)])
        for heading in columns:
            if heading in ("Nama usulan", "Name of proposal"):
                sheet.cell(6 + row, columns[heading], f"Pembangunan Jalan Nomor {row}")
            if heading in ("Biaya (Rp)", "Cost (Rp)"):
                sheet.cell(6 + row, columns[heading], 1_000_000_000 + row)
    book.save(path)
    assert len(open_workbook(path).sheets) == 3
    assert main(["run", str(folder), "--out", str(tmp_path / "hasil"), "--lang", language]) == DONE
    tables = tmp_path / "hasil" / "arsip" / "tabel"
    remarks = pl.read_parquet(tables / "catatan.parquet").filter(pl.col("file") == path.name)
    assert remarks.select("cell", "text").rows() == []
    read = pl.read_parquet(tables / "usulan.parquet").filter(pl.col("organisation") == "97")
    assert read.height == max(map(len, picked)) - 1
    assert (read["asset_type"].n_unique(), read["sector"].n_unique()) == (19, 6)
    assert read["work_type"].n_unique() == 19
