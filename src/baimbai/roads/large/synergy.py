"""Works that help or replace each other (*sinergi*): every pair, exactly, without new ways.

What two projects save together on a pair of zones is the larger of what each saves alone, unless
a cheapest way uses both. So the synergy of two projects is

    − Σ tonnes × the smaller saving, over pairs of zones that both better
    + Σ tonnes × what ways through both save beyond the larger of the two.

The first sum is a join of what each project betters. The second is looked for only where an arc
of one project followed by an arc of the other is shorter than today's way between their ends.
"""

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.kernel import borrowing, compiled
from baimbai.roads.evaluation import Report, silent
from baimbai.roads.large.counting import Gains, Ground, Scratch, settle
from baimbai.roads.large.hierarchy import price, raise_hierarchy
from baimbai.roads.large.portion import (
    Portion,
    heights,
    lay_ground,
    make_room,
    outside,
    prepare,
    rank,
)
from baimbai.roads.large.project import (
    Heights,
    Inner,
    add_arcs,
    between,
    count_blocks,
    count_project,
)
from baimbai.roads.network import FAR, Network
from baimbai.roads.projects import Projects, makes_dearer
from baimbai.roads.tables import PAIR_SYNERGIES

Integers = NDArray[np.int32]
Wide = NDArray[np.int64]


class Better(NamedTuple):
    """What each project betters: cells `start[p]:start[p + 1]`, rising within a project."""

    start: Wide
    cell: Wide
    """Origin × number of destinations + destination."""
    saving: Integers


class Chained(NamedTuple):
    """All projects' arcs, with costs between all their ends on today's roads."""

    node: Integers
    """The ends' ranks."""
    before: Integers
    tail: Integers
    """Places among the ends."""
    head: Integers
    cost: Integers
    start: Wide


def pair_synergies(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    report: Report = silent,
) -> pl.DataFrame:
    """Table PAIR_SYNERGIES: of all pairs of projects, those that do not simply add up.

    Projects that make an arc dearer are left out. Memory grows with what projects better and
    with the square of their arcs: some hundreds of projects at a time.
    """
    cheaper = projects.only(np.flatnonzero(~makes_dearer(network, projects)))
    priced = price(
        raise_hierarchy(network.nodes, network.arcs.tails, network.arcs.heads), network.arcs
    )
    cap = outside(network, priced, outside_cost)
    field = prepare(network, priced, int(FAR) if cap is None else cap)
    tonnes = network.tonnes[np.ix_(field.zone, field.zone)].astype(np.int32)
    whole, ranked = slice(0, len(field.node)), rank(cheaper, priced)
    ground = lay_ground(
        Portion(field, tonnes, whole, whole, ranked, len(network.regions), by_zone=False)
    )
    better = _list_better(ground, heights(priced), ranked, len(network.regions), report)
    synergy = np.zeros((len(ranked.ids),) * 2, np.int64)
    _subtract_shared(*_by_cell(better, tonnes.size), tonnes.ravel(), synergy)
    _add_chains(ground, _chain(ranked, heights(priced)), better, len(network.regions), synergy)
    first, second = np.nonzero(synergy)
    ids = pl.Series(ranked.ids, dtype=pl.String)
    return PAIR_SYNERGIES.check(
        pl.DataFrame(
            [ids.gather(first), ids.gather(second), pl.Series(synergy[first, second])],
            schema=PAIR_SYNERGIES.schema,
        )
    )


def _list_better(
    ground: Ground, heights: Heights, projects: Projects, regions: int, report: Report
) -> Better:
    """What each project alone betters."""
    room = make_room(ground, regions, cells=2**16)
    cells, savings = [], []
    for project in range(len(projects.ids)):
        arcs = projects.of(project)
        count_project(ground, heights, *room, arcs.tails, arcs.heads, arcs.costs)
        while _is_short(room[0]):
            room = _more_room(ground, regions, room[0])
            count_project(ground, heights, *room, arcs.tails, arcs.heads, arcs.costs)
        listed = room[0].cells[: room[0].used[1]]
        cell = listed[:, 0].astype(np.int64) * ground.cost.shape[1] + listed[:, 1]
        order = np.argsort(cell)
        cells.append(cell[order])
        savings.append(listed[order, 2])
        room[0].used[:] = 0
        report(1)
    start = np.concatenate([[0], np.cumsum([len(cell) for cell in cells])]).astype(np.int64)
    none = np.empty(0, np.int64)
    return Better(
        start, np.concatenate([none, *cells]), np.concatenate([none.astype(np.int32), *savings])
    )


def _is_short(gains: Gains) -> bool:
    """Was there too little room for all that was found?"""
    return bool(gains.used[0] > len(gains.again) or gains.used[1] > len(gains.cells))


def _more_room(ground: Ground, regions: int, gains: Gains) -> tuple[Gains, Scratch]:
    """Room for twice what was found, emptied."""
    again, cells = 2 * gains.used[0] + 1, 2 * gains.used[1] + 1
    more, scratch = make_room(ground, regions, cells=max(int(cells), len(gains.cells)))
    longer = np.empty((max(int(again), len(gains.again)), 2), np.int32)
    return more._replace(again=longer), scratch


@compiled
def _by_cell(better: Better, cells: int) -> tuple[Wide, Integers, Integers]:
    """What projects better, by cell: (start, project, saving), projects rising within a cell."""
    start = np.zeros(cells + 1, np.int64)
    for cell in better.cell:
        start[cell + 1] += 1
    for cell in range(cells):
        start[cell + 1] += start[cell]
    at = start[:-1].copy()
    project, saving = np.empty(len(better.cell), np.int32), np.empty(len(better.cell), np.int32)
    for p in range(len(better.start) - 1):
        for k in range(better.start[p], better.start[p + 1]):
            place = at[better.cell[k]]
            project[place], saving[place] = p, better.saving[k]
            at[better.cell[k]] += 1
    return start, project, saving


@compiled
def _subtract_shared(
    start: Wide, project: Integers, saving: Integers, tonnes: Integers, synergy: Wide
) -> None:
    """Take off, of all pairs of projects (the lower first), what both save on the same cell."""
    for cell in range(len(start) - 1):
        load = np.int64(tonnes[cell])
        if load == 0:
            continue
        for k in range(start[cell], start[cell + 1]):
            own, row = saving[k], synergy[project[k]]
            for j in range(k + 1, start[cell + 1]):
                row[project[j]] -= load * min(own, saving[j])


def _chain(projects: Projects, heights: Heights) -> Chained:
    arcs = projects.arcs
    node = np.unique(np.concatenate([arcs.tails, arcs.heads]))
    return Chained(
        node, between(heights, node, node), np.searchsorted(node, arcs.tails).astype(np.int32),
        np.searchsorted(node, arcs.heads).astype(np.int32), arcs.costs, projects.start,
    )  # fmt: skip


def _add_chains(
    ground: Ground, chained: Chained, better: Better, regions: int, synergy: Wide
) -> None:
    """Add what ways through two projects save beyond what either saves alone."""
    room = make_room(ground, regions, cells=2**16)
    alone = np.zeros(ground.cost.size, np.int32)
    for first in range(len(synergy)):
        cells = slice(better.start[first], better.start[first + 1])
        alone[better.cell[cells]] = better.saving[cells]
        second = first + 1
        while second < len(synergy):
            second = _add_chains_of(
                ground, *room, chained, better, alone, first, second, synergy[first]
            )
            if second < len(synergy):
                room = _more_room(ground, regions, room[0])
        alone[better.cell[cells]] = 0


@compiled
def _add_chains_of(
    ground: Ground, gains: Gains, scratch: Scratch, chained: Chained, better: Better,
    alone: Integers, first: int, second: int, synergy: Wide,
) -> int:  # fmt: skip
    """Chains of project `first` (whose savings by cell are `alone`) with those from `second` on;
    which one there was too little room for, or how many projects there are."""
    for other in range(second, len(synergy)):
        if not _follow(chained, first, other) and not _follow(chained, other, first):
            continue
        inner, through = _join_two(chained, first, other)
        count_blocks(ground, gains, scratch, inner, through)
        settle(ground, gains)
        if gains.used[0] > len(gains.again) or gains.used[1] > len(gains.cells):
            return other
        cells = better.cell[better.start[other] : better.start[other + 1]]
        savings = better.saving[better.start[other] : better.start[other + 1]]
        for k in range(gains.used[1]):
            s, t, saved = gains.cells[k]
            cell = np.int64(s) * ground.cost.shape[1] + t
            saved -= alone[cell]
            if saved <= 0:
                continue
            at = np.searchsorted(cells, cell)
            if at < len(cells) and cells[at] == cell:
                saved = min(saved, gains.cells[k, 2] - savings[at])
            if saved > 0:
                synergy[other] += np.int64(saved) * ground.tonnes[s, t]
        gains.used[:] = 0
    return len(synergy)


@borrowing
def _follow(chained: Chained, first: int, second: int) -> bool:
    """Is some arc of the first, then one of the second, shorter than today's way between?"""
    for a in range(chained.start[first], chained.start[first + 1]):
        onward, direct = chained.before[chained.head[a]], chained.before[chained.tail[a]]
        for b in range(chained.start[second], chained.start[second + 1]):
            chain = chained.cost[a] + onward[chained.tail[b]] + chained.cost[b]
            if chain < direct[chained.head[b]]:
                return True
    return False


@compiled
def _join_two(chained: Chained, first: int, second: int) -> tuple[Inner, Integers]:
    """Both projects as one, and the cost from arc i to arc j where that takes both projects."""
    a, b = chained.start[first], chained.start[first + 1]
    c, d = chained.start[second], chained.start[second + 1]
    tails = np.concatenate((chained.tail[a:b], chained.tail[c:d]))
    heads = np.concatenate((chained.head[a:b], chained.head[c:d]))
    costs = np.concatenate((chained.cost[a:b], chained.cost[c:d]))
    ends = np.unique(np.concatenate((tails, heads)))
    tail = np.searchsorted(ends, tails).astype(np.int32)
    head = np.searchsorted(ends, heads).astype(np.int32)
    before = np.empty((len(ends), len(ends)), np.int32)
    for x in range(len(ends)):
        for y in range(len(ends)):
            before[x, y] = chained.before[ends[x], ends[y]]
    own = b - a
    one, other, both = before.copy(), before.copy(), before.copy()
    add_arcs(one, tail[:own], head[:own], costs[:own])
    add_arcs(other, tail[own:], head[own:], costs[own:])
    add_arcs(both, tail, head, costs)
    through = np.full((len(costs), len(costs)), FAR, np.int32)
    for i in range(len(costs)):
        for j in range(len(costs)):
            if i != j:
                cost = costs[i] + both[head[i], tail[j]] + costs[j]
                if cost < min(one[tail[i], head[j]], other[tail[i], head[j]]):
                    through[i, j] = cost
    return Inner(chained.node[ends], tail, head, costs, before, both), through
