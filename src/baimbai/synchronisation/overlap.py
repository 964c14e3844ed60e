"""Overlap: two proposals ask for works on the same chainage of the same road in the same years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.clusters import gather
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import NEAR_KM
from baimbai.synchronisation.roads import direction, gather_roads, naming, sides
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.wording.message import Message, Value

MOST_PARTNERS, CROWDED = 60, 500
"""A stretch is compared with so many others that begin within it; on a road with more stretches
than the second figure, with a fifth of that."""
_SLACK_M = 50
"""Stretches that adjoin are often written so much too long; less than this overlaps only where
it is half of the shorter one."""
_BESIDE = frozenset("trotoar drainase lampu gorong longsoran siring tanggul pintu pipa".split())
"""Works beside the carriageway or channel: they may share its chainage with works on it."""
_ROLES = ("fisik", "rutin", "rencana")


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two stretches have in common."""

    metres: int
    certain: bool
    """Both are measured from the same end, as far as the titles tell."""


def overlapping_stretches(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road (`tumpang_tindih_sta`); stretches that only adjoin do not overlap."""
    for cluster, overlaps in gather(stretch_overlaps(dossier)):
        members = [dossier.subjects[i] for i in cluster]
        certain = any(overlap.certain for overlap in overlaps)
        values: dict[str, Value] = {
            "name": shared_name(members),
            "km": max(overlap.metres for overlap in overlaps) / 1000,
            "stretches": tuple(stretch_and_years(m) for m in members),
        }
        sentence = "finding-tumpang-sta" if certain else "finding-tumpang-sta-terbalik"
        exits = ("bagi_lingkup", "gabung", "pilih_satu", "terima_dengan_alasan")
        yield dossier.finding(
            "tumpang_tindih_sta",
            "tinggi" if certain else "sedang",
            [member.proposal.id for member in members],
            Message(sentence, values),
            exits if certain else ("minta_sta", *exits),
        )


def possible_overlaps(dossier: Dossier) -> Iterator[Finding]:
    """Two offices ask for the same works on one road, and only one says where
    (`tumpang_tindih_sta`, medium): the other is short enough to lie within."""
    known_to_agree = dossier.pairs.that("sama", "mungkin", "mirip", "porsi")
    positions = _positions(dossier)
    for road in gather_roads(s for s in dossier.subjects if s.role in _ROLES):
        unknown = [m for m in road.members if not m.stretch][:MOST_PARTNERS]
        for known in (member for member in road.members if member.stretch):
            within = [
                other
                for other in unknown
                if _may_lie_within(other, known)
                and _pair(positions, known, other) not in known_to_agree
            ]
            if within:
                yield _maybe_within(dossier, known, within)


def stretch_overlaps(dossier: Dossier) -> Mapping[tuple[int, int], Overlap]:
    """Pairs of proposals (positions, i < j) whose stretches of one road overlap in years of both.

    Duplicates and shares of one work are no overlap.
    """
    settled = dossier.pairs.that("sama", "porsi")
    positions = _positions(dossier)
    found = {}
    stretched = (s for s in dossier.subjects if s.stretch and s.role in _ROLES)
    for road in gather_roads(stretched):
        for one, other in _meeting(road.members):
            overlap = _overlap(one, other)
            pair = _pair(positions, one, other)
            if overlap is not None and pair not in settled:
                found[pair] = overlap
    return dict(sorted(found.items()))


def collide(a: Subject, b: Subject) -> bool:
    """Whether works on one place are of like effect and asked for the same years: not works
    beside it, as drains along a road."""
    return concur(a, b) and a.title.objects & _BESIDE == b.title.objects & _BESIDE


def concur(a: Subject, b: Subject) -> bool:
    """Whether two works of one role are asked for the same years, and are not shares, stages or
    sides of one work."""
    if a.portion or b.portion or a.role != b.role:
        return False
    if min(a.last_year, b.last_year) < max(a.first_year, b.first_year):
        return False
    if sides(a) and sides(b) and not sides(a) & sides(b):
        return False
    return not _numbered_apart(a, b, "tahap")


def chainage(subject: Subject) -> str:
    """`STA 8+000–11+000`."""
    start, end = subject.stretch or (0, 0)
    return "STA " + "–".join(f"{metres // 1000}+{metres % 1000:03d}" for metres in (start, end))


def years_of(subject: Subject) -> str:
    """`2027` or `2027–2029`."""
    first, last = subject.first_year, subject.last_year
    return str(first) if first == last else f"{first}–{last}"


def stretch_and_years(subject: Subject) -> str:
    """`63.03-12: STA 8+000–11+000 (2027)`."""
    return f"{subject.proposal.id}: {chainage(subject)} ({years_of(subject)})"


def _meeting(members: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Pairs whose stretches have metres in common, found by sweeping along the road."""
    ordered = sorted(members, key=lambda m: (m.stretch or (0, 0), m.proposal.id))
    most = MOST_PARTNERS if len(members) <= CROWDED else MOST_PARTNERS // 5
    for place, one in enumerate(ordered):
        _, end = one.stretch or (0, 0)
        for other in ordered[place + 1 : place + 1 + most]:
            if (other.stretch or (0, 0))[0] >= end:
                break
            yield one, other


def _overlap(a: Subject, b: Subject) -> Overlap | None:
    (start, end), (begin, stop) = a.stretch or (0, 0), b.stretch or (0, 0)
    metres = min(end, stop) - max(start, begin)
    if metres < min(_SLACK_M, (end - start) / 2, (stop - begin) / 2) or not collide(a, b):
        return None
    # Each segment or package may count its metres from its own beginning.
    if start == begin and any(_numbered_apart(a, b, part) for part in ("segmen", "seksi", "paket")):
        return None
    if _far_apart(a, b, (end - start + stop - begin) / 1000):
        return None
    return Overlap(metres, certain=direction(naming(a), naming(b)) != "terbalik")


def _far_apart(a: Subject, b: Subject, length_km: float) -> bool:
    apart = distance_km(a.proposal, b.proposal)
    return apart is not None and apart > NEAR_KM + length_km


def _numbered_apart(a: Subject, b: Subject, label: str) -> bool:
    ours, theirs = (s.title.numbers.get(label, frozenset()) for s in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _may_lie_within(unknown: Subject, known: Subject) -> bool:
    p, q = unknown.proposal, known.proposal
    if unknown.size is None or unknown.size[0] != "m":
        return False
    start, end = known.stretch or (0, 0)
    two_offices = p.organisation != q.organisation
    return (
        two_offices
        and p.work_type == q.work_type
        and unknown.size[1] < end - start
        and collide(unknown, known)
        and not _far_apart(unknown, known, (end - start) / 1000)
    )


def _maybe_within(dossier: Dossier, known: Subject, within: Sequence[Subject]) -> Finding:
    values: dict[str, Value] = {
        "name": shared_name([known, *within]),
        "known": stretch_and_years(known),
        "unknown": tuple(m.proposal.id for m in within),
        "km": max(m.size[1] if m.size else 0.0 for m in within) / 1000,
    }
    return dossier.finding(
        "tumpang_tindih_sta",
        "sedang",
        sorted(m.proposal.id for m in (known, *within)),
        Message("finding-mungkin-tumpang", values),
        ("minta_sta", "bagi_lingkup", "gabung", "terima_dengan_alasan"),
    )


def _positions(dossier: Dossier) -> Mapping[str, int]:
    return {subject.proposal.id: place for place, subject in enumerate(dossier.subjects)}


def _pair(positions: Mapping[str, int], a: Subject, b: Subject) -> tuple[int, int]:
    one, other = positions[a.proposal.id], positions[b.proposal.id]
    return (one, other) if one < other else (other, one)
