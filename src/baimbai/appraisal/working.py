"""Working (*uraian*): the sentence behind each figure, with the numbers that went into it."""

import polars as pl

from baimbai.wording.message import Message

NEUTRAL = 50.0
"""Points where nothing is known: neither a gain nor a loss, and said so."""


def sentences(rows: pl.DataFrame, key: str, *values: str) -> pl.Series:
    """One packed Message a row: its key from column `key`, its values from columns `values`.

    An empty cell is left out; the wording that the key names does not ask for it.
    """
    said = rows.select(key, *values).iter_rows(named=True)
    return pl.Series([_message(row, key).packed() for row in said], dtype=pl.String)


def _message(row: dict[str, object], key: str) -> Message:
    values = {
        name: tuple(cell) if isinstance(cell, list) else cell
        for name, cell in row.items()
        if name != key and cell is not None
    }
    return Message(str(row[key]), values)  # type: ignore[arg-type]
