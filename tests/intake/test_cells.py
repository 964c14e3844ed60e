"""Cells as offices write them."""

import math

import pytest

from baimbai.intake.cells import (
    UnreadableCell,
    area_ha,
    chainages,
    decimal_mark,
    readiness,
    rupiah,
    volume_and_unit,
    years_of,
)


@pytest.mark.parametrize(
    ("cell", "multiplier", "amount"),
    [
        (1_500_000_000, 1, 1_500_000_000),
        (10425264920.0, 1000, 10_425_264_920_000),
        (6.20625, 1_000_000, 6_206_250),
        ("Rp 1.500.000.000,-", 1, 1_500_000_000),
        ("Rp. 1.500.000.000,00", 1, 1_500_000_000),
        ("Rp1.500.000.000", 1, 1_500_000_000),
        ("1.500.000.000,00", 1, 1_500_000_000),
        ("1,500,000,000.00", 1, 1_500_000_000),
        ("850,000", 1, 850_000),
        ("1,5 M", 1, 1_500_000_000),
        ("7,435 M", 1, 7_435_000_000),
        ("4,955M", 1, 4_955_000_000),
        ("7,9 Milyar", 1, 7_900_000_000),
        ("1.500 juta", 1, 1_500_000_000),
        ("Rp. 515 Juta", 1, 515_000_000),
        ("90jt", 1, 90_000_000),
        ("376,855007 M", 1, 376_855_007_000),
        ("25.200,5", 1_000_000, 25_200_500_000),
        ("17,2", 1_000_000, 17_200_000),
        ("1,250", 1_000_000, 1_250_000),
        ("± 1,2 M", 1, 1_200_000_000),
        ("750 ribu", 1, 750_000),
        ("-", 1, None),
        ("", 1, None),
        ("nihil", 1, None),
    ],
)
def test_money_is_read_to_the_rupiah(cell: object, multiplier: int, amount: int | None) -> None:
    assert rupiah(cell, multiplier) == amount  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell", ["1 Paket", "menyusul", "1.50.000", -5, math.nan, math.inf, "Rp", True, "1e9", 10**20]
)
def test_what_is_no_money_is_refused(cell: object) -> None:
    with pytest.raises(UnreadableCell):
        rupiah(cell)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("2,35 km", "", (2.35, "km")),
        ("450 m'", "", (450.0, "m")),
        ("3.300 M1", "", (3300.0, "m")),
        ("1 Paket", "", (1.0, "paket")),
        ("± 1,4 km", "", (1.4, "km")),
        ("95km", "", (95.0, "km")),
        ("2.350 km", "", (2.35, "km")),
        (12, "Ha", (12.0, "ha")),
        ("2.200", "m", (2200.0, "m")),
        ("0,6", "km", (0.6, "km")),
        ("", "unit", (None, "unit")),
        ("-", "", (None, None)),
    ],
)
def test_volume_and_unit_are_read_together_or_apart(
    cell: object, unit: str, expected: tuple[float | None, str | None]
) -> None:
    assert volume_and_unit(cell, unit)[:2] == expected  # type: ignore[arg-type]


def test_chainage_area_years_and_marks() -> None:
    assert chainages("Rekonstruksi Jalan A - B Sta. 6+000 s/d 9+500") == (6000, 9500)
    assert chainages("KM 15+500 - 12+000") == (12000, 15500)
    assert chainages("Jalan A - B") is None
    assert area_ha("DI Batulicin (2.400 Ha)") == 2400.0
    assert area_ha("Kumuh 8,7 ha") == 8.7
    assert years_of("TA 2027") == (2027,)
    assert years_of("2027 - 2029") == (2027, 2028, 2029)
    assert years_of(2027.0) == (2027,)
    assert [readiness(mark) for mark in ("Ada", "√", "v", "belum", "x", "-", "")] == [
        True, True, True, False, False, False, None,
    ]  # fmt: skip
    with pytest.raises(UnreadableCell):
        readiness("mungkin")


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("10 L/dt", "", (10.0, "l/det", "")),
        ("2,5", "lt / dtk", (2.5, "l/det", "")),
        ("450 m’", "", (450.0, "m", "")),
        ("3 ton", "", (3.0, None, "ton")),
        (7, "kontainer", (7.0, None, "kontainer")),
    ],
)
def test_a_volume_is_kept_where_its_unit_is_not_known(
    cell: object, unit: str, expected: tuple[float, str | None, str]
) -> None:
    assert volume_and_unit(cell, unit) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["834.461", "125.36"], "."), (["834.461", "4811.349"], "."), (["1,5", "1,250"], ","),
        (["834.461", "585.846"], None), (["125.36", "1.250.000"], None), (["1.250,5"], ","),
        (["1,5 M", "834.461"], None), ([834.461, ""], None), (["0.125", "834.461"], "."),
    ],
)  # fmt: skip
def test_one_value_tells_the_decimal_mark_of_its_column(cells: list[str], mark: str | None) -> None:
    assert decimal_mark(cells) == mark


def test_a_known_decimal_mark_is_one_before_three_digits_too() -> None:
    assert rupiah("834.461", 1_000_000) == 834_461_000_000
    assert rupiah("834.461", 1_000_000, ".") == 834_461_000
    assert rupiah("1,250", 1_000_000, ".") == 1_250_000_000
    assert rupiah("4.500", 1, ".") == 4_500
    assert rupiah("1,5 M", 1_000_000, ".") == 1_500_000_000
    assert volume_and_unit("4.358 ha", "", ".").number == 4.358
    assert volume_and_unit("1.450 m", "", ".").number == 1450.0
