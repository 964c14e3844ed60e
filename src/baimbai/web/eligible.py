"""Which sources may pay for a proposal (*kelayakan sumber dana*), as the engine judges it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

import polars as pl

from baimbai.errors import Refused
from baimbai.rounds.archive import TABLES
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.authority import own_job
from baimbai.synchronisation.finding import MANDATES
from baimbai.web.models import Proposal, Round
from baimbai.web.records import proposals_table


def rules_of(place: Round) -> Rulebook:
    """The edition that the round works by, in force on the day of the meeting."""
    return _rules(place.rulebook, place.held_on)


@lru_cache(maxsize=16)
def _rules(edition: str, on: date) -> Rulebook:
    return load_rulebook(edition, on)


def eligible_for(place: Round, proposals: Sequence[Proposal]) -> Mapping[str, tuple[str, ...]]:
    """By number, the sources that may pay, in the rulebook's order: by the mandates of the round's
    computation and the proposals as they stand. One's own money never pays for another level's job.

    Raises Refused where the round has not been computed.
    """
    rulebook = rules_of(place)
    numbers = [p.number for p in proposals]
    mandates = _mandates(place, numbers)
    rows = proposals_table(place, number__in=numbers)
    judged = eligible_sources(rows, mandates, rulebook).filter("allowed")
    levels = dict(rows.select("id", "level").iter_rows())
    jobs = {one.proposal: own_job(one) for one in MANDATES.records(mandates)}
    found: dict[str, list[str]] = {number: [] for number in numbers}
    for number, source in judged.select("proposal", "source").iter_rows():
        anothers = jobs.get(number) not in (None, levels[number])
        if not (anothers and rulebook.sources[source].payer == "sendiri"):
            found[number].append(source)
    return {number: tuple(sources) for number, sources in found.items()}


def _mandates(place: Round, numbers: Sequence[str]) -> pl.DataFrame:
    """MANDATES of the proposals, out of the computation's tables."""
    path = place.run.folder / TABLES / "kewenangan.parquet" if place.run else None
    if path is None or not path.is_file():
        raise Refused("web-settle-compute")
    return pl.read_parquet(path).filter(pl.col("proposal").is_in(numbers))
