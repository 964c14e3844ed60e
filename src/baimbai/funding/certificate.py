"""The certificate (*pemeriksaan ulang*): every law checked again in whole rupiah.

Written against the round's tables and the payments alone: it shares no code with the making of
options, constraints and plans.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import permutations

import polars as pl

from baimbai.errors import FundingError
from baimbai.funding.allocation import PAYMENTS, Certificate, Payment
from baimbai.funding.certificate_meeting import (
    allowed,
    continuing_came_first,
    limits_kept,
    points_won,
    reached_by,
    right_owner,
    uses_above,
    works_start_together,
)
from baimbai.funding.dossier import Dossier
from baimbai.funding.evidence import Evidence, Refused
from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class


def certify(dossier: Dossier, payments: pl.DataFrame, bound: int, nodes: int) -> Certificate:
    """Check every law; raise FundingError naming the first row that breaks one.

    Floors are reported, not enforced: where one cannot be reached, the shortfall is shown.
    """
    rows = tuple(PAYMENTS.records(PAYMENTS.check(payments)))
    paid: dict[str, list[Payment]] = defaultdict(list)
    for payment in rows:
        paid[payment.proposal].append(payment)
    evidence = Evidence(dossier, rows, {name: tuple(parts) for name, parts in paid.items()})
    checks = tuple((law, _count(law, check(evidence))) for law, check in LAWS.items())
    value = points_won(evidence)
    if value > bound:
        raise FundingError("error-funding-bound", value=value, bound=bound)
    return Certificate(value, bound, checks, _floors(evidence), nodes, uses_above(evidence))


def lawful_sources(evidence: Evidence) -> Iterator[Refused | None]:
    """Each payment's source may pay for the proposal, or for the stage that it gets."""
    dossier = evidence.dossier
    bound = {rule.yields["source"] for rule in dossier.rulebook.of_topic("porsi")}
    for paid in evidence.payments:
        shape = evidence.shape[paid.proposal]
        if shape is not None and shape.name in dossier.envelope.shapes.stages:
            sources = dossier.allowed_stages[shape.name].get(paid.proposal, {})
            lawful = paid.source in sources and paid.source not in bound
        else:
            lawful = paid.source in dossier.allowed.get(paid.proposal, {})
        yield None if lawful else (paid.proposal, paid.source)


def right_owners(evidence: Evidence) -> Iterator[Refused | None]:
    """Each payment comes from the ceiling of the office whose money the source is."""
    for paid in evidence.payments:
        right = right_owner(evidence, paid.proposal, paid.source, paid.owner)
        yield None if right else (paid.proposal, paid.source, paid.owner)


def open_gates(evidence: Evidence) -> Iterator[Refused | None]:
    """Only proposals that the gate let pass are paid; held ones a stage at most."""
    stages = evidence.dossier.envelope.shapes.stages
    for proposal, gate in evidence.dossier.appraisal.scores.select("proposal", "gate").iter_rows():
        shape = evidence.shape.get(proposal)
        held = gate not in ("lolos", "dialihkan") and proposal in evidence.paid
        staged = gate == "tertahan" and shape is not None and shape.name in stages
        yield (proposal, gate) if held and not staged else None


def asked_amounts(evidence: Evidence) -> Iterator[Refused | None]:
    """A paid proposal gets in each year exactly what it asked for, and its cost in all; or a
    shape that the meeting lets be paid, to the rupiah."""
    costs = evidence.dossier.programme.proposals.select("id", "cost_rupiah").iter_rows()
    for proposal, cost in costs:
        shape = evidence.shape.get(proposal)
        total = sum(paid.amount_rupiah for paid in evidence.paid.get(proposal, ()))
        right = shape is not None and (shape.name != "" or total == cost)
        yield None if right or proposal not in evidence.paid else (proposal, str(total), str(cost))
    for proposal in evidence.paid:
        yield None if proposal in evidence.dossier.proposals else (proposal,)


def ceilings_held(evidence: Evidence) -> Iterator[Refused | None]:
    """No ceiling is exceeded by more than the meeting lets, and nothing is paid where there is
    none."""
    used: dict[tuple[str, str, int], int] = defaultdict(int)
    for paid in evidence.payments:
        used[paid.source, paid.owner, paid.year] += paid.amount_rupiah
    columns = ("source", "owner", "year", "amount_rupiah")
    for source, owner, year, amount in evidence.dossier.programme.ceilings.select(
        columns
    ).iter_rows():
        taken = used.pop((source, owner, year), 0)
        over = taken > allowed(evidence, source, owner, year)
        yield (source, owner, str(year), str(taken), str(amount)) if over else None
    for (source, owner, year), taken in used.items():
        yield (source, owner, str(year), str(taken), "0")


def lawful_sharing(evidence: Evidence) -> Iterator[Refused | None]:
    """One payer pays all, or the mix asked for, or a pattern of the envelope, to the rupiah."""
    for proposal, payments in evidence.paid.items():
        amounts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        for paid in payments:
            amounts[paid.source, paid.owner][paid.year] = paid.amount_rupiah
        alone = len(amounts) == 1
        lawful = alone or any(
            _matches(evidence.dossier, amounts, mix) for mix in _mixes(evidence, proposal)
        )
        yield None if lawful else (proposal, *sorted({paid.source for paid in payments}))


def duplicates_apart(evidence: Evidence) -> Iterator[Refused | None]:
    """Of two proposals that exclude each other at most one is paid."""
    for a, b in evidence.pairs("saling_meniadakan"):
        yield (a, b) if a in evidence.paid and b in evidence.paid else None


def prerequisites_kept(evidence: Evidence) -> Iterator[Refused | None]:
    """A paid proposal's prerequisite is paid, from no later year on."""
    for a, b in evidence.pairs("prasyarat"):
        first, before = evidence.starts(b), evidence.starts(a)
        kept = first is None or (before is not None and before <= first)
        yield None if kept else (a, b)


def shares_kept_together(evidence: Evidence) -> Iterator[Refused | None]:
    """Shares of one work are paid together or not at all."""
    for a, b in evidence.pairs("bersama"):
        yield (a, b) if (a in evidence.paid) != (b in evidence.paid) else None


def portions_held(evidence: Evidence) -> Iterator[Refused | None]:
    """What a source pays an owner in a year keeps the rulebook's portions."""
    rulebook = evidence.dossier.rulebook
    proposals = evidence.dossier.programme.proposals.with_columns(work_class())
    sectors = dict(proposals.select("id", "sector").iter_rows())
    for rule in rulebook.of_topic("porsi"):
        named = set(proposals.filter(expression(rule.test, "porsi", "", rule.id))["id"])
        all_of: dict[tuple[str, str, str], int] = defaultdict(int)
        counted: dict[tuple[str, str, str], int] = defaultdict(int)
        for paid in evidence.payments:
            if paid.source == rule.yields["source"]:
                sector = sectors[paid.proposal] if rule.yields.get("within") == "sector" else ""
                where = (paid.owner, str(paid.year), sector)
                all_of[where] += paid.amount_rupiah
                counted[where] += paid.amount_rupiah if paid.proposal in named else 0
        for where, whole in all_of.items():
            percent = Fraction(counted[where] * 100, whole)
            least = Fraction(str(rule.yields.get("at_least_percent", 0)))
            most = Fraction(str(rule.yields.get("at_most_percent", 100)))
            yield None if least <= percent <= most else (rule.id, *where)


def commitments_held(evidence: Evidence) -> Iterator[Refused | None]:
    """What the meeting put in is paid; what it put out is not."""
    for item in evidence.dossier.envelope.commitments:
        held = (item.proposal in evidence.paid) == (item.direction == "masuk")
        yield None if held else (item.proposal, item.direction)


Law = Callable[[Evidence], Iterator[Refused | None]]

LAWS: Mapping[str, Law] = {
    "sumber_sah": lawful_sources,
    "pemilik_pagu": right_owners,
    "saringan": open_gates,
    "jumlah_diminta": asked_amounts,
    "pagu": ceilings_held,
    "satu_cara": lawful_sharing,
    "saling_meniadakan": duplicates_apart,
    "prasyarat": prerequisites_kept,
    "bersama": shares_kept_together,
    "porsi_sumber": portions_held,
    "komitmen": commitments_held,
    "batas_rapat": limits_kept,
    "lanjutan_dahulu": continuing_came_first,
    "serentak": works_start_together,
}
"""By name: a law yields None for each row that keeps it, or what the broken row is about."""


def _count(law: str, rows: Iterator[Refused | None]) -> int:
    count = 0
    for refused in rows:
        if refused is not None:
            raise FundingError("error-funding-certificate", law=law, row=refused)
        count += 1
    return count


def _mixes(evidence: Evidence, proposal: str) -> Iterator[dict[str, dict[int, int]]]:
    """What may be shared: source → year → rupiah, as asked and, of what is paid, by each
    pattern; a stage is not shared."""
    dossier, shape = evidence.dossier, evidence.shape[proposal]
    if shape is None or shape.name in dossier.envelope.shapes.stages:
        return
    rows = dossier.programme.requests.filter(
        pl.col("proposal") == proposal, pl.col("amount_rupiah") > 0
    )
    if not shape.name and not rows["source"].null_count():
        mix: dict[str, dict[int, int]] = defaultdict(dict)
        for source, year, amount in rows.select("source", "year", "amount_rupiah").iter_rows():
            mix[source][year] = amount
        yield mix
    years = shape.years
    for pattern in dossier.envelope.patterns:
        *firsts, last = pattern.shares
        shares = {
            source: {year: amount * pattern.shares[source] // 100 for year, amount in years.items()}
            for source in firsts
        }
        shares[last] = {
            year: amount - sum(shares[source][year] for source in firsts)
            for year, amount in years.items()
        }
        yield shares


def _matches(
    dossier: Dossier,
    amounts: Mapping[tuple[str, str], Mapping[int, int]],
    mix: Mapping[str, Mapping[int, int]],
) -> bool:
    """Whether the payers can be told one each to the parts of the mix."""
    parts = [
        (source, {year: amount for year, amount in years.items() if amount})
        for source, years in mix.items()
    ]
    parts = [(source, years) for source, years in parts if years]
    return len(parts) == len(amounts) and any(
        all(
            amounts[payer] == years and _pays_as(dossier, payer, source)
            for payer, (source, years) in zip(payers, parts, strict=True)
        )
        for payers in permutations(amounts)
    )


def _pays_as(dossier: Dossier, payer: tuple[str, str], named: str) -> bool:
    """A whole budget (APBD-KAB, APBD-PROV) may pay by any untied money of the same office."""
    if payer[0] == named:
        return True
    sources, level = dossier.rulebook.sources, dossier.organisations[payer[1]].level
    money = sources[payer[0]]
    untied_own = money.payer == "sendiri" and money.in_apbd and not money.tied
    return untied_own and {"kabkota": "APBD-KAB", "provinsi": "APBD-PROV"}.get(level) == named


def _floors(evidence: Evidence) -> tuple[tuple[str, int, int], ...]:
    """Region, or group, floor, programmed there."""
    regions = dict(evidence.dossier.programme.proposals.select("id", "region_code").iter_rows())
    programmed: dict[str, int] = defaultdict(int)
    for paid in evidence.payments:
        programmed[regions[paid.proposal]] += paid.amount_rupiah
    floors = evidence.dossier.envelope.floors
    of_groups = (
        (limit.name, limit.amount, reached_by(evidence, limit))
        for limit in evidence.dossier.envelope.group_limits
        if limit.kind == "batas_bawah"
    )
    of_regions = ((region, floors[region], programmed[region]) for region in sorted(floors))
    return (*of_regions, *of_groups)
