"""Proposals made ready to be compared (*bahan banding*): parts of the title, place, size, and how
rare each word is among the proposals at hand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from baimbai.register.proposal import Proposal
from baimbai.synchronisation.parts import Parts, take_apart
from baimbai.synchronisation.spelling import folded
from baimbai.synchronisation.subject import measured
from baimbai.synchronisation.titlewords import title_words

_ASSUMED = 500
"""So many more proposals are assumed, so that a word in a small table is not called common."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One proposal, ready to be compared."""

    proposal: Proposal
    parts: Parts
    names: Mapping[str, float]
    """Words that name the thing or its hamlet, with their rarity, 0 (everywhere) to 1."""
    places: Mapping[str, tuple[str, ...]]
    """Words of desa, kecamatan, sistem: of the columns, else of the title."""
    words: frozenset[str]
    """All words that may answer a word of another title."""
    sides: Mapping[str, frozenset[str]]
    size: tuple[str, float] | None
    common_cost: bool
    """Many ask for the very same sum, which therefore tells nothing."""


class Rarity:
    """How rare words are: by the share of proposals that use them."""

    def __init__(self, parts: Iterable[Parts]) -> None:
        known = list(parts)
        self._uses = Counter(word for each in known for word in each.words)
        self._scale = log(len(known) + _ASSUMED)

    def of(self, word: str) -> float:
        """0 (in every title) to 1 (in one)."""
        return max(0.0, 1 - log(self._uses[word] + 0.5) / self._scale)


def make_ready(proposals: Sequence[Proposal]) -> tuple[list[Compared], Rarity]:
    """Each proposal ready to be compared, in the given order."""
    memory: dict[str, Parts] = {}
    parts = [memory.setdefault(p.title, take_apart(p.title)) for p in proposals]
    known = _known_places(proposals, parts)
    parts = [
        replace(each, words=_placed(each.words, known.get(p.region_code, {})))
        for p, each in zip(proposals, parts, strict=True)
    ]
    rarity = Rarity(parts)
    costs = Counter((p.region_code[:2], p.cost_rupiah) for p in proposals)
    many = max(5, len(proposals) // 400)
    return [
        _compared(p, each, rarity, costs[p.region_code[:2], p.cost_rupiah] > many)
        for p, each in zip(proposals, parts, strict=True)
    ], rarity


def _known_places(
    proposals: Sequence[Proposal], parts: Sequence[Parts]
) -> Mapping[str, Mapping[str, str]]:
    """By region: words that its columns and titles use for a desa or kecamatan only."""
    roles: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for proposal, each in zip(proposals, parts, strict=True):
        seen = roles[proposal.region_code]
        for word, role in each.words.items():
            seen[word][role] += 1
        for role, text in (("kecamatan", proposal.kecamatan), ("desa", proposal.desa)):
            for word in _place_words(text):
                seen[word][role] += 1
    return {
        region: {
            word: role
            for word, uses in words.items()
            for role in ("kecamatan", "desa")
            if uses[role] >= 2 and uses[role] >= 0.5 * uses.total()
        }
        for region, words in roles.items()
    }


def _placed(words: Mapping[str, str], known: Mapping[str, str]) -> Mapping[str, str]:
    """Words without a mark before them take the role that the region gives them, where the
    title has other names left."""
    named = {word: known.get(word, role) for word, role in words.items() if role == "nama"}
    return {**words, **named}


def _place_words(text: str | None) -> tuple[str, ...]:
    known = title_words()
    words = (text or "").lower().replace("-", " ").split()
    full = (long for word in words for long in known.short.get(word.strip(".,"), (word,)))
    return tuple(
        folded(word) for word in full if word.isalpha() and word not in known.sides
        and folded(word) not in known.generic
    )  # fmt: skip


def _compared(proposal: Proposal, parts: Parts, rarity: Rarity, common: bool) -> Compared:
    columns = {"desa": proposal.desa, "kecamatan": proposal.kecamatan}
    places = {
        role: _place_words(columns.get(role))
        or tuple(word for word, held in parts.words.items() if held == role)
        for role in ("desa", "kecamatan", "sistem", "kabupaten")
    }
    names = {w: rarity.of(w) for w, role in parts.words.items() if role in ("nama", "dusun")}
    sides = title_words().sides
    return Compared(
        proposal=proposal,
        parts=parts,
        names=names,
        places=places,
        words=frozenset(parts.words).union(*places.values(), parts.objects),
        sides={label: values & sides for label, values in parts.numbers.items() if values & sides},
        size=measured(proposal),
        common_cost=common,
    )
