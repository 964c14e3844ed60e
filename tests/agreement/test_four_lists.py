"""The four lists, what holds, what is left, what cannot stand together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baimbai.agreement.decision import DECISIONS, Decision
from baimbai.agreement.four_lists import (
    COMPUTED,
    LISTED,
    Conflict,
    Listed,
    balances,
    find_conflicts,
    lay_lists,
    standing,
)
from baimbai.agreement.ruling import STAGES, Ruling
from baimbai.wording.message import Message

AT = datetime(2027, 3, 2, 1, tzinfo=UTC)
KEY = ("DAU", "63.01", 2027)


def _computed(*rows: tuple[str, str, int]) -> object:
    return DECISIONS.make(
        Decision(id_, result, Message("x"), None, amount, "63", Message("x"), date(2027, 4, 15))
        for id_, result, amount in rows
    )


def _taken(proposal: str, amount: int, stage: str = "desk", desk: str = "Desk 1") -> Ruling:
    return Ruling(
        proposal, stage, desk, "diakomodir", amount, "siap", "ya", "7", AT, ((*KEY, amount),)
    )


def test_each_difference_has_who_when_and_why_and_the_rest_is_carried_along() -> None:
    computed = _computed(("A", "ditunda", 0), ("B", "diakomodir", 9))
    ruling = replace(_taken("A", 5), stage="pleno", desk="Pleno")
    listed = list(LISTED.records(lay_lists(computed, [ruling])))  # type: ignore[arg-type]
    assert listed[:4] == [
        Listed("A", "dihitung", "ditunda", 0, changed=False),
        Listed("A", "desk", "ditunda", 0, changed=False),
        Listed("A", "pleno", "diakomodir", 5, True, "Pleno", "7", "2027-03-02T01:00:00+00:00",
               "siap", "ya"),
        Listed("A", "final", "diakomodir", 5, changed=False),
    ]  # fmt: skip
    assert {(one.result, one.amount_rupiah, one.changed) for one in listed[4:]} == {
        ("diakomodir", 9, False)
    }


def test_a_ruling_that_agrees_is_no_difference() -> None:
    listed = LISTED.records(lay_lists(_computed(("A", "diakomodir", 5)), [_taken("A", 5)]))  # type: ignore[arg-type]
    assert [one.changed for one in listed] == [False] * 4


def test_the_last_ruling_of_the_highest_stage_holds() -> None:
    first, second = _taken("A", 5), replace(_taken("A", 3), made_at=AT + timedelta(minutes=1))
    plenary = replace(_taken("A", 1, "pleno"), made_at=AT + timedelta(minutes=2))
    assert standing([first, second, plenary], "desk") == {"A": second}
    assert standing([first, second, plenary], "final") == {"A": plenary}


def test_two_desks_that_ask_too_much_of_one_ceiling_meet_at_the_plenary() -> None:
    held = {"A": _taken("A", 5), "B": _taken("B", 4, desk="Desk 2")}
    assert balances({KEY: 7}, held) == {KEY: -2}
    assert find_conflicts(held, {KEY: 7}, []) == (
        Conflict("pagu_lewat", ("A", "B"), ("Desk 1", "Desk 2"), *KEY, over_rupiah=2),
    )


def test_links_that_rulings_break_are_conflicts() -> None:
    held = {"A": _taken("A", 1), "B": _taken("B", 1, desk="Desk 2"),
            "C": replace(_taken("C", 0), result="ditolak", payments=())}  # fmt: skip
    links = [("saling_meniadakan", "A", "B"), ("prasyarat", "C", "B"), ("bersama", "A", "C"),
             ("prasyarat", "A", "B"), ("bersama", "A", "Z")]  # fmt: skip
    assert [(c.kind, c.proposals) for c in find_conflicts(held, {KEY: 9}, links)] == [
        ("bersama", ("A", "C")), ("prasyarat", ("C", "B")), ("ganda", ("A", "B")),
    ]  # fmt: skip


_ruled = st.tuples(st.sampled_from("ABC"), st.sampled_from(STAGES), st.integers(0, 9))


@given(st.lists(_ruled))
def test_the_final_list_is_what_holds_and_nothing_is_lost(
    ruled: list[tuple[str, str, int]],
) -> None:
    rulings = [
        replace(_taken(id_, n, stage), result="diakomodir" if n else "ditolak")
        for id_, stage, n in ruled
    ]
    computed = _computed(("A", "ditunda", 0), ("B", "ditunda", 0), ("C", "diakomodir", 5))
    listed = lay_lists(computed, rulings)  # type: ignore[arg-type]
    held = standing(rulings, "final")
    final = {
        one.proposal: one.amount_rupiah for one in LISTED.records(listed) if one.list == "final"
    }
    start = {
        one.proposal: one.amount_rupiah for one in LISTED.records(listed) if one.list == COMPUTED
    }
    assert final == start | {id_: one.amount_rupiah for id_, one in held.items()}
    assert listed.height == 3 * 4
