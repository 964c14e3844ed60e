"""Every project counted on prepared ground, in portions of all pairs of zones."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import replace
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import borrowing
from baimbai.roads.evaluation import Counted, Evaluation, Report, silent, tabulate
from baimbai.roads.large.hierarchy import Priced, price, raise_hierarchy
from baimbai.roads.large.portion import (
    Field,
    Portion,
    count_portion,
    outside,
    prepare,
    rank,
)
from baimbai.roads.large.skim import grow_trees
from baimbai.roads.network import FAR, Arcs, Network, join_arcs
from baimbai.roads.projects import Projects, makes_dearer, with_changes

Integers = NDArray[np.int32]
Wide = NDArray[np.int64]

MOST_BYTES = 2**30
"""For the trees of one portion."""

MOST_ARCS = 64
"""Of one project: for more, finding all ways anew costs less."""


def evaluate(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    by_zone: bool = False,
    most_bytes: int = MOST_BYTES,
    executor: Executor | None = None,
    lots: int = 1,
    report: Report = silent,
) -> Evaluation:
    """What each project alone changes.

    Without an `outside_cost`, what cannot be reached costs twice the dearest way of today.
    Portions are an executor's tasks, origins in at least so many `lots`; the result does not depend
    on how many there are.
    """
    dearer = makes_dearer(network, projects)
    anew = dearer | (np.diff(projects.start) > MOST_ARCS)
    priced = _price(network, projects.only(np.flatnonzero(anew)).arcs)
    cap = outside(network, priced, outside_cost, bool(dearer.any()))
    field = prepare(network, priced, int(FAR) if cap is None else cap)
    places = _places(field, network.nodes, most_bytes)
    origins = places if len(places) >= lots else _parted(len(field.node), lots)
    cheaper = np.flatnonzero(~anew)
    ranked = rank(projects.only(cheaper), priced)
    portions = [
        Portion(field, _tonnes(network, field, rows, columns), rows, columns, ranked,
                len(network.regions), by_zone)
        for rows, columns in product(origins, places)
    ]  # fmt: skip
    parts = [
        _numbered(part, cheaper, field.zone) for part in _count_all(portions, executor, report)
    ]
    for project in np.flatnonzero(anew):
        arcs = with_changes(network, projects.of(int(project)))
        parts += [_compare(portion, arcs, int(project)) for portion in portions]
        report(1)
    return tabulate(network, projects.ids, parts, cap)


def _price(network: Network, joined: Arcs) -> Priced:
    """Today's hierarchy, with joins where `joined` may run as well."""
    everything = join_arcs([network.arcs, joined])
    hierarchy = raise_hierarchy(network.nodes, everything.tails, everything.heads)
    return price(hierarchy, network.arcs)


def _places(field: Field, nodes: int, most_bytes: int) -> list[slice]:
    """Places of zones, in lots whose two trees fit into the memory allowed."""
    many = len(field.node)
    lot = max(1, int(most_bytes // (8 * max(nodes, 1))))
    return _parted(many, -(-many // lot))


def _parted(many: int, lots: int) -> list[slice]:
    """So many places, in about equal lots; at least one."""
    lots = max(1, min(lots, many))
    return [slice(a, b) for a, b in pairwise([many * k // lots for k in range(lots + 1)])]


def _tonnes(network: Network, field: Field, rows: slice, columns: slice) -> NDArray[np.int32]:
    return network.tonnes[np.ix_(field.zone[rows], field.zone[columns])].astype(np.int32)


def _count_all(
    portions: list[Portion], executor: Executor | None, report: Report
) -> Iterator[Counted]:
    if executor is None:
        share = len(portions)
        for number, portion in enumerate(portions):
            # A project is done when its last portion is.
            yield count_portion(portion, report if number == share - 1 else silent)
        return
    yield from executor.map(count_portion, portions)
    report(len(portions[0].projects.ids))


def _numbered(part: Counted, numbers: Wide, zone: Integers) -> Counted:
    """The portion's lists by the projects' and zones' numbers among all."""
    for rows in (part.spill, part.sending, part.receiving):
        rows[:, 0] = numbers[rows[:, 0]]
    for rows in (part.sending, part.receiving):
        rows[:, 1] = zone[rows[:, 1]]
    return replace(part, summed=np.column_stack([numbers, part.summed]))


def _compare(portion: Portion, arcs: Arcs, project: int) -> Counted:
    """Lay the portion's ways on changed arcs beside today's."""
    field, rows, columns = portion.field, portion.origins, portion.destinations
    now, then = (
        np.minimum(_costs(priced, field.node[rows], field.node[columns]), np.int32(field.cap))
        for priced in (field.priced, price(field.priced.hierarchy, arcs))
    )
    summed = np.zeros((1, 4), np.int64)
    summed[0, 0] = project
    spill = np.zeros((portion.regions, portion.regions, 2), np.int64)
    sending, receiving = np.zeros(len(now), np.int64), np.zeros(now.shape[1], np.int64)
    _add_changes(
        now, then, portion.tonnes, field.region[rows], field.region[columns], summed[0, 1:],
        spill, sending, receiving,
    )  # fmt: skip
    a, b = np.nonzero(spill[:, :, 1])
    return Counted(
        summed,
        np.column_stack([np.full(len(a), project), a, b, spill[a, b]]),
        _listed(project, sending, field.zone[rows], portion.by_zone),
        _listed(project, receiving, field.zone[columns], portion.by_zone),
        np.zeros_like(spill),
    )


def _costs(priced: Priced, origins: Integers, destinations: Integers) -> Integers:
    return grow_trees(priced, origins, destinations[:0]).sent[destinations].T


@borrowing
def _add_changes(
    now: Integers, then: Integers, tonnes: Integers,
    row_region: Integers, column_region: Integers, summed: Wide, spill: Wide, sending: Wide,
    receiving: Wide,
) -> None:  # fmt: skip
    for s in range(len(now)):
        for t in range(now.shape[1]):
            saved, load = now[s, t] - then[s, t], np.int64(tonnes[s, t])
            if saved == 0:
                continue
            summed[0] += saved * load
            summed[1] += 1
            summed[2] += load
            spill[row_region[s], column_region[t], 0] += saved * load
            spill[row_region[s], column_region[t], 1] += load
            sending[s] += saved * load
            receiving[t] += saved * load


def _listed(project: int, by_zone: Wide, zone: Integers, asked: bool) -> Wide:
    touched = np.flatnonzero(by_zone) if asked else np.empty(0, np.int64)
    return np.column_stack([np.full(len(touched), project), zone[touched], by_zone[touched]])
