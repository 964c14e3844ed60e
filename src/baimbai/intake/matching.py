"""The same proposal in two workbooks, where the ids are gone: by its name and place."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from baimbai.intake.cells import words
from baimbai.intake.standard import Content

ENOUGH = 0.62
"""Of the words' weight, shared by both names, from which two rows are one proposal."""
# Words that more rows than this have in common tell nothing of one row.
_COMMON = 60
_TRIED = 40
_OTHER_NUMBERS = 0.7
_OTHER_PLACE = 0.85


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells a row from the others."""

    words: frozenset[str]
    numbers: frozenset[str]
    place: tuple[str, ...]


def match_rows(old: Sequence[Content], new: Sequence[Content]) -> dict[int, int]:
    """New row → old row, one to one: equal ones first, then same name and place, then the likest.

    Only rows that share a rare word are compared, so that the work grows with the rows.
    """
    found: dict[int, int] = {}
    for sign in (_everything, _name_and_place, _name):
        _match_equal(old, new, sign, found)
    taken = set(found.values())
    left_old = {i: _signs(row) for i, row in enumerate(old) if i not in taken}
    left_new = {i: _signs(row) for i, row in enumerate(new) if i not in found}
    pairs = sorted(_likely_pairs(left_old, left_new), key=lambda pair: (-pair[0], *pair[1:]))
    for _, new_row, old_row in pairs:
        if new_row not in found and old_row not in taken:
            found[new_row] = old_row
            taken.add(old_row)
    return found


def _everything(row: Content) -> Hashable:
    return tuple(sorted((k, v) for k, v in row.items() if v is not None and k != "given"))


def _name_and_place(row: Content) -> Hashable:
    signs = _signs(row)
    return (words(str(row["title"])), signs.place) if signs.words else None


def _name(row: Content) -> Hashable:
    return words(str(row["title"])) or None


def _match_equal(
    old: Sequence[Content],
    new: Sequence[Content],
    sign: Callable[[Content], Hashable],
    found: dict[int, int],
) -> None:
    """Pair rows with an equal sign in their order."""
    taken = set(found.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index in range(len(old) - 1, -1, -1):
        if index not in taken:
            waiting[sign(old[index])].append(index)
    for index, row in enumerate(new):
        if index not in found and (key := sign(row)) is not None and waiting.get(key):
            found[index] = waiting[key].pop()


def _signs(row: Content) -> _Signs:
    named = frozenset(words(str(row["title"])).split())
    place = tuple(words(str(row.get(name) or "")) for name in ("region", "kecamatan", "desa"))
    return _Signs(named, frozenset(w for w in named if any(c.isdigit() for c in w)), place)


def _likely_pairs(
    old: Mapping[int, _Signs], new: Mapping[int, _Signs]
) -> list[tuple[float, int, int]]:
    """(likeness, new row, old row) of those that are alike enough."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, signs in old.items():
        for word in signs.words:
            holders[word].append(index)
    counted = Counter(word for signs in (*old.values(), *new.values()) for word in signs.words)
    rows = len(old) + len(new)
    weight = {word: log(1 + rows / count) for word, count in counted.items()}
    pairs = []
    for index, signs in new.items():
        shared: Counter[int] = Counter()
        for word in sorted(signs.words):
            if len(holders.get(word, ())) <= _COMMON:
                for other in holders.get(word, ()):
                    shared[other] += 1
        # The most words in common; of those the first.
        for other in heapq.nsmallest(_TRIED, shared, key=lambda row: (-shared[row], row)):
            likeness = _likeness(signs, old[other], weight)
            if likeness >= ENOUGH:
                pairs.append((likeness, index, other))
    return pairs


def _likeness(a: _Signs, b: _Signs, weight: Mapping[str, float]) -> float:
    """The share of the words' weight that both have, 0–1; other numbers or places lower it."""
    either = sum(weight[word] for word in sorted(a.words | b.words))
    both = sum(weight[word] for word in sorted(a.words & b.words))
    likeness = both / either if either else 0.0
    if a.numbers != b.numbers:
        likeness *= _OTHER_NUMBERS
    told = [(x, y) for x, y in zip(a.place, b.place, strict=True) if x and y]
    return likeness * (_OTHER_PLACE if any(x != y for x, y in told) else 1.0)
