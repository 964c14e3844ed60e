"""The price of a promise, on rounds small enough to try every plan."""

import random
from dataclasses import replace

import pytest
from small_round import MILLION, Asked, SmallRound
from test_best_plan import a_round
from test_change import PAD, ROUND, best_of

from baimbai.errors import FundingError
from baimbai.funding.change import Change, asking_at_most, changed
from baimbai.funding.envelope import Envelope
from baimbai.funding.promise import Affected, Promise, price, promise
from baimbai.funding.standing import stand
from baimbai.register.proposal import Request
from baimbai.wording.message import Message


def test_a_promise_says_what_drops_out_for_whom_and_what_it_costs() -> None:
    found = promise(stand(ROUND.dossier()), "C")
    assert found.refusal is None
    assert found.dropped_out == (Affected("A", "90.01", "90.01", 70_000),)
    assert (found.came_in, found.changed_payer, found.sunk_floors) == ((), (), ())
    assert (found.at_least, found.at_most) == (30_000, 30_000)


def test_a_promise_of_what_is_funded_costs_nothing() -> None:
    found = promise(stand(ROUND.dossier()), "A", "B")
    assert (found.dropped_out, found.at_least, found.at_most) == ((), 0, 0)


def test_a_promise_may_move_others_to_another_source() -> None:
    rows = [Asked("A", 6, 70.0), Asked("Z", 6, 20.0, parts=[("DAK-F", 2027, 6)])]
    ceilings = {PAD: 6, ("DAU-BG", "90.01", 2027): 6}
    found = promise(stand(SmallRound(rows, ceilings).dossier()), "Z")
    assert (found.dropped_out, found.at_least, found.at_most) == ((), 0, 0)


def test_a_promise_that_leaves_a_floor_unreached_says_so() -> None:
    rows = [
        Asked("A", 6, 60.0, office="90", region="90.02", parts=[("PAD", 2027, 6)]),
        Asked("B", 6, 90.0, office="90", region="90.01", parts=[("PAD", 2027, 6)]),
    ]
    envelope = Envelope(floors={"90.02": 6 * MILLION})
    ceilings = {("PAD", "90", 2027): 6}
    found = promise(stand(SmallRound(rows, ceilings, envelope=envelope).dossier()), "B")
    assert found.sunk_floors == (("90.02", 6 * MILLION, 0),)
    assert [one.proposal for one in found.dropped_out] == ["A"]


def test_a_price_at_once_says_what_comes_in_when_another_is_taken_out() -> None:
    found = price(stand(ROUND.dossier()), Change(pins={"A": "keluar"}))
    assert (found.refusal, found.proposals, found.dropped_out) == (None, ("A",), ())
    assert [one.proposal for one in found.came_in] == ["C"]
    assert found.answer is not None
    assert found.answer.step == "segera"
    assert found.at_least <= 30_000 <= found.at_most


def test_a_price_of_all_that_is_found_is_that_of_the_promise() -> None:
    standing = stand(ROUND.dossier())
    change = Change(pins={"C": "masuk"})
    in_full, promised = price(standing, change, "penuh"), promise(standing, "C")
    assert replace(in_full, answer=None) == replace(promised, answer=None)


def test_a_price_at_once_where_mending_finds_no_plan_asks_for_the_full_search() -> None:
    rows = [
        Asked("A", 6, 60.0, office="90", region="90.02", parts=[("PAD", 2027, 6)]),
        Asked("B", 6, 90.0, office="90", region="90.01", parts=[("PAD", 2027, 6)]),
    ]
    envelope = Envelope(floors={"90.02": 6 * MILLION})
    standing = stand(SmallRound(rows, {("PAD", "90", 2027): 6}, envelope=envelope).dossier())
    change = Change(pins={"B": "masuk"})
    assert price(standing, change) == Promise(("B",), Message("funding-not-at-once"))
    assert [one.proposal for one in price(standing, change, "penuh").dropped_out] == ["A"]


@pytest.mark.parametrize(
    ("amounts", "most", "cut"),
    [((10,), 4, (4,)), ((6, 3), 5, (4, 1)), ((1, 1, 1), 2, (2, 0, 0)), ((5, 5), 10, (5, 5)),
     ((5, 5), 99, (5, 5))],
)  # fmt: skip
def test_requests_are_cut_in_the_same_share_and_sum_to_the_most(
    amounts: tuple[int, ...], most: int, cut: tuple[int, ...]
) -> None:
    asked = [Request("A", "PAD", 2027 + year, amount) for year, amount in enumerate(amounts)]
    found = asking_at_most(asked, most)
    assert tuple(row.amount_rupiah for row in found) == cut
    assert [(row.source, row.year) for row in found] == [(row.source, row.year) for row in asked]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (Asked("Z", 4, 30.0, gate="tertahan"), "gate-open"),
        (Asked("Z", 40, 30.0), "funding-no-room"),
        (Asked("Z", 4, 30.0, year=2031), "funding-barred-tahun"),
    ],
)
def test_what_has_no_lawful_way_is_told_in_words(row: Asked, key: str) -> None:
    standing = stand(SmallRound([*ROUND.proposals, row], ROUND.ceilings).dossier())
    found = promise(standing, "Z")
    assert found.refusal is not None
    assert (found.refusal.key, found.answer) == (key, None)


def test_promises_that_clash_name_each_other() -> None:
    found = promise(stand(ROUND.dossier()), "A", "C")
    assert found.refusal is not None
    assert found.refusal.key == "error-funding-clash"
    assert found.refusal.values["proposals"] == ("A", "C")


def test_an_unknown_proposal_is_an_error() -> None:
    with pytest.raises(FundingError) as refused:
        promise(stand(ROUND.dossier()), "X")
    assert refused.value.message.key == "error-funding-committed-unknown"


@pytest.mark.parametrize("seed", range(100, 116))
def test_the_price_lies_in_its_interval(seed: int) -> None:
    """What the best of all plans with the promise wins less than the present plan."""
    standing = stand(a_round(seed).dossier())
    names = sorted({option.proposal for option in standing.ways.options} - set(standing.funded))
    if not names:
        return
    name = random.Random(seed).choice(names)  # noqa: S311
    for thorough in (False, True):
        found = promise(standing, name, thorough=thorough)
        if found.refusal is not None:
            pinned = changed(standing.dossier, Change(pins={name: "masuk"}))
            assert best_of(pinned, {}) is None
            continue
        assert found.answer is not None
        best = best_of(found.answer.after.dossier, {})
        assert best is not None
        assert found.at_least <= max(0, standing.value - best) <= found.at_most
        if thorough:
            assert found.at_least == found.at_most
