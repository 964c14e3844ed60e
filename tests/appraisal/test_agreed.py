"""Agreed weights: ranges, swing weights, comparisons, and a fingerprint that sees every change."""

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.appraisal.agreed import (
    AgreedWeights,
    fingerprint,
    from_comparisons,
    from_swings,
)
from baimbai.appraisal.ahp import from_pairs
from baimbai.appraisal.score import CRITERIA, WHOLE, Weights
from baimbai.errors import RoundError
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

PARTS = {"kondisi": 30, "kesiapan": 20, "penerima": 50}
AGREED = AgreedWeights(
    Weights("SK 1", PARTS), "1", date(2026, 2, 10), given=PARTS, ranges={"kondisi": (20, 40)}
)


def refusal(call, *arguments, **named):
    with pytest.raises(RoundError) as refused:
        call(*arguments, **named)
    for language in LANGUAGES:
        assert wording(language).say(refused.value.message)
    return refused.value.message


def test_ranges_are_shares_and_where_none_was_agreed_a_fifth_up_and_down():
    assert AGREED.bounds == {
        "kondisi": (2000, 4000), "kesiapan": (1600, 2400), "penerima": (4000, 6000),
        **{c: (0, 0) for c in CRITERIA if c not in PARTS},
    }  # fmt: skip


def test_an_end_of_a_range_that_is_no_whole_share_is_rounded_inwards():
    agreed = AgreedWeights(
        Weights("x", {"kondisi": 1, "kesiapan": 2}), ranges={"kondisi": (0.1, 1)}
    )
    # A tenth of three parts is 333.3 ten-thousandths; the share itself, 3,333.3, was rounded down.
    assert agreed.bounds["kondisi"] == (334, 3333)


@pytest.mark.parametrize(
    "ends", [(-1, 40), (31, 40), (20, 29), (40, 20), (20, 101), (nan, 40), (20, nan)]
)
def test_a_range_that_does_not_hold_its_weight_is_refused(ends):
    message = refusal(AgreedWeights, Weights("x", PARTS), ranges={"kondisi": ends})
    assert (message.key, message.values["criterion"]) == ("error-weight-range", "kondisi")


def test_a_criterion_without_weight_has_no_range():
    message = refusal(AgreedWeights, Weights("x", PARTS), ranges={"mobilitas": (0, 5)})
    assert (message.key, message.values["weight"]) == ("error-weight-range", 0.0)
    hardly = AgreedWeights(
        Weights("x", {"kondisi": 1, "mobilitas": 1e-9}), ranges={"mobilitas": (0, 0.5)}
    )
    assert hardly.bounds["mobilitas"] == (0, 0)


def test_a_range_of_an_unknown_criterion_is_refused():
    message = refusal(AgreedWeights, Weights("x", PARTS), ranges={"warna": (0, 1)})
    assert message == Message("error-weight-unknown", {"criterion": "warna", "known": CRITERIA})


weights = st.dictionaries(
    st.sampled_from(CRITERIA), st.floats(0, 1000).map(lambda w: round(w, 2)), min_size=1
).filter(lambda parts: any(parts.values()))


@given(weights, st.floats(0, 1))
def test_shares_lie_within_their_bounds(parts, spread):
    total = sum(parts.values())
    weighing = [(c, w) for c, w in parts.items() if w][:1]
    ranges = {c: (w * spread, min(total, w + spread)) for c, w in weighing}
    agreed = AgreedWeights(Weights("x", parts), ranges=ranges)
    for criterion, share in agreed.weights.shares.items():
        low, high = agreed.bounds[criterion]
        assert 0 <= low <= share <= high <= WHOLE


def test_swing_weights_are_in_proportion_to_the_largest_swing():
    shares = from_swings("x", {"kondisi": 100, "kesiapan": 60, "strategis": 40}).shares
    assert (shares["kondisi"], shares["kesiapan"], shares["strategis"]) == (5000, 3000, 2000)


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ({"kondisi": 101}, Message("error-swing-value", {"criterion": "kondisi", "value": "101"})),
        ({"kondisi": 100, "kesiapan": -1},
         Message("error-swing-value", {"criterion": "kesiapan", "value": "-1"})),
        ({"kondisi": nan}, Message("error-swing-value", {"criterion": "kondisi", "value": "nan"})),
        ({"kondisi": 90}, Message("error-swing-largest", {"largest": 90.0})),
        ({}, Message("error-swing-largest", {"largest": 0.0})),
        ({"warna": 100},
         Message("error-weight-unknown", {"criterion": "warna", "known": CRITERIA})),
    ],
)  # fmt: skip
def test_what_is_no_swing_is_refused_by_name(points, message):
    assert refusal(from_swings, "x", points) == message


def test_compared_weights_are_percents_with_two_digits_that_sum_to_a_hundred():
    pairs = {"kondisi/kesiapan": 3, "kondisi/penerima": 3, "kesiapan/penerima": 1}
    weights, compared = from_comparisons("x", [from_pairs("", pairs, CRITERIA)])
    assert weights.parts == {"kondisi": 60.0, "kesiapan": 20.0, "penerima": 20.0}
    assert compared.ratio == 0
    assert weights.shares["kondisi"] == 6000


@given(st.lists(st.sampled_from([1, 2, 3, 4, 5, 7, 9]), min_size=2, max_size=2))
def test_shares_are_the_compared_weights_to_four_digits(said):
    first, second = said
    # a/c = a/b × b/c where that is on the scale, else the nearest: always consistent enough.
    pairs = {"kondisi/kesiapan": first, "kesiapan/penerima": second,
             "kondisi/penerima": min(9, first * second)}  # fmt: skip
    try:
        weights, compared = from_comparisons("x", [from_pairs("", pairs, CRITERIA)])
    except RoundError as refused:
        assert refused.message.key == "error-ahp-inconsistent"
        return
    assert sum(weights.shares.values()) == WHOLE
    for item, exact in zip(compared.items, compared.weights, strict=True):
        assert abs(weights.shares[item] - exact * WHOLE) < 1
        assert weights.parts[item] == weights.shares[item] / 100


def test_a_criterion_that_is_compared_must_be_known():
    message = refusal(from_comparisons, "x", [from_pairs("", {"kondisi/warna": 3})])
    assert message == Message("error-weight-unknown", {"criterion": "warna", "known": CRITERIA})


def test_the_fingerprint_is_the_hash_of_the_canonical_text():
    text = (
        '{"agreed_on":"2026-02-10","bounds":{"kesiapan":[1600,2400],"kondisi":[2000,4000],'
        '"penerima":[4000,6000]},"comparisons":[],"decree":"SK 1",'
        '"given":{"kesiapan":"20","kondisi":"30","penerima":"50"},"method":"langsung",'
        '"shares":{"kesiapan":2000,"kondisi":3000,"penerima":5000},"version":"1"}'
    )
    assert AGREED.fingerprint == sha256(text.encode()).hexdigest()
    assert fingerprint(json.loads(text)) == AGREED.fingerprint


@pytest.mark.parametrize(
    "changed",
    [
        replace(AGREED, version="2"),
        replace(AGREED, agreed_on=date(2026, 2, 11)),
        replace(AGREED, weights=Weights("SK 2", PARTS)),
        replace(AGREED, weights=Weights("SK 1", {**PARTS, "kesiapan": 20.01})),
        replace(AGREED, ranges={}),
        replace(AGREED, method="ayunan"),
        replace(AGREED, given={**PARTS, "kondisi": 60}),
    ],
)
def test_the_fingerprint_sees_every_change(changed):
    assert changed.fingerprint != AGREED.fingerprint


def test_a_criterion_without_weight_leaves_the_fingerprint_as_it_is():
    more = {**PARTS, "strategis": 0}
    assert replace(AGREED, weights=Weights("SK 1", more), given=more).fingerprint == (
        AGREED.fingerprint
    )


def test_the_order_of_participants_leaves_the_fingerprint_as_it_is():
    people = [from_pairs(name, {"kondisi/kesiapan": n}) for name, n in (("a", 3), ("b", 5))]

    def agreed(comparisons):
        weights, compared = from_comparisons("x", comparisons)
        return AgreedWeights(weights, method="berpasangan", compared=compared)

    assert agreed(people).fingerprint == agreed(people[::-1]).fingerprint
