"""Where the meeting asks for what cannot be, the smallest set of clashing rules is named."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_round import Asked, SmallRound

from baimbai.errors import FundingError
from baimbai.funding.clash import smallest_clash
from baimbai.funding.constraints import Choices, Constraint
from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.formulation import Formulation, formulate
from baimbai.funding.options import lawful_ways
from baimbai.funding.solve import contradicting
from baimbai.wording.wording import LANGUAGES, wording

TWO = {("PAD", "90.01", 2027): 10, ("PAD", "90.02", 2027): 10}


def put_in(*proposals: str) -> Envelope:
    return Envelope(commitments=tuple(Commitment(one, "masuk") for one in proposals))


def table(round_: SmallRound) -> Formulation:
    dossier = round_.dossier()
    return formulate(Choices.of(dossier, lawful_ways(dossier).options))


def can_be_kept(whole: Formulation, rows: Sequence[Constraint]) -> bool:
    """By looking at every plan."""
    rows = [*rows, *(row for row in whole.rows if row.law == "satu_cara")]
    return any(
        all(
            (row.low is None or load >= row.low) and (row.high is None or load <= row.high)
            for row in rows
            for load in [sum(value * plan[column] for column, value in row.terms.items())]
        )
        for plan in product((0, 1), repeat=len(whole.points))
    )


def test_the_clash_names_commitments_and_ceiling_and_leaves_out_bystanders() -> None:
    rows = [Asked("A", 6), Asked("B", 6), Asked("C", 1), Asked("D", 9, office="90.02")]
    round_ = SmallRound(rows, TWO, envelope=put_in("A", "B", "C", "D"))
    with pytest.raises(FundingError) as caught:
        round_.allocate()
    message = caught.value.message
    assert message.key == "error-funding-clash"
    assert message.values == {
        "proposals": ("A", "B"), "ceilings": ("PAD 90.01 2027 (10000000)",),
        "links": ("–",), "portions": ("–",),
    }  # fmt: skip
    assert all("PAD 90.01 2027" in wording(language).say(message) for language in LANGUAGES)


def test_a_prerequisite_that_has_no_room_is_part_of_the_clash() -> None:
    rows = [Asked("A", 6), Asked("B", 6), Asked("C", 1)]
    clash = smallest_clash(table(SmallRound(rows, TWO, [("prasyarat", "A", "B")], put_in("B"))), 99)
    assert clash is not None
    assert [(row.law, row.about) for row in clash] == [
        ("pagu", ("PAD", "90.01", "2027")), ("prasyarat", ("A", "B")), ("komitmen", ("B",)),
    ]  # fmt: skip


def test_where_nothing_clashes_none_is_named() -> None:
    assert smallest_clash(table(SmallRound([Asked("A", 6)], TWO, envelope=put_in("A"))), 99) is None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=6), st.data())
def test_a_clash_cannot_be_kept_and_any_of_it_less_one_can(
    costs: list[int], data: st.DataObject
) -> None:
    rows = [Asked(name, cost) for name, cost in zip("ABCDEF", costs, strict=False)]
    ids = [row.id for row in rows]
    pair = data.draw(st.permutations(ids))[:2]
    link = (data.draw(st.sampled_from(("prasyarat", "bersama", "saling_meniadakan"))), *pair)
    wanted = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
    whole = table(SmallRound(rows, TWO, [link], put_in(*wanted)))  # type: ignore[list-item]
    clash = smallest_clash(whole, 1_000)
    if clash is None:
        assert can_be_kept(whole, whole.rows)
        return
    assert not can_be_kept(whole, clash)
    assert all(can_be_kept(whole, [r for r in clash if r is not row]) for row in clash)


def test_a_clash_that_fractions_prove_is_found_among_its_own_rows() -> None:
    """Of three pins two do not fit into PAD; the third is paid elsewhere and not suspected."""
    rows = [Asked("A", 6), Asked("B", 6), Asked("C", 3, office="90.02")]
    pins = Envelope(commitments=tuple(Commitment(name, "masuk") for name in "ABC"))
    money = {("PAD", "90.01", 2027): 10, ("PAD", "90.02", 2027): 5}
    dossier = SmallRound(rows, money, envelope=pins).dossier()
    table = formulate(Choices.of(dossier, lawful_ways(dossier).options))
    proof = contradicting(table)
    assert proof is not None
    about = [table.rows[row].about for row in proof if table.rows[row].law != "satu_cara"]
    assert about == [("PAD", "90.01", "2027"), ("A",), ("B",)]
