"""What carriage costs: by hand, never cheaper on a worse road, and nothing assumed in silence."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from baimbai.errors import RoadsError
from baimbai.register.proposal import CONDITIONS
from baimbai.roads.cost import (
    complete,
    cost_links,
    cost_of,
    rate,
    rate_of,
    running_cost,
    speed_on,
    stretch_cost,
    waiting_cost,
)
from baimbai.roads.figures import PACKAGED_COSTS, load_costs
from baimbai.roads.road import (
    LARGEST_IRI,
    ROAD_CLASSES,
    ROAD_LINKS,
    ROAD_NOTES,
    SURFACES,
    TERRAINS,
    RoadLink,
    RoadNote,
)
from baimbai.roads.tables import LINKS, MOST_COST, Link
from baimbai.wording.message import Message

FIGURES = load_costs()
CLASSES = ROAD_CLASSES[:-1]
TRUNK = RoadLink(
    "N-1", "Rantau - Kandangan", "rantau", "kandangan", "arteri", "aspal", "baik", None, "datar", 30.0
)  # fmt: skip


def test_a_trunk_road_costs_what_the_guide_s_formulas_give_by_hand():
    """V 50, IRI 3.5: each part as worked out on paper from costs.yaml."""
    fuel = (190.3 + 3829.7 / 50 + 0.0196 * 50**2 + 14.536 * 2.5 - 7.225 * 2.5) / 1000 * 6800
    oil = (24 / 2000 + 0.0000021 * fuel / 6800) * 45000
    of_price = (-0.86 + 0.32 * 3.5) * 3**0.40
    parts = of_price * 1100
    labour = 301.46 * (of_price / 1000) ** 0.519 * 35
    tyres = (0.158350 + 0.002560 * 5 + 0.000280 * 15) * 5000
    found = running_cost("arteri", 3.5, "datar", FIGURES)
    assert (found.fuel, found.oil, found.parts, found.labour, found.tyres, found.time, found.speed) == (
        pytest.approx((fuel, oil, parts, labour, tyres, 2400, 50))
    )  # fmt: skip
    by_hand = (fuel + oil + parts + labour + tyres + 2400) / 9
    assert rate_of(TRUNK, FIGURES) == round(by_hand) == 746
    assert cost_of(TRUNK, FIGURES) == 746 * 30


def test_a_ferry_costs_fare_waiting_and_handling():
    ferry = RoadLink(
        "F-1", "Batulicin - Tanjung Serdang", "batulicin", "serdang", "feri",
        fare_rupiah=40_000, wait_minutes=180, handling_rupiah=5_000,
    )  # fmt: skip
    assert waiting_cost(180, FIGURES) == 40_000
    assert cost_of(ferry, FIGURES) == 85_000


def test_a_toll_is_added_to_the_road():
    assert cost_of(replace(TRUNK, fare_rupiah=1_234), FIGURES) == 746 * 30 + 1_234


def test_a_rough_road_slows_a_truck_down():
    assert speed_on("arteri", 10, "datar", FIGURES) == 50
    assert speed_on("arteri", 20, "datar", FIGURES) == pytest.approx(3.6 * 200 / 23)


@given(
    road_class=st.sampled_from(CLASSES),
    terrain=st.sampled_from(TERRAINS),
    smooth=st.floats(0.1, LARGEST_IRI),
    rough=st.floats(0.1, LARGEST_IRI),
)
def test_a_rougher_road_is_never_cheaper(road_class, terrain, smooth, rough):
    smooth, rough = sorted((smooth, rough))
    assert rate(road_class, smooth, terrain, FIGURES) <= rate(road_class, rough, terrain, FIGURES)


@given(
    road_class=st.sampled_from(CLASSES),
    terrain=st.sampled_from(TERRAINS),
    smooth=st.floats(0.1, LARGEST_IRI),
    rough=st.floats(0.1, LARGEST_IRI),
    hour=st.floats(1, 1e6),
    squared=st.floats(1e-4, 1),
)
def test_nor_with_any_other_prices(road_class, terrain, smooth, rough, hour, squared):
    fuel = {**FIGURES.single["fuel"], "speed_squared": squared}
    single = {**FIGURES.single, "time": {"truck_hour": hour}, "fuel": fuel}
    figures = replace(FIGURES, single=single)
    smooth, rough = sorted((smooth, rough))
    assert rate(road_class, smooth, terrain, figures) <= rate(road_class, rough, terrain, figures)


def test_worse_condition_surface_or_terrain_is_never_cheaper():
    def steps(codes, **rest):
        costs = [cost_of(replace(TRUNK, **{**rest, axis: code}), FIGURES) for code in codes]
        return costs == sorted(costs)

    for axis, codes in (
        ("condition", CONDITIONS), ("surface", SURFACES), ("terrain", TERRAINS),
    ):  # fmt: skip
        for road_class in CLASSES:
            for surface in SURFACES:
                for condition in CONDITIONS:
                    fixed = {"road_class": road_class, "surface": surface, "condition": condition}
                    assert steps(codes, **fixed), (axis, fixed)


@given(
    metres=st.integers(1, 2_000_000), cut=st.integers(0, 2_000_000), per_km=st.integers(1, 5_000)
)
def test_a_road_in_two_parts_costs_the_same_to_a_rupiah(metres, cut, per_km):
    cut = min(cut, metres)
    parts = stretch_cost(per_km, cut) + stretch_cost(per_km, metres - cut)
    assert abs(parts - stretch_cost(per_km, metres)) <= 1


def test_what_the_list_leaves_out_is_assumed_and_said():
    bare = RoadLink(
        "P-1", "Rantau - Margasari", "rantau", "margasari", level="provinsi", length_km=18.0
    )
    measured = replace(TRUNK, id="N-2", surface=None, condition=None, iri=6.0)
    links, notes = cost_links(ROAD_LINKS.make([TRUNK, bare, measured]), FIGURES)
    assert list(LINKS.records(links)) == [
        Link("N-1", "rantau", "kandangan", 746 * 30),
        Link("P-1", "rantau", "margasari", 949 * 18),
        Link("N-2", "rantau", "kandangan", 920 * 30),
    ]
    values = {
        "name": "Rantau - Margasari",
        "fields": ("road_class", "surface", "condition", "terrain"),
        "values": ("kolektor", "aspal", "sedang", "datar"),
    }
    assert list(ROAD_NOTES.records(notes)) == [
        RoadNote("P-1", Message("remark-ruas-anggapan", values))
    ]
    assert complete(replace(bare, level=None), FIGURES)[1]["road_class"] == "lokal"


def test_a_cost_beyond_the_limit_is_counted_at_the_limit_and_said():
    links, notes = cost_links(ROAD_LINKS.make([replace(TRUNK, fare_rupiah=MOST_COST)]), FIGURES)
    assert links["cost_rupiah"].to_list() == [MOST_COST]
    values = {"name": TRUNK.name, "cost": MOST_COST + 746 * 30, "limit": MOST_COST}
    assert list(ROAD_NOTES.records(notes)) == [
        RoadNote("N-1", Message("remark-ruas-termahal", values))
    ]


def test_every_figure_has_a_source_and_says_whether_it_was_verified():
    assert set(FIGURES.sources) == set(yaml.safe_load(PACKAGED_COSTS.read_text())) - {
        "edition",
        "price_year",
    }


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("payload_tonnes: 15", "payload_tonnes: 0", "truck.payload_tonnes"),
        ("payload_tonnes: 15", "payload_tonnes: .nan", "truck.payload_tonnes"),
        ("payload_tonnes: 15", "payload_tonnes: lima belas", "truck.payload_tonnes"),
        ("payload_tonnes: 15", "payload_tonnes: true", "truck.payload_tonnes"),
        ("arteri: {datar: 50, bukit: 40, gunung: 30}", "arteri: {datar: 50}", "speed.arteri.bukit"),
        ("sedang: 8,", "sedang: 4,", "iri.lapen"),
        ("condition: sedang", "condition: lumayan", "assumed.condition"),
        ("status: unverified\n  truck_hour", "status: yakin\n  truck_hour", "time.source, time.status"),
        ("price_year: 2026", "", "price_year"),
    ],
)  # fmt: skip
def test_a_cost_file_with_a_wrong_figure_names_it(tmp_path: Path, old, new, field):
    text = PACKAGED_COSTS.read_text()
    assert old in text
    path = tmp_path / "biaya.yaml"
    path.write_text(text.replace(old, new))
    with pytest.raises(RoadsError) as fault:
        load_costs(path)
    assert fault.value.message.values["field"] == field


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b"a: [", b"\xff\xfe\x00", b"#" * 300_000])
def test_a_file_that_holds_no_figures_is_refused(tmp_path: Path, content):
    path = tmp_path / "biaya.yaml"
    path.write_bytes(content)
    with pytest.raises(RoadsError) as fault:
        load_costs(path)
    assert fault.value.message.key == "error-biaya-jalan-berkas"
