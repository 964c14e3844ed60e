"""The gap board adds up, loses nothing, and names what nobody proposed."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_province import A_ROAD, ANOTHER_ROAD, PACKAGED, ROADS
from small_province import programme as loka

from baimbai.appraisal.gap_board import GAP_BOARD, GapLine, gap_board
from baimbai.appraisal.services import ADDING, SERVICE_BOARD
from baimbai.errors import InvalidTable
from baimbai.register.asset import Asset
from baimbai.register.need import NEEDS, SERVICE_UNITS, SERVICES, Need
from baimbai.register.proposal import ASSET_TYPES, UNITS, WORK_TYPES


def board(*proposals, needs=(), assets=ROADS):
    made = replace(loka(*proposals, assets=assets), needs=NEEDS.make(needs))
    return list(GAP_BOARD.records(gap_board(made, PACKAGED)))


HULU_ROADS = Need("90.01", "jalan_mantap", 9, "km", "RPJMD")


def test_need_less_existing_less_under_way_less_proposed_is_lacking():
    # Hulu's road of 10 km is 40 % stable: 4 km.
    asked = replace(A_ROAD, volume=1500.0, unit="m")
    begun = replace(A_ROAD, id="90.01-2", volume=2.0, unit="km", continuing=True)
    design = replace(A_ROAD, id="90.01-3", work_type="perencanaan", volume=9.0, unit="km")
    vague = replace(A_ROAD, id="90.01-4", volume=1.0, unit="paket")
    assert board(asked, begun, design, vague, needs=[HULU_ROADS]) == [
        GapLine("90.01", "jalan_mantap", "km", 9.0, 4.0, 2.0, 1.5, 1.5, 3, 1, 1, 1, False, "RPJMD"),
        GapLine("90.02", "jalan_mantap", "km", None, 24.0, 0.0, 0.0, None, 0, 0, 1, 0, False, None),
    ]


def test_what_nobody_proposes_is_named():
    lines = board(ANOTHER_ROAD, needs=[HULU_ROADS, Need("90.02", "sanitasi", 500, "kk", "SPM")])
    assert [(line.region_code, line.service, line.gap) for line in lines if line.unproposed] == [
        ("90.01", "jalan_mantap", 5.0),
        ("90.02", "sanitasi", 2000.0),  # four people a household
    ]


def test_enough_or_more_than_enough_is_no_omission():
    lines = board(needs=[Need("90.01", "jalan_mantap", 3, "km", "RPJMD")])
    assert (lines[0].gap, lines[0].unproposed) == (-1.0, False)


def test_irrigation_counts_what_water_reaches_and_water_supply_counts_people():
    assets = [
        Asset("D1", "irigasi", "DI A", "kabkota", "90.01", area_ha=900.0, functional_ha=600.0),
        Asset("D2", "irigasi", "DI B", "kabkota", "90.01", area_ha=100.0, stable_percent=50.0),
        Asset("D3", "irigasi", "DI C", "kabkota", None, area_ha=100.0),
        Asset("S1", "spam", "IKK A", "kabkota", "90.01", people=30),
    ]
    pipes = replace(A_ROAD, asset_type="spam", work_type="pembangunan", volume=10.0, unit="sr")
    wells = replace(pipes, id="90.01-2", volume=1.0, unit="unit", people=7)
    found = [
        (g.region_code, g.service, g.existing, g.proposed, g.assets, g.uncounted)
        for g in board(pipes, wells, assets=assets)
    ]
    assert found == [
        ("90", "irigasi", 0.0, 0.0, 1, 1),  # nobody says where, or how much
        ("90.01", "irigasi", 650.0, 0.0, 2, 0),
        ("90.01", "air_minum", 30.0, 47.0, 1, 0),
    ]


@pytest.mark.parametrize(
    "need",
    [
        Need("90", "listrik", 1, "unit", ""),
        Need("90", "irigasi", 1, "km", ""),
        Need("90", "irigasi", -1, "ha", ""),
    ],
)
def test_a_target_that_cannot_be_counted_is_no_need(need):
    with pytest.raises(InvalidTable):
        NEEDS.make([need])


def test_every_service_is_counted_and_every_unit_of_a_target_is_known():
    assert tuple(service.code for service in SERVICE_BOARD) == SERVICES
    for service in SERVICE_BOARD:
        assert set(SERVICE_UNITS[service.code]) <= set(service.units)
    assert set(ADDING) < set(WORK_TYPES)


proposals_of_loka = st.builds(
    replace,
    st.sampled_from([A_ROAD, ANOTHER_ROAD]),
    region_code=st.sampled_from(["90", "90.01", "90.02", "90.03"]),
    asset_type=st.sampled_from(ASSET_TYPES),
    work_type=st.sampled_from(WORK_TYPES),
    volume=st.one_of(st.none(), st.floats(0, 1e6)),
    unit=st.one_of(st.none(), st.sampled_from(UNITS)),
    area_ha=st.one_of(st.none(), st.floats(0, 5000)),
    people=st.one_of(st.none(), st.integers(0, 10**6)),
    continuing=st.booleans(),
)
assets_of_loka = st.builds(
    Asset,
    id=st.just("x"),
    asset_type=st.sampled_from(ASSET_TYPES),
    name=st.just("x"),
    level=st.just("kabkota"),
    region_code=st.sampled_from([None, "90", "90.01", "90.02"]),
    length_km=st.one_of(st.none(), st.floats(0, 100)),
    area_ha=st.one_of(st.none(), st.floats(0, 5000)),
    stable_percent=st.one_of(st.none(), st.floats(0, 100)),
    people=st.one_of(st.none(), st.integers(0, 10**6)),
)
needs_of_loka = st.sampled_from(["90", "90.01", "90.02"]).flatmap(
    lambda region: st.sampled_from(SERVICES).flatmap(
        lambda service: st.builds(
            Need,
            st.just(region),
            st.just(service),
            st.floats(0, 1e6),
            st.sampled_from(SERVICE_UNITS[service]),
            st.just("RPJMD"),
        )
    )
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(proposals_of_loka, max_size=10),
    st.lists(assets_of_loka, max_size=6),
    st.lists(needs_of_loka, max_size=6, unique_by=lambda n: (n.region_code, n.service)),
    st.randoms(use_true_random=False),
)
def test_the_board_adds_up_loses_nothing_and_does_not_heed_the_order(asked, listed, needs, random):
    asked = [replace(p, id=f"{p.organisation}-{k:03}") for k, p in enumerate(asked)]
    listed = [replace(a, id=f"A{k}") for k, a in enumerate(listed)]
    lines = board(*asked, needs=needs, assets=listed)
    counted = {kind for service in SERVICE_BOARD for kind in service.asset_types}
    ours = [p for p in asked if p.asset_type in counted]
    assert sum(line.proposals + line.preparing for line in lines) == len(ours)
    assert sum(line.assets for line in lines) == sum(a.asset_type in counted for a in listed)
    assert {(n.region_code, n.service) for n in needs} == {
        (line.region_code, line.service) for line in lines if line.need is not None
    }
    for line in lines:
        assert line.uncounted <= line.proposals + line.assets
        if line.need is not None:
            left = line.need - line.existing - line.under_way - line.proposed
            assert line.gap == pytest.approx(left, abs=1e-6)
        assert line.unproposed == bool(line.gap and line.gap > 0 and not line.proposals)
    for rows in (asked, listed, needs):
        random.shuffle(rows)
    assert board(*asked, needs=needs, assets=listed) == lines


def test_the_board_is_a_table_of_its_own():
    assert gap_board(loka(), PACKAGED).schema == GAP_BOARD.schema
    assert gap_board(loka(assets=()), PACKAGED).height == 0
    assert isinstance(gap_board(loka(A_ROAD), PACKAGED), pl.DataFrame)
