"""Made-up road networks of a given size: streets, trunk roads, curves, zones on connectors."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baimbai.roads.network import Arcs, Network

Integers = NDArray[np.int32]


@dataclass(frozen=True)
class Size:
    """How large: zones, all nodes (zones among them), arcs in one direction each."""

    zones: int
    nodes: int
    arcs: int


CITY = Size(3_264, 36_377, 75_379)
REGION = Size(1_790, 14_772, 39_018)
NATION = Size(7_000, 60_000, 126_000)
"""As many zones as Indonesia has kecamatan."""
SMALL = Size(60, 700, 1_500)


@dataclass(frozen=True)
class Made:
    """A network with what a benchmark needs to know of it."""

    network: Network
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    road: NDArray[np.bool_]
    """By arc: a road, not a zone's connector."""
    trunk: NDArray[np.bool_]


def make_network(size: Size, seed: int, regions: int = 38) -> Made:
    """A network of about that size: a jittered grid of junctions, some streets missing, every
    sixth line a faster trunk road; streets bend at nodes of two neighbours, some carriageways
    run one way; each zone hangs on two nearby junctions.

    Nodes and zones are exact, arcs within a few percent. Demand falls with the square of cost
    by the air line, between zones of heavy-tailed size, in whole tonnes.
    """
    rng = np.random.default_rng(seed)
    junctions, bends = _share_out(size)
    side = int(np.ceil(np.sqrt(junctions)))
    at = (
        rng.permutation(side * side)[:junctions]
        if side * side > junctions
        else np.arange(junctions)
    )
    at = np.sort(at)
    x = at % side + rng.uniform(-0.3, 0.3, junctions)
    y = at // side + rng.uniform(-0.3, 0.3, junctions)
    a, b, trunk = _streets(at, side, rng)
    tails, heads, costs, fast, x, y = _bend(a, b, trunk, x, y, bends, rng)
    zx, zy = rng.uniform(0, side, size.zones), rng.uniform(0, side, size.zones)
    zone_node = np.arange(len(x), len(x) + size.zones)
    near = _nearest_two(zx, zy, x[:junctions], y[:junctions])
    link = np.repeat(zone_node, 2)
    to = near.ravel()
    x, y = np.concatenate([x, zx]), np.concatenate([y, zy])
    length = np.hypot(x[link] - x[to], y[link] - y[to])
    connector = np.maximum(1, length * 90_000).astype(np.int32)
    arcs = Arcs(
        np.concatenate([tails, link, to]).astype(np.int32),
        np.concatenate([heads, to, link]).astype(np.int32),
        np.concatenate([costs, connector, connector]).astype(np.int32),
    )
    road = np.arange(len(arcs)) < len(tails)
    region = _regions(zx, zy, side, regions)
    network = Network(
        names=tuple(f"n{k:06d}" for k in range(len(x))),
        arcs=arcs,
        zones=tuple(f"z{k:05d}" for k in range(size.zones)),
        zone_node=zone_node.astype(np.int32),
        region=region,
        regions=tuple(f"{k:02d}" for k in range(region.max() + 1)),
        tonnes=_tonnes(zx, zy, rng),
    )
    return Made(network, x, y, road, np.concatenate([fast, np.zeros(2 * len(link), bool)]))


def _share_out(size: Size) -> tuple[int, int]:
    """Junctions and bends, so that arcs come out about as wanted: a junction starts about 3.2
    arcs, a bend 1.5, a zone 4 (its connectors both ways)."""
    roads = size.nodes - size.zones
    junctions = (size.arcs - 4 * size.zones - 1.5 * roads) / (3.2 - 1.5)
    junctions = int(np.clip(junctions, roads * 0.15, roads))
    return junctions, roads - junctions


def _streets(at, side, rng):  # type: ignore[no-untyped-def]
    """Streets between neighbouring junctions (a, b, trunk?), some missing, all connected."""
    number = np.full(side * side, -1)
    number[at] = np.arange(len(at))
    pairs = []
    for step, line in ((1, at // side), (side, at % side)):
        other = at + step
        ok = other < side * side
        if step == 1:
            ok &= at % side < side - 1
        ok[ok] &= number[other[ok]] >= 0
        pairs.append(np.column_stack([number[at[ok]], number[other[ok]], line[ok] % 6 == 0]))
    streets = np.concatenate(pairs)
    keep = (rng.random(len(streets)) > 0.2) | (streets[:, 2] == 1) | _spanning(streets, len(at))
    a, b, trunk = streets[keep].T
    return a, b, trunk.astype(bool)


def _spanning(streets, nodes):  # type: ignore[no-untyped-def]
    """Which streets a tree needs, so that what can be reached stays so."""
    above = np.arange(nodes)
    needed = np.zeros(len(streets), bool)
    for k, (a, b, _) in enumerate(streets):
        while above[a] != a:
            above[a] = above[above[a]]
            a = above[a]
        while above[b] != b:
            above[b] = above[above[b]]
            b = above[b]
        if a != b:
            above[a], needed[k] = b, True
    return needed


def _bend(a, b, trunk, x, y, bends, rng):  # type: ignore[no-untyped-def]
    """Streets with bends; half the trunk roads and a third of the others have a carriageway
    with bends of its own in each direction."""
    length = np.hypot(x[a] - x[b], y[a] - y[b])
    cost = length * np.where(trunk, 40_000, 100_000) * rng.uniform(0.8, 1.25, len(a))
    apart = rng.random(len(a)) < np.where(trunk, 0.5, 0.33)
    ways = [(i, a[i], b[i], not apart[i]) for i in range(len(a))]
    ways += [(i, b[i], a[i], False) for i in np.flatnonzero(apart)]
    share = rng.multinomial(bends, np.full(len(ways), 1 / len(ways)))
    tails, heads, costs, fast = [], [], [], []
    more_x, more_y, free = [], [], len(x)
    for (i, p, q, both), curves in zip(ways, share, strict=True):
        along = np.sort(rng.random(curves))
        chain = [p, *range(free, free + curves), q]
        free += curves
        more_x += list(x[p] + along * (x[q] - x[p]))
        more_y += list(y[p] + along * (y[q] - y[p]))
        parts = np.maximum(1, np.diff([0.0, *along, 1.0]) * cost[i]).astype(int)
        tails += chain[:-1]
        heads += chain[1:]
        costs += list(parts)
        fast += [trunk[i]] * len(parts)
        if both:
            tails += chain[1:]
            heads += chain[:-1]
            costs += list(parts)
            fast += [trunk[i]] * len(parts)
    return (
        np.array(tails), np.array(heads), np.array(costs), np.array(fast),
        np.concatenate([x, more_x]), np.concatenate([y, more_y]),
    )  # fmt: skip


def _nearest_two(zx, zy, x, y):  # type: ignore[no-untyped-def]
    rows = []
    for a, b in zip(zx, zy, strict=True):
        rows.append(np.argpartition((a - x) ** 2 + (b - y) ** 2, 2)[:2])
    return np.array(rows)


def _regions(zx, zy, side, regions):  # type: ignore[no-untyped-def]
    across = max(1, round(np.sqrt(regions)))
    cell = (zx / side * across).astype(int).clip(0, across - 1) * across
    cell += (zy / side * across).astype(int).clip(0, across - 1)
    return np.unique(cell, return_inverse=True)[1].astype(np.int32)


def _tonnes(zx, zy, rng):  # type: ignore[no-untyped-def]
    size = rng.lognormal(0, 1, len(zx))
    tonnes = np.empty((len(zx), len(zx)), np.int64)
    for k in range(len(zx)):
        distance = (zx[k] - zx) ** 2 + (zy[k] - zy) ** 2 + 25.0
        tonnes[k] = 4_000 * size[k] * size / distance
    np.fill_diagonal(tonnes, 0)
    return tonnes
