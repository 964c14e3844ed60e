"""Multipliers against hands and textbooks: two sectors, households, and a matrix of Indonesia."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_province import A_ROAD, RULEBOOK, reviewed
from small_province import programme as loka

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.economy import Economy, Impacts, Spending
from baimbai.appraisal.economy_table import TYPE_I, TYPE_II, EconomyTable
from baimbai.appraisal.evidence import Evidence
from baimbai.appraisal.growth import growth
from baimbai.appraisal.jobs import jobs
from baimbai.appraisal.multipliers import location_quotients, multipliers
from baimbai.errors import RoundError
from baimbai.rounds.economy import read_payments
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

CODES = ("tani", "bangun", "upah", "rt", "luar")
KINDS = ("sektor", "sektor", "faktor", "rumah_tangga", "luar")
PAYMENTS = np.array(
    [
        # tani bangun upah   rt luar
        [20.0, 30.0, 0.0, 40.0, 10.0],  # tani
        [10.0, 10.0, 0.0, 20.0, 60.0],  # bangun
        [50.0, 30.0, 0.0, 0.0, 0.0],  # upah
        [0.0, 0.0, 80.0, 0.0, 0.0],  # rt
        [20.0, 30.0, 0.0, 20.0, 0.0],  # luar
    ]
)
LOKA = EconomyTable(CODES, KINDS, PAYMENTS)
BUILDING = Spending((), (), {"bangun": 100.0})


def economy(table=LOKA, **changes):
    said = {
        "table": table,
        "spendings": (BUILDING,),
        "local_percents": (50.0, 80.0, 100.0),
        "source": "Tabel rekaan",
    }
    return Economy(**{**said, **changes})


def test_type_one_multipliers_by_hand():
    # A = [[.2, .3], [.1, .1]]; (I − A)⁻¹ = 1/.69 × [[.9, .3], [.1, .8]]
    ones = np.array([1.0, 1, 0, 0, 0])
    assert multipliers(LOKA, ones)[:2] == pytest.approx([1.0 / 0.69, 1.1 / 0.69])
    added = multipliers(LOKA, LOKA.value_added)
    assert added[:2] == pytest.approx([0.48 / 0.69, 0.39 / 0.69])


def test_type_two_closes_the_circle_with_households():
    # Households get all wages and spend half on food, a quarter on building.
    a = np.array([[0.2, 0.3, 0.5], [0.1, 0.1, 0.25], [0.5, 0.3, 0.0]])
    inverse = np.linalg.inv(np.eye(3) - a)
    added = multipliers(LOKA, LOKA.value_added, TYPE_II)
    assert added[:2] == pytest.approx((np.array([0.5, 0.3, 0.0]) @ inverse)[:2])


def test_the_range_runs_from_a_low_local_share_to_the_closed_circle():
    low, mid, high = Impacts(economy(), RULEBOOK).by_spending[0]
    assert (low.case, low.value_added, low.output) == ("rendah", 0.282609, 0.797101)
    assert (mid.case, mid.value_added, mid.output) == ("tengah", 0.452174, 1.275362)
    assert high.case == "tinggi"
    # Closed: x = (.45, .55) / .3525, and 0.5 × x₁ + 0.3 × x₂.
    assert (high.value_added, high.output) == (1.106383, 2.836879)
    assert (low.jobs, low.direct_jobs) == (None, None)


def growth_of(made, proposal=A_ROAD, criterion=growth):
    evidence = Evidence(economy=made)
    dossier = Dossier(loka(proposal), RULEBOOK, reviewed(proposal), evidence)
    return criterion(dossier).row(0, named=True)


def test_growth_gives_a_point_for_each_hundredth_of_value_added():
    row = growth_of(economy())
    assert (row["measured"], row["points"]) == (0.4522, 45.22)
    assert wording("en").say(Message.unpack(row["working"])) == (
        "road, reconstruction: each Rp1 of cost gives value added of Rp0.2826–0.4522–1.1064 "
        "(low–middle–high) and output of Rp0.7971–1.2754–2.8369, if 50–80–100 % is spent here. The "
        "middle × 100, at most 100 = 45.22. Source: Tabel rekaan (unverified). While the works "
        "go on only; a range, no forecast."
    )


@pytest.mark.parametrize(
    "made", [None, economy(spendings=(Spending(("spam",), (), {"bangun": 100.0}),))]
)
def test_growth_that_nobody_knows_stands_in_the_middle_and_says_so(made):
    row = growth_of(made)
    assert (row["measured"], row["points"]) == (None, 50.0)
    said = wording("id").say(Message.unpack(row["working"]))
    assert said.endswith("nilai tengah 50,00.")


def test_the_first_spending_that_covers_the_works_decides():
    made = economy(
        spendings=(
            Spending(("jalan",), ("rekonstruksi",), {"tani": 100.0}),
            Spending((), (), {"bangun": 60.0, "tani": 20.0}),
        )
    )
    assert growth_of(made)["measured"] == pytest.approx(0.8 * 0.48 / 0.69, abs=1e-4)
    other = growth_of(made, replace(A_ROAD, work_type="pelebaran"))["measured"]
    assert other == pytest.approx(0.8 * (0.6 * 0.39 + 0.2 * 0.48) / 0.69, abs=1e-4)


WORKED = replace(LOKA, workers={"tani": 40.0, "bangun": 10.0}, unit_rupiah=1_000_000)


def test_jobs_show_those_of_the_whole_economy_without_a_point_more():
    # 0.1 people a million in building: 100 a billion; all sectors: (0.4 × .3 + 0.1 × .8) / .69.
    row = growth_of(economy(WORKED), criterion=jobs)
    plain = growth_of(None, criterion=jobs)
    assert (row["measured"], row["points"]) == (plain["measured"], plain["points"]) == (750.0, 25.0)
    low, mid, high = Impacts(economy(WORKED), RULEBOOK).by_spending[0]
    assert (low.direct_jobs, mid.direct_jobs, high.direct_jobs) == (50.0, 80.0, 100.0)
    assert mid.jobs == pytest.approx(0.8 * 1000 * (0.4 * 0.3 + 0.1 * 0.8) / 0.69, abs=1e-4)
    said = wording("en").say(Message.unpack(row["working"]))
    assert said.endswith(
        "In the whole economy for Rp1 billion: 50.00–80.00–100.00 people at work for a year in the "
        "sectors paid at once, and 94.93–151.88–566.67 in others (low–middle–high); they add no "
        "points. Source: Tabel rekaan (unverified)."
    )
    assert growth_of(economy(), criterion=jobs) == plain


def test_works_without_person_days_tell_of_the_economy_s_jobs_too():
    row = growth_of(economy(WORKED), replace(A_ROAD, work_type="pelatihan"), jobs)
    assert (row["measured"], row["points"]) == (None, 0.0)
    for language in LANGUAGES:
        assert "94" in wording(language).say(Message.unpack(row["working"]))


def test_location_quotients_keep_in_the_region_what_it_can_make():
    # Region 20 + 30 of the nation's 800 + 200: SLQ = (.4/.8, .6/.2) = (.5, 3); λ = log2(1.05)^.3.
    table = replace(
        LOKA,
        workers={"tani": 20.0, "bangun": 30.0},
        nation_workers={"tani": 800.0, "bangun": 200.0},
    )
    assert location_quotients(table)[:2] == pytest.approx([0.5, 3.0])
    scale = np.log2(1.05) ** 0.3
    a = np.array(
        [
            [0.2 * min(1, scale * 0.5), 0.3 * min(1, scale * 0.5 / 3)],
            [0.1 * min(1, scale * 3 / 0.5), 0.1 * min(1, scale * 3)],
        ]
    )
    expected = np.array([0.5, 0.3]) @ np.linalg.inv(np.eye(2) - a)
    assert multipliers(table, table.value_added, TYPE_I, 0.3)[:2] == pytest.approx(expected)
    assert table.jobs[:2] == pytest.approx([8.0, 2.0])  # of the table's own area


def test_a_larger_delta_never_raises_a_multiplier():
    table = replace(
        LOKA,
        workers={"tani": 20.0, "bangun": 30.0},
        nation_workers={"tani": 800.0, "bangun": 200.0},
    )
    kept = [multipliers(table, table.value_added, TYPE_I, delta)[1] for delta in (0.2, 0.3, 0.4)]
    assert kept == sorted(kept, reverse=True)
    assert kept[0] < multipliers(table, table.value_added, TYPE_I)[1]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"kinds": ("luar",) * 5}, "error-economy-no-sectors"),
        ({"kinds": (*KINDS[:4], "sektor"), "payments": PAYMENTS * [1, 1, 1, 1, 0]}, "error-economy-empty"),
        ({"payments": PAYMENTS + np.diag([0, 0, 0, 0, 0]) + np.eye(5)[[1, 0, 2, 3, 4]] * [9, 0, 0, 0, 0]}, "error-economy-balance"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_is_refused(change, key):
    with pytest.raises(RoundError) as refused:
        replace(LOKA, **change)
    assert refused.value.message.key == key
    assert all(wording(language).say(refused.value.message) for language in LANGUAGES)


def test_spending_that_never_ends_is_refused():
    circle = EconomyTable(("a", "b"), ("sektor", "sektor"), np.array([[0.0, 5.0], [5.0, 0.0]]))
    with pytest.raises(RoundError) as refused:
        multipliers(circle, circle.value_added)
    assert refused.value.message.key == "error-economy-endless"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 50), min_size=4, max_size=4), min_size=4, max_size=4))
def test_production_shares_out_all_that_is_spent_between_value_added_and_leaks(cells):
    # Each rupiah of final demand ends as value added or outside: type I, whatever the table.
    inner = np.array(cells, dtype=float)
    primary = np.array([[7.0] * 4, [3.0] * 4])
    spent = inner.sum(axis=0) + 10
    final = spent - inner.sum(axis=1)
    payments = np.zeros((7, 7))
    payments[:4, :4], payments[4:6, :4], payments[:4, 6] = inner, primary, final
    codes = ("a", "b", "c", "d", "upah", "impor", "akhir")
    table = EconomyTable(codes, ("sektor",) * 4 + ("faktor", "luar", "luar"), payments)
    added = multipliers(table, table.value_added)[:4]
    leaked = multipliers(table, np.where(table.where(("sektor",)), table.coefficients[5], 0.0))[:4]
    assert added + leaked == pytest.approx(np.ones(4))


SAM_KINDS = (
    ("a", "kegiatan"), ("flab", "faktor"), ("flnd", "faktor"), ("fcap", "faktor"), ("ftax", "luar"),
    ("c", "komoditas"), ("trc", "margin"), ("ent", "perusahaan"), ("hhd", "rumah_tangga"),
)  # fmt: skip


def kind_of(code: str) -> str:
    return next((kind for start, kind in SAM_KINDS if code.startswith(start)), "luar")


@pytest.fixture(scope="module")
def indonesia(shared: Path) -> EconomyTable:
    path = shared / "data" / "io" / "002_IFPRI_SAM_IDN_2018_SAM.csv"
    if not path.is_file():
        pytest.skip("the social accounting matrix is not beside the project")
    codes, payments = read_payments(path)
    return EconomyTable(codes, [kind_of(code) for code in codes], payments, 10**9)


def test_the_matrix_of_indonesia_is_read_whole_and_balances(indonesia: EconomyTable):
    assert len(indonesia.codes) == 108
    assert indonesia.kinds.count("kegiatan") == indonesia.kinds.count("komoditas") == 41
    gap = indonesia.payments.sum(axis=0) - indonesia.payments.sum(axis=1)
    assert np.abs(gap).max() < 100
    assert indonesia.payments.sum() == pytest.approx(112_014_280, abs=1000)


def test_its_multipliers_are_those_of_the_inverse_written_out(indonesia: EconomyTable):
    """The slow twin: rounds of spending, one after the other, until nothing is left."""
    k = indonesia.codes.index("ccons")
    for closed in (TYPE_I, TYPE_II):
        inside = indonesia.where(closed)
        a = indonesia.coefficients * np.outer(inside, inside)
        spent = np.zeros(len(indonesia.codes))
        spent[k] = 1.0
        total = np.zeros_like(spent)
        for _ in range(2000):
            total += spent
            spent = a @ spent
        expected = indonesia.value_added @ total
        assert multipliers(indonesia, indonesia.value_added, closed)[k] == pytest.approx(expected)


def test_a_rupiah_of_building_gives_less_than_a_rupiah_of_value_added_until_households_spend(
    indonesia: EconomyTable,
):
    made = economy(indonesia, spendings=(Spending((), (), {"ccons": 100.0}),))
    low, mid, high = Impacts(made, RULEBOOK).by_spending[0]
    assert 0 < low.value_added < mid.value_added < 1 < high.value_added
