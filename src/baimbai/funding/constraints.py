"""What a plan must keep (*ketentuan rencana*): each a name, a sentence and a function."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations

from baimbai.funding.choices import Choices, Constraint
from baimbai.funding.dossier import Dossier
from baimbai.funding.meeting import (
    continuing_first,
    group_floors_reached,
    least_of_a_group,
    most_of_a_group,
    synergy_of_both,
    together_in_time,
)
from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class
from baimbai.rulebook.rulebook import Rule

__all__ = ["CONSTRAINTS", "Choices", "Constraint"]


def one_way_each(choices: Choices) -> Iterator[Constraint]:
    """A proposal is paid in at most one way."""
    for proposal, columns in choices.columns.items():
        if columns:
            yield Constraint("satu_cara", (proposal,), dict.fromkeys(columns, 1), None, 1)


def within_ceilings(choices: Choices) -> Iterator[Constraint]:
    """What a source of an owner pays in a year stays within its ceiling; 0 where there is none.

    Each bundle of steps that a soft ceiling is exceeded by gives so much more room.
    """
    taken: dict[tuple[str, str, int], dict[int, int]] = defaultdict(dict)
    for column, option in enumerate(choices.options):
        for paid in option.payments:
            taken[paid.source, paid.owner, paid.year][column] = paid.amount_rupiah
    for extra in choices.extras_of("pagu_lunak"):
        holder, office, spent, _ = extra.about
        if used := taken.get((holder, office, int(spent))):
            used[choices.extra_columns[extra.name]] = -extra.rupiah
    for (source, owner, year), terms in sorted(taken.items()):
        ceiling = choices.dossier.ceilings.get((source, owner, year), 0)
        yield Constraint("pagu", (source, owner, str(year)), terms, None, ceiling)


def duplicates_exclude(choices: Choices) -> Iterator[Constraint]:
    """Of duplicates at most one is taken; where all of a group exclude each other, one row."""
    rivals: dict[str, set[str]] = defaultdict(set)
    for a, b in choices.dossier.links.get("saling_meniadakan", ()):
        if choices.columns[a] and choices.columns[b]:
            rivals[a].add(b)
            rivals[b].add(a)
    covered: set[tuple[str, str]] = set()
    for a in sorted(rivals):
        for b in sorted(rivals[a]):
            if a < b and (a, b) not in covered:
                group = _all_rivals(a, b, rivals)
                covered.update(combinations(group, 2))
                terms = {column: 1 for one in group for column in choices.columns[one]}
                yield Constraint("duplikat", group, terms, None, 1)


def prerequisites_first(choices: Choices) -> Iterator[Constraint]:
    """A proposal is taken only with its prerequisite, and only if that starts no later.

    One row for each year that works of it may start in. Money for a stage alone (a design,
    land) neither waits nor is waited for.
    """
    for a, b in choices.dossier.links.get("prasyarat", ()):
        before, after = choices.starts(a), choices.starts(b)
        for year in sorted(set(after.values())):
            terms = {column: 1 for column, start in after.items() if start <= year}
            terms |= {column: -1 for column, start in before.items() if start <= year}
            yield Constraint("prasyarat", (a, b), dict(sorted(terms.items())), None, 0)


def shares_together(choices: Choices) -> Iterator[Constraint]:
    """Shares of one work are all taken or none."""
    for a, b in choices.dossier.links.get("bersama", ()):
        terms = dict.fromkeys(choices.columns[a], 1) | dict.fromkeys(choices.columns[b], -1)
        if terms:
            yield Constraint("bersama", (a, b), dict(sorted(terms.items())), 0, 0)


def portions_kept(choices: Choices) -> Iterator[Constraint]:
    """Of what a source pays an owner in a year (in a bidang), the named works get their portion.

    At least p: (1 − p) × named − p × others ≥ 0, made whole; at most p: the same, ≤ 0.
    """
    dossier = choices.dossier
    for rule in dossier.rulebook.of_topic("porsi"):
        named = _named_by(rule, dossier)
        least = "at_least_percent" in rule.yields
        percent = rule.yields["at_least_percent" if least else "at_most_percent"]
        portion = Fraction(str(percent)) / 100
        part, whole = portion.numerator, portion.denominator
        rows: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
        for column, option in enumerate(choices.options):
            weight = whole - part if option.proposal in named else -part
            sector = dossier.proposals[option.proposal].sector
            for paid in option.payments:
                if paid.source == rule.yields["source"] and weight:
                    where: tuple[str, ...] = (paid.owner, str(paid.year))
                    if rule.yields.get("within") == "sector":
                        where = (*where, sector)
                    rows[where][column] = weight * paid.amount_rupiah
        for where, terms in sorted(rows.items()):
            low, high = (0, None) if least else (None, 0)
            yield Constraint("porsi", (rule.id, *where), terms, low, high)


def floors_reached(choices: Choices) -> Iterator[Constraint]:
    """What is programmed in a region reaches its floor (lowered only where it cannot be)."""
    inside: dict[str, dict[int, int]] = defaultdict(dict)
    for column, option in enumerate(choices.options):
        region = choices.dossier.proposals[option.proposal].region_code
        inside[region][column] = sum(paid.amount_rupiah for paid in option.payments)
    for region, floor in sorted(choices.dossier.envelope.floors.items()):
        if floor and region in inside:
            yield Constraint("batas_bawah", (region,), inside[region], floor, None)


def commitments_kept(choices: Choices) -> Iterator[Constraint]:
    """What the meeting put in is in. (What it put out has no option.)"""
    for item in choices.dossier.envelope.commitments:
        if item.direction == "masuk":
            terms = dict.fromkeys(choices.columns[item.proposal], 1)
            yield Constraint("komitmen", (item.proposal,), terms, 1, None)


CONSTRAINTS: tuple[Callable[[Choices], Iterator[Constraint]], ...] = (
    one_way_each,
    within_ceilings,
    duplicates_exclude,
    prerequisites_first,
    shares_together,
    portions_kept,
    floors_reached,
    commitments_kept,
    most_of_a_group,
    least_of_a_group,
    group_floors_reached,
    continuing_first,
    together_in_time,
    synergy_of_both,
)


def _all_rivals(a: str, b: str, rivals: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The pair, and whoever in order of ids excludes all gathered before."""
    group = [a, b]
    for other in sorted(rivals[a] & rivals[b]):
        if rivals[other].issuperset(group):
            group.append(other)
    return tuple(sorted(group))


def _named_by(rule: Rule, dossier: Dossier) -> set[str]:
    """The proposals that count towards a rule's portion."""
    proposals = dossier.programme.proposals.with_columns(work_class())
    named = proposals.filter(expression(rule.test, "porsi", "", rule.id))
    return set(named["id"])
