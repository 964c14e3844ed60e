"""OpenStreetMap extracts: links between junctions, classes from tags, damaged files told."""

from pathlib import Path

import osmium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.errors import RoadsError
from baimbai.roads.cost import cost_links
from baimbai.roads.figures import load_costs
from baimbai.roads.osm import minutes_of, read_osm, road_of
from baimbai.roads.road import ROAD_LINKS, RoadLink

NODES = {n: (115 + 0.01 * n, -3.0) for n in range(1, 10)} | {
    20: (115.03, -3.01),
    21: (115.03, -3.02),
}


def _write(path: Path, ways: dict[int, tuple[list[int], dict[str, str]]]) -> Path:
    with osmium.SimpleWriter(str(path)) as writer:
        for ref, place in NODES.items():
            writer.add_node(osmium.osm.mutable.Node(id=ref, location=place))
        for id_, (refs, tags) in ways.items():
            writer.add_way(osmium.osm.mutable.Way(id=id_, nodes=refs, tags=tags))
    return path


def _ends(roads) -> list[tuple[str, str, str, str | None, bool]]:
    return [
        (r.id, r.from_node, r.to_node, r.road_class, r.both_ways) for r in ROAD_LINKS.records(roads)
    ]


def test_ways_are_cut_where_they_meet_and_joined_where_they_only_go_on(tmp_path):
    """1-2-3-4 and 4-5 are one road in two ways; 20-21 meets it at 3; the footpath counts nothing."""
    path = _write(tmp_path / "x.osm.pbf", {
        1: ([1, 2, 3, 4], {"highway": "trunk", "surface": "asphalt", "name": "Jalan Trans"}),
        2: ([5, 4], {"highway": "trunk", "surface": "asphalt", "name": "Jalan Lain"}),
        3: ([3, 20, 21], {"highway": "tertiary", "surface": "gravel", "smoothness": "very_bad"}),
        4: ([2, 9], {"highway": "footway"}),
    })  # fmt: skip
    found = read_osm(path)
    assert _ends(found.roads) == [
        ("w1-1", "n1", "n3", "arteri", True),
        ("w3-1", "n3", "n21", "lokal", True),
        ("w1-2", "n3", "n5", "arteri", True),
    ]
    trunk, branch, rest = ROAD_LINKS.records(found.roads)
    assert (trunk.name, rest.name, rest.aliases) == ("Jalan Trans", "Jalan Trans", ("Jalan Lain",))
    assert (branch.surface, branch.condition) == ("kerikil", "rusak_berat")
    assert trunk.length_km == pytest.approx(0.02 * 111.17, abs=0.005)
    assert found.nodes["node"].to_list() == ["n1", "n21", "n3", "n5"]
    assert found.notes == ()
    links, _ = cost_links(found.roads, load_costs())
    assert links.height == 3


def test_one_way_roads_keep_their_direction(tmp_path):
    path = _write(tmp_path / "x.osm", {
        1: ([1, 2], {"highway": "primary", "oneway": "yes"}),
        2: ([2, 3], {"highway": "primary", "oneway": "yes"}),
        3: ([5, 4], {"highway": "primary", "oneway": "-1"}),
        4: ([6, 7], {"highway": "primary", "oneway": "yes"}),
        5: ([8, 7], {"highway": "primary", "oneway": "yes"}),
    })  # fmt: skip
    assert _ends(read_osm(path).roads) == [
        ("w3-1", "n4", "n5", "arteri", False),
        ("w4-1", "n6", "n7", "arteri", False),
        ("w5-1", "n8", "n7", "arteri", False),
        ("w1-1", "n1", "n3", "arteri", False),
    ]


def test_a_ferry_is_a_link_and_its_missing_fare_is_told(tmp_path):
    path = _write(tmp_path / "x.osm.pbf", {
        1: ([1, 2], {"route": "ferry", "duration": "1:30", "name": "Batulicin - Serdang"}),
        2: ([3, 4], {"route": "ferry", "motor_vehicle": "no"}),
    })  # fmt: skip
    found = read_osm(path)
    (ferry,) = ROAD_LINKS.records(found.roads)
    assert (ferry.road_class, ferry.wait_minutes, ferry.name) == ("feri", 90, "Batulicin - Serdang")
    assert [note.key for note in found.notes] == ["remark-osm-feri"]


def test_a_way_that_the_extract_cuts_off_keeps_the_part_that_is_there(tmp_path):
    path = _write(tmp_path / "x.osm.pbf", {1: ([1, 2, 99], {"highway": "trunk"})})
    found = read_osm(path)
    assert _ends(found.roads) == [("w1-1", "n1", "n2", "arteri", True)]
    assert [note.key for note in found.notes] == ["remark-osm-terpotong"]


def test_loops_are_no_links_and_a_roundabout_is_cut_at_its_arms(tmp_path):
    path = _write(tmp_path / "x.osm.pbf", {
        1: ([1, 2, 20, 1], {"highway": "residential", "junction": "roundabout"}),
        2: ([2, 3], {"highway": "residential"}),
        3: ([7, 8, 9, 7], {"highway": "residential"}),
        4: ([20, 21], {"highway": "residential"}),
    })  # fmt: skip
    assert {(r[1], r[2], r[4]) for r in _ends(read_osm(path).roads)} == {
        ("n2", "n20", False), ("n20", "n2", False), ("n2", "n3", True), ("n20", "n21", True),
    }  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"nothing", b"\x00" * 400, b"<osm><way"])
def test_a_damaged_file_is_refused_in_words(tmp_path, content):
    path = tmp_path / "x.osm.pbf"
    path.write_bytes(content)
    with pytest.raises(RoadsError) as fault:
        read_osm(path)
    assert fault.value.message.key == "error-osm-rusak"


def test_durations():
    assert [minutes_of(x) for x in ("1:30", "90", "PT1H30M", "PT45M", "lama", "", "1:3")] == [
        90, 90, 90, 45, 0, 0, 0,
    ]  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(
            ["highway", "route", "oneway", "surface", "smoothness", "name", "duration", "hgv"]
        ),
        st.text(max_size=8)
        | st.sampled_from(["trunk", "ferry", "motorway_link", "yes", "-1", "asphalt"]),
    )
)
def test_whatever_the_tags_a_way_is_a_lawful_link_or_none(tags):
    found = road_of("w1", tags)
    if found is not None:
        whole = RoadLink(**{**{f: getattr(found[0], f) for f in RoadLink.__dataclass_fields__},
                            "from_node": "a", "to_node": "b", "length_km": 1.0})  # fmt: skip
        assert ROAD_LINKS.make([whole]).height == 1
