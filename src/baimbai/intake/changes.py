"""What an office's file would change on the table (*perubahan usulan*), cell by cell.

A file speaks only of what it has columns for: an office's own layout without coordinates takes no
point away. Nor does a cell that could not be read.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count
from typing import Any

import polars as pl

from baimbai.intake.compare import Entry, entries_of, match_entries
from baimbai.intake.mapping import FIELD_WORDS
from baimbai.intake.receive import Received
from baimbai.intake.standard import FIELDS, Content, Value, contents_of
from baimbai.intake.workbook import Workbook
from baimbai.register.proposal import PAPERS
from baimbai.register.table import Table

CHANGE_KINDS = ("baru", "berubah", "hilang", "luar")
"""A new row; a cell that differs; a row of the table that the file does not have; a row that was
withdrawn or merged on the table and stays so."""
DRAWN = "geometry"
"""The field of a shape that the file drew: a standard workbook has no cell for it."""

_SPEAKS_OF: Mapping[str, tuple[str, ...]] = {
    "lat": ("point",), "lon": ("point",), "point": ("point",), "geometry": ("point", DRAWN),
    "from_m": ("stretch",), "to_m": ("stretch",), "unit": ("volume",), "total": ("money",),
    "source": ("money",), "source_mark": ("money",), "year": ("money",), "problem": ("note",),
    "district_village": ("kecamatan", "desa"), "place": ("kecamatan", "desa", "point"),
    **{f"paper:{paper}": (paper,) for paper in PAPERS},
}  # fmt: skip
"""Of which fields a column speaks, where it is not the field of its own name."""
_READ_OFF_TITLES = frozenset({"sector", "asset_type", "work_type", "stretch", "area_ha"})
_CELL = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that would change. Values are JSON of `standard.Value`; null for nothing."""

    kind: str
    number: str
    """The proposal's id, new ones too."""
    field: str
    """One of standard.FIELDS or DRAWN; empty for a whole row."""
    title: str
    old: str
    new: str


CHANGES = Table(
    "changes", Change, key=("number", "field"),
    rules={"kind is known": pl.col("kind").is_in(CHANGE_KINDS)},
)  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """A file beside the table: its proposals under the table's ids, and what they would change."""

    proposals: pl.DataFrame
    requests: pl.DataFrame
    changes: pl.DataFrame
    unchanged: int
    """Rows that say what the table says."""


def compare_with_table(
    received: Received, workbook: Workbook, proposals: pl.DataFrame, requests: pl.DataFrame,
    out: Set[str], organisation: str,
) -> Compared:  # fmt: skip
    """Compare a file with its office's PROPOSALS and REQUESTS on the table.

    Rows with ids are known by them, others by name and place, so that the same file twice adds
    nothing. `out` are ids that were withdrawn or merged: they stay as they are, and are not lost.
    """
    base = {proposal.id: content for proposal, content in contents_of(proposals, requests)}
    entries = entries_of(received, workbook)
    known = match_entries(base, entries)
    ids = _final_ids(entries, known, base, organisation)
    own, asked = _renamed(received, {e.id: id_ for e, id_ in zip(entries, ids, strict=True)})
    drawn = dict(proposals.select("id", "geometry").iter_rows())
    found = list(_changes(base, drawn, own, asked, _Spoken(received), out))
    differing = {change.number for change in found}
    return Compared(
        own, asked, CHANGES.make(found), sum(id_ in base and id_ not in differing for id_ in ids)
    )


def _final_ids(
    entries: Sequence[Entry], known: Sequence[str | None], base: Mapping[str, Content], head: str
) -> list[str]:
    """The table's id of a known row; of a new one its own where it is free, else the next."""
    used = set(base) | {e.id for e, id_ in zip(entries, known, strict=True) if e.given and not id_}
    numbers = [int(id_.rpartition("-")[2]) for id_ in used if id_.rpartition("-")[2].isdecimal()]
    free = (id_ for n in count(max(numbers, default=0) + 1) if (id_ := f"{head}-{n:04d}"))
    return [
        id_ or (entry.id if entry.given else next(free))
        for entry, id_ in zip(entries, known, strict=True)
    ]


def _renamed(received: Received, names: Mapping[str, str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The file's PROPOSALS and REQUESTS under their final ids."""
    ids = pl.DataFrame({"was": list(names), "now": list(names.values())}, schema=["was", "now"])
    ids = ids.cast({"was": pl.String, "now": pl.String})
    asks = [[names.get(one, one) for one in asked] for asked in received.proposals["requires"]]
    proposals = received.proposals.with_columns(
        pl.col("id").replace_strict(ids["was"], ids["now"], return_dtype=pl.String),
        pl.Series("requires", asks, dtype=pl.List(pl.String)),
    )
    requests = received.requests.with_columns(
        pl.col("proposal").replace_strict(ids["was"], ids["now"], return_dtype=pl.String)
    )
    return proposals, requests


class _Spoken:
    """Of which fields a file speaks, and which cells of it could not be read."""

    def __init__(self, received: Received) -> None:
        columns = list(
            received.columns.filter(pl.col("field") != "").select("sheet", "column", "field")
            .iter_rows()
        )  # fmt: skip
        self.fields = {name for *_, word in columns for name in fields_of_column(word)}
        at = {(sheet, column): fields_of_column(word) for sheet, column, word in columns}
        self._unread: dict[tuple[str, int], set[str]] = defaultdict(set)
        wrong = received.remarks.filter(pl.col("severity") == "galat")
        for sheet, cell in wrong.select("sheet", "cell").iter_rows():
            if match := _CELL.fullmatch(cell):
                self._unread[sheet, int(match[2])].update(at.get((sheet, match[1]), ()))

    def of(self, sheet: str, row: int, *, retitled: bool) -> set[str]:
        """The fields of one row that the file speaks of."""
        more = _READ_OFF_TITLES if retitled else frozenset[str]()
        return (self.fields | more) - self._unread.get((sheet, row), set())


def fields_of_column(word: str) -> tuple[str, ...]:
    """The fields (standard.FIELDS) that a column of COLUMN_READINGS speaks of, by its word."""
    name = FIELD_WORDS.get(word, word)
    if name.startswith(("lat", "lon", "point", "utm")):
        return ("point",)
    return _SPEAKS_OF.get(name, (name,) if name in FIELDS else ())


def _changes(
    base: Mapping[str, Content], drawn: Mapping[str, str | None], own: pl.DataFrame,
    asked: pl.DataFrame, spoken: _Spoken, out: Set[str],
) -> Iterator[Change]:  # fmt: skip
    seen: set[str] = set()
    for proposal, content in contents_of(own, asked):
        id_ = proposal.id
        seen.add(id_)
        was = base.get(id_)
        if was is None:
            yield Change("baru", id_, "", proposal.title, _json(None), _json(content["money"]))
            continue
        if id_ in out:
            yield Change("luar", id_, "", proposal.title, _json(None), _json(None))
            continue
        said = spoken.of(
            proposal.source_sheet, proposal.source_row,
            retitled=content["title"] != was["title"],
        )  # fmt: skip
        pairs = [(name, was.get(name), content.get(name)) for name in differing(was, content, said)]
        if proposal.geometry is not None and proposal.geometry != drawn[id_]:
            pairs.append((DRAWN, drawn[id_], proposal.geometry))
        for name, old, new in pairs:
            yield Change("berubah", id_, name, str(was["title"]), _json(old), _json(new))
    for id_, was in base.items():
        if id_ not in seen and id_ not in out:
            money = _json(was["money"])
            yield Change("hilang", id_, "", str(was["title"]), money, _json(None))


def differing(was: Content, now: Content, fields: Set[str]) -> list[str]:
    """Which of the fields say something else; the order of amounts and ids says nothing."""
    return [
        name for name in FIELDS
        if name in fields and _settled(was.get(name)) != _settled(now.get(name))
    ]  # fmt: skip


def _settled(value: Value) -> object:
    """A value as it is compared. A cell keeps no line breaks and no empty text."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, tuple) and value and isinstance(value[0], tuple | str):
        return sorted(map(repr, value))
    return value


def _json(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


def value_of(text: str) -> Value:
    """The value that a Change holds: lists of JSON are tuples again."""
    return _frozen(json.loads(text))


def _frozen(value: Any) -> Value:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
