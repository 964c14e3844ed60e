"""Services (*layanan dasar*): which assets and works give them, and in what they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.register.proposal import PHYSICAL_WORK

ADDING = tuple(
    work for work in PHYSICAL_WORK if work not in ("pemeliharaan_rutin", "operasi_pemeliharaan")
)
"""Works that add to a service; design, land and routine upkeep do not by themselves."""

HOUSEHOLD = "jiwa-per-rumah-tangga"
"""The rulebook's figure: people a house connection or a household stands for."""

_STABLE = pl.col("stable_percent") / 100
_PEOPLE: Mapping[str, float | str] = {"orang": 1.0, "kk": HOUSEHOLD, "sr": HOUSEHOLD}


@dataclass(frozen=True)
class Service:
    """How one service is counted."""

    code: str
    asset_types: tuple[str, ...]
    unit: str
    """The board's unit."""
    units: Mapping[str, float | str]
    """Other units → how many of the board's one of them is, or the figure that says so."""
    existing: pl.Expr
    """Of a listed asset, in the board's unit; empty where the list does not tell."""
    otherwise: pl.Expr
    """What a proposal adds where its volume is in none of the units."""


SERVICE_BOARD = (
    Service("jalan_mantap", ("jalan",), "km", {"km": 1.0, "m": 0.001},
            pl.col("length_km") * _STABLE, pl.lit(None, pl.Float64)),
    Service("irigasi", ("irigasi",), "ha", {"ha": 1.0},
            pl.coalesce("functional_ha", pl.col("area_ha") * _STABLE), pl.col("area_ha")),
    Service("air_minum", ("spam",), "orang", _PEOPLE,
            pl.col("people").cast(pl.Float64), pl.col("people").cast(pl.Float64)),
    Service("sanitasi", ("air_limbah",), "orang", _PEOPLE,
            pl.col("people").cast(pl.Float64), pl.col("people").cast(pl.Float64)),
    Service("persampahan", ("sampah",), "orang", _PEOPLE,
            pl.col("people").cast(pl.Float64), pl.col("people").cast(pl.Float64)),
    Service("drainase", ("drainase",), "km", {"km": 1.0, "m": 0.001},
            pl.col("length_km") * _STABLE, pl.lit(None, pl.Float64)),
    Service("rumah_layak", ("rtlh",), "unit", {"unit": 1.0, "kk": 1.0},
            pl.lit(None, pl.Float64), pl.lit(None, pl.Float64)),
    Service("kawasan_tertata", ("kumuh",), "ha", {"ha": 1.0},
            pl.col("area_ha") * _STABLE, pl.col("area_ha")),
)  # fmt: skip
