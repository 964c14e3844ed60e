"""Drawn links of the network that run where a proposal was drawn, or lie at its point."""

from collections.abc import Iterable
from math import cos, radians
from typing import Any

import numpy as np
import shapely
from shapely.errors import ShapelyError

from baimbai.roads.road import RoadLink

METRES_A_DEGREE = 111_320.0
ALONG_M = 30.0
"""A proposal runs along a link no farther from it than this: two drawings of one road differ so."""
LEAST_SHARE, LEAST_M = 0.1, 100.0
"""Of the drawn proposal; what lies along a link for less only crosses it."""
AT_M = 100.0
"""A point this near to one link only lies on it."""


class DrawnLinks:
    """Links that have a line, to be asked by place."""

    def __init__(self, roads: Iterable[RoadLink]) -> None:
        drawn = [road for road in roads if road.geometry and road.road_class != "feri"]
        self._ids = [road.id for road in drawn]
        lines = shapely.from_wkt([road.geometry for road in drawn])
        # One scale for all: within a province the error of it is far below the tolerance.
        north = shapely.total_bounds(lines)[[1, 3]].mean() if drawn else 0.0
        self._scale = np.array([METRES_A_DEGREE * cos(radians(north)), METRES_A_DEGREE])
        self._lines = self._in_metres(lines)
        self._tree = shapely.STRtree(self._lines)

    def along(self, wkt: str) -> list[tuple[str, int]]:
        """Links that run with a drawn line, and for how many metres, in the list's order."""
        try:
            line = self._in_metres(shapely.force_2d(shapely.from_wkt(wkt)))
        except ShapelyError:
            return []
        if not self._ids or line.length == 0:
            return []
        found = []
        for n in sorted(self._tree.query(line, predicate="dwithin", distance=ALONG_M).tolist()):
            near = self._lines[n].buffer(ALONG_M, cap_style="flat")
            metres = round(line.intersection(near).length)
            if metres >= max(LEAST_SHARE * line.length, LEAST_M):
                found.append((self._ids[n], metres))
        return found

    def near(self, lat: float, lon: float) -> list[str]:
        """Links that pass within 100 m of a point."""
        if not self._ids:
            return []
        point = self._in_metres(shapely.Point(lon, lat))
        places = self._tree.query(point, predicate="dwithin", distance=AT_M)
        return [self._ids[n] for n in sorted(places.tolist())]

    def _in_metres(self, shapes: Any) -> Any:
        return shapely.transform(shapes, lambda xy: xy * self._scale)
