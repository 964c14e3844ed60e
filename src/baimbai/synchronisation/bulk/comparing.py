"""Proposals made ready to be compared, a province at a time; the twin of `compared.py`."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import polars as pl

from baimbai.kernel import Array, compiled
from baimbai.synchronisation.bulk.cutting import cut_all, hash_of, number_all, slots_for
from baimbai.synchronisation.bulk.lexicon import FIXED, Lexicon, make_lexicon
from baimbai.synchronisation.bulk.reading import Read, read_all
from baimbai.synchronisation.compared import common_from, place_words, rarity_of
from baimbai.synchronisation.evidence import ASKED
from baimbai.synchronisation.parts import ROLES
from baimbai.synchronisation.subject import BASE_UNITS
from baimbai.synchronisation.titlewords import title_words

_NAME, _DESA, _KECAMATAN = (ROLES.index(role) for role in ("nama", "desa", "kecamatan"))
_SYSTEM = ROLES.index("sistem")
COLUMNS = (
    "title", "region_code", "cost_rupiah", "volume", "unit", "kecamatan", "desa", "lat", "lon",
)  # fmt: skip
"""All that relations rest on."""


class Texts(NamedTuple):
    """Texts of a lexicon: letters of text n are those of starts[n:n + 2]."""

    letters: Array
    starts: Array
    head: Array
    """First letter."""
    mask: Array
    """Which letters it has, a bit each."""
    start4: Array
    """Number of its first four letters, in the order of the alphabet."""
    start5: Array


class Rows(NamedTuple):
    """Proposals of a province, ready to be compared; lists as in Read."""

    read: Read
    texts: Texts
    region: Array
    """Number of the region, in the order of codes."""
    whole: Array
    """Whether the region is a kabupaten or kota."""
    place_starts: Array
    """Of kecamatan, desa and sistem of each row, in this order."""
    places: Array
    all_starts: Array
    all: Array
    """All words that may answer a word of another title."""
    rarity: Array
    """By text, in thousandths."""
    side: Array
    """By text: hulu, kiri, …"""
    label: Array
    """By text: 1 rt or rw, 2 a stage, 0 another."""
    size: Array
    dimension: Array
    """-1 where nothing is measured."""
    lat: Array
    lon: Array
    """NaN where either is missing or beyond the earth."""
    cost: Array
    common: Array
    """Whether the cost is a standard sum."""
    lines: Array
    """Room for three lines as long as the longest text."""


def make_rows(table: pl.DataFrame) -> tuple[Rows, Lexicon]:
    """The proposals of one province, with COLUMNS, in the given order."""
    raw, titles, pieces = _cut(table["title"])
    columns = [table[name].to_list() for name in ("kecamatan", "desa")]
    others = {word for column in columns for text in set(column) for word in place_words(text)}
    lexicon = make_lexicon(pieces, others)
    texts = _texts(lexicon.texts)
    hashes = _hash_all(texts.letters, texts.starts)
    slots = slots_for(hashes, len(hashes))
    read = read_all(
        lexicon.pieces, lexicon.words, raw, titles, texts.letters, texts.starts, hashes, slots
    )
    codes = table["region_code"].to_list()
    order = {code: number for number, code in enumerate(sorted(set(codes)))}
    region = np.array([order[code] for code in codes], np.int32)
    named = [part for column in columns for part in _named(column, lexicon)]
    by_region = np.argsort(region, kind="stable")
    _give_places(read, by_region, region, len(lexicon.texts), *named)
    place_starts, places = _list_places(read, *named)
    all_starts, every = _list_words(read, place_starts, places)
    dimension, size = _sizes(table)
    lat, lon = _points(table)
    cost = table["cost_rupiah"].to_numpy()
    rows = Rows(
        read, texts, region, np.array([len(code) > 2 for code in codes]),
        place_starts, places, all_starts, every,
        _rarity(read, len(lexicon.texts)), *_classes(lexicon.texts),
        size, dimension, lat, lon, cost, _common(cost),
        np.empty((3, np.diff(texts.starts).max(initial=0) + 1), np.int32),
    )  # fmt: skip
    return rows, lexicon


def _cut(titles: pl.Series) -> tuple[Array, Array, list[str]]:
    """Numbers of raw pieces, with which of them titles begin, and the different pieces."""
    text = np.frombuffer(titles.str.join("").item().encode() or b" ", np.uint8)
    starts = np.concatenate(([0], np.cumsum(titles.str.len_bytes().to_numpy(), dtype=np.int64)))
    letters, begins, ends = cut_all(text, starts)
    numbers, firsts = number_all(letters, begins)
    line = letters.tobytes().decode("ascii")
    bounds = zip(begins[firsts].tolist(), begins[firsts + 1].tolist(), strict=True)
    return numbers + np.int32(len(FIXED)), ends, [line[begin:end] for begin, end in bounds]


def _named(column: Sequence[str | None], lexicon: Lexicon) -> tuple[Array, Array, Array]:
    """A column of places: which of its different texts each row has, and the words of those."""
    order: dict[str | None, int] = {}
    which = np.array([order.setdefault(text, len(order)) for text in column], np.int32)
    words = [place_words(text) for text in order]
    starts = np.concatenate(([0], np.cumsum([len(each) for each in words], dtype=np.int64)))
    return which, starts, np.array([lexicon.number[w] for each in words for w in each], np.int32)


def _texts(texts: Sequence[str]) -> Texts:
    letters = np.frombuffer("".join(texts).encode("ascii") or b" ", np.uint8)
    starts = np.concatenate(([0], np.cumsum([len(text) for text in texts], dtype=np.int64)))
    starts4, starts5 = (
        np.unique(np.array([text[:count] for text in texts]), return_inverse=True)[1]
        for count in (4, 5)
    )
    head, mask = _heads(letters, starts)
    return Texts(letters, starts, head, mask, starts4.astype(np.int32), starts5.astype(np.int32))


@compiled
def _heads(letters: Array, starts: Array) -> tuple[Array, Array]:
    head, mask = np.zeros(len(starts) - 1, np.uint8), np.zeros(len(starts) - 1, np.int32)
    for text in range(len(head)):
        for place in range(starts[text], starts[text + 1]):
            mask[text] |= 1 << (letters[place] & 31)
        if starts[text] < starts[text + 1]:
            head[text] = letters[starts[text]]
    return head, mask


@compiled
def _hash_all(letters: Array, starts: Array) -> Array:
    hashes = np.empty(len(starts) - 1, np.uint64)
    for text in range(len(hashes)):
        hashes[text] = hash_of(letters, starts[text], starts[text + 1])
    return hashes


def _classes(texts: Sequence[str]) -> tuple[Array, Array]:
    known = title_words()
    side = np.array([text in known.sides for text in texts])
    label = [1 if t in ASKED else 2 if t in known.stage else 0 for t in texts]
    return side, np.array(label, np.int8)


def _rarity(read: Read, texts: int) -> Array:
    uses = np.bincount(read.words, minlength=texts)
    different, place = np.unique(uses, return_inverse=True)
    proposals = len(read.kinds)
    return np.array([rarity_of(int(count), proposals) for count in different], np.int32)[place]


def _common(cost: Array) -> Array:
    _, place, uses = np.unique(cost, return_inverse=True, return_counts=True)
    return np.asarray(uses[place] > common_from(len(cost)))


def _points(table: pl.DataFrame) -> tuple[Array, Array]:
    lat, lon = (table[name].cast(pl.Float64).to_numpy().copy() for name in ("lat", "lon"))
    nowhere = ~((np.abs(lat) <= 90) & (np.abs(lon) <= 180))
    lat[nowhere], lon[nowhere] = np.nan, np.nan
    return lat, lon


def _sizes(table: pl.DataFrame) -> tuple[Array, Array]:
    """Dimension of each size, -1 for none, and the size in base units: twin of `measured`."""
    names = sorted({dimension for dimension, _ in BASE_UNITS.values()})
    units = {unit: (names.index(name), factor) for unit, (name, factor) in BASE_UNITS.items()}
    found = [units.get(unit, (-1, 1.0)) for unit in table["unit"].to_list()]
    dimension = np.array([each[0] for each in found], np.int8)
    volume = table["volume"].cast(pl.Float64).to_numpy()
    size = volume * np.array([each[1] for each in found])
    few = np.isin(dimension, [names.index("unit"), names.index("titik")]) & (size <= 2)
    dimension[~(volume > 0) | ~np.isfinite(size) | few] = -1
    return dimension, np.where(dimension >= 0, size, 0.0)


@compiled
def _give_places(
    read: Read,
    by_region: Array,
    region: Array,
    texts: int,
    kecamatan: Array,
    kecamatan_starts: Array,
    kecamatan_words: Array,
    desa: Array,
    desa_starts: Array,
    desa_words: Array,
) -> None:
    """Names that a region uses for a desa or kecamatan only take this role."""
    uses = np.zeros((texts, 3), np.int32)
    begin = 0
    while begin < len(by_region):
        end = begin
        while end < len(by_region) and region[by_region[end]] == region[by_region[begin]]:
            row = by_region[end]
            for place in range(read.word_starts[row], read.word_starts[row + 1]):
                word, role = read.words[place], read.roles[place]
                uses[word, 0] += 1
                uses[word, 1] += role == _KECAMATAN
                uses[word, 2] += role == _DESA
            _count(uses, 1, kecamatan[row], kecamatan_starts, kecamatan_words)
            _count(uses, 2, desa[row], desa_starts, desa_words)
            end += 1
        for place in range(begin, end):
            row = by_region[place]
            for each in range(read.word_starts[row], read.word_starts[row + 1]):
                if read.roles[each] == _NAME:
                    read.roles[each] = _role(uses, read.words[each])
        uses[:] = 0
        begin = end


@compiled
def _count(uses: Array, role: int, text: int, starts: Array, words: Array) -> None:
    for place in range(starts[text], starts[text + 1]):
        uses[words[place], 0] += 1
        uses[words[place], role] += 1


@compiled
def _role(uses: Array, word: int) -> int:
    if uses[word, 2] >= 2 and 2 * uses[word, 2] >= uses[word, 0]:
        return _DESA
    if uses[word, 1] >= 2 and 2 * uses[word, 1] >= uses[word, 0]:
        return _KECAMATAN
    return _NAME


@compiled
def _list_places(
    read: Read,
    kecamatan: Array,
    kecamatan_starts: Array,
    kecamatan_words: Array,
    desa: Array,
    desa_starts: Array,
    desa_words: Array,
) -> tuple[Array, Array]:
    """Words of kecamatan, desa and sistem of each row: of the columns, else of the title."""
    rows = len(read.kinds)
    most = len(read.words)
    for row in range(rows):
        most += kecamatan_starts[kecamatan[row] + 1] - kecamatan_starts[kecamatan[row]]
        most += desa_starts[desa[row] + 1] - desa_starts[desa[row]]
    starts, found = np.zeros(3 * rows + 1, np.int64), np.empty(most, np.int32)
    filled = 0
    for row in range(rows):
        for each in range(3):
            role = (_KECAMATAN, _DESA, _SYSTEM)[each]
            before = filled
            if each == 0:
                filled = _copy(kecamatan_words, kecamatan_starts, kecamatan[row], found, filled)
            elif each == 1:
                filled = _copy(desa_words, desa_starts, desa[row], found, filled)
            if filled == before:
                for place in range(read.word_starts[row], read.word_starts[row + 1]):
                    if read.roles[place] == role:
                        found[filled] = read.words[place]
                        filled += 1
            starts[3 * row + each + 1] = filled
    return starts, found[:filled].copy()


@compiled
def _copy(words: Array, starts: Array, text: int, found: Array, filled: int) -> int:
    for place in range(starts[text], starts[text + 1]):
        found[filled] = words[place]
        filled += 1
    return filled


@compiled
def _list_words(read: Read, place_starts: Array, places: Array) -> tuple[Array, Array]:
    """All words, places and things of each row, each once, in order."""
    rows = len(read.kinds)
    starts = np.zeros(rows + 1, np.int64)
    found = np.empty(len(read.words) + len(places) + len(read.things), np.int32)
    filled = 0
    for row in range(rows):
        begin = filled
        for place in range(read.word_starts[row], read.word_starts[row + 1]):
            filled = _insert(found, begin, filled, read.words[place])
        for place in range(place_starts[3 * row], place_starts[3 * row + 3]):
            filled = _insert(found, begin, filled, places[place])
        for place in range(read.thing_starts[row], read.thing_starts[row + 1]):
            filled = _insert(found, begin, filled, read.things[place])
        starts[row + 1] = filled
    return starts, found[:filled].copy()


@compiled
def _insert(found: Array, begin: int, end: int, word: int) -> int:
    place = end
    while place > begin and found[place - 1] > word:
        place -= 1
    if place > begin and found[place - 1] == word:
        return end
    for each in range(end, place, -1):
        found[each] = found[each - 1]
    found[place] = word
    return end + 1
