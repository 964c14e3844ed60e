"""The example's stylised network: it hangs together, and answers as the map would."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from baimbai.roads.cost import cost_of, rate, stretch_cost
from baimbai.roads.demand import gravity_demand
from baimbai.roads.road import ROAD_LINKS, RoadLink
from baimbai.roads.tables import LinkChange
from baimbai.rounds.road_papers import RoadPapers, read_road_papers
from tests.roads.skims import least_costs

KALSEL = Path(__file__).parents[2] / "examples" / "kalsel-2027"
BORNEO = Path(__file__).parents[3] / "shared" / "data" / "networks" / "borneo_highways"
TRUNK = ("rantau", "kandangan")


@pytest.fixture(scope="module")
def papers() -> RoadPapers:
    return read_road_papers(KALSEL / "jaringan")


@pytest.fixture(scope="module")
def skim(papers):
    def between(*changes: LinkChange) -> pl.DataFrame:
        zones = papers.zones["id"].to_list()
        costs = least_costs(papers.links, papers.zones["node"].to_list(), changes)
        return pl.DataFrame(
            {
                "origin": [zone for zone in zones for _ in zones],
                "destination": zones * len(zones),
                "cost": costs.ravel(),
            }
        )

    return between


def _saved(papers: RoadPapers, before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """By origin and destination with tonnes: rupiah a tonne saved."""
    return (
        papers.demand.join(before, on=["origin", "destination"])
        .join(after, on=["origin", "destination"], suffix="_after")
        .with_columns(saved=pl.col("cost") - pl.col("cost_after"))
    )


def _cost(skim: pl.DataFrame, origin: str, destination: str) -> int:
    return skim.filter(origin=origin, destination=destination)["cost"].item()


def _road(papers: RoadPapers, id_: str) -> RoadLink:
    (road,) = ROAD_LINKS.records(papers.roads.filter(id=id_))
    return road


def test_everything_is_read_without_a_remark(papers):
    assert papers.remarks.rows() == []
    assert (papers.roads.height, papers.nodes.height, papers.zones.height) == (74, 64, 18)
    assert set(papers.zones["region_code"]) == {
        "62", "64", "63.71", "63.72", *(f"63.{n:02}" for n in range(1, 12)),
    }  # fmt: skip


def test_the_flows_are_those_of_the_gravity_model(papers):
    costs = least_costs(papers.links, papers.zones["node"].to_list())
    found = gravity_demand(
        papers.zones["id"].to_list(),
        papers.facts["production_tonnes"].to_numpy(),
        papers.facts["consumption_tonnes"].to_numpy(),
        costs,
    )
    assert found.demand.equals(papers.demand)


def test_carrying_a_tonne_from_trisakti_to_tanjung_adds_up_by_hand(papers, skim):
    """Rates of docs/methods/road_costs.md × kilometres of ruas.csv."""
    by_hand = (
        746 * 5.2 + 746 * 20.5 + 746 * 15.0 + 746 * 5.2  # Trisakti - Martapura, good
        + 1184 * 45.0 + 920 * 28.0 + 1184 * 22.5 + 1474 * 28.5  # Martapura - Barabai
        + 920 * 34.0 + 920 * 22.0 + 746 * 5.0  # Barabai - Tanjung
    )  # fmt: skip
    assert _cost(skim(), "trisakti", "tabalong") == pytest.approx(by_hand, abs=6)


def test_the_bridge_to_pulau_laut_makes_kotabaru_cheaper_by_what_the_ferry_costs(papers, skim):
    """Fare 45,000 and 150 minutes at Rp120,000 over 9 tonnes, against 9 km of good collector."""
    bridge = stretch_cost(775, 9_000)
    assert rate("kolektor", 3.5, "datar", papers.figures) == 775
    ferry = cost_of(_road(papers, "F-63.02-001"), papers.figures)
    assert (ferry, bridge) == (45_000 + 33_333, 6_975)
    before = skim()
    after = skim(LinkChange("JPL", "batulicin", "tanjung_serdang", bridge))
    saved = _saved(papers, before, after)
    gained = saved.filter(pl.col("saved") != 0)
    kotabaru = (pl.col("origin") == "kotabaru") | (pl.col("destination") == "kotabaru")
    assert gained.filter(~kotabaru).is_empty()
    assert gained["saved"].min() > 0
    assert gained["saved"].max() == ferry - bridge == 71_358
    # Goods of East Kalimantan came by the other ferry, Tarjun - Stagen, and gain less.
    less = gained.filter(pl.col("saved") < 71_358)
    assert set(less["origin"]) | set(less["destination"]) <= {"kotabaru", "kaltim_sengayam"}
    assert _cost(before, "pelabuhan_batulicin", "kotabaru") == 127_289
    assert _cost(after, "pelabuhan_batulicin", "kotabaru") == 127_289 - 71_358
    assert gained["tonnes"].sum() == papers.demand.filter(kotabaru)["tonnes"].sum()


def test_without_the_trunk_of_hulu_sungai_tabalong_is_dearer_and_the_south_coast_the_same(
    papers, skim
):
    before, after = skim(), skim(LinkChange("putus", *TRUNK, None))
    saved = _saved(papers, before, after)
    assert saved["saved"].max() == 0
    dearer = saved.filter(pl.col("saved") < 0)
    assert _cost(after, "trisakti", "tabalong") > _cost(before, "trisakti", "tabalong")
    assert not set(dearer.filter(origin="trisakti")["destination"]) & {
        "tanah_laut", "tanah_bumbu", "kotabaru", "banjar", "banjarbaru", "banjarmasin", "barito_kuala",
    }  # fmt: skip
    assert {"hulu_sungai_selatan", "hulu_sungai_tengah", "tabalong", "balangan"} <= set(
        dearer.filter(origin="trisakti")["destination"]
    )


def test_a_better_trunk_helps_the_north_and_nobody_loses(papers, skim):
    road = replace(_road(papers, "N-63.05-001"), condition="baik")
    change = LinkChange("preservasi", *TRUNK, cost_of(road, papers.figures))
    assert change.cost_rupiah == stretch_cost(746, 22_500)
    saved = _saved(papers, skim(), skim(change))
    assert saved["saved"].min() == 0
    assert saved["saved"].max() == stretch_cost(1184, 22_500) - stretch_cost(746, 22_500)
    (gain,) = saved.filter(origin="trisakti", destination="tabalong")["saved"]
    assert gain == saved["saved"].max()


@pytest.mark.skipif(not BORNEO.is_dir(), reason="no ../shared/data/networks beside the project")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("banjarmasin", "liang_anggang"), ("liang_anggang", "bati_bati"), ("bati_bati", "pelaihari"),
        ("banjarmasin", "martapura"), ("martapura", "kandangan"), ("paringin", "tanjung"),
        ("kandangan", "paringin"), ("amuntai", "kelua"), ("kelua", "tanjung"),
        ("handil_bakti", "marabahan"), ("banjarmasin", "tanjung"), ("banjarmasin", "pelaihari"),
    ],
)  # fmt: skip
def test_distances_agree_with_mapped_trunk_roads(papers, one, other):
    """Lengths there run near straight: ours are up to a quarter longer."""
    places = {n: (lat, lon) for n, _, lat, lon in papers.nodes.iter_rows()}
    mapped, nearest = _mapped()
    ours = papers.links.with_columns(
        (papers.roads["length_km"] * 1000).round().cast(pl.Int64).alias("cost_rupiah")
    )
    km = int(least_costs(ours, [one, other])[0, 1]) / 1000
    theirs = int(least_costs(mapped, [nearest(*places[one]), nearest(*places[other])])[0, 1]) / 1000
    assert 0.95 * theirs <= km <= 1.25 * theirs


def _mapped():
    edges = pl.read_csv(BORNEO / "edges.csv", schema_overrides={"u": pl.String, "v": pl.String})
    nodes = pl.read_csv(BORNEO / "nodes.csv", schema_overrides={"node_id": pl.String})
    links = edges.select(
        id=pl.int_range(pl.len()).cast(pl.String),
        from_node="u",
        to_node="v",
        cost_rupiah=(pl.col("km") * 1000).round().cast(pl.Int64),
        both_ways=pl.lit(value=True),
    ).filter(pl.col("cost_rupiah") > 0)

    def nearest(lat: float, lon: float) -> str:
        off = (pl.col("lat") - lat) ** 2 + (pl.col("lon") - lon) ** 2
        return nodes.sort(off)["node_id"][0]

    return links, nearest
