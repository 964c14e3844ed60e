"""What digs comes before what paves."""

import pytest

from baimbai.register.asset import Asset
from tests.synchronisation.small_programme import links, reviewed, told, usulan

PIPE = {"sector": "CK", "asset_type": "spam", "work_type": "perluasan"}


@pytest.mark.parametrize(
    ("road", "pipe"),
    [
        ("Peningkatan Jalan Sungai Danau - Makmur Mulia",
         "Pemasangan Pipa Jalan Sungai Danau - Makmur Mulia"),
        ("Rekonstruksi Jalan Martapura Lama (Sungai Lulut - Sungai Tabuk)",
         "Pemasangan Pipa JDU dia. 300 mm SPAM Jl. Martapura Lama Sungai Tabuk"),
        ("Peningkatan Jalan Pusat Kota Pelaihari (Jl. A. Syairani)",
         "Pipa Distribusi PDAM Jl. A. Syairani Pelaihari"),
        ("Peningkatan Jalan Kuin Selatan (Jl. HKSN - Jembatan Kuin Kecil)",
         "Pipa Primer Jl. Kuin Selatan"),
        ("Pemeliharaan Periodik Jl. Trikora", "Perluasan Jaringan Perpipaan Jl. Trikora"),
        ("Peningkatan Jalan Kota Batin - Karang Tunggal",
         "Penggantian Pipa Tua PDAM Jalan Kota Batin – Karang Tunggal"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("dug", "conflict"), [(2026, False), (2027, False), (2028, True), (2029, True), (2030, False)]
)
def test_a_pipe_under_a_road_paved_before_is_a_conflict_for_two_years(road, pipe, dug, conflict):
    rows = [
        usulan("90.01-1", road, work_type="peningkatan", year=2027),
        usulan("90.01-2", pipe, year=dug, **PIPE),
    ]
    expected = [("konflik_urutan", "tinggi", ("90.01-1", "90.01-2"))] if conflict else []
    assert told(reviewed(rows)) == expected


@pytest.mark.parametrize(
    ("road", "pipe", "facts"),
    [
        ("Peningkatan Jalan Gambut - Malintang", "Pipa Jl. Gambut", {}),
        ("Peningkatan Jalan Kuin Selatan", "Pipa Jl. Kuin Utara", {}),
        ("Peningkatan Jalan Kuin Selatan", "Pipa SPAM Kuin Selatan", {}),
        ("Peningkatan Jalan Kuin Selatan", "Pipa Jl. Kuin Selatan", {"region_code": "90.02"}),
    ],
)
def test_another_road_is_not_dug_up(road, pipe, facts):
    rows = [
        usulan("90.01-1", road, work_type="peningkatan", year=2027),
        usulan("90.01-2", pipe, year=2028, **{**PIPE, **facts}),
    ]
    assert [t for t in told(reviewed(rows)) if t[0] == "konflik_urutan"] == []


@pytest.mark.parametrize(("paved", "conflict"), [(2024, False), (2025, True), (2026, True)])
def test_a_pipe_under_a_listed_road_resurfaced_lately_is_a_conflict(paved, conflict):
    outcome = reviewed(
        [usulan("90.01-1", "Pipa Distribusi Jl. Kuin Selatan", year=2027, **PIPE)],
        assets=[Asset("a", "jalan", "Kuin Selatan", "kabkota", last_works_year=paved)],
    )
    expected = [("konflik_urutan", "tinggi", ("90.01-1",))] if conflict else []
    assert told(outcome) == expected


def test_what_is_required_comes_no_later_and_is_linked():
    rows = [
        usulan("90.01-1", "Pengadaan Lahan Jalan Tembus Melati", work_type="pengadaan_lahan",
               year=2028),
        usulan("90.01-2", "Pembangunan Jalan Tembus Melati", work_type="pembangunan",
               requires=("90.01-1", "90.01-9")),
    ]  # fmt: skip
    outcome = reviewed(rows)
    assert told(outcome) == [("konflik_urutan", "tinggi", ("90.01-1", "90.01-2"))]
    assert links(outcome) == [("prasyarat", "90.01-1", "90.01-2")]
