"""What changed between two releases (*perubahan antarrilis*), and how weighty it is.

Correction: nothing of the programme moved. Minor: little moved. Major: much moved, or one region
lost much; the thresholds and why they are what they are: docs/decisions/0021.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

FIRST, CORRECTION, MINOR, MAJOR = CLASSES = ("pertama", "koreksi", "minor", "mayor")
KINDS = ("masuk", "keluar", "naik", "turun", "hasil", "sumber", "data")
"""Comes in; falls out; more money; less money; another result; other sources; other particulars."""
MOST_MOVED, MOST_SWAPPED, MOST_LOST = 5, 5, 10
"""Percent: of the programme's money; of its proposals, in or out; of one region's money. Beyond any
of them a change is major."""
COMPARED = ("title", "region_code", "place", "reason", "lat", "lon", "volume", "cost_rupiah")
"""Particulars of which a difference is a correction."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One proposal that differs."""

    proposal: str
    title: str
    region_code: str
    kind: str
    before_rupiah: int
    after_rupiah: int
    before_result: str
    after_result: str


def find_changes(before: pl.DataFrame, after: pl.DataFrame) -> tuple[Changed, ...]:
    """What differs, by id. Both tables have id, result, programmed, sources, agreed and COMPARED;
    a proposal in one of them only stood in the other without money."""
    columns = ("result", "programmed", "sources", "agreed", *COMPARED)
    both = before.select("id", *columns).join(
        after.select("id", *columns), on="id", how="full", suffix="_now", coalesce=True
    )
    return tuple(_changes(both.sort("id")))


def _changes(both: pl.DataFrame) -> Iterator[Changed]:
    for row in both.iter_rows(named=True):
        kind = _kind(row)
        if kind is not None:
            yield Changed(
                row["id"], row["title_now"] or row["title"] or "",
                row["region_code_now"] or row["region_code"] or "", kind,
                row["programmed"] or 0, row["programmed_now"] or 0,
                row["result"] or "", row["result_now"] or "",
            )  # fmt: skip


def _kind(row: dict[str, object]) -> str | None:
    was, now = bool(row["agreed"]), bool(row["agreed_now"])
    if was != now:
        return "masuk" if now else "keluar"
    if row["result"] is None or row["result_now"] is None:
        # New on the table, or gone from it, without ever standing in the programme.
        return None
    paid, pays = int(str(row["programmed"] or 0)), int(str(row["programmed_now"] or 0))
    if paid != pays:
        return "naik" if pays > paid else "turun"
    if row["result"] != row["result_now"]:
        return "hasil"
    if row["sources"] != row["sources_now"]:
        return "sumber"
    return "data" if any(row[c] != row[f"{c}_now"] for c in COMPARED) else None


def class_of(changes: Sequence[Changed], before: pl.DataFrame) -> str:
    """koreksi, minor or mayor, in whole rupiah; `before` as in `find_changes`."""
    moved = [one for one in changes if one.kind in ("masuk", "keluar", "naik", "turun")]
    if not moved:
        return MINOR if any(one.kind in ("hasil", "sumber") for one in changes) else CORRECTION
    whole = int(before["programmed"].sum())
    shifted = sum(abs(one.after_rupiah - one.before_rupiah) for one in moved)
    swapped = sum(one.kind in ("masuk", "keluar") for one in moved)
    taken = int(before["agreed"].sum())
    if 100 * shifted > MOST_MOVED * whole or 100 * swapped > MOST_SWAPPED * taken:
        return MAJOR
    return MAJOR if _lost(moved, before) else MINOR


def _lost(moved: Sequence[Changed], before: pl.DataFrame) -> bool:
    """Does one region lose more than it should without being told why?"""
    had = dict(before.group_by("region_code").agg(pl.col("programmed").sum()).iter_rows())
    net: dict[str, int] = {}
    for one in moved:
        net[one.region_code] = net.get(one.region_code, 0) + one.after_rupiah - one.before_rupiah
    return any(-100 * change > MOST_LOST * had.get(code, 0) for code, change in net.items())
