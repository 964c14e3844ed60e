"""What waits for a reader (*tugas saya*): counted for the roles that the reader has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, Max, OuterRef
from django.urls import reverse

from baimbai.web.access import audits, may, organises
from baimbai.web.actions.calendar import is_current
from baimbai.web.actor import Actor
from baimbai.web.finding_board import OPEN, WAITING, findings_shown_to, in_tab
from baimbai.web.models import (
    Comment,
    Commitment,
    Proposal,
    Remark,
    Result,
    Round,
    Submission,
    UnlockRequest,
    Upload,
)
from baimbai.web.models.run import RUNNING
from baimbai.web.models.run import WAITING as WAITING_RUN
from baimbai.web.promises import day_of

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
        *_promised(actor, place),
        *(_host_tasks(actor, place) if organises(actor, place) else ()),
    ]
    if audits(actor, place):
        found.append(Task("audit", place.entries.count(), _at("history", place), "info"))
    order = ("bad", "warn", "info")
    return sorted((task for task in found if task.count), key=lambda task: order.index(task.tone))


def _at(name: str, place: Round, query: str = "") -> str:
    return reverse(name, args=[place.slug]) + query


def computing(place: Round) -> int | None:
    """The computation of the round that waits or is under way; its number."""
    under_way = place.runs.filter(kind="hitung", state__in=(WAITING_RUN, RUNNING))
    return under_way.values_list("pk", flat=True).first()


def _office_tasks(actor: Actor, place: Round, offices: tuple[str, ...]) -> Iterator[Task]:
    """Send in, mend remarks and what was sent back, answer findings and refusals."""
    if place.takes_proposals(actor.now):
        open_ = Submission.objects.filter(
            round=place, organisation__in=offices, locked_at__isnull=True
        )
        yield Task("send", open_.count(), _at("submission", place), "bad")
        yield Task("remarks", _remarks(place, offices), _at("uploads", place))
    if place.takes_answers(actor.now):
        back = place.proposals.filter(organisation__in=offices, status="dikembalikan")
        yield Task("returned", back.count(), _at("proposals", place, "?status=dikembalikan"), "bad")
        if not organises(actor, place):
            named = in_tab(findings_shown_to(actor, place), WAITING, actor, place)
            yield Task("findings", named.count(), _at("findings", place, f"?keadaan={WAITING}"))
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


def _promised(actor: Actor, place: Round) -> Iterator[Task]:
    """Commitments of the reader's offices that are past their date, or due within 30 days."""
    on = day_of(actor.now)
    own = Commitment.objects.filter(
        round=place, owner__in=actor.offices, state__in=("terbuka", "ingkar"), carried_to=None
    )
    late, near = own.filter(due__lt=on), own.filter(due__gte=on, due__lte=on + timedelta(30))
    address = "?pemilik=saya&batas="
    yield Task("promises-late", late.count(), _at("commitments", place, f"{address}lewat"), "bad")
    yield Task("promises-near", near.count(), _at("commitments", place, f"{address}30"))


def _host_tasks(actor: Actor, place: Round) -> Iterator[Task]:
    """Unlock, settle, freeze, compute; who has not sent in."""
    asked = UnlockRequest.objects.filter(submission__round=place, granted__isnull=True)
    yield Task("unlock", asked.count(), _at("submission", place), "bad")
    if place.weights is None or place.weights.frozen_at is None:
        yield Task("weights", 1, _at("weights", place), "bad")
    if place.ceilings is None:
        yield Task("ceilings", 1, _at("ceilings", place), "bad")
    shown = Commitment.objects.filter(round=place, state="dilaporkan", carried_to=None)
    yield Task("promises-reported", shown.count(), _at("commitments", place, "?keadaan=dilaporkan"))
    stale = not is_current(place) and place.phase != "selesai" and computing(place) is None
    if stale and may(actor, "run.start", place):
        yield Task("compute", 1, _at("runs", place))
    grave = in_tab(findings_shown_to(actor, place), OPEN, actor, place).filter(grade=_GRAVEST)
    yield Task("grave", grave.count(), _at("findings", place, "?keparahan=tinggi"))
    waiting = place.submissions.filter(locked_at__isnull=True).count()
    if place.phase in ("dibuka", "verifikasi"):
        yield Task("waiting", waiting, _at("submission", place), "info")
    unconfirmed = Proposal.objects.filter(round=place, status="dialihkan").exclude(
        Exists(Comment.objects.filter(proposal=OuterRef("pk"), kind="konfirmasi"))
    )
    yield Task(
        "unconfirmed", unconfirmed.count(), _at("proposals", place, "?status=dialihkan"), "info"
    )
