"""Composing a round: its offices, their ordinary works, and the situations seeded among them."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.situations import amounts, lookalikes, mandates, orders, stretches, twins, whereabouts
from tests.situations.country import Country
from tests.situations.layout import draw
from tests.situations.meeting import Meeting, Office
from tests.situations.programme import fill
from tests.situations.proposal import Situation
from tests.situations.provinces import PROVINCES
from tests.situations.sheets import Book
from tests.situations.truth import write_lists, write_truth

Seeder = Callable[[Meeting], None]
PROBLEMS: tuple[tuple[Seeder, int, int], ...] = (
    (twins.inner_twin, 2, 4), (twins.cross_twin, 2, 4), (stretches.overlap, 2, 3),
    (stretches.same_place, 1, 2), (stretches.gap, 1, 2), (orders.dig_after, 2, 2),
    (orders.bridge_first, 1, 1), (orders.canals_first, 1, 2), (orders.design_with_works, 1, 1),
    (orders.later_stage, 1, 2), (orders.missing_tertiary, 1, 1), (mandates.wrong_mandate, 3, 4),
    (mandates.wrong_source, 2, 3), (mandates.to_verify, 1, 1), (amounts.odd_unit_cost, 1, 2),
    (amounts.split, 1, 2), (whereabouts.impossible_point, 2, 3), (whereabouts.swapped_point, 1, 2),
    (whereabouts.unknown_place, 1, 2),
)  # fmt: skip
"""Seeders of problems, and how often each is called at least and at most."""
NEGATIVES: tuple[tuple[Seeder, int, int], ...] = (
    (lookalikes.no_twin, 2, 4), (lookalikes.shares, 1, 1), (stretches.adjoin, 1, 3), (stretches.no_gap, 1, 1),
    (orders.right_order, 1, 3), (orders.whole_scheme, 1, 1), (mandates.right_mandate, 2, 3),
    (mandates.right_source, 1, 1), (amounts.dear_with_reason, 1, 1), (amounts.standard_packages, 1, 2),
    (whereabouts.border_point, 1, 1), (whereabouts.spelled_place, 1, 2),
)  # fmt: skip


def compose(seed: int, out: Path, *, clean: bool = False) -> Meeting:
    """Write one made-up round into a folder: workbooks, `reference/` and `truth/`."""
    rng = Random(f"{seed}{' clean' if clean else ''}")  # noqa: S311
    codes = sorted(PROVINCES)
    country = Country(rng, codes[seed % len(codes)], rng.choice((4, 4, 5)))
    meeting = Meeting(rng, country, rng.choice((2027, 2027, 2028)))
    _gather(meeting)
    for office in meeting.offices.values():
        fill(
            meeting,
            office,
            {"kab": 44, "prov": 34, "pusat": 20}[office.level] + rng.randint(-6, 12),
        )
    totals = None if clean else _problems(meeting)
    _negatives(meeting, clean=clean)
    _supporting(meeting, clean=clean)
    _title(meeting)
    _write(meeting, out, totals)
    return meeting


def _gather(meeting: Meeting) -> None:
    rng, country = meeting.rng, meeting.country
    needs: list[dict[str, object]] = [{"shape": "csv", "funds": "text"},
                                      {"funds": "columns", "shape": "sections"},
                                      {"papers": True}, {"totals": True, "funds": "text"}]  # fmt: skip
    for place, region in enumerate(rng.sample(country.regions, len(country.regions))):
        layout = draw(rng, "kab", must=needs[place] if place < len(needs) else {})
        name = f"Dinas PUPR {region.formal}"
        meeting.offices[region.code] = Office(rng, region.code, name, "kab", region, layout)
    layout = draw(rng, "prov", must={"papers": rng.random() < 0.5})
    meeting.offices["prov"] = Office(
        rng, "prov", f"Dinas PUPR Provinsi {country.name}", "prov", None, layout
    )
    sectors = ["jalan", "sda"] if len(country.regions) == 4 else [rng.choice(("jalan", "sda"))]
    for sector in sectors:
        short = country.facts.balai[sector == "sda"]
        layout = draw(rng, "pusat", must={"papers": False, "funds": "text"})
        meeting.offices[sector] = Office(rng, sector, _balai(short), "pusat", None, layout, sector)


def _balai(short: str) -> str:
    for abbreviation, words in (
        ("BBPJN", "Balai Besar Pelaksanaan Jalan Nasional"), ("BPJN", "Balai Pelaksanaan Jalan Nasional"),
        ("BBWS", "Balai Besar Wilayah Sungai"), ("BWS", "Balai Wilayah Sungai"),
    ):  # fmt: skip
        if short.startswith(abbreviation):
            return short.replace(abbreviation, words, 1)
    return short


def _often(meeting: Meeting, seeders: tuple[tuple[Seeder, int, int], ...]) -> None:
    for seeder, least, most in seeders:
        for _ in range(meeting.rng.randint(least, most)):
            seeder(meeting)


def _problems(meeting: Meeting) -> Office:
    """Seed all problems; returns the office whose total shall be wrong."""
    rng = meeting.rng
    _often(meeting, PROBLEMS)
    kab = [o for o in meeting.offices.values() if o.level == "kab"]
    for office in rng.sample(kab, rng.randint(2, 3)):
        amounts.slip(meeting, office, office.layout.money)
    for office in (o for o in kab if o.layout.funds == "columns"):
        amounts.sources_differ(meeting, office)
    for office in (o for o in meeting.offices.values() if o.layout.papers):
        for _ in range(rng.randint(1, 2)):
            amounts.readiness(meeting, office)
    if meeting.conditions:
        for _ in range(rng.randint(1, 2)):
            whereabouts.unmet_need(meeting)
    return rng.choice([o for o in meeting.offices.values() if o.layout.totals])


def _negatives(meeting: Meeting, *, clean: bool) -> None:
    rng = meeting.rng
    _often(meeting, NEGATIVES)
    if not clean:
        lookalikes.alike(meeting)
    if meeting.conditions:
        whereabouts.met_need(meeting)
    books = [o for o in meeting.offices.values() if o.level == "kab" and o.layout.shape != "csv"]
    amounts.hidden_rows(meeting, rng.choice(books))
    papers = [o for o in meeting.offices.values() if o.layout.papers]
    amounts.small_or_paper(meeting, rng.choice(papers))


def _supporting(meeting: Meeting, *, clean: bool) -> None:
    """Supporting activities last, when all that counts into their base is asked."""
    rural = [o for o in meeting.offices.values() if o.region and not o.region.city]
    over, under = meeting.rng.sample(rural, 2)
    if not clean:
        mandates.supporting(meeting, over, over=True)
    mandates.supporting(meeting, under, over=False)


def _title(meeting: Meeting) -> None:
    """Let every office's hands write its titles."""
    for proposal in meeting.proposals:
        office = meeting.offices[proposal.office]
        proposal.title = office.hands[proposal.manner].title(proposal)


def _write(meeting: Meeting, out: Path, totals: Office | None) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for number, office in enumerate(meeting.offices.values(), 1):
        own = [p for p in meeting.proposals if p.office == office.key]
        meeting.rng.shuffle(own)
        book = Book(meeting.rng, office, office.layout, own, meeting.country.name, meeting.year)
        if office is totals:
            book.wrong_total = Situation("total_tidak_cocok", True, "sedang", [],
                                         "Baris total tidak sama dengan jumlah rinciannya.")  # fmt: skip
            meeting.situations.append(book.wrong_total)
        book.write(out, number)
    write_lists(meeting, out / "reference")
    write_truth(meeting, out / "truth")
