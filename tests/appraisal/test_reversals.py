"""Rank reversals: only comparative criteria can cause them, and they are told with their cause."""

from dataclasses import replace

import polars as pl
from hypothesis import given, settings
from small_province import A_ROAD, ANOTHER_ROAD, RULEBOOK, programme, reviewed
from test_weigh import rounds

from baimbai.appraisal.reversals import COMPARATIVE, MOST_OFFICES, MOST_SHOWN, Reversal, reversals
from baimbai.appraisal.score import CRITERIA, Weights
from baimbai.appraisal.weigh import weigh
from baimbai.register.programme import Programme

EVEN = Weights("x", dict.fromkeys(CRITERIA, 1))


def without(on_table, office):
    rest = on_table.proposals.filter(pl.col("organisation") != office)
    asked = on_table.requests.join(rest.select(proposal="id"), on="proposal", how="semi")
    return Programme(
        on_table.regions, on_table.organisations, rest, asked, on_table.assets, on_table.ceilings
    )


def found(on_table, review, weights=EVEN):
    appraisal = weigh(on_table, RULEBOOK, review, weights)
    return reversals(on_table, RULEBOOK, review, appraisal, weights)


@settings(max_examples=40, deadline=None)
@given(rounds())
def test_criteria_that_are_not_comparative_measure_a_proposal_by_itself(made):
    on_table, review = made
    before = weigh(on_table, RULEBOOK, review, EVEN).parts
    for office in on_table.proposals["organisation"].unique():
        rest = without(on_table, office)
        after = weigh(rest, RULEBOOK, review, EVEN).parts
        same = ~pl.col("criterion").is_in(list(COMPARATIVE))
        kept = before.join(rest.proposals.select(proposal="id"), on="proposal", how="semi")
        assert kept.filter(same).equals(after.filter(same))


@settings(max_examples=40, deadline=None)
@given(rounds())
def test_pairs_are_those_of_weighing_everything_again(made):
    on_table, review = made
    told = found(on_table, review)
    counts = dict(told.withdrawals.select("office", "pairs").iter_rows())
    assert counts.keys() == set(on_table.proposals["organisation"])
    order = weigh(on_table, RULEBOOK, review, EVEN).scores["proposal"].to_list()
    for office, count in counts.items():
        rest = without(on_table, office)
        after = weigh(rest, RULEBOOK, review, EVEN).scores["proposal"].to_list()
        before = [name for name in order if name in set(after)]
        turned = [
            (upper, lower)
            for i, upper in enumerate(before)
            for lower in before[i + 1 :]
            if after.index(lower) < after.index(upper)
        ]
        assert count == len(turned)
        listed = told.listed.filter(pl.col("office") == office).select("upper", "lower").rows()
        assert sorted(listed) == sorted(turned[:MOST_SHOWN])


def test_a_reversal_by_hand():
    # Money asked a head: Hulu 100,000, Hilir 100,000, so both get 50 points, as the average does.
    # Without the province's own works Hilir asks 33,333 and the average is 50,000: Hilir gets
    # 66.67 and Hulu 0.
    hulu = replace(A_ROAD, condition="rusak_berat")
    hilir = replace(ANOTHER_ROAD, cost_rupiah=10_000_000_000, condition="rusak_berat")
    more = replace(
        ANOTHER_ROAD, id="90-1", organisation="90", level="provinsi", cost_rupiah=20_000_000_000
    )
    weights = Weights("x", {"kondisi": 50, "pemerataan": 50})
    proposals = (hulu, hilir, more)
    on_table, review = programme(*proposals), reviewed(*proposals)
    told = found(on_table, review, weights)
    assert told.withdrawals.rows() == [("90", 1, 0), ("90.01", 1, 0), ("90.02", 1, 0)]
    assert (told.listed.height, told.offices) == (0, 3)
    # Poverty and roads left out of account, the two are level and only money turns them.
    plain = Programme(
        on_table.regions.with_columns(pl.lit(None, pl.Float64).alias("poverty_percent")),
        on_table.organisations, on_table.proposals, on_table.requests,
        on_table.assets.clear(), on_table.ceilings,
    )  # fmt: skip
    told = found(plain, review, weights)
    assert told.withdrawals.rows() == [("90", 1, 1), ("90.01", 1, 0), ("90.02", 1, 0)]
    (reversal,) = told.listed.rows(named=True)
    assert Reversal(**reversal) == Reversal(
        "90", "90.01-1", "90.02-1", "pemerataan", 50.0, 0.0, 50.0, 66.67
    )


def test_without_weight_on_a_comparative_criterion_nothing_turns():
    proposals = (A_ROAD, ANOTHER_ROAD)
    told = found(programme(*proposals), reviewed(*proposals), Weights("x", {"kondisi": 1}))
    assert told.withdrawals["pairs"].to_list() == [0, 0]


def test_an_empty_round_has_nobody_to_withdraw():
    told = found(programme(), reviewed())
    assert (told.withdrawals.height, told.listed.height, told.offices) == (0, 0, 0)
    assert (
        MOST_OFFICES >= 17
    )  # A province with thirteen kabupaten/kota and its Balai is done whole.
