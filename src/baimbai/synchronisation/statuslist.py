"""The status lists (*SK status jalan, daftar daerah irigasi*): which asset a title means."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from baimbai.register.asset import Asset
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import Name, read_title


class StatusList:
    """Assets by the beginnings of their names."""

    def __init__(self, assets: Iterable[Asset]) -> None:
        self._entries: dict[tuple[str, str], list[tuple[Asset, tuple[Name, ...]]]] = defaultdict(
            list
        )
        for asset in assets:
            # A list names roads without saying so: "Sungai Ulin - Mataraman" is no river.
            lead = "jalan " if asset.asset_type == "jalan" else ""
            names = read_title(lead + asset.name).names
            for word in strong_words(names):
                self._entries[asset.asset_type, folded(word)[:4]].append((asset, names))

    def find(self, subject: Subject) -> Asset | None:
        """The asset that the proposal works on; a bridge without one of its own stands on the
        road that its title names in brackets. None where nothing, or nothing certain, is listed.
        """
        proposal, title = subject.proposal, subject.title
        kind = proposal.asset_type
        found = self._named(kind, title.names, proposal.region_code)
        if found is None and kind == "jembatan" and "ruas" in proposal.title.lower():
            found = self._named("jalan", title.asides, proposal.region_code)
        return found

    def road(self, name: Name, region: str) -> Asset | None:
        """The listed road that a title names as the place of other works."""
        return self._named("jalan", (name,), region, loose=True)

    def _named(
        self, kind: str, names: tuple[Name, ...], region: str, *, loose: bool = False
    ) -> Asset | None:
        candidates = {
            asset.id: asset
            for word in strong_words(names)
            for asset, listed in self._entries.get((kind, folded(word)[:4]), ())
            if _in_region(asset, region) and _same_name(names, listed, kind, loose)
        }
        best = sorted(candidates.values(), key=lambda asset: (-len(asset.name), asset.id))
        return best[0] if best else None


def _in_region(asset: Asset, region: str) -> bool:
    listed = asset.region_code or ""
    return region.startswith(listed) or listed.startswith(region)


def _same_name(ours: Sequence[Name], listed: Sequence[Name], kind: str, loose: bool) -> bool:
    """Whether a title's names are a listed asset's.

    A stretch must have both ends; an end may say more than the list ("Batulicin Segmen
    Mentewe"). A single name must be the same, or, for other assets than roads, begin with the
    listed one ("Riam Kanan Saluran Sekunder …"). Loose: the listed words are all there.
    """
    if not ours or not listed:
        return False
    if loose:
        return not unmatched(strong_words(listed), strong_words(ours))
    if len(listed) == 1 or len(ours) == 1:
        if len(listed) > 1 or (kind == "jalan" and len(ours) > 1):
            return False
        mine, theirs = strong_words(ours[:1]), strong_words(listed)
        begins = folded("".join(mine)).startswith(folded("".join(theirs)))
        whole = not unmatched(theirs, mine) and not unmatched(mine, theirs)
        return whole or (kind != "jalan" and begins)
    forth = _holds(ours[0], listed[0]) and _holds(ours[-1], listed[-1])
    return forth or (_holds(ours[0], listed[-1]) and _holds(ours[-1], listed[0]))


def _holds(end: Name, listed: Name) -> bool:
    return not unmatched(strong_words((listed,)), strong_words((end,)))
