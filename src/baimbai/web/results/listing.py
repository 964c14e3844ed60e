"""Lists of rows (*daftar*): a page at a time, all of their state in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from baimbai.web.gate import Call, spoken
from baimbai.wording.numerals import count_text

SIZE = 50
COUNTED = 10_000
"""Rows are counted as far as this; beyond it is `more than`."""


@dataclass(frozen=True)
class Listing:
    """One page of rows."""

    rows: Sequence[Any]
    number: int
    """From 1."""
    count: int
    """Rows in all, as far as they were counted."""
    more: bool
    """There are more than were counted."""
    last: bool
    """No page follows."""

    @property
    def first_row(self) -> int:
        """The place of its first row, from 1; 0 for none."""
        return SIZE * (self.number - 1) + 1 if self.rows else 0

    @property
    def last_row(self) -> int:
        """The place of its last row."""
        return SIZE * (self.number - 1) + len(self.rows)

    @property
    def total(self) -> str:
        """How many rows in all, as it is printed."""
        text = count_text(min(self.count, COUNTED), spoken().language)
        return f"> {text}" if self.more else text


@dataclass(frozen=True)
class Choice:
    """A filter that chooses among values."""

    name: str
    """Of the parameter."""
    key: str
    """Of its label."""
    options: Sequence[tuple[str, str]]
    """Value, text."""
    chosen: str


def page_number(request: Call) -> int:
    """The page that is asked for, from 1."""
    asked = request.GET.get("hal", "")
    return max(1, min(int(asked), 1_000_000)) if asked.isdecimal() else 1


def listed(rows: QuerySet[Any], request: Call) -> Listing:
    """The page of a query that is asked for.

    Its rows are found by their keys first: what is skipped and sorted is not read in full.
    """
    number = page_number(request)
    start = SIZE * (number - 1)
    keys = list(rows.values_list("pk", flat=True)[start : start + SIZE + 1])
    found = {row.pk: row for row in rows.order_by().filter(pk__in=keys[:SIZE])}
    kept = [found[key] for key in keys[:SIZE] if key in found]
    count = rows.order_by().values("pk")[: COUNTED + 1].count()
    return Listing(kept, number, count, count > COUNTED, len(keys) <= SIZE)


def listed_of(rows: Sequence[Any], request: Call) -> Listing:
    """The page of rows at hand that is asked for."""
    number = page_number(request)
    start = SIZE * (number - 1)
    found = rows[start : start + SIZE]
    return Listing(found, number, len(rows), False, start + SIZE >= len(rows))


def ordered(
    rows: QuerySet[Any], request: Call, orders: Mapping[str, Sequence[str]]
) -> QuerySet[Any]:
    """Rows in the order that `?urut=` names (`-` before it: the other way), else the first."""
    asked = request.GET.get("urut", "")
    fields = orders.get(asked.removeprefix("-")) or next(iter(orders.values()))
    if not asked.startswith("-"):
        return rows.order_by(*fields)
    return rows.order_by(*(f[1:] if f.startswith("-") else f"-{f}" for f in fields))


def choice(request: Call, name: str, key: str, options: Sequence[tuple[str, str]]) -> Choice:
    """A filter with the value that the address names."""
    return Choice(name, key, options, request.GET.get(name, ""))
