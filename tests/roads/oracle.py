"""The slow obvious twin: all ways on the changed network found anew, by another library."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from baimbai.roads.tables import CHANGES, DEMAND, LINKS, ZONES


@dataclass(frozen=True)
class Papers:
    """A network as its tables."""

    links: pl.DataFrame
    zones: pl.DataFrame
    demand: pl.DataFrame
    changes: pl.DataFrame


def draw_papers(rng: np.random.Generator) -> Papers:
    """Few nodes, few different costs: many ties; islands, loops, parallel links, idle pairs."""
    nodes, many = int(rng.integers(2, 14)), int(rng.integers(1, 30))
    links = [
        (f"l{k}", f"n{rng.integers(nodes)}", f"n{rng.integers(nodes)}", int(rng.integers(1, 6)),
         bool(rng.random() < 0.6))
        for k in range(many)
    ]  # fmt: skip
    touched = sorted({end for link in links for end in link[1:3]})
    zones = [
        (f"z{k}", touched[rng.integers(len(touched))], f"r{rng.integers(3)}")
        for k in range(int(rng.integers(1, 9)))
    ]
    demand = [
        (a[0], b[0], int(rng.integers(0, 5))) for a in zones for b in zones if rng.random() < 0.8
    ]
    changes = {}
    for _ in range(int(rng.integers(1, 9))):
        # n90 and n91 lie on no link of today.
        ends = [*touched, "n90", "n91"]
        a, b = (ends[rng.integers(len(ends))] for _ in range(2))
        cost = None if rng.random() < 0.1 else int(rng.integers(1, 6))
        if a != b:
            changes[f"p{rng.integers(3)}", a, b] = (cost, bool(rng.random() < 0.7))
    rows = [(*key, *value) for key, value in changes.items()]
    return Papers(
        pl.DataFrame(links, schema=LINKS.schema, orient="row"),
        pl.DataFrame(zones, schema=ZONES.schema, orient="row"),
        pl.DataFrame(demand, schema=DEMAND.schema, orient="row"),
        pl.DataFrame(rows, schema=CHANGES.schema, orient="row"),
    )


def saving(papers: Papers, projects: list[str], outside: int) -> dict[str, int]:
    """Saving, pairs and tonnes of some projects together, and the saving by zone and region."""
    now, then = _costs(papers, [], outside), _costs(papers, projects, outside)
    region = dict(papers.zones.select("id", "region_code").iter_rows())
    found: dict[str, int] = {"saving": 0, "pairs": 0, "tonnes": 0}
    tonnes = {(a, b): t for a, b, t in papers.demand.iter_rows()}
    for (a, b), cost in now.items():
        if a == b or then[a, b] == cost:
            continue
        load = tonnes.get((a, b), 0)
        worth = (cost - then[a, b]) * load
        found["pairs"] += 1
        found["tonnes"] += load
        for key in ("saving", f"from {a}", f"to {b}", f"{region[a]}>{region[b]}"):
            found[key] = found.get(key, 0) + worth
    return {key: value for key, value in found.items() if value or ">" not in key}


def dearest(papers: Papers) -> int:
    """The dearest way between two zones that there is today."""
    costs = _costs(papers, [], 10**9).values()
    return max((cost for cost in costs if cost < 10**9), default=0)


def _costs(papers: Papers, projects: list[str], outside: int) -> dict[tuple[str, str], int]:
    arcs: dict[tuple[str, str], float] = {}
    for _, a, b, cost, both in papers.links.iter_rows():
        for arc in ((a, b), (b, a)) if both else ((a, b),):
            arcs[arc] = min(arcs.get(arc, np.inf), cost)
    changed: dict[tuple[str, str], float] = {}
    for project, a, b, cost, both in papers.changes.iter_rows():
        if project in projects:
            for arc in ((a, b), (b, a)) if both else ((a, b),):
                new = np.inf if cost is None else cost
                changed[arc] = min(changed.get(arc, np.inf), new)
    arcs |= changed
    names = sorted({end for arc in arcs for end in arc} | set(papers.zones["node"]))
    at = {name: k for k, name in enumerate(names)}
    open_arcs = {arc: c for arc, c in arcs.items() if c < np.inf and arc[0] != arc[1]}
    matrix = csr_matrix(
        (list(open_arcs.values()), ([at[a] for a, _ in open_arcs], [at[b] for _, b in open_arcs])),
        shape=(len(names), len(names)),
    )
    costs = dijkstra(matrix)
    return {
        (a, b): int(min(costs[at[m], at[n]], outside))
        for a, m, _ in papers.zones.iter_rows()
        for b, n, _ in papers.zones.iter_rows()
    }
