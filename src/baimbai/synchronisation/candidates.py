"""Which proposals are worth comparing (*calon pasangan*): those that share rare words.

Each proposal is looked up by its rarest words within its kabupaten, and by very rare ones within
the province. A word shared by too many is a block over the cap: its rows are sorted and each is
compared with its neighbours only, and the block is reported. So the work grows linearly.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.compared import Compared, Rarity, province_of, rarity_of

CAP = 150
"""A larger block is compared only in part."""
NEIGHBOURS = 4
KEYS = 9
"""So many of its rarest words lead to a proposal."""
KEPT = 16
"""So many of a proposal's nearest are compared in full."""

NUMBERS = 6
RARE = 550
"""From this rarity on, in thousandths, a word leads to proposals of the whole province."""

Key = tuple[str, str]
"""Region and what its proposals share."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of positions (i < j), and blocks compared only in part with their size."""

    pairs: tuple[Pair, ...]
    partial: tuple[tuple[str, int], ...]


def find_candidates(rows: Sequence[Compared], rarity: Rarity) -> Candidates:
    """The pairs worth comparing."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        for key in find_keys(row, rarity):
            blocks[key].append(position)
    sizes = Counter(province_of(row.proposal) for row in rows)
    common: list[dict[int, int]] = [defaultdict(int) for _ in rows]
    partial = []
    for (region, shared), members in sorted(blocks.items()):
        if len(members) > CAP:
            partial.append((f"{shared.strip()} ({region})", len(members)))
        worth = worth_of(len(members), sizes[region[:2]])
        for one, other in _within(rows, members):
            common[one][other] += worth
            common[other][one] += worth
    return Candidates(tuple(sorted(_nearest(common))), tuple(partial))


def worth_of(members: int, proposals: int) -> int:
    """What it counts to share a block of so many of the province's proposals."""
    return max(1, rarity_of(members, proposals))


def find_keys(row: Compared, rarity: Rarity) -> set[Key]:
    """Beginnings of the rarest words, numbers with them, by kabupaten and by province."""
    region, province = row.proposal.region_code, province_of(row.proposal)
    ranked = sorted(((rarity.of(word, province), word) for word in row.words), reverse=True)[:KEYS]
    keys = {(region, word[:4]) for _, word in ranked}
    keys |= {(f"{province}*", word[:5]) for value, word in ranked if value > RARE}
    digits = sorted(
        {
            f"{label[:4]} {number}"
            for label, values in row.parts.numbers.items()
            for number in values
        }
    )
    keys |= {(region, digit) for digit in digits[:NUMBERS]}
    return keys or {(region, f" {row.parts.kind}")}


def _within(rows: Sequence[Compared], members: Sequence[int]) -> Iterable[Pair]:
    reach, ordered = len(members), members
    if len(members) > CAP:
        reach, ordered = NEIGHBOURS, sorted(members, key=lambda i: _order(rows[i], i))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            yield one, other


def _order(row: Compared, position: int) -> tuple[object, ...]:
    return (sorted(row.words)[:9], row.proposal.cost_rupiah, position)


def _nearest(common: Sequence[dict[int, int]]) -> set[Pair]:
    pairs: set[Pair] = set()
    for one, others in enumerate(common):
        best = sorted(others.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        pairs.update((one, other) if one < other else (other, one) for other, _ in best)
    return pairs
