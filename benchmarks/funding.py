"""Measures the funding stage on made-up rounds: `python benchmarks/funding.py 600 1 2 3`.

For each seed: demand over ceilings, options, rows, proposals funded, the plan's points, the proven
bound and gap, nodes, CPU seconds, the largest memory so far; and the gap that HiGHS alone, with
its own settings and one thread, proves on the same table in as many seconds.
"""

import resource
import sys
import time

import highspy
import numpy as np
from funding_instance import Instance, make_instance

from baimbai.funding.allocate import allocate
from baimbai.funding.allocation import Allocation
from baimbai.funding.constraints import Choices
from baimbai.funding.dossier import open_dossier
from baimbai.funding.formulation import OPEN, Formulation, formulate
from baimbai.funding.options import lawful_ways

HEADINGS = (
    "size", "seed", "demand", "options", "rows", "funded", "points", "bound", "gap %", "nodes",
    "CPU s", "MB", "HiGHS gap %",
)  # fmt: skip


def main(arguments: list[str]) -> None:
    """Number of proposals, then seeds."""
    size, *seeds = (int(argument) for argument in arguments)
    _show(HEADINGS)
    for seed in seeds:
        instance = make_instance(size, seed)
        begun = time.process_time()
        allocation = allocate(**vars(instance))
        spent = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        table = _table(instance)
        peer = _alone(table, spent)
        _show((size, seed, *_figures(instance, table, allocation), f"{spent:.1f}", memory, peer))


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
        proof.bound, f"{100 * proof.gap:.2f}", proof.nodes,
    )  # fmt: skip


def _alone(table: Formulation, seconds: float) -> str:
    """The gap in percent of the bound that HiGHS proves by itself; none where it has no plan."""
    money = ("pagu", "porsi", "batas_bawah")
    million = np.array([1e6 if row.law in money else 1.0 for row in table.rows])
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(table.points), len(table.rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = table.points.astype(float)
    model.col_lower_, model.col_upper_ = np.zeros(len(table.points)), np.ones(len(table.points))
    model.row_lower_ = np.where(table.low <= -OPEN, -np.inf, table.low / million)
    model.row_upper_ = np.where(table.high >= OPEN, np.inf, table.high / million)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = table.start.astype(np.int32)
    model.a_matrix_.index_ = table.index.astype(np.int32)
    model.a_matrix_.value_ = table.value / np.repeat(million, np.diff(table.start))
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(table.points)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, setting in (("output_flag", False), ("threads", 1), ("time_limit", seconds)):
        solver.setOptionValue(option, setting)
    solver.passModel(model)
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return "none"
    return f"{100 * (1 - info.objective_function_value / info.mip_dual_bound):.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
