"""The regulation in force on a date (*kewenangan, sumber dana, kesiapan*), as records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

STATUSES = ("verified", "unverified")
"""verified: a published source for this wording was read; unverified: professional knowledge."""

TOPICS = ("kewenangan", "sumber_dana", "porsi", "kesiapan", "belanja_wajib")
PAYERS = ("sendiri", "kabkota", "provinsi", "pusat")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it tests, what follows, and where it is written."""

    id: str
    topic: str
    since: date
    until: date | None
    """The last day it is in force; None while nothing ends it."""
    sentence: Mapping[str, str]
    """The rule in plain words, by language (`id`, `en`)."""
    legal_source: str
    """The citation as printed, saying what was read."""
    status: str
    test: Mapping[str, Any]
    """Its condition, in the form that `baimbai.rulebook.condition` turns into an expression."""
    yields: Mapping[str, Any]
    """What follows where it holds: kewenangan {level}; sumber_dana {sources, allowed} and, where
    not allowed, {severity, finding, for_another_level}; porsi {source, at_least_percent |
    at_most_percent, within}; kesiapan {papers, heavy}; belanja_wajib {at_least_percent,
    full_from_year} or {counts_as}."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source of funds (*sumber dana*)."""

    id: str
    payer: str
    """Whose ceiling pays: `sendiri` (the responsible office's own money), `kabkota`,
    `provinsi` or `pusat`."""
    in_apbd: bool
    """Whether it runs through a regional budget; what does not is never summed into APBD."""
    spellings: tuple[str, ...]
    """Regexes that match the whole of a sheet's cell once `spellings.plain` has plained it."""
    own_level: str | None = None
    own_spellings: tuple[str, ...] = ()
    """Spellings that mean this source only where a proponent of `own_level` writes them."""
    tied: bool = False
    """Whether it is given for a purpose (DAK, Inpres, …), not free within own authority."""
    transferred: bool = False
    """Whether the payer's budget hands it to the region responsible, whose APBD spends it."""


@dataclass(frozen=True, slots=True)
class Jobs:
    """Person-days of work (*HOK*) that Rp1 billion of a type of work gives: a range."""

    work_type: str
    low: int
    mid: int
    high: int
    sentence: Mapping[str, str]
    legal_source: str
    status: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a check uses, dated and cited."""

    id: str
    value: float
    unit: str
    since: date
    until: date | None
    sentence: Mapping[str, str]
    legal_source: str
    status: str


@dataclass(frozen=True, slots=True)
class CostRange:
    """Between what rupiah a unit of such works costs anywhere: wide, to tell slips of a
    thousand from dear works; never a price."""

    asset_type: str
    work_types: tuple[str, ...]
    """Empty: every type of work."""
    unit: str
    low: int
    high: int


@dataclass(frozen=True)
class Rulebook:
    """The rules of one edition that are in force on one day.

    The order of `rules` matters within a topic: the first rule that holds decides.
    """

    edition: str
    on: date
    rules: Mapping[str, Rule]
    sources: Mapping[str, Source]
    jobs: Mapping[str, Jobs] = field(default_factory=dict)
    """By work type; a type that gives no works is absent."""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    cost_ranges: tuple[CostRange, ...] = ()

    def of_topic(self, topic: str) -> tuple[Rule, ...]:
        """The topic's rules, in their order."""
        return tuple(rule for rule in self.rules.values() if rule.topic == topic)

    def figure(self, name: str) -> float:
        """The value of a figure."""
        return self.figures[name].value
