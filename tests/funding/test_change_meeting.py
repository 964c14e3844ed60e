"""Changes at the table under what the meeting lays down, against trying every plan."""

import random
from dataclasses import replace

import pytest
from small_round import MILLION, Asked, SmallRound
from test_meeting import a_round, every_plan, is_lawful, worth

from baimbai.errors import FundingError
from baimbai.funding.answer import answer_at_once, answers
from baimbai.funding.change import Change, tightens
from baimbai.funding.dossier import Dossier
from baimbai.funding.envelope import Envelope
from baimbai.funding.options import Option
from baimbai.funding.provisions import Limit, SoftCeiling
from baimbai.funding.standing import Standing, stand

PAD = ("PAD", "90.01", 2027)
REFUSALS = (
    "error-funding-committed-barred", "error-funding-clash", "error-funding-committed-clash",
    "error-funding-committed-together", "error-funding-group-barred",
)  # fmt: skip


def keeps_pins(dossier: Dossier, plan: dict[str, Option]) -> bool:
    return all(
        (item.proposal in plan) == (item.direction == "masuk")
        for item in dossier.envelope.commitments
    )


def best_of(dossier: Dossier) -> int:
    return max(
        worth(dossier, plan)
        for plan in every_plan(dossier)
        if keeps_pins(dossier, plan) and is_lawful(dossier, plan)
    )


def a_change(standing: Standing, chance: random.Random) -> Change:
    """Ceilings, pins and scores at once."""
    dossier = standing.dossier
    payable = sorted({option.proposal for option in standing.ways.options})
    pinned = {item.proposal for item in dossier.envelope.commitments}
    ceilings = {
        key: chance.randint(2, 16) * MILLION
        for key in chance.sample(sorted(dossier.ceilings), chance.randint(0, 3))
    }
    names = chance.sample(payable, min(len(payable), chance.randint(0, 2)))
    pins = {
        name: chance.choice(("masuk", "keluar", *(("bebas",) if name in pinned else ())))
        for name in names
    }
    scores = {name: round(chance.uniform(1, 99), 3) for name in payable[:1]}
    return Change(ceilings, pins, scores if chance.random() < 0.5 else {})


@pytest.mark.parametrize("seed", range(60))
def test_an_answer_keeps_what_the_meeting_laid_down_and_its_bound_holds(seed: int) -> None:
    """Each keeps every row and passes the certificate; no plan of all beats its bound; the last
    is the best there is."""
    chance = random.Random(seed)  # noqa: S311
    try:
        standing = stand(a_round(seed).dossier())
    except FundingError as refused:
        assert refused.message.key in REFUSALS
        return
    for _ in range(3):
        try:
            found = list(answers(standing, a_change(standing, chance)))
        except FundingError as refused:
            assert refused.message.key in REFUSALS
            continue
        for answer in found:
            after = answer.after
            assert not after.table.broken(after.chosen).size
            assert after.table.won(after.choices.completed(after.chosen)) == after.value
            assert is_lawful(after.dossier, dict(after.funded))
            assert answer.certificate.value == worth(after.dossier, dict(after.funded))
            assert answer.certificate.value <= best_of(after.dossier) <= answer.certificate.bound
        assert [a.certificate.value for a in found] == sorted(a.certificate.value for a in found)
        assert found[-1].certificate.gap == 0.0
        standing = found[-1].after


@pytest.mark.parametrize("seed", range(30))
def test_an_allocation_under_provisions_stands_without_being_solved_again(seed: int) -> None:
    round_ = a_round(seed)
    try:
        allocation = round_.allocate()
    except FundingError as refused:
        assert refused.message.key in REFUSALS
        return
    standing = stand(round_.dossier(), allocation)
    assert standing.payments().rows() == allocation.payments.rows()
    assert standing.certificate() == allocation.certificate


def test_a_cut_within_what_a_soft_ceiling_may_be_exceeded_by_costs_its_price() -> None:
    soft = SoftCeiling("PAD", "90.01", 2027, 4 * MILLION, MILLION, 500)
    rows = [Asked("A", 6, 70.0), Asked("B", 4, 50.0)]
    standing = stand(
        SmallRound(rows, {PAD: 10}, envelope=Envelope(soft_ceilings=(soft,))).dossier()
    )
    assert (sorted(standing.funded), standing.value) == (["A", "B"], 120_000)
    answer = answer_at_once(standing, Change(ceilings={PAD: 7 * MILLION}))
    assert answer is not None
    assert (answer.dropped_out, answer.certificate.value) == ((), 118_500)
    assert answer.certificate.above == (("PAD", "90.01", 2027, 3 * MILLION, 1_500),)


def test_other_provisions_never_tighten() -> None:
    dossier = stand(SmallRound([Asked("A", 6)], {PAD: 10}).dossier()).dossier
    limit = Limit("x", "paling_banyak", count=1)
    assert tightens(dossier, dossier)
    assert not tightens(
        replace(dossier, envelope=replace(dossier.envelope, group_limits=(limit,))), dossier
    )
    lower = replace(dossier, ceilings={PAD: MILLION})
    assert tightens(lower, dossier)
    first = replace(dossier.envelope, continuing_first=True)
    assert not tightens(replace(lower, envelope=first), replace(dossier, envelope=first))
