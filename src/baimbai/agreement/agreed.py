"""Everything that was put before the meeting, laid out for the minutes."""

from dataclasses import dataclass, field

import polars as pl

from baimbai.agreement.decision import DECISIONS
from baimbai.appraisal.score import Appraisal
from baimbai.funding.allocation import Allocation
from baimbai.register.commitment import COMMITMENTS
from baimbai.register.meeting import Meeting
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review


@dataclass(frozen=True)
class Agreed:
    """The stages' results beside one matrix of decisions."""

    meeting: Meeting
    programme: Programme
    review: Review
    allocation: Allocation
    scenario: str
    matrix: pl.DataFrame
    """One row a proposal, by id: proposal, title, organisation, region_code, cost_rupiah,
    responsible, gate, result, amount_rupiah, rule, follow_up_owner."""
    commitments: pl.DataFrame = field(default_factory=lambda: COMMITMENTS.make(()))
    """What earlier rounds promised, as it stands on the day of the meeting."""

    @staticmethod
    def lay_out(
        meeting: Meeting,
        programme: Programme,
        review: Review,
        appraisal: Appraisal,
        allocation: Allocation,
        decisions: pl.DataFrame,
        scenario: str,
        commitments: pl.DataFrame | None = None,
    ) -> "Agreed":
        """Join decisions, mandates and gates to their proposals."""
        matrix = (
            programme.proposals.select(
                pl.col("id").alias("proposal"),
                *("title", "organisation", "region_code", "cost_rupiah"),
            )
            .join(review.mandates.select("proposal", "responsible"), on="proposal", how="left")
            .join(appraisal.scores.select("proposal", "gate"), on="proposal", how="left")
            .join(
                DECISIONS.check(decisions).select(
                    "proposal", "result", "amount_rupiah", "rule", "follow_up_owner"
                ),
                on="proposal",
                how="left",
            )
            .sort("proposal")
        )
        known = COMMITMENTS.make(()) if commitments is None else commitments
        return Agreed(meeting, programme, review, allocation, scenario, matrix, known)

    def office(self, organisation: str) -> str:
        """An organisation's name; its id where the round does not know it."""
        known = self.programme.organisations.filter(pl.col("id") == organisation)["name"]
        return str(known[0]) if len(known) else organisation
