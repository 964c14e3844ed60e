"""Versions of the ceilings (*pagu*): made from rows, a workbook or by cutting; one is in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import polars as pl
from django.conf import settings
from django.db import transaction
from django.db.models import Max

from baimbai.errors import InvalidTable, Refused
from baimbai.intake.ceilings import read_ceilings
from baimbai.intake.workbook import open_workbook
from baimbai.register.ceiling import CEILINGS
from baimbai.rounds.scenario import ruled, typed_ceiling
from baimbai.rulebook.spellings import read_source
from baimbai.web.access import require
from baimbai.web.actions.calendar import held
from baimbai.web.actions.record import reasoned, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import CeilingVersion, Organisation, Round
from baimbai.web.records import ceilings_table, plan_of, rulebook_of, store_ceilings

CeilingRow = tuple[str, str, int, int, str]
"""Source, owner's id, year, rupiah, basis."""
_MOST_ROWS = 20_000
_LONGEST_NAME, _LONGEST_BASIS = 100, 300
_LARGEST = 10**17
"""Rupiah: more than the nation's budget, and still a whole number to every database."""


@dataclass(frozen=True)
class CeilingsRead:
    """What a workbook of ceilings holds."""

    by_scenario: Mapping[str, pl.DataFrame]
    """CEILINGS of each scenario, in the order of the workbook."""
    remarks: pl.DataFrame
    """REMARKS on cells that could not be taken."""


@transaction.atomic
def new_version(
    actor: Actor, place: Round, name: str, rows: pl.DataFrame | Sequence[CeilingRow], reason: str
) -> CeilingVersion:
    """A further version, not in force yet. `rows` are CEILINGS or tuples.

    Raises PermissionDenied; Refused without a reason or rows, for a name that is taken, and for a
    row with a source, owner or year that the round does not know, a negative amount, or twice.
    """
    require(actor, "round.settings", place)
    text = reasoned(reason)
    row = held(place)
    name = name.strip()
    if not name or len(name) > _LONGEST_NAME:
        raise Refused("web-settings-ceilings-name", most=_LONGEST_NAME)
    if row.ceiling_versions.filter(name__iexact=name).exists():
        raise Refused("web-settings-ceilings-taken", name=name)
    given = list(_tuples(rows))
    _check(row, given)
    number = (row.ceiling_versions.aggregate(last=Max("number"))["last"] or 0) + 1
    version = CeilingVersion.objects.create(
        round=row, number=number, name=name, reason=text, made_by=actor.person, made_at=actor.now
    )
    store_ceilings(version, _as_table(name, given))
    write_down(
        actor, row, "make", "ceilings", str(number), label=name, reason=text,
        changes=[("amount_rupiah", None, sum(amount for _, _, _, amount, _ in given))],
    )  # fmt: skip
    tell_open_pages(row, "ceilings", version=number)
    return version


@transaction.atomic
def put_in_force(actor: Actor, version: CeilingVersion, reason: str) -> Round:
    """Compute by this version from now on. Raises PermissionDenied, Refused without a reason."""
    require(actor, "round.settings", version)
    text = reasoned(reason)
    row = held(version.round)
    if row.ceilings_id == version.pk:
        return row
    before, row.ceilings = row.ceilings, version
    row.save(update_fields=["ceilings"])
    write_down(
        actor, row, "put_in_force", "ceilings", str(version.number), label=version.name,
        changes=[("ceilings", before.name if before else None, version.name)], reason=text,
    )  # fmt: skip
    row.touch()
    tell_open_pages(row, "ceilings", version=version.number)
    return row


def cut(version: CeilingVersion, typed: Iterable[str]) -> list[tuple[CeilingRow, int | None]]:
    """Rows of a version under rules such as `DAK-*=-48%`, each with its amount before (None: new).

    Later rules outweigh earlier ones; each speaks of the version's own amounts
    (`rounds.scenario`). Raises RoundError for a rule that cannot be read or matches nothing.
    """
    table = ceilings_table(version)
    now = {(s, o, y): a for _, s, o, y, a, _ in table.iter_rows()}
    basis = {(s, o, y): b for _, s, o, y, _, b in table.iter_rows()}
    after = dict(now)
    for text in typed:
        after |= ruled(typed_ceiling(text), now)
    return [
        ((source, owner, year, amount, basis.get((source, owner, year), "")),
         now.get((source, owner, year)))
        for (source, owner, year), amount in sorted(after.items())
    ]  # fmt: skip


def read_upload(place: Round, stored_as: str) -> CeilingsRead:
    """The ceilings of a workbook that was kept (`receive.keep_file`). Raises WorkbookError."""
    workbook = open_workbook(Path(settings.UPLOADS) / stored_as)
    plan = plan_of(place)
    organisations = {organisation.id: organisation for organisation in plan.organisations}
    reader = partial(read_source, rulebook=rulebook_of(place, plan), level="kabkota")
    table, remarks = read_ceilings(workbook, organisations, reader, tuple(place.horizon))
    parts = table.partition_by("scenario", maintain_order=True)
    return CeilingsRead({part["scenario"][0]: part for part in parts}, remarks)


def _tuples(rows: pl.DataFrame | Sequence[CeilingRow]) -> Iterable[CeilingRow]:
    if isinstance(rows, pl.DataFrame):
        return rows.select("source", "owner", "year", "amount_rupiah", "basis").iter_rows()
    return rows


def _check(place: Round, rows: Sequence[CeilingRow]) -> None:
    """Every row has a source, an owner and a year of the round, and stands once."""
    if not 0 < len(rows) <= _MOST_ROWS:
        raise Refused("web-settings-ceilings-empty", most=_MOST_ROWS)
    sources = rulebook_of(place, plan_of(place)).sources
    owners = set(Organisation.objects.values_list("pk", flat=True))
    seen: set[tuple[str, str, int]] = set()
    for source, owner, year, amount, basis in rows:
        where = {"source": source, "owner": owner, "year": str(year)}
        if source not in sources or owner not in owners or year not in place.horizon:
            raise Refused("web-settings-ceilings-unknown", **where)
        if not 0 <= amount <= _LARGEST or len(basis) > _LONGEST_BASIS:
            raise Refused("web-settings-ceilings-amount", **where)
        if (source, owner, year) in seen:
            raise Refused("web-settings-ceilings-twice", **where)
        seen.add((source, owner, year))


def _as_table(name: str, rows: Sequence[CeilingRow]) -> pl.DataFrame:
    try:
        return CEILINGS.make(CEILINGS.row(name, *row) for row in rows)
    except InvalidTable as fault:
        rule = str(fault.message.values.get("rule", ""))
        raise Refused("web-mend-rule", rule=rule) from fault
