"""Commitments (*komitmen*): who promised what by when at a meeting, and what became of it.

Not to be taken for `funding.envelope.Commitment`, which pins a proposal in or out of the plan, nor
for the lines of last round's minutes that `intake.commitments` reads.
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.register.table import Table

COMMITMENT_KINDS = (
    "lahan", "desain", "dana_pendamping", "pemeliharaan", "serah_terima", "lainnya",
)  # fmt: skip
"""Land; design and studies; co-funding; upkeep; asset hand-over; other."""
COMMITMENT_STATES = ("terbuka", "dilaporkan", "ditepati", "terlambat", "ingkar", "gugur")
"""Open; said to be done, with proof, and not confirmed yet; kept; kept after its date; broken: its
date is past and nothing was shown; dropped, with a reason."""
UNFINISHED = ("terbuka", "dilaporkan", "ingkar")
"""What the next round opens with."""
KEPT = ("ditepati", "terlambat")


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise."""

    number: str
    """Stays with the promise from round to round."""
    kind: str
    text: str
    owner: str
    """Organisation id of whoever promised."""
    due: date
    state: str = "terbuka"
    proposal: str = ""
    """The proposal that it was promised for; empty where there is none in this round."""
    title: str = ""
    """The proposal's title, by which it is found again next year."""
    made_in: str = ""
    """The fiscal year of the round that it was made in."""
    settled_on: date | None = None
    """When it was done, as shown by the proof; or dropped."""
    proof: str = ""


COMMITMENTS = Table(
    "commitments",
    Commitment,
    key=("number",),
    rules={
        "kind is known": pl.col("kind").is_in(COMMITMENT_KINDS),
        "state is known": pl.col("state").is_in(COMMITMENT_STATES),
        "settled with a day": pl.col("state").is_in(["terbuka", "ingkar"])
        == pl.col("settled_on").is_null(),
    },
)
