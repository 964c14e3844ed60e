"""A slow, obvious calculator for the formulas that our workbooks use."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import range_boundaries

_REFERENCE = re.compile(
    r"\"[^\"]*\"|(?:'(?P<sheet>(?:[^']|'')+)'!)?(?P<first>\$?[A-Z]{1,2}\$?\d+)(?::(?P<last>\$?[A-Z]{1,2}\$?\d+))?"
)


class Calculator:
    """Computes a workbook's formulas from its plain values."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[tuple[str, int, int], Any] = {}
        self._sheet = ""

    def value(self, sheet: str, row: int, column: int) -> Any:
        """What a cell comes to."""
        key = (sheet, row, column)
        if key not in self._known:
            cell = self._book[sheet].cell(row, column)
            self._known[key] = (
                self._compute(sheet, str(cell.value)[1:]) if cell.data_type == "f" else cell.value
            )
        return self._known[key]

    def _compute(self, sheet: str, formula: str) -> Any:
        def reference(match: re.Match[str]) -> str:
            if match["first"] is None:
                return match[0]
            where = (match["sheet"] or sheet).replace("''", "'")
            area = f"{match['first']}:{match['last'] or match['first']}".replace("$", "")
            return f"{'area' if match['last'] else 'cell'}({where!r}, {area!r})"

        python = re.sub(r"(?<![<>])=(?!=)", "==", _REFERENCE.sub(reference, formula))
        names = {
            "area": self._area, "cell": lambda s, a: self._values(self._area(s, a))[0] or 0,
            "SUM": self._sum, "SUBTOTAL": self._subtotal, "COUNTIF": self._countif,
            "SUMIF": self._sumif, "COUNTIFS": self._countifs,
            "ROUND": _round, "MATCH": self._match, "INDEX": self._index,
            "IFERROR": lambda value, other: other if value is None else value,
            "IF": lambda test, then, other: then if test else other,
            "MAX": max, "ROUNDDOWN": lambda x, digits: floor(x * 10**digits) / 10**digits,
            "ROUNDUP": lambda x, digits: ceil(x * 10**digits) / 10**digits,
        }  # fmt: skip
        # Our own formulas, from a workbook that this test has written.
        return eval(_lazy(python), {"__builtins__": {}}, names)  # noqa: S307

    def _area(self, sheet: str, area: str) -> list[tuple[str, int, int]]:
        left, top, right, bottom = range_boundaries(area)
        assert None not in (left, top, right, bottom)
        return [(sheet, r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]

    def _values(self, cells: list[tuple[str, int, int]]) -> list[Any]:
        return [self.value(*cell) for cell in cells]

    def _sum(self, cells: list[tuple[str, int, int]]) -> Any:
        return sum(v for v in self._values(cells) if isinstance(v, int | float))

    def _subtotal(self, code: int, cells: list[tuple[str, int, int]]) -> Any:
        assert code == 9
        plain = [
            (sheet, row, column)
            for sheet, row, column in cells
            if not str(self._book[sheet].cell(row, column).value).startswith("=SUBTOTAL")
        ]
        return self._sum(plain)

    def _countif(self, cells: list[tuple[str, int, int]], wanted: Any) -> int:
        return sum(_matches(value, wanted) for value in self._values(cells))

    def _sumif(self, cells: Any, wanted: Any, summed: Any) -> Any:
        pairs = zip(self._values(cells), self._values(summed), strict=True)
        return sum(v for key, v in pairs if _matches(key, wanted) and isinstance(v, int | float))

    def _countifs(self, a: Any, wanted_a: Any, b: Any, wanted_b: Any) -> int:
        pairs = zip(self._values(a), self._values(b), strict=True)
        return sum(_matches(x, wanted_a) and _matches(y, wanted_b) for x, y in pairs)

    def _match(self, wanted: Any, cells: list[tuple[str, int, int]], kind: int) -> int | None:
        """None stands for #N/A."""
        assert kind == 0
        values = self._values(cells)
        return values.index(wanted) + 1 if wanted in values else None

    def _index(self, cells: list[tuple[str, int, int]], row: int | None) -> Any:
        """An empty cell equals the empty text."""
        if row is None:
            return None
        value = self._values(cells)[row - 1]
        return "" if value is None else value


def _round(value: float, digits: int) -> float:
    """Half up, in the decimals that are shown."""
    exact = Decimal(repr(round(value, 10)))
    return float(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def formulas(book: Workbook) -> Iterator[tuple[str, int, int]]:
    """(sheet, row, column) of every formula."""
    for sheet in book:
        for cells in sheet.iter_rows():
            yield from ((sheet.title, c.row, c.column) for c in cells if c.data_type == "f")


def _matches(value: Any, wanted: Any) -> bool:
    return value not in (None, "") if wanted == "<>" else value == wanted


def _lazy(python: str) -> str:
    """IF(test, 0, a / b) must not divide before it has tested."""
    match = re.fullmatch(r"IF\((cell\([^)]*\))==0,0,(.*)\)", python)
    return f"0 if {match[1]} == 0 else {match[2]}" if match else python
