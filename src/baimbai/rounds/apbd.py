"""The regional budgets (*APBD*) that round.yaml tells, under `funding`, for the gauge."""

from collections.abc import Mapping, Sequence

from baimbai.funding.apbd_share import RegionalBudget, check_budgets
from baimbai.register.organisation import Organisation
from baimbai.register.region import region_code
from baimbai.rounds.provisions import listed
from baimbai.rounds.section import Section

_KEYS = (
    "owner", "year", "expenditure_rupiah", "transfers_rupiah", "infrastructure_elsewhere_rupiah",
)  # fmt: skip


def read_budgets(
    funding: Section, offices: Mapping[str, Organisation], years: Sequence[int]
) -> tuple[RegionalBudget, ...]:
    """The entries of `apbd`. Raises RoundError for a value of the wrong kind or an unknown key,
    FundingError for an office or year that the round lacks, and figures that cannot be."""
    budgets = tuple(
        RegionalBudget(
            owner=_office(item),
            year=item.take("year", int),
            expenditure_rupiah=item.take("expenditure_rupiah", int),
            transfers_rupiah=item.take("transfers_rupiah", int),
            infrastructure_elsewhere_rupiah=item.take("infrastructure_elsewhere_rupiah", int, 0),
        )
        for item in listed(funding, "apbd", *_KEYS)
    )
    check_budgets(budgets, offices, years)
    return budgets


def _office(item: Section) -> str:
    """An office's id; YAML reads 63.10 without quotes as a number."""
    value = item.values.get("owner")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return region_code(value) or str(value)
    return item.take("owner", str).strip()
