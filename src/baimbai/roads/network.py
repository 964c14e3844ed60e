"""A road network in whole numbers (*jaringan jalan*): nodes, arcs and the zones on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.errors import RoadsError
from baimbai.roads.tables import CHANGES

Integers = NDArray[np.int32]
Tonnes = NDArray[np.int64]

FAR = np.int32(2**29)
"""No way. Twice this and a link's cost still fit 32 bits, and every real way is shorter."""


MOST_TONNES = 2**31
"""Between two zones in a year."""

NO_CHANGES = CHANGES.make([])


@dataclass(frozen=True)
class Arcs:
    """One direction of links each: from node `tails[i]` to `heads[i]` at `costs[i]`."""

    tails: Integers
    heads: Integers
    costs: Integers
    """Rupiah a tonne, from 1 to MOST_COST; FAR: no way."""

    def __len__(self) -> int:
        return len(self.costs)


@dataclass(frozen=True)
class Network:
    """Arcs, and zones that send and receive goods; nodes and zones by number.

    Goods may pass through any node. Several arcs between the same nodes: the cheapest counts.
    """

    names: tuple[str, ...]
    """The nodes' ids, in the order of their numbers."""
    arcs: Arcs
    zones: tuple[str, ...]
    zone_node: Integers
    region: Integers
    """By zone, the place of its region in `regions`."""
    regions: tuple[str, ...]
    tonnes: Tonnes
    """Zone × zone, tonnes a year; nothing within a zone is counted."""

    @property
    def nodes(self) -> int:
        return len(self.names)


def lay_out(
    links: pl.DataFrame,
    zones: pl.DataFrame,
    demand: pl.DataFrame,
    changes: pl.DataFrame = NO_CHANGES,
) -> Network:
    """The network of tables LINKS, ZONES and DEMAND, with the nodes that CHANGES adds.

    Raises RoadsError for a zone at a node that no link and no change touches, for demand
    between zones that are not on the list, and for demand too large to be counted in 64 bits.
    """
    touched = pl.concat(
        [frame[end] for frame in (links, changes) for end in ("from_node", "to_node")]
    )
    lost = zones.filter(~pl.col("node").is_in(touched.unique().implode()))
    if lost.height:
        raise RoadsError("error-roads-zone-node", zone=lost["id"][0], node=lost["node"][0])
    names, zones = touched.unique().sort(), zones.sort("id")
    regions = zones["region_code"].unique().sort()
    return Network(
        names=tuple(names),
        arcs=_arcs(links, names),
        zones=tuple(zones["id"]),
        zone_node=places(zones["node"], names),
        region=places(zones["region_code"], regions),
        regions=tuple(regions),
        tonnes=_matrix(demand, zones["id"]),
    )


def places(of: pl.Series, among: pl.Series) -> Integers:
    """Where each value stands in `among` (sorted or not, without repeats); −1: nowhere."""
    numbers = pl.int_range(len(among), dtype=pl.Int32, eager=True)
    found = of.replace_strict(among, numbers, default=-1, return_dtype=pl.Int32)
    return found.to_numpy().astype(np.int32)


def join_arcs(parts: Sequence[Arcs]) -> Arcs:
    """Several lots of arcs as one."""
    return Arcs(
        np.concatenate([part.tails for part in parts]),
        np.concatenate([part.heads for part in parts]),
        np.concatenate([part.costs for part in parts]),
    )


def _arcs(links: pl.DataFrame, names: pl.Series) -> Arcs:
    forth = Arcs(
        places(links["from_node"], names),
        places(links["to_node"], names),
        links["cost_rupiah"].to_numpy().astype(np.int32),
    )
    two_way = links["both_ways"].to_numpy()
    back = Arcs(forth.heads[two_way], forth.tails[two_way], forth.costs[two_way])
    return join_arcs([forth, back])


def _matrix(demand: pl.DataFrame, zones: pl.Series) -> Tonnes:
    tonnes = np.zeros((len(zones), len(zones)), np.int64)
    rows, columns = places(demand["origin"], zones), places(demand["destination"], zones)
    unknown = np.flatnonzero((rows < 0) | (columns < 0))
    if len(unknown):
        flow = demand.row(int(unknown[0]), named=True)
        raise RoadsError(
            "error-roads-demand-zone", origin=flow["origin"], destination=flow["destination"]
        )
    tonnes[rows, columns] = demand["tonnes"].to_numpy()
    np.fill_diagonal(tonnes, 0)
    if tonnes.size and (tonnes.max() >= MOST_TONNES or float(tonnes.sum()) * float(FAR) >= 2**62):
        raise RoadsError("error-roads-demand-large", tonnes=int(tonnes.sum()))
    return tonnes
