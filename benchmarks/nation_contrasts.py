"""Near misses: another work that differs from a given one by a single fact."""

from collections.abc import Callable, Mapping
from copy import copy
from math import exp
from random import Random

from nation_assets import dig_canal, hamlet, lane, neighbourhood, road_end, street
from nation_places import Regency, Village, toponymy
from nation_plans import charge, describe, measure, served, shift, stand
from nation_works import LAST_YEAR, Lot, Work, kinds, parts, pick

SAME_COST = 0.3
"""Share of near misses asked at the same sum: packages come in customary sizes."""


def contrast(work: Work, regency: Regency, rng: Random) -> tuple[Work, str] | None:
    """A near miss and what it differs in; None where the drawn difference does not suit.

    The given work may be told more of itself: where there is a second stage, it is the first.
    """
    name = kinds()[work.kind].contrast_lot.draw(rng)
    near = copy(work)
    if not CONTRASTS[name](work, near, regency, rng):
        return None
    if name not in ("service", "other_work"):
        _price_anew(work, near, rng)
    if rng.random() < 0.6:
        describe(near, rng)
    if name not in ("year", "carried", "stage") and not near.dated and rng.random() < 0.2:
        near.year = _beside(work.year, rng)
    return near, name


def _beside(year: int, rng: Random) -> int:
    return year - 1 if rng.random() < 0.5 or year == LAST_YEAR else year + 1


def _price_anew(work: Work, near: Work, rng: Random) -> None:
    if rng.random() < SAME_COST:
        return
    near.cost = int(work.cost * exp(rng.gauss(0, 0.5)))
    if near.from_m < 0 and rng.random() < 0.7 and near.size > 3:
        near.size = float(round(work.size * exp(rng.gauss(0, 0.4)), 2 if work.size < 30 else 0))
        near.length_m = work.length_m * near.size / work.size


def _stage(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    if work.dated:
        return False
    work.stage = work.stage or 1 + int(rng.random() * 2)
    near.stage = work.stage + 1 if work.stage == 1 or rng.random() < 0.7 else work.stage - 1
    if rng.random() < 0.6:
        near.year = work.year + (near.stage - work.stage)
    return True


def _carried(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    if work.carried or work.stage or work.dated:
        return False
    near.carried = True
    if rng.random() < 0.6:
        near.year = work.year + 1
    return True


def _year(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    if not work.dated:
        return False
    near.year = _beside(work.year, rng)
    return True


def _package(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.package = work.package or 1 + int(rng.random() * 4)
    near.package = work.package + 1
    return True


def _service(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    if not served(work):
        return False
    if work.service == "fisik":
        near.service = _SERVICES.draw(rng)
        charge(near, rng)
        if near.service == "ded" and rng.random() < 0.5:
            near.year = work.year - 1
        return True
    near.service = "awas" if work.service == "ded" else "ded"
    return True


_SERVICES = Lot({"ded": 5, "awas": 4.2, "fs": 0.5, "lahan": 0.5})


def _other_work(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    others = [lemma for lemma in kinds()[work.kind].other[work.lemma] if lemma != work.lemma]
    if not others or work.service != "fisik":
        return False
    near.lemma = pick(others, rng)
    near.dated = bool(kinds()[work.kind].works[near.lemma].get("dated", False))
    if near.dated:
        near.stage, near.carried = 0, False
    near.from_m = near.to_m = -1
    measure(near, rng)
    return True


def _segment(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    length = max(100, int(work.length_m / 50) * 50)
    if work.from_m < 0:
        work.from_m = int(rng.random() * 80) * 50
    work.to_m = work.from_m + length
    near.length_m = work.length_m * rng.uniform(0.5, 1.6)
    near.from_m = work.to_m + (0 if rng.random() < 0.6 else int(rng.random() * 20) * 100)
    near.to_m = near.from_m + max(100, int(near.length_m / 50) * 50)
    near.size = round(work.size * near.length_m / work.length_m, 2)
    shift(near, work.length_m, rng)
    return True


def _next_link(work: Work, near: Work, regency: Regency, rng: Random) -> bool:
    if not work.end:
        return False
    third, near.far = road_end(regency, rng)
    if third in (work.name, work.end):
        return False
    near.alias = ""
    near.name, near.end = (work.end, third) if rng.random() < 0.6 else (work.name, third)
    shift(near, max(1000.0, work.length_m), rng)
    return True


def _another_village(work: Work, near: Work, regency: Regency, rng: Random) -> bool:
    here = [v for v in regency.villages if v.kecamatan_code == work.village.kecamatan_code]
    village: Village = pick(here if rng.random() < 0.7 else regency.villages, rng)
    if village.name == work.village.name:
        return False
    near.village = village
    if work.name == work.village.name:
        near.name = village.name
    if work.name == work.village.kecamatan and village.kecamatan != work.village.kecamatan:
        near.name = village.kecamatan
    stand(near, rng)
    return not work.use or near.name != work.name


def _another_hamlet(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.hamlet = work.hamlet or hamlet(rng)
    near.hamlet = hamlet(rng)
    shift(near, 600, rng)
    return near.hamlet != work.hamlet


def _another_rt(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    if not work.rt:
        neighbourhood(work, rng)
    near.rw = work.rw
    near.rt = work.rt + 1 + work.more_rt
    if work.rt > 1 + work.more_rt and rng.random() < 0.4:
        near.rt = work.rt - 1 - work.more_rt
    if work.rw and rng.random() < 0.3:
        near.rw = work.rw + 1
    shift(near, 180, rng)
    return True


def _another_lane(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.gang = work.gang or lane(rng)
    near.gang = str(int(work.gang) + 1) if work.gang.isdigit() else lane(rng)
    shift(near, 150, rng)
    return near.gang != work.gang


def _another_street(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.name = work.name or street(rng)
    near.name = street(rng)
    shift(near, 350, rng)
    return near.name != work.name


def _twin(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.number = work.number or 1
    near.number = work.number + 1
    shift(near, 500, rng)
    return True


def _another_number(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    near.number = work.number + 1 if work.number < 2 or rng.random() < 0.6 else work.number - 1
    work.number = work.number or 3
    shift(near, 700, rng)
    return near.number != work.number


def _another_part(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    choice = parts()["parts"].get(work.kind)
    if not choice:
        return False
    work.part = work.part or pick(choice, rng)
    near.part = pick(choice, rng)
    return not near.part.startswith(work.part) and not work.part.startswith(near.part)


def _another_canal(work: Work, near: Work, regency: Regency, rng: Random) -> bool:
    if not work.canal:
        dig_canal(work, regency, rng)
    near.canal, near.side = work.canal, work.side
    near.detail, near.number = work.detail, work.number
    if work.number:
        near.number = work.number + 1 if work.number < 2 or rng.random() < 0.5 else work.number - 1
    else:
        before = work.detail
        dig_canal(near, regency, rng)
        near.detail = near.detail if near.canal == work.canal else ""
        near.canal = work.canal
        if not near.detail or near.detail == before:
            return False
    shift(near, 900, rng)
    return True


def _other_side(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.side = work.side or ("kiri" if rng.random() < 0.5 else "kanan")
    near.side = "kanan" if work.side == "kiri" else "kiri"
    shift(near, 30, rng)
    return True


def _another_grade(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    near.use = pick(parts()["uses"]["sekolah"], rng)
    shift(near, 900, rng)
    return near.use != work.use


def _another_group(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.detail = work.detail or pick(parts()["groups"], rng)
    near.detail = pick(parts()["groups"], rng)
    shift(near, 900, rng)
    return near.detail != work.detail


def _another_block(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    words = toponymy()
    near.name = f"{pick(words['estates'], rng)} {pick(words['estate_tails'], rng)}"
    if rng.random() < 0.6:
        work.number = work.number or 1 + int(rng.random() * 4)
        near.name, near.number = work.name, work.number + 1
    shift(near, 500, rng)
    return (near.name, near.number) != (work.name, work.number)


def _another_kecamatan(work: Work, near: Work, regency: Regency, rng: Random) -> bool:
    near.village = pick(regency.villages, rng)
    near.name = near.village.kecamatan
    near.detail = near.village.name if work.detail else ""
    stand(near, rng)
    return near.name != work.name


def _another_area(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    near.number = 1 + int(rng.random() * 24)
    return near.number != work.number


def _another_batch(work: Work, near: Work, _: Regency, rng: Random) -> bool:
    work.number = work.number or 1 + int(rng.random() * 4)
    near.number = work.number + 1
    return True


CONTRASTS: Mapping[str, Callable[[Work, Work, Regency, Random], bool]] = {
    "stage": _stage,
    "carried": _carried,
    "year": _year,
    "package": _package,
    "service": _service,
    "other_work": _other_work,
    "segment": _segment,
    "next_link": _next_link,
    "desa": _another_village,
    "hamlet": _another_hamlet,
    "rt": _another_rt,
    "gang": _another_lane,
    "street": _another_street,
    "twin": _twin,
    "number": _another_number,
    "part": _another_part,
    "canal": _another_canal,
    "side": _other_side,
    "grade": _another_grade,
    "group": _another_group,
    "block": _another_block,
    "kecamatan": _another_kecamatan,
    "batch": _another_batch,
    "area": _another_area,
}
"""How a near miss differs, by name."""
