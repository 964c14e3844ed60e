"""Mobility of goods and their prices, from effects on a network made by hand.

Hulu's road saves Rp600 million a year: 400 on goods from Hilir to Hulu, 150 from Hulu to Hilir,
50 within Hulu. Hulu receives 100,000 tonnes a year, Hilir 300,000.
"""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_province import A_ROAD, ANOTHER_ROAD, PACKAGED, REGIONS_OF_LOKA, RULEBOOK, reviewed
from small_province import programme as loka

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.evidence import RECEIVED, Evidence, Mobility, Received
from baimbai.appraisal.hardship import hardships
from baimbai.appraisal.mobility import mobility
from baimbai.appraisal.price_change import PRICE_CHANGES, PriceChange
from baimbai.appraisal.prices import price_changes, prices
from baimbai.appraisal.remoteness import remoteness
from baimbai.appraisal.score import SCORE_PARTS, Weights
from baimbai.appraisal.weigh import weigh
from baimbai.errors import InvalidTable
from baimbai.register.region import REGIONS, Region
from baimbai.roads.tables import EFFECTS, SPILLOVERS, Effect, Spillover
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

MILLION = 1_000_000
NETWORK = Mobility(
    effects=EFFECTS.make([Effect(A_ROAD.id, 600 * MILLION, 12, 50_000)]),
    spillovers=SPILLOVERS.make(
        [
            Spillover(A_ROAD.id, "90.02", "90.01", 400 * MILLION, 30_000),
            Spillover(A_ROAD.id, "90.01", "90.02", 150 * MILLION, 15_000),
            Spillover(A_ROAD.id, "90.01", "90.01", 50 * MILLION, 5_000),
        ]
    ),
    received=RECEIVED.make(
        [Received("90.01", 100_000, 30_000 * MILLION), Received("90.02", 300_000, 30_000 * MILLION)]
    ),
)
WORTH = replace(NETWORK, value_rupiah_per_tonne=9 * MILLION)


def dossier(*proposals, network=NETWORK, findings=(), regions=None):
    on_table = loka(*proposals)
    if regions is not None:
        on_table = replace(on_table, regions=REGIONS.make(regions))
    review = reviewed(*proposals, findings=findings)
    return Dossier(on_table, RULEBOOK, review, Evidence(mobility=network))


def measured(criterion, *proposals, **others):
    rows = criterion(dossier(*proposals, **others)).iter_rows(named=True)
    return {row["proposal"]: (row["measured"], row["points"]) for row in rows}


def said(criterion, *proposals, language="en", **others):
    row = criterion(dossier(*proposals, **others)).row(0, named=True)
    return wording(language).say(Message.unpack(row["working"]))


def test_the_saving_a_year_is_measured_against_the_cost():
    # 600 million / 10 billion = 6 % a year; 25 × (log10(6) + 2) = 69.45
    assert measured(mobility, A_ROAD) == {A_ROAD.id: (6.0, 69.45)}


def test_the_sentence_names_saving_tonnes_pairs_and_who_gains_most():
    # All three flows begin or end in Hulu.
    assert said(mobility, A_ROAD) == (
        "Saves Rp600,000,000 of freight cost a year on 50,000 tonnes of goods between 12 pairs of "
        "zones, most for Hulu (Rp600,000,000). Rp600,000,000 / Rp10,000,000,000 = 6.0000 % of the "
        "cost a year; 25 × (log₁₀ 6.0000 + 2), within 0–100 = 69.45. Reckoned for this proposal "
        "alone, with flows of goods held fixed."
    )


@pytest.mark.parametrize(
    ("saving", "cost", "points"),
    [
        (1, 10_000, 0.0),  # 0.01 %
        (1, 100, 50.0),  # 1 %
        (1, 10, 75.0),
        (5, 1, 100.0),  # more than its cost every year
        (0, 1, 0.0),
        (-7, 10, 0.0),  # goods become dearer
    ],
)
def test_a_tenfold_saving_is_worth_25_points(saving, cost, points):
    effects = EFFECTS.make([Effect(A_ROAD.id, saving * MILLION, 1, 1)])
    proposal = replace(A_ROAD, cost_rupiah=cost * MILLION)
    found = measured(mobility, proposal, network=replace(NETWORK, effects=effects))
    assert found[A_ROAD.id][1] == points


WATER = replace(A_ROAD, id="90.01-2", asset_type="spam", sector="CK")
FREE = replace(A_ROAD, cost_rupiah=0)
DOUBT = Finding("T-0001", "satuan_uang_salah", "tinggi", (A_ROAD.id,), ("90.01",), Message("x"), ())


@pytest.mark.parametrize("criterion", [mobility, prices])
@pytest.mark.parametrize(
    ("proposal", "others", "points"),
    [
        (A_ROAD, {"network": None}, 25.0),
        (ANOTHER_ROAD, {}, 25.0),  # a road that was not found on the network
        (WATER, {}, 0.0),
        (FREE, {}, 25.0),
        (A_ROAD, {"findings": [DOUBT]}, 25.0),
    ],
)
def test_what_is_not_known_gets_the_same_low_value_and_is_said(criterion, proposal, others, points):
    assert measured(criterion, proposal, **others) == {proposal.id: (None, points)}
    for language in LANGUAGES:
        assert said(criterion, proposal, language=language, **others)


def test_price_changes_come_in_three_scenarios_by_region():
    # Hulu: 450 million / 100,000 t = Rp4,500 a tonne; Hilir: 150 million / 300,000 t = Rp500.
    assert list(PRICE_CHANGES.records(price_changes(dossier(A_ROAD, network=WORTH)))) == [
        PriceChange(A_ROAD.id, "90.01", "rendah", 0.25, -4500.0, -1125.0, -0.0125),
        PriceChange(A_ROAD.id, "90.01", "tengah", 0.5, -4500.0, -2250.0, -0.025),
        PriceChange(A_ROAD.id, "90.01", "tinggi", 1.0, -4500.0, -4500.0, -0.05),
        PriceChange(A_ROAD.id, "90.02", "rendah", 0.25, -500.0, -125.0, -0.0014),
        PriceChange(A_ROAD.id, "90.02", "tengah", 0.5, -500.0, -250.0, -0.0028),
        PriceChange(A_ROAD.id, "90.02", "tinggi", 1.0, -500.0, -500.0, -0.0056),
    ]


def test_hardship_is_the_mean_of_poverty_and_remoteness_within_a_half_and_two():
    # Poverty: 10/4 is cut to 2; 2/4 = 0.5. Delivered: Hulu Rp300,000 a tonne, Hilir Rp100,000, the
    # province's people (3 × 100,000 + 300,000) / 4 = Rp150,000: 2 and 0.67.
    rows = hardships(dossier(A_ROAD)).select("region_code", "people", "hardship").rows()
    assert rows == [("90.01", 100_000, 2.0), ("90.02", 300_000, 0.58)]
    without = hardships(dossier(A_ROAD, network=None))["hardship"].to_list()
    assert without == [2.0, 0.5]


def test_remoteness_of_the_round_outweighs_the_network_and_nothing_known_weighs_one():
    plain = [
        Region("90", "Loka", "provinsi"),
        Region("90.01", "Hulu", "kabupaten", 100_000, remoteness=90.0),
        Region("90.02", "Hilir", "kabupaten", 300_000, remoteness=30.0),
        Region("90.03", "Seberang", "kabupaten", 0),
    ]
    found = hardships(dossier(A_ROAD, regions=plain))
    assert found.select("region", "hardship").rows() == [("Hulu", 2.0), ("Hilir", 0.67)]
    nobody = [replace(region, population=None) for region in plain]
    assert remoteness(dossier(A_ROAD, regions=nobody)).height == 0
    boundless = [replace(region, remoteness=float("inf")) for region in plain]
    assert remoteness(dossier(A_ROAD, regions=boundless)).height == 0
    bare = [replace(region, remoteness=None) for region in plain]
    assert hardships(dossier(A_ROAD, regions=bare, network=None))["hardship"].to_list() == [
        1.0,
        1.0,
    ]


def test_relief_is_weighed_by_people_and_hardship():
    # Hulu 2,250 × 100,000 × 2 + Hilir 250 × 300,000 × 0.58 = 493,500,000 over ten billion:
    # 49,350,000 is beyond the scale; a hundred times the cost leaves 493,500.
    dear = replace(A_ROAD, cost_rupiah=1_000_000 * MILLION)
    assert measured(prices, dear) == {A_ROAD.id: (493_500.0, 67.33)}
    assert measured(prices, A_ROAD)[A_ROAD.id] == (49_350_000.0, 100.0)


def test_prices_are_told_as_a_range_never_as_one_number():
    assert said(prices, A_ROAD, network=WORTH).startswith(
        "Most in Hulu: the cost to bring goods there changes by -4,500.00 rupiah a tonne. If "
        "25–50–100 % of it reaches prices (low–middle–high scenario), prices change by -1,125.00 to "
        "-2,250.00 to -4,500.00 rupiah a tonne (-0.0125 to -0.0250 to -0.0500 %)."
    )
    assert "%)" not in said(prices, A_ROAD)


def test_dearer_goods_give_no_points_and_say_so():
    dearer = NETWORK.spillovers.with_columns(-pl.col("saving_rupiah"))
    network = replace(NETWORK, spillovers=dearer)
    assert measured(prices, A_ROAD, network=network) == {A_ROAD.id: (-49_350_000.0, 0.0)}
    assert said(prices, A_ROAD, network=network).startswith(
        "Summed over all regions, prices do not"
    )


def test_a_road_that_changes_nothing_changes_no_price():
    still = replace(
        NETWORK,
        effects=EFFECTS.make([Effect(A_ROAD.id, 0, 0, 0)]),
        spillovers=SPILLOVERS.make(()),
    )
    assert measured(prices, A_ROAD, network=still) == {A_ROAD.id: (0.0, 0.0)}
    assert measured(mobility, A_ROAD, network=still) == {A_ROAD.id: (0.0, 0.0)}


def test_without_weight_they_are_neither_computed_nor_shown():
    proposals = (A_ROAD, ANOTHER_ROAD)
    tables = loka(*proposals), RULEBOOK, reviewed(*proposals)
    plain = weigh(*tables, Weights("x", {"kondisi": 1}))
    # A network that tells what carrying costs would add remoteness to equity.
    tonnes_only = NETWORK.received.with_columns(cost_rupiah=pl.lit(None, pl.Int64))
    unpriced = replace(NETWORK, received=tonnes_only)
    same = weigh(*tables, Weights("x", {"kondisi": 1}), Evidence(mobility=unpriced))
    assert plain.scores.equals(same.scores)
    assert plain.parts.equals(same.parts)
    assert same.price_changes.height == 0
    asked = weigh(
        *tables, Weights("x", {"harga_barang": 1, "mobilitas": 1}), Evidence(mobility=NETWORK)
    )
    parts = [p for p in SCORE_PARTS.records(asked.parts) if p.weight]
    assert [(p.proposal, p.criterion, p.points) for p in parts] == [
        ("90.01-1", "mobilitas", 69.45),
        ("90.01-1", "harga_barang", 100.0),
        ("90.02-1", "mobilitas", 25.0),
        ("90.02-1", "harga_barang", 25.0),
    ]
    assert asked.price_changes.height == 6


def test_a_network_s_tables_are_checked_when_made():
    with pytest.raises(InvalidTable):
        replace(NETWORK, received=NETWORK.received.with_columns(tonnes=pl.lit(-1)))


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 10**13), st.integers(-(10**12), 10**12))
def test_the_order_of_rows_changes_nothing_and_points_stay_within_bounds(random, cost, saving):
    proposals = (replace(A_ROAD, cost_rupiah=cost), ANOTHER_ROAD)
    spillovers = pl.concat(
        [
            NETWORK.spillovers,
            SPILLOVERS.make([Spillover(ANOTHER_ROAD.id, "90.02", "90.01", saving, 3)]),
        ]
    )
    effects = EFFECTS.make([Effect(p.id, saving, 3, 7) for p in proposals])
    network = replace(NETWORK, effects=effects, spillovers=spillovers)

    def shuffled(frame):
        rows = list(range(frame.height))
        random.shuffle(rows)
        return frame[rows]

    mixed = replace(
        network,
        effects=shuffled(effects),
        spillovers=shuffled(spillovers),
        received=shuffled(network.received),
    )
    regions = list(REGIONS.records(shuffled(REGIONS_OF_LOKA)))
    for criterion in (mobility, prices):
        first = criterion(dossier(*proposals, network=network))
        second = criterion(dossier(*reversed(proposals), network=mixed, regions=regions))
        assert first.sort("proposal").equals(second.sort("proposal"))
        assert first["points"].is_between(0, 100).all()
        for row in first.iter_rows(named=True):
            assert all(wording(lang).say(Message.unpack(row["working"])) for lang in LANGUAGES)


def test_the_scenarios_of_the_rulebook_rise_and_have_a_source():
    figures = [PACKAGED.figures[f"harga-penerusan-{s}"] for s in ("rendah", "tengah", "tinggi")]
    assert [f.value for f in figures] == sorted(f.value for f in figures)
    assert all(f.legal_source and f.status == "unverified" for f in figures)
