"""Evidence on many pairs of one province; the twin of `evidence.py`, level by level."""

from math import asin, cos, radians, sin, sqrt

import numpy as np

from baimbai.kernel import Array, borrowing, compiled
from baimbai.synchronisation.bulk.comparing import Rows
from baimbai.synchronisation.bulk.lexicon import SCOPES
from baimbai.synchronisation.evidence import (
    CLASHING,
    COSTS,
    KILOMETRES,
    LEVELS,
    ONE_SIDED,
    RAREST,
    SHARED,
    SIZES,
)  # fmt: skip
from baimbai.synchronisation.parts import ROLES

FIELDS = tuple(LEVELS)
_UPKEEP = sum(1 << SCOPES.index(scope) for scope in ("fisik", "op", "rutin"))
_NAME, _DUSUN = ROLES.index("nama"), ROLES.index("dusun")
_KABUPATEN, _KECAMATAN = ROLES.index("kabupaten"), ROLES.index("kecamatan")
_DIFFERS, _ONE_SIDED, _PARTLY, _AGREES, _EMPTY = range(5)
_VOWELS = sum(1 << (ord(letter) & 31) for letter in "aeiu")
_ASKED, _STAGE = 1, 2
_A, _B = 0, 1


@borrowing
def _step(value: float, bounds: tuple[float, ...]) -> int:
    steps = 0
    for bound in bounds:
        steps += value >= bound
    return steps


@borrowing
def _bits(mask: int) -> int:
    count = 0
    while mask:
        mask &= mask - 1
        count += 1
    return count


@borrowing
def alike(rows: Rows, a: int, b: int) -> bool:
    """Whether two texts are one word: equal, cut short, without vowels, or a slip apart."""
    if a == b:
        return True
    texts = rows.texts
    if texts.head[a] != texts.head[b]:
        return False
    size_a, size_b = texts.starts[a + 1] - texts.starts[a], texts.starts[b + 1] - texts.starts[b]
    if size_a > size_b:
        a, b, size_a, size_b = b, a, size_b, size_a
    if 2 <= size_a <= 4 and not texts.mask[a] & _VOWELS:
        return _in_order(texts.letters, texts.starts[a], size_a, texts.starts[b], size_b)
    slips = 0 if size_a < 5 else 1 if size_a < 10 else 2
    if slips == 0 or size_b - size_a > slips:
        return False
    if _bits(texts.mask[a] ^ texts.mask[b]) > 2 * slips:
        return False
    return _slips(rows, texts.starts[a], size_a, texts.starts[b], size_b, slips) <= slips


@borrowing
def _in_order(letters: Array, a: int, size_a: int, b: int, size_b: int) -> bool:
    met = 0
    for place in range(size_b):
        if met < size_a and letters[b + place] == letters[a + met]:
            met += 1
    return met == size_a


@borrowing
def _slips(rows: Rows, a: int, size_a: int, b: int, size_b: int, most: int) -> int:
    """Letters to add, drop, change or swap (optimal string alignment); above `most` inexact."""
    letters = rows.texts.letters
    while size_a and size_b and letters[a] == letters[b]:
        a, b, size_a, size_b = a + 1, b + 1, size_a - 1, size_b - 1
    while size_a and size_b and letters[a + size_a - 1] == letters[b + size_b - 1]:
        size_a, size_b = size_a - 1, size_b - 1
    if size_a == 0 or size_b == 0:
        return size_a + size_b
    far = most + 1
    before, last, this = rows.lines[0], rows.lines[1], rows.lines[2]
    for j in range(size_b + 1):
        before[j], this[j], last[j] = far, far, j if j <= most else far
    for i in range(1, size_a + 1):
        low, high = max(0, i - most), min(size_b, i + most)
        this[low:high] = far
        for j in range(low, high + 1):
            if j == 0:
                this[0] = i
                continue
            same = letters[a + i - 1] == letters[b + j - 1]
            best = last[j - 1] + (0 if same else 1)
            if j > low:
                best = min(best, this[j - 1] + 1)
            if j < i + most:
                best = min(best, last[j] + 1)
            swapped = i > 1 and j > 1 and letters[a + i - 1] == letters[b + j - 2]
            if swapped and letters[a + i - 2] == letters[b + j - 1]:
                best = min(best, before[j - 2] + 1)
            this[j] = best
        before, last, this = last, this, before
    return int(last[size_b])


@borrowing
def answered(rows: Rows, word: int, other: int) -> bool:
    """Whether another row has the word, also run together, apart or misspelt."""
    begin, end = rows.all_starts[other], rows.all_starts[other + 1]
    for place in range(begin, end):
        if rows.all[place] == word:
            return True
    read = rows.read
    for place in range(read.joined_starts[other], read.joined_starts[other + 1]):
        if read.joined[place] == word:
            return True
    head = rows.texts.head[word]
    for place in range(begin, end):
        if rows.texts.head[rows.all[place]] == head and alike(rows, word, rows.all[place]):
            return True
    return False


@borrowing
def _has(rows: Rows, row: int, word: int) -> bool:
    for place in range(rows.all_starts[row], rows.all_starts[row + 1]):
        if rows.all[place] == word:
            return True
    return False


@borrowing
def _halves(rows: Rows, word: int, a: int, b: int) -> bool:
    """Whether b writes the word and its neighbour as one: Lebak Wangi, Lebakwangi."""
    read, texts = rows.read, rows.texts
    for place in range(read.joined_starts[a], read.joined_starts[a + 1]):
        joint = read.joined[place]
        if _has(rows, b, joint) and _inside(texts.letters, texts.starts, word, joint):
            return True
    return False


@borrowing
def _inside(letters: Array, starts: Array, word: int, joint: int) -> bool:
    size = starts[word + 1] - starts[word]
    for begin in range(starts[joint], starts[joint + 1] - size + 1):
        met = 0
        while met < size and letters[begin + met] == letters[starts[word] + met]:
            met += 1
        if met == size:
            return True
    return False


@borrowing
def _weigh_names(rows: Rows, a: int, b: int, levels: Array) -> bool:
    """Names that only one has, and those that both have; whether none is left over."""
    read = rows.read
    left, right, shared, rarest = 0, 0, 0, 0
    over = False
    for turn in range(2):
        one, other = (a, b) if turn == 0 else (b, a)
        for place in range(read.word_starts[one], read.word_starts[one + 1]):
            role, word = read.roles[place], read.words[place]
            if role not in (_NAME, _DUSUN):
                continue
            rare = rows.rarity[word]
            if not answered(rows, word, other) and not _halves(rows, word, one, other):
                over = True
                left += rare if turn == 0 else 0
                right += rare if turn else 0
            elif turn == 0 or not _names(rows, a, word):
                shared += rare
                rarest = max(rarest, rare)
    levels[3] = _step(min(left, right), CLASHING)
    levels[4] = _step(abs(left - right), ONE_SIDED)
    levels[5] = _step(shared, SHARED)
    levels[6] = _step(rarest, RAREST)
    return not over


@borrowing
def _names(rows: Rows, row: int, word: int) -> bool:
    read = rows.read
    for place in range(read.word_starts[row], read.word_starts[row + 1]):
        if read.words[place] == word:
            return read.roles[place] in (_NAME, _DUSUN)
    return False


@borrowing
def _scopes(ours: int, theirs: int) -> int:
    if ours & theirs:
        return 0
    return 1 if (ours | theirs) & ~_UPKEEP == 0 else 2


@borrowing
def _kinds(ours: int, theirs: int, akin: Array) -> int:
    if ours < 0 or theirs < 0:
        return 1 if ours >= 0 or theirs >= 0 else 0
    if ours == theirs:
        return 2
    return 3 if akin[ours, theirs] else 4


@borrowing
def _objects(rows: Rows, a: int, b: int) -> int:
    read = rows.read
    begin, end = read.thing_starts[a], read.thing_starts[a + 1]
    begin_b, end_b = read.thing_starts[b], read.thing_starts[b + 1]
    ours, theirs = end - begin, end_b - begin_b
    if ours == 0 and theirs == 0:
        return 0
    if ours == 0 or theirs == 0:
        return 3
    both = 0
    for place in range(begin, end):
        for each in range(begin_b, end_b):
            both += read.things[place] == read.things[each]
    if both == ours and both == theirs:
        return 1
    if both == min(ours, theirs):
        return 2
    return 4 if both else 5


@borrowing
def _place(rows: Rows, a: int, b: int, role: int) -> int:
    begin, end = rows.place_starts[3 * a + role], rows.place_starts[3 * a + role + 1]
    begin_b, end_b = rows.place_starts[3 * b + role], rows.place_starts[3 * b + role + 1]
    ours, theirs = end - begin, end_b - begin_b
    if ours == 0 and theirs == 0:
        return 0
    mine, yours = 0, 0
    for place in range(begin, end):
        mine += answered(rows, rows.places[place], b)
    for place in range(begin_b, end_b):
        yours += answered(rows, rows.places[place], a)
    if ours and theirs:
        if mine == ours or yours == theirs:
            return 1
        return 2 if mine or yours else 3
    return 4 if (mine == ours if ours else yours == theirs) else 5


@borrowing
def _hamlets(rows: Rows, a: int, b: int) -> int:
    ours, mine = _hamlets_met(rows, a, b)
    theirs, yours = _hamlets_met(rows, b, a)
    if ours == 0 and theirs == 0:
        return 0
    if ours == mine and theirs == yours:
        return 1
    return 2 if ours and theirs else 3


@borrowing
def _hamlets_met(rows: Rows, a: int, b: int) -> tuple[int, int]:
    read = rows.read
    ours, mine = 0, 0
    for place in range(read.word_starts[a], read.word_starts[a + 1]):
        if read.roles[place] == _DUSUN:
            ours += 1
            mine += answered(rows, read.words[place], b)
    return ours, mine


@borrowing
def _numbers(rows: Rows, a: int, b: int, levels: Array) -> None:
    """RT and RW, stages, numbers of names, sides: each apart, for digits decide."""
    read = rows.read
    for field in range(13, 17):
        levels[field] = _EMPTY
    i, j = read.number_starts[a], read.number_starts[b]
    end_a, end_b = read.number_starts[a + 1], read.number_starts[b + 1]
    while i < end_a or j < end_b:
        if j == end_b or (i < end_a and read.labels[i] <= read.labels[j]):
            label = read.labels[i]
        else:
            label = read.labels[j]
        to_a, to_b = i, j
        while to_a < end_a and read.labels[to_a] == label:
            to_a += 1
        while to_b < end_b and read.labels[to_b] == label:
            to_b += 1
        sort = rows.label[label]
        if sort:
            field = 13 if sort == _ASKED else 14
            levels[field] = min(levels[field], _compare(rows, i, to_a, j, to_b, -1))
        else:
            levels[16] = min(levels[16], _side(rows, a, b, label, i, to_a, j, to_b))
            levels[15] = min(levels[15], _digit(rows, a, b, i, to_a, j, to_b))
        i, j = to_a, to_b


@borrowing
def _matches(rows: Rows, place: int, side: int) -> bool:
    """Whether a number is of the sort asked for: -1 any, 0 a digit, 1 a side."""
    return side < 0 or rows.side[rows.read.numbers[place]] == side


@borrowing
def _count(rows: Rows, begin: int, end: int, side: int) -> int:
    count = 0
    for place in range(begin, end):
        count += _matches(rows, place, side)
    return count


@borrowing
def _met(rows: Rows, begin: int, end: int, side: int, begin_b: int, end_b: int) -> int:
    """How many numbers of the first stretch stand in the second."""
    numbers, count = rows.read.numbers, 0
    for place in range(begin, end):
        if _matches(rows, place, side):
            for each in range(begin_b, end_b):
                if numbers[each] == numbers[place]:
                    count += 1
                    break
    return count


@borrowing
def _compare(rows: Rows, i: int, to_a: int, j: int, to_b: int, side: int) -> int:
    mine, yours = _count(rows, i, to_a, side), _count(rows, j, to_b, side)
    if mine == 0 and yours == 0:
        return _EMPTY
    if mine == 0 or yours == 0:
        return _ONE_SIDED
    both = _met(rows, i, to_a, side, j, to_b)
    if both == mine and both == yours:
        return _AGREES
    return _PARTLY if both == min(mine, yours) else _DIFFERS


@borrowing
def _elsewhere(rows: Rows, begin: int, end: int, side: int, other: int) -> bool:
    """Whether another row has all these numbers, whatever they number there."""
    first, last = rows.read.number_starts[other], rows.read.number_starts[other + 1]
    return _met(rows, begin, end, side, first, last) == _count(rows, begin, end, side)


@borrowing
def _digit(rows: Rows, a: int, b: int, i: int, to_a: int, j: int, to_b: int) -> int:
    mine, yours = _count(rows, i, to_a, 0), _count(rows, j, to_b, 0)
    if mine and not yours and _elsewhere(rows, i, to_a, 0, b):
        return _AGREES
    if yours and not mine and _elsewhere(rows, j, to_b, 0, a):
        return _AGREES
    return _compare(rows, i, to_a, j, to_b, 0)


@borrowing
def _side(rows: Rows, a: int, b: int, label: int, i: int, to_a: int, j: int, to_b: int) -> int:
    mine, yours = _count(rows, i, to_a, 1), _count(rows, j, to_b, 1)
    if mine and yours:
        both = _met(rows, i, to_a, 1, j, to_b)
        return _AGREES if both == min(mine, yours) else _DIFFERS
    if mine == 0 and yours == 0:
        return _EMPTY
    one, other = (a, b) if mine else (b, a)
    begin, end = (i, to_a) if mine else (j, to_b)
    if _elsewhere(rows, begin, end, 1, other):
        return _AGREES
    role = _role(rows, one, label)
    named = role not in (_KABUPATEN, _KECAMATAN) and answered(rows, label, other)
    return _ONE_SIDED if named else _EMPTY


@borrowing
def _role(rows: Rows, row: int, word: int) -> int:
    read = rows.read
    for place in range(read.word_starts[row], read.word_starts[row + 1]):
        if read.words[place] == word:
            return int(read.roles[place])
    return _NAME


@borrowing
def _distance(rows: Rows, a: int, b: int) -> int:
    if np.isnan(rows.lat[a]) or np.isnan(rows.lat[b]):
        return 0
    north = sin(radians(rows.lat[b] - rows.lat[a]) / 2) ** 2
    east = sin(radians(rows.lon[b] - rows.lon[a]) / 2) ** 2
    part = north + cos(radians(rows.lat[a])) * cos(radians(rows.lat[b])) * east
    return 1 + _step(12742 * asin(min(1.0, sqrt(part))), KILOMETRES)


@borrowing
def _costs(rows: Rows, a: int, b: int) -> int:
    low, high = min(rows.cost[a], rows.cost[b]), max(rows.cost[a], rows.cost[b])
    if low <= 0:
        return 0
    if high <= 1.01 * low:
        return 1 if rows.common[a] else 2
    return 3 + _step(high / low, COSTS)


@borrowing
def _sizes(rows: Rows, a: int, b: int) -> int:
    read, found = rows.read, 0
    for i in range(read.quantity_starts[a], read.quantity_starts[a + 1]):
        for j in range(read.quantity_starts[b], read.quantity_starts[b + 1]):
            if read.units[i] == read.units[j]:
                found = max(found, _ratio(read.figures[i], read.figures[j]))
    if rows.dimension[a] >= 0 and rows.dimension[a] == rows.dimension[b]:
        found = max(found, _ratio(rows.size[a], rows.size[b]))
    return found


@compiled
def _ratio(one: float, other: float) -> int:
    low, high = min(one, other), max(one, other)
    return 1 + _step(high / low, SIZES) if low > 0 else 0


@borrowing
def _stations(rows: Rows, a: int, b: int) -> int:
    ours, theirs = rows.read.stations[a], rows.read.stations[b]
    if ours[0] < 0 or theirs[0] < 0:
        return 1 if ours[0] >= 0 or theirs[0] >= 0 else 0
    if ours[0] == theirs[0] and ours[1] == theirs[1]:
        return 2
    return 3 if min(ours[1], theirs[1]) > max(ours[0], theirs[0]) else 4


@borrowing
def weigh_pair(rows: Rows, a: int, b: int, akin: Array, levels: Array) -> None:
    """Writes the level of every field but the last, for a < b."""
    read = rows.read
    nothing_over = _weigh_names(rows, a, b, levels)
    levels[1] = _scopes(read.scopes[a], read.scopes[b])
    levels[2] = _kinds(read.kinds[a], read.kinds[b], akin)
    levels[7] = _objects(rows, a, b)
    whole = rows.whole[a] and rows.whole[b]
    levels[8] = 0 if not whole else 1 if rows.region[a] == rows.region[b] else 2
    for role in range(3):
        levels[9 + role] = _place(rows, a, b, role)
    levels[12] = _hamlets(rows, a, b)
    _numbers(rows, a, b, levels)
    told = nothing_over
    for field in range(13, 17):
        told = told and levels[field] > _ONE_SIDED
    levels[0] = 0 if not told else 2 if levels[7] < 2 else 1
    levels[17] = _distance(rows, a, b)
    levels[18] = _costs(rows, a, b)
    levels[19] = _sizes(rows, a, b)
    levels[20] = _stations(rows, a, b)


@compiled
def weigh_all(rows: Rows, lower: Array, higher: Array, akin: Array) -> Array:
    """The levels of every pair, one row each; the last column (saingan) is left 0."""
    levels = np.zeros((len(lower), len(FIELDS)), np.uint8)
    for pair in range(len(lower)):
        weigh_pair(rows, lower[pair], higher[pair], akin, levels[pair])
    return levels
