"""What a plan must keep because the meeting laid it down (*ketetapan rapat*)."""

from collections import defaultdict
from collections.abc import Iterator

from baimbai.funding.choices import Choices, Constraint
from baimbai.funding.options import Option
from baimbai.funding.provisions import Limit
from baimbai.register.proposal import Proposal


def most_of_a_group(choices: Choices) -> Iterator[Constraint]:
    """Of a group of proposals no more rupiah, or no more proposals, than the meeting set."""
    for limit, terms in _limits(choices, "paling_banyak"):
        yield Constraint("paling_banyak", (limit.name,), terms, None, limit.amount)


def least_of_a_group(choices: Choices) -> Iterator[Constraint]:
    """Of a group of proposals no less rupiah, or no fewer proposals, than the meeting set."""
    for limit, terms in _limits(choices, "paling_sedikit"):
        yield Constraint("paling_sedikit", (limit.name,), terms, limit.amount, None)


def group_floors_reached(choices: Choices) -> Iterator[Constraint]:
    """What is programmed for a group reaches its floor (lowered only where it cannot be)."""
    for limit, terms in _limits(choices, "batas_bawah"):
        if limit.amount:
            yield Constraint("batas_bawah", (limit.name,), terms, limit.amount, None)


def continuing_first(choices: Choices) -> Iterator[Constraint]:
    """New works of a bidang are paid from a ceiling's holder only when the works under way that
    it could pay alone are taken.

    The opening z of a payer and bidang is 1 only with all of them (z ≤ each), and new works need
    it (each ≤ z). What the meeting put in is not held back.
    """
    dossier = choices.dossier
    agreed = {item.proposal for item in dossier.envelope.commitments}
    new: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    openings = {extra.about: extra for extra in choices.extras_of("lanjutan")}
    if not openings:
        return
    for column, option in enumerate(choices.options):
        sheet = dossier.proposals[option.proposal]
        if not sheet.continuing and sheet.id not in agreed:
            for source, owner in {(paid.source, paid.owner) for paid in option.payments}:
                new[source, owner, sheet.sector][sheet.id].append(column)
    for about, extra in openings.items():
        opening = choices.extra_columns[extra.name]
        for group in extra.needs:
            works = {column: -1 for name in group for column in choices.columns[name]}
            terms = dict(sorted({**works, opening: 1}.items()))
            yield Constraint("lanjutan", (*about, group[0]), terms, None, 0)
        for columns in new[about].values():
            yield Constraint("lanjutan", about, {**dict.fromkeys(columns, 1), opening: -1}, None, 0)


def together_in_time(choices: Choices) -> Iterator[Constraint]:
    """Works that the meeting wants at the same time start in the same year, or are not taken."""
    for a, b in choices.dossier.links.get("serentak", ()):
        first, second = choices.starts(a), choices.starts(b)
        for year in sorted({*first.values(), *second.values()}):
            terms = {column: 1 for column, start in first.items() if start == year}
            terms |= {column: -1 for column, start in second.items() if start == year}
            yield Constraint("serentak", (a, b, str(year)), dict(sorted(terms.items())), 0, 0)


def synergy_of_both(choices: Choices) -> Iterator[Constraint]:
    """The points of a synergy are won only where both of the pair are taken."""
    for extra in choices.extras_of("sinergi"):
        both = choices.extra_columns[extra.name]
        for name in extra.about:
            terms = {**dict.fromkeys(choices.columns[name], -1), both: 1}
            yield Constraint("sinergi", (*extra.about, name), terms, None, 0)


def _limits(choices: Choices, kind: str) -> Iterator[tuple[Limit, dict[int, int]]]:
    """Each limit of a kind, and what every column counts towards it."""
    for limit in choices.dossier.envelope.group_limits:
        if limit.kind == kind:
            counted = (
                (column, _counted(limit, option))
                for column, option in enumerate(choices.options)
                if _within(limit, choices.dossier.proposals[option.proposal])
            )
            terms = {column: amount for column, amount in counted if amount}
            # A row that nothing loads is kept or, where something is needed, never kept.
            if terms or (kind == "paling_sedikit" and limit.amount):
                yield limit, terms


def _within(limit: Limit, sheet: Proposal) -> bool:
    return (
        (not limit.regions or sheet.region_code in limit.regions)
        and (not limit.sectors or sheet.sector in limit.sectors)
        and (not limit.proposals or sheet.id in limit.proposals)
    )


def _counted(limit: Limit, option: Option) -> int:
    paid = sum(
        paid.amount_rupiah
        for paid in option.payments
        if (not limit.sources or paid.source in limit.sources)
        and (not limit.years or paid.year in limit.years)
    )
    return paid if limit.count is None else int(paid > 0)
