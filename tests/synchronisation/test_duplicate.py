"""One work proposed more than once; and works that only look alike."""

import pytest

from baimbai.register.proposal import Request
from tests.synchronisation.small_programme import findings, links, reviewed, told, usulan

KM = {"volume": 2.4, "unit": "km"}


def kinds(*titles: tuple[str, str], **facts: object) -> list[str]:
    rows = [usulan(name, title, **{**KM, **facts}) for name, title in titles]
    return [kind for kind, _, _ in told(reviewed(rows)) if kind != "salah_kewenangan"]


def test_a_road_that_kabupaten_province_and_balai_propose_is_one_finding():
    rows = [
        usulan("90.01-1", "Rekonstruksi Jl. Simpang Empat – Aranio Sta 6+000 s/d 9+500",
               declared_status="provinsi"),
        usulan("90-1", "Rekonstruksi Jalan Sp. Empat - Aranio", region_code="90.01",
               from_m=6000, to_m=9500),
        usulan("BPJN-1", "Peningkatan Jalan Aranio - Simpang Empat", region_code="90",
               work_type="peningkatan", from_m=6000, to_m=9500),
    ]  # fmt: skip
    outcome = reviewed(rows, [Request("90.01-1", "DAK-F", 2027, rows[0].cost_rupiah)])
    (found,) = [f for f in findings(outcome) if f.kind == "duplikat_lintas_level"]
    assert (found.severity, found.proposals) == ("tinggi", ("90-1", "90.01-1", "BPJN-1"))
    assert set(found.parties) == {"90.01", "90", "BPJN"}
    assert links(outcome) == [
        ("saling_meniadakan", "90-1", "90.01-1"),
        ("saling_meniadakan", "90-1", "BPJN-1"),
        ("saling_meniadakan", "90.01-1", "BPJN-1"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rekonstruksi Jalan Sungai Alang - Mandiangin Barat",
         "Rekons. Jl. Sei. Alang – Mandiangin Brt. Kec. Karang Intan"),
        ("Peningkatan Jalan Soebardjo - Tambak Danau", "Peningkatan Jl Tambak Danau - Subarjo"),
        ("Normalisasi Sungai Pekapuran", "Normalisasi Sungai Pekapuran Kel. Pekapuran Raya"),
    ],
)  # fmt: skip
def test_one_work_written_twice_in_a_workbook_is_found(one, other):
    assert kinds(("90.01-1", one), ("90.01-2", other)) == ["duplikat_internal"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pembangunan Jalan Lingkar Tahap I", "Pembangunan Jalan Lingkar Tahap II"),
        ("Penggantian Jembatan Tengah Paket 1", "Penggantian Jembatan Tengah Paket 2"),
        ("Paving Jalan Gang Mawar RT 6", "Paving Jalan Gang Mawar RT 9"),
        ("Penggantian Jembatan Alalak I", "Penggantian Jembatan Alalak II"),
        ("Rekonstruksi Jalan A Sta 0+000 - 2+000", "Rekonstruksi Jalan A Sta 2+000 - 4+500"),
        ("Peningkatan Jalan Banjarmasin Utara", "Peningkatan Jalan Banjarmasin Barat"),
        ("Rekonstruksi Jalan Bati-Bati - Pelaihari", "Rekonstruksi Jalan Bati-Bati - Ujung"),
        ("Peningkatan Jalan Gambut", "Peningkatan Jalan Gambut - Malintang"),
        ("Rehabilitasi Jalan Pasar Kamis", "Penanganan Longsoran Jalan Melati"),
    ],
)
def test_digits_ends_and_directions_tell_works_apart(one, other):
    # Two stages in one year are a conflict of sequence, and still no duplicate.
    found = kinds(("90.01-1", one), ("90.01-2", other))
    assert [kind for kind in found if kind != "konflik_urutan"] == []


def test_design_and_works_of_one_bridge_are_two_works():
    rows = [
        usulan("90.01-1", "Penyusunan DED Jembatan Alalak", asset_type="jembatan",
               work_type="perencanaan", year=2026),
        usulan("90.01-2", "Pembangunan Jembatan Alalak", asset_type="jembatan",
               work_type="pembangunan"),
    ]  # fmt: skip
    assert told(reviewed(rows)) == []


def test_the_same_name_in_another_kabupaten_is_another_work():
    title = "Rekonstruksi Jalan Suka Maju - Suka Damai"
    assert kinds(("90.01-1", title), ("90.02-1", title)) == []


def test_the_same_small_name_in_another_kecamatan_is_another_work():
    rows = [
        usulan("90.01-1", "Peningkatan Jalan Poros", kecamatan="Astambul", **KM),
        usulan("90.01-2", "Peningkatan Jalan Poros", kecamatan="Aranio", **KM),
    ]
    assert told(reviewed(rows)) == []


def test_standard_packages_of_one_cost_are_not_duplicates_by_their_cost():
    rows = [
        usulan(f"90.01-{n}", f"Operasi DIR Kapuas {place}", cost_rupiah=190_000_000,
               asset_type="irigasi", sector="SDA", work_type="operasi_pemeliharaan",
               volume=85.5, unit="ha")
        for n, place in enumerate(
            ("", "Parit Kasturi", "Dusun Rengas", "Parit Bungas", "Dusun Melati")
        )
    ]  # fmt: skip
    assert told(reviewed(rows)) == []


def test_a_stage_or_another_length_is_only_a_look_alike_and_excludes_nothing():
    rows = [
        usulan("90.01-1", "Peningkatan Jalan Bajuin - Tebing", volume=2.6, unit="km"),
        usulan("90.01-2", "Peningkatan Jalan Bajuin – Tebing (lanjutan paket 2)", volume=1.5,
               unit="km", continuing=True),
        usulan("90.02-1", "Rekonstruksi Jalan Takisung - Kuala", volume=3.2, unit="km"),
        usulan("90.02-2", "Peningkatan Jalan Kuala – Takisung", volume=2.1, unit="km"),
    ]  # fmt: skip
    outcome = reviewed(rows)
    assert told(outcome) == [
        ("mirip_perlu_cek", "rendah", ("90.01-1", "90.01-2")),
        ("mirip_perlu_cek", "sedang", ("90.02-1", "90.02-2")),
    ]
    assert links(outcome) == []


def test_two_levels_on_one_road_without_chainage_are_likely_duplicates():
    rows = [
        usulan("90.01-1", "Rekonstruksi Jalan Pelaihari - Takisung", volume=4, unit="km"),
        usulan("90-1", "Pemeliharaan Berkala Jalan Pelaihari - Takisung", region_code="90.01",
               work_type="pemeliharaan_berkala", volume=6.2, unit="km"),
    ]  # fmt: skip
    outcome = reviewed(rows)
    assert told(outcome) == [("duplikat_lintas_level", "sedang", ("90-1", "90.01-1"))]
    assert links(outcome) == []


def test_shares_of_one_bridge_are_no_duplicates_but_stand_or_fall_together():
    rows = [
        usulan("90.01-1", "Pemb. Jembatan Pulau Laut (porsi APBD Kab. Hulu)", portion=True,
               asset_type="jembatan", work_type="pembangunan"),
        usulan("90.02-1", "Pembangunan Jembatan Pulau Laut (porsi APBD Kab. Hilir)",
               portion=True, asset_type="jembatan", work_type="pembangunan"),
        usulan("90-1", "Pembangunan Jembatan Pulau Laut (porsi APBD Provinsi)", portion=True,
               asset_type="jembatan", work_type="pembangunan"),
        usulan("BPJN-1", "Pembangunan Jembatan Pulau Laut", asset_type="jembatan",
               work_type="pembangunan", region_code="90.02"),
    ]  # fmt: skip
    outcome = reviewed(rows)
    names = ("90-1", "90.01-1", "90.02-1", "BPJN-1")
    assert [t for t in told(outcome) if "duplikat" in t[0] or "porsi" in t[0]] == [
        ("satu_objek_banyak_porsi", "info", names)
    ]
    pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
    assert links(outcome) == [("bersama", a, b) for a, b in pairs]


def test_a_thousand_equal_titles_are_compared_in_part_and_it_is_said():
    rows = [
        usulan(f"90.01-{n:04d}", "Peningkatan Jalan Karya Usaha", cost_rupiah=10**9 + n * 10**7,
               volume=n + 1.0, unit="km")
        for n in range(1000)
    ]  # fmt: skip
    outcome = reviewed(rows)
    (found,) = [f for f in findings(outcome) if f.kind == "pembandingan_terbatas"]
    assert found.evidence.values["count"] == 1000
