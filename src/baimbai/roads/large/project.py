"""A project's arcs among themselves (*hubungan dalam proyek*): ends, entries, exits, blocks."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import borrowing, compiled
from baimbai.roads.large.counting import MOST_BITS, Gains, Ground, Scratch, settle
from baimbai.roads.large.upgrade import split_block
from baimbai.roads.network import FAR

Integers = NDArray[np.int32]


class Heights(NamedTuple):
    """The priced hierarchy as bare arrays: see `hierarchy.Priced`."""

    parent: Integers
    up_start: Integers
    up_node: Integers
    up_cost: Integers
    down_start: Integers
    down_node: Integers
    down_cost: Integers


class Inner(NamedTuple):
    """A project's ends, and what it costs between them.

    `tail`, `head` are places of its arcs' ends in `ends`; `before` and `after` are costs from
    end to end without and with the project.
    """

    ends: Integers
    tail: Integers
    head: Integers
    cost: Integers
    before: Integers
    after: Integers


@compiled
def count_project(
    ground: Ground, heights: Heights, gains: Gains, scratch: Scratch,
    tails: Integers, heads: Integers, costs: Integers,
) -> None:  # fmt: skip
    """Count what arcs (of ranks) that become cheaper, or are new, gain: into `gains`."""
    inner = look_inside(heights, tails, heads, costs)
    count_blocks(ground, gains, scratch, inner, through_project(inner))
    settle(ground, gains)


@compiled
def count_blocks(
    ground: Ground, gains: Gains, scratch: Scratch, inner: Inner, through: Integers
) -> None:
    """Count the gains of all blocks (i, j) with a cost in `through`; FAR: no block."""
    entering, leaving = _entries(ground, inner, through), _exits(ground, inner, through)
    firsts, lasts = np.nonzero(through < FAR)
    scratch.row_blocks[:] = 0
    scratch.column_blocks[:] = 0
    blocks = 0
    for k in range(len(firsts)):
        i, j = firsts[k], lasts[k]
        height, width = _list_block(ground, scratch, inner, through, entering, leaving, i, j)
        if height and width:
            _note_block(scratch, min(blocks, MOST_BITS), height, width)
            firsts[blocks], lasts[blocks] = i, j
            blocks += 1
    for k in range(blocks):
        i, j = firsts[k], lasts[k]
        height, width = _list_block(ground, scratch, inner, through, entering, leaving, i, j)
        # Blocks that share a bit take each other's pairs for shared, and their own.
        others = ~(np.int64(1) << k) if k < MOST_BITS else ~np.int64(0)
        split_block(
            ground, gains, scratch, inner.ends[inner.tail[i]], inner.ends[inner.head[j]],
            through[i, j], int(others), height, width,
        )  # fmt: skip


@borrowing
def _list_block(
    ground: Ground, scratch: Scratch, inner: Inner, through: Integers,
    entering: NDArray[np.bool_], leaving: NDArray[np.bool_], i: int, j: int,
) -> tuple[int, int]:  # fmt: skip
    """List the block's origins and destinations; how many there are."""
    u, v, cost = inner.ends[inner.tail[i]], inner.ends[inner.head[j]], through[i, j]
    height = _list_gaining(scratch.rows, entering[i], ground.sent[u], ground.sent[v], cost)
    if height == 0:
        return 0, 0
    return height, _list_gaining(
        scratch.columns, leaving[j], ground.received[v], ground.received[u], cost
    )


@borrowing
def _note_block(scratch: Scratch, bit: int, height: int, width: int) -> None:
    for i in range(height):
        scratch.row_blocks[scratch.rows[i]] |= np.int64(1) << bit
    for j in range(width):
        scratch.column_blocks[scratch.columns[j]] |= np.int64(1) << bit


@compiled
def look_inside(heights: Heights, tails: Integers, heads: Integers, costs: Integers) -> Inner:
    """The project's ends with the costs between them."""
    ends = np.unique(np.concatenate((tails, heads)))
    tail = np.searchsorted(ends, tails).astype(np.int32)
    head = np.searchsorted(ends, heads).astype(np.int32)
    before = between(heights, ends, ends)
    after = before.copy()
    add_arcs(after, tail, head, costs)
    return Inner(ends, tail, head, costs, before, after)


@borrowing
def add_arcs(costs: Integers, tails: Integers, heads: Integers, arc_costs: Integers) -> None:
    """Costs between some nodes once arcs between them are added, one after another."""
    n = len(costs)
    for k in range(len(arc_costs)):
        a, b = tails[k], heads[k]
        if arc_costs[k] >= costs[a, b]:
            continue
        for x in range(n):
            reach = costs[x, a] + arc_costs[k]
            for y in range(n):
                costs[x, y] = min(costs[x, y], reach + costs[b, y])


@compiled
def between(heights: Heights, origins: Integers, destinations: Integers) -> Integers:
    """Cheapest costs from some nodes to others: risen from both sides, met above."""
    costs = np.full((len(origins), len(destinations)), FAR, np.int32)
    level = np.full(len(heights.parent), FAR, np.int32)
    start = np.zeros(len(destinations) + 1, np.int64)
    node, cost = np.empty(256, np.int32), np.empty(256, np.int32)
    many = 0
    for d in range(len(destinations)):
        x = destinations[d]
        _rise(heights.parent, heights.down_start, heights.down_node, heights.down_cost, level, x)
        while x >= 0:
            if many == len(node):
                node = np.concatenate((node, node))
                cost = np.concatenate((cost, cost))
            node[many], cost[many] = x, level[x]
            many += level[x] < FAR
            level[x] = FAR
            x = heights.parent[x]
        start[d + 1] = many
    for o in range(len(origins)):
        x = origins[o]
        _rise(heights.parent, heights.up_start, heights.up_node, heights.up_cost, level, x)
        for d in range(len(destinations)):
            for k in range(start[d], start[d + 1]):
                costs[o, d] = min(costs[o, d], level[node[k]] + cost[k])
        while x >= 0:
            level[x] = FAR
            x = heights.parent[x]
    return costs


@borrowing
def _rise(
    parent: Integers, start: Integers, node: Integers, cost: Integers, level: Integers, x: int
) -> None:
    """Costs from a node to those above it, into `level`."""
    level[x] = 0
    while x >= 0:
        here = level[x]
        if here < FAR:
            for k in range(start[x], start[x + 1]):
                level[node[k]] = min(level[node[k]], here + cost[k])
        x = parent[x]


@compiled
def through_project(inner: Inner) -> Integers:
    """Cost from the start of arc i to the end of arc j, using both; FAR where that is no gain."""
    k = len(inner.cost)
    through = np.full((k, k), FAR, np.int32)
    for i in range(k):
        for j in range(k):
            cost = inner.cost[i]
            if i != j:
                cost += inner.after[inner.head[i], inner.tail[j]] + inner.cost[j]
            if cost < inner.before[inner.tail[i], inner.head[j]]:
                through[i, j] = cost
    return through


@compiled
def _entries(ground: Ground, inner: Inner, through: Integers) -> NDArray[np.bool_]:
    """Arc × origin: may a cheapest way use this arc as its first of the project?

    It must gain by the arc itself, and not gain on the way to it. Ties stay in.
    """
    k, sent = len(inner.cost), ground.sent
    enters = np.zeros((k, sent.shape[1]), np.bool_)
    for i in range(k):
        if through[i].min() == FAR:
            continue
        to_tail, to_head = sent[inner.ends[inner.tail[i]]], sent[inner.ends[inner.head[i]]]
        own = inner.cost[i]
        for s in range(sent.shape[1]):
            enters[i, s] = to_tail[s] + own < to_head[s]
        for other in range(k):
            a, b = inner.tail[other], inner.tail[i]
            reach = inner.cost[other] + inner.after[inner.head[other], b]
            if reach >= inner.before[a, b]:
                continue
            to_other = sent[inner.ends[a]]
            for s in range(sent.shape[1]):
                enters[i, s] &= to_other[s] + reach >= to_tail[s]
    return enters


@compiled
def _exits(ground: Ground, inner: Inner, through: Integers) -> NDArray[np.bool_]:
    """Arc × destination: may a cheapest way use this arc as its last of the project?"""
    k, received = len(inner.cost), ground.received
    leaves = np.zeros((k, received.shape[1]), np.bool_)
    for j in range(k):
        if through[:, j].min() == FAR:
            continue
        from_tail = received[inner.ends[inner.tail[j]]]
        from_head = received[inner.ends[inner.head[j]]]
        own = inner.cost[j]
        for t in range(received.shape[1]):
            leaves[j, t] = own + from_head[t] < from_tail[t]
        for other in range(k):
            a, b = inner.head[j], inner.head[other]
            reach = inner.after[a, inner.tail[other]] + inner.cost[other]
            if reach >= inner.before[a, b]:
                continue
            from_other = received[inner.ends[b]]
            for t in range(received.shape[1]):
                leaves[j, t] &= reach + from_other[t] >= from_head[t]
    return leaves


@borrowing
def _list_gaining(
    zones: Integers, among: NDArray[np.bool_], reach: Integers, limit: Integers, cost: int
) -> int:
    many = 0
    for z in range(len(among)):
        zones[many] = z
        many += among[z] and reach[z] + cost < limit[z]
    return many
