"""Likeness of two proposals: structure first, spelling last.

Digits decide: `Tahap I` is not `Tahap II`, RT 6 is not RT 9, another STA is another segment.
What one row leaves out is no conflict with what the other says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from baimbai.synchronisation.spelling import same_word, unmatched
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.synchronisation.title import WEAK, Name

_GROUPS = {
    "permukiman": "jalan", "psu": "jalan", "sungai": "air", "irigasi": "air", "drainase": "air",
    "pbl": "gedung", "kumuh": "kumuh",
}  # fmt: skip
_RENEWAL = frozenset(
    "peningkatan rekonstruksi rehabilitasi pelebaran pemeliharaan_berkala normalisasi penataan "
    "perluasan".split()
)
_NEW = frozenset(("pembangunan", "penggantian"))
_ROAD_OBJECTS = frozenset(("titian", "longsoran", "trotoar", "drainase", "lampu", "gorong"))

NEAR_KM = 5.0
"""Two works of one name farther apart than this are two."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two proposals agree, where nothing in them conflicts."""

    verdict: str
    """sama (one work), mungkin (one work, if a missing fact says so), mirip (look-alikes),
    tumpang (stretches overlap), mungkin_tumpang (they may), porsi (shares of one work)."""
    reasons: tuple[str, ...]
    """Codes of what agrees, named in the wording files."""
    overlap_m: int = 0


def kind_group(asset_type: str) -> str:
    """Asset types that offices mix up share a group."""
    return _GROUPS.get(asset_type, asset_type)


def strong_words(names: Iterable[Name]) -> tuple[str, ...]:
    """The words that tell names apart; a name of weak words only keeps them all."""
    found: list[str] = []
    for name in names:
        telling = [word for word in name if word not in WEAK]
        found.extend(telling or name)
    return tuple(dict.fromkeys(found))


def liken(a: Subject, b: Subject) -> Likeness | None:
    """How the two agree; None where something tells them apart."""
    if a.role != b.role or not _same_place(a, b) or _numbers_conflict(a, b):
        return None
    names = _names_agree(a, b)
    if names is None or _objects_conflict(a, b):
        return None
    if (a.portion or b.portion) and names == "nama-sama":
        return Likeness("porsi", (names, "porsi"))
    if a.stretch and b.stretch:
        shared = min(len(strong_words(each.title.names)) for each in (a, b))
        return _on_one_road(names, shared, a.stretch, b.stretch)
    return _by_size(a, b, names)


def _same_place(a: Subject, b: Subject) -> bool:
    p, q = a.proposal, b.proposal
    if kind_group(p.asset_type) != kind_group(q.asset_type):
        return False
    # Each funder of a bridge between two kabupaten writes down its own side.
    shares = a.portion or b.portion
    wide = min(len(p.region_code), len(q.region_code)) == 2
    if p.region_code != q.region_code and not wide and not shares:
        return False
    if shares:
        return True
    if len(a.title.names) > 1 and len(b.title.names) > 1:
        return True
    if any(_conflict(mine, theirs) for mine, theirs in zip(_places(a), _places(b), strict=True)):
        return False
    apart = distance_km(p, q)
    return apart is None or apart <= NEAR_KM + max(_length_km(a), _length_km(b))


def _places(subject: Subject) -> tuple[Sequence[str], Sequence[str]]:
    """Words of the kecamatan and the desa: the columns', else the title's."""
    proposal, title = subject.proposal, subject.title
    return (
        (proposal.kecamatan or "").lower().split() or title.kecamatan,
        (proposal.desa or "").lower().split() or title.desa,
    )


def _conflict(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each says something that the other does not; to say nothing is no conflict."""
    return bool(unmatched(mine, theirs) and unmatched(theirs, mine))


def _length_km(subject: Subject) -> float:
    return subject.size[1] / 1000 if subject.size and subject.size[0] == "m" else 0.0


def _numbers_conflict(a: Subject, b: Subject) -> bool:
    ours, theirs = a.title.numbers, b.title.numbers
    return any(
        not (ours[label] <= theirs[label] or theirs[label] <= ours[label])
        for label in ours.keys() & theirs.keys()
    )


def _objects_conflict(a: Subject, b: Subject) -> bool:
    mine, theirs = parts_named(a), parts_named(b)
    return bool(mine and theirs) and not mine & theirs


def parts_named(subject: Subject) -> frozenset[str]:
    """Parts of works named; on a road only those that are not the road itself, for a road may
    lead to a place called Tebing Siring."""
    found = subject.title.objects
    return found & _ROAD_OBJECTS if subject.proposal.asset_type == "jalan" else found


def _names_agree(a: Subject, b: Subject) -> str | None:
    """nama-sama, nama-bertahap (one adds a stage or number), nama-termuat (one says more), None.

    A word that one title has more is excused where the other names it in brackets or as its
    place.
    """
    ours, theirs = strong_words(a.title.names), strong_words(b.title.names)
    left = unmatched(ours, theirs)
    right = unmatched(theirs, ours)
    if len(left) == len(ours) or len(right) == len(theirs):
        return None
    left = unmatched(left, _wider(b)) if left else left
    right = unmatched(right, _wider(a)) if right else right
    if left and right:
        return None
    ends = _ends_agree(a.title.names, b.title.names)
    if not ends and kind_group(a.proposal.asset_type) == "jalan":
        return None
    if not ends or left or right:
        return "nama-termuat" if a.proposal.asset_type == b.proposal.asset_type else None
    return "nama-sama" if _same_numbering(a, b) else "nama-bertahap"


def _same_numbering(a: Subject, b: Subject) -> bool:
    """Whether both carry the same kinds of numbers, and both or neither continues works."""
    numbers = a.title.numbers.keys() == b.title.numbers.keys()
    return numbers and a.continuing == b.continuing


def _wider(subject: Subject) -> tuple[str, ...]:
    place = f"{subject.proposal.kecamatan or ''} {subject.proposal.desa or ''}".lower().split()
    return tuple(dict.fromkeys(chain(subject.title.all_words, place)))


def _ends_agree(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """Stretches between two places must share both ends, in either direction."""
    if len(ours) < 2 or len(theirs) < 2:
        # "Jalan Gambut" may be a street; it is not the road Gambut – Malintang.
        return len(ours) == len(theirs) or _covers(ours, theirs)
    forth = _meet(ours[0], theirs[0]) and _meet(ours[-1], theirs[-1])
    back = _meet(ours[0], theirs[-1]) and _meet(ours[-1], theirs[0])
    return forth or back


def _covers(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    short, long = sorted((ours, theirs), key=len)
    words = strong_words(short)
    return all(any(_meet(end, (word,)) for word in words) for end in (long[0], long[-1]))


def _meet(one: Name, other: Name) -> bool:
    mine, theirs = strong_words((one,)), strong_words((other,))
    return any(same_word(word, like) for word in mine for like in theirs)


def _on_one_road(
    names: str, words: int, mine: tuple[int, int], theirs: tuple[int, int]
) -> Likeness | None:
    """By chainage: the same stretch, overlapping stretches, or (adjoining or apart) nothing."""
    if names == "nama-termuat" and words < 2:
        return None
    common = min(mine[1], theirs[1]) - max(mine[0], theirs[0])
    if common <= 0:
        return None
    union = max(mine[1], theirs[1]) - min(mine[0], theirs[0])
    if common >= 0.9 * union:
        return Likeness("sama", (names, "sta-sama"), common)
    return Likeness("tumpang", (names, "sta-bertumpuk"), common)


def _by_size(a: Subject, b: Subject, names: str) -> Likeness | None:
    """Without two chainages: by the measured size, the cost, and how the works are called."""
    size = _size_agrees(a, b)
    alike = _works_alike(a, b) and parts_named(a) == parts_named(b)
    crosses = a.proposal.organisation != b.proposal.organisation
    costs = (a.proposal.cost_rupiah, b.proposal.cost_rupiah)
    reasons = (
        names,
        *(("ujung-terbalik",) if _reversed(a, b) else ()),
        *((size,) if size else ()),
    )
    if a.packaged or b.packaged:
        return _standard_package(a, b, names, alike)
    if size == "ukuran-sama" and (names == "nama-sama" or crosses):
        certain = names == "nama-sama" and alike and _close(*costs, 1.5) and _same_time(a, b)
        return Likeness("sama" if certain else "mungkin", reasons)
    if crosses and _fits_inside(a, b):
        return Likeness("mungkin_tumpang", reasons)
    if size == "ukuran-beda" and names == "nama-sama":
        return Likeness("mungkin" if crosses else "mirip", reasons)
    if names == "nama-sama" and alike:
        certain = _close(*costs, 1.02) and _same_time(a, b)
        return (
            Likeness("sama", (*reasons, "biaya-sama")) if certain else Likeness("mungkin", reasons)
        )
    likely = (crosses or names == "nama-bertahap") if alike else crosses and names == "nama-sama"
    return Likeness("mirip", reasons) if likely else None


def _standard_package(a: Subject, b: Subject, names: str, alike: bool) -> Likeness | None:
    """Among packages of one cost only the title tells: the same words are the same work."""
    if names != "nama-sama" or not alike:
        return None
    titles = (set(re.findall(r"[a-z0-9]+", s.proposal.title.lower())) for s in (a, b))
    verdict = "sama" if next(titles) == next(titles) and _same_time(a, b) else "mungkin"
    return Likeness(verdict, (names,))


def _fits_inside(a: Subject, b: Subject) -> bool:
    """Whether one says its stretch, and the other, for the same works, is short enough to lie
    within it."""
    known, unknown = (a, b) if a.stretch else (b, a)
    if known.stretch is None or unknown.stretch is not None or unknown.size is None:
        return False
    length = known.stretch[1] - known.stretch[0]
    same_works = a.proposal.work_type == b.proposal.work_type
    return same_works and unknown.size[0] == "m" and unknown.size[1] < length


def _same_time(a: Subject, b: Subject) -> bool:
    """Whether the years overlap; one office may repeat a work in a later year on purpose."""
    return a.proposal.organisation != b.proposal.organisation or min(
        a.last_year, b.last_year
    ) >= max(a.first_year, b.first_year)


def _size_agrees(a: Subject, b: Subject) -> str | None:
    """ukuran-sama, ukuran-beda, or None where sizes cannot be compared."""
    if a.title.area_ha and b.title.area_ha:
        close = _close(a.title.area_ha, b.title.area_ha, 1.01)
        return "ukuran-sama" if close else "ukuran-beda"
    if a.size is None or b.size is None or a.size[0] != b.size[0]:
        return None
    return "ukuran-sama" if _close(a.size[1], b.size[1], 1.05) else "ukuran-beda"


def _works_alike(a: Subject, b: Subject) -> bool:
    works = {a.proposal.work_type, b.proposal.work_type}
    return len(works) == 1 or "lainnya" in works or works <= _RENEWAL or works <= _NEW


def _reversed(a: Subject, b: Subject) -> bool:
    ours, theirs = a.title.names, b.title.names
    return len(ours) > 1 and len(theirs) > 1 and not _meet(ours[0], theirs[0])


def _close(x: float, y: float, factor: float) -> bool:
    return min(x, y) > 0 and max(x, y) <= factor * min(x, y)
