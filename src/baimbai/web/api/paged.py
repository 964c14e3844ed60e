"""Lists (*daftar*), a page at a time by cursor: however far one has read, the next page costs the
same, and rows that come or go meanwhile neither repeat nor skip others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core import signing
from django.db.models import Q, QuerySet

from baimbai.web.api.problems import Problem, wrong
from baimbai.wording.message import Message

_SALT = "api-cursor"


@dataclass(frozen=True)
class Reading:
    """How far a list is read: at most so many rows after a cursor, in an order of the list's.

    The last field of every order is unique; none is ever empty.
    """

    limit: int
    cursor: str
    sort: str
    orders: Mapping[str, Sequence[str]]

    @property
    def order(self) -> Sequence[str]:
        """The fields, a dash before those that fall."""
        return self.orders[self.sort]

    def page(self, rows: QuerySet[Any], show: Callable[[Any], Any] | None = None) -> dict[str, Any]:
        """`items` and the cursor of the `next` page, null where none follows. Raises Problem."""
        found = list(self._after(rows).order_by(*self.order)[: self.limit + 1])
        more = len(found) > self.limit
        shown = found[: self.limit]
        return {
            "items": [show(row) for row in shown] if show else shown,
            "next": self._cursor(shown[-1]) if more else None,
        }

    def _after(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        values = self._values()
        if not values:
            return rows
        beyond, equal = Q(), Q()
        for field, value in zip(self.order, values, strict=True):
            name = field.removeprefix("-")
            side = "lt" if field.startswith("-") else "gt"
            beyond |= equal & Q(**{f"{name}__{side}": value})
            equal &= Q(**{name: value})
        return rows.filter(beyond)

    def _values(self) -> list[Any]:
        if not self.cursor:
            return []
        try:
            sort, *values = signing.loads(self.cursor, salt=_SALT)
        except (signing.BadSignature, ValueError):
            raise _no_page() from None
        if sort != self._named() or len(values) != len(self.order):
            raise _no_page()
        return list(values)

    def _cursor(self, row: Any) -> str:
        values = [_plain(_value(row, field.removeprefix("-"))) for field in self.order]
        return signing.dumps([self._named(), *values], salt=_SALT)

    def _named(self) -> str:
        """A cursor is good for the order that it was made in."""
        return ",".join(self.order)


def _no_page() -> Problem:
    """No page is where the cursor leads."""
    error = wrong("query/cursor", "cursor")
    return Problem("missing", Message("web-api-detail-cursor"), errors=[error])


def _value(row: Any, field: str) -> Any:
    for name in field.split("__"):
        row = getattr(row, name)
    return row


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def table_page(
    total: int, limit: int, cursor: str, rows: Callable[[int, int], Sequence[Any]]
) -> dict[str, Any]:
    """The same for rows that never change and are counted: `rows(start, count)`."""
    start = 0
    if cursor:
        try:
            start = int(signing.loads(cursor, salt=_SALT))
        except (signing.BadSignature, ValueError, TypeError):
            raise _no_page() from None
    following = start + limit
    return {
        "items": rows(start, limit),
        "next": signing.dumps(following, salt=_SALT) if following < total else None,
    }
