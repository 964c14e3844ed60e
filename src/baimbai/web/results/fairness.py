"""Fairness between regions (*pemerataan*): money asked and funded, per head, per km of bad road.

What is not known is None, never 0. Sums are integers, so that the order of rows changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

ROADS = "BM"
"""The sector of roads and bridges."""


@dataclass(frozen=True)
class Standing:
    """How a kabupaten/kota stands."""

    code: str
    proposals: int
    funded: int
    asked_rupiah: int
    funded_rupiah: int
    road_rupiah: int
    """Funded for roads and bridges."""
    population: int | None
    bad_m: int | None
    """Metres of road in a bad state (rusak ringan, rusak berat) of all lists; None where no road
    of the region says its state."""
    roads: int
    """Roads on the lists."""
    roads_known: int
    """Those that say their state."""
    share: float | None
    """Of all money that is funded in the regions, 0–1."""
    people_share: float | None
    """Of all people of the regions, 0–1; None where a region's are not known."""

    @property
    def funded_share(self) -> float | None:
        """Of the money that was asked for."""
        return self.funded_rupiah / self.asked_rupiah if self.asked_rupiah else None

    @property
    def per_head(self) -> int | None:
        """Rupiah funded a person, rounded down."""
        return self.funded_rupiah // self.population if self.population else None

    @property
    def asked_per_head(self) -> int | None:
        """Rupiah asked for a person, rounded down."""
        return self.asked_rupiah // self.population if self.population else None

    @property
    def per_bad_km(self) -> int | None:
        """Rupiah funded for roads and bridges a km of bad road, rounded down."""
        return self.road_rupiah * 1000 // self.bad_m if self.bad_m else None

    @property
    def against_people(self) -> float | None:
        """Share of the money ÷ share of the people: 1 is alike, 2 twice as much."""
        if self.share is None or not self.people_share:
            return None
        return self.share / self.people_share


def standings(
    regions: Sequence[Mapping[str, Any]], proposals: pl.DataFrame, payments: pl.DataFrame,
    assets: pl.DataFrame,
) -> list[Standing]:  # fmt: skip
    """One row a kabupaten/kota, by code; proposals for the whole province are not shared out.

    `proposals`, `payments` and `assets` are PROPOSALS, PAYMENTS and ASSETS of a run.
    """
    places = [region for region in regions if region["kind"] != "provinsi"]
    asked = _sums(proposals.select("region_code", "id", rupiah="cost_rupiah"))
    paid = _sums(_paid_in(proposals, payments))
    on_roads = _sums(_paid_in(proposals.filter(pl.col("sector") == ROADS), payments))
    roads = bad_roads(assets)
    people = [region.get("population") for region in places]
    all_people = sum(people) if all(people) else None  # type: ignore[arg-type]
    all_paid = sum(paid.get(region["code"], (0, 0))[1] for region in places)
    rows = []
    for region in sorted(places, key=lambda one: str(one["code"])):
        code, heads = region["code"], region.get("population")
        listed, known, bad = roads.get(code, (0, 0, None))
        wanted, given = asked.get(code, (0, 0)), paid.get(code, (0, 0))
        rows.append(Standing(
            code, wanted[0], given[0], wanted[1], given[1], on_roads.get(code, (0, 0))[1], heads,
            bad, listed, known,
            given[1] / all_paid if all_paid else None,
            heads / all_people if all_people and heads else None,
        ))  # fmt: skip
    return rows


def _sums(rows: pl.DataFrame) -> dict[str, tuple[int, int]]:
    """Region → how many proposals, how much rupiah."""
    sums = rows.group_by("region_code").agg(pl.col("id").n_unique(), pl.col("rupiah").sum())
    return {code: (count, rupiah) for code, count, rupiah in sums.iter_rows()}


def _paid_in(proposals: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    place = proposals.select("id", "region_code")
    found = payments.join(place, left_on="proposal", right_on="id")
    return found.select("region_code", id="proposal", rupiah="amount_rupiah")


def bad_roads(assets: pl.DataFrame) -> dict[str, tuple[int, int, int | None]]:
    """Region → roads listed, roads whose state is known, metres in a bad state.

    A road's bad metres: its lengths by class (rusak ringan + rusak berat); else its length ×
    (100 − kemantapan) ÷ 100; else all of it or none by its class. A road that says none of these
    is not known.
    """
    bad_class = pl.col("condition").is_in(("rusak_ringan", "rusak_berat"))
    metres = (
        pl.when(pl.col("poor_km").is_not_null() | pl.col("bad_km").is_not_null())
        .then(_metres(pl.col("poor_km").fill_null(0) + pl.col("bad_km").fill_null(0)))
        .when(pl.col("stable_percent").is_between(0, 100))
        .then(_metres(pl.col("length_km") * (100 - pl.col("stable_percent")) / 100))
        .when(pl.col("condition").is_not_null())
        .then(pl.when(bad_class).then(_metres(pl.col("length_km"))).otherwise(0))
    )
    roads = assets.filter(pl.col("asset_type") == "jalan", pl.col("region_code").is_not_null())
    found = roads.with_columns(metres.alias("bad")).group_by("region_code").agg(
        pl.len(), pl.col("bad").count().alias("known"), pl.col("bad").sum()
    )  # fmt: skip
    return {
        code: (listed, known, bad if known else None)
        for code, listed, known, bad in found.iter_rows()
    }


def _metres(km: pl.Expr) -> pl.Expr:
    return (km * 1000).round().cast(pl.Int64, strict=False)
