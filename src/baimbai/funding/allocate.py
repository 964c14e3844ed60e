"""Funding (*pendanaan*): who pays for what, when, and why not."""

import polars as pl

from baimbai.appraisal.score import Appraisal
from baimbai.errors import FundingError
from baimbai.funding.allocation import CEILING_USES, PAYMENTS, Allocation, CeilingUse, Certificate
from baimbai.funding.certificate import certify
from baimbai.funding.choices import Choices
from baimbai.funding.clash import told
from baimbai.funding.dossier import Dossier, open_dossier
from baimbai.funding.envelope import Envelope
from baimbai.funding.formulation import Formulation, formulate
from baimbai.funding.idle import idle_rules
from baimbai.funding.options import Option, Ways, lawful_ways
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
) -> Allocation:
    """Choose what each source pays for in each year, so that the most points are won.

    Every law is checked again by code that did not make the plan, a bound says how far from
    the best it can be, and every refusal has a reason that was tried out. Raises FundingError
    for input that cannot be used, naming the row.
    """
    dossier = open_dossier(programme, rulebook, review, appraisal, envelope)
    check_soundness(dossier)
    ways = lawful_ways(dossier)
    _check_commitments(dossier, ways)
    choices = Choices.of(dossier, ways.options)
    table = formulate(choices)
    _check_limits(table)
    remarks = list(idle_rules(dossier))
    try:
        taken, payments, certificate = _judged(choices, find_plan(table, envelope.limits))
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


def _check_commitments(dossier: Dossier, ways: Ways) -> None:
    """What the meeting put in must have a lawful way to be paid."""
    payable = {option.proposal for option in ways.options}
    for item in dossier.envelope.commitments:
        if item.direction == "masuk" and item.proposal not in payable:
            raise FundingError("error-funding-committed-barred", proposal=item.proposal)


def _check_limits(table: Formulation) -> None:
    """What the meeting wants at least must have some lawful way to be reached."""
    for row in table.rows:
        if row.law == "paling_sedikit" and not row.terms and row.low:
            raise FundingError("error-funding-group-barred", name=row.about[0])


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
