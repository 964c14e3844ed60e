"""Scarce money (*dana yang langka*): the ceilings that have no room for a proposal, what a million
rupiah of them is worth, and who has them instead.
"""

from dataclasses import dataclass, replace

from baimbai.funding.dossier import CeilingKey
from baimbai.funding.options import Option, lawful_ways
from baimbai.funding.shadow import a_unit
from baimbai.funding.standing import Standing

_MILLION = 1_000_000


@dataclass(frozen=True)
class Scarce:
    """A ceiling that a way of the proposal has no room in."""

    key: CeilingKey
    need: int
    """Rupiah that the way takes from it."""
    left: int
    price: float
    """Thousandths of a point that a million rupiah more is worth, by the plan in fractions."""
    taken: tuple[str, ...]
    """Who is paid from it, the lowest score first."""


def scarce_ceilings(standing: Standing, proposal: str) -> tuple[Scarce, ...]:
    """By ceiling, for the way that takes least from it; those that lack least come first."""
    used = standing.loads()
    needs: dict[CeilingKey, int] = {}
    for way in every_way(standing, proposal):
        for paid in way.payments:
            key = paid.source, paid.owner, paid.year
            needs[key] = min(needs.get(key, paid.amount_rupiah), paid.amount_rupiah)
    found = []
    for key, need in needs.items():
        left = standing.dossier.ceiling(*key) - used.get(key, 0)
        if need > left:
            worth = a_unit(standing.prices, ("pagu", (key[0], key[1], str(key[2]))))
            found.append(Scarce(key, need, left, worth * _MILLION, _takers(standing, key)))
    return tuple(sorted(found, key=lambda one: (one.need - one.left, one.key)))


def every_way(standing: Standing, proposal: str) -> tuple[Option, ...]:
    """Its lawful ways, also those too large for a ceiling."""
    sheets = {proposal: standing.dossier.proposals[proposal]}
    ways = lawful_ways(replace(standing.dossier, proposals=sheets))
    return (*ways.options, *ways.too_large.get(proposal, ()))


def _takers(standing: Standing, key: CeilingKey) -> tuple[str, ...]:
    points = standing.dossier.points
    names = {
        option.proposal
        for option in standing.plan
        if any((one.source, one.owner, one.year) == key for one in option.payments)
    }
    return tuple(sorted(names, key=lambda name: (points(name), name)))
