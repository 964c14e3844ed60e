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


@dataclass(frozen=True)
class Lawful:
    """What the rules say of a proposal's payers."""

    allowed: Mapping[str, str]
    """Source → the rule under which it may pay."""
    refused: Mapping[str, str]
    """Source → the rule that refuses it."""
    responsible: str
    """Organisation id; empty where the rules name nobody."""


def lawful_for(run: Run, proposal: Proposal) -> Lawful:
    """By the run's mandates and the proposal as the run saw it; nothing is allowed to one that it
    did not see. Raises Refused where the run's folder was cleared away."""
    return _lawful(_key(run), run, proposal.number)


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


@lru_cache(maxsize=20_000)
def _lawful(key: _Key, run: Run, number: str) -> Lawful:
    proposals, mandates = _tables(key, run)
    own = mandates.filter(pl.col("proposal") == number)
    judged = eligible_sources(proposals.filter(pl.col("id") == number), own, rules_of(run.round))
    allowed: dict[str, str] = {}
    refused: dict[str, str] = {}
    for source, may, rule in judged.select("source", "allowed", "rule").iter_rows():
        (allowed if may else refused)[source] = rule
    return Lawful(allowed, refused, next(iter(own["responsible"]), None) or "")


@lru_cache(maxsize=4)
def _tables(_key: _Key, run: Run) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The run's proposals and mandates."""
    return frozen(run, "usulan"), frozen(run, "kewenangan")
