"""The roads of a round as GeoJSON features (*jaringan di peta*), the weightiest first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping

from baimbai.errors import BaimbaiError
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES
from baimbai.rounds.plan import Plan
from baimbai.rounds.road_papers import read_road_papers

MOST_ROADS = 4_000
_RANKS = ("pusat", "provinsi", "kabkota", "desa", None)


def road_features(folder: Path, plan: Plan) -> Iterator[dict[str, Any]]:
    """Lines with the property `layer: road`; none where the round has no network that can be
    read."""
    if plan.roads is None or not (folder / plan.roads).is_dir():
        return
    try:
        papers = read_road_papers(folder / plan.roads)
    except BaimbaiError:
        # A map without roads is a map; what is wrong with them stands among the round's remarks.
        return
    nodes = {node.node: node for node in ROAD_NODES.records(papers.nodes)}
    links = sorted(ROAD_LINKS.records(papers.roads), key=lambda link: _RANKS.index(link.level))
    for link in links[:MOST_ROADS]:
        ends = [nodes[end] for end in (link.from_node, link.to_node) if end in nodes]
        if link.geometry is not None:
            line = mapping(shapely.from_wkt(link.geometry))
        elif len(ends) == 2:
            line = {"type": "LineString", "coordinates": [[n.lon, n.lat] for n in ends]}
        else:
            continue
        yield {"type": "Feature", "properties": {"layer": "road"}, "geometry": line}
