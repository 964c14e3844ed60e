"""Comparing all pairs of proposals, compiled: thousands of proposals are millions of pairs."""

import numpy as np

from baimbai.kernel import Array, compiled


@compiled
def count_certain(
    points: Array, low: Array, room: Array, rest: int, slack: int
) -> tuple[Array, Array]:
    """How many proposals are certainly above each one, and how many certainly below.

    points   int64, a row a proposal (by id), a column a criterion, in hundredths
    low      lowest share of each criterion; `room` how far it may rise; ten-thousandths
    rest     what the lowest shares leave over of the whole
    slack    what rounding may change of a difference of two scores, in millionths of a point

    Over all shares in the box that sum to the whole, a difference of scores is least (most) where
    the rest goes to the criteria with the least (most) difference of points first.
    """
    proposals, criteria = points.shape
    above, below = np.zeros(proposals, np.int64), np.zeros(proposals, np.int64)
    gap, space = np.empty(criteria, np.int64), np.empty(criteria, np.int64)
    for i in range(proposals):
        for j in range(i + 1, proposals):
            fixed, nowhere_less = np.int64(0), True
            for k in range(criteria):
                more = points[i, k] - points[j, k]
                fixed += more * low[k]
                nowhere_less = nowhere_less and more >= 0
                at = k
                while at > 0 and gap[at - 1] > more:
                    gap[at], space[at] = gap[at - 1], space[at - 1]
                    at -= 1
                gap[at], space[at] = more, room[k]
            least, most, left, over = fixed, fixed, rest, rest
            for k in range(criteria):
                taken = min(space[k], left)
                least += taken * gap[k]
                left -= taken
                last = criteria - 1 - k
                taken = min(space[last], over)
                most += taken * gap[last]
                over -= taken
            # Of proposals that are alike the first by id stands first, whatever the weights.
            if nowhere_less or least > slack:
                below[i] += 1
                above[j] += 1
            elif most < -slack:
                above[i] += 1
                below[j] += 1
    return above, below


@compiled
def reversed_pairs(places: Array, shown: int) -> tuple[int, Array]:
    """How many pairs stand the other way round, and the first of them.

    places   int64, by place before: the place after
    shown    gives at most so many pairs (places before), the best placed first
    """
    count = 0
    pairs = np.empty((shown, 2), np.int64)
    for i in range(len(places)):
        for j in range(i + 1, len(places)):
            if places[j] < places[i]:
                if count < shown:
                    pairs[count, 0], pairs[count, 1] = i, j
                count += 1
    return count, pairs[: min(count, shown)]
