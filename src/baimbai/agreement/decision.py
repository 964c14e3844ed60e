"""Decisions (*hasil desk*): what the meeting is asked to agree on each proposal."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.register.table import Table
from baimbai.wording.message import Message

RESULTS = ("diakomodir", "diakomodir_bersyarat", "ditunda", "ditolak", "dialihkan")
"""Only people re-route: the last one stands on no computed list."""
TAKEN = RESULTS[:2]
"""Results that carry money."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A draft decision on one proposal, with who does what next, by when."""

    proposal: str
    result: str
    reason: Message
    rule: str | None
    amount_rupiah: int
    """Programmed, all sources and years; 0 where nothing is."""
    follow_up_owner: str
    """Organisation id."""
    follow_up: Message
    due: date


DECISIONS = Table(
    "decisions",
    Decision,
    key=("proposal",),
    rules={"result is known": pl.col("result").is_in(RESULTS)},
)
