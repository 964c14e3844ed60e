"""The works of the invented country, before any office has put them into words."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml
from nation_places import Village

Value = TypeVar("Value")

FIRST_YEAR, LAST_YEAR = 2026, 2028


@dataclass(slots=True)
class Work:
    """What is really asked for. Empty text and 0 mean that the work has no such thing."""

    kind: str
    lemma: str
    village: Village
    service: str = "fisik"
    """fisik (the works themselves), ded, awas (supervision), fs (feasibility study) or lahan."""
    use: str = ""
    """What a building or a reservoir is: SDN, Puskesmas, Kantor Camat, Embung."""
    name: str = ""
    end: str = ""
    """The other end of a road."""
    far: Village | None = None
    """The village at the other end, where some offices place the road."""
    alias: str = ""
    """A street name by which the road is known too."""
    hamlet: str = ""
    rt: int = 0
    rw: int = 0
    more_rt: int = 0
    """How many of the following RT are in it too."""
    landmark: str = ""
    gang: str = ""
    canal: str = ""
    """The canal's order; its own name is in `detail`."""
    detail: str = ""
    number: int = 0
    part: str = ""
    side: str = ""
    stage: int = 0
    package: int = 0
    from_m: int = -1
    to_m: int = -1
    carried: bool = False
    dated: bool = False
    """Every year anew, so that the year tells one from the next."""
    size: float = 0.0
    area_ha: float = 0.0
    people: int = 0
    condition: str = ""
    status: str = ""
    cost: int = 0
    year: int = FIRST_YEAR
    lat: float = 0.0
    lon: float = 0.0
    heading: float = 0.0
    length_m: float = 0.0


class Lot:
    """Draws one of several by weight."""

    __slots__ = ("_bounds", "_values")

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._values = tuple(weights)
        self._bounds = tuple(accumulate(weights.values()))

    def draw(self, rng: Random) -> str:
        """One value, as often as its weight says."""
        return self._values[bisect(self._bounds, rng.random() * self._bounds[-1])]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of asset with its works (`nation_kinds.yaml`)."""

    name: str
    sectors: tuple[str, ...]
    asset_types: tuple[str, ...]
    line: bool
    works: Mapping[str, Mapping[str, Any]]
    other: Mapping[str, Sequence[str]]
    work_lot: Lot
    contrast_lot: Lot
    writer_lot: Lot


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by name."""
    return {name: _kind(name, facts) for name, facts in _facts("nation_kinds.yaml").items()}


@cache
def parts() -> Mapping[str, Any]:
    """Parts, uses and canals (`nation_parts.yaml`)."""
    return _facts("nation_parts.yaml")


@cache
def kind_lot(coastal: bool, swampy: bool) -> Lot:
    """The kinds that a region has, by their share."""
    lacking = {"coastal": not coastal, "swampy": not swampy, None: False}
    facts = _facts("nation_kinds.yaml")
    return Lot({k: f["share"] for k, f in facts.items() if not lacking[f.get("needs")]})


@cache
def _facts(file: str) -> Mapping[str, Any]:
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    facts: Mapping[str, Any] = yaml.safe_load(text)
    return facts


def _kind(name: str, facts: Mapping[str, Any]) -> Kind:
    return Kind(
        name=name,
        sectors=tuple(facts["sector"]),
        asset_types=tuple(facts["asset_types"]),
        line=facts.get("line", False),
        works=facts["works"],
        other=facts["other"],
        work_lot=Lot({lemma: work["share"] for lemma, work in facts["works"].items()}),
        contrast_lot=Lot(facts["contrasts"]),
        writer_lot=Lot(facts["writers"]),
    )


def pick(values: Sequence[Value], rng: Random) -> Value:
    """One of several, each as likely."""
    return values[int(rng.random() * len(values))]


def identity(work: Work) -> tuple[object, ...]:
    """What makes it this work and no other."""
    return (
        asset(work),
        (work.lemma, work.service, work.village.code, *_inside(work)),
        (work.part, work.side, work.stage, work.package, work.from_m, work.carried),
        work.year if work.dated else 0,
    )


def asset(work: Work) -> tuple[object, ...]:
    """The asset that is worked on: by its name, or by its place where it has none of its own."""
    if work.kind in _PROGRAMMES:
        return (work.kind, work.lemma, work.part)
    if work.kind in _NAMED or work.end:
        return (work.kind, *sorted((work.name, work.end)))
    return (work.kind, work.use, work.village.code, work.name, *_inside(work))


def _inside(work: Work) -> tuple[object, ...]:
    place = (work.hamlet, work.rt, work.rw, work.gang)
    return (*place, work.canal, work.detail, work.number)


_NAMED = frozenset(("irigasi", "rawa", "sungai", "psu", "rencana"))
_PROGRAMMES = frozenset(("pelatihan", "wilayah"))
