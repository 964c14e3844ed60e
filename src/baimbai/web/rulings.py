"""Rulings as the engine's agreement room takes them (*putusan rapat*): the bridge to its tables.

Decisions are never changed or deleted, so that a process keeps those it has read and reads only
what was made since; a decision at a desk costs no more when a thousand came before it.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from threading import Lock
from uuid import UUID

import polars as pl

from baimbai.agreement.four_lists import (
    Conflict,
    balances,
    find_conflicts,
    lay_lists,
    standing,
)
from baimbai.agreement.ruling import Ruling
from baimbai.errors import Refused
from baimbai.funding.dossier import CeilingKey
from baimbai.web.models import Ceiling, Decision, Desk, Entry, Round, Run
from baimbai.web.results.frozen import frozen, plan_under

_COLUMNS = (
    "pk", "ticket", "desk", "proposal__number", "stage", "desk__name", "result", "amount_rupiah",
    "reason_code", "text", "made_by", "made_at", "payments", "condition", "responsible",
    "responsible_person", "due", "dissent",
)  # fmt: skip
_MOST_ROUNDS = 8


@dataclass
class _Known:
    """A round's rulings as far as this process has read them."""

    last: int = 0
    ticket: UUID | None = None
    """Of the last: tells it from another row of its number in a database that went back."""
    rulings: list[tuple[int, Ruling]] = field(default_factory=list)
    """(desk's id, ruling) each, in the order in which they were made."""


_known: OrderedDict[int, _Known] = OrderedDict()
_reading = Lock()


def made_in(place: Round) -> list[tuple[int, Ruling]]:
    """(desk's id, ruling) of all that was decided in a round, in the order of making."""
    with _reading:
        known = _known.setdefault(place.pk, _Known())
        if known.ticket is not None and not _stands(known.last, known.ticket):
            known = _known[place.pk] = _Known()
        newer = Decision.objects.filter(round=place, pk__gt=known.last).order_by("pk")
        for row in newer.values_list(*_COLUMNS):
            known.last, known.ticket = row[0], row[1]
            known.rulings.append((row[2], _ruling(*row[3:])))
        _known.move_to_end(place.pk)
        while len(_known) > _MOST_ROUNDS:
            _known.popitem(last=False)
        return list(known.rulings)


def _stands(number: int, ticket: UUID) -> bool:
    return Decision.objects.filter(pk=number, ticket=ticket).exists()


def _ruling(
    proposal: str, stage: str, desk: str, result: str, amount: int, reason: str, text: str,
    made_by: int | None, made_at: datetime, payments: Iterable[tuple[str, str, int, int]],
    condition: str, responsible: str | None, person: str, due: object,
    dissent: Iterable[tuple[str, str]],
) -> Ruling:  # fmt: skip
    return Ruling(
        proposal, stage, desk, result, amount, reason, text, str(made_by or ""), made_at,
        payments=tuple((source, owner, year, rupiah) for source, owner, year, rupiah in payments),
        condition=condition, responsible=responsible or "", responsible_person=person,
        due=due, dissent=tuple((office, held) for office, held in dissent),  # type: ignore[arg-type]
    )  # fmt: skip


def rulings_of(place: Round, stage: str | None = None, desk: Desk | None = None) -> list[Ruling]:
    """A round's rulings in the order of making; of one stage or desk where it is named."""
    return [
        ruling
        for at, ruling in made_in(place)
        if (stage is None or ruling.stage == stage) and (desk is None or at == desk.pk)
    ]


def held(place: Round, upto: str = "final") -> dict[str, Ruling]:
    """What holds of each proposal that was ruled on, up to a stage."""
    return standing(rulings_of(place), upto)


def ceilings_map(place: Round) -> dict[CeilingKey, int]:
    """The ceilings that the round's computation went by, in rupiah, with what the meeting lets the
    soft ones be exceeded by. Raises Refused where the round has not been computed."""
    run = computed_run(place)
    return dict(_ceilings(run.pk, run.asked_at, run))


def computed_run(place: Round) -> Run:
    """The computation that the meeting stands on. Raises Refused where there is none."""
    if place.run is None:
        raise Refused("web-meeting-not-computed")
    # Known already: asked for through the run, it would be looked up again.
    place.run.round = place
    return place.run


@lru_cache(maxsize=8)
def _ceilings(_number: int, _asked_at: datetime, run: Run) -> Mapping[CeilingKey, int]:
    rows = Ceiling.objects.filter(version=run.ceilings_id or run.round.ceilings_id)
    found: dict[CeilingKey, int] = {
        (source, owner, year): amount
        for source, owner, year, amount in rows.values_list(
            "source", "owner_id", "year", "amount_rupiah"
        )
    }
    for soft in plan_under(run).envelope.soft_ceilings:
        key = soft.source, soft.owner, soft.year
        if key in found:
            found[key] += soft.most_rupiah
    return found


def balances_of(place: Round, without: str = "") -> dict[CeilingKey, int]:
    """Rupiah left of every ceiling after what all desks and the plenary ruled, of each proposal
    what holds; `without` leaves one proposal out."""
    return balances(ceilings_map(place), held(place), without)


def lists_of(place: Round) -> pl.DataFrame:
    """LISTED: the four lists of the round. Raises Refused where it has not been computed, or its
    computation's tables were cleared away."""
    return lay_lists(frozen(computed_run(place), "hasil"), rulings_of(place))


def links_of(run: Run) -> tuple[tuple[str, str, str], ...]:
    """(kind, a, b) of the works that hang together, as the run saw them."""
    return _links(run.pk, run.asked_at, run)


@lru_cache(maxsize=8)
def _links(_number: int, _asked_at: datetime, run: Run) -> tuple[tuple[str, str, str], ...]:
    return tuple(frozen(run, "kaitan").select("kind", "a", "b").unique().sort("a", "b").iter_rows())


def conflicts_of(place: Round) -> tuple[Conflict, ...]:
    """What the desks' rulings, as the plenary left them, break between them."""
    return find_conflicts(
        held(place, "pleno"), ceilings_map(place), links_of(computed_run(place))
    )  # fmt: skip


def is_adopted(place: Round) -> bool:
    """Has the final list been adopted?"""
    return Entry.objects.filter(round=place, kind="meeting", action="adopt_final").exists()
