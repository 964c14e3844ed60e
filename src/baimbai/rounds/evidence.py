"""What a round brings to its appraisal besides workbooks and status lists."""

from pathlib import Path

from baimbai.appraisal.evidence import Evidence
from baimbai.rounds.economy import open_economy
from baimbai.rounds.plan import Plan


def open_evidence(folder: Path, plan: Plan) -> Evidence:
    """The evidence that the plan names, from a round's folder or an archive's inputs.

    Raises RoundError or WorkbookError for a file that cannot be used.
    """
    return Evidence(economy=open_economy(folder, plan.economy))
