"""Opening a round on the table (*membuka putaran*): its folder's papers become rows."""

import re
import shutil
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import yaml
from django.conf import settings
from django.db import transaction

from baimbai.errors import Refused
from baimbai.followup.commitment_book import COMMITMENTS_FILE
from baimbai.followup.commitments import found_again
from baimbai.rounds.commitments import open_commitments
from baimbai.rounds.gather import Gathered, gather, read_round_ceilings
from baimbai.rounds.plan import PLAN_FILE, Plan, load_yaml, read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.web.access import require
from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.practice import lay_cards
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.record import Act, write_all_down, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import (
    CeilingVersion,
    Organisation,
    Remark,
    Round,
    Submission,
    Upload,
    WeightsVersion,
)
from baimbai.web.promises import store_commitments
from baimbai.web.records import (
    BATCH,
    organisations_of,
    proposals_table,
    store_ceilings,
    store_proposals,
)
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,12}")
_LONGEST_SLUG = 60
MOST_HELD = 200
"""Remarks on komitmen.xlsx that are told."""


def open_round(
    actor: Actor, folder: Path, slug: str, calendar: Calendar,
    report: Callable[[str], None] = lambda _: None, *, empty: bool = False,
) -> Round:  # fmt: skip
    """Copy a round's folder and take what its workbooks hold as drafts of their offices, and the
    commitments of its komitmen.xlsx; its practice cards (praktik.yaml) are added to those that are
    known. An `empty` round has no workbooks yet.

    The calendar's day of meeting outweighs the folder's. Raises PermissionDenied; RoundError for a
    folder that cannot be used; Refused where the slug is taken or none, or where the office that
    calls the meeting is not the actor's. Nothing is kept then.
    """
    require(actor, "round.open")
    target = Path(settings.ROUNDS) / slug
    if not _SLUG.fullmatch(slug) or len(slug) > _LONGEST_SLUG:
        raise Refused("web-round-slug", slug=slug)
    if Round.objects.filter(slug=slug).exists() or target.exists():
        raise Refused("web-round-taken", slug=slug)
    shutil.copytree(folder, target)
    try:
        _redate(target, calendar.held_on)
        plan = read_plan(target)
        _check_host(actor, plan)
        rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
        papers = None if empty else gather(target, plan, rulebook, report)
        with transaction.atomic():
            place = _store(target, slug, plan, calendar)
            _store_ceilings(actor, place, plan)
            _store_weights(actor, place, plan)
            _store_papers(actor, place, plan, papers)
            _store_commitments(actor, place, plan)
            lay_cards(actor, place, target)
            write_down(actor, place, "open", "round", slug, label=place.title)
    except BaseException:
        shutil.rmtree(target)
        raise
    return place


def _check_host(actor: Actor, plan: Plan) -> None:
    """A meeting is called by its own office; administrators may open any."""
    host = plan.meeting.host
    if not actor.is_a("admin") and not actor.sits_for(host, "penyelenggara", "pimpinan"):
        raise Refused("web-round-host", host=host)


def _redate(folder: Path, held_on: date) -> None:
    """Put the calendar's day of meeting into round.yaml, and what follows it after it."""
    path = folder / PLAN_FILE
    meeting = load_yaml(path)["meeting"]
    text = path.read_text(encoding="utf-8")
    moved = held_on - meeting["held_on"]
    for key in ("held_on", "published_on", "follow_up_by"):
        after = meeting[key] + moved
        text = re.sub(
            rf"^(\s+{key}:\s*)[\d-]+", rf"\g<1>{after}", text, count=1, flags=re.MULTILINE
        )
    path.write_text(text, encoding="utf-8")


def _store(folder: Path, slug: str, plan: Plan, calendar: Calendar) -> Round:
    known = set(Organisation.objects.values_list("pk", flat=True))
    Organisation.objects.bulk_create(o for o in organisations_of(plan) if o.pk not in known)
    meeting = plan.meeting
    return Round.objects.create(
        slug=slug, title=meeting.title, fiscal_year=meeting.fiscal_year,
        province_code=meeting.province_code, province_name=meeting.province_name,
        host_id=meeting.host, opens_at=calendar.opens_at, closes_at=calendar.closes_at,
        answers_until=calendar.answers_until, held_on=meeting.held_on, place=meeting.place,
        rulebook=plan.rulebook, illustrative=meeting.illustrative, folder_name=folder.name,
        regions=[asdict(region) for region in plan.regions], horizon=list(meeting.horizon),
    )  # fmt: skip


def _store_ceilings(actor: Actor, place: Round, plan: Plan) -> None:
    """Every scenario of pagu.xlsx is a version; the one in force is the plan's."""
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    ceilings, _ = read_round_ceilings(place.folder, plan, rulebook)
    for number, name in enumerate(ceilings["scenario"].unique(maintain_order=True), 1):
        version = CeilingVersion.objects.create(
            round=place, number=number, name=name, made_by=actor.person, made_at=actor.now
        )
        store_ceilings(version, ceilings.filter(pl.col("scenario") == name))
        write_down(actor, place, "make", "ceilings", str(number), label=name)
        if name == plan.scenario:
            place.ceilings = version
    place.save(update_fields=["ceilings"])


def _store_weights(actor: Actor, place: Round, plan: Plan) -> None:
    """The weights of round.yaml, frozen as they were agreed on."""
    section: dict[str, Any] = yaml.safe_load((place.folder / PLAN_FILE).read_text("utf-8"))[
        "weights"
    ]
    if isinstance(section.get("agreed_on"), date):
        section["agreed_on"] = section["agreed_on"].isoformat()
    write_down(
        actor, place, "freeze", "weights", "1", label=plan.agreed.version,
        changes=[("fingerprint", None, plan.agreed.fingerprint)],
    )  # fmt: skip
    place.weights = WeightsVersion.objects.create(
        round=place, number=1, section=section, fingerprint=plan.agreed.fingerprint,
        made_by=actor.person, made_at=actor.now, frozen_at=actor.now,
    )  # fmt: skip
    place.save(update_fields=["weights"])


def _store_commitments(actor: Actor, place: Round, plan: Plan) -> None:
    """What earlier rounds promised; what of it could not be taken is told in the history."""
    read = open_commitments(place.folder, plan)
    store_commitments(place, found_again(read.commitments, proposals_table(place)))
    words = wording("id")
    held = read.remarks.head(MOST_HELD).select("cell", "text").iter_rows()
    write_all_down(actor, place, (
        Act("hold_back", "commitment", f"{COMMITMENTS_FILE} {cell}".strip(),
            words.say(Message.unpack(text)))
        for cell, text in held
    ))  # fmt: skip


def _store_papers(actor: Actor, place: Round, plan: Plan, papers: Gathered | None) -> None:
    for organisation in plan.organisations:
        Submission.objects.create(round=place, organisation_id=organisation.id)
    if papers is None:
        return
    programme = papers.programme
    store_proposals(place, programme.proposals, programme.requests, actor.now, actor.person)
    remarks = papers.remarks.partition_by("file", as_dict=True)
    for row in papers.files.filter(pl.col("organisation") != "").iter_rows(named=True):
        path = place.folder / plan.proposals / row["file"]
        upload = Upload.objects.create(
            round=place, organisation_id=row["organisation"], state="diterapkan",
            sent_by=actor.person, sent_at=actor.now, file_name=row["file"],
            summary={k: row[k] for k in ("rows_nonempty", "proposals", "other_rows")},
            **keep_file(path.read_bytes(), path.suffix),
        )  # fmt: skip
        found = remarks.get((row["file"],))
        if found is not None:
            store_remarks(upload, found, programme.proposals)


def store_remarks(upload: Upload, remarks: pl.DataFrame, proposals: pl.DataFrame) -> None:
    """REMARKS of one file, each with the proposal that its row became."""
    rows = {
        (sheet, row): number
        for sheet, row, number in proposals.filter(
            pl.col("source_file") == remarks["file"][0]
        ).select("source_sheet", "source_row", "id").iter_rows()
    }  # fmt: skip
    Remark.objects.bulk_create((
        Remark(
            upload=upload, sheet=sheet, cell=cell, severity=severity, text=text,
            number=rows.get((sheet, int("".join(filter(str.isdecimal, cell)) or 0)), ""),
        )
        for sheet, cell, severity, text in remarks.select(
            "sheet", "cell", "severity", "text"
        ).iter_rows()
    ), batch_size=BATCH)  # fmt: skip
