"""Gap: a short piece of a corridor that nobody proposes between proposed ones (`celah_koridor`)."""

from collections.abc import Iterator

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.overlap import stretch_and_years
from baimbai.synchronisation.roads import gather_roads
from baimbai.wording.message import Message, Value

_SHORTEST_M, _LONGEST_M = 100, 3000


def gaps(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road that has gaps of 100 m to 3 km between its proposed stretches."""
    stretched = (
        s
        for s in dossier.subjects
        if s.proposal.asset_type == "jalan" and s.role == "fisik" and s.stretch
    )
    for road in gather_roads(stretched):
        members = sorted(road.members, key=lambda m: (m.stretch or (0, 0), m.proposal.id))
        holes = _holes([m.stretch for m in members if m.stretch])
        if holes:
            values: dict[str, Value] = {
                "name": shared_name(members),
                "gaps": tuple(holes),
                "stretches": tuple(stretch_and_years(m) for m in members),
            }
            exits = ("perbaiki", "gabung", "terima_dengan_alasan")
            names = [m.proposal.id for m in members]
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
