"""Agreed weights (*kesepakatan bobot*): frozen, versioned and published before scoring."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from math import ceil, floor
from typing import Any

from baimbai.appraisal.ahp import Compared, Comparison, combine, written
from baimbai.appraisal.score import CRITERIA, WHOLE, Weights
from baimbai.errors import RoundError

METHODS = ("langsung", "ayunan", "berpasangan")
"""Given outright; by swing; by pairwise comparison (AHP)."""

LARGEST_SWING = 100
SPREAD_PERCENT = 20
"""The range of a weight where none was agreed: so much up or down."""


@dataclass(frozen=True)
class AgreedWeights:
    """Weights with what fixes them. Raises RoundError for a range that cannot be."""

    weights: Weights
    version: str = ""
    """Empty for a round that does not number its weights."""
    agreed_on: date | None = None
    method: str = "langsung"
    given: Mapping[str, float] = field(default_factory=dict)
    """As written: parts or swing points."""
    compared: Compared | None = None
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Criterion → lowest and highest weight, on the scale of the weights' parts."""

    def __post_init__(self) -> None:
        for criterion, (low, high) in self.ranges.items():
            if criterion not in CRITERIA:
                raise RoundError("error-weight-unknown", criterion=criterion, known=CRITERIA)
            weight = self.weights.parts.get(criterion, 0)
            # A NaN fails this too. What weighs nothing may not even be measured.
            whole = sum(self.weights.parts.values())
            if not (0 <= low <= weight <= high <= whole and weight):
                raise RoundError(
                    "error-weight-range",
                    criterion=criterion, low=float(low), high=float(high), weight=float(weight),
                )  # fmt: skip

    @cached_property
    def bounds(self) -> Mapping[str, tuple[int, int]]:
        """Each criterion's lowest and highest share in ten-thousandths, around its share."""
        total = sum(map(_as_typed, self.weights.parts.values()))
        bounds = {}
        for criterion, share in self.weights.shares.items():
            if criterion in self.ranges and share:
                low, high = (_as_typed(end) / total * WHOLE for end in self.ranges[criterion])
            else:
                low, high = (Fraction(share * (100 + p), 100) for p in _SPREADS)
            bounds[criterion] = (min(share, ceil(low)), min(WHOLE, max(share, floor(high))))
        return bounds

    def canonical(self) -> dict[str, Any]:
        """All that was agreed, as plain JSON values. Criteria without weight are left out, so
        that a criterion which a later Baimbai brings does not change what was frozen."""
        compared = self.compared.comparisons if self.compared else ()
        return {
            "version": self.version,
            "agreed_on": self.agreed_on.isoformat() if self.agreed_on else None,
            "decree": self.weights.decree,
            "method": self.method,
            "given": {criterion: str(_as_typed(v)) for criterion, v in self.given.items() if v},
            "comparisons": [
                {
                    "participant": one.participant,
                    "criteria": list(one.items),
                    "table": [[written(value) for value in row] for row in one.table],
                }
                for one in compared
            ],
            "shares": {c: share for c, share in self.weights.shares.items() if share},
            "bounds": {c: list(ends) for c, ends in self.bounds.items() if ends[1]},
        }

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical JSON: keys sorted, no blanks, UTF-8; hexadecimal."""
        return fingerprint(self.canonical())


def fingerprint(canonical: Mapping[str, Any]) -> str:
    """The SHA-256 of agreed weights as they lie in an archive."""
    text = json.dumps(canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _as_typed(value: float) -> Fraction:
    """A number as it was typed: 0.1 is a tenth, not what a float makes of it."""
    return Fraction(repr(float(value)))


_SPREADS = (-SPREAD_PERCENT, SPREAD_PERCENT)


def from_swings(decree: str, points: Mapping[str, float]) -> Weights:
    """Direct swing weights: the swing from worst to best that matters most gets 100 points, the
    others in proportion (von Winterfeldt & Edwards 1986, SMARTS' direct rating).

    Raises RoundError naming the criterion whose points lie outside 0–100, or where none has 100.
    """
    for criterion, value in points.items():
        # A NaN fails this too.
        if not 0 <= value <= LARGEST_SWING:
            raise RoundError("error-swing-value", criterion=criterion, value=str(value))
    if LARGEST_SWING not in points.values():
        raise RoundError("error-swing-largest", largest=float(max(points.values(), default=0)))
    return Weights(decree, points)


def from_comparisons(decree: str, comparisons: Sequence[Comparison]) -> tuple[Weights, Compared]:
    """Weights by pairwise comparison, in percent with two digits that sum to 100."""
    for name in comparisons[0].items:
        if name not in CRITERIA:
            raise RoundError("error-weight-unknown", criterion=name, known=CRITERIA)
    compared = combine(comparisons)
    exact = dict(zip(compared.items, map(Fraction, compared.weights), strict=True))
    whole = {name: floor(weight * WHOLE) for name, weight in exact.items()}
    by_remainder = sorted(exact, key=lambda name: whole[name] - exact[name] * WHOLE)
    for name in by_remainder[: WHOLE - sum(whole.values())]:
        whole[name] += 1
    return Weights(decree, {name: share / 100 for name, share in whole.items()}), compared
