"""Assets (*aset*): roads, irrigation areas, water systems with the authority that owns them."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import ASSET_TYPES, CONDITIONS
from baimbai.register.table import Table

SURFACES = ("aspal", "beton", "kerikil", "tanah")


@dataclass(frozen=True, slots=True)
class Asset:
    """One line of a status list (*SK status jalan, daftar daerah irigasi*)."""

    id: str
    asset_type: str
    name: str
    level: str
    """The authority by decree: pusat, provinsi, kabkota or desa."""
    region_code: str | None = None
    decree: str | None = None
    length_km: float | None = None
    area_ha: float | None = None
    stable_percent: float | None = None
    """Kemantapan: share of length (or network) in good or fair condition, 0–100."""
    people: int | None = None
    last_works_year: int | None = None
    """Year of the last major works (resurfacing, rehabilitation)."""
    condition: str | None = None
    """As the list says it: baik, sedang, rusak_ringan or rusak_berat."""
    surface: str | None = None
    """Of a road: aspal, beton, kerikil or tanah."""
    iri: float | None = None
    """International Roughness Index, m/km."""
    sdi: float | None = None
    """Surface Distress Index of the survey form (Bina Marga)."""
    rci: float | None = None
    """Road Condition Index by eye, 0–10; for unpaved roads."""
    good_km: float | None = None
    fair_km: float | None = None
    poor_km: float | None = None
    bad_km: float | None = None
    """Length in each condition class: baik, sedang, rusak ringan, rusak berat."""
    functional_ha: float | None = None
    """Of an irrigation scheme (`area_ha` as designed): what water reaches."""


ASSETS = Table(
    "assets",
    Asset,
    key=("id",),
    rules={
        "asset type is known": pl.col("asset_type").is_in(ASSET_TYPES),
        "level is known": pl.col("level").is_in(LEVELS),
        "surface is known": pl.col("surface").is_null() | pl.col("surface").is_in(SURFACES),
        "condition is known": pl.col("condition").is_null() | pl.col("condition").is_in(CONDITIONS),
    },
)
