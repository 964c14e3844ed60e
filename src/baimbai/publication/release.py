"""A release (*rilis*): one round's results, frozen, as every document shows them."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256

import polars as pl

from baimbai.agreement.decision import DECISIONS
from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import Appraisal
from baimbai.appraisal.sheets import ScoreSheet, SheetScores, no_sheets
from baimbai.funding.allocation import Allocation
from baimbai.funding.apbd_share import APBD_SHARES
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.register.commitment import COMMITMENTS
from baimbai.register.meeting import Meeting
from baimbai.register.programme import Programme
from baimbai.register.table import Table
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

FILE_STATUSES = ("terbaca", "gagal", "ditahan")
"""Read; could not be opened; opened, but held (its office is not known, …)."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One workbook that an office sent, and where its rows went.

    Documents print the difference between `rows_nonempty` and the two sums beside each other,
    so that a lost row would be seen by everybody.
    """

    file: str
    organisation: str
    """Organisation id; empty where nobody knows whose workbook it is."""
    rows_nonempty: int
    proposals: int
    other_rows: int
    status: str


FILES = Table(
    "files",
    SourceFile,
    key=("file",),
    rules={"status is known": pl.col("status").is_in(FILE_STATUSES)},
)


@dataclass(frozen=True)
class Release:
    """Everything a document may show. Raises InvalidTable where a table breaks its rules."""

    meeting: Meeting
    programme: Programme
    remarks: pl.DataFrame
    other_rows: pl.DataFrame
    review: Review
    appraisal: Appraisal
    allocation: Allocation
    decisions: pl.DataFrame
    rulebook: Rulebook
    scenario: str
    """The ceilings' scenario in force."""
    files: pl.DataFrame
    """One row a workbook."""
    apbd_shares: pl.DataFrame = field(default_factory=lambda: APBD_SHARES.make([]))
    """The infrastructure share of the regional budgets that the round tells."""
    agreed: AgreedWeights | None = None
    """What the scores were weighed by; None where only other results are shown."""
    score_sheets: tuple[ScoreSheet, ...] = ()
    sheets: SheetScores = field(default_factory=no_sheets)
    commitments: pl.DataFrame = field(default_factory=lambda: COMMITMENTS.make(()))
    """What earlier rounds promised, as it stands on the day of the meeting."""
    part_of: str = ""
    """Checksum of the release that this is a part of; empty for a whole one."""

    def __post_init__(self) -> None:
        REMARKS.check(self.remarks)
        OTHER_ROWS.check(self.other_rows)
        DECISIONS.check(self.decisions)
        FILES.check(self.files)
        APBD_SHARES.check(self.apbd_shares)
        COMMITMENTS.check(self.commitments)

    def sources_at_work(self) -> tuple[str, ...]:
        """The sources that have a ceiling or pay for anything, in the rulebook's order."""
        seen = {*self.allocation.ceiling_uses["source"], *self.allocation.payments["source"]}
        known = [source for source in self.rulebook.sources if source in seen]
        return (*known, *sorted(seen.difference(known)))

    def checksum(self) -> str:
        """SHA-256 over all that is released, in hexadecimal; the same data, the same text. Of a
        part of a release it is the whole one's, so that all its documents bear one seal."""
        if self.part_of:
            return self.part_of
        digest = sha256()
        for name, text in self._texts():
            digest.update(f"{name}\n{text}\n".encode())
        return digest.hexdigest()

    def _texts(self) -> Iterator[tuple[str, str]]:
        # The same data under another release's number are the same data.
        meeting = {k: v for k, v in asdict(self.meeting).items() if k not in ("release", "trial")}
        yield "meeting", json.dumps(meeting, default=str, sort_keys=True)
        yield "rulebook", f"{self.rulebook.edition} {self.rulebook.on}"
        yield "scenario", self.scenario
        for name in (
            "regions",
            "organisations",
            "proposals",
            "requests",
            "assets",
            "ceilings",
            "needs",
        ):
            yield name, getattr(self.programme, name).write_json()
        for name in ("findings", "mandates", "links"):
            yield name, getattr(self.review, name).write_json()
        for name in ("scores", "parts", "price_changes"):
            yield name, getattr(self.appraisal, name).write_json()
        for name, agreed in frozen_weights(self.agreed, self.score_sheets):
            yield f"weights {name}", agreed.fingerprint
        for name in ("scores", "parts"):
            yield f"sheet {name}", getattr(self.sheets, name).write_json()
        for name in ("payments", "verdicts", "ceiling_uses"):
            yield name, getattr(self.allocation, name).write_json()
        yield "certificate", json.dumps(asdict(self.allocation.certificate))
        for name in ("remarks", "other_rows", "decisions", "files", "apbd_shares"):
            yield name, getattr(self, name).write_json()
        if self.commitments.height:
            yield "commitments", self.commitments.write_json()


def frozen_weights(
    agreed: AgreedWeights | None, sheets: tuple[ScoreSheet, ...]
) -> Iterator[tuple[str, AgreedWeights]]:
    """The round's weights by name: "" for its own, then each score sheet's."""
    if agreed is not None:
        yield "", agreed
    yield from ((sheet.name, sheet.agreed) for sheet in sheets)
