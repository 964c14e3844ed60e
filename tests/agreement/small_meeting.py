"""A meeting in Loka, a fictional province: three offices, one proposal for each situation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.agreement.draft import draft_decisions
from baimbai.agreement.minutes import Minutes, draw_up_minutes
from baimbai.appraisal.score import SCORE_PARTS, SCORES, Appraisal, Score
from baimbai.funding.allocation import (
    CEILING_USES,
    PAYMENTS,
    VERDICTS,
    Allocation,
    CeilingUse,
    Certificate,
    Payment,
    Verdict,
)
from baimbai.register.asset import ASSETS
from baimbai.register.ceiling import CEILINGS
from baimbai.register.meeting import Meeting
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal
from baimbai.register.region import REGIONS, Region
from baimbai.synchronisation.finding import (
    FINDINGS,
    LINKS,
    MANDATES,
    Finding,
    Link,
    Mandate,
    Review,
)
from baimbai.wording.message import Message

# Any sentences will do: these are said elsewhere, and must come through word for word.
GATE, VERDICT = Message("annex-temuan"), Message("annex-matriks")

MEETING = Meeting(
    title="Rapat Koordinasi Teknis Provinsi Loka",
    province_code="90",
    province_name="Loka",
    host="90",
    fiscal_year=2027,
    horizon=(2027, 2028),
    held_on=date(2026, 3, 2),
    place="Muara",
    published_on=date(2026, 3, 5),
    follow_up_by=date(2026, 4, 15),
    letterhead=("PEMERINTAH PROVINSI LOKA", "Jalan Contoh 1"),
    legal_basis=("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",),
    illustrative=True,
)
REGIONS_OF_LOKA = REGIONS.make(
    [Region("90", "Loka", "provinsi"), Region("90.01", "Hulu", "kabupaten")]
)
OFFICES = ORGANISATIONS.make(
    [
        Organisation("BALAI", "Balai Jalan Loka", "pusat", "90"),
        Organisation("90.01", "Dinas PU Hulu", "kabkota", "90.01"),
        Organisation("90", "Dinas PU Loka", "provinsi", "90"),
    ]
)


@dataclass(frozen=True)
class Row:
    """A proposal of Hulu, and what the stages before the meeting said of it."""

    id: str
    responsible: str | None = "90.01"
    gate: str = "lolos"
    verdict: str = "pagu"
    """`didanai`, or the reason of a refusal."""
    pays: tuple[tuple[str, int, int], ...] = ()
    """(source, year, rupiah)."""
    missing: tuple[str, ...] = ()
    """Papers that a finding says are needed and missing."""
    cost: int = 1_000_000_000


@dataclass(frozen=True)
class Table:
    """Everything that lies before the meeting."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    floors: tuple[tuple[str, int, int], ...] = ()
    certificate: tuple[int, int] = (990, 1000)
    """(value, bound)."""

    def programme(self) -> Programme:
        proposals = PROPOSALS.make(
            Proposal(
                r.id, f"Usul {r.id}", "90.01", "kabkota", "90.01", "BM", "jalan", "rekonstruksi",
                r.cost, 2027,
            )
            for r in self.rows
        )  # fmt: skip
        return Programme(
            REGIONS_OF_LOKA, OFFICES, proposals, REQUESTS.make([]), ASSETS.make([]),
            CEILINGS.make([]),
        )  # fmt: skip

    def review(self) -> Review:
        mandates = (Mandate(r.id, "kabkota", r.responsible, "aset", "m") for r in self.rows)
        lacking = (
            Finding(
                f"R-{r.id}", "rc_tidak_lengkap", "rendah", (r.id,), ("90.01",),
                Message("finding-rc-tidak-lengkap", {"papers": r.missing}), (),
            )
            for r in self.rows
            if r.missing
        )  # fmt: skip
        findings = FINDINGS.make([*self.findings, *lacking])
        return Review(findings, MANDATES.make(mandates), LINKS.make(self.links))

    def appraisal(self) -> Appraisal:
        scores = (
            Score(r.id, r.gate, GATE, f"gate-{r.id}", 50.0, i, i)
            for i, r in enumerate(self.rows, 1)
        )
        return Appraisal(SCORES.make(scores), SCORE_PARTS.make([]))

    def allocation(self) -> Allocation:
        payments = [
            Payment(r.id, source, r.responsible or "90", year, amount)
            for r in self.rows
            for source, year, amount in r.pays
        ]
        verdicts = (
            Verdict(
                r.id,
                "didanai" if r.verdict == "didanai" else "tidak_didanai",
                r.verdict,
                VERDICT,
                f"verdict-{r.id}",
                None,
            )
            for r in self.rows
        )
        uses = [
            CeilingUse("PAD", "90.01", 2027, 5_000_000_000, sum(p.amount_rupiah for p in payments))
        ]
        certificate = Certificate(*self.certificate, (("pagu", 3), ("aturan", 4)), self.floors, 1)
        return Allocation(
            PAYMENTS.make(payments), VERDICTS.make(verdicts), CEILING_USES.make(uses), certificate
        )

    def decisions(self) -> pl.DataFrame:
        return draft_decisions(
            MEETING, self.programme(), self.review(), self.appraisal(), self.allocation()
        )

    def minutes(self) -> Minutes:
        return draw_up_minutes(
            MEETING, self.programme(), self.review(), self.appraisal(), self.allocation(),
            self.decisions(), "murni",
        )  # fmt: skip


def finding(kind: str, severity: str, proposals: Iterable[str]) -> Finding:
    return Finding("T-0001", kind, severity, tuple(proposals), ("90.01",), Message("x"), ())


PAID = (("PAD", 2027, 600_000_000), ("DAK-F", 2028, 400_000_000))
