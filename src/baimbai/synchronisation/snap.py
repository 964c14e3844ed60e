"""Proposals on the road network (*usulan pada ruas*): which links they improve, and by how much.

Found by name (both ends, or another name of the link), else by what was drawn, else by a point;
the chainage or the volume tells how much of the link is improved. What is not certain is left out
with its reason.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from baimbai.register.asset import Asset
from baimbai.register.proposal import PHYSICAL_WORK
from baimbai.roads.cost import complete, cost_of, metres_of
from baimbai.roads.drawn import straight_km
from baimbai.roads.figures import CostFigures
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, RoadLink, RoadNode
from baimbai.roads.tables import CHANGES, MOST_COST, LinkChange
from baimbai.roads.works import (
    LEFT_OUTS,
    REBUILDS,
    RENEWS,
    ROAD_WORKS,
    LeftOut,
    RoadWork,
    bridged,
    cost_after,
)
from baimbai.synchronisation.alongside_links import DrawnLinks
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.spelling import unmatched
from baimbai.synchronisation.statuslist import StatusList
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import Name, read_title
from baimbai.wording.message import Message

Way = tuple[str, str]
"""From one node to another."""

ROAD_ASSETS = ("jalan", "jembatan")
_SEGMENT = re.compile(r"\bseg(?:men)?\b.*$|\bmenuju standar\b", re.IGNORECASE)
ROUGHLY = 0.98
"""A new road shorter than so much of the straight line between its ends is none."""


@dataclass(frozen=True)
class Snapped:
    """Works on the network, and proposals that change nothing on it."""

    changes: pl.DataFrame
    """CHANGES: what each proposal makes of the links, both ways where they run both ways."""
    works: pl.DataFrame
    """ROAD_WORKS"""
    left_out: pl.DataFrame
    """LEFT_OUTS: every other proposal, with its reason."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A link, or a new road, that a proposal works on."""

    road: RoadLink
    way: str
    metres: int
    new: bool = False


def snap(
    subjects: Iterable[Subject], roads: pl.DataFrame, nodes: pl.DataFrame, figures: CostFigures
) -> Snapped:
    """Lay proposals on ROAD_LINKS; ROAD_NODES serve new roads between two of them."""
    network = _Network(list(ROAD_LINKS.records(roads)), list(ROAD_NODES.records(nodes)), figures)
    costs: dict[tuple[str, str, str], int] = {}
    works: list[RoadWork] = []
    left: list[LeftOut] = []
    for subject in sorted(subjects, key=lambda subject: subject.proposal.id):
        parts = network.parts(subject)
        if isinstance(parts, LeftOut):
            left.append(parts)
            continue
        done = network.works(subject, parts)
        if not done:
            left.append(_out(subject, "tidak_lebih_murah", road=parts[0].road.name))
        for work, ways in done:
            works.append(work)
            for way in ways:
                key = (work.project, *way)
                costs[key] = min(costs.get(key, MOST_COST), work.after_rupiah)
    return Snapped(CHANGES.make(_changes(costs)), ROAD_WORKS.make(works), LEFT_OUTS.make(left))


def _changes(costs: Mapping[tuple[str, str, str], int]) -> Iterator[LinkChange]:
    """One change a pair of nodes where both directions cost the same, else one a direction."""
    for (project, start, end), cost in sorted(costs.items()):
        back = costs.get((project, end, start))
        if back != cost:
            yield LinkChange(project, start, end, cost, both_ways=False)
        elif start < end:
            yield LinkChange(project, start, end, cost, both_ways=True)


class _Network:
    """Links by their names, lines and nodes."""

    def __init__(
        self, roads: Sequence[RoadLink], nodes: Sequence[RoadNode], figures: CostFigures
    ) -> None:
        self._figures = figures
        self._roads = {road.id: complete(road, figures)[0] for road in roads}
        self._named = StatusList(asset for road in roads for asset in _listed(road))
        self._cheapest: dict[Way, int] = {}
        for road in self._roads.values():
            for way in _ways(road):
                known = self._cheapest.get(way, MOST_COST)
                self._cheapest[way] = min(known, cost_of(road, figures))
        self._drawn = DrawnLinks(roads)
        self._nodes = [(node, read_title("jalan " + node.name).names) for node in nodes]

    def parts(self, subject: Subject) -> list[_Part] | LeftOut:
        """What the proposal works on, or why nothing is counted."""
        proposal = subject.proposal
        if proposal.asset_type not in ROAD_ASSETS:
            return _out(subject, "bukan_jalan", asset=proposal.asset_type)
        if proposal.work_type not in PHYSICAL_WORK:
            return _out(subject, "bukan_fisik", work=proposal.work_type)
        if proposal.work_type not in (*REBUILDS, *RENEWS):
            return _out(subject, "tanpa_perubahan", work=proposal.work_type)
        named = self._find(subject)
        if named:
            return self._by_name(subject, named)
        if proposal.asset_type == "jembatan":
            return _out(subject, "tak_ditemukan")
        return self._by_place(subject) or self._new_road(subject) or _out(subject, "tak_ditemukan")

    def _find(self, subject: Subject) -> list[RoadLink]:
        """Links of the name; where there are none, without what is said of a segment, and the
        road that a bridge is named after."""
        for tried in (subject, _without_segment(subject), _as_road(subject)):
            found = self._named.find_all(tried)
            if found:
                ids = dict.fromkeys(asset.id.partition("\n")[0] for asset in found)
                return [self._roads[id_] for id_ in ids]
        return []

    def _by_name(self, subject: Subject, named: list[RoadLink]) -> list[_Part] | LeftOut:
        if subject.proposal.asset_type == "jembatan":
            return self._bridge(subject, named)
        named = [road for road in named if road.road_class != "feri"]
        if not named:
            return _out(subject, "tak_ditemukan")
        if subject.stretch is not None:
            return self._by_chainage(subject, named, subject.stretch)
        if len(named) > 1:
            return _ambiguous(subject, named)
        if subject.size is None or subject.size[0] != "m":
            return _out(subject, "tanpa_panjang", road=named[0].name)
        return [_Part(named[0], "nama", min(round(subject.size[1]), metres_of(named[0])))]

    def _by_chainage(
        self, subject: Subject, named: list[RoadLink], stretch: tuple[int, int]
    ) -> list[_Part] | LeftOut:
        """Links of one road share its chainage only where the list says where each begins."""
        if len(named) > 1 and any(road.from_m is None for road in named):
            return _ambiguous(subject, named)
        parts = []
        for road in named:
            start = road.from_m or 0
            metres = min(stretch[1], start + metres_of(road)) - max(stretch[0], start)
            if metres > 0:
                parts.append(_Part(road, "nama", metres))
        return parts or _out(subject, "di_luar_sta", road=named[0].name)

    def _bridge(self, subject: Subject, named: list[RoadLink]) -> list[_Part] | LeftOut:
        """A bridge in place of a ferry; one on an open road is taken to be passable today."""
        ferries = [road for road in named if road.road_class == "feri"]
        if not ferries or subject.proposal.work_type not in REBUILDS:
            return _out(subject, "jembatan_di_ruas", road=named[0].name)
        if len(ferries) > 1:
            return _ambiguous(subject, ferries)
        size = round(subject.size[1]) if subject.size and subject.size[0] == "m" else 0
        metres = max(metres_of(ferries[0]), size)
        if not metres:
            return _out(subject, "tanpa_panjang", road=ferries[0].name)
        return [_Part(ferries[0], "nama", metres)]

    def _by_place(self, subject: Subject) -> list[_Part] | LeftOut | None:
        proposal = subject.proposal
        if proposal.geometry is not None:
            along = self._drawn.along(proposal.geometry)
            parts = [_Part(self._roads[id_], "gambar", metres) for id_, metres in along]
            return [part for part in parts if part.road.road_class != "feri"] or None
        if proposal.lat is None or proposal.lon is None:
            return None
        near = [self._roads[id_] for id_ in self._drawn.near(proposal.lat, proposal.lon)]
        if len(near) > 1:
            return _ambiguous(subject, near)
        if not near or subject.size is None or subject.size[0] != "m":
            return None
        return [_Part(near[0], "titik", min(round(subject.size[1]), metres_of(near[0])))]

    def _new_road(self, subject: Subject) -> list[_Part] | LeftOut | None:
        """A road that is to be built between two nodes, as long as its volume says."""
        names = subject.title.names
        if subject.proposal.work_type != "pembangunan" or len(names) != 2:
            return None
        ends = [self._called(name) for name in names]
        if any(len(found) != 1 for found in ends) or subject.size is None:
            return None
        one, other = ends[0][0], ends[1][0]
        metres = round(subject.size[1]) if subject.size[0] == "m" else 0
        if metres / 1000 < ROUGHLY * straight_km(one.lat, one.lon, other.lat, other.lon):
            return None
        road = RoadLink(
            "", subject.proposal.title, one.node, other.node, surface="aspal", condition="baik",
            length_km=metres / 1000, level=subject.proposal.level,
        )  # fmt: skip
        whole = complete(road, self._figures)[0]
        return [_Part(whole, "simpul", metres, new=True)] if one.node != other.node else None

    def _called(self, name: Name) -> list[RoadNode]:
        mine = strong_words((name,))
        return [
            node
            for node, names in self._nodes
            if not unmatched(mine, strong_words(names)) and not unmatched(strong_words(names), mine)
        ]

    def works(self, subject: Subject, parts: list[_Part]) -> list[tuple[RoadWork, list[Way]]]:
        """Each part that becomes the cheapest link between its nodes, and in which directions.

        A link beside a cheaper one changes nothing while it stays the dearer.
        """
        done = []
        for part in parts:
            road = part.road
            before = None if part.new else cost_of(road, self._figures)
            after = self._cost_after(part, subject.proposal.work_type)
            ways = [way for way in _ways(road) if after < self._cheapest.get(way, MOST_COST)]
            if ways and (before is None or after < before):
                id_ = subject.proposal.id
                done.append((RoadWork(id_, road.id, part.way, part.metres, before, after), ways))
        return done

    def _cost_after(self, part: _Part, work_type: str) -> int:
        if part.new:
            return cost_of(part.road, self._figures)
        if part.road.road_class == "feri":
            return cost_of(bridged(part.road, part.metres), self._figures)
        return cost_after(part.road, work_type, part.metres, self._figures)


def _ways(road: RoadLink) -> list[Way]:
    """The directions in which it is used."""
    forth = (road.from_node, road.to_node)
    return [forth, forth[::-1]] if road.both_ways else [forth]


def _without_segment(subject: Subject) -> Subject:
    title = _SEGMENT.sub("", subject.proposal.title)
    return replace(
        subject, proposal=replace(subject.proposal, title=title), title=read_title(title)
    )


def _as_road(subject: Subject) -> Subject:
    return replace(subject, proposal=replace(subject.proposal, asset_type="jalan"))


def _listed(road: RoadLink) -> Iterable[Asset]:
    """The link as lines of a status list, one a name. Two ends, or a bridge in place of a ferry,
    are told apart within the province, a single name only within its region."""
    for n, name in enumerate((road.name, *road.aliases)):
        kind = "jembatan" if name.lower().startswith("jembatan") else "jalan"
        plain = len(read_title("jalan " + name).names) < 2
        wide = kind == "jembatan" or not plain
        region = road.region_code[:2] if wide and road.region_code else road.region_code
        # StatusList keeps one line an id.
        yield Asset(f"{road.id}\n{n}", kind, name, road.level or "kabkota", region)


def _out(subject: Subject, reason: str, **values: str) -> LeftOut:
    title = subject.proposal.title[:120]
    key = "remark-usulan-jalan-" + reason.replace("_", "-")
    return LeftOut(subject.proposal.id, reason, Message(key, {"title": title, **values}))


def _ambiguous(subject: Subject, roads: Sequence[RoadLink]) -> LeftOut:
    names = "; ".join(f"{road.name} ({road.id})" for road in roads[:5])
    return _out(subject, "rancu", roads=names)
