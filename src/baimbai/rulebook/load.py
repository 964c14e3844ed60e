"""Reading the packaged rules: one edition, those in force on a date."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from baimbai.errors import RulebookError
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import ASSET_TYPES, PAPERS, UNITS, WORK_TYPES
from baimbai.rulebook.condition import expression
from baimbai.rulebook.rulebook import (
    PAYERS,
    STATUSES,
    TOPICS,
    CostRange,
    Figure,
    Jobs,
    Rule,
    Rulebook,
    Source,
)

PACKAGED_RULES = Path(__file__).parent / "rules"
CURRENT_EDITION = "2026.1"
"""The edition that files are read by where no round names one."""


def load_rulebook(edition: str, on: date, folder: Path = PACKAGED_RULES) -> Rulebook:
    """The edition's rules that are in force on the date.

    Raises RulebookError for an unknown edition, a rule that is malformed (naming file, rule
    and what may stand there), or a source without a last rule that always holds.
    """
    files = {path.name: _read(path) for path in sorted(folder.glob("*.yaml"))}
    ours = {name: data for name, data in files.items() if data.get("edition") == edition}
    if not ours:
        known = sorted({str(data.get("edition")) for data in files.values()})
        raise RulebookError("error-rulebook-edition", edition=edition, known=", ".join(known))
    rules = _in_force(on, (rule for name, data in ours.items() for rule in _rules(name, data)))
    sources = {source.id: source for name, data in ours.items() for source in _sources(name, data)}
    figures = _in_force(on, (fig for name, data in ours.items() for fig in _figures(name, data)))
    jobs = {job.work_type: job for name, data in ours.items() for job in _jobs(name, data)}
    ranges = tuple(part for name, data in ours.items() for part in _cost_ranges(name, data))
    book = Rulebook(edition, on, rules, sources, jobs, figures, ranges)
    _decide_for_every_source(book)
    return book


def editions(folder: Path = PACKAGED_RULES) -> tuple[str, ...]:
    """The editions that can be chosen, newest last."""
    return tuple(sorted({str(_read(path)["edition"]) for path in folder.glob("*.yaml")}))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as fault:
        raise RulebookError("error-rulebook-yaml", file=path.name, fault=str(fault)) from fault
    return data if isinstance(data, dict) else {}


def _in_force(on: date, dated: Iterator[Any]) -> dict[str, Any]:
    """Those in force on the day, by id; an id twice is an error."""
    found: dict[str, Any] = {}
    for item in dated:
        if item.since > on or (item.until is not None and item.until < on):
            continue
        if item.id in found:
            raise RulebookError("error-rulebook-twice", rule=item.id)
        found[item.id] = item
    return found


def _rules(file: str, data: Mapping[str, Any]) -> Iterator[Rule]:
    for entry in data.get("rules", ()):
        name = str(entry.get("id", "?"))
        rule = Rule(
            id=name,
            topic=_one_of(data.get("topic"), TOPICS, file, name, "topic"),
            test=_needed(entry, "test", file, name),
            yields=_needed(entry, "yields", file, name),
            **_citation(entry, file, name),
            **_period(entry, file, name),
        )
        expression(rule.test, rule.topic, file, name)
        _check_yields(rule, file)
        yield rule


def _sources(file: str, data: Mapping[str, Any]) -> Iterator[Source]:
    for entry in data.get("sources", ()):
        name = str(entry.get("id", "?"))
        yield Source(
            id=name,
            payer=_one_of(entry.get("payer"), PAYERS, file, name, "payer"),
            in_apbd=bool(_needed(entry, "in_apbd", file, name)),
            tied=bool(_needed(entry, "tied", file, name)),
            spellings=_spellings(entry.get("spellings", ()), file, name),
            own_level=entry.get("own_level"),
            own_spellings=_spellings(entry.get("own_spellings", ()), file, name),
            transferred=bool(entry.get("transferred", False)),
        )


def _figures(file: str, data: Mapping[str, Any]) -> Iterator[Figure]:
    for entry in data.get("figures", ()):
        name = str(entry.get("id", "?"))
        yield Figure(
            id=name,
            value=float(_needed(entry, "value", file, name)),
            unit=str(entry.get("unit", "")),
            **_citation(entry, file, name),
            **_period(entry, file, name),
        )


def _jobs(file: str, data: Mapping[str, Any]) -> Iterator[Jobs]:
    """HOK per Rp1 billion = share of wages × 1e9 / daily wage, lowest to highest."""
    jobs = data.get("jobs")
    if not jobs:
        return
    wage = _needed(jobs, "daily_wage_rupiah", file, "jobs")
    for work_type, share in _needed(jobs, "wage_share_percent", file, "jobs").items():
        yield Jobs(
            work_type=_one_of(work_type, WORK_TYPES, file, "jobs", "work_type"),
            low=round(share["low"] * 10_000_000 / wage["high"]),
            mid=round(share["mid"] * 10_000_000 / wage["mid"]),
            high=round(share["high"] * 10_000_000 / wage["low"]),
            **_citation(jobs, file, "jobs"),
        )


def _cost_ranges(file: str, data: Mapping[str, Any]) -> Iterator[CostRange]:
    for entry in data.get("cost_ranges", {}).get("ranges", ()):
        works = tuple(
            _one_of(work, WORK_TYPES, file, "cost_ranges", "work_types")
            for work in entry.get("work_types", ())
        )
        yield CostRange(
            asset_type=_one_of(
                entry.get("asset_type"), ASSET_TYPES, file, "cost_ranges", "asset_type"
            ),
            work_types=works,
            unit=_one_of(entry.get("unit"), UNITS, file, "cost_ranges", "unit"),
            low=int(entry["low"]),
            high=int(entry["high"]),
        )


def _citation(entry: Mapping[str, Any], file: str, name: str) -> dict[str, Any]:
    sentence = _needed(entry, "sentence", file, name)
    for language in ("id", "en"):
        _needed(sentence, language, file, name)
    return {
        "sentence": dict(sentence),
        "legal_source": str(_needed(entry, "legal_source", file, name)),
        "status": _one_of(entry.get("status"), STATUSES, file, name, "status"),
    }


def _period(entry: Mapping[str, Any], file: str, name: str) -> dict[str, Any]:
    since, until = _needed(entry, "since", file, name), entry.get("until")
    for day in (since, until):
        if day is not None and not isinstance(day, date):
            raise RulebookError("error-rulebook-date", file=file, rule=name, value=str(day))
    return {"since": since, "until": until}


def _spellings(patterns: Sequence[str], file: str, name: str) -> tuple[str, ...]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as fault:
            raise RulebookError(
                "error-rulebook-spelling", file=file, rule=name, value=pattern
            ) from fault
    return tuple(patterns)


def _check_yields(rule: Rule, file: str) -> None:
    """What a rule yields must be of its topic's kind."""
    yields = rule.yields
    match rule.topic:
        case "kewenangan":
            _one_of(yields.get("level"), LEVELS, file, rule.id, "yields.level")
        case "sumber_dana":
            _needed(yields, "sources", file, rule.id)
            _one_of(str(yields.get("allowed")), ("True", "False"), file, rule.id, "yields.allowed")
        case "porsi":
            _needed(yields, "source", file, rule.id)
            if ("at_least_percent" in yields) == ("at_most_percent" in yields):
                raise RulebookError(
                    "error-rulebook-missing",
                    file=file, rule=rule.id, part="yields.at_least_percent | at_most_percent",
                )  # fmt: skip
        case "kesiapan":
            for paper in _needed(yields, "papers", file, rule.id):
                _one_of(paper, PAPERS, file, rule.id, "yields.papers")
        case "belanja_wajib" if "counts_as" in yields:
            _one_of(yields["counts_as"], ("infrastruktur",), file, rule.id, "yields.counts_as")
        case "belanja_wajib":
            _whole(yields, "at_least_percent", range(1, 101), file, rule.id)
            _whole(yields, "full_from_year", range(1945, 10_000), file, rule.id)


def _decide_for_every_source(book: Rulebook) -> None:
    """Every source ends in a rule that always holds, and rules name only known sources."""
    last: dict[str, Rule] = {}
    for rule in book.of_topic("sumber_dana"):
        for source in rule.yields["sources"]:
            _one_of(source, tuple(book.sources), "*.yaml", rule.id, "yields.sources")
            last[source] = rule
    for rule in book.of_topic("porsi"):
        _one_of(rule.yields["source"], tuple(book.sources), "*.yaml", rule.id, "yields.source")
    for source in book.sources:
        if source not in last or last[source].test != {"always": True}:
            raise RulebookError("error-rulebook-open", source=source)


def _whole(yields: Mapping[str, Any], part: str, lawful: range, file: str, name: str) -> None:
    value = _needed(yields, part, file, name)
    if type(value) is not int or value not in lawful:
        raise RulebookError(
            "error-rulebook-whole",
            file=file, rule=name, part=f"yields.{part}", value=str(value),
            least=str(lawful.start), most=str(lawful.stop - 1),
        )  # fmt: skip


def _needed(entry: Any, part: str, file: str, name: str) -> Any:
    if not isinstance(entry, Mapping) or part not in entry:
        raise RulebookError("error-rulebook-missing", file=file, rule=name, part=part)
    return entry[part]


def _one_of(value: Any, known: Sequence[str], file: str, name: str, part: str) -> str:
    if value not in known:
        raise RulebookError(
            "error-rulebook-known",
            file=file, rule=name, part=part, value=str(value), known=", ".join(known),
        )  # fmt: skip
    return str(value)
