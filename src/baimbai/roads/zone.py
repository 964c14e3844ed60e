"""Zones as lists describe them, and the goods that they send and receive in a year."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """What is known of a zone besides its node. What the list does not say is None."""

    zone: str
    name: str
    lat: float | None = None
    """Degrees, WGS 84."""
    lon: float | None = None
    population: int | None = None
    production_tonnes: int | None = None
    """Sent in a year, to all other zones."""
    consumption_tonnes: int | None = None
    """Received in a year."""


ZONE_FACTS = Table(
    "zone_facts",
    ZoneFacts,
    key=("zone",),
    rules={
        "tonnes are not negative": pl.all_horizontal(
            pl.col("production_tonnes", "consumption_tonnes").fill_null(0) >= 0
        ),
        "coordinates come in pairs": pl.col("lat").is_null() == pl.col("lon").is_null(),
    },
)
