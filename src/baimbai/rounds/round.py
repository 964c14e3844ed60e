"""A coordination round (*putaran*), start to end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from baimbai.agreement.draft import draft_decisions
from baimbai.appraisal.evidence import Evidence
from baimbai.appraisal.score import Appraisal
from baimbai.appraisal.sheets import SheetScores, weigh_sheets
from baimbai.appraisal.weigh import weigh
from baimbai.funding.allocate import allocate
from baimbai.funding.apbd_share import read_apbd_shares
from baimbai.intake.remark import REMARKS, Remark
from baimbai.publication.release import Release
from baimbai.rounds.commitments import open_commitments, with_commitments
from baimbai.rounds.decisions import read_decisions
from baimbai.rounds.evidence import open_evidence
from baimbai.rounds.gather import Gathered, gather
from baimbai.rounds.plan import PLAN_FILE, Plan
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.decided import Memory
from baimbai.synchronisation.finding import Review
from baimbai.synchronisation.review import review

STAGES = ("intake", "synchronisation", "appraisal", "funding", "agreement")
Report = Callable[[str, str], None]
"""Told of each stage as it begins, with a detail."""


@dataclass(frozen=True)
class Appraised:
    """A round up to its scores."""

    rulebook: Rulebook
    papers: Gathered
    findings: Review
    evidence: Evidence
    appraisal: Appraisal
    sheets: SheetScores


def appraise_round(folder: Path, plan: Plan, report: Report) -> Appraised:
    """Take a round's papers from workbooks to scores."""
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    papers = gather(folder, plan, rulebook, lambda file: report("intake", file))
    memory = read_decisions([folder / name for name in plan.decisions])
    return appraise_papers(folder, plan, rulebook, papers, memory, report)


def appraise_papers(
    folder: Path, plan: Plan, rulebook: Rulebook, papers: Gathered, memory: Memory, report: Report
) -> Appraised:
    """Take papers that were gathered already to scores; `memory` is what people decided before."""
    programme = papers.programme
    report("synchronisation", "")
    findings = review(programme, rulebook, papers.remarks, memory)
    report("appraisal", "")
    evidence, road_remarks = open_evidence(folder, plan, programme, findings.links, papers.roads)
    appraisal = weigh(programme, rulebook, findings, plan.weights, evidence)
    sheets = weigh_sheets(programme, rulebook, findings, appraisal, plan.score_sheets, evidence)
    told = replace(papers, remarks=pl.concat([papers.remarks, road_remarks]))
    return Appraised(rulebook, told, findings, evidence, appraisal, sheets)


def run_round(folder: Path, plan: Plan, report: Report) -> Release:
    """Take a round's papers from workbooks to draft decisions."""
    release = fund_round(plan, appraise_round(folder, plan, report), report)
    return with_commitments(release, open_commitments(folder, plan))


def fund_round(plan: Plan, done: Appraised, report: Report) -> Release:
    """Take a round from its scores to draft decisions."""
    rulebook, papers, findings, appraisal = (
        done.rulebook, done.papers, done.findings, done.appraisal,
    )  # fmt: skip
    programme = papers.programme
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
    remarks = pl.concat([papers.remarks, told])
    return Release(
        plan.meeting, programme, remarks, papers.other_rows, findings, appraisal,
        allocation, decisions, rulebook, plan.scenario, papers.files, shares,
        plan.agreed, plan.score_sheets, done.sheets,
    )  # fmt: skip
