"""Proposals made ready to be compared (*bahan banding*): parts of the title, place, size, and how
rare each word is among the proposals at hand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import isfinite, log

from baimbai.register.proposal import Proposal
from baimbai.synchronisation.parts import Parts, take_apart
from baimbai.synchronisation.pieces import MOST_LETTERS
from baimbai.synchronisation.spelling import folded
from baimbai.synchronisation.subject import measured
from baimbai.synchronisation.titlewords import title_words

MOST_PLACE_WORDS = 12
NAMING = ("nama", "dusun")
_ASSUMED = 500
"""So many more proposals are assumed, so that a word in a small table is not called common."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One proposal, ready to be compared."""

    proposal: Proposal
    parts: Parts
    names: Mapping[str, int]
    """Words that name the thing or its hamlet, with their rarity in thousandths."""
    places: Mapping[str, tuple[str, ...]]
    """Words of desa, kecamatan, sistem: of the columns, else of the title."""
    words: frozenset[str]
    """All words that may answer a word of another title."""
    sides: Mapping[str, frozenset[str]]
    size: tuple[str, float] | None
    point: tuple[float, float] | None
    """Latitude and longitude, in degrees, where both are on earth."""
    common_cost: bool
    """Many of the province ask for the very same sum, which therefore tells nothing."""


class Rarity:
    """How rare words are: by the share of a province's proposals that use them."""

    def __init__(self, provinces: Iterable[str], parts: Iterable[Parts]) -> None:
        self._uses: dict[str, Counter[str]] = defaultdict(Counter)
        self._sizes: Counter[str] = Counter()
        for province, each in zip(provinces, parts, strict=True):
            self._sizes[province] += 1
            self._uses[province].update(each.words.keys())

    def of(self, word: str, province: str) -> int:
        """0 (in every title) to about 1000 (in one)."""
        return rarity_of(self._uses[province][word], self._sizes[province])


def rarity_of(uses: int, proposals: int) -> int:
    """In thousandths, of a word that so many of the proposals use."""
    return max(0, round(1000 * (1 - log(uses + 0.5) / log(proposals + _ASSUMED))))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the proposals at hand tell about each one's words and cost."""

    places: Mapping[str, Mapping[str, str]]
    """By region: words that stand for a desa or kecamatan there."""
    rarity: Rarity
    costs: Mapping[tuple[str, int | None], int]
    """By province and sum: how many ask for it."""
    sizes: Mapping[str, int]

    def ready(self, proposal: Proposal, parts: Parts) -> Compared:
        """The proposal and the parts of its title (words placed), ready to be compared."""
        at = province_of(proposal)
        asked = self.costs.get((at, proposal.cost_rupiah), 0)
        common = asked > common_from(self.sizes.get(at, 0))
        return _compared(proposal, parts, self.rarity, common)

    def placed(self, proposal: Proposal, parts: Parts) -> Parts:
        """The parts of its title; words without a mark take the role its region gives them."""
        known = self.places.get(proposal.region_code, {})
        return replace(parts, words=_placed(parts.words, known))


def survey(proposals: Sequence[Proposal]) -> tuple[Surroundings, list[Parts]]:
    """What the proposals tell about each other, and the parts of each title, words placed."""
    memory = {title: take_apart(title) for title in dict.fromkeys(p.title for p in proposals)}
    read = [memory[p.title] for p in proposals]
    provinces = [province_of(p) for p in proposals]
    around = Surroundings(
        places=_known_places(proposals, read),
        rarity=Rarity(provinces, read),
        costs=Counter((province_of(p), p.cost_rupiah) for p in proposals),
        sizes=Counter(provinces),
    )
    return around, [around.placed(p, each) for p, each in zip(proposals, read, strict=True)]


def make_ready(proposals: Sequence[Proposal]) -> tuple[list[Compared], Rarity]:
    """Each proposal ready to be compared, in the given order."""
    around, parts = survey(proposals)
    ready = [around.ready(p, each) for p, each in zip(proposals, parts, strict=True)]
    return ready, around.rarity


def province_of(proposal: Proposal) -> str:
    """Code of the province (`63`): nothing is compared beyond it."""
    return proposal.region_code[:2]


def common_from(proposals: int) -> int:
    """A sum asked for by more than so many of a province's proposals is a standard sum."""
    return max(5, proposals // 400)


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
            for word in place_words(text):
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


@lru_cache(maxsize=200_000)
def place_words(text: str | None) -> tuple[str, ...]:
    """Folded words of a desa or kecamatan column that name it."""
    known = title_words()
    words = (text or "")[:MOST_LETTERS].lower().replace("-", " ").split()
    full = (long for word in words for long in known.short.get(word.strip(".,"), (word,)))
    naming = (
        folded(word) for word in full if word.isascii() and word.isalpha()
        and word not in known.sides and folded(word) not in known.generic
    )  # fmt: skip
    return tuple(naming)[:MOST_PLACE_WORDS]


def _compared(proposal: Proposal, parts: Parts, rarity: Rarity, common: bool) -> Compared:
    columns = {"desa": proposal.desa, "kecamatan": proposal.kecamatan}
    places = {
        role: place_words(columns.get(role))
        or tuple(word for word, held in parts.words.items() if held == role)
        for role in ("desa", "kecamatan", "sistem", "kabupaten")
    }
    at = province_of(proposal)
    names = {w: rarity.of(w, at) for w, role in parts.words.items() if role in NAMING}
    sides = title_words().sides
    return Compared(
        proposal=proposal,
        parts=parts,
        names=names,
        places=places,
        words=frozenset(parts.words).union(*places.values(), parts.objects),
        sides={label: values & sides for label, values in parts.numbers.items() if values & sides},
        size=_finite(measured(proposal)),
        point=_point(proposal),
        common_cost=common,
    )


def _finite(size: tuple[str, float] | None) -> tuple[str, float] | None:
    return size if size and isfinite(size[1]) else None


def _point(proposal: Proposal) -> tuple[float, float] | None:
    lat, lon = proposal.lat, proposal.lon
    if lat is None or lon is None or not (abs(lat) <= 90 and abs(lon) <= 180):
        return None
    return lat, lon
