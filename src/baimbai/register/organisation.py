"""Organisations (*perangkat daerah, Balai*): who proposes, owns ceilings and signs."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table

LEVELS = ("pusat", "provinsi", "kabkota", "desa")


@dataclass(frozen=True, slots=True)
class Organisation:
    """One office at the table."""

    id: str
    """For a region's office the region code (`63.10`), for a Balai its short name (`BPJN`)."""
    name: str
    level: str
    """pusat, provinsi or kabkota."""
    region_code: str
    sectors: tuple[str, ...] = ()
    """The bidang it answers for; empty means all."""
    aliases: tuple[str, ...] = ()
    """Other names by which its workbooks may be known (`Tala`, `HSU`)."""


ORGANISATIONS = Table(
    "organisations",
    Organisation,
    key=("id",),
    rules={"level is pusat, provinsi or kabkota": pl.col("level").is_in(LEVELS[:3])},
)
