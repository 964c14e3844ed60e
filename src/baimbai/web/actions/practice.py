"""Practice cards (*praktik baik*): written, exchanged as files, taken up, looked after."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from baimbai.errors import Refused
from baimbai.followup.practices import MOST_BYTES, Card, read_cards
from baimbai.web.access import require
from baimbai.web.actions.record import Act, differences, write_all_down, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Finding, Practice, PracticeUse, Proposal, Round
from baimbai.web.practice_cards import as_card, filled
from baimbai.web.promises import day_of

PRACTICES_FILE = "praktik.yaml"
LONGEST_NOTE = 2_000


@transaction.atomic
def save_card(actor: Actor, place: Round, card: Card, row: Practice | None = None) -> Practice:
    """Write a new card, or mend one; its code stays.

    Raises PermissionDenied; Refused where the code is another card's.
    """
    require(actor, "practice.write", place)
    if row is None:
        if Practice.objects.filter(code=card.code).exists():
            raise Refused("web-practices-taken", code=card.code)
        made = filled(Practice(added_by=actor.person), card)
        made.save()
        write_down(actor, place, "add", "practice", card.code, label=card.title)
        return made
    held = Practice.objects.select_for_update().get(pk=row.pk)
    if held.code != card.code:
        raise Refused("web-practices-code", code=held.code)
    changes = _differences(as_card(held), card)
    filled(held, card).save()
    if changes:
        write_down(actor, place, "mend", "practice", card.code, label=card.title, changes=changes)
    return held


def _differences(before: Card, after: Card) -> list[tuple[str, Any, Any]]:
    return differences(_plain(before), _plain(after))


def _plain(card: Card) -> dict[str, Any]:
    """A card as the ledger takes it."""
    told = asdict(card)
    told["checked_on"] = card.checked_on.isoformat() if card.checked_on else None
    return {name: list(v) if isinstance(v, tuple) else v for name, v in told.items()}


@dataclass(frozen=True)
class Brought:
    """What a file brought."""

    fresh: int
    same: int
    replaced: int
    differing: tuple[str, ...]
    """Codes of cards that are there and say something else; left as they are."""


@transaction.atomic
def bring_cards(actor: Actor, place: Round, content: bytes, *, replace: bool = False) -> Brought:
    """Take the cards of a file; one whose code is there stays as it is unless `replace`.

    Raises PermissionDenied; Refused naming the card and field for a file that cannot be taken.
    """
    require(actor, "practice.write", place)
    return _bring(actor, place, read_cards(content), replace=replace)


def _bring(actor: Actor, place: Round, cards: Iterable[Card], *, replace: bool) -> Brought:
    cards = list(cards)
    rows = Practice.objects.select_for_update().filter(code__in=[card.code for card in cards])
    there = {row.code: row for row in rows}
    fresh = [card for card in cards if card.code not in there]
    other = [card for card in cards if card.code in there and as_card(there[card.code]) != card]
    acts = [Act("add", "practice", card.code, card.title) for card in fresh]
    Practice.objects.bulk_create(filled(Practice(added_by=actor.person), card) for card in fresh)
    if replace:
        for card in other:
            row = there[card.code]
            acts.append(Act("mend", "practice", card.code, card.title,
                            _differences(as_card(row), card)))  # fmt: skip
            filled(row, card).save()
    if acts:
        write_all_down(actor, place, acts)
    left = () if replace else tuple(card.code for card in other)
    replaced = len(other) if replace else 0
    return Brought(len(fresh), len(cards) - len(fresh) - len(other), replaced, left)


def lay_cards(actor: Actor, place: Round, folder: Path) -> Brought:
    """The cards that a round's folder brings (praktik.yaml), inside the caller's transaction.

    Raises Refused as `bring_cards`.
    """
    path = folder / PRACTICES_FILE
    if not path.is_file():
        return Brought(0, 0, 0, ())
    if path.stat().st_size > MOST_BYTES:
        raise Refused("practice-large", most=MOST_BYTES // 1024**2)
    return _bring(actor, place, read_cards(path.read_bytes()), replace=False)


@transaction.atomic
def take_up(
    actor: Actor, place: Round, practice: Practice, note: str,
    proposal: Proposal | None = None, finding: Finding | None = None,
) -> PracticeUse:  # fmt: skip
    """Say that a card is used, for a proposal or finding; once an office for the same.

    Raises PermissionDenied; Refused for somebody without an office, or where it did so already.
    """
    require(actor, "practice.use", place)
    office = actor.office()
    if office is None:
        raise Refused("web-practices-office")
    key = finding.key if finding else ""
    # One after the other, so that the same is not counted twice.
    held = Practice.objects.select_for_update().get(pk=practice.pk)
    same = held.uses.filter(organisation=office, proposal=proposal, finding_key=key)
    if same.exists():
        raise Refused("web-practices-used-already", code=held.code)
    use = PracticeUse.objects.create(
        practice=held, proposal=proposal, finding_key=key, organisation=office,
        note=note.strip()[:LONGEST_NOTE], made_by=actor.person, made_at=actor.now,
    )  # fmt: skip
    about = [("proposal", None, proposal.number)] if proposal else []
    write_down(actor, place, "take_up", "practice", held.code, label=held.title, changes=about,
               reason=use.note)  # fmt: skip
    return use


@transaction.atomic
def look_after(actor: Actor, place: Round, practice: Practice, *, alive: bool) -> Practice:
    """Write down whether the practice still lives where it comes from. Raises PermissionDenied."""
    require(actor, "practice.write", place)
    row = Practice.objects.select_for_update().get(pk=practice.pk)
    today = day_of(actor.now)
    changes = differences(
        {"alive": row.alive, "checked_on": row.checked_on and row.checked_on.isoformat()},
        {"alive": alive, "checked_on": today.isoformat()},
    )
    row.alive, row.checked_on = alive, today
    row.save(update_fields=["alive", "checked_on"])
    write_down(actor, place, "look_after", "practice", row.code, label=row.title, changes=changes)
    return row
