"""`baimbai scenario` as a planner types it."""

from pathlib import Path

import openpyxl
import polars as pl
import pytest

from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main


@pytest.fixture(scope="module")
def results(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("putaran") / "hasil"
    assert main(["run", str(examples / "nusa-rekaan"), "--out", str(out)]) == DONE
    return out


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    assert main(["scenario", *arguments]) == DONE
    return capsys.readouterr().out.splitlines()


def test_a_source_that_falls_to_zero_is_one_command(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = said(capsys, str(results), "--ceiling", "DAK-*=0", "--lang", "en")
    assert lines[0].startswith("Round (murni): 12 proposals, Rp88,000,000,000, 636.6 points")
    assert lines[2].startswith("DAK-*=0: 11 proposals, Rp83,000,000,000, 590.0 points")
    assert lines[3].startswith(
        "  − 46.6  97.02-0002: Pembangunan SPAM IKK Pasir Panjang 12 l/det. No"
    )
    assert lines[4:] == [
        "  kabupaten/kota budget: −Rp1,000,000,000", "  DAK Fisik: −Rp4,000,000,000",
        "  Infrastructure share of the APBD of Gunung Sela Regency in 2027: 28.00 % becomes "
        "23.00 %, not met (missing Rp17,000,000,000)",
    ]  # fmt: skip


def test_several_scenarios_stand_side_by_side_in_the_same_bytes(
    results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (
        ("a", "name: =DAK nol\nceilings: [{source: DAK-*, to: 0}]\n"),
        ("b", "name: mustahil\npins: {97.01-008: masuk}\n"),
    ):
        (tmp_path / f"{name}.yaml").write_text(text)
    files = [str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]
    options = ["--weight", "kondisi=90", "--bands", "3", "--second-opinion"]
    for out, more in (("satu", []), ("dua", ["--workers", "2"])):
        lines = said(
            capsys, str(results), *files, *options, *more, "--out", str(tmp_path / out)
        )  # fmt: skip
    assert "mustahil: tidak ada rencana. Rapat memasukkan 97.01-008" in "\n".join(lines)
    assert "Dari 3 rencana: " in "\n".join(lines)
    names = ["skenario-dana.csv", "skenario-usulan.csv", "skenario.xlsx"]
    for name in names:
        assert (tmp_path / "satu" / name).read_bytes() == (tmp_path / "dua" / name).read_bytes()
    book = openpyxl.load_workbook(tmp_path / "satu" / "skenario.xlsx")
    assert book.sheetnames == [
        "Skenario", "Sumber", "Wilayah", "Tahun", "Usulan", "Pita", "Pendapat kedua",
    ]  # fmt: skip
    money = pl.read_csv(tmp_path / "satu" / "skenario-dana.csv", separator=";")
    assert money.columns == [
        "Menurut", "Kunci", "Putaran (murni)", "'=DAK nol", "kondisi=90",
        "Selisih =DAK nol (Rp)", "Selisih kondisi=90 (Rp)",
    ]  # fmt: skip
    assert dict(money.group_by("Menurut").agg(pl.col("'=DAK nol").sum()).iter_rows()) == (
        dict.fromkeys(("Sumber", "Wilayah", "Tahun"), 83_000_000_000)
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "Tidak ada skenario"),
        (["--ceiling", "EMAS=0"], "EMAS=0 tidak mengenai pagu mana pun"),
        (["--ceiling", "DAK-*"], "tidak dapat dibaca"),
        (["--pin", "tiada"], "tiada"),
        (["--weight", "gaya=1"], "gaya"),
        (["--bands", "-1"], "--bands -1"),
        (["tiada.yaml"], "tiada.yaml tidak ditemukan"),
        (["--bands", "2", "--cluster", "di mana"], "Klaster di di mana tidak menjawab"),
    ],
)
def test_what_cannot_be_used_is_said_in_words(
    results: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    capsys.readouterr()
    assert main(["scenario", str(results), *options]) == NOT_DONE
    assert told in capsys.readouterr().err
