"""The standing plan (*rencana yang berdiri*): a plan with all that is needed to change it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from baimbai.errors import FundingError
from baimbai.funding.allocation import PAYMENTS, Allocation, Certificate
from baimbai.funding.certificate import certify
from baimbai.funding.choices import Choices
from baimbai.funding.clash import told
from baimbai.funding.dossier import CeilingKey, Dossier
from baimbai.funding.formulation import Formulation, formulate_payable
from baimbai.funding.options import Option, Ways, lawful_ways
from baimbai.funding.search import Plan, find_plan
from baimbai.funding.shadow import Shadow, shadow
from baimbai.funding.soundness import check_soundness


@dataclass(frozen=True)
class Standing:
    """A plan with all that is needed to change it. Frozen: a change gives a new one."""

    dossier: Dossier
    ways: Ways
    choices: Choices
    """Over `ways.options`."""
    table: Formulation
    """Every constraint over `choices`; floors that the plan does not reach are lowered."""
    chosen: tuple[int, ...]
    """The plan's columns."""
    bound: int
    """No plan of the table wins more, in thousandths of a point."""
    nodes: int
    prices: Shadow
    past: tuple["Standing", ...] = ()
    """Those that it came from, the latest first: their plans and bounds may serve again."""

    @property
    def plan(self) -> tuple[Option, ...]:
        """How each funded proposal is paid, in order of id."""
        return tuple(self.choices.taken(self.chosen))

    @property
    def funded(self) -> Mapping[str, Option]:
        """By proposal."""
        return {option.proposal: option for option in self.plan}

    @property
    def value(self) -> int:
        """Points won, in thousandths."""
        return self.table.won(self.chosen)

    def payments(self) -> pl.DataFrame:
        """PAYMENTS."""
        return PAYMENTS.make(paid for option in self.plan for paid in option.payments)

    def certificate(self) -> Certificate:
        """Every law checked again. Raises FundingError where one is broken."""
        return certify(self.dossier, self.payments(), self.bound, self.nodes)

    def loads(self) -> Mapping[CeilingKey, int]:
        """Rupiah taken from each ceiling that is used."""
        taken: dict[CeilingKey, int] = {}
        for option in self.plan:
            for part in option.payments:
                key = part.source, part.owner, part.year
                taken[key] = taken.get(key, 0) + part.amount_rupiah
        return taken


def stand(dossier: Dossier, allocation: Allocation | None = None) -> Standing:
    """A standing plan: the one of an allocation of this dossier, else one that is found anew.

    Raises FundingError for input that cannot be used, and where the allocation is none of this
    dossier's.
    """
    check_soundness(dossier)
    ways = lawful_ways(dossier)
    choices = Choices.of(dossier, ways.options)
    table = formulate_payable(choices)
    if allocation is None:
        plan = search(dossier, table)
        chosen, limit, nodes = plan.chosen, plan.bound, plan.nodes
    else:
        chosen = _recognised(choices, allocation)
        limit, nodes = allocation.certificate.bound, allocation.certificate.nodes
    table = with_reached_floors(table, chosen)
    if table.broken(chosen).size:
        raise FundingError("error-change-other-plan")
    prices = shadow(table) or Shadow({})
    standing = Standing(dossier, ways, choices, table, chosen, limit, nodes, prices)
    standing.certificate()
    return standing


def search(dossier: Dossier, table: Formulation) -> Plan:
    """A plan found anew. Raises FundingError naming what clashes, where that is proven."""
    limits = dossier.envelope.limits
    try:
        return find_plan(table, limits)
    except FundingError as error:
        raise told(error, table, limits.nodes) from error


def _recognised(choices: Choices, allocation: Allocation) -> tuple[int, ...]:
    """The columns of an allocation's payments. Raises FundingError where one is no lawful way."""
    paid_for: dict[str, list[tuple[object, ...]]] = {}
    for proposal, *part in allocation.payments.sort(PAYMENTS.key).iter_rows():
        paid_for.setdefault(proposal, []).append(tuple(part))
    chosen = []
    for column, option in enumerate(choices.options):
        if option.proposal in paid_for:
            parts = [
                (one.source, one.owner, one.year, one.amount_rupiah) for one in option.payments
            ]
            if parts == paid_for[option.proposal]:
                chosen.append(column)
                del paid_for[option.proposal]
    if paid_for:
        raise FundingError("error-change-other-plan")
    return tuple(choices.completed(chosen))


def with_reached_floors(table: Formulation, chosen: Sequence[int]) -> Formulation:
    """Floors that a plan does not reach lowered to what it reaches."""
    floors = np.array([row.law == "batas_bawah" for row in table.rows], dtype=bool)
    low = np.where(floors, np.minimum(table.low, table.loads(chosen)), table.low)
    return replace(table, low=low)
