"""Pairwise comparison (*perbandingan berpasangan*, AHP): weights from judgements two at a time.

Saaty, The Analytic Hierarchy Process (1980): a judgement says how many times more one criterion
counts than another, 1–9; the weights are the principal eigenvector of the table of judgements.
All arithmetic is in fractions and 50-digit decimals, so that every machine gets the same weights.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import isfinite, prod

from baimbai.errors import RoundError

RANDOM_INDEX = tuple(map(Decimal, "0 0 0 0.58 0.90 1.12 1.24 1.32 1.41 1.45 1.49".split()))
"""Mean consistency index of random tables, by size: Saaty 1980, table 3.1. unverified"""

MOST_RATIO = Decimal("0.10")
"""Saaty's limit of the consistency ratio."""

_SCALE = tuple(sorted({*map(Fraction, range(1, 10)), *(Fraction(1, n) for n in range(2, 10))}))
_TYPED_TOLERANCE = Fraction(5, 1000)
"""A third may be typed 0.33: two digits tell the reciprocals of 2–9 apart."""
_DIGITS = 50
_SQUARINGS = 10
"""Squared ten times, the table stands for 1,024 rounds of the power method."""

Table = tuple[tuple[Decimal, ...], ...]


@dataclass(frozen=True)
class Comparison:
    """One participant's judgements, complete and reciprocal: `table[i][j]` is i against j."""

    participant: str
    items: tuple[str, ...]
    table: tuple[tuple[Fraction, ...], ...]

    @cached_property
    def ratio(self) -> Decimal:
        """The consistency ratio CR = CI / RI, rounded to 4 digits; 0 for two items."""
        return _ratio(_decimals(self.table))


@dataclass(frozen=True)
class Compared:
    """What all participants' judgements come to together."""

    comparisons: tuple[Comparison, ...]
    """By participant."""
    items: tuple[str, ...]
    table: Table
    """Geometric means of the judgements."""
    weights: tuple[Decimal, ...]
    """Of the items; they sum to 1."""
    ratio: Decimal
    """The consistency ratio of the combined table, rounded to 4 digits."""


def from_pairs(
    participant: str, pairs: Mapping[str, object], order: Sequence[str] = ()
) -> Comparison:
    """Judgements from pairs `first/second: 3`, each pair in one direction or both.

    Items stand in the given order, others after them by name. Raises RoundError naming the pair
    that is no pair, is not on the scale, contradicts itself or is missing.
    """
    said: dict[tuple[str, str], Fraction] = {}
    for text, value in pairs.items():
        first, slash, second = (part.strip() for part in text.partition("/"))
        if not (slash and first and second) or "/" in second:
            raise RoundError("error-ahp-pair", **_by(participant), pair=text)
        said[first, second] = _judgement(participant, f"{first}/{second}", value)
    found = {name for pair in said for name in pair}
    items = (*(name for name in order if name in found), *sorted(found.difference(order)))
    return _complete(participant, items, said)


def from_table(
    participant: str, items: Sequence[str], rows: Sequence[Sequence[object]]
) -> Comparison:
    """Judgements from a square table, rows and columns in the order of `items`.

    Raises RoundError as `from_pairs` does, and for a table of another shape.
    """
    size = len(items)
    if len(set(items)) != size or len(rows) != size or any(len(row) != size for row in rows):
        raise RoundError("error-ahp-shape", **_by(participant), size=size)
    said = {
        (first, second): _judgement(participant, f"{first}/{second}", value)
        for first, row in zip(items, rows, strict=True)
        for second, value in zip(items, row, strict=True)
    }
    return _complete(participant, tuple(items), said)


def combine(comparisons: Sequence[Comparison]) -> Compared:
    """The weights of all participants together: geometric means, then the eigenvector.

    Aczél & Saaty (1983): the geometric mean alone keeps reciprocity and is unanimous. Every
    participant is held to CR ≤ 0.10; then the combined table keeps it too (Xu 2000). Raises
    RoundError naming the participant and the judgement that fits the others worst.
    """
    comparisons = tuple(sorted(comparisons, key=lambda one: one.participant))
    items = comparisons[0].items
    for one in comparisons:
        if one.items != items:
            raise RoundError(
                "error-ahp-items", **_by(one.participant), found=one.items,
                needed=items, other=comparisons[0].participant,
            )  # fmt: skip
        if one.ratio > MOST_RATIO:
            raise _inconsistent(one)
    table = _geometric_means(comparisons)
    return Compared(comparisons, items, table, _eigenvector(table), _ratio(table))


def _by(participant: str) -> dict[str, str | int]:
    """Whose judgements, for errors; a single participant has no name."""
    return {"participant": participant, "named": int(bool(participant))}


def written(judgement: Fraction) -> str:
    """3 → `3`, a third → `1/3`."""
    return str(judgement)


def _judgement(participant: str, pair: str, value: object) -> Fraction:
    """A value of Saaty's scale: 1–9, or the reciprocal as `1/3` or 0.33."""
    if found := _on_scale(value):
        return found
    raise RoundError("error-ahp-value", **_by(participant), pair=pair, value=str(value)[:40])


def _on_scale(value: object) -> Fraction | None:
    if isinstance(value, str):
        try:
            exact = Fraction(value.replace(" ", "").replace(",", "."))
        except (ValueError, ZeroDivisionError):
            return None
        return _nearest(exact)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return _nearest(Fraction(value))


def _nearest(value: Fraction) -> Fraction | None:
    """The value of the scale that is meant. From 1 on nothing needs rounding."""
    if value >= 1:
        return value if value in _SCALE else None
    return next((s for s in _SCALE if s < 1 and abs(s - value) < _TYPED_TOLERANCE), None)


def _complete(
    participant: str, items: tuple[str, ...], said: Mapping[tuple[str, str], Fraction]
) -> Comparison:
    """The full table: what is said once holds the other way round."""
    if not 2 <= len(items) < len(RANDOM_INDEX):
        raise RoundError(
            "error-ahp-size", **_by(participant), size=len(items), most=len(RANDOM_INDEX) - 1
        )
    values = {(item, item): Fraction(1) for item in items}
    for item in items:
        if said.get((item, item), 1) != 1:
            pair, value = f"{item}/{item}", written(said[item, item])
            raise RoundError("error-ahp-itself", **_by(participant), pair=pair, value=value)
    for first, second in combinations(items, 2):
        there, back = said.get((first, second)), said.get((second, first))
        if there is None and back is None:
            pair = f"{first}/{second}"
            raise RoundError("error-ahp-missing", **_by(participant), pair=pair)
        if there is not None and back is not None and there * back != 1:
            raise RoundError(
                "error-ahp-contradiction", **_by(participant),
                pair=f"{first}/{second}", value=written(there),
                back=f"{second}/{first}", back_value=written(back), needed=written(1 / there),
            )  # fmt: skip
        found = there or 1 / Fraction(back or 1)
        values[first, second], values[second, first] = found, 1 / found
    table = tuple(tuple(values[first, second] for second in items) for first in items)
    return Comparison(participant, items, table)


def _decimals(table: Iterable[Iterable[Fraction]]) -> Table:
    with localcontext(prec=_DIGITS):
        return tuple(tuple(Decimal(f.numerator) / f.denominator for f in row) for row in table)


def _geometric_means(comparisons: Sequence[Comparison]) -> Table:
    """Products are exact, so that the order of participants cannot matter."""
    size, root = range(len(comparisons[0].items)), Fraction(1, len(comparisons))
    products = _decimals(
        (prod((one.table[i][j] for one in comparisons), start=Fraction(1)) for j in size)
        for i in size
    )
    if root == 1:
        return products
    with localcontext(prec=_DIGITS):
        power = Decimal(1) / root.denominator
        return tuple(tuple(value**power for value in row) for row in products)


def _eigenvector(table: Table) -> tuple[Decimal, ...]:
    """The principal eigenvector, summing to 1: row sums of the table's 1,024th power."""
    with localcontext(prec=_DIGITS):
        power = table
        for _ in range(_SQUARINGS):
            columns = tuple(zip(*power, strict=True))
            squared = [[_dot(row, column) for column in columns] for row in power]
            total = sum(map(sum, squared), Decimal(0))
            power = tuple(tuple(value / total for value in row) for row in squared)
        return tuple(sum(row, Decimal(0)) / sum(map(sum, power), Decimal(0)) for row in power)


def _ratio(table: Table) -> Decimal:
    size = len(table)
    index = RANDOM_INDEX[size]
    if not index:
        return Decimal("0.0000")
    with localcontext(prec=_DIGITS):
        weights = _eigenvector(table)
        largest = sum((_dot(row, weights) for row in table), Decimal(0))
        ratio = (largest - size) / (size - 1) / index
        return abs(ratio.quantize(Decimal("0.0001")))


def _dot(row: Sequence[Decimal], column: Sequence[Decimal]) -> Decimal:
    return sum((a * b for a, b in zip(row, column, strict=True)), Decimal(0))


def _inconsistent(one: Comparison) -> RoundError:
    """Which judgement fits the others worst, through which third item that shows most, and what
    the others say of the pair: the geometric mean over all third items."""
    table, size = one.table, range(len(one.items))

    def by_others(i: int, j: int) -> list[tuple[Fraction, int]]:
        return [(table[i][k] * table[k][j], k) for k in size if k not in (i, j)]

    def misfit(i: int, j: int) -> Fraction:
        """How many times the judgement is off, to the power of the number of third items."""
        off = prod((table[i][j] / said for said, _ in by_others(i, j)), start=Fraction(1))
        return max(off, 1 / off)

    def by_scale(i: int, j: int) -> tuple[Decimal, Fraction]:
        """What the others say of the pair, and the value of the scale nearest to it."""
        told = prod((said for said, _ in by_others(i, j)), start=Fraction(1))
        with localcontext(prec=_DIGITS):
            implied = (Decimal(told.numerator) / told.denominator) ** (Decimal(1) / (len(size) - 2))
        return implied, min(_SCALE, key=lambda s: _times_off(s, implied))

    # Where the scale ends before what the others say, another value cannot be asked for.
    i, j = max(
        combinations(size, 2),
        key=lambda pair: (by_scale(*pair)[1] != table[pair[0]][pair[1]], misfit(*pair)),
    )
    _, third = max(
        by_others(i, j), key=lambda found: max(found[0] / table[i][j], table[i][j] / found[0])
    )
    implied, better = by_scale(i, j)
    mended = [list(row) for row in table]
    mended[i][j], mended[j][i] = better, 1 / better
    names = one.items
    return RoundError(
        "error-ahp-inconsistent", **_by(one.participant), ratio=float(one.ratio),
        most=float(MOST_RATIO), pair=f"{names[i]}/{names[j]}", value=written(table[i][j]),
        first=f"{names[i]}/{names[third]}", first_value=written(table[i][third]),
        second=f"{names[third]}/{names[j]}", second_value=written(table[third][j]),
        implied=float(round(implied, 2)), better=written(better),
        after=float(_ratio(_decimals(mended))),
    )  # fmt: skip


def _times_off(value: Fraction, implied: Decimal) -> Fraction:
    ratio = value / Fraction(implied)
    return max(ratio, 1 / ratio)
