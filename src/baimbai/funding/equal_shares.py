"""Equal shares (*pembagian setara*): a second opinion on fairness between regions.

The method of equal shares with costs as utilities (Peters, Pierczyński and Skowron 2021). The
regions are the voters: each gets the same part of all ceilings and pays for works that lie in it;
works of the whole province are paid by all regions alike. Exact in fractions; single ceilings,
links and portions are not asked, so that the answer is an opinion, not a plan.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush

import polars as pl

from baimbai.funding.allocation import Allocation
from baimbai.funding.dossier import Dossier
from baimbai.register.table import Table


@dataclass(frozen=True, slots=True)
class Project:
    """What may be bought: its cost, who supports it."""

    id: str
    cost: int
    voters: tuple[int, ...]


def equal_shares(projects: Sequence[Project], budgets: Sequence[int]) -> tuple[str, ...]:
    """Projects in the order bought; `budgets` is what each voter has, in rupiah.

    Step by step the project is bought whose dearest supporter pays the least share ρ of its
    cost: everyone pays min(what he has left, ρ × cost). Ties by id. ρ never falls while money
    only shrinks, so that a project's last ρ is a bound and only the top is counted anew. A
    project without cost is bought by nobody.
    """
    left = [Fraction(budget) for budget in budgets]
    heap = [
        (Fraction(1, len(project.voters)), project.id, project)
        for project in projects
        if project.cost > 0 and project.voters
    ]
    heapify(heap)
    bought: list[str] = []
    while heap:
        _, name, project = heappop(heap)
        share = _share(project, left)
        if share is None:
            continue
        if heap and (share, name) > heap[0][:2]:
            heappush(heap, (share, name, project))
            continue
        for voter in project.voters:
            left[voter] -= min(left[voter], share * project.cost)
        bought.append(name)
    return tuple(bought)


def _share(project: Project, left: Sequence[Fraction]) -> Fraction | None:
    """The least ρ with which the supporters can pay; None where they cannot."""
    money = sorted(left[voter] for voter in project.voters)
    missing = Fraction(project.cost)
    for place, purse in enumerate(money):
        each = missing / (len(money) - place)
        if purse >= each:
            return each / project.cost
        missing -= purse
    return None


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """One proposal in the plan and by equal shares."""

    proposal: str
    region_code: str
    cost_rupiah: int
    in_plan: bool
    by_equal_shares: bool


SECOND_OPINIONS = Table("second_opinions", SecondOpinion, key=("proposal",))


def second_opinion(dossier: Dossier, allocation: Allocation) -> pl.DataFrame:
    """SECOND_OPINIONS: the proposals that some source of the round may pay for, in order of id.

    Each kabupaten/kota has the same part of all ceilings, in whole rupiah; what is left over by
    the division is nobody's.
    """
    regions = dossier.programme.regions
    places = regions.filter(pl.col("kind") != "provinsi")["code"].sort().to_list()
    number = {code: place for place, code in enumerate(places)}
    payable = [
        sheet
        for sheet in dossier.proposals.values()
        if dossier.allowed[sheet.id] and dossier.scores[sheet.id].gate in ("lolos", "dialihkan")
    ]
    projects = [
        Project(sheet.id, sheet.cost_rupiah, _supporters(sheet.region_code, number))
        for sheet in payable
    ]
    purse = sum(dossier.ceilings.values()) // max(1, len(places))
    bought = set(equal_shares(projects, [purse] * len(places)))
    planned = set(allocation.payments["proposal"])
    return SECOND_OPINIONS.make(
        SecondOpinion(
            sheet.id, sheet.region_code, sheet.cost_rupiah, sheet.id in planned, sheet.id in bought
        )
        for sheet in payable
    )


def _supporters(region: str, number: Mapping[str, int]) -> tuple[int, ...]:
    """The kabupaten/kota where it lies; all of them for works of the whole province."""
    return (number[region],) if region in number else tuple(number.values())


def money_by_region(opinions: pl.DataFrame) -> dict[str, tuple[int, int]]:
    """Region → rupiah of the proposals in the plan, and by equal shares."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in SECOND_OPINIONS.records(opinions):
        sums[row.region_code][0] += row.cost_rupiah if row.in_plan else 0
        sums[row.region_code][1] += row.cost_rupiah if row.by_equal_shares else 0
    return {region: (plan, equal) for region, (plan, equal) in sorted(sums.items())}
