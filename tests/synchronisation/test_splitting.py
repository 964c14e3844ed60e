"""Packages just under a limit of procurement on one work."""

import pytest

from tests.synchronisation.small_programme import findings, reviewed, told, usulan
from tests.synchronisation.test_stages import titled


def split(*rows):
    """(severity, proposals) of the packages that look split."""
    return [(s, names) for kind, s, names in told(reviewed(rows)) if kind == "pemecahan_paket"]


def packages(titles, cost=195_000_000, **facts):
    return [
        titled(f"90.01-{n}", title, 2027, cost_rupiah=cost, **facts)
        for n, title in enumerate(titles, start=1)
    ]


THREE = ("90.01-1", "90.01-2", "90.01-3")


@pytest.mark.parametrize(
    ("titles", "severity"),
    [
        (["Peningkatan Jalan Ampera Segmen 1", "Peningkatan Jalan Ampera Segmen 2",
          "Peningkatan Jalan Ampera Segmen 3"], "sedang"),
        (["Pembangunan Drainase Jl. Mawar Paket I", "Pembangunan Drainase Jl. Mawar Paket II",
          "Pembangunan Drainase Jl. Mawar Paket III"], "sedang"),
        (["Rehab Gedung Kantor Camat Sape Tahap 1", "Rehab Gedung Kantor Camat Sape Tahap 2",
          "Rehab Gedung Kantor Camat Sape Tahap 3"], "sedang"),
        (["Peningkatan Jalan Ampera STA 0+000 - 0+150", "Peningkatan Jalan Ampera STA 0+150 - 0+300",
          "Peningkatan Jalan Ampera STA 0+300 - 0+450"], "tinggi"),
        (["Peningkatan Jalan Lingkungan Kel. Oesapa RT 01", "Peningkatan Jalan Lingkungan Kel. Oesapa"
          " RT 02", "Peningkatan Jalan Lingkungan Kel. Oesapa RT 03"], "rendah"),
        (["Perkuatan Tebing Sungai Sari Kec. Hulu titik 1", "Pengamanan Tebing Sungai Sari Kec. Hulu"
          " titik 2", "Perlindungan Tebing Sungai Sari Kec. Hulu titik 3"], "sedang"),
    ],
)  # fmt: skip
def test_pieces_of_one_work_just_under_the_limit_are_told(titles, severity):
    assert split(*packages(titles)) == [(severity, THREE)]
    assert split(*packages(titles, cost=380_000_000)) == [(severity, THREE)]


@pytest.mark.parametrize(
    "titles",
    [
        [f"Peningkatan Jalan Lingkungan Desa {desa}" for desa in ("Suka", "Maju", "Jaya")],
        [f"Peningkatan Jalan {name} Desa Suka" for name in ("Melati", "Mawar", "Kenanga")],
        [f"Rehabilitasi Jaringan Irigasi DI {name}" for name in ("Anai", "Sausu", "Lakitan")],
        [f"Rehabilitasi Ruang Kelas SDN {number} Sape" for number in (1, 2, 3)],
        [f"Rehabilitasi Saluran Tersier {number} DI Rasau" for number in (1, 2, 3)],
        ["Peningkatan Jalan Ampera Paket 1", "Rehabilitasi Jembatan Ampera Paket 2",
         "Pembangunan Drainase Jalan Ampera Paket 3"],
        ["Porsi APBD Peningkatan Jalan Ampera Segmen 1 (porsi kabupaten)",
         "Peningkatan Jalan Ampera Segmen 2 (porsi provinsi)"],
    ],
)  # fmt: skip
def test_packages_on_other_things_or_in_other_villages_are_normal(titles):
    assert split(*packages(titles)) == []


@pytest.mark.parametrize("cost", [100_000_000, 169_000_000, 201_000_000, 339_000_000, 401_000_000])
def test_costs_that_are_not_just_under_a_limit_tell_nothing(cost):
    titles = [f"Peningkatan Jalan Ampera Segmen {n}" for n in (1, 2, 3)]
    assert split(*packages(titles, cost=cost)) == []


def test_two_that_stay_within_the_limit_in_force_are_only_noted():
    titles = [f"Peningkatan Jalan Ampera Segmen {n}" for n in (1, 2)]
    assert split(*packages(titles)) == [("rendah", ("90.01-1", "90.01-2"))]


def test_other_years_and_offices_do_not_add_up():
    rows = [
        usulan("90.01-1", "Peningkatan Jalan Ampera Segmen 1", cost_rupiah=390_000_000),
        usulan("90.01-2", "Peningkatan Jalan Ampera Segmen 2", cost_rupiah=390_000_000, year=2028),
        usulan("90-1", "Peningkatan Jalan Ampera Segmen 3", cost_rupiah=390_000_000,
               region_code="90.01"),
    ]  # fmt: skip
    assert split(*rows) == []


def test_design_and_supervision_have_the_limit_of_consultants():
    titles = [f"Perencanaan Teknis Jalan Ampera Paket {n}" for n in (1, 2)]
    assert split(*packages(titles, cost=98_000_000)) == [("sedang", ("90.01-1", "90.01-2"))]
    assert split(*packages(titles, cost=195_000_000)) == []


def test_the_sum_the_limit_and_its_source_are_shown():
    titles = [f"Peningkatan Jalan Ampera Segmen {n}" for n in (1, 2, 3)]
    found = next(f for f in findings(reviewed(packages(titles))) if f.kind == "pemecahan_paket")
    values = found.evidence.values
    assert (values["count"], values["total"], values["limit"]) == (3, 585_000_000, 200_000_000)
    assert "Perpres" in str(values["source"])
    assert "gabung" in found.exits
