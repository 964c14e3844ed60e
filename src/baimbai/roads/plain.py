"""The plain way: for every project, all ways between zones are found anew (Dijkstra 1959).

What the compiled way counts must equal this. A province's network takes it in no time.
"""

from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

from baimbai.roads.evaluation import Counted, Evaluation, Report, silent, tabulate
from baimbai.roads.network import FAR, Arcs, Network
from baimbai.roads.projects import Projects, makes_dearer, with_changes

Wide = NDArray[np.int64]


def evaluate_plainly(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    by_zone: bool = False,
    report: Report = silent,
) -> Evaluation:
    """What each project alone changes: see `evaluate`."""
    today = costs_between(network, network.arcs)
    cap = outside_cost
    if cap is None and today.size and (today.max() >= FAR or makes_dearer(network, projects).any()):
        cap = min(2 * int(today[today < FAR].max()), int(FAR) - 1)
    now = np.minimum(today, FAR if cap is None else cap)
    parts = [_flows(network, now)]
    for number in range(len(projects.ids)):
        arcs = with_changes(network, projects.of(number))
        then = np.minimum(costs_between(network, arcs), FAR if cap is None else cap)
        parts.append(_counted(network, number, now - then, by_zone))
        report(1)
    return tabulate(network, projects.ids, parts, cap)


def costs_between(network: Network, arcs: Arcs) -> Wide:
    """Zone × zone, the cheapest cost over the arcs; FAR where there is no way."""
    onward: list[list[tuple[int, int]]] = [[] for _ in range(network.nodes)]
    triples = zip(arcs.tails.tolist(), arcs.heads.tolist(), arcs.costs.tolist(), strict=True)
    for tail, head, cost in triples:
        if cost < FAR:
            onward[tail].append((head, cost))
    ways = {node: _from(onward, node) for node in set(network.zone_node.tolist())}
    return np.array(
        [[ways[a].get(b, int(FAR)) for b in network.zone_node.tolist()]
         for a in network.zone_node.tolist()],
        np.int64,
    ).reshape(len(network.zones), len(network.zones))  # fmt: skip


def _from(onward: list[list[tuple[int, int]]], start: int) -> dict[int, int]:
    """The cost to every node that can be reached."""
    settled: dict[int, int] = {}
    ahead = [(0, start)]
    while ahead:
        cost, node = heappop(ahead)
        if node in settled:
            continue
        settled[node] = cost
        for head, step in onward[node]:
            if head not in settled:
                heappush(ahead, (cost + step, head))
    return settled


def _counted(network: Network, project: int, saved: Wide, by_zone: bool) -> Counted:
    saved = saved.copy()
    np.fill_diagonal(saved, 0)
    worth, load = saved * network.tonnes, np.where(saved != 0, network.tonnes, 0)
    regions = len(network.regions)
    spill = np.stack([_by_region(network, worth), _by_region(network, load)], axis=2)
    a, b = np.nonzero(spill[:, :, 1])
    none = np.empty((0, 3), np.int64)
    return Counted(
        np.array([[project, worth.sum(), (saved != 0).sum(), load.sum()]], np.int64),
        np.column_stack([np.full(len(a), project), a, b, spill[a, b]]),
        _listed(project, worth.sum(axis=1)) if by_zone else none,
        _listed(project, worth.sum(axis=0)) if by_zone else none,
        np.zeros((regions, regions, 2), np.int64),
    )


def _flows(network: Network, now: Wide) -> Counted:
    """What is carried today, and no project."""
    flows = [_by_region(network, network.tonnes), _by_region(network, network.tonnes * now)]
    none = np.empty((0, 3), np.int64)
    return Counted(
        np.empty((0, 4), np.int64), np.empty((0, 5), np.int64), none, none, np.stack(flows, axis=2)
    )


def _by_region(network: Network, by_zone: Wide) -> Wide:
    """Sums by region of origin and of destination."""
    sums = np.zeros((len(network.regions), len(network.regions)), np.int64)
    np.add.at(sums, (network.region[:, None], network.region[None, :]), by_zone)
    return sums


def _listed(project: int, by_zone: Wide) -> Wide:
    touched = np.flatnonzero(by_zone)
    return np.column_stack([np.full(len(touched), project), touched, by_zone[touched]])
