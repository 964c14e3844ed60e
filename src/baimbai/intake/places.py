"""Places: which region a cell names, and whether a point can lie there."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from baimbai.intake.cells import Point, cell_text, words
from baimbai.intake.workbook import Cell
from baimbai.register.region import Region, region_code

EARTH_RADIUS_KM = 6371.0
# A kabupaten is no disc: a point may lie this many disc radii from the centroid.
REACH = 3.2
LEAST_REACH_KM = 40.0


@dataclass(frozen=True)
class Places:
    """The round's regions, looked up by code, name and point."""

    regions: tuple[Region, ...]

    @property
    def province(self) -> Region:
        """The province itself."""
        return next(region for region in self.regions if region.kind == "provinsi")

    def of(self, code: str) -> Region:
        """The region of a code that the round has."""
        return next(region for region in self.regions if region.code == code)

    def possible(self, point: Point) -> bool:
        """Is the point on earth and in the province?"""
        return on_earth(point) and self.holds(point, self.province)

    def by_code(self, cell: Cell) -> Region | None:
        """The region of a code, however written; None where the round has none such."""
        code = region_code(cell)
        return next((region for region in self.regions if region.code == code), None)

    def named_in(self, text: str) -> list[Region]:
        """Kabupaten/kota that a text names as such (`Kab. Banjar, Kota Banjarbaru`)."""
        plain = f" {words(text)} "
        found = []
        for region in self.regions:
            kind = "kota" if region.kind == "kota" else "kab|kabupaten"
            if region.kind != "provinsi" and re.search(
                rf" (?:{kind}) {re.escape(words(region.name))}(?= )", plain
            ):
                found.append(region)
        return found

    def of_cell(self, cell: Cell) -> list[Region]:
        """Regions of a cell in a region column: a code, one or several names."""
        if (region := self.by_code(cell)) is not None:
            return [region]
        if named := self.named_in(cell_text(cell)):
            return named
        plain = words(re.sub(r"(?i)\bprov(?:insi)?\b\.?", "", cell_text(cell)))
        parts = {words(part) for part in re.split(r"[,;/&\n]| dan ", cell_text(cell))} | {plain}
        return [region for region in self.regions if words(region.name) in parts]

    def holds(self, point: Point, region: Region) -> bool:
        """Can the point lie in the region? By distance from its centroid and its area."""
        if region.kind == "provinsi":
            return any(
                self.holds(point, part) for part in self.regions if part.kind != "provinsi"
            ) or not any(part.lat is not None for part in self.regions)
        if region.lat is None or region.lon is None:
            return True
        reach = max(LEAST_REACH_KM, REACH * math.sqrt((region.area_km2 or 5000.0) / math.pi))
        return distance_km(point, Point(region.lat, region.lon)) <= reach


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance in km (haversine, sphere of 6,371 km)."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, math.radians(b.lon - a.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def on_earth(point: Point) -> bool:
    """Latitude and longitude within their ranges, and not the 0, 0 of an empty device."""
    return abs(point.lat) <= 90 and abs(point.lon) <= 180 and (point.lat, point.lon) != (0, 0)


def places_of(regions: Iterable[Region]) -> Places:
    """The round's regions, longest names first so that `Hulu Sungai Utara` is not cut short."""
    return Places(tuple(sorted(regions, key=lambda region: (-len(region.name), region.code))))
