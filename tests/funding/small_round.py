"""A fictional province, small enough to share out its money by hand.

Two kabupaten (90.01, 90.02), the province (90), one road Balai. Amounts are in millions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from baimbai.appraisal.score import SCORE_PARTS, SCORES, Appraisal, Score
from baimbai.funding.allocate import allocate
from baimbai.funding.allocation import Allocation
from baimbai.funding.dossier import Dossier, open_dossier
from baimbai.funding.envelope import Envelope
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

MILLION = 1_000_000


@dataclass(frozen=True)
class Asked:
    """One proposal: what it costs (millions), its score, who is responsible, what it asks for."""

    id: str
    cost: int
    score: float = 50.0
    office: str = "90.01"
    asset: str = "jalan"
    work: str = "rekonstruksi"
    year: int = 2027
    gate: str = "lolos"
    parts: Sequence[tuple[str | None, int, int]] = ()
    """(source, year, millions); PAD for everything in its year where nothing is said."""
    region: str = ""
    papers_missing: tuple[str, ...] = ()
    continuing: bool = False


@dataclass(frozen=True)
class SmallRound:
    """What `allocate` takes, from short descriptions."""

    proposals: Sequence[Asked]
    ceilings: Mapping[tuple[str, str, int], int]
    """(source, owner, year) → millions."""
    links: Sequence[tuple[str, str, str]] = ()
    envelope: Envelope = field(default_factory=Envelope)
    unit: int = MILLION
    """Rupiah that the amounts count."""

    def arguments(self) -> dict[str, Any]:
        """For `allocate` and `open_dossier`."""
        return {
            "programme": self._programme(),
            "rulebook": rulebook(),
            "review": Review(
                FINDINGS.make([]),
                MANDATES.make(
                    Mandate(row.id, _level(row.office), row.office, "aturan", None)
                    for row in self.proposals
                ),
                LINKS.make(Link(*link) for link in self.links),
            ),
            "appraisal": Appraisal(
                SCORES.make(
                    Score(row.id, row.gate, _gate_reason(row), "aturan-x", row.score, rank, rank)
                    for rank, row in enumerate(self.proposals, start=1)
                ),
                SCORE_PARTS.make([]),
            ),
            "envelope": self.envelope,
        }

    def dossier(self) -> Dossier:
        """Laid side by side, not yet checked."""
        return open_dossier(**self.arguments())

    def allocate(self) -> Allocation:
        """Shared out."""
        return allocate(**self.arguments())

    def _programme(self) -> Programme:
        offices = [
            Organisation("90", "Dinas PUPR Provinsi", "provinsi", "90"),
            Organisation("90.01", "Dinas PUPR Hulu", "kabkota", "90.01"),
            Organisation("90.02", "Dinas PUPR Hilir", "kabkota", "90.02"),
            Organisation("BPJN", "Balai Jalan", "pusat", "90", ("BM",)),
        ]
        regions = [
            Region("90", "Rekaan", "provinsi"),
            Region("90.01", "Hulu", "kabupaten"),
            Region("90.02", "Hilir", "kabupaten"),
        ]
        return Programme(
            REGIONS.make(regions),
            ORGANISATIONS.make(offices),
            PROPOSALS.make(_proposal(row, self.unit) for row in self.proposals),
            REQUESTS.make(
                Request(row.id, source, year, amount * self.unit)
                for row in self.proposals
                for source, year, amount in row.parts or [("PAD", row.year, row.cost)]
            ),
            ASSETS.make([]),
            CEILINGS.make(
                Ceiling("murni", source, owner, year, amount * self.unit)
                for (source, owner, year), amount in self.ceilings.items()
            ),
        )


@cache
def rulebook() -> Rulebook:
    """The rules as they are shipped."""
    return load_rulebook("2026.1", date(2026, 3, 2))


def funded(allocation: Allocation) -> list[str]:
    """Ids of the funded proposals."""
    return sorted(set(allocation.payments["proposal"]))


def paid(allocation: Allocation) -> list[tuple[str, str, str, int, int]]:
    """(proposal, source, owner, year, rupiah), in order."""
    return sorted(allocation.payments.iter_rows())


def reasons(allocation: Allocation) -> dict[str, str]:
    """Proposal → reason."""
    return dict(allocation.verdicts.select("proposal", "reason").iter_rows())


def text(allocation: Allocation, proposal: str) -> Message:
    """The sentence of a verdict."""
    return Message.unpack(_cell(allocation, proposal, "text"))


def would_help(allocation: Allocation, proposal: str) -> Message | None:
    """What would change a refusal."""
    cell = _cell(allocation, proposal, "would_help")
    return Message.unpack(cell) if cell else None


def _cell(allocation: Allocation, proposal: str, column: str) -> str:
    rows = allocation.verdicts
    return str(rows.filter(rows["proposal"] == proposal)[column].item() or "")


def _proposal(row: Asked, unit: int) -> Proposal:
    sector = {"jalan": "BM", "jembatan": "BM", "irigasi": "SDA", "rtlh": "PERKIM"}
    return Proposal(
        id=row.id, title=f"Usulan {row.id}", organisation=row.office, level=_level(row.office),
        region_code=row.region or (row.office if "." in row.office else "90"),
        sector=sector.get(row.asset, "CK"), asset_type=row.asset, work_type=row.work,
        cost_rupiah=row.cost * unit, year=row.year, papers_missing=row.papers_missing,
        continuing=row.continuing,
    )  # fmt: skip


def _gate_reason(row: Asked) -> Message:
    return Message("gate-papers" if row.papers_missing else "gate-open")


def _level(office: str) -> str:
    if office == "BPJN":
        return "pusat"
    return "kabkota" if "." in office else "provinsi"
