"""Lines that run alongside one another: the plain way and the compiled one answer alike."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.synchronisation import alongside
from baimbai.synchronisation.alongside import (
    alongside_in_metres,
    find_alongside,
    in_metres,
    near_boxes,
    shared_metres,
    shared_parts,
    zones_of,
)


def lines(*drawn: list[tuple[float, float]]) -> np.ndarray:
    return np.array([shapely.LineString(line) for line in drawn], dtype=object)


def pairs(found: alongside.Alongside) -> list[tuple[int, int]]:
    return [(int(i), int(j)) for i, j in found.pairs]


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes every table a large one."""
    monkeypatch.setattr(alongside, "FEW_LINES", -1)


def some_lines(seed: int, count: int, spread: float = 3000.0) -> np.ndarray:
    """Bent lines, a third of them shifted copies, some in two parts."""
    lot = np.random.default_rng(seed)
    drawn = []
    for number in range(count):
        if drawn and number % 3 == 0:
            copied = drawn[lot.integers(len(drawn))]
            shift = lot.normal(0, 25, 2)
            drawn.append(shapely.transform(copied, lambda at, by=shift: at + by))
            continue
        steps = lot.normal(0, 120, (lot.integers(1, 12), 2)) + lot.normal(0, 100, 2)
        at = np.vstack([lot.uniform(0, spread, (1, 2)), steps]).cumsum(axis=0)
        line = shapely.LineString(at)
        drawn.append(line if number % 7 else shapely.MultiLineString([at, at[::-1] + 200]))
    return np.array(drawn, dtype=object)


def test_a_line_alongside_another_is_found_and_one_across_it_is_not(compiled: None) -> None:
    drawn = lines([(0, 0), (1000, 0)], [(200, 20), (800, 20)], [(500, -400), (500, 400)])
    assert pairs(alongside_in_metres(drawn, 0.5)) == [(0, 1)]


def test_the_shorter_line_decides(compiled: None) -> None:
    drawn = lines([(0, 0), (10_000, 0)], [(200, 29), (800, 29)], [(0, 31), (1000, 31)])
    # The third lies 31 m from the first, but 2 m from the second.
    assert pairs(alongside_in_metres(drawn, 0.9)) == [(0, 1), (1, 2)]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**9), st.sampled_from([0.05, 0.3, 0.5, 0.9]))
def test_the_compiled_way_answers_as_the_plain_one(seed: int, share: float) -> None:
    drawn = some_lines(seed, 60)
    plain = alongside_in_metres(drawn, share)
    assert pairs(alongside._compiled(drawn, share)) == pairs(plain)
    every = near_boxes(drawn)
    assert pairs(plain) == [
        (i, j) for (i, j), part in zip(every.tolist(), shared_parts(drawn, every), strict=True)
        if part > share
    ]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(-4, 4), st.integers(-4, 4)), min_size=2, max_size=6),
       st.lists(st.tuples(st.integers(-4, 4), st.integers(-4, 4)), min_size=2, max_size=6))  # fmt: skip
def test_both_ways_agree_where_lines_touch_the_threshold(one: list, other: list) -> None:
    # On a grid of 15 m many segments lie exactly 30 m apart, or fold back upon themselves.
    drawn = lines(*([(15.0 * x, 15.0 * y) for x, y in line] for line in (one, other)))
    if (shapely.length(drawn) > 0).all():
        assert pairs(alongside._compiled(drawn, 0.5)) == pairs(alongside_in_metres(drawn, 0.5))


def test_sharing_half_a_line_is_judged_at_the_metre(compiled: None) -> None:
    straight = [(0.0, 0.0), (1000.0, 0.0)]
    for end, found in ((501.0, [(0, 1)]), (499.0, [])):
        beside = [(1000.0 - end, 0.0), (1000.0 - end + 1000, 0.0)]
        # The buffer's round end adds thirty metres.
        assert pairs(alongside_in_metres(lines(straight, beside), 0.53)) == found


def test_lines_are_measured_in_metres_of_their_own_zone() -> None:
    for lon, lat in ((95.3, 5.5), (110.4, -7.0), (114.0, -3.3), (119.9, 0.0), (140.7, -2.5)):
        step = 1000 / (111_320 * math.cos(math.radians(lat)))
        line = np.array([shapely.LineString([(lon, lat), (lon + step, lat)])], dtype=object)
        zone = int(zones_of(line)[0])
        assert zone == int((lon + 180) // 6 + 1)
        assert shapely.length(in_metres(line, zone))[0] == pytest.approx(1000, rel=0.006)


def test_lines_on_both_sides_of_a_zones_edge_are_compared() -> None:
    # 114 degrees east parts the zones 49 and 50.
    west = [(113.990, -3.0), (114.002, -3.0)]
    east = [(113.998, -3.0001), (114.010, -3.0001)]
    far = [(114.5, -3.0), (114.51, -3.0)]
    drawn = lines(far, east, west)
    assert zones_of(drawn).tolist() == [50, 50, 49]
    assert pairs(find_alongside(drawn, 0.3)) == [(1, 2)]
    assert shared_metres(drawn[1], drawn[2]) == pytest.approx((445 + 30, 0.356), rel=0.02)


def test_lines_of_one_place_are_compared_in_part_and_marked(compiled: None) -> None:
    lot = np.random.default_rng(1)
    drawn = lines(*([(0.0, y), (1000.0, y)] for y in lot.normal(0, 2, 3000)))
    found = alongside_in_metres(drawn, 0.5)
    assert len(found.pairs) <= alongside.MOST * len(drawn)
    assert len(found.cut) == len(drawn) - alongside.MOST - 1


def test_nothing_to_compare_is_no_pair(compiled: None) -> None:
    assert pairs(alongside_in_metres(lines([(0, 0), (9, 9)]), 0.5)) == []
    assert pairs(find_alongside(np.empty(0, dtype=object), 0.5)) == []


def test_the_order_of_lines_changes_nothing() -> None:
    drawn = some_lines(7, 300)
    turned = np.random.default_rng(3).permutation(len(drawn))
    found = pairs(alongside._compiled(drawn, 0.4))
    again = pairs(alongside._compiled(drawn[turned], 0.4))
    assert sorted((int(i), int(j)) for i, j in np.sort(turned[np.array(again)], axis=1)) == found
