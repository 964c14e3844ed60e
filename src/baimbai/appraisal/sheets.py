"""Score sheets (*lembar skor*): each source's own weights on the same measured points."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.evidence import NO_EVIDENCE, Evidence
from baimbai.appraisal.score import WHOLE, Appraisal
from baimbai.appraisal.weigh import MEASURES, contribution_units
from baimbai.errors import RoundError
from baimbai.register.programme import Programme
from baimbai.register.table import Table
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review
from baimbai.wording.message import Message


@dataclass(frozen=True)
class ScoreSheet:
    """Weights of their own for proposals that some sources may pay."""

    name: str
    sources: tuple[str, ...]
    agreed: AgreedWeights


@dataclass(frozen=True, slots=True)
class SheetScore:
    """A proposal's score and rank on one sheet."""

    sheet: str
    proposal: str
    asked: bool
    """Some of the sheet's sources were asked for money."""
    allowed: bool
    """Some of them may pay by law."""
    score: float
    """0–100, four digits."""
    rank: int
    """1 is best, on this sheet; ties by id."""


SHEET_SCORES = Table("sheet_scores", SheetScore, key=("sheet", "proposal"))


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One criterion of a score on one sheet, with weight there; otherwise as in `ScorePart`."""

    sheet: str
    proposal: str
    criterion: str
    measured: float | None
    unit: str
    points: float
    weight: float
    """Share of the sheet's total weight, 0–1."""
    contribution: float
    working: Message


SHEET_PARTS = Table("sheet_parts", SheetPart, key=("sheet", "proposal", "criterion"))


@dataclass(frozen=True)
class SheetScores:
    """Scores on all sheets, sheet by sheet by rank, and their parts."""

    scores: pl.DataFrame
    parts: pl.DataFrame

    def __post_init__(self) -> None:
        SHEET_SCORES.check(self.scores)
        SHEET_PARTS.check(self.parts)


def no_sheets() -> SheetScores:
    """Of a round without score sheets."""
    return SheetScores(SHEET_SCORES.make(()), SHEET_PARTS.make(()))


def weigh_sheets(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    appraisal: Appraisal,
    sheets: Sequence[ScoreSheet],
    evidence: Evidence = NO_EVIDENCE,
) -> SheetScores:
    """Score and rank, on each sheet, the proposals that ask its sources or may be paid by them.

    The sums are those of the main score: contributions have four digits and add up exactly.
    Raises RoundError for a source that the rulebook does not know.
    """
    for sheet in sheets:
        for source in sheet.sources:
            if source not in rulebook.sources:
                known = tuple(rulebook.sources)
                raise RoundError("error-sheet-source", sheet=sheet.name, source=source, known=known)
    if not sheets:
        return no_sheets()
    verdicts = eligible_sources(programme.proposals, review.mandates, rulebook)
    measured = _measured(Dossier(programme, rulebook, review, evidence), appraisal, sheets)
    scored = [_weigh_sheet(sheet, programme, verdicts, measured) for sheet in sheets]
    return SheetScores(
        pl.concat(scores for scores, _ in scored), pl.concat(parts for _, parts in scored)
    )


def _measured(dossier: Dossier, appraisal: Appraisal, sheets: Sequence[ScoreSheet]) -> pl.DataFrame:
    """The main score's parts, and those of criteria that only a sheet weighs."""
    known = set(appraisal.parts["criterion"])
    weighed = {c for sheet in sheets for c, share in sheet.agreed.weights.shares.items() if share}
    columns = ("proposal", "criterion", "measured", "unit", "points", "working")
    more = (
        measure(dossier).with_columns(pl.lit(criterion).alias("criterion"))
        for criterion, measure in MEASURES.items()
        if criterion in weighed - known
    )
    parts = [frame.select(columns) for frame in (appraisal.parts, *more)]
    order = {criterion: place for place, criterion in enumerate(MEASURES)}
    return pl.concat(parts).sort(
        "proposal", pl.col("criterion").replace_strict(order, return_dtype=pl.Int64)
    )


def _weigh_sheet(
    sheet: ScoreSheet, programme: Programme, verdicts: pl.DataFrame, measured: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    asking = programme.requests.filter(pl.col("source").is_in(sheet.sources))["proposal"]
    payable = verdicts.filter(pl.col("source").is_in(sheet.sources), "allowed")["proposal"]
    name, shares = (
        pl.lit(sheet.name).alias("sheet"),
        {c: s for c, s in sheet.agreed.weights.shares.items() if s},
    )
    share = pl.col("criterion").replace_strict(shares, return_dtype=pl.Int64)
    on_sheet = pl.col("proposal").is_in(asking.implode()) | pl.col("proposal").is_in(
        payable.implode()
    )
    parts = (
        measured.filter(on_sheet, pl.col("criterion").is_in(list(shares)))
        .with_columns(
            name,
            (share / WHOLE).alias("weight"),
            contribution_units(share).alias("units"),
        )
        .with_columns((pl.col("units") / WHOLE).round(4).alias("contribution"))
    )
    scores = (
        parts.group_by("proposal")
        .agg(pl.col("units").sum())
        .sort("units", "proposal", descending=[True, False])
        .with_columns(
            name,
            pl.col("proposal").is_in(asking.implode()).alias("asked"),
            pl.col("proposal").is_in(payable.implode()).alias("allowed"),
            (pl.col("units") / WHOLE).round(4).alias("score"),
            pl.int_range(1, pl.len() + 1, dtype=pl.Int64).alias("rank"),
        )
    )
    return scores.select(*SHEET_SCORES.schema), parts.select(*SHEET_PARTS.schema)
