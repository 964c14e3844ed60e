"""Design, land and stages before works; the weir before its canals; the road before its bridge."""

from typing import Any

import pytest

from baimbai.intake.recognise import recognise
from baimbai.register.proposal import Proposal
from baimbai.synchronisation.step import MOST, named_things, step_of
from baimbai.synchronisation.subject import subjects
from tests.synchronisation.small_programme import findings, reviewed, told, usulan


def titled(name: str, title: str, year: int, **facts: Any) -> Proposal:
    """A proposal whose kind of asset and works are read from its title, as intake does."""
    read = recognise(title)
    said = {
        "asset_type": read.asset_type or "lainnya",
        "work_type": read.work_type or "lainnya",
        "sector": read.sector or "BM",
        "cost_rupiah": 8_000_000_000,
    }
    return usulan(name, title, year=year, **{**said, **facts})


def conflicts(*rows: Proposal) -> list[tuple[str, tuple[str, ...]]]:
    """(severity, proposals) of the conflicts of sequence between proposals."""
    return [
        (severity, names)
        for kind, severity, names in told(reviewed(rows))
        if kind == "konflik_urutan" and len(names) > 1
    ]


PREPARED_LATE = (
    ("DED Jembatan Sei Ayuk", 2028, "Pembangunan Jembatan Sungai Ayuk", 2027, "tinggi"),
    ("Penyusunan DED Pembangunan Jembatan Musi VI", 2027, "Pembangunan Jembatan Musi VI", 2027,
     "sedang"),
    ("Perencanaan Teknis Peningkatan Jalan Labuan Bajo - Boleng", 2027,
     "Rekonstruksi Jln. Labuan Bajo – Boleng", 2027, "sedang"),
    ("Feasibility Study dan DED Jalan Lingkar Barat", 2029, "Pemb. Jl. Lingkar Barat", 2027,
     "tinggi"),
    ("Studi Kelayakan TPA Regional Payakumbuh", 2028, "Pembangunan TPA Regional Payakumbuh", 2027,
     "tinggi"),
    ("Review DED Gedung Perpustakaan Daerah Tobelo", 2027,
     "Pembangunan Gedung Perpustakaan Daerah Tobelo", 2027, "sedang"),
    ("Perencanaan SPAM IKK Amfoang", 2028, "Pembangunan SPAM IKK Amfoang", 2027, "tinggi"),
    ("Jasa Konsultansi Perencanaan Rehabilitasi D.I. Batang Anai", 2028,
     "Rehabilitasi Jaringan Irigasi DI Batang Anai", 2027, "tinggi"),
    ("DED Pengaman Pantai Tanjung Aan", 2028, "Pembangunan Pengaman Pantai Tj. Aan", 2027,
     "tinggi"),
    ("Detail Engineering Design (DED) Kolam Retensi Simpang Polda", 2027,
     "Pembangunan Kolam Retensi Simpang Polda", 2027, "sedang"),
    ("Pengadaan Tanah untuk Pembangunan Jembatan Musi VI", 2028, "Pembangunan Jembatan Musi VI",
     2027, "tinggi"),
    ("Pembebasan Lahan Jalan Lingkar Utara", 2028, "Pembangunan Jalan Lingkar Utara", 2027,
     "tinggi"),
    ("Pengadaan Lahan Oprit Jembatan Kapuas III", 2029, "Pembangunan Jembatan Kapuas III", 2028,
     "tinggi"),
    ("Ganti Rugi Lahan TPST Piyungan", 2028, "Pembangunan TPST Piyungan", 2027, "tinggi"),
)  # fmt: skip


@pytest.mark.parametrize(("first", "asked", "works", "built", "severity"), PREPARED_LATE)
def test_works_before_their_design_or_land_are_a_conflict(first, asked, works, built, severity):
    rows = [titled("90.01-1", first, asked), titled("90.01-2", works, built)]
    assert conflicts(*rows) == [(severity, ("90.01-1", "90.01-2"))]


@pytest.mark.parametrize(("first", "asked", "works", "built", "severity"), PREPARED_LATE)
def test_a_year_before_the_works_is_in_time(first, asked, works, built, severity):
    rows = [titled("90.01-1", first, built - 1), titled("90.01-2", works, built)]
    assert conflicts(*rows) == []


@pytest.mark.parametrize(
    ("preparing", "works"),
    [
        ("DED Jembatan Musi VI", "Pembangunan Jembatan Musi IV"),
        ("DED Penggantian Jembatan Sei Ayuk", "Rehabilitasi Jembatan Sei Ayuk"),
        ("DED Jembatan Sei Ayuk Desa Beduai", "Pembangunan Jembatan Sei Ayuk Desa Kembayan"),
        ("DED Jalan Lingkar Barat", "Pembangunan Jalan Lingkar Timur"),
        ("DED Jalan Sumbersari - Kaliwates", "Peningkatan Jalan Sumbersari - Ambulu"),
        ("DED Jalan Desa Sukamaju", "Peningkatan Jalan Desa Sukamaju"),
        ("Perencanaan Teknis Jalan Kabupaten", "Peningkatan Jalan Kabupaten"),
        ("DED Drainase Kabupaten Hulu", "Pembangunan Drainase Kabupaten Hulu"),
        ("DED Reservoir SPAM Amfoang", "Pemasangan Pipa SPAM Amfoang"),
        ("DED Jalan Ampera Paket 2", "Peningkatan Jalan Ampera Paket 1"),
        ("DED Jalan Ampera STA 5+000 - 8+000", "Peningkatan Jalan Ampera STA 0+000 - 5+000"),
        ("DED Jalan Ampera", "Pemeliharaan Rutin Jalan Ampera"),
        ("DED Jembatan Ampera", "Peningkatan Jalan Ampera"),
        ("DED Gedung Serbaguna Waingapu", "Rancang Bangun Gedung Serbaguna Waingapu"),
    ],
)
def test_the_design_of_something_else_is_no_matter(preparing, works):
    rows = [titled("90.01-1", preparing, 2028), titled("90.01-2", works, 2027)]
    assert conflicts(*rows) == []


def test_of_several_designs_the_earliest_counts():
    rows = [
        titled("90.01-1", "DED Jembatan Sei Ayuk", 2026),
        titled("90.01-2", "Review DED Jembatan Sei Ayuk", 2027),
        titled("90.01-3", "Pembangunan Jembatan Sei Ayuk", 2027),
    ]
    assert conflicts(*rows) == []


def test_a_small_work_designed_in_its_own_year_is_only_noted():
    rows = [
        titled("90.01-1", "DED Jembatan Sei Ayuk", 2027, cost_rupiah=90_000_000),
        titled("90.01-2", "Pembangunan Jembatan Sei Ayuk", 2027, cost_rupiah=900_000_000),
    ]
    assert conflicts(*rows) == [("rendah", ("90.01-1", "90.01-2"))]


def test_another_kabupatens_bridge_of_the_same_name_is_another_bridge():
    rows = [
        titled("90.01-1", "DED Jembatan Sei Ayuk", 2028),
        titled("90.02-1", "Pembangunan Jembatan Sei Ayuk", 2027),
    ]
    assert conflicts(*rows) == []


@pytest.mark.parametrize(
    ("watched", "supervision", "expected"),
    [
        (2027, 2028, [("sedang", ("90.01-1", "90.01-2"))]),
        (2028, 2027, [("sedang", ("90.01-1", "90.01-2"))]),
        (2027, 2027, []),
    ],
)
@pytest.mark.parametrize(
    ("works", "watching"),
    [
        ("Pembangunan Jalan Lingkar Utara", "Supervisi Pembangunan Jalan Lingkar Utara"),
        ("Peningkatan Jalan Simpang Tiga - Koto Baru",
         "Pengawasan Teknis Peningkatan Jalan Sp. Tiga - Koto Baru"),
        ("Pembangunan Gedung IGD RSUD Waibakul",
         "Manajemen Konstruksi Pembangunan Gedung IGD RSUD Waibakul"),
    ],
)  # fmt: skip
def test_supervision_belongs_to_the_year_of_its_works(
    works, watching, watched, supervision, expected
):
    rows = [titled("90.01-1", works, watched), titled("90.01-2", watching, supervision)]
    assert conflicts(*rows) == expected


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Pembangunan Jembatan Kapuas III Tahap I", "Pembangunan Jembatan Kapuas III Tahap II"),
        ("Pembangunan RSUD Tipe C Waibakul Tahap Pertama",
         "Pembangunan RSUD Tipe C Waibakul Tahap Kedua"),
        ("Pemb. Jl. Lingkar Barat Thp. 1", "Pemb. Jl. Lingkar Barat Thp. 2"),
        ("Pembangunan Pasar Ikan Bitung (Tahap 1)", "Pembangunan Pasar Ikan Bitung (Tahap-3)"),
        ("Revitalisasi Alun-Alun Ngawi Tahap II", "Revitalisasi Alun-Alun Ngawi Tahap III"),
        ("Pembangunan Bendung Lakitan Fase 1", "Pembangunan Bendung Lakitan Fase 2"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("first", "then", "severity"),
    [(2028, 2027, "tinggi"), (2027, 2027, "sedang"), (2027, 2028, None)],
)
def test_a_stage_waits_for_the_stage_before_it(earlier, later, first, then, severity):
    rows = [titled("90.01-1", earlier, first), titled("90.01-2", later, then)]
    assert conflicts(*rows) == ([(severity, ("90.01-1", "90.01-2"))] if severity else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peningkatan Jalan Ampera Paket I", "Peningkatan Jalan Ampera Paket II"),
        ("Peningkatan Jalan Ampera Segmen 1", "Peningkatan Jalan Ampera Segmen 2"),
        ("Pembangunan Pasar Bitung Tahap I", "Pembangunan Pasar Manado Tahap II"),
        ("DED Pasar Bitung Tahap I", "Pembangunan Pasar Bitung Tahap II"),
    ],
)
def test_packages_segments_and_other_things_are_no_stages(one, other):
    assert conflicts(titled("90.01-1", one, 2028), titled("90.01-2", other, 2027)) == []


@pytest.mark.parametrize(
    ("upstream", "downstream", "severity"),
    [
        ("Pembangunan Bendung Sei Wampu", "Pembangunan Saluran Sekunder D.I. Sei Wampu", "tinggi"),
        ("Pembangunan Bendung D.I. Lakitan",
         "Pembangunan Jaringan Irigasi Tersier DI Lakitan Kec. Muara Kelingi", "tinggi"),
        ("Pembangunan Intake Daerah Irigasi Lakitan",
         "Pembangunan Jaringan Irigasi Daerah Irigasi Lakitan", "tinggi"),
        ("Rehabilitasi Saluran Primer DI Batang Anai",
         "Pembangunan Saluran Sekunder DI Batang Anai Kiri", "sedang"),
        ("Rehabilitasi Bendung D.I. Komering", "Rehabilitasi Saluran Sekunder D.I. Komering",
         "rendah"),
        ("Pembangunan Saluran Induk D.I. Sausu Atas", "Pembangunan Saluran Tersier D.I Sausu Atas",
         "tinggi"),
        ("Pembangunan Bendungan Temef", "Pembangunan Saluran Primer Bendungan Temef", "tinggi"),
    ],
)  # fmt: skip
def test_canals_wait_for_what_feeds_them(upstream, downstream, severity):
    late = [titled("90.01-1", upstream, 2028), titled("90.01-2", downstream, 2027)]
    assert conflicts(*late) == [(severity, ("90.01-1", "90.01-2"))]
    for year in (2027, 2026):
        rows = [titled("90.01-1", upstream, year), titled("90.01-2", downstream, 2027)]
        assert conflicts(*rows) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pembangunan Bendung Sei Wampu", "Pembangunan Saluran Sekunder D.I. Sei Bingai"),
        ("Pembangunan Saluran Tersier DI Lakitan", "Pembangunan Saluran Sekunder DI Lakitan"),
        ("Pembangunan Saluran Primer DI Sausu Kiri", "Pembangunan Saluran Sekunder DI Sausu Kanan"),
        ("Pembangunan Bendung Sei Wampu", "Pemeliharaan Rutin Saluran Sekunder D.I. Sei Wampu"),
        ("Pembangunan Embung Oelnasi", "Pembangunan Embung Oelnasi"),
        ("Pembangunan Bendung di Desa Lakitan", "Pembangunan Drainase di Desa Lakitan"),
    ],
)
def test_other_schemes_and_upstream_canals_do_not_wait(one, other):
    assert conflicts(titled("90.01-1", one, 2028), titled("90.01-2", other, 2027)) == []


@pytest.mark.parametrize(
    ("road", "bridge"),
    [
        ("Pembangunan Jalan Akses Jembatan Sei Ayuk", "Pembangunan Jembatan Sungai Ayuk"),
        ("Pembangunan Jalan Pendekat Jembatan Musi VI", "Pembangunan Jembatan Musi VI"),
        ("Pembangunan Oprit Jembatan Kapuas III", "Pembangunan Jembatan Kapuas III Tahap II"),
        ("Pembangunan Jalan menuju Jembatan Pulau Balang",
         "Pembangunan Jembatan Pulau Balang (lanjutan)"),
        ("Peningkatan Jalan Masuk Jembatan Lalonggasumeeto Kec. Lalonggasumeeto",
         "Penggantian Jbt. Lalonggasumeeto"),
    ],
)  # fmt: skip
def test_a_bridge_finished_before_its_road_lies_idle(road, bridge):
    rows = [titled("90.01-1", road, 2028), titled("90.01-2", bridge, 2027)]
    assert conflicts(*rows) == [("tinggi", ("90.01-1", "90.01-2"))]
    for year in (2026, 2027):
        assert conflicts(titled("90.01-1", road, year), rows[1]) == []


def test_a_bridge_on_a_new_road_waits_for_it():
    rows = [
        titled("90.01-1", "Pembangunan Jalan Wosi - Maruni", 2028),
        titled("90.01-2", "Pembangunan Jembatan Kali Wariori (ruas Wosi - Maruni)", 2027),
    ]
    assert conflicts(*rows) == [("sedang", ("90.01-1", "90.01-2"))]


@pytest.mark.parametrize(
    ("road", "bridge"),
    [
        ("Pembangunan Jalan Akses Jembatan Musi VI", "Pembangunan Jembatan Musi IV"),
        ("Pembangunan Jalan Akses Pelabuhan Ayuk", "Pembangunan Jembatan Ayuk"),
        ("Peningkatan Jalan Akses Jembatan Ayuk", "Rehabilitasi Jembatan Ayuk"),
        ("Rekonstruksi Jalan Wosi - Maruni",
         "Pembangunan Jembatan Kali Wariori (ruas Wosi - Maruni)"),
        ("Pembangunan Jalan Wosi - Manokwari",
         "Pembangunan Jembatan Kali Wariori (ruas Wosi - Maruni)"),
    ],
)  # fmt: skip
def test_other_roads_and_standing_bridges_do_not_wait(road, bridge):
    assert conflicts(titled("90.01-1", road, 2028), titled("90.01-2", bridge, 2027)) == []


def test_ten_thousand_equal_titles_take_no_more_than_a_moment_each():
    designs = [titled(f"90.01-{n:05d}", "DED Jembatan Sei Ayuk", 2028) for n in range(10_000)]
    works = [titled(f"90.02-{n:05d}", "Pembangunan Jembatan Sei Ayuk", 2027, region_code="90.01")
             for n in range(10_000)]  # fmt: skip
    regions = {"90.01": "Kabupaten Hulu"}
    known = subjects([*designs, *works], {})
    groups = list(named_things(s for each in known if (s := step_of(each, regions))))
    assert [len(group) for group in groups] == [2 * MOST]


def test_the_evidence_names_both_rows_and_years():
    rows = [
        titled("90.01-1", "DED Jembatan Sei Ayuk", 2028),
        titled("90.01-2", "Pembangunan Jembatan Sungai Ayuk", 2027),
    ]
    (found,) = findings(reviewed(rows))
    values = found.evidence.values
    assert [values[k] for k in ("way", "first", "first_year", "then", "then_year")] == [
        "rencana", "90.01-1", "2028", "90.01-2", "2027",
    ]  # fmt: skip
    assert found.exits[0] == "urutkan"
    assert found.parties == ("90.01",)
