"""What headings mean, as many offices write them."""

from collections.abc import Callable, Sequence

import pytest

from baimbai.intake.headers import edits, meaning_of, multiplier_of, stated_unit
from baimbai.intake.record import Office
from baimbai.intake.tables import find_headers
from baimbai.intake.workbook import Cell, Sheet

Offices = Callable[[str], Office]
Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("heading", "field", "certainty"),
    [
        ("Perk. Biaya", "total", "pasti"), ("Keb. Dana", "total", "pasti"),
        ("Nm. Pkt", "title", "pasti"), ("Lks", "place", "pasti"), ("Sbr Dana", "source", "pasti"),
        ("Kec.", "kecamatan", "pasti"), ("Ds.", "desa", "pasti"), ("Desa/Kel.", "desa", "pasti"),
        ("Thn Angg.", "year", "pasti"), ("Vol.", "volume", "pasti"), ("Sat.", "unit", "pasti"),
        ("Pagu Indikatif (Rp. 000)", "total", "pasti"), ("Usulan (Rp)", "total", "pasti"),
        ("Kode Sub Kegiatan", "activity_code", "pasti"), ("Nomenklatur", "title", "pasti"),
        ("nama_paket", "title", "pasti"), ("Nama Satker", "ignored", "pasti"),
        ("Nama Kecamatan", "kecamatan", "pasti"), ("Jumlah Paket", "count", "pasti"),
        ("Kab/Kota", "region", "pasti"), ("Project Name", "title", "pasti"),
        ("Estimated Cost (million IDR)", "total", "pasti"), ("NO", "number", "pasti"),
        ("Kecamtan", "kecamatan", "mirip"), ("Koordnat", "point", "mirip"),
        ("Anggran", "total", "mirip"), ("Sumbr Dana", "source", "mirip"),
        ("Pekerjan", "title", "mirip"), ("Keterangn", "note", "mirip"),
    ],
)  # fmt: skip
def test_a_heading_is_known_short_or_misspelt(heading: str, field: str, certainty: str) -> None:
    meaning = meaning_of(heading)
    assert meaning is not None
    assert (meaning.field, meaning.certainty) == (field, certainty)


@pytest.mark.parametrize("text", ["Data", "Bupati", "Peningkatan Jalan Bati", "Kurau", ""])
def test_other_texts_are_no_headings(text: str) -> None:
    assert meaning_of(text) is None


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("(Rp. 000)", 1_000), ("(Rp.1000,-)", 1_000), ("(juta Rp)", 10**6),
        ("(dalam ribuan)", 1_000), ("Rp x 1.000", 1_000), ("dlm jt", 10**6),
        ("dalam jutaan rupiah", 10**6), ("(Rp. Milyar)", 10**9), ("(Rp x 1.000.000)", 10**6),
        ("Biaya (Rp)", None), ("Rp", None), ("Target 1.000 m", None),
    ],
)  # fmt: skip
def test_a_money_unit_is_read_in_every_writing(text: str, factor: int | None) -> None:
    assert multiplier_of(text) == factor


def test_a_heading_may_state_its_unit() -> None:
    units = [stated_unit(text) for text in ("Panjang (km)", "total_m", "Biaya (Rp)", "Luas (Ha)")]
    assert units == ["km", "m", None, "ha"]


def test_letters_added_lost_changed_and_swapped_count_one_each() -> None:
    pairs = [("dana", "dan"), ("dana", "daan"), ("biaya", "biasa"), ("biaya", "anggaran")]
    assert [edits(*pair, 2) for pair in pairs] == [1, 1, 1, 3]


@pytest.fixture
def read(office: Offices) -> Read:
    def columns(rows: Sequence[Sequence[Cell]], *merges: tuple[int, int, int, int]) -> object:
        width = max(map(len, rows))
        full = [[*row, *[""] * (width - len(row))] for row in rows]
        (header,) = find_headers(Sheet("Usulan", full, merges), office("63.01").read_source)
        return [
            (
                c.field + (f" {c.year}" if c.year else "") + (f" {c.source}" if c.source else "")
                + (f" x{c.multiplier}" if c.multiplier > 1 and c.field in ("money", "total") else ""),
                chr(65 + c.index),
            )
            for c in header.columns
        ]  # fmt: skip

    return columns  # type: ignore[return-value]


J = "Peningkatan Jalan Bati - Kurau"


def test_sources_in_millions_typed_once_over_blanks(read: Read) -> None:
    assert read([
        ["No", "Nama Paket", "Lokasi", "", "Sumber Dana (juta Rp)", "", "", ""],
        ["", "", "Kec", "Desa", "APBN", "DAK", "Swasta", "Jumlah"],
        [1, J, "Kurau", "Bati", "", 400, 50, 450],
    ]) == [
        ("number", "A"), ("title", "B"), ("kecamatan", "C"), ("desa", "D"),
        ("money APBN-BALAI x1000000", "E"), ("money DAK-F x1000000", "F"), ("money x1000000", "G"),
        ("total x1000000", "H"),
    ]  # fmt: skip


def test_only_the_money_asked_for_counts(read: Read) -> None:
    assert read([
        ["No", "Kegiatan", "Target 2026", "Realisasi 2025", "Target 2027", "Sat",
         "Realisasi 2025 (Rp)", "Usulan 2027 (Rp)", "Prakiraan Maju 2028", "Total 3 Tahun"],
        [1, J, 3, 2, 5, "km", 100_000_000, 500_000_000, 400_000_000, 900_000_000],
    ]) == [
        ("number", "A"), ("title", "B"), ("volume 2027", "E"), ("unit", "F"), ("total 2027", "H"),
    ]  # fmt: skip


def test_years_across_and_a_sum_of_them(read: Read) -> None:
    assert read([
        ["No", "Uraian Kegiatan", "Kebutuhan Dana 2027", "Kebutuhan Dana 2028", "Total"],
        [1, J, 100_000_000, 500_000_000, 600_000_000],
    ]) == [
        ("number", "A"), ("title", "B"), ("money 2027", "C"), ("money 2028", "D"), ("total", "E"),
    ]  # fmt: skip


def test_ticks_under_sources_are_no_money(read: Read) -> None:
    assert read([
        ["No", "Nama Paket", "Sumber Dana", "", "Biaya"],
        ["", "", "APBN", "DAK", ""],
        [1, J, "v", "", 400_000_000],
        [2, J, "", "v", 400_000_000],
    ], (0, 2, 0, 3)) == [
        ("number", "A"), ("title", "B"), ("source_mark APBN-BALAI", "C"), ("source_mark DAK-F", "D"),
        ("total", "E"),
    ]  # fmt: skip


def test_the_package_names_the_work_where_programmes_stand_beside_it(read: Read) -> None:
    assert read([
        ["Program", "Kegiatan", "Sub Kegiatan", "Paket Pekerjaan", "Lokasi", "Pagu"],
        ["Program Jalan", "", "", "", "", ""],
        ["", "", "Rekonstruksi Jalan", "", "", ""],
        ["", "", "", J, "Kurau", 400_000_000],
        ["", "", "", J, "Bati", 400_000_000],
    ]) == [
        ("level", "A"), ("level", "B"), ("level", "C"), ("title", "D"), ("place", "E"),
        ("total", "F"),
    ]  # fmt: skip


def test_a_column_of_an_unknown_heading_is_read_by_what_it_holds(read: Read) -> None:
    assert read([
        ["No", "Nama Paket", "Kecamatan", "P1", "P2", "Zzz"],
        [1, J, "Kurau", -3.751, 114.712, 400_000_000],
        [2, J, "Jorong", -3.851, 114.912, 300_000_000],
    ]) == [
        ("number", "A"), ("title", "B"), ("kecamatan", "C"), ("lat", "D"), ("lon", "E"),
        ("total", "F"),
    ]  # fmt: skip


def test_the_unit_may_be_stated_at_the_foot(read: Read) -> None:
    assert read([
        ["No", "Nama Paket", "Kecamatan", "Pagu"],
        [1, J, "Kurau", 400],
        ["Keterangan: nilai dalam jutaan rupiah"],
    ]) == [
        ("number", "A"), ("title", "B"), ("kecamatan", "C"), ("total x1000000", "D"),
    ]  # fmt: skip
