"""The frozen tables of a run (*tabel hasil*), and the plan that questions are put to."""

from functools import lru_cache
from pathlib import Path
from threading import Lock

import polars as pl

from baimbai.errors import Refused
from baimbai.funding.allocation import Allocation
from baimbai.funding.dossier import Dossier
from baimbai.funding.standing import Standing, stand
from baimbai.publication.release import Release
from baimbai.rounds.archive import TABLES
from baimbai.rounds.plan import Plan
from baimbai.rounds.recall import recall_release, recall_results
from baimbai.web.models import Run
from baimbai.web.records import plan_of, rulebook_of

_ONE_AT_A_TIME = Lock()
"""Two questions to a plan that is not open yet open it once."""


def frozen(run: Run, name: str) -> pl.DataFrame:
    """One table as the run wrote it. Raises Refused where the run's folder was cleared away."""
    try:
        return pl.read_parquet(run.folder / TABLES / f"{name}.parquet")
    except FileNotFoundError as fault:
        raise Refused("web-results-no-tables", run=run.pk) from fault


def plan_under(run: Run) -> Plan:
    """The round's plan with the ceilings and weights that the run was computed by."""
    return plan_of(run.round, run.ceilings, run.weights)


def recalled(run: Run) -> tuple[Dossier, Allocation, Plan]:
    """What a run funded, with all that funding looked at, without solving it again.

    Raises Refused where the run's folder was cleared away.
    """
    plan = plan_under(run)
    try:
        dossier, allocation = recall_results(run.folder, plan, rulebook_of(run.round, plan))
    except FileNotFoundError as fault:
        raise Refused("web-results-no-tables", run=run.pk) from fault
    return dossier, allocation, plan


def release_of(run: Run) -> Release:
    """All that a run computed, as documents take it. Raises Refused where its folder was cleared
    away."""
    plan = plan_under(run)
    try:
        return recall_release(run.folder, plan, rulebook_of(run.round, plan))
    except FileNotFoundError as fault:
        raise Refused("web-results-no-tables", run=run.pk) from fault


def standing_of(run: Run) -> Standing:
    """The run's plan, ready to be changed; kept in this process, for a run never changes."""
    with _ONE_AT_A_TIME:
        return _standing(run.folder, run)


@lru_cache(maxsize=3)
def _standing(_folder: Path, run: Run) -> Standing:
    dossier, allocation, _ = recalled(run)
    return stand(dossier, allocation)
