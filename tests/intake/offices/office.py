"""One invented office a seed: `write_office(7, folder)` writes its workbook and its truth."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.intake.offices import places
from tests.intake.offices.compose import Composer
from tests.intake.offices.files import write_file
from tests.intake.offices.layout import Layout, draw_layout
from tests.intake.offices.money import grain
from tests.intake.offices.truth import NotRow, write_truth
from tests.intake.offices.works import FUNDS, KINDS, Work, draw_work

LEVELS = {"kab": "kabkota", "prov": "provinsi", "balai": "pusat"}


@dataclass(frozen=True, slots=True)
class Sent:
    """What an office sent: the workbook, and the folder whose `truth/` tells what is in it."""

    workbook: Path
    folder: Path
    layout: Layout


def write_office(seed: int, folder: Path, registry: Path | None = None) -> Sent:
    """Write the workbook and truth of a seed; the same seed writes the same cells.

    `registry` (gzipped CSV: kode, nama, lat, lng) gives real desa with their centroids; without
    it desa are invented around the middle of a real region.
    """
    rng = Random(seed)  # noqa: S311
    layout = draw_layout(rng)
    where, office = _office(rng, layout, registry)
    works = _works(rng, layout, where)
    composer = Composer(rng, layout, office, works)
    sheets = composer.compose()
    short = office.replace("Kabupaten", "Kab").replace("/", " ")
    stem = rng.choice(("Usulan {} 2027", "{}_rakortek_TA2027", "{seed}. usulan {} (rev)"))
    kind = layout.file
    workbook = write_file(folder, stem.format(short, seed=seed), kind, sheets)
    others = [
        NotRow(sheet.name, row + 1, kind, sheet.text(row))
        for sheet in sheets
        for row, kind in sorted(sheet.kinds.items())
    ]
    records = composer.records
    write_truth(folder, workbook.name, layout.point, records, others)
    return Sent(workbook, folder, layout)


def _office(rng: Random, layout: Layout, registry: Path | None) -> tuple[list[places.Place], str]:
    """The places an office works in, and its name."""
    if layout.level == "kab":
        code = rng.choice(sorted(places.CENTRES))
        name = places.region_name(code)
        return places.draw_places(rng, code, registry), f"Dinas PUPR {name}"
    province = rng.choice(places.SEAT_PROVINCES)
    regions = places.regions_of(province)
    where = [
        place
        for code in rng.sample(regions, min(3, len(regions)))
        for place in places.draw_places(rng, code, registry)
    ]
    name = places.province_name(province)
    office = {"prov": f"Dinas PUPR Provinsi {name}", "balai": f"Balai Wilayah Sungai {name} I"}
    return where, office[layout.level]


def _works(rng: Random, layout: Layout, where: list[places.Place]) -> list[Work]:
    """Works with titles that occur once."""
    level = LEVELS[layout.level]
    several = layout.money_shape in {"funds", "matrix"} or layout.shape == "fund-rows"
    years = rng.choice((2, 3)) if layout.money_shape in {"years", "matrix"} else 1
    kinds = rng.sample(KINDS, rng.randint(7, 14))
    works: dict[str, Work] = {}
    for _ in range(rng.randint(15, 45)):
        work = draw_work(
            rng, rng.choice(kinds), where, level=level, years=years,
            several=several and rng.random() < 0.5 and len(FUNDS[level]) > 1,
            grain=grain(layout.money, layout.money_unit),
        )  # fmt: skip
        chance = rng.random()
        work.point = "none" if chance < 0.12 else "reject" if chance < 0.15 else "point"
        work.note = rng.choice(("", "", "Musrenbang", "usulan Renstra", "prioritas", "Pokir DPRD"))
        works.setdefault(work.title, work)
    return list(works.values())
