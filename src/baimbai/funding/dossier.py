"""The dossier (*berkas*) that funding works on: every table of the round, ready to look up."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.score import SCORES, Appraisal, Score
from baimbai.funding.envelope import Envelope
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

CeilingKey = tuple[str, str, int]
"""Source, owner, year."""


@dataclass(frozen=True)
class Dossier:
    """The round's tables, and what is looked up in them. Proposals stand in the order of ids,
    whatever the order of the rows, so that the order of rows decides nothing."""

    programme: Programme
    rulebook: Rulebook
    review: Review
    appraisal: Appraisal
    envelope: Envelope
    proposals: Mapping[str, Proposal]
    organisations: Mapping[str, Organisation]
    asked: Mapping[str, tuple[Request, ...]]
    """By proposal, in order of year and source; what is asked for is above 0."""
    scores: Mapping[str, Score]
    responsible: Mapping[str, str | None]
    allowed: Mapping[str, Mapping[str, str]]
    """By proposal: the sources that may pay, each with the rule that allows it."""
    refused: Mapping[str, Mapping[str, str]]
    """By proposal: the sources that may not pay, each with the rule that refuses it."""
    ceilings: Mapping[CeilingKey, int]
    links: Mapping[str, tuple[tuple[str, str], ...]]
    """By kind, in order."""

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years that have a ceiling."""
        return tuple(sorted({year for _, _, year in self.ceilings}))

    def by_year(self, proposal: str) -> dict[int, int]:
        """Rupiah that a proposal asks for in each year, all sources together."""
        asked: dict[int, int] = defaultdict(int)
        for request in self.asked[proposal]:
            asked[request.year] += request.amount_rupiah
        return dict(asked)

    def points(self, proposal: str) -> int:
        """A proposal's score in thousandths of a point."""
        return round(self.scores[proposal].score * 1000)

    def first_year(self, proposal: str) -> int:
        """The first year that money is asked for."""
        return min(self.by_year(proposal), default=self.proposals[proposal].year)


def open_dossier(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    appraisal: Appraisal,
    envelope: Envelope,
) -> Dossier:
    """Lay the round's tables side by side. `check_soundness` says whether they can be used."""
    proposals = {row.id: row for row in PROPOSALS.records(programme.proposals.sort("id"))}
    eligible = eligible_sources(programme.proposals, review.mandates, rulebook)
    ceilings = programme.ceilings.sort("source", "owner", "year")
    return Dossier(
        programme,
        rulebook,
        review,
        appraisal,
        envelope,
        proposals=proposals,
        organisations={row.id: row for row in ORGANISATIONS.records(programme.organisations)},
        asked=_asked(programme, proposals),
        scores={row.proposal: row for row in SCORES.records(appraisal.scores)},
        responsible=dict(review.mandates.select("proposal", "responsible").iter_rows()),
        allowed=_rules(eligible.filter("allowed"), proposals),
        refused=_rules(eligible.filter(pl.col("allowed").not_()), proposals),
        ceilings={
            (source, owner, year): amount
            for source, owner, year, amount in ceilings.select(
                "source", "owner", "year", "amount_rupiah"
            ).iter_rows()
        },
        links=_links(review),
    )


def _asked(
    programme: Programme, proposals: Mapping[str, Proposal]
) -> dict[str, tuple[Request, ...]]:
    asked: dict[str, list[Request]] = {proposal: [] for proposal in proposals}
    requests = programme.requests.filter(pl.col("amount_rupiah") > 0)
    for request in REQUESTS.records(requests.sort("proposal", "year", "source")):
        asked.setdefault(request.proposal, []).append(request)
    return {proposal: tuple(rows) for proposal, rows in asked.items()}


def _rules(eligible: pl.DataFrame, proposals: Mapping[str, Proposal]) -> dict[str, dict[str, str]]:
    rules: dict[str, dict[str, str]] = {proposal: {} for proposal in proposals}
    for proposal, source, rule in eligible.select("proposal", "source", "rule").iter_rows():
        rules[proposal][source] = rule
    return rules


def _links(review: Review) -> dict[str, tuple[tuple[str, str], ...]]:
    """Pairs by kind; a pair that goes both ways alike is kept once."""
    pairs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, a, b in review.links.select("kind", "a", "b").iter_rows():
        pairs[kind].add((a, b) if kind == "prasyarat" else (min(a, b), max(a, b)))
    return {kind: tuple(sorted(found)) for kind, found in sorted(pairs.items())}
