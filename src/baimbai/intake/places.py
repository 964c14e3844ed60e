"""Places: which region a cell names, and whether a point can lie there."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from baimbai.intake.cells import cell_text, words
from baimbai.intake.coordinates import ZONES, Degrees, Point
from baimbai.intake.gazetteer import (
    INDONESIA,
    Area,
    Extent,
    Gazetteer,
    extent_of,
    province_gazetteer,
    short_names,
)
from baimbai.intake.regionnames import RegionNames
from baimbai.intake.workbook import Cell
from baimbai.register.region import Region, region_code
from baimbai.wording.message import Message

EARTH_RADIUS_KM = 6371.0
KM_PER_DEGREE = EARTH_RADIUS_KM * math.pi / 180
# A kabupaten is no disc: a point may lie this many disc radii from the centroid.
REACH = 3.2
LEAST_REACH_KM = 40.0
BOUNDARY_TOLERANCE_KM = 2.0
"""Boundaries are drawn coarsely, and works at a border are measured on either side."""
KECAMATAN_REACH_KM = 25.0
KECAMATAN_TOLERANCE_KM = 10.0
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Places:
    """The round's regions, looked up by code, name and point."""

    regions: tuple[Region, ...]
    gazetteer: Gazetteer = field(default_factory=Gazetteer)

    @cached_property
    def province(self) -> Region:
        """The province itself."""
        return next(region for region in self.regions if region.kind == "provinsi")

    @cached_property
    def _by_code(self) -> dict[str, Region]:
        return {region.code: region for region in self.regions}

    @cached_property
    def _names(self) -> RegionNames:
        return RegionNames(self.regions, short_names())

    @cached_property
    def _by_name(self) -> dict[str, Region]:
        # A bare "Bogor" is the kabupaten: who means the kota says so.
        in_order = sorted(self.regions, key=lambda region: region.kind == "kabupaten")
        return {words(region.name): region for region in in_order}

    def of(self, code: str) -> Region:
        """The region of a code that the round has."""
        return self._by_code[code]

    def possible(self, point: Point) -> bool:
        """Is the point on earth and in the province?"""
        return self.holds(point, self.province)

    def by_code(self, cell: Cell) -> Region | None:
        """The region of a code, however written; None where the round has none such."""
        return self._by_code.get(region_code(cell) or "")

    def named_in(self, text: str) -> list[Region]:
        """Kabupaten/kota that a text names as such (`Kab. Banjar, Kota Banjarbaru`)."""
        return self._names.named_in(text)

    def of_cell(self, cell: Cell) -> list[Region]:
        """Regions of a cell in a region column: a code, one or several names."""
        if (region := self.by_code(cell)) is not None:
            return [region]
        text = cell_text(cell)
        if named := self.named_in(text):
            return named
        plain = words(re.sub(r"(?i)\bprov(?:insi)?\b\.?", "", text))
        parts = dict.fromkeys([plain, *(words(part) for part in re.split(r"[,;/&\n]| dan ", text))])
        if found := [self._by_name[part] for part in parts if part in self._by_name]:
            return found
        # "HSU", "Tanahlaut", "63.01 - Tanah Laut"
        region = self._names.office_region(text)
        return [region] if region is not None else []

    def located(self, region: Region) -> bool:
        """Is it known where this kabupaten or kota itself lies, not only its province?"""
        if region.kind == "provinsi":
            return False
        return region.lat is not None or region.code in self._boundaries

    def holds(self, point: Point, region: Region) -> bool:
        """Can the point lie in the region? By its boundary, else by distance from its centroid."""
        return bool(self.hold(np.array([point.lat]), np.array([point.lon]), region)[0])

    def hold(self, lat: Degrees, lon: Degrees, region: Region) -> Mask:
        """Which of many points can lie in the region (`holds` in bulk); never one that is nan."""
        earthly = (np.abs(lat) <= 90) & (np.abs(lon) <= 180) & ~((lat == 0) & (lon == 0))
        found = np.zeros(len(lat), dtype=bool)
        rows = np.flatnonzero(earthly)
        found[rows] = self._hold(lat[rows], lon[rows], region)
        return found

    def _hold(self, lat: Degrees, lon: Degrees, region: Region) -> Mask:
        boundary = self._boundary(region.code)
        if boundary is not None:
            return np.asarray(shapely.contains_xy(boundary, lon, lat), dtype=bool)
        if region.lat is not None and region.lon is not None and region.kind != "provinsi":
            reach = max(LEAST_REACH_KM, REACH * math.sqrt((region.area_km2 or 5000.0) / math.pi))
            return _distances_km(lat, lon, region.lat, region.lon) <= reach
        if region.kind != "provinsi":
            return _within(self.extent, lat, lon)
        parts = [part for part in self.regions if part.kind != "provinsi"]
        if not any(part.lat is not None or part.code in self._boundaries for part in parts):
            return _within(self.extent, lat, lon)
        found = np.zeros(len(lat), dtype=bool)
        for part in parts:
            rest = np.flatnonzero(~found)
            found[rest] = self._hold(lat[rest], lon[rest], part)
        return found

    @cached_property
    def extent(self) -> Extent:
        """The box around the province; around Indonesia where that is not known."""
        return extent_of(self.province.code) or INDONESIA

    @cached_property
    def zones(self) -> tuple[int, ...]:
        """UTM zones that the province lies in."""
        west, east = self.extent.west, self.extent.east
        if extent_of(self.province.code) is None:
            known = [region.lon for region in self.regions if region.lon is not None]
            west, east = (min(known) - 2, max(known) + 2) if known else (west, east)
        return tuple(zone for zone in ZONES if west <= zone * 6 - 180 and zone * 6 - 186 <= east)

    @cached_property
    def _boundaries(self) -> dict[str, BaseGeometry]:
        """Boundaries widened by the tolerance, made ready for many points; filled as asked for."""
        return {code: shape for code, shape in self.gazetteer.boundaries.items() if len(code) <= 5}

    @cached_property
    def _widened(self) -> dict[str, BaseGeometry]:
        return {}

    def _boundary(self, code: str) -> BaseGeometry | None:
        if code not in self._widened and code in self._boundaries:
            shape = self._boundaries[code].buffer(BOUNDARY_TOLERANCE_KM / KM_PER_DEGREE)
            shapely.prepare(shape)
            self._widened[code] = shape
        return self._widened.get(code)

    def far_from(self, lat: Degrees, lon: Degrees, kecamatan: Area) -> Degrees:
        """How far (km) points lie from a kecamatan where that is too far; nan where it is not.

        More than 10 km outside its boundary, or without one 25 km from its centroid.
        """
        shape = self.gazetteer.boundaries.get(kecamatan.code)
        if shape is not None:
            shapely.prepare(shape)
            points = shapely.points(lon, lat)
            away, limit = shapely.distance(shape, points) * KM_PER_DEGREE, KECAMATAN_TOLERANCE_KM
        elif kecamatan.lat is not None and kecamatan.lon is not None:
            away = _distances_km(lat, lon, kecamatan.lat, kecamatan.lon)
            limit = KECAMATAN_REACH_KM
        else:
            return np.full(len(lat), np.nan)
        return np.where(away > limit, away, np.nan)

    def missing_evidence(self) -> Message | None:
        """What a file's reader should know once: kecamatan without a place on the map."""
        if self.gazetteer.centroids_known(self.province):
            return None
        return Message("remark-tanpa-titik-kecamatan")


def _within(extent: Extent, lat: Degrees, lon: Degrees) -> Mask:
    inside = (lat >= extent.south) & (lat <= extent.north)
    return np.asarray(inside & (lon >= extent.west) & (lon <= extent.east), dtype=bool)


def _distances_km(lat: Degrees, lon: Degrees, to_lat: float, to_lon: float) -> Degrees:
    """Great-circle distances in km (haversine, sphere of 6,371 km)."""
    lat, here = np.radians(lat), math.radians(to_lat)
    chord = np.sin((here - lat) / 2) ** 2
    chord += np.cos(lat) * math.cos(here) * np.sin(np.radians(to_lon - lon) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(1.0, np.sqrt(chord))))


def places_of(regions: Iterable[Region], gazetteer: Gazetteer | None = None) -> Places:
    """The round's regions; without a gazetteer of its own, the national one's part."""
    ordered: Sequence[Region] = sorted(regions, key=lambda r: (-len(r.name), r.code))
    if gazetteer is None:
        province = next((r.code for r in ordered if r.kind == "provinsi"), "")
        gazetteer = province_gazetteer(province)
    return Places(tuple(ordered), gazetteer)
