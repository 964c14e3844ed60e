"""Costs between zones (*biaya antarzona*): from every zone to every node, and the way back."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import compiled
from baimbai.roads.large.hierarchy import Priced
from baimbai.roads.network import FAR

Integers = NDArray[np.int32]

LANES = 64
"""Zones swept together: their costs at one node fill whole cache lines."""


@dataclass(frozen=True)
class Trees:
    """Cheapest ways between zones and nodes; nodes are ranks of the hierarchy.

    `sent[x, s]` is the cost from zone s to node x, `received[x, t]` from node x to zone t;
    FAR where there is no way.
    """

    sent: Integers
    received: Integers


def grow_trees(priced: Priced, origins: Integers, destinations: Integers) -> Trees:
    """Trees from the nodes `origins` and to the nodes `destinations` (ranks)."""
    parent = priced.hierarchy.parent
    up = (priced.up_start, priced.up_node, priced.up_cost)
    down = (priced.down_start, priced.down_node, priced.down_cost)
    return Trees(_sweep(parent, *up, *down, origins), _sweep(parent, *down, *up, destinations))


@compiled
def _sweep(
    parent: Integers, up_start: Integers, up_node: Integers, up_cost: Integers,
    down_start: Integers, down_node: Integers, down_cost: Integers, zones: Integers,
) -> Integers:  # fmt: skip
    """Costs from each zone to every node: rise from the zone, then sweep all nodes downward.

    Delling and others, PHAST (2011); each zone rises through its ancestors only.
    """
    n, many = len(parent), len(zones)
    reached = np.empty((n, many), np.int32)
    for first in range(0, many, LANES):
        last = min(first + LANES, many)
        block = np.full((n, LANES), FAR, np.int32)
        for z in range(first, last):
            x = zones[z]
            lane = z - first
            block[x, lane] = 0
            while x >= 0:
                here = block[x, lane]
                if here < FAR:
                    for k in range(up_start[x], up_start[x + 1]):
                        y = up_node[k]
                        block[y, lane] = min(block[y, lane], here + up_cost[k])
                x = parent[x]
        for x in range(n - 1, -1, -1):
            own = block[x]
            for k in range(down_start[x], down_start[x + 1]):
                above = block[down_node[k]]
                cost = down_cost[k]
                for lane in range(LANES):
                    own[lane] = min(own[lane], np.int32(above[lane] + cost))
            for z in range(first, last):
                reached[x, z] = min(own[z - first], FAR)
    return reached
