"""Headings: what the text over a column says (*kepala kolom*)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import yaml

from baimbai.intake.cells import cell_text, unit_of
from baimbai.intake.workbook import Cell

SourceReader = Callable[[str], tuple[str, ...]]
"""Source ids that a text names."""

CERTAINTIES = ("pasti", "mirip", "isi", "ditetapkan")
"""A known heading; one letter or two from a known one; by what the column holds; by a mapping."""

LONGEST_HEADING = 100


@dataclass(frozen=True, slots=True)
class Column:
    """What one column means."""

    index: int
    field: str
    """A field's name; `money` for an amount by source or year; `paper:<paper>`; `source_mark` for
    a tick under the name of a source."""
    label: str
    """The headings over the column, top to bottom, joined."""
    multiplier: int = 1
    year: int | None = None
    source: str | None = None
    certainty: str = "pasti"
    unit: str | None = None
    """The unit that the heading itself states: `Panjang (km)`."""
    decimal: str | None = None
    """The mark before decimals in the column's texts, where one tells."""


@dataclass(frozen=True)
class Header:
    """A heading block: rows `first`..`last` (inclusive) and the columns understood.

    A table without headings has `last` one less than `first`.
    """

    first: int
    last: int
    columns: tuple[Column, ...]
    labels: frozenset[tuple[int, str]] = field(default_factory=frozenset)
    """(column, text) of every heading cell, to know a repeated heading again."""
    unused: tuple[tuple[int, str], ...] = ()
    """(column, headings) of columns that mean nothing here, or what another column already says."""

    def column(self, name: str) -> Column | None:
        """The column of a field; None where the table has none."""
        return next((c for c in self.columns if c.field == name), None)


def label_of(cell: Cell) -> str:
    """A heading's text as the label patterns know it."""
    # "Keca-matan" broken over two lines is one word.
    return _plain(_HYPHENATED.sub("", cell_text(cell)))


_HYPHENATED = re.compile(r"(?<=[a-z])-\s+(?=[a-z])|(?<=[A-Z])-\s+(?=[A-Z])")


_PARTS_OF_DEGREE = {"°": "derajat", "º": "derajat", "'": "menit", "’": "menit", "′": "menit",
                    '"': "detik", "”": "detik", "″": "detik", "''": "detik"}  # fmt: skip


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    text = (
        _PARTS_OF_DEGREE.get(text.strip(" ()"), text)
        .lower()
        .replace("m²", "m2")
        .replace("m³", "m3")
    )
    return " ".join(re.sub(r"[^0-9a-z#]+", " ", text).split())


# Thousand is looked for after million: "1.000.000" also begins with "1.000".
_MULTIPLIERS = (
    (1_000_000, re.compile(r"\bjuta|\bjt\b|\b1?[.,(]?\s?000[.,]000|\bmillion")),
    (
        1_000,
        re.compile(r"ribu|\brb\b|\bthousand|\(\s*[x']?\s*1?[.,]?000\b|rp\W{0,5}(?:x\s*)?1?[.,]?000\b"
                   r"|\bx\s*(?:rp\W{0,3})?1?[.,]?000\b|\b000\W{0,3}rp"),
    ),
    (1_000_000_000, re.compile(r"\bmiliar|\bmilyar|\bmlr\b|\bbillion|rp\.? ?m\b")),
)  # fmt: skip
_SAYS_MONEY = re.compile(
    r"rp|rupiah|idr|ribu|juta|miliar|milyar|million|billion|thousand|\b(?:jt|rb|mlr)\b|\(\s*[x']?\s*1?\.?000"
)


@lru_cache(maxsize=20_000)
def multiplier_of(text: str) -> int | None:
    """The money unit that a heading or note states; None where it states none."""
    lowered = text.lower()
    if not _SAYS_MONEY.search(lowered):
        return None
    return next((factor for factor, pattern in _MULTIPLIERS if pattern.search(lowered)), None)


@lru_cache(maxsize=20_000)
def stated_unit(text: str) -> str | None:
    """The unit that a heading states: `Panjang (km)`, `total_m`, `Luas Ha`."""
    match = re.search(r"[(\[]\s*([^()\[\]]{1,12}?)\s*[)\]]", text)
    words = _plain(text).split()
    return (unit_of(match[1]) if match else None) or (
        unit_of(words[-1])
        if len(words) > 1 and words[-1] in ("km", "m", "m2", "m3", "ha")
        else None
    )


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line of headings.yaml."""

    field: str
    label: re.Pattern[str]
    above: re.Pattern[str] | None


@cache
def _headings() -> tuple[_Heading, ...]:
    lines = yaml.safe_load(_beside("headings.yaml"))
    return tuple(
        _Heading(
            line["field"],
            re.compile(line["label"]),
            re.compile(line["above"]) if "above" in line else None,
        )
        for line in lines
    )


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def _abbreviations() -> dict[str, str]:
    return {
        str(short): long for short, long in yaml.safe_load(_beside("abbreviations.yaml")).items()
    }


@cache
def _vocabulary() -> dict[int, tuple[str, ...]]:
    """The words of headings by length, to compare misspelt ones with."""
    words = {
        word
        for heading in _headings()
        for word in re.findall(r"[a-z]{4,}", re.sub(r"\\b|\(\?[!=:]", " ", heading.label.pattern))
    }
    return {n: tuple(sorted(w for w in words if len(w) == n)) for n in set(map(len, words))}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The field that a heading names, and whether the heading was spelt as known."""

    field: str
    certainty: str


@lru_cache(maxsize=50_000)
def meaning_of(text: str, above: str = "") -> Meaning | None:
    """The field that a heading names, given the headings above it; None for no known heading.

    Abbreviations are written out, what stands in brackets may be left away, and of
    `Rincian Output / Nama Paket` the first half that is known counts.
    """
    if not text or len(text) > LONGEST_HEADING:
        return None
    forms = _forms(text)
    for form in forms:
        if found := _field_of(form, above):
            return Meaning(found, "pasti")
    for form in forms:
        mended = _mended(form)
        if mended != form and (found := _field_of(mended, above)):
            return Meaning(found, "mirip")
    return None


def _forms(text: str) -> list[str]:
    """The ways to read a heading, the fullest first."""
    text = _HYPHENATED.sub("", text)
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
    halves = re.split(r"\s*[/\n]\s*", bare)
    parts = (text, bare, *(halves if len(halves) > 1 else ()))
    forms = [_written_out(part) for part in parts]
    forms += [
        re.sub(r"^(?:usulan|rencana) | (?:yang )?(?:diusulkan|usulan)$", "", f) for f in forms
    ]
    return [form for form in dict.fromkeys(forms) if form]


def _written_out(text: str) -> str:
    known = _abbreviations()
    return " ".join(known.get(word, word) for word in _plain(text).split())


def _field_of(label: str, above: str) -> str | None:
    for heading in _headings():
        if heading.label.fullmatch(label) and (not heading.above or heading.above.search(above)):
            return heading.field
    return None


def _mended(label: str) -> str:
    return " ".join(_nearest(word) for word in label.split())


@lru_cache(maxsize=20_000)
def _nearest(word: str) -> str:
    """The known word that a misspelt one stands for, else the word itself."""
    size = len(word)
    by_length = _vocabulary()
    if size < 4 or not word.isalpha() or word in by_length.get(size, ()):
        return word
    reach = 1 if size < 8 else 2
    near = [
        (away, known)
        for length in range(size - reach, size + reach + 1)
        for known in by_length.get(length, ())
        if (away := edits(word, known, reach)) <= reach
    ]
    # "data" is no misspelt "dana": four letters allow a lost or doubled one, not another.
    near = [(away, known) for away, known in near if size > 4 or len(known) != size]
    return min(near)[1] if near else word


def edits(one: str, other: str, most: int) -> int:
    """How many letters are added, lost, changed or swapped; `most + 1` for any more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
