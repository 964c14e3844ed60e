"""Surveys by segment (*segmen*, as PKRMS keeps them): each link described by its segments."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import polars as pl

from baimbai.register.proposal import CONDITIONS
from baimbai.register.table import Table
from baimbai.roads.cost import metres_of
from baimbai.roads.figures import CostFigures
from baimbai.roads.road import ROAD_LINKS, ROAD_NOTES, SURFACES, RoadLink, RoadNote
from baimbai.wording.message import Message

COVERED = 0.9
"""A survey of less of a link than this gets a remark."""


@dataclass(frozen=True, slots=True)
class RoadSegment:
    """A stretch of a link, as surveyed. What the survey does not say is None."""

    link: str
    from_m: int
    to_m: int
    surface: str | None = None
    condition: str | None = None
    iri: float | None = None
    """Metres a kilometre."""
    width_m: float | None = None


ROAD_SEGMENTS = Table(
    "road_segments",
    RoadSegment,
    key=(),
    rules={
        "a segment has a length": pl.col("from_m") < pl.col("to_m"),
        "surface is known": pl.col("surface").is_null() | pl.col("surface").is_in(SURFACES),
        "condition is known": pl.col("condition").is_null() | pl.col("condition").is_in(CONDITIONS),
    },
)


def describe_links(
    links: pl.DataFrame, segments: pl.DataFrame, figures: CostFigures
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ROAD_LINKS with the surface of most of their surveyed length and its mean roughness, and
    ROAD_NOTES on links surveyed in part, or twice. A link without segments stays as it is.
    """
    by_link: dict[str, list[RoadSegment]] = defaultdict(list)
    for segment in ROAD_SEGMENTS.records(segments):
        by_link[segment.link].append(segment)
    made: list[RoadLink] = []
    notes: list[RoadNote] = []
    for road in ROAD_LINKS.records(links):
        own = sorted(by_link.get(road.id, ()), key=lambda s: (s.from_m, s.to_m))
        if own and road.road_class != "feri":
            made.append(_described(road, own, figures))
            notes.extend(_notes(road, own))
        else:
            made.append(road)
    return ROAD_LINKS.make(made), ROAD_NOTES.make(notes)


def _described(road: RoadLink, own: Sequence[RoadSegment], figures: CostFigures) -> RoadLink:
    surfaces: dict[str, int] = defaultdict(int)
    weighted, metres = 0.0, 0
    for segment in own:
        length = segment.to_m - segment.from_m
        surface = segment.surface or road.surface
        if segment.surface is not None:
            surfaces[segment.surface] += length
        iri = segment.iri
        if iri is None and segment.condition is not None and surface is not None:
            iri = figures.tables["iri"][surface][segment.condition]
        if iri is not None:
            weighted += iri * length
            metres += length
    most = max(surfaces, key=lambda s: (surfaces[s], s)) if surfaces else road.surface
    # Two decimals: finer than any survey, and the same in any order of segments.
    return replace(road, surface=most, iri=round(weighted / metres, 2) if metres else road.iri)


def _notes(road: RoadLink, own: Sequence[RoadSegment]) -> Iterable[RoadNote]:
    covered, reached, twice = 0, own[0].from_m, 0
    for segment in own:
        twice += max(min(segment.to_m, reached) - segment.from_m, 0)
        covered += max(segment.to_m - max(segment.from_m, reached), 0)
        reached = max(reached, segment.to_m)
    length = metres_of(road)
    if covered < COVERED * length:
        percent = 100 * covered // length if length else 0
        said = Message("remark-segmen-kurang", {"name": road.name, "percent": percent})
        yield RoadNote(road.id, said)
    if twice:
        yield RoadNote(
            road.id, Message("remark-segmen-ganda", {"name": road.name, "metres": twice})
        )
