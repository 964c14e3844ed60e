"""Progress on the table (*realisasi*): taken out of a workbook; services before and after."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import polars as pl
from django.db import transaction

from baimbai.errors import Refused
from baimbai.followup.progress import PROGRESS
from baimbai.followup.progress_book import Reported, read_progress
from baimbai.intake.workbook import Workbook
from baimbai.web.access import organises, require
from baimbai.web.actions.record import Act, Change, tell_open_pages, write_all_down, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Outcome, Progress, Proposal, Round
from baimbai.web.promises import day_of
from baimbai.web.realised import realised
from baimbai.web.records import BATCH

LONGEST = 2_000


@dataclass(frozen=True)
class Taken:
    """What a workbook changed."""

    reported: Reported
    fresh: int
    changed: int
    same: int


def writable(actor: Actor, place: Round) -> pl.DataFrame:
    """WORKS to report on: all for those who prepare the meeting, else those of its offices."""
    works = realised(place).works
    if organises(actor, place):
        return works
    own = [office for office, role in actor.seats if role in ("pengusul", "pimpinan")]
    return works.filter(pl.col("organisation").is_in(own))


@transaction.atomic
def take_progress(actor: Actor, place: Round, workbook: Workbook, content: bytes) -> Taken:
    """Take what a workbook reports; a quarter that was reported before is replaced, with its old
    figures in the history.

    Raises PermissionDenied; Refused where the actor has no work to report on.
    """
    require(actor, "progress.send", place)
    works = writable(actor, place)
    if works.is_empty():
        raise Refused("web-progress-no-works")
    reported = read_progress(workbook, works, day_of(actor.now))
    numbers = reported.progress["proposal"].unique().to_list()
    proposals = {
        row.number: row
        for row in Proposal.objects.select_for_update().filter(round=place, number__in=numbers)
    }
    rows = Progress.objects.filter(proposal__in=proposals.values()).select_related("proposal")
    before = {(row.proposal.number, row.year, row.quarter): row for row in rows}
    fresh: list[Progress] = []
    changed: list[Progress] = []
    changes: dict[str, list[Change]] = {}
    for one in PROGRESS.records(reported.progress):
        row = before.get((one.proposal, one.year, one.quarter))
        old = None if row is None else [row.physical_percent, row.financial_rupiah, row.note]
        new = [one.physical_percent, one.financial_rupiah, one.note]
        if old == new:
            continue
        changes.setdefault(one.proposal, []).append((f"{one.year} TW {one.quarter}", old, new))
        target = row or Progress(
            proposal=proposals[one.proposal], year=one.year, quarter=one.quarter
        )
        target.physical_percent, target.financial_rupiah = new[0], new[1]  # type: ignore[assignment]
        target.note, target.source_file = one.note, one.source_file[:260]
        target.source_row = one.source_row
        (fresh if row is None else changed).append(target)
    Progress.objects.bulk_create(fresh, batch_size=BATCH)
    Progress.objects.bulk_update(
        changed, ["physical_percent", "financial_rupiah", "note", "source_file", "source_row"],
        batch_size=500,
    )  # fmt: skip
    seal = sha256(content).hexdigest()
    _write(actor, place, changes, proposals, f"{workbook.file} ({seal[:16]})")
    same = reported.progress.height - len(fresh) - len(changed)
    return Taken(reported, len(fresh), len(changed), same)


def _write(
    actor: Actor, place: Round, changes: dict[str, list[Change]], proposals: dict[str, Proposal],
    reason: str,
) -> None:  # fmt: skip
    if not changes:
        return
    write_all_down(actor, place, (
        Act("progress", "proposal", number, proposals[number].title, told, reason)
        for number, told in sorted(changes.items())
    ))  # fmt: skip
    place.touch()
    tell_open_pages(place, "progress")


@dataclass(frozen=True)
class Measured:
    """A service indicator before and after a work."""

    indicator: str
    unit: str
    before: float | None
    after: float | None
    measured_on: date | None
    source: str


@transaction.atomic
def measure(actor: Actor, proposal: Proposal, said: Measured) -> Outcome:
    """Write down what a work did to a service; the same indicator again replaces it.

    Raises PermissionDenied; Refused without an indicator, a figure or a source.
    """
    require(actor, "progress.write", proposal)
    indicator, source = (" ".join(text.split()) for text in (said.indicator, said.source))
    if not 0 < len(indicator) <= 40 or len(said.unit) > 20 or not 0 < len(source) <= 300:
        raise Refused("web-progress-indicator")
    if said.before is None and said.after is None:
        raise Refused("web-progress-figure")
    row = Outcome.objects.filter(proposal=proposal, indicator=indicator).first()
    old = None if row is None else [row.before, row.after, row.unit]
    row = row or Outcome(proposal=proposal, indicator=indicator)
    row.unit, row.before, row.after = said.unit.strip(), said.before, said.after
    row.measured_on, row.source = said.measured_on, source
    row.save()
    write_down(
        actor, proposal.round, "measure", "proposal", proposal.number, label=proposal.title,
        changes=[(indicator, old, [said.before, said.after, row.unit])], reason=source,
    )  # fmt: skip
    proposal.round.touch()
    return row
