"""Sharing out money in rounds that can be checked by hand."""

import dataclasses
import random

from small_round import Asked, SmallRound, funded, paid, reasons

from baimbai.funding.envelope import Commitment, Envelope, SharePattern

PAD = {("PAD", "90.01", 2027): 10}


def test_the_best_scores_that_fit_are_funded_and_the_plan_is_proven_best() -> None:
    rows = [Asked("A", 7, 60), Asked("B", 5, 40), Asked("C", 5, 30.5)]
    allocation = SmallRound(rows, PAD).allocate()
    assert funded(allocation) == ["B", "C"]
    assert (allocation.certificate.value, allocation.certificate.bound) == (70_500, 70_500)
    assert allocation.certificate.gap == 0.0


def test_a_ceiling_is_used_to_the_last_rupiah_and_never_beyond() -> None:
    rows = [Asked("A", 5), Asked("B", 5), Asked("C", 1)]
    allocation = SmallRound(rows, PAD).allocate()
    (use,) = allocation.ceiling_uses.iter_rows(named=True)
    assert (use["ceiling_rupiah"], use["used_rupiah"]) == (10_000_000, 10_000_000)
    assert reasons(allocation) == {"A": "didanai", "B": "didanai", "C": "pagu"}


def test_payments_say_who_pays_what_in_which_year() -> None:
    row = Asked("A", 9, parts=[("PAD", 2027, 4), ("DBH", 2028, 5)])
    ceilings = {**PAD, ("DBH", "90.01", 2028): 5}
    assert paid(SmallRound([row], ceilings).allocate()) == [
        ("A", "DBH", "90.01", 2028, 5_000_000),
        ("A", "PAD", "90.01", 2027, 4_000_000),
    ]


def test_a_rerouted_proposal_is_paid_by_the_responsible_office() -> None:
    row = Asked("A", 5, office="90", gate="dialihkan", region="90.01")
    ceilings = {**PAD, ("PAD", "90", 2027): 10}
    assert paid(SmallRound([row], ceilings).allocate()) == [("A", "PAD", "90", 2027, 5_000_000)]


def test_of_duplicates_the_one_that_pays_off_is_taken() -> None:
    rows = [Asked("A", 8, 60), Asked("B", 4, 50), Asked("C", 4, 30)]
    allocation = SmallRound(rows, PAD, [("saling_meniadakan", "A", "B")]).allocate()
    assert funded(allocation) == ["B", "C"]


def test_a_prerequisite_of_low_score_is_taken_for_what_it_opens() -> None:
    rows = [Asked("A", 5, 1), Asked("B", 5, 90), Asked("C", 5, 45)]
    allocation = SmallRound(rows, PAD, [("prasyarat", "A", "B")]).allocate()
    assert funded(allocation) == ["A", "B"]


def test_shares_of_one_work_are_all_funded_or_none() -> None:
    rows = [Asked("A", 6, 90), Asked("B", 6, 90, office="90.02"), Asked("C", 6, 10)]
    ceilings = {**PAD, ("PAD", "90.02", 2027): 5}
    allocation = SmallRound(rows, ceilings, [("bersama", "A", "B")]).allocate()
    assert funded(allocation) == ["C"]
    richer = SmallRound(rows, {**PAD, ("PAD", "90.02", 2027): 6}, [("bersama", "A", "B")])
    assert funded(richer.allocate()) == ["A", "B"]


def test_a_floor_turns_the_choice_where_it_can_be_kept() -> None:
    rows = [Asked("A", 8, 60, office="90", region="90.01"),
            Asked("B", 8, 20, office="90", region="90.02")]  # fmt: skip
    ceilings = {("PAD", "90", 2027): 10}
    floors = Envelope(floors={"90.02": 5_000_000})
    assert funded(SmallRound(rows, ceilings).allocate()) == ["A"]
    allocation = SmallRound(rows, ceilings, envelope=floors).allocate()
    assert funded(allocation) == ["B"]
    assert allocation.certificate.floors == (("90.02", 5_000_000, 8_000_000),)


def test_a_floor_that_cannot_be_kept_is_approached_and_its_shortfall_shown() -> None:
    rows = [Asked("A", 8, 60, office="90", region="90.01"),
            Asked("B", 6, 20, office="90", region="90.02"),
            Asked("C", 4, 1, office="90", region="90.02")]  # fmt: skip
    floors = Envelope(floors={"90.02": 50_000_000})
    allocation = SmallRound(rows, {("PAD", "90", 2027): 10}, envelope=floors).allocate()
    assert funded(allocation) == ["B", "C"]
    assert allocation.certificate.floors == (("90.02", 50_000_000, 10_000_000),)


def test_a_floor_without_any_proposal_is_shown_too() -> None:
    floors = Envelope(floors={"90.02": 5_000_000})
    allocation = SmallRound([Asked("A", 5)], PAD, envelope=floors).allocate()
    assert allocation.certificate.floors == (("90.02", 5_000_000, 0),)


def test_what_the_meeting_put_in_is_in_and_what_it_put_out_is_out() -> None:
    rows = [Asked("A", 7, 90), Asked("B", 7, 10), Asked("C", 3, 50)]
    agreed = Envelope(commitments=(Commitment("B", "masuk"), Commitment("C", "keluar")))
    allocation = SmallRound(rows, PAD, envelope=agreed).allocate()
    assert funded(allocation) == ["B"]


def test_palm_oil_money_for_others_is_bounded_by_what_roads_get() -> None:
    rows = [
        Asked("A", 4, 10),
        Asked("B", 1, 90, asset="drainase"),
        Asked("C", 2, 80, asset="drainase"),
    ]
    allocation = SmallRound(rows, {("DBH-SAWIT", "90.01", 2027): 10}).allocate()
    assert funded(allocation) == ["A", "B"]
    assert reasons(allocation)["C"] == "aturan"


def test_co_funding_reaches_what_no_single_source_could() -> None:
    pattern = SharePattern("Bantuan 70/30", {"BKK": 70, "APBD-KAB": 30})
    ceilings = {("BKK", "90", 2027): 7, ("PAD", "90.01", 2027): 3}
    allocation = SmallRound(
        [Asked("A", 10)], ceilings, envelope=Envelope(patterns=(pattern,))
    ).allocate()
    assert paid(allocation) == [
        ("A", "BKK", "90", 2027, 7_000_000),
        ("A", "PAD", "90.01", 2027, 3_000_000),
    ]


def test_money_comes_from_the_source_asked_for_where_that_costs_nothing() -> None:
    rows = [Asked("A", 5, parts=[("DBH", 2027, 5)]), Asked("B", 5, parts=[("PAD", 2027, 5)])]
    ceilings = {**PAD, ("DBH", "90.01", 2027): 10}
    assert [row[:2] for row in paid(SmallRound(rows, ceilings).allocate())] == [
        ("A", "DBH"), ("B", "PAD"),
    ]  # fmt: skip


def test_a_round_without_proposals_or_without_ceilings_is_shared_out_too() -> None:
    assert SmallRound([], PAD).allocate().certificate.gap == 0.0
    allocation = SmallRound([Asked("A", 5)], {}).allocate()
    assert (funded(allocation), reasons(allocation)) == ([], {"A": "data"})


def test_the_same_round_gives_the_same_tables_in_whatever_order_its_rows_stand() -> None:
    chance = random.Random(5)  # noqa: S311
    rows = [
        Asked(
            f"P{n:02d}",
            chance.randint(1, 9),
            chance.randint(1, 99),
            chance.choice(["90.01", "90.02"]),
        )
        for n in range(30)
    ]
    ceilings = {(s, o, 2027): 12 for s in ("PAD", "DBH", "DAU-BG") for o in ("90.01", "90.02")}
    one = SmallRound(rows, {**ceilings, ("BKK", "90", 2027): 15})
    shuffled = dataclasses.replace(one, proposals=chance.sample(rows, len(rows)))
    first, again, other = one.allocate(), one.allocate(), shuffled.allocate()
    for table in ("payments", "ceiling_uses"):
        assert getattr(first, table).equals(getattr(again, table))
        assert getattr(first, table).equals(getattr(other, table))
    assert first.verdicts.equals(again.verdicts)
    assert first.certificate == again.certificate == other.certificate
