"""Irrigation schemes (*daerah irigasi*) of which a part is left out: canals that lead to no field
ditches, or ditches on canals that are worn out (`celah_irigasi`)."""

import re
from collections.abc import Iterator, Sequence

from baimbai.register.asset import Asset
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value

_CANALS = re.compile(r"\b(?:primer|sekunder|skunder|induk|saluran pembawa|jaringan utama)\b")
_DITCHES = re.compile(
    r"\b(?:ters?ier|terti[ae]r|kuarter|usaha tani|jitut|jides|tingkat usaha|cacing)\b"
)
_RENEWS = frozenset(("pembangunan", "peningkatan", "perluasan"))


def canals_without_ditches(dossier: Dossier) -> Iterator[Finding]:
    """Primary or secondary canals are proposed, and nobody proposes the scheme's tertiary part."""
    schemes = _schemes(dossier)
    for subject, words in schemes:
        if not _CANALS.search(_lower(subject)) or _DITCHES.search(_lower(subject)):
            continue
        others = [s for s, named in schemes if s is not subject and _one_scheme(words, named)]
        if any(_covers_ditches(other) for other in others if _same_region(subject, other)):
            continue
        new = subject.proposal.work_type in _RENEWS
        values: dict[str, Value] = {"name": shared_name([subject])}
        yield dossier.finding(
            "celah_irigasi",
            "rendah" if new else "info",
            [subject.proposal.id],
            Message("finding-celah-tersier", values),
            ("perbaiki", "urutkan", "terima_dengan_alasan"),
        )


def ditches_on_worn_canals(dossier: Dossier) -> Iterator[Finding]:
    """The tertiary part is proposed in a scheme that its list calls worn, and nobody proposes the
    canals that feed it."""
    limit = dossier.rulebook.figure("kebutuhan-kemantapan-persen")
    schemes = _schemes(dossier)
    for subject, words in schemes:
        asset = dossier.statuses.find(subject) if _only_ditches(subject) else None
        if asset is None or not _worn(asset, limit):
            continue
        others = [s for s, named in schemes if _one_scheme(words, named)]
        if all(_only_ditches(other) for other in others if _same_region(subject, other)):
            values: dict[str, Value] = {"name": asset.name, "percent": asset.stable_percent or 0.0}
            yield dossier.finding(
                "celah_irigasi",
                "rendah",
                [subject.proposal.id],
                Message("finding-celah-sekunder", values),
                ("perbaiki", "urutkan", "terima_dengan_alasan"),
            )


def _schemes(dossier: Dossier) -> list[tuple[Subject, tuple[str, ...]]]:
    """Irrigation works with the words that name their scheme."""
    found = []
    for subject in dossier.subjects:
        if subject.proposal.asset_type == "irigasi" and subject.role == "fisik":
            words = strong_words(subject.title.names)
            if words:
                found.append((subject, words))
    return found


def _one_scheme(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one names the scheme and the other the scheme or a part of it."""
    if not {folded(word)[:3] for word in ours} & {folded(word)[:3] for word in theirs}:
        return False
    return not unmatched(ours, theirs) or not unmatched(theirs, ours)


def _covers_ditches(subject: Subject) -> bool:
    """A network named without its level may well include the tertiary part."""
    line = _lower(subject)
    return bool(_DITCHES.search(line)) or ("jaringan" in line and not _CANALS.search(line))


def _only_ditches(subject: Subject) -> bool:
    line = _lower(subject)
    return bool(_DITCHES.search(line)) and not _CANALS.search(line)


def _worn(asset: Asset, limit: float) -> bool:
    return asset.stable_percent is not None and asset.stable_percent < limit


def _same_region(a: Subject, b: Subject) -> bool:
    one, other = a.proposal.region_code, b.proposal.region_code
    return one.startswith(other) or other.startswith(one)


def _lower(subject: Subject) -> str:
    return subject.proposal.title.lower()
