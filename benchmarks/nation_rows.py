"""Rows: how a work stands in an office's sheet, with what the office leaves out or gets wrong."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from math import cos, exp, radians, sin
from random import Random

import polars as pl
from nation_offices import Office
from nation_places import DEGREE_KM, Regency
from nation_spelling import mistype, name_of
from nation_titles import title_of
from nation_works import Work, kinds

from baimbai.register.proposal import PROPOSALS

READY: tuple[tuple[str, ...], ...] = (
    (),
    (),
    (),
    ("surat_usulan",),
    ("surat_usulan", "rab"),
    ("surat_usulan", "kak", "rab"),
    ("surat_usulan", "kak", "rab", "ded"),
    ("ded", "lahan"),
)
MISSING: tuple[tuple[str, ...], ...] = ((), (), (), ("ded",), ("lahan",), ("ded", "lingkungan"))
LABELS: tuple[tuple[str, ...], ...] = (
    (),
    (),
    (),
    (),
    (),
    (),
    ("RKPD",),
    ("RPJMD",),
    ("RPJMD", "RKPD"),
)
LISTS = {"papers_ready": READY, "papers_missing": MISSING, "priority_labels": LABELS}
WORK_TYPE = {
    "ded": "perencanaan",
    "fs": "perencanaan",
    "awas": "pengawasan",
    "lahan": "pengadaan_lahan",
}
ALSO_READ = {
    "pembangunan": "peningkatan",
    "peningkatan": "pembangunan",
    "rekonstruksi": "peningkatan",
    "rehabilitasi": "pemeliharaan_berkala",
    "pemeliharaan_berkala": "rehabilitasi",
    "pemeliharaan_rutin": "operasi_pemeliharaan",
    "operasi_pemeliharaan": "pemeliharaan_rutin",
    "normalisasi": "pemeliharaan_rutin",
    "penataan": "pembangunan",
    "penggantian": "pembangunan",
    "perluasan": "peningkatan",
}
"""What a kind of works is taken for by an office in ten, since titles are no code lists."""
SEEN_FROM_FAR = 0.25
DRAWN_POINTS = 6


@dataclass(slots=True)
class Sheet:
    """The rows of one region in columns, in the order in which they were written."""

    columns: dict[str, list[object]] = field(default_factory=lambda: defaultdict(list))

    def __len__(self) -> int:
        return len(self.columns["title"])

    def write(self, work: Work, office: Office, regency: Regency, late: int) -> None:
        """One row. `late` is the year's shift that some versions of the work have."""
        if work.far and office.rng.random() < SEEN_FROM_FAR:
            work = replace(work, village=work.far)
        row: dict[str, object] = {
            "title": title_of(work, office, regency),
            "organisation": office.id,
            "level": office.level,
            "origin": office.origin,
            "continuing": work.carried,
            **_classify(work, office),
            **_money(work, office, late),
            **_place(work, office, regency),
            **_position(work, office),
            **_details(work, office),
        }
        for name, value in row.items():
            self.columns[name].append(value)

    def frame(self) -> pl.DataFrame:
        """The columns as a table; lists stand as their numbers yet."""
        schema = {n: pl.Int64() if n in LISTS else PROPOSALS.schema[n] for n in self.columns}
        return pl.DataFrame(dict(self.columns), schema=schema)


def _classify(work: Work, office: Office) -> dict[str, object]:
    kind = kinds()[work.kind]
    facts = kind.works[work.lemma]
    usual = str(facts["type"])
    read = (*(usual,) * 9, ALSO_READ.get(usual, usual))
    return {
        "sector": office.say(f"sector {work.kind}", kind.sectors),
        "asset_type": facts.get("asset") or office.say(f"asset {work.kind}", kind.asset_types),
        "work_type": WORK_TYPE.get(work.service)
        or office.say(f"type {work.kind} {work.lemma}", read),
        "declared_status": work.status
        if work.kind in ("ruas", "jembatan") and office.rng.random() < office.fills[6]
        else None,
    }


def _money(work: Work, office: Office, late: int) -> dict[str, object]:
    rng = office.rng
    draw = rng.random()
    cost = work.cost
    if draw > 0.87:
        cost = int(cost * exp(rng.uniform(-0.35, 0.35)))
    elif draw > 0.68:
        cost = int(cost * exp(rng.gauss(0, 0.06)))
    shifted = not work.dated and rng.random() < 0.15
    return {
        "cost_rupiah": max(1, round(cost / office.rounding)) * office.rounding,
        "year": work.year + (late if shifted else 0),
    }


def _place(work: Work, office: Office, regency: Regency) -> dict[str, object]:
    rng = office.rng
    village = work.village
    vague = office.level != "kabkota" and rng.random() < 0.08
    kecamatan = village.kecamatan if rng.random() < office.fills[0] and not vague else None
    desa = village.name if kecamatan and rng.random() < office.fills[1] else None
    spelled = name_of(desa, office) if desa and rng.random() < 0.3 else desa
    if spelled and rng.random() < office.typing_errors / 3:
        spelled = mistype(spelled, rng)
    return {
        "region_code": regency.province if vague else regency.code,
        "kecamatan": kecamatan,
        "kecamatan_code": village.kecamatan_code if kecamatan else None,
        "desa": spelled,
        "desa_code": village.code if regency.listed and desa and spelled == desa else None,
    }


def _position(work: Work, office: Office) -> dict[str, object]:
    rng = office.rng
    if kinds()[work.kind].line and work.length_m > 30 and rng.random() < office.lines:
        return _drawn(work, rng)
    if rng.random() >= office.points:
        return {"lat": None, "lon": None, "geometry": None}
    if office.centroid:
        village = work.village
        return {"lat": round(village.lat, 5), "lon": round(village.lon, 5), "geometry": None}
    draw = rng.random()
    spread = 0.03 if draw < 0.7 else 0.25 if draw < 0.95 else 1.5
    lat = work.lat + rng.gauss(0, spread) / DEGREE_KM
    lon = work.lon + rng.gauss(0, spread) / DEGREE_KM
    return {"lat": round(lat, 6), "lon": round(lon, 6), "geometry": None}


def _drawn(work: Work, rng: Random) -> dict[str, object]:
    """A line along the work's course, as one more hand would draw it, from either end."""
    steps = 3 + int(rng.random() * DRAWN_POINTS)
    angle = radians(work.heading)
    length = work.length_m / 1000 / DEGREE_KM
    bend = (work.heading / 180 - 1) * 0.25
    points = []
    for step in range(steps + 1):
        along = step / steps - 0.5
        aside = bend * (0.25 - along * along)
        lat = work.lat + length * (along * cos(angle) - aside * sin(angle)) + rng.gauss(0, 8e-5)
        lon = work.lon + length * (along * sin(angle) + aside * cos(angle)) + rng.gauss(0, 8e-5)
        points.append((lat, lon))
    if rng.random() < 0.4:
        points.reverse()
    lat, lon = points[len(points) // 2]
    course = ", ".join(f"{lon:.6f} {lat:.6f}" for lat, lon in points)
    return {"lat": round(lat, 6), "lon": round(lon, 6), "geometry": f"LINESTRING ({course})"}


def _details(work: Work, office: Office) -> dict[str, object]:
    rng = office.rng
    facts = kinds()[work.kind].works[work.lemma]
    _, _, named, spanned, sized, noted, _ = office.fills
    volume, unit = _volume(work, str(facts["unit"]), rng) if rng.random() < sized else (None, None)
    tells_span = work.from_m >= 0 and work.service != "fs" and rng.random() < spanned
    village = work.village
    return {
        "volume": volume,
        "unit": unit,
        "asset_name": _asset_name(work, office) if rng.random() < named else None,
        "from_m": work.from_m if tells_span else None,
        "to_m": work.to_m if tells_span else None,
        "area_ha": work.area_ha if work.area_ha and rng.random() < 0.5 else None,
        "people": work.people if rng.random() < 0.15 else None,
        "condition": work.condition if rng.random() < 0.15 else None,
        "note": f"{village.word} {village.name} Kec. {village.kecamatan}"
        if rng.random() < noted
        else None,
        **{name: int(rng.random() * len(values)) for name, values in LISTS.items()},
    }


def _volume(work: Work, unit: str, rng: Random) -> tuple[float, str]:
    if work.service != "fisik":
        return 1.0, "dokumen" if work.service in ("ded", "fs") else "paket"
    size = work.size if rng.random() < 0.75 else work.size * exp(rng.gauss(0, 0.12))
    if unit == "km" and rng.random() < 0.3:
        return float(round(size * 1000)), "m"
    if unit not in ("km", "m", "orang") and rng.random() < 0.12:
        return 1.0, "paket"
    return round(size, 2) if unit == "km" else float(max(1, round(size))), unit


def _asset_name(work: Work, office: Office) -> str | None:
    if work.end:
        return f"{name_of(work.name, office)} - {name_of(work.end, office)}"
    if work.use in ("", "Embung", "Bendung") and work.name:
        return name_of(work.name, office)
    return f"{work.use} {work.number or ''} {work.name}".replace("  ", " ") if work.use else None
