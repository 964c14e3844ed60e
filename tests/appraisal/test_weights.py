"""Weights are agreed before scoring, and refuse what cannot be a weight."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.appraisal.score import ALWAYS, CRITERIA, Weights
from baimbai.errors import RoundError
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording


def test_shares_keep_the_order_of_criteria_and_sum_to_the_whole():
    weights = Weights("x", {"kondisi": 30, "kesiapan": 20, "penerima": 15, "pemerataan": 15})
    assert weights.shares == dict.fromkeys(CRITERIA, 0) | {
        "kondisi": 3750,
        "kesiapan": 2500,
        "penerima": 1875,
        "pemerataan": 1875,
        "lapangan_kerja": 0,
        "strategis": 0,
    }


def test_what_a_sixth_leaves_over_goes_to_the_first_criteria():
    shares = Weights("x", dict.fromkeys(ALWAYS, 1)).shares
    assert list(shares.values()) == [1667, 1667, 1667, 1667, 1666, 1666, 0, 0, 0]


weights_of_any_size = st.dictionaries(
    st.sampled_from(CRITERIA), st.floats(0, 1e308), min_size=1
).filter(lambda parts: any(parts.values()))


@given(weights_of_any_size)
def test_shares_sum_to_the_whole_and_lie_within_one_of_the_exact_share(parts):
    shares = Weights("x", parts).shares
    assert sum(shares.values()) == 10_000
    largest = max(parts.values())
    total = math.fsum(w / largest for w in parts.values())
    for criterion, share in shares.items():
        exact = parts.get(criterion, 0) / largest / total * 10_000
        assert abs(share - exact) <= 1 + 1e-6


@given(st.dictionaries(st.sampled_from(CRITERIA), st.integers(1, 1000), min_size=1))
def test_only_the_proportions_of_weights_count(parts):
    tenfold = {c: 10 * w for c, w in parts.items()}
    assert Weights("x", parts).shares == Weights("x", tenfold).shares


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (
            {"kondisi": 1, "warna": 2},
            Message("error-weight-unknown", {"criterion": "warna", "known": CRITERIA}),
        ),
        (
            {"kondisi": -1},
            Message("error-weight-value", {"criterion": "kondisi", "weight": "-1"}),
        ),
        (
            {"kondisi": 1, "penerima": math.nan},
            Message("error-weight-value", {"criterion": "penerima", "weight": "nan"}),
        ),
        (
            {"kesiapan": math.inf},
            Message("error-weight-value", {"criterion": "kesiapan", "weight": "inf"}),
        ),
        (
            {"strategis": "sepuluh"},
            Message("error-weight-value", {"criterion": "strategis", "weight": "sepuluh"}),
        ),
        (
            {"strategis": True},
            Message("error-weight-value", {"criterion": "strategis", "weight": "True"}),
        ),
        ({"kondisi": 0}, Message("error-weight-none", {"known": CRITERIA})),
        ({}, Message("error-weight-none", {"known": CRITERIA})),
    ],
)
def test_what_is_no_weight_is_refused_by_name(parts, message):
    with pytest.raises(RoundError) as refused:
        Weights("x", parts)
    assert refused.value.message == message
    for language in LANGUAGES:
        assert wording(language).say(message)


def test_weights_stay_frozen_when_the_mapping_they_came_from_changes():
    parts = {"kondisi": 1}
    weights = Weights("x", parts)
    parts["kondisi"] = 0
    assert weights.shares["kondisi"] == 10_000
