"""The infrastructure share of a regional budget (*porsi belanja infrastruktur APBD*): a reading.

UU 1/2022 (HKPD) Pasal 147; the percentage, its year and what counts are rules of topic
`belanja_wajib`. Nothing here binds a plan: it is read off the payments once they stand.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.errors import FundingError
from baimbai.funding.allocation import PAYMENTS, Payment
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.table import Table
from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class
from baimbai.rulebook.rulebook import Rule, Rulebook

TOPIC = "belanja_wajib"
APBD_LEVELS = ("provinsi", "kabkota")
Apbd = tuple[str, str, int]
"""Level, region code, fiscal year: all offices of one government share one budget."""


@dataclass(frozen=True, slots=True)
class RegionalBudget:
    """One region's APBD of one fiscal year, as far as the share asks. Rupiah.

    Raises FundingError unless all are whole rupiah from 0, transfers are below expenditure, and
    infrastructure elsewhere does not exceed the rest.
    """

    owner: str
    """Any office of the region (organisation id)."""
    year: int
    expenditure_rupiah: int
    """Total expenditure (*belanja*), with transfers."""
    transfers_rupiah: int
    """Revenue sharing and transfers to regions and villages, which the law leaves out."""
    infrastructure_elsewhere_rupiah: int = 0
    """Infrastructure in the APBD that no proposal of the round pays: other offices', contracts
    that run."""

    def __post_init__(self) -> None:
        where = {"owner": self.owner, "year": str(self.year)}
        for field in ("expenditure", "transfers", "infrastructure_elsewhere"):
            rupiah = getattr(self, f"{field}_rupiah")
            if type(rupiah) is not int or not 0 <= rupiah < 10**18:
                raise FundingError(
                    "error-apbd-figure", **where, field=f"{field}_rupiah", value=str(rupiah)
                )
        if self.transfers_rupiah >= self.expenditure_rupiah:
            raise FundingError(
                "error-apbd-transfers",
                **where, transfers=self.transfers_rupiah, expenditure=self.expenditure_rupiah,
            )  # fmt: skip
        if self.infrastructure_elsewhere_rupiah > self.base_rupiah:
            raise FundingError(
                "error-apbd-elsewhere",
                **where, elsewhere=self.infrastructure_elsewhere_rupiah, base=self.base_rupiah,
            )  # fmt: skip

    @property
    def base_rupiah(self) -> int:
        """What the percentage is of."""
        return self.expenditure_rupiah - self.transfers_rupiah


@dataclass(frozen=True, slots=True)
class ApbdShare:
    """The infrastructure share of one APBD, read off a plan."""

    owner: str
    region_code: str
    year: int
    plan_rupiah: int
    """Infrastructure that the plan pays through this APBD."""
    other_rupiah: int
    """What the plan pays through it besides: training, spatial plans, …; not in the share."""
    elsewhere_rupiah: int
    base_rupiah: int
    share: int
    """(plan + elsewhere) / base in ten-thousandths, rounded down: 4000 is 40 percent."""
    least_percent: int
    missing_rupiah: int
    """Rupiah to the law's share; 0 where it is met."""
    due: bool
    """Whether the share is due in full that year; before, regions adjust towards it."""

    @property
    def met(self) -> bool:
        """Whether the law's share is reached, to the rupiah."""
        return self.missing_rupiah == 0

    @property
    def beyond(self) -> bool:
        """Whether more is counted than the APBD spends: then a figure is wrong."""
        return self.plan_rupiah + self.elsewhere_rupiah > self.base_rupiah


APBD_SHARES = Table(
    "apbd_shares",
    ApbdShare,
    key=("owner", "year"),
    rules={
        "base is positive": pl.col("base_rupiah") > 0,
        "amounts are not negative": pl.min_horizontal(
            "plan_rupiah", "other_rupiah", "elsewhere_rupiah", "share", "missing_rupiah"
        )
        >= 0,
    },
)


def check_budgets(
    budgets: Sequence[RegionalBudget], offices: Mapping[str, Organisation], years: Sequence[int]
) -> None:
    """Every budget is one region's, of a year of the round, once. Raises FundingError."""
    for budget in budgets:
        where = {"owner": budget.owner, "year": str(budget.year)}
        if budget.owner not in offices or offices[budget.owner].level not in APBD_LEVELS:
            raise FundingError("error-apbd-owner", **where)
        if budget.year not in years:
            raise FundingError("error-apbd-year", **where, known=tuple(map(str, years)))
    times = Counter(_apbd_of(offices[budget.owner], budget.year) for budget in budgets)
    for budget in budgets:
        if times[_apbd_of(offices[budget.owner], budget.year)] > 1:
            raise FundingError("error-apbd-twice", owner=budget.owner, year=str(budget.year))


def read_apbd_shares(
    budgets: Sequence[RegionalBudget],
    payments: pl.DataFrame,
    programme: Programme,
    mandates: pl.DataFrame,
    rulebook: Rulebook,
) -> pl.DataFrame:
    """APBD_SHARES: one row a budget, by region and year.

    Payments count in the APBD that spends them: the ceiling's owner's, or, where the source is
    handed on (BKK), that of the office responsible. What runs through no APBD counts nowhere.
    Raises FundingError where budgets are given and no rule in force says what share is due.
    """
    if not budgets:
        return APBD_SHARES.make([])
    law, offices = mandatory_share(rulebook), _offices(programme)
    counted = infrastructure(programme.proposals, rulebook)
    spent: dict[tuple[Apbd, bool], int] = defaultdict(int)
    for apbd, payment in _through_apbd(payments, programme, mandates, rulebook):
        spent[apbd, payment.proposal in counted] += payment.amount_rupiah
    rows = (
        _reading(budget, offices[budget.owner].region_code, spent[apbd, True],
                 spent[apbd, False], law)
        for budget in budgets
        for apbd in (_apbd_of(offices[budget.owner], budget.year),)
    )  # fmt: skip
    return APBD_SHARES.make(sorted(rows, key=lambda row: (row.region_code, row.year, row.owner)))


def mandatory_share(rulebook: Rulebook) -> Rule:
    """The rule that says what share is due. Raises FundingError where none is in force."""
    for rule in rulebook.of_topic(TOPIC):
        if "at_least_percent" in rule.yields:
            return rule
    raise FundingError("error-apbd-rule", date=rulebook.on.isoformat())


def counting_rules(rulebook: Rulebook) -> tuple[Rule, ...]:
    """The rules that say which works count."""
    return tuple(rule for rule in rulebook.of_topic(TOPIC) if "counts_as" in rule.yields)


def infrastructure(proposals: pl.DataFrame, rulebook: Rulebook) -> frozenset[str]:
    """Ids of the proposals whose works count as infrastructure for public services."""
    tests = [expression(rule.test, TOPIC, "", rule.id) for rule in counting_rules(rulebook)]
    if not tests:
        return frozenset()
    return frozenset(proposals.with_columns(work_class()).filter(pl.any_horizontal(tests))["id"])


def _through_apbd(
    payments: pl.DataFrame, programme: Programme, mandates: pl.DataFrame, rulebook: Rulebook
) -> Iterator[tuple[Apbd, Payment]]:
    """Each payment that an APBD spends, with that APBD."""
    offices = _offices(programme)
    proponent = dict(programme.proposals.select("id", "organisation").iter_rows())
    responsible = dict(mandates.select("proposal", "responsible").iter_rows())
    for payment in PAYMENTS.records(payments):
        source = rulebook.sources[payment.source]
        spender = payment.owner
        if source.transferred:
            spender = responsible.get(payment.proposal) or proponent[payment.proposal]
        if source.in_apbd and offices[spender].level in APBD_LEVELS:
            yield _apbd_of(offices[spender], payment.year), payment


def _reading(
    budget: RegionalBudget, region_code: str, plan: int, other: int, law: Rule
) -> ApbdShare:
    percent, base = int(law.yields["at_least_percent"]), budget.base_rupiah
    reached = plan + budget.infrastructure_elsewhere_rupiah
    return ApbdShare(
        owner=budget.owner,
        region_code=region_code,
        year=budget.year,
        plan_rupiah=plan,
        other_rupiah=other,
        elsewhere_rupiah=budget.infrastructure_elsewhere_rupiah,
        base_rupiah=base,
        share=reached * 10_000 // base,
        least_percent=percent,
        # Rounded up: a rupiah less would not reach it.
        missing_rupiah=max(0, -(-percent * base // 100) - reached),
        due=budget.year >= int(law.yields["full_from_year"]),
    )


def _apbd_of(office: Organisation, year: int) -> Apbd:
    return office.level, office.region_code, year


def _offices(programme: Programme) -> dict[str, Organisation]:
    return {office.id: office for office in ORGANISATIONS.records(programme.organisations)}
