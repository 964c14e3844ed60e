"""Authority by law: the rows of UU 23/2014 Lampiran C and D, as situations."""

from datetime import date

import pytest

from baimbai.register.proposal import PROPOSALS, Proposal
from baimbai.rulebook.authority import authority_by_law
from baimbai.rulebook.load import load_rulebook

BOOK = load_rulebook("2026.1", date(2026, 3, 2))


def verdict(**facts: object) -> tuple[str | None, str | None]:
    """Level and rule for one proposal of a kabupaten, unless the facts say otherwise."""
    row = {
        "id": "63.01-1", "title": "Rehabilitasi", "organisation": "63.01", "level": "kabkota",
        "region_code": "63.01", "sector": "SDA", "asset_type": "irigasi",
        "work_type": "rehabilitasi", "cost_rupiah": 1, "year": 2027, **facts,
    }  # fmt: skip
    table = PROPOSALS.make([Proposal(**row)])
    _, level, rule = authority_by_law(table, BOOK).row(0)
    return level, rule


@pytest.mark.parametrize(
    ("hectares", "level"),
    [
        (999.9, "kabkota"), (1000.0, "provinsi"), (2400.0, "provinsi"), (3000.0, "provinsi"),
        (3000.1, "pusat"), (25900.0, "pusat"), (None, None),
    ],
)  # fmt: skip
def test_an_irrigation_area_belongs_to_a_level_by_its_hectares(hectares, level):
    assert verdict(area_ha=hectares)[0] == level


@pytest.mark.parametrize(
    ("title", "hectares", "level"),
    [
        ("Rehabilitasi DI lintas kabupaten", 400.0, "provinsi"),
        ("Rehabilitasi DI lintas provinsi", 2000.0, "pusat"),
        ("Rehabilitasi DI lintas kabupaten", 5000.0, "pusat"),
        ("Rehabilitasi DI antar negara", 10.0, "pusat"),
    ],
)
def test_a_crossing_stands_before_area(title, hectares, level):
    assert verdict(title=title, area_ha=hectares)[0] == level


@pytest.mark.parametrize(
    ("hectares", "level"),
    [(9.9, "kabkota"), (10.0, "provinsi"), (14.9, "provinsi"), (15.0, "pusat"), (None, None)],
)
def test_a_slum_belongs_to_a_level_by_its_hectares(hectares, level):
    assert verdict(asset_type="kumuh", area_ha=hectares)[0] == level


@pytest.mark.parametrize("level", ["pusat", "provinsi", "kabkota", "desa"])
@pytest.mark.parametrize("asset_type", ["jalan", "jembatan"])
def test_a_road_belongs_to_the_level_of_its_status(asset_type, level):
    if (asset_type, level) == ("jembatan", "desa"):
        return
    found = verdict(asset_type=asset_type, declared_status=level, title="Rekonstruksi")
    assert found[0] == level


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"asset_type": "jalan", "title": "Rekonstruksi Jalan Sungai Alang"}, None),
        ({"asset_type": "jalan", "title": "Peningkatan Jalan Usaha Tani Desa Telaga"}, "desa"),
        (
            {
                "asset_type": "jalan",
                "title": "Peningkatan Jalan Lingkungan",
                "region_code": "63.71",
            },
            None,
        ),
        ({"asset_type": "spam", "title": "Perluasan SPAM IKK Kintap"}, "kabkota"),
        ({"asset_type": "spam", "title": "SPAM Regional Banjarbakula"}, "provinsi"),
        ({"asset_type": "spam", "title": "SPAM lintas provinsi"}, "pusat"),
        ({"asset_type": "sampah", "title": "TPA Regional"}, "provinsi"),
        ({"asset_type": "sampah", "title": "TPS 3R Desa Bingkulu"}, "kabkota"),
        ({"asset_type": "air_limbah", "title": "SPALD-T Regional"}, "provinsi"),
        ({"asset_type": "air_limbah", "title": "IPLT Kabupaten"}, "kabkota"),
        ({"asset_type": "drainase", "title": "Drainase Pasar"}, "kabkota"),
        ({"asset_type": "sungai", "title": "Normalisasi Sungai Riam Kiwa"}, None),
        ({"asset_type": "sungai", "title": "Normalisasi Sungai lintas kabupaten"}, "provinsi"),
        ({"asset_type": "pantai", "title": "Pantai strategis nasional"}, "pusat"),
        ({"asset_type": "gedung", "title": "Gedung Strategis Provinsi"}, "provinsi"),
        ({"asset_type": "gedung", "title": "Gedung Kantor Kecamatan"}, "kabkota"),
        ({"asset_type": "gedung", "title": "Gedung Arsip", "level": "provinsi"}, None),
        ({"asset_type": "pbl", "title": "Kawasan Strategis Nasional"}, "pusat"),
        ({"asset_type": "tata_ruang", "title": "Revisi RTRWP"}, "provinsi"),
        ({"asset_type": "tata_ruang", "title": "Penyusunan RDTR Kota Bati-Bati"}, "kabkota"),
        ({"asset_type": "tata_ruang", "title": "Sinkronisasi RTRWN"}, "pusat"),
        ({"asset_type": "jasa_konstruksi", "title": "Pelatihan Tenaga Ahli"}, "provinsi"),
        ({"asset_type": "jasa_konstruksi", "title": "Pelatihan Tukang Batu"}, "kabkota"),
        ({"asset_type": "rtlh", "title": "RTLH Korban Bencana Provinsi"}, "provinsi"),
        ({"asset_type": "rtlh", "title": "Relokasi Rumah Korban Banjir"}, "kabkota"),
        ({"asset_type": "lainnya", "title": "Lain-lain"}, None),
    ],
)
def test_each_row_of_the_annex_has_its_level(facts, expected):
    assert verdict(**facts)[0] == expected


def test_works_of_the_whole_province_cross_boundaries_unless_a_balai_proposes_them():
    province = {"asset_type": "spam", "region_code": "63", "organisation": "63"}
    assert verdict(**province, level="provinsi")[0] == "provinsi"
    assert verdict(**province, level="pusat")[0] == "kabkota"


def test_guidance_of_kabupaten_is_the_governors_even_on_the_plans_of_a_kabupaten():
    found = verdict(
        asset_type="tata_ruang", level="provinsi", region_code="63", work_type="pelatihan",
        title="Pembinaan Teknis Penyusunan RDTR bagi 13 Kab/Kota",
    )  # fmt: skip
    assert found == ("provinsi", "kewenangan-pembinaan-gwpp")


def test_the_verdict_names_the_rule_that_decided():
    assert verdict(area_ha=2400.0) == ("provinsi", "kewenangan-irigasi-provinsi")
    assert verdict(area_ha=None) == (None, None)
