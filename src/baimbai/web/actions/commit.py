"""Commitments (*komitmen*): drawn up from rulings, shown to be kept, confirmed, dropped, carried
into the next round."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

import polars as pl
from django.db import transaction

from baimbai.errors import Refused
from baimbai.followup.commitments import carried_over, commitments_of, found_again
from baimbai.intake.attachment import media_type_of
from baimbai.publication.names import one_line
from baimbai.register.commitment import COMMITMENT_KINDS, COMMITMENTS, KEPT
from baimbai.register.commitment import Commitment as Ruled
from baimbai.web.access import require
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.record import (
    Act,
    Change,
    differences,
    reasoned,
    tell_open_pages,
    write_all_down,
    write_down,
)
from baimbai.web.actor import Actor
from baimbai.web.models import Commitment, Decision, Organisation, Proposal, Round
from baimbai.web.promises import commitments_table, day_of, store_commitments
from baimbai.web.records import plan_of, proposals_table
from baimbai.web.rulings import held

LONGEST = 4_000


@dataclass(frozen=True)
class DrawnUp:
    """What drawing up changed."""

    made: int
    changed: int
    dropped: int


@transaction.atomic
def draw_up_commitments(actor: Actor, place: Round) -> DrawnUp:
    """Commitments of the rulings that hold: new ones are added, open ones follow their ruling, and
    those whose ruling no longer says so are dropped. What somebody reported on stays as it is.

    Raises PermissionDenied.
    """
    require(actor, "commitment.arrange", place)
    year, by = str(place.fiscal_year), plan_of(place).meeting.follow_up_by
    wanted = commitments_of(held(place), proposals_table(place), year, by)
    numbers = set(wanted["number"])
    own = Commitment.objects.select_for_update().filter(round=place, carried_from=None)
    known = {row.number: row for row in own.filter(number__startswith=f"K{year}-")}
    open_ = {number: row for number, row in known.items() if row.state in ("terbuka", "ingkar")}
    fresh = wanted.filter(pl.col("number").is_in(list(known)).not_())
    made = _made(place, fresh)
    mended = [
        act for one in COMMITMENTS.records(wanted)
        if one.number in open_ and (act := _followed(open_[one.number], one))
    ]  # fmt: skip
    gone = [row for number, row in open_.items() if number not in numbers]
    today = day_of(actor.now)
    for row in gone:
        row.state, row.settled_on = "gugur", today
    Commitment.objects.bulk_update(gone, ["state", "settled_on"])
    dropped = [
        Act("drop", "commitment", row.number, row.text, [("state", "terbuka", "gugur")])
        for row in gone
    ]
    _finish(actor, place, [*made, *mended, *dropped])
    return DrawnUp(len(made), len(mended), len(gone))


def _made(place: Round, fresh: pl.DataFrame) -> list[Act]:
    """Store new commitments, each beside the decision that it comes from."""
    rows = store_commitments(place, fresh)
    decided = Decision.objects.filter(round=place, proposal__in=[row.proposal_id for row in rows])
    latest = dict(decided.order_by("pk").values_list("proposal", "pk"))
    for row in rows:
        row.decision_id = latest.get(row.proposal_id or 0)
    Commitment.objects.bulk_update(rows, ["decision"])
    return [
        Act("commit", "commitment", row.number, row.text, [("due", None, row.due.isoformat())])
        for row in rows
    ]


def _followed(row: Commitment, ruled: Ruled) -> Act | None:
    """Let an open commitment say what its ruling says; None where it does already."""
    after = {"kind": ruled.kind, "text": ruled.text, "owner_id": ruled.owner, "due": ruled.due}
    changes = differences({name: getattr(row, name) for name in after}, after)
    if not changes:
        return None
    for name, value in after.items():
        setattr(row, name, value)
    row.save(update_fields=list(after))
    return Act("mend", "commitment", row.number, row.text, _written(changes))


def _written(changes: list[Change]) -> list[Change]:
    """Days as they stand in the ledger."""
    return [
        (name, *(value.isoformat() if isinstance(value, date) else value for value in (old, new)))  # type: ignore[misc]
        for name, old, new in changes
    ]


def _finish(actor: Actor, place: Round, acts: list[Act]) -> None:
    if acts:
        write_all_down(actor, place, acts)
        place.touch()
        tell_open_pages(place, "commitment")


@dataclass(frozen=True)
class Promised:
    """A commitment as somebody writes it down."""

    kind: str
    text: str
    owner: str
    due: date
    proposal: str = ""


@transaction.atomic
def add_commitment(actor: Actor, place: Round, said: Promised) -> Commitment:
    """Write down what somebody promised without a ruling.

    Raises PermissionDenied; Refused for an unknown kind, office or proposal, or without words.
    """
    require(actor, "commitment.arrange", place)
    text = " ".join(said.text.split())
    if said.kind not in COMMITMENT_KINDS or not 0 < len(text) <= LONGEST:
        raise Refused("web-commitments-words", most=LONGEST)
    owner = Organisation.objects.filter(pk=said.owner).first()
    if owner is None:
        raise Refused("web-commitments-owner")
    proposal = None
    if said.proposal:
        proposal = Proposal.objects.filter(round=place, number=said.proposal).first()
        if proposal is None:
            raise Refused("web-commitments-proposal", number=said.proposal[:80])
    # One after the other, so that no two get the same number.
    Round.objects.select_for_update().get(pk=place.pk)
    beginning = f"K{place.fiscal_year}/"
    count = Commitment.objects.filter(round=place, number__startswith=beginning).count()
    row = Commitment.objects.create(
        round=place, number=f"{beginning}{count + 1:03}", kind=said.kind, text=text, owner=owner,
        due=said.due, proposal=proposal, title=proposal.title if proposal else "",
        made_in=str(place.fiscal_year),
    )  # fmt: skip
    changes: list[Change] = [("due", None, said.due.isoformat()), ("owner", None, owner.pk)]
    _finish(actor, place, [Act("commit", "commitment", row.number, text, changes)])
    return row


@dataclass(frozen=True)
class Proof:
    """What shows that a commitment was kept: words, a file, or both."""

    text: str
    done_on: date
    file_name: str = ""
    content: bytes = b""


@transaction.atomic
def report_kept(actor: Actor, commitment: Commitment, proof: Proof) -> Commitment:
    """Say, with proof, that a commitment was kept; the organiser confirms it.

    Raises PermissionDenied; Refused without any proof, for a day that is still to come, and for a
    commitment that is settled or was carried over; WorkbookError for a file that is not taken.
    """
    row = _held(actor, commitment, "commitment.report")
    text = proof.text.strip()[:LONGEST]
    if row.state not in ("terbuka", "ingkar", "dilaporkan"):
        raise Refused("web-commitments-settled", number=row.number)
    if not text and not proof.content:
        raise Refused("web-commitments-proof")
    if proof.done_on > day_of(actor.now):
        raise Refused("web-commitments-future")
    after: dict[str, Any] = {
        "state": "dilaporkan", "settled_on": proof.done_on, "proof": text or row.proof,
    }  # fmt: skip
    if proof.content:
        name = one_line(PurePath(proof.file_name.replace("\\", "/")).name)[-200:]
        media_type_of(name, proof.content)
        kept = keep_file(proof.content, PurePath(name).suffix)
        after |= {"proof_file": kept["stored_as"], "proof_sha256": kept["sha256"]}
    return _settled(actor, row, "report", after)


@transaction.atomic
def confirm(actor: Actor, commitment: Commitment) -> Commitment:
    """What was reported is so: kept, or kept late, by the day on which it was done.

    Raises PermissionDenied, Refused where nothing was reported.
    """
    row = _held(actor, commitment, "commitment.arrange")
    if row.state != "dilaporkan" or row.settled_on is None:
        raise Refused("web-commitments-unreported", number=row.number)
    state = "ditepati" if row.settled_on <= row.due else "terlambat"
    return _settled(actor, row, "confirm", {"state": state})


@transaction.atomic
def send_back(actor: Actor, commitment: Commitment, reason: str) -> Commitment:
    """What was reported or confirmed does not show it: open again. Raises as `drop`."""
    row = _held(actor, commitment, "commitment.arrange")
    if row.state not in ("dilaporkan", *KEPT, "gugur"):
        raise Refused("web-commitments-unreported", number=row.number)
    return _settled(actor, row, "send_back", {"state": "terbuka", "settled_on": None}, reason)


@transaction.atomic
def drop(actor: Actor, commitment: Commitment, reason: str) -> Commitment:
    """It need not be kept any more.

    Raises PermissionDenied; Refused without a reason, and for what is settled already.
    """
    row = _held(actor, commitment, "commitment.arrange")
    if row.state in (*KEPT, "gugur"):
        raise Refused("web-commitments-settled", number=row.number)
    after = {"state": "gugur", "settled_on": day_of(actor.now)}
    return _settled(actor, row, "drop", after, reason)


@transaction.atomic
def put_off(actor: Actor, commitment: Commitment, due: date, reason: str) -> Commitment:
    """Give it another date. Raises as `drop`."""
    row = _held(actor, commitment, "commitment.arrange")
    if row.state in (*KEPT, "gugur"):
        raise Refused("web-commitments-settled", number=row.number)
    return _settled(actor, row, "put_off", {"due": due}, reason)


def _held(actor: Actor, commitment: Commitment, verb: str) -> Commitment:
    """The row, until the transaction is over. Raises PermissionDenied; Refused where it lives on in
    a later round."""
    query = Commitment.objects.select_for_update(of=("self",)).select_related("round", "owner")
    row = query.get(pk=commitment.pk)
    require(actor, verb, row)
    later = row.carried_to.select_related("round").first()
    if later is not None:
        raise Refused("web-commitments-carried", number=row.number, round=later.round.title)
    return row


def _settled(
    actor: Actor, row: Commitment, action: str, after: dict[str, Any], reason: str | None = None
) -> Commitment:
    said = "" if reason is None else reasoned(reason)[:LONGEST]
    changes = _written(differences({name: getattr(row, name) for name in after}, after))
    for name, value in after.items():
        setattr(row, name, value)
    row.save(update_fields=list(after))
    write_down(
        actor, row.round, action, "commitment", row.number, label=row.text, changes=changes,
        reason=said,
    )  # fmt: skip
    row.round.touch()
    tell_open_pages(row.round, "commitment", number=row.number)
    return row


@transaction.atomic
def carry_over(actor: Actor, before: Round, place: Round) -> int:
    """Bring a round's unfinished commitments into another; those that are there stay. How many.

    Raises PermissionDenied.
    """
    require(actor, "commitment.arrange", place)
    left = carried_over(commitments_table(before), day_of(actor.now))
    there = Commitment.objects.filter(round=place).values_list("number", flat=True)
    fresh = left.filter(pl.col("number").is_in(list(there)).not_())
    rows = store_commitments(place, found_again(fresh, proposals_table(place)), before)
    proofs = {
        row.number: row
        for row in Commitment.objects.filter(round=before).exclude(proof_file="")
    }  # fmt: skip
    shown = [row for row in rows if row.number in proofs]
    for row in shown:
        row.proof_file = proofs[row.number].proof_file
        row.proof_sha256 = proofs[row.number].proof_sha256
    Commitment.objects.bulk_update(shown, ["proof_file", "proof_sha256"])
    _finish(actor, place, [Act("carry", "commitment", row.number, row.text) for row in rows])
    return len(rows)
