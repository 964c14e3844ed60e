"""Overlapping and missing chainage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.synchronisation.gap import _holes
from tests.synchronisation.small_programme import findings, links, reviewed, told, usulan


def stretch(name: str, start: int, end: int, **facts: object):
    return usulan(name, "Pelebaran Jalan Sungai Ulin - Mataraman", work_type="pelebaran",
                  region_code="90.01", from_m=start, to_m=end, **facts)  # fmt: skip


def test_overlapping_stretches_are_one_finding_a_road_and_exclude_each_other():
    outcome = reviewed([
        stretch("90.01-1", 8000, 11000), stretch("90-1", 5200, 9800), stretch("90-2", 10900, 12000)
    ])  # fmt: skip
    assert told(outcome) == [("tumpang_tindih_sta", "tinggi", ("90-1", "90-2", "90.01-1"))]
    assert links(outcome) == [
        ("saling_meniadakan", "90-1", "90.01-1"),
        ("saling_meniadakan", "90-2", "90.01-1"),
    ]


def test_adjoining_stretches_do_not_overlap():
    assert told(reviewed([stretch("90.01-1", 0, 2000), stretch("90-1", 2000, 4500)])) == []


def test_a_short_stretch_without_chainage_may_lie_within_another_offices():
    rows = [
        stretch("90-1", 8500, 14500),
        usulan("90.01-1", "Pelebaran Jalan Sungai Ulin - Mataraman", work_type="pelebaran",
               volume=4.5, unit="km"),
    ]  # fmt: skip
    outcome = reviewed(rows)
    assert told(outcome) == [("tumpang_tindih_sta", "sedang", ("90-1", "90.01-1"))]
    assert links(outcome) == []


def test_routine_maintenance_may_run_over_other_works():
    rows = [
        stretch("90-1", 5000, 9000),
        stretch("90-2", 0, 20000),
    ]
    rows[1] = usulan(
        "90-2", rows[1].title, work_type="pemeliharaan_rutin", from_m=0, to_m=20000,
        region_code="90.01",
    )  # fmt: skip
    assert told(reviewed(rows)) == []


def test_a_short_gap_between_proposed_stretches_is_told():
    rows = [stretch("90-1", 0, 3000), stretch("90-2", 5200, 8000), stretch("90-3", 20000, 21000)]
    outcome = reviewed(rows)
    assert told(outcome) == [("celah_koridor", "rendah", ("90-1", "90-2", "90-3"))]
    assert outcome.findings["evidence"].str.contains("3+000–5+200", literal=True).all()


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), min_size=1, max_size=8))
def test_no_proposed_metre_lies_in_a_gap(parts):
    stretches = sorted((start * 100, (start + length) * 100) for start, length in parts)
    covered = {m for start, end in stretches for m in range(start, end, 100)}
    for start, end in _holes(stretches):
        assert not covered & set(range(start, end, 100))
        assert 100 <= end - start <= 3000


def titled(name: str, title: str, **facts: object):
    return usulan(name, title, region_code="90.01", **facts)


def overlaps(*rows):
    return [
        (severity, names)
        for kind, severity, names in told(reviewed(rows))
        if kind == "tumpang_tindih_sta"
    ]


def test_chainage_stands_in_titles_in_many_forms():
    forms = ("KM 3,2 s/d 5,7", "Sta. 3+200 s.d 5+700", "(STA.3+200 s.d. STA.5+700)",
             "Km 3.2 – Km 5.7", "dari Sta 3+200 sampai dengan 5+700")  # fmt: skip
    for form in forms:
        rows = (
            titled("90-1", f"Rekonstruksi Jl. Bincau - Tungkaran {form}"),
            titled("90.01-1", "Pelebaran Jalan Bincau - Tungkaran Sta 5+000 - 8+000",
                   work_type="pelebaran"),
        )  # fmt: skip
        assert overlaps(*rows) == [("tinggi", ("90-1", "90.01-1"))], form


def test_a_road_named_from_its_other_end_overlaps_if_it_counts_from_one_zero():
    rows = (
        titled("90-1", "Rekonstruksi Jalan Bincau - Tungkaran Sta 0+000 - 2+500"),
        titled("90.01-1", "Rekonstruksi Jalan Tungkaran - Bincau Sta 2+000 - 4+000"),
    )
    assert overlaps(*rows) == [("sedang", ("90-1", "90.01-1"))]


@pytest.mark.parametrize(
    ("one", "other", "facts"),
    [
        ("sisi kiri Sta 0+000 - 2+000", "sisi kanan Sta 0+500 - 3+000", {}),
        ("Tahap I Sta 0+000 - 2+000", "Tahap II Sta 0+500 - 3+000", {}),
        ("Segmen 1 Sta 0+000 - 2+000", "Segmen 2 Sta 0+000 - 3+000", {}),
        ("Sta 0+000 - 2+000", "Sta 1+000 - 3+000 (porsi APBD)", {}),
        ("Sta 0+000 - 2+000", "Sta 1+000 - 3+000", {"year": 2029}),
        ("Sta 0+000 - 2+000", "Sta 1+980 - 3+000", {}),
        ("Sta 0+000 - 2+000", "Sta 1+000 - 3+000", {"work_type": "pengawasan"}),
        ("Sta 0+000 - 2+000", "(trotoar dan drainase) Sta 1+000 - 3+000", {}),
    ],
)
def test_sides_stages_segments_shares_and_other_years_do_not_overlap(one, other, facts):
    road = "Rekonstruksi Jalan Bincau - Tungkaran"
    rows = titled("90-1", f"{road} {one}"), titled("90.01-1", f"{road} {other}", **facts)
    assert overlaps(*rows) == []


def drawn(name: str, wkt: str | None, title: str = "Rekonstruksi Jalan Bincau", **facts: object):
    return titled(name, title, geometry=wkt, lat=facts.pop("lat", -3.3), lon=facts.pop("lon", 114.8),
                  **facts)  # fmt: skip


def on_map(*rows):
    return [
        (kind, severity, names)
        for kind, severity, names in told(reviewed(rows))
        if kind in ("tumpang_tindih_lokasi", "gambar_tak_terpakai", "pembandingan_terbatas")
    ]


BENT = "LINESTRING (114.80 -3.30, 114.81 -3.301, 114.82 -3.30)"
BESIDE = "LINESTRING (114.805 -3.3004, 114.81 -3.3009, 114.83 -3.299)"


def test_lines_drawn_along_one_another_overlap_under_any_name():
    rows = drawn("90-1", BENT), drawn("90.01-1", BESIDE, "Peningkatan Jalan Guru Sekumpul")
    assert on_map(*rows) == [("tumpang_tindih_lokasi", "tinggi", ("90-1", "90.01-1"))]
    later = drawn("90.01-1", BESIDE, "Peningkatan Jalan Guru Sekumpul", year=2029)
    assert on_map(rows[0], later) == []


def test_a_crossing_road_does_not_overlap():
    across = "LINESTRING (114.81 -3.32, 114.8101 -3.30, 114.81 -3.28)"
    assert on_map(drawn("90-1", BENT), drawn("90.01-1", across, "Peningkatan Jalan Lain")) == []


def test_a_pipe_beside_a_road_does_not_overlap():
    pipe = drawn("90.01-1", BESIDE, "Pembangunan Pipa Distribusi", sector="CK", asset_type="spam",
                 work_type="pembangunan")  # fmt: skip
    assert on_map(drawn("90-1", BENT), pipe) == []


def test_areas_that_cover_one_another_overlap():
    def area(name, east, title):
        box = f"POLYGON ((114.8 -3.3, {east} -3.3, {east} -3.29, 114.8 -3.29, 114.8 -3.3))"
        return drawn(name, box, title, sector="PERKIM", asset_type="kumuh", work_type="penataan")

    one, other = (
        area("90-1", 114.81, "Penataan Kawasan Kumuh Sungai Tiung"),
        area("90.01-1", 114.806, "Penanganan Kumuh Pasar Lama"),
    )
    assert on_map(one, other) == [("tumpang_tindih_lokasi", "sedang", ("90-1", "90.01-1"))]


@pytest.mark.parametrize(
    ("wkt", "compared"),
    [
        ("LINESTRING (114.8 -3.3, 114.8 -3.3)", False),
        ("LINESTRING (nan nan, 114.8 -3.3)", False),
        ("LINESTRING (inf 0, 114.8 -3.3)", False),
        ("LINESTRING (260000 9635000, 261000 9635000)", False),
        ("POLYGON ((114.8 -3.3, 114.9 -3.3, 114.8 -3.3, 114.8 -3.3))", False),
        ("GARIS (1 2)", False),
        ("LINESTRING EMPTY", False),
        ("POLYGON ((114.8 -3.3, 114.81 -3.29, 114.81 -3.3, 114.8 -3.29, 114.8 -3.3))", True),
    ],
)
def test_a_drawing_that_says_nothing_is_told(wkt, compared):
    sector = {"sector": "PERKIM", "asset_type": "kumuh", "work_type": "penataan"}
    rows = (
        drawn("90.01-1", wkt, "Penataan Kawasan Kumuh Sungai Tiung", **sector),
        drawn("90-1", "POLYGON ((114.8 -3.3, 114.81 -3.3, 114.81 -3.29, 114.8 -3.29, 114.8 -3.3))",
              "Penanganan Kumuh Pasar Lama", **sector),
    )  # fmt: skip
    found = on_map(*rows)
    assert [(kind, names) for kind, _, names in found if kind == "gambar_tak_terpakai"] == [
        ("gambar_tak_terpakai", ("90.01-1",))
    ]
    assert (len(found) == 2) is compared


def test_drawings_and_points_that_everybody_shares_tell_nothing_and_cost_little():
    titles = (f"Rekonstruksi Jalan Nomor{i}a - Ujung{i}b" for i in range(400))
    rows = [drawn(f"90-{i}", BENT, title) for i, title in enumerate(titles)]
    outcome = reviewed(rows)
    crowds = [f for f in findings(outcome) if f.evidence.key == "finding-gambar-kembar"]
    assert [(f.kind, f.evidence.values) for f in crowds] == [
        ("pembandingan_terbatas", {"groups": 1, "count": 400})
    ]
    assert "tumpang_tindih_lokasi" not in set(outcome.findings["kind"])


def test_two_offices_points_on_one_river_bank_are_one_place():
    def bank(name, title, lat, **facts):
        return titled(name, title, sector="SDA", asset_type="sungai", work_type="pembangunan",
                      lat=lat, lon=114.81234, **facts)  # fmt: skip

    one = bank("BWS-1", "Perlindungan Tebing Sungai Martapura", -3.41234)
    other = bank("90.01-1", "Pembangunan Turap Sungai Desa Bincau", -3.41250)
    far = bank("90.01-1", "Pembangunan Turap Sungai Desa Bincau", -3.41334)
    assert on_map(one, other) == [("tumpang_tindih_lokasi", "tinggi", ("90.01-1", "BWS-1"))]
    assert on_map(one, far) == []
