"""Measures the search for lines that run alongside one another, beside shapely's two ways:
`python benchmarks/lines.py [LINES]`.

The lines have 12 vertices and .5 to 4 km in one UTM zone, a fifth of them copies moved by some
metres. Each way runs in a process of its own, from the same lines in metres to the pairs that
share more than half of the shorter line; ours twice, since the first run of a machine compiles.
Agreement is counted against buffer and intersection. The sampling way measures the share by 18
points on the shorter line, so it is not exact.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from baimbai.synchronisation.alongside import REACH_M, alongside_in_metres

SHARE = 0.5
SAMPLES = 18


def draw_lines(count: int, seed: int = 1) -> "np.ndarray[Any, Any]":
    """Coordinates (count, 12, 2) in metres, as dense as 100,000 lines on 250 by 250 km."""
    lot = np.random.default_rng(seed)
    own = count - count // 5
    step = lot.uniform(500, 4000, (own, 1)) / 11
    heading = lot.uniform(0, 2 * np.pi, (own, 1)) + lot.normal(0, 0.25, (own, 11)).cumsum(axis=1)
    steps = np.stack([step * np.cos(heading), step * np.sin(heading)], axis=2)
    start = lot.uniform(0, 250_000 * np.sqrt(count / 1e5), (own, 1, 2))
    drawn = np.concatenate([start, start + steps.cumsum(axis=1)], axis=1)
    moved = drawn[lot.integers(0, own, count - own)] + lot.normal(0, 8, (count - own, 12, 2))
    return np.concatenate([drawn, moved])[lot.permutation(count)]


def ours(lines: Any) -> Any:
    """Baimbai's way."""
    return alongside_in_metres(lines, SHARE).pairs


def by_intersection(lines: Any) -> Any:
    """A tree of boxes, the longer line's buffer, the length of the intersection."""
    tree = shapely.STRtree(lines)
    around = shapely.buffer(lines, REACH_M, quad_segs=16)
    found = tree.query(lines, predicate="dwithin", distance=REACH_M)
    short, long = _short_and_long(lines, found[:, found[0] < found[1]])
    shared = shapely.length(shapely.intersection(lines[short], around[long]))
    hit = shared > SHARE * shapely.length(lines)[short]
    return np.sort(np.stack([short[hit], long[hit]], axis=1), axis=1)


def by_sampling(lines: Any) -> Any:
    """A tree of boxes, and how many points on the shorter line lie within reach."""
    found = shapely.STRtree(lines).query(lines, predicate="dwithin", distance=REACH_M)
    short, long = _short_and_long(lines, found[:, found[0] < found[1]])
    at = (np.arange(SAMPLES) + 0.5) / SAMPLES
    points = shapely.line_interpolate_point(lines[short][:, None], at, normalized=True)
    near = shapely.dwithin(points, lines[long][:, None], REACH_M)
    hit = near.mean(axis=1) > SHARE
    return np.sort(np.stack([short[hit], long[hit]], axis=1), axis=1)


def _short_and_long(lines: Any, pairs: Any) -> tuple[Any, Any]:
    lengths = shapely.length(lines)
    swapped = lengths[pairs[1]] < lengths[pairs[0]]
    return np.where(swapped, pairs[1], pairs[0]), np.where(swapped, pairs[0], pairs[1])


def measure(way: Callable[[Any], Any], source: Path) -> tuple[float, float, float, Any]:
    """(CPU-s, wall s, MB, pairs) of one run, loading of the compiler included."""
    lines = shapely.linestrings(np.load(source))
    began, cpu = time.perf_counter(), time.process_time()
    pairs = way(lines)
    wall, cpu = time.perf_counter() - began, time.process_time() - cpu
    return cpu, wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, pairs


def measure_twice(way: Callable[[Any], Any], source: Path) -> tuple[float, float, float, Any]:
    """The second run in one process: the work alone."""
    measure(way, source)
    return measure(way, source)


def main() -> None:
    """Prints a line for each way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lines", type=int, nargs="?", default=100_000)
    count = parser.parse_args().lines
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "lines.npy"
        np.save(source, draw_lines(count))
        runs = (
            ("ours, first of this machine or cached", measure, ours),
            ("ours, compiled code loaded from disk", measure, ours),
            ("ours, second run in one process", measure_twice, ours),
            ("shapely, buffer and intersection", measure, by_intersection),
            ("shapely, 18 points within reach", measure, by_sampling),
        )
        results = [(name, _alone(how, way, source)) for name, how, way in runs]
    exact = {tuple(pair) for pair in results[3][1][3].tolist()}
    for name, (cpu, wall, memory, pairs) in results:
        found = {tuple(pair) for pair in pairs.tolist()}
        sys.stdout.write(
            f"{name}: {cpu:.2f} CPU-s, {wall:.2f} s, {memory:.0f} MB, {len(found)} hits, "
            f"{len(found - exact)} more and {len(exact - found)} fewer than exact\n"
        )


def _alone(how: Any, way: Any, source: Path) -> Any:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        return fresh.submit(how, way, source).result()


if __name__ == "__main__":
    main()
