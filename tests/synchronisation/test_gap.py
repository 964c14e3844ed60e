"""Gaps in corridors and schemes; needs that nobody proposes."""

from dataclasses import replace

from baimbai.register.asset import Asset
from tests.synchronisation.small_programme import findings, reviewed, told, usulan
from tests.synchronisation.test_overlap import stretch

ROAD = "Peningkatan Jalan Sungai Ulin - Mataraman"


def line(name: str, start: float, end: float, **facts: object):
    """A road works drawn along the equator, from and to in degrees of longitude."""
    drawn = ", ".join(f"{start + (end - start) * part / 4:.5f} 0.1" for part in range(5))
    return usulan(name, ROAD, work_type="peningkatan", geometry=f"LINESTRING ({drawn})", lat=0.1,
                  lon=(start + end) / 2, region_code="90.01", **facts)  # fmt: skip


def scheme(name: str, title: str, **facts: object):
    return usulan(name, title, sector="SDA", asset_type="irigasi", region_code="90.01",
                  work_type=facts.pop("work_type", "pembangunan"), **facts)  # fmt: skip


def kinds(outcome, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(severity, names) for found, severity, names in told(outcome) if found == kind]


def asset(kind: str, name: str, **facts: object) -> Asset:
    return replace(Asset(f"A-{name}", kind, name, "kabkota", "90.01"), **facts)


def test_stretches_of_two_offices_leave_a_gap_between_them():
    outcome = reviewed([stretch("90-1", 0, 3000), stretch("90.01-1", 5200, 8000)])
    assert kinds(outcome, "celah_koridor") == [("rendah", ("90-1", "90.01-1"))]


def test_works_that_do_not_say_where_they_are_may_fill_the_gap():
    loose = usulan("90.01-2", "Rekonstruksi Jalan Sungai Ulin - Mataraman", volume=2.2, unit="km")
    outcome = reviewed([stretch("90.01-1", 0, 3000), stretch("90.01-3", 5200, 8000), loose])
    assert kinds(outcome, "celah_koridor") == []


def test_a_gap_between_drawn_lines_is_told_in_metres():
    outcome = reviewed([line("90-1", 110.00, 110.02), line("90.01-1", 110.03, 110.05)])
    assert kinds(outcome, "celah_koridor") == [("rendah", ("90-1", "90.01-1"))]
    (found,) = (f for f in findings(outcome) if f.kind == "celah_koridor")
    assert found.evidence.values["gaps"] == ("90-1 – 90.01-1: 1110 m",)


def test_lines_that_adjoin_or_lie_far_apart_leave_no_gap():
    for start in (110.0202, 110.08):
        outcome = reviewed([line("90-1", 110.00, 110.02), line("90.01-1", start, start + 0.02)])
        assert kinds(outcome, "celah_koridor") == []


def test_new_canals_without_ditches_are_a_gap_until_somebody_proposes_them():
    canals = scheme("BWS-1", "Pembangunan Saluran Primer dan Sekunder DI Kahakan (1.200 Ha)")
    ditches = scheme("90.01-1", "Pembangunan Saluran Tersier D.I. Kahakan")
    network = scheme("90.01-2", "Peningkatan Jaringan Irigasi DI Kahakan", work_type="peningkatan")
    elsewhere = scheme("90.01-3", "Pembangunan Saluran Tersier D.I. Linuh")
    assert kinds(reviewed([canals, elsewhere]), "celah_irigasi") == [("rendah", ("BWS-1",))]
    assert kinds(reviewed([canals, ditches]), "celah_irigasi") == []
    assert kinds(reviewed([canals, network]), "celah_irigasi") == []


def test_ditches_on_worn_canals_are_a_gap():
    ditches = scheme("90.01-1", "Rehabilitasi Saluran Tersier DI Linuh", work_type="rehabilitasi")
    canals = scheme("90-1", "Rehabilitasi Saluran Sekunder DI Linuh", work_type="rehabilitasi")
    worn = asset("irigasi", "Linuh", stable_percent=35.0)
    sound = asset("irigasi", "Linuh", stable_percent=80.0)
    assert kinds(reviewed([ditches], assets=[worn]), "celah_irigasi") == [
        ("rendah", ("90.01-1",))
    ]  # fmt: skip
    assert kinds(reviewed([ditches], assets=[sound]), "celah_irigasi") == []
    assert kinds(reviewed([ditches, canals], assets=[worn]), "celah_irigasi") == []


def test_what_is_worn_and_proposed_by_nobody_is_told_once_an_office_and_kind():
    assets = [
        asset("jalan", "Sungai Ulin - Mataraman", stable_percent=20.0),
        asset("jalan", "Bincau - Tungkaran", stable_percent=31.0),
        asset("jalan", "Simpang Empat - Sungkai", stable_percent=12.0),
        asset("jalan", "Pengaron - Lobang Baru", stable_percent=88.0, last_works_year=2001),
        asset("jalan", "Astambul - Kaliukan", last_works_year=2011),
        asset("spam", "IKK Aranio", stable_percent=10.0),
    ]
    outcome = reviewed([usulan("90.01-1", ROAD, work_type="peningkatan")], assets=assets)
    (need,) = (f for f in findings(outcome) if f.kind == "kebutuhan_tanpa_usulan")
    assert (need.severity, need.proposals, need.parties) == ("rendah", (), ("90.01",))
    assert need.evidence.values["worst"] == (
        "Simpang Empat - Sungkai (12 %)", "Bincau - Tungkaran (31 %)",
    )  # fmt: skip
    assert need.evidence.values["oldest"] == ("Astambul - Kaliukan (2011)",)


def test_years_alone_are_for_the_record():
    assets = [asset("jalan", "Astambul - Kaliukan", last_works_year=2011)]
    outcome = reviewed([usulan("90.01-1", ROAD)], assets=assets)
    assert kinds(outcome, "kebutuhan_tanpa_usulan") == [("info", ())]


def test_a_list_that_says_heavily_damaged_tells_a_need():
    assets = [
        asset("jalan", "Bincau - Tungkaran", condition="rusak_berat"),
        asset("jalan", "Astambul - Kaliukan", condition="sedang", last_works_year=2001),
    ]
    outcome = reviewed([usulan("90.01-1", ROAD)], assets=assets)
    (need,) = (f for f in findings(outcome) if f.kind == "kebutuhan_tanpa_usulan")
    assert (need.severity, need.evidence.values["worst"]) == ("rendah", ("Bincau - Tungkaran",))


def test_a_remark_that_the_middle_is_in_order_leaves_no_gap():
    told_of = stretch("90.01-2", 5200, 8000, note="Segmen STA 3+000 - 5+200 ditangani TA 2026")
    assert kinds(reviewed([stretch("90-1", 0, 3000), told_of]), "celah_koridor") == []
