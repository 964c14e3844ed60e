"""Works on the road network, each alone and all together (*dampak usulan jalan*).

Trips stay as they are and take the cheapest way, all of them (all or nothing): congestion and
new traffic are not counted. What cannot be reached costs `outside_cost`, the price of getting
there otherwise.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import pairwise, product

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.kernel import borrowing
from baimbai.roads.hierarchy import Priced, price, raise_hierarchy
from baimbai.roads.network import FAR, Arcs, Network, join_arcs
from baimbai.roads.portion import (
    Counted,
    Field,
    Portion,
    Report,
    count_portion,
    outside,
    prepare,
    rank,
    silent,
)
from baimbai.roads.projects import Projects, cheapest, makes_dearer, with_changes
from baimbai.roads.skim import grow_trees
from baimbai.roads.tables import EFFECTS, REGION_FLOWS, SPILLOVERS, ZONE_ACCESS

Integers = NDArray[np.int32]
Wide = NDArray[np.int64]

MOST_BYTES = 2**30
"""For the trees of one portion."""


@dataclass(frozen=True)
class Evaluation:
    """What works change: tables EFFECTS, SPILLOVERS and ZONE_ACCESS, and today's REGION_FLOWS.

    `access` is empty unless it was asked for.
    """

    effects: pl.DataFrame
    spillovers: pl.DataFrame
    access: pl.DataFrame
    flows: pl.DataFrame
    outside_cost: int | None
    """What was counted for pairs without a (cheaper) way; None: there were none."""


def evaluate(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    by_zone: bool = False,
    most_bytes: int = MOST_BYTES,
    executor: Executor | None = None,
    report: Report = silent,
) -> Evaluation:
    """What each project alone changes.

    Without an `outside_cost`, what cannot be reached costs twice the dearest way of today.
    Portions are an executor's tasks; the result does not depend on how many there are.
    """
    dearer = makes_dearer(network, projects)
    priced = _price(network, projects.only(np.flatnonzero(dearer)).arcs)
    cap = outside(network, priced, outside_cost, bool(dearer.any()))
    field = prepare(network, priced, int(FAR) if cap is None else cap)
    places = _places(field, network.nodes, most_bytes)
    cheaper = np.flatnonzero(~dearer)
    ranked = rank(projects.only(cheaper), priced)
    portions = [
        Portion(field, _tonnes(network, field, rows, columns), rows, columns, ranked,
                len(network.regions), by_zone)
        for rows, columns in product(places, places)
    ]  # fmt: skip
    parts = [_numbered(part, cheaper) for part in _count_all(portions, executor, report)]
    for project in np.flatnonzero(dearer):
        arcs = with_changes(network, projects.of(int(project)))
        parts += [_compare(portion, arcs, int(project)) for portion in portions]
        report(1)
    return _tabulate(network, field, projects.ids, parts, cap)


def evaluate_together(
    network: Network, projects: Projects, outside_cost: int | None = None
) -> Evaluation:
    """What all projects together change, as one project `semua`: by finding all ways anew.

    Where several change the same arc, the cheapest counts.
    """
    together = Projects(("semua",), np.array([0, len(projects.arcs)]), projects.arcs)
    arcs = cheapest(projects.arcs)
    priced = _price(network, arcs)
    cap = outside(network, priced, outside_cost, closures=True)
    field = prepare(network, priced, int(FAR) if cap is None else cap)
    places = _places(field, network.nodes, MOST_BYTES)
    nothing = projects.only(np.empty(0, np.int64))
    parts = []
    for rows, columns in product(places, places):
        portion = Portion(field, _tonnes(network, field, rows, columns), rows, columns, nothing,
                          len(network.regions), by_zone=True)  # fmt: skip
        parts += [_numbered(count_portion(portion), np.empty(0, np.int64)),
                  _compare(portion, with_changes(network, arcs), 0)]  # fmt: skip
    return _tabulate(network, field, together.ids, parts, cap)


def _price(network: Network, joined: Arcs) -> Priced:
    """Today's hierarchy, with joins where `joined` may run as well."""
    everything = join_arcs([network.arcs, joined])
    hierarchy = raise_hierarchy(network.nodes, everything.tails, everything.heads)
    return price(hierarchy, network.arcs)


def _places(field: Field, nodes: int, most_bytes: int) -> list[slice]:
    """Places of zones, in lots whose two trees fit into the memory allowed."""
    many = len(field.node)
    lot = max(1, int(most_bytes // (8 * max(nodes, 1))))
    lots = max(1, -(-many // lot))
    bounds = [many * k // lots for k in range(lots + 1)]
    return [slice(a, b) for a, b in pairwise(bounds)]


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


def _numbered(part: Counted, numbers: Wide) -> Counted:
    """The portion's lists by the projects' numbers among all."""
    for rows in (part.spill, part.sending, part.receiving):
        rows[:, 0] = numbers[rows[:, 0]]
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
        _listed(project, sending, rows.start) if portion.by_zone else np.empty((0, 3), np.int64),
        _listed(project, receiving, columns.start)
        if portion.by_zone
        else np.empty((0, 3), np.int64),
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


def _listed(project: int, by_zone: Wide, first: int) -> Wide:
    touched = np.flatnonzero(by_zone)
    return np.column_stack([np.full(len(touched), project), touched + first, by_zone[touched]])


def _flows(network: Network, parts: list[Counted]) -> pl.DataFrame:
    """Table REGION_FLOWS."""
    sums = sum((part.flows for part in parts), np.zeros((1, 1, 2), np.int64))
    a, b = np.nonzero(sums[:, :, 0])
    regions = pl.Series(network.regions, dtype=pl.String)
    return REGION_FLOWS.check(
        pl.DataFrame(
            [
                regions.gather(a),
                regions.gather(b),
                pl.Series(sums[a, b, 0]),
                pl.Series(sums[a, b, 1]),
            ],
            schema=REGION_FLOWS.schema,
        )
    )


def _tabulate(
    network: Network, field: Field, ids: tuple[str, ...], parts: list[Counted], cap: int | None
) -> Evaluation:  # fmt: skip
    """The portions' lists, added up, as tables with names."""
    names, regions = pl.Series(ids, dtype=pl.String), pl.Series(network.regions, dtype=pl.String)
    zones = pl.Series(network.zones, dtype=pl.String)[field.zone.tolist()]
    effects = _added([part.summed for part in parts], ("project",), tuple(EFFECTS.schema)[1:])
    spill = _added(
        [part.spill for part in parts],
        ("project", "origin_region", "destination_region"),
        ("saving_rupiah", "tonnes"),
    )
    sending = _added([p.sending for p in parts], ("project", "zone"), ("sending_rupiah",))
    receiving = _added([p.receiving for p in parts], ("project", "zone"), ("receiving_rupiah",))
    access = sending.join(receiving, on=["project", "zone"], how="full", coalesce=True).fill_null(0)
    return Evaluation(
        EFFECTS.check(_named(effects, project=names).sort("project")),
        SPILLOVERS.check(
            _named(spill, project=names, origin_region=regions, destination_region=regions).sort(
                "project", "origin_region", "destination_region"
            )
        ),
        ZONE_ACCESS.check(_named(access, project=names, zone=zones).sort("project", "zone")),
        _flows(network, parts),
        cap,
    )


def _added(lists: list[Wide], keys: tuple[str, ...], sums: tuple[str, ...]) -> pl.DataFrame:
    columns = [*keys, *sums]
    rows = np.concatenate([*lists, np.empty((0, len(columns)), np.int64)])
    frame = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.Int64), orient="row")
    return frame.group_by(keys).agg(pl.col(name).sum() for name in sums)


def _named(frame: pl.DataFrame, **names: pl.Series) -> pl.DataFrame:
    return frame.with_columns(
        pl.lit(series).gather(pl.col(column)).alias(column) for column, series in names.items()
    )
