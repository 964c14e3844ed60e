"""Dividing works between proposals (*membagi lingkup, membagi porsi*)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from baimbai.errors import Refused
from baimbai.web.actions.case import Case, Details, Part, summed
from baimbai.web.actions.mend import Money
from baimbai.web.models import Proposal


def divide_scope(case: Case) -> Details:
    """`bagi_lingkup`: each proposal keeps its part; no metre twice, no more than before."""
    rows = {number: case.held(number) for number in case.wish.parts}
    parts = {number: _filled(part, rows[number]) for number, part in case.wish.parts.items()}
    _check_stretches(parts)
    _check_sums(rows, parts)
    changed = [_take_part(case, rows[number], part) for number, part in parts.items()]
    if not any(changed):
        raise Refused("web-settle-nothing")
    return {
        number: {"from_m": p.from_m, "to_m": p.to_m, "volume": p.volume, "cost_rupiah": p.cost}
        for number, p in parts.items()
    }


def _filled(part: Part, row: Proposal) -> Part:
    """The part, with what the proposal says where nothing new is said."""
    if (part.from_m is None) != (part.to_m is None) or (
        part.from_m is not None and part.to_m is not None and part.from_m >= part.to_m
    ):
        raise Refused("web-settle-stretch", number=row.number)
    if part.cost is not None and part.cost <= 0:
        raise Refused("web-settle-cost", number=row.number)
    volume = row.volume if part.volume is None else part.volume
    if part.from_m is None or part.to_m is None:
        part = replace(part, from_m=row.from_m, to_m=row.to_m)
    elif volume == row.volume and _is_length(row):
        volume = (part.to_m - part.from_m) * _UNIT_OF_LENGTH[row.unit or ""]
    return replace(part, volume=volume, cost=row.cost_rupiah if part.cost is None else part.cost)


_UNIT_OF_LENGTH = {"m": 1.0, "km": 0.001}


def _is_length(row: Proposal) -> bool:
    """Does the volume say how long the stretch is? Then it goes with it."""
    per_metre = _UNIT_OF_LENGTH.get(row.unit or "")
    if per_metre is None or row.volume is None or row.from_m is None or row.to_m is None:
        return False
    return abs((row.to_m - row.from_m) * per_metre - row.volume) < per_metre


def _check_stretches(parts: Mapping[str, Part]) -> None:
    known = sorted(
        (part.from_m, part.to_m, number)
        for number, part in parts.items()
        if part.from_m is not None and part.to_m is not None
    )
    for (_, end, before), (start, _, after) in pairwise(known):
        if start < end:
            raise Refused("web-settle-overlap", first=before, later=after)


def _check_sums(rows: Mapping[str, Proposal], parts: Mapping[str, Part]) -> None:
    """Divided works cost no more than both did, and are no larger."""
    before, after = sum(row.cost_rupiah for row in rows.values()), sum(
        part.cost or 0 for part in parts.values()
    )  # fmt: skip
    if after > before:
        raise Refused("web-settle-more-cost", before=before, after=after)
    units = {row.unit for row in rows.values()}
    if len(units) == 1 and all(row.volume is not None for row in rows.values()):
        was = sum(row.volume or 0 for row in rows.values())
        now = sum(part.volume or 0 for part in parts.values())
        if now > was * (1 + 1e-9):
            raise Refused("web-settle-more-volume", before=was, after=now, unit=str(units.pop()))


def _take_part(case: Case, row: Proposal, part: Part) -> bool:
    values = {"from_m": part.from_m, "to_m": part.to_m, "volume": part.volume}
    money: Money | None = None
    if part.cost != row.cost_rupiah and part.cost is not None:
        asked = list(row.requests.values_list("source", "year", "amount_rupiah"))
        amounts = in_proportion(part.cost, [amount for _, _, amount in asked])
        money = [(s, y, a) for (s, y, _), a in zip(asked, amounts, strict=True)]
        values |= {} if money else {"cost_rupiah": part.cost}
    version = row.version
    return case.alter(row, values, money or None).version > version


def share_out(case: Case) -> Details:
    """`bagi_porsi`: the proposals are shares of one work, and say who asks for how much when."""
    shares = {number: _asked(money, number) for number, money in case.wish.shares.items()}
    if set(shares) != {p.number for p in case.standing}:
        raise Refused("web-settle-none")
    total = sum(amount for money in shares.values() for _, _, amount in money)
    if total != case.wish.total:
        raise Refused("web-settle-total", total=case.wish.total, sum=total)
    for number, money in shares.items():
        case.alter(case.held(number), {"portion": True}, money)
    return {"total_rupiah": total, "shares": {n: [list(m) for m in s] for n, s in shares.items()}}


def _asked(money: Money, number: str) -> Money:
    if min((amount for _, _, amount in money), default=0) < 0 or not summed(money):
        raise Refused("web-settle-cost", number=number)
    return summed(money)


def in_proportion(total: int, amounts: Sequence[int]) -> list[int]:
    """The total in whole rupiah, shared out as the amounts are; largest remainders get one more,
    the first of equal ones. Of noughts, the first has all."""
    whole = sum(amounts)
    if not whole:
        return [total if place == 0 else 0 for place in range(len(amounts))]
    parts = [amount * total // whole for amount in amounts]
    left = sorted(range(len(amounts)), key=lambda place: -(amounts[place] * total % whole))
    for place in left[: total - sum(parts)]:
        parts[place] += 1
    return parts
