"""The status lists (*SK status jalan, daftar daerah irigasi*): which asset a title means.

Lists name roads by number and ends (`017.11 K Bts. Kab. Tapin - Kandangan`), titles as it comes
(`Jl. Kandangan – Batas Tapin STA 2+000`, `Saluran Sekunder Lubuk Aur D.I. Batang Anai`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baimbai.register.asset import Asset
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.scheme import scheme_named
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import Name, read_title

_LINK_NUMBER = re.compile(
    r"^\W*(?:(?:ruas|link|no|nomor)\W*)?(?:[pkn]\W?)?\d{2,3}(?:[.\-/]\d{1,3})*\W*(?:[kn]\d?\b)?\W+(?=\D)",
    re.IGNORECASE,
)
_TITLES_OF_MEN = re.compile(r"\b(?:jend|jendral)\b\.?", re.IGNORECASE)
_BRANCHES = frozenset("gang lorong lingkungan komplek perumahan".split())
_RIVERS = frozenset("kali sungai krueng".split())
_BASIN = re.compile(r"\b(?:ws|wilayah sungai)\b\W+(?!dalam|di\b|lintas)([a-z]+(?:[ -][a-z]+)?)")
_WATERS = ("sungai", "pantai", "bendungan")
_ON_A_ROAD = re.compile(r"\b(?:ruas|jalan|jln|jl)\b\.?(.+)$")


@dataclass(frozen=True, slots=True)
class _Listed:
    """One line of a list, its name read."""

    asset: Asset
    names: tuple[Name, ...]
    asides: tuple[Name, ...]
    """Other names of the last end, in brackets."""


class StatusList:
    """Assets by the beginnings of their names."""

    def __init__(self, assets: Iterable[Asset]) -> None:
        self._entries: dict[tuple[str, str], list[_Listed]] = defaultdict(list)
        for asset in assets:
            kind, listed = _read(asset)
            for beginning in _beginnings(listed.names):
                self._entries[kind, beginning].append(listed)

    def find(self, subject: Subject) -> Asset | None:
        """The asset that the proposal works on; a bridge without one of its own stands on the
        road that its title names, a river lies in the basin (*WS*) that it names. None where
        nothing, or nothing certain, is listed.
        """
        found = self.find_all(subject)
        return found[0] if found else None

    def find_all(self, subject: Subject) -> list[Asset]:
        """Every asset whose name the proposal's fits, the longest name first."""
        proposal, title = subject.proposal, subject.title
        kind, region = proposal.asset_type, proposal.region_code
        names = title.names
        if kind == "irigasi" and (scheme := scheme_named(proposal.title)):
            names = (scheme,)
        elif kind in _WATERS:
            names = tuple(_of_river(name) for name in names)
        elif kind == "jalan" and len(names) == 1 and _TITLES_OF_MEN.search(proposal.title):
            names = read_title(_TITLES_OF_MEN.sub("Jenderal", proposal.title)).names
        found = self._named(kind, names, region, title.asides)
        if not found and kind == "jembatan":
            found = self._under_bridge(subject)
        if not found and kind in _WATERS and (basin := _BASIN.search(proposal.title.lower())):
            found = self._named("ws", (tuple(basin[1].split()),), region)
        return found

    def road(self, name: Name, region: str) -> Asset | None:
        """The listed road that a title names as the place of other works."""
        found = self._named("jalan", (name,), region, loose=True)
        return found[0] if found else None

    def _under_bridge(self, subject: Subject) -> list[Asset]:
        on = _ON_A_ROAD.search(subject.proposal.title.lower())
        if on is None:
            return []
        names = read_title("jalan " + on[1].strip(" ()")).names
        return self._named("jalan", names, subject.proposal.region_code)

    def _named(
        self,
        kind: str,
        names: tuple[Name, ...],
        region: str,
        asides: Sequence[Name] = (),
        *,
        loose: bool = False,
    ) -> list[Asset]:
        blocks = sorted((self._entries.get((kind, b), ()) for b in _beginnings(names)), key=len)
        # The two rarest words suffice, and keep a list of ten thousand roads cheap.
        candidates = {
            listed.asset.id: listed.asset
            for block in [block for block in blocks if block][:2]
            for listed in block
            if _in_region(listed.asset, region) and _same_name(names, asides, listed, kind, loose)
        }
        return sorted(candidates.values(), key=lambda asset: (-len(asset.name), asset.id))


def _read(asset: Asset) -> tuple[str, _Listed]:
    """The kind under which a line is found (`ws` for a river basin), and its names."""
    name, kind = asset.name, asset.asset_type
    if kind == "jalan":
        # A list names roads without saying so: "Sungai Ulin - Mataraman" is no river.
        name = "jalan " + _TITLES_OF_MEN.sub("Jenderal", _LINK_NUMBER.sub("", name))
    read = read_title(name)
    names = read.names
    if kind == "irigasi" and (scheme := scheme_named(name)):
        names = (scheme,)
    if kind in _WATERS:
        basin = _BASIN.search(name.lower())
        kind = "ws" if basin else kind
        names = (tuple(basin[1].split()),) if basin else tuple(_of_river(n) for n in names)
    if kind == "jalan" and len(names) > 1 and names[0][:1] == ("raya",):
        names = (names[0][1:], *names[1:])
    return kind, _Listed(asset, names, read.asides)


def _of_river(name: Name) -> Name:
    bare = tuple(word for word in name if word not in _RIVERS)
    return bare or name


def _beginnings(names: Iterable[Name]) -> list[str]:
    return sorted({folded(word)[:4] for word in strong_words(names)})


def _in_region(asset: Asset, region: str) -> bool:
    listed = asset.region_code or ""
    return region.startswith(listed) or listed.startswith(region)


def _same_name(
    ours: Sequence[Name], asides: Sequence[Name], listed: _Listed, kind: str, loose: bool
) -> bool:
    """Whether a title's names are a listed asset's.

    A stretch must have two of the listed points, in either direction; an end may say more than
    the list ("Batulicin Segmen Mentewe"). A single name must be the same (a town or a bracket may
    follow it, no alley), or, for other assets than roads, begin with the listed one ("Riam Kanan
    Saluran Sekunder …"). Loose: the listed words are all there.
    """
    if not ours or not listed.names:
        return False
    if loose:
        return not unmatched(strong_words(listed.names), strong_words(ours))
    if len(listed.names) > 1 and len(ours) > 1:
        return _on_the_line(ours, listed)
    mine, theirs = strong_words(ours), strong_words(listed.names)
    whole = not unmatched(theirs, mine) and not unmatched(mine, theirs)
    if len(listed.names) > 1:
        # "Waingapu-Lewa" without blanks is read as one name.
        return whole and len(theirs) > 1
    if kind != "jalan":
        begins = folded("".join(mine)).startswith(folded("".join(theirs)))
        return len(ours) == 1 and (whole or begins)
    return len(ours) == 1 and _same_street(ours[0], asides, listed)


def _on_the_line(ours: Sequence[Name], listed: _Listed) -> bool:
    points: list[tuple[Name, ...]] = [(name,) for name in listed.names]
    points[-1] = (*points[-1], *listed.asides)
    first = [n for n, names in enumerate(points) if any(_holds(ours[0], x) for x in names)]
    last = [n for n, names in enumerate(points) if any(_holds(ours[-1], x) for x in names)]
    return any(m != n for m in first for n in last)


def _same_street(mine: Name, asides: Sequence[Name], listed: _Listed) -> bool:
    theirs = listed.names[0]
    if _BRANCHES & set(mine) != _BRANCHES & set(theirs):
        return False
    left = unmatched(strong_words((mine,)), strong_words((theirs,)))
    if unmatched(strong_words((theirs,)), strong_words((mine,))):
        return False
    town = set(mine[mine.index("kota") :]) if "kota" in mine[1:] else set()
    places = {word for name in (*listed.asides, *asides) for word in name} | town
    return not unmatched(left, places) if left else True


def _holds(end: Name, listed: Name) -> bool:
    return not unmatched(strong_words((listed,)), strong_words((end,)))
