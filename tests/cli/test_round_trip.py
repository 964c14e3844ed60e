"""The commands of the round trip as a planner types them."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from baimbai.cli.door import DONE, INCOMPLETE, NOT_DONE
from baimbai.cli.main import main
from tests.rounds.conftest import folder

__all__ = ["folder"]

OFFICE = ["--organisation", "97.01"]


@pytest.fixture
def sent(folder: Path, tmp_path: Path) -> Path:
    """The standard workbook of an office with what it proposed."""
    out = tmp_path / "timur.xlsx"
    assert main(["template", str(folder), *OFFICE, "--out", str(out)]) == DONE
    return out


def retitle(path: Path, title: str) -> Path:
    """A copy in which the first proposal has another name."""
    book = load_workbook(path)
    book["Usulan"]["B6"] = title
    copy = path.with_name(f"{len(title)}.xlsx")
    book.save(copy)
    return copy


def test_an_unchanged_return_changes_nothing(folder: Path, sent: Path, tmp_path: Path) -> None:
    out = tmp_path / "banding"
    arguments = ["compare", str(sent), str(sent), "--round", str(folder), *OFFICE]
    assert main([*arguments, "--out", str(out)]) == DONE
    assert (out / "perbandingan.csv").read_text().splitlines() == [
        "kind,id,title,field,base,theirs,ours"
    ]


def test_a_conflict_is_told_with_both_values_and_the_merged_list_can_be_read_again(
    folder: Path, sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs, ours = (
        retitle(sent, "Rehabilitasi Jalan Elok"),
        retitle(sent, "Rehabilitasi Jalan Indah"),
    )
    out, again = tmp_path / "banding", tmp_path / "lagi"
    options = ["--round", str(folder), *OFFICE]
    arguments = ["compare", str(sent), str(theirs), "--ours", str(ours), *options]
    assert main([*arguments, "--out", str(out)]) == INCOMPLETE
    (line,) = (out / "perbandingan.csv").read_text().splitlines()[1:]
    assert line.startswith("conflict,97.01-")
    assert line.endswith(",Rehabilitasi Jalan Elok,Rehabilitasi Jalan Indah")
    merged = str(out / "perbandingan.xlsx")
    assert main(["compare", str(sent), merged, *options, "--out", str(again)]) == DONE
    assert len((again / "perbandingan.csv").read_text().splitlines()) == 1
    assert "1 benturan" in capsys.readouterr().out


def test_remarks_go_into_a_copy(folder: Path, sent: Path, tmp_path: Path) -> None:
    assert main(["remarks", "--into", str(sent), "--round", str(folder), *OFFICE]) == DONE
    assert load_workbook(tmp_path / "timur-catatan.xlsx").sheetnames[-1] == "Catatan Baimbai"
    refused = ["remarks", "--into", str(sent), "--out", str(tmp_path / "a.csv")]
    assert main(refused) == NOT_DONE
