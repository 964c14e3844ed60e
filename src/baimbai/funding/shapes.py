"""Shapes (*bentuk pilihan*): what a proposal may be paid, year by year, beside what it asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from baimbai.funding.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Shape:
    """Rupiah by year, and what of the proposal's points it wins."""

    name: str = ""
    """Empty as asked; mulai, bertahap, sebagian, or a stage's paper."""
    keeps: int = 1000
    """Thousandths of the points."""
    years: Mapping[int, int] = field(default_factory=dict)


AS_ASKED = Shape()


def shapes(dossier: Dossier, proposal: str) -> Iterator[Shape]:
    """As asked; later, in phases, in part; of works that a missing paper holds, a stage.

    Shares of one work keep what was asked. All years must have ceilings.
    """
    asked = dossier.by_year(proposal)
    if dossier.scores[proposal].gate == "tertahan":
        yield from _stages(dossier, proposal, asked)
        return
    yield Shape(years=asked)
    if not _tied(dossier, proposal, "bersama"):
        changed = (*_later(dossier, asked), *_phased(dossier, asked), *_less(dossier, proposal))
        known = set(dossier.years) if changed else set()
        yield from (shape for shape in changed if set(shape.years) <= known)


def _later(dossier: Dossier, asked: Mapping[int, int]) -> Iterator[Shape]:
    start = dossier.envelope.shapes.start
    for delay in range(1, start.most + 1) if start else ():
        years = {year + delay: rupiah for year, rupiah in asked.items()}
        yield Shape("mulai", max(0, 1000 - delay * start.loses if start else 0), years)


def _phased(dossier: Dossier, asked: Mapping[int, int]) -> Iterator[Shape]:
    """In even parts from the year asked on; the last takes what rounding leaves."""
    phasing = dossier.envelope.shapes.phasing
    if phasing is None or len(asked) != 1:
        return
    ((first, whole),) = asked.items()
    for count in range(2, phasing.most + 1):
        part, rest = divmod(whole, count)
        if part:
            years = {first + place: part for place in range(count)}
            years[first + count - 1] += rest
            yield Shape("bertahap", 1000 - phasing.loses, years)


def _less(dossier: Dossier, proposal: str) -> Iterator[Shape]:
    scope = dossier.envelope.shapes.scope
    if scope and proposal in dossier.envelope.shapes.scope_proposals:
        years = {
            year: rupiah * scope.most // 100
            for year, rupiah in dossier.by_year(proposal).items()
            if rupiah * scope.most >= 100
        }
        yield Shape("sebagian", 1000 - scope.loses, years)


def _stages(dossier: Dossier, proposal: str, asked: Mapping[int, int]) -> Iterator[Shape]:
    """Making a paper that is missing, at a share of the cost, in the first year asked for."""
    if dossier.scores[proposal].gate_reason.key != "gate-papers" or not asked:
        return
    if _tied(dossier, proposal, "bersama", "serentak"):
        return
    rules, sheet = dossier.envelope.shapes, dossier.proposals[proposal]
    for paper, percent in rules.stages.items():
        rupiah = sheet.cost_rupiah * percent // 100
        if paper in sheet.papers_missing and rupiah:
            yield Shape(paper, 1000 - rules.stages_lose, {min(asked): rupiah})


def _tied(dossier: Dossier, proposal: str, *kinds: str) -> bool:
    return any(proposal in dossier.tied.get(kind, ()) for kind in kinds)
