"""Settling findings (*menyelesaikan temuan*): one decision, with all that follows from it.

Settlements are never changed: the latest of a finding's key holds, and the next computation knows
it (`records.memory_of`). Who decides on what somebody else has decided meanwhile is told so.
"""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from baimbai.errors import Refused
from baimbai.synchronisation.decided import DISMISSED
from baimbai.web.access import require
from baimbai.web.actions.case import Case, Details, Wish
from baimbai.web.actions.record import Act, tell_open_pages, write_all_down, write_down
from baimbai.web.actions.ways_out import WAYS_OUT
from baimbai.web.actor import Actor
from baimbai.web.finding_board import REOPENED, Named, latest_settlements
from baimbai.web.models import Finding, Proposal, Round, Settlement

MOST_AT_ONCE = 100
"""Findings dismissed with one reason."""


@transaction.atomic
def settle(
    actor: Actor, finding: Finding, way: str, reason: str, seen: int, wish: Wish | None = None
) -> Settlement:  # fmt: skip
    """Take one of the finding's ways out, or dismiss it (`abaikan`): proposals are changed, and
    what was decided is remembered, together or not at all.

    `seen` is the id of the settlement that the actor decided on, 0 for none. Raises
    PermissionDenied; Refused without a reason, for a way out that the finding does not offer or
    that does not fit, and where it was settled or computed anew meanwhile.
    """
    require(actor, "finding.settle", finding)
    place, before = _held(finding, seen)
    if way != DISMISSED and way not in finding.exits:
        raise Refused("web-settle-exit", exit=way)
    reason = _given(reason)
    proposals = proposals_of(finding)
    case = Case(actor, place, finding, tuple(proposals), reason, wish or Wish())
    take = WAYS_OUT.get(way)
    details = take(case) if take else {}
    return _write(actor, place, finding, way, reason, before, details, proposals)


@transaction.atomic
def reopen(actor: Actor, finding: Finding, reason: str, seen: int) -> Settlement:
    """What was decided no longer holds; what became of the proposals stays as it is.

    Raises as `settle`; Refused where nothing was decided.
    """
    require(actor, "finding.settle", finding)
    place, before = _held(finding, seen)
    if before is None or before.exit == REOPENED:
        raise Refused("web-settle-open")
    proposals = proposals_of(finding)
    return _write(actor, place, finding, REOPENED, _given(reason), before, {}, proposals)


@transaction.atomic
def dismiss_all(actor: Actor, place: Round, keys: Sequence[str], reason: str) -> int:
    """Dismiss several findings of one kind with one reason; how many.

    Raises PermissionDenied; Refused for none or too many, for several kinds, for one that is not
    of the round's computation or that somebody decided on: then none is dismissed.
    """
    require(actor, "finding.settle", place)
    keys = tuple(dict.fromkeys(keys))
    if not 0 < len(keys) <= MOST_AT_ONCE:
        raise Refused("web-settle-many", most=MOST_AT_ONCE, count=len(keys))
    reason = _given(reason)
    found = Finding.objects.select_for_update().filter(run=place.run_id, key__in=keys)
    findings = list(found.order_by("pk"))
    if {finding.key for finding in findings} != set(keys):
        raise Refused("web-settle-gone")
    if len({finding.kind for finding in findings}) > 1:
        raise Refused("web-settle-kinds")
    decided = latest_settlements(place, keys).exclude(exit=REOPENED)
    if one := decided.select_related("made_by", "organisation").first():
        raise _overtaken(one)
    numbers = _numbers_of(findings)
    Settlement.objects.bulk_create(
        Settlement(
            round=place, key=f.key, kind=f.kind, numbers=numbers[f.pk], places=f.places,
            exit=DISMISSED, reason=reason, made_by=actor.person, organisation_id=place.host_id,
            made_at=actor.now, details={"together": len(keys)},
        )
        for f in findings
    )  # fmt: skip
    write_all_down(actor, place, [
        Act("dismiss", "finding", f.key, f.kind, [("exit", "", DISMISSED)], reason)
        for f in findings
    ])  # fmt: skip
    place.touch()
    tell_open_pages(place, "finding", count=len(findings))
    return len(findings)


def proposals_of(finding: Finding) -> list[Proposal]:
    """The proposals that a finding names, in its order."""
    named = Named.objects.filter(finding=finding).order_by("pk")
    return [one.proposal for one in named.select_related("proposal__organisation")]


def _numbers_of(findings: Sequence[Finding]) -> dict[int, list[str]]:
    numbers: dict[int, list[str]] = {finding.pk: [] for finding in findings}
    named = Named.objects.filter(finding__in=findings).order_by("pk")
    for finding, number in named.values_list("finding", "proposal__number"):
        numbers[finding].append(number)
    return numbers


def _held(finding: Finding, seen: int) -> tuple[Round, Settlement | None]:
    """The round and the settlement that holds, held until the transaction ends, if they still are
    what the actor decided on. Raises Refused."""
    Finding.objects.select_for_update().get(pk=finding.pk)
    place = Round.objects.select_related("host").get(pk=finding.run.round_id)
    if place.run_id != finding.run_id:
        raise Refused("web-settle-gone")
    made = Settlement.objects.filter(round=place, key=finding.key).order_by("-pk")
    latest = made.select_related("made_by", "organisation").first()
    if (latest.pk if latest else 0) != seen and latest is not None:
        raise _overtaken(latest)
    return place, latest


def _overtaken(latest: Settlement) -> Refused:
    return Refused(
        "web-settle-overtaken",
        who=latest.made_by.spoken_name if latest.made_by else latest.organisation.name,
        when=timezone.localtime(latest.made_at).strftime("%H.%M"), exit=latest.exit,
        reason=latest.reason,
    )  # fmt: skip


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused("web-settle-reason")
    return reason.strip()


def _write(
    actor: Actor, place: Round, finding: Finding, way: str, reason: str,
    before: Settlement | None, details: Details, proposals: Sequence[Proposal],
) -> Settlement:  # fmt: skip
    made = Settlement.objects.create(
        round=place, key=finding.key, kind=finding.kind, numbers=[p.number for p in proposals],
        places=finding.places, exit=way, reason=reason, details=details, made_by=actor.person,
        organisation_id=place.host_id, made_at=actor.now,
    )  # fmt: skip
    action = {DISMISSED: "dismiss", REOPENED: "reopen"}.get(way, "settle")
    old = before.exit if before else ""
    write_down(
        actor, place, action, "finding", finding.key, label=finding.kind,
        changes=[("exit", old, way)], reason=reason,
    )  # fmt: skip
    place.touch()
    tell_open_pages(place, "finding", key=finding.key, exit=way)
    return made
