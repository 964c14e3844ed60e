"""The infrastructure share of an APBD: read off a plan, to the rupiah, and binding nothing."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_round import Asked, SmallRound, rulebook

from baimbai.errors import FundingError
from baimbai.funding.allocation import PAYMENTS, Payment
from baimbai.funding.apbd_share import (
    APBD_SHARES,
    RegionalBudget,
    check_budgets,
    infrastructure,
    mandatory_share,
    read_apbd_shares,
)
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.wording.wording import LANGUAGES, wording

ROUND = SmallRound(
    [
        Asked("jalan", 10),
        Asked("rdtr", 10, asset="tata_ruang", work="perencanaan"),
        Asked("latihan", 10, asset="jasa_konstruksi", work="pelatihan"),
        Asked("desain", 10, work="perencanaan"),
        Asked("awasi", 10, work="pengawasan"),
        Asked("hilir", 10, office="90.02"),
        Asked("provinsi", 10, office="90"),
    ],
    {},
)
SOURCES = sorted(rulebook().sources)
OFFICES = ("90", "90.01", "90.02", "BPJN")


def shares(
    budgets: Sequence[RegionalBudget], *payments: Payment, round_: SmallRound = ROUND
) -> list[dict[str, Any]]:
    given = round_.arguments()
    table = read_apbd_shares(
        budgets, PAYMENTS.make(payments), given["programme"], given["review"].mandates, rulebook()
    )
    return [asdict(row) for row in APBD_SHARES.records(table)]


def test_works_that_an_apbd_pays_count_and_the_rest_is_told_apart() -> None:
    budgets = [RegionalBudget("90.01", 2027, 1_200, 200, 250)]
    paid = [
        Payment("jalan", "PAD", "90.01", 2027, 100),
        Payment("desain", "DAU-BG", "90.01", 2027, 20),
        Payment("awasi", "DAK-F", "90.01", 2027, 3),
        Payment("rdtr", "PAD", "90.01", 2027, 40),
        Payment("latihan", "PAD", "90.01", 2027, 5),
        Payment("jalan", "PAD", "90.01", 2028, 7_000),  # Another year's APBD.
        Payment("hilir", "PAD", "90.02", 2027, 7_000),  # Another region's.
        Payment("jalan", "IJD", "BPJN", 2027, 7_000),  # No APBD at all.
        Payment("jalan", "KPBU", "90.01", 2027, 7_000),  # Likewise.
    ]
    assert shares(budgets, *paid) == [
        {
            "owner": "90.01", "region_code": "90.01", "year": 2027, "plan_rupiah": 123,
            "other_rupiah": 45, "elsewhere_rupiah": 250, "base_rupiah": 1_000, "share": 3_730,
            "least_percent": 40, "missing_rupiah": 27, "due": True,
        }
    ]  # fmt: skip


def test_financial_assistance_counts_where_it_is_received() -> None:
    budgets = [RegionalBudget("90", 2027, 100, 0), RegionalBudget("90.01", 2027, 100, 0)]
    paid = [
        Payment("jalan", "BKK", "90", 2027, 30),
        Payment("jalan", "TP-PROV", "90", 2027, 4),
        Payment("provinsi", "APBD-PROV", "90", 2027, 5),
    ]
    found = {row["owner"]: row["plan_rupiah"] for row in shares(budgets, *paid)}
    assert found == {"90": 9, "90.01": 30}


def test_offices_of_one_region_share_its_apbd() -> None:
    given = ROUND.arguments()
    settlements = Organisation("disperkim", "Disperkim Hulu", "kabkota", "90.01", ("PERKIM",))
    offices = ORGANISATIONS.make(
        [*ORGANISATIONS.records(given["programme"].organisations), settlements]
    )
    table = read_apbd_shares(
        [RegionalBudget("90.01", 2027, 100, 0)],
        PAYMENTS.make(
            [
                Payment("jalan", "PAD", "90.01", 2027, 20),
                Payment("desain", "PAD", "disperkim", 2027, 21),
            ]
        ),
        replace(given["programme"], organisations=offices),
        given["review"].mandates,
        rulebook(),
    )
    assert table["plan_rupiah"].to_list() == [41]


@pytest.mark.parametrize(
    ("base", "infrastructure_rupiah", "share", "missing", "met"),
    [
        (1_000, 400, 4_000, 0, True),
        (1_000, 399, 3_990, 1, False),
        (1_001, 400, 3_996, 1, False),  # 40 percent of 1,001 is 400.4: 401 reach it.
        (1_001, 401, 4_005, 0, True),
        (10**15 + 1, 4 * 10**14, 3_999, 1, False),
        (7, 0, 0, 3, False),
    ],
)
def test_the_share_is_never_rounded_up(
    base: int, infrastructure_rupiah: int, share: int, missing: int, met: bool
) -> None:
    given = ROUND.arguments()
    table = read_apbd_shares(
        [RegionalBudget("90", 2027, base + 50, 50, infrastructure_rupiah)],
        PAYMENTS.make([]), given["programme"], given["review"].mandates, rulebook(),
    )  # fmt: skip
    (row,) = APBD_SHARES.records(table)
    assert (row.share, row.missing_rupiah, row.met, row.beyond) == (share, missing, met, False)


def test_before_the_year_of_the_law_regions_are_still_adjusting() -> None:
    budgets = [RegionalBudget("90", year, 100, 0) for year in (2028, 2026, 2027)]
    assert [(row["year"], row["due"]) for row in shares(budgets)] == [
        (2026, False), (2027, True), (2028, True),
    ]  # fmt: skip


def test_more_than_the_apbd_spends_shows_as_a_wrong_figure() -> None:
    given = ROUND.arguments()
    table = read_apbd_shares(
        [RegionalBudget("90.01", 2027, 10, 0, 10)],
        PAYMENTS.make([Payment("jalan", "PAD", "90.01", 2027, 1)]),
        given["programme"], given["review"].mandates, rulebook(),
    )  # fmt: skip
    (row,) = APBD_SHARES.records(table)
    assert row.beyond
    assert row.share == 11_000


def test_without_budgets_nothing_is_read() -> None:
    assert shares([], Payment("jalan", "PAD", "90.01", 2027, 100)) == []


def test_the_law_and_what_counts_are_rules_with_their_standing() -> None:
    law = mandatory_share(rulebook())
    assert (law.yields, law.status) == (
        {"at_least_percent": 40, "full_from_year": 2027}, "verified",
    )  # fmt: skip
    assert "UU 1/2022" in law.legal_source
    programme = ROUND.arguments()["programme"]
    assert infrastructure(programme.proposals, rulebook()) == {
        "jalan", "desain", "awasi", "hilir", "provinsi",
    }  # fmt: skip


def test_another_percentage_in_the_rulebook_is_the_one_read() -> None:
    book = rulebook()
    law = mandatory_share(book)
    changed = replace(law, yields={"at_least_percent": 55, "full_from_year": 2030})
    other = replace(book, rules={**book.rules, law.id: changed})
    given = ROUND.arguments()
    table = read_apbd_shares(
        [RegionalBudget("90", 2029, 100, 0, 40)],
        PAYMENTS.make([]), given["programme"], given["review"].mandates, other,
    )  # fmt: skip
    assert table.select("least_percent", "missing_rupiah", "due").rows() == [(55, 15, False)]


def test_budgets_without_a_rule_in_force_are_refused() -> None:
    early = replace(rulebook(), rules={}, on=date(2021, 1, 4))
    given = ROUND.arguments()
    with pytest.raises(FundingError) as caught:
        read_apbd_shares(
            [RegionalBudget("90", 2027, 100, 0)],
            PAYMENTS.make([]), given["programme"], given["review"].mandates, early,
        )  # fmt: skip
    assert_said(caught.value, "2021")


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ((-1, 0, 0), "expenditure_rupiah"),
        ((10, -1, 0), "transfers_rupiah"),
        ((10, 0, 0.5), "infrastructure_elsewhere_rupiah"),
        ((10, 0, True), "infrastructure_elsewhere_rupiah"),
        ((10**18, 0, 0), "expenditure_rupiah"),
        ((10, 11, 0), "transfers_rupiah"),
        ((10, 10, 0), "transfers_rupiah"),
        ((0, 0, 0), "transfers_rupiah"),
        ((10, 4, 7), "infrastructure_elsewhere_rupiah"),
    ],
)
def test_figures_that_cannot_be_are_refused(figures: Any, says: str) -> None:
    with pytest.raises(FundingError) as caught:
        RegionalBudget("90.01", 2027, *figures)
    assert_said(caught.value, says)


@pytest.mark.parametrize(
    ("budgets", "says"),
    [
        ([("90.09", 2027)], "90.09"),
        ([("BPJN", 2027)], "BPJN"),
        ([("90", 2030)], "2030"),
        ([("90", 2027), ("90.01", 2027), ("90", 2027)], "90"),
        ([("90.01", 2027), ("disperkim", 2027)], "90.01"),
    ],
)
def test_a_budget_is_one_regions_of_a_year_of_the_round_once(
    budgets: list[tuple[str, int]], says: str
) -> None:
    offices = {
        office.id: office
        for office in ORGANISATIONS.records(ROUND.arguments()["programme"].organisations)
    }
    offices["disperkim"] = Organisation("disperkim", "Disperkim Hulu", "kabkota", "90.01")
    check_budgets([RegionalBudget("90.01", 2028, 10, 0)], offices, (2027, 2028))
    with pytest.raises(FundingError) as caught:
        check_budgets(
            [RegionalBudget(owner, year, 10, 0) for owner, year in budgets], offices, (2027, 2028)
        )
    assert_said(caught.value, says)


def assert_said(error: FundingError, says: str) -> None:
    for language in LANGUAGES:
        assert says in wording(language).say(error.message)


payment_keys = st.tuples(
    st.sampled_from([row.id for row in ROUND.proposals]),
    st.sampled_from(SOURCES),
    st.sampled_from(OFFICES),
    st.sampled_from((2027, 2028)),
)


@given(st.dictionaries(payment_keys, st.integers(1, 10**13), max_size=40))
def test_every_rupiah_that_an_apbd_spends_is_counted_once(
    amounts: dict[tuple[str, str, str, int], int],
) -> None:
    budgets = [
        RegionalBudget(owner, year, 10**15, 10**14)
        for owner in ("90", "90.01", "90.02")
        for year in (2027, 2028)
    ]
    rows = shares(budgets, *(Payment(*key, rupiah) for key, rupiah in amounts.items()))
    through_no_apbd = {"KPBU", "APBN-BALAI", "IJD", "INPRES-IRIGASI", "INPRES-AIR", "DEKON",
                       "TP-PUSAT"}  # fmt: skip
    spent = sum(
        rupiah
        for (_, source, owner, _), rupiah in amounts.items()
        if source not in through_no_apbd and (owner != "BPJN" or source == "BKK")
    )
    assert sum(row["plan_rupiah"] + row["other_rupiah"] for row in rows) == spent
    assert sum(row["other_rupiah"] for row in rows) == sum(
        rupiah
        for (proposal, source, owner, _), rupiah in amounts.items()
        if proposal in ("rdtr", "latihan")
        and source not in through_no_apbd
        and (owner != "BPJN" or source == "BKK")
    )
    for row in rows:
        reached = row["plan_rupiah"] + row["elsewhere_rupiah"]
        assert row["share"] * row["base_rupiah"] <= 10_000 * reached
        assert 10_000 * reached < (row["share"] + 1) * row["base_rupiah"]
        assert (row["missing_rupiah"] == 0) == (100 * reached >= 40 * row["base_rupiah"])
