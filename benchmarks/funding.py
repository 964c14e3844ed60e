"""Measures the funding stage on made-up rounds: python benchmarks/funding.py SIZE SEED...

For each seed: demand over ceilings, options, rows, proposals funded, the plan's points, the proven
bound and gap, CPU seconds of the whole stage, the largest memory so far. With --peers, HiGHS,
CP-SAT and linopy (group `benchmark`) get the same table and S seconds each.
"""

import argparse
import resource
import sys
import time

import numpy as np
from funding_instance import Instance, make_instance
from funding_peers import NAMES, Rows, compared

from baimbai.funding.allocate import allocate
from baimbai.funding.allocation import Allocation
from baimbai.funding.choices import Choices
from baimbai.funding.dossier import open_dossier
from baimbai.funding.formulation import OPEN, Formulation, formulate
from baimbai.funding.options import lawful_ways

HEADINGS = (
    "size", "seed", "demand", "options", "rows", "funded", "points", "bound", "gap %",
    "CPU s", "MB",
)  # fmt: skip


def main() -> None:
    """One line a seed, and the peers' below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("seeds", type=int, nargs="+")
    parser.add_argument("--regions", type=int, default=13, help="kabupaten/kota of the province")
    parser.add_argument("--peers", type=int, default=0, metavar="S")
    parser.add_argument("--only", nargs="*", default=NAMES, choices=NAMES)
    given = parser.parse_args()
    _show(HEADINGS)
    for seed in given.seeds:
        instance = make_instance(given.size, seed, given.regions)
        begun = time.process_time()
        allocation = allocate(**vars(instance))
        spent = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        table = _table(instance)
        figures = _figures(instance, table, allocation)
        _show((given.size, seed, *figures, f"{spent:.1f}", memory))
        for name in given.only if given.peers else ():
            sys.stdout.write(f"  {compared(_rows(table), name, given.peers)}\n")
            sys.stdout.flush()


def _show(cells: tuple[object, ...]) -> None:
    sys.stdout.write("  ".join(f"{cell:>9}" for cell in cells) + "\n")
    sys.stdout.flush()


def _table(instance: Instance) -> Formulation:
    dossier = open_dossier(**vars(instance))
    return formulate(Choices.of(dossier, lawful_ways(dossier).options))


def _figures(instance: Instance, table: Formulation, allocation: Allocation) -> tuple[object, ...]:
    proof = allocation.certificate
    asked = int(instance.programme.proposals["cost_rupiah"].sum())
    there = int(instance.programme.ceilings["amount_rupiah"].sum())
    funded = allocation.payments["proposal"].n_unique()
    return (
        f"{asked / there:.2f}", len(table.points), len(table.rows), funded, proof.value,
        proof.bound, f"{100 * proof.gap:.2f}",
    )  # fmt: skip


def _rows(table: Formulation) -> Rows:
    """High limits as they are, low ones with signs turned."""
    parts = [(1, row, high) for row, high in enumerate(table.high.tolist()) if high < OPEN]
    parts += [(-1, row, -low) for row, low in enumerate(table.low.tolist()) if low > -OPEN]
    spans = [slice(table.start[row], table.start[row + 1]) for _, row, _ in parts]
    count = [span.stop - span.start for span in spans]
    return Rows(
        table.points,
        np.concatenate(([0], np.cumsum(count))),
        np.concatenate([table.index[span] for span in spans]),
        np.concatenate(
            [sign * table.value[span] for (sign, *_), span in zip(parts, spans, strict=True)]
        ),
        np.array([high for *_, high in parts], dtype=np.int64),
        np.zeros(len(parts), dtype=bool),
    )


if __name__ == "__main__":
    main()
