"""Writing down who did what (*riwayat*), each act sealed to the one before; telling open pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from baimbai.agreement.ledger import LedgerEntry, beginning, chained, write_ledger
from baimbai.errors import Refused
from baimbai.web.actor import Actor
from baimbai.web.models import Chain, Entry, Event, Round

Change = tuple[str, Any, Any]
"""Field, old, new."""
NO_ROUND = "meja"
"""The chain of what belongs to no round: accounts, offices."""
BATCH = 2_000


@dataclass(frozen=True)
class Act:
    """One act to be written down."""

    action: str
    kind: str
    record: str
    label: str = ""
    changes: Sequence[Change] = ()
    reason: str = ""


def write_down(
    actor: Actor,
    place: Round | None,
    action: str,
    kind: str,
    record: str,
    *,
    label: str = "",
    changes: Sequence[Change] = (),
    reason: str = "",
) -> Entry:
    """One line of history; called inside the transaction that makes the change."""
    act = Act(action, kind, record, label, changes, reason)
    return write_all_down(actor, place, [act])[0]


@transaction.atomic
def write_all_down(actor: Actor, place: Round | None, acts: Iterable[Act]) -> list[Entry]:
    """Several lines of history, in their order; what makes the change is in the same transaction.

    Whoever writes to a chain holds its end until the transaction is over, so that no two entries
    are sealed to the same one.
    """
    name = place.slug if place is not None else NO_ROUND
    Chain.objects.get_or_create(name=name, defaults={"seal": beginning(name)})
    end = Chain.objects.select_for_update().get(pk=name)
    office = actor.office()
    unsealed = (_unsealed(actor, office.pk if office else "", act) for act in acts)
    entries = list(chained(unsealed, end.seq + 1, end.seal))
    # An entry's seal stands in the next one; only the last is counted anew.
    seals = [*(entry.prev for entry in entries[1:]), *(entry.seal for entry in entries[-1:])]
    rows = [
        _row(place, end, actor, office.pk if office else None, entry, seal)
        for entry, seal in zip(entries, seals, strict=True)
    ]
    Entry.objects.bulk_create(rows, batch_size=BATCH)
    if rows:
        end.seq, end.seal = rows[-1].seq, rows[-1].seal
        end.save()
    return rows


def _unsealed(actor: Actor, office: str, act: Act) -> LedgerEntry:
    return LedgerEntry(
        seq=0, at=_written(actor.now), actor=str(actor.person.pk) if actor.person else "",
        organisation=office, action=act.action, kind=act.kind, record=act.record,
        label=act.label[:300], changes=tuple(list(change) for change in act.changes),
        reason=act.reason, prev="",
    )  # fmt: skip


def _row(
    place: Round | None, chain: Chain, actor: Actor, office: str | None, entry: LedgerEntry,
    seal: str,
) -> Entry:  # fmt: skip
    return Entry(
        round=place, chain=chain, seq=entry.seq, prev=entry.prev, seal=seal, at=actor.now,
        actor=actor.person, organisation_id=office, action=entry.action, kind=entry.kind,
        record=entry.record, label=entry.label, changes=list(entry.changes), reason=entry.reason,
    )  # fmt: skip


def _written(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def ledger_of(chain: str) -> Iterator[LedgerEntry]:
    """A chain as it lies in the database, from its first entry."""
    for row in Entry.objects.filter(chain=chain).order_by("seq").iterator(BATCH):
        yield LedgerEntry(
            seq=row.seq, at=_written(row.at), actor=str(row.actor_id or ""),
            organisation=row.organisation_id or "", action=row.action, kind=row.kind,
            record=row.record, label=row.label, changes=tuple(row.changes), reason=row.reason,
            prev=row.prev,
        )  # fmt: skip


def export_ledger(chain: str, path: Path) -> None:
    """Write a chain to a file that `baimbai verify` checks."""
    write_ledger(chain, list(ledger_of(chain)), path)


def reasoned(reason: str) -> str:
    """The reason that was given. Raises Refused where there is none."""
    if not reason.strip():
        raise Refused("web-settings-reason-needed")
    return reason.strip()


def tell_open_pages(place: Round, what: str, **payload: Any) -> None:
    """Told to whoever has a page of the round open, once the transaction is through."""
    Event.objects.create(topic=f"round/{place.pk}", payload={"what": what, **payload})


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What differs, field by field, in the order of `after`."""
    return [(name, before.get(name), new) for name, new in after.items() if before.get(name) != new]
