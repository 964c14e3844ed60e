"""Figures of the cost of carriage (costs.yaml): prices, relations and assumptions, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from baimbai.errors import RoadsError
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import CONDITIONS
from baimbai.roads.road import ROAD_CLASSES, SURFACES, TERRAINS

PACKAGED_COSTS = Path(__file__).parent / "costs.yaml"
MAX_COSTS_BYTES = 256 * 1024

_DRIVEN = tuple(name for name in ROAD_CLASSES if name != "feri")
_STATUSES = ("verified", "unverified")
_ABOVE_NOUGHT = {
    "truck": ("payload_tonnes", "load_factor", "price", "cumulative_km"),
    "prices": ("diesel_litre", "oil_litre", "tyre", "mechanic_hour"),
    "time": ("truck_hour",),
    "fuel": ("constant", "per_speed", "speed_squared", "rise"),
    "oil": ("capacity_litres", "change_km", "per_fuel"),
    "parts": ("roughness", "age_power", "smoothest_iri"),
    "labour": ("hours", "power"),
    "tyres": ("constant", "rise_and_fall", "bends"),
    "rough_speed": ("axle_speed", "share"),
}
_ANY_SIGN = {"fuel": ("fall",), "parts": ("constant",)}
_TABLES = {
    "terrain": (TERRAINS, ("rise", "bends")),
    "speed": (_DRIVEN, TERRAINS),
    "iri": (SURFACES, CONDITIONS),
}
Numbers = Mapping[str, float]


@dataclass(frozen=True)
class CostFigures:
    """costs.yaml: single figures by part and name, tables by part, row and column."""

    edition: str
    price_year: int
    single: Mapping[str, Numbers]
    tables: Mapping[str, Mapping[str, Numbers]]
    sources: Mapping[str, tuple[str, str]]
    """Part → its source, and verified or unverified."""
    class_by_level: Mapping[str, str]
    assumed_class: str
    assumed_surface: Mapping[str, str]
    """By class."""
    assumed_condition: str
    assumed_terrain: str

    @property
    def tonnes(self) -> float:
        """What a truck carries on the average of both directions."""
        return self.single["truck"]["payload_tonnes"] * self.single["truck"]["load_factor"]


def load_costs(path: Path = PACKAGED_COSTS) -> CostFigures:
    """The figures of a file. Raises RoadsError naming part and figure that is missing or wrong."""
    parts = _Parts(path.name, _mapping_of(path))
    assumed = parts.take("assumed")
    return CostFigures(
        edition=str(parts.take_value("edition")),
        price_year=int(parts.number({"price_year": parts.take_value("price_year")}, "price_year")),
        single={part: parts.singles(part) for part in _ABOVE_NOUGHT},
        tables={
            part: {row: parts.row(part, row, columns) for row in rows}
            for part, (rows, columns) in _TABLES.items()
        },
        sources={part: parts.citation(part) for part in (*_ABOVE_NOUGHT, *_TABLES, "assumed")},
        class_by_level=parts.codes(assumed, "class_by_level", LEVELS, _DRIVEN),
        assumed_class=parts.code(assumed, "road_class", _DRIVEN),
        assumed_surface=parts.codes(assumed, "surface", _DRIVEN, SURFACES),
        assumed_condition=parts.code(assumed, "condition", CONDITIONS),
        assumed_terrain=parts.code(assumed, "terrain", TERRAINS),
    )


def _mapping_of(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > MAX_COSTS_BYTES:
            raise RoadsError("error-biaya-jalan-berkas", file=path.name)
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as fault:
        raise RoadsError("error-biaya-jalan-berkas", file=path.name) from fault
    if not isinstance(values, Mapping):
        raise RoadsError("error-biaya-jalan-berkas", file=path.name)
    return values


@dataclass(frozen=True)
class _Parts:
    """The file's parts, checked as they are taken."""

    file: str
    values: Mapping[str, Any]

    def take_value(self, name: str) -> object:
        if self.values.get(name) is None:
            raise self.wrong(name, None)
        return self.values[name]

    def take(self, part: str) -> Mapping[str, Any]:
        values = self.take_value(part)
        if not isinstance(values, Mapping):
            raise self.wrong(part, values)
        return values

    def number(
        self, values: Mapping[str, Any], name: str, part: str = "", *, above: bool = True
    ) -> float:
        value = values.get(name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        # The bounds keep nan, infinities and misplaced thousands out.
        if not number or not -1e13 < float(str(value)) < 1e13 or (above and float(str(value)) <= 0):
            raise self.wrong(f"{part}.{name}".strip("."), value)
        return float(str(value))

    def singles(self, part: str) -> Numbers:
        values = self.take(part)
        above = {name: self.number(values, name, part) for name in _ABOVE_NOUGHT[part]}
        any_sign = _ANY_SIGN.get(part, ())
        return above | {name: self.number(values, name, part, above=False) for name in any_sign}

    def row(self, part: str, row: str, columns: tuple[str, ...]) -> Numbers:
        values = self.take(part).get(row)
        if not isinstance(values, Mapping):
            raise self.wrong(f"{part}.{row}", values)
        numbers = {name: self.number(values, name, f"{part}.{row}") for name in columns}
        if part == "iri" and list(numbers.values()) != sorted(numbers.values()):
            raise self.wrong(f"{part}.{row}", values)
        return numbers

    def citation(self, part: str) -> tuple[str, str]:
        source, status = self.take(part).get("source"), self.take(part).get("status")
        if not source or status not in _STATUSES:
            raise self.wrong(f"{part}.source, {part}.status", status)
        return str(source), str(status)

    def code(self, values: Mapping[str, Any], name: str, known: tuple[str, ...]) -> str:
        if values.get(name) not in known:
            raise self.wrong(f"assumed.{name}", values.get(name))
        return str(values[name])

    def codes(
        self, values: Mapping[str, Any], name: str, keys: tuple[str, ...], known: tuple[str, ...]
    ) -> Mapping[str, str]:
        row = values.get(name)
        if not isinstance(row, Mapping):
            raise self.wrong(f"assumed.{name}", row)
        return {key: self.code(row, key, known) for key in keys}

    def wrong(self, field: str, value: object) -> RoadsError:
        found = "-" if value is None else str(value)[:80]
        return RoadsError("error-biaya-jalan", file=self.file, field=field, found=found)
