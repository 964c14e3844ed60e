"""Roads (*ruas*): which proposals name one road, canal or river, and from which end.

    Pelebaran Jalan Veteran - Simpang Gerilya Sungai Lulut Sta 2+400 - 5+000
    Pelebaran Jalan Sungai Lulut – Veteran KM 1,2 s/d 5

name one road from its two ends.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from baimbai.synchronisation.clusters import Clusters
from baimbai.synchronisation.likeness import kind_group, strong_words
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import Name, read_title

MOST_NAMES = 60
"""Of more names with one beginning each is compared with its neighbours in the alphabet only."""

_SIDE = re.compile(
    r"\b(?:sisi|sebelah|jalur|lajur|bahu|arah)\s+(kiri|kanan|utara|selatan|timur|barat|luar|dalam)\b"
)
_LEFT_OR_RIGHT = re.compile(r"\b(?:kiri|kanan)\b")
_TO_THE_ROAD = re.compile(r"^[^(]*?(?=\b(?:ruas|jalan|jln|jl)\b)")
"""What is done, in any wording and spelling, before the word for road."""
_STAGES = frozenset(("segmen", "seksi", "paket", "tahap", "sta", "km", "rt", "rw", ""))
"""Numbers that divide a road's works; any other number is part of a road's name."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a title names a road; two namings may mean one road."""

    province: str
    region: str
    group: str
    """Group of asset types that offices mix up."""
    names: tuple[Name, ...]
    """One name, or the ends in their order."""
    within: tuple[Name, ...]
    """Ends that stand in brackets after the name."""
    numbers: tuple[tuple[str, frozenset[str]], ...]
    place: Name


@dataclass(frozen=True, slots=True)
class Road:
    """The proposals of one role that name one road, by id."""

    members: tuple[Subject, ...]


def naming(subject: Subject) -> Naming:
    """How the proposal names its road, without the side of it that is worked on."""
    proposal = subject.proposal
    group = kind_group(proposal.asset_type)
    line = _SIDE.sub(" ", proposal.title.lower())
    title = read_title(_TO_THE_ROAD.sub("", line) if group == "jalan" else line)
    numbers = {label: n for label, n in title.numbers.items() if label not in _STAGES}
    return Naming(
        proposal.region_code[:2],
        proposal.region_code,
        group,
        title.names,
        title.asides if len(title.asides) > 1 else (),
        tuple(sorted(numbers.items())),
        title.kecamatan or tuple((proposal.kecamatan or "").lower().split()),
    )


def sides(subject: Subject) -> frozenset[str]:
    """The sides of the road that the title restricts itself to."""
    line = subject.proposal.title.lower()
    return frozenset(_SIDE.findall(line)) or frozenset(_LEFT_OR_RIGHT.findall(line))


def gather_roads(subjects: Iterable[Subject]) -> list[Road]:
    """The roads that two or more of the proposals name, in the order of their first id.

    Proposals are first gathered by how they name a road, so that many equal titles cost little.
    """
    by_naming: dict[tuple[str, Naming], list[Subject]] = defaultdict(list)
    for subject in subjects:
        named = naming(subject)
        if named.names:
            by_naming[subject.role, named].append(subject)
    forest: Clusters[tuple[str, Naming]] = Clusters()
    for key in by_naming:
        forest.root(key)
    for one, other in _neighbours(list(by_naming)):
        if forest.root(one) != forest.root(other) and direction(one[1], other[1]):
            forest.join(one, other)
    roads: dict[tuple[str, Naming], list[Subject]] = defaultdict(list)
    for key, members in by_naming.items():
        roads[forest.root(key)] += members
    ordered = (sorted(members, key=lambda m: m.proposal.id) for members in roads.values())
    found = [Road(tuple(members)) for members in ordered if len(members) > 1]
    return sorted(found, key=lambda road: road.members[0].proposal.id)


def _neighbours(
    keys: Sequence[tuple[str, Naming]],
) -> Iterator[tuple[tuple[str, Naming], tuple[str, Naming]]]:
    """Namings of one role, province and group that share the beginning of a telling word."""
    blocks: dict[tuple[str, ...], list[tuple[str, Naming]]] = defaultdict(list)
    for role, named in keys:
        words = strong_words((*named.names, *named.within))
        for beginning in {folded(word)[:4] for word in words}:
            blocks[role, named.province, named.group, beginning].append((role, named))
    for block in blocks.values():
        if len(block) <= MOST_NAMES:
            yield from combinations(block, 2)
        else:
            yield from pairwise(sorted(block, key=lambda key: (key[1].names, key[1].region)))


def direction(a: Naming, b: Naming) -> str:
    """`searah` or `terbalik` where the two mean one road, else nothing.

    A road between two places must have both ends in common; a single name must be the same, and
    so must its kecamatan where both say one.
    """
    if a.group != b.group or not _same_region(a.region, b.region) or _numbered_apart(a, b):
        return ""
    for ours in (a.names, a.within):
        for theirs in (b.names, b.within):
            found = _along(ours, theirs)
            if found and (len(ours) > 1 or not _apart(a.place, b.place)):
                return found
    return ""


def _same_region(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _apart(one: Name, other: Name) -> bool:
    return bool(unmatched(one, other) and unmatched(other, one))


def _numbered_apart(a: Naming, b: Naming) -> bool:
    ours, theirs = dict(a.numbers), dict(b.numbers)
    return any(ours[label] != theirs[label] for label in ours.keys() & theirs.keys())


@lru_cache(maxsize=100_000)
def _along(ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> str:
    if not ours or not theirs:
        return ""
    if len(ours) == 1 or len(theirs) == 1:
        mine, other = strong_words(ours), strong_words(theirs)
        same = not unmatched(mine, other) and not unmatched(other, mine)
        return "searah" if same and (len(mine) > 1 or len(ours) == len(theirs)) else ""
    if _meet(ours[0], theirs[0]) and _meet(ours[-1], theirs[-1]):
        return "searah"
    back = _meet(ours[0], theirs[-1]) and _meet(ours[-1], theirs[0])
    return "terbalik" if back else ""


def _meet(one: Name, other: Name) -> bool:
    """Whether two ends are one place; one of them may say more ("Simpang Gerilya Sungai Lulut")."""
    mine, theirs = strong_words((one,)), strong_words((other,))
    return not unmatched(mine, theirs) or not unmatched(theirs, mine)
