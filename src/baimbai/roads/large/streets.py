"""Ways on from a node to the next choice (*ruas antarsimpul*): bends in between are skipped."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import compiled
from baimbai.roads.network import Arcs

Integers = NDArray[np.int32]


class Streets(NamedTuple):
    """By node, ways on: `next[start[x] : start[x + 1]]` at `cost`.

    A way ends at the first node that has a zone, or from which there is more than one way on.
    """

    start: Integers
    next: Integers
    cost: Integers


def streets_from(nodes: int, arcs: Arcs, stops: NDArray[np.bool_]) -> Streets:
    """Ways on along the arcs, from tails to heads; `stops`: nodes never skipped."""
    order = np.lexsort((arcs.costs, arcs.heads, arcs.tails))
    tails, heads = arcs.tails[order], arcs.heads[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (tails[1:] != tails[:-1]) | (heads[1:] != heads[:-1])
    first &= tails != heads
    tails, heads, costs = tails[first], heads[first], arcs.costs[order][first]
    start = np.searchsorted(tails, np.arange(nodes + 1)).astype(np.int32)
    return Streets(*_skip_bends(start, heads, costs, stops))


@compiled
def _skip_bends(
    start: Integers, heads: Integers, costs: Integers, stops: NDArray[np.bool_]
) -> tuple[Integers, Integers, Integers]:
    n = len(start) - 1
    begin = np.zeros(n + 1, np.int32)
    following, total = np.empty(len(heads), np.int32), np.empty(len(heads), np.int32)
    passed, kept = np.full(n, -1, np.int32), 0
    for x in range(n):
        for k in range(start[x], start[x + 1]):
            came, y, cost = x, heads[k], costs[k]
            while not stops[y] and y != x and passed[y] != k:
                ways, only = 0, 0
                for j in range(start[y], start[y + 1]):
                    if heads[j] != came:
                        ways += 1
                        only = j
                if ways != 1:
                    break
                passed[y] = k
                came, y, cost = y, heads[only], cost + costs[only]
            # A way that comes back to where it has been is on no cheapest way.
            if y != x and passed[y] != k:
                following[kept], total[kept] = y, cost
                kept += 1
        begin[x + 1] = kept
    return begin, following[:kept].copy(), total[:kept].copy()
