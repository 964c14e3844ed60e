"""The evidence (*bukti*): what the certificate judges by: payments beside the round's tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from baimbai.funding.allocation import Payment
from baimbai.funding.dossier import Dossier

Refused = tuple[str, ...]
"""What a broken row is about, as the error shows it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A way in which a proposal may be paid over the years."""

    name: str
    """Empty as asked; mulai, bertahap, sebagian, or the paper of a stage."""
    keeps: int
    """Thousandths of its points."""
    years: Mapping[int, int]
    """Rupiah by year."""


@dataclass(frozen=True)
class Evidence:
    """The payments to be judged, beside the tables they are judged by."""

    dossier: Dossier
    payments: tuple[Payment, ...]
    paid: Mapping[str, tuple[Payment, ...]]
    """By proposal; only those that are paid."""

    def pairs(self, kind: str) -> Iterator[tuple[str, str]]:
        """Links of a kind, of the review and of the meeting."""
        links = self.dossier.review.links.filter(pl.col("kind") == kind)
        yield from links.select("a", "b").iter_rows()
        for tie in self.dossier.envelope.ties:
            if tie.kind == kind:
                yield tie.a, tie.b

    @cached_property
    def asked(self) -> Mapping[str, Mapping[int, int]]:
        """Proposal → year → rupiah asked, what is 0 left out."""
        asked: dict[str, dict[int, int]] = defaultdict(dict)
        requests = self.dossier.programme.requests.select("proposal", "year", "amount_rupiah")
        for proposal, year, amount in requests.iter_rows():
            if amount:
                asked[proposal][year] = asked[proposal].get(year, 0) + amount
        return asked

    @cached_property
    def most_above(self) -> Mapping[tuple[str, str, int], int]:
        """Source, owner, year → rupiah by which that ceiling may be exceeded."""
        soft_ceilings = self.dossier.envelope.soft_ceilings
        return {(soft.source, soft.owner, soft.year): soft.most_rupiah for soft in soft_ceilings}

    @cached_property
    def shape(self) -> Mapping[str, Shape | None]:
        """Paid proposal → the allowed shape that its payments have; None where they have none."""
        return {proposal: self._shape(proposal) for proposal in self.paid}

    def starts(self, proposal: str) -> int | None:
        """The first year that works are paid in; None where none are (a stage alone is none)."""
        shape = self.shape.get(proposal)
        if proposal not in self.paid or (
            shape and shape.name in self.dossier.envelope.shapes.stages
        ):
            return None
        return min(paid.year for paid in self.paid[proposal])

    def _shape(self, proposal: str) -> Shape | None:
        given: dict[int, int] = defaultdict(int)
        for paid in self.paid[proposal]:
            given[paid.year] += paid.amount_rupiah
        fitting = [shape for shape in self._shapes(proposal) if shape.years == given]
        return max(fitting, key=lambda shape: shape.keeps, default=None)

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(self.dossier.programme.ceilings["year"])

    @cached_property
    def _bound_together(self) -> Mapping[str, set[str]]:
        """Kind → the proposals that a link of it ties."""
        return {
            kind: {name for pair in self.pairs(kind) for name in pair}
            for kind in ("bersama", "serentak")
        }

    def _shapes(self, proposal: str) -> Iterator[Shape]:
        """Every shape that the meeting lets a proposal be paid in."""
        dossier, asked = self.dossier, self.asked.get(proposal, {})
        shapes, sheet = dossier.envelope.shapes, dossier.proposals[proposal]
        score = dossier.scores[proposal]
        shared = proposal in self._bound_together["bersama"]
        if score.gate in ("lolos", "dialihkan"):
            yield Shape("", 1000, dict(asked))
            if not shared:
                yield from self._changed(proposal)
        elif score.gate_reason.key == "gate-papers" and asked and not shared:
            if proposal in self._bound_together["serentak"]:
                return
            for paper, percent in shapes.stages.items():
                if paper in sheet.papers_missing:
                    years = {min(asked): sheet.cost_rupiah * percent // 100}
                    yield Shape(paper, 1000 - shapes.stages_lose, years)

    def _changed(self, proposal: str) -> Iterator[Shape]:
        """Later, in phases, or in part; only in years that have ceilings."""
        asked, shapes = self.asked.get(proposal, {}), self.dossier.envelope.shapes
        known = self._years
        if shapes.start:
            for delay in range(1, shapes.start.most + 1):
                years = {year + delay: amount for year, amount in asked.items()}
                if set(years) <= known:
                    yield Shape("mulai", max(0, 1000 - delay * shapes.start.loses), years)
        if shapes.phasing and len(asked) == 1:
            ((first, whole),) = asked.items()
            for count in range(2, shapes.phasing.most + 1):
                part, last = whole // count, first + count - 1
                years = dict.fromkeys(range(first, last), part) | {last: whole - part * (count - 1)}
                if part and set(years) <= known:
                    yield Shape("bertahap", 1000 - shapes.phasing.loses, years)
        if shapes.scope and proposal in shapes.scope_proposals:
            parts = {year: amount * shapes.scope.most // 100 for year, amount in asked.items()}
            parts = {year: amount for year, amount in parts.items() if amount}
            yield Shape("sebagian", 1000 - shapes.scope.loses, parts)
