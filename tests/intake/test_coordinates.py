"""Coordinates in every notation."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.intake.cells import UnreadableCell
from baimbai.intake.coordinates import (
    Pair,
    Point,
    Zone,
    degrees,
    degrees_of_grid,
    from_parts,
    grid_of,
    pair_of,
    point_of,
    zone_of,
)

SOUTH = (-3.686722, 114.771667)


@pytest.mark.parametrize(
    "cell",
    [
        "3°41'12,2\" LS, 114°46'18,0\" BT",
        "3° 41' 12.2\" S 114° 46' 18.0\" E",
        "3°41′12,2″ LS 114°46′18,0″ BT",
        "114°46'18,0\" BT; 3°41'12,2\" LS",
        "S 3° 41' 12,2\" E 114° 46' 18\"",
        "LS 3°41'12,2\" BT 114°46'18\"",
        "3º 41’ 12,2” L.S. 114º 46’ 18” B.T.",
        "3 derajat 41 menit 12,2 detik LS 114 derajat 46 menit 18 detik BT",
        "-3°41'12,2\", 114°46'18\"",
        "3 41 12,2 LS 114 46 18 BT",
        "-3.686722, 114.771667",
        "-3,686722; 114,771667",
        "-3,686722 114,771667",
        "-3,686722,114,771667",
        "(-3.686722; 114.771667)",
        "-3.686722,114.771667",
        "3,686722 LS 114,771667 BT",
        "S 3.686722 E 114.771667",
        "X: 114.771667 Y: -3.686722",
        "Lat -3,686722 Long 114,771667",
        "-3.686722 114.771667 (pangkal)",
        "https://www.google.com/maps/@-3.686722,114.771667,15z",
        "https://maps.google.com/?q=-3.686722,114.771667",
        "https://www.google.com/maps/place/X/@-3.5,114.1,17z/data=!3d-3.686722!4d114.771667",
    ],
)
def test_one_point_in_every_notation_of_degrees(cell: str) -> None:
    found = point_of(cell)
    assert found is not None
    assert (found.lat, found.lon) == pytest.approx(SOUTH, abs=1e-6)


@pytest.mark.parametrize(
    ("cell", "pair"),
    [
        ("50 M 256789 9632345", Pair(9632345, 256789, Zone(50, True))),
        ("UTM 50S 256.789 ; 9.632.345", Pair(9632345, 256789, Zone(50, True))),
        ("Zona 49S X=756789,5 Y=9632345,2", Pair(9632345.2, 756789.5, Zone(49, True))),
        ("256789 mE 9632345 mN", Pair(9632345, 256789)),
        ("-33391 1149455", Pair(-33391, 1149455)),
    ],
)
def test_metres_and_bare_figures_are_kept_as_written(cell: str, pair: Pair) -> None:
    assert pair_of(cell) == pair


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (-3.339, -3.339),
        ("-3,339", -3.339),
        ("114,9455 BT", 114.9455),
        ("3.3391° LS", -3.3391),
        ("LS 3.3391", -3.3391),
        ("3°20'15\" LS", -3.3375),
        ("3 20 15 LS", -3.3375),
        ("3°20,25' LS", -3.3375),
        ("−3,339", -3.339),
        ("9.632.123,5", 9632123.5),
        ("256.789", 256789.0),
        ("256789 mT", 256789.0),
        ("-33391", -33391.0),
        ("-", None),
        ("", None),
    ],
)
def test_one_coordinate_a_cell(cell: str | float, value: float | None) -> None:
    assert degrees(cell) == (None if value is None else pytest.approx(value, abs=1e-9))


@pytest.mark.parametrize("cell", ["dekat kantor camat", "nan", "inf", "1e999", "12 Mei", True])
def test_what_is_no_coordinate_is_said_so(cell: str | bool) -> None:
    with pytest.raises(UnreadableCell):
        degrees(cell)
    with pytest.raises(UnreadableCell):
        pair_of(cell)


def test_degrees_in_columns_of_parts() -> None:
    assert from_parts(3.0, 20.0, "15,0", "LS") == pytest.approx(-3.3375)
    assert from_parts(-3, 20, 15) == pytest.approx(-3.3375)
    assert from_parts("-0", "30", "") == pytest.approx(-0.5)
    assert from_parts("", "", "") is None
    with pytest.raises(UnreadableCell):
        from_parts(3, 75, 0)


def test_zones_are_named_in_headings_and_cells() -> None:
    assert zone_of("Koordinat UTM Zona 49S") == Zone(49, True)
    assert zone_of("50 N") == Zone(50, False)
    assert zone_of("UTM 51") == Zone(51)
    assert zone_of("Koordinat (X, Y)") is None


def _dms(value: float, positive: str, negative: str) -> str:
    whole, rest = divmod(abs(value), 1)
    minutes, seconds = divmod(rest * 60, 1)
    mark = negative if value < 0 else positive
    return f"{int(whole)}°{int(minutes)}'{seconds * 60:.3f}\" {mark}".replace(".", ",")


NOTATIONS = (
    lambda p: f"{p.lat:.7f}, {p.lon:.7f}",
    lambda p: f"{p.lat:.7f};{p.lon:.7f}".replace(".", ","),
    lambda p: f"({p.lat:.7f} {p.lon:.7f})",
    lambda p: f"https://maps.google.com/?q={p.lat:.7f},{p.lon:.7f}",
    lambda p: f"{_dms(p.lat, 'LU', 'LS')} {_dms(p.lon, 'BT', 'BB')}",
    lambda p: f"{_dms(p.lon, 'E', 'W')}; {_dms(p.lat, 'N', 'S')}",
)
METRE = 1 / 111_000


@given(
    lat=st.floats(-11, 6), lon=st.floats(95, 141), notation=st.sampled_from(NOTATIONS)
)  # fmt: skip
def test_a_point_in_any_notation_is_read_back_within_a_metre(
    lat: float, lon: float, notation: object
) -> None:
    text = notation(Point(lat, lon))  # type: ignore[operator]
    found = point_of(text)
    assert found is not None, text
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=METRE), text


@given(lat=st.floats(-11, 6), lon=st.floats(95, 141), comma=st.booleans())
def test_a_point_of_a_grid_is_read_back_within_a_metre(lat: float, lon: float, comma: bool) -> None:
    zone, south = math.floor((lon + 180) / 6) + 1, lat < 0
    north, east = grid_of(Point(lat, lon), zone, south)
    text = f"Zona {zone}{'S' if south else 'N'} {east:.2f} {north:.2f}"
    if north < 10_000:  # a point some metres from the equator has too few figures to be told
        return
    pair = pair_of(text.replace(".", ",") if comma else text)
    assert pair is not None
    assert pair.zone == Zone(zone, south)
    found = degrees_of_grid(np.array([pair.north]), np.array([pair.east]), zone, south)
    assert (found[0][0], found[1][0]) == pytest.approx((lat, lon), abs=METRE)


@given(st.text(max_size=60))
def test_a_text_is_a_finite_coordinate_or_unreadable(text: str) -> None:
    try:
        degree = degrees(text)
    except UnreadableCell:
        degree = None
    try:
        pair = pair_of(text)
    except UnreadableCell:
        pair = None
    zone = zone_of(text)
    assert degree is None or math.isfinite(degree)
    assert pair is None or (math.isfinite(pair.north) and math.isfinite(pair.east))
    assert zone is None or 1 <= zone.number <= 60


@pytest.mark.parametrize(
    "link",
    [
        "https://www.google.com/maps?q=-3.3375,114.58",
        "https://maps.google.com/?q=loc:-3.3375,114.58",
        "maps.google.com/?q=-3.3375%2C114.58",
        "https://www.google.com/maps/@-3.3375,114.58,17z",
        "https://www.google.com/maps/place/Kantor/@-3.4,114.6,17z/data=!3d-3.3375!4d114.58",
        "https://www.google.com/maps/search/-3.3375,+114.58?entry=tts",
        "https://www.google.com/maps/place/3%C2%B020'15.0%22S+114%C2%B034'48.0%22E/",
        "https://www.openstreetmap.org/?mlat=-3.3375&mlon=114.58#map=17/-3.4/114.6",
        "https://www.openstreetmap.org/#map=17/-3.3375/114.58",
        "Lokasi: https://www.google.com/maps/dir/?api=1&destination=-3.3375,114.58",
    ],
)
def test_a_link_of_a_map_holds_its_point(link: str) -> None:
    pair = pair_of(link)
    assert pair is not None
    assert (round(pair.north, 6), round(pair.east, 6)) == (-3.3375, 114.58)


@pytest.mark.parametrize(
    "link",
    [
        "https://maps.app.goo.gl/4TqKfPz8Wn",
        "https://goo.gl/maps/12345678/9876543",
        "https://www.google.com/maps?q=-3.38236,119357.26",
        "https://contoh.id/berkas-256789-9632345",
    ],
)
def test_a_link_without_a_point_has_none(link: str) -> None:
    with pytest.raises(UnreadableCell):
        pair_of(link)


@pytest.mark.parametrize(
    "cell",
    ["3d20m15s LS 114d34m48s BT", "3-20-15 LS 114-34-48 BT", "3:20:15 S, 114:34:48 E",
     "3D20M15S S 114D34M48S E", "3° 20' 15\" LS; 114-34-48 BT"],
)  # fmt: skip
def test_degrees_parted_by_letters_and_dashes(cell: str) -> None:
    pair = pair_of(cell)
    assert pair is not None
    assert (round(pair.north, 6), round(pair.east, 6)) == (-3.3375, 114.58)
