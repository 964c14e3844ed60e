"""Taking an upload into the table (*menerapkan kiriman*): all that is ticked, in one transaction.

Nothing that was changed on the web since the file was compared is overwritten: a field is taken
where the table still says what it said then; else both sides are told and the table's stays.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl
from django.db import transaction

from baimbai.errors import InvalidTable, Refused
from baimbai.intake.changes import DRAWN, Change, differing, value_of
from baimbai.intake.standard import Content, content_of, held_values
from baimbai.register.proposal import PROPOSALS
from baimbai.register.proposal import Proposal as Usulan
from baimbai.register.proposal import Request as Asked
from baimbai.web.actions.record import Act, differences, tell_open_pages, write_all_down
from baimbai.web.actions.upload import held_open
from baimbai.web.actor import Actor
from baimbai.web.kept import Kept, kept_of
from baimbai.web.models import Proposal, Request, Upload
from baimbai.web.records import BATCH, COLUMNS, as_register, placed, store_proposals

Money = list[tuple[str | None, int, int]]
_SAVED = (
    *(name for name in COLUMNS.values() if name not in ("number", "organisation_id")),
    "status", "status_reason", "version", "spot", "search", "changed_at", "changed_by",
)  # fmt: skip


@dataclass(frozen=True)
class _Table:
    """The office's proposals as they stand while they are held."""

    rows: Mapping[str, Proposal]
    money: Mapping[str, Money]
    mendable: frozenset[str]
    """Statuses of proposals that their office may mend now."""


@dataclass
class _Taken:
    """What will be written."""

    rows: list[Proposal] = field(default_factory=list)
    money: dict[str, Money] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    counts: dict[str, int] = field(
        default_factory=lambda: {"new": 0, "changed": 0, "withdrawn": 0, "conflicts": 0}
    )


@transaction.atomic
def take_upload(actor: Actor, upload: Upload) -> Mapping[str, int]:
    """Write the ticked changes of an upload to the table; how many of each kind.

    Raises PermissionDenied; Refused where it was not read, or proposals were added to the table
    since, so that the same work might come in twice: then it is to be compared anew.
    """
    held = held_open(actor, upload, "terbaca")
    kept = kept_of(held)
    if kept is None:
        raise Refused("web-upload-over", state=held.state)
    table = _held_table(actor, held)
    if not set(table.rows) <= set(kept.versions):
        raise Refused("web-upload-stale", file=held.file_name)
    left = set(held.summary.get("left_out", ()))
    changes = [one for one in kept.changes() if key_of(one) not in left]
    taken = _Taken()
    _add(actor, held, kept, [c.number for c in changes if c.kind == "baru"], taken)
    _change(actor, kept, [c for c in changes if c.kind == "berubah"], table, taken)
    _withdraw(actor, held, table, taken)
    _save(taken, table)
    write_all_down(actor, held.round, [*taken.acts, _act_of(held, taken)])
    held.state = "diterapkan"
    held.summary |= {"taken": taken.counts, "conflicts": taken.conflicts}
    held.save(update_fields=["state", "summary"])
    held.round.touch()
    tell_open_pages(held.round, "proposals", office=held.organisation_id)
    tell_open_pages(held.round, "upload", upload=held.pk, state=held.state)
    return taken.counts


def key_of(change: Change) -> str:
    """By what a change is ticked: the proposal's number, with the field where it has one."""
    return f"{change.number}:{change.field}" if change.field else change.number


def _held_table(actor: Actor, upload: Upload) -> _Table:
    own = Proposal.objects.filter(round=upload.round, organisation=upload.organisation_id)
    rows = {row.number: row for row in own.select_for_update()}
    money: dict[str, Money] = defaultdict(list)
    asked = Request.objects.filter(proposal__in=own).order_by("id")
    parts = asked.values_list("proposal__number", "source", "year", "amount_rupiah")
    for number, source, year, amount in parts:
        money[number].append((source, year, amount))
    answers = upload.round.takes_answers(actor.now)
    return _Table(rows, money, frozenset({"draf", "dikembalikan"} if answers else {"draf"}))


def _add(actor: Actor, upload: Upload, kept: Kept, numbers: Sequence[str], taken: _Taken) -> None:
    """New rows, as drafts of their office."""
    if not numbers:
        return
    proposals = kept.table("usulan").filter(pl.col("id").is_in(list(numbers))).collect()
    requests = kept.table("dana").filter(pl.col("proposal").is_in(list(numbers))).collect()
    store_proposals(upload.round, proposals, requests, actor.now, actor.person)
    taken.counts["new"] = proposals.height
    for number, title, cost in proposals.select("id", "title", "cost_rupiah").iter_rows():
        changes = (("title", None, title), ("cost_rupiah", None, cost))
        taken.acts.append(Act("import", "proposal", number, title, changes))


def _change(
    actor: Actor, kept: Kept, changes: Iterable[Change], table: _Table, taken: _Taken
) -> None:
    """Cells that differ, where the table still says what the file was compared with."""
    wanted: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        wanted[change.number].append(change)
    sent, money = kept.proposals(wanted), kept.money(wanted)
    for number, of_row in wanted.items():
        row = table.rows.get(number)
        if row is None or row.status not in table.mendable:
            taken.conflicts += [_conflict(one, value_of(one.old)) for one in of_row]
            continue
        before = as_register(row)
        now = content_of(before, _asked(number, table.money.get(number, [])))
        fields = list(_undisputed(of_row, before, now, taken))
        values = held_values(sent[number], fields, before)
        told = differences({name: getattr(before, name) for name in values}, values)
        if "money" in fields:
            taken.money[number] = money[number]
            told.append(("requests", table.money.get(number, []), money[number]))
        if not told:
            continue
        for name, value in values.items():
            setattr(row, COLUMNS[name], list(value) if isinstance(value, tuple) else value)
        taken.rows.append(_next_version(actor, row))
        taken.counts["changed"] += 1
        taken.acts.append(Act("import", "proposal", number, row.title, list(_plain(told))))
    taken.counts["conflicts"] = len(taken.conflicts)


def _undisputed(
    changes: Iterable[Change], before: Usulan, now: Content, taken: _Taken
) -> Iterator[str]:
    """Fields of one row to take; what the table says otherwise by now is a conflict."""
    for change in changes:
        name = change.field
        if name == DRAWN:
            if before.geometry == value_of(change.old):
                yield name
            else:
                taken.conflicts.append(_conflict(change, before.geometry))
        elif not differing(now, {name: value_of(change.new)}, {name}):
            continue
        elif not differing(now, {name: value_of(change.old)}, {name}):
            yield name
        else:
            taken.conflicts.append(_conflict(change, now.get(name)))


def _conflict(change: Change, now: Any) -> dict[str, Any]:
    return {
        "number": change.number, "title": change.title, "field": change.field,
        "old": value_of(change.old), "now": now, "new": value_of(change.new),
    }  # fmt: skip


def _withdraw(actor: Actor, upload: Upload, table: _Table, taken: _Taken) -> None:
    """Rows that the file no longer has and that the office chose to withdraw."""
    for number in upload.summary.get("withdraw", ()):
        row = table.rows.get(number)
        if row is None or row.status not in table.mendable:
            continue
        reason = upload.file_name
        changes = (("status", row.status, "ditarik"),)
        row.status, row.status_reason = "ditarik", reason
        taken.rows.append(_next_version(actor, row))
        taken.counts["withdrawn"] += 1
        taken.acts.append(Act("withdraw", "proposal", number, row.title, changes, reason))


def _next_version(actor: Actor, row: Proposal) -> Proposal:
    row.version += 1
    row.changed_at, row.changed_by = actor.now, actor.person
    return placed(row)


def _save(taken: _Taken, table: _Table) -> None:
    """Rows and their money, many a statement; the register's own rules hold. Raises Refused."""
    try:
        PROPOSALS.make(as_register(row) for row in taken.rows)
    except InvalidTable as fault:
        rule = str(fault.message.values.get("rule", ""))
        raise Refused("web-mend-rule", rule=rule) from fault
    # An upsert of rows that all exist is the quickest update of many columns in many rows.
    Proposal.objects.bulk_create(
        taken.rows, batch_size=BATCH, update_conflicts=True, unique_fields=["id"],
        update_fields=list(_SAVED),
    )  # fmt: skip
    owners = {number: table.rows[number].pk for number in taken.money}
    pks = list(owners.values())
    for start in range(0, len(pks), BATCH):
        Request.objects.filter(proposal__in=pks[start : start + BATCH]).delete()
    Request.objects.bulk_create(
        (
            Request(proposal_id=owners[number], source=source, year=year, amount_rupiah=amount)
            for number, parts in taken.money.items()
            for source, year, amount in parts
        ),
        batch_size=BATCH,
    )


def _asked(number: str, money: Money) -> Iterator[Asked]:
    return (Asked(number, source, year, amount) for source, year, amount in money)


def _plain(changes: Iterable[tuple[str, Any, Any]]) -> Iterator[tuple[str, Any, Any]]:
    """Values as JSON keeps them."""

    def plain(value: Any) -> Any:
        return [plain(one) for one in value] if isinstance(value, list | tuple) else value

    return ((name, plain(old), plain(new)) for name, old, new in changes)


def _act_of(upload: Upload, taken: _Taken) -> Act:
    changes = [(name, None, number) for name, number in taken.counts.items()]
    return Act("take", "upload", str(upload.pk), upload.file_name, changes)
