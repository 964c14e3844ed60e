"""Each constraint: what it puts on paper for a round small enough to read."""

import inspect
import sys

from small_round import Asked, SmallRound

from baimbai.funding import constraints
from baimbai.funding.constraints import CONSTRAINTS, Choices, Constraint
from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.options import lawful_ways
from baimbai.funding.provisions import Limit, SoftCeiling, Synergy, Tie

PAD = {("PAD", "90.01", 2027): 10}
TWO = {**PAD, ("DBH", "90.01", 2027): 8}
ROWS = [Asked("A", 4), Asked("B", 6), Asked("C", 5)]


def choices(round_: SmallRound) -> Choices:
    dossier = round_.dossier()
    return Choices.of(dossier, lawful_ways(dossier).options)


def golden(name: str, round_: SmallRound) -> list[Constraint]:
    """What the constraint of this name yields, amounts in millions."""
    (constraint,) = (each for each in CONSTRAINTS if each.__name__ == name)
    return list(constraint(choices(round_)))


def test_every_constraint_has_a_golden_test() -> None:
    tests = inspect.getsource(sys.modules[__name__])
    assert [c.__name__ for c in CONSTRAINTS if f'golden("{c.__name__}"' not in tests] == []
    assert all(constraint.__doc__ for constraint in CONSTRAINTS)
    assert constraints.__doc__


def test_a_proposal_is_paid_in_one_way() -> None:
    assert golden("one_way_each", SmallRound(ROWS[:2], TWO)) == [
        Constraint("satu_cara", ("A",), {0: 1, 1: 1}, None, 1),
        Constraint("satu_cara", ("B",), {2: 1, 3: 1}, None, 1),
    ]


def test_a_ceiling_carries_what_is_taken_from_it() -> None:
    row = Asked("A", 9, parts=[("PAD", 2027, 4), ("PAD", 2028, 5)])
    ceilings = {**PAD, ("PAD", "90.01", 2028): 7}
    assert golden("within_ceilings", SmallRound([row, Asked("B", 6)], ceilings)) == [
        Constraint(
            "pagu", ("PAD", "90.01", "2027"), {0: 4_000_000, 1: 6_000_000}, None, 10_000_000
        ),
        Constraint("pagu", ("PAD", "90.01", "2028"), {0: 5_000_000}, None, 7_000_000),
    ]


def test_duplicates_that_all_exclude_each_other_share_one_row() -> None:
    pairs = [("saling_meniadakan", a, b) for a, b in ("AB", "AC", "BC")]
    assert golden("duplicates_exclude", SmallRound(ROWS, PAD, pairs)) == [
        Constraint("duplikat", ("A", "B", "C"), {0: 1, 1: 1, 2: 1}, None, 1)
    ]


def test_duplicates_in_a_chain_exclude_only_their_neighbours() -> None:
    pairs = [("saling_meniadakan", a, b) for a, b in ("AB", "BC")]
    assert golden("duplicates_exclude", SmallRound(ROWS, PAD, pairs)) == [
        Constraint("duplikat", ("A", "B"), {0: 1, 1: 1}, None, 1),
        Constraint("duplikat", ("B", "C"), {1: 1, 2: 1}, None, 1),
    ]


def test_what_needs_another_waits_for_it() -> None:
    assert golden("prerequisites_first", SmallRound(ROWS, PAD, [("prasyarat", "B", "A")])) == [
        Constraint("prasyarat", ("B", "A"), {0: 1, 1: -1}, None, 0)
    ]


def test_what_needs_a_later_one_cannot_be_taken() -> None:
    rows = [Asked("A", 4), Asked("B", 6, year=2028)]
    ceilings = {**PAD, ("PAD", "90.01", 2028): 7}
    assert golden("prerequisites_first", SmallRound(rows, ceilings, [("prasyarat", "B", "A")])) == [
        Constraint("prasyarat", ("B", "A"), {0: 1}, None, 0)
    ]


def test_shares_of_one_work_go_together() -> None:
    assert golden("shares_together", SmallRound(ROWS, PAD, [("bersama", "A", "C")])) == [
        Constraint("bersama", ("A", "C"), {0: 1, 2: -1}, 0, 0)
    ]


def test_four_fifths_of_palm_oil_money_go_to_roads_and_bridges() -> None:
    rows = [Asked("A", 8), Asked("B", 2, asset="drainase")]
    ceilings = {("DBH-SAWIT", "90.01", 2027): 10}
    assert golden("portions_kept", SmallRound(rows, ceilings)) == [
        Constraint(
            "porsi", ("dbh-sawit-80-persen-jalan", "90.01", "2027"),
            {0: 1 * 8_000_000, 1: -4 * 2_000_000}, 0, None,
        )
    ]  # fmt: skip


def test_supporting_activities_take_a_twentieth_of_dak_in_their_bidang() -> None:
    rows = [
        Asked("A", 19), Asked("B", 1, work="penunjang"), Asked("C", 9, asset="irigasi"),
    ]  # fmt: skip
    ceilings = {("DAK-F", "90.01", 2027): 40}
    assert golden("portions_kept", SmallRound(rows, ceilings)) == [
        Constraint(
            "porsi", ("dak-penunjang-5-persen", "90.01", "2027", "BM"),
            {0: -1 * 19_000_000, 1: 19 * 1_000_000}, None, 0,
        ),
        Constraint(
            "porsi", ("dak-penunjang-5-persen", "90.01", "2027", "SDA"),
            {2: -1 * 9_000_000}, None, 0,
        ),
    ]  # fmt: skip


def test_a_floor_counts_what_lies_in_the_region() -> None:
    rows = [Asked("A", 4), Asked("B", 6, office="90", region="90.01"), Asked("C", 5, region="90")]
    ceilings = {**PAD, ("PAD", "90", 2027): 9}
    floors = Envelope(floors={"90.01": 7_000_000, "90.02": 0})
    assert golden("floors_reached", SmallRound(rows, ceilings, envelope=floors)) == [
        Constraint("batas_bawah", ("90.01",), {0: 4_000_000, 1: 6_000_000}, 7_000_000, None)
    ]


def test_what_the_meeting_put_in_is_in() -> None:
    agreed = Envelope(commitments=(Commitment("B", "masuk"), Commitment("C", "keluar")))
    assert golden("commitments_kept", SmallRound(ROWS, PAD, envelope=agreed)) == [
        Constraint("komitmen", ("B",), {1: 1}, 1, None)
    ]


def test_a_limit_counts_the_rupiah_of_its_group_in_its_years_and_sources() -> None:
    rows = [
        Asked("A", 9, parts=[("PAD", 2027, 4), ("PAD", 2028, 5)]), Asked("B", 6, asset="irigasi"),
    ]  # fmt: skip
    ceilings = {**PAD, ("PAD", "90.01", 2028): 7}
    limit = Limit("BM", "paling_banyak", rupiah=5, sectors=("BM",), years=(2028,), sources=("PAD",))
    agreed = Envelope(group_limits=(limit,))
    assert golden("most_of_a_group", SmallRound(rows, ceilings, envelope=agreed)) == [
        Constraint("paling_banyak", ("BM",), {0: 5_000_000}, None, 5)
    ]


def test_a_limit_counts_the_proposals_of_its_group() -> None:
    agreed = Envelope(group_limits=(Limit("Dua", "paling_sedikit", count=2, regions=("90.01",)),))
    rows = [*ROWS[:2], Asked("C", 5, office="90")]
    ceilings = {**PAD, ("PAD", "90", 2027): 9}
    assert golden("least_of_a_group", SmallRound(rows, ceilings, envelope=agreed)) == [
        Constraint("paling_sedikit", ("Dua",), {0: 1, 1: 1}, 2, None)
    ]


def test_a_floor_of_a_group_counts_its_rupiah() -> None:
    agreed = Envelope(group_limits=(Limit("AC", "batas_bawah", rupiah=7, proposals=("A", "C")),))
    assert golden("group_floors_reached", SmallRound(ROWS, PAD, envelope=agreed)) == [
        Constraint("batas_bawah", ("AC",), {0: 4_000_000, 2: 5_000_000}, 7, None)
    ]


def test_new_works_wait_for_the_opening_and_the_opening_for_works_under_way() -> None:
    rows = [Asked("A", 4, continuing=True), Asked("B", 6), Asked("C", 5, asset="irigasi")]
    first = Envelope(continuing_first=True)
    assert golden("continuing_first", SmallRound(rows, PAD, envelope=first)) == [
        Constraint("lanjutan", ("PAD", "90.01", "BM", "A"), {0: -1, 3: 1}, None, 0),
        Constraint("lanjutan", ("PAD", "90.01", "BM"), {1: 1, 3: -1}, None, 0),
    ]


def test_works_of_the_same_time_start_in_the_same_year_or_not_at_all() -> None:
    tied = Envelope(ties=(Tie("serentak", "A", "B"),))
    rows = [Asked("A", 4), Asked("B", 6, year=2028)]
    ceilings = {**PAD, ("PAD", "90.01", 2028): 7}
    assert golden("together_in_time", SmallRound(rows, ceilings, envelope=tied)) == [
        Constraint("serentak", ("A", "B", "2027"), {0: 1}, 0, 0),
        Constraint("serentak", ("A", "B", "2028"), {1: -1}, 0, 0),
    ]


def test_a_synergy_is_won_with_both() -> None:
    pairs = Envelope(synergies=(Synergy("A", "C", 5_000),))
    assert golden("synergy_of_both", SmallRound(ROWS, PAD, envelope=pairs)) == [
        Constraint("sinergi", ("A", "C", "A"), {0: -1, 3: 1}, None, 0),
        Constraint("sinergi", ("A", "C", "C"), {2: -1, 3: 1}, None, 0),
    ]


def test_steps_above_a_soft_ceiling_give_room_at_their_price() -> None:
    soft = SoftCeiling("PAD", "90.01", 2027, 5_000_000, 1_000_000, 300)
    round_ = SmallRound(ROWS[:1], PAD, envelope=Envelope(soft_ceilings=(soft,)))
    terms = {0: 4_000_000, 1: -1_000_000, 2: -2_000_000, 3: -2_000_000}
    assert golden("within_ceilings", round_) == [
        Constraint("pagu", ("PAD", "90.01", "2027"), terms, None, 10_000_000)
    ]
    assert choices(round_).points() == [50_000, -300, -600, -600]
