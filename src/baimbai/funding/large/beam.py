"""Beam search (*penelusuran berkas*) over the ways of a group of units, others held fast."""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Block:
    """Units of a district with the ways on offer and the rows they load: a task of its own."""

    units: Integers
    ways: Integers
    """What the numbers 0, 1 … of the block's ways are in the whole table."""
    first: Integers
    loss: Floats
    start: Integers
    row: Integers
    value: Floats
    taken: Integers
    """By unit, ways of the block."""
    room: Floats
    price: Floats
    over: Floats
    width: int


def rebuild_block(block: Block) -> Integers:
    """The ways of the block that its units take after a beam search, all rows soft."""
    taken, nothing = block.taken.copy(), np.zeros(len(block.room))
    rebuild(
        np.arange(len(taken)), block.first, np.arange(len(block.loss)), block.loss, block.start,
        block.row, block.value, taken, block.room.copy(), block.price, block.over, nothing,
        nothing, block.width,
    )  # fmt: skip
    return taken


@njit(cache=True, nogil=True, inline="always")
def strain(slack: float, price: float, over: float, fixed: float, aside: float) -> float:
    """What a row's balance costs: money unspent beyond what is set aside at its price, what is
    lacking to that at `over`, and `fixed` where the limit is exceeded."""
    spare = slack - aside
    if spare >= 0.0:
        return spare * price
    if slack >= -1e-9:
        return -spare * over
    return fixed - spare * over


@njit(cache=True, nogil=True)
def rebuild(  # noqa: C901 - one search, its steps told by comments
    units: Integers, first: Integers, ways: Integers, loss: Floats, start: Integers,
    row: Integers, value: Floats, taken: Integers, slack: Floats, price: Floats, over: Floats,
    fixed: Floats, aside: Floats, width: int,
) -> bool:  # fmt: skip
    """Give the units the ways of least loss and strain that a beam of `width` finds.

    `taken` (a way by unit) and `slack` (by row) are changed in place, only for the better.
    Ways on offer for unit u are `ways[first[u]:first[u + 1]]`. True where anything changed.
    """
    # The rows of the group under numbers of their own, and the group's ways in those numbers.
    depth = len(units)
    options = entries = most = 0
    for unit in units:
        most = max(most, first[unit + 1] - first[unit])
        options += first[unit + 1] - first[unit]
        for way in ways[first[unit] : first[unit + 1]]:
            entries += start[way + 1] - start[way]
    place = np.full(len(slack), -1, dtype=np.int64)
    rows = np.empty(entries, dtype=np.int64)
    own_rows = np.empty(entries, dtype=np.int64)
    own_begin = np.zeros(depth + 1, dtype=np.int64)
    option_begin = np.zeros(depth + 1, dtype=np.int64)
    entry_begin = np.zeros(options + 1, dtype=np.int64)
    entry_row = np.empty(entries, dtype=np.int64)
    entry_value = np.empty(entries)
    option_loss = np.empty(options)
    own = np.full(depth, -1, dtype=np.int64)
    mark = np.full(entries, -1, dtype=np.int64)
    count = owned = option = entry = 0
    for j in range(depth):
        unit = units[j]
        for way in ways[first[unit] : first[unit + 1]]:
            if way == taken[unit]:
                own[j] = option
            option_loss[option] = loss[way]
            for e in range(start[way], start[way + 1]):
                if place[row[e]] < 0:
                    place[row[e]] = count
                    rows[count] = row[e]
                    count += 1
                local = place[row[e]]
                if mark[local] != j:
                    mark[local] = j
                    own_rows[owned] = local
                    owned += 1
                entry_row[entry] = local
                entry_value[entry] = value[e]
                entry += 1
            option += 1
            entry_begin[option] = entry
        own_begin[j + 1] = owned
        option_begin[j + 1] = option
    near_price = np.empty(count)
    near_over = np.empty(count)
    near_fixed = np.empty(count)
    near_aside = np.empty(count)
    nodes = np.empty((width, count))
    fresh = np.empty((width, count))
    before = 0.0
    for i in range(count):
        near_price[i], near_over[i] = price[rows[i]], over[rows[i]]
        near_fixed[i], near_aside[i] = fixed[rows[i]], aside[rows[i]]
        nodes[0, i] = slack[rows[i]]
        before += strain(nodes[0, i], near_price[i], near_over[i], near_fixed[i], near_aside[i])
    lost = np.zeros(width)
    strained = np.zeros(width)
    strained[0] = before
    for j in range(depth):
        lost[0] += option_loss[own[j]]
    old_energy = before + lost[0]
    parent = np.zeros((depth, width), dtype=np.int32)
    choice = np.zeros((depth, width), dtype=np.int32)
    scores = np.empty(width * most)
    losses = np.empty(width * most)
    strains = np.empty(width * most)
    pool = np.empty(width * most)
    kept_lost = np.empty(width)
    kept_strained = np.empty(width)
    now = np.empty(count)
    alive = 1
    for j in range(depth):
        # Each node with each way of the unit, in the place of the way that it has.
        weight = 0.05 + 0.95 * (j + 1) / depth
        a, b = option_begin[j], option_begin[j + 1]
        made = 0
        for n in range(alive):
            base = strained[n]
            for q in range(own_begin[j], own_begin[j + 1]):
                i = own_rows[q]
                base -= strain(
                    nodes[n, i], near_price[i], near_over[i], near_fixed[i], near_aside[i]
                )
            for e in range(entry_begin[own[j]], entry_begin[own[j] + 1]):
                nodes[n, entry_row[e]] += entry_value[e]
            for q in range(own_begin[j], own_begin[j + 1]):
                i = own_rows[q]
                now[i] = strain(
                    nodes[n, i], near_price[i], near_over[i], near_fixed[i], near_aside[i]
                )
                base += now[i]
            without = lost[n] - option_loss[own[j]]
            for o in range(a, b):
                total = base
                for e in range(entry_begin[o], entry_begin[o + 1]):
                    i = entry_row[e]
                    total += (
                        strain(
                            nodes[n, i] - entry_value[e],
                            near_price[i], near_over[i], near_fixed[i], near_aside[i],
                        )
                        - now[i]
                    )  # fmt: skip
                strains[made] = total
                losses[made] = without + option_loss[o]
                scores[made] = losses[made] + weight * total
                made += 1
        # The best of them; of equals, the first.
        kept = min(width, made)
        limit = np.inf
        level = made
        if made > kept:
            limit = _smallest(scores, pool, made, kept)
            below = 0
            for at in range(made):
                below += scores[at] < limit
            level = kept - below
        new = 0
        for at in range(made):
            if scores[at] > limit or (scores[at] == limit and level == 0):
                continue
            level -= scores[at] == limit
            n, o = at // (b - a), a + at % (b - a)
            for i in range(count):
                fresh[new, i] = nodes[n, i]
            for e in range(entry_begin[o], entry_begin[o + 1]):
                fresh[new, entry_row[e]] -= entry_value[e]
            parent[j, new] = n
            choice[j, new] = o - a
            kept_strained[new] = strains[at]
            kept_lost[new] = losses[at]
            new += 1
        nodes, fresh = fresh, nodes
        strained, kept_strained = kept_strained, strained
        lost, kept_lost = kept_lost, lost
        alive = kept
    final = 0
    for n in range(alive):
        if lost[n] + strained[n] < lost[final] + strained[final]:
            final = n
    if lost[final] + strained[final] >= old_energy - 1e-6:
        return False
    for i in range(count):
        slack[rows[i]] = nodes[final, i]
    for back in range(depth):
        j = depth - 1 - back
        taken[units[j]] = ways[first[units[j]] + choice[j, final]]
        final = parent[j, final]
    return True


@njit(cache=True, nogil=True)
def _smallest(scores: Floats, pool: Floats, count: int, kept: int) -> float:
    """The value of rank `kept` (from 1) among the first `count` scores (Hoare's selection)."""
    for i in range(count):
        pool[i] = scores[i]
    low, high, rank = 0, count - 1, kept - 1
    while low < high:
        middle = pool[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while pool[i] < middle:
                i += 1
            while pool[j] > middle:
                j -= 1
            if i <= j:
                pool[i], pool[j] = pool[j], pool[i]
                i += 1
                j -= 1
        if rank <= j:
            high = j
        elif rank >= i:
            low = i
        else:
            break
    return float(pool[rank])
