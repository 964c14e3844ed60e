"""Loka, a fictional province of two kabupaten, small enough to check by hand.

Hulu: 100,000 people, 10 % poor, one road of 10 km, 40 % stable.
Hilir: 300,000 people, 2 % poor, one road of 30 km, 80 % stable.
The province: 4 % poor; (10 × 40 + 30 × 80) / 40 = 70 % of roads stable.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from baimbai.appraisal.score import CRITERIA, Weights
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.ceiling import CEILINGS
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import REGIONS, Region
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Figure, Jobs, Rule, Rulebook
from baimbai.synchronisation.finding import FINDINGS, LINKS, MANDATES, Finding, Mandate, Review

SINCE = date(2024, 1, 1)
NO_WORDS: Mapping[str, str] = {"id": "-", "en": "-"}

REGIONS_OF_LOKA = REGIONS.make(
    [
        Region("90", "Loka", "provinsi", 400_000),
        Region("90.01", "Hulu", "kabupaten", 100_000, poverty_percent=10.0),
        Region("90.02", "Hilir", "kabupaten", 300_000, poverty_percent=2.0),
    ]
)
OFFICES = ORGANISATIONS.make(
    [
        Organisation("90", "Dinas PU Loka", "provinsi", "90"),
        Organisation("90.01", "Dinas PU Hulu", "kabkota", "90.01"),
        Organisation("90.02", "Dinas PU Hilir", "kabkota", "90.02"),
    ]
)
ROADS = (
    Asset("J1", "jalan", "Hulu - Pasar", "kabkota", "90.01", None, 10.0, None, 40.0, 5_000),
    Asset("J2", "jalan", "Hilir - Muara", "kabkota", "90.02", None, 30.0, None, 80.0),
)

A_ROAD = Proposal(
    id="90.01-1",
    title="Rekonstruksi jalan Hulu - Pasar",
    organisation="90.01",
    level="kabkota",
    region_code="90.01",
    sector="BM",
    asset_type="jalan",
    work_type="rekonstruksi",
    cost_rupiah=10_000_000_000,
    year=2027,
)
ANOTHER_ROAD = replace(
    A_ROAD,
    id="90.02-1",
    title="Rekonstruksi jalan Hilir - Muara",
    organisation="90.02",
    region_code="90.02",
    cost_rupiah=30_000_000_000,
)


def programme(*proposals: Proposal, assets: Iterable[Asset] = ROADS) -> Programme:
    requests = [Request(p.id, "DAK-F", p.year, p.cost_rupiah) for p in proposals]
    return Programme(
        REGIONS_OF_LOKA,
        OFFICES,
        PROPOSALS.make(proposals),
        REQUESTS.make(requests),
        ASSETS.make(assets),
        CEILINGS.make([]),
    )


def reviewed(
    *proposals: Proposal,
    findings: Iterable[Finding] = (),
    mandates: Mapping[str, Mandate] | None = None,
) -> Review:
    """Every proposal is its proponent's own job, unless `mandates` says otherwise."""
    said = mandates or {}
    return Review(
        FINDINGS.make(findings),
        MANDATES.make(
            said.get(p.id, Mandate(p.id, p.level, p.organisation, "aset", None)) for p in proposals
        ),
        LINKS.make([]),
    )


def rule(name: str, topic: str, test: Mapping[str, Any], yields: Mapping[str, Any]) -> Rule:
    return Rule(name, topic, SINCE, None, NO_WORDS, "-", "unverified", test, yields)


RULES = (
    rule(
        "tidak-untuk-pelatihan",
        "sumber_dana",
        {"field": "work_type", "is": "pelatihan"},
        {"sources": ["DAK-F", "PAD"], "allowed": False},
    ),
    rule("boleh", "sumber_dana", {"always": True}, {"sources": ["DAK-F", "PAD"], "allowed": True}),
    rule("perlu-surat", "kesiapan", {"always": True}, {"papers": ["surat_usulan", "kak"]}),
    rule(
        "perlu-ded",
        "kesiapan",
        {"field": "work_class", "is": "fisik"},
        {"papers": ["ded", "lahan"], "heavy": True},
    ),
)
PACKAGED = load_rulebook("2026.1", date(2026, 3, 2))
RULEBOOK = Rulebook(
    edition="uji",
    on=date(2026, 3, 2),
    rules={law.id: law for law in RULES},
    sources={s: PACKAGED.sources[s] for s in ("DAK-F", "PAD")},
    jobs={
        "rekonstruksi": Jobs("rekonstruksi", 400, 750, 1000, NO_WORDS, "Kajian X", "unverified"),
        "pemeliharaan_rutin": Jobs(
            "pemeliharaan_rutin", 2000, 3000, 4000, NO_WORDS, "Kajian X", "unverified"
        ),
    },
    figures={
        "kesiapan-batas-biaya-rupiah": Figure(
            "kesiapan-batas-biaya-rupiah", 5e9, "rupiah", SINCE, None, NO_WORDS, "-", "unverified"
        ),
        **{
            name: figure
            for name, figure in PACKAGED.figures.items()
            if name.startswith(("harga-penerusan-", "sdi-", "iri-", "rci-", "kerikil-", "flq-"))
        },
    },
)
EQUAL = Weights("Kesepakatan uji", dict.fromkeys(CRITERIA, 1))
AGREED = Weights(
    "Kesepakatan uji",
    {
        "kondisi": 30,
        "kesiapan": 20,
        "penerima": 15,
        "pemerataan": 15,
        "lapangan_kerja": 10,
        "strategis": 10,
    },
)
