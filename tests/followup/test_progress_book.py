"""Progress out of workbooks: tolerant of headings, strict with figures, and no row is lost."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.followup.progress import PROGRESS, WORKS, Progress, Work
from baimbai.followup.progress_book import Reported, percent, read_progress
from baimbai.followup.progress_template import write_progress_template
from baimbai.intake.cells import UnreadableCell, cell_text
from baimbai.intake.workbook import Cell, Sheet, Workbook, open_workbook
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

WORK = WORKS.make([
    Work("63.01-001", 2027, "Peningkatan Jalan Batakan", "63.01", "63.01", "jalan", "peningkatan", 10**9),
    Work("63.01-002", 2027, "Rehabilitasi DI Sebuli", "63.01", "63.01", "irigasi", "rehabilitasi", 10**9),
    Work("63.01-003", 2027, "Pelebaran Jalan", "63.01", "63.01", "jalan", "pelebaran", 10**9),
    Work("63.01-004", 2027, "Pelebaran Jalan", "63.01", "63.01", "jalan", "pelebaran", 10**9),
    Work("63.01-003", 2028, "Pelebaran Jalan", "63.01", "63.01", "jalan", "pelebaran", 10**9),
])  # fmt: skip
ON = date(2027, 8, 15)


def read(*rows: list[Cell], works: object = WORK, on: date = ON) -> Reported:
    width = max(len(row) for row in rows)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    return read_progress(Workbook("r.xlsx", (Sheet("S", padded),)), works, on)  # type: ignore[arg-type]


def taken(found: Reported) -> list[tuple[str, int, int, float, int]]:
    names = ("proposal", "year", "quarter", "physical_percent", "financial_rupiah")
    return found.progress.select(names).rows()


def told(found: Reported) -> list[tuple[str, str, str]]:
    return [(cell, severity, Message.unpack(text).key)
            for cell, severity, text in found.remarks.select("cell", "severity", "text").iter_rows()]  # fmt: skip


def others(found: Reported) -> list[tuple[int, str]]:
    return found.other_rows.select("row", "reason").rows()


LONG: list[Cell] = [
    "ID Usulan",
    "Nama Pekerjaan",
    "Tahun",
    "Triwulan",
    "Fisik (%)",
    "Keuangan (Rp)",
]


def test_a_row_a_work_and_quarter_is_read() -> None:
    found = read(
        LONG,
        ["63.01-001", "", 2027, "I", 20, 200_000_000],
        ["63.01-001", "", 2027, "TW II", "45,5", "Rp 450.000.000"],
        ["", "rehabilitasi DI Sebuli", "TA 2027", "s.d. 30 Juni", "40 %", "400 jt"],
    )
    assert taken(found) == [
        ("63.01-001", 2027, 1, 20.0, 200_000_000),
        ("63.01-001", 2027, 2, 45.5, 450_000_000),
        ("63.01-002", 2027, 2, 40.0, 400_000_000),
    ]
    assert (told(found), others(found)) == ([], [(1, "kepala_tabel")])


def test_a_row_a_work_with_two_columns_a_quarter_is_read() -> None:
    found = read(
        ["LAPORAN REALISASI TAHUN ANGGARAN 2027"],
        ["No", "Uraian Pekerjaan", "Pagu (juta Rp)", "Triwulan I", "", "Triwulan II", ""],
        ["", "", "", "Fisik (%)", "Keuangan (juta Rp)", "Fisik (%)", "Keuangan (juta Rp)"],
        [1, 2, 3, 4, 5, 6, 7],
        ["A", "Bina Marga"],
        [1, "Peningkatan Jalan Batakan", 1000, 0.15, 100, 0.5, 450.5],
        ["", "JUMLAH", 1000, "", 100, "", 450.5],
        ["", "Mengetahui, Kepala Dinas"],
    )
    assert taken(found) == [
        ("63.01-001", 2027, 1, 15.0, 100_000_000),
        ("63.01-001", 2027, 2, 50.0, 450_500_000),
    ]
    assert others(found) == [
        (1, "kop"), (2, "kepala_tabel"), (3, "kepala_tabel"), (4, "nomor_kolom"), (5, "bagian"),
        (7, "total"), (8, "bagian"),
    ]  # fmt: skip
    assert told(found) == []


def test_misspelt_headings_and_a_quarter_in_the_title_are_understood() -> None:
    found = read(
        ["Realisasi keadaan Triwulan II Tahun 2027"],
        ["Kode usulan", "Realisasi Fisk (%)", "Realisasi Keuangn (Rp)", "Keterangn"],
        ["63.01-001", 30, 3, "hujan"],
    )
    assert list(PROGRESS.records(found.progress)) == [
        Progress("63.01-001", 2027, 2, 30.0, 3, "hujan", "r.xlsx", 3)
    ]


def test_what_cannot_be_taken_is_held_with_a_remark_at_its_cell() -> None:
    found = read(
        LONG,
        ["63.01-001", "", 2027, 1, 101, 1],
        ["63.01-001", "", 2027, 1, 20, "banyak"],
        ["63.01-001", "", 2027, 4, 20, 1],
        ["63.01-001", "", 2026, 1, 20, 1],
        ["63.01-001", "", 2027, "?", 20, 1],
        ["63.01-001", "", 2027, 1, 20, ""],
        ["63.01-001", "", 2027, 1, "", 5],
        ["63.09-999", "", 2027, 1, 20, 1],
        ["", "Pelebaran Jalan", 2027, 1, 20, 1],
        ["", "", 2027, 1, 20, 1],
        ["63.01-002", "", 2027, 1, 20, 1],
        ["63.01-002", "", 2027, 1, 20, 1],
        ["63.01-001", "", 2027, "", "", ""],
        ["63.01-001", "", 2027, 1, -1, 1],
    )
    assert taken(found) == [("63.01-002", 2027, 1, 20.0, 1)]
    assert told(found) == [
        ("E2", "galat", "followup-physical-unreadable"),
        ("F3", "galat", "followup-financial-unreadable"),
        ("E4", "galat", "followup-future"),
        ("E5", "galat", "followup-year"),
        ("E6", "galat", "followup-when"),
        ("E7", "galat", "followup-without-financial"),
        ("F8", "galat", "followup-without-physical"),
        ("9", "galat", "followup-unknown"),
        ("10", "galat", "followup-unknown"),
        ("11", "galat", "followup-unnamed"),
        ("E13", "galat", "followup-twice"),
        ("14", "info", "followup-no-figures"),
        ("E15", "galat", "followup-physical-unreadable"),
    ]
    assert others(found) == [
        (1, "kepala_tabel"), *((row, "ditahan") for row in (*range(2, 12), 13, 14, 15)),
    ]  # fmt: skip
    for language in ("id", "en"):
        assert all(wording(language).say(Message.unpack(text)) for text in found.remarks["text"])


def test_what_falls_is_taken_and_remarked_on() -> None:
    found = read(
        LONG, ["63.01-001", "", 2027, 1, 50, 10**9], ["63.01-001", "", 2027, 2, 40, 2 * 10**9]
    )
    assert len(taken(found)) == 2
    assert told(found) == [
        ("3", "peringatan", "followup-falling-fisik"),
        ("3", "peringatan", "followup-beyond"),
        ("2", "peringatan", "followup-paid-ahead"),
        ("3", "peringatan", "followup-paid-ahead"),
    ]


def test_a_workbook_about_something_else_says_so() -> None:
    found = read(["Daftar hadir", ""], ["Nama", "Paraf"])
    assert (found.rows, found.taken_rows, others(found)) == (2, 0, [(1, "kop"), (2, "kop")])
    assert told(found) == [("", "galat", "followup-no-progress")]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_template_is_read_back(tmp_path: Path, language: str) -> None:
    made = PROGRESS.make([
        Progress("63.01-001", 2027, 1, 12.5, 10**8), Progress("63.01-001", 2027, 2, 50.0, 4 * 10**8),
        Progress("63.01-003", 2027, 1, 100.0, 10**9),
    ])  # fmt: skip
    path = tmp_path / "realisasi.xlsx"
    write_progress_template(WORK, made, wording(language), path, "Realisasi 2027")
    found = read_progress(open_workbook(path), WORK, ON)
    assert taken(found) == [row[:5] for row in made.rows()]
    assert {key for _, _, key in told(found)} == {"followup-no-figures"}


cells = st.one_of(
    st.just(""), st.text(max_size=12), st.integers(-9, 10**9), st.dates(), st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["63.01-001", "63.01-002", "I", "II", "45,5", *map(str, LONG), 2027, "jumlah"]),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.lists(cells, min_size=6, max_size=6), max_size=12), st.integers(0, 3))
def test_no_row_is_lost_whatever_stands_in_it(rows: list[list[Cell]], place: int) -> None:
    rows.insert(min(place, len(rows)), list(LONG))
    found = read_progress(Workbook("k.xlsx", (Sheet("S", rows),)), WORK, ON)
    filled = sum(any(cell_text(cell) for cell in row) for row in rows)
    assert found.rows == filled == found.taken_rows + found.other_rows.height
    assert found.progress["source_row"].n_unique() == found.taken_rows
    held = found.other_rows.filter(found.other_rows["reason"] == "ditahan")["row"].to_list()
    remarked = {"".join(filter(str.isdecimal, cell)) for cell in found.remarks["cell"]}
    assert {str(row) for row in held} <= remarked


@pytest.mark.parametrize(
    ("cell", "number"), [(45, 45.0), ("45,5 %", 45.5), ("100", 100.0), ("7.25", 7.25)]
)
def test_percentages_are_read_as_people_write_them(cell: Cell, number: float) -> None:
    assert percent(cell) == number


@pytest.mark.parametrize(
    "cell", ["", "empat", 101, -1, "1e3", "100,1", True, date(2027, 1, 1), "45-50"]
)
def test_what_is_no_percentage_is_refused(cell: Cell) -> None:
    with pytest.raises(UnreadableCell):
        percent(cell)
