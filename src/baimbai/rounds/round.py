"""A coordination round (*putaran*), start to end."""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from baimbai.agreement.draft import draft_decisions
from baimbai.appraisal.weigh import weigh
from baimbai.funding.allocate import allocate
from baimbai.funding.apbd_share import read_apbd_shares
from baimbai.intake.remark import REMARKS, Remark
from baimbai.publication.release import Release
from baimbai.rounds.decisions import read_decisions
from baimbai.rounds.evidence import open_evidence
from baimbai.rounds.gather import gather
from baimbai.rounds.plan import PLAN_FILE, Plan
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.review import review

STAGES = ("intake", "synchronisation", "appraisal", "funding", "agreement")
Report = Callable[[str, str], None]
"""Told of each stage as it begins, with a detail."""


def run_round(folder: Path, plan: Plan, report: Report) -> Release:
    """Take a round's papers from workbooks to draft decisions."""
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    papers = gather(folder, plan, rulebook, lambda file: report("intake", file))
    programme = papers.programme
    report("synchronisation", "")
    memory = read_decisions([folder / name for name in plan.decisions])
    findings = review(programme, rulebook, papers.remarks, memory)
    report("appraisal", "")
    evidence, road_remarks = open_evidence(folder, plan, programme, findings.links, papers.roads)
    appraisal = weigh(programme, rulebook, findings, plan.weights, evidence)
    report("funding", "")
    allocation = allocate(programme, rulebook, findings, appraisal, plan.envelope)
    shares = read_apbd_shares(
        plan.apbd, allocation.payments, programme, findings.mandates, rulebook
    )
    report("agreement", "")
    decisions = draft_decisions(plan.meeting, programme, findings, appraisal, allocation)
    told = REMARKS.make(
        Remark(PLAN_FILE, "", "", "peringatan", text) for text in allocation.remarks
    )
    remarks = pl.concat([papers.remarks, road_remarks, told])
    return Release(
        plan.meeting, programme, remarks, papers.other_rows, findings, appraisal,
        allocation, decisions, rulebook, plan.scenario, papers.files, shares,
    )  # fmt: skip
