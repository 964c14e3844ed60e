"""What one project changes (*dampak satu proyek*): exact, without searching ways anew.

A project is a set of arcs that become cheaper or are new. A cheapest way that uses it enters by
one of its arcs, i, and leaves by one, j, once and for all. So the pairs of zones that can gain
lie in blocks (zones that enter by i) × (zones reached from j), and within a block

    cost(s → tail i) + cost through the project from i to j + cost(head j → t) < cost(s → t).

If a node x lies on the cheapest way from s to i and x does not gain on the way to t, neither
does s: blocks are split along the trees until few pairs are left that do not gain.
"""

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import borrowing
from baimbai.roads.large.counting import Gains, Ground, Scratch, count_rectangle

Integers = NDArray[np.int32]

WORTH_SPLITTING = 100
"""Pairs to look at, for each zone in their lists, from which on splitting costs less."""


@borrowing
def split_block(
    ground: Ground, gains: Gains, scratch: Scratch, u: int, v: int, through: int,
    others: int, height: int, width: int,
) -> None:  # fmt: skip
    """Count the gains of a block.

    Its origins are `scratch.rows[:height]`, its destinations `scratch.columns[:width]`; `u` and
    `v` are its ends, `through` the cost between them through the project; `others` has the bits
    of all other blocks.
    """
    rows, columns, stack = scratch.rows, scratch.columns, scratch.stack
    to_u, from_v = ground.sent[u], ground.received[v]
    _push(stack, 0, u, v, v, u, 0, 0, 0, height, 0, width)
    top = 1
    while top > 0:
        top -= 1
        x, y, x_from, y_from, before, after, r0, r1, c0, c1 = stack[top]
        height, width = r1 - r0, c1 - c0
        back = height >= width
        ways, node = (ground.inward, x) if back else (ground.onward, y)
        begin, end = ways.start[node], ways.start[node + 1]
        many = end - begin
        if (
            height * width <= WORTH_SPLITTING * (height + width)
            or r1 + height + many * (height + 1) > len(rows)
            or c1 + width + many * (width + 1) > len(columns)
            or top + many > len(stack)
        ):
            count_rectangle(ground, gains, scratch, to_u, from_v, through, others, r0, r1, c0, c1)
            continue
        came = x_from if back else y_from
        next_r, next_c = r1, c1
        for k in range(begin, end):
            z = ways.next[k]
            if z == came:
                continue
            if back:
                step = before + ways.cost[k]
                split = _take(rows, r0, r1, next_r, ground.sent[z], to_u, step)
                if split == next_r:
                    continue
                r1 = _leave(rows, r0, r1, next_r, split)
                gain = _gaining(columns, c0, c1, next_c, from_v, ground.received[z], step + through)
                if gain > next_c:
                    _push(stack, top, z, y, x, y_from, step, after, next_r, split, next_c, gain)
                    top, next_r, next_c = top + 1, split, gain
            else:
                step = after + ways.cost[k]
                split = _take(columns, c0, c1, next_c, ground.received[z], from_v, step)
                if split == next_c:
                    continue
                c1 = _leave(columns, c0, c1, next_c, split)
                gain = _gaining(rows, r0, r1, next_r, to_u, ground.sent[z], step + through)
                if gain > next_r:
                    _push(stack, top, x, z, x_from, y, before, step, next_r, gain, next_c, split)
                    top, next_r, next_c = top + 1, gain, split
        # What no way took up starts, or ends, at this very node.
        if r0 < r1 and c0 < c1:
            count_rectangle(ground, gains, scratch, to_u, from_v, through, others, r0, r1, c0, c1)


@borrowing
def _push(
    stack: Integers, top: int, x: int, y: int, x_from: int, y_from: int, before: int, after: int,
    r0: int, r1: int, c0: int, c1: int,
) -> None:  # fmt: skip
    entry = stack[top]
    entry[0], entry[1], entry[2], entry[3] = x, y, x_from, y_from
    entry[4], entry[5], entry[6], entry[7] = before, after, r0, r1
    entry[8], entry[9] = c0, c1


@borrowing
def _take(
    zones: Integers, first: int, last: int, to: int, beyond: Integers, here: Integers, step: int
) -> int:
    """Copy to `to` the zones whose cheapest way runs through the next node; the new end."""
    for i in range(first, last):
        z = zones[i]
        zones[to] = z
        to += beyond[z] + step == here[z]
    return to


@borrowing
def _leave(zones: Integers, first: int, last: int, taken: int, end: int) -> int:
    """Drop those that were taken (in the same order) from a list; its new end."""
    kept = first
    for i in range(first, last):
        if taken < end and zones[i] == zones[taken]:
            taken += 1
        else:
            zones[kept] = zones[i]
            kept += 1
    return kept


@borrowing
def _gaining(
    zones: Integers, first: int, last: int, to: int, onward: Integers, limit: Integers, so_far: int
) -> int:
    """Copy to `to` the zones that the next node gains towards (or from); the new end."""
    for i in range(first, last):
        z = zones[i]
        zones[to] = z
        to += so_far + onward[z] < limit[z]
    return to
