"""komitmen.xlsx: written, filled in by people, read back; nothing is lost on the way."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.followup.commitment_book import Read, read_commitment_book, write_commitment_book
from baimbai.followup.days import day_of
from baimbai.intake.cells import UnreadableCell, cell_text
from baimbai.intake.workbook import Cell, Sheet, Workbook, open_workbook
from baimbai.register.commitment import (
    COMMITMENT_KINDS,
    COMMITMENT_STATES,
    COMMITMENTS,
    Commitment,
)
from baimbai.register.organisation import Organisation
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

OFFICES = {
    "63.01": Organisation("63.01", "Dinas PUPR Kabupaten Tanah Laut", "kabkota", "63.01", (), ("Tala",)),
    "63.10": Organisation("63.10", "Dinas PUPR Kabupaten Tanah Bumbu", "kabkota", "63.10"),
}  # fmt: skip
HEAD: list[Cell] = [
    "Nomor",
    "Komitmen",
    "Penanggung jawab",
    "Batas waktu",
    "Keadaan",
    "Selesai pada",
]


def read(*rows: list[Cell]) -> Read:
    width = max(len(row) for row in rows)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    return read_commitment_book(Workbook("komitmen.xlsx", (Sheet("S", padded),)), OFFICES)


def told(found: Read) -> list[tuple[str, str, str]]:
    return [(cell, severity, Message.unpack(text).key)
            for cell, severity, text in found.remarks.select("cell", "severity", "text").iter_rows()]  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_written_is_read_again_in_either_language(tmp_path: Path, language: str) -> None:
    made = COMMITMENTS.make(
        Commitment(
            f"K{place}", kind, "=Bebaskan lahan", "63.01", date(2027, 4, 30), state, "63.01-1",
            "Jalan A", "2027", None if state in ("terbuka", "ingkar") else date(2027, 5, 1), "BAST 1",
        )
        for place, (kind, state) in enumerate(zip(COMMITMENT_KINDS, COMMITMENT_STATES, strict=True))
    )  # fmt: skip
    path = tmp_path / "komitmen.xlsx"
    write_commitment_book(made, wording(language), path)
    found = read_commitment_book(open_workbook(path), OFFICES)
    assert found.commitments.equals(made)
    assert found.remarks.is_empty()
    assert found.other_rows["reason"].to_list() == ["kop", "kop", "kepala_tabel"]


def test_the_same_commitments_give_the_same_bytes(tmp_path: Path) -> None:
    made = COMMITMENTS.make([Commitment("K1", "lahan", "x", "63.01", date(2027, 1, 1))])
    for name in ("a.xlsx", "b.xlsx"):
        write_commitment_book(made, wording("id"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_offices_are_known_by_id_name_or_alias_and_kinds_by_the_words() -> None:
    found = read(
        HEAD,
        ["K1", "Bebaskan lahan", "Tala", "30 April 2027", "", ""],
        ["", "Susun DED", "dinas pupr kabupaten tanah bumbu", "30/4/2027", "Ditepati", date(2027, 4, 1)],
        ["K3", "Lain", 63.1, "2027-04-30", "", ""],
    )  # fmt: skip
    due = date(2027, 4, 30)
    assert list(COMMITMENTS.records(found.commitments)) == [
        Commitment("K-S-3", "desain", "Susun DED", "63.10", due, "ditepati",
                   settled_on=date(2027, 4, 1)),
        Commitment("K1", "lahan", "Bebaskan lahan", "63.01", due),
        Commitment("K3", "lainnya", "Lain", "63.10", due),
    ]  # fmt: skip
    assert told(found) == []


def test_a_row_that_cannot_be_taken_is_held_with_a_remark_at_its_cell() -> None:
    good: list[Cell] = ["K1", "Lahan", "63.01", "2027-04-30", "", ""]
    found = read(
        ["Komitmen rapat"], HEAD, good, good,
        ["K2", "", "63.01", "2027-04-30", "", ""],
        ["K3", "Lahan", "99", "2027-04-30", "", ""],
        ["K4", "Lahan", "63.01", "April", "", ""],
        ["K5", "Lahan", "63.01", "2027-04-30", "entah", ""],
        ["K6", "Lahan", "63.01", "2027-04-30", "ditepati", ""],
        ["K7", "Lahan", "63.01", "2027-04-30", "", "2027-04-31"],
    )  # fmt: skip
    assert found.commitments["number"].to_list() == ["K1"]
    assert told(found) == [
        ("A4", "galat", "followup-book-twice"),
        ("B5", "galat", "followup-book-text"),
        ("C6", "galat", "followup-book-owner"),
        ("D7", "galat", "followup-book-due"),
        ("E8", "galat", "followup-book-state"),
        ("F9", "galat", "followup-book-settled"),
        ("F10", "galat", "followup-book-settled"),
    ]
    assert found.other_rows.select("row", "reason").rows() == [
        (1, "kop"), (2, "kepala_tabel"), *((row, "ditahan") for row in range(4, 11)),
    ]  # fmt: skip


def test_every_remark_can_be_said_in_both_languages() -> None:
    found = read(
        HEAD, ["K5", "Lahan", "63.01", "2027-04-30", "entah", ""], ["K", "", "", "", "", "x"]
    )
    for language in ("id", "en"):
        assert all(wording(language).say(Message.unpack(text)) for text in found.remarks["text"])


def test_a_workbook_without_such_a_table_says_so() -> None:
    assert told(read(["Catatan rapat", "", ""], ["Hadir", "17", ""])) == [
        ("", "galat", "followup-book-none")
    ]
    assert told(read(HEAD)) == [("", "info", "followup-book-empty")]


cells = st.one_of(
    st.just(""), st.text(max_size=12), st.integers(-9, 9**9), st.floats(allow_nan=False, allow_infinity=False),
    st.dates(), st.booleans(), st.sampled_from(["63.01", "2027-04-30", "ditepati", "K1", *map(str, HEAD)]),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.lists(cells, min_size=6, max_size=6), max_size=12), st.integers(0, 3))
def test_no_row_is_lost_whatever_stands_in_it(rows: list[list[Cell]], place: int) -> None:
    rows.insert(min(place, len(rows)), list(HEAD))
    found = read_commitment_book(Workbook("k.xlsx", (Sheet("S", rows),)), OFFICES)
    filled = sum(any(cell_text(cell) for cell in row) for row in rows)
    assert found.commitments.height + found.other_rows.height == filled
    held = found.other_rows.filter(found.other_rows["reason"] == "ditahan").height
    assert held <= found.remarks.height


@pytest.mark.parametrize(("cell", "day"), [
    ("30 April 2027", date(2027, 4, 30)), ("30-04-2027", date(2027, 4, 30)),
    ("2027/4/30", date(2027, 4, 30)), ("1 Agustus 2027", date(2027, 8, 1)),
    ("1 Aug 2027", date(2027, 8, 1)), (date(2027, 1, 2), date(2027, 1, 2)), ("", None), ("-", None),
])  # fmt: skip
def test_days_are_read_as_people_write_them(cell: Cell, day: date | None) -> None:
    assert day_of(cell) == day


@pytest.mark.parametrize("cell", ["April", "31 April 2027", "30 Aprilis 27 x", 45_000, "2027"])
def test_what_is_no_day_is_refused(cell: Cell) -> None:
    with pytest.raises(UnreadableCell):
        day_of(cell)
