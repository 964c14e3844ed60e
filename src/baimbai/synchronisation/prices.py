"""What a unit of works costs among the proposals of the round (*harga satuan pembanding*)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log
from statistics import median

from baimbai.rulebook.rulebook import CostRange, Rulebook
from baimbai.synchronisation.likeness import parts_named
from baimbai.synchronisation.subject import Subject

_SCALE = 1.4826
"""MAD × 1.4826 estimates the standard deviation of normal data."""
_MANY = 50
"""Among so many, one cost no longer moves a median: all are peers, itself included."""
_LEAST_SPREAD = 0.25
"""Peers written from one price list agree to the rupiah; prices in life do not."""


@dataclass(frozen=True, slots=True)
class Peers:
    """The other proposals' unit costs for such works."""

    count: int
    median: float
    """Rupiah a base unit."""
    low: float
    high: float
    """Nine in ten cost more than `low`, nine in ten less than `high`."""
    spread: float
    """Robust standard deviation of the logarithm."""

    def distance(self, unit_cost: float) -> float:
        """Robust z-score on a log scale (Iglewicz & Hoaglin 1993)."""
        return (log(unit_cost) - log(self.median)) / self.spread


Key = tuple[str, str, str | None, frozenset[str], str | None]


class PriceList:
    """Unit costs by asset, work, dimension, parts named in the title, and level (None: all)."""

    def __init__(self, subjects: Iterable[Subject], levels: Mapping[str, str | None]) -> None:
        self._levels = levels
        self._costs: dict[Key, dict[str, float]] = defaultdict(dict)
        self._whole: dict[Key, Peers] = {}
        for subject in subjects:
            cost = unit_cost(subject)
            if cost is not None:
                for key in self._keys(subject):
                    self._costs[key][subject.proposal.id] = cost

    def peers(self, subject: Subject, least: int) -> Peers | None:
        """Of the same level where there are enough, else of all levels; None if too few."""
        for key in self._keys(subject):
            costs = self._costs[key]
            others = len(costs) - (subject.proposal.id in costs)
            if others < least:
                continue
            if others < _MANY:
                mine = subject.proposal.id
                return _peers([cost for name, cost in costs.items() if name != mine])
            if key not in self._whole:
                self._whole[key] = _peers(list(costs.values()))
            return self._whole[key]
        return None

    def _keys(self, subject: Subject) -> tuple[Key, ...]:
        proposal = subject.proposal
        dimension = subject.size[0] if subject.size else None
        kind = (proposal.asset_type, proposal.work_type, dimension, parts_named(subject))
        return (*kind, self._levels.get(proposal.id)), (*kind, None)


def unit_cost(subject: Subject) -> float | None:
    """Rupiah a base unit; None without a measured size or without a cost."""
    if subject.size is None or subject.proposal.cost_rupiah <= 0:
        return None
    return subject.proposal.cost_rupiah / subject.size[1]


def plausible(subject: Subject, rulebook: Rulebook) -> tuple[float, float] | None:
    """The rulebook's wide range for a base unit of such works; None where it has none."""
    if subject.size is None:
        return None
    for part in rulebook.cost_ranges:
        dimension, factor = _BASE.get(part.unit, (part.unit, 1.0))
        if dimension == subject.size[0] and _fits(part, subject):
            return part.low / factor, part.high / factor
    return None


_BASE = {"km": ("m", 1000.0), "sr": ("rumah", 1.0), "kk": ("rumah", 1.0)}


def _fits(part: CostRange, subject: Subject) -> bool:
    proposal = subject.proposal
    works = not part.work_types or proposal.work_type in part.work_types
    return part.asset_type == proposal.asset_type and works


def _peers(costs: list[float]) -> Peers:
    logs = [log(cost) for cost in costs]
    middle = median(logs)
    deviation = median(abs(value - middle) for value in logs)
    return Peers(
        count=len(costs),
        median=exp(middle),
        low=sorted(costs)[len(costs) // 10],
        high=sorted(costs)[-1 - len(costs) // 10],
        spread=max(_SCALE * deviation, _LEAST_SPREAD),
    )
