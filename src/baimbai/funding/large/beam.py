"""Beam search (*penelusuran berkas*) over the ways of a group of units, others held fast."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers

Floats = NDArray[np.float64]


@njit(cache=True, nogil=True)
def strain(slack: float, price: float, over: float, fixed: float) -> float:
    """What a row's balance costs: unspent money at its price, money over the limit at `over`."""
    if slack >= -1e-9:
        return max(slack, 0.0) * price
    return fixed - slack * over


@njit(cache=True, nogil=True)
def rebuild(  # noqa: C901
    units: Integers, first: Integers, ways: Integers, loss: Floats, start: Integers,
    row: Integers, value: Floats, taken: Integers, slack: Floats, price: Floats, over: Floats,
    fixed: Floats, width: int,
) -> bool:  # fmt: skip
    """Give the units the ways of least loss and strain that a beam of `width` finds.

    `taken` (a way by unit) and `slack` (by row) are changed in place, only for the better.
    Ways on offer for unit u are `ways[first[u]:first[u + 1]]`. True where anything changed.
    """
    place = np.full(len(slack), -1, dtype=np.int64)
    rows = np.empty(len(slack), dtype=np.int64)
    count = 0
    most = 1
    for unit in units:
        most = max(most, first[unit + 1] - first[unit])
        for way in ways[first[unit] : first[unit + 1]]:
            for e in range(start[way], start[way + 1]):
                if place[row[e]] < 0:
                    place[row[e]] = count
                    rows[count] = row[e]
                    count += 1
    before = 0.0
    nodes = np.zeros((width, count))
    for i in range(count):
        nodes[0, i] = slack[rows[i]]
        before += strain(slack[rows[i]], price[rows[i]], over[rows[i]], fixed[rows[i]])
    lost = np.zeros(width)
    for unit in units:
        lost[0] += loss[taken[unit]]
    old_energy = before + lost[0]
    strained = np.zeros(width)
    strained[0] = before
    alive = 1
    depth = len(units)
    parent = np.zeros((depth, width), dtype=np.int64)
    choice = np.zeros((depth, width), dtype=np.int64)
    scores = np.empty(width * most)
    losses = np.empty(width * most)
    strains = np.empty(width * most)
    for j in range(depth):
        unit = units[j]
        weight = 0.05 + 0.95 * (j + 1) / depth
        own = taken[unit]
        options = first[unit + 1] - first[unit]
        for node in range(alive):
            base = strained[node]
            for e in range(start[own], start[own + 1]):
                i, r = place[row[e]], row[e]
                if i < 0:
                    continue
                base -= strain(nodes[node, i], price[r], over[r], fixed[r])
                nodes[node, i] += value[e]
                base += strain(nodes[node, i], price[r], over[r], fixed[r])
            for k in range(options):
                way = ways[first[unit] + k]
                total = base
                for e in range(start[way], start[way + 1]):
                    i, r = place[row[e]], row[e]
                    total -= strain(nodes[node, i], price[r], over[r], fixed[r])
                    total += strain(nodes[node, i] - value[e], price[r], over[r], fixed[r])
                at = node * options + k
                strains[at] = total
                losses[at] = lost[node] + loss[way] - loss[own]
                scores[at] = losses[at] + weight * total
        made = alive * options
        kept = min(width, made)
        best = np.argsort(scores[:made], kind="mergesort")[:kept]
        fresh = np.empty((width, count))
        for new in range(kept):
            node, k = best[new] // options, best[new] % options
            way = ways[first[unit] + k]
            fresh[new] = nodes[node]
            for e in range(start[way], start[way + 1]):
                fresh[new, place[row[e]]] -= value[e]
            parent[j, new] = node
            choice[j, new] = way
            strained[new] = strains[best[new]]
            lost[new] = losses[best[new]]
        nodes = fresh
        alive = kept
    final = 0
    for node in range(alive):
        if lost[node] + strained[node] < lost[final] + strained[final]:
            final = node
    if lost[final] + strained[final] >= old_energy - 1e-6:
        return False
    for i in range(count):
        slack[rows[i]] = nodes[final, i]
    node = final
    for back in range(depth):
        j = depth - 1 - back
        taken[units[j]] = choice[j, node]
        node = parent[j, node]
    return True
