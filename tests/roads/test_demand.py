"""Flows between zones: totals to the tonne, the same in any order, and as a slow twin finds them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.errors import RoadsError
from baimbai.roads.demand import gravity_demand, round_to_totals, scaled
from baimbai.roads.tables import DEMAND, MOST_COST, Flow


def _whole(*values: int) -> np.ndarray:
    return np.array(values, np.int64)


def _matrix(zones: list[str], demand) -> np.ndarray:
    table = np.zeros((len(zones), len(zones)), np.int64)
    for flow in DEMAND.records(demand):
        table[zones.index(flow.origin), zones.index(flow.destination)] = flow.tonnes
    return table


def slow_gravity(sent, received, cost, exponent) -> list[list[float]]:
    """Furness with plain loops: rows, then columns, until nothing moves."""
    n = len(sent)
    flows = [[0.0 if i == j else float(max(1, min(cost[i][j], MOST_COST))) ** -exponent
              for j in range(n)] for i in range(n)]  # fmt: skip
    for _ in range(5000):
        for i in range(n):
            total = sum(flows[i])
            flows[i] = [x * sent[i] / total if total else 0.0 for x in flows[i]]
        for j in range(n):
            total = sum(row[j] for row in flows)
            for row in flows:
                row[j] = row[j] * received[j] / total if total else 0.0
    return flows


def test_three_zones_of_one_likelihood_by_hand():
    """Equal costs, each sends and receives 100: half to each other zone."""
    cost = np.full((3, 3), 1000, np.int64)
    found = gravity_demand(["a", "b", "c"], _whole(100, 100, 100), _whole(100, 100, 100), cost)
    assert list(DEMAND.records(found.demand)) == [
        Flow(i, j, 50) for i in "abc" for j in "abc" if i != j
    ]
    assert found.rounds == 1


def test_what_two_zones_exchange_is_what_they_send():
    cost = np.array([[0, 5], [7, 0]], np.int64)
    found = gravity_demand(["a", "b"], _whole(30, 12), _whole(12, 30), cost)
    assert list(DEMAND.records(found.demand)) == [Flow("a", "b", 30), Flow("b", "a", 12)]


_MARGINS = st.integers(2, 6).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(0, 10_000), min_size=n, max_size=n),
        st.lists(st.integers(0, 10_000), min_size=n, max_size=n),
        st.lists(st.lists(st.integers(0, 2**30), min_size=n, max_size=n), min_size=n, max_size=n),
        st.sampled_from([0.5, 1.0, 2.0]),
        st.permutations(range(n)),
    )
)


@settings(max_examples=150, deadline=None)
@given(_MARGINS)
def test_flows_add_up_to_the_tonne_in_any_order_or_are_refused(case):
    sent, received, cost, exponent, order = case
    zones = [f"z{n}" for n in range(len(sent))]
    out, into, costs = _whole(*sent), _whole(*received), np.array(cost, np.int64)
    try:
        found = gravity_demand(zones, out, into, costs, exponent)
    except RoadsError as fault:
        assert fault.message.key in ("error-arus-mustahil", "error-arus-tanpa-tujuan")
        return
    table = _matrix(zones, found.demand)
    assert table.sum(axis=1).tolist() == sent
    assert table.sum(axis=0).tolist() == found.received.tolist()
    assert found.received.sum() == sum(sent)
    assert (np.diag(table) == 0).all()
    if sum(received) == sum(sent):
        assert found.received.tolist() == received
    shuffled = gravity_demand(
        [zones[n] for n in order], out[list(order)], into[list(order)],
        costs[np.ix_(order, order)], exponent,
    )  # fmt: skip
    assert shuffled.demand.equals(found.demand)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(1_000, 9_000), min_size=4, max_size=4),
    st.lists(st.lists(st.integers(100, 900_000), min_size=4, max_size=4), min_size=4, max_size=4),
)
def test_flows_are_those_of_the_slow_twin_within_rounding(sent, cost):
    zones = ["a", "b", "c", "d"]
    received = sent[1:] + sent[:1]
    try:
        found = gravity_demand(zones, _whole(*sent), _whole(*received), np.array(cost, np.int64))
    except RoadsError:
        return
    twin = np.array(slow_gravity(sent, received, cost, 1.0))
    if np.abs(twin.sum(axis=1) - sent).max() < 1e-3:
        assert np.abs(_matrix(zones, found.demand) - twin).max() <= 2.0


def test_a_nearer_market_takes_more():
    cost = np.array([[0, 10, 1000], [10, 0, 1000], [1000, 1000, 0]], np.int64)
    found = gravity_demand(["a", "b", "c"], _whole(100, 100, 100), _whole(100, 100, 100), cost)
    table = _matrix(["a", "b", "c"], found.demand)
    assert table[0, 1] == table[1, 0] == table[0, 2] + table[0, 1] - table[2, 0]
    far = gravity_demand(
        ["a", "b", "c", "d"], _whole(100, 0, 0, 0), _whole(0, 50, 50, 0), np.full((4, 4), 9, np.int64)
    )  # fmt: skip
    assert list(DEMAND.records(far.demand)) == [Flow("a", "b", 50), Flow("a", "c", 50)]


def test_an_island_without_a_way_still_gets_its_goods_at_the_largest_cost():
    cost = np.array([[0, 500, 2**40], [500, 0, 2**40], [2**40, 2**40, 0]], np.int64)
    found = gravity_demand(["a", "b", "pulau"], _whole(90, 90, 20), _whole(90, 90, 20), cost)
    table = _matrix(["a", "b", "pulau"], found.demand)
    assert table.sum(axis=0).tolist() == [90, 90, 20]


def test_consumption_is_scaled_to_what_is_produced():
    assert scaled(_whole(1, 1, 1), 100).tolist() == [34, 33, 33]
    assert scaled(_whole(2**39, 2**39), 2**40 + 1).tolist() == [2**39 + 1, 2**39]


@pytest.mark.parametrize(
    ("sent", "received", "key"),
    [
        ((100, 0), (100, 0), "error-arus-mustahil"),
        ((-1, 1), (0, 0), "error-arus-ton"),
        ((5, 5), (0, 0), "error-arus-tanpa-tujuan"),
    ],
)
def test_impossible_totals_are_refused_by_name(sent, received, key):
    with pytest.raises(RoadsError) as fault:
        gravity_demand(["a", "b"], _whole(*sent), _whole(*received), np.ones((2, 2), np.int64))
    assert fault.value.message.key == key


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 7).flatmap(
        lambda n: st.lists(
            st.lists(st.just(0.0) | st.floats(1e-9, 50), min_size=n, max_size=n),
            min_size=n,
            max_size=n,
        )
    ),
    st.integers(0, 10**6),
)
def test_rounding_meets_any_totals_that_can_be_met(rows, seed):
    """Totals are those of some whole table on the same cells, so they can be met."""
    flows = np.array(rows)
    whole = np.random.default_rng(seed).integers(0, 60, flows.shape) * (flows > 0)
    out, into = whole.sum(axis=1), whole.sum(axis=0)
    found = round_to_totals(flows, out, into)
    assert (found >= 0).all()
    assert found.sum(axis=1).tolist() == out.tolist()
    assert found.sum(axis=0).tolist() == into.tolist()
    assert (found[flows == 0] == 0).all()
