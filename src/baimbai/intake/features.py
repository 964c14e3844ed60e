"""Layers of drawn features, read from the files of mapping programs and settled to WGS 84."""

import json
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import shapely
from shapely.errors import ShapelyError

from baimbai.errors import WorkbookError
from baimbai.intake.workbook import Cell

MAX_FEATURES = 200_000
MAX_VERTICES = 5_000_000
MAX_LAYERS = 100


@dataclass(frozen=True)
class Layer:
    """One layer: attributes by feature, shapes in the layer's own coordinates."""

    name: str
    names: tuple[str, ...]
    values: list[list[Cell]]
    """One list a feature, as long as `names`."""
    shapes: Any = field(repr=False)
    """An array or list of shapely geometries; None for a feature without a shape."""
    crs: str | None
    """As the file states it (`EPSG:32750` or WKT); None where it states none."""


def layers_of_dataset(path: Path, file: str) -> list[Layer]:
    """The layers of a GeoPackage or Shapefile, by a path that is known to be one of the two.

    Raises WorkbookError: damaged, too many features or vertices.
    """
    # GDAL is large, and pandas comes along where it is installed: only drawings pay for them.
    from pyogrio import list_layers, raw

    try:
        # The library warns of small faults that readers of a sheet can do nothing about.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            names = [str(name) for name, _ in list_layers(path)][:MAX_LAYERS]
            return [_dataset_layer(raw.read, path, name, file) for name in names]
    except (RuntimeError, ShapelyError, ValueError) as fault:
        raise WorkbookError("error-gambar-rusak", file=file) from fault


def _dataset_layer(read: Callable[..., Any], path: Path, name: str, file: str) -> Layer:
    meta, _, wkb, columns = read(
        path, layer=name, force_2d=True, max_features=MAX_FEATURES + 1, datetime_as_string=True
    )
    count = len(columns[0]) if len(columns) else 0 if wkb is None else len(wkb)
    refuse_many(count, file)
    shapes = np.full(count, None) if wkb is None else shapely.from_wkb(wkb, on_invalid="ignore")
    values = [[_cell(value) for value in row] for row in zip(*columns, strict=True)]
    fields = tuple(str(field) for field in meta["fields"])
    return Layer(name, fields, values or [[] for _ in range(count)], shapes, meta["crs"])


def refuse_many(count: int, file: str, limit: int | None = None) -> None:
    """Raises WorkbookError for more features or vertices than one office proposes."""
    limit = MAX_FEATURES if limit is None else limit
    if count > limit:
        raise WorkbookError("error-gambar-terlalu-besar", file=file, limit=limit)


def _cell(value: object) -> Cell:
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value != value:
        return ""
    if isinstance(value, str | int | float | bool | date | datetime):
        return value
    return json.dumps(value, ensure_ascii=False, default=str) if value else ""


def layers_of_geojson(content: bytes, file: str) -> list[Layer]:
    """The layer of a GeoJSON text. Raises WorkbookError."""
    try:
        top = json.loads(content.decode("utf-8-sig"))
        features = top["features"] if top.get("type") == "FeatureCollection" else [top]
        refuse_many(len(features), file)
        if any(item["type"] != "Feature" for item in features):
            raise WorkbookError("error-gambar-rusak", file=file)
        properties = [item.get("properties") or {} for item in features]
        shapes = shapely.from_geojson(
            np.array([_geojson(item.get("geometry")) for item in features], dtype=object),
            on_invalid="ignore",
        )
        crs = ((top.get("crs") or {}).get("properties") or {}).get("name")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise WorkbookError("error-gambar-rusak", file=file) from fault
    # Without a statement GeoJSON is WGS 84 by its standard.
    stated = str(crs) if crs else "OGC:CRS84"
    return [tabled(Path(file).stem, properties, shapes, stated)]


def _geojson(geometry: object) -> str | None:
    return None if not isinstance(geometry, dict) else json.dumps(geometry)


def tabled(
    name: str, properties: Sequence[Mapping[str, Any]], shapes: Any, crs: str | None
) -> Layer:
    """A layer of attributes by name, one mapping a feature."""
    names = tuple(dict.fromkeys(key for item in properties for key in item))
    values = [[_cell(item.get(key)) for key in names] for item in properties]
    return Layer(name, names, values, shapes, crs)


_FORBIDDEN = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_xml(content: bytes, file: str) -> ElementTree.Element:
    """The root of an XML text. Raises WorkbookError: damaged, or entities that swell when read."""
    # In UTF-16 the words would be hidden from the search; no program writes drawings so.
    if _FORBIDDEN.search(content) or b"\x00" in content[:4096]:
        raise WorkbookError("error-gambar-berbahaya", file=file, found="DOCTYPE")
    try:
        return ElementTree.fromstring(content)  # noqa: S314
    except (ElementTree.ParseError, ValueError, RecursionError) as fault:
        raise WorkbookError("error-gambar-rusak", file=file) from fault


def layers_of_kml(content: bytes, file: str) -> list[Layer]:
    """The placemarks of a KML text, one layer a folder. Links are not followed.

    Raises WorkbookError: damaged, or with entities that swell when read.
    """
    root = read_xml(content, file)
    try:
        folders = [(name, list(marks)) for name, marks in _folders(root, Path(file).stem)]
        refuse_many(sum(len(marks) for _, marks in folders), file)
        layers = [
            tabled(
                name,
                [_attributes(mark) for mark in marks],
                np.array([_shape(mark) for mark in marks] + [None], dtype=object)[:-1],
                "OGC:CRS84",
            )
            for name, marks in folders
        ]
    except (ValueError, RecursionError, ShapelyError) as fault:
        raise WorkbookError("error-gambar-rusak", file=file) from fault
    return layers


def tag_of(element: ElementTree.Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def _child(element: ElementTree.Element, tag: str) -> ElementTree.Element | None:
    return next((child for child in element if tag_of(child) == tag), None)


def text_of(element: ElementTree.Element | None) -> str:
    """An element's text, blanks joined; empty for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _folders(
    root: ElementTree.Element, name: str
) -> Iterator[tuple[str, list[ElementTree.Element]]]:
    """Placemarks by the folder or document that holds them directly."""
    waiting = [(root, name)]
    while waiting:
        element, name = waiting.pop(0)
        own = text_of(_child(element, "name")) or name
        marks = [child for child in element if tag_of(child) == "Placemark"]
        if marks:
            yield own, marks
        waiting.extend((c, own) for c in element if tag_of(c) in ("Document", "Folder"))


def _attributes(mark: ElementTree.Element) -> dict[str, Cell]:
    """Name, description and extended data. An HTML description is read as its text."""
    found: dict[str, Cell] = {"nama": text_of(_child(mark, "name"))}
    description = text_of(_child(mark, "description"))
    if description:
        found["keterangan"] = " ".join(re.sub(r"<[^>]{0,2000}>", " ", description).split())
    extended = _child(mark, "ExtendedData")
    for item in [] if extended is None else extended.iter():
        key = item.get("name", "")
        if key and tag_of(item) == "SimpleData":
            found[key] = _number_or_text(text_of(item))
        elif key and tag_of(item) == "Data":
            found[key] = _number_or_text(text_of(_child(item, "value")))
    return found


def _number_or_text(text: str) -> Cell:
    """KML knows only text; plain figures are numbers again, codes with a leading 0 are not."""
    if re.fullmatch(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?", text):
        return float(text)
    return text


_KINDS = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry")


def _shape(element: ElementTree.Element) -> Any:
    parts = [part for child in element if tag_of(child) in _KINDS and (part := _one_shape(child))]
    if len(parts) < 2:
        return parts[0] if parts else None
    kinds = {part.geom_type for part in parts}
    multi = {"Point": shapely.multipoints, "LineString": shapely.multilinestrings,
             "Polygon": shapely.multipolygons}  # fmt: skip
    kind = kinds.pop() if len(kinds) == 1 else ""
    return multi[kind](parts) if kind in multi else shapely.geometrycollections(parts)


def _one_shape(element: ElementTree.Element) -> Any:
    kind = tag_of(element)
    if kind == "MultiGeometry":
        return _shape(element)
    if kind == "Polygon":
        rings = [
            _coordinates(ring)
            for side in ("outerBoundaryIs", "innerBoundaryIs")
            for boundary in element
            if tag_of(boundary) == side
            for ring in boundary
        ]
        return shapely.Polygon(rings[0], rings[1:]) if rings and rings[0] else None
    places = _coordinates(element)
    if not places:
        return None
    return shapely.Point(places[0]) if kind == "Point" else shapely.LineString(places)


def _coordinates(element: ElementTree.Element) -> list[tuple[float, float]]:
    text = text_of(_child(element, "coordinates"))
    parts = [part.split(",") for part in re.sub(r"\s*,\s*", ",", text).split()]
    return [(float(part[0]), float(part[1])) for part in parts if len(part) >= 2]
