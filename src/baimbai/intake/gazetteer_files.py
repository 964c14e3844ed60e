"""A round's own gazetteer: lists of codes and names (CSV) and boundaries (GeoJSON), also .gz."""

import csv
import gzip
import io
import json
import math
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from baimbai.errors import RoundError
from baimbai.intake.gazetteer import Area, Gazetteer

MAX_BYTES = 256 * 1024**2
"""Unpacked; all desa of Indonesia as a list are 3 MB, as boundaries some 200 MB."""
MAX_AREAS = 500_000
_COLUMNS = {
    "code": ("kode", "code", "kode_wilayah", "kode_kemendagri", "id"),
    "name": ("nama", "name", "nama_wilayah", "wilayah"),
    "lat": ("lat", "latitude", "lintang"),
    "lon": ("lon", "lng", "long", "longitude", "bujur"),
}
_CODE = re.compile(r"(\d{2})(?:\.?(\d{2})(?:\.?(\d{2})(?:\.?(\d{4}))?)?)?")


def area_code(text: object) -> str | None:
    """A Kemendagri code with its dots: `630305` → `63.03.05`; None where it is none."""
    match = _CODE.fullmatch(str(text).strip())
    return ".".join(part for part in match.groups() if part) if match else None


def read_gazetteer(paths: Iterable[Path]) -> Gazetteer:
    """Lists and boundaries together; of one area named twice, the later file counts.

    Raises RoundError: unreadable, too large, no column of codes, no areas.
    """
    whole = Gazetteer()
    for path in paths:
        text = _content(path)
        is_json = text.lstrip()[:1] == "{"
        whole = whole.joined(_boundaries(path, text) if is_json else _listed(path, text))
    return whole


def _content(path: Path) -> str:
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
        if content.startswith(b"\x1f\x8b"):
            with gzip.open(io.BytesIO(content)) as stream:
                content = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise RoundError("error-gazetir-rusak", file=path.name) from fault
    if not content or len(content) > MAX_BYTES:
        raise RoundError("error-gazetir-besar", file=path.name, limit=MAX_BYTES // 1024**2)
    return content.decode("utf-8-sig", errors="replace")


def _listed(path: Path, text: str) -> Gazetteer:
    head = text.partition("\n")[0]
    delimiter = max(";\t,|", key=head.count)
    areas: dict[str, Area] = {}
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        columns = _columns([name.strip().lower() for name in next(rows, [])])
        if "code" not in columns or "name" not in columns:
            raise RoundError("error-gazetir-kolom", file=path.name, found=head[:80])
        for row in rows:
            area = _area(row, columns)
            if area is not None:
                areas[area.code] = area
            if len(areas) > MAX_AREAS:
                raise RoundError("error-gazetir-banyak", file=path.name, limit=MAX_AREAS)
    except csv.Error as fault:
        raise RoundError("error-gazetir-rusak", file=path.name) from fault
    if not areas:
        raise RoundError("error-gazetir-kosong", file=path.name)
    return Gazetteer(areas)


def _columns(names: Sequence[str]) -> dict[str, int]:
    return {
        field: next(names.index(known) for known in spellings if known in names)
        for field, spellings in _COLUMNS.items()
        if any(known in names for known in spellings)
    }


def _area(row: Sequence[str], columns: Mapping[str, int]) -> Area | None:
    if len(row) <= max(columns["code"], columns["name"]):
        return None
    code, name = area_code(row[columns["code"]]), " ".join(row[columns["name"]].split())
    if code is None or not name:
        return None
    lat, lon = (
        _degree(row, columns.get(field), limit) for field, limit in (("lat", 90), ("lon", 180))
    )
    return Area(code, name, *((lat, lon) if lat is not None and lon is not None else ()))


def _degree(row: Sequence[str], column: int | None, limit: int) -> float | None:
    try:
        value = float(row[column].replace(",", ".")) if column is not None else math.nan
    except (ValueError, IndexError):
        return None
    return value if abs(value) <= limit else None


def _boundaries(path: Path, text: str) -> Gazetteer:
    try:
        features = json.loads(text).get("features")
        shapes = [_shape(item.get("geometry")) for item in features]
        properties = [item.get("properties") or {} for item in features]
        key = _code_property(properties)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ShapelyError) as fault:
        raise RoundError("error-gazetir-rusak", file=path.name) from fault
    if key is None:
        found = ", ".join(properties[0]) if properties else "-"
        raise RoundError("error-gazetir-kolom", file=path.name, found=found[:80])
    areas: dict[str, Area] = {}
    boundaries: dict[str, BaseGeometry] = {}
    for shape, values in zip(shapes, properties, strict=True):
        code = area_code(values.get(key, ""))
        if code is None or shape is None or shape.is_empty:
            continue
        boundaries[code] = shapely.make_valid(shape)
        centre = boundaries[code].representative_point()
        name = next((str(values[n]) for n in values if n.lower() in _COLUMNS["name"]), "")
        if name:
            areas[code] = Area(code, name, centre.y, centre.x)
    return Gazetteer(areas, boundaries)


def _shape(geometry: object) -> BaseGeometry | None:
    return None if geometry is None else shapely.from_geojson(json.dumps(geometry))


def _code_property(properties: Sequence[Mapping[str, Any]]) -> str | None:
    """The attribute whose values are codes of areas, each another one."""
    for key in properties[0] if properties else ():
        codes = [area_code(values.get(key)) for values in properties]
        known = {code for code in codes if code}
        if len(known) * 10 >= len(codes) * 9 and (len(codes) == 1 or len(known) > 1):
            return str(key)
    return None
