"""Releases (*rilis*): drafted from what stands, frozen as a folder, published by the chair."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from baimbai.agreement.draft import draft_decisions
from baimbai.agreement.four_lists import LISTS
from baimbai.agreement.ledger import write_ledger
from baimbai.agreement.ruling import Ruling
from baimbai.errors import Refused
from baimbai.publication.changes import MAJOR
from baimbai.publication.portal.about import About
from baimbai.publication.release import Release as Frozen
from baimbai.rounds.freeze import Freezing, freeze_release
from baimbai.rounds.plan import PLAN_FILE, Plan, load_yaml
from baimbai.rounds.release_folder import COMPARED
from baimbai.web.access import require
from baimbai.web.actions.compute import Finish, Report
from baimbai.web.actions.record import ledger_of, tell_open_pages, write_down
from baimbai.web.actions.start_run import MOST_WAITING
from baimbai.web.actor import Actor, actor_of
from baimbai.web.basemap import base_map
from baimbai.web.boundaries import boundary_file
from baimbai.web.models import Chain, Proposal, Release, Round, Run
from baimbai.web.models.run import DONE, RUNNING, WAITING
from baimbai.web.records import agreed_weights
from baimbai.web.results.frozen import plan_under, release_of
from baimbai.web.rulings import rulings_of

KIND = "rilis"
"""Of the run that freezes a release."""
STATES = DRAFT, CURRENT, HISTORICAL, SCENARIO = ("draf", "berlaku", "historis", "skenario")
_LONGEST_REASON = 2_000


@dataclass(frozen=True)
class Wanted:
    """What a release is to be made of, and what of it the public sees."""

    run: int
    """The computation: the round's, or a scenario's."""
    lists: tuple[str, ...] = ("final",)
    """Of `four_lists.LISTS`; the final one is always among them."""
    shows_refusals: bool = False
    with_drafts: bool = False
    """Proposals that their offices never sent in, too."""


@transaction.atomic
def draft_release(actor: Actor, place: Round, wanted: Wanted) -> Run:
    """Ask for a release to be frozen as a draft; nobody sees it before it is published.

    Raises PermissionDenied; Refused for a run that has no results, where a release is being made
    already, and where too much waits.
    """
    require(actor, "release.draft", place)
    base = Run.objects.filter(
        round=place, pk=wanted.run, state=DONE, kind__in=("hitung", "skenario")
    ).first()
    if base is None or (base.kind == "hitung" and base.pk != place.run_id):
        raise Refused("web-release-run")
    if Run.objects.filter(round=place, kind=KIND, state__in=(WAITING, RUNNING)).exists():
        raise Refused("web-release-waits")
    if Run.objects.filter(state=WAITING).count() >= MOST_WAITING:
        raise Refused("web-run-many", most=MOST_WAITING)
    lists = tuple(one for one in LISTS if one in {*wanted.lists, LISTS[-1]})
    run = Run.objects.create(
        round=place, kind=KIND, scenario=base.scenario, asked_by=actor.person, asked_at=actor.now,
        summary=asdict(replace(wanted, lists=lists)),
    )  # fmt: skip
    write_down(actor, place, "start", "run", str(run.pk), label=KIND)
    return run


def draft_again(actor: Actor, run: Run) -> Run:
    """The same release once more, where freezing it did not end well. Raises as `draft_release`."""
    asked = run.summary
    if run.kind != KIND or "run" not in asked:
        raise Refused("web-release-run")
    return draft_release(actor, run.round, _wanted(asked))


def _wanted(asked: dict[str, Any]) -> Wanted:
    return Wanted(**{**asked, "lists": tuple(asked["lists"])})


def make_release(run: Run, folder: Path, report: Report) -> Finish:
    """Freeze what stands into a folder; it becomes a release's with the row that names it.

    Raises Refused where the run that it stands on was cleared away.
    """
    wanted = _wanted(run.summary)
    base = Run.objects.select_related("round", "scenario", "ceilings", "weights").get(pk=wanted.run)
    place, made_at = base.round, timezone.now()
    number = _next_number(place)
    report("recall", "")
    room = folder / KIND
    room.mkdir()
    with tempfile.TemporaryDirectory(prefix="baimbai-") as papers:
        what = _freezing(base, wanted, number, made_at, Path(papers))
        about = freeze_release(what, room, report)

    def finish() -> dict[str, int | float]:
        return _keep(run, base, wanted, about, room, made_at)

    return finish


def _next_number(place: Round) -> int:
    return (Release.objects.filter(round=place).aggregate(Max("number"))["number__max"] or 0) + 1


def _freezing(base: Run, wanted: Wanted, number: int, made_at: datetime, papers: Path) -> Freezing:
    place = base.round
    local = made_at.astimezone(ZoneInfo(settings.TIME_ZONE))
    plan, computed = _computed(base)
    # The day of freezing stands in every document, and in the archive's round.yaml.
    meeting = replace(plan.meeting, published_on=local.date())
    plan, computed = replace(plan, meeting=meeting), replace(computed, meeting=meeting)
    rulings, seq, head, write = _ledger(place, base)
    shutil.copytree(place.folder, papers, dirs_exist_ok=True)
    _put_in_force(papers, plan, base)
    before = _in_force(place)
    drafts = Proposal.objects.filter(round=place, status="draf").values_list("number", flat=True)
    return Freezing(
        computed, plan, papers, rulings, number, local, wanted.lists, wanted.shows_refusals,
        version("baimbai"), base.scenario.name if base.scenario else "",
        () if wanted.with_drafts else set(drafts), seq, head, write,
        before.folder if before and (before.folder / COMPARED).is_file() else None,
        before.number if before else 0, list(_ground(place)),
    )  # fmt: skip


def _computed(base: Run) -> tuple[Plan, Frozen]:
    """The plan and the release of a run. A scenario has no draft decisions of its own, and may
    have been weighed otherwise."""
    plan, computed = plan_under(base), release_of(base)
    if base.scenario is None:
        return plan, computed
    if base.scenario.weights:
        parts = {**plan.weights.parts, **base.scenario.weights}
        agreed = agreed_weights({"decree": plan.weights.decree, "parts": parts}, plan)
        plan = replace(plan, agreed=agreed)
    decisions = draft_decisions(
        plan.meeting, computed.programme, computed.review, computed.appraisal, computed.allocation
    )
    return plan, replace(
        computed, decisions=decisions, scenario=base.scenario.name, agreed=plan.agreed,
        score_sheets=() if not computed.sheets.scores.height else computed.score_sheets,
    )  # fmt: skip


def _ledger(place: Round, base: Run) -> tuple[list[Ruling], int, str, Any]:
    """What people ruled and the ledger's end, as they stood together."""
    with transaction.atomic():
        # Whoever writes to the chain holds its end: nothing is ruled between the two looks.
        chain = Chain.objects.select_for_update().filter(name=place.slug).first()
        rulings = rulings_of(place) if base.scenario is None else []
        entries = list(ledger_of(place.slug)) if chain is not None else []
    end = entries[-1] if entries else None
    return (
        rulings, end.seq if end else 0, end.seal if end else "",
        lambda path: write_ledger(place.slug, entries, path),
    )  # fmt: skip


def _put_in_force(papers: Path, plan: Plan, base: Run) -> None:
    """Weights, days and rules of round.yaml as they are in force on the table."""
    path = papers / PLAN_FILE
    told: dict[str, Any] = dict(load_yaml(path))
    meeting = plan.meeting
    told["meeting"] = {
        **told["meeting"], "held_on": meeting.held_on, "published_on": meeting.published_on,
        "follow_up_by": meeting.follow_up_by,
    }  # fmt: skip
    told |= {"rulebook": plan.rulebook, "scenario": plan.scenario}
    if base.scenario is not None and base.scenario.weights:
        told["weights"] = {"decree": plan.weights.decree, "parts": dict(plan.weights.parts)}
    elif base.weights is not None:
        section = dict(base.weights.section)
        if isinstance(section.get("agreed_on"), str):
            section["agreed_on"] = date.fromisoformat(section["agreed_on"])
        told["weights"] = section
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")


def _ground(place: Round) -> Iterator[dict[str, Any]]:
    """What the round's maps are drawn on."""
    for path in (base_map(place), boundary_file(place)):
        if path.exists():
            yield from json.loads(path.read_text(encoding="utf-8"))["features"]


def _in_force(place: Round) -> Release | None:
    return Release.objects.filter(round=place, state=CURRENT).first()


def _keep(
    run: Run, base: Run, wanted: Wanted, about: About, room: Path, made_at: datetime
) -> dict[str, int | float]:
    """Write the release's row and put its folder in place, inside the transaction that ends the
    run. Raises Refused where another release took its number."""
    place = run.round
    if _next_number(place) != about.number:
        raise Refused("web-release-number", number=about.number)
    release = Release.objects.create(
        round=place, number=about.number, state=DRAFT, run=base, lists=list(about.lists),
        shows_refusals=about.shows_refusals, checksum=about.checksum, ledger_seq=about.ledger_seq,
        ledger_head=about.ledger_head, change_class=about.change_class, made_by=run.asked_by,
        made_at=made_at,
    )  # fmt: skip
    # A folder without a row is what a broken run left behind.
    shutil.rmtree(release.folder, ignore_errors=True)
    release.folder.parent.mkdir(parents=True, exist_ok=True)
    actor = actor_of(run.asked_by, made_at, made_at.date()) if run.asked_by else None
    if actor is not None:
        write_down(
            actor, place, "draft", "release", str(about.number),
            changes=[("checksum", None, about.checksum), ("lists", None, list(about.lists)),
                     ("shows_refusals", None, about.shows_refusals)],
        )  # fmt: skip
    tell_open_pages(place, "release", number=about.number, state=DRAFT)
    room.rename(release.folder)
    return {"release": about.number, "with_drafts": int(wanted.with_drafts)}


@transaction.atomic
def publish_release(actor: Actor, release: Release, reason: str) -> None:
    """Let the public see a draft; the release in force before becomes historical, unless it is a
    scenario that is published.

    Raises PermissionDenied; Refused for what is published already, for a draft that a newer
    release has overtaken, and for a major change without a reason.
    """
    place = release.round
    require(actor, "release.publish", release)
    held = Release.objects.select_for_update().filter(round=place)
    now = held.get(pk=release.pk)
    reason = reason.strip()[:_LONGEST_REASON]
    if now.state != DRAFT:
        raise Refused("web-release-published", number=now.number)
    scenario = now.run.kind == "skenario"
    if (
        not scenario
        and held.filter(state__in=(CURRENT, HISTORICAL), number__gt=now.number).exists()
    ):
        raise Refused("web-release-overtaken", number=now.number)
    if now.change_class == MAJOR and not reason:
        raise Refused("web-release-reason")
    if not scenario:
        for older in held.filter(state=CURRENT):
            Release.objects.filter(pk=older.pk).update(state=HISTORICAL)
            write_down(actor, place, "supersede", "release", str(older.number),
                       changes=[("state", CURRENT, HISTORICAL)])  # fmt: skip
    state = SCENARIO if scenario else CURRENT
    Release.objects.filter(pk=now.pk).update(
        state=state, published_at=actor.now, change_reason=reason
    )
    write_down(
        actor, place, "publish", "release", str(now.number),
        changes=[("state", DRAFT, state), ("checksum", None, now.checksum)], reason=reason,
    )  # fmt: skip
    tell_open_pages(place, "release", number=now.number, state=state)
