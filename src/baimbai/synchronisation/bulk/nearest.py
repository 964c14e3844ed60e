"""Which proposals of a province are worth comparing; the twin of `candidates.py`."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from baimbai.kernel import Array, compiled
from baimbai.synchronisation.bulk.comparing import Rows
from baimbai.synchronisation.bulk.cutting import find, keep, slots_for
from baimbai.synchronisation.bulk.lexicon import Lexicon, kinds_akin
from baimbai.synchronisation.candidates import CAP, KEPT, KEYS, NEIGHBOURS, NUMBERS, RARE, worth_of

_MOST = 2 * KEYS + NUMBERS
_WORD, _WIDE, _NUMBER, _KIND = range(4)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)


class Blocks(NamedTuple):
    """What rows share: block n holds the rows members[starts[n]:starts[n + 1]]."""

    starts: Array
    members: Array
    worth: Array
    hashes: Array
    slots: Array
    """Find a block by the hash of what it shares."""
    of_starts: Array
    of: Array
    """The blocks of each row."""
    places: Array
    """Where the row stands in each of these."""
    told: Array
    """Region (-1: the whole province), sort, first and second text of what each block shares."""


@compiled
def hash_key(told: Array) -> np.uint64:
    """A number for what rows share: region, sort, first and second text."""
    found = np.uint64(14695981039346656037)
    for part in told:
        found = (found ^ np.uint64(part + 2)) * _MIX
        found ^= found >> _SHIFT
    return found


@compiled
def list_keys(rows: Rows, row: int, told: Array) -> int:
    """Writes what a row is looked up by into `told`; returns how many."""
    begin, end = rows.all_starts[row], rows.all_starts[row + 1]
    ranked = np.empty(KEYS + 1, np.int32)
    kept = 0
    for place in range(begin, end):
        word, to = rows.all[place], kept
        # Of equally rare words the last of the alphabet comes first; `all` is in its order.
        while to > 0 and rows.rarity[ranked[to - 1]] <= rows.rarity[word]:
            ranked[to] = ranked[to - 1]
            to -= 1
        ranked[to] = word
        kept = min(kept + 1, KEYS)
    count = 0
    for place in range(kept):
        word = ranked[place]
        count = _add(told, count, rows.region[row], _WORD, rows.texts.start4[word], -1)
        if rows.rarity[word] > RARE:
            count = _add(told, count, -1, _WIDE, rows.texts.start5[word], -1)
    count = _number_keys(rows, row, told, count)
    if count == 0:
        count = _add(told, 0, rows.region[row], _KIND, rows.read.kinds[row], -1)
    return count


@compiled
def _number_keys(rows: Rows, row: int, told: Array, count: int) -> int:
    """The first numbers by the beginning of what they number."""
    read, first = rows.read, count
    for _ in range(NUMBERS):
        label, number = -1, -1
        for place in range(read.number_starts[row], read.number_starts[row + 1]):
            a, b = rows.texts.start4[read.labels[place]], read.numbers[place]
            if count > first:
                last, last_number = told[count - 1, 2], told[count - 1, 3]
                if a < last or (a == last and b <= last_number):
                    continue
            if label < 0 or a < label or (a == label and b < number):
                label, number = a, b
        if label < 0:
            break
        count = _add(told, count, rows.region[row], _NUMBER, label, number)
    return count


@compiled
def _add(told: Array, count: int, region: int, sort: int, first: int, second: int) -> int:
    for key in range(count):
        if told[key, 1] == sort and told[key, 2] == first and told[key, 3] == second:
            return count
    told[count, 0], told[count, 1] = region, sort
    told[count, 2], told[count, 3] = first, second
    return count + 1


@compiled
def _group(rows: Rows) -> tuple[Array, Array, Array, Array, Array, Array, Array, Array]:
    """Blocks in the order of appearance: starts, members, hashes, slots, and of each row."""
    count = len(rows.region)
    of_starts, of = np.zeros(count + 1, np.int64), np.empty(count * _MOST, np.int32)
    hashes, sizes = np.empty(1024, np.uint64), np.zeros(1024, np.int64)
    told = np.empty((1024, 4), np.int32)
    slots = slots_for(hashes, 0)
    keys = np.empty((_MOST, 4), np.int32)
    blocks, filled = 0, 0
    for row in range(count):
        for key in range(list_keys(rows, row, keys)):
            wanted = hash_key(keys[key])
            block = find(hashes, slots, wanted)
            if block < 0:
                if blocks == len(hashes):
                    hashes = np.concatenate((hashes, np.empty(blocks, np.uint64)))
                    sizes = np.concatenate((sizes, np.zeros(blocks, np.int64)))
                    told = np.concatenate((told, np.empty((blocks, 4), np.int32)))
                block, hashes[blocks], told[blocks] = blocks, wanted, keys[key]
                if 2 * (blocks + 1) > len(slots):
                    slots = slots_for(hashes, blocks)
                keep(hashes, slots, blocks)
                blocks += 1
            sizes[block] += 1
            of[filled] = block
            filled += 1
        of_starts[row + 1] = filled
    starts = np.zeros(blocks + 1, np.int64)
    starts[1:] = np.cumsum(sizes[:blocks])
    ends = starts[:-1].copy()
    members, places = np.empty(filled, np.int32), np.empty(filled, np.int32)
    for row in range(count):
        for entry in range(of_starts[row], of_starts[row + 1]):
            block = of[entry]
            members[ends[block]] = row
            places[entry] = ends[block] - starts[block]
            ends[block] += 1
    return (
        starts,
        members,
        hashes[:blocks].copy(),
        slots,
        of_starts,
        of[:filled].copy(),
        places,
        told[:blocks].copy(),
    )


def make_blocks(rows: Rows) -> Blocks:
    """Rows by what they share; large blocks in the order of their rows' words and cost."""
    starts, members, hashes, slots, of_starts, of, places, told = _group(rows)
    sizes = np.diff(starts)
    different, place = np.unique(sizes, return_inverse=True)
    worth = np.array([worth_of(int(size), len(rows.region)) for size in different], np.int32)
    if (sizes > CAP).any():
        _sort_large(_rank(rows), starts, members, of_starts, of, places)
    return Blocks(starts, members, worth[place], hashes, slots, of_starts, of, places, told)


def _rank(rows: Rows) -> Array:
    """Place of each row in the order of its first nine words, cost and position."""
    words = _first_words(rows)
    order = np.lexsort((rows.cost, *(words[:, column] for column in range(8, -1, -1))))
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return rank


@compiled
def _first_words(rows: Rows) -> Array:
    found = np.full((len(rows.region), 9), -1, np.int32)
    for row in range(len(found)):
        begin = rows.all_starts[row]
        for place in range(begin, min(begin + 9, rows.all_starts[row + 1])):
            found[row, place - begin] = rows.all[place]
    return found


@compiled
def _sort_large(
    rank: Array, starts: Array, members: Array, of_starts: Array, of: Array, places: Array
) -> None:
    for block in range(len(starts) - 1):
        begin, end = starts[block], starts[block + 1]
        if end - begin <= CAP:
            continue
        ordered = members[begin:end].copy()
        ordered = ordered[np.argsort(rank[ordered])]
        members[begin:end] = ordered
        for place in range(end - begin):
            row = ordered[place]
            for entry in range(of_starts[row], of_starts[row + 1]):
                if of[entry] == block:
                    places[entry] = place


def name_partial(
    blocks: Blocks, lexicon: Lexicon, start4: Array, start5: Array, regions: Sequence[str]
) -> list[tuple[str, int]]:
    """Blocks compared only in part, with their size, as `find_candidates` names them."""
    sizes = np.diff(blocks.starts)
    large = np.flatnonzero(sizes > CAP)
    kinds, texts = kinds_akin()[0], lexicon.texts
    starts = (np.unique(start4, return_index=True)[1], np.unique(start5, return_index=True)[1])
    named = []
    for size, (region, sort, first, second) in zip(sizes[large], blocks.told[large], strict=True):
        if sort == _KIND:
            shared = kinds[first] if first >= 0 else ""
        elif sort == _NUMBER:
            shared = f"{texts[starts[0][first]][:4]} {texts[second]}"
        else:
            shared = texts[starts[sort][first]][: 4 + sort]
        code = f"{regions[0][:2]}*" if region < 0 else regions[region]
        named.append((code, f" {shared}" if sort == _KIND else shared, int(size)))
    return [(f"{shared.strip()} ({code})", size) for code, shared, size in sorted(named)]


@compiled
def find_nearest(blocks: Blocks) -> Array:
    """The rows that share most with each row, KEPT columns, -1 where there are fewer."""
    count = len(blocks.of_starts) - 1
    found = np.full((count, KEPT), -1, np.int32)
    common, touched = np.zeros(count, np.int32), np.empty(count, np.int32)
    shared = np.empty(KEPT + 1, np.int32)
    for row in range(count):
        met = 0
        for entry in range(blocks.of_starts[row], blocks.of_starts[row + 1]):
            block = blocks.of[entry]
            begin, end = blocks.starts[block], blocks.starts[block + 1]
            if end - begin > CAP:
                here = begin + blocks.places[entry]
                begin, end = max(begin, here - NEIGHBOURS), min(end, here + NEIGHBOURS + 1)
            worth = blocks.worth[block]
            for place in range(begin, end):
                other = blocks.members[place]
                if common[other] == 0:
                    touched[met] = other
                    met += 1
                common[other] += worth
        common[row] = 0
        _keep_nearest(common, touched, met, found[row], shared)
    return found


@compiled
def _keep_nearest(common: Array, touched: Array, met: int, found: Array, shared: Array) -> None:
    """The likeliest of those touched, by what is common and then by position; clears `common`."""
    kept = 0
    for each in range(met):
        other = touched[each]
        value = common[other]
        common[other] = 0
        if value == 0:
            continue
        if kept == KEPT and (
            value < shared[kept - 1] or (value == shared[kept - 1] and other > found[kept - 1])
        ):
            continue
        to = min(kept, KEPT - 1)
        while to > 0 and (
            shared[to - 1] < value or (shared[to - 1] == value and found[to - 1] > other)
        ):
            shared[to], found[to] = shared[to - 1], found[to - 1]
            to -= 1
        shared[to], found[to] = value, other
        kept = min(kept + 1, KEPT)


@compiled
def list_pairs(nearest: Array) -> tuple[Array, Array]:
    """Each pair of rows of which one is among the nearest of the other, once: lower, higher."""
    lower, higher = np.empty(nearest.size, np.int32), np.empty(nearest.size, np.int32)
    count = 0
    for row in range(len(nearest)):
        for other in nearest[row]:
            if other < 0:
                break
            if row > other and (nearest[other] == row).any():
                continue
            lower[count], higher[count] = min(row, other), max(row, other)
            count += 1
    return lower[:count].copy(), higher[:count].copy()
