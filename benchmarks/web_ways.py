"""What people ask for in web.py: of Baimbai's pages, and of Django's admin over the same rows."""

from collections.abc import Mapping, Sequence
from math import asinh, pi, radians, tan
from random import Random
from typing import Any
from urllib.parse import quote

from web_load import Kind

SECTORS = ("BM", "SDA", "CK", "PERKIM")
SEVERITIES = ("tinggi", "sedang", "rendah")
ORDERS = ("nomor", "-nilai", "judul", "pengusul", "peringkat", "-skor")
LOW, HIGH = (6, 9), (12, 16)
"""Zooms of the whole province, and of a town."""
PAGES = 40
"""Pages that people leaf through."""


def our_ways(told: Mapping[str, Any]) -> Sequence[Kind]:
    """Kinds of requests to Baimbai."""
    base = f"/putaran/{told['slug']}"

    def words(rng: Random) -> str:
        typed = rng.choice(told["words"])
        # Half of them have not typed to the end.
        return quote(typed if rng.random() < 0.5 else typed[: rng.randint(3, len(typed))])

    def narrowed(rng: Random) -> str:
        narrowings = (
            f"bidang={rng.choice(SECTORS)}",
            f"wilayah={rng.choice(told['regions'])}",
            "status=diverifikasi",
            f"urut={rng.choice(ORDERS)}",
            f"hasil={rng.choice(('didanai', 'tidak_didanai'))}",
        )
        return f"{base}/usulan/?{'&'.join(rng.sample(narrowings, 2))}"

    def tile(rng: Random, zooms: tuple[int, int]) -> str:
        zoom = rng.randint(*zooms)
        x, y = _tile(*rng.choice(told["places"]), zoom)
        return f"{base}/peta/{zoom}/{x}/{y}.json"

    return (
        Kind("list", 20, lambda rng: f"{base}/usulan/?hal={rng.randint(1, PAGES)}"),
        Kind("list, narrowed", 20, narrowed),
        Kind("search", 15, lambda rng: f"{base}/usulan/?q={words(rng)}"),
        Kind("tile, province", 10, lambda rng: tile(rng, LOW)),
        Kind("tile, town", 10, lambda rng: tile(rng, HIGH)),
        Kind("sheet", 15, lambda rng: f"{base}/usulan/{quote(rng.choice(told['numbers']))}/"),
        Kind("findings", 10, lambda rng: f"{base}/temuan/{_findings(rng)}"),
    )


def _findings(rng: Random) -> str:
    return rng.choice(("", f"?tingkat={rng.choice(SEVERITIES)}", f"?halaman={rng.randint(1, 20)}"))


def admin_ways(told: Mapping[str, Any]) -> Sequence[Kind]:
    """The nearest that the admin has; it has no map."""
    rows, findings = "/admin/web/proposal/", "/admin/web/finding/"

    def narrowed(rng: Random) -> str:
        narrowings = (
            f"sector__exact={rng.choice(SECTORS)}",
            f"region_code__exact={rng.choice(told['regions'])}",
            "status__exact=diverifikasi",
            f"o={rng.choice(('1', '-4', '2', '3'))}",
        )
        return f"{rows}?{'&'.join(rng.sample(narrowings, 2))}"

    return (
        Kind("list", 20, lambda rng: f"{rows}?p={rng.randint(1, PAGES)}"),
        Kind("list, narrowed", 20, narrowed),
        Kind("search", 15, lambda rng: f"{rows}?q={quote(rng.choice(told['words']))}"),
        Kind("sheet", 15, lambda rng: f"{rows}{rng.choice(told['ids'])}/change/"),
        Kind("findings", 10, lambda rng: f"{findings}?p={rng.randint(1, 20)}"),
    )


def _tile(lat: float, lon: float, zoom: int) -> tuple[int, int]:
    """Column and row of the Web Mercator tile that holds a place."""
    cells = 1 << zoom
    return (
        int((lon + 180) / 360 * cells),
        int((1 - asinh(tan(radians(lat))) / pi) / 2 * cells),
    )
