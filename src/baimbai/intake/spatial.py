"""Drawn proposals: GeoPackage, GeoJSON, KML, GPX and Shapefiles become sheets, one a layer.

Opened with care: nothing is unpacked outside a private folder, no link is followed, and only
what is known to be a GeoPackage or a Shapefile reaches the library that reads them.
"""

import io
import re
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from baimbai.errors import WorkbookError
from baimbai.intake.coordinates import ZONES
from baimbai.intake.features import (
    MAX_VERTICES,
    Layer,
    layers_of_dataset,
    layers_of_geojson,
    layers_of_kml,
    refuse_many,
)
from baimbai.intake.gazetteer import INDONESIA
from baimbai.intake.gpx import layers_of_gpx
from baimbai.intake.places import Places
from baimbai.intake.workbook import (
    MAX_BYTES,
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    RATIO_COUNTS_FROM,
    Cell,
    Sheet,
    Workbook,
)
from baimbai.wording.message import Message

DRAWING_SUFFIXES = (".gpkg", ".geojson", ".json", ".kml", ".kmz", ".gpx", ".zip")
WGS84 = "EPSG:4326"
_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_SHP_MAGIC = b"\x00\x00\x27\x0a"


def open_drawing(path: Path, places: Places | None = None) -> tuple[Workbook, tuple[Message, ...]]:
    """A drawing as a workbook, and what a reader should know of its layers.

    Each layer is a sheet: attribute names, then a row a feature, with latitude and longitude of
    a point on it and its shape as WKT (degrees, WGS 84, longitude first, 7 decimals). `places`
    helps to guess a grid that a layer does not state. Raises WorkbookError.
    """
    content = _content(path)
    layers = _layers(path, content)
    if not layers:
        raise WorkbookError("error-gambar-tanpa-lapisan", file=path.name)
    vertices = sum(int(shapely.get_num_coordinates(layer.shapes).sum()) for layer in layers)
    refuse_many(vertices, path.name, MAX_VERTICES)
    doubts: list[Message] = []
    names: set[str] = set()
    sheets = tuple(_sheet(layer, names, places, doubts) for layer in layers)
    return Workbook(path.name, sheets), tuple(doubts)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise WorkbookError("error-file-too-large", file=path.name, limit=MAX_BYTES // 1024**2)
        content = path.read_bytes()
    except OSError as fault:
        raise WorkbookError("error-file-unreadable", file=path.name, fault=str(fault)) from fault
    if not content:
        raise WorkbookError("error-file-empty", file=path.name)
    return content


def _layers(path: Path, content: bytes) -> list[Layer]:
    """By what the content is, whatever the name says."""
    if content.startswith(b"PK"):
        return _zipped_layers(path.name, content)
    if content.startswith(b"SQLite format 3\x00") and content[68:70] == b"GP":
        return _on_disk(path.name, {".gpkg": content})
    start = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return layers_of_geojson(content, path.name)
    if start.startswith(b"<") and b"<kml" in content[:4000].lower():
        return layers_of_kml(content, path.name)
    if start.startswith(b"<") and b"<gpx" in content[:4000].lower():
        return layers_of_gpx(content, path.name)
    raise WorkbookError("error-gambar-rusak", file=path.name)


def _on_disk(file: str, parts: dict[str, bytes], name: str = "") -> list[Layer]:
    """Read through a private folder under names of our own."""
    with TemporaryDirectory(prefix="baimbai-") as folder:
        for suffix, content in parts.items():
            (Path(folder) / f"gambar{suffix}").write_bytes(content)
        main = ".gpkg" if ".gpkg" in parts else ".shp"
        layers = layers_of_dataset(Path(folder) / f"gambar{main}", file)
    if not name:
        return layers
    return [Layer(name, x.names, x.values, x.shapes, x.crs) for x in layers]


def _zipped_layers(file: str, content: bytes) -> list[Layer]:
    """A KMZ's KML, or every Shapefile of a zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = _unpacked(file, package, len(content))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError,
            ValueError, OSError) as fault:  # fmt: skip
        raise WorkbookError("error-gambar-rusak", file=file) from fault
    layers: list[Layer] = []
    for name in sorted(members):
        stem, suffix = _parts(name)
        if suffix == ".kml":
            layers.extend(layers_of_kml(members[name], PurePosixPath(name).name))
        elif suffix == ".shp":
            if not members[name].startswith(_SHP_MAGIC):
                raise WorkbookError("error-gambar-rusak", file=file)
            parts = {
                own: members[other]
                for other in members
                for own in (_parts(other)[1],)
                if _parts(other)[0] == stem and own in _SHAPEFILE_PARTS
            }
            layers.extend(_on_disk(file, parts, PurePosixPath(name).stem))
    return layers


def _parts(name: str) -> tuple[str, str]:
    path = PurePosixPath(name)
    return str(path.with_suffix("")).lower(), path.suffix.lower()


def _unpacked(file: str, package: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """The members that matter, in memory, within limits as the zip's own sizes may lie."""
    members = package.infolist()
    limit = min(MAX_UNPACKED_BYTES, max(RATIO_COUNTS_FROM, MAX_RATIO * packed))
    bomb = WorkbookError("error-file-bomb", file=file, limit=limit // 1024**2)
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > limit:
        raise bomb
    unpacked: dict[str, bytes] = {}
    room = limit
    for member in members:
        if escapes(member.filename) or stat.S_ISLNK(member.external_attr >> 16):
            raise WorkbookError("error-gambar-berbahaya", file=file, found=member.filename[:80])
        if _parts(member.filename)[1] not in (".kml", *_SHAPEFILE_PARTS) or member.is_dir():
            continue
        with package.open(member) as stream:
            content = stream.read(room + 1)
        room -= len(content)
        if room < 0:
            raise bomb
        unpacked[member.filename] = content
    return unpacked


def escapes(name: str) -> bool:
    """Would a zip's member by this name leave its folder: `../x`, `/x`, `C:\\x`?"""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ".." in plain.split("/") or re.match(r"\w:", plain) is not None


def _sheet(layer: Layer, names: set[str], places: Places | None, doubts: list[Message]) -> Sheet:
    name = layer.name or "gambar"
    while name in names:
        name += " (2)"
    names.add(name)
    shapes = np.asarray(layer.shapes, dtype=object)
    if not len(shapes):
        doubts.append(Message("remark-gambar-lapisan-kosong", {"layer": name}))
    bare = int((shapely.is_missing(shapes) | shapely.is_empty(shapes)).sum())
    if bare:
        doubts.append(Message("remark-gambar-tanpa-bentuk", {"layer": name, "count": bare}))
    shapes = _in_degrees(shapely.force_2d(shapes), layer.crs, name, places, doubts)
    on_it = shapely.point_on_surface(shapes)
    lat, lon = np.round(shapely.get_y(on_it), 7), np.round(shapely.get_x(on_it), 7)
    wkt = shapely.to_wkt(shapes, rounding_precision=7)
    rows: list[list[Cell]] = [[*layer.names, "Lintang", "Bujur", "geometry"]]
    for values, y, x, text in zip(layer.values, lat.tolist(), lon.tolist(), wkt, strict=True):
        placed = y == y
        rows.append([*values, y if placed else "", x if placed else "", text if placed else ""])
    return Sheet(name, rows)


def _in_degrees(
    shapes: Any, crs: str | None, layer: str, places: Places | None, doubts: list[Message]
) -> Any:
    """Shapes in WGS 84, longitude first; all None where the layer's system stays unknown."""
    stated = _crs(crs)
    if not (~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)).any():
        return shapes
    if stated is None or (crs is not None and _is_degrees(stated) and not _fits_degrees(shapes)):
        stated = _guessed(shapes, places)
        if stated is None:
            doubts.append(Message("remark-gambar-crs-tak-dikenal", {"layer": layer}))
            return np.full(len(shapes), None)
        values = {"layer": layer, "crs": str(stated.name)}
        doubts.append(Message("remark-gambar-crs-ditebak", values))
    if stated.to_epsg() == 4326 or stated.to_authority() == ("OGC", "CRS84"):
        return shapes
    try:
        change = Transformer.from_crs(stated, CRS(WGS84), always_xy=True)
        moved = shapely.transform(shapes, lambda xy: np.column_stack(change.transform(*xy.T)))
    except ProjError:
        doubts.append(Message("remark-gambar-crs-tak-dikenal", {"layer": layer}))
        return np.full(len(shapes), None)
    return np.where(np.isfinite(shapely.bounds(moved)).all(axis=1), moved, None)


def _crs(stated: str | None) -> CRS | None:
    try:
        return CRS.from_user_input(stated) if stated else None
    except ProjError:
        return None


def _is_degrees(crs: CRS) -> bool:
    return bool(crs.is_geographic)


def _fits_degrees(shapes: Any) -> bool:
    west, south, east, north = shapely.total_bounds(shapes)
    return bool(west >= -180 and east <= 180 and south >= -90 and north <= 90)


def _guessed(shapes: Any, places: Places | None) -> CRS | None:
    """Degrees where the figures can be; else the one grid that lies in the province."""
    if _fits_degrees(shapes):
        return CRS(WGS84)
    west, south, east, north = shapely.total_bounds(shapes)
    extent, zones = (INDONESIA, tuple(ZONES)) if places is None else (places.extent, places.zones)
    fitting = []
    for zone in zones:
        for code in (32700 + zone, 32600 + zone):
            crs = CRS.from_epsg(code)
            change = Transformer.from_crs(crs, CRS(WGS84), always_xy=True)
            lon, lat = change.transform((west + east) / 2, (south + north) / 2)
            if extent.south <= lat <= extent.north and extent.west <= lon <= extent.east:
                fitting.append(crs)
    return fitting[0] if len(fitting) == 1 else None
