"""Changes at the table, on rounds small enough to try every plan."""

import random
from collections.abc import Mapping
from dataclasses import replace

import pytest
from small_round import MILLION, Asked, SmallRound
from test_best_plan import EXACT, a_round, every_plan, is_lawful

from baimbai.errors import FundingError
from baimbai.funding.answer import STEPS, Answer, answer_at_once, answers
from baimbai.funding.change import FREE, Change, tightens
from baimbai.funding.dossier import CeilingKey, Dossier
from baimbai.funding.envelope import Envelope, WorkLimits
from baimbai.funding.shadow import Shadow, bound, shadow
from baimbai.funding.standing import Standing, stand
from baimbai.register.proposal import Request

PAD: CeilingKey = ("PAD", "90.01", 2027)
ROUND = SmallRound(
    [Asked("A", 6, 70.0), Asked("B", 4, 50.0), Asked("C", 5, 40.0)],
    {PAD: 10, ("DAU-BG", "90.01", 2027): 3},
)


def told(answer: Answer | None) -> tuple[object, ...]:
    """Who comes in, drops out, changes payer; money moved; points and bound."""
    assert answer is not None
    return (
        answer.came_in, answer.dropped_out, answer.changed_payer, dict(answer.moved_rupiah),
        answer.certificate.value, answer.certificate.bound,
    )  # fmt: skip


def test_a_cut_takes_out_the_least_and_brings_in_what_still_fits() -> None:
    standing = stand(ROUND.dossier())
    assert (sorted(standing.funded), standing.value) == (["A", "B"], 120_000)
    best = list(answers(standing, Change(ceilings={PAD: 9 * MILLION})))[-1]
    assert told(best)[4:] == (90_000, 90_000)


def test_a_raise_brings_in_who_waited() -> None:
    standing = stand(ROUND.dossier())
    found = told(
        answer_at_once(standing, Change(ceilings={("DAU-BG", "90.01", 2027): 5 * MILLION}))
    )
    assert found == (("C",), (), (), {"DAU-BG": 5 * MILLION}, 160_000, 160_000)


def test_a_cut_source_is_replaced_by_another_with_room() -> None:
    standing = stand(SmallRound([Asked("A", 6)], {PAD: 10, ("DAU-BG", "90.01", 2027): 6}).dossier())
    found = told(answer_at_once(standing, Change(ceilings={PAD: 0})))
    money = {"DAU-BG": 6 * MILLION, "PAD": -6 * MILLION}
    assert found == ((), (), ("A",), money, 50_000, 50_000)


def test_a_pin_in_makes_room_and_a_pin_out_gives_it_back() -> None:
    standing = stand(ROUND.dossier())
    pinned = answer_at_once(standing, Change(pins={"C": "masuk"}))
    assert told(pinned)[:2] == (("C",), ("A",))
    assert pinned is not None
    freed = answer_at_once(pinned.after, Change(pins={"C": FREE}))
    assert freed is not None
    assert told(freed)[:2] == (("A",), ("C",))
    assert freed.after.value == standing.value
    out = answer_at_once(standing, Change(pins={"A": "keluar"}))
    assert told(out)[:3] == (("C",), ("A",), ())


def test_scores_requests_and_gates_may_change_too() -> None:
    asked = [Asked("A", 6, 70.0), Asked("B", 4, 50.0), Asked("C", 5, 40.0, gate="tertahan")]
    standing = stand(SmallRound(asked, {PAD: 10}).dossier())
    assert standing.ways.barred == {"C": "tertahan"}
    change = Change(
        scores={"C": 90.0}, passed=("C",), requests={"C": (Request("C", "PAD", 2027, 4 * MILLION),)}
    )
    after = answer_at_once(standing, change)
    assert told(after)[:2] == (("C",), ("B",))
    assert after is not None
    assert after.after.dossier.proposals["C"].cost_rupiah == 4 * MILLION
    assert after.certificate.value == 160_000


def test_a_ceiling_that_was_not_there_is_added() -> None:
    standing = stand(ROUND.dossier())
    change = Change(ceilings={("DBH", "90.01", 2027): 5 * MILLION})
    assert told(answer_at_once(standing, change))[0] == ("C",)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda: Change(ceilings={PAD: -1}), "error-change-ceiling"),
        (lambda: Change(ceilings={PAD: 1.5}), "error-change-ceiling"),
        (lambda: Change(pins={"A": "mungkin"}), "error-funding-direction"),
        (lambda: Change(pins={"X": "masuk"}), "error-funding-committed-unknown"),
        (lambda: Change(scores={"A": float("nan")}), "error-funding-score"),
        (lambda: Change(ceilings={("EMAS", "90.01", 2027): 1}), "error-funding-source"),
        (lambda: Change(ceilings={("PAD", "90.99", 2027): 1}), "error-funding-owner"),
        (lambda: Change(requests={"A": (Request("B", "PAD", 2027, 1),)}), "error-change-request"),
        (lambda: Change(pins={"A": "masuk"}, ceilings={PAD: 0}), "error-funding-committed-barred"),
    ],
)
def test_a_change_that_cannot_be_used_is_refused_in_words(change: object, key: str) -> None:
    standing = stand(ROUND.dossier())
    with pytest.raises(FundingError) as refused:
        answer_at_once(standing, change())  # type: ignore[operator]
    assert refused.value.message.key == key


def test_pins_that_no_plan_keeps_are_named() -> None:
    standing = stand(ROUND.dossier())
    change = Change(pins={"A": "masuk", "C": "masuk"})
    with pytest.raises(FundingError) as refused:
        list(answers(standing, change))
    assert refused.value.message.key == "error-funding-clash"
    assert refused.value.message.values["proposals"] == ("A", "C")


def a_standing(seed: int) -> Standing:
    """A round drawn by chance, every second with a floor."""
    round_ = a_round(seed)
    floors = {"90.01": 9 * MILLION} if seed % 2 else {}
    envelope = replace(round_.envelope, floors=floors)
    return stand(replace(round_, envelope=envelope).dossier())


def a_change(standing: Standing, chance: random.Random) -> Change:
    """A few ceilings, pins and scores at once."""
    dossier = standing.dossier
    payable = sorted({option.proposal for option in standing.ways.options})
    ceilings = {
        key: chance.randint(0, 16) * MILLION
        for key in chance.sample(sorted(dossier.ceilings), chance.randint(0, 3))
    }
    names = chance.sample(payable, min(len(payable), chance.randint(0, 2)))
    pins = {name: chance.choice(("masuk", "keluar")) for name in names}
    scores = {name: round(chance.uniform(1, 99), 3) for name in chance.sample(payable, 1)}
    return Change(ceilings, pins, scores if chance.random() < 0.5 else {})


def undone(standing: Standing, change: Change) -> Change:
    """What takes a change back."""
    dossier = standing.dossier
    before = {item.proposal: item.direction for item in dossier.envelope.commitments}
    return Change(
        {key: dossier.ceilings[key] for key in change.ceilings},
        {name: before.get(name, FREE) for name in change.pins},
        {name: dossier.scores[name].score for name in change.scores},
    )


def best_of(dossier: Dossier, low: Mapping[str, int]) -> int | None:
    """Points of the best of all plans that keep pins and floors."""
    pinned = {item.proposal for item in dossier.envelope.commitments if item.direction == "masuk"}

    def reaches(plan: Mapping[str, tuple[object, ...]]) -> bool:
        return all(
            sum(
                dossier.proposals[name].cost_rupiah
                for name in plan
                if dossier.proposals[name].region_code == region
            )
            >= least
            for region, least in low.items()
        )

    return max(
        (
            sum(dossier.points(name) for name in plan)
            for plan in every_plan(dossier)
            if pinned <= plan.keys() and is_lawful(dossier, plan) and reaches(plan)
        ),
        default=None,
    )


@pytest.mark.parametrize("seed", range(16))
def test_after_any_change_the_plan_is_lawful_and_the_bound_holds(seed: int) -> None:
    """Every answer passes the certificate, keeps every row, and no plan of all beats its bound;
    each is no worse than the one before, and the last is the best there is."""
    chance = random.Random(seed)  # noqa: S311
    standing = a_standing(seed)
    for _ in range(2):
        change = a_change(standing, chance)
        try:
            found = list(answers(standing, change))
        except FundingError as refused:
            assert refused.message.key in (
                "error-funding-committed-barred", "error-funding-clash",
                "error-funding-committed-clash",
            )  # fmt: skip
            continue
        for answer in found:
            after = answer.after
            assert not after.table.broken(after.chosen).size
            floors = {
                row.about[0]: int(low)
                for row, low in zip(after.table.rows, after.table.low, strict=True)
                if row.law == "batas_bawah"
            }
            best = best_of(after.dossier, floors)
            assert best is not None
            assert answer.certificate.value <= best <= answer.certificate.bound
        assert [a.step for a in found] == [s for s in STEPS if s in {a.step for a in found}]
        values = [a.certificate.value for a in found if not a.sunk_floors]
        assert values == sorted(values)
        assert found[-1].certificate.gap == 0.0
        standing = found[-1].after


@pytest.mark.parametrize("seed", range(24, 44))
def test_a_change_and_its_undoing_give_a_plan_no_worse(seed: int) -> None:
    standing = a_standing(seed)
    change = a_change(standing, random.Random(seed))  # noqa: S311
    try:
        answer = answer_at_once(standing, change)
    except FundingError:
        return
    if answer is None:
        return
    again = answer_at_once(answer.after, undone(standing, change))
    assert again is not None
    assert again.after.value >= standing.value
    assert again.after.bound <= standing.bound
    assert again.after.dossier.ceilings == standing.dossier.ceilings


def test_the_standing_plan_stays_as_it_was_and_answers_the_same_again() -> None:
    standing = a_standing(3)
    before = (standing.chosen, standing.bound, standing.payments().rows(), standing.dossier)
    change = Change(ceilings=dict.fromkeys(list(standing.dossier.ceilings)[:2], 0))
    first, second = (told(answer_at_once(standing, change)) for _ in range(2))
    assert first == second
    assert before == (
        standing.chosen, standing.bound, standing.payments().rows(), standing.dossier,
    )  # fmt: skip


def test_whoever_asks_may_stop_after_the_first_answer() -> None:
    steps = answers(stand(ROUND.dossier()), Change(pins={"C": "masuk"}))
    assert next(steps).step == "segera"
    steps.close()


def test_an_allocation_stands_without_being_solved_again() -> None:
    dossier, allocation = ROUND.dossier(), ROUND.allocate()
    standing = stand(dossier, allocation)
    assert standing.payments().rows() == allocation.payments.rows()
    assert standing.certificate() == allocation.certificate
    other = SmallRound([Asked("A", 7)], {PAD: 10}).allocate()
    with pytest.raises(FundingError) as refused:
        stand(dossier, other)
    assert refused.value.message.key == "error-change-other-plan"


@pytest.mark.parametrize("seed", range(20))
def test_any_worths_prove_a_bound(seed: int) -> None:
    """Drawn by chance as well as from the plan in fractions."""
    chance = random.Random(seed)  # noqa: S311
    standing = a_standing(seed)
    best = best_of(standing.dossier, {
        row.about[0]: int(low)
        for row, low in zip(standing.table.rows, standing.table.low, strict=True)
        if row.law == "batas_bawah"
    })  # fmt: skip
    assert best is not None
    drawn = Shadow({
        (row.law, row.about): chance.randint(-(2**36), 2**36) for row in standing.table.rows
    })  # fmt: skip
    for prices in (drawn, Shadow({}), shadow(standing.table) or Shadow({})):
        assert bound(standing.table, prices) >= best
    assert bound(standing.table, Shadow({})) == sum(
        standing.dossier.points(name) for name in set(standing.table.proposals)
    )


def test_only_what_leaves_fewer_plans_tightens() -> None:
    dossier = ROUND.dossier()
    standing = stand(dossier)

    def after(change: Change) -> Dossier:
        answer = answer_at_once(standing, change)
        assert answer is not None
        return answer.after.dossier

    assert tightens(after(Change(ceilings={PAD: 9 * MILLION}, pins={"B": "keluar"})), dossier)
    assert not tightens(after(Change(ceilings={PAD: 11 * MILLION})), dossier)
    assert not tightens(after(Change(scores={"A": 71.0})), dossier)


def test_an_empty_round_takes_a_change_too() -> None:
    envelope = Envelope(limits=WorkLimits(trades=10, entries=10, nodes=1))
    standing = stand(SmallRound([], {PAD: 10}, envelope=envelope).dossier())
    assert told(answer_at_once(standing, Change(ceilings={PAD: 0}))) == ((), (), (), {}, 0, 0)
    assert EXACT.gap == 0.0
