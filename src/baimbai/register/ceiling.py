"""Ceilings (*pagu*): what a source of an owner may pay in a year, by scenario."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table


@dataclass(frozen=True, slots=True)
class Ceiling:
    """One row of pagu.xlsx."""

    scenario: str
    source: str
    owner: str
    """The organisation whose money it is."""
    year: int
    amount_rupiah: int
    basis: str = ""
    """Where the figure comes from (*dasar*)."""


CEILINGS = Table(
    "ceilings",
    Ceiling,
    key=("scenario", "source", "owner", "year"),
    rules={"amount is not negative": pl.col("amount_rupiah") >= 0},
)
