"""Scores open into their parts, exactly, whatever the order of the rows."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from math import log10

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_province import (
    A_ROAD,
    AGREED,
    ANOTHER_ROAD,
    EQUAL,
    PACKAGED,
    RULEBOOK,
    programme,
    reviewed,
)

from baimbai.appraisal.score import ALWAYS, CRITERIA, SCORE_PARTS, SCORES, WHERE_WEIGHED, Weights
from baimbai.appraisal.weigh import MEASURES, weigh
from baimbai.register.programme import Programme
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    WORK_TYPES,
)
from baimbai.synchronisation.finding import Mandate, Review
from baimbai.wording.wording import LANGUAGES, wording


def test_every_criterion_is_measured_in_its_order():
    assert tuple(MEASURES) == CRITERIA == ALWAYS + WHERE_WEIGHED


def test_two_roads_by_hand():
    proposals = (replace(A_ROAD, people=10_000, papers_ready=("ded", "lahan")), ANOTHER_ROAD)
    appraisal = weigh(programme(*proposals), RULEBOOK, reviewed(*proposals), AGREED)
    # Hulu:  60 × 0.3 + 75 × 0.2 + 50 × 0.15 + 83.33 × 0.15 + 25 × 0.1 + 0
    # Hilir: 20 × 0.3 + 50 × 0.2 + 25 × 0.15 + 36.11 × 0.15 + 25 × 0.1 + 0
    assert appraisal.scores.select("proposal", "gate", "score", "rank", "sector_rank").rows() == [
        ("90.01-1", "lolos", 55.4995, 1, 1),
        ("90.02-1", "lolos", 27.6665, 2, 2),
    ]
    hulu = appraisal.parts.filter(pl.col("proposal") == "90.01-1")
    assert hulu.drop("proposal", "working").rows() == [
        ("kondisi", 60.0, "%", 60.0, 0.3, 18.0),
        ("kesiapan", 75.0, "%", 75.0, 0.2, 15.0),
        ("penerima", 1000.0, "jiwa/Rp1 miliar", 50.0, 0.15, 7.5),
        ("pemerataan", 100_000.0, "Rp/jiwa", 83.33, 0.15, 12.4995),
        ("lapangan_kerja", 750.0, "HOK/Rp1 miliar", 25.0, 0.1, 2.5),
        ("strategis", 0.0, "poin", 0.0, 0.1, 0.0),
    ]  # fmt: skip


def test_ties_go_by_id_and_sectors_have_ranks_of_their_own():
    water = {"sector": "SDA", "asset_type": "sungai"}
    proposals = (
        replace(A_ROAD, id="90.01-9"),
        replace(A_ROAD, id="90.01-8", **water),
        replace(A_ROAD, id="90.01-7"),
    )
    scores = weigh(programme(*proposals), RULEBOOK, reviewed(*proposals), AGREED).scores
    assert scores.select("proposal", "rank", "sector_rank").rows() == [
        ("90.01-7", 1, 1),
        ("90.01-9", 2, 2),
        ("90.01-8", 3, 1),
    ]


def test_a_round_without_proposals_has_empty_scores():
    appraisal = weigh(programme(), RULEBOOK, reviewed(), AGREED)
    assert (appraisal.scores.height, appraisal.parts.height) == (0, 0)


some = st.one_of(st.none(), st.integers(0, 2_000_000))
proposals_of_loka = st.builds(
    replace,
    st.sampled_from([A_ROAD, ANOTHER_ROAD]),
    region_code=st.sampled_from(["90", "90.01", "90.02", "90.03"]),
    sector=st.sampled_from(SECTORS),
    asset_type=st.sampled_from(ASSET_TYPES),
    work_type=st.sampled_from(WORK_TYPES),
    cost_rupiah=st.integers(0, 10**14),
    area_ha=st.one_of(st.none(), st.floats(0, 5000)),
    title=st.sampled_from([A_ROAD.title, ANOTHER_ROAD.title, "Normalisasi Sungai Cempaka"]),
    papers_ready=st.lists(st.sampled_from(PAPERS), unique=True).map(tuple),
    papers_missing=st.lists(st.sampled_from(PAPERS), unique=True).map(tuple),
    people=some,
    condition=st.sampled_from([None, *CONDITIONS]),
    origin=st.sampled_from([None, *ORIGINS]),
    priority_labels=st.lists(st.sampled_from(["PSN", "RKP", "RKPD", "lain"])).map(tuple),
    continuing=st.booleans(),
)
responsible = st.sampled_from([None, "90", "90.01", "90.02"])


@st.composite
def rounds(draw):
    proposals = draw(st.lists(proposals_of_loka, min_size=1, max_size=12))
    numbered = [replace(p, id=f"{p.organisation}-{i:03}") for i, p in enumerate(proposals)]
    mandates = {p.id: Mandate(p.id, p.level, draw(responsible), "aturan", "r") for p in numbered}
    return programme(*numbered), reviewed(*numbered, mandates=mandates)


weights = st.dictionaries(st.sampled_from(CRITERIA), st.integers(0, 100), min_size=1).filter(
    lambda parts: any(parts.values())
)


@settings(max_examples=60, deadline=None)
@given(rounds(), weights)
def test_contributions_sum_to_the_score_exactly_and_ranks_are_a_permutation(made, parts):
    on_table, review = made
    appraisal = weigh(on_table, RULEBOOK, review, Weights("x", parts))
    sums: dict[str, Decimal] = {}
    for part in SCORE_PARTS.records(appraisal.parts):
        assert 0 <= part.points <= 100
        exact = Decimal(repr(part.points)) * Decimal(repr(part.weight))
        shown = Decimal(repr(part.contribution))
        assert shown == exact.quantize(Decimal("0.0001"), ROUND_HALF_UP)
        sums[part.proposal] = sums.get(part.proposal, Decimal(0)) + shown
    scores = list(SCORES.records(appraisal.scores))
    assert {s.proposal: Decimal(repr(s.score)) for s in scores} == sums
    assert [s.rank for s in scores] == list(range(1, len(scores) + 1))
    assert scores == sorted(scores, key=lambda s: (-s.score, s.proposal))
    assert all(0 <= s.score <= 100 for s in scores)
    assert {s.proposal for s in scores} == set(on_table.proposals["id"])
    shown = [c for c in CRITERIA if c in ALWAYS or parts.get(c)]
    assert list(appraisal.parts["criterion"]) == shown * len(scores)


@settings(max_examples=30, deadline=None)
@given(rounds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(made, random):
    on_table, review = made

    def shuffled(frame):
        rows = list(range(frame.height))
        random.shuffle(rows)
        return frame[rows]

    mixed = Programme(
        shuffled(on_table.regions),
        shuffled(on_table.organisations),
        shuffled(on_table.proposals),
        shuffled(on_table.requests),
        shuffled(on_table.assets),
        on_table.ceilings,
    )
    mixed_review = Review(
        shuffled(review.findings), shuffled(review.mandates), shuffled(review.links)
    )
    first = weigh(on_table, RULEBOOK, review, EQUAL)
    second = weigh(mixed, RULEBOOK, mixed_review, EQUAL)
    assert first.scores.equals(second.scores)
    assert first.parts.equals(second.parts)


def clip(points):
    return min(100.0, max(0.0, points))


def people_points(figures):
    rate = figures["counted"] / (figures["cost_rupiah"] / 1e9)
    assert rate == pytest.approx(figures["measured"], abs=0.0051, rel=1e-12)
    return clip(25 * (log10(figures["measured"]) - 1)) if figures["measured"] else 0.0


def equity_points(figures):
    told = []
    if figures["money_points_known"]:
        told.append(100 - 50 * figures["per_head"] / figures["average_per_head"])
    if figures["poverty_points_known"]:
        told.append(50 * figures["poverty"] / figures["average_poverty"])
    if figures["roads_points_known"]:
        told.append(50 * figures["bad_roads"] / figures["average_bad_roads"])
    if "remote_points" in figures:
        told.append(50 * figures["remote"] / figures["average_remote"])
    return sum(map(clip, told)) / figures["measures"]


BY_CALCULATOR = {
    "appraisal-condition": lambda f: max((f[k] for k in ("gap", "worn") if k in f), default=50.0),
    "appraisal-condition-surveyed": lambda f: max(
        f[k] for k in ("gap", "worn", "survey_worn") if k in f
    ),
    "appraisal-readiness": lambda f: (
        (f["ready_count"] + 0.5 * f["unknown_count"]) / f["needed"] * 100
    ),
    "appraisal-people": people_points,
    "appraisal-people-listed": people_points,
    "appraisal-people-capped": people_points,
    "appraisal-people-unknown": lambda _: 25.0,
    "appraisal-equity": equity_points,
    "appraisal-equity-remote": equity_points,
    "appraisal-equity-unknown": lambda _: 50.0,
    "appraisal-jobs": lambda f: f["mid"] / f["most"] * 100,
    "appraisal-jobs-unknown": lambda _: 0.0,
    "appraisal-strategy": lambda f: sum(f[f"{p}_points"] for p in ("label", "continued", "origin")),
}
"""The points again, from the figures that the sentence quotes and from nothing else."""


@settings(max_examples=60, deadline=None)
@given(rounds())
def test_every_working_leads_to_its_points_by_calculator_and_is_said_in_both_languages(made):
    on_table, review = made
    appraisal = weigh(on_table, RULEBOOK, review, AGREED)
    for part in SCORE_PARTS.records(appraisal.parts):
        points = BY_CALCULATOR[part.working.key](part.working.values)
        assert points == pytest.approx(part.points, abs=0.0151), part
        assert all(wording(language).say(part.working) for language in LANGUAGES)
    for score in SCORES.records(appraisal.scores):
        assert all(wording(language).say(score.gate_reason) for language in LANGUAGES)


def test_the_packaged_rulebook_weighs_every_kind_of_proposal():
    proposals = [
        replace(A_ROAD, id=f"90.01-{a:02}{w:02}", asset_type=asset_type, work_type=work_type)
        for a, asset_type in enumerate(ASSET_TYPES)
        for w, work_type in enumerate(WORK_TYPES)
    ]
    appraisal = weigh(programme(*proposals), PACKAGED, reviewed(*proposals), AGREED)
    assert set(appraisal.scores["proposal"]) == {p.id for p in proposals}
    assert set(appraisal.scores["gate"]) <= {"lolos", "ditolak"}
