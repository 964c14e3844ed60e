"""What it costs to carry one tonne over a road (*biaya angkut per ton*), in whole rupiah.

    rate(class, IRI, terrain) = (running cost a km + hour / speed) / tonnes on the truck
    cost of a road  = rate × length + toll
    cost of a ferry = fare + minutes × hour / 60 / tonnes + handling

Running cost by Pd T-15-2005-B (fuel, oil, parts, labour, tyres), speed limited by roughness as in
HDM-4; figures and their standing in costs.yaml. A rate is rounded once, so every cost can be
checked by hand: rate × kilometres.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor

import polars as pl

from baimbai.roads.figures import CostFigures
from baimbai.roads.road import LARGEST_IRI, ROAD_LINKS, ROAD_NOTES, RoadLink, RoadNote
from baimbai.roads.tables import LINKS, MOST_COST, Link
from baimbai.wording.message import Message


@dataclass(frozen=True, slots=True)
class RunningCost:
    """Rupiah a vehicle-kilometre by part, and the speed in kilometres an hour."""

    fuel: float
    oil: float
    parts: float
    labour: float
    tyres: float
    time: float
    speed: float

    @property
    def total(self) -> float:
        """Running cost and time together."""
        return self.fuel + self.oil + self.parts + self.labour + self.tyres + self.time


def cost_links(links: pl.DataFrame, figures: CostFigures) -> tuple[pl.DataFrame, pl.DataFrame]:
    """LINKS of ROAD_LINKS, and ROAD_NOTES: what was assumed of a road, which costs are capped."""
    made: list[Link] = []
    notes: list[RoadNote] = []
    for road in ROAD_LINKS.records(links):
        whole, assumed = complete(road, figures)
        cost = cost_of(whole, figures)
        notes.extend(_notes(whole, assumed, cost))
        made.append(
            Link(road.id, road.from_node, road.to_node, min(cost, MOST_COST), road.both_ways)
        )
    return LINKS.make(made), ROAD_NOTES.make(notes)


def _notes(road: RoadLink, assumed: Mapping[str, str], cost: int) -> Iterator[RoadNote]:
    if assumed:
        fields, codes = tuple(assumed), tuple(assumed.values())
        said = Message(
            "remark-ruas-anggapan", {"name": road.name, "fields": fields, "values": codes}
        )
        yield RoadNote(road.id, said)
    if cost > MOST_COST:
        said = Message(
            "remark-ruas-termahal", {"name": road.name, "cost": cost, "limit": MOST_COST}
        )
        yield RoadNote(road.id, said)


def complete(road: RoadLink, figures: CostFigures) -> tuple[RoadLink, Mapping[str, str]]:
    """The road with every attribute, and those that were assumed (name → code).

    A measured IRI needs neither surface nor condition; a ferry needs nothing.
    """
    if road.road_class == "feri":
        return road, {}
    road_class = road.road_class or figures.class_by_level.get(
        road.level or "", figures.assumed_class
    )
    known = {
        "road_class": road_class,
        "surface": road.surface or figures.assumed_surface[road_class],
        "condition": road.condition or figures.assumed_condition,
        "terrain": road.terrain or figures.assumed_terrain,
    }
    needless = ("surface", "condition") if road.iri is not None else ()
    assumed = {
        name: code
        for name, code in known.items()
        if getattr(road, name) is None and name not in needless
    }
    whole = replace(
        road,
        road_class=road_class,
        surface=known["surface"],
        condition=known["condition"],
        terrain=known["terrain"],
    )
    return whole, assumed


def cost_of(road: RoadLink, figures: CostFigures) -> int:
    """Rupiah a tonne over a complete road or a ferry crossing, at least 1."""
    fixed = road.fare_rupiah + road.handling_rupiah + waiting_cost(road.wait_minutes, figures)
    if road.road_class == "feri":
        return max(fixed, 1)
    metres = metres_of(road)
    return max(fixed + stretch_cost(rate_of(road, figures), metres), 1)


def metres_of(road: RoadLink) -> int:
    """The length in whole metres."""
    return _rounded((road.length_km or 0.0) * 1000)


def stretch_cost(rate: int, metres: int) -> int:
    """Rupiah a tonne over so many metres, rounded half up."""
    return (rate * metres + 500) // 1000


def rate_of(road: RoadLink, figures: CostFigures) -> int:
    """Rupiah a tonne-kilometre of a complete road."""
    iri = road.iri
    if iri is None:
        iri = figures.tables["iri"][str(road.surface)][str(road.condition)]
    return rate(str(road.road_class), iri, str(road.terrain), figures)


def rate(road_class: str, iri: float, terrain: str, figures: CostFigures) -> int:
    """Rupiah a tonne-kilometre, at least 1; never less on a rougher road."""
    return max(_rounded(running_cost(road_class, iri, terrain, figures).total / figures.tonnes), 1)


def waiting_cost(minutes: int, figures: CostFigures) -> int:
    """Rupiah a tonne for a truck that waits so long."""
    return _rounded(minutes * figures.single["time"]["truck_hour"] / 60 / figures.tonnes)


def running_cost(road_class: str, iri: float, terrain: str, figures: CostFigures) -> RunningCost:
    """Rupiah a vehicle-kilometre at a roughness (m/km), by part."""
    prices, truck = figures.single["prices"], figures.single["truck"]
    slope = figures.tables["terrain"][terrain]
    speed = speed_on(road_class, iri, terrain, figures)
    # The formula would save fuel where a rough road slows a fast truck; roads never do (NCHRP 720).
    free = figures.tables["speed"][road_class][terrain]
    litres = max(_fuel(v, slope["rise"], figures.single["fuel"]) for v in (speed, free))
    oil = figures.single["oil"]
    parts = _parts(iri, truck["cumulative_km"], figures.single["parts"])
    labour, tyres = figures.single["labour"], figures.single["tyres"]
    worn = tyres["constant"] + tyres["rise_and_fall"] * 2 * slope["rise"]
    worn += tyres["bends"] * slope["bends"]
    return RunningCost(
        fuel=litres * prices["diesel_litre"],
        oil=(oil["capacity_litres"] / oil["change_km"] + oil["per_fuel"] * litres)
        * prices["oil_litre"],
        parts=parts * truck["price"] / 1e6,
        labour=labour["hours"] * (parts / 1000) ** labour["power"] * prices["mechanic_hour"] / 1000,
        tyres=worn * prices["tyre"] / 1000,
        time=figures.single["time"]["truck_hour"] / speed,
        speed=speed,
    )


def speed_on(road_class: str, iri: float, terrain: str, figures: CostFigures) -> float:
    """Kilometres an hour: the class's own, or what the roughness allows."""
    rough = figures.single["rough_speed"]
    allowed = 3.6 * rough["axle_speed"] / (rough["share"] * max(iri, 1.0))
    return min(figures.tables["speed"][road_class][terrain], allowed)


def _fuel(speed: float, rise: float, fuel: Mapping[str, float]) -> float:
    """Litres a kilometre; as much rises as falls."""
    by_speed = fuel["per_speed"] / speed + fuel["speed_squared"] * speed * speed
    return (fuel["constant"] + by_speed + fuel["rise"] * rise - fuel["fall"] * rise) / 1000


def _parts(iri: float, driven_km: float, parts: Mapping[str, float]) -> float:
    """Of the truck's price, over a million kilometres."""
    rough = min(max(iri, parts["smoothest_iri"]), LARGEST_IRI)
    of_price = max(parts["constant"] + parts["roughness"] * rough, 0.0)
    return float(of_price * (driven_km / 100_000) ** parts["age_power"])


def _rounded(value: float) -> int:
    return floor(value + 0.5)
