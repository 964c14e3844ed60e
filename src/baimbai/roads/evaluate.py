"""Works on the road network, each alone, all together, and in pairs (*dampak usulan jalan*).

Trips stay as they are and take the cheapest way, all of them (all or nothing): congestion and
new traffic are not counted. What cannot be reached costs `outside_cost`, the price of getting
there otherwise; without one, twice the dearest way of today.

Small networks go the plain way; compiling the other takes longer than they do.
"""

from concurrent.futures import Executor

import numpy as np
import polars as pl

from baimbai.roads.evaluation import Evaluation, Report, silent
from baimbai.roads.network import Network
from baimbai.roads.plain import evaluate_plainly
from baimbai.roads.projects import Projects, cheapest

PLAIN_STEPS = 3_000_000
"""Arcs looked at, in all: some seconds."""


def evaluate(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    by_zone: bool = False,
    executor: Executor | None = None,
    lots: int = 1,
    report: Report = silent,
) -> Evaluation:
    """What each project alone changes; with `by_zone` also for every zone.

    An executor shares out portions of a large network, origins in at least so many `lots`; the
    result does not depend on either.
    """
    if _steps(network, len(projects.ids)) <= PLAIN_STEPS:
        return evaluate_plainly(network, projects, outside_cost, by_zone, report)
    from baimbai.roads.large.evaluate import evaluate as evaluate_large

    return evaluate_large(
        network, projects, outside_cost, by_zone, executor=executor, lots=lots, report=report
    )


def evaluate_together(
    network: Network, projects: Projects, outside_cost: int | None = None
) -> Evaluation:
    """What all projects together change, as one project `semua`, with all zones.

    Where several change the same arc, the cheapest counts.
    """
    arcs = cheapest(projects.arcs)
    together = Projects(("semua",), np.array([0, len(arcs)], np.int64), arcs)
    return evaluate(network, together, outside_cost, by_zone=True)


def pair_synergies(
    network: Network,
    projects: Projects,
    outside_cost: int | None = None,
    report: Report = silent,
) -> pl.DataFrame:
    """Table PAIR_SYNERGIES: see `large.synergy`."""
    from baimbai.roads.large.synergy import pair_synergies as pair_all

    return pair_all(network, projects, outside_cost, report)


def _steps(network: Network, projects: int) -> int:
    return len(set(network.zone_node.tolist())) * len(network.arcs) * (projects + 1)
