"""A hierarchy of nodes (*hierarki simpul*): from every node, costs flow up, then down.

Nodes are taken out one after another, those with few neighbours first; neighbours of a node
taken out are joined, so that ways through it stay (customisable contraction hierarchies,
Dibbelt, Strasser and Wagner 2016). Which nodes are joined does not depend on costs: other costs
need `priced` alone. Nodes are numbered so that each comes before those taken out after it that
it is joined to, and a region's nodes lie together.
"""

from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import compiled
from baimbai.roads.network import FAR, Arcs

Integers = NDArray[np.int32]


@dataclass(frozen=True)
class Hierarchy:
    """The joins of a network's nodes, without costs.

    `rank[node]` is a node's number here, `node[rank]` the way back; joins of rank r to higher
    ones stand at `start[r]:start[r + 1]` in `upper`, rising; the first is `parent[r]` (−1: none).
    """

    rank: Integers
    node: Integers
    parent: Integers
    start: Integers
    upper: Integers


@dataclass(frozen=True)
class Priced:
    """A hierarchy's joins with exact costs; those that no cheapest way needs are left out.

    Cheapest ways rise along `up`, then fall along `down`: both by lower node, rising, with the
    upper node and the cost.
    """

    hierarchy: Hierarchy
    up_start: Integers
    up_node: Integers
    up_cost: Integers
    down_start: Integers
    down_node: Integers
    down_cost: Integers


def raise_hierarchy(nodes: int, tails: Integers, heads: Integers) -> Hierarchy:
    """The hierarchy of a network of `nodes` nodes with arcs from `tails` to `heads`."""
    start, neighbour = _neighbours(nodes, tails, heads)
    taken, begin, count, pool = _take_out(start, neighbour)
    rank = _number(taken, begin, count, pool)
    node = np.empty(nodes, np.int32)
    node[rank] = np.arange(nodes, dtype=np.int32)
    start = np.concatenate([[0], np.cumsum(count[node])]).astype(np.int32)
    upper = np.empty(start[-1], np.int32)
    _write_joins(node, rank, begin, count, pool, start, upper)
    parent = np.full(nodes, -1, np.int32)
    joined = start[:-1] < start[1:]
    parent[joined] = upper[start[:-1][joined]]
    return Hierarchy(rank, node, parent, start, upper)


def price(hierarchy: Hierarchy, arcs: Arcs) -> Priced:
    """The hierarchy with the arcs' costs; arcs must run where the hierarchy has joins."""
    up = np.full(len(hierarchy.upper), FAR, np.int32)
    down = np.full(len(hierarchy.upper), FAR, np.int32)
    tails, heads = hierarchy.rank[arcs.tails], hierarchy.rank[arcs.heads]
    _lay(tails, heads, arcs.costs, hierarchy.start, hierarchy.upper, up, down)
    _through_lower(hierarchy.start, hierarchy.upper, up, down)
    needed_up, needed_down = _through_upper(hierarchy.start, hierarchy.upper, up, down)
    return Priced(
        hierarchy,
        *_only(hierarchy, up, needed_up),
        *_only(hierarchy, down, needed_down),
    )


def _neighbours(nodes: int, tails: Integers, heads: Integers) -> tuple[Integers, Integers]:
    """Each node's neighbours, whatever the direction: (start, neighbour), without repeats."""
    apart = tails != heads
    a = np.concatenate([tails[apart], heads[apart]]).astype(np.int64)
    b = np.concatenate([heads[apart], tails[apart]]).astype(np.int64)
    pairs = np.unique(a * nodes + b)
    start = np.searchsorted(pairs, np.arange(nodes + 1) * nodes).astype(np.int32)
    return start, (pairs % nodes).astype(np.int32)


def _only(
    hierarchy: Hierarchy, costs: Integers, needed: NDArray[np.bool_]
) -> tuple[Integers, Integers, Integers]:
    kept = np.concatenate([[0], np.cumsum(needed)]).astype(np.int32)
    return kept[hierarchy.start], hierarchy.upper[needed], costs[needed]


@compiled
def _take_out(
    start: Integers, neighbour: Integers
) -> tuple[Integers, NDArray[np.int64], Integers, Integers]:
    """Take nodes out, those with fewest neighbours first; on a tie, those that rest on the
    shortest chain of others; then by number.

    Returns the nodes in order, and each one's neighbours when it was taken out:
    `pool[begin[v] : begin[v] + count[v]]`.
    """
    n = len(start) - 1
    begin, count = np.empty(n, np.int64), np.empty(n, np.int32)
    room, depth = np.empty(n, np.int32), np.zeros(n, np.int32)
    pool, end = np.empty(8 * len(neighbour) + 2 * n + 64, np.int32), 0
    for x in range(n):
        begin[x], count[x] = end, start[x + 1] - start[x]
        room[x] = 2 * count[x] + 2
        pool[end : end + count[x]] = neighbour[start[x] : start[x + 1]]
        end += room[x]
    wide = np.int64(2**20)
    heap = [(np.int64(count[v]) * wide, np.int64(v)) for v in range(n)]
    heapify(heap)
    out, seen, order = np.zeros(n, np.bool_), np.full(n, -1, np.int32), np.empty(n, np.int32)
    taken = 0
    while heap:
        key, v = heappop(heap)
        if out[v] or key != count[v] * wide + depth[v]:
            continue
        order[taken], out[v] = v, True
        taken += 1
        near = pool[begin[v] : begin[v] + count[v]].copy()
        for u in near:
            pool, end = _join(u, int(v), near, begin, count, room, pool, end, seen)
            depth[u] = max(depth[u], depth[v] + 1)
            heappush(heap, (count[u] * wide + depth[u], np.int64(u)))
    return order, begin, count, pool


@compiled
def _join(
    u: int, v: int, near: Integers, begin: NDArray[np.int64], count: Integers, room: Integers,
    pool: Integers, end: int, seen: Integers,
) -> tuple[Integers, int]:  # fmt: skip
    """Take v from u's neighbours and put the others `near` v in; the pool and its end."""
    kept = 0
    for k in range(begin[u], begin[u] + count[u]):
        if pool[k] != v:
            pool[begin[u] + kept] = pool[k]
            seen[pool[k]] = u
            kept += 1
    if kept + len(near) > room[u]:
        room[u] = 2 * (kept + len(near))
        if end + room[u] > len(pool):
            pool = np.concatenate((pool, np.empty(len(pool) + room[u], np.int32)))
        pool[end : end + kept] = pool[begin[u] : begin[u] + kept]
        begin[u] = end
        end += room[u]
    for w in near:
        if w != u and seen[w] != u:
            pool[begin[u] + kept] = w
            kept += 1
    count[u] = kept
    # u is met again, for another v: marks must not outlive this round.
    for k in range(begin[u], begin[u] + kept):
        seen[pool[k]] = -1
    return pool, end


@compiled
def _number(taken: Integers, begin: NDArray[np.int64], count: Integers, pool: Integers) -> Integers:
    """Ranks in post-order of the tree that the joins form: regions lie together."""
    n = len(taken)
    place = np.empty(n, np.int32)
    for k in range(n):
        place[taken[k]] = k
    first, following = np.full(n, -1, np.int32), np.full(n, -1, np.int32)
    roots = np.full(1, -1, np.int32)
    for k in range(n - 1, -1, -1):
        v = taken[k]
        above = -1
        for j in range(begin[v], begin[v] + count[v]):
            if above < 0 or place[pool[j]] < place[above]:
                above = pool[j]
        if above < 0:
            following[v] = roots[0]
            roots[0] = v
        else:
            following[v] = first[above]
            first[above] = v
    rank = np.empty(n, np.int32)
    stack = np.empty(n + 1, np.int32)
    numbered, root = 0, roots[0]
    while root >= 0:
        top = 0
        stack[0] = root
        while top >= 0:
            v = stack[top]
            if first[v] >= 0:
                child = first[v]
                first[v] = following[child]
                top += 1
                stack[top] = child
            else:
                rank[v] = numbered
                numbered += 1
                top -= 1
        root = following[root]
    return rank


@compiled
def _write_joins(
    node: Integers, rank: Integers, begin: NDArray[np.int64], count: Integers, pool: Integers,
    start: Integers, upper: Integers,
) -> None:  # fmt: skip
    for r in range(len(node)):
        v = node[r]
        near = rank[pool[begin[v] : begin[v] + count[v]]]
        near.sort()
        upper[start[r] : start[r + 1]] = near


@compiled
def _lay(
    tails: Integers, heads: Integers, costs: Integers, start: Integers, upper: Integers,
    up: Integers, down: Integers,
) -> None:  # fmt: skip
    """Write each arc's cost on its join; of several, the cheapest."""
    for k in range(len(tails)):
        low, high = min(tails[k], heads[k]), max(tails[k], heads[k])
        if low == high:
            continue
        j = start[low] + np.searchsorted(upper[start[low] : start[low + 1]], high)
        if tails[k] == low:
            up[j] = min(up[j], costs[k])
        else:
            down[j] = min(down[j], costs[k])


@compiled
def _through_lower(start: Integers, upper: Integers, up: Integers, down: Integers) -> None:
    """A join of y and z costs no more than the way through each lower node joined to both."""
    n = len(start) - 1
    place = np.full(n, -1, np.int32)
    for v in range(n):
        for i in range(start[v], start[v + 1]):
            y = upper[i]
            for j in range(start[y], start[y + 1]):
                place[upper[j]] = j
            for k in range(i + 1, start[v + 1]):
                j = place[upper[k]]
                up[j] = min(up[j], down[i] + up[k])
                down[j] = min(down[j], down[k] + up[i])


@compiled
def _through_upper(
    start: Integers, upper: Integers, up: Integers, down: Integers
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Make costs exact from the highest down; which joins are cheaper than all ways round?"""
    n = len(start) - 1
    need_up, need_down = up < FAR, down < FAR
    place = np.full(n, -1, np.int32)
    for v in range(n - 1, -1, -1):
        for i in range(start[v], start[v + 1]):
            place[upper[i]] = i
        for i in range(start[v], start[v + 1]):
            y = upper[i]
            for j in range(start[y], start[y + 1]):
                k = place[upper[j]]
                if k < start[v] or k >= start[v + 1] or upper[k] != upper[j]:
                    continue
                # v–y by way of z, and v–z by way of y, where z = upper[j].
                if up[k] + down[j] <= up[i]:
                    up[i], need_up[i] = up[k] + down[j], False
                if up[j] + down[k] <= down[i]:
                    down[i], need_down[i] = up[j] + down[k], False
                if up[i] + up[j] <= up[k]:
                    up[k], need_up[k] = up[i] + up[j], False
                if down[j] + down[i] <= down[k]:
                    down[k], need_down[k] = down[j] + down[i], False
    for i in range(len(up)):
        need_up[i] = need_up[i] and up[i] < FAR
        need_down[i] = need_down[i] and down[i] < FAR
    return need_up, need_down
