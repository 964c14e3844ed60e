"""Normal equations (*persamaan normal*) of the prices' steps, narrow rows eliminated by district.

Rows are renumbered: each district's own rows together, then the rows that several districts load.
The matrix then is an arrow: a small block by district, a border, and one central block.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers, Ways

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Arrow:
    """Where the entries of the rows' matrix lie. Only its lower triangle is kept."""

    spot: Integers
    """By row: its place in the new order."""
    begin: Integers
    """By district: its first place; one more at the end, where the central rows begin."""
    block: Integers
    """By district: where its block begins among all blocks."""

    @classmethod
    def of(cls, ways: Ways) -> "Arrow":
        """A row that nothing loads counts as central."""
        rows, districts = len(ways.limit), int(ways.district.max(initial=-1)) + 1
        district = np.full(rows, districts)
        entry_unit = np.repeat(
            np.repeat(np.arange(len(ways.district)), np.diff(ways.first)), np.diff(ways.start)
        )
        district[ways.row] = ways.district[entry_unit]
        district[~ways.local] = districts
        order = np.argsort(district, kind="stable")
        spot = np.empty(rows, dtype=np.int64)
        spot[order] = np.arange(rows)
        begin = np.searchsorted(district[order], np.arange(districts + 1))
        size = np.diff(begin)
        return cls(spot, begin, np.concatenate(([0], np.cumsum(size * size))))

    def empty(self) -> tuple[Floats, Floats, Floats]:
        """Blocks, border (narrow rows by central rows) and centre, all 0."""
        narrow = int(self.begin[-1])
        central = len(self.spot) - narrow
        return (
            np.zeros(int(self.block[-1])),
            np.zeros((narrow, central)),
            np.zeros((central, central)),
        )


@njit(cache=True, nogil=True)
def add_units(  # noqa: C901 - one pass over the units, each row of a unit once
    first: Integers, start: Integers, spot: Integers, value: Floats, district: Integers,
    x: Floats, z: Floats, begin: Integers, block: Integers, blocks: Floats, border: Floats,
    centre: Floats,
) -> None:  # fmt: skip
    """Add Σ d·aaᵀ − (Σ d·a)(Σ d·a)ᵀ / Σ d of every unit; d = x / z, by way."""
    narrow = begin[-1]
    rows = narrow + len(centre)
    place = np.full(rows, -1, dtype=np.int64)
    touched = np.empty(rows, dtype=np.int64)
    mean = np.zeros(rows)
    small = np.zeros((64, 64))
    for unit in range(len(first) - 1):
        count = 0
        mass = 0.0
        for way in range(first[unit], first[unit + 1]):
            mass += x[way] / z[way]
            for e in range(start[way], start[way + 1]):
                if place[spot[e]] < 0:
                    place[spot[e]] = count
                    touched[count] = spot[e]
                    count += 1
        if count > len(small):
            small = np.zeros((2 * count, 2 * count))
        for way in range(first[unit], first[unit + 1]):
            d = x[way] / z[way]
            for e in range(start[way], start[way + 1]):
                i = place[spot[e]]
                mean[i] += d * value[e]
                for f in range(start[way], start[way + 1]):
                    small[i, place[spot[f]]] += d * value[e] * value[f]
        own = district[unit]
        own_begin = begin[own]
        size = begin[own + 1] - own_begin
        for i in range(count):
            r = touched[i]
            for j in range(count):
                q = touched[j]
                if q <= r:
                    # In two steps, so that a unit with one way that matters leaves nothing.
                    added = small[i, j] - mean[i] * (mean[j] / mass)
                    if r < narrow:
                        blocks[block[own] + (r - own_begin) * size + q - own_begin] += added
                    elif q < narrow:
                        border[q, r - narrow] += added
                    else:
                        centre[r - narrow, q - narrow] += added
                small[i, j] = 0.0
        for i in range(count):
            mean[i] = 0.0
            place[touched[i]] = -1


@njit(cache=True, nogil=True)
def factor(
    begin: Integers, block: Integers, diagonal: Floats, blocks: Floats, border: Floats,
    centre: Floats,
) -> None:  # fmt: skip
    """Cholesky factor in place, `diagonal` (by place) added: blocks, then what they leave."""
    narrow = begin[-1]
    central = len(centre)
    for own in range(len(begin) - 1):
        a, size = begin[own], begin[own + 1] - begin[own]
        part = blocks[block[own] : block[own + 1]].reshape((size, size))
        for i in range(size):
            part[i, i] += diagonal[a + i]
        _cholesky(part)
        for i in range(size):
            for j in range(i):
                for c in range(central):
                    border[a + i, c] -= part[i, j] * border[a + j, c]
            for c in range(central):
                border[a + i, c] /= part[i, i]
    for i in range(narrow):
        for c in range(central):
            through = border[i, c]
            if through != 0.0:
                for d in range(c + 1):
                    centre[c, d] -= through * border[i, d]
    for c in range(central):
        centre[c, c] += diagonal[narrow + c]
    _cholesky(centre)


@njit(cache=True, nogil=True)
def solve(  # noqa: C901 - forwards and backwards, blocks and centre
    begin: Integers, block: Integers, blocks: Floats, border: Floats, centre: Floats,
    right: Floats,
) -> None:  # fmt: skip
    """Solve for the right side, in place, with what `factor` made."""
    narrow = begin[-1]
    central = len(centre)
    tail = right[narrow:]
    for own in range(len(begin) - 1):
        a, size = begin[own], begin[own + 1] - begin[own]
        part = blocks[block[own] : block[own + 1]].reshape((size, size))
        for i in range(size):
            for j in range(i):
                right[a + i] -= part[i, j] * right[a + j]
            right[a + i] /= part[i, i]
            for c in range(central):
                tail[c] -= border[a + i, c] * right[a + i]
    for i in range(central):
        for j in range(i):
            tail[i] -= centre[i, j] * tail[j]
        tail[i] /= centre[i, i]
    for i in range(central - 1, -1, -1):
        tail[i] /= centre[i, i]
        for j in range(i):
            tail[j] -= centre[i, j] * tail[i]
    for own in range(len(begin) - 1):
        a, size = begin[own], begin[own + 1] - begin[own]
        part = blocks[block[own] : block[own + 1]].reshape((size, size))
        for i in range(size):
            for c in range(central):
                right[a + i] -= border[a + i, c] * tail[c]
        for i in range(size - 1, -1, -1):
            right[a + i] /= part[i, i]
            for j in range(i):
                right[a + j] -= part[i, j] * right[a + i]


@njit(cache=True, nogil=True)
def _cholesky(part: Floats) -> None:
    """Lower factor in place; a pivot that rounding ate is made so large that its step is 0."""
    size = len(part)
    for j in range(size):
        before = part[j, j]
        for k in range(j):
            before -= part[j, k] * part[j, k]
        pivot = np.sqrt(before) if before > 1e-30 else 1e64
        part[j, j] = pivot
        for i in range(j + 1, size):
            total = part[i, j]
            for k in range(j):
                total -= part[i, k] * part[j, k]
            part[i, j] = total / pivot
