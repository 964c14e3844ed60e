"""Made-up rounds for measuring the funding stage: one province, its kabupaten/kota, three Balai.

Hard in the way of life: costs with a heavy tail, most of them asked for the first year, ceilings
split over many sources, about a third of what is asked for, co-funding, duplicates, shares of
one work, prerequisites, floors, works of several years. Nothing in it is anybody's figure.
"""

from dataclasses import dataclass
from datetime import date
from random import Random

from baimbai.appraisal.score import SCORE_PARTS, SCORES, Appraisal, Score
from baimbai.funding.envelope import Envelope, SharePattern
from baimbai.register.asset import ASSETS
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import REGIONS, Region
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import FINDINGS, LINKS, MANDATES, Link, Mandate, Review
from baimbai.wording.message import Message

YEARS = (2027, 2028, 2029)
PROVINCE = "90"
BALAI = {"BM": "BPJN", "SDA": "BWS", "CK": "BPBPK"}
WORKS = (
    ("jalan", "BM", "rekonstruksi", 42), ("jembatan", "BM", "penggantian", 10),
    ("irigasi", "SDA", "rehabilitasi", 14), ("spam", "CK", "peningkatan", 11),
    ("air_limbah", "CK", "pembangunan", 6), ("drainase", "CK", "rehabilitasi", 7),
    ("sungai", "SDA", "normalisasi", 4), ("gedung", "CK", "pembangunan", 4),
    ("jalan", "BM", "penunjang", 2),
)  # fmt: skip
OWN = {"PAD": 12, "DAU-BG": 25, "DBH": 22, "DAU-SG-PU": 20, "DBH-SAWIT": 6, "DAK-F": 15}
"""Sources of an office's own, with their share of its ceilings in percent, about."""
BRIDGES = {"BKK": PROVINCE, "IJD": "BPJN", "INPRES-IRIGASI": "BWS", "INPRES-AIR": "BPBPK"}
"""Sources that reach the assets of kabupaten/kota, with their owner."""
MILLION = 1_000_000


@dataclass(frozen=True)
class Instance:
    """What `allocate` takes."""

    programme: Programme
    rulebook: Rulebook
    review: Review
    appraisal: Appraisal
    envelope: Envelope


def make_instance(proposals: int, seed: int, regions: int = 13, demand: float = 3.0) -> Instance:
    """So many proposals that ask for `demand` times what there is. The same seed gives the same."""
    chance = Random(seed)  # noqa: S311
    codes = [f"{PROVINCE}.{number:02d}" for number in range(1, regions + 1)]
    sizes = [chance.lognormvariate(0, 0.4) for _ in codes]
    rows = [_proposal(chance, number, codes, sizes) for number in range(proposals)]
    requests = [
        request for row, responsible in rows for request in _asked(chance, row, responsible)
    ]
    ceilings = _ceilings(chance, codes, rows, requests, demand)
    programme = Programme(
        REGIONS.make([Region(PROVINCE, "Rekaan", "provinsi"), *(
            Region(code, f"Kabupaten {code}", "kabupaten") for code in codes
        )]),
        ORGANISATIONS.make(_offices(codes)),
        PROPOSALS.make(row for row, _ in rows),
        REQUESTS.make(requests),
        ASSETS.make([]),
        CEILINGS.make(ceilings),
    )  # fmt: skip
    paid = sum(ceiling.amount_rupiah for ceiling in ceilings)
    floor = paid // (6 * regions)
    return Instance(
        programme,
        load_rulebook("2026.1", date(2026, 3, 2)),
        Review(
            FINDINGS.make([]),
            MANDATES.make(_mandate(row, responsible) for row, responsible in rows),
            LINKS.make(_links(chance, [row for row, _ in rows])),
        ),
        _appraisal(chance, [row for row, _ in rows]),
        Envelope(
            floors=dict.fromkeys(codes, floor),
            patterns=(
                SharePattern("Bantuan 70/30", {"BKK": 70, "APBD-KAB": 30}),
                SharePattern("Bantuan 50/50", {"BKK": 50, "PAD": 50}),
            ),
        ),
    )


def _offices(codes: list[str]) -> list[Organisation]:
    balai = [
        Organisation(
            name, name, "pusat", PROVINCE, (sector, "PERKIM") if sector == "CK" else (sector,)
        )
        for sector, name in BALAI.items()
    ]
    local = [Organisation(code, f"Dinas PUPR {code}", "kabkota", code) for code in codes]
    return [Organisation(PROVINCE, "Dinas PUPR Provinsi", "provinsi", PROVINCE), *balai, *local]


def _proposal(
    chance: Random, number: int, codes: list[str], sizes: list[float]
) -> tuple[Proposal, str]:
    """A proposal and who is responsible for it; one in twelve is proposed by somebody else."""
    asset, sector, work, _ = chance.choices(WORKS, [share for *_, share in WORKS])[0]
    region = chance.choices(codes, sizes)[0]
    level = chance.choices(("kabkota", "provinsi", "pusat"), (76, 14, 10))[0]
    responsible = {"kabkota": region, "provinsi": PROVINCE, "pusat": BALAI[sector]}[level]
    proponent = region if chance.random() < 1 / 12 else responsible
    middle = {"kabkota": 2.2e9, "provinsi": 6e9, "pusat": 1.2e10}[level]
    middle *= 0.1 if work == "penunjang" else 1.0
    cost = int(middle * min(chance.lognormvariate(0, 1.15), 40)) // MILLION * MILLION
    cost = max(cost, 40 * MILLION) + chance.randrange(1000)
    row = Proposal(
        id=f"{proponent}-{number:05d}", title=f"Usulan {number}", organisation=proponent,
        level="kabkota" if proponent == region else level, region_code=region, sector=sector,
        asset_type=asset, work_type=work, cost_rupiah=cost,
        year=chance.choices(YEARS, (70, 20, 10))[0],
    )  # fmt: skip
    return row, responsible


def _asked(chance: Random, row: Proposal, responsible: str) -> list[Request]:
    """Dear works in up to three years; one in five asks two sources to share."""
    span = 1
    if row.cost_rupiah > 15_000 * MILLION:
        span = min(chance.choices((1, 2, 3), (40, 35, 25))[0], YEARS[-1] - row.year + 1)
    central = responsible in BALAI.values()
    sources = ["APBN-BALAI"] if central else chance.sample(list(OWN), 2)
    sources = sources[: 2 if chance.random() < 0.2 else 1]
    requests = []
    for place in range(span):
        rupiah = row.cost_rupiah // span
        rupiah = rupiah if place < span - 1 else row.cost_rupiah - rupiah * (span - 1)
        for share, source in enumerate(sources):
            part = rupiah // len(sources)
            part = part if share < len(sources) - 1 else rupiah - part * (len(sources) - 1)
            requests.append(Request(row.id, source, row.year + place, part))
    return requests


def _ceilings(
    chance: Random,
    codes: list[str],
    rows: list[tuple[Proposal, str]],
    requests: list[Request],
    demand: float,
) -> list[Ceiling]:
    """A third (1/demand) of what is asked for, half by year as asked and half level."""
    responsible = {row.id: office for row, office in rows}
    asked: dict[tuple[str, int], float] = {}
    for request in requests:
        key = responsible[request.proposal], request.year
        asked[key] = asked.get(key, 0.0) + request.amount_rupiah / demand
    ceilings = []
    for office in (*codes, PROVINCE, *BALAI.values()):
        level = sum(asked.get((office, year), 0.0) for year in YEARS) / len(YEARS)
        for year in YEARS:
            there = (asked.get((office, year), 0.0) + level) / 2
            if office in BALAI.values():
                ceilings.append(_ceiling("APBN-BALAI", office, year, 0.95 * there))
                continue
            for source, share in OWN.items():
                part = there * 0.75 * share / 100 * chance.uniform(0.5, 1.5)
                ceilings.append(_ceiling(source, office, year, part))
    local = sum(asked.get((code, year), 0.0) for code in codes for year in YEARS)
    shares = {"BKK": 10, "IJD": 9, "INPRES-IRIGASI": 3, "INPRES-AIR": 3}
    for source, owner in BRIDGES.items():
        for year, part in zip(YEARS, (0.5, 0.3, 0.2), strict=True):
            ceilings.append(_ceiling(source, owner, year, local * shares[source] / 100 * part))
    return ceilings


def _ceiling(source: str, owner: str, year: int, rupiah: float) -> Ceiling:
    return Ceiling("murni", source, owner, year, int(rupiah) // (50 * MILLION) * (50 * MILLION))


def _mandate(row: Proposal, responsible: str) -> Mandate:
    level = "provinsi" if responsible == PROVINCE else "kabkota"
    level = "pusat" if responsible in BALAI.values() else level
    return Mandate(row.id, level, responsible, "aturan", None)


def _links(chance: Random, rows: list[Proposal]) -> list[Link]:
    """One in fifteen has a duplicate in its region, one in sixty a prerequisite, one in a hundred
    a partner."""
    by_region: dict[str, list[Proposal]] = {}
    for row in rows:
        by_region.setdefault(row.region_code, []).append(row)
    links: dict[tuple[str, str], Link] = {}
    for kind, one_in in (("saling_meniadakan", 15), ("prasyarat", 60), ("bersama", 100)):
        for _ in range(len(rows) // one_in):
            neighbours = by_region[chance.choice(rows).region_code]
            if len(neighbours) > 1:
                a, b = sorted(chance.sample(neighbours, 2), key=lambda row: (row.year, row.id))
                links.setdefault((a.id, b.id), Link(kind, a.id, b.id))
    return list(links.values())


def _appraisal(chance: Random, rows: list[Proposal]) -> Appraisal:
    scores = []
    for rank, row in enumerate(rows, start=1):
        score = round(min(98.0, max(5.0, chance.gauss(55, 15))), 4)
        gate = "tertahan" if chance.random() < 0.03 else "lolos"
        scores.append(Score(row.id, gate, Message("gate-open"), None, score, rank, rank))
    return Appraisal(SCORES.make(scores), SCORE_PARTS.make([]))
