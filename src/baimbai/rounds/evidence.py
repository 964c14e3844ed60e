"""What a round brings to its appraisal besides workbooks and status lists."""

from pathlib import Path

import polars as pl

from baimbai.appraisal.evidence import Evidence
from baimbai.intake.remark import REMARKS
from baimbai.register.programme import Programme
from baimbai.rounds.economy import open_economy
from baimbai.rounds.mobility import appraise_roads
from baimbai.rounds.plan import Plan
from baimbai.rounds.road_papers import RoadPapers, read_road_papers


def open_evidence(
    folder: Path, plan: Plan, programme: Programme, links: pl.DataFrame,
    roads: RoadPapers | None = None,
) -> tuple[Evidence, pl.DataFrame]:  # fmt: skip
    """The evidence that the plan names, from a round's folder or an archive's inputs, and
    REMARKS; `links` from the review, `roads` the network, where it has been read.

    Raises RoundError, RoadsError or WorkbookError for a file that cannot be used.
    """
    if plan.roads and roads is None:
        roads = read_road_papers(folder / plan.roads)
    mobility, remarks = None, REMARKS.make(())
    if roads is not None:
        mobility, remarks = appraise_roads(programme, links, roads, plan.goods)
    return Evidence(mobility=mobility, economy=open_economy(folder, plan.economy)), remarks
