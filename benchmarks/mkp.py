"""Knapsack files of the OR-Library form through the funding search: python benchmarks/mkp.py FILE.

A file holds how many problems there are, then for each: items, rows and the best value known (0:
none); the items' points; each row's weights; the limits. Numbers may stand on any lines. An item
is a proposal with one way to be paid, a row a ceiling. (Beasley 1990; Chu and Beasley 1998.)
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from baimbai.funding.choices import Constraint
from baimbai.funding.envelope import WorkLimits
from baimbai.funding.formulation import Formulation, laid_flat
from baimbai.funding.large.plan import plan_large
from baimbai.funding.search import find_plan

_THOUSANDTHS = 1_000
"""A point of a file is a point of a score: whole thousandths inside."""


class NotReadable(Exception):
    """What a file lacks, and where."""


def read_problems(text: str) -> Iterator[tuple[Formulation, int]]:
    """The problems of a file, each with the best value known. Raises NotReadable."""
    words = text.split()
    place = 0

    def whole(what: str, count: int) -> list[int]:
        nonlocal place
        part, place = words[place : place + count], place + count
        if len(part) < count:
            raise NotReadable(f"{what}: {count} numbers expected, the file ends after {len(part)}")
        try:
            # Some files write whole numbers with a point.
            numbers = [float(word) for word in part]
        except ValueError as error:
            raise NotReadable(f"{what}: {error}") from error
        if any(not number.is_integer() for number in numbers):
            raise NotReadable(f"{what}: whole numbers only")
        return [int(number) for number in numbers]

    (problems,) = whole("number of problems", 1)
    for number in range(1, problems + 1):
        items, rows, best = whole(f"problem {number}, sizes", 3)
        if items < 1 or rows < 1:
            raise NotReadable(f"problem {number}: {items} items, {rows} rows")
        points = whole(f"problem {number}, points", items)
        weights = [whole(f"problem {number}, row {row + 1}", items) for row in range(rows)]
        limits = whole(f"problem {number}, limits", rows)
        if min(map(min, weights)) < 0 or min(limits) < 0:
            raise NotReadable(f"problem {number}: weights and limits from 0 on")
        yield _formulated(points, weights, limits), best


def _formulated(points: list[int], weights: list[list[int]], limits: list[int]) -> Formulation:
    names = tuple(f"{item:06d}" for item in range(len(points)))
    own = [Constraint("satu_cara", (name,), {item: 1}, None, 1) for item, name in enumerate(names)]
    ceilings = [
        Constraint("pagu", (str(row), "", ""), {i: w for i, w in enumerate(line) if w}, None, limit)
        for row, (line, limit) in enumerate(zip(weights, limits, strict=True))
    ]
    return laid_flat(names, np.array(points) * _THOUSANDTHS, (*own, *ceilings))


def main() -> None:
    """Value, bound, gap, distance from the best known, and CPU-seconds of each problem."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    try:
        for number, (table, best) in enumerate(read_problems(given.file.read_text("ascii")), 1):
            for name, solve in WAYS.items():
                sys.stdout.write(f"{number} {name}: {_measured(table, best, solve)}\n")
                sys.stdout.flush()
    except (OSError, UnicodeDecodeError, NotReadable) as error:
        sys.exit(f"{given.file}: {error}")


def _by_rounds(table: Formulation) -> tuple[Sequence[int], int]:
    """As a round of this size is planned."""
    plan = find_plan(table, WorkLimits(entries=30_000_000, gap=0.0))
    return plan.chosen, plan.bound


WAYS: dict[str, Callable[[Formulation], tuple[Sequence[int], int] | None]] = {
    "as a round": _by_rounds,
    "large search": plan_large,
}


def _measured(
    table: Formulation, best: int, solve: Callable[[Formulation], tuple[Sequence[int], int] | None]
) -> str:
    begun = time.process_time()
    found = solve(table)
    spent = time.process_time() - begun
    if found is None:
        return f"no plan, {spent:.1f} CPU-s"
    chosen, bound = found
    won = table.won(chosen) / _THOUSANDTHS
    known = f", {100 * (best - won) / best:.3f} % below the best known" if best else ""
    return (
        f"{won:.0f}, bound {bound / _THOUSANDTHS:.1f}, gap {100 * (1 - won / bound * 1_000):.3f} %"
        f"{known}, {len(table.broken(chosen))} rows broken, {spent:.1f} CPU-s"
    )


if __name__ == "__main__":
    main()
