"""Remarks (*catatan*): what a reader must mend or know, with the cell; and rows that are no
proposals, with the reason."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.table import Table
from baimbai.wording.message import Message

REMARK_SEVERITIES = ("galat", "peringatan", "info")
"""galat: a value was not taken; peringatan: taken, but look at it; info: how it was read."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend or to know, at one cell, row, sheet or file."""

    file: str
    sheet: str
    cell: str
    """`F12`; `12` for a whole row; empty for a sheet or file."""
    severity: str
    text: Message
    """What was found, and how to mend it."""
    organisation: str = ""


REMARKS = Table(
    "remarks",
    Remark,
    key=(),
    rules={"severity is known": pl.col("severity").is_in(REMARK_SEVERITIES)},
)

OTHER_ROW_REASONS = (
    "kop", "kepala_tabel", "nomor_kolom", "bagian", "subtotal", "total", "catatan",
    "tanda_tangan", "rekap", "rujukan", "lanjutan", "ditahan", "tak_terbaca",
)  # fmt: skip
"""Title, header, column numbers, section, subtotal, total, note, signature, recapitulation,
reference list, continuation of the record above; held (a proposal that could not be taken, see its
remark); unreadable."""


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A non-empty row that is not a proposal."""

    file: str
    sheet: str
    row: int
    reason: str
    text: str
    """The row's cells, joined, shortened."""


OTHER_ROWS = Table(
    "other_rows",
    OtherRow,
    key=("file", "sheet", "row"),
    rules={"reason is known": pl.col("reason").is_in(OTHER_ROW_REASONS)},
)
