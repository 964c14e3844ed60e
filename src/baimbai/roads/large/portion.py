"""A portion of all pairs of zones (*bagian*): some origins, some destinations, every project.

What the projects change is counted portion by portion and added up, so that trees need not all
be in memory at once, and portions can be shared out among an executor's workers.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import borrowing, compiled
from baimbai.roads.evaluation import Counted, Report, silent
from baimbai.roads.large.counting import Gains, Ground, Scratch
from baimbai.roads.large.hierarchy import Priced
from baimbai.roads.large.project import Heights, count_project
from baimbai.roads.large.skim import LANES, grow_trees
from baimbai.roads.large.streets import Streets, streets_from
from baimbai.roads.network import FAR, Arcs, Network
from baimbai.roads.projects import Projects

Integers = NDArray[np.int32]
Wide = NDArray[np.int64]

AT_ONCE = 256
"""Projects between two reports of progress."""


@dataclass(frozen=True)
class Field:
    """The network prepared for counting; nodes are ranks, zones in the order of their ranks."""

    priced: Priced
    inward: Streets
    onward: Streets
    zone: Integers
    """By place, the zone's number in the network."""
    node: Integers
    """By place, its node's rank."""
    region: Integers
    cap: int
    """Rupiah a tonne: no way costs more, there is another beside the network."""


@dataclass(frozen=True)
class Portion:
    """A task of its own: some origins and destinations (places in `field`), all projects."""

    field: Field
    tonnes: Integers
    origins: slice
    destinations: slice
    projects: Projects
    """Arcs between ranks."""
    regions: int
    by_zone: bool


def prepare(network: Network, priced: Priced, cap: int) -> Field:
    """The network's streets and zones, by rank."""
    rank = priced.hierarchy.rank
    arcs = network.arcs
    forth = Arcs(rank[arcs.tails], rank[arcs.heads], arcs.costs)
    back = Arcs(forth.heads, forth.tails, forth.costs)
    zone = np.argsort(rank[network.zone_node], kind="stable").astype(np.int32)
    node = rank[network.zone_node[zone]]
    stops = np.zeros(network.nodes, np.bool_)
    stops[node] = True
    return Field(
        priced,
        inward=streets_from(network.nodes, back, stops),
        onward=streets_from(network.nodes, forth, stops),
        zone=zone,
        node=node,
        region=network.region[zone],
        cap=cap,
    )


def rank(projects: Projects, priced: Priced) -> Projects:
    """The projects with arcs between ranks."""
    ranks, arcs = priced.hierarchy.rank, projects.arcs
    return Projects(
        projects.ids, projects.start, Arcs(ranks[arcs.tails], ranks[arcs.heads], arcs.costs)
    )


def outside(
    network: Network, priced: Priced, asked: int | None, closures: bool = False
) -> int | None:
    """What pairs without a way cost: as asked, or twice the dearest way of today.

    None: every pair has a way, and no project (`closures`) can take it.
    """
    if asked is not None or not len(network.zones):
        return asked
    node = priced.hierarchy.rank[network.zone_node]
    trees = grow_trees(priced, node[:1], node[:1])
    reached = (trees.sent[node] < FAR).all() and (trees.received[node] < FAR).all()
    if reached and not closures:
        return None
    dearest = 0
    for first in range(0, len(node), LANES):
        costs = grow_trees(priced, node[first : first + LANES], node[:0]).sent[node]
        dearest = max(dearest, int(costs[costs < FAR].max(initial=0)))
    return min(2 * dearest, int(FAR) - 1)


def count_portion(portion: Portion, report: Report = silent) -> Counted:
    """Count what every project gains on the portion's pairs; `report` hears how many are done."""
    ground = lay_ground(portion)
    gains, scratch = make_room(ground, portion.regions, cells=0)
    projects = portion.projects
    # Projects near each other look at the same rows: one after another they stay in the cache.
    order = np.argsort(projects.arcs.tails[projects.start[:-1]], kind="stable")
    parts = []
    for first in range(0, len(order), AT_ONCE):
        chosen = order[first : first + AT_ONCE]
        part = _count_some(
            ground, heights(portion.field.priced), gains, scratch, chosen, projects.start,
            projects.arcs.tails, projects.arcs.heads, projects.arcs.costs, portion.by_zone,
        )  # fmt: skip
        parts.append(part)
        report(len(chosen))
    summed = np.zeros((len(order), 3), np.int64)
    for first, part in zip(range(0, len(order), AT_ONCE), parts, strict=True):
        summed[order[first : first + AT_ONCE]] = part[0]
    spill, sending, receiving = (
        np.concatenate([np.empty((0, width), np.int64), *(part[k] for part in parts)])
        for k, width in ((1, 5), (2, 3), (3, 3))
    )
    sending[:, 1] += portion.origins.start
    receiving[:, 1] += portion.destinations.start
    flows = np.zeros((portion.regions, portion.regions, 2), np.int64)
    add_flows(ground.cost, ground.tonnes, ground.origin_region, ground.destination_region, flows)
    return Counted(summed, spill, sending, receiving, flows)


def lay_ground(portion: Portion) -> Ground:
    """Trees and costs of the portion's zones."""
    field, rows, columns = portion.field, portion.origins, portion.destinations
    trees = grow_trees(field.priced, field.node[rows], field.node[columns])
    cost = np.minimum(trees.sent[field.node[columns]].T, np.int32(field.cap))
    return Ground(
        trees.sent, trees.received, np.ascontiguousarray(cost), portion.tonnes,
        field.region[rows], field.region[columns], field.inward, field.onward,
    )  # fmt: skip


def heights(priced: Priced) -> Heights:
    """The priced hierarchy as bare arrays."""
    return Heights(
        priced.hierarchy.parent, priced.up_start, priced.up_node, priced.up_cost,
        priced.down_start, priced.down_node, priced.down_cost,
    )  # fmt: skip


def make_room(ground: Ground, regions: int, cells: int) -> tuple[Gains, Scratch]:
    """Room to count in; `cells`: how many gains are kept one by one."""
    rows, columns = ground.cost.shape
    gains = Gains(
        summed=np.zeros(3, np.int64),
        spill=np.zeros((regions, regions, 2), np.int64),
        sending=np.zeros(rows, np.int64),
        receiving=np.zeros(columns, np.int64),
        best=ground.cost.copy(),
        again=np.empty((2**18, 2), np.int32),
        cells=np.empty((cells, 3), np.int32),
        used=np.zeros(2, np.int64),
    )
    scratch = Scratch(
        rows=np.empty(64 * (rows + 1), np.int32),
        columns=np.empty(64 * (columns + 1), np.int32),
        stack=np.empty((4096, 10), np.int32),
        row_blocks=np.zeros(rows, np.int64),
        column_blocks=np.zeros(columns, np.int64),
        found=np.empty(columns + 1, np.int32),
        saved=np.empty(columns + 1, np.int32),
        spent=np.full(columns, FAR, np.int32),
        worth=np.zeros(columns, np.int64),
        load=np.zeros(columns, np.int64),
    )
    return gains, scratch


@borrowing
def add_flows(
    cost: Integers, tonnes: Integers, origin_region: Integers, destination_region: Integers,
    flows: Wide,
) -> None:  # fmt: skip
    """Add tonnes, and tonnes × cost, by region of origin and destination."""
    for s in range(len(cost)):
        into = flows[origin_region[s]]
        for t in range(cost.shape[1]):
            into[destination_region[t], 0] += tonnes[s, t]
            into[destination_region[t], 1] += np.int64(tonnes[s, t]) * cost[s, t]


@compiled
def _count_some(
    ground: Ground, heights: Heights, gains: Gains, scratch: Scratch, chosen: Wide, start: Wide,
    tails: Integers, heads: Integers, costs: Integers, by_zone: bool,
) -> tuple[Wide, Wide, Wide, Wide]:  # fmt: skip
    summed = np.zeros((len(chosen), 3), np.int64)
    spill, spills = np.empty((64, 5), np.int64), 0
    sending, senders = np.empty((64, 3), np.int64), 0
    receiving, receivers = np.empty((64, 3), np.int64), 0
    for k in range(len(chosen)):
        p = chosen[k]
        a, b = start[p], start[p + 1]
        count_project(ground, heights, gains, scratch, tails[a:b], heads[a:b], costs[a:b])
        summed[k] = gains.summed
        spill, spills = _take_spill(gains.spill, p, spill, spills)
        if by_zone:
            sending, senders = _take_zones(gains.sending, p, sending, senders)
            receiving, receivers = _take_zones(gains.receiving, p, receiving, receivers)
        gains.summed[:] = 0
        gains.sending[:] = 0
        gains.receiving[:] = 0
        gains.used[:] = 0
    return summed, spill[:spills].copy(), sending[:senders].copy(), receiving[:receivers].copy()


@compiled
def _take_spill(spill: Wide, project: int, taken: Wide, many: int) -> tuple[Wide, int]:
    """Move what is not nought to the list, and clear it."""
    for a in range(len(spill)):
        for b in range(len(spill)):
            if spill[a, b, 1] == 0:
                continue
            if many == len(taken):
                taken = np.concatenate((taken, taken))
            taken[many, 0], taken[many, 1], taken[many, 2] = project, a, b
            taken[many, 3], taken[many, 4] = spill[a, b, 0], spill[a, b, 1]
            many += 1
            spill[a, b, 0] = spill[a, b, 1] = 0
    return taken, many


@compiled
def _take_zones(by_zone: Wide, project: int, taken: Wide, many: int) -> tuple[Wide, int]:
    for z in range(len(by_zone)):
        if by_zone[z] == 0:
            continue
        if many == len(taken):
            taken = np.concatenate((taken, taken))
        taken[many, 0], taken[many, 1], taken[many, 2] = project, z, by_zone[z]
        many += 1
    return taken, many
