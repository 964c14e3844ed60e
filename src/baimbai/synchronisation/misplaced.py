"""Points in another kabupaten (*koordinat di luar wilayah*): told by the points of all proposals,
also where no boundaries are at hand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from statistics import median

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message, Value

_FEWEST = 8
"""Fewer points do not tell where a kabupaten lies."""
_MARGIN_KM = 10.0
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Spread:
    """Where the proposals of a kabupaten lie."""

    centre: Point
    reach_km: float
    """Nine in ten lie nearer to the centre."""


def points_elsewhere(dossier: Dossier) -> Iterator[Finding]:
    """`koordinat_mustahil`: far outside where the kabupaten's other points lie, and amid those of
    another kabupaten."""
    points: dict[str, list[Point]] = defaultdict(list)
    located = [
        (s.proposal, (s.proposal.lat, s.proposal.lon))
        for s in dossier.subjects
        if s.proposal.lat is not None and s.proposal.lon is not None
    ]
    for proposal, (lat, lon) in located:
        if len(proposal.region_code) > 2:
            points[proposal.region_code].append((lat, lon))
    known = {code: _spread(of) for code, of in sorted(points.items()) if len(of) >= _FEWEST}
    regions = dict(dossier.programme.regions.select("code", "name").iter_rows())
    for proposal, point in located:
        own = known.get(proposal.region_code)
        away = _km(point, own.centre) if own else 0.0
        if own is None or away <= 2 * own.reach_km + _MARGIN_KM:
            continue
        other = min(known, key=lambda code: (_km(point, known[code].centre), code))
        near = _km(point, known[other].centre)
        if other == proposal.region_code or near > max(known[other].reach_km, away / 3):
            continue
        values: dict[str, Value] = {
            "km": round(away),
            "region": regions.get(proposal.region_code, proposal.region_code),
            "other": regions.get(other, other),
        }
        yield dossier.finding(
            "koordinat_mustahil",
            "sedang",
            [proposal.id],
            Message("finding-titik-di-wilayah-lain", values),
            ("perbaiki",),
        )


def _spread(points: Sequence[Point]) -> _Spread:
    centre = (median(lat for lat, _ in points), median(lon for _, lon in points))
    away = sorted(_km(point, centre) for point in points)
    return _Spread(centre, away[len(away) * 9 // 10 - 1])


def _km(a: Point, b: Point) -> float:
    north = sin(radians(b[0] - a[0]) / 2) ** 2
    east = sin(radians(b[1] - a[1]) / 2) ** 2
    return 12742 * asin(sqrt(north + cos(radians(a[0])) * cos(radians(b[0])) * east))
