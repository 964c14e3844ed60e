"""Rows and the engine's tables: the only bridge between the two (*jembatan*)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import polars as pl
import shapely
from django.db import models
from django.db.models import QuerySet

from baimbai.publication.release import Release
from baimbai.register.ceiling import CEILINGS
from baimbai.register.meeting import Meeting
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.register.proposal import Proposal as Usulan
from baimbai.rounds.gather import Gathered, lay_out
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rounds.section import Section
from baimbai.rounds.weights import read_weights
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.decided import Decision, Memory
from baimbai.synchronisation.finding import FINDING_SEVERITIES, FINDINGS
from baimbai.web.models import (
    Ceiling,
    CeilingVersion,
    Finding,
    Organisation,
    Payment,
    Person,
    Proposal,
    Request,
    Result,
    Round,
    Run,
    ScorePart,
    Settlement,
    SourceUse,
    WeightsVersion,
)
from baimbai.web.models.proposal import OUT
from baimbai.web.spot import reach, spot

BATCH = 5_000
"""Rows a statement: a write holds SQLite's only pen no longer than needed."""
_RENAMED = {"id": "number", "organisation": "organisation_id"}
COLUMNS: Mapping[str, str] = {
    field.name: _RENAMED.get(field.name, field.name) for field in fields(Usulan)
}
"""The register's column → the row's."""


# Out: rows as the engine's tables.


def programme_papers(
    place: Round, plan: Plan, rulebook: Rulebook, ceilings: CeilingVersion | None = None
) -> Gathered:
    """The round's proposals as they stand, beside its other papers."""
    proposals = proposals_table(place)
    return lay_out(
        place.folder, plan, rulebook, ceilings_table(ceilings or place.ceilings),
        proposals, requests_table(place, proposals),
    )  # fmt: skip


def proposals_table(place: Round, **where: Any) -> pl.DataFrame:
    """PROPOSALS by id, without those that are merged or withdrawn."""
    return _as_table(Proposal.objects.filter(round=place, **where).exclude(status__in=OUT))


def _as_table(rows: QuerySet[Proposal]) -> pl.DataFrame:
    found = list(rows.order_by("number").values_list(*COLUMNS.values()))
    columns = zip(*found, strict=True) if found else ([] for _ in COLUMNS)
    return PROPOSALS.from_columns(dict(zip(COLUMNS, columns, strict=True)), len(found))


def requests_table(place: Round, proposals: pl.DataFrame, **where: Any) -> pl.DataFrame:
    """REQUESTS of the proposals in the table."""
    names = ("proposal", "source", "year", "amount_rupiah")
    query = Request.objects.filter(proposal__round=place, **where)
    found = query.order_by("proposal__number", "id").values_list("proposal__number", *names[1:])
    wanted = set(proposals["id"])
    return REQUESTS.make(REQUESTS.row(*row) for row in found if row[0] in wanted)


def office_tables(
    place: Round, organisation: str, *, with_out: bool = True
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """An office's PROPOSALS and REQUESTS, those that were merged or withdrawn too if wanted."""
    rows = Proposal.objects.filter(round=place, organisation=organisation)
    proposals = _as_table(rows if with_out else rows.exclude(status__in=OUT))
    requests = requests_table(place, proposals, proposal__organisation=organisation)
    return proposals, requests


def ceilings_table(version: CeilingVersion | None) -> pl.DataFrame:
    """CEILINGS of one version; none where there is none."""
    if version is None:
        return CEILINGS.make(())
    rows = Ceiling.objects.filter(version=version)
    found = rows.values_list("source", "owner_id", "year", "amount_rupiah", "basis")
    return CEILINGS.make(CEILINGS.row(version.name, *row) for row in found)


def plan_of(
    place: Round, ceilings: CeilingVersion | None = None, weights: WeightsVersion | None = None
) -> Plan:
    """The round's plan with the ceilings, weights and rules that are in force on the table."""
    plan = read_plan(place.folder, (ceilings or place.ceilings or _unnamed()).name or None)
    plan = replace(plan, meeting=held_on(plan.meeting, place.held_on))
    chosen = weights or place.weights
    agreed = plan.agreed if chosen is None else agreed_weights(chosen.section, plan)
    return replace(plan, agreed=agreed, rulebook=place.rulebook)


def held_on(meeting: Meeting, day: date) -> Meeting:
    """The meeting on another day; what follows it moves along."""
    moved = day - meeting.held_on
    return replace(
        meeting, held_on=day, published_on=meeting.published_on + moved,
        follow_up_by=meeting.follow_up_by + moved,
    )  # fmt: skip


def _unnamed() -> CeilingVersion:
    return CeilingVersion(name="")


def agreed_weights(section: Mapping[str, Any], plan: Plan) -> Any:
    """Weights as the `weights` section of a round.yaml gives them. Raises RoundError."""
    values = dict(section)
    if isinstance(values.get("agreed_on"), str):
        values["agreed_on"] = datetime.fromisoformat(values["agreed_on"]).date()
    return read_weights(Section(values, "weights."), plan.meeting.held_on)


def rulebook_of(place: Round, plan: Plan) -> Rulebook:
    """The edition in force on the day of the meeting."""
    return load_rulebook(place.rulebook, plan.meeting.held_on)


def memory_of(place: Round) -> Memory:
    """What people decided on findings: the latest of each key, unless it was opened again."""
    latest: dict[str, Decision] = {}
    for one in Settlement.objects.filter(round=place).order_by("id"):
        latest.pop(one.key, None)
        if one.exit != "buka":
            latest[one.key] = Decision(
                one.key, one.kind, tuple(one.numbers), tuple(one.places), one.exit, one.reason
            )
    return Memory(tuple(latest.values()))


def as_register(row: Proposal) -> Usulan:
    """One row as the register's record."""
    values: dict[str, Any] = {name: getattr(row, column) for name, column in COLUMNS.items()}
    for name, value in values.items():
        values[name] = tuple(value) if isinstance(value, list) else value
    return Usulan(**values)


# In: the engine's tables as rows.


def proposal_rows(
    place: Round, proposals: pl.DataFrame, now: datetime, person: Person | None, status: str
) -> Iterator[Proposal]:
    """Unsaved rows of PROPOSALS."""
    for record in proposals.iter_rows(named=True):
        values = {COLUMNS[name]: value for name, value in record.items()}
        yield placed(
            Proposal(round=place, changed_at=now, changed_by=person, status=status, **values)
        )


def placed(row: Proposal) -> Proposal:
    """The row with what is found by: its place on the map, its text for searching."""
    row.spot = None if row.lat is None or row.lon is None else spot(row.lat, row.lon)
    row.reach = _reach(row)
    words = (row.number, row.title, row.asset_name, row.desa, row.kecamatan, row.activity_code)
    # Words only: PostgreSQL takes `97.01-001` for a number and a negative one, and finds neither.
    row.search = " ".join(re.findall(r"\w+", " ".join(filter(None, words)).lower()))
    return row


def _reach(row: Proposal) -> int | None:
    if row.lat is None or row.lon is None or not row.geometry:
        return None
    shape = shapely.from_wkt(row.geometry, on_invalid="ignore")
    return None if shape is None or shape.is_empty else reach(row.lat, row.lon, shape.bounds)


def store_proposals(
    place: Round, proposals: pl.DataFrame, requests: pl.DataFrame,
    now: datetime, person: Person | None, status: str = "draf",
) -> None:  # fmt: skip
    """Write PROPOSALS and their REQUESTS as new rows, inside the caller's transaction."""
    rows = list(proposal_rows(place, proposals, now, person, status))
    Proposal.objects.bulk_create(rows, batch_size=BATCH)
    store_requests(requests, {row.number: row.pk for row in rows})


def store_requests(requests: pl.DataFrame, ids: Mapping[str, int]) -> None:
    """Write REQUESTS of the proposals whose row ids are given by number."""
    _write(Request, (
        Request(proposal_id=ids[number], source=source, year=year, amount_rupiah=amount)
        for number, source, year, amount in requests.iter_rows()
        if number in ids
    ))  # fmt: skip


def store_ceilings(version: CeilingVersion, ceilings: pl.DataFrame) -> None:
    """Write CEILINGS as the rows of a version."""
    rows = ceilings.select("source", "owner", "year", "amount_rupiah", "basis").iter_rows()
    _write(Ceiling, (
        Ceiling(version=version, source=source, owner_id=owner, year=year,
                amount_rupiah=amount, basis=basis)
        for source, owner, year, amount, basis in rows
    ))  # fmt: skip


def store_results(run: Run, release: Release, reaches: pl.DataFrame | None = None) -> None:
    """Index what a run computed, inside the caller's transaction; REACHES where they are known."""
    ids = store_outcome(run, release, reaches)
    store_parts(run, release, ids)
    store_findings(run, release.review.findings, ids)


def store_outcome(
    run: Run, release: Release, reaches: pl.DataFrame | None = None
) -> Mapping[str, int]:
    """Index who is funded by what, without scores' parts and findings; the proposals' row ids."""
    ids = dict(Proposal.objects.filter(round=run.round).values_list("number", "pk"))
    _write(Result, _results(run, release, reaches, ids))
    _write(Payment, (
        Payment(run=run, proposal_id=ids[proposal], source=source, owner_id=owner, year=year,
                amount_rupiah=amount)
        for proposal, source, owner, year, amount in release.allocation.payments.iter_rows()
    ))  # fmt: skip
    _write(SourceUse, (
        SourceUse(run=run, source=source, owner_id=owner, year=year, ceiling_rupiah=ceiling,
                  used_rupiah=used)
        for source, owner, year, ceiling, used in release.allocation.ceiling_uses.iter_rows()
    ))  # fmt: skip
    return ids


def store_parts(run: Run, release: Release, ids: Mapping[str, int]) -> None:
    """Index what every score opens into."""
    _write(ScorePart, _parts(run, release, ids))


def _results(
    run: Run, release: Release, reaches: pl.DataFrame | None, ids: Mapping[str, int]
) -> Iterator[Result]:
    paid = release.allocation.payments.group_by("proposal").agg(pl.col("amount_rupiah").sum())
    table = (
        release.appraisal.scores.join(
            release.allocation.verdicts.rename({"text": "why", "rule": "verdict_rule"}),
            on="proposal",
        )
        .join(paid, on="proposal", how="left")
        .join(release.review.mandates.select("proposal", "responsible"), on="proposal", how="left")
    )
    reach = (
        {} if reaches is None else {row["proposal"]: row for row in reaches.iter_rows(named=True)}
    )
    for row in table.iter_rows(named=True):
        band = reach.get(row["proposal"], {})
        yield Result(
            run=run, proposal_id=ids[row["proposal"]], gate=row["gate"],
            gate_reason=row["gate_reason"], score=row["score"], rank=row["rank"],
            sector_rank=row["sector_rank"], band=band.get("band", ""),
            best_rank=band.get("best"), worst_rank=band.get("worst"),
            responsible_id=row["responsible"], outcome=row["outcome"], reason=row["reason"],
            text=row["why"], would_help=row["would_help"] or "",
            rule=row["verdict_rule"] or row["gate_rule"] or "",
            funded_rupiah=row["amount_rupiah"] or 0,
        )  # fmt: skip


def _parts(run: Run, release: Release, ids: Mapping[str, int]) -> Iterator[ScorePart]:
    own = release.appraisal.parts.with_columns(pl.lit("").alias("sheet"))
    for table in (own, release.sheets.parts):
        for row in table.iter_rows(named=True):
            yield ScorePart(
                run=run, proposal_id=ids[row["proposal"]], sheet=row["sheet"],
                criterion=row["criterion"], measured=row["measured"], unit=row["unit"],
                points=row["points"], weight=row["weight"], contribution=row["contribution"],
                working=row["working"],
            )  # fmt: skip


def store_findings(run: Run, findings: pl.DataFrame, ids: Mapping[str, int]) -> None:
    """Index FINDINGS, with the proposals and offices that they name."""
    records = list(FINDINGS.records(findings))
    rows = [
        Finding(
            run=run, number=one.id, key=one.key, kind=one.kind, severity=one.severity,
            grade=FINDING_SEVERITIES.index(one.severity), evidence=one.evidence.packed(),
            exits=list(one.exits), rule=one.rule, places=list(one.rows), status=one.status,
        )
        for one in records
    ]  # fmt: skip
    Finding.objects.bulk_create(rows, batch_size=BATCH)
    known = set(Organisation.objects.values_list("pk", flat=True))
    named, parties = Finding.proposals.through, Finding.parties.through
    _write(named, (
        named(finding_id=row.pk, proposal_id=ids[number])
        for row, one in zip(rows, records, strict=True)
        for number in dict.fromkeys(one.proposals) if number in ids
    ))  # fmt: skip
    _write(parties, (
        parties(finding_id=row.pk, organisation_id=party)
        for row, one in zip(rows, records, strict=True)
        for party in dict.fromkeys(one.parties) if party in known
    ))  # fmt: skip


def _write(kind: type[models.Model], rows: Iterable[models.Model]) -> None:
    """Rows to the database, a batch at a time, without holding them all."""
    batch: list[models.Model] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            kind._default_manager.bulk_create(batch)
            batch = []
    kind._default_manager.bulk_create(batch)


def organisations_of(plan: Plan) -> Sequence[Organisation]:
    """Unsaved offices of a plan."""
    return [
        Organisation(id=o.id, name=o.name, level=o.level, region_code=o.region_code,
                     sectors=list(o.sectors))
        for o in plan.organisations
    ]  # fmt: skip
