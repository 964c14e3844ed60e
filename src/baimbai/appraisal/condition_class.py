"""Condition classes (*kelas kondisi*) of roads from what was surveyed: SDI, IRI, RCI, lengths.

All limits are figures of the rulebook (`kondisi.yaml`), for local studies disagree.
"""

from dataclasses import dataclass, replace

import polars as pl

from baimbai.register.asset import ASSETS, Asset
from baimbai.register.proposal import CONDITIONS
from baimbai.rulebook.rulebook import Rulebook

UNPAVED = ("kerikil", "tanah")
_LIMITS = ("baik", "sedang", "rusak-ringan")


@dataclass(frozen=True, slots=True)
class Distress:
    """What the survey form (*formulir SKJ*) notes of 100 m of road."""

    cracked_percent: float
    crack_mm: float
    """Mean width of the cracks."""
    potholes_per_km: float
    rut_cm: float


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A road's class and the one figure that decides it."""

    condition: str
    """baik, sedang, rusak_ringan or rusak_berat."""
    by: str
    """iri, sdi or rci."""
    value: float


def sdi_of(distress: Distress, rulebook: Rulebook) -> float:
    """Surface Distress Index of 100 m: SDI1 (cracks), doubled where wide, + potholes + ruts.

    Ten potholes a km and 10 % of cracks belong to the middle step.
    """

    def figure(name: str) -> float:
        return rulebook.figure(f"sdi-{name}")

    cracks = _step(distress.cracked_percent, 10, 30, ("sedikit", "sedang", "banyak"))
    holes = _step(distress.potholes_per_km, 10, 50, ("sedikit", "sedang", "banyak"))
    ruts = _step(distress.rut_cm, 1, 3, ("dangkal", "sedang", "dalam"))
    sdi = figure(f"retak-luas-{cracks}") if cracks else 0.0
    if distress.crack_mm > figure("retak-lebar-mm"):
        sdi *= figure("retak-lebar-kali")
    sdi += figure(f"lubang-{holes}") if holes else 0.0
    return sdi + (figure(f"alur-{ruts}") if ruts else 0.0)


def surveyed_condition(asset: Asset, rulebook: Rulebook) -> Surveyed | None:
    """The worse of what IRI and SDI say of a paved road; of an unpaved one, what RCI says.

    None where nothing was surveyed. A road whose surface nobody names is taken as paved, and
    by its RCI only where it has neither IRI nor SDI.
    """
    paved = [("iri", asset.iri), ("sdi", asset.sdi)]
    measured = [] if asset.surface in UNPAVED else [(by, v) for by, v in paved if v is not None]
    if not measured and asset.rci is not None:
        measured = [("rci", asset.rci)]
    found = [Surveyed(_class(by, value, rulebook), by, value) for by, value in measured]
    return max(found, key=lambda s: CONDITIONS.index(s.condition), default=None)


def stable_share(asset: Asset, rulebook: Rulebook) -> float | None:
    """Kemantapan: (baik + sedang) ÷ length × 100; None where the list gives no lengths by class.

    A gravel or earth road counts as not stable, however smooth, unless the figure
    `kerikil-mantap` says otherwise.
    """
    classes = (asset.good_km, asset.fair_km, asset.poor_km, asset.bad_km)
    told = [km for km in classes if km is not None]
    total = asset.length_km or sum(told)
    if not told or not total:
        return None
    if asset.surface in UNPAVED and not rulebook.figure("kerikil-mantap"):
        return 0.0
    return min(100.0, ((asset.good_km or 0.0) + (asset.fair_km or 0.0)) / total * 100)


def service_share(asset: Asset) -> float | None:
    """Of an irrigation scheme: functional area ÷ area as designed × 100, at most 100."""
    if asset.functional_ha is None or not asset.area_ha:
        return None
    return min(100.0, asset.functional_ha / asset.area_ha * 100)


def _step(value: float, middle: float, most: float, names: tuple[str, str, str]) -> str | None:
    """None for nothing; below `middle`; up to `most`; above."""
    if value <= 0:
        return None
    low, mid, high = names
    return low if value < middle else mid if value <= most else high


def _class(by: str, value: float, rulebook: Rulebook) -> str:
    good, fair, poor = (rulebook.figure(f"{by}-{limit}") for limit in _LIMITS)
    if by == "rci":
        place = (value < good) + (value < fair) + (value < poor)
    else:
        place = (value >= good) + (value > fair) + (value > poor)
    return CONDITIONS[place]


def classified(assets: pl.DataFrame, rulebook: Rulebook) -> pl.DataFrame:
    """ASSETS in which survey figures fill what the list leaves empty: the condition by IRI, SDI or
    RCI, and the stable percent by lengths or, of irrigation, by functional area (two digits).

    What the list says itself stands.
    """
    rows = list(ASSETS.records(assets))
    if not any(_is_surveyed(asset) for asset in rows):
        return assets
    return ASSETS.make(_filled(asset, rulebook) for asset in rows)


def _is_surveyed(asset: Asset) -> bool:
    figures = (
        asset.iri, asset.sdi, asset.rci, asset.good_km, asset.fair_km, asset.poor_km, asset.bad_km,
        asset.functional_ha,
    )  # fmt: skip
    return any(figure is not None for figure in figures)


def _filled(asset: Asset, rulebook: Rulebook) -> Asset:
    surveyed, share = surveyed_condition(asset, rulebook), asset.stable_percent
    if share is None:
        share = stable_share(asset, rulebook)
    if share is None:
        share = service_share(asset)
    return replace(
        asset,
        condition=asset.condition or (surveyed.condition if surveyed else None),
        stable_percent=None if share is None else round(share, 2),
    )
