"""Pairwise comparison: published tables give the published weights, faults are named."""

from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import nan

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from baimbai.appraisal.ahp import (
    MOST_RATIO,
    RANDOM_INDEX,
    Comparison,
    combine,
    from_pairs,
    from_table,
)
from baimbai.errors import RoundError
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

DRINKS = tuple("coffee wine tea beer soda milk water".split())
DRUNK = (
    (1, 9, 5, 2, 1, 1, "1/2"),
    ("1/9", 1, "1/3", "1/9", "1/9", "1/9", "1/9"),
    ("1/5", 3, 1, "1/3", "1/4", "1/3", "1/9"),
    ("1/2", 9, 3, 1, "1/2", 1, "1/3"),
    (1, 9, 4, 2, 1, 2, "1/2"),
    (1, 9, 3, 1, "1/2", 1, "1/3"),
    (2, 9, 9, 3, 2, 3, 1),
)
"""Saaty 2008, Decision making with the analytic hierarchy process, table 2: drinks consumed."""

HOUSE = tuple("size transport quarter age yard modern condition financing".split())
BOUGHT = (
    (1, 5, 3, 7, 6, 6, "1/3", "1/4"),
    ("1/5", 1, "1/3", 5, 3, 3, "1/5", "1/7"),
    ("1/3", 3, 1, 6, 3, 4, 6, "1/5"),
    ("1/7", "1/5", "1/6", 1, "1/3", "1/4", "1/7", "1/8"),
    ("1/6", "1/3", "1/3", 3, 1, "1/2", "1/5", "1/6"),
    ("1/6", "1/3", "1/4", 4, 2, 1, "1/5", "1/6"),
    (3, 5, "1/6", 7, 5, 5, 1, "1/2"),
    (4, 7, 5, 8, 6, 6, 2, 1),
)
"""Saaty 1990, How to make a decision, table 4: a house; its CR is .17, above the limit."""


def rounded(weights, digits):
    return [float(round(weight, digits)) for weight in weights]


def refusal(call, *arguments):
    with pytest.raises(RoundError) as refused:
        call(*arguments)
    for language in LANGUAGES:
        assert wording(language).say(refused.value.message)
    return refused.value.message


def test_saaty_s_drinks_get_the_weights_and_the_ratio_that_he_printed():
    compared = combine([from_table("", DRINKS, DRUNK)])
    assert rounded(compared.weights, 3) == [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert round(compared.ratio, 3) == Decimal("0.022")


def test_the_leader_example_gets_its_published_weights():
    pairs = {
        "experience/education": 4, "experience/charisma": 3, "experience/age": 7,
        "education/charisma": "1/3", "education/age": 3, "charisma/age": 5,
    }  # fmt: skip
    order = ("experience", "education", "charisma", "age")
    compared = combine([from_pairs("", pairs, order)])
    assert compared.items == order
    assert rounded(compared.weights, 3) == [0.548, 0.127, 0.270, 0.056]
    assert compared.ratio == Decimal("0.0439")


def test_three_by_hand():
    # a = 2b, a = 4c, b = 2c: weights 4 : 2 : 1.
    compared = combine([from_pairs("", {"a/b": 2, "a/c": 4, "b/c": 2})])
    assert rounded(compared.weights, 12) == pytest.approx([4 / 7, 2 / 7, 1 / 7], abs=1e-12)
    assert compared.ratio == 0


def test_the_judgement_of_the_house_that_saaty_corrected_is_the_one_named():
    # He found a37 = 6 to fit worst, put 1/2 in its place and came to CR .083.
    message = refusal(combine, [from_table("", HOUSE, BOUGHT)])
    assert message == Message(
        "error-ahp-inconsistent",
        {
            "participant": "", "named": 0, "ratio": 0.1691, "most": 0.1,
            "pair": "quarter/condition", "value": "6",
            "first": "quarter/size", "first_value": "1/3",
            "second": "size/condition", "second_value": "1/3",
            "implied": 0.47, "better": "1/2", "after": 0.0822,
        },
    )  # fmt: skip


def test_an_inconsistent_participant_is_named():
    fine = from_pairs("Bappeda", {"a/b": 2, "a/c": 4, "b/c": 2})
    circle = from_pairs("Dinas", {"a/b": 3, "b/c": 3, "a/c": "1/3"})
    message = refusal(combine, [fine, circle])
    assert message.values["participant"] == "Dinas"
    assert "dari Dinas" in wording("id").say(message)
    assert (message.values["pair"], message.values["implied"], message.values["better"]) == (
        "a/b", 0.11, "1/9",
    )  # fmt: skip


def test_participants_are_combined_by_geometric_mean():
    compared = combine([from_pairs("x", {"a/b": 9}), from_pairs("y", {"a/b": 1})])
    assert rounded(compared.table[0], 12) == [1.0, 3.0]
    assert rounded(compared.weights, 12) == [0.75, 0.25]
    assert compared.ratio == 0


@pytest.mark.parametrize(
    ("value", "judgement"),
    [
        (3, Fraction(3)), ("1/3", Fraction(1, 3)), (0.33, Fraction(1, 3)), ("0,143", Fraction(1, 7)),
        (0.11, Fraction(1, 9)), (9.0, Fraction(9)), ("1 / 2", Fraction(1, 2)), (0.125, Fraction(1, 8)),
    ],
)  # fmt: skip
def test_judgements_are_read_as_people_write_them(value, judgement):
    assert from_pairs("", {"a/b": value}).table[0][1] == judgement


@pytest.mark.parametrize(
    "value",
    [0, 10, -3, 2.5, nan, float("inf"), "tiga", True, None, [3], "1/0", "3/2", 0.42, "1/10", ""],
)
def test_what_is_not_on_saaty_s_scale_is_refused_with_its_pair(value):
    message = refusal(from_pairs, "Bappeda", {"a/b": value})
    assert message == Message(
        "error-ahp-value",
        {"participant": "Bappeda", "named": 1, "pair": "a/b", "value": str(value)},
    )


@pytest.mark.parametrize(
    ("pairs", "key", "told"),
    [
        ({"a/b": 3, "b/a": 3}, "error-ahp-contradiction",
         {"pair": "a/b", "value": "3", "back": "b/a", "back_value": "3", "needed": "1/3"}),
        ({"a/b": 3, "b/c": 2}, "error-ahp-missing", {"pair": "a/c"}),
        ({"a/b": 3, "a/a": 2}, "error-ahp-itself", {"pair": "a/a", "value": "2"}),
        ({"ab": 3}, "error-ahp-pair", {"pair": "ab"}),
        ({"a/b/c": 3}, "error-ahp-pair", {"pair": "a/b/c"}),
        ({"a/": 3}, "error-ahp-pair", {"pair": "a/"}),
        ({}, "error-ahp-size", {"size": 0, "most": 10}),
        ({"a/a": 1}, "error-ahp-size", {"size": 1, "most": 10}),
    ],
)  # fmt: skip
def test_incomplete_and_contradictory_judgements_are_named(pairs, key, told):
    message = refusal(from_pairs, "", pairs)
    assert message == Message(key, {"participant": "", "named": 0, **told})


def test_a_pair_may_be_given_in_both_directions_where_they_agree():
    assert from_pairs("", {"a/b": 4, "b/a": 0.25, "a/a": 1}) == from_pairs("", {"a/b": 4})


@pytest.mark.parametrize(
    ("items", "rows"),
    [
        ("ab", [[1, 2]]),
        ("ab", [[1, 2], [1]]),
        ("aa", [[1, 2], ["1/2", 1]]),
        ("", [[1]]),
    ],
)
def test_a_table_that_is_not_square_is_refused(items, rows):
    assert refusal(from_table, "", tuple(items), rows).key == "error-ahp-shape"


def test_a_table_that_is_not_reciprocal_is_refused_with_its_pair():
    message = refusal(from_table, "", ("a", "b"), [[1, 3], [1, 1]])
    assert (message.key, message.values["pair"]) == ("error-ahp-contradiction", "a/b")


def test_participants_must_judge_the_same_criteria():
    message = refusal(
        combine, [from_pairs("x", {"a/b": 1}), from_pairs("y", {"a/b": 1, "a/c": 1, "b/c": 1})]
    )
    assert message == Message(
        "error-ahp-items",
        {"participant": "y", "named": 1, "found": ("a", "b", "c"), "needed": ("a", "b"),
         "other": "x"},
    )  # fmt: skip


def test_too_many_criteria_are_refused():
    names = [f"k{i:02}" for i in range(11)]
    message = refusal(from_pairs, "", {f"{a}/{b}": 1 for a, b in combinations(names, 2)})
    assert message.values["size"] == 11


scale = st.sampled_from([*map(Fraction, range(1, 10)), *(Fraction(1, n) for n in range(2, 10))])


@st.composite
def comparisons(draw, most=6):
    names = [f"k{i}" for i in range(draw(st.integers(2, most)))]
    return {f"{a}/{b}": str(draw(scale)) for a, b in combinations(names, 2)}


@given(st.lists(st.sampled_from([1, 2, 4, 8]), min_size=2, max_size=9))
def test_a_consistent_table_gives_the_weights_it_was_made_from(parts):
    names = [f"k{i}" for i in range(len(parts))]
    pairs = {
        f"{a}/{b}": str(Fraction(parts[i], parts[j]))
        for (i, a), (j, b) in combinations(enumerate(names), 2)
    }
    compared = combine([from_pairs("", pairs)])
    assert compared.ratio == 0
    exact = [Fraction(part, sum(parts)) for part in parts]
    assert all(abs(Fraction(w) - e) < 1e-30 for w, e in zip(compared.weights, exact, strict=True))


@given(comparisons())
def test_weights_and_ratio_are_those_of_the_eigenvector_in_floats(pairs):
    one = from_pairs("", pairs)
    values, vectors = np.linalg.eig(np.array(one.table, dtype=float))
    largest = values.real.argmax()
    size = len(one.items)
    index = float(RANDOM_INDEX[size])
    ratio = (values[largest].real - size) / (size - 1) / index if index else 0
    assert float(one.ratio) == pytest.approx(ratio, abs=6e-5)
    assume(one.ratio <= MOST_RATIO)
    vector = vectors[:, largest].real
    assert rounded(combine([one]).weights, 9) == pytest.approx(vector / vector.sum(), abs=1e-8)


@given(comparisons(), st.randoms(use_true_random=False))
def test_the_order_of_criteria_does_not_matter(pairs, random):
    one = from_pairs("", pairs)
    mixed = list(one.items)
    random.shuffle(mixed)
    other = from_pairs("", pairs, mixed)
    assert other.ratio == one.ratio
    assume(one.ratio <= MOST_RATIO)
    first, second = combine([one]), combine([other])
    told = dict(zip(second.items, second.weights, strict=True))
    assert all(
        abs(w - told[item]) < Decimal("1e-40")
        for item, w in zip(first.items, first.weights, strict=True)
    )


@st.composite
def near_consistent(draw, name, size):
    """Judgements near 2^(j − i) steps, some one step off."""
    steps = range(-8, 9)
    ladder = [Fraction(n + 1) if n >= 0 else Fraction(1, 1 - n) for n in steps]
    pairs = {}
    for i, j in combinations(range(size), 2):
        step = min(16, 8 + (j - i) + draw(st.integers(-1, 1)))
        pairs[f"k{i}/k{j}"] = str(ladder[step])
    return from_pairs(name, pairs)


@given(st.lists(near_consistent("x", 5), min_size=2, max_size=5), st.randoms())
def test_the_order_of_participants_does_not_matter_and_together_they_stay_consistent(ones, random):
    named = [
        Comparison(f"p{i}", one.items, one.table)
        for i, one in enumerate(ones)
        if one.ratio <= MOST_RATIO
    ]
    assume(named)
    mixed = list(named)
    random.shuffle(mixed)
    first, second = combine(named), combine(mixed)
    assert first == second
    assert first.ratio <= max(one.ratio for one in named) + Decimal("0.0001")


@given(comparisons())
@example({"k0/k1": "1/9", "k0/k2": "1/3", "k1/k2": "9"})
def test_the_value_that_is_proposed_lowers_an_inconsistent_ratio(pairs):
    one = from_pairs("", pairs)
    assume(one.ratio > MOST_RATIO)
    message = refusal(combine, [one])
    pair, better = str(message.values["pair"]), str(message.values["better"])
    mended = from_pairs("", {**pairs, pair: better})
    assert float(mended.ratio) == message.values["after"]
    assert mended.ratio < one.ratio
