"""Drawn roads: their lines, their lengths, and the nodes where their ends meet."""

from collections.abc import Sequence

import numpy as np
import polars as pl
import shapely
from pyproj import Geod
from shapely.errors import ShapelyError

from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, RoadNode

SAME_NODE_DEGREES = 0.0002
"""Ends nearer than this (some 22 m at the equator) are one node."""

_EARTH = Geod(ellps="WGS84")


def line_of(wkt: str) -> shapely.LineString | None:
    """The line of a WKT text (parts that continue each other joined); None for anything else."""
    try:
        shape = shapely.from_wkt(wkt)
    except ShapelyError:
        return None
    if shape is None:
        return None
    shape = shapely.force_2d(shape)
    if shape.geom_type == "MultiLineString":
        shape = shapely.line_merge(shape)
    if shape.geom_type != "LineString" or shape.is_empty:
        return None
    xy = shapely.get_coordinates(shape)
    placed = np.isfinite(xy).all() and (np.abs(xy) <= (180, 90)).all()
    return shape if placed else None


def plain_length_km(line: shapely.LineString) -> float:
    """Kilometres along a line in degrees on the ellipsoid, to the metre."""
    return round(float(_EARTH.geometry_length(line)) / 1000, 3)


def straight_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points on the ellipsoid."""
    return float(_EARTH.inv(lon, lat, other_lon, other_lat)[2]) / 1000


def name_ends(wkts: Sequence[str]) -> list[tuple[str, str]]:
    """The first and last node of each line; ends that lie together share a node.

    A node is called by the coordinates of its first end (`lon,lat`). Crossings are no nodes.
    """
    if not wkts:
        return []
    lines = shapely.from_wkt(list(wkts))
    ends = np.column_stack([shapely.get_point(lines, 0), shapely.get_point(lines, -1)]).ravel()
    leader = _gathered(ends)
    names = [f"{x:.5f},{y:.5f}" for x, y in shapely.get_coordinates(ends[leader])]
    return list(zip(names[::2], names[1::2], strict=True))


def end_places(roads: pl.DataFrame) -> pl.DataFrame:
    """ROAD_NODES at the ends of the drawn links of ROAD_LINKS, each called by its code."""
    found: dict[str, RoadNode] = {}
    for road in ROAD_LINKS.records(roads.filter(pl.col("geometry").is_not_null())):
        xy = shapely.get_coordinates(shapely.from_wkt(road.geometry))
        for node, (lon, lat) in ((road.from_node, xy[0]), (road.to_node, xy[-1])):
            found.setdefault(node, RoadNode(node, node, float(lat), float(lon)))
    return ROAD_NODES.make(found.values())


def loose_ends(roads: pl.DataFrame) -> list[str]:
    """Names of the drawn links of ROAD_LINKS that end on another one where that has no node."""
    drawn = list(ROAD_LINKS.records(roads.filter(pl.col("geometry").is_not_null())))
    lines = shapely.from_wkt([road.geometry for road in drawn])
    tree = shapely.STRtree(lines)
    loose: dict[str, None] = {}
    for last, place in ((False, 0), (True, -1)):
        ends = shapely.get_point(lines, place)
        for n, m in tree.query(ends, predicate="dwithin", distance=SAME_NODE_DEGREES).T.tolist():
            node = drawn[n].to_node if last else drawn[n].from_node
            if node not in (drawn[m].from_node, drawn[m].to_node):
                loose.setdefault(drawn[n].name)
    return list(loose)


def _gathered(points: np.ndarray) -> list[int]:
    """For each point the first of those that lie together with it, step by step."""
    tree = shapely.STRtree(points)
    pairs = tree.query(points, predicate="dwithin", distance=SAME_NODE_DEGREES).T.tolist()
    leader = list(range(len(points)))

    def first(point: int) -> int:
        while leader[point] != point:
            leader[point] = leader[leader[point]]
            point = leader[point]
        return point

    for one, other in pairs:
        low, high = sorted((first(one), first(other)))
        leader[high] = low
    return [first(point) for point in range(len(points))]
