"""Scores (*skor*): every score opens into its parts."""

from dataclasses import dataclass

import polars as pl

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

    def __post_init__(self) -> None:
        SCORES.check(self.scores)
        SCORE_PARTS.check(self.parts)
