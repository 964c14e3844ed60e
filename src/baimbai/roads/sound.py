"""Whether a network hangs together: zones on it, each reachable, no road shorter than its chord."""

from collections.abc import Iterator
from dataclasses import replace
from math import cos, radians

import polars as pl

from baimbai.roads.drawn import straight_km
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, RoadNode
from baimbai.roads.tables import ZONES
from baimbai.roads.zone import ZONE_FACTS
from baimbai.wording.message import Message

FARTHEST_KM = 25.0
"""From a zone's place to its node."""
ROUGHLY = 0.98
"""Coordinates of towns are rounded; a road up to so much shorter than the chord is let pass."""


def zones_off_the_network(links: pl.DataFrame, zones: pl.DataFrame) -> pl.DataFrame:
    """Those of ZONES whose node no link touches."""
    nodes = pl.concat([links["from_node"], links["to_node"]])
    return zones.filter(~pl.col("node").is_in(nodes.implode()))


def place_zones(
    links: pl.DataFrame, zones: pl.DataFrame, facts: pl.DataFrame, nodes: pl.DataFrame
) -> tuple[pl.DataFrame, list[tuple[str, str, float]]]:
    """ZONES where one that names no node lies at the nearest, and (zone, node, km) of each such.

    Nearest of ROAD_NODES that a link touches, within FARTHEST_KM; else it keeps no node.
    """
    touched = pl.concat([links["from_node"], links["to_node"]]).unique()
    ends = list(ROAD_NODES.records(nodes.filter(pl.col("node").is_in(touched.implode()))))
    where = {f.zone: f for f in ZONE_FACTS.records(facts)}
    placed: list[tuple[str, str, float]] = []
    made = []
    for zone in ZONES.records(zones):
        fact = where[zone.id]
        if not zone.node and fact.lat is not None and fact.lon is not None and ends:
            lat, lon = fact.lat, fact.lon
            near = min(ends, key=lambda end: (_apart(lat, lon, end), end.node))
            km = straight_km(lat, lon, near.lat, near.lon)
            if km <= FARTHEST_KM:
                placed.append((zone.id, near.node, km))
                zone = replace(zone, node=near.node)
        made.append(zone)
    return ZONES.make(made), placed


def _apart(lat: float, lon: float, node: RoadNode) -> float:
    """Square of the distance in degrees of latitude; near enough to find the nearest."""
    east = (lon - node.lon) * cos(radians(lat))
    return (lat - node.lat) ** 2 + east**2


def doubts(links: pl.DataFrame, zones: pl.DataFrame, nodes: pl.DataFrame) -> Iterator[Message]:
    """What is odd of ROAD_LINKS, ZONES and ROAD_NODES."""
    yield from _cut_off(links, zones)
    places = {node.node: node for node in ROAD_NODES.records(nodes)}
    for road in ROAD_LINKS.records(links):
        start, end = places.get(road.from_node), places.get(road.to_node)
        if start is None or end is None or road.length_km is None:
            continue
        chord = straight_km(start.lat, start.lon, end.lat, end.lon)
        if road.length_km < ROUGHLY * chord:
            values = {"name": road.name, "km": f"{road.length_km:g}", "chord": f"{chord:.1f}"}
            yield Message("remark-ruas-terlalu-pendek", values)


def _cut_off(links: pl.DataFrame, zones: pl.DataFrame) -> Iterator[Message]:
    """Zones that no way joins to the zone with the most others, whatever the direction."""
    leader = _components(links)
    groups: dict[str, list[str]] = {}
    for zone in ZONES.records(zones):
        if zone.node in leader:
            groups.setdefault(leader[zone.node], []).append(zone.id)
    for group in sorted(groups.values(), key=lambda g: (-len(g), g))[1:]:
        yield Message("remark-zona-terputus", {"zones": tuple(group)})


def _components(links: pl.DataFrame) -> dict[str, str]:
    """Node → the first node of its part of the network."""
    leader: dict[str, str] = {}

    def first(node: str) -> str:
        leader.setdefault(node, node)
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for one, other in links.select("from_node", "to_node").iter_rows():
        low, high = sorted((first(one), first(other)))
        leader[high] = low
    return {node: first(node) for node in list(leader)}
