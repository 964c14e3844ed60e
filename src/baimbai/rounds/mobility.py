"""What a round's proposals change on its road network, each by itself."""

from collections import Counter

import numpy as np
import polars as pl

from baimbai.appraisal.evidence import RECEIVED, Mobility
from baimbai.intake.remark import REMARKS, Remark
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS
from baimbai.roads.demand import gravity_demand
from baimbai.roads.evaluate import evaluate
from baimbai.roads.evaluation import Evaluation, Report, silent
from baimbai.roads.network import lay_out
from baimbai.roads.plain import costs_between
from baimbai.roads.projects import read_projects
from baimbai.roads.tables import CHANGES, DEMAND, EFFECTS, SPILLOVERS
from baimbai.roads.works import LEFT_OUTS
from baimbai.rounds.goods import GoodsPlan
from baimbai.rounds.plan import PLAN_FILE
from baimbai.rounds.road_papers import RoadPapers
from baimbai.synchronisation.snap import snap
from baimbai.synchronisation.subject import subjects
from baimbai.wording.message import Message

UNCERTAIN = ("rancu", "tanpa_panjang", "di_luar_sta")
"""Reasons to be left out that the office can mend in its row."""


def appraise_roads(
    programme: Programme,
    links: pl.DataFrame,
    papers: RoadPapers,
    goods: GoodsPlan,
    report: Report = silent,
) -> tuple[Mobility | None, pl.DataFrame]:
    """The proposals' effects, and REMARKS on those that could not be laid on the network.

    Shares of one work (`links` of kind bersama) have one effect, each its part of it by cost.
    None where the network has no zones, or no goods move.
    """
    demand = papers.demand if papers.demand.height else _gravity(papers)
    if papers.zones.height < 2 or demand.is_empty():
        return None, REMARKS.make(())
    found = snap(
        subjects(PROPOSALS.records(programme.proposals), {}),
        papers.roads, papers.nodes, papers.figures,
    )  # fmt: skip
    shares = _shares(programme, links)
    changes = _by_work(found.changes, shares)
    network = lay_out(papers.links, papers.zones, demand, changes)
    evaluation = evaluate(
        network,
        read_projects(network, changes),
        goods.outside_rupiah_per_tonne,
        report=report,
    )
    received = evaluation.flows.group_by(region_code="destination_region").agg(
        pl.col("tonnes").sum(), pl.col("cost_rupiah").sum()
    )
    mobility = Mobility(
        *_shared_out(
            evaluation,
            shares.join(found.changes, left_on="proposal", right_on="project", how="semi"),
        ),
        RECEIVED.check(received.sort("region_code").select(*RECEIVED.schema)),
        goods.value_rupiah_per_tonne,
    )
    return mobility, _left_out(programme, found.left_out)


def _gravity(papers: RoadPapers) -> pl.DataFrame:
    """Flows from what zones produce and consume; empty where that is not known of all."""
    facts = papers.zones.select("id").join(papers.facts, left_on="id", right_on="zone")
    made = ["production_tonnes", "consumption_tonnes"]
    if facts.height < 2 or facts.select(pl.col(made).is_null().any()).row(0) != (False, False):
        return DEMAND.make(())
    facts = facts.sort("id")
    network = lay_out(papers.links, papers.zones, DEMAND.make(()))
    sent, taken = (facts[column].to_numpy().astype(np.int64) for column in made)
    costs = costs_between(network, network.arcs)
    return gravity_demand(facts["id"].to_list(), sent, taken, costs).demand


def _shares(programme: Programme, links: pl.DataFrame) -> pl.DataFrame:
    """proposal, work (the first proposal it is done with), cost, and the cost of the work."""
    work = {proposal: proposal for proposal in programme.proposals["id"]}

    def first(proposal: str) -> str:
        while work[proposal] != proposal:
            proposal = work[proposal]
        return proposal

    for a, b in links.filter(kind="bersama").select("a", "b").sort("a", "b").iter_rows():
        low, high = sorted((first(a), first(b)))
        work[high] = low
    return programme.proposals.select(
        proposal="id", work=pl.col("id").map_elements(first, pl.String), cost="cost_rupiah"
    ).with_columns(total=pl.col("cost").sum().over("work"))


def _by_work(changes: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """CHANGES of works: where shares of one work change a link, the cheapest counts."""
    works = shares.select(project="proposal", work="work")
    return CHANGES.check(
        changes.join(works, on="project")
        .sort("work", "from_node", "to_node", "cost_rupiah", "project", nulls_last=True)
        .unique(["work", "from_node", "to_node"], keep="first", maintain_order=True)
        .with_columns(project=pl.col("work"))
        .select(*CHANGES.schema)
    )


def _shared_out(evaluation: Evaluation, shares: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """EFFECTS and SPILLOVERS by proposal: savings by its part of the cost, rounded down."""
    part = pl.col("saving_rupiah").cast(pl.Int128) * pl.col("cost") // pl.col("total")
    part = pl.when(pl.col("cost") < pl.col("total")).then(part).otherwise("saving_rupiah")
    return tuple(  # type: ignore[return-value]
        table.check(
            frame.join(shares, left_on="project", right_on="work")
            .with_columns(project=pl.col("proposal"), saving_rupiah=part.cast(pl.Int64))
            .select(*table.schema)
            .sort(*table.key)
        )
        for table, frame in ((EFFECTS, evaluation.effects), (SPILLOVERS, evaluation.spillovers))
    )


def _left_out(programme: Programme, left_out: pl.DataFrame) -> pl.DataFrame:
    """REMARKS at the rows of road proposals that do not fit a road for certain; those whose road
    the network does not have are counted by office."""
    columns = ["id", "source_file", "source_sheet", "source_row", "organisation"]
    rows = {row[0]: row[1:] for row in programme.proposals.select(columns).iter_rows()}
    remarks, missing = [], Counter[str]()
    for one in LEFT_OUTS.records(left_out):
        file, sheet, row, office = rows[one.project]
        if one.reason in UNCERTAIN:
            remarks.append(Remark(file, sheet, str(row), "info", one.text, office))
        elif one.reason == "tak_ditemukan":
            missing[office] += 1
    for office, count in sorted(missing.items()):
        text = Message("remark-jalan-di-luar-jaringan", {"count": count})
        remarks.append(Remark(PLAN_FILE, "", "", "info", text, office))
    return REMARKS.make(remarks)
