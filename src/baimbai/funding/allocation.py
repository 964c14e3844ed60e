"""An allocation (*alokasi pendanaan*): who pays for what, when, and why not."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table
from baimbai.wording.message import Message


@dataclass(frozen=True, slots=True)
class Payment:
    """What one source of one owner pays for one proposal in one year."""

    proposal: str
    source: str
    owner: str
    year: int
    amount_rupiah: int


PAYMENTS = Table(
    "payments",
    Payment,
    key=("proposal", "source", "owner", "year"),
    rules={"amount is positive": pl.col("amount_rupiah") > 0},
)

OUTCOMES = ("didanai", "tidak_didanai")
REASONS = (
    "didanai",
    "aturan",
    "kesiapan",
    "duplikat",
    "prasyarat",
    "bersama",
    "pagu",
    "data",
    "rapat",
)
"""Why a proposal stands where it stands: funded; a rule; readiness; a duplicate was taken; its
prerequisite was not; its partner shares were not; no ceiling has room; its data cannot be used; the
meeting ruled so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one proposal, with a reason that was itself checked."""

    proposal: str
    outcome: str
    reason: str
    text: Message
    rule: str | None
    """Id of the rule that refused it, or under which the first payer pays."""
    would_help: Message | None
    """What would change a refusal; None where it was funded or nothing in the round would."""


VERDICTS = Table(
    "verdicts",
    Verdict,
    key=("proposal",),
    rules={
        "outcome is known": pl.col("outcome").is_in(OUTCOMES),
        "reason is known": pl.col("reason").is_in(REASONS),
    },
)


@dataclass(frozen=True, slots=True)
class CeilingUse:
    """One ceiling and what the allocation takes from it."""

    source: str
    owner: str
    year: int
    ceiling_rupiah: int
    used_rupiah: int


CEILING_USES = Table("ceiling_uses", CeilingUse, key=("source", "owner", "year"))


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was proven about an allocation, by code that did not make it."""

    value: int
    """Points won, in thousandths of a score point."""
    bound: int
    """No lawful plan wins more (same unit), rounded up."""
    checks: tuple[tuple[str, int], ...]
    """(name of the law checked, how many rows of it were checked); all held."""
    floors: tuple[tuple[str, int, int], ...]
    """(region or group, floor in rupiah, programmed in rupiah); a shortfall is visible here."""
    nodes: int
    """Branch-and-bound nodes that the solver looked at."""
    above: tuple[tuple[str, str, int, int, int], ...] = ()
    """(source, owner, year, rupiah above its soft ceiling, thousandths of a point paid for it)."""

    @property
    def gap(self) -> float:
        """(bound − value) / bound: 0 is proven best."""
        return 0.0 if self.bound == 0 else (self.bound - self.value) / self.bound


@dataclass(frozen=True)
class Allocation:
    """Payments, verdicts (one a proposal), use of ceilings, certificate, remarks."""

    payments: pl.DataFrame
    verdicts: pl.DataFrame
    ceiling_uses: pl.DataFrame
    certificate: Certificate
    remarks: tuple[Message, ...] = ()
    """Rules that bind nothing in this round, and how the plan came about where not as usual."""

    def __post_init__(self) -> None:
        PAYMENTS.check(self.payments)
        VERDICTS.check(self.verdicts)
        CEILING_USES.check(self.ceiling_uses)
