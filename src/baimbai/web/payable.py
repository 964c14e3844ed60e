"""Ceilings that may pay for a proposal, and what is left of each (*sisa pagu*)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from baimbai.funding.dossier import CeilingKey
from baimbai.funding.options import may_own
from baimbai.web.eligible import rules_of
from baimbai.web.lawful import lawful_for
from baimbai.web.models import Organisation, Proposal, Round, Run
from baimbai.web.rulings import balances_of, ceilings_map, computed_run


@dataclass(frozen=True)
class Payable:
    """A ceiling that may pay for the proposal; all in whole rupiah."""

    source: str
    owner: str
    year: int
    ceiling: int
    left: int
    """After what all desks ruled of other proposals; below 0 where they ask too much."""

    @property
    def code(self) -> str:
        """As a form names it."""
        return code_of((self.source, self.owner, self.year))

    @property
    def account(self) -> tuple[str, str]:
        """Source and owner: one account, year by year."""
        return self.source, self.owner

    @property
    def percent_left(self) -> int:
        """Of the ceiling, 0–100."""
        return max(0, min(100, 100 * self.left // self.ceiling)) if self.ceiling else 0


def payable_for(place: Round, proposal: Proposal) -> Sequence[Payable]:
    """By source, owner and year; ceilings of nought are left out.

    Raises Refused where the round has not been computed, or its tables were cleared away.
    """
    run, ceilings = computed_run(place), ceilings_map(place)
    left = balances_of(place, without=proposal.number)
    keys = lawful_ceilings(run, [proposal], [key for key, amount in ceilings.items() if amount])
    return [Payable(*key, ceiling=ceilings[key], left=left[key]) for key in keys[proposal.number]]


def lawful_ceilings(
    run: Run, proposals: Sequence[Proposal], ceilings: Collection[CeilingKey]
) -> Mapping[str, Sequence[CeilingKey]]:
    """By the proposal's number, those of the ceilings that may pay for it, in order.

    Raises Refused where the run's tables were cleared away.
    """
    sources = rules_of(run.round).sources
    offices = Organisation.objects.in_bulk({owner for _, owner, _ in ceilings})
    ordered = [key for key in sorted(ceilings) if key[0] in sources and key[1] in offices]
    found: dict[str, list[CeilingKey]] = {}
    for proposal in proposals:
        lawful = lawful_for(run, proposal)
        responsible = proposal.routed_to_id or lawful.responsible
        found[proposal.number] = [
            key for key in ordered
            if key[0] in lawful.allowed and may_own(
                sources[key[0]], key[1], offices[key[1]].level, offices[key[1]].sectors,
                responsible, proposal.sector,
            )
        ]  # fmt: skip
    return found


def code_of(key: CeilingKey) -> str:
    """A ceiling as a form names it: `DAU|63.01|2027`."""
    source, owner, year = key
    return f"{source}|{owner}|{year}"


def read_code(code: str) -> CeilingKey | None:
    """The ceiling that a form names by its code; None where that is none."""
    source, bar, rest = code.partition("|")
    owner, bar, year = rest.rpartition("|")
    known = source and owner and bar and year.isascii() and year.isdecimal() and len(year) == 4
    return (source, owner, int(year)) if known else None
