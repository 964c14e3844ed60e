"""What scarce money is worth (*harga kelangkaan*): prices of the rows by a smoothed dual."""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers, Ways

Floats = NDArray[np.float64]

SMOOTHINGS = (1.0, 0.5, 0.3, 0.13, 0.06, 0.03, 0.015, 0.008)
"""Shares of the mean points of a unit's best way over which ways are blended, in turn."""
_STEPS_A_SMOOTHING = 8
_TRIALS = 9


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of rows and the work they took."""

    by_row: Floats
    """Thousandths of a point per rupiah, ≥ 0."""
    passes: int
    """Times that all ways were gone over."""


def price_rows(ways: Ways) -> Prices:
    """Minimise the Lagrangian dual, smoothed by log-sum-exp (Nesterov 2005), by projected Newton.

    Rows are scaled by their largest entry. Whatever the result, `ceiling` is valid at it.
    """
    scale = row_scales(ways)
    value = ways.value / scale[ways.row]
    limit = ways.limit / scale
    points = ways.points.astype(np.float64)
    best = np.maximum.reduceat(points, ways.first[:-1])
    by_row = np.full(len(limit), float(best.mean()))
    passes = 0
    for share in SMOOTHINGS:
        for _ in range(_STEPS_A_SMOOTHING):
            by_row, used = _newton_step(ways, value, limit, points, by_row, share * best.mean())
            passes += used
            if used > _TRIALS:
                break
    return Prices(by_row / scale, passes)


def row_scales(ways: Ways) -> Floats:
    """The largest entry of each row, 1 where it has none."""
    scale = np.ones(len(ways.limit))
    np.maximum.at(scale, ways.row, np.abs(ways.value).astype(np.float64))
    return scale


def _newton_step(
    ways: Ways, value: Floats, limit: Floats, points: Floats, at: Floats, tau: float
) -> tuple[Floats, int]:
    """One projected step, damped until it helps (Levenberg); and the passes it took."""
    table = (ways.first, points, ways.start, ways.row, value)
    dual, slope, curve = _blended(*table, at, tau, True)
    dual += float(limit @ at)
    slope += limit
    free = (at > 0) | (slope < 0)
    step = np.zeros(len(at))
    curvature = curve[np.ix_(free, free)]
    largest = max(float(np.diag(curvature).max(initial=0.0)), 1e-12)
    damping = 1e-6
    for trial in range(_TRIALS):
        damped = curvature + np.diag(np.full(len(curvature), damping * largest))
        step = np.zeros(len(at))
        step[free] = -np.linalg.solve(damped, slope[free])
        there = np.maximum(at + step, 0.0)
        value_there = _blended(*table, there, tau, False)[0] + float(limit @ there)
        if value_there < dual - 1e-12 * abs(dual):
            return there, trial + 2
        damping *= 8.0
    return at, _TRIALS + 1


@njit(cache=True, nogil=True)
def _blended(  # noqa: C901
    first: Integers, points: Floats, start: Integers, row: Integers, value: Floats,
    price: Floats, tau: float, curved: bool,
) -> tuple[float, Floats, Floats]:  # fmt: skip
    """The smoothed dual without its limits, its slope and (if asked) its curvature."""
    rows = len(price)
    slope = np.zeros(rows)
    curve = np.zeros((rows, rows) if curved else (1, 1))
    mean = np.zeros(rows)
    touched = np.empty(rows, dtype=np.int64)
    seen = np.zeros(rows, dtype=np.bool_)
    total = 0.0
    for unit in range(len(first) - 1):
        a, b = first[unit], first[unit + 1]
        worth = np.empty(b - a)
        for way in range(a, b):
            worth[way - a] = points[way]
            for e in range(start[way], start[way + 1]):
                worth[way - a] -= value[e] * price[row[e]]
        top = worth.max()
        share = np.exp((worth - top) / tau)
        mass = share.sum()
        total += top + tau * np.log(mass)
        share /= mass
        count = 0
        for way in range(a, b):
            weight = share[way - a]
            if weight < 1e-9:
                continue
            for e in range(start[way], start[way + 1]):
                r = row[e]
                if not seen[r]:
                    seen[r] = True
                    touched[count] = r
                    count += 1
                mean[r] += weight * value[e]
                if curved:
                    for f in range(start[way], start[way + 1]):
                        curve[r, row[f]] += weight * value[e] * value[f] / tau
        for i in range(count):
            slope[touched[i]] -= mean[touched[i]]
            if curved:
                for j in range(count):
                    curve[touched[i], touched[j]] -= mean[touched[i]] * mean[touched[j]] / tau
        for i in range(count):
            mean[touched[i]] = 0.0
            seen[touched[i]] = False
    return total, slope, curve
