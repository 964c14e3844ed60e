"""Writing down who did what (*riwayat*), and telling open pages (*kabar*)."""

from collections.abc import Mapping, Sequence
from typing import Any

from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Event, Round

Change = tuple[str, Any, Any]
"""Field, old, new."""


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
    return Entry.objects.create(
        round=place,
        at=actor.now,
        actor=actor.person,
        organisation=actor.office(),
        action=action,
        kind=kind,
        record=record,
        label=label[:300],
        changes=[list(change) for change in changes],
        reason=reason,
    )


def tell_open_pages(place: Round, what: str, **payload: Any) -> None:
    """Told to whoever has a page of the round open, once the transaction is through."""
    Event.objects.create(topic=f"round/{place.pk}", payload={"what": what, **payload})


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What differs, field by field, in the order of `after`."""
    return [(name, before.get(name), new) for name, new in after.items() if before.get(name) != new]
