"""A round up to its scores (*penilaian*): what the score book and the score sheets show."""

from pathlib import Path

from baimbai.agreement.decision import DECISIONS
from baimbai.appraisal.reversals import reversals
from baimbai.appraisal.sensitivity import affordable_rank, reaches
from baimbai.funding.allocation import CEILING_USES, PAYMENTS, VERDICTS, Allocation, Certificate
from baimbai.publication.release import Release
from baimbai.publication.scored import Scored
from baimbai.rounds.plan import Plan
from baimbai.rounds.round import Appraised, Report, appraise_round


def score_round(folder: Path, plan: Plan, report: Report, cut: int | None = None) -> Scored:
    """Take a round's papers from workbooks to scores and their sensitivity.

    `cut` is the rank down to which a proposal is within; without one it is as far as all ceilings
    together would reach (`affordable_rank`).
    """
    done = appraise_round(folder, plan, report)
    programme, appraisal = done.papers.programme, done.appraisal
    report("sensitivity", "")
    within = affordable_rank(programme, appraisal) if cut is None else cut
    reached = reaches(appraisal, plan.agreed, within)
    turned = reversals(
        programme, done.rulebook, done.findings, appraisal, plan.weights, done.evidence,
        lambda office: report("reversals", office),
    )  # fmt: skip
    return Scored(_release(plan, done), plan.agreed, reached, turned, within, cut is not None)


def _release(plan: Plan, done: Appraised) -> Release:
    """The round as it stands before funding: no payments, no decisions."""
    papers = done.papers
    unfunded = Allocation(
        PAYMENTS.make(()), VERDICTS.make(()), CEILING_USES.make(()), Certificate(0, 0, (), (), 0)
    )
    return Release(
        plan.meeting, papers.programme, papers.remarks, papers.other_rows, done.findings,
        done.appraisal, unfunded, DECISIONS.make(()), done.rulebook, plan.scenario, papers.files,
        agreed=plan.agreed, score_sheets=plan.score_sheets, sheets=done.sheets,
    )  # fmt: skip
