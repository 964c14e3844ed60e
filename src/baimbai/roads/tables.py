"""The tables of a road network (*jaringan jalan*): links, zones, demand, works and their effects.

Costs are whole rupiah to carry one tonne over a link, demand is whole tonnes a year: sums are
integers, so that no order of adding changes them.
"""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table

MOST_COST = 2**28
"""Rupiah a tonne: the dearest link, and the dearest way. Four of them still fit 32 bits."""


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of road or a ferry crossing between two nodes."""

    id: str
    from_node: str
    to_node: str
    cost_rupiah: int
    """Rupiah a tonne from end to end (generalised cost)."""
    both_ways: bool = True


LINKS = Table(
    "links",
    Link,
    key=("id",),
    rules={"cost is from 1 to MOST_COST": pl.col("cost_rupiah").is_between(1, MOST_COST)},
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A place that sends and receives goods, and the node where it meets the network."""

    id: str
    node: str
    region_code: str
    """The kabupaten/kota (or other region) to which its gains are counted."""


ZONES = Table("zones", Zone, key=("id",))


@dataclass(frozen=True, slots=True)
class Flow:
    """Goods carried from one zone to another in a year, whatever the roads."""

    origin: str
    destination: str
    tonnes: int


DEMAND = Table(
    "demand",
    Flow,
    key=("origin", "destination"),
    rules={"tonnes are not negative": pl.col("tonnes") >= 0},
)


@dataclass(frozen=True, slots=True)
class LinkChange:
    """What a project makes of one link: a new cost, a new link, or a closure."""

    project: str
    from_node: str
    to_node: str
    cost_rupiah: int | None
    """Rupiah a tonne once built; empty: closed. Several links between the same nodes: the
    cheapest counts, and a closure closes them all."""
    both_ways: bool = True


CHANGES = Table(
    "changes",
    LinkChange,
    key=("project", "from_node", "to_node"),
    rules={
        "cost is from 1 to MOST_COST": pl.col("cost_rupiah").is_null()
        | pl.col("cost_rupiah").is_between(1, MOST_COST)
    },
)


@dataclass(frozen=True, slots=True)
class Effect:
    """What one project alone changes in a year."""

    project: str
    saving_rupiah: int
    """Tonnes × cost before − cost after, over all pairs of zones; negative: dearer."""
    pairs: int
    """Pairs of zones between which carrying goods becomes cheaper or dearer."""
    tonnes: int
    """Tonnes a year between those pairs."""


EFFECTS = Table("effects", Effect, key=("project",))


@dataclass(frozen=True, slots=True)
class RegionFlow:
    """Goods carried from one region to another in a year, on today's roads."""

    origin_region: str
    destination_region: str
    tonnes: int
    cost_rupiah: int
    """Tonnes × cost."""


REGION_FLOWS = Table("region_flows", RegionFlow, key=("origin_region", "destination_region"))


@dataclass(frozen=True, slots=True)
class Spillover:
    """The part of a project's saving on goods from one region to another."""

    project: str
    origin_region: str
    destination_region: str
    saving_rupiah: int
    tonnes: int
    """Tonnes a year whose way became cheaper or dearer."""


SPILLOVERS = Table("spillovers", Spillover, key=("project", "origin_region", "destination_region"))


@dataclass(frozen=True, slots=True)
class ZoneAccess:
    """How a project changes what it costs a zone to send and to receive its goods."""

    project: str
    zone: str
    sending_rupiah: int
    """Saving a year on what the zone sends."""
    receiving_rupiah: int
    """Saving a year on what it receives."""


ZONE_ACCESS = Table("zone_access", ZoneAccess, key=("project", "zone"))


@dataclass(frozen=True, slots=True)
class PairSynergy:
    """Two projects whose savings do not simply add up."""

    first: str
    second: str
    synergy_rupiah: int
    """Saving of both together − the sum of each alone; positive: each helps the other."""


PAIR_SYNERGIES = Table("pair_synergies", PairSynergy, key=("first", "second"))
