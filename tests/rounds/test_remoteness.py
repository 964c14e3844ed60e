"""Remoteness as kilometres from a centre, only where round.yaml asks for it."""

import pytest

from baimbai.errors import RoundError
from baimbai.register.region import Region
from baimbai.rounds.remoteness import with_remoteness
from baimbai.rounds.section import Section
from baimbai.wording.wording import LANGUAGES, wording

REGIONS = {
    "63": Region("63", "Kalimantan Selatan", "provinsi", lat=-3.0, lon=115.0),
    "63.02": Region("63.02", "Kotabaru", "kabupaten", lat=-2.9847, lon=116.0632),
    "63.71": Region("63.71", "Banjarmasin", "kota", lat=-3.3291, lon=114.5918),
    "63.09": Region("63.09", "Tabalong", "kabupaten"),
}


def asked(**values):
    return Section(values, "")


def test_regions_are_as_far_as_the_crow_flies_from_the_centre():
    found = with_remoteness(asked(remoteness={"from": 63.71}), REGIONS)
    assert {code: region.remoteness for code, region in found.items()} == {
        "63": None,
        "63.02": pytest.approx(167.9, abs=0.5),
        "63.71": 0.0,
        "63.09": None,
    }


def test_without_the_section_nothing_changes():
    assert with_remoteness(asked(), REGIONS) is REGIONS


@pytest.mark.parametrize("centre", ["63.99", "63.09", None])
def test_a_centre_that_is_nowhere_is_refused_in_words(centre):
    with pytest.raises(RoundError) as refused:
        with_remoteness(asked(remoteness={"from": centre}), REGIONS)
    assert all("lat" in wording(lang).say(refused.value.message) for lang in LANGUAGES)
