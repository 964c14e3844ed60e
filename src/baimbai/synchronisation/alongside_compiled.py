"""Which lines run alongside one another, compiled: for tables of thousands of lines.

The lines stand in a grid whose cells grow with them, so that a line of any length stands in at
most four. What of one segment lies within reach of another is an interval, since a segment's
surroundings (a stadium) are convex: the shared length is exact, no sampling.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

Metres = NDArray[np.float64]
Places = NDArray[np.int64]

_MOST_TESTS = 5000
"""With so many others a line's box is compared; in a more crowded place the rest is left out."""


@njit(cache=True)
def _slot(level: int, x: int, y: int, mask: int) -> int:
    mixed = x * 73856093 ^ y * 19349663 ^ level * 83492791
    return (mixed ^ (mixed >> 15)) & mask


@njit(cache=True)
def _stand_in_grid(boxes, reach, mask):  # type: ignore[no-untyped-def]
    """(level of each line, start of each slot, lines slot by slot)."""
    count = boxes.shape[0]
    levels = np.empty(count, np.int64)
    starts = np.zeros(mask + 2, np.int64)
    filled = np.zeros(mask + 1, np.int64)
    standing = np.empty(0, np.int64)
    for turn in range(2):
        for i in range(count):
            extent = max(boxes[i, 2] - boxes[i, 0], boxes[i, 3] - boxes[i, 1], reach, 1.0)
            level = int(np.ceil(np.log2(extent)))
            levels[i] = level
            cell = 2.0**level
            for x in range(int(boxes[i, 0] // cell), int(boxes[i, 2] // cell) + 1):
                for y in range(int(boxes[i, 1] // cell), int(boxes[i, 3] // cell) + 1):
                    slot = _slot(level, x, y, mask)
                    if turn == 0:
                        starts[slot + 1] += 1
                    else:
                        standing[starts[slot] + filled[slot]] = i
                        filled[slot] += 1
        if turn == 0:
            starts = np.cumsum(starts)
            standing = np.empty(starts[-1], np.int64)
    return levels, starts, standing


@njit(cache=True)
def _near_segment(px, py, dx, dy, qx, qy, ex, ey, reach):  # type: ignore[no-untyped-def]
    """The part of the segment P + t d (t from 0 to 1) within reach of the segment Q + s e.

    It is the hull of what lies in the discs round the ends of Q and in the rectangle between
    them; (2, -1) where nothing does.
    """
    start, end = 2.0, -1.0
    a = dx * dx + dy * dy
    for cx, cy in ((px - qx, py - qy), (px - qx - ex, py - qy - ey)):
        b = dx * cx + dy * cy
        root = b * b - a * (cx * cx + cy * cy - reach * reach)
        if root >= 0:
            root = np.sqrt(root)
            start, end = min(start, (-b - root) / a), max(end, (root - b) / a)
    length = np.sqrt(ex * ex + ey * ey)
    ux, uy = ex / length, ey / length
    cx, cy = px - qx, py - qy
    low, high = -1e300, 1e300
    for at, step, least, most in (
        (cx * ux + cy * uy, dx * ux + dy * uy, 0.0, length),
        (cy * ux - cx * uy, dy * ux - dx * uy, -reach, reach),
    ):
        if step != 0.0:
            one, other = (least - at) / step, (most - at) / step
            low, high = max(low, min(one, other)), min(high, max(one, other))
        elif at < least or at > most:
            low, high = 2.0, -1.0
    if low <= high:
        start, end = min(start, low), max(end, high)
    return max(start, 0.0), min(end, 1.0)


@njit(cache=True)
def _union(spans, count):  # type: ignore[no-untyped-def]
    """How much of 0 to 1 the spans, in order of their starts, cover."""
    reached, covered = 0.0, 0.0
    for k in range(count):
        if spans[k, 1] > reached:
            covered += spans[k, 1] - max(spans[k, 0], reached)
            reached = spans[k, 1]
    return covered


@njit(cache=True)
def _pick(x, y, dx, dy, line, box, reach, picked):  # type: ignore[no-untyped-def]
    """Picks the segments of a line (place, from, to) that come within reach of a box.

    Returns (how many, how long together).
    """
    count, length = 0, 0.0
    west, south, east, north = box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach
    for i in range(line[1], line[2]):
        far_x, far_y = x[i] + dx[i], y[i] + dy[i]
        if not (
            (x[i] < west and far_x < west) or (x[i] > east and far_x > east)
            or (y[i] < south and far_y < south) or (y[i] > north and far_y > north)
        ):  # fmt: skip
            picked[count] = i
            count += 1
            length += np.sqrt(dx[i] * dx[i] + dy[i] * dy[i])
    return count, length


@njit(cache=True)
def _shared_metres(x, y, dx, dy, mine, theirs, reach, spare, spans):  # type: ignore[no-untyped-def]
    """The length of the segments `mine` within reach of `theirs`; less than that once more than
    `spare` metres are not. `spans` is room for the parts of one segment."""
    total = 0.0
    for i in mine:
        west, east = min(x[i], x[i] + dx[i]) - reach, max(x[i], x[i] + dx[i]) + reach
        south, north = min(y[i], y[i] + dy[i]) - reach, max(y[i], y[i] + dy[i]) + reach
        count = 0
        for j in theirs:
            far_x, far_y = x[j] + dx[j], y[j] + dy[j]
            if (
                (x[j] < west and far_x < west) or (x[j] > east and far_x > east)
                or (y[j] < south and far_y < south) or (y[j] > north and far_y > north)
            ):  # fmt: skip
                continue
            start, end = _near_segment(x[i], y[i], dx[i], dy[i], x[j], y[j], dx[j], dy[j], reach)
            if start < end:
                place = count
                while place > 0 and spans[place - 1, 0] > start:
                    spans[place, 0], spans[place, 1] = spans[place - 1, 0], spans[place - 1, 1]
                    place -= 1
                spans[place, 0], spans[place, 1] = start, end
                count += 1
        length = np.sqrt(dx[i] * dx[i] + dy[i] * dy[i])
        part = _union(spans, count) * length
        total += part
        spare -= length - part
        if spare < 0.0:
            break
    return total


# A generator read from the disk's cache cannot be compiled into a caller (KeyError in Numba): of
# two processes that begin together, the second would meet what the first has just written.
@njit
def _cells(levels, least, west, south, east, north):  # type: ignore[no-untyped-def]
    """The cells that a box meets at each level of its own size or larger: (level, x, y)."""
    for level in levels:
        if level >= least:
            cell = 2.0**level
            for x in range(int(west // cell), int(east // cell) + 1):
                for y in range(int(south // cell), int(north // cell) + 1):
                    yield level, x, y


@njit(cache=True)
def _judge(x, y, dx, dy, short, long, boxes, near, far, needed, room):  # type: ignore[no-untyped-def]
    """2 where more than `needed` metres of the short line (place, from, to) surely lie alongside
    the long one, 1 where it may be so, else 0."""
    own, other, spans = room
    slack = 1e-9 * needed
    count, length = _pick(x, y, dx, dy, short, boxes[long[0]], far, own)
    if length < needed:
        return 0
    mine, spare = own[:count], length - needed + slack
    count, _ = _pick(x, y, dx, dy, long, boxes[short[0]], far, other)
    theirs = other[:count]
    if _shared_metres(x, y, dx, dy, mine, theirs, far, spare, spans) <= needed - slack:
        return 0
    surely = _shared_metres(x, y, dx, dy, mine, theirs, near, spare, spans) > needed + slack
    return 2 if surely else 1


@njit(cache=True)
def find_alongside(x, y, dx, dy, first, lengths, names, boxes, near, far, share, most):  # type: ignore[no-untyped-def]
    """Pairs of lines of which the shorter lies alongside the other by more than `share`.

    x, y, dx, dy: where each segment begins and how far it goes, metres, line by line from
    first[i] to first[i + 1]; none of length 0. lengths: the lines' lengths; names: numbers that
    decide who is the shorter of equals; boxes: (lines, 4) west, south, east, north.

    Returns (pairs, certain, cut). A pair is i * lines + j, in no order. `certain` is false where
    the answer differs between the distances `near` and `far`. `cut` are lines in places so
    crowded that they were compared in part: with `most` found, or too many tested.
    """
    count = boxes.shape[0]
    mask = 1 << int(np.ceil(np.log2(2 * count + 1)))
    levels, starts, standing = _stand_in_grid(boxes, far, mask - 1)
    used = np.unique(levels)
    cut = np.zeros(count, np.bool_)
    seen = np.full(count, -1, np.int64)
    longest = np.max(first[1:] - first[:-1])
    room = np.empty(longest, np.int64), np.empty(longest, np.int64), np.empty((longest, 2))
    pairs, certain = [0 for _ in range(0)], [False for _ in range(0)]
    for i in range(count):
        tests, hits = 0, 0
        west, south, east, north = boxes[i]
        west, south, east, north = west - far, south - far, east + far, north + far
        for level, cx, cy in _cells(used, levels[i], west, south, east, north):
            slot = _slot(level, cx, cy, mask - 1)
            for j in standing[starts[slot] : starts[slot + 1]]:
                if seen[j] == i or levels[j] != level or (level == levels[i] and j <= i):
                    continue
                seen[j] = i
                tests += 1
                if tests > _MOST_TESTS or hits >= most:
                    cut[i] = True
                    break
                if (
                    boxes[j, 2] < west or boxes[j, 0] > east
                    or boxes[j, 3] < south or boxes[j, 1] > north
                ):  # fmt: skip
                    continue
                swapped = (lengths[j], names[j]) < (lengths[i], names[i])
                short, long = (j, i) if swapped else (i, j)
                verdict = _judge(
                    x, y, dx, dy, (short, first[short], first[short + 1]),
                    (long, first[long], first[long + 1]), boxes, near, far,
                    share * lengths[short], room,
                )  # fmt: skip
                if verdict:
                    pairs.append(i * count + j)
                    certain.append(verdict == 2)
                    hits += 1
    return np.array(pairs), np.array(certain), np.flatnonzero(cut)
