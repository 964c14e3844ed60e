"""Gap: a short piece of a corridor that nobody proposes between proposed ones (`celah_koridor`)."""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from baimbai.synchronisation.alongside import MOST, in_metres, zones_of
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.drawings import read_drawings
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.overlap import stretch_and_years, years_of
from baimbai.synchronisation.roads import gather_roads
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import read_title
from baimbai.wording.message import Message, Value

_SHORTEST_M, _LONGEST_M = 100, 3000


def gaps(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road that has gaps of 100 m to 3 km between its proposed stretches."""
    for road in gather_roads(s for s in dossier.subjects if _paves(s)):
        members = [m for m in road.members if m.stretch]
        members.sort(key=lambda m: (m.stretch or (0, 0), m.proposal.id))
        known = [m.stretch for m in members if m.stretch]
        holes = _holes(sorted(known + _told_of(road.members))) if known else []
        # Works that do not say where they are may well fill the gap.
        loose = [m.size[1] for m in road.members if not m.stretch and m.size]
        holes = [hole for hole in holes if max(loose, default=0) < hole[1] - hole[0]]
        if holes:
            stretches = tuple(stretch_and_years(m) for m in members)
            yield _gap(dossier, members, tuple(map(_chainage, holes)), stretches)


def gaps_on_map(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road whose drawn stretches leave 100 m to 3 km between them; where they say
    their chainage, that tells."""
    drawings = read_drawings(dossier.subjects)
    drawn = {
        dossier.subjects[i].proposal.id: line
        for i, line in zip(drawings.line_of.tolist(), drawings.lines, strict=True)
    }
    paved = (s for s in dossier.subjects if _paves(s) and not s.stretch)
    for road in gather_roads(paved):
        members = [m for m in road.members if m.proposal.id in drawn][:MOST]
        if len(members) < 2 or len(members) < len(road.members):
            continue
        holes = _between([drawn[m.proposal.id] for m in members])
        if holes:
            names = [m.proposal.id for m in members]
            told = tuple(f"{names[i]} – {names[j]}: {round(m, -1):.0f} m" for i, j, m in holes)
            stretches = tuple(f"{m.proposal.id} ({years_of(m)})" for m in members)
            yield _gap(dossier, members, told, stretches)


def _told_of(members: Sequence[Subject]) -> list[tuple[int, int]]:
    """Stretches that remarks tell of: "Segmen STA 1+900 - 4+600 sudah ditangani TA 2026"."""
    notes = (read_title(member.proposal.note or "") for member in members)
    return [
        (note.from_m, note.to_m)
        for note in notes
        if note.from_m is not None and note.to_m is not None
    ]


def _paves(subject: Subject) -> bool:
    return subject.proposal.asset_type == "jalan" and subject.role == "fisik"


def _gap(
    dossier: Dossier, members: Sequence[Subject], holes: tuple[str, ...], parts: tuple[str, ...]
) -> Finding:
    values: dict[str, Value] = {"name": shared_name(members), "gaps": holes, "stretches": parts}
    message = Message("finding-celah", values)
    exits = ("perbaiki", "gabung", "terima_dengan_alasan")
    names = [m.proposal.id for m in members]
    return dossier.finding("celah_koridor", "rendah", names, message, exits)


def _holes(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Metres from and to of each short piece that no stretch covers; stretches in order."""
    holes = []
    reached = stretches[0][1] if stretches else 0
    for start, end in stretches[1:]:
        if _SHORTEST_M <= start - reached <= _LONGEST_M:
            holes.append((reached, start))
        reached = max(reached, end)
    return holes


def _chainage(hole: tuple[int, int]) -> str:
    """`10+000–12+000`."""
    return "–".join(f"{m // 1000}+{m % 1000:03d}" for m in hole)


def _between(lines: Sequence[shapely.Geometry]) -> list[tuple[int, int, float]]:
    """The gaps on the shortest tree that ties all lines together: (line, line, metres)."""
    shapes = np.array(lines, dtype=object)
    metres = in_metres(shapes, int(zones_of(shapes).min()))
    apart = shapely.distance(metres[:, None], metres[None, :])
    nearest = np.zeros(len(lines), dtype=int)
    inside, holes = [0], []
    while len(inside) < len(lines):
        outside = np.setdiff1d(np.arange(len(lines)), inside)
        new = int(outside[apart[outside, nearest[outside]].argmin()])
        gap = float(apart[new, nearest[new]])
        if _SHORTEST_M <= gap <= _LONGEST_M:
            holes.append((min(new, int(nearest[new])), max(new, int(nearest[new])), gap))
        inside.append(new)
        closer = apart[:, new] < apart[np.arange(len(lines)), nearest]
        nearest[closer] = new
    return sorted(holes)
