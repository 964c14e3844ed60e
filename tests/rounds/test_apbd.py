"""Regional budgets in round.yaml reach the gauge; mistakes name their field."""

from pathlib import Path

import pytest
import yaml

from baimbai.errors import FundingError, RoundError
from baimbai.funding.apbd_share import RegionalBudget
from baimbai.register.organisation import Organisation
from baimbai.rounds.apbd import read_budgets
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.rounds.section import Section
from baimbai.wording.wording import LANGUAGES, wording

OFFICES = {
    "63": Organisation("63", "Dinas PUPR", "provinsi", "63"),
    "63.10": Organisation("63.10", "Dinas PUPR", "kabkota", "63.10"),
}
BILLION = 10**9


def read(text: str) -> tuple[RegionalBudget, ...]:
    return read_budgets(Section(yaml.safe_load(text) or {}, "funding."), OFFICES, (2027, 2028))


def test_budgets_as_they_are_written() -> None:
    assert read("""
      apbd:
        - {owner: "63", year: 2027, expenditure_rupiah: 9, transfers_rupiah: 3}
        - {owner: 63.10, year: 2028, expenditure_rupiah: 9, transfers_rupiah: 0,
           infrastructure_elsewhere_rupiah: 4}
    """) == (RegionalBudget("63", 2027, 9, 3, 0), RegionalBudget("63.10", 2028, 9, 0, 4))
    assert read("") == ()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("apbd: 5", "funding.apbd"),
        ("apbd: [{year: 2027}]", "funding.apbd[0].owner"),
        ("apbd: [{owner: true, year: 2027}]", "funding.apbd[0].owner"),
        ('apbd: [{owner: "63", year: dua}]', "funding.apbd[0].year"),
        ('apbd: [{owner: "63", year: 2027, expenditure_rupiah: 1.5}]',
         "funding.apbd[0].expenditure_rupiah"),
        ('apbd: [{owner: "63", year: 2027, expenditure_rupiah: 9}]',
         "funding.apbd[0].transfers_rupiah"),
        ('apbd: [{owner: "63", year: 2027, expenditure_rupiah: 9, transfers_rupiah: 1,'
         " infrastructure_elsewhere_rupiah: banyak}]",
         "funding.apbd[0].infrastructure_elsewhere_rupiah"),
        ('apbd: [{owner: "63", belanja: 9}]', "funding.apbd[0].belanja"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field(text: str, field: str) -> None:
    with pytest.raises(RoundError) as caught:
        read(text)
    assert caught.value.message.values["field"] == field
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)


@pytest.mark.parametrize(
    "entry",
    [
        '{owner: "99", year: 2027, expenditure_rupiah: 9, transfers_rupiah: 1}',
        '{owner: "63", year: 2031, expenditure_rupiah: 9, transfers_rupiah: 1}',
        '{owner: "63", year: 2027, expenditure_rupiah: 9, transfers_rupiah: 10}',
        '{owner: "63", year: 2027, expenditure_rupiah: 9, transfers_rupiah: -1}',
    ],
)
def test_budgets_that_cannot_be_are_refused(entry: str) -> None:
    with pytest.raises(FundingError) as caught:
        read(f"apbd: [{entry}]")
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)


def test_the_fictional_provinces_shares_are_those_worked_out_by_hand(examples: Path) -> None:
    folder = examples / "nusa-rekaan"
    release = run_round(folder, read_plan(folder), lambda *_: None)
    columns = ("owner", "year", "plan_rupiah", "base_rupiah", "share", "missing_rupiah")
    assert release.apbd_shares.select(columns).rows() == [
        ("97", 2027, 25 * BILLION, 140 * BILLION, 3_928, 1 * BILLION),
        ("97.01", 2027, 27 * BILLION, 100 * BILLION, 4_900, 0),
        ("97.02", 2027, 16 * BILLION, 100 * BILLION, 2_800, 12 * BILLION),
    ]
