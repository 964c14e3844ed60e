"""What each piece of the titles at hand means (*leksikon*), looked up once for all titles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from baimbai.kernel import Array
from baimbai.synchronisation.parts import HELD, LOOSE_ROLES, MARKS, ROLES, SILENT
from baimbai.synchronisation.pieces import BEFORE_YEAR, BORE, SCHOOLS, UNITS, is_year
from baimbai.synchronisation.spelling import folded, number_of
from baimbai.synchronisation.titlewords import title_words

FIXED = ("dir", "dirr", "tps3r", "op", "rt", "rw", "sungai", "nomor")
"""Pieces that shorthand stands for: the first numbers of every lexicon."""
DIR, DIRR, TPS3R, OP, RT, RW, SUNGAI, NOMOR = range(len(FIXED))

SIGNS = (
    "d.", "i", "i.", "r", "tps", "3r", "3", "school", "n", "o", "and", "/", "p", "rt", "digits",
    "ke", "-", "numbered", "t.", "a", "year", "this_year", "before_year", "+", "sta", "point",
    "x", "s", "road", "l", "liter", "dt", "detik", "short_km", "metres", "dot",
)  # fmt: skip
"""What shorthand looks for in a raw piece, each a bit."""
SIGN = {name: 1 << place for place, name in enumerate(SIGNS)}
UNIT_NAMES = tuple(sorted(set(UNITS.values())))
SCOPES = ("fisik", "op", "rutin", "pengawasan", "rencana", "dokumen")
LOOSE = tuple(ROLES.index(role) for role in LOOSE_ROLES)


class Pieces(NamedTuple):
    """Raw pieces by number: arrays of one row each."""

    signs: Array
    unit: Array
    """Number of a unit of UNIT_NAMES, -1 for another word."""
    digits: Array
    figure: Array
    """Whole number of its first fifteen digits."""
    full: Array
    """First of its words in full; with the next row's, where they end."""
    words: Array
    """Words in full, by their number in Words."""


class Words(NamedTuple):
    """Words in full, numbers and marks: arrays of one row each; texts by their number."""

    mark: Array
    """0 none, 1 ends a place, 2 a dash, 3 says nothing."""
    number: Array
    """Text of the number that it is, else -1."""
    figure: Array
    """Whether it begins with a digit."""
    text: Array
    word: Array
    """Text of the word in its one spelling."""
    long: Array
    """Whether that has more than one letter."""
    single: Array
    side: Array
    role: Array
    """Role that it opens, 0 for a name, -1 for none."""
    city: Array
    label: Array
    kind: Array
    """Rank of its kind, -1 for none."""
    scope: Array
    """Bit of SCOPES."""
    thing: Array
    """Whether it is a thing that is worked on."""
    generic: Array
    held: Array
    """Whether numbers may follow it although it is generic."""
    silent: Array
    """dan, di: nothing is between the words before and after."""


@dataclass(frozen=True)
class Lexicon:
    """Raw pieces, words and texts; texts are numbered in the order of the alphabet."""

    pieces: Pieces
    words: Words
    texts: tuple[str, ...]
    number: dict[str, int]


@lru_cache(maxsize=500_000)
def _in_full(raw: str) -> tuple[str, ...]:
    piece = raw if raw == "." else raw.rstrip(".")
    return title_words().short.get(piece, (piece,))


def make_lexicon(raw: Sequence[str], others: Iterable[str]) -> Lexicon:
    """The lexicon of raw pieces after FIXED; `others` are folded words of columns."""
    all_raw = [*FIXED, *raw]
    full = [_in_full(piece) for piece in all_raw]
    words = list(dict.fromkeys((*FIXED, *(word for each in full for word in each))))
    known = {word: _word_facts(word) for word in words}
    texts = {str(text) for facts in known.values() for text in facts[:3] if text is not None}
    ordered = tuple(sorted(texts.union(others)))
    number = {text: place for place, text in enumerate(ordered)}
    place = {word: n for n, word in enumerate(words)}
    return Lexicon(
        _pieces(all_raw, full, place), _words(list(known.values()), number), ordered, number
    )


def _pieces(raw: Sequence[str], full: Sequence[tuple[str, ...]], place: dict[str, int]) -> Pieces:
    facts = [_piece_facts(piece) for piece in raw]
    signs, unit, digits, figure = (np.array(column) for column in zip(*facts, strict=True))
    ends = np.concatenate(([0], np.cumsum([len(each) for each in full])))
    return Pieces(
        signs.astype(np.int64),
        unit.astype(np.int32),
        digits.astype(np.int32),
        figure.astype(np.int64),
        ends.astype(np.int64),
        np.array([place[word] for each in full for word in each], np.int32),
    )


@lru_cache(maxsize=500_000)
def _piece_facts(raw: str) -> tuple[int, int, int, int]:
    bare, digits = raw.rstrip("."), raw.isdigit()
    said = {
        "d.": raw == "d.", "i": bare == "i", "i.": raw == "i.", "r": bare == "r",
        "tps": raw == "tps", "3r": raw == "3r", "3": raw == "3", "school": raw in SCHOOLS,
        "n": bare in ("n", "negeri"), "o": raw == "o", "and": raw in ("/", "&"), "/": raw == "/",
        "p": bare == "p", "rt": bare == "rt", "digits": digits, "ke": raw == "ke",
        "-": raw == "-", "numbered": digits or number_of(bare) is not None, "t.": raw == "t.",
        "a": bare == "a", "year": is_year(raw), "this_year": is_year(raw) and raw[2] in "23",
        "before_year": bare in BEFORE_YEAR, "+": raw == "+", "sta": bare in ("sta", "km"),
        "point": raw in (".", BORE), "x": raw == "x", "s": bare == "s",
        "road": "jalan" in _in_full(raw), "l": raw == "l", "liter": raw == "liter",
        "dt": bare in ("dt", "det"), "detik": bare == "detik", "short_km": digits and len(raw) <= 3,
        "metres": digits and len(raw) == 3, "dot": raw == ".",
    }  # fmt: skip
    signs = sum(SIGN[name] for name, holds in said.items() if holds)
    unit = UNIT_NAMES.index(UNITS[bare]) if bare in UNITS else -1
    return signs, unit, len(raw) if digits else 0, int(raw[:15]) if digits else 0


@lru_cache(maxsize=500_000)
def _word_facts(piece: str) -> tuple[str | int | None, ...]:
    """Three texts: of its number, of itself, of its word; then numbers in the order of Words."""
    known = title_words()
    fold = folded(piece)
    word = known.alike.get(fold, fold)
    lettered = piece[:1].isalnum()
    number = number_of(piece) or (piece.lstrip("0") if piece[:1].isdigit() else None)
    role = known.marks.get(piece)
    kept = piece in known.labels or piece in known.sides or len(piece) == 1
    scope = known.scopes.get(fold) or ("fisik" if fold in known.physical else None)
    held = piece in HELD
    return (
        number,
        piece if lettered and (kept or held) else None,
        word if lettered else None,
        0 if lettered else 2 if piece == "-" else 1 if piece in MARKS else 3,
        int(piece[:1].isdigit()),
        int(len(word) > 1),
        int(len(piece) == 1),
        int(piece in known.sides),
        -1 if role is None else ROLES.index(role or "nama"),
        int(piece == "kota"),
        int(piece in known.labels),
        known.kinds[fold][0] if fold in known.kinds else -1,
        1 << SCOPES.index(scope) if scope else 0,
        int(word in known.objects),
        int(word in known.generic),
        int(held),
        int(piece in SILENT),
    )


def _words(facts: Sequence[tuple[str | int | None, ...]], number: dict[str, int]) -> Words:
    columns = list(zip(*facts, strict=True))
    texts = [
        np.array([-1 if text is None else number[str(text)] for text in column], np.int32)
        for column in columns[:3]
    ]
    mark, figure, long, *rest = (np.array(column, np.int8) for column in columns[3:])
    return Words(mark, texts[0], figure, texts[1], texts[2], long, *rest)


def kinds_akin() -> tuple[tuple[str, ...], Array]:
    """Kinds in the order of their rank, and which two are mixed up by offices."""
    known = title_words()
    ranked = dict(known.kinds.values())
    names = tuple(ranked.get(rank, "") for rank in range(max(ranked) + 1))
    akin = np.array([[frozenset((a, b)) in known.akin for b in names] for a in names])
    return names, akin
