"""Needs (*kebutuhan, target layanan*): how much of a service a region is to have."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table

SERVICE_UNITS: Mapping[str, tuple[str, ...]] = {
    "jalan_mantap": ("km", "m"),
    "irigasi": ("ha",),
    "air_minum": ("orang", "kk", "sr"),
    "sanitasi": ("orang", "kk", "sr"),
    "persampahan": ("orang", "kk"),
    "drainase": ("km", "m"),
    "rumah_layak": ("unit", "kk"),
    "kawasan_tertata": ("ha",),
}
"""Stable roads, irrigated land, drinking water, sanitation, waste, drainage, decent houses,
settlements put in order; and the units that a target may be in."""

SERVICES = tuple(SERVICE_UNITS)


@dataclass(frozen=True, slots=True)
class Need:
    """A target for one region and service."""

    region_code: str
    service: str
    target: float
    """All that there is to be, not what is to be added."""
    unit: str
    source: str
    """The plan that sets it (RPJMD, Renstra, SPM), as printed."""


NEEDS = Table(
    "needs",
    Need,
    key=("region_code", "service"),
    rules={
        "service is known": pl.col("service").is_in(SERVICES),
        "unit fits the service": pl.any_horizontal(
            (pl.col("service") == service) & pl.col("unit").is_in(units)
            for service, units in SERVICE_UNITS.items()
        ),
        "target is not negative": pl.col("target") >= 0,
    },
)
