"""Least costs between nodes by scipy, to hold the tables against until kernels and after."""

from collections.abc import Iterable, Sequence

import numpy as np
import polars as pl
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from baimbai.roads.tables import CHANGES, LINKS, MOST_COST, LinkChange


def least_costs(
    links: pl.DataFrame, nodes: Sequence[str], changes: Iterable[LinkChange] = ()
) -> np.ndarray:
    """Rupiah a tonne from each node to each; changes replace what runs between their nodes where
    they are cheaper, and close it where they have no cost."""
    cost: dict[tuple[str, str], int] = {}
    for link in LINKS.records(links):
        ways = [(link.from_node, link.to_node)] + [(link.to_node, link.from_node)] * link.both_ways
        for way in ways:
            cost[way] = min(cost.get(way, MOST_COST), link.cost_rupiah)
    for change in changes:
        ways = [(change.from_node, change.to_node)]
        ways += [(change.to_node, change.from_node)] * change.both_ways
        for way in ways:
            if change.cost_rupiah is None:
                cost.pop(way, None)
            else:
                cost[way] = min(cost.get(way, MOST_COST), change.cost_rupiah)
    names = sorted({*nodes, *(node for way in cost for node in way)})
    place = {name: n for n, name in enumerate(names)}
    rows, columns = zip(*((place[a], place[b]) for a, b in cost), strict=True)
    graph = csr_array((list(cost.values()), (rows, columns)), shape=(len(names), len(names)))
    found = dijkstra(graph, indices=[place[node] for node in nodes])
    between = found[:, [place[node] for node in nodes]]
    return np.minimum(np.where(np.isinf(between), MOST_COST, between), MOST_COST).astype(np.int64)


def changes_of(table: pl.DataFrame, project: str) -> list[LinkChange]:
    """The changes of one project."""
    return [change for change in CHANGES.records(table) if change.project == project]
