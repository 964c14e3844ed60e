"""Whose job a proposal is, and what follows for whoever asks."""

import pytest

from baimbai.register.asset import Asset
from baimbai.register.proposal import Request
from tests.synchronisation.small_programme import findings, mandates, reviewed, told, usulan

IRRIGATION = {"sector": "SDA", "asset_type": "irigasi", "work_type": "rehabilitasi"}


def test_an_irrigation_area_of_2400_hectares_is_the_provinces_though_a_kabupaten_asks():
    outcome = reviewed(
        [usulan("90.01-1", "Rehabilitasi DI Batu Licin", area_ha=2400.0, **IRRIGATION)]
    )
    (mandate,) = mandates(outcome).values()
    assert (mandate.level, mandate.responsible, mandate.basis, mandate.rule) == (
        "provinsi", "90", "aturan", "kewenangan-irigasi-provinsi",
    )  # fmt: skip
    (finding,) = findings(outcome)
    assert (finding.kind, finding.severity) == ("salah_kewenangan", "tinggi")
    assert finding.parties == ("90.01", "90")
    assert finding.rule == "kewenangan-irigasi-provinsi"
    assert "alihkan" in finding.exits


def test_the_status_list_prevails_over_the_law_and_the_difference_is_told():
    outcome = reviewed(
        [usulan("90.01-1", "Rehabilitasi DI Batu Licin", area_ha=2400.0, **IRRIGATION)],
        assets=[Asset("a", "irigasi", "DI Batulicin", "kabkota", "90.01")],
    )
    (mandate,) = mandates(outcome).values()
    assert (mandate.level, mandate.basis) == ("kabkota", "aset")
    assert mandate.rule == "kewenangan-irigasi-provinsi"
    assert told(outcome) == [("status_beda_aturan", "sedang", ("90.01-1",))]


def test_a_sheet_that_claims_its_own_level_does_not_prevail_over_hectares():
    claims = {**IRRIGATION, "area_ha": 2400.0, "declared_status": "kabkota"}
    outcome = reviewed([usulan("90.01-1", "Rehabilitasi DI Batu Licin", **claims)])
    (mandate,) = mandates(outcome).values()
    assert (mandate.level, mandate.basis) == ("provinsi", "aturan")
    assert [kind for kind, _, _ in told(outcome)] == ["salah_kewenangan", "status_beda_aturan"]


@pytest.mark.parametrize(
    ("declared", "responsible"), [("provinsi", "90"), ("pusat", "BPJN"), ("kabkota", "90.01")]
)
def test_a_road_is_re_routed_to_the_office_of_the_status_that_the_sheet_states(
    declared, responsible
):
    outcome = reviewed([usulan("90.01-1", "Rekonstruksi Jalan A - B", declared_status=declared)])
    (mandate,) = mandates(outcome).values()
    assert (mandate.level, mandate.responsible, mandate.basis) == (
        declared, responsible, "pernyataan",
    )  # fmt: skip


def test_the_balai_is_the_one_whose_bidang_it_is():
    outcome = reviewed([
        usulan("90-1", "Rehabilitasi DI Besar", region_code="90.01", area_ha=4000.0, **IRRIGATION),
        usulan("90-2", "Rekonstruksi Jalan A - B", region_code="90.01", declared_status="pusat"),
        usulan("90-3", "SPAM lintas provinsi", sector="CK", asset_type="spam"),
    ])  # fmt: skip
    assert [m.responsible for m in mandates(outcome).values()] == ["BWS", "BPJN", None]


def test_a_listed_road_is_found_in_either_direction_and_in_part():
    asset = Asset("a", "jalan", "Sungai Ulin - Mataraman", "provinsi")
    for title in (
        "Rekonstruksi Jl. Mataraman – Sei Ulin",
        "Pelebaran Jalan Sungai Ulin - Mataraman Segmen Kiram",
    ):
        (mandate,) = mandates(reviewed([usulan("90.01-1", title)], assets=[asset])).values()
        assert (mandate.level, mandate.basis) == ("provinsi", "aset"), title
    for title in ("Rekonstruksi Jalan Mataraman - Sungai Jati", "Rekonstruksi Jalan Mataraman"):
        (mandate,) = mandates(reviewed([usulan("90.01-1", title)], assets=[asset])).values()
        assert (mandate.level, mandate.basis) == ("kabkota", "pengusul"), title


def test_a_bridge_stands_on_the_road_that_its_title_names():
    outcome = reviewed(
        [usulan("90.01-1", "Penggantian Jembatan Alalak (ruas Marabahan - Sp. Tiga)",
                asset_type="jembatan", work_type="penggantian")],
        assets=[Asset("a", "jalan", "Marabahan - Simpang Tiga", "provinsi")],
    )  # fmt: skip
    assert mandates(outcome)["90.01-1"].level == "provinsi"


def test_to_ask_the_right_levels_money_is_to_pass_the_proposal_on():
    river = usulan(
        "90.01-1", "Normalisasi Sungai Riam", sector="SDA", asset_type="sungai",
        work_type="normalisasi",
    )  # fmt: skip
    outcome = reviewed([river], [Request("90.01-1", "APBN-BALAI", 2027, river.cost_rupiah)])
    assert mandates(outcome)["90.01-1"].responsible == "BWS"
    assert told(outcome) == [("usulan_diteruskan", "info", ("90.01-1",))]


def test_a_village_road_is_done_by_its_kabupaten_without_a_finding():
    outcome = reviewed([usulan("90.01-1", "Peningkatan Jalan Usaha Tani Desa Suka")])
    mandate = mandates(outcome)["90.01-1"]
    assert (mandate.level, mandate.responsible) == ("desa", "90.01")
    assert told(outcome) == []


def test_a_neighbourhood_road_of_a_kota_is_the_kotas():
    outcome = reviewed([
        usulan("90.71-1", "Peningkatan Jalan Lingkungan Mawar", declared_status="desa")
    ])  # fmt: skip
    assert mandates(outcome)["90.71-1"].level == "kabkota"


def test_what_the_centre_builds_for_a_region_is_to_be_verified():
    outcome = reviewed([
        usulan("BWS-1", "Pembangunan TPST Muara", region_code="90.71", sector="CK",
               asset_type="sampah", work_type="pembangunan")
    ])  # fmt: skip
    assert told(outcome)[0][:2] == ("perlu_verifikasi", "sedang")
