"""Scores (*skor*): every score opens into its parts, by weights that were agreed before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import isfinite

import polars as pl

from baimbai.appraisal.price_change import PRICE_CHANGES
from baimbai.errors import RoundError
from baimbai.register.table import Table
from baimbai.wording.message import Message

GATES = ("lolos", "dialihkan", "tertahan", "ditolak")
"""lolos: may be funded by its proponent; dialihkan: re-routed, may be funded by the responsible
authority; tertahan: not ready, no works money; ditolak: nobody at the table may do it."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One criterion of one proposal's score."""

    proposal: str
    criterion: str
    measured: float | None
    """The figure before it becomes points; None where nothing is known."""
    unit: str
    points: float
    """0–100."""
    weight: float
    """Share of the total weight, 0–1."""
    contribution: float
    """points × weight; the contributions sum to the score."""
    working: Message
    """How the points came about: figures, source, range."""


SCORE_PARTS = Table("score_parts", ScorePart, key=("proposal", "criterion"))


@dataclass(frozen=True, slots=True)
class Score:
    """A proposal's gate, score and rank."""

    proposal: str
    gate: str
    gate_reason: Message
    gate_rule: str | None
    score: float
    """0–100, rounded to 4 digits."""
    rank: int
    """1 is best, over all proposals; ties by id."""
    sector_rank: int


SCORES = Table(
    "scores",
    Score,
    key=("proposal",),
    rules={"gate is known": pl.col("gate").is_in(GATES)},
)


@dataclass(frozen=True)
class Appraisal:
    """Scores, one a proposal, and their parts."""

    scores: pl.DataFrame
    parts: pl.DataFrame
    price_changes: pl.DataFrame = field(default_factory=lambda: PRICE_CHANGES.make(()))
    """By proposal, region and scenario; empty where `harga_barang` has no weight."""

    def __post_init__(self) -> None:
        SCORES.check(self.scores)
        SCORE_PARTS.check(self.parts)
        PRICE_CHANGES.check(self.price_changes)


ALWAYS = ("kondisi", "kesiapan", "penerima", "pemerataan", "lapangan_kerja", "strategis")
"""Criteria that every score shows, with or without weight."""
WHERE_WEIGHED = ("mobilitas", "harga_barang", "pertumbuhan")
"""Criteria on uncertain figures: without weight they are not computed and not shown."""
CRITERIA = ALWAYS + WHERE_WEIGHED

WHOLE = 10_000
"""Weights are shares of this: four digits, so that a calculator shows the same figures."""


@dataclass(frozen=True)
class Weights:
    """How much each criterion counts (*bobot*), frozen before anything is scored.

    Any scale: `{kondisi: 30, kesiapan: 20}`; a criterion left out weighs nothing.
    Raises RoundError naming the criterion that is unknown, or whose weight is no finite
    number of at least 0, or saying that all weights are 0.
    """

    decree: str
    """The agreement or decree that fixed them, as printed."""
    parts: Mapping[str, float]

    def __post_init__(self) -> None:
        for criterion, weight in self.parts.items():
            if criterion not in CRITERIA:
                raise RoundError("error-weight-unknown", criterion=criterion, known=CRITERIA)
            if not _is_weight(weight):
                raise RoundError("error-weight-value", criterion=criterion, weight=str(weight))
        if not any(self.parts.values()):
            raise RoundError("error-weight-none", known=CRITERIA)
        # A later change of the caller's mapping must not reach frozen weights.
        object.__setattr__(self, "parts", dict(self.parts))

    @property
    def shares(self) -> Mapping[str, int]:
        """Each criterion's share in ten-thousandths; together they are 10,000 exactly.

        Rounded down, then the largest remainders get one more (ties: order of CRITERIA).
        """
        total = sum(map(Fraction, self.parts.values()))
        exact = {c: Fraction(self.parts.get(c, 0)) / total * WHOLE for c in CRITERIA}
        shares = {c: int(share) for c, share in exact.items()}
        by_remainder = sorted(CRITERIA, key=lambda c: shares[c] - exact[c])
        for criterion in by_remainder[: WHOLE - sum(shares.values())]:
            shares[criterion] += 1
        return shares


def _is_weight(weight: object) -> bool:
    if isinstance(weight, bool) or not isinstance(weight, int | float):
        return False
    return isfinite(weight) and weight >= 0
