"""What waits for a reader (*tugas saya*): counted for the roles that the reader has."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import NoReverseMatch, reverse

from baimbai.web.access import audits, may, organises
from baimbai.web.actions.calendar import is_current
from baimbai.web.actor import Actor
from baimbai.web.models import (
    Answer,
    Comment,
    Finding,
    Proposal,
    Remark,
    Result,
    Round,
    Settlement,
    Submission,
    UnlockRequest,
    Upload,
)

_TO_MEND = ("galat", "peringatan")
_GRAVEST = 0
"""`Finding.grade` of `tinggi`."""


@dataclass(frozen=True)
class Task:
    """One thing to do; its sentence is `web-home-task-<key>`, with the count."""

    key: str
    count: int
    address: str
    tone: str = "warn"


def tasks_of(actor: Actor, place: Round) -> list[Task]:
    """The reader's tasks in the round, the most pressing first; those with nothing to do are
    left out."""
    proposing = tuple(sorted(o for o, r in actor.seats if r in ("pengusul", "pimpinan")))
    found = [
        *(_office_tasks(actor, place, proposing) if proposing else ()),
        *_routed(place, actor.offices),
        *(_host_tasks(actor, place) if organises(actor, place) else ()),
    ]
    if audits(actor, place):
        found.append(Task("audit", place.entries.count(), _at("history", place), "info"))
    order = ("bad", "warn", "info")
    return sorted((task for task in found if task.count), key=lambda task: order.index(task.tone))


def _at(name: str, place: Round, query: str = "") -> str:
    try:
        return reverse(name, args=[place.slug]) + query
    except NoReverseMatch:
        return ""


def _office_tasks(actor: Actor, place: Round, offices: tuple[str, ...]) -> Iterator[Task]:
    """Send in, mend remarks and what was sent back, answer findings and refusals."""
    if place.takes_proposals(actor.now):
        open_ = Submission.objects.filter(
            round=place, organisation__in=offices, locked_at__isnull=True
        )
        yield Task("send", open_.count(), _at("uploads", place), "bad")
        yield Task("remarks", _remarks(place, offices), _at("uploads", place))
    if place.takes_answers(actor.now):
        back = place.proposals.filter(organisation__in=offices, status="dikembalikan")
        yield Task("returned", back.count(), _at("proposals", place, "?status=dikembalikan"), "bad")
        yield Task("findings", _unanswered(place, offices), _at("findings", place))
        yield Task("refusals", _refusals(place, offices), _at("not-funded", place), "info")


def _remarks(place: Round, offices: tuple[str, ...]) -> int:
    """Remarks to mend in each office's latest workbook."""
    sent = Upload.objects.filter(
        round=place, organisation__in=offices, state__in=("terbaca", "diterapkan")
    )
    latest = sent.order_by().values("organisation").annotate(last=Max("pk")).values("last")
    return Remark.objects.filter(
        upload__in=latest, severity__in=_TO_MEND, settled_at__isnull=True
    ).count()


def _unanswered(place: Round, offices: tuple[str, ...]) -> int:
    """Findings that name an office, that nobody settled and it has not answered."""
    answered = Answer.objects.filter(round=place, organisation__in=offices, key=OuterRef("key"))
    open_ = _unsettled(place).filter(parties__in=offices).exclude(Exists(answered))
    return open_.distinct().count()


def _unsettled(place: Round) -> QuerySet[Finding]:
    """Findings of the computation that is shown, without a settlement that still holds."""
    latest = Settlement.objects.filter(round=place).order_by().values("key")
    closed = latest.annotate(last=Max("pk")).values("last")
    settled = Settlement.objects.filter(pk__in=closed, key=OuterRef("key")).exclude(exit="buka")
    found = Finding.objects.filter(run=place.run_id).exclude(status="diabaikan")
    return found.exclude(Exists(settled))


def _refusals(place: Round, offices: tuple[str, ...]) -> int:
    """Proposals that are not funded and of which their office has said nothing."""
    said = Comment.objects.filter(proposal=OuterRef("proposal"), kind="tanggapan")
    return (
        Result.objects.filter(
            run=place.run_id, outcome="tidak_didanai", proposal__organisation__in=offices
        )
        .exclude(Exists(said))
        .count()
    )


def _routed(place: Round, offices: tuple[str, ...]) -> Iterator[Task]:
    """Proposals handed to the reader's offices that nobody there has confirmed."""
    confirmed = Comment.objects.filter(
        proposal=OuterRef("pk"), kind="konfirmasi", organisation__in=offices
    )
    handed = Proposal.objects.filter(round=place, routed_to__in=offices, status="dialihkan")
    yield Task(
        "routed", handed.exclude(Exists(confirmed)).count(),
        _at("proposals", place, "?status=dialihkan"),
    )  # fmt: skip


def _host_tasks(actor: Actor, place: Round) -> Iterator[Task]:
    """Unlock, settle, freeze, compute; who has not sent in."""
    asked = UnlockRequest.objects.filter(submission__round=place, granted__isnull=True)
    yield Task("unlock", asked.count(), _at("organisations", place), "bad")
    if place.weights is None or place.weights.frozen_at is None:
        yield Task("weights", 1, _at("weights", place), "bad")
    if place.ceilings is None:
        yield Task("ceilings", 1, _at("ceilings", place), "bad")
    if not is_current(place) and place.phase != "selesai" and may(actor, "run.start", place):
        yield Task("compute", 1, _at("runs", place))
    grave = _unsettled(place).filter(grade=_GRAVEST)
    yield Task("grave", grave.count(), _at("findings", place, "?keparahan=tinggi"))
    waiting = place.submissions.filter(locked_at__isnull=True).count()
    if place.phase in ("dibuka", "verifikasi"):
        yield Task("waiting", waiting, _at("organisations", place), "info")
    unconfirmed = Proposal.objects.filter(round=place, status="dialihkan").exclude(
        Exists(Comment.objects.filter(proposal=OuterRef("pk"), kind="konfirmasi"))
    )
    yield Task(
        "unconfirmed", unconfirmed.count(), _at("proposals", place, "?status=dialihkan"), "info"
    )
