"""Roads as lists describe them (*ruas jalan, lintas penyeberangan*), before they have a cost."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import CONDITIONS
from baimbai.register.table import Table
from baimbai.wording.message import Message

ROAD_CLASSES = ("tol", "arteri", "kolektor", "lokal", "jalan_lingkungan", "feri")
"""Functions of roads (UU 38/2004 art. 8), toll roads, and ferry crossings."""

SURFACES = ("beton", "aspal", "lapen", "kerikil", "tanah")
"""Rigid and flexible pavement, penetration macadam, gravel, earth; the smoothest first."""

TERRAINS = ("datar", "bukit", "gunung")

LARGEST_IRI = 30.0
"""Metres a kilometre; the roughest earth track is some 24."""
LONGEST_KM = 2_000.0


@dataclass(frozen=True, slots=True)
class RoadLink:
    """One road between two nodes, or one ferry crossing. What the list does not say is None."""

    id: str
    name: str
    from_node: str
    to_node: str
    road_class: str | None = None
    surface: str | None = None
    condition: str | None = None
    iri: float | None = None
    """Roughness, metres a kilometre; outweighs the condition."""
    terrain: str | None = None
    length_km: float | None = None
    """A ferry crossing needs none."""
    fare_rupiah: int = 0
    """Toll, or ferry fare, a tonne."""
    wait_minutes: int = 0
    """Waiting, and under way on the ferry."""
    handling_rupiah: int = 0
    """Loading and unloading, a tonne."""
    both_ways: bool = True
    level: str | None = None
    """The authority by decree: pusat, provinsi, kabkota or desa."""
    region_code: str | None = None
    from_m: int | None = None
    """Chainage (STA) at the first node, in metres; None: 0."""
    aliases: tuple[str, ...] = ()
    """Other names, also of works planned on it: `Jembatan Pulau Laut`."""
    geometry: str | None = None
    """WKT in degrees (longitude first), WGS 84, from the first node to the last."""


def _known(column: str, codes: tuple[str, ...]) -> pl.Expr:
    return pl.col(column).is_null() | pl.col(column).is_in(codes)


ROAD_LINKS = Table(
    "road_links",
    RoadLink,
    key=("id",),
    rules={
        "class is known": _known("road_class", ROAD_CLASSES),
        "surface is known": _known("surface", SURFACES),
        "condition is known": _known("condition", CONDITIONS),
        "terrain is known": _known("terrain", TERRAINS),
        "level is known": _known("level", LEVELS),
        "IRI is possible": pl.col("iri").is_null()
        | pl.col("iri").is_between(0, LARGEST_IRI, closed="right"),
        "a road has a length": pl.when(pl.col("length_km").is_null())
        .then(pl.col("road_class").eq_missing("feri"))
        .otherwise(pl.col("length_km").is_between(0, LONGEST_KM, closed="right")),
        "amounts are not negative": pl.all_horizontal(
            pl.col("fare_rupiah", "wait_minutes", "handling_rupiah") >= 0
        ),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoadNote:
    """What was assumed of a road, or is odd about it."""

    link: str
    text: Message


ROAD_NOTES = Table("road_notes", RoadNote, key=())


@dataclass(frozen=True, slots=True)
class RoadNode:
    """A junction, town or port where links meet."""

    node: str
    name: str
    lat: float
    """Degrees, WGS 84."""
    lon: float


ROAD_NODES = Table("road_nodes", RoadNode, key=("node",))
