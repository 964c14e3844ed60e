"""The agenda (*agenda rapat*): what must be settled, at which desk, in which order, how long."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.register.programme import Programme
from baimbai.register.proposal import SECTORS
from baimbai.register.table import Table
from baimbai.synchronisation.finding import FINDINGS, Review

REASONS = ("temuan", "keberatan", "pengalihan", "komitmen", "ambang", "lain")
"""A finding of high severity; a refusal that is contested; a re-routing; a commitment that is due;
borderline whatever the weights; put there by hand. The weightiest first."""
MINUTES: Mapping[str, int] = {
    "temuan": 6, "keberatan": 5, "pengalihan": 4, "komitmen": 4, "ambang": 3, "lain": 3,
}  # fmt: skip
"""Minutes that an item of each reason gets; of several the longest and one for each other."""
BIDANG_AT_ONE_DESK: tuple[tuple[str, ...], ...] = (
    ("BM",),
    ("SDA",),
    ("CK", "PERKIM"),
    ("TR", "JK"),
)
"""Desks as offices hold them; what no group names has its own."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One proposal at one desk."""

    desk: int
    """From 1."""
    place: int
    """Its turn at the desk, from 1."""
    proposal: str
    reasons: tuple[str, ...]
    findings: tuple[str, ...]
    """Keys."""
    minutes: int


AGENDA = Table("agenda", AgendaItem, key=("desk", "proposal"))


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """A desk as it is proposed: bidang × wilayah."""

    number: int
    sectors: tuple[str, ...]
    regions: tuple[str, ...]
    """Region codes; empty for all."""
    items: int
    minutes: int


def draw_up_agenda(
    programme: Programme,
    review: Review,
    ranks: Mapping[str, int],
    borderline: Collection[str] = (),
    contested: Collection[str] = (),
    promised: Collection[str] = (),
    most_minutes: int = 240,
) -> tuple[tuple[DeskPlan, ...], pl.DataFrame]:
    """Desks, and AGENDA by desk and turn: the weightiest reason first, then the better rank.

    `ranks` by proposal; the others are ids of proposals. A bidang whose items need more than
    `most_minutes` is cut by regions into desks of about equal length, which sit in parallel.
    """
    reasons, findings = _reasons(programme, review, borderline, contested, promised)
    proposals = {
        id_: (sector, region)
        for id_, sector, region in programme.proposals.select(
            "id", "sector", "region_code"
        ).iter_rows()
        if id_ in reasons
    }
    desks: list[DeskPlan] = []
    items: list[AgendaItem] = []
    for sectors in _groups(sector for sector, _ in proposals.values()):
        own = [id_ for id_, (sector, _) in proposals.items() if sector in sectors]
        length = {id_: _minutes(reasons[id_]) for id_ in own}
        by_region: dict[str, int] = {}
        for id_ in own:
            by_region[proposals[id_][1]] = by_region.get(proposals[id_][1], 0) + length[id_]
        for regions in _cut(by_region, most_minutes):
            here = [id_ for id_ in own if proposals[id_][1] in regions]
            here.sort(
                key=lambda id_: (REASONS.index(reasons[id_][0]), ranks.get(id_, 1 << 40), id_)
            )
            number = len(desks) + 1
            named = () if len(regions) == len(by_region) else tuple(sorted(regions))
            whole = sum(length[id_] for id_ in here)
            desks.append(DeskPlan(number, sectors, named, len(here), whole))
            items += [
                AgendaItem(number, place, id_, reasons[id_], findings.get(id_, ()), length[id_])
                for place, id_ in enumerate(here, 1)
            ]
    return tuple(desks), AGENDA.make(items)


def _reasons(
    programme: Programme, review: Review, borderline: Collection[str],
    contested: Collection[str], promised: Collection[str],
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:  # fmt: skip
    """By proposal: why it is on the agenda; keys of the findings that put it there."""
    grave: dict[str, list[str]] = {}
    for one in FINDINGS.records(review.findings):
        if one.severity == "tinggi" and one.status != "diabaikan":
            for proposal in one.proposals:
                grave.setdefault(proposal, []).append(one.key)
    owners = dict(programme.proposals.select("id", "organisation").iter_rows())
    routed = {
        proposal
        for proposal, responsible in review.mandates.select("proposal", "responsible").iter_rows()
        if responsible is not None and responsible != owners.get(proposal)
    }
    named: Sequence[tuple[str, Collection[str]]] = (
        ("temuan", grave), ("keberatan", contested), ("pengalihan", routed),
        ("komitmen", promised), ("ambang", borderline),
    )  # fmt: skip
    reasons = {
        proposal: tuple(reason for reason, members in named if proposal in members)
        for proposal in owners
    }
    kept = {proposal: why for proposal, why in reasons.items() if why}
    return kept, {proposal: tuple(keys) for proposal, keys in grave.items()}


def _groups(present: Iterable[str]) -> Sequence[tuple[str, ...]]:
    found = set(present)
    named = {sector for group in BIDANG_AT_ONE_DESK for sector in group}
    groups = [*BIDANG_AT_ONE_DESK, *((s,) for s in SECTORS if s not in named)]
    return [group for group in groups if found & set(group)]


def _minutes(reasons: tuple[str, ...]) -> int:
    return max(MINUTES[reason] for reason in reasons) + len(reasons) - 1


def _cut(by_region: Mapping[str, int], most: int) -> list[set[str]]:
    """Regions in as few lots as keep to `most` minutes on average; the longest region first into
    the shortest lot (Graham 1969, LPT)."""
    lots = max(1, min(len(by_region), -(-sum(by_region.values()) // most)))
    regions: list[set[str]] = [set() for _ in range(lots)]
    lengths = [0] * lots
    for region, minutes in sorted(by_region.items(), key=lambda item: (-item[1], item[0])):
        lot = lengths.index(min(lengths))
        regions[lot].add(region)
        lengths[lot] += minutes
    return regions
