"""Sensitivity: the closed forms against linear programmes and drawn weights."""

from fractions import Fraction
from itertools import product

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from small_province import A_ROAD, AGREED, ANOTHER_ROAD, RULEBOOK, programme, reviewed

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import CRITERIA, SCORE_PARTS, SCORES, WHOLE, Appraisal, Weights
from baimbai.appraisal.sensitivity import affordable_rank, reaches
from baimbai.appraisal.weigh import weigh
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.register.programme import Programme
from baimbai.wording.message import Message

NO_WORDS = Message("x")


def appraised(points, weights):
    """An appraisal of proposals with these points (a row a proposal, a figure a criterion)."""
    shares = weights.shares
    parts, totals = [], {}
    for number, row in enumerate(points):
        for criterion, value in zip(CRITERIA, row, strict=False):
            units = (round(value * 100) * shares[criterion] + 50) // 100
            totals[f"p{number:02}"] = totals.get(f"p{number:02}", 0) + units
            parts.append((
                f"p{number:02}", criterion, None, "", value, shares[criterion] / WHOLE,
                round(units / WHOLE, 4), NO_WORDS.packed(),
            ))  # fmt: skip
    order = sorted(totals, key=lambda name: (-totals[name], name))
    scores = [
        (name, "lolos", NO_WORDS.packed(), None, round(totals[name] / WHOLE, 4), rank, rank)
        for rank, name in enumerate(order, 1)
    ]
    return Appraisal(
        pl.DataFrame(scores, schema=SCORES.schema, orient="row"),
        pl.DataFrame(parts, schema=SCORE_PARTS.schema, orient="row"),
    )


def ranks(points, shares):
    """Rank of each proposal under whole shares, with contributions rounded as the round does."""
    units = [
        sum((round(v * 100) * s + 50) // 100 for v, s in zip(row, shares, strict=True))
        for row in points
    ]
    order = sorted(range(len(points)), key=lambda i: (-units[i], i))
    return {i: rank for rank, i in enumerate(order, 1)}


def drawn_shares(bounds, random, count):
    """Shares within their bounds that sum to the whole: corners and points between."""
    criteria = list(bounds)
    for _ in range(count):
        shares = {c: bounds[c][0] for c in criteria}
        rest = WHOLE - sum(shares.values())
        order = random.sample(criteria, len(criteria))
        for c in order:
            room = min(rest, bounds[c][1] - bounds[c][0])
            given_now = room if random.random() < 0.6 else random.randint(0, room)
            shares[c] += given_now
            rest -= given_now
        for c in order:
            more = min(rest, bounds[c][1] - shares[c])
            shares[c] += more
            rest -= more
        yield [shares[c] for c in criteria]


def test_two_criteria_by_hand():
    # Weights 50 : 50 with the first from 40 to 60: a from 56 to 64, b always 60, c from 36 to 44.
    weights = Weights("x", {"kondisi": 50, "kesiapan": 50})
    agreed = AgreedWeights(weights, ranges={"kondisi": (40, 60), "kesiapan": (40, 60)})
    found = reaches(appraised([(80, 40), (60, 60), (20, 60)], weights), agreed, 2)
    assert found.select("proposal", "score", "low", "high", "rank", "best", "worst").rows() == [
        ("p00", 60.0, 56.0, 64.0, 1, 1, 2),
        ("p01", 60.0, 60.0, 60.0, 2, 1, 2),
        ("p02", 40.0, 36.0, 44.0, 3, 3, 3),
    ]
    assert found.select("above", "below", "band").rows() == [
        (0, 1, "inti"), (0, 1, "inti"), (2, 0, "luar"),
    ]  # fmt: skip


@pytest.mark.parametrize(("cut", "bands"), [(0, "luar luar"), (1, "batas batas"), (2, "inti inti")])
def test_bands_are_measured_by_the_cut(cut, bands):
    weights = Weights("x", {"kondisi": 50, "kesiapan": 50})
    agreed = AgreedWeights(weights, ranges={"kondisi": (40, 60), "kesiapan": (40, 60)})
    found = reaches(appraised([(80, 40), (60, 60)], weights), agreed, cut)
    assert " ".join(found["band"]) == bands


def test_proposals_that_are_alike_keep_the_order_of_their_ids():
    weights = Weights("x", {"kondisi": 50, "kesiapan": 50})
    found = reaches(appraised([(50, 50), (50, 50)], weights), AgreedWeights(weights), 1)
    assert found.select("proposal", "best", "worst").rows() == [("p00", 1, 1), ("p01", 2, 2)]


points_of = st.lists(
    st.tuples(*[st.integers(0, 10_000).map(lambda h: h / 100)] * len(CRITERIA)),
    min_size=1, max_size=8,
)  # fmt: skip
parts_of = st.tuples(*[st.integers(0, 100)] * len(CRITERIA)).filter(any)


@settings(max_examples=60, deadline=None)
@given(points_of, parts_of, st.randoms(use_true_random=False))
def test_no_drawn_weights_leave_the_intervals_or_the_rank_bands(points, parts, random):
    weights = Weights("x", dict(zip(CRITERIA, parts, strict=True)))
    agreed = AgreedWeights(weights)
    found = {
        row["proposal"]: row
        for row in reaches(appraised(points, weights), agreed, 3).rows(named=True)
    }
    for shares in drawn_shares(agreed.bounds, random, 40):
        assert sum(shares) == WHOLE
        for i, rank in ranks(points, shares).items():
            row = found[f"p{i:02}"]
            exact = sum(
                Fraction(round(v * 100) * s, 10**6) for v, s in zip(points[i], shares, strict=True)
            )
            assert row["low"] - 5.1e-5 <= exact <= row["high"] + 5.1e-5
            assert row["best"] <= rank <= row["worst"]
    for row in found.values():
        assert row["best"] <= row["rank"] <= row["worst"]
        assert row["low"] - 4e-4 <= row["score"] <= row["high"] + 4e-4


@settings(max_examples=40, deadline=None)
@given(points_of, parts_of)
def test_intervals_and_certain_pairs_are_those_of_linear_programmes(points, parts):
    weights = Weights("x", dict(zip(CRITERIA, parts, strict=True)))
    agreed = AgreedWeights(weights)
    found = {
        row["proposal"]: row
        for row in reaches(appraised(points, weights), agreed, 3).rows(named=True)
    }
    bounds = [agreed.bounds[c] for c in CRITERIA]

    def least(values):
        solved = linprog(values, A_eq=[[1] * len(values)], b_eq=[WHOLE], bounds=bounds)
        return solved.fun / WHOLE

    table = np.array(points)
    above = dict.fromkeys(range(len(points)), 0)
    for i, j in product(range(len(points)), repeat=2):
        if i != j and least(table[i] - table[j]) > 1e-4 * len(CRITERIA):
            above[j] += 1
    for i, row in enumerate(points):
        reach = found[f"p{i:02}"]
        assert reach["low"] == pytest.approx(least(np.array(row)), abs=1e-4)
        assert reach["high"] == pytest.approx(-least(-np.array(row)), abs=1e-4)
        assert reach["above"] >= above[i]


def test_the_compiled_count_is_that_of_its_plain_twin():
    from baimbai.appraisal.sensitivity_compiled import count_certain, reversed_pairs

    chance = np.random.default_rng(5)
    points = chance.integers(0, 6, (40, 5)) * 1000
    points[7] = points[3]
    low, room = np.array([1000, 1500, 500, 2000, 0]), np.array([900, 800, 2500, 1500, 4000])
    rest = WHOLE - int(low.sum())
    told = count_certain(points, low, room, rest, 500)
    plain = count_certain.py_func(points, low, room, rest, 500)
    slow = _slow_certain(points, low, room, rest, 500)
    for one, other, third in zip(told, plain, slow, strict=True):
        assert one.tolist() == other.tolist() == third
    places = chance.permutation(30)
    count, pairs = reversed_pairs(places, 7)
    turned = [(i, j) for i in range(30) for j in range(i + 1, 30) if places[j] < places[i]]
    assert (count, [tuple(p) for p in pairs]) == (len(turned), turned[:7])


def _slow_certain(points, low, room, rest, slack):
    def least(gaps):
        left, total = rest, sum(g * w for g, w in zip(gaps, low, strict=True))
        for gap, space in sorted(zip(gaps, room, strict=True)):
            taken = min(space, left)
            total, left = total + taken * gap, left - taken
        return total

    above, below = [0] * len(points), [0] * len(points)
    for i, j in product(range(len(points)), repeat=2):
        gaps = [int(a - b) for a, b in zip(points[i], points[j], strict=True)]
        if i != j and (least(gaps) > slack or (i < j and min(gaps) >= 0)):
            below[i] += 1
            above[j] += 1
    return above, below


def test_an_empty_round_reaches_nowhere():
    weights = Weights("x", {"kondisi": 1})
    empty = Appraisal(SCORES.make(()), SCORE_PARTS.make(()))
    assert reaches(empty, AgreedWeights(weights), 5).height == 0


def test_the_cut_without_one_is_as_far_as_all_ceilings_reach():
    proposals = (A_ROAD, ANOTHER_ROAD)  # 10 and 30 billion; Hulu stands first
    on_table = programme(*proposals)
    appraisal = weigh(on_table, RULEBOOK, reviewed(*proposals), AGREED)

    def cut(rupiah):
        ceilings = CEILINGS.make([Ceiling("murni", "PAD", "90.01", 2027, rupiah, "uji")])
        return affordable_rank(
            Programme(
                on_table.regions, on_table.organisations, on_table.proposals, on_table.requests,
                on_table.assets, ceilings,
            ),
            appraisal,
        )  # fmt: skip

    assert [cut(r * 10**9) for r in (9, 10, 39, 40)] == [0, 1, 1, 2]
