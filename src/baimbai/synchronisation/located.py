"""Overlap on the map (*tumpang tindih lokasi*): works drawn on one place for the same years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from baimbai.synchronisation.alongside import (
    MOST,
    Shapes,
    find_alongside,
    in_metres,
    shared_metres,
    zones_of,
)
from baimbai.synchronisation.clusters import gather
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.drawings import Drawings, crowded_points, read_drawings
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import kind_group, parts_named
from baimbai.synchronisation.overlap import collide, concur, years_of
from baimbai.synchronisation.roads import direction, naming
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.wording.message import Message, Value

_SOME, _MOST_OF_IT = 0.25, 0.5
"""Parts of the shorter line that make a finding, and a grave one; of the smaller area half."""
_LEAST_M = 200.0
"""Lines that share less, and not nearly all, branch or cross."""
_POINT_M = 50.0
_WIDE_KM2 = 25.0
"""An area wider than this is a region, not a site."""
_SPREAD = frozenset(("rtlh", "tata_ruang", "jasa_konstruksi", "lainnya"))
"""Works at many small sites, or none: two of them in one place are still two."""
_ROLES = ("fisik", "rencana")
_ONE_SITE = frozenset(("sungai", "pantai", "bendungan", "jembatan"))
"""Works of which one point tells the site: two offices' points on it mean one place."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two drawings have in common."""

    size: float
    """Metres of line, square metres of area, or metres from a point to the drawing."""
    part: float
    """Of the shorter line or the smaller area, 0 to 1; 0 for a point."""
    grave: bool


def drawn_twice(dossier: Dossier) -> Iterator[Finding]:
    """Lines that run along one another, areas that cover one another, and points on another
    office's line or area (`tumpang_tindih_lokasi`)."""
    drawings = read_drawings(dossier.subjects)
    for sentence, found in (
        ("finding-lokasi-garis", _along_lines(dossier, drawings)),
        ("finding-lokasi-luas", _over_areas(dossier, drawings)),
        ("finding-lokasi-titik", _points_on_drawings(dossier, drawings)),
        ("finding-lokasi-dekat", _points_on_one_site(dossier)),
    ):
        for cluster, shared in gather(found):
            members = [dossier.subjects[i] for i in cluster]
            largest = max(shared, key=lambda s: (s.part, s.size))
            values: dict[str, Value] = {
                "name": shared_name(members),
                "metres": largest.size,
                "percent": round(100 * largest.part),
                "proposals": tuple(
                    f"“{m.proposal.title}” ({m.proposal.id}, {years_of(m)})" for m in members[:6]
                ),
            }
            grave = any(s.grave for s in shared)
            severity = "tinggi" if grave else "sedang" if largest.part else "rendah"
            exits = ("bagi_lingkup", "gabung", "pilih_satu", "terima_dengan_alasan")
            names = [m.proposal.id for m in members]
            message = Message(sentence, values)
            yield dossier.finding("tumpang_tindih_lokasi", severity, names, message, exits)


def unusable_drawings(dossier: Dossier) -> Iterator[Finding]:
    """Drawings that say nothing, or had to be mended (`gambar_tak_terpakai`): one finding an
    office and fault; and groups of one drawing, left uncompared (`pembandingan_terbatas`)."""
    drawings = read_drawings(dossier.subjects)
    groups: dict[tuple[str, str], list[str]] = {}
    for place, fault in sorted(drawings.faults.items()):
        proposal = dossier.subjects[place].proposal
        groups.setdefault((proposal.organisation, fault), []).append(proposal.id)
    for (_, fault), names in sorted(groups.items()):
        values: dict[str, Value] = {"fault": fault, "count": len(names)}
        message = Message("finding-gambar-tak-terpakai", values)
        yield dossier.finding("gambar_tak_terpakai", "rendah", names, message, ("perbaiki",))
    if drawings.crowds:
        crowds = {"groups": len(drawings.crowds), "count": sum(drawings.crowds)}
        message = Message("finding-gambar-kembar", crowds)
        yield dossier.finding("pembandingan_terbatas", "info", [], message, ("perbaiki",))


def _along_lines(dossier: Dossier, drawings: Drawings) -> Mapping[Pair, Shared]:
    found = {}
    lines, owners = drawings.lines, drawings.line_of
    lengths = shapely.get_num_coordinates(lines)
    for i, j in find_alongside(lines, _SOME).pairs.tolist():
        pair = int(owners[i]), int(owners[j])
        if not _may_collide(dossier, pair):
            continue
        metres, part = shared_metres(lines[i], lines[j])
        if metres < _LEAST_M and part < 0.9:
            continue
        a, b = (dossier.subjects[place] for place in pair)
        # A line of two points is where works begin and end: no road runs so straight.
        known = direction(naming(a), naming(b)) != "" or min(lengths[i], lengths[j]) > 2
        offices = a.proposal.organisation != b.proposal.organisation
        found[pair] = Shared(metres, part, part > _MOST_OF_IT and known and offices)
    return found


def _over_areas(dossier: Dossier, drawings: Drawings) -> Mapping[Pair, Shared]:
    found = {}
    areas, owners = drawings.areas, drawings.area_of
    for i, j in shapely.STRtree(areas).query(areas, predicate="intersects").T.tolist():
        pair = int(owners[i]), int(owners[j])
        if i >= j or not _may_collide(dossier, pair):
            continue
        a, b = _side_by_side(areas, i, j)
        common, smaller = shapely.area(shapely.intersection(a, b)), min(a.area, b.area)
        if common > _MOST_OF_IT * smaller and max(a.area, b.area) < _WIDE_KM2 * 1e6:
            one, other = (dossier.subjects[place] for place in pair)
            grave = direction(naming(one), naming(other)) != ""
            offices = one.proposal.organisation != other.proposal.organisation
            found[pair] = Shared(common, common / smaller, grave and offices)
    return found


def _points_on_drawings(dossier: Dossier, drawings: Drawings) -> Mapping[Pair, Shared]:
    """Points of one office on lines and areas of another; a point that many share, or that was
    written to hundreds of metres, is no site."""
    subjects = dossier.subjects
    precise = [i for i in _sites(subjects) if not subjects[i].proposal.geometry]
    points = shapely.points(
        [(subjects[i].proposal.lon, subjects[i].proposal.lat) for i in precise] or np.empty((0, 2))
    )
    tree = shapely.STRtree(points)
    found = {}
    drawn = [*zip(drawings.lines, drawings.line_of, strict=True),
             *zip(drawings.areas, drawings.area_of, strict=True)]  # fmt: skip
    for shape, owner in drawn:
        near = shapely.buffer(shape, 2 * _POINT_M / 111_000)
        for place in np.sort(tree.query(near, predicate="intersects"))[:MOST].tolist():
            pair = min(int(owner), precise[place]), max(int(owner), precise[place])
            if _names_one_site(dossier, pair) and _may_collide(dossier, pair):
                site, drawing = _side_by_side(np.array([points[place], shape]), 0, 1)
                metres = site.distance(drawing)
                if metres <= _POINT_M and drawing.area < _WIDE_KM2 * 1e6:
                    found[pair] = Shared(metres, 0.0, grave=False)
    return found


def _points_on_one_site(dossier: Dossier) -> Mapping[Pair, Shared]:
    """Points of two offices within 50 m of one another, for works of one kind and one site."""
    subjects = dossier.subjects
    sites = [i for i in _sites(subjects) if subjects[i].proposal.asset_type in _ONE_SITE]
    found = {}
    order = sorted(sites, key=lambda i: (subjects[i].proposal.lat or 0.0, i))
    for place, one in enumerate(order):
        north = (subjects[one].proposal.lat or 0.0) + _POINT_M / 110_000
        for other in order[place + 1 : place + 1 + MOST]:
            if (subjects[other].proposal.lat or 0.0) > north:
                break
            pair = min(one, other), max(one, other)
            metres = 1000 * (distance_km(subjects[one].proposal, subjects[other].proposal) or 0.0)
            if metres <= _POINT_M and _one_site(dossier, pair):
                found[pair] = Shared(metres, 0.0, grave=True)
    return found


def _one_site(dossier: Dossier, pair: Pair) -> bool:
    a, b = (dossier.subjects[place] for place in pair)
    p, q = a.proposal, b.proposal
    if p.organisation == q.organisation or p.asset_type != q.asset_type:
        return False
    if a.role not in _ROLES or not concur(a, b) or _other_parts(a, b):
        return False
    return _not_yet_told(dossier, pair)


def _sites(subjects: Sequence[Subject]) -> list[int]:
    """Positions of the proposals whose point is their own, and exact to tens of metres."""
    crowds = crowded_points(subjects)
    return [
        i for i, s in enumerate(subjects)
        if (s.proposal.lat, s.proposal.lon) not in crowds
        and _is_precise(s.proposal.lat) and _is_precise(s.proposal.lon)
    ]  # fmt: skip


def _may_collide(dossier: Dossier, pair: Pair) -> bool:
    """Whether works of one kind on one place collide, and no other finding says so already."""
    a, b = (dossier.subjects[place] for place in pair)
    p, q = a.proposal, b.proposal
    roads = kind_group(p.asset_type) == kind_group(q.asset_type) == "jalan"
    if (p.asset_type != q.asset_type and not roads) or p.asset_type in _SPREAD:
        return False
    if a.role not in _ROLES or not collide(a, b) or _other_parts(a, b):
        return False
    # Where both say their chainage on one road, that decides.
    if a.stretch and b.stretch and direction(naming(a), naming(b)):
        return False
    return _not_yet_told(dossier, pair)


def _not_yet_told(dossier: Dossier, pair: Pair) -> bool:
    """Whether no finding on duplicates or shares names the two already."""
    like = dossier.pairs.likeness.get((min(pair), max(pair)))
    return like is None or like.verdict not in ("sama", "mungkin", "porsi")


def _other_parts(a: Subject, b: Subject) -> bool:
    """Whether they name other parts of works, or other packages and places by number."""
    mine, theirs = parts_named(a), parts_named(b)
    ours, others = a.title.numbers, b.title.numbers
    numbered = any(not ours[label] & others[label] for label in ours.keys() & others.keys())
    return numbered or bool(mine and theirs and not mine & theirs)


def _names_one_site(dossier: Dossier, pair: Pair) -> bool:
    a, b = (dossier.subjects[place] for place in pair)
    if a.proposal.organisation == b.proposal.organisation:
        return False
    return direction(naming(a), naming(b)) != ""


def _is_precise(degrees: float | None) -> bool:
    return degrees is not None and abs(degrees - round(degrees, 3)) > 1e-9


def _side_by_side(shapes: Shapes, i: int, j: int) -> tuple[shapely.Geometry, shapely.Geometry]:
    """Two shapes in metres of one zone."""
    both = shapes[[i, j]]
    one, other = in_metres(both, int(zones_of(both).min()))
    return one, other
