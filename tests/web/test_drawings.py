"""Drawings as text: read as offices write, checked, measured; what cannot be is refused."""

import json

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from baimbai.errors import Refused
from baimbai.intake.gazetteer import province_gazetteer
from baimbai.intake.places import Places, places_of
from baimbai.web import drawings
from baimbai.web.drawings import (
    joined,
    kinds_for,
    measured,
    read_drawing,
    shapes_of_file,
    written,
)
from baimbai.web.models import Proposal

PLACES = places_of(province_gazetteer("63").regions("63"))
DEGREE = st.integers(-32_000_000, -25_000_000).map(lambda n: n / 10**7)
LINE = st.lists(
    st.tuples(st.integers(1148_000_000, 1156_000_000).map(lambda n: n / 10**7), DEGREE),
    min_size=2, max_size=30, unique=True,
)  # fmt: skip


def _read(kind: str, text: str, asset: str = "lainnya", places: Places = PLACES) -> str:
    return str(shapely.to_wkt(read_drawing(kind, text, asset, places).shape, rounding_precision=7))


@given(st.lists(LINE, min_size=1, max_size=4))
def test_a_line_written_and_read_is_the_same(parts: list[list[tuple[float, float]]]) -> None:
    lines = [shapely.LineString(part) for part in parts]
    shape = lines[0] if len(lines) == 1 else shapely.MultiLineString(lines)
    assert shapely.equals_exact(read_drawing("garis", written(shape), "jalan", PLACES).shape, shape)


def test_an_area_keeps_its_hole_and_its_parts() -> None:
    outer = shapely.box(114.5, -3.5, 115, -3)
    shape = shapely.MultiPolygon(
        [
            shapely.difference(outer, shapely.box(114.6, -3.4, 114.7, -3.3)),
            shapely.box(115.2, -3.2, 115.3, -3.1),
        ]
    )
    read = read_drawing("area", written(shape), "irigasi", PLACES).shape
    assert shapely.equals(read, shape)
    assert read.area == pytest.approx(0.25 - 0.01 + 0.01)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("-3.3194, 114.5921", ()),
        ("3°19'9.84\" LS 114°35'31.56\" BT", ()),
        ("-3,3194; 114,5921", ()),
        ("114.5921, -3.3194", ("tertukar",)),
        ("3.3194, 114.5921", ("tanpa-minus",)),
        ("-3.3194 114.5921", ()),
    ],
)
def test_coordinates_are_read_as_offices_write_them(text: str, read: tuple[str, ...]) -> None:
    drawing = read_drawing("titik", text, "gedung", PLACES)
    assert drawing.read == read
    assert drawing.changes() == {"geometry": None, "lat": -3.3194, "lon": 114.5921}


def test_a_line_is_kept_as_wkt_with_a_point_on_it() -> None:
    changes = read_drawing("garis", "-3.3, 114.5\n-3.3, 114.7", "jalan", PLACES).changes()
    assert changes["geometry"] == "LINESTRING (114.5 -3.3, 114.7 -3.3)"
    assert changes["lat"] == -3.3
    assert 114.5 <= changes["lon"] <= 114.7


@pytest.mark.parametrize(
    ("kind", "text", "asset", "key", "line"),
    [
        ("titik", "", "jalan", "web-map-empty", None),
        ("titik", "\n \n", "jalan", "web-map-empty", None),
        ("titik", "-3.3, 114.5\n-3.4, 114.6", "jalan", "web-map-one-point", None),
        ("garis", "-3.3, 114.5", "jalan", "web-map-short-line", None),
        ("garis", "-3.3, 114.5\n-3.3, 114.5", "jalan", "web-map-short-line", None),
        ("garis", "-3.3, 114.5\n\n-3.4, 114.6\n-3.5, 114.7", "jalan", "web-map-short-line", None),
        ("garis", "-3.3, 114.5\nentah di mana\n-3.4, 114.6", "jalan", "web-map-line", 2),
        ("garis", "-3.3, 114.5\n-6.2, 106.8", "jalan", "web-map-outside", 2),
        ("garis", "-3.3, 114.5\n\n0, 0", "jalan", "web-map-outside", 3),
        ("area", "-3, 114.5\n-3, 115\n-3.5, 114.5\n-3.5, 115", "irigasi", "web-map-crossing", None),
        ("area", "-3, 114.5\n-3, 115", "irigasi", "web-map-short-area", None),
        ("area", "-3, 114.5\n-3, 114.6\n-3, 115", "irigasi", "web-map-crossing", None),
        ("area", "-3, 114.5\n-3, 115\n-3.5, 115", "jalan", "web-map-kind-refused", None),
        ("garis", "-3, 114.5\n-3, 115", "gedung", "web-map-kind-refused", None),
        ("bulat", "-3, 114.5", "lainnya", "web-map-kind-refused", None),
    ],
)
def test_what_is_no_drawing_is_refused_with_its_line(
    kind: str, text: str, asset: str, key: str, line: int | None
) -> None:
    with pytest.raises(Refused) as refusal:
        _read(kind, text, asset)
    assert (refusal.value.message.key, refusal.value.message.values.get("line")) == (key, line)


def test_too_many_points_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "MOST_POINTS", 3)
    with pytest.raises(Refused) as refusal:
        _read("garis", "\n".join(f"-3.{i}, 114.5" for i in range(4)))
    assert refusal.value.message.key == "web-map-many"


def test_what_may_be_drawn_follows_the_asset() -> None:
    assert kinds_for("jalan") == ("titik", "garis")
    assert kinds_for("gedung") == ("titik", "area")
    assert kinds_for("irigasi") == ("titik", "garis", "area")


def test_lengths_and_areas_are_measured_on_the_ellipsoid() -> None:
    # One degree of longitude on the equator of WGS 84: 111.3195 km; its square with one of
    # latitude (110.5744 km): 1,230,879 ha to within the narrowing of the meridians.
    line = measured(shapely.LineString([(114, 0), (115, 0)]), Proposal(unit="m", volume=60_000))
    assert line is not None
    assert line.drawn == pytest.approx(111.3195, abs=1e-4)
    assert (line.unit, line.stated, line.differs) == ("km", 60.0, True)
    area = measured(shapely.box(114, -0.5, 115, 0.5), Proposal(unit="ha", volume=1_200_000))
    assert area is not None
    assert area.drawn == pytest.approx(1_230_900, rel=1e-3)
    assert (area.unit, area.stated, area.differs) == ("ha", 1_200_000.0, False)
    assert measured(shapely.Point(114, 0), Proposal(unit="km", volume=1)) is None
    unlike = measured(shapely.LineString([(114, 0), (115, 0)]), Proposal(unit="unit", volume=3))
    assert unlike is not None
    assert (unlike.stated, unlike.differs) == (None, False)


def _geojson(*shapes: shapely.Geometry) -> bytes:
    features = [
        {"type": "Feature", "properties": {"n": i}, "geometry": json.loads(shapely.to_geojson(s))}
        for i, s in enumerate(shapes)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_files_lines_become_one_drawing() -> None:
    one, other = (
        shapely.LineString([(114, -3), (115, -3)]),
        shapely.LineString([(114, -4), (115, -4)]),
    )
    found = shapes_of_file(_geojson(shapely.Point(114, -3), one, other), "../ruas:1.geojson")
    assert [values for values, _ in found] == [{"n": 0}, {"n": 1}, {"n": 2}]
    whole = joined([shape for _, shape in found], kinds_for("jalan"))
    assert shapely.equals(whole, shapely.MultiLineString([one, other]))
    assert shapely.equals(
        joined([s for _, s in found], kinds_for("gedung")), shapely.Point(114, -3)
    )


def test_a_file_without_a_fitting_drawing_or_too_large_is_refused() -> None:
    found = shapes_of_file(_geojson(shapely.box(114, -3, 115, -2)), "a.geojson")
    with pytest.raises(Refused) as unfit:
        joined([shape for _, shape in found], kinds_for("jalan"))
    with pytest.raises(Refused) as large:
        shapes_of_file(b"x" * 101, "a.geojson", most=100)
    assert (unfit.value.message.key, large.value.message.key) == (
        "web-map-file-empty", "web-map-file-large",
    )  # fmt: skip
