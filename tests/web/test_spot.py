"""A place lies in its tile, at every zoom; tiles part the earth; drawings stay near their place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from baimbai.web.spot import (
    DEPTH,
    FARTHEST,
    NEAREST,
    around,
    box_ranges,
    box_tiles,
    reach,
    spot,
    tile_box,
    tile_range,
    unwoven,
    woven,
)

LAT, LON = st.floats(-85, 85), st.floats(-180, 179.9999)
CELL = st.integers(0, 2**DEPTH - 1)


def _tile(lat: float, lon: float, zoom: int) -> tuple[int, int, int]:
    return zoom, *unwoven(spot(lat, lon) >> 2 * (DEPTH - zoom))


def _holds(ranges: list[tuple[int, int]], number: int) -> bool:
    return any(first <= number <= last for first, last in ranges)


@given(CELL, CELL)
def test_weaving_is_undone(x: int, y: int) -> None:
    assert unwoven(woven(x, y)) == (x, y)


@given(LAT, LON, st.integers(0, DEPTH))
def test_a_place_lies_in_its_tile_and_within_the_tiles_degrees(
    lat: float, lon: float, zoom: int
) -> None:
    tile = _tile(lat, lon, zoom)
    first, last = tile_range(*tile)
    west, south, east, north = tile_box(*tile)
    assert first <= spot(lat, lon) <= last
    assert west - 1e-9 <= lon <= east + 1e-9
    assert south - 1e-9 <= lat <= north + 1e-9


@given(LAT, LON, st.integers(0, DEPTH - 1))
def test_four_children_are_their_tile_exactly(lat: float, lon: float, zoom: int) -> None:
    _, x, y = _tile(lat, lon, zoom)
    children = sorted(tile_range(zoom + 1, 2 * x + i, 2 * y + j) for i in (0, 1) for j in (0, 1))
    first, last = tile_range(zoom, x, y)
    assert (children[0][0], children[-1][1]) == (first, last)
    assert all(a[1] + 1 == b[0] for a, b in pairwise(children))


@given(LAT, LON, LAT, LON)
def test_ranges_of_a_box_hold_every_place_in_it_and_are_few(
    lat: float, lon: float, lat2: float, lon2: float
) -> None:
    box = (min(lon, lon2), min(lat, lat2), max(lon, lon2), max(lat, lat2))
    ranges = box_ranges(box)
    middle = spot((box[1] + box[3]) / 2, (box[0] + box[2]) / 2)
    assert all(_holds(ranges, spot(y, x)) for x in (lon, lon2) for y in (lat, lat2))
    assert _holds(ranges, middle)
    assert len(ranges) <= 25
    assert len(box_tiles(box)) <= 9


@given(
    st.floats(-80, 80), st.floats(-170, 170), st.floats(0, 3), st.floats(0, 3), st.integers(0, 18)
)
def test_a_drawing_never_leaves_the_nine_tiles_around_its_place(
    lat: float, lon: float, high: float, wide: float, zoom: int
) -> None:
    bounds = (lon - wide, lat - high, lon + wide / 2, lat + high / 3)
    level = reach(lat, lon, bounds)
    assert FARTHEST <= level <= NEAREST
    # Seen from a tile that the drawing's corner lies in, its place is among the neighbours.
    zoom = min(zoom, level)
    for x, y in ((bounds[0], bounds[1]), (bounds[2], bounds[3])):
        assert _holds(around(*_tile(y, x, zoom)), spot(lat, lon))
