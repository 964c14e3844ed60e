"""What works on the network change: equal to finding all ways anew, to the last rupiah."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import polars as pl
import pytest
from roads_network import SMALL, make_network

from baimbai.errors import RoadsError
from baimbai.roads import evaluate as door
from baimbai.roads.evaluate import evaluate_together, pair_synergies
from baimbai.roads.evaluation import Evaluation
from baimbai.roads.large.evaluate import evaluate
from baimbai.roads.network import Arcs, Network, lay_out
from baimbai.roads.plain import evaluate_plainly
from baimbai.roads.projects import Projects, read_projects
from baimbai.roads.tables import CHANGES, DEMAND, LINKS, ZONES, Flow, Link, LinkChange, Zone
from tests.roads.oracle import Papers, dearest, draw_papers, saving


def _lay(papers: Papers) -> tuple[Network, Projects]:
    network = lay_out(papers.links, papers.zones, papers.demand, papers.changes)
    return network, read_projects(network, papers.changes)


def _said(evaluation: Evaluation, project: str) -> dict[str, int]:
    """An evaluation of one project in the oracle's words."""
    own = pl.col("project") == project
    said: dict[str, int] = {}
    for _, total, pairs, tonnes in evaluation.effects.filter(own).iter_rows():
        said |= {"saving": total, "pairs": pairs, "tonnes": tonnes}
    for _, a, b, worth, _ in evaluation.spillovers.filter(own).iter_rows():
        said[f"{a}>{b}"] = worth
    for _, zone, sending, receiving in evaluation.access.filter(own).iter_rows():
        said |= {f"from {zone}": sending, f"to {zone}": receiving}
    return {
        key: value for key, value in said.items() if value or key in ("saving", "pairs", "tonnes")
    }


def _expected(papers: Papers, projects: list[str], outside: int) -> dict[str, int]:
    found = saving(papers, projects, outside)
    return {key: v for key, v in found.items() if v or key in ("saving", "pairs", "tonnes")}


@pytest.mark.parametrize("seed", range(40))
def test_every_project_alone_changes_what_finding_all_ways_anew_says(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for _ in range(30):
        papers = draw_papers(rng)
        network, projects = _lay(papers)
        evaluation = evaluate(network, projects, by_zone=True)
        outside = evaluation.outside_cost
        assert outside in (None, 2 * dearest(papers))
        for project in projects.ids:
            assert _said(evaluation, project) == _expected(
                papers, [project], 10**9 if outside is None else outside
            ), papers


@pytest.mark.parametrize("seed", range(10))
def test_the_plain_way_says_the_same(seed: int) -> None:
    rng = np.random.default_rng(500 + seed)
    for _ in range(30):
        network, projects = _lay(draw_papers(rng))
        for cost in (None, 7):
            plain = evaluate_plainly(network, projects, cost, by_zone=True)
            large = evaluate(network, projects, cost, by_zone=True)
            assert plain.outside_cost == large.outside_cost
            for table in ("effects", "spillovers", "access", "flows"):
                assert getattr(plain, table).equals(getattr(large, table))


def test_small_networks_go_the_plain_way_and_large_ones_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network, projects = _streets(5, seed=8)
    plain = door.evaluate(network, projects, by_zone=True)
    monkeypatch.setattr(door, "PLAIN_STEPS", 0)
    assert door.evaluate(network, projects, by_zone=True).access.equals(plain.access)
    assert evaluate_together(network, projects).effects.height == 1


@pytest.mark.parametrize("seed", range(5))
def test_an_outside_cost_stands_in_for_ways_that_are_missing_or_dearer(seed: int) -> None:
    rng = np.random.default_rng(100 + seed)
    for _ in range(20):
        papers = draw_papers(rng)
        network, projects = _lay(papers)
        evaluation = evaluate(network, projects, outside_cost=7, by_zone=True)
        for project in projects.ids:
            assert _said(evaluation, project) == _expected(papers, [project], 7)


@pytest.mark.parametrize("seed", range(10))
def test_all_projects_together_are_one_project(seed: int) -> None:
    rng = np.random.default_rng(200 + seed)
    for _ in range(10):
        papers = draw_papers(rng)
        papers = Papers(
            papers.links, papers.zones, papers.demand,
            papers.changes.filter(pl.col("cost_rupiah").is_not_null()),
        )  # fmt: skip
        network, projects = _lay(papers)
        together = evaluate_together(network, projects, outside_cost=50)
        assert _said(together, "semua") == _expected(papers, list(projects.ids), 50)


@pytest.mark.parametrize("seed", range(20))
def test_synergy_is_what_two_projects_save_together_less_what_each_saves(seed: int) -> None:
    rng = np.random.default_rng(300 + seed)
    for _ in range(10):
        papers = draw_papers(rng)
        dearer = set(_makes_dearer(papers))
        network, projects = _lay(papers)
        found = {(a, b): v for a, b, v in pair_synergies(network, projects, 30).iter_rows()}
        ids = [project for project in projects.ids if project not in dearer]
        for k, a in enumerate(ids):
            for b in ids[k + 1 :]:
                both = saving(papers, [a, b], 30)["saving"]
                alone = saving(papers, [a], 30)["saving"] + saving(papers, [b], 30)["saving"]
                assert found.pop((a, b), 0) == both - alone, papers
        assert found == {}


def _makes_dearer(papers: Papers) -> list[str]:
    arcs: dict[tuple[str, str], int] = {}
    for _, a, b, cost, both in papers.links.iter_rows():
        for arc in ((a, b), (b, a)) if both else ((a, b),):
            arcs[arc] = min(arcs.get(arc, cost), cost)
    cheapest: dict[tuple[str, str, str], float] = {}
    for project, a, b, cost, both in papers.changes.iter_rows():
        for arc in ((a, b), (b, a)) if both else ((a, b),):
            new = np.inf if cost is None else cost
            cheapest[project, *arc] = min(cheapest.get((project, *arc), np.inf), new)
    return [p for (p, a, b), cost in cheapest.items() if (a, b) in arcs and cost > arcs[a, b]]


def _streets(many: int, seed: int) -> tuple[Network, Projects]:
    """A larger network with corridors of several links, both ways."""
    made = make_network(SMALL, seed)
    network, rng = made.network, np.random.default_rng(seed)
    arcs = network.arcs
    parts, start = [], [0]
    for _ in range(many):
        chain = [int(rng.choice(np.flatnonzero(made.road)))]
        for _ in range(int(rng.integers(0, 12))):
            onward = np.flatnonzero((arcs.tails == arcs.heads[chain[-1]]) & made.road)
            onward = onward[~np.isin(arcs.heads[onward], arcs.tails[chain])]
            if not len(onward):
                break
            chain.append(int(rng.choice(onward)))
        costs = np.maximum(1, arcs.costs[chain] * 7 // 10).astype(np.int32)
        tails, heads = arcs.tails[chain], arcs.heads[chain]
        back = [
            k
            for k in range(len(chain))
            if ((arcs.tails == heads[k]) & (arcs.heads == tails[k])).any()
        ]
        parts.append((np.concatenate([tails, heads[back]]), np.concatenate([heads, tails[back]]),
                      np.concatenate([costs, costs[back]])))  # fmt: skip
        start.append(start[-1] + len(parts[-1][0]))
    whole = Arcs(*(np.concatenate([part[k] for part in parts]) for k in range(3)))
    ids = tuple(f"p{k:03d}" for k in range(many))
    return network, Projects(ids, np.array(start, np.int64), whole)


def test_corridors_alone_are_what_each_changes_when_all_ways_are_found_anew() -> None:
    network, projects = _streets(60, seed=4)
    alone = evaluate(network, projects).effects
    anew = [
        evaluate_together(network, projects.only(np.array([k]))).effects.row(0)[1:]
        for k in range(len(projects.ids))
    ]
    assert [row[1:] for row in alone.iter_rows()] == anew
    assert sum(row[1] > 0 for row in anew) > 40


def test_portions_threads_and_the_order_of_projects_change_nothing() -> None:
    network, projects = _streets(40, seed=5)
    whole = evaluate(network, projects, by_zone=True)
    small = 8 * network.nodes * 13
    with ThreadPoolExecutor(2) as threads:
        shared = evaluate(network, projects, by_zone=True, most_bytes=small, executor=threads)
        halved = evaluate(network, projects, by_zone=True, executor=threads, lots=2)
    turned = evaluate(network, projects.only(np.arange(39, -1, -1)), by_zone=True, most_bytes=small)
    for table in ("effects", "spillovers", "access", "flows"):
        assert getattr(shared, table).equals(getattr(whole, table))
        assert getattr(halved, table).equals(getattr(whole, table))
        assert getattr(turned, table).equals(getattr(whole, table))


def test_progress_tells_every_project_once_and_may_stop_the_work() -> None:
    network, projects = _streets(20, seed=6)
    told: list[int] = []
    evaluate(network, projects, most_bytes=8 * network.nodes * 30, report=told.append)
    assert sum(told) == 20

    def stop(counted: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evaluate(network, projects, report=stop)


def test_the_spillover_matrix_sums_to_the_effects_and_zones_to_regions() -> None:
    network, projects = _streets(30, seed=7)
    found = evaluate(network, projects, by_zone=True)
    by_project = found.spillovers.group_by("project").agg(pl.col("saving_rupiah", "tonnes").sum())
    sums = found.effects.join(by_project, on="project", how="left").fill_null(0)
    assert (sums["saving_rupiah"] == sums["saving_rupiah_right"]).all()
    assert (sums["tonnes"] == sums["tonnes_right"]).all()
    region = dict(zip(network.zones, (network.regions[r] for r in network.region), strict=True))
    sending = (
        found.access.with_columns(pl.col("zone").replace(region).alias("origin_region"))
        .group_by("project", "origin_region")
        .agg(pl.col("sending_rupiah").sum())
        .filter(pl.col("sending_rupiah") != 0)
    )
    spilled = found.spillovers.group_by("project", "origin_region").agg(
        pl.col("saving_rupiah").sum().alias("sending_rupiah")
    )
    order = ["project", "origin_region"]
    assert sending.sort(order).equals(spilled.filter(pl.col("sending_rupiah") != 0).sort(order))


def _papers(links: list[Link], changes: list[LinkChange], flows: list[Flow]) -> Papers:
    zones = [Zone("kota", "a", "63.71"), Zone("pulau", "c", "63.02")]
    return Papers(LINKS.make(links), ZONES.make(zones), DEMAND.make(flows), CHANGES.make(changes))


def test_a_bridge_in_place_of_a_ferry_saves_what_a_calculator_says() -> None:
    links = [Link("jalan", "a", "b", 40_000), Link("feri", "b", "c", 150_000)]
    bridge = [LinkChange("jembatan", "b", "c", 10_000)]
    papers = _papers(links, bridge, [Flow("kota", "pulau", 1_000), Flow("pulau", "kota", 200)])
    evaluation = evaluate(*_lay(papers))
    assert evaluation.effects.rows() == [("jembatan", 1_200 * 140_000, 2, 1_200)]
    assert evaluation.spillovers.rows() == [
        ("jembatan", "63.02", "63.71", 200 * 140_000, 200),
        ("jembatan", "63.71", "63.02", 1_000 * 140_000, 1_000),
    ]
    assert evaluation.flows.rows() == [
        ("63.02", "63.71", 200, 200 * 190_000),
        ("63.71", "63.02", 1_000, 1_000 * 190_000),
    ]


def test_a_closure_is_dearer_and_a_road_to_an_island_is_worth_its_outside_cost() -> None:
    links = [Link("jalan", "a", "b", 40_000), Link("lain", "c", "d", 1)]
    changes = [LinkChange("jembatan", "b", "c", 10_000)]
    papers = _papers(links, changes, [Flow("kota", "pulau", 10)])
    evaluation = evaluate(*_lay(papers), outside_cost=300_000)
    assert evaluation.effects.rows() == [("jembatan", 10 * 250_000, 2, 10)]
    links = [
        Link("jalan", "a", "c", 40_000),
        Link("memutar", "a", "c2", 90_000),
        Link("x", "c2", "c", 1),
    ]
    papers = _papers(links, [LinkChange("tutup", "a", "c", None)], [Flow("kota", "pulau", 10)])
    assert evaluate(*_lay(papers), outside_cost=300_000).effects.rows() == [
        ("tutup", -10 * 50_001, 2, 10)
    ]


def test_a_network_without_projects_still_tells_what_is_carried() -> None:
    papers = _papers([Link("jalan", "a", "c", 5)], [], [Flow("kota", "pulau", 3)])
    evaluation = evaluate(*_lay(papers))
    assert evaluation.effects.height == 0
    assert evaluation.flows.rows() == [("63.71", "63.02", 3, 15)]


@pytest.mark.parametrize(
    ("links", "changes", "flows", "key"),
    [
        ([Link("l", "a", "b", 1)], [], [], "error-roads-zone-node"),
        ([Link("l", "a", "c", 1)], [], [Flow("kota", "entah", 1)], "error-roads-demand-zone"),
        ([Link("l", "a", "c", 1)], [], [Flow("kota", "pulau", 2**31)], "error-roads-demand-large"),
        ([Link("l", "a", "c", 1)], [LinkChange("p", "a", "a", 1)], [], "error-roads-change"),
    ],
)
def test_papers_that_cannot_be_are_refused_by_name(
    links: list[Link], changes: list[LinkChange], flows: list[Flow], key: str
) -> None:
    with pytest.raises(RoadsError) as fault:
        _lay(_papers(links, changes, flows))
    assert fault.value.message.key == key
