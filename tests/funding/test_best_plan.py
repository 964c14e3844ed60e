"""The plan against trying every plan, on rounds drawn by chance."""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from small_round import Asked, SmallRound, funded, reasons, would_help

from baimbai.funding.allocation import Payment
from baimbai.funding.dossier import Dossier
from baimbai.funding.envelope import Envelope, SharePattern, WorkLimits
from baimbai.funding.options import lawful_ways

EXACT = WorkLimits(trades=2_000, entries=10**9, nodes=100_000, gap=0.0)
Payments = tuple[Payment, ...]


def a_round(seed: int, size: int = 6, limits: WorkLimits = EXACT) -> SmallRound:
    """Roads, drains and supporting work of two kabupaten over two years, tied by links."""
    chance = random.Random(seed)  # noqa: S311
    rows = []
    for number in range(size):
        cost = chance.randint(2, 12)
        work = chance.choice(["rekonstruksi"] * 4 + ["penunjang"])
        parts = [(chance.choice(["PAD", "DAK-F", None]), chance.choice((2027, 2028)), cost)]
        if chance.random() < 0.3:
            parts = [("PAD", 2027, 1), ("DBH-SAWIT", 2028, cost - 1)]
        rows.append(
            Asked(
                f"P{number}", cost, round(chance.uniform(1, 99), 3),
                office=chance.choice(["90.01", "90.02"]), parts=parts,
                asset=chance.choice(["jalan", "jembatan", "drainase"]), work=work,
            )
        )  # fmt: skip
    ceilings = {
        (source, owner, year): chance.randint(3, 16)
        for owner in ("90.01", "90.02")
        for source in ("PAD", "DBH-SAWIT", "DAK-F")
        for year in (2027, 2028)
        if chance.random() < 0.7
    }
    ceilings |= {("BKK", "90", 2027): chance.randint(4, 12), ("BKK", "90", 2028): 6}
    links: dict[frozenset[str], tuple[str, str, str]] = {}
    for kind in ("saling_meniadakan", "prasyarat", "bersama"):
        for _ in range(chance.randint(0, 2)):
            a, b = sorted(chance.sample([row.id for row in rows], 2))
            links.setdefault(frozenset((a, b)), (kind, a, b))
    pattern = SharePattern("Bantuan", {"BKK": 60, "APBD-KAB": 40})
    envelope = Envelope(patterns=(pattern,), limits=limits)
    return SmallRound(rows, ceilings, list(links.values()), envelope)


def every_plan(dossier: Dossier) -> Iterator[dict[str, Payments]]:
    """All choices of one option or none for each proposal, lawful or not."""
    found: dict[str, list[Payments | None]] = {}
    for option in lawful_ways(dossier).options:
        found.setdefault(option.proposal, [None]).append(option.payments)
    for choice in product(*found.values()):
        yield {name: way for name, way in zip(found, choice, strict=True) if way is not None}


def is_lawful(dossier: Dossier, plan: dict[str, Payments]) -> bool:
    """Slow and plain: ceilings, links, portions."""
    paid = [payment for payments in plan.values() for payment in payments]
    used = Counter[tuple[str, str, int]]()
    for one in paid:
        used[one.source, one.owner, one.year] += one.amount_rupiah
    if any(amount > dossier.ceilings.get(key, 0) for key, amount in used.items()):
        return False
    for kind, pairs in dossier.links.items():
        for a, b in pairs:
            late = dossier.first_year(a) > dossier.first_year(b)
            if (
                (kind == "saling_meniadakan" and a in plan and b in plan)
                or (kind == "prasyarat" and b in plan and (a not in plan or late))
                or (kind == "bersama" and (a in plan) != (b in plan))
            ):
                return False
    roads, palm, support, dak = (Counter[tuple[object, ...]]() for _ in range(4))
    for one in paid:
        sheet = dossier.proposals[one.proposal]
        if one.source == "DBH-SAWIT":
            palm[one.owner, one.year] += one.amount_rupiah
            if sheet.asset_type in ("jalan", "jembatan"):
                roads[one.owner, one.year] += one.amount_rupiah
        if one.source == "DAK-F":
            dak[one.owner, one.year, sheet.sector] += one.amount_rupiah
            if sheet.work_type == "penunjang":
                support[one.owner, one.year, sheet.sector] += one.amount_rupiah
    return all(100 * roads[key] >= 80 * palm[key] for key in palm) and all(
        100 * support[key] <= 5 * dak[key] for key in dak
    )


@pytest.mark.parametrize("seed", range(60))
def test_no_plan_wins_more_than_the_one_found(seed: int) -> None:
    round_ = a_round(seed)
    dossier = round_.dossier()
    best = max(
        sum(dossier.points(name) for name in plan)
        for plan in every_plan(dossier)
        if is_lawful(dossier, plan)
    )
    certificate = round_.allocate().certificate
    assert (certificate.value, certificate.bound) == (best, best)


@pytest.mark.parametrize("seed", range(60, 90))
def test_nothing_that_fits_is_refused_and_every_help_helps(seed: int) -> None:
    """Also where the search is cut short: a rise of a ceiling lets the proposal in beside
    the plan, and without the rise none of its ways is lawful there."""
    round_ = a_round(seed, size=14, limits=WorkLimits(trades=100, entries=1, nodes=0))
    dossier = round_.dossier()
    allocation = round_.allocate()
    plan: dict[str, Payments] = {
        name: tuple(Payment(*row) for row in allocation.payments.iter_rows() if row[0] == name)
        for name in funded(allocation)
    }
    assert is_lawful(dossier, plan)
    partners = {name for pair in dossier.links.get("bersama", ()) for name in pair}
    every = [*lawful_ways(dossier).options]
    every += [way for ways in lawful_ways(dossier).too_large.values() for way in ways]
    for name, reason in reasons(allocation).items():
        if reason == "didanai" or name in partners:
            continue
        ways = [{**plan, name: option.payments} for option in every if option.proposal == name]
        assert not any(is_lawful(dossier, way) for way in ways)
        help_ = would_help(allocation, name)
        if help_ is not None and help_.key == "funding-help-ceiling":
            richer = {**dossier.ceilings}
            (owner,) = (
                o.id for o in dossier.organisations.values() if o.name == help_.values["owner"]
            )
            key = (str(help_.values["source"]), owner, int(str(help_.values["year"])))
            richer[key] = richer.get(key, 0) + int(str(help_.values["rise"]))
            assert any(is_lawful(_with(dossier, richer), way) for way in ways)
            richer[key] -= 1
            assert not any(is_lawful(_with(dossier, richer), way) for way in ways)


def _with(dossier: Dossier, ceilings: dict[tuple[str, str, int], int]) -> Dossier:
    return Dossier(**{**vars(dossier), "ceilings": ceilings})
