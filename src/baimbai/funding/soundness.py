"""What cannot be solved is refused at the door (*pemeriksaan masukan*), naming the row."""

import math
from collections.abc import Callable, Iterator

from baimbai.errors import FundingError
from baimbai.funding.dossier import Dossier
from baimbai.register.proposal import SECTORS

LINK_KINDS = ("saling_meniadakan", "prasyarat", "bersama", "serentak")


def check_soundness(dossier: Dossier) -> None:
    """Raise the first FundingError that a check finds; return where the input is sound."""
    for check in CHECKS:
        for error in check(dossier):
            raise error


def ceilings_have_owners(dossier: Dossier) -> Iterator[FundingError]:
    """A ceiling belongs to an office at the table and a source of the rulebook."""
    for source, owner, year in dossier.ceilings:
        if owner not in dossier.organisations:
            yield FundingError("error-funding-owner", source=source, owner=owner, year=str(year))
        if source not in dossier.rulebook.sources:
            yield FundingError("error-funding-source", source=source, owner=owner, year=str(year))


def one_scenario(dossier: Dossier) -> Iterator[FundingError]:
    """Ceilings of two scenarios are not to be added up."""
    scenarios = tuple(dossier.programme.ceilings["scenario"].unique().sort())
    if len(scenarios) > 1:
        yield FundingError("error-funding-scenarios", scenarios=scenarios)


def patterns_name_sources(dossier: Dossier) -> Iterator[FundingError]:
    """A pattern's sources are in the rulebook."""
    for pattern in dossier.envelope.patterns:
        for source in pattern.shares:
            if source not in dossier.rulebook.sources:
                yield FundingError(
                    "error-funding-pattern-source", pattern=pattern.name, source=source
                )


def floors_name_regions(dossier: Dossier) -> Iterator[FundingError]:
    """A floor stands for a region of the round."""
    regions = set(dossier.programme.regions["code"])
    for region in dossier.envelope.floors:
        if region not in regions:
            yield FundingError("error-funding-region", region=region)


def every_proposal_is_judged(dossier: Dossier) -> Iterator[FundingError]:
    """Each proposal has a mandate and a score that is a number from 0."""
    for proposal in dossier.proposals:
        if proposal not in dossier.responsible or proposal not in dossier.scores:
            yield FundingError("error-funding-unjudged", proposal=proposal)
            continue
        score = dossier.scores[proposal].score
        if not math.isfinite(score) or score < 0:
            yield FundingError("error-funding-score", proposal=proposal, score=str(score))


def requests_name_proposals(dossier: Dossier) -> Iterator[FundingError]:
    """Money is asked for a proposal of the round."""
    for proposal in dossier.asked:
        if proposal not in dossier.proposals:
            yield FundingError("error-funding-request", proposal=proposal)


def links_hold_together(dossier: Dossier) -> Iterator[FundingError]:
    """A link is of a known kind and joins two different proposals of the round."""
    for kind, pairs in dossier.links.items():
        for a, b in pairs:
            known = a in dossier.proposals and b in dossier.proposals
            if kind not in LINK_KINDS or not known or a == b:
                yield FundingError("error-funding-link", kind=kind, a=a, b=b)


def prerequisites_end(dossier: Dossier) -> Iterator[FundingError]:
    """No proposal is, through others, its own prerequisite."""
    before: dict[str, list[str]] = {}
    for a, b in dossier.links.get("prasyarat", ()):
        before.setdefault(b, []).append(a)
    cleared: set[str] = set()
    for start in before:
        trail = [start]
        branches = [iter(before[start])]
        while branches:
            step = next(branches[-1], None)
            if step is None:
                cleared.add(trail.pop())
                branches.pop()
            elif step in trail:
                circle = (*trail[trail.index(step) :], step)
                yield FundingError("error-funding-circle", circle=circle)
                return
            elif step not in cleared:
                trail.append(step)
                branches.append(iter(before.get(step, ())))


def commitments_agree(dossier: Dossier) -> Iterator[FundingError]:
    """What the meeting put in or out names proposals and does not contradict the links."""
    directions = {item.proposal: item.direction for item in dossier.envelope.commitments}
    for proposal in directions:
        if proposal not in dossier.proposals:
            yield FundingError("error-funding-committed-unknown", proposal=proposal)
    clashes = {
        "saling_meniadakan": ("masuk", "masuk"),
        "prasyarat": ("keluar", "masuk"),
        "bersama": ("keluar", "masuk"),
        "serentak": ("keluar", "masuk"),
    }
    for kind, (first, second) in clashes.items():
        for a, b in dossier.links.get(kind, ()):
            found = (directions.get(a), directions.get(b))
            if found == (first, second) or (
                kind in ("bersama", "serentak") and found == (second, first)
            ):
                yield FundingError("error-funding-committed-clash", a=a, b=b, kind=kind)


def groups_are_of_the_round(dossier: Dossier) -> Iterator[FundingError]:
    """A limit names regions, bidang, proposals, sources and years of the round, and some
    proposal is in its group."""
    sheets = dossier.proposals.values()
    known: dict[str, set[object]] = {
        "regions": set(dossier.programme.regions["code"]),
        "sectors": set(SECTORS),
        "proposals": set(dossier.proposals),
        "sources": set(dossier.rulebook.sources),
        "years": set(dossier.years),
    }
    for limit in dossier.envelope.group_limits:
        for what, every in known.items():
            for named in getattr(limit, what):
                if named not in every:
                    values = {"name": limit.name, "what": what, "named": str(named)}
                    yield FundingError("error-funding-group-unknown", **values)
        if not any(
            (not limit.regions or sheet.region_code in limit.regions)
            and (not limit.sectors or sheet.sector in limit.sectors)
            and (not limit.proposals or sheet.id in limit.proposals)
            for sheet in sheets
        ):
            yield FundingError("error-funding-group-empty", name=limit.name)


def meeting_names_proposals(dossier: Dossier) -> Iterator[FundingError]:
    """Synergies and works that may be cut are proposals of the round."""
    shapes = dossier.envelope.shapes
    for pair in dossier.envelope.synergies:
        for name in (pair.a, pair.b):
            if name not in dossier.proposals:
                yield FundingError("error-funding-synergy-unknown", a=pair.a, b=pair.b)
    for name in shapes.scope_proposals:
        if name not in dossier.proposals:
            yield FundingError("error-funding-scope-unknown", proposal=name)
    if shapes.scope and not shapes.scope_proposals:
        yield FundingError("error-funding-scope-unknown", proposal="–")


def soft_ceilings_are_ceilings(dossier: Dossier) -> Iterator[FundingError]:
    """A ceiling that may be exceeded is a ceiling of the round."""
    for source, owner, year in dossier.soft:
        if (source, owner, year) not in dossier.ceilings:
            values = {"source": source, "owner": owner, "year": str(year)}
            yield FundingError("error-funding-soft-unknown", **values)


CHECKS: tuple[Callable[[Dossier], Iterator[FundingError]], ...] = (
    one_scenario,
    ceilings_have_owners,
    patterns_name_sources,
    floors_name_regions,
    requests_name_proposals,
    every_proposal_is_judged,
    links_hold_together,
    prerequisites_end,
    commitments_agree,
    groups_are_of_the_round,
    meeting_names_proposals,
    soft_ceilings_are_ceilings,
)
