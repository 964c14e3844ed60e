"""What the meeting lays down, against trying every plan, and against tampering."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_round import Asked, SmallRound, funded, paid, reasons, text, would_help

from baimbai.errors import FundingError
from baimbai.funding import allocate as allocating
from baimbai.funding.allocation import PAYMENTS, Allocation, Payment
from baimbai.funding.certificate import certify
from baimbai.funding.dossier import Dossier
from baimbai.funding.envelope import Commitment, Envelope, WorkLimits
from baimbai.funding.formulation import Formulation
from baimbai.funding.options import Option, lawful_ways
from baimbai.funding.provisions import Limit, Shapes, SoftCeiling, Spread, Synergy, Tie
from baimbai.funding.search import Plan
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

EXACT = WorkLimits(trades=2_000, entries=10**9, nodes=100_000, gap=0.0)
PAD = {("PAD", "90.01", 2027): 10}
TWO_YEARS = {**PAD, ("PAD", "90.01", 2028): 10}
M = 1_000_000


def a_round(seed: int, size: int = 4) -> SmallRound:
    """Works of one kabupaten and a neighbour, with provisions drawn by chance."""
    draw = random.Random(seed)  # noqa: S311
    names = [f"P{number}" for number in range(size)]
    rows = [
        Asked(
            name, draw.randint(2, 9), draw.randint(1, 99), draw.choice(("90.01", "90.01", "90.02")),
            draw.choice(("jalan", "jalan", "irigasi")), year=draw.choice((2027, 2027, 2028)),
            continuing=draw.random() < 0.4,
            **({"gate": "tertahan", "papers_missing": ("ded",)} if draw.random() < 0.2 else {}),
        )
        for name in names
    ]  # fmt: skip
    ceilings = {
        (source, owner, year): draw.randint(4, 14)
        for source, owner in (("PAD", "90.01"), ("PAD", "90.02"), ("DBH", "90.01"))
        for year in (2027, 2028)
    }
    pairs = iter(draw.sample([(a, b) for a in names for b in names if a < b], 4))
    links: list[tuple[str, str, str]] = [
        (draw.choice(("saling_meniadakan", "prasyarat", "bersama")), *next(pairs))
    ]
    limits = [
        Limit("Besar", "paling_banyak", rupiah=draw.randint(4, 20) * M, sectors=("BM",)),
        Limit("Banyak", "paling_banyak", count=draw.randint(1, 3), years=(2027,)),
        Limit("Sedikit", "paling_sedikit", count=draw.randint(1, 2), proposals=tuple(names[:3])),
    ]
    soft = SoftCeiling("PAD", "90.01", 2027, 5 * M, M, draw.choice((200, 3_000, 9_000)))
    shapes = Shapes(
        start=draw.choice((None, Spread(1, 50))), phasing=draw.choice((None, Spread(2, 30))),
        scope=Spread(50, 400), scope_proposals=tuple(draw.sample(names, 1)),
        stages={"ded": 20}, stages_lose=700,
    )  # fmt: skip
    envelope = Envelope(
        limits=EXACT,
        group_limits=tuple(limit for limit in limits if draw.random() < 0.5 and (
            limit.name != "Besar" or any(row.asset == "jalan" for row in rows)
        )),
        ties=(Tie("serentak", *next(pairs)),) if draw.random() < 0.5 else (),
        synergies=(Synergy(*next(pairs), draw.randint(1, 40_000)),),
        soft_ceilings=(soft,) if draw.random() < 0.6 else (),
        continuing_first=draw.random() < 0.6,
        shapes=shapes if draw.random() < 0.6 else Shapes(),
    )  # fmt: skip
    return SmallRound(rows, ceilings, links, envelope)


def every_plan(dossier: Dossier) -> Iterator[dict[str, Option]]:
    ways: dict[str, list[Option | None]] = {}
    for option in lawful_ways(dossier).options:
        ways.setdefault(option.proposal, [None]).append(option)
    for choice in product(*ways.values()):
        yield {option.proposal: option for option in choice if option is not None}


def is_lawful(dossier: Dossier, plan: dict[str, Option]) -> bool:
    """Slow and plain."""
    return (
        all(above <= most for _, above, most in _above(dossier, plan))
        and all(_link_kept(dossier, plan, *link) for link in _links(dossier))
        and all(_limit_kept(dossier, plan, limit) for limit in dossier.envelope.group_limits)
        and (not dossier.envelope.continuing_first or _continuing_first(dossier, plan))
    )


def _above(dossier: Dossier, plan: dict[str, Option]) -> Iterator[tuple[Any, int, int]]:
    used = Counter[Any]()
    for option in plan.values():
        for one in option.payments:
            used[one.source, one.owner, one.year] += one.amount_rupiah
    for key, amount in used.items():
        soft = [s for s in dossier.envelope.soft_ceilings if (s.source, s.owner, s.year) == key]
        most = soft[0].most_rupiah if soft else 0
        yield key, max(0, amount - dossier.ceilings.get(key, 0)), most


def _links(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    yield from dossier.review.links.select("kind", "a", "b").iter_rows()
    yield from ((tie.kind, tie.a, tie.b) for tie in dossier.envelope.ties)


def _start(plan: dict[str, Option], name: str) -> int | None:
    if name not in plan or plan[name].shape == "ded":
        return None
    return min(one.year for one in plan[name].payments)


def _link_kept(dossier: Dossier, plan: dict[str, Option], kind: str, a: str, b: str) -> bool:
    first, second = _start(plan, a), _start(plan, b)
    if kind == "saling_meniadakan":
        return not (a in plan and b in plan)
    if kind == "bersama":
        return (a in plan) == (b in plan)
    if kind == "prasyarat":
        return second is None or (first is not None and first <= second)
    return first == second


def _limit_kept(dossier: Dossier, plan: dict[str, Option], limit: Limit) -> bool:
    of_group = [
        [one.amount_rupiah for one in option.payments if one.year in (limit.years or (one.year,))]
        for option in plan.values()
        if dossier.proposals[option.proposal].sector in (limit.sectors or ("BM", "SDA", "CK"))
    ]
    if limit.kind == "paling_sedikit":
        return sum(name in plan for name in limit.proposals) >= limit.amount
    if limit.count is not None:
        return sum(bool(amounts) for amounts in of_group) <= limit.count
    return sum(map(sum, of_group)) <= limit.amount


def _continuing_first(dossier: Dossier, plan: dict[str, Option]) -> bool:
    agreed = {item.proposal for item in dossier.envelope.commitments}
    tied = {b for kind, _, b in _links(dossier) if kind == "prasyarat"}
    tied |= {n for kind, *two in _links(dossier) for n in two if kind in ("bersama", "serentak")}
    for way in lawful_ways(dossier).options:
        sheet = dossier.proposals[way.proposal]
        rivals = [set(two) for kind, *two in _links(dossier) if kind == "saling_meniadakan"]
        served = sheet.id in plan or any(sheet.id in two and two & set(plan) for two in rivals)
        payers = {(one.source, one.owner) for one in way.payments}
        if not sheet.continuing or sheet.id in tied or served or way.shape or len(payers) > 1:
            continue
        for option in plan.values():
            other = dossier.proposals[option.proposal]
            free = other.continuing or other.id in agreed
            newly = not free and other.sector == sheet.sector
            if newly and payers & {(one.source, one.owner) for one in option.payments}:
                return False
    return True


def worth(dossier: Dossier, plan: dict[str, Option]) -> int:
    won = sum(dossier.points(name) * option.keeps // 1000 for name, option in plan.items())
    won += sum(s.points for s in dossier.envelope.synergies if s.a in plan and s.b in plan)
    for (source, owner, year), above, _ in _above(dossier, plan):
        for soft in dossier.envelope.soft_ceilings:
            if (soft.source, soft.owner, soft.year) == (source, owner, year):
                won -= -(-above // soft.step_rupiah) * soft.step_price
    return won


@settings(max_examples=70, deadline=None)
@given(st.integers(0, 10**6))
def test_no_plan_wins_more_and_one_payment_moved_is_refused(seed: int) -> None:
    round_ = a_round(seed)
    dossier = round_.dossier()
    lawful = (worth(dossier, plan) for plan in every_plan(dossier) if is_lawful(dossier, plan))
    if (best := max(lawful, default=None)) is None:
        with pytest.raises(FundingError, match=r"error-funding-(clash|committed|group-barred)"):
            round_.allocate()
        return
    allocation = round_.allocate()
    certificate = allocation.certificate
    assert (certificate.value, certificate.bound) == (best, best)
    for place, payment in enumerate(payments_of(allocation)):
        later = replace(payment, year=payment.year + 1, amount_rupiah=payment.amount_rupiah - 1)
        moved = [*payments_of(allocation)]
        moved[place] = later
        if len({(p.proposal, p.source, p.owner, p.year) for p in moved}) == len(moved):
            with pytest.raises(FundingError, match="error-funding-certificate"):
                certify(dossier, PAYMENTS.make(moved), 10**9, 0)


def payments_of(allocation: Allocation) -> list[Payment]:
    return [Payment(*row) for row in allocation.payments.iter_rows()]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_every_reason_of_a_large_round_can_be_said(seed: int) -> None:
    round_ = a_round(seed, size=9)
    short = replace(round_.envelope, limits=WorkLimits(trades=300, entries=1, nodes=0))
    try:
        allocation = replace(round_, envelope=short).allocate()
    except FundingError as error:
        assert error.message.key.removeprefix("error-funding-") in (
            "clash", "committed-together", "group-barred",
        )  # fmt: skip
        return
    assert allocation.remarks == () or allocation.remarks[0].key != "funding-plain-plan"
    for name in reasons(allocation):
        for message in (text(allocation, name), would_help(allocation, name)):
            if message is not None and not message.key.startswith("gate-"):
                assert all("{" not in wording(lang).say(message) for lang in LANGUAGES)


def lay_down(
    rows: list[Asked], ceilings: dict[tuple[str, str, int], int], **more: Any
) -> Allocation:
    return SmallRound(rows, ceilings, envelope=Envelope(**more)).allocate()


def test_at_most_so_many_proposals_and_what_would_help() -> None:
    limit = Limit("Satu saja", "paling_banyak", count=1)
    allocation = lay_down([Asked("A", 4, 60), Asked("B", 4, 50)], PAD, group_limits=(limit,))
    assert funded(allocation) == ["A"]
    assert text(allocation, "B") == Message(
        "funding-limit-count", {"name": "Satu saja", "limit": 1, "used": 1}
    )
    assert would_help(allocation, "B") == Message(
        "funding-help-limit-count", {"name": "Satu saja", "rise": 1}
    )


def test_at_least_turns_the_choice_and_a_clash_is_named() -> None:
    rows = [Asked("A", 8, 60), Asked("B", 8, 20, asset="irigasi")]
    least = Limit("Air", "paling_sedikit", rupiah=8 * M, sectors=("SDA",))
    assert funded(lay_down(rows, PAD, group_limits=(least,))) == ["B"]
    with pytest.raises(FundingError) as caught:
        lay_down(rows, PAD, group_limits=(least,), commitments=(Commitment("A", "masuk"),))
    assert caught.value.message.key == "error-funding-clash"
    assert caught.value.message.values["proposals"] == ("A", "Air")


def test_a_groups_floor_is_approached_and_shown() -> None:
    rows = [Asked("A", 8, 60), Asked("B", 8, 20, asset="irigasi")]
    floor = Limit("Air", "batas_bawah", rupiah=50 * M, sectors=("SDA",))
    allocation = lay_down(rows, PAD, group_limits=(floor,))
    assert funded(allocation) == ["B"]
    assert allocation.certificate.floors == (("Air", 50 * M, 8 * M),)
    assert text(allocation, "A").values["region"] == "Air"


def test_works_under_way_come_first() -> None:
    rows = [Asked("A", 6, 1, continuing=True), Asked("B", 8, 90), Asked("C", 3, 5)]
    assert funded(lay_down(rows, PAD)) == ["B"]
    allocation = lay_down(rows, PAD, continuing_first=True)
    assert funded(allocation) == ["A", "C"]
    two = [*rows, Asked("D", 6, 2, continuing=True)]
    allocation = lay_down(two, PAD, continuing_first=True)
    assert funded(allocation) == ["D"]
    assert text(allocation, "C").key == "funding-under-way"
    assert text(allocation, "C").values["other"] == "A"


def test_works_of_the_same_time_shift_together_or_wait() -> None:
    rows = [Asked("A", 4, 60), Asked("B", 4, 50, year=2028)]
    tie = (Tie("serentak", "A", "B"),)
    apart = lay_down(rows, TWO_YEARS, ties=tie)
    assert (funded(apart), text(apart, "A").key) == ([], "funding-together-short")
    later = lay_down(rows, TWO_YEARS, ties=tie, shapes=Shapes(start=Spread(1, 100)))
    assert {row[3] for row in paid(later)} == {2028}
    assert later.certificate.value == 54_000 + 50_000
    assert text(later, "A").key == "funding-funded-mulai"


def test_a_pair_is_worth_more_together() -> None:
    rows = [Asked("A", 5, 30), Asked("B", 5, 30), Asked("C", 5, 32)]
    allocation = lay_down(rows, PAD, synergies=(Synergy("A", "B", 3_000),))
    assert (funded(allocation), allocation.certificate.value) == (["A", "B"], 63_000)


def test_a_soft_ceiling_is_exceeded_where_that_is_worth_its_price() -> None:
    rows = [Asked("A", 8, 60), Asked("B", 5, 50)]
    cheap = SoftCeiling("PAD", "90.01", 2027, 4 * M, 2 * M, 5_000)
    allocation = lay_down(rows, PAD, soft_ceilings=(cheap,))
    assert funded(allocation) == ["A", "B"]
    assert allocation.certificate.above == (("PAD", "90.01", 2027, 3 * M, 20_000),)
    assert allocation.certificate.value == 60_000 + 50_000 - 20_000
    dear = replace(cheap, price=13_000)
    allocation = lay_down(rows, PAD, soft_ceilings=(dear,))
    assert (funded(allocation), allocation.certificate.above) == (["A"], ())
    assert reasons(allocation)["B"] == "pagu"


def test_what_is_not_ready_for_works_gets_money_for_its_design() -> None:
    row = Asked("A", 100, 60, gate="tertahan", papers_missing=("ded",))
    allocation = lay_down([row], PAD, shapes=Shapes(stages={"ded": 5}, stages_lose=800))
    assert paid(allocation) == [("A", "PAD", "90.01", 2027, 5 * M)]
    assert allocation.certificate.value == 12_000
    assert text(allocation, "A").key == "funding-funded-ded"
    assert reasons(lay_down([row], PAD)) == {"A": "kesiapan"}


def test_phases_and_parts_where_the_whole_has_no_room() -> None:
    rows = [Asked("A", 15, 60)]
    phased = lay_down(rows, TWO_YEARS, shapes=Shapes(phasing=Spread(3, 100)))
    assert [row[3:] for row in paid(phased)] == [(2027, 7_500_000), (2028, 7_500_000)]
    cut = lay_down(rows, PAD, shapes=Shapes(scope=Spread(60, 450), scope_proposals=("A",)))
    assert ([row[4] for row in paid(cut)], cut.certificate.value) == ([9 * M], 33_000)
    assert funded(lay_down(rows, PAD)) == []


TAMPERED: dict[str, tuple[Envelope, list[str]]] = {
    "batas_rapat": (Envelope(group_limits=(Limit("x", "paling_banyak", count=1),)), ["B", "C"]),
    "lanjutan_dahulu": (Envelope(continuing_first=True), ["B"]),
    "serentak": (Envelope(ties=(Tie("serentak", "A", "B"),)), ["B"]),
}


@pytest.mark.parametrize("law", TAMPERED)
def test_tampering_with_what_the_meeting_laid_down_is_refused(law: str) -> None:
    envelope, names = TAMPERED[law]
    rows = [Asked("A", 3, continuing=True), Asked("B", 3), Asked("C", 3)]
    dossier = SmallRound(rows, PAD, envelope=envelope).dossier()
    payments = PAYMENTS.make(Payment(name, "PAD", "90.01", 2027, 3 * M) for name in names)
    with pytest.raises(FundingError) as refusal:
        certify(dossier, payments, 10**9, 0)
    assert refusal.value.message.values["law"] == law


@pytest.mark.parametrize("chosen", [(0, 1, 2), (9,)])
def test_a_faulty_search_gives_a_plain_lawful_plan_and_says_so(
    chosen: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(table: Formulation, limits: WorkLimits, executor: object) -> Plan:
        return Plan((0, 1, 2), 10**9 if len(chosen) == 3 else 0, 0)

    monkeypatch.setattr(allocating, "find_plan", faulty)
    rows = [Asked("A", 6, 60), Asked("B", 6, 90), Asked("C", 4, 10)]
    ceilings = PAD if len(chosen) == 3 else {("PAD", "90.01", 2027): 16}
    allocation = lay_down(rows, ceilings, commitments=(Commitment("C", "masuk"),))
    assert [remark.key for remark in allocation.remarks] == ["funding-plain-plan"]
    assert funded(allocation) == (["B", "C"] if len(chosen) == 3 else ["A", "B", "C"])


def test_where_the_plain_plan_is_refused_too_the_error_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(allocating, "find_plan", lambda *_: Plan((0, 1), 10**9, 0))
    monkeypatch.setattr(allocating, "plain_plan", lambda *_: Plan((0, 1), 10**9, 0))
    with pytest.raises(FundingError, match="error-funding-certificate"):
        lay_down([Asked("A", 6), Asked("B", 6)], PAD)


def test_a_soft_ceiling_exceeded_by_one_rupiah_too_many_is_refused() -> None:
    soft = SoftCeiling("PAD", "90.01", 2027, 4 * M, 2 * M, 5_000)
    rows = [Asked("A", 10 * M), Asked("B", 4 * M), Asked("C", 1)]
    envelope = Envelope(soft_ceilings=(soft,))
    dossier = SmallRound(rows, {("PAD", "90.01", 2027): 10 * M}, (), envelope, unit=1).dossier()
    payments = [Payment(row.id, "PAD", "90.01", 2027, row.cost) for row in rows]
    assert certify(dossier, PAYMENTS.make(payments[:2]), 10**9, 0).above == (
        ("PAD", "90.01", 2027, 4 * M, 20_000),
    )
    with pytest.raises(FundingError) as refusal:
        certify(dossier, PAYMENTS.make(payments), 10**9, 0)
    assert refusal.value.message.values["law"] == "pagu"


def test_rules_that_bind_nothing_are_told() -> None:
    rows = [Asked("A", 4, asset="irigasi")]
    ceilings = {**PAD, ("DBH-SAWIT", "90.01", 2027): 5}
    allocation = lay_down(rows, ceilings, floors={"90.02": M})
    assert [remark.key for remark in allocation.remarks] == [
        "funding-idle-portion", "funding-idle-floor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "more"),
    [
        ("group-unknown", {"group_limits": (Limit("x", "paling_banyak", count=1, years=(2031,)),)}),
        ("group-unknown", {"group_limits": (Limit("x", "batas_bawah", 1, sectors=("AB",)),)}),
        ("group-empty", {"group_limits": (Limit("x", "batas_bawah", 1, sectors=("TR",)),)}),
        ("synergy-unknown", {"synergies": (Synergy("A", "Z", 1),)}),
        ("soft-unknown", {"soft_ceilings": (SoftCeiling("PAD", "90.02", 2027, 1, 1, 1),)}),
        ("scope-unknown", {"shapes": Shapes(scope=Spread(50, 0), scope_proposals=("Z",))}),
        ("link", {"ties": (Tie("serentak", "A", "Z"),)}),
    ],
)
def test_provisions_that_fit_nothing_are_refused_before_solving(
    key: str, more: dict[str, Any]
) -> None:
    with pytest.raises(FundingError) as caught:
        lay_down([Asked("A", 4)], PAD, **more)
    assert caught.value.message.key == f"error-funding-{key}"
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("key", "make"),
    [
        ("group", lambda: Limit("x", "paling_banyak")),
        ("group", lambda: Limit("x", "paling_banyak", 1, 1)),
        ("group", lambda: Limit("x", "batas_bawah", count=1)),
        ("group", lambda: Limit("x", "kira-kira", 1)),
        ("synergy", lambda: Synergy("A", "A", 1)),
        ("synergy", lambda: Synergy("A", "B", 0)),
        ("soft", lambda: SoftCeiling("PAD", "x", 2027, 5, 2, 1)),
        ("shape", lambda: Shapes(phasing=Spread(1, 0))),
        ("shape", lambda: Shapes(stages={"status": 5})),
        ("group-twice", lambda: Envelope(group_limits=(Limit("x", "batas_bawah", 1),) * 2)),
        ("synergy-twice", lambda: Envelope(synergies=(Synergy("A", "B", 1), Synergy("B", "A", 1)))),
    ],
)
def test_provisions_that_are_none_cannot_be_laid_down(key: str, make: Any) -> None:
    with pytest.raises(FundingError) as caught:
        make()
    assert caught.value.message.key == f"error-funding-{key}"
