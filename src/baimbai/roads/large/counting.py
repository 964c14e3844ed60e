"""What the pairs of a rectangle, some origins × some destinations, gain: looked at one by one.

Zones are numbered along the hierarchy, so that destinations lie in runs: a run is added up in one
sweep. Pairs that several blocks of a project reach are told apart by the blocks' bits.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from baimbai.kernel import borrowing, compiled
from baimbai.roads.large.streets import Streets
from baimbai.roads.network import FAR

Integers = NDArray[np.int32]
Wide = NDArray[np.int64]


MOST_BITS = 62
"""Blocks of a project told apart by bits of a number; the others share one more bit."""


class Ground(NamedTuple):
    """What all projects share; nodes are ranks, origins and destinations places in their lists."""

    sent: Integers
    received: Integers
    cost: Integers
    """Origin × destination, capped."""
    tonnes: Integers
    origin_region: Integers
    destination_region: Integers
    inward: Streets
    """Ways back from a node towards the origins."""
    onward: Streets


class Gains(NamedTuple):
    """What one project gains; written here, cleared by whoever reads it."""

    summed: Wide
    """saving, pairs, tonnes"""
    spill: Wide
    """Origin region × destination region × (saving, tonnes)."""
    sending: Wide
    receiving: Wide
    best: Integers
    """Like `cost`; lower for pairs that several blocks reach, while a project is counted."""
    again: Integers
    """Row and column of those pairs."""
    cells: Integers
    """Row, column, saving of the other pairs, where there is room for any."""
    used: Wide
    """How much of `again` and of `cells` is used; more than there is: not all were written."""


class Scratch(NamedTuple):
    """Room to work in."""

    rows: Integers
    columns: Integers
    stack: Integers
    row_blocks: Wide
    """By origin, a bit for each block of the project that it lies in."""
    column_blocks: Wide
    """By destination."""
    found: Integers
    saved: Integers
    spent: Integers
    """By destination of the rectangle at hand, cost from the block's start; else FAR."""
    worth: Wide
    load: Wide


@borrowing
def count_rectangle(
    ground: Ground, gains: Gains, scratch: Scratch, to_u: Integers, from_v: Integers,
    through: int, others: int, r0: int, r1: int, c0: int, c1: int,
) -> None:  # fmt: skip
    """Count what each pair of a rectangle gains, looking at all of them."""
    rows = scratch.rows
    alone = _put_shared_last(scratch, others, r0, r1, c0, c1) if len(gains.cells) == 0 else c0
    runs = _lay_runs(scratch, from_v, through, c0, alone)
    region = ground.origin_region[rows[r0]]
    for i in range(r0, r1):
        s = rows[i]
        if ground.origin_region[s] != region:
            _write_sums(ground, gains, scratch, region, runs)
            region = ground.origin_region[s]
        saving, pairs = np.int64(0), np.int64(0)
        for k in range(runs):
            a, b = scratch.found[k], scratch.saved[k]
            worth, many = _add_run(
                gains.best[s, a:b], ground.tonnes[s, a:b], scratch.spent[a:b],
                scratch.worth[a:b], scratch.load[a:b], to_u[s],
            )  # fmt: skip
            saving, pairs = saving + worth, pairs + many
        gains.sending[s] += saving
        gains.summed[1] += pairs
        if alone < c1:
            _add_row(ground, gains, scratch, s, to_u[s] + through, from_v, others, alone, c1)
    _write_sums(ground, gains, scratch, region, runs)
    for k in range(runs):
        scratch.spent[scratch.found[k] : scratch.saved[k]] = FAR


@borrowing
def _put_shared_last(scratch: Scratch, others: int, r0: int, r1: int, c0: int, c1: int) -> int:
    """Put destinations last that other blocks reach from these origins; where they begin."""
    columns, met = scratch.columns, np.int64(0)
    for i in range(r0, r1):
        met |= scratch.row_blocks[scratch.rows[i]]
    met &= others
    alone, shared = c0, 0
    for j in range(c0, c1):
        t = columns[j]
        if met & scratch.column_blocks[t]:
            scratch.found[shared] = t
            shared += 1
        else:
            columns[alone] = t
            alone += 1
    for j in range(shared):
        columns[alone + j] = scratch.found[j]
    return alone


WIDEST_GAP = 24
"""Zones not on the list that are looked at all the same, so that a run goes on."""


@borrowing
def _lay_runs(scratch: Scratch, from_v: Integers, through: int, c0: int, c1: int) -> int:
    """Runs of the destinations listed, from `found` to `saved`; what each has cost so far."""
    columns, spent = scratch.columns, scratch.spent
    runs, last = -1, -WIDEST_GAP - 1
    for j in range(c0, c1):
        t = columns[j]
        if t - last > WIDEST_GAP:
            runs += 1
            scratch.found[runs] = t
        scratch.saved[runs] = t + 1
        spent[t] = from_v[t] + through
        last = t
    return runs + 1


@borrowing
def _add_run(
    best: Integers,
    tonnes: Integers,
    spent: Integers,
    worth_by: Wide,
    load_by: Wide,
    start: np.int32,
) -> tuple[int, int]:
    """One origin and a run of destinations: in one sweep that the processor can widen."""
    saving, pairs = np.int64(0), np.int64(0)
    for j in range(len(best)):
        gain = np.int32(np.int32(best[j] - start) - spent[j])
        better = gain > 0
        worth = np.int64(gain if better else np.int32(0)) * np.int64(tonnes[j])
        worth_by[j] += worth
        load_by[j] += tonnes[j] if better else np.int32(0)
        saving += worth
        pairs += better
    return int(saving), int(pairs)


@borrowing
def _write_sums(ground: Ground, gains: Gains, scratch: Scratch, region: int, runs: int) -> None:
    """Add the sums by destination, of origins in one region, and begin anew."""
    spill = gains.spill[region]
    for k in range(runs):
        for t in range(scratch.found[k], scratch.saved[k]):
            worth, load = scratch.worth[t], scratch.load[t]
            if load == 0:
                continue
            there = ground.destination_region[t]
            spill[there, 0] += worth
            spill[there, 1] += load
            gains.receiving[t] += worth
            gains.summed[0] += worth
            gains.summed[2] += load
            scratch.worth[t] = scratch.load[t] = 0


@borrowing
def _add_row(
    ground: Ground, gains: Gains, scratch: Scratch, s: int, spent: int, from_v: Integers,
    others: int, c0: int, c1: int,
) -> None:  # fmt: skip
    """One origin whose pairs other blocks may reach as well, or whose gains are kept."""
    spill = gains.spill[ground.origin_region[s]]
    shared = scratch.row_blocks[s] & others
    for j in range(c0, c1):
        t = scratch.columns[j]
        gain = gains.best[s, t] - spent - from_v[t]
        if gain <= 0:
            continue
        load = np.int64(ground.tonnes[s, t])
        worth = gain * load
        if not shared & scratch.column_blocks[t]:
            _keep(gains, s, t, gain)
        elif _met_before(ground, gains, s, t, gain):
            # Each block adds what it betters; the pair itself is counted once.
            load = np.int64(0)
            gains.summed[1] -= 1
        region = ground.destination_region[t]
        spill[region, 0] += worth
        spill[region, 1] += load
        gains.sending[s] += worth
        gains.receiving[t] += worth
        gains.summed[0] += worth
        gains.summed[1] += 1
        gains.summed[2] += load


@borrowing
def _met_before(ground: Ground, gains: Gains, s: int, t: int, saved: int) -> bool:
    met = gains.best[s, t] != ground.cost[s, t]
    gains.best[s, t] -= saved
    if not met:
        if gains.used[0] < len(gains.again):
            gains.again[gains.used[0], 0] = s
            gains.again[gains.used[0], 1] = t
        gains.used[0] += 1
    return bool(met)


@borrowing
def _keep(gains: Gains, s: int, t: int, saved: int) -> None:
    k = gains.used[1]
    if k < len(gains.cells):
        gains.cells[k, 0], gains.cells[k, 1], gains.cells[k, 2] = s, t, saved
    gains.used[1] += len(gains.cells) > 0


@compiled
def settle(ground: Ground, gains: Gains) -> None:
    """Keep the pairs that several blocks reached, and take `best` back to `cost`."""
    if gains.used[0] > len(gains.again):
        # The list was too short for them; whoever keeps cells makes it long enough.
        gains.best[:] = ground.cost
    for k in range(min(gains.used[0], len(gains.again))):
        s, t = gains.again[k, 0], gains.again[k, 1]
        _keep(gains, s, t, ground.cost[s, t] - gains.best[s, t])
        gains.best[s, t] = ground.cost[s, t]
