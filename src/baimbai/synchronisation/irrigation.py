"""Irrigation schemes (*daerah irigasi*) of which a part is left out: canals that lead to no field
ditches, or ditches on canals that are worn out (`celah_irigasi`)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from baimbai.register.asset import Asset
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.roads import MOST_NAMES
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value

_CANALS = re.compile(r"\b(?:primer|sekunder|skunder|induk|saluran pembawa|jaringan utama)\b")
_DITCHES = re.compile(
    r"\b(?:ters?ier|terti[ae]r|kuarter|usaha tani|jitut|jides|tingkat usaha|cacing)\b"
)
_RENEWS = frozenset(("pembangunan", "peningkatan", "perluasan"))


Key = tuple[str, tuple[str, ...]]
"""Region, and the words that name a scheme or a part of it."""


def canals_without_ditches(dossier: Dossier) -> Iterator[Finding]:
    """Primary or secondary canals are proposed, and nobody proposes the scheme's tertiary part."""
    for members, kindred in _schemes(dossier):
        canals = [m for m in members if _CANALS.search(_lower(m))]
        if not canals or any(map(_covers_ditches, kindred)):
            continue
        new = any(m.proposal.work_type in _RENEWS for m in canals)
        values: dict[str, Value] = {"name": shared_name(canals)}
        yield dossier.finding(
            "celah_irigasi",
            "rendah" if new else "info",
            [m.proposal.id for m in canals],
            Message("finding-celah-tersier", values),
            ("perbaiki", "urutkan", "terima_dengan_alasan"),
        )


def ditches_on_worn_canals(dossier: Dossier) -> Iterator[Finding]:
    """The tertiary part is proposed in a scheme that its list calls worn, and nobody proposes the
    canals that feed it."""
    limit = dossier.rulebook.figure("kebutuhan-kemantapan-persen")
    for members, kindred in _schemes(dossier):
        if not all(map(_only_ditches, kindred)):
            continue
        asset = dossier.statuses.find(members[0])
        if asset is not None and _worn(asset, limit):
            values: dict[str, Value] = {"name": asset.name, "percent": asset.stable_percent or 0.0}
            yield dossier.finding(
                "celah_irigasi",
                "rendah",
                [m.proposal.id for m in members],
                Message("finding-celah-sekunder", values),
                ("perbaiki", "urutkan", "terima_dengan_alasan"),
            )


def _schemes(dossier: Dossier) -> Iterator[tuple[list[Subject], list[Subject]]]:
    """Irrigation works that name one scheme alike, and all works of that scheme."""
    named: dict[Key, list[Subject]] = defaultdict(list)
    for subject in dossier.subjects:
        words = strong_words(subject.title.names)
        if subject.proposal.asset_type == "irigasi" and subject.role == "fisik" and words:
            named[subject.proposal.region_code, words].append(subject)
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key in named:
        for beginning in dict.fromkeys(folded(word)[:3] for word in key[1]):
            blocks[beginning].append(key)
    for key, members in named.items():
        near = [other for word in key[1] for other in blocks[folded(word)[:3]][:MOST_NAMES]]
        kin = dict.fromkeys((key, *(other for other in near if _one_scheme(key, other))))
        yield members, [subject for other in kin for subject in named[other]]


def _one_scheme(one: Key, other: Key) -> bool:
    """Whether one names the scheme and the other the scheme or a part of it."""
    if not (one[0].startswith(other[0]) or other[0].startswith(one[0])):
        return False
    return not unmatched(one[1], other[1]) or not unmatched(other[1], one[1])


def _covers_ditches(subject: Subject) -> bool:
    """A network named without its level may well include the tertiary part."""
    line = _lower(subject)
    return bool(_DITCHES.search(line)) or ("jaringan" in line and not _CANALS.search(line))


def _only_ditches(subject: Subject) -> bool:
    line = _lower(subject)
    return bool(_DITCHES.search(line)) and not _CANALS.search(line)


def _worn(asset: Asset, limit: float) -> bool:
    return asset.stable_percent is not None and asset.stable_percent < limit


def _lower(subject: Subject) -> str:
    return subject.proposal.title.lower()
