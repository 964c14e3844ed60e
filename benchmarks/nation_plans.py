"""Plans of works: what is asked for on an asset, where it stands, and about how much it costs."""

from math import cos, exp, radians, sin
from random import Random

from nation_assets import NAMERS
from nation_places import DEGREE_KM, Regency
from nation_works import FIRST_YEAR, LAST_YEAR, Lot, Work, kind_lot, kinds, pick

WAYS = {"ded": (0.025, 0.07), "awas": (0.02, 0.05), "fs": (0.01, 0.03), "lahan": (0.05, 0.4)}
"""Share of the works' cost that design, supervision, studies and land take."""


def plan_work(regency: Regency, rng: Random) -> Work:
    """A work on an asset of its own."""
    kind = kinds()[kind_lot(regency.coastal, regency.swampy).draw(rng)]
    lemma = kind.work_lot.draw(rng)
    work = Work(kind.name, lemma, pick(regency.villages, rng))
    NAMERS[kind.name](work, regency, rng)
    work.dated = bool(kind.works[lemma].get("dated", False))
    work.year = FIRST_YEAR + int(rng.random() * (LAST_YEAR - FIRST_YEAR + 1))
    draw = rng.random()
    if not work.dated:
        work.stage = 1 + int(rng.random() * 3) if draw < 0.07 else 0
        work.carried = 0.07 <= draw < 0.1
    if served(work) and draw > 0.93:
        work.service = "ded" if draw < 0.972 else "awas"
    work.status = _STATUS.draw(rng)
    describe(work, rng)
    measure(work, rng)
    stand(work, rng)
    return work


def describe(work: Work, rng: Random) -> None:
    """The state it is in and whom it serves."""
    work.condition = pick(("sedang", "rusak_ringan", "rusak_berat"), rng)
    work.people = 10 * (1 + int(rng.random() ** 3 * 300))


def served(work: Work) -> bool:
    """Whether a design or supervision of it can be asked for."""
    return work.kind not in ("rencana", "pelatihan", "wilayah") and not work.dated


_STATUS = Lot({"kabkota": 8, "provinsi": 1.2, "desa": 0.8, "pusat": 0.4})


def measure(work: Work, rng: Random) -> None:
    """Size and cost: about the usual price, a third at a customary round sum."""
    facts = kinds()[work.kind].works[work.lemma]
    low, high = facts["size"]
    work.size = low * (high / low) ** rng.random() if high > low else float(low)
    if facts["unit"] == "km":
        work.size = round(work.size, 2)
        work.length_m = work.size * 1000
    else:
        work.size = float(round(work.size))
        work.length_m = work.size if facts["unit"] == "m" else 150.0
    work.cost = int(work.size * facts["price"] * 1e6 * exp(rng.gauss(0, 0.35)))
    if work.from_m >= 0:
        work.to_m = work.from_m + int(work.length_m)
    if rng.random() < 0.3 and work.cost < 400_000_000:
        work.cost = pick((100, 150, 200, 200, 200, 250, 300, 350, 400), rng) * 1_000_000
    if work.service != "fisik":
        charge(work, rng)


def charge(work: Work, rng: Random) -> None:
    """What a service costs against the works it belongs to."""
    low, high = WAYS[work.service]
    work.cost = max(25_000_000, int(work.cost * rng.uniform(low, high)))


def stand(work: Work, rng: Random) -> None:
    """A place on the map within the village."""
    work.lat = work.village.lat + rng.gauss(0, 0.006)
    work.lon = work.village.lon + rng.gauss(0, 0.006)
    work.heading = rng.random() * 360


def shift(work: Work, metres: float, rng: Random) -> None:
    """The place moved so far in any direction."""
    angle = radians(rng.random() * 360)
    work.lat += cos(angle) * metres / 1000 / DEGREE_KM
    work.lon += sin(angle) * metres / 1000 / DEGREE_KM
