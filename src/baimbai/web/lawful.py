"""Who may lawfully pay for a proposal (*sumber dan pemilik pagu yang berwenang*), as a run saw it.

What is read of a run is kept in the process, for a run never changes: a decision at a desk reads
none of its tables.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

import polars as pl

from baimbai.funding.options import may_own
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.web.eligible import rules_of
from baimbai.web.models import Organisation, Proposal, Run
from baimbai.web.results.frozen import frozen

_Key = tuple[Path, datetime, str, date]
"""Folder of a run and when it was asked for; edition of the rules and the day of the meeting."""


LOT = 256
"""Proposals that are judged together."""


@dataclass(frozen=True)
class Lawful:
    """What the rules say of a proposal's payers."""

    allowed: Mapping[str, str]
    """Source → the rule under which it may pay."""
    refused: Mapping[str, str]
    """Source → the rule that refuses it."""
    responsible: str
    """Organisation id; empty where the rules name nobody."""


_NOBODY = Lawful({}, {}, "")


def lawful_for(run: Run, proposal: Proposal) -> Lawful:
    """By the run's mandates and the proposal as the run saw it; nothing is allowed to one that it
    did not see. Raises Refused where the run's folder was cleared away."""
    key = _key(run)
    place = _places(key, run).get(proposal.number)
    return _NOBODY if place is None else _lot(key, run, place // LOT)[proposal.number]


def foreign_owners(
    run: Run, proposal: Proposal, payers: Iterable[tuple[str, str]]
) -> frozenset[tuple[str, str]]:
    """(source, owner) whose ceiling is not the one that may pay for the proposal."""
    asked = set(payers)
    sources = rules_of(run.round).sources
    offices = Organisation.objects.in_bulk({owner for _, owner in asked})
    responsible = proposal.routed_to_id or lawful_for(run, proposal).responsible

    def stands(source: str, owner: str) -> bool:
        office = offices[owner]
        payer = sources[source]
        return may_own(payer, owner, office.level, office.sectors, responsible, proposal.sector)

    known = ((source, owner) for source, owner in asked if source in sources and owner in offices)
    return frozenset(pair for pair in known if not stands(*pair))


def _key(run: Run) -> _Key:
    return run.folder, run.asked_at, run.round.rulebook, run.round.held_on


@lru_cache(maxsize=128)
def _lot(key: _Key, run: Run, lot: int) -> Mapping[str, Lawful]:
    """By number, of one lot of the run's proposals: judging a lot takes hardly longer than one."""
    proposals, mandates = _tables(key, run)
    some = proposals.slice(lot * LOT, LOT)
    own = mandates.filter(pl.col("proposal").is_in(some["id"].implode()))
    responsible = dict(own.select("proposal", "responsible").iter_rows())
    judged = eligible_sources(some, own, rules_of(run.round))
    allowed: dict[str, dict[str, str]] = {number: {} for number in some["id"]}
    refused: dict[str, dict[str, str]] = {number: {} for number in some["id"]}
    rows = judged.select("proposal", "source", "allowed", "rule").iter_rows()
    for number, source, may, rule in rows:
        (allowed if may else refused)[number][source] = rule
    return {
        number: Lawful(allowed[number], refused[number], responsible.get(number) or "")
        for number in allowed
    }


@lru_cache(maxsize=4)
def _places(key: _Key, run: Run) -> Mapping[str, int]:
    """Where each proposal stands in the run's table."""
    return {number: place for place, number in enumerate(_tables(key, run)[0]["id"])}


@lru_cache(maxsize=4)
def _tables(_key: _Key, run: Run) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The run's proposals and mandates."""
    return frozen(run, "usulan"), frozen(run, "kewenangan")
