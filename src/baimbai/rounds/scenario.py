"""A scenario (*skenario*): other ceilings, pins and weights, tried on a round that stands."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from fractions import Fraction
from pathlib import Path

from baimbai.appraisal.evidence import NO_EVIDENCE, Evidence
from baimbai.appraisal.score import Weights
from baimbai.appraisal.weigh import weigh
from baimbai.errors import FundingError, RoundError
from baimbai.funding.allocate import allocate
from baimbai.funding.allocation import Allocation
from baimbai.funding.change import Change, changed
from baimbai.funding.dossier import CeilingKey, Dossier, open_dossier
from baimbai.funding.soundness import check_soundness
from baimbai.rounds.plan import load_yaml
from baimbai.rounds.section import Section
from baimbai.wording.message import Message

_KEYS = {"": {"name", "ceilings", "pins", "weights"}, "ceilings": {
    "source", "owner", "year", "to", "change",
}}  # fmt: skip
_AMOUNT = re.compile(r"\d{1,3}(\.\d{3})+|\d+")
_PERCENT = re.compile(r"([+-]\d+([.,]\d+)?)\s*%")


@dataclass(frozen=True)
class CeilingRule:
    """Ceilings that a scenario sets or scales."""

    source: str
    """Pattern; `*` stands for any letters."""
    to: int | None = None
    """Rupiah."""
    percent: Fraction = Fraction(0)
    """Change where `to` is None; -48 leaves 52 of 100, rounded down to whole rupiah."""
    owner: str = "*"
    year: int | None = None

    def amount(self, now: int) -> int:
        """What becomes of a ceiling."""
        return self.to if self.to is not None else int(now * (100 + self.percent) // 100)

    def told(self) -> str:
        """As it could be typed."""
        place = [self.source, *([self.owner] if self.owner != "*" or self.year else [])]
        place += [str(self.year)] if self.year else []
        worth = f"{self.to}" if self.to is not None else f"{float(self.percent):+g}%"
        return f"{':'.join(place)}={worth}"


@dataclass(frozen=True)
class Scenario:
    """What a scenario changes; what it does not name stays."""

    name: str
    ceilings: tuple[CeilingRule, ...] = ()
    """Later ones outweigh earlier ones; each speaks of the round's own ceilings."""
    pins: Mapping[str, str] = field(default_factory=dict)
    """Proposal → masuk, keluar, bebas."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """Criterion → weight, on the round's own scale."""


@dataclass(frozen=True)
class Tried:
    """A scenario's plan, or why there is none."""

    scenario: Scenario
    dossier: Dossier
    answer: Allocation | Message


def read_scenario(path: Path) -> Scenario:
    """Read a scenario's YAML. Raises RoundError naming the file, the field and what is needed."""
    top = Section(load_yaml(path), "")
    try:
        _check_keys(top, "")
        rules = tuple(_read_rule(item) for item in top.sections("ceilings"))
        pins = top.section("pins", required=False)
        return Scenario(
            top.take("name", str, path.stem),
            rules,
            {str(key): pins.take(key, str) for key in pins.values},
            top.numbers("weights") if "weights" in top.values else {},
        )
    except RoundError as error:
        if error.message.key != "error-round-field":
            raise
        values = dict(error.message.values)
        raise RoundError("error-scenario-field", file=path.name, **values) from error


def _check_keys(item: Section, kind: str) -> None:
    for key in item.values:
        if key not in _KEYS[kind]:
            raise item.wrong(str(key), key, "scenario-key")


def _read_rule(item: Section) -> CeilingRule:
    _check_keys(item, "ceilings")
    to, change = item.values.get("to"), item.values.get("change")
    if (to is None) == (change is None):
        raise item.wrong("to", to, "scenario-amount")
    if to is not None and (item.take("to", int) < 0):
        raise item.wrong("to", to, "scenario-amount")
    percent = Fraction(0) if change is None else _percent(item, change)
    year = None if item.values.get("year") is None else item.take("year", int)
    owner = item.values.get("owner", "*")
    return CeilingRule(item.take("source", str), to, percent, str(owner), year)


def _percent(item: Section, change: object) -> Fraction:
    text = str(change)
    found = _PERCENT.fullmatch(text if text.endswith("%") else f"{text}%")
    found = found or _PERCENT.fullmatch(f"+{text.rstrip('%')}%")
    if isinstance(change, bool) or found is None:
        raise item.wrong("change", change, "scenario-amount")
    percent = Fraction(found[1].replace(",", "."))
    if percent < -100:
        raise item.wrong("change", change, "scenario-amount")
    return percent


def typed_ceiling(text: str) -> CeilingRule:
    """`DAK-*=0`, `DAU-*:63.01:2027=-48%`, `PAD=1.500.000.000`. Raises RoundError."""
    place, _, worth = text.rpartition("=")
    source, owner, year = [*place.split(":"), "", ""][:3]
    percent, amount = _PERCENT.fullmatch(worth.strip()), _AMOUNT.fullmatch(worth.strip())
    wrong = not source or place.count(":") > 2 or (year and not year.isdecimal())
    if wrong or not (percent or amount):
        raise RoundError("error-scenario-typed", typed=text)
    rule = CeilingRule(source, owner=owner or "*", year=int(year) if year else None)
    if amount:
        return replace(rule, to=int(worth.strip().replace(".", "")))
    assert percent is not None  # noqa: S101  # One of the two was found.
    share = Fraction(percent[1].replace(",", "."))
    if share < -100:
        raise RoundError("error-scenario-typed", typed=text)
    return replace(rule, percent=share)


def typed_weight(text: str) -> tuple[str, float]:
    """`kondisi=40`. Raises RoundError."""
    criterion, _, weight = text.partition("=")
    try:
        return criterion.strip(), float(weight.replace(",", "."))
    except ValueError as fault:
        raise RoundError("error-scenario-weight", typed=text) from fault


def laid_down(
    dossier: Dossier, weights: Weights, scenario: Scenario, evidence: Evidence = NO_EVIDENCE
) -> Dossier:
    """The round's dossier under a scenario, checked.

    Raises RoundError for a rule that matches no ceiling, FundingError for what cannot be used.
    """
    after = dossier
    if scenario.weights:
        other = Weights(weights.decree, {**weights.parts, **scenario.weights})
        appraisal = weigh(after.programme, after.rulebook, after.review, other, evidence)
        after = open_dossier(
            after.programme, after.rulebook, after.review, appraisal, after.envelope
        )
    ceilings: dict[CeilingKey, int] = {}
    for rule in scenario.ceilings:
        ceilings |= ruled(rule, dossier.ceilings)
    after = changed(after, Change(ceilings=ceilings, pins=scenario.pins))
    check_soundness(after)
    return after


def ruled(rule: CeilingRule, ceilings: Mapping[CeilingKey, int]) -> dict[CeilingKey, int]:
    """The ceilings that a rule names, as it leaves them; one that is named outright may be new.

    Raises RoundError for a rule that matches none.
    """
    found = {
        key: rule.amount(now)
        for key, now in ceilings.items()
        if fnmatchcase(key[0], rule.source)
        and fnmatchcase(key[1], rule.owner)
        and rule.year in (None, key[2])
    }
    if found:
        return found
    if rule.to is None or rule.year is None or "*" in rule.source + rule.owner:
        known = ", ".join(sorted({source for source, _, _ in ceilings}))
        raise RoundError("error-scenario-nothing", rule=rule.told(), known=known)
    return {(rule.source, rule.owner, rule.year): rule.to}


def try_out(
    dossier: Dossier,
    weights: Weights,
    scenarios: Sequence[Scenario],
    executor: Executor | None = None,
    report: Callable[[str], object] = str,
    evidence: Evidence = NO_EVIDENCE,
) -> Iterator[Tried]:
    """Each scenario's plan, in order; the same on any executor.

    All scenarios are checked before the first is solved. Without an executor they are solved one
    after the other in this process.
    """
    ready = [(one, laid_down(dossier, weights, one, evidence)) for one in scenarios]
    if executor is None:
        for one, after in ready:
            report(one.name)
            yield Tried(one, after, answered(after))
        return
    waiting = [(one, after, executor.submit(answered, after)) for one, after in ready]
    for one, after, future in waiting:
        report(one.name)
        yield Tried(one, after, future.result())


def answered(dossier: Dossier) -> Allocation | Message:
    """A dossier's plan, or in words why there is none."""
    try:
        return allocate(
            dossier.programme, dossier.rulebook, dossier.review, dossier.appraisal, dossier.envelope
        )
    except FundingError as error:
        return error.message
