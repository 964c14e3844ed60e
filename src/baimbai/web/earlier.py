"""What earlier rounds agreed on the same work, and what became of it (*kesepakatan lalu*)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from baimbai.web.models import Commitment, Decision, Progress, Proposal, Result
from baimbai.web.models.proposal import OUT
from baimbai.web.promises import with_standing

MOST = 5
"""Proposals of earlier rounds."""
MOST_COMMITMENTS = 12


@dataclass(frozen=True)
class Earlier:
    """A proposal of an earlier round on the same work."""

    proposal: Proposal
    decision: Decision | None
    """What held in the end; None where people ruled nothing."""
    result: Result | None
    """As computed."""
    progress: Progress | None
    """The latest quarter that was told."""


def earlier_on(proposal: Proposal) -> Sequence[Earlier]:
    """Earlier rounds' proposals of the same region and kind that bear the same title, or work on
    the asset of the same name; the latest first."""
    same = Q(title__iexact=proposal.title)
    if proposal.asset_name:
        same |= Q(asset_name__iexact=proposal.asset_name, work_type=proposal.work_type)
    found = list(
        Proposal.objects.filter(
            same, round__province_code=proposal.round.province_code,
            round__fiscal_year__lt=proposal.round.fiscal_year,
            region_code=proposal.region_code, asset_type=proposal.asset_type,
        )
        .exclude(status__in=("draf", *OUT))
        .select_related("round", "organisation")
        .order_by("-round__fiscal_year", "number")[:MOST]
    )  # fmt: skip
    if not found:
        return ()
    decisions, results, progress = _decided(found), _computed(found), _progress(found)
    return [
        Earlier(row, decisions.get(row.pk), results.get(row.pk), progress.get(row.pk))
        for row in found
    ]


def _decided(rows: Sequence[Proposal]) -> dict[int, Decision]:
    """The last decision of the highest stage, by proposal."""
    stages = {"desk": 0, "pleno": 1, "final": 2}
    found = Decision.objects.filter(proposal__in=rows).select_related("responsible", "desk")
    held: dict[int, Decision] = {}
    for row in found.order_by("pk"):
        before = held.get(row.proposal_id)
        if before is None or stages[row.stage] >= stages[before.stage]:
            held[row.proposal_id] = row
    return held


def _computed(rows: Sequence[Proposal]) -> dict[int, Result]:
    shown = {row.round.run_id for row in rows if row.round.run_id}
    return {one.proposal_id: one for one in Result.objects.filter(run__in=shown, proposal__in=rows)}


def _progress(rows: Sequence[Proposal]) -> dict[int, Progress]:
    told = Progress.objects.filter(proposal__in=rows).order_by("proposal", "year", "quarter")
    return {one.proposal_id: one for one in told}


def commitments_on(
    proposal: Proposal, earlier: Sequence[Earlier], on: date
) -> Sequence[Commitment]:
    """What was promised on the work: in this round, and in earlier ones where nobody carried it
    over; each with `stands`, its state on a day."""
    rows = [proposal.pk, *(one.proposal.pk for one in earlier)]
    found = Commitment.objects.filter(proposal__in=rows).select_related(
        "owner", "round", "carried_from__round"
    )
    lasting = with_standing(found.filter(carried_to__isnull=True), on)
    return list(lasting.order_by("-round__fiscal_year", "due", "number")[:MOST_COMMITMENTS])
