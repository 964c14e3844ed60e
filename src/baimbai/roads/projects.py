"""Works on the network as arcs (*usulan sebagai ruas*): cheaper, new, dearer or closed."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.errors import RoadsError
from baimbai.roads.network import FAR, Arcs, Network, join_arcs, places

Integers = NDArray[np.int32]


@dataclass(frozen=True)
class Projects:
    """Projects one after another: arcs `start[p]:start[p + 1]` belong to project `ids[p]`."""

    ids: tuple[str, ...]
    start: NDArray[np.int64]
    arcs: Arcs

    def of(self, project: int) -> Arcs:
        """One project's arcs."""
        own = slice(self.start[project], self.start[project + 1])
        return Arcs(self.arcs.tails[own], self.arcs.heads[own], self.arcs.costs[own])

    def only(self, chosen: NDArray[np.int64]) -> "Projects":
        """Some of the projects, in the order given."""
        parts = [self.of(int(project)) for project in chosen]
        return _line_up([self.ids[project] for project in chosen], parts)


def read_projects(network: Network, changes: pl.DataFrame) -> Projects:
    """The projects of table CHANGES on a network that was laid out with them; by id.

    Raises RoadsError for a change from a node to itself, and for one of a node that is not on
    the network.
    """
    names = pl.Series(network.names)
    table = changes.sort("project", "from_node", "to_node")
    table = table.with_columns(
        tail=pl.Series(places(table["from_node"], names)),
        head=pl.Series(places(table["to_node"], names)),
        cost=pl.col("cost_rupiah").fill_null(int(FAR)).cast(pl.Int32),
    )
    wrong = table.filter(
        (pl.col("tail") < 0) | (pl.col("head") < 0) | (pl.col("tail") == pl.col("head"))
    )
    if wrong.height:
        row = wrong.row(0, named=True)
        raise RoadsError(
            "error-roads-change", project=row["project"], tail=row["from_node"],
            head=row["to_node"],
        )  # fmt: skip
    ids, parts = [], []
    for (project,), rows in table.group_by("project", maintain_order=True):
        tails, heads, costs = (
            rows[c].to_numpy().astype(np.int32) for c in ("tail", "head", "cost")
        )
        both = rows["both_ways"].to_numpy()
        forth = Arcs(tails, heads, costs)
        back = Arcs(heads[both], tails[both], costs[both])
        ids.append(str(project))
        parts.append(cheapest(join_arcs([forth, back])))
    return _line_up(ids, parts)


def makes_dearer(network: Network, projects: Projects) -> NDArray[np.bool_]:
    """By project: does it make an arc of today dearer, or close it?"""
    today = cheapest(network.arcs)
    dearer = np.zeros(len(projects.ids), np.bool_)
    for project in range(len(projects.ids)):
        own = projects.of(project)
        now = _look_up(today, own, network.nodes)
        dearer[project] = bool(((own.costs > now) & (now < FAR)).any())
    return dearer


def with_changes(network: Network, own: Arcs) -> Arcs:
    """The network's arcs once a project is built: its costs stand in place of today's."""
    today = network.arcs
    changed = np.isin(_key(today, network.nodes), _key(own, network.nodes))
    kept = Arcs(today.tails[~changed], today.heads[~changed], today.costs[~changed])
    return join_arcs([kept, own])


def _line_up(ids: list[str], parts: list[Arcs]) -> Projects:
    nothing = np.empty(0, np.int32)
    start = np.concatenate([[0], np.cumsum([len(part) for part in parts])]).astype(np.int64)
    arcs = join_arcs(parts) if parts else Arcs(nothing, nothing, nothing)
    return Projects(tuple(ids), start, arcs)


def cheapest(arcs: Arcs) -> Arcs:
    """The arcs without repeats, by tail and head; of several, the cheapest."""
    order = np.lexsort((arcs.costs, arcs.heads, arcs.tails))
    tails, heads = arcs.tails[order], arcs.heads[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (tails[1:] != tails[:-1]) | (heads[1:] != heads[:-1])
    return Arcs(tails[first], heads[first], arcs.costs[order][first])


def _key(arcs: Arcs, nodes: int) -> NDArray[np.int64]:
    return arcs.tails.astype(np.int64) * nodes + arcs.heads


def _look_up(among: Arcs, of: Arcs, nodes: int) -> Integers:
    """What the arcs cost among others (sorted); FAR where they are not."""
    keys, wanted = _key(among, nodes), _key(of, nodes)
    if not len(keys):
        return np.full(len(of), FAR, np.int32)
    at = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
    return np.where(keys[at] == wanted, among.costs[at], FAR).astype(np.int32)
