"""Condition classes from surveys, against the survey form worked out by hand."""

from dataclasses import replace

import pytest
from small_province import A_ROAD, PACKAGED, ROADS, reviewed
from small_province import programme as loka

from baimbai.appraisal.condition import condition
from baimbai.appraisal.condition_class import (
    Distress,
    Surveyed,
    classified,
    sdi_of,
    service_share,
    stable_share,
    surveyed_condition,
)
from baimbai.appraisal.dossier import Dossier
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.need import NEEDS, Need
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

ROAD = replace(ROADS[0], stable_percent=None)


@pytest.mark.parametrize(
    ("distress", "sdi"),
    [
        (Distress(0, 0, 0, 0), 0.0),
        (Distress(5, 1, 0, 0), 5.0),
        (Distress(10, 1, 0, 0), 20.0),  # 10–30 %
        (Distress(31, 3.5, 0, 0), 80.0),  # wide cracks count twice
        (Distress(0, 0, 9, 0), 15.0),
        (Distress(0, 0, 10, 0), 75.0),  # ten potholes belong to 10–50
        (Distress(40, 4, 51, 4), 325.0),  # 40 × 2 + 225 + 20
        (Distress(20, 1, 12, 2), 105.0),  # 20 + 75 + 5 × 2
        (Distress(0, 0, 0, 0.5), 2.5),
    ],
)
def test_the_survey_form_is_added_up(distress, sdi):
    assert sdi_of(distress, PACKAGED) == sdi


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, None),
        ({"iri": 3.9}, Surveyed("baik", "iri", 3.9)),
        ({"iri": 4.0}, Surveyed("sedang", "iri", 4.0)),
        ({"iri": 8.85}, Surveyed("rusak_ringan", "iri", 8.85)),
        ({"iri": 12.1}, Surveyed("rusak_berat", "iri", 12.1)),
        ({"sdi": 105.0}, Surveyed("rusak_ringan", "sdi", 105.0)),
        ({"sdi": 325.0}, Surveyed("rusak_berat", "sdi", 325.0)),
        ({"iri": 5.0, "sdi": 160.0}, Surveyed("rusak_berat", "sdi", 160.0)),  # the worse
        ({"iri": 13.0, "sdi": 60.0}, Surveyed("rusak_berat", "iri", 13.0)),
        ({"surface": "kerikil", "iri": 3.0, "rci": 4.0}, Surveyed("rusak_ringan", "rci", 4.0)),
        ({"surface": "tanah", "rci": 2.0}, Surveyed("rusak_berat", "rci", 2.0)),
        ({"surface": "kerikil", "iri": 3.0}, None),  # IRI limits are those of asphalt
    ],
)
def test_the_worse_of_iri_and_sdi_decides(change, found):
    assert surveyed_condition(replace(ROAD, **change), PACKAGED) == found


def test_kemantapan_is_good_and_fair_over_length_and_gravel_is_never_stable():
    road = replace(ROAD, good_km=4.0, fair_km=2.0, poor_km=3.0, bad_km=1.0)
    assert stable_share(road, PACKAGED) == 60.0
    assert stable_share(replace(road, length_km=None), PACKAGED) == 60.0
    assert stable_share(replace(road, surface="kerikil"), PACKAGED) == 0.0
    lenient = replace(PACKAGED.figures["kerikil-mantap"], value=1.0)
    rules = replace(PACKAGED, figures={**PACKAGED.figures, "kerikil-mantap": lenient})
    assert stable_share(replace(road, surface="kerikil"), rules) == 60.0
    assert stable_share(ROAD, PACKAGED) is None


def test_an_irrigation_scheme_serves_what_water_reaches():
    scheme = Asset("D1", "irigasi", "DI A", "kabkota", "90.01", area_ha=900.0, functional_ha=600.0)
    assert service_share(scheme) == pytest.approx(66.667, abs=0.001)
    assert service_share(replace(scheme, functional_ha=None)) is None


def test_surveys_fill_only_what_the_list_leaves_empty():
    said = replace(ROAD, id="J3", condition="baik", sdi=200.0, stable_percent=5.0, good_km=10.0)
    silent = replace(ROAD, iri=9.0, good_km=4.0, fair_km=1.0)
    found = list(ASSETS.records(classified(ASSETS.make([said, silent]), PACKAGED)))
    assert [(a.condition, a.stable_percent) for a in found] == [
        ("baik", 5.0),
        ("rusak_ringan", 50.0),
    ]
    plain = ASSETS.make(ROADS)
    assert classified(plain, PACKAGED) is plain


def row(*assets, needs=(), proposal=A_ROAD):
    made = replace(loka(proposal, assets=assets), needs=NEEDS.make(needs))
    return condition(Dossier(made, PACKAGED, reviewed(proposal))).row(0, named=True)


def test_a_listed_road_with_iri_and_sdi_gets_its_class_and_shows_it():
    found = row(replace(ROAD, iri=5.0, sdi=120.0))
    assert (found["measured"], found["points"]) == (70.0, 70.0)
    assert wording("id").say(Message.unpack(found["working"])) == (
        "Survei ruas: SDI 120,00 berarti rusak ringan = 70,00 (yang terburuk dari IRI dan SDI). "
        "Tidak ada data kemantapan. Kondisi tidak disebut dalam usulan. Diambil yang terburuk: 70,00."
    )
    assert row(replace(ROAD, iri=5.0, sdi=120.0, condition="baik"))["measured"] is None


def test_a_service_lacks_what_its_need_is_not_served():
    water = replace(A_ROAD, asset_type="spam", title="SPAM Cempaka", work_type="pembangunan")
    system = Asset("S1", "spam", "IKK Hulu", "kabkota", "90.01", people=300)
    need = Need("90.01", "air_minum", 1000, "orang", "SPM")
    found = row(system, needs=[need], proposal=water)
    assert (found["measured"], found["points"]) == (70.0, 70.0)
    assert (
        wording("en")
        .say(Message.unpack(found["working"]))
        .startswith(
            "30.00 % of the need of this service in Hulu is served, so the gap is 100 − 30.00 = 70.00."
        )
    )
    assert row(system, proposal=water)["measured"] is None
    assert row(needs=[need], proposal=water)["measured"] is None  # nothing is listed
