"""Commitments as rows and as tables (*komitmen*): the bridge between the two."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import polars as pl
from django.conf import settings
from django.db.models import Case, Q, QuerySet, Value, When

from baimbai.followup.commitments import found_again
from baimbai.register.commitment import COMMITMENTS, UNFINISHED
from baimbai.register.commitment import Commitment as Promise
from baimbai.web.models import Commitment, Organisation, Proposal, Round
from baimbai.web.models.proposal import STATUSES
from baimbai.web.records import BATCH, proposals_table

_SENT = tuple(status for status in STATUSES if status != "draf")
_NOTHING_SHOWN = ("terbuka", "ingkar")
_COLUMNS = (
    "number", "kind", "text", "owner_id", "due", "state", "proposal__number", "title", "made_in",
    "settled_on", "proof",
)  # fmt: skip


def day_of(now: datetime) -> date:
    """The day where the server's meetings are held."""
    return now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()


def commitments_table(place: Round) -> pl.DataFrame:
    """COMMITMENTS of a round as they lie in the database, by number."""
    rows = Commitment.objects.filter(round=place).order_by("number").values_list(*_COLUMNS)
    return COMMITMENTS.make(
        # A work that is not proposed again has no proposal.
        Promise(number, kind, text, owner, due, state, proposal or "", title, made, settled, proof)
        for number, kind, text, owner, due, state, proposal, title, made, settled, proof in rows
    )


def promised_before(place: Round) -> frozenset[str]:
    """Numbers of the round's proposals with an unfinished commitment of an earlier round."""
    rows = Commitment.objects.filter(round=place, state__in=UNFINISHED, proposal__isnull=False)
    earlier = rows.exclude(made_in=str(place.fiscal_year))
    return frozenset(earlier.values_list("proposal__number", flat=True))


def find_proposals(place: Round, organisation: str | None = None) -> int:
    """Put commitments that were carried here beside the proposals that are made since for the same
    work, of one office where it is named; how many were found."""
    unplaced = list(
        Commitment.objects.filter(round=place, proposal=None, state__in=UNFINISHED).exclude(
            title=""
        )
    )
    if not unplaced:
        return 0
    whose = {"organisation": organisation} if organisation else {}
    # Drafts are nobody's business but their office's.
    proposals = proposals_table(place, status__in=_SENT, **whose)
    numbers = [row.number for row in unplaced]
    table = commitments_table(place).filter(pl.col("number").is_in(numbers))
    found = dict(found_again(table, proposals).select("number", "proposal").iter_rows())
    wanted = set(found.values()) - {""}
    rows = Proposal.objects.filter(round=place, number__in=wanted)
    ids = dict(rows.values_list("number", "pk"))
    placed = [row for row in unplaced if found.get(row.number)]
    for row in placed:
        row.proposal_id = ids[found[row.number]]
    return Commitment.objects.bulk_update(placed, ["proposal"], batch_size=BATCH)


def standing_as(state: str, on: date) -> Q:
    """The condition on a row that stands so on a day (`followup.commitments.judged`)."""
    if state == "terbuka":
        return Q(state__in=_NOTHING_SHOWN, due__gte=on)
    if state == "ingkar":
        return Q(state__in=_NOTHING_SHOWN, due__lt=on)
    return Q(state=state)


def with_standing(rows: QuerySet[Commitment], on: date) -> QuerySet[Commitment]:
    """Rows with `stands`, their state on a day."""
    late = When(state__in=_NOTHING_SHOWN, due__lt=on, then=Value("ingkar"))
    open_ = When(state__in=_NOTHING_SHOWN, then=Value("terbuka"))
    return rows.annotate(stands=Case(late, open_, default="state"))


def store_commitments(
    place: Round, commitments: pl.DataFrame, before: Round | None = None
) -> list[Commitment]:
    """Write COMMITMENTS as new rows of a round; `before` is the one that they are carried from."""
    numbers = commitments["number"].to_list()
    proposals = dict(
        Proposal.objects.filter(
            round=place, number__in=set(commitments["proposal"]) - {""}
        ).values_list("number", "pk")
    )
    known = set(Organisation.objects.values_list("pk", flat=True))
    earlier: dict[str, int] = {}
    if before is not None:
        found = Commitment.objects.filter(round=before, number__in=numbers)
        earlier = dict(found.values_list("number", "pk"))
    rows = [
        Commitment(
            round=place, number=one.number, kind=one.kind, text=one.text, due=one.due,
            owner_id=one.owner if one.owner in known else place.host_id, state=one.state,
            title=one.title, made_in=one.made_in, settled_on=one.settled_on, proof=one.proof,
            proposal_id=proposals.get(one.proposal), carried_from_id=earlier.get(one.number),
        )
        for one in COMMITMENTS.records(commitments)
    ]  # fmt: skip
    return Commitment.objects.bulk_create(rows, batch_size=BATCH)
