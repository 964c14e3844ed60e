"""Which proposals are worth comparing (*calon pasangan*): those that share rare words.

Each proposal is looked up by its rarest words within its kabupaten, and by very rare ones within
the province. A word shared by too many is a block over the cap: its rows are sorted and each is
compared with its neighbours only, and the block is reported. So the work grows linearly.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.compared import Compared, Rarity

CAP = 150
"""A larger block is compared only in part."""
NEIGHBOURS = 4
KEYS = 9
"""So many of its rarest words lead to a proposal."""
KEPT = 16
"""So many of a proposal's nearest are compared in full."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of positions (i < j), and blocks compared only in part with their size."""

    pairs: tuple[tuple[int, int], ...]
    partial: tuple[tuple[str, int], ...]


def find_candidates(rows: Sequence[Compared], rarity: Rarity) -> Candidates:
    """The pairs worth comparing."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    worth: dict[tuple[str, str], float] = {}
    for position, row in enumerate(rows):
        for region, word, value in _keys(row, rarity):
            blocks[region, word].append(position)
            worth[region, word] = value
    common: list[dict[int, float]] = [defaultdict(float) for _ in rows]
    partial = []
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) > CAP:
            partial.append((f"{key[1]} ({key[0] or '-'})", len(members)))
        for one, other in _within(rows, members):
            common[one][other] += worth[key]
            common[other][one] += worth[key]
    return Candidates(tuple(sorted(_nearest(common))), tuple(partial))


def _keys(row: Compared, rarity: Rarity) -> Iterable[tuple[str, str, float]]:
    """Beginnings of the rarest words, numbers with them, by kabupaten and by province."""
    region = row.proposal.region_code
    ranked = sorted(((rarity.of(word), word) for word in row.words), reverse=True)[:KEYS]
    for value, word in ranked:
        yield region, word[:4], value
        if value > 0.55:
            yield "*", word[:5], 0.5 * value
    digits = sorted(
        f"{label[:4]} {number}"
        for label, numbers in row.parts.numbers.items()
        for number in numbers
    )
    for number in digits[:6]:
        yield region, number, 0.4
    if not ranked and not digits:
        yield region, f"{row.parts.kind} {' '.join(sorted(row.parts.objects))}", 0.3


def _within(rows: Sequence[Compared], members: Sequence[int]) -> Iterable[tuple[int, int]]:
    members = list(dict.fromkeys(members))
    reach, ordered = len(members), members
    if len(members) > CAP:
        reach, ordered = NEIGHBOURS, sorted(members, key=lambda i: _order(rows[i]))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            yield one, other


def _order(row: Compared) -> tuple[object, ...]:
    return (sorted(row.words), row.proposal.cost_rupiah, row.proposal.id)


def _nearest(common: Sequence[dict[int, float]]) -> set[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for one, others in enumerate(common):
        best = sorted(others.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        pairs.update((one, other) if one < other else (other, one) for other, _ in best)
    return pairs
