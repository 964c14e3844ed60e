"""What works make of a road (*pekerjaan jalan*): its state afterwards, and its new cost."""

from dataclasses import dataclass, replace

import polars as pl

from baimbai.register.table import Table
from baimbai.roads.cost import complete, cost_of, metres_of, rate_of, waiting_cost
from baimbai.roads.figures import CostFigures
from baimbai.roads.road import RoadLink
from baimbai.wording.message import Message

REBUILDS = ("pembangunan", "peningkatan", "rekonstruksi", "penggantian")
"""Works after which a road has an asphalt (or its concrete) pavement in good condition."""
RENEWS = ("rehabilitasi", "pelebaran", "pemeliharaan_berkala")
"""Works that leave the surface and bring the condition back to good."""

WAYS = ("nama", "gambar", "titik", "simpul")
"""How works were found to lie on a link: its name, a drawn line, a point, or two nodes' names."""

LEFT_OUT = (
    "bukan_jalan", "bukan_fisik", "tanpa_perubahan", "jembatan_di_ruas", "tak_ditemukan", "rancu",
    "tanpa_panjang", "di_luar_sta", "tidak_lebih_murah",
)  # fmt: skip
"""No road; no works on site; keeps the road as it is; a bridge on an open road; its road is not in
the network; several roads fit; no length given; its chainage lies beyond; not cheaper after it."""


@dataclass(frozen=True, slots=True)
class RoadWork:
    """One proposal on one link."""

    project: str
    link: str
    """Empty for a new road."""
    way: str
    metres: int
    """So much of the link is improved."""
    before_rupiah: int | None
    """A tonne, from end to end; None for a new road."""
    after_rupiah: int


ROAD_WORKS = Table(
    "road_works",
    RoadWork,
    key=("project", "link"),
    rules={"way is known": pl.col("way").is_in(WAYS)},
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A proposal that changes nothing on the network, and why."""

    project: str
    reason: str
    text: Message


LEFT_OUTS = Table(
    "left_outs",
    LeftOut,
    key=("project",),
    rules={"reason is known": pl.col("reason").is_in(LEFT_OUT)},
)


def after_works(road: RoadLink, work_type: str) -> RoadLink:
    """The road once all of it is worked on; itself where such works change nothing."""
    if work_type in REBUILDS:
        surface = "beton" if road.surface == "beton" else "aspal"
        return replace(road, surface=surface, condition="baik", iri=None)
    if work_type in RENEWS:
        return replace(road, condition="baik", iri=None)
    return road


def bridged(ferry: RoadLink, metres: int) -> RoadLink:
    """The road that runs over a bridge in place of a ferry crossing."""
    return replace(
        ferry,
        road_class="kolektor", surface="aspal", condition="baik", iri=None, terrain="datar",
        length_km=metres / 1000, fare_rupiah=0, wait_minutes=0, handling_rupiah=0,
    )  # fmt: skip


def cost_after(road: RoadLink, work_type: str, metres: int, figures: CostFigures) -> int:
    """Rupiah a tonne once so many metres are improved: never more than before."""
    whole, _ = complete(road, figures)
    length = metres_of(whole)
    improved = min(max(metres, 0), length)
    old = rate_of(whole, figures)
    new = min(rate_of(complete(after_works(whole, work_type), figures)[0], figures), old)
    fixed = whole.fare_rupiah + whole.handling_rupiah + waiting_cost(whole.wait_minutes, figures)
    carried = (old * (length - improved) + new * improved + 500) // 1000
    return min(max(fixed + carried, 1), cost_of(whole, figures))
