"""The dossier (*berkas*) that funding works on: every table of the round, ready to look up."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from itertools import chain

import polars as pl

from baimbai.appraisal.score import SCORES, Appraisal, Score
from baimbai.funding.envelope import Envelope
from baimbai.funding.provisions import SoftCeiling
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

CeilingKey = tuple[str, str, int]
"""Source, owner, year."""
_WORK_OF_STAGE = {"ded": "perencanaan", "studi": "perencanaan", "lahan": "pengadaan_lahan"}


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
    allowed_stages: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Paper of a stage → proposal → the sources that may pay for making it, with the rule."""
    ceilings: Mapping[CeilingKey, int]
    soft: Mapping[CeilingKey, SoftCeiling]
    """The ceilings that may be exceeded."""
    links: Mapping[str, tuple[tuple[str, str], ...]]
    """By kind, in order."""
    tied: Mapping[str, frozenset[str]]
    """By kind, the proposals that its links name."""

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

    def ceiling(self, source: str, owner: str, year: int) -> int:
        """The most that may be taken, what a soft ceiling may be exceeded by included."""
        extra = self.soft.get((source, owner, year))
        return self.ceilings.get((source, owner, year), 0) + (extra.most_rupiah if extra else 0)

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
    links = _links(review, envelope)
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
        allowed_stages={
            paper: _stage_rules(programme, rulebook, review, _WORK_OF_STAGE[paper], proposals)
            for paper in envelope.shapes.stages
        },
        ceilings={
            (source, owner, year): amount
            for source, owner, year, amount in ceilings.select(
                "source", "owner", "year", "amount_rupiah"
            ).iter_rows()
        },
        soft={(s.source, s.owner, s.year): s for s in envelope.soft_ceilings},
        links=links,
        tied={kind: frozenset(chain.from_iterable(pairs)) for kind, pairs in links.items()},
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


def _stage_rules(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    work: str,
    proposals: Mapping[str, Proposal],
) -> dict[str, dict[str, str]]:
    """Which sources could pay, were this kind of preparation what is asked for."""
    asked = programme.proposals.with_columns(pl.lit(work).alias("work_type"))
    eligible = eligible_sources(asked, review.mandates, rulebook)
    return _rules(eligible.filter("allowed"), proposals)


def _links(review: Review, envelope: Envelope) -> dict[str, tuple[tuple[str, str], ...]]:
    """Pairs by kind; a pair that goes both ways alike is kept once."""
    pairs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    found = (*review.links.select("kind", "a", "b").iter_rows(), *map(astuple, envelope.ties))
    for kind, a, b in found:
        pairs[kind].add((a, b) if kind == "prasyarat" else (min(a, b), max(a, b)))
    return {kind: tuple(sorted(of_kind)) for kind, of_kind in sorted(pairs.items())}
