"""A round's scores as documents show them (*hasil penilaian*): figures in words, row by row."""

from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.reversals import Reversals
from baimbai.appraisal.sensitivity import REACHES
from baimbai.publication.names import RoundWording, capital, plain
from baimbai.publication.release import Release


@dataclass(frozen=True)
class Scored:
    """A release that ends with appraisal, and how far its weights carry it."""

    release: Release
    """Without money and decisions."""
    agreed: AgreedWeights
    reaches: pl.DataFrame
    reversals: Reversals
    cut: int
    """Down to this rank a proposal is within; the bands are measured by it."""
    cut_agreed: bool
    """Given by the planner; else what all ceilings together would reach."""

    def __post_init__(self) -> None:
        REACHES.check(self.reaches)

    def criteria(self) -> list[str]:
        """Those that weigh something here or on a score sheet, in their order."""
        weighing = set(self.agreed.weights.parts)
        for sheet in self.release.score_sheets:
            weighing |= set(sheet.agreed.weights.parts)
        return [c for c in self.agreed.weights.shares if c in weighing]


def rows_in_words(scored: Scored, words: RoundWording) -> pl.DataFrame:
    """One row a proposal by rank: proposal's, score's and reach's columns, names beside codes;
    `<criterion>_measured`, `_unit`, `_points`, `_contribution` and `_working`."""
    programme, appraisal = scored.release.programme, scored.release.appraisal
    offices = dict(programme.organisations.select("id", "name").iter_rows())
    codes = {
        code: capital(words.name(code))
        for column in (
            appraisal.scores["gate"], scored.reaches["band"], programme.proposals["sector"]
        )
        for code in column.unique()
    }  # fmt: skip
    rows = (
        scored.reaches.rename({"proposal": "id"})
        .join(
            appraisal.scores.select(pl.col("proposal").alias("id"), "gate", "gate_reason"),
            on="id",
        )
        .join(
            programme.proposals.select(
                "id", plain("title"), "organisation", "sector", "cost_rupiah"
            ),
            on="id",
        )
        .with_columns(
            pl.col("organisation").replace(offices).alias("organisation_name"),
            pl.col("gate", "band", "sector").replace(codes).name.suffix("_name"),
            pl.col("gate_reason").map_elements(words.said, return_dtype=pl.String),
        )
    )
    for criterion in scored.criteria():
        rows = rows.join(_part(scored, criterion, words), on="id", how="left")
    return rows.sort("rank").with_row_index("no", 1)


def _part(scored: Scored, criterion: str, words: RoundWording) -> pl.DataFrame:
    """The round's part; of a criterion that only score sheets weigh theirs, adding nothing here."""
    columns = ("proposal", "measured", "unit", "points", "working", "contribution")
    release, is_it = scored.release, pl.col("criterion") == criterion
    own = release.appraisal.parts.filter(is_it).select(columns)
    other = (
        release.sheets.parts.filter(is_it)
        .unique("proposal", keep="first", maintain_order=True)
        .with_columns(pl.lit(0.0).alias("contribution"))
        .select(columns)
    )
    parts = own if own.height else other
    working = pl.Series("working", [words.said(m) for m in parts["working"]], dtype=pl.String)
    return parts.with_columns(working).select(
        pl.col("proposal").alias("id"), pl.exclude("proposal").name.prefix(f"{criterion}_")
    )
