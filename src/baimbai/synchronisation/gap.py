"""Gap: a short piece of a corridor that nobody proposes between proposed ones (`celah_koridor`)."""

from collections import defaultdict
from collections.abc import Iterator

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.overlap import chainage
from baimbai.synchronisation.spelling import folded
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value

_SHORTEST_M, _LONGEST_M = 100, 3000


def gaps(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road that has gaps of 100 m to 3 km between its proposed stretches."""
    roads: dict[tuple[str, ...], list[Subject]] = defaultdict(list)
    for subject in dossier.subjects:
        if subject.proposal.asset_type == "jalan" and subject.role == "fisik" and subject.stretch:
            words = sorted(folded(word) for word in strong_words(subject.title.names))
            if words:
                roads[subject.proposal.region_code[:2], *words].append(subject)
    for key in sorted(roads):
        members = sorted(roads[key], key=lambda m: (m.stretch or (0, 0), m.proposal.id))
        holes = _holes([m.stretch for m in members if m.stretch])
        if holes:
            names = [m.proposal.id for m in members]
            values: dict[str, Value] = {
                "name": shared_name(members),
                "gaps": tuple(holes),
                "stretches": tuple(f"{m.proposal.id}: {chainage(m)}" for m in members),
            }
            exits = ("perbaiki", "gabung", "terima_dengan_alasan")
            yield dossier.finding(
                "celah_koridor", "rendah", names, Message("finding-celah", values), exits
            )


def _holes(stretches: list[tuple[int, int]]) -> list[str]:
    """`10+000–12+000` for each short piece that no stretch covers."""
    holes = []
    reached = stretches[0][1]
    for start, end in stretches[1:]:
        if _SHORTEST_M <= start - reached <= _LONGEST_M:
            holes.append("–".join(f"{m // 1000}+{m % 1000:03d}" for m in (reached, start)))
        reached = max(reached, end)
    return holes
