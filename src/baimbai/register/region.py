"""Regions (*wilayah*): the province and its kabupaten/kota, by Kemendagri code."""

import re
from dataclasses import dataclass

from baimbai.register.table import Table


@dataclass(frozen=True, slots=True)
class Region:
    """A province (`63`) or a kabupaten/kota (`63.10`)."""

    code: str
    name: str
    kind: str
    """provinsi, kabupaten or kota."""
    population: int | None = None
    area_km2: float | None = None
    lat: float | None = None
    """Degrees, WGS 84, of the centroid."""
    lon: float | None = None
    poverty_percent: float | None = None
    remoteness: float | None = None
    """How far it lies from the centre, in one unit for all regions: km, hours, rupiah a tonne."""


REGIONS = Table("regions", Region, key=("code",))

_CODE = re.compile(r"(\d{2})(?:[.,](\d{1,2}))?0*")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})")


def region_code(cell: object) -> str | None:
    """A region code in the Kemendagri form, however Excel mangled it; None if it is none.

    Numbers lose trailing zeros, so 63.1 is `63.10`; one-digit kabupaten do not exist.
    `6310` run together and `63,10` with a comma are read too. The code need not exist.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    text = f"{cell:.2f}" if isinstance(cell, float) and cell < 100 else f"{cell}".strip()
    if isinstance(cell, float) and text.endswith(".00"):
        text = text[:-3]
    text = text.removesuffix(".0") if isinstance(cell, float) else text
    if match := _RUN_TOGETHER.fullmatch(text):
        return f"{match[1]}.{match[2]}"
    if match := _CODE.fullmatch(text):
        return match[1] if match[2] is None else f"{match[1]}.{match[2]:0<2}"
    return None
