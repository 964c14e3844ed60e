"""The four lists (*empat daftar*) side by side: computed, desk, plenary, final; and who differs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.agreement.decision import TAKEN
from baimbai.agreement.ruling import STAGES, Ruling
from baimbai.funding.dossier import CeilingKey
from baimbai.register.table import Table

COMPUTED = "dihitung"
LISTS = (COMPUTED, *STAGES)


@dataclass(frozen=True, slots=True)
class Listed:
    """Where a proposal stands on one list."""

    proposal: str
    list: str
    result: str
    amount_rupiah: int
    changed: bool
    """Differs from the list before in result or amount."""
    desk: str = ""
    """Who ruled on this list; empty where it was carried along."""
    made_by: str = ""
    made_at: str = ""
    reason_code: str = ""
    text: str = ""


LISTED = Table(
    "listed", Listed, key=("proposal", "list"), rules={"list is known": pl.col("list").is_in(LISTS)}
)


def lay_lists(decisions: pl.DataFrame, rulings: Iterable[Ruling]) -> pl.DataFrame:
    """LISTED: the draft DECISIONS as computed, and what people made of them, by proposal and list.

    Rulings in the order in which they were made: the last of a stage holds. What a stage does not
    rule on stands as on the list before.
    """
    held: dict[tuple[str, str], Ruling] = {(one.proposal, one.stage): one for one in rulings}
    rows: list[Listed] = []
    computed = decisions.select("proposal", "result", "amount_rupiah").sort("proposal")
    for proposal, result, amount in computed.iter_rows():
        rows.append(Listed(proposal, COMPUTED, result, amount, changed=False))
        for stage in STAGES:
            one = held.get((proposal, stage))
            if one is None:
                rows.append(Listed(proposal, stage, result, amount, changed=False))
                continue
            changed = (one.result, one.amount_rupiah) != (result, amount)
            result, amount = one.result, one.amount_rupiah
            rows.append(Listed(
                proposal, stage, result, amount, changed, one.desk, one.made_by,
                one.made_at.isoformat(timespec="seconds"), one.reason_code, one.text,
            ))  # fmt: skip
    return LISTED.make(rows)


def standing(rulings: Iterable[Ruling], stage: str) -> dict[str, Ruling]:
    """What holds of each proposal up to a stage: the latest ruling of the highest stage."""
    reached = STAGES[: STAGES.index(stage) + 1]
    held: dict[str, Ruling] = {}
    for level in reached:
        held |= {one.proposal: one for one in rulings if one.stage == level}
    return held


def balances(
    ceilings: Mapping[CeilingKey, int], held: Mapping[str, Ruling], without: str = ""
) -> dict[CeilingKey, int]:
    """Rupiah left of every ceiling after the rulings that hold; below 0 where they ask too much.
    `without` leaves one proposal's ruling out."""
    left = dict(ceilings)
    for proposal, one in held.items():
        if proposal == without or one.result not in TAKEN:
            continue
        for source, owner, year, amount in one.payments:
            left[source, owner, year] = left.get((source, owner, year), 0) - amount
    return left


CONFLICT_KINDS = ("pagu_lewat", "ganda", "prasyarat", "bersama")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rulings that cannot stand together: for the plenary to settle."""

    kind: str
    """More than a ceiling holds; two that exclude each other both taken; one taken without its
    prerequisite; shares of one work taken and not taken."""
    proposals: tuple[str, ...]
    desks: tuple[str, ...]
    """Whose rulings they are, sorted."""
    source: str = ""
    owner: str = ""
    year: int = 0
    over_rupiah: int = 0


def find_conflicts(
    held: Mapping[str, Ruling], ceilings: Mapping[CeilingKey, int],
    links: Sequence[tuple[str, str, str]],
) -> tuple[Conflict, ...]:  # fmt: skip
    """What the rulings that hold break between them; `links` as (kind, a, b) of the review."""
    taken = {proposal for proposal, one in held.items() if one.result in TAKEN}
    found: list[Conflict] = []
    for (source, owner, year), left in sorted(balances(ceilings, held).items()):
        if left < 0:
            payers = tuple(sorted(
                proposal for proposal in taken
                if any(p[:3] == (source, owner, year) for p in held[proposal].payments)
            ))  # fmt: skip
            desks = _desks(held, payers)
            found.append(Conflict("pagu_lewat", payers, desks, source, owner, year, -left))
    for kind, a, b in sorted(links):
        if a in held and b in held and _clash(kind, a in taken, b in taken):
            name = {"saling_meniadakan": "ganda", "prasyarat": "prasyarat", "bersama": "bersama"}
            found.append(Conflict(name[kind], (a, b), _desks(held, (a, b))))
    return tuple(found)


def _clash(kind: str, a: bool, b: bool) -> bool:
    """Of a prerequisite `b` only if `a`."""
    return {"saling_meniadakan": a and b, "prasyarat": b and not a, "bersama": a != b}.get(
        kind, False
    )


def _desks(held: Mapping[str, Ruling], proposals: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({held[proposal].desk for proposal in proposals}))
