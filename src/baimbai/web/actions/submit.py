"""Sending in (*pengajuan*): an office's proposals are locked, against a receipt; and unlocking."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Count, F, Q, Sum

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.record import (
    Act,
    reasoned,
    tell_open_pages,
    write_all_down,
    write_down,
)
from baimbai.web.actor import Actor
from baimbai.web.models import (
    Organisation,
    Proposal,
    Receipt,
    Request,
    Round,
    Submission,
    UnlockRequest,
)
from baimbai.web.models.proposal import OUT
from baimbai.web.promises import find_proposals
from baimbai.web.records import COLUMNS

BEFORE_THE_MEETING = ("dibuka", "verifikasi")


@transaction.atomic
def submit(actor: Actor, submission: Submission) -> Receipt:
    """Send in all that the office has written: drafts become sent in, the office is locked.

    Raises PermissionDenied; Refused after the deadline, where the office has sent in already, or
    has nothing to send.
    """
    require(actor, "submission.ask", submission)
    held = _held(submission)
    place = held.round
    if held.locked_at is not None:
        raise Refused("web-submission-sent", receipt=held.receipts.all()[0].number)
    if not place.takes_proposals(actor.now):
        raise Refused("web-submission-closed", host=_named(place.host))
    return _lock(actor, held, "submit")


@transaction.atomic
def take_as_sent(actor: Actor, place: Round, reason: str) -> list[Receipt]:
    """Take as sent in what offices have written and not sent in, each against a receipt.

    The province does so with their word, or after the deadline, before the meeting begins. Raises
    PermissionDenied; Refused without a reason, from the meeting on, or where nothing waits.
    """
    require(actor, "submission.take", place)
    said = reasoned(reason)
    if place.phase not in BEFORE_THE_MEETING:
        raise Refused("web-submission-take-late")
    writing = Proposal.objects.filter(round=place, status="draf").values("organisation")
    waiting = Submission.objects.filter(round=place, locked_at=None, organisation__in=writing)
    held = [_held(one) for one in waiting.order_by("organisation")]
    if not held:
        raise Refused("web-submission-empty")
    return [_lock(actor, one, "take_as_sent", said) for one in held]


def _lock(actor: Actor, held: Submission, action: str, reason: str = "") -> Receipt:
    """Drafts become sent in, the office is locked, against a receipt."""
    _restand(actor, held, "draf", "diajukan", action, reason)
    content, proposals, cost = contents(held)
    if not proposals:
        raise Refused("web-submission-empty")
    held.locked_at = actor.now
    held.save(update_fields=["locked_at"])
    receipt = Receipt.objects.create(
        submission=held, number=_receipt_number(held), made_at=actor.now, made_by=actor.person,
        proposals=proposals, cost_rupiah=cost, sha256=sha256(content).hexdigest(),
        stored_as=keep_file(content, ".json")["stored_as"],
    )  # fmt: skip
    find_proposals(held.round, held.organisation_id)
    _end(actor, held, action, [("receipt", None, receipt.number)], reason)
    return receipt


def _named(office: Organisation) -> str:
    """An office with its desk, for who must call it."""
    desk = ", ".join(filter(None, (office.contact, office.phone)))
    return f"{office.name} ({desk})" if desk else office.name


def _held(submission: Submission) -> Submission:
    query = Submission.objects.select_related("round__host", "organisation")
    return query.select_for_update(of=("self",)).get(pk=submission.pk)


def _restand(
    actor: Actor, submission: Submission, old: str, new: str, action: str, reason: str = ""
) -> None:
    """All the office's proposals of one status get another, each with a line of its history."""
    rows = Proposal.objects.filter(
        round=submission.round_id, organisation=submission.organisation_id, status=old
    )
    changes = [("status", old, new)]
    acts = [
        Act(action, "proposal", number, title[:300], changes, reason)
        for number, title in rows.order_by("number").values_list("number", "title")
    ]
    rows.update(status=new, version=F("version") + 1, changed_at=actor.now, changed_by=actor.person)
    if acts:
        write_all_down(actor, submission.round, acts)


def contents(submission: Submission) -> tuple[bytes, int, int]:
    """What the office has sent in, as canonical JSON; how many proposals; their rupiah.

    UTF-8, keys sorted, no spaces: the register's columns of each proposal that stands, by number,
    with its requests. The same proposals give the same bytes.
    """
    rows = Proposal.objects.filter(
        round=submission.round_id, organisation=submission.organisation_id
    ).exclude(status__in=(*OUT, "draf"))
    asked: dict[str, list[tuple[str, int, int]]] = {}
    requests = Request.objects.filter(proposal__in=rows)
    for number, source, year, amount in requests.values_list(
        "proposal__number", "source", "year", "amount_rupiah"
    ):
        asked.setdefault(number, []).append((source or "", year, amount))
    found = [
        {**dict(zip(COLUMNS, row, strict=True)), "requests": sorted(asked.get(row[0], []))}
        for row in rows.order_by("number").values_list(*COLUMNS.values())
    ]
    content = {
        "round": submission.round.slug,
        "organisation": submission.organisation_id,
        "proposals": found,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode(), len(found), sum(one["cost_rupiah"] for one in found)


def _receipt_number(submission: Submission) -> str:
    """`TT-<round>-<office>-<n>`."""
    count = submission.receipts.count() + 1
    return f"TT-{submission.round.slug}-{submission.organisation_id}-{count}"


@transaction.atomic
def ask_to_unlock(actor: Actor, submission: Submission, reason: str) -> UnlockRequest:
    """The office asks to mend what it sent in. Raises PermissionDenied; Refused without a reason,
    where it is not locked, or has asked already."""
    require(actor, "submission.ask", submission)
    held = _held(submission)
    reason = reasoned(reason)
    if held.locked_at is None:
        raise Refused("web-submission-open")
    if held.unlock_requests.filter(granted=None).exists():
        raise Refused("web-submission-asked")
    asked = UnlockRequest.objects.create(
        submission=held, reason=reason, asked_by=actor.person, asked_at=actor.now
    )
    _end(actor, held, "ask_to_unlock", reason=reason)
    return asked


@transaction.atomic
def answer_unlock(actor: Actor, asked: UnlockRequest, *, granted: bool, answer: str) -> None:
    """The province unlocks, so that what it has not verified is a draft again; or it refuses.

    Raises PermissionDenied; Refused without an answer, where it was answered already, or where
    nothing could be mended any more because the deadline has passed.
    """
    require(actor, "submission.grant", asked.submission)
    held = _held(asked.submission)
    row = UnlockRequest.objects.get(pk=asked.pk)
    answer = reasoned(answer)
    if row.granted is not None:
        raise Refused("web-submission-answered")
    if granted and not held.round.takes_proposals(actor.now):
        raise Refused("web-submission-grant-late")
    row.granted, row.answer = granted, answer
    row.answered_by, row.answered_at = actor.person, actor.now
    row.save()
    if granted:
        held.locked_at = None
        held.save(update_fields=["locked_at"])
        _restand(actor, held, "diajukan", "draf", "unlock", answer)
    _end(actor, held, "unlock" if granted else "refuse_unlock", reason=answer)


def _end(
    actor: Actor, submission: Submission, action: str,
    changes: Iterable[tuple[str, Any, Any]] = (), reason: str = "",
) -> None:  # fmt: skip
    """Written down, told, and the round has changed."""
    place, office = submission.round, submission.organisation
    write_down(
        actor, place, action, "submission", office.pk, label=office.name,
        changes=[*changes], reason=reason,
    )  # fmt: skip
    place.touch()
    tell_open_pages(place, "submission", organisation=office.pk, action=action)


STANDING = ("written", "drafts", "sent", "verified", "back", "rupiah")


def standing(place: Round) -> dict[str, dict[str, int]]:
    """Per office: `written` (all that stand), drafts, sent, verified, back; and their `rupiah`."""
    rows = Proposal.objects.filter(round=place).values("organisation").order_by("organisation")
    stands = Q(status__in=OUT)
    found = rows.annotate(
        written=Count("pk", filter=~stands),
        drafts=Count("pk", filter=Q(status="draf")),
        sent=Count("pk", filter=Q(status="diajukan")),
        verified=Count("pk", filter=Q(status="diverifikasi")),
        back=Count("pk", filter=Q(status="dikembalikan")),
        rupiah=Sum("cost_rupiah", filter=~stands, default=0),
    )
    return {
        row["organisation"]: {name: row[name] for name in STANDING}  # type: ignore[literal-required]
        for row in found
    }
