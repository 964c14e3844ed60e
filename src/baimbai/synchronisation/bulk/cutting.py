"""Titles cut into raw pieces, many at once; the twin of the pattern in `pieces.py`."""

import numpy as np

from baimbai.kernel import Array, compiled
from baimbai.synchronisation.pieces import MOST_LETTERS

_A, _M, _Z, _ZERO, _NINE = ord("a"), ord("m"), ord("z"), ord("0"), ord("9")
_SPACE, _DOT, _COMMA, _QUOTE, _DASH, _BORE = ord(" "), ord("."), ord(","), ord("'"), ord("-"), 126
_PRIME = np.uint64(1099511628211)
_START = np.uint64(14695981039346656037)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(29)


@compiled
def hash_of(text: Array, begin: int, end: int) -> np.uint64:
    """A number for the letters of a text; two texts share one about never."""
    found = _START
    for place in range(begin, end):
        found = (found ^ np.uint64(text[place])) * _PRIME
    found = (found ^ (found >> _HALF)) * _MIX
    return found ^ (found >> _HALF)


@compiled
def find(hashes: Array, slots: Array, wanted: np.uint64) -> int:
    """The number kept for a hash, or -1; `slots` has a power of two of places, -1 where empty."""
    mask = len(slots) - 1
    place = np.int64(wanted & np.uint64(mask))
    while slots[place] >= 0:
        if hashes[slots[place]] == wanted:
            return int(slots[place])
        place = (place + 1) & mask
    return -1


@compiled
def keep(hashes: Array, slots: Array, number: int) -> None:
    """Remembers where the hash of a number stands."""
    mask = len(slots) - 1
    place = np.int64(hashes[number] & np.uint64(mask))
    while slots[place] >= 0:
        place = (place + 1) & mask
    slots[place] = number


@compiled
def slots_for(hashes: Array, count: int) -> Array:
    """Places for the first `count` hashes, at most half of them taken."""
    size = 1024
    while size < 4 * count:
        size *= 2
    slots = np.full(size, -1, np.int32)
    for number in range(count):
        keep(hashes, slots, number)
    return slots


@compiled
def _is_letter(letter: int) -> bool:
    return _A <= letter <= _Z


@compiled
def _is_digit(letter: int) -> bool:
    return _ZERO <= letter <= _NINE


@compiled
def _is_inside(letter: int) -> bool:
    return _is_letter(letter) or _is_digit(letter) or letter == _QUOTE


@compiled
def _lower(letter: int) -> int:
    return letter + 32 if 65 <= letter <= 90 else letter


@compiled
def _plain_letters(text: Array, begin: int, end: int, line: Array) -> int:
    """Writes a title into `line` in plain letters, one each, and two blanks after them."""
    length, place = 0, begin
    while place < end and length < MOST_LETTERS:
        letter = text[place]
        if letter < 128:
            line[length] = letter if 32 <= letter < 127 else _SPACE
            place += 1
        else:
            after = place + 1
            while after < end and text[after] & 192 == 128:
                after += 1
            line[length] = _SPACE
            if letter == 226 and after - place == 3:
                second, third = text[place + 1], text[place + 2]
                if (second == 128 and third in (147, 148)) or (second == 136 and third == 146):
                    line[length] = _DASH
                elif second == 128 and third == 153:
                    line[length] = _QUOTE
            place = after
        length += 1
    for blank in range(4):
        line[length + blank] = _SPACE
    return length


@compiled
def _area(line: Array, place: int) -> int:
    """Where the word after `DI `, an irrigation area, begins; 0 where none is named."""
    if line[place] != 68 or line[place + 1] != 73:
        return 0
    if place > 0 and _is_inside(_lower(line[place - 1])):
        return 0
    after = place + 2
    if line[after] == _DOT:
        after += 1
    if line[after] == _SPACE and 65 <= line[after + 1] <= 90 and _is_letter(line[after + 2]):
        return after + 1
    return 0


@compiled
def _next(line: Array, place: int, piece: Array) -> tuple[int, int]:
    """Where the piece at `place` ends, and how many letters of it were written; 0: no piece."""
    letter = _lower(line[place])
    before = line[place - 1] if place > 0 else _SPACE
    if letter == _M and 49 <= line[place + 1] <= 51 and not _is_inside(_lower(line[place + 2])):
        piece[0], piece[1] = letter, line[place + 1]
        return place + 2, 2
    if _is_letter(letter) or letter == _QUOTE:
        return _word(line, place, piece)
    if _is_digit(letter):
        return _figure(line, place, piece)
    piece[0] = letter
    between = _is_digit(before) and _is_digit(line[place + 1])
    if letter == _DOT:
        return place + 1, 1 if between else 0
    if letter == _COMMA and between:
        piece[0] = _BORE
    # , ; : ( ) [ ] | & / + ~ -
    mark = letter in (44, 59, 58, 40, 41, 91, 93, 124, 38, 47, 43, 126, 45)
    return place + 1, 1 if mark else 0


@compiled
def _word(line: Array, place: int, piece: Array) -> tuple[int, int]:
    size = 0
    letter = _lower(line[place])
    while _is_letter(letter) or letter == _QUOTE:
        if letter != _QUOTE:
            piece[size] = letter
            size += 1
        place += 1
        letter = _lower(line[place])
    dot = place if line[place] == _DOT else place + 1 if line[place] == _SPACE else -1
    if dot >= 0 and line[dot] == _DOT:
        place = dot + 1
        if size:
            piece[size] = _DOT
            size += 1
    return place, size


@compiled
def _figure(line: Array, place: int, piece: Array) -> tuple[int, int]:
    size = 0
    while _is_digit(line[place]):
        piece[size] = line[place]
        size += 1
        place += 1
    letter = _lower(line[place])
    # `3a` is one number; `3m` and `3x` belong to a quantity.
    lettered = _is_letter(letter) and letter not in (_M, 120)
    if lettered and not _is_inside(_lower(line[place + 1])):
        piece[size] = letter
        return place + 1, size + 1
    return place, size


@compiled
def cut_all(text: Array, starts: Array) -> tuple[Array, Array, Array]:
    """Raw pieces of titles: `text` are their UTF-8 bytes, title n those of starts[n:n + 2].

    Returns the letters of all pieces, where each piece begins in them, and which piece each title
    begins with; the last two end with the whole count.
    """
    letters = np.empty(2 * len(text) + 16, np.uint8)
    begins = np.empty(len(text) + 2, np.int64)
    titles = np.zeros(len(starts), np.int64)
    line, piece = np.empty(MOST_LETTERS + 8, np.uint8), np.empty(MOST_LETTERS + 8, np.uint8)
    count, filled = 0, 0
    for title in range(len(starts) - 1):
        length = _plain_letters(text, starts[title], starts[title + 1], line)
        place = 0
        while place < length:
            after = _area(line, place)
            if after:
                piece[0], piece[1], piece[2], piece[3] = 100, 105, 114, 114
                place, size = after, 4
            else:
                place, size = _next(line, place, piece)
            if size:
                begins[count] = filled
                letters[filled : filled + size] = piece[:size]
                filled += size
                count += 1
        titles[title + 1] = count
    begins[count] = filled
    return letters[:filled].copy(), begins[: count + 1].copy(), titles


@compiled
def number_all(letters: Array, begins: Array) -> tuple[Array, Array]:
    """A number for each different piece, by first appearance, and where each first appears."""
    count = 0
    numbers = np.empty(len(begins) - 1, np.int32)
    firsts, hashes = np.empty(1024, np.int64), np.empty(1024, np.uint64)
    slots = slots_for(hashes, 0)
    for piece in range(len(numbers)):
        wanted = hash_of(letters, begins[piece], begins[piece + 1])
        number = find(hashes, slots, wanted)
        if number < 0:
            if count == len(hashes):
                firsts = np.concatenate((firsts, np.empty(count, np.int64)))
                hashes = np.concatenate((hashes, np.empty(count, np.uint64)))
            number, firsts[count], hashes[count] = count, piece, wanted
            if 2 * (count + 1) > len(slots):
                slots = slots_for(hashes, count)
            keep(hashes, slots, number)
            count += 1
        numbers[piece] = number
    return numbers, firsts[:count].copy()
