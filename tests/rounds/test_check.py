"""Files checked by themselves: whose they are, and that nothing is lost."""

import csv
from pathlib import Path

import pytest
import xlsxwriter

from baimbai.cli.door import DONE, INCOMPLETE
from baimbai.cli.main import main
from baimbai.publication.checked import OTHER_ROW_COLUMNS, PROPOSAL_COLUMNS, REMARK_COLUMNS

HEADINGS = ["No", "Nama Paket", "Kecamatan", "Volume", "Sumber Dana", "Biaya (Rp. 000)", "Ket"]
ROAD = [1, "Peningkatan Jalan Bunipah", "Kec. Aluh-Aluh", "2,35 km", "DAK Fisik", 4_500_000, ""]
FORMULA = [2, '=HYPERLINK("x")', "Gambut", "1 Paket", "APBD Kab", "Rp 1,5 M", "+ sisa"]


def _write(path: Path, rows: list[list[object]], kop: str = "USULAN 2027") -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Usulan")
        for number, row in enumerate([[kop], [], HEADINGS, *rows]):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                else:
                    sheet.write(number, column, cell)
    return path


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_file_becomes_three_tables_that_hold_every_filled_row(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "Usulan Kab Banjar 2027.xlsx",
        [ROAD, FORMULA, ["", "JUMLAH", "", "", "", 6_000_000]],
    )
    assert main(["check", str(path), "--out", str(tmp_path / "out")]) == DONE
    road, formula = _read(tmp_path / "out" / "usulan.csv")
    assert list(road) == list(PROPOSAL_COLUMNS)
    assert {name: road[name] for name in (
        "id", "title", "organisation", "level", "region_code", "kecamatan", "kecamatan_code",
        "sector", "work_type", "cost_rupiah", "volume", "unit", "year", "fund", "source_file",
        "source_sheet", "source_row",
    )} == {
        "id": "63.03-0001", "title": "Peningkatan Jalan Bunipah", "organisation": "63.03",
        "level": "kabkota", "region_code": "63.03", "kecamatan": "Aluh-Aluh",
        "kecamatan_code": "63.03.01", "sector": "BM", "work_type": "peningkatan",
        "cost_rupiah": "4500000000", "volume": "2.35", "unit": "km", "year": "2027",
        "fund": "DAK-F", "source_file": path.name, "source_sheet": "Usulan", "source_row": "4",
    }  # fmt: skip
    assert (formula["title"], formula["note"]) == ('\'=HYPERLINK("x")', "'+ sisa")
    assert formula["cost_rupiah"] == "1500000000"
    others = _read(tmp_path / "out" / "bukan-usulan.csv")
    assert list(others[0]) == list(OTHER_ROW_COLUMNS)
    assert [(row["row"], row["reason"]) for row in others] == [
        ("1", "kop"), ("3", "kepala_tabel"), ("6", "total"),
    ]  # fmt: skip
    assert _read(tmp_path / "out" / "catatan.csv") == []


def test_remarks_say_what_where_and_how_to_mend(tmp_path: Path) -> None:
    unreadable = [
        1,
        "Rehabilitasi Jembatan Rasau",
        "Gambut",
        "1 unit",
        "Dana Peri",
        "lima juta",
        "",
    ]
    path = _write(tmp_path / "Usulan Kab Banjar 2027.xlsx", [unreadable])
    assert main(["check", str(path), "--out", str(tmp_path / "out")]) == DONE
    remarks = _read(tmp_path / "out" / "catatan.csv")
    assert list(remarks[0]) == list(REMARK_COLUMNS)
    assert [(r["sheet"], r["cell"], r["severity"]) for r in remarks] == [
        ("Usulan", "F4", "galat"), ("Usulan", "F4", "galat"),
    ]  # fmt: skip
    assert remarks[0]["what"] == "“lima juta” tidak terbaca sebagai uang."
    assert remarks[0]["how_to_mend"].startswith("Tulis angka")


def test_a_file_of_nobody_is_read_and_says_so(tmp_path: Path) -> None:
    path = _write(tmp_path / "final rev2.xlsx", [ROAD])
    assert main(["check", str(path), "--out", str(tmp_path / "out")]) == DONE
    (road,) = _read(tmp_path / "out" / "usulan.csv")
    assert (road["organisation"], road["region_code"]) == ("00", "00")
    (remark,) = [r for r in _read(tmp_path / "out" / "catatan.csv") if not r["sheet"]]
    assert "--organisation" in remark["how_to_mend"]


@pytest.mark.parametrize(
    ("arguments", "office"),
    [
        (["--organisation", "62.03"], "62.03"),
        ([], "61.01"),
    ],
)
def test_the_office_is_the_user_s_word_else_the_kop_s(
    arguments: list[str], office: str, tmp_path: Path
) -> None:
    path = _write(tmp_path / "usulan.xlsx", [ROAD], kop="DINAS PUPR KABUPATEN SAMBAS")
    assert main(["check", str(path), "--out", str(tmp_path / "out"), *arguments]) == DONE
    assert _read(tmp_path / "out" / "usulan.csv")[0]["organisation"] == office


def test_files_of_one_office_have_ids_of_their_own_and_a_broken_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = _write(tmp_path / "Kab Banjar BM.xlsx", [ROAD])
    second = _write(tmp_path / "Kab Banjar CK.xlsx", [ROAD, ROAD])
    broken = tmp_path / "Kab Tapin.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    files = [str(path) for path in (first, second, broken)]
    assert main(["check", *files, "--out", str(tmp_path / "out")]) == INCOMPLETE
    ids = [row["id"] for row in _read(tmp_path / "out" / "usulan.csv")]
    assert ids == ["63.03-0001", "63.03-0002", "63.03-0003"]
    assert "Kab Tapin.xlsx" in capsys.readouterr().out
