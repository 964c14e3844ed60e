"""Other solvers on the same table: python benchmarks/funding_peers.py NAME TABLE.npz SECONDS.

Each runs in a process of its own, one thread, so that CPU and memory are its own; what it found
goes back as JSON. `compared` starts it and checks its plan in whole numbers.
"""

import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.large.ways import Ways

NAMES = ("highs", "cp-sat", "linopy")
_MILLION = 1e6
_GRACE = 300


@dataclass(frozen=True)
class Rows:
    """Σ value × (1 where the column is chosen) ≤ high by row, exactly 1 where `one` says so."""

    points: NDArray[np.int64]
    start: NDArray[np.int64]
    index: NDArray[np.int64]
    value: NDArray[np.int64]
    high: NDArray[np.int64]
    one: NDArray[np.bool_]


def as_rows(ways: Ways) -> Rows:
    """A row for each unit (one way exactly), then the table's own rows."""
    units, columns = len(ways.district), np.arange(len(ways.points))
    way = np.repeat(columns, np.diff(ways.start))
    order = np.argsort(ways.row, kind="stable")
    count = np.concatenate((np.diff(ways.first), np.bincount(ways.row, minlength=len(ways.limit))))
    return Rows(
        ways.points,
        np.concatenate(([0], np.cumsum(count))),
        np.concatenate((columns, way[order])),
        np.concatenate((np.ones(len(columns), dtype=np.int64), ways.value[order])),
        np.concatenate((np.ones(units, dtype=np.int64), ways.limit)),
        np.arange(units + len(ways.limit)) < units,
    )


def compared(rows: Rows, name: str, seconds: int) -> str:
    """What the peer won, its own gap, whether its plan keeps every row, CPU-seconds and MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.npz"
        np.savez(path, **vars(rows))
        command = [sys.executable, __file__, name, str(path), str(seconds)]
        try:
            run = subprocess.run(  # noqa: S603
                command, capture_output=True, text=True, timeout=2 * seconds + _GRACE, check=False
            )
        except subprocess.TimeoutExpired:
            return f"{name}: no answer, ended after {2 * seconds + _GRACE} s"
    if run.returncode:
        return f"{name}: failed ({run.stderr.strip().splitlines()[-1:]})"
    found = json.loads(run.stdout.splitlines()[-1])
    cost = f"{found['cpu']:.1f} CPU-s, {found['mb']} MB"
    if found["chosen"] is None:
        return f"{name}: no plan, {cost}"
    chosen = np.array(found["chosen"], dtype=np.int64)
    won = int(rows.points[chosen].sum())
    gap = 1 - won / found["bound"] if found["bound"] else float("nan")
    return f"{name}: won {won}, own gap {gap:.4%}, {_broken(rows, chosen)} rows broken, {cost}"


def _broken(rows: Rows, chosen: NDArray[np.int64]) -> int:
    taken = np.zeros(len(rows.points), dtype=np.int64)
    taken[chosen] = 1
    running = np.concatenate(([0], np.cumsum(rows.value * taken[rows.index])))
    loads = running[rows.start[1:]] - running[rows.start[:-1]]
    return int(np.count_nonzero((loads > rows.high) | (rows.one & (loads != 1))))


def _scale(rows: Rows) -> NDArray[np.float64]:
    """Rows of rupiah in millions, rows that count as they are."""
    largest = np.maximum.reduceat(np.append(np.abs(rows.value), 0), rows.start[:-1])
    return np.where(rows.one | (largest < _MILLION), 1.0, _MILLION)


def _highs(rows: Rows, seconds: int) -> tuple[list[int] | None, float]:
    import highspy

    scale = _scale(rows)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(rows.points), len(rows.high)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = rows.points.astype(float)
    model.col_lower_, model.col_upper_ = np.zeros(len(rows.points)), np.ones(len(rows.points))
    model.row_lower_ = np.where(rows.one, 1.0, -np.inf)
    model.row_upper_ = rows.high / scale
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = rows.start.astype(np.int32)
    model.a_matrix_.index_ = rows.index.astype(np.int32)
    model.a_matrix_.value_ = rows.value / np.repeat(scale, np.diff(rows.start))
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(rows.points)
    solver = highspy.Highs()
    for option, setting in (("output_flag", False), ("threads", 1), ("time_limit", seconds)):
        solver.setOptionValue(option, setting)
    solver.passModel(model)
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None, info.mip_dual_bound
    values = np.array(solver.getSolution().col_value)
    return np.flatnonzero(values > 0.5).tolist(), info.mip_dual_bound


def _cp_sat(rows: Rows, seconds: int) -> tuple[list[int] | None, float]:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    columns = np.array([model.new_bool_var("") for _ in rows.points])
    for row, high in enumerate(rows.high.tolist()):
        entries = slice(rows.start[row], rows.start[row + 1])
        here = columns[rows.index[entries]].tolist()
        if rows.one[row]:
            model.add_exactly_one(here)
        else:
            model.add(cp_model.LinearExpr.weighted_sum(here, rows.value[entries].tolist()) <= high)
    model.maximize(cp_model.LinearExpr.weighted_sum(columns.tolist(), rows.points.tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, solver.best_objective_bound
    chosen = [place for place, column in enumerate(columns) if solver.boolean_value(column)]
    return chosen, solver.best_objective_bound


def _linopy(rows: Rows, seconds: int) -> tuple[list[int] | None, float]:
    import linopy
    import pandas as pd
    import xarray as xr
    from scipy.sparse import csr_array

    scale = _scale(rows)
    shape = (len(rows.high), len(rows.points))
    matrix = csr_array(
        (rows.value / np.repeat(scale, np.diff(rows.start)), rows.index, rows.start), shape
    )
    model: Any = linopy.Model()
    x = model.add_variables(binary=True, coords=[pd.RangeIndex(shape[1], name="column")])
    entries = pd.Series(matrix.data, name="value")
    row = np.repeat(np.arange(shape[0]), np.diff(rows.start))
    terms = x.sel(column=xr.DataArray(rows.index, dims="entry")) * xr.DataArray(
        entries.to_numpy(), dims="entry"
    )
    grouped = terms.groupby(xr.DataArray(row, dims="entry", name="row")).sum()
    high = xr.DataArray(rows.high / scale, dims="row", coords={"row": np.arange(shape[0])})
    ones = np.flatnonzero(rows.one)
    others = np.flatnonzero(~rows.one & (np.diff(rows.start) > 0))
    model.add_constraints(grouped.sel(row=ones) == high.sel(row=ones))
    model.add_constraints(grouped.sel(row=others) <= high.sel(row=others))
    model.add_objective((x * xr.DataArray(rows.points, dims="column")).sum(), sense="max")
    model.solve("highs", io_api="direct", threads=1, time_limit=seconds, output_flag=False)
    bound = model.solver_model.getInfo().mip_dual_bound
    if x.solution.isnull().any() or (model.status == "warning" and not x.solution.any()):
        return None, bound
    return np.flatnonzero(x.solution.to_numpy() > 0.5).tolist(), bound


def main(name: str, path: str, seconds: int) -> None:
    """Solve one table and say what was found."""
    with np.load(path) as stored:
        rows = Rows(**{key: stored[key] for key in stored.files})
    solve = {"highs": _highs, "cp-sat": _cp_sat, "linopy": _linopy}[name]
    chosen, bound = solve(rows, seconds)
    used = resource.getrusage(resource.RUSAGE_SELF)
    found = {
        "chosen": chosen,
        "bound": bound if np.isfinite(bound) else None,
        "cpu": used.ru_utime + used.ru_stime,
        "mb": used.ru_maxrss // 1024,
    }
    sys.stdout.write("\n" + json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
