"""Files checked by themselves: whose they are, and that nothing is lost."""

import csv
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from baimbai.cli.desk import open_desk
from baimbai.cli.door import DONE, INCOMPLETE
from baimbai.cli.main import main
from baimbai.publication.checked import OTHER_ROW_COLUMNS, PROPOSAL_COLUMNS, REMARK_COLUMNS
from baimbai.register.region import Region
from baimbai.rounds.check import check
from baimbai.rounds.offices import balai_in

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


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("06_Balai Pelaksanaan Jalan Nasional Riau - matriks usulan 2028", ("BPJN-RIAU", "Balai Pelaksanaan Jalan Nasional Riau", ("BM",))),
        ("Usulan Balai Wilayah Sungai Sumatera V TA 2028", ("BWS-SUMATERA-V", "Balai Wilayah Sungai Sumatera V", ("SDA",))),
        ("BALAI BESAR WILAYAH SUNGAI BRANTAS", ("BBWS-BRANTAS", "Balai Besar Wilayah Sungai Brantas", ("SDA",))),
        ("usulan BPJN Kalsel 2027", ("BPJN-KALSEL", "BPJN Kalsel", ("BM",))),
        ("Pembangunan Balai Desa Sukamaju", None),
        ("Rehabilitasi Balai Penyuluhan Pertanian", None),
        ("Peningkatan jalan menuju Balai Jalan Nasional", None),
        ("Dinas PUPR Kabupaten Banjar", None),
    ],
)  # fmt: skip
def test_a_balai_is_known_by_its_name(text: str, office: tuple[object, ...] | None) -> None:
    found = balai_in(text, [Region("14", "Riau", "provinsi")])
    assert (found and (found.id, found.name, found.sectors)) == office
    assert found is None or (found.level, found.region_code) == ("pusat", "14")


def test_a_balai_s_file_is_read_with_the_province_of_the_others(tmp_path: Path) -> None:
    head = "No;Uraian Pekerjaan;Kab/Kota;Kecamatan;Pagu (Rp)\n"
    (tmp_path / "Usulan BWS Sumatera III.csv").write_text(
        head + "1;Normalisasi Sungai Tapung;Kab. Kampar;Tapung;9.000.000.000\n", encoding="utf-8"
    )
    (tmp_path / "Usulan Kab Kampar.csv").write_text(
        head + "1;Rehabilitasi Jalan Melati - Mawar;Kab. Kampar;Tapung;2.000.000.000\n",
        encoding="utf-8",
    )
    desk = open_desk(None, None, (), None, date(2026, 11, 1))
    balai, kampar = check(sorted(tmp_path.iterdir()), desk, lambda _: None)
    assert (balai.organisation.level, balai.organisation.region_code) == ("pusat", "14")
    assert balai.received.proposals["region_code"].to_list() == ["14.01"]
    assert kampar.organisation.id == "14.01"
