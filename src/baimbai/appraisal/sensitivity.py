"""Sensitivity (*kepekaan*): what agreed ranges of weights can change of scores and ranks.

Exact, without drawing weights at random: over all weights that lie in their ranges and sum to the
whole, a score (and a difference of two scores) is least and most at corners that are found by
giving what the lowest weights leave over to one criterion after the other.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import WHOLE, Appraisal
from baimbai.register.programme import Programme
from baimbai.register.table import Table

BANDS = ("inti", "batas", "luar")
"""Core: within the cut whatever the weights; borderline: under some; out: under none."""

Integers = npt.NDArray[np.int64]

MILLIONTHS = 1_000_000


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the agreed ranges let a proposal's score and rank move."""

    proposal: str
    score: float
    low: float
    """The least score over all weights within the ranges, before contributions are rounded."""
    high: float
    rank: int
    best: int
    """No weights within the ranges give a better rank: 1 + those certainly above."""
    worst: int
    """Nor a worse one: all but those certainly below."""
    above: int
    below: int
    band: str


REACHES = Table(
    "reaches",
    Reach,
    key=("proposal",),
    rules={"band is known": pl.col("band").is_in(BANDS)},
)


def reaches(appraisal: Appraisal, agreed: AgreedWeights, cut: int) -> pl.DataFrame:
    """REACHES, by rank. A proposal is core where its worst rank is within the cut, out where its
    best rank is not.

    Certainly above means: a higher printed score under all weights within the ranges, or the
    same points with the lower id. So best and worst rank hold for printed ranks; that some weights
    reach them is not said (another pair may need other weights).
    """
    # Loading the compiler costs half a second, which other commands do not need.
    from baimbai.appraisal.sensitivity_compiled import count_certain

    scores = appraisal.scores.sort("proposal")
    moving = [criterion for criterion, (_, high) in agreed.bounds.items() if high]
    points = _points(appraisal, moving)
    low = np.array([agreed.bounds[c][0] for c in moving], np.int64)
    room = np.array([agreed.bounds[c][1] for c in moving], np.int64) - low
    rest = WHOLE - int(low.sum())
    # A contribution is rounded by at most 50 millionths; a difference has two a criterion.
    above, below = count_certain(points, low, room, rest, 100 * len(moving))
    least, most = _extremes(points, low, room, rest)
    return (
        scores.select("proposal", "score", "rank")
        .with_columns(
            pl.Series("low", least / MILLIONTHS).round(4),
            pl.Series("high", most / MILLIONTHS).round(4),
            pl.Series("above", above, pl.Int64),
            pl.Series("below", below, pl.Int64),
        )
        .with_columns(
            (pl.col("above") + 1).alias("best"),
            (scores.height - pl.col("below")).alias("worst"),
        )
        .with_columns(
            pl.when(pl.col("worst") <= cut)
            .then(pl.lit("inti"))
            .when(pl.col("best") > cut)
            .then(pl.lit("luar"))
            .otherwise(pl.lit("batas"))
            .alias("band")
        )
        .sort("rank")
        .select(*REACHES.schema)
        .pipe(REACHES.check)
    )


def affordable_rank(programme: Programme, appraisal: Appraisal) -> int:
    """The cut where none is given: how far down the ranks all ceilings together would reach.

    Costs of proposals that pass the gate, by rank, added up until the sum of all ceilings is
    exceeded. Which source may pay what is not asked: this is a yardstick, no plan.
    """
    ceilings = int(programme.ceilings["amount_rupiah"].sum())
    paid = (
        appraisal.scores.join(
            programme.proposals.select(proposal="id", cost="cost_rupiah"), on="proposal"
        )
        .sort("rank")
        .filter(_open_cost().cum_sum() <= ceilings)
    )
    return int(paid["rank"].max() or 0)  # type: ignore[arg-type]


def _open_cost() -> pl.Expr:
    return pl.when(pl.col("gate").is_in(("lolos", "dialihkan"))).then("cost").otherwise(0)


def _points(appraisal: Appraisal, criteria: list[str]) -> Integers:
    """Points in hundredths: a row a proposal by id, a column a criterion."""
    parts = appraisal.parts.sort("proposal")
    columns = [
        (parts.filter(pl.col("criterion") == criterion)["points"] * 100).round().cast(pl.Int64)
        for criterion in criteria
    ]
    return np.column_stack([column.to_numpy() for column in columns]).astype(np.int64)


def _extremes(
    points: Integers, low: Integers, room: Integers, rest: int
) -> tuple[Integers, Integers]:
    """Each row's least and most sum of points × share, in millionths of a point."""
    order = np.argsort(points, axis=1, kind="stable")
    fixed = points @ low
    return (
        fixed + _poured(points, order, room, rest),
        fixed + _poured(points, order[:, ::-1], room, rest),
    )


def _poured(points: Integers, order: Integers, room: Integers, rest: int) -> Integers:
    """What the rest adds, given to the criteria of each row in this order."""
    space = room[order]
    before = np.cumsum(space, axis=1) - space
    taken = np.clip(rest - before, 0, space)
    return np.asarray((np.take_along_axis(points, order, axis=1) * taken).sum(axis=1))
