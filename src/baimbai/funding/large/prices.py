"""What scarce money is worth (*harga kelangkaan*): prices of the rows, and the plan in fractions.

A primal-dual interior point method (Mehrotra 1992) with the units' rows eliminated, so that a step
costs a few passes over the ways and one small system of the rows. No random draw, one thread: the
same table gives the same prices.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from baimbai.funding.large.normal import Arrow, add_units, factor, solve
from baimbai.funding.large.ways import Integers, Ways

Floats = NDArray[np.float64]

NEAR = 1e-5
"""Enough where the prices and the plan in fractions differ by this part of the points."""
_MOST_STEPS = 120
_DEAR, _SINKING = 1e5, 1e3
"""What it costs to exceed a row, or one that may sink, in mean points for its largest entry: no
price is higher."""
_STEP = 0.995
_STUCK = 1e-9
_EDGE = 1e-10
"""Nothing comes nearer to its limit, so that rounding cannot carry it across."""
_MISSED = 1e-6
"""What a row may seem to be exceeded by, in its largest entry, where the steps end."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of rows, and the plan in fractions that goes with them."""

    by_row: Floats
    """Thousandths of a point per unit of each row, ≥ 0."""
    fraction: Floats
    """By way, 0 to 1."""
    lack: Floats
    """By how much each row is exceeded where even fractions cannot keep it; 0 elsewhere."""
    steps: int


def price_rows(ways: Ways, sinks: NDArray[np.bool_] | None = None) -> Prices:
    """Solve the table without asking for whole ways: fractions that win the most, and the prices
    that prove it. Whatever they are, the exact pass (`ceiling`) at them is valid.

    Rows are exceeded only where fractions cannot keep all; those that `sinks` marks first.
    """
    if not len(ways.limit) or not len(ways.points):
        nothing = np.zeros(len(ways.limit))
        return Prices(nothing, _best_alone(ways), nothing, 0)
    scale = row_scales(ways)
    may_sink = np.zeros(len(scale), dtype=bool) if sinks is None else sinks
    point = _Point(ways, scale, np.where(may_sink, _SINKING, _DEAR))
    steps = 0
    while steps < _MOST_STEPS and not point.near() and point.step():
        steps += 1
    spot = point.arrow.spot
    lack = np.where(point.t[spot] > _MISSED, point.t[spot], 0.0)
    price = np.where(point.loaded, point.y, 0.0)[spot] * point.mean / scale
    return Prices(price, point.x, lack * scale, steps)


def row_scales(ways: Ways) -> Floats:
    """The largest entry of each row, 1 where it has none."""
    scale = np.ones(len(ways.limit))
    np.maximum.at(scale, ways.row, np.abs(ways.value).astype(np.float64))
    return scale


def _best_alone(ways: Ways) -> Floats:
    """1 for the first of each unit's ways with the most points."""
    fraction = np.zeros(len(ways.points))
    for a, b in zip(ways.first[:-1], ways.first[1:], strict=True):
        fraction[a + int(np.argmax(ways.points[a:b]))] = 1.0
    return fraction


class _Point:
    """Inside all limits: fractions x, room s and excess t of rows; prices z of ways, y of rows and
    w of units; no row's is above `dear`. Points are in those of a mean unit's best way."""

    def __init__(self, ways: Ways, scale: Floats, dear: Floats) -> None:
        best = np.maximum.reduceat(ways.points, ways.first[:-1])
        self.mean = max(float(np.abs(best).mean()), 1.0)
        self.points = ways.points / self.mean
        self.arrow = Arrow.of(ways)
        rows = len(ways.limit)
        self.dear = np.empty(rows)
        self.dear[self.arrow.spot] = dear
        spot = self.arrow.spot[ways.row]
        self.table = (ways.first, ways.start, spot, ways.value / scale[ways.row])
        self.limit = np.empty(rows)
        self.limit[self.arrow.spot] = ways.limit / scale
        # A row that nothing loads must have room, or the steps would look for it for ever.
        self.loaded = np.bincount(spot, minlength=rows) > 0
        self.limit[~self.loaded] = 1.0
        self.district = ways.district
        count = np.diff(ways.first)
        self.x = np.repeat(0.3 / np.maximum(count - 1, 1), count)
        self.x[ways.first[:-1]] = np.where(count > 1, 0.7, 1.0)
        entries = np.maximum(np.bincount(spot, minlength=rows), 1)
        usual = np.bincount(spot, np.abs(self.table[3]), rows) / entries
        self.y = 0.5 / np.maximum(usual, 0.01)
        paid = _paid(*self.table, self.y)
        self.w = np.maximum.reduceat(self.points - paid, ways.first[:-1]) + 1.0
        self.z = np.repeat(self.w, count) + paid - self.points
        self.load = _load(*self.table, self.x, rows)
        self.s = np.maximum(self.limit - self.load, 0.1 * (1.0 + np.abs(self.load)))
        self.t = np.maximum(self.load - self.limit, 0.0) + 1e-3
        self.dx, self.dz = np.zeros_like(self.x), np.zeros_like(self.z)
        self.dw = np.zeros_like(self.w)

    def near(self) -> bool:
        """Whether plan and prices prove each other so well, and the limits are kept as well."""
        dual = float(self.limit @ self.y) + float(self.w.sum())
        won = float(self.points @ self.x) - float(self.dear @ self.t)
        amiss = np.abs(self.load + self.s - self.t - self.limit).sum()
        most = 1.0 + np.abs(self.limit).sum()
        return bool(dual - won < NEAR * max(1.0, abs(dual)) and amiss < NEAR * most)

    def step(self) -> bool:
        """A first step to see how far it leads, then the one that keeps to the middle.

        False where it leads nowhere; the point then stays where it is.
        """
        over = self.dear - self.y
        lines = (self.arrow.begin, self.arrow.block)
        parts = self.arrow.empty()
        add_units(*self.table, self.district, self.x, self.z, *lines, *parts)
        factor(*lines, self.s / self.y + self.t / over, *parts)
        amiss = self.limit - self.load - self.s + self.t
        inside = (*self.table, self.x, self.z, self.dx, self.dz)

        def towards(
            aim: float, bend: float, room: Floats, excess: Floats
        ) -> tuple[Floats, Floats, Floats, float, float]:
            """The step that makes the products x z `aim`, and changes s y and t (dear − y) by so
            much; and how far along it all stay positive."""
            dy, tilt = _right_side(*inside, aim, bend, len(self.y))
            dy += room / self.y - excess / over - amiss
            solve(*lines, *parts, dy)
            primal, dual = _back(*inside, aim, bend, tilt, dy, self.dw)
            ds = (room - self.s * dy) / self.y
            dt = (excess + self.t * dy) / over
            primal = min(primal, _reach(self.s, ds), _reach(self.t, dt))
            return ds, dt, dy, primal, min(dual, _reach(self.y, dy), _reach(over, -dy))

        sy, ty = self.s * self.y, self.t * over
        pairs = len(self.x) + 2 * len(sy)
        middle = float(self.x @ self.z + sy.sum() + ty.sum()) / pairs
        ds, dt, dy, primal, dual = towards(0.0, 0.0, -sy, -ty)
        primal, dual = min(1.0, primal), min(1.0, dual)
        there = (
            _product(self.x, self.z, self.dx, self.dz, primal, dual)
            + _product(self.s, self.y, ds, dy, primal, dual)
            + _product(self.t, over, dt, -dy, primal, dual)
        ) / pairs
        aim = middle * (there / middle) ** 3
        # As much of the second order as the first step could be gone.
        bend = primal * dual
        room = aim - sy - bend * ds * dy
        excess = aim - ty + bend * dt * dy
        ds, dt, dy, primal, dual = towards(aim, bend, room, excess)
        primal, dual = min(1.0, _STEP * primal), min(1.0, _STEP * dual)
        if not np.isfinite(dy).all() or max(primal, dual) < _STUCK:
            return False
        for at, step, far in (
            (self.x, self.dx, primal), (self.s, ds, primal), (self.t, dt, primal),
            (self.z, self.dz, dual), (self.y, dy, dual), (self.w, self.dw, dual),
        ):  # fmt: skip
            at += far * step
            if at is not self.w:
                np.maximum(at, _EDGE, out=at)
        np.minimum(self.y, self.dear - _EDGE, out=self.y)
        self.load = _load(*self.table, self.x, len(self.y))
        return True


def _reach(at: Floats, step: Floats) -> float:
    """How far along the step all stay positive; 1e30 where all do."""
    down = step < 0
    return float(np.min(-at[down] / step[down], initial=1e30))


@njit(cache=True, nogil=True)
def _product(
    x: Floats, z: Floats, dx: Floats, dz: Floats, primal: float, dual: float
) -> float:  # fmt: skip
    """(x + primal · dx)(z + dual · dz)."""
    total = 0.0
    for i in range(len(x)):
        total += (x[i] + primal * dx[i]) * (z[i] + dual * dz[i])
    return total


@njit(cache=True, nogil=True)
def _load(
    first: Integers, start: Integers, spot: Integers, value: Floats, x: Floats, rows: int
) -> Floats:  # fmt: skip
    load = np.zeros(rows)
    for way in range(first[-1]):
        for e in range(start[way], start[way + 1]):
            load[spot[e]] += value[e] * x[way]
    return load


@njit(cache=True, nogil=True)
def _paid(
    first: Integers, start: Integers, spot: Integers, value: Floats, price: Floats
) -> Floats:  # fmt: skip
    paid = np.zeros(first[-1])
    for way in range(len(paid)):
        for e in range(start[way], start[way + 1]):
            paid[way] += value[e] * price[spot[e]]
    return paid


@njit(cache=True, nogil=True)
def _right_side(
    first: Integers, start: Integers, spot: Integers, value: Floats, x: Floats, z: Floats,
    dx: Floats, dz: Floats, aim: float, bend: float, rows: int,
) -> tuple[Floats, Floats]:  # fmt: skip
    """A D (g − mean g of the unit), and that mean by unit.

    D = x / z, g = (aim − bend dx dz) / x − z, with dx and dz of the step before.
    """
    right = np.zeros(rows)
    tilt = np.empty(len(first) - 1)
    for unit in range(len(tilt)):
        mass = 0.0
        total = 0.0
        for way in range(first[unit], first[unit + 1]):
            mass += x[way] / z[way]
            total += (aim - bend * dx[way] * dz[way]) / z[way] - x[way]
        tilt[unit] = total / mass
        for way in range(first[unit], first[unit + 1]):
            moved = (aim - bend * dx[way] * dz[way] - x[way] * tilt[unit]) / z[way] - x[way]
            for e in range(start[way], start[way + 1]):
                right[spot[e]] += value[e] * moved
    return right, tilt


@njit(cache=True, nogil=True)
def _back(
    first: Integers, start: Integers, spot: Integers, value: Floats, x: Floats, z: Floats,
    dx: Floats, dz: Floats, aim: float, bend: float, tilt: Floats, dy: Floats, dw: Floats,
) -> tuple[float, float]:  # fmt: skip
    """The steps of fractions (dx), of their prices (dz) and of the units' prices (dw) that go with
    dy, in place of those of the step before; and how far along x and z stay positive."""
    reach_x = reach_z = 1e30
    for unit in range(len(tilt)):
        mass = 0.0
        total = 0.0
        a, b = first[unit], first[unit + 1]
        for way in range(a, b):
            paid = 0.0
            for e in range(start[way], start[way + 1]):
                paid += value[e] * dy[spot[e]]
            weight = x[way] / z[way]
            # Where dx stood, what it will be made of.
            dx[way] = (aim - bend * dx[way] * dz[way]) / z[way] - x[way]
            dz[way] = paid
            mass += weight
            total += weight * paid
        dw[unit] = tilt[unit] - total / mass
        for way in range(a, b):
            dz[way] += dw[unit]
            dx[way] -= x[way] / z[way] * dz[way]
            if dx[way] < 0.0:
                reach_x = min(reach_x, -x[way] / dx[way])
            if dz[way] < 0.0:
                reach_z = min(reach_z, -z[way] / dz[way])
    return reach_x, reach_z
