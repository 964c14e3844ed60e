"""Titles read, many at once: which words name something, with what role, and what each number
numbers; the twin of `pieces.py` and `parts.py`."""

from typing import NamedTuple

import numpy as np

from baimbai.kernel import Array, compiled
from baimbai.synchronisation.bulk.cutting import find, hash_of
from baimbai.synchronisation.bulk.lexicon import (
    DIR,
    DIRR,
    LOOSE,
    NOMOR,
    OP,
    RT,
    RW,
    SCOPES,
    SIGN,
    SUNGAI,
    TPS3R,
    UNIT_NAMES,
    Pieces,
    Words,
)  # fmt: skip
from baimbai.synchronisation.parts import ROLES
from baimbai.synchronisation.pieces import MOST_LETTERS, MOST_PIECES
from baimbai.synchronisation.spelling import FOLDS

_NAME, _DESA, _KECAMATAN = (ROLES.index(role) for role in ("nama", "desa", "kecamatan"))
_DUSUN, _KABUPATEN, _SYSTEM = (ROLES.index(role) for role in ("dusun", "kabupaten", "sistem"))
_LOOSE_A, _LOOSE_B = LOOSE
_LITRES = UNIT_NAMES.index("l/det")
_MOST_FIGURES = 9
_NO_KIND = 999
_FOLDS = np.array(
    [[ord(c) for c in old.ljust(2, "\0") + new.ljust(2, "\0")] for old, new in FOLDS], np.uint8
)
_PHYSICAL = 1 << SCOPES.index("fisik")
_PREPARING = tuple(1 << SCOPES.index(s) for s in ("pengawasan", "rencana", "dokumen"))
_FIRST, _SECOND, _THIRD = _PREPARING
_S = SIGN
_D, _I, _I_DOT, _R, _TPS = _S["d."], _S["i"], _S["i."], _S["r"], _S["tps"]
_3R, _3, _SCHOOL, _N, _O = _S["3r"], _S["3"], _S["school"], _S["n"], _S["o"]
_AND, _SLASH, _P, _RT, _DIGITS = _S["and"], _S["/"], _S["p"], _S["rt"], _S["digits"]
_KE, _DASH, _NUMBERED, _T, _A = _S["ke"], _S["-"], _S["numbered"], _S["t."], _S["a"]
_YEAR, _THIS_YEAR, _BEFORE, _PLUS = _S["year"], _S["this_year"], _S["before_year"], _S["+"]
_STA, _POINT, _X, _LONE_S, _ROAD = _S["sta"], _S["point"], _S["x"], _S["s"], _S["road"]
_L, _LITER, _DT, _DETIK = _S["l"], _S["liter"], _S["dt"], _S["detik"]
_SHORT_KM, _METRES, _DOT = _S["short_km"], _S["metres"], _S["dot"]


class Read(NamedTuple):
    """What titles say, by text numbers. Row n of a list are the places starts[n] to starts[n + 1]
    of it."""

    word_starts: Array
    words: Array
    roles: Array
    thing_starts: Array
    things: Array
    number_starts: Array
    labels: Array
    numbers: Array
    joined_starts: Array
    joined: Array
    quantity_starts: Array
    units: Array
    figures: Array
    kinds: Array
    scopes: Array
    stations: Array
    """First and last of each row; -1 where there are none."""


@compiled
def _sign(pieces: Pieces, raw: Array, place: int, end: int) -> int:
    return pieces.signs[raw[place]] if place < end else 0


@compiled
def _shorthand(
    pieces: Pieces, raw: Array, i: int, begin: int, end: int, out: Array
) -> tuple[int, int]:
    """How many pieces are one shorthand, and how many it stands for, written into `out`."""
    one, two = pieces.signs[raw[i]], _sign(pieces, raw, i + 1, end)
    if one & (_D | _TPS | _SCHOOL | _O | _RT | _KE | _T | _YEAR) == 0:
        return 0, 0
    three, four = _sign(pieces, raw, i + 2, end), _sign(pieces, raw, i + 3, end)
    if one & _D and two & _I:
        whole = two & _I_DOT and three & _R
        out[0] = DIR if whole else DIRR
        return 3 if whole else 2, 1
    if one & _TPS:
        skipped = 2 if two & _DASH else 1
        first = three if skipped == 2 else two
        second = four if skipped == 2 else three
        if first & _3R or (first & _3 and second & _R):
            out[0] = TPS3R
            return skipped + (1 if first & _3R else 2), 1
    if one & _SCHOOL:
        step = 3 if two & _SLASH else 2
        if (three if step == 3 else two) & _N:
            out[0] = raw[i]
            return step, 1
    if one & _O and two & _AND and three & _P:
        out[0] = OP
        return 3, 1
    if one & _RT and two & _DIGITS and three & _SLASH and four & _DIGITS:
        out[0], out[1], out[2], out[3] = RT, raw[i + 1], RW, raw[i + 3]
        return 4, 4
    if one & _KE and two & _DASH and three & _NUMBERED:
        return 2, 0
    if one & _T and two & _A and three & _YEAR:
        return 3, 0
    if one & _YEAR and (one & _THIS_YEAR or (i > begin and pieces.signs[raw[i - 1]] & _BEFORE)):
        return 1, 0
    return 0, 0


@compiled
def _end_of_figure(pieces: Pieces, raw: Array, i: int, end: int) -> int:
    if not _sign(pieces, raw, i, end) & _DIGITS:
        return i
    after = i + 1
    while _sign(pieces, raw, after, end) & _POINT and _sign(pieces, raw, after + 1, end) & _DIGITS:
        after += 2
    return after


@compiled
def _unit(pieces: Pieces, raw: Array, i: int, end: int) -> tuple[int, int]:
    """Unit and how many pieces tell it."""
    if i >= end:
        return -1, 0
    one = pieces.signs[raw[i]]
    per_second = _DT if one & _L else _DETIK if one & _LITER else 0
    if per_second & _sign(pieces, raw, i + 2, end) and _sign(pieces, raw, i + 1, end) & _SLASH:
        return _LITRES, 3
    unit = pieces.unit[raw[i]]
    return (unit, 1) if unit >= 0 else (-1, 0)


@compiled
def _whole(pieces: Pieces, raw: Array, i: int, end: int) -> float:
    thousands = 1 < end - i <= _MOST_FIGURES and pieces.signs[raw[i]] & _SHORT_KM != 0
    for place in range(i + 1, end, 2):
        dot = pieces.signs[raw[place]] & _DOT != 0
        thousands = thousands and dot and pieces.signs[raw[place + 1]] & _METRES != 0
    value = pieces.figure[raw[i]]
    if thousands:
        for place in range(i + 2, end, 2):
            value = 1000 * value + pieces.figure[raw[place]]
    return float(value)


@compiled
def _rewrite(
    pieces: Pieces, raw: Array, begin: int, end: int, out: Array, units: Array, figures: Array
) -> tuple[int, int, int, int]:
    """Takes shorthand, stations and quantities out of a title's pieces.

    Returns how many pieces and quantities are left in `out`, `units` and `figures`, and the
    stations.
    """
    count, quantities, first, last = 0, 0, -1, -1
    i = begin
    while i < end:
        taken, said = _shorthand(pieces, raw, i, begin, end, out[count:])
        if taken:
            count += said
            i += taken
            continue
        sign = pieces.signs[raw[i]]
        if sign & _DIGITS:
            station = sign & _SHORT_KM and _sign(pieces, raw, i + 1, end) & _PLUS
            if station and _sign(pieces, raw, i + 2, end) & _METRES:
                metres = pieces.figure[raw[i]] * 1000 + pieces.figure[raw[i + 2]]
                first = metres if first < 0 else min(first, metres)
                last = max(last, metres)
                if count and pieces.signs[out[count - 1]] & _STA:
                    count -= 1
                i += 3
                continue
            after = _end_of_figure(pieces, raw, i, end)
            unit_at = after
            if _sign(pieces, raw, after, end) & _X:
                second = _end_of_figure(pieces, raw, after + 1, end)
                unit_at = second if second > after + 1 else after
            unit, told = _unit(pieces, raw, unit_at, end)
            if told:
                units[quantities], figures[quantities] = unit, _whole(pieces, raw, i, after)
                quantities += 1
                i = unit_at + told
                continue
        out[count] = raw[i]
        count += 1
        i += 1
    return count, quantities, first, last


@compiled
def _joint(letters: Array, starts: Array, one: int, other: int, line: Array) -> int:
    """Writes two texts as one word in one spelling; returns its length. Twin of `folded`."""
    length = 0
    for text in (np.int64(one), np.int64(other)):
        for place in range(starts[text], starts[text + 1]):
            line[length] = letters[place]
            length += 1
    for fold in range(len(_FOLDS)):
        old, old2, new, new2 = _FOLDS[fold]
        filled, place = 0, 0
        while place < length:
            met = line[place] == old
            if met and old2:
                met = place + 1 < length and line[place + 1] == old2
            if met:
                place += 2 if old2 else 1
                if new:
                    line[filled] = new
                    filled += 1
                if new2:
                    line[filled] = new2
                    filled += 1
            else:
                line[filled] = line[place]
                filled += 1
                place += 1
        length = filled
    filled = 0
    for place in range(length):
        if filled == 0 or line[filled - 1] != line[place]:
            line[filled] = line[place]
            filled += 1
    return filled


@compiled
def _place_of(texts: Array, begin: int, end: int, text: int) -> int:
    for place in range(begin, end):
        if texts[place] == text:
            return place
    return -1


@compiled
def _one_scope(scopes: int) -> int:
    for scope in (_FIRST, _SECOND, _THIRD):
        if scopes & scope:
            return scope
    return scopes or _PHYSICAL


@compiled
def _add(listed: Array, begin: int, end: int, text: int) -> int:
    """Adds a text to those from `begin` on, once; returns where they end."""
    if _place_of(listed, begin, end, text) >= 0:
        return end
    listed[end] = text
    return end + 1


class Lists(NamedTuple):
    """What is read of all titles, one after the other."""

    words: Array
    roles: Array
    things: Array
    labels: Array
    numbers: Array
    joined: Array


_WORDS, _THINGS, _NUMBERS, _JOINED, _QUANTITIES = range(5)


@compiled
def _lists(most: int) -> Lists:
    return Lists(
        np.empty(most, np.int32), np.empty(most, np.int8), np.empty(most, np.int32),
        np.empty(most, np.int32), np.empty(most, np.int32), np.empty(most, np.int32),
    )  # fmt: skip


@compiled
def read_all(
    pieces: Pieces,
    known: Words,
    raw: Array,
    titles: Array,
    letters: Array,
    starts: Array,
    hashes: Array,
    slots: Array,
) -> Read:
    """Reads titles: `raw` are their pieces, title n those of titles[n:n + 2]; `letters` and
    `starts` are the texts of the lexicon, `hashes` and `slots` find them.
    """
    rows = len(titles) - 1
    lists = _lists(min(3 * len(raw), MOST_PIECES * rows) + 1)
    ends = np.zeros((rows + 1, 5), np.int64)
    units, figures = np.empty(len(raw) + 1, np.int32), np.empty(len(raw) + 1)
    kinds, scopes = np.empty(rows, np.int16), np.empty(rows, np.int8)
    stations = np.empty((rows, 2), np.int32)
    line = np.empty(4 * MOST_LETTERS, np.uint8)
    plain, full = np.empty(MOST_LETTERS + 8, np.int32), np.empty(MOST_PIECES + 3, np.int32)
    unit, figure = np.empty(MOST_LETTERS, np.int32), np.empty(MOST_LETTERS)
    for row in range(rows):
        count, quantities, stations[row, 0], stations[row, 1] = _rewrite(
            pieces, raw, titles[row], titles[row + 1], plain, unit, figure
        )
        ends[row + 1] = ends[row]
        end = ends[row + 1]
        end[_QUANTITIES] = _keep_quantities(
            units, figures, ends[row, _QUANTITIES], unit, figure, quantities
        )
        count = _write_in_full(pieces, plain, count, full)
        kinds[row], scopes[row] = _read_title(
            known, full[:count], lists, ends[row], end, letters, starts, hashes, slots, line
        )
        _sort_numbers(lists.labels, lists.numbers, ends[row, _NUMBERS], end[_NUMBERS])
        lists.things[ends[row, _THINGS] : end[_THINGS]].sort()
    nw, nt, nn, nj, nq = ends[rows]
    return Read(
        ends[:, _WORDS].copy(), lists.words[:nw].copy(), lists.roles[:nw].copy(),
        ends[:, _THINGS].copy(), lists.things[:nt].copy(),
        ends[:, _NUMBERS].copy(), lists.labels[:nn].copy(), lists.numbers[:nn].copy(),
        ends[:, _JOINED].copy(), lists.joined[:nj].copy(),
        ends[:, _QUANTITIES].copy(), units[:nq].copy(), figures[:nq].copy(),
        kinds, scopes, stations,
    )  # fmt: skip


@compiled
def _keep_quantities(
    units: Array, figures: Array, begin: int, unit: Array, figure: Array, count: int
) -> int:
    """One quantity a unit, the last said."""
    end = begin
    for each in range(count):
        met = _place_of(units, begin, end, unit[each])
        place = end if met < 0 else met
        units[place], figures[place] = unit[each], figure[each]
        end += met < 0
    return end


@compiled
def _read_title(  # noqa: C901 - one pass over a title's words, as its plain twin
    known: Words,
    title: Array,
    lists: Lists,
    begin: Array,
    end: Array,
    letters: Array,
    starts: Array,
    hashes: Array,
    slots: Array,
    line: Array,
) -> tuple[int, int]:
    """Adds to the lists what a title says and moves their ends; returns its kind and scope."""
    role, label, last, kind, scope = _NAME, -1, -1, _NO_KIND, 0
    for piece in title:
        mark = known.mark[piece]
        if mark:
            if mark < 3:
                role = _NAME if mark == 1 or role in (_LOOSE_A, _LOOSE_B) else role
                last = -1
            continue
        number = known.number[piece]
        if number < 0 and known.single[piece] and last >= 0:
            number = known.text[piece]
        if number >= 0 and (last >= 0 or label >= 0 or known.figure[piece]):
            if label < 0:
                label = last if last >= 0 else known.text[NOMOR]
            _add_number(lists, begin, end, label, number)
            role = _NAME if role == _SYSTEM else role
            continue
        if known.side[piece] and last >= 0:
            _add_number(lists, begin, end, last, known.text[piece])
            _add_joint(
                lists, begin, end, last, known.text[piece], letters, starts, hashes, slots, line
            )
            continue
        role = _role_after(known, piece, role, last)
        label = known.text[piece] if known.label[piece] else -1
        if role in (_NAME, _SYSTEM):
            if known.kind[piece] >= 0:
                kind = min(kind, known.kind[piece])
            scope |= known.scope[piece]
        word = known.word[piece]
        if known.thing[piece] and role == _NAME:
            end[_THINGS] = _add(lists.things, begin[_THINGS], end[_THINGS], word)
            last = word
        elif not known.generic[piece] and not known.label[piece] and known.long[piece]:
            place = end[_WORDS]
            end[_WORDS] = _add(lists.words, begin[_WORDS], place, word)
            if end[_WORDS] > place:
                lists.roles[place] = role
            if last >= 0:
                _add_joint(lists, begin, end, last, word, letters, starts, hashes, slots, line)
            last = word
        elif not known.label[piece] and not known.silent[piece]:
            last = known.text[piece] if known.held[piece] else -1
    return (kind if kind < _NO_KIND else -1), _one_scope(scope)


@compiled
def _role_after(known: Words, piece: int, role: int, last: int) -> int:
    opens = known.role[piece]
    if opens >= 0:
        placing = role in (_DESA, _KECAMATAN, _DUSUN)
        return role if opens == _NAME and placing and last < 0 else opens
    if known.city[piece] and not (role == _KECAMATAN and last >= 0):
        return _KABUPATEN
    return role


@compiled
def _add_joint(
    lists: Lists,
    begin: Array,
    end: Array,
    one: int,
    other: int,
    letters: Array,
    starts: Array,
    hashes: Array,
    slots: Array,
    line: Array,
) -> None:
    """Two texts written as one word, where some title writes it so."""
    length = _joint(letters, starts, one, other, line)
    joint = find(hashes, slots, hash_of(line, 0, length))
    if joint >= 0:
        end[_JOINED] = _add(lists.joined, begin[_JOINED], end[_JOINED], joint)


@compiled
def _write_in_full(pieces: Pieces, plain: Array, count: int, full: Array) -> int:
    road = 0
    for place in range(count):
        road |= pieces.signs[plain[place]] & _ROAD
    filled = 0
    for place in range(count):
        raw = plain[place]
        if pieces.signs[raw] & _LONE_S and not road:
            raw = SUNGAI
        for word in range(pieces.full[raw], pieces.full[raw + 1]):
            if filled < MOST_PIECES:
                full[filled] = pieces.words[word]
                filled += 1
    return filled


@compiled
def _add_number(lists: Lists, begin: Array, end: Array, label: int, number: int) -> None:
    for place in range(begin[_NUMBERS], end[_NUMBERS]):
        if lists.labels[place] == label and lists.numbers[place] == number:
            return
    lists.labels[end[_NUMBERS]], lists.numbers[end[_NUMBERS]] = label, number
    end[_NUMBERS] += 1


@compiled
def _sort_numbers(labels: Array, numbers: Array, begin: int, end: int) -> None:
    for place in range(begin + 1, end):
        label, number, to = labels[place], numbers[place], place
        while to > begin and (
            labels[to - 1] > label or (labels[to - 1] == label and numbers[to - 1] > number)
        ):
            labels[to], numbers[to] = labels[to - 1], numbers[to - 1]
            to -= 1
        labels[to], numbers[to] = label, number
