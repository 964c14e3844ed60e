"""Column mappings: shown, corrected once, kept."""

from pathlib import Path

import pytest

from baimbai.errors import RoundError
from baimbai.intake.columns import Assignment
from baimbai.intake.mapping import (
    COLUMN_READINGS,
    ColumnMapping,
    assign_column,
    describe,
    read_mapping,
    write_mapping,
)
from baimbai.intake.rows import sort_rows
from baimbai.intake.workbook import Cell, Sheet

ROWS: list[list[Cell]] = [
    ["No", "Nama Paket", "Kecamtan", "Angka", "Pagu"],
    [1, "Peningkatan Jalan Bati", "Kurau", 7, 500],
]
SHEET = Sheet("Usulan", ROWS)


def no_source(text: str) -> tuple[str, ...]:
    return ()


def test_a_mapping_overrules_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text(
        '"63.01":\n  angka: {arti: biaya, satuan uang: juta, tahun: 2027}\n  pagu: abaikan\n',
        encoding="utf-8",
    )
    mapping = read_mapping(path)
    assert mapping.for_organisation("63.02").columns == {}
    assert mapping.for_organisation("63.01").columns == {
        "angka": Assignment("total", 1_000_000, 2027),
        "pagu": Assignment("ignored"),
    }
    (header,) = sort_rows(SHEET, no_source, mapping.for_organisation("63.01")).headers
    money = header.column("total")
    assert money is not None
    assert (money.index, money.multiplier, money.year, money.certainty) == (
        3, 1_000_000, 2027, "ditetapkan",
    )  # fmt: skip
    assert header.unused == ((4, "Pagu"),)


def test_readings_are_written_once_and_what_was_set_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text('"63.01":\n  angka: {arti: biaya, satuan uang: juta}\n', encoding="utf-8")
    before = read_mapping(path)
    headers = sort_rows(SHEET, no_source).headers
    readings = describe("63.01", "a.xlsx", SHEET, headers)
    frame = COLUMN_READINGS.make(readings)
    assert frame.select("column", "field", "certainty", "sample").rows() == [
        ("A", "nomor", "pasti", "1"),
        ("B", "nama usulan", "pasti", "Peningkatan Jalan Bati"),
        ("C", "kecamatan", "mirip", "Kurau"),
        ("D", "", "", "7"),
        ("E", "biaya", "pasti", "500"),
    ]
    write_mapping(readings, path)
    first = path.read_text(encoding="utf-8")
    write_mapping(readings, path)
    assert path.read_text(encoding="utf-8") == first
    assert read_mapping(path) == before


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('"63.01":\n  pagu: {arti: uang}\n', "error-mapping-word", "2"),
        ('"63.01":\n  pagu: {arti: biaya, satuan uang: dolar}\n', "error-mapping-word", "2"),
        ('"63.01":\n  pagu:\n    warna: merah\n', "error-mapping-word", "3"),
        ('"63.01": [pagu]\n', "error-mapping-shape", "1"),
        ('"63.01":\n  pagu: {arti\n', "error-mapping-unreadable", "3"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, key: str, line: str) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RoundError) as fault:
        read_mapping(path)
    assert (fault.value.message.key, fault.value.message.values["line"]) == (key, line)


def test_a_lone_money_unit_counts_and_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text('"63.01":\n  pagu: {satuan uang: juta}\n', encoding="utf-8")
    mapping = read_mapping(path).for_organisation("63.01")
    assert mapping.columns == {"pagu": Assignment("", 1_000_000)}
    lines = sort_rows(SHEET, no_source, mapping)
    money = lines.headers[0].column("total")
    assert money is not None
    assert (money.index, money.multiplier) == (4, 1_000_000)
    write_mapping(describe("63.01", "a.xlsx", SHEET, lines.headers), path)
    assert read_mapping(path).for_organisation("63.01") == mapping


def test_a_heading_set_as_title_outweighs_the_others() -> None:
    rows: list[list[Cell]] = [
        ["No", "Nama Paket", "Uraian Lengkap", "Pagu"], ["a", "b", "c", "d"],
        [1, "Peningkatan Jalan Bati", "Peningkatan Jalan Bati - Kurau", 500],
    ]  # fmt: skip
    sheet = Sheet("Usulan", rows)
    mapping = ColumnMapping({"uraian lengkap": Assignment("title")})
    (header,) = sort_rows(sheet, no_source, mapping).headers
    title = header.column("title")
    assert title is not None
    assert title.index == 2
    shown = describe("63.01", "a.xlsx", sheet, [header])
    assert [one.sample for one in shown][:2] == ["1", "Peningkatan Jalan Bati"]


def test_one_column_is_set_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text('"63.01":\n  pagu: abaikan\n"63.02":\n  angka: biaya\n', encoding="utf-8")
    assign_column(path, "63.01", "angka", Assignment("total", 1_000_000))
    assign_column(path, "63.03", "harga", Assignment("total"))
    assert {name: dict(one.columns) for name, one in read_mapping(path).organisations.items()} == {
        "63.01": {"pagu": Assignment("ignored"), "angka": Assignment("total", 1_000_000)},
        "63.02": {"angka": Assignment("total")},
        "63.03": {"harga": Assignment("total")},
    }
    assign_column(path, "63.01", "pagu", Assignment(""))
    assert set(read_mapping(path).for_organisation("63.01").columns) == {"angka"}
