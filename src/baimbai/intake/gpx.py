"""What a receiver recorded (*rekaman GPS*): waypoints, routes and tracks of a GPX file.

GPX 1.0 and 1.1 (Topografix): degrees, WGS 84.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import shapely
from shapely.errors import ShapelyError

from baimbai.errors import WorkbookError
from baimbai.intake.features import Layer, read_xml, refuse_many, tabled, tag_of, text_of

_KINDS = ("wpt", "rte", "trk")


def layers_of_gpx(content: bytes, file: str) -> list[Layer]:
    """One layer of waypoints, routes and tracks; a track's segments are the parts of its line.

    Raises WorkbookError: damaged, too many features, or entities that swell when read.
    """
    found = [mark for mark in read_xml(content, file) if tag_of(mark) in _KINDS]
    refuse_many(len(found), file)
    try:
        shapes = np.array([*map(_shape, found), None], dtype=object)[:-1]
    except (KeyError, ValueError, ShapelyError) as fault:
        raise WorkbookError("error-gambar-rusak", file=file) from fault
    names = [{"nama": _name(mark)} for mark in found]
    return [tabled(Path(file).stem, names, shapes, "OGC:CRS84")]


def _name(mark: ElementTree.Element) -> str:
    return next((text_of(child) for child in mark if tag_of(child) == "name"), "")


def _shape(mark: ElementTree.Element) -> Any:
    """A point, or a line of one or several parts; None for a line of fewer than two points."""
    if tag_of(mark) == "wpt":
        return shapely.Point(_place(mark))
    segments = [mark] if tag_of(mark) == "rte" else [c for c in mark if tag_of(c) == "trkseg"]
    lines = [
        shapely.LineString(places)
        for segment in segments
        if len(places := list(_places(segment))) >= 2
    ]
    return None if not lines else lines[0] if len(lines) == 1 else shapely.multilinestrings(lines)


def _places(segment: ElementTree.Element) -> Iterator[tuple[float, float]]:
    return (_place(point) for point in segment if tag_of(point) in ("rtept", "trkpt"))


def _place(point: ElementTree.Element) -> tuple[float, float]:
    return float(point.attrib["lon"]), float(point.attrib["lat"])
