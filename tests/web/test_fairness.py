"""How the money lies between regions, counted by hand; what is not known is a dash."""

from collections.abc import Callable

import polars as pl
import pytest
from django.test import Client

from baimbai.register.asset import ASSETS, Asset
from baimbai.web.models import Round
from baimbai.web.results.fairness import Standing, bad_roads, standings
from baimbai.web.results.frozen import frozen
from tests.web.results_kit import address, sheets_of, text_of

Browse = Callable[[str], Client]
BILLION = 10**9


def _of(table: Round, regions: list[dict[str, object]]) -> list[Standing]:
    assert table.run is not None
    papers = [frozen(table.run, name) for name in ("usulan", "pembayaran", "aset")]
    return standings(regions, *papers)


def test_every_region_by_hand(table: Round) -> None:
    third = pytest.approx(1 / 3)
    assert _of(table, table.regions) == [
        Standing("97.01", 9, 5, 73 * BILLION, 29 * BILLION, 18 * BILLION, 200_000, 19_250, 4, 4,
                 29 / 88, third),  # type: ignore[arg-type]
        Standing("97.02", 7, 6, 72 * BILLION, 50 * BILLION, 35 * BILLION, 200_000, 17_050, 3, 3,
                 50 / 88, third),  # type: ignore[arg-type]
        Standing("97.71", 1, 1, 9 * BILLION, 9 * BILLION, 9 * BILLION, 200_000, 800, 1, 1,
                 9 / 88, third),  # type: ignore[arg-type]
    ]  # fmt: skip


def test_figures_per_head_and_per_kilometre(table: Round) -> None:
    first, _, last = _of(table, table.regions)
    assert (first.per_head, first.asked_per_head, first.per_bad_km) == (
        145_000, 365_000, 935_064_935,
    )  # fmt: skip
    assert last.per_bad_km == 11_250 * 10**6
    assert first.against_people == pytest.approx(3 * 29 / 88)


def test_what_is_not_known_is_none(table: Round) -> None:
    regions = [{**region, "population": None} if region["code"] == "97.01" else region
               for region in table.regions]  # fmt: skip
    first, second, _ = _of(table, regions)
    assert (first.per_head, first.people_share, first.against_people) == (None, None, None)
    assert (second.per_head, second.people_share) == (250_000, None)


def _road(id_: str, region: str, **more: object) -> Asset:
    return Asset(id_, "jalan", id_, "kabkota", region, **more)  # type: ignore[arg-type]


def test_bad_roads_by_lengths_by_stability_by_class_or_unknown() -> None:
    assets = ASSETS.make([
        _road("1", "90.01", length_km=10.0, poor_km=1.0, bad_km=2.5, stable_percent=99.0),
        _road("2", "90.01", length_km=10.0, stable_percent=60.0),
        _road("3", "90.01", length_km=4.0, condition="rusak_ringan"),
        _road("4", "90.01", length_km=4.0, condition="sedang"),
        _road("5", "90.01", length_km=4.0),
        _road("6", "90.02", length_km=4.0),
        _road("7", "90.02", stable_percent=50.0),
        Asset("8", "spam", "8", "kabkota", "90.03", stable_percent=10.0),
    ])  # fmt: skip
    assert bad_roads(assets) == {"90.01": (5, 4, 11_500), "90.02": (2, 0, None)}
    assert bad_roads(assets.reverse()) == bad_roads(assets)


def test_no_roads_known_shows_a_dash_never_a_zero(browse: Browse, table: Round) -> None:
    assert table.run is not None
    empty = pl.DataFrame(schema=ASSETS.schema)
    papers = [frozen(table.run, name) for name in ("usulan", "pembayaran")]
    rows = standings(table.regions, *papers, empty)
    assert [(row.bad_m, row.per_bad_km) for row in rows] == [(None, None)] * 3


def test_the_page_sorts_and_downloads(browse: Browse, table: Round) -> None:
    page = text_of(browse("pengusul").get(address(table, "pemerataan/?urut=-perjiwa")))
    names = ["Kabupaten", "Kota"]
    assert "Rp250.000,00" in page
    assert page.index("Rp250.000,00") < page.index("Rp145.000,00") < page.index("Rp45.000,00")
    book = sheets_of(browse("pengusul"), address(table, "pemerataan/?unduh=xlsx"))
    _, *rows = book["Pemerataan"]
    assert [(row[0], row[5], row[8]) for row in rows] == [
        ("97.01", 29 * BILLION, 145_000), ("97.02", 50 * BILLION, 250_000),
        ("97.71", 9 * BILLION, 45_000),
    ]  # fmt: skip
    assert any(row[1].startswith(tuple(names)) for row in rows)
