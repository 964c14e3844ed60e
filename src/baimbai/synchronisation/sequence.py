"""Sequence: what digs comes before what paves; what is required comes first (`konflik_urutan`)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import NEAR_KM, strong_words
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.synchronisation.title import Name
from baimbai.wording.message import Message, Value

_DIGGING = ("spam", "drainase", "air_limbah")
_PAVING = frozenset(
    "pembangunan peningkatan pelebaran rekonstruksi rehabilitasi pemeliharaan_berkala".split()
)


_MOST = 40


def digging_after_paving(dossier: Dossier) -> Iterator[Finding]:
    """Pipes or drains on a road within two years after its paving."""
    gap = int(dossier.rulebook.figure("urutan-jarak-tahun"))
    paved = _paved_roads(dossier.subjects)
    for digging in _diggings(dossier.subjects):
        for road in _roads_under(digging, paved):
            if road.first_year < digging.first_year <= road.last_year + gap:
                yield _dug_up(dossier, road, digging)


def digging_after_last_works(dossier: Dossier) -> Iterator[Finding]:
    """Pipes or drains on a listed road that was paved within the last two years."""
    gap = int(dossier.rulebook.figure("urutan-jarak-tahun"))
    for digging in _diggings(dossier.subjects):
        for name in digging.title.roads:
            asset = dossier.statuses.road(name, digging.proposal.region_code)
            done = asset.last_works_year if asset else None
            if asset is None or done is None or not 0 <= digging.first_year - done <= gap:
                continue
            values: dict[str, Value] = {
                "road": asset.name, "paved": str(done), "dug": str(digging.first_year),
                "work": digging.proposal.asset_type,
            }  # fmt: skip
            yield dossier.finding(
                "konflik_urutan",
                "tinggi",
                [digging.proposal.id],
                Message("finding-urutan-aset", values),
                ("urutkan", "gabung", "terima_dengan_alasan"),
            )
            break


def required_later(dossier: Dossier) -> Iterator[Finding]:
    """A proposal whose prerequisite is asked for a later year."""
    for subject in dossier.subjects:
        for name in subject.proposal.requires:
            first = dossier.by_id.get(name)
            if first is None or first.first_year <= subject.first_year:
                continue
            values: dict[str, Value] = {
                "first": name, "year": str(first.first_year),
                "then": subject.proposal.id, "earlier": str(subject.first_year),
            }  # fmt: skip
            yield dossier.finding(
                "konflik_urutan",
                "tinggi",
                [name, subject.proposal.id],
                Message("finding-urutan-prasyarat", values),
                ("urutkan", "perbaiki"),
            )


def order_declared(first: Subject, then: Subject) -> bool:
    """Whether the sheet itself orders the two: `required_later` tells it where it is broken, and
    whoever wants the other order ("access only if the bridge is built") has thought of it."""
    if then.proposal.id in first.proposal.requires:
        return True
    return first.proposal.id in then.proposal.requires and first.first_year > then.first_year


def out_of_order(
    dossier: Dossier, way: str, first: Subject, waiting: Sequence[Subject], severity: str
) -> Finding:
    """`first` must come before those that wait for it, and does not.

    `way` says why: rencana, lahan, pengawasan, tahap, hulu or akses.
    """
    then = waiting[0]
    values: dict[str, Value] = {
        "way": way,
        "first": first.proposal.id, "first_title": first.proposal.title,
        "first_year": str(first.first_year),
        "then": then.proposal.id, "then_title": then.proposal.title,
        "then_year": str(then.first_year if way != "akses" else then.last_year),
        "count": len(waiting),
    }  # fmt: skip
    return dossier.finding(
        "konflik_urutan",
        severity,
        [first.proposal.id, *(each.proposal.id for each in waiting)],
        Message("finding-urutan-langkah", values),
        ("urutkan", "gabung", "perbaiki", "terima_dengan_alasan"),
    )


def _diggings(subjects: Sequence[Subject]) -> Iterator[Subject]:
    for subject in subjects:
        digs = subject.proposal.asset_type in _DIGGING and subject.role == "fisik"
        if digs and subject.title.roads:
            yield subject


def _paved_roads(subjects: Sequence[Subject]) -> dict[str, list[Subject]]:
    """Road works by the beginnings of their names; of very many on one road the first `_MOST`."""
    found: dict[str, list[Subject]] = defaultdict(list)
    known: Counter[tuple[str, ...]] = Counter()
    for subject in subjects:
        proposal = subject.proposal
        if proposal.asset_type == "jalan" and proposal.work_type in _PAVING:
            words = strong_words((*subject.title.names, *subject.title.asides))
            road = (proposal.region_code, *sorted(words))
            known[road] += 1
            if known[road] > _MOST:
                continue
            for beginning in {folded(word)[:4] for word in words}:
                found[beginning].append(subject)
    return found


def _roads_under(digging: Subject, paved: dict[str, list[Subject]]) -> list[Subject]:
    near: dict[str, Subject] = {}
    for name in digging.title.roads:
        for word in strong_words((name,)):
            for road in paved.get(folded(word)[:4], ()):
                if road.proposal.id not in near and _is_under(digging, name, road):
                    near[road.proposal.id] = road
    return [near[key] for key in sorted(near)]


def _is_under(digging: Subject, name: Name, road: Subject) -> bool:
    """Whether the digging's road is the one that is paved: one of its names is wholly in the
    other's; a stretch between two places only as a whole."""
    here, there = digging.proposal.region_code, road.proposal.region_code
    if not (here.startswith(there) or there.startswith(here)):
        return False
    apart = distance_km(digging.proposal, road.proposal)
    length = road.size[1] / 1000 if road.size and road.size[0] == "m" else 0.0
    if apart is not None and apart > NEAR_KM + length:
        return False
    dug = strong_words((name,))
    whole = strong_words(road.title.names)
    if whole and not unmatched(whole, dug):
        return True
    if len(road.title.names) == 1 and len(dug) > 1 and not unmatched(dug, whole):
        return True
    streets = (strong_words((street,)) for street in road.title.roads[1:])
    return any(street and not unmatched(street, dug) for street in streets)


def _dug_up(dossier: Dossier, road: Subject, digging: Subject) -> Finding:
    values: dict[str, Value] = {
        "road": shared_name([road]),
        "paved": str(road.first_year),
        "dug": str(digging.first_year),
        "work": digging.proposal.asset_type,
        "paving": road.proposal.id,
        "digging": digging.proposal.id,
    }
    return dossier.finding(
        "konflik_urutan",
        "tinggi",
        [road.proposal.id, digging.proposal.id],
        Message("finding-urutan-galian", values),
        ("urutkan", "gabung", "terima_dengan_alasan"),
    )
