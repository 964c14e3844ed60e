"""A made-up province for the checks: three kabupaten, a kota, the province, two Balai."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from baimbai.intake.remark import REMARKS
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.ceiling import CEILINGS
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import REGIONS, Region
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.finding import FINDINGS, MANDATES, Finding, Mandate, Review
from baimbai.synchronisation.review import review

BOOK = load_rulebook("2026.1", date(2026, 3, 2))
NO_REMARKS = REMARKS.make(())

ORGANISATION = {
    "90": Organisation("90", "Dinas PUPR Provinsi Contoh", "provinsi", "90"),
    "90.01": Organisation("90.01", "Dinas PUPR Kabupaten Hulu", "kabkota", "90.01"),
    "90.02": Organisation("90.02", "Dinas PUPR Kabupaten Hilir", "kabkota", "90.02"),
    "90.71": Organisation("90.71", "Dinas PUPR Kota Muara", "kabkota", "90.71"),
    "BPJN": Organisation("BPJN", "Balai Jalan", "pusat", "90", ("BM",)),
    "BWS": Organisation("BWS", "Balai Sungai", "pusat", "90", ("SDA",)),
}

OWN = {"kabkota": "APBD-KAB", "provinsi": "APBD-PROV", "pusat": "APBN-BALAI"}


def usulan(name: str, title: str, **facts: object) -> Proposal:
    """A proposal `<organisation>-<number>`: a kabupaten road to be rebuilt, unless said."""
    office = ORGANISATION[name.rsplit("-", 1)[0]]
    row = Proposal(
        id=name, title=title, organisation=office.id, level=office.level,
        region_code=office.region_code, sector="BM", asset_type="jalan",
        work_type="rekonstruksi", cost_rupiah=6_000_000_000, year=2027,
    )  # fmt: skip
    return replace(row, **facts)


def programme(
    proposals: Sequence[Proposal],
    requests: Sequence[Request] = (),
    assets: Sequence[Asset] = (),
) -> Programme:
    """The proposals ask their own office's budget for all, unless requests are given."""
    asked = {request.proposal for request in requests}
    own = [
        Request(p.id, OWN[p.level], p.year, p.cost_rupiah) for p in proposals if p.id not in asked
    ]
    return Programme(
        REGIONS.make(
            Region(code, office.name, "kabupaten")
            for code, office in ORGANISATION.items()
            if code[0] == "9"
        ),
        ORGANISATIONS.make(ORGANISATION.values()),
        PROPOSALS.make(proposals),
        REQUESTS.make([*requests, *own]),
        ASSETS.make(assets),
        CEILINGS.make(()),
    )


def reviewed(
    proposals: Sequence[Proposal],
    requests: Sequence[Request] = (),
    assets: Sequence[Asset] = (),
    remarks: pl.DataFrame = NO_REMARKS,
) -> Review:
    """The review of a small programme."""
    return review(programme(proposals, requests, assets), BOOK, remarks)


def findings(outcome: Review) -> list[Finding]:
    return list(FINDINGS.records(outcome.findings))


def told(outcome: Review) -> list[tuple[str, str, tuple[str, ...]]]:
    """(kind, severity, proposals) of every finding."""
    return [(f.kind, f.severity, f.proposals) for f in findings(outcome)]


def mandates(outcome: Review) -> dict[str, Mandate]:
    return {mandate.proposal: mandate for mandate in MANDATES.records(outcome.mandates)}


def links(outcome: Review) -> list[tuple[str, str, str]]:
    return list(outcome.links.iter_rows())
