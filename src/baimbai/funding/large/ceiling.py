"""What no plan exceeds (*batas atas*): one exact pass at whole prices."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers, Ways

_ROOM = 2**61
_FINEST = 40


def ceiling(ways: Ways, prices: NDArray[np.float64]) -> int:
    """Thousandths of a point that no plan exceeds, by Lagrangian relaxation (Geoffrion 1974).

    `prices` (≥ 0, thousandths of a point per rupiah, by row) are rounded to whole multiples of
    2^-k, k as fine as int64 allows; from there on every sum is exact. Any prices give a valid
    bound. Raises ValueError for prices so high that no sum would fit.
    """
    shift = _finest(ways, prices)
    whole = np.rint(np.maximum(prices, 0.0) * 2.0**shift).astype(np.int64)
    high, low = _best_ways(
        ways.first, ways.points << shift, ways.start, ways.row, ways.value, whole
    )
    best = (int(high) << 30) + int(low)
    paid = sum(
        limit * price for limit, price in zip(ways.limit.tolist(), whole.tolist(), strict=False)
    )
    return int((best + paid) >> shift)


def _finest(ways: Ways, prices: NDArray[np.float64]) -> int:
    """The finest k at which no way's priced value leaves int64."""
    cost = np.abs(ways.value.astype(np.float64)) * np.maximum(prices, 0.0)[ways.row]
    a_way = np.bincount(
        np.repeat(np.arange(len(ways.points)), np.diff(ways.start)), cost, len(ways.points)
    )
    rounding = float(np.abs(ways.value).max(initial=1)) * max(np.diff(ways.start).max(initial=1), 1)
    largest = float((np.abs(ways.points) + a_way).max(initial=1.0))
    for shift in range(_FINEST, -1, -1):
        if largest * 2.0**shift + rounding < _ROOM:
            return shift
    raise ValueError("prices too high for whole numbers")


@njit(cache=True, nogil=True)
def _best_ways(
    first: Integers, points: Integers, start: Integers, row: Integers, value: Integers,
    price: Integers,
) -> tuple[int, int]:  # fmt: skip
    """The sum of each unit's best priced way, as high × 2^30 + low so that it cannot overflow."""
    high = np.int64(0)
    low = np.int64(0)
    for unit in range(len(first) - 1):
        best = np.int64(-(2**62))
        for way in range(first[unit], first[unit + 1]):
            worth = points[way]
            for entry in range(start[way], start[way + 1]):
                worth -= value[entry] * price[row[entry]]
            best = max(best, worth)
        high += best >> 30
        low += best & (2**30 - 1)
    return int(high), int(low)
