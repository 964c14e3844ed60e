"""Bands (*pita*): who is in whatever weights and ceilings within agreed ranges, and who never."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import polars as pl

from baimbai.appraisal.score import Weights
from baimbai.appraisal.sensitivity import BANDS
from baimbai.errors import RoundError
from baimbai.funding.allocation import Allocation
from baimbai.funding.dossier import Dossier
from baimbai.register.table import Table
from baimbai.rounds.scenario import CeilingRule, Scenario, Tried

MOST_SCENARIOS = 1_000


@dataclass(frozen=True, slots=True)
class Standing:
    """How often a proposal is in the plan: core in every plan of the sweep, borderline in some."""

    proposal: str
    times: int
    plans: int
    band: str


STANDINGS = Table(
    "standings",
    Standing,
    key=("proposal",),
    rules={"band is known": pl.col("band").is_in(BANDS)},
)


def sweep(dossier: Dossier, weights: Weights, count: int, spread: int, seed: int) -> list[Scenario]:
    """Scenarios drawn evenly: each source's ceilings and each criterion's weight by up to
    `spread` per cent up or down, in whole per cent.

    Raises RoundError for a count or spread that is out of range.
    """
    if not 1 <= count <= MOST_SCENARIOS or not 1 <= spread <= 99:
        raise RoundError("error-scenario-bands", count=count, spread=spread, most=MOST_SCENARIOS)
    draw = Random(seed)  # noqa: S311  # A sweep, no secret.
    sources = sorted({source for source, _, _ in dossier.ceilings})
    scenarios = []
    for number in range(1, count + 1):
        rules = tuple(
            CeilingRule(source, percent=Fraction(draw.randint(-spread, spread)))
            for source in sources
        )
        drawn = {
            criterion: weight * (100 + draw.randint(-spread, spread)) / 100
            for criterion, weight in sorted(weights.parts.items())
        }
        scenarios.append(Scenario(str(number), rules, weights=drawn))
    return scenarios


def bands(dossier: Dossier, tried: Iterable[Tried]) -> pl.DataFrame:
    """STANDINGS, by id. Scenarios without a plan are not counted."""
    times = dict.fromkeys(dossier.proposals, 0)
    plans = 0
    for one in tried:
        if isinstance(one.answer, Allocation):
            plans += 1
            for proposal in one.answer.payments["proposal"].unique():
                times[proposal] += 1
    return STANDINGS.make(
        Standing(proposal, found, plans, _band(found, plans)) for proposal, found in times.items()
    )


def _band(times: int, plans: int) -> str:
    if times == 0:
        return "luar"
    return "inti" if times == plans else "batas"
