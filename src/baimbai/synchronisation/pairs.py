"""Which proposals are compared with which (*blok*), and how the pairs agree.

Each proposal goes into the blocks of its rarest names; only pairs within a block are compared,
so that the work grows about linearly. A block that is too large is split by region; where it
is still too large, its rows are sorted by name, stretch and size and each is compared with its
nearest neighbours, and the block is reported.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.clusters import Clusters
from baimbai.synchronisation.likeness import Likeness, kind_group, liken, strong_words
from baimbai.synchronisation.spelling import folded
from baimbai.synchronisation.subject import Subject

BLOCK = 60
"""A larger block is split or compared only in part."""
NEIGHBOURS = 12
NAMES_PER_PROPOSAL = 4

Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Pairs:
    """The pairs that agree, by positions (i < j), and the blocks compared only in part."""

    likeness: Mapping[tuple[int, int], Likeness]
    partial: tuple[tuple[str, int], ...]
    """(beginning of the name, how many proposals share it)."""

    def that(self, *verdicts: str) -> dict[tuple[int, int], Likeness]:
        """The pairs with one of these verdicts."""
        return {pair: like for pair, like in self.likeness.items() if like.verdict in verdicts}


def compare(subjects: Sequence[Subject]) -> Pairs:
    """Compares the proposals block by block."""
    likeness: dict[tuple[int, int], Likeness] = {}
    partial: list[tuple[str, int]] = []
    tried: set[tuple[int, int]] = set()
    same: Clusters[int] = Clusters()
    for name, block in _blocks(subjects):
        if len(block) > BLOCK:
            partial.append((name, len(block)))
        for pair in _within(subjects, block):
            # Rows already known to be one work need no second proof.
            if pair in tried or (len(block) > BLOCK and same.root(pair[0]) == same.root(pair[1])):
                continue
            tried.add(pair)
            found = liken(subjects[pair[0]], subjects[pair[1]])
            if found is not None:
                likeness[pair] = found
                if found.verdict == "sama":
                    same.join(*pair)
    return Pairs(likeness, tuple(partial))


def _blocks(subjects: Sequence[Subject]) -> Iterator[tuple[str, list[int]]]:
    """Blocks of two or more positions, with the beginning of the name they share."""
    keys = [list(_keys(subject)) for subject in subjects]
    common = Counter(key for each in keys for key in each)
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, each in enumerate(keys):
        for key in sorted(each, key=lambda key: (common[key], key))[:NAMES_PER_PROPOSAL]:
            blocks[key].append(position)
    for key in sorted(blocks):
        block = blocks[key]
        if len(block) <= BLOCK:
            yield key[3], block
        else:
            yield from ((key[3], part) for part in _by_region(subjects, block))


def _keys(subject: Subject) -> Iterator[Key]:
    """(province, role, group of asset, beginning of a name in one spelling)."""
    title, proposal = subject.title, subject.proposal
    words = strong_words((*title.names, *title.asides, title.desa))
    lead = (proposal.region_code[:2], subject.role, kind_group(proposal.asset_type))
    for beginning in dict.fromkeys(folded(word)[:4] for word in words):
        yield (*lead, beginning)


def _by_region(subjects: Sequence[Subject], block: Sequence[int]) -> Iterator[list[int]]:
    """The block's rows by region; rows of the whole province stand in each part."""
    wide = [i for i in block if len(subjects[i].proposal.region_code) == 2]
    by_region: dict[str, list[int]] = defaultdict(list)
    for i in block:
        if len(subjects[i].proposal.region_code) > 2:
            by_region[subjects[i].proposal.region_code].append(i)
    for region in sorted(by_region):
        yield sorted(by_region[region] + wide)
    if not by_region:
        yield wide


def _within(subjects: Sequence[Subject], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= BLOCK:
        reach, ordered = len(block), list(block)
    else:
        reach, ordered = NEIGHBOURS, sorted(block, key=lambda i: _order(subjects[i]))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            yield (one, other) if one < other else (other, one)


def _order(subject: Subject) -> tuple[object, ...]:
    words = sorted(folded(word) for word in strong_words(subject.title.names))
    return (
        words,
        subject.stretch or (-1, -1),
        subject.size or ("", 0.0),
        subject.proposal.cost_rupiah,
        subject.proposal.id,
    )
