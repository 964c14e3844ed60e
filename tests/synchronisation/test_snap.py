"""Proposals on the road network: found by name, chainage, drawing, point or nodes, else said why not."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.register.proposal import CONDITIONS, PROPOSALS, WORK_TYPES, Proposal
from baimbai.roads.cost import cost_of
from baimbai.roads.evaluate import evaluate
from baimbai.roads.figures import load_costs
from baimbai.roads.network import lay_out
from baimbai.roads.projects import read_projects
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, SURFACES, TERRAINS, RoadLink, RoadNode
from baimbai.roads.tables import CHANGES, LinkChange
from baimbai.roads.works import LEFT_OUTS, ROAD_WORKS, RoadWork, after_works, cost_after
from baimbai.rounds.gather import gather
from baimbai.rounds.plan import read_plan
from baimbai.rounds.road_papers import read_road_papers
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.snap import Snapped, snap
from baimbai.synchronisation.subject import subjects
from baimbai.wording.wording import wording
from tests.roads.skims import changes_of, least_costs

KALSEL = Path(__file__).parents[2] / "examples" / "kalsel-2027"
FIGURES = load_costs()
ROAD = RoadLink(
    "P-1", "Rantau - Margasari", "rantau", "margasari", "kolektor", "aspal", "rusak_berat", None,
    "datar", 20.0, level="provinsi", region_code="63.05",
)  # fmt: skip
FERRY = RoadLink(
    "F-1", "Penyeberangan Batulicin - Tanjung Serdang", "batulicin", "serdang", "feri", length_km=9.0,
    fare_rupiah=45_000, wait_minutes=150, region_code="63.02", aliases=("Jembatan Pulau Laut",),
)  # fmt: skip
DRAWN = RoadLink(
    "K-1", "Jalan Sawah Baru", "a", "b", "lokal", "kerikil", "rusak_berat", None, "datar", 11.12,
    region_code="63.05", geometry="LINESTRING (115 -3, 115.1 -3)",
)  # fmt: skip
NODES = [
    RoadNode("rantau", "Rantau", -2.93, 115.16),
    RoadNode("kandangan", "Kandangan", -2.782, 115.272),
]


def _proposal(title: str, **more: object) -> Proposal:
    plain = Proposal(
        "63.05-1", title, "63.05", "kabkota", "63.05", "BM", "jalan", "rekonstruksi", 10**9, 2027
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def _snap(*proposals: Proposal, roads: tuple[RoadLink, ...] = (ROAD, FERRY, DRAWN)) -> Snapped:
    known = subjects(proposals, {})
    return snap(known, ROAD_LINKS.make(roads), ROAD_NODES.make(NODES), FIGURES)


def _works(snapped: Snapped) -> list[RoadWork]:
    return list(ROAD_WORKS.records(snapped.works))


def _reasons(snapped: Snapped) -> list[str]:
    for left in LEFT_OUTS.records(snapped.left_out):
        assert wording("id").say(left.text)
        assert wording("en").say(left.text)
    return snapped.left_out["reason"].to_list()


def test_a_stretch_of_a_long_link_changes_its_share_of_the_cost():
    """Km 3-8 of 20: 15 km at 1,474 and 5 km at 775."""
    found = _snap(_proposal("Rekonstruksi Jalan Rantau - Margasari STA 3+000 - 8+000"))
    after = 15 * 1474 + 5 * 775
    assert _works(found) == [RoadWork("63.05-1", "P-1", "nama", 5000, 20 * 1474, after)]
    assert list(CHANGES.records(found.changes)) == [
        LinkChange("63.05-1", "margasari", "rantau", after, both_ways=True)
    ]
    assert _reasons(found) == []


def test_without_chainage_the_volume_tells_the_length_and_never_more_than_the_road():
    found = _snap(
        _proposal("Jl. Margasari – Rantau", volume=4.0, unit="km"),
        _proposal("Peningkatan Jalan Rantau - Margasari", id="63.05-2", volume=90_000.0, unit="m"),
    )
    assert [(w.project, w.metres) for w in _works(found)] == [
        ("63.05-1", 4000),
        ("63.05-2", 20_000),
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, "tanpa_panjang"),
        ({"from_m": 25_000, "to_m": 26_000}, "di_luar_sta"),
        ({"work_type": "pemeliharaan_rutin"}, "tanpa_perubahan"),
        ({"work_type": "perencanaan"}, "bukan_fisik"),
        ({"asset_type": "irigasi"}, "bukan_jalan"),
        ({"title": "Rehabilitasi Jembatan Rantau - Margasari", "asset_type": "jembatan"},
         "jembatan_di_ruas"),
        ({"title": "Rekonstruksi Jalan Antah - Berantah", "volume": 2.0, "unit": "km"},
         "tak_ditemukan"),
    ],
)  # fmt: skip
def test_what_changes_nothing_is_left_out_with_its_reason(change, reason):
    found = _snap(_proposal("Rekonstruksi Jalan Rantau - Margasari", volume=None) if not change else
                  replace(_proposal("Rekonstruksi Jalan Rantau - Margasari"), **change))  # fmt: skip
    assert _works(found) == []
    assert _reasons(found) == [reason]


def test_works_on_a_good_road_make_it_no_cheaper():
    good = replace(ROAD, condition="baik")
    found = _snap(_proposal("Jalan Rantau - Margasari", volume=5.0, unit="km"), roads=(good,))
    assert _reasons(found) == ["tidak_lebih_murah"]


def test_two_links_of_one_name_are_ambiguous_unless_the_list_says_where_each_begins():
    first = replace(ROAD, id="P-1a", to_node="tengah", length_km=12.0)
    second = replace(ROAD, id="P-1b", from_node="tengah", length_km=8.0)
    proposal = _proposal("Jalan Rantau - Margasari Sta 10+000 - 15+000")
    assert _reasons(_snap(proposal, roads=(first, second))) == ["rancu"]
    numbered = (replace(first, from_m=0), replace(second, from_m=12_000))
    found = _snap(proposal, roads=numbered)
    assert [(w.link, w.metres) for w in _works(found)] == [("P-1a", 2000), ("P-1b", 3000)]


def test_a_link_beside_a_cheaper_one_changes_only_the_direction_in_which_it_becomes_the_cheapest():
    """The bypass is one-way, and cheaper than the road will be."""
    bypass = RoadLink(
        "P-9", "Jalan Lingkar", "margasari", "rantau", "kolektor", "aspal", "baik", None, "datar", 15.0,
        both_ways=False,
    )  # fmt: skip
    proposal = _proposal("Jalan Rantau - Margasari", volume=20.0, unit="km")
    found = _snap(proposal, roads=(ROAD, bypass))
    assert list(CHANGES.records(found.changes)) == [
        LinkChange("63.05-1", "rantau", "margasari", 20 * 775, both_ways=False)
    ]
    twin = replace(bypass, both_ways=True)
    assert _reasons(_snap(proposal, roads=(ROAD, twin))) == ["tidak_lebih_murah"]


def test_a_bridge_takes_the_place_of_the_ferry():
    bridge = _proposal(
        "Pembangunan Jembatan Pulau Laut (porsi APBN)", asset_type="jembatan",
        work_type="pembangunan", region_code="63.10",
    )  # fmt: skip
    assert _works(_snap(bridge)) == [RoadWork("63.05-1", "F-1", "nama", 9000, 78_333, 775 * 9)]
    unknown = _snap(bridge, roads=(replace(FERRY, length_km=None),))
    assert _reasons(unknown) == ["tanpa_panjang"]


def test_a_drawn_proposal_is_found_along_its_link_and_a_crossing_is_none():
    along = "LINESTRING (115.02 -3.0001, 115.05 -3.0001)"
    across = "LINESTRING (115.05 -3.02, 115.05 -2.98)"
    found = _snap(
        _proposal("Jalan Usaha Tani", geometry=along),
        _proposal("Jalan Melintang", id="63.05-2", geometry=across),
    )
    (work,) = _works(found)
    assert (work.project, work.link, work.way) == ("63.05-1", "K-1", "gambar")
    assert work.metres == pytest.approx(0.03 * 111_320 * 0.9986, abs=5)
    assert _reasons(found) == ["tak_ditemukan"]


def test_a_point_on_one_link_is_found_and_one_near_two_is_ambiguous():
    point = _proposal("Jalan Entah", lat=-3.0004, lon=115.05, volume=1.5, unit="km")
    assert [(w.link, w.way, w.metres) for w in _works(_snap(point))] == [("K-1", "titik", 1500)]
    twin = replace(
        DRAWN, id="K-2", name="Jalan Kembar", geometry="LINESTRING (115.05 -3, 115.05 -2.9)"
    )
    assert _reasons(_snap(point, roads=(DRAWN, twin))) == ["rancu"]


def test_a_new_road_between_two_nodes_is_a_link_of_its_length():
    new = _proposal(
        "Pembangunan Jalan Rantau - Kandangan", work_type="pembangunan", volume=24.0, unit="km"
    )
    found = _snap(new)
    assert _works(found) == [RoadWork("63.05-1", "", "simpul", 24_000, None, 866 * 24)]
    assert list(CHANGES.records(found.changes)) == [
        LinkChange("63.05-1", "kandangan", "rantau", 866 * 24)
    ]
    shorter_than_the_map = replace(new, volume=5.0)
    assert _reasons(_snap(shorter_than_the_map)) == ["tak_ditemukan"]


@given(
    surface=st.sampled_from(SURFACES),
    condition=st.sampled_from(CONDITIONS),
    terrain=st.sampled_from(TERRAINS),
    iri=st.none() | st.floats(0.5, 30),
    work=st.sampled_from(WORK_TYPES),
    metres=st.integers(0, 40_000),
    more=st.integers(0, 10_000),
)
def test_works_never_make_a_road_dearer_and_longer_works_never_less_cheap(
    surface, condition, terrain, iri, work, metres, more
):
    road = replace(ROAD, surface=surface, condition=condition, terrain=terrain, iri=iri)
    after = cost_after(road, work, metres, FIGURES)
    assert cost_after(road, work, metres + more, FIGURES) <= after <= cost_of(road, FIGURES)
    if after_works(road, work) == road:
        assert after == cost_of(road, FIGURES)


@pytest.fixture(scope="module")
def example():
    plan = read_plan(KALSEL)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    gathered = gather(KALSEL, plan, rulebook, lambda _: None)
    proposals = list(PROPOSALS.records(gathered.programme.proposals))
    roads = gathered.roads
    assert roads is not None
    return proposals, snap(subjects(proposals, {}), roads.roads, roads.nodes, roads.figures)


def test_every_proposal_of_the_example_is_on_the_network_or_left_out_with_a_reason(example):
    proposals, snapped = example
    on, off = set(snapped.works["project"]), set(snapped.left_out["project"])
    assert on | off == {p.id for p in proposals}
    assert not on & off
    assert (len(on), snapped.works.height) == (44, 44)
    assert dict(snapped.left_out["reason"].value_counts().rows()) == {
        "bukan_jalan": 331, "tak_ditemukan": 201, "tanpa_perubahan": 28, "bukan_fisik": 4,
        "jembatan_di_ruas": 2,
    }  # fmt: skip


def test_national_and_provincial_road_works_of_the_example_are_all_found_but_roads_of_others(
    example,
):
    """The balai also asks for three kabupaten roads, which the network does not have."""
    proposals, snapped = example
    found = set(snapped.works["project"])
    missing = [
        p.title for p in proposals
        if p.asset_type == "jalan" and p.level != "kabkota" and p.id not in found
        and p.work_type not in ("pemeliharaan_rutin", "operasi_pemeliharaan", "perencanaan", "pengawasan")
    ]  # fmt: skip
    assert sorted(missing) == [
        "Peningkatan Jalan Daerah (IJD) Kampung Baru - Sungai Kumap",
        "Peningkatan Jalan Daerah (IJD) Tajau Mulya - Bluru",
        "Peningkatan Jalan Daerah (IJD) Tamban Bangun - Sidorejo",
    ]


def test_the_engine_saves_what_finding_all_ways_anew_saves(example):
    """Every proposal of the example on the network, against Dijkstra's algorithm of scipy."""
    proposals, snapped = example
    papers = read_road_papers(KALSEL / "jaringan")
    network = lay_out(papers.links, papers.zones, papers.demand, snapped.changes)
    effects = evaluate(network, read_projects(network, snapped.changes)).effects
    nodes, zones = papers.zones["node"].to_list(), papers.zones["id"].to_list()
    tonnes = np.zeros((len(zones), len(zones)), np.int64)
    for origin, destination, flow in papers.demand.iter_rows():
        tonnes[zones.index(origin), zones.index(destination)] = flow
    before = least_costs(papers.links, nodes)
    for project, saving in effects.select("project", "saving_rupiah").iter_rows():
        after = least_costs(papers.links, nodes, changes_of(snapped.changes, project))
        assert saving == int((tonnes * (before - after)).sum()) >= 0
    assert effects.height == 44
    # No road works of the example are worth more to goods than the bridge.
    best = effects.sort("saving_rupiah", descending=True)["project"][:4]
    assert {p.id for p in proposals if "Jembatan Pulau Laut" in p.title} == set(best)


def test_all_four_shares_of_the_bridge_to_pulau_laut_lie_on_the_ferry(example):
    proposals, snapped = example
    shares = {p.id for p in proposals if "Jembatan Pulau Laut" in p.title}
    bridges = [w for w in ROAD_WORKS.records(snapped.works) if w.link == "F-63.02-001"]
    assert {w.project for w in bridges} == shares
    assert {(w.before_rupiah, w.after_rupiah) for w in bridges} == {(78_333, 6_975)}
    assert len(shares) == 4
