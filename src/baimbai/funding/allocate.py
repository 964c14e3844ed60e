"""Funding (*pendanaan*): who pays for what, when, and why not."""

from concurrent.futures import Executor

import polars as pl

from baimbai.appraisal.score import Appraisal
from baimbai.errors import FundingError
from baimbai.funding.allocation import CEILING_USES, PAYMENTS, Allocation, CeilingUse, Certificate
from baimbai.funding.certificate import certify
from baimbai.funding.choices import Choices
from baimbai.funding.clash import told
from baimbai.funding.dossier import Dossier, open_dossier
from baimbai.funding.envelope import Envelope
from baimbai.funding.formulation import formulate_payable
from baimbai.funding.idle import idle_rules
from baimbai.funding.options import Option, lawful_ways
from baimbai.funding.plain import PROGRAM_FAULTS, plain_plan
from baimbai.funding.reasons import explain
from baimbai.funding.search import Plan, find_plan
from baimbai.funding.soundness import check_soundness
from baimbai.register.programme import Programme
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review
from baimbai.wording.message import Message


def allocate(
    programme: Programme,
    rulebook: Rulebook,
    review: Review,
    appraisal: Appraisal,
    envelope: Envelope,
    executor: Executor | None = None,
) -> Allocation:
    """Choose what each source pays for in each year, so that the most points are won.

    Every law is checked again by code that did not make the plan, a bound says how far from
    the best it can be, and every refusal has a reason that was tried out. An executor (threads,
    processes, a cluster's) takes part of the work of large rounds and changes no result. Raises
    FundingError for input that cannot be used, naming the row.
    """
    dossier = open_dossier(programme, rulebook, review, appraisal, envelope)
    check_soundness(dossier)
    ways = lawful_ways(dossier)
    choices = Choices.of(dossier, ways.options)
    table = formulate_payable(choices)
    remarks = list(idle_rules(dossier))
    try:
        taken, payments, certificate = _judged(choices, find_plan(table, envelope.limits, executor))
    except FundingError as error:
        if error.message.key not in PROGRAM_FAULTS:
            raise told(error, table, envelope.limits.nodes) from error
        # The search failed, not the meeting: a plainer plan is better than none.
        taken, payments, certificate = _judged(choices, plain_plan(table))
        remarks.append(Message("funding-plain-plan", {"fault": error.message.key}))
    return Allocation(
        payments,
        explain(dossier, ways, taken),
        _ceiling_uses(dossier, payments),
        certificate,
        tuple(remarks),
    )


def _judged(choices: Choices, plan: Plan) -> tuple[list[Option], pl.DataFrame, Certificate]:
    """A plan's options and payments, checked again. Raises FundingError where a law is broken."""
    taken = choices.taken(plan.chosen)
    payments = PAYMENTS.make(paid for option in taken for paid in option.payments)
    return taken, payments, certify(choices.dossier, payments, plan.bound, plan.nodes)


def _ceiling_uses(dossier: Dossier, payments: pl.DataFrame) -> pl.DataFrame:
    """Every ceiling of the scenario and what is taken from it, in order of source."""
    used: dict[tuple[str, str, int], int] = dict.fromkeys(dossier.ceilings, 0)
    for source, owner, year, amount in payments.select(
        "source", "owner", "year", "amount_rupiah"
    ).iter_rows():
        used[source, owner, year] += amount
    return CEILING_USES.make(
        CeilingUse(*key, ceiling_rupiah=ceiling, used_rupiah=used[key])
        for key, ceiling in dossier.ceilings.items()
    )
