"""A scenario as it is typed into a form (*isian skenario*), checked field by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from django.http import QueryDict

from baimbai.appraisal.score import CRITERIA, Weights
from baimbai.errors import BaimbaiError, RoundError
from baimbai.funding.change import FREE
from baimbai.funding.dossier import CeilingKey
from baimbai.funding.envelope import DIRECTIONS
from baimbai.rounds.scenario import CeilingRule, Scenario, ruled, typed_ceiling
from baimbai.web.results.asked import typed_rupiah
from baimbai.wording.message import Message

PINS = (*DIRECTIONS, FREE)
RULES = 40
"""Lines of a form at most."""


@dataclass(frozen=True)
class RuleLine:
    """A ceiling rule as a form's line."""

    source: str = ""
    owner: str = ""
    year: str = ""
    how: str = "persen"
    """persen: up or down by; rupiah: to."""
    amount: str = ""
    error: Message | None = None


@dataclass(frozen=True)
class PinLine:
    """A proposal that is laid down to be in, out or free."""

    proposal: str = ""
    way: str = "masuk"
    error: Message | None = None


@dataclass(frozen=True)
class Typed:
    """What stands in the form, and what is wrong with it."""

    name: str = ""
    note: str = ""
    lines: Sequence[RuleLine] = ()
    typed: str = ""
    """Rules as the command line takes them, one a line."""
    pins: Sequence[PinLine] = ()
    weights: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, Message] = field(default_factory=dict)
    """Field → what is wrong; the lines carry their own."""
    scenario: Scenario | None = None
    """What it says, where nothing is wrong."""


def read_form(
    data: QueryDict, ceilings: Mapping[CeilingKey, int], weights: Weights, known: frozenset[str]
) -> Typed:
    """The form as a scenario, or with what is wrong beside each field.

    `ceilings` and `weights` are those of the round as computed; `known` the proposals that may be
    named.
    """
    errors: dict[str, Message] = {}
    name, note = data.get("name", "").strip(), data.get("note", "").strip()
    if not 0 < len(name) <= 100:
        errors["name"] = Message("web-scenarios-name-needed")
    lines = [_checked(line, ceilings) for line in lines_of(data)]
    rules = [_rule(line) for line in lines if line.error is None]
    typed = data.get("typed", "")
    try:
        rules += [_typed(text.strip(), ceilings) for text in typed.splitlines() if text.strip()]
    except RoundError as error:
        errors["typed"] = error.message
    pins = [_checked_pin(pin, known) for pin in pins_of(data)]
    texts = {c: data.get(f"weight-{c}", "").strip() for c in CRITERIA}
    changed = _weights(texts, weights, errors)
    if len(rules) > RULES:
        errors["typed"] = Message("web-scenarios-many", {"most": RULES})
    wrong = bool(errors) or any(line.error for line in lines) or any(pin.error for pin in pins)
    if not wrong and not (rules or pins or changed):
        errors["form"] = Message("web-scenarios-empty")
    scenario = None
    if not (wrong or errors):
        chosen = {pin.proposal: pin.way for pin in pins}
        scenario = Scenario(name, tuple(rules), chosen, changed)
    return Typed(name, note, lines, typed, pins, texts, errors, scenario)


def lines_of(data: QueryDict) -> list[RuleLine]:
    """The ceiling lines in which something stands."""
    columns = [
        data.getlist(f"rule-{name}") for name in ("source", "owner", "year", "how", "amount")
    ]
    rows = [RuleLine(*(cell.strip() for cell in row)) for row in zip(*columns, strict=False)]
    return [row for row in rows if row.source or row.amount][:RULES]


def pins_of(data: QueryDict) -> list[PinLine]:
    """The lines that name a proposal."""
    rows = zip(data.getlist("usulan"), data.getlist("arah"), strict=False)
    return [PinLine(number.strip(), way) for number, way in rows if number.strip()][:RULES]


def written(name: str, note: str, scenario: Scenario) -> Typed:
    """A form that already holds a scenario."""
    lines = [
        RuleLine(
            rule.source, rule.owner if rule.owner != "*" else "", str(rule.year or ""),
            "persen" if rule.to is None else "rupiah",
            f"{float(rule.percent):+g}" if rule.to is None else str(rule.to),
        )
        for rule in scenario.ceilings
    ]  # fmt: skip
    pins = [PinLine(number, way) for number, way in scenario.pins.items()]
    weights = {criterion: f"{weight:g}" for criterion, weight in scenario.weights.items()}
    return Typed(name, note, lines, "", pins, weights)


def _typed(text: str, ceilings: Mapping[CeilingKey, int]) -> CeilingRule:
    """A rule as the command line takes it. Raises RoundError for one that is none."""
    try:
        rule = typed_ceiling(text)
    except RoundError as error:
        raise RoundError("web-scenarios-typed-wrong", typed=text) from error
    ruled(rule, ceilings)
    return rule


def _rule(line: RuleLine) -> CeilingRule:
    """Raises RoundError, FundingError for what is no rule."""
    place = CeilingRule(
        line.source, owner=line.owner or "*", year=int(line.year) if line.year else None
    )
    amount = typed_rupiah(line.amount)
    if line.how == "rupiah" and amount is not None:
        return CeilingRule(place.source, amount, owner=place.owner, year=place.year)
    sign = "" if line.amount.startswith(("+", "-", "−")) else "+"
    text = line.amount.replace("−", "-").replace("%", "").replace(" ", "").replace(",", ".")
    try:
        percent = Fraction(f"{sign}{text}")
    except (ValueError, ZeroDivisionError):
        percent = Fraction(-101)
    if line.how != "persen" or not -100 <= percent <= 10_000 or "/" in text:
        raise RoundError("web-scenarios-amount", typed=line.amount)
    return CeilingRule(place.source, None, percent, place.owner, place.year)


def _checked(line: RuleLine, ceilings: Mapping[CeilingKey, int]) -> RuleLine:
    try:
        if not line.source or (line.year and not line.year.isdecimal()):
            raise RoundError("web-scenarios-source")
        ruled(_rule(line), ceilings)
    except BaimbaiError as error:
        return RuleLine(line.source, line.owner, line.year, line.how, line.amount, error.message)
    return line


def _checked_pin(pin: PinLine, known: frozenset[str]) -> PinLine:
    if pin.proposal in known and pin.way in PINS:
        return pin
    return PinLine(
        pin.proposal, pin.way, Message("web-promise-unknown", {"proposal": pin.proposal})
    )


def _weights(
    texts: Mapping[str, str], weights: Weights, errors: dict[str, Message]
) -> dict[str, float]:
    """The weights that were typed and differ from the round's."""
    changed: dict[str, float] = {}
    for criterion, text in texts.items():
        if not text:
            continue
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            value = -1.0
        if not 0 <= value <= 1_000_000:
            errors[f"weight-{criterion}"] = Message("web-scenarios-weight", {"typed": text})
        elif value != weights.parts.get(criterion, 0):
            changed[criterion] = value
    try:
        if changed:
            Weights(weights.decree, {**weights.parts, **changed})
    except RoundError as error:
        errors["weights"] = error.message
    return changed
