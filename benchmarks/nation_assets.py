"""Invented assets: what each kind is called, where it lies and what it consists of."""

from collections.abc import Callable, Mapping
from math import exp
from random import Random

from nation_offices import habits
from nation_places import Regency, Village, river_name, stem, toponymy, village_name
from nation_works import Lot, Work, parts, pick


def street(rng: Random) -> str:
    """The heroes of the head of the list everywhere, `Haji Saleh` now and then."""
    if rng.random() < 0.12:
        return f"Haji {pick(toponymy()['people'], rng)}"
    streets = toponymy()["streets"]
    return str(streets[int(rng.random() ** 1.8 * len(streets))])


def lane(rng: Random) -> str:
    """A gang's name or number."""
    if rng.random() < 0.25:
        return str(1 + int(rng.random() * 9))
    return str(pick(toponymy()["gangs"], rng))


def neighbourhood(work: Work, rng: Random) -> None:
    """RT and RW."""
    work.rt = 1 + int(rng.random() ** 2 * 25)
    work.rw = 1 + int(rng.random() ** 2 * 14) if rng.random() < 0.75 else 0
    work.more_rt = 1 + int(rng.random() * 2) if rng.random() < 0.1 else 0


def hamlet(rng: Random) -> str:
    """A dusun's name."""
    name: str = pick(toponymy()["hamlets"], rng)
    return f"{name} {pick(('I', 'II', 'III', '1', '2'), rng)}" if rng.random() < 0.15 else name


def address(work: Work, rng: Random, street_share: float) -> None:
    """Street, gang, RT/RW and hamlet; one of them at least."""
    if rng.random() < street_share:
        work.name = street(rng)
    if rng.random() < 0.25:
        work.gang = lane(rng)
    if rng.random() < 0.55 or not (work.name or work.gang):
        neighbourhood(work, rng)
    if rng.random() < 0.4:
        work.hamlet = hamlet(rng)
    if rng.random() < 0.08:
        work.landmark = pick(habits()["landmarks"], rng)


def side(work: Work, rng: Random, share: float) -> None:
    """The left or the right of a river, a canal or a road."""
    if rng.random() < share:
        work.side = "kiri" if rng.random() < 0.5 else "kanan"


def road_end(regency: Regency, rng: Random) -> tuple[str, Village | None]:
    """Where a road begins or ends: a village, a junction, a market."""
    if rng.random() < 0.14:
        return str(pick(toponymy()["junctions"], rng)), None
    village = pick(regency.villages, rng)
    return village.name, village


def _name_road(work: Work, regency: Regency, rng: Random) -> None:
    if rng.random() < (0.55 if work.village.word == "Kelurahan" else 0.08):
        work.name = street(rng)
    else:
        work.name = work.village.name if rng.random() < 0.7 else road_end(regency, rng)[0]
        work.end, work.far = road_end(regency, rng)
        while work.end == work.name:
            work.end, work.far = road_end(regency, rng)
        work.alias = street(rng) if rng.random() < 0.12 else ""
    if rng.random() < 0.5:
        work.from_m = 0 if rng.random() < 0.4 else int(rng.random() * 180) * 100


def _name_lane(work: Work, _: Regency, rng: Random) -> None:
    address(work, rng, 0.5)


def _name_bridge(work: Work, regency: Regency, rng: Random) -> None:
    draw = rng.random()
    if draw < 0.45:
        work.name = river_name(regency.zone, rng)
    elif draw < 0.6:
        work.name = work.village.name
    else:
        work.name = village_name(regency.zone, rng) if draw < 0.85 else street(rng)
    if rng.random() < 0.15:
        work.number = 1 + int(rng.random() * 3)
    if rng.random() < 0.08:
        work.part = pick(parts()["parts"]["jembatan"], rng)


def dig_canal(work: Work, regency: Regency, rng: Random) -> None:
    """A canal of a scheme: its order, its name or number, and its side."""
    work.canal = _CANALS["irigasi" if work.kind == "irigasi" else "rawa"].draw(rng)
    work.detail = stem(regency.zone, rng) if work.canal in ("sekunder", "parit", "handil") else ""
    if work.canal == "parit" and rng.random() < 0.3:
        work.detail = f"Haji {pick(toponymy()['people'], rng)}"
    if not work.detail or rng.random() < 0.25:
        work.number = 1 + int(rng.random() * 14)
    side(work, rng, 0.4 if work.canal in ("tersier", "bangunan") else 0.1)


def _name_scheme(work: Work, regency: Regency, rng: Random) -> None:
    names = (work.village.name, stem(regency.zone, rng), river_name(regency.zone, rng))
    work.name = pick(names, rng)
    work.area_ha = float(int(20 * exp(rng.random() * 5.3)))
    if rng.random() < 0.65:
        dig_canal(work, regency, rng)
    if work.kind == "rawa" and rng.random() < 0.3:
        work.hamlet = hamlet(rng)


def _name_river(work: Work, regency: Regency, rng: Random) -> None:
    work.name = river_name(regency.zone, rng)
    side(work, rng, 0.25)
    if rng.random() < 0.25:
        work.hamlet = hamlet(rng)
    if rng.random() < 0.12:
        work.from_m = int(rng.random() * 60) * 100


def _name_drain(work: Work, _: Regency, rng: Random) -> None:
    address(work, rng, 0.6)
    side(work, rng, 0.12)


def _name_supply(work: Work, _: Regency, rng: Random) -> None:
    if rng.random() < 0.3:
        work.hamlet = hamlet(rng)
    if rng.random() < 0.2 and work.kind in parts()["parts"]:
        work.part = pick(parts()["parts"][work.kind], rng)


def _name_household(work: Work, _: Regency, rng: Random) -> None:
    if rng.random() < 0.4:
        neighbourhood(work, rng)
    if rng.random() < 0.35:
        work.hamlet = hamlet(rng)


def _name_site(work: Work, _: Regency, rng: Random) -> None:
    if rng.random() < 0.3:
        work.hamlet = hamlet(rng)


def _name_school(work: Work, _: Regency, rng: Random) -> None:
    work.use = pick(parts()["uses"]["sekolah"], rng)
    primary = work.use in ("SDN", "TKN", "MIN")
    work.name = work.village.name if primary else work.village.kecamatan
    work.number = 1 + int(rng.random() ** 1.6 * (9 if primary else 5))
    if rng.random() < 0.85:
        work.part = pick(parts()["parts"]["sekolah"], rng)


def _name_building(work: Work, _: Regency, rng: Random) -> None:
    work.use = pick(parts()["uses"][work.kind], rng)
    by_district = "Camat" in work.use or work.use in ("Kantor KUA", "Kantor Koramil", "Polsek")
    work.name = work.village.kecamatan if by_district else work.village.name
    if rng.random() < 0.3:
        work.part = pick(parts()["parts"][work.kind], rng)


def _name_slum(work: Work, regency: Regency, rng: Random) -> None:
    draw = rng.random()
    work.name = work.village.name if draw < 0.5 else stem(regency.zone, rng)
    work.area_ha = round(1 + rng.random() ** 2 * 22, 1)
    if rng.random() < 0.3:
        work.part = pick(parts()["parts"]["kumuh"], rng)
    if rng.random() < 0.2:
        neighbourhood(work, rng)


def _name_shore(work: Work, regency: Regency, rng: Random) -> None:
    work.name = work.village.name if rng.random() < 0.4 else stem(regency.zone, rng)
    if rng.random() < 0.2:
        work.from_m = int(rng.random() * 20) * 50


def _name_lamps(work: Work, _: Regency, rng: Random) -> None:
    address(work, rng, 0.45)


def _name_pond(work: Work, regency: Regency, rng: Random) -> None:
    work.use = pick(parts()["uses"]["embung"], rng)
    work.name = stem(regency.zone, rng) if rng.random() < 0.6 else work.village.name


def _name_wall(work: Work, _: Regency, rng: Random) -> None:
    address(work, rng, 0.5)
    side(work, rng, 0.12)


def _name_farm_road(work: Work, _: Regency, rng: Random) -> None:
    if rng.random() < 0.45:
        work.hamlet = hamlet(rng)
    if rng.random() < 0.4:
        work.detail = pick(parts()["groups"], rng)
    if rng.random() < 0.15:
        work.number = 1 + int(rng.random() * 5)


def _name_estate(work: Work, _: Regency, rng: Random) -> None:
    words = toponymy()
    work.name = f"{pick(words['estates'], rng)} {pick(words['streets'][50:], rng)}"
    if rng.random() < 0.6:
        work.name = f"{pick(words['estates'], rng)} {pick(words['estate_tails'], rng)}"
    if rng.random() < 0.3:
        work.part = pick(parts()["parts"]["psu"], rng)


def _name_park(work: Work, regency: Regency, rng: Random) -> None:
    work.use = pick(parts()["uses"]["taman"], rng)
    draw = rng.random()
    work.name = work.village.name if draw < 0.5 else street(rng)
    if draw > 0.8:
        work.name = stem(regency.zone, rng)


def _name_plan(work: Work, _: Regency, rng: Random) -> None:
    work.name = work.village.kecamatan
    work.hamlet = ""
    if rng.random() < 0.15:
        work.detail = work.village.name


def _name_area(work: Work, _: Regency, rng: Random) -> None:
    work.number = 1 + int(rng.random() * 20)


def _name_course(work: Work, _: Regency, rng: Random) -> None:
    work.part = pick(parts()["parts"]["pelatihan"], rng)
    work.number = 1 + int(rng.random() * 5) if rng.random() < 0.6 else 0


_CANALS = {"irigasi": Lot(parts()["canals"]), "rawa": Lot(parts()["swamp_canals"])}

NAMERS: Mapping[str, Callable[[Work, Regency, Random], None]] = {
    "ruas": _name_road,
    "lingkungan": _name_lane,
    "jembatan": _name_bridge,
    "irigasi": _name_scheme,
    "rawa": _name_scheme,
    "sungai": _name_river,
    "drainase": _name_drain,
    "spam": _name_supply,
    "sanitasi": _name_household,
    "sampah": _name_site,
    "sekolah": _name_school,
    "kesehatan": _name_building,
    "kantor": _name_building,
    "kumuh": _name_slum,
    "rtlh": _name_household,
    "pantai": _name_shore,
    "pju": _name_lamps,
    "embung": _name_pond,
    "talud": _name_wall,
    "tani": _name_farm_road,
    "psu": _name_estate,
    "taman": _name_park,
    "rencana": _name_plan,
    "pelatihan": _name_course,
    "wilayah": _name_area,
}
"""How each kind's asset gets its name and place."""
