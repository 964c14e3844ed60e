"""Putting works in order (*mengurutkan*): what must come first, and in which year."""

from baimbai.errors import Refused
from baimbai.web.actions.case import Case, Details
from baimbai.web.actions.mend import held
from baimbai.web.models import Proposal, Round
from baimbai.web.models.proposal import OUT


def put_in_order(case: Case) -> Details:
    """`urutkan`: the later proposal requires the earlier one, and years are moved where asked."""
    wish, done = case.wish, {}
    rows = {number: case.held(number) for number in dict.fromkeys([*wish.years, *_ends(case)])}
    for number, year in wish.years.items():
        rows[number] = _moved(case, rows[number], year)
    if wish.first or wish.later:
        first = rows[wish.first] if wish.first in rows else case.anywhere(wish.first)
        _require(case, first, rows[wish.later])
        done = {"first": first.number, "later": wish.later}
    elif not wish.years:
        raise Refused("web-settle-nothing")
    return {**done, "years": {number: first_year(row) for number, row in rows.items()}}


def _ends(case: Case) -> list[str]:
    """The two proposals that are put in order, those of the finding among them."""
    wish = case.wish
    if not wish.first and not wish.later:
        return []
    if wish.first == wish.later:
        raise Refused("web-settle-same")
    known = {p.number for p in case.proposals}
    return [wish.later, *(number for number in (wish.first,) if number in known)]


def first_year(row: Proposal) -> int:
    """When it begins: the first year that money is asked for, as the engine reads it."""
    return min((request.year for request in row.requests.all()), default=row.year)


def _moved(case: Case, row: Proposal, year: int) -> Proposal:
    """The proposal and its money moved, to begin in the year."""
    by = year - first_year(row)
    if by == 0:
        return row
    money = [(s, y + by, a) for s, y, a in row.requests.values_list("source", "year",
                                                                    "amount_rupiah")]  # fmt: skip
    years = [row.year + by, *(y for _, y, _ in money)]
    if min(years) < min(case.place.horizon) or max(years) > max(case.place.horizon):
        horizon = case.place.horizon
        raise Refused("web-settle-year", number=row.number, first=str(min(horizon)),
                      last=str(max(horizon)))  # fmt: skip
    return case.alter(row, {"year": row.year + by}, money or None)


def _require(case: Case, first: Proposal, later: Proposal) -> None:
    if first_year(first) > first_year(later):
        raise Refused("web-settle-years", first=first.number, later=later.number)
    if later.number in first.requires:
        left = [number for number in first.requires if number != later.number]
        first = case.alter(held(first, first.version), {"requires": left})
    if _leads_to(case.place, first.number, later.number):
        raise Refused("web-settle-circle", first=first.number, later=later.number)
    if first.number not in later.requires:
        case.alter(later, {"requires": [*later.requires, first.number]})


def _leads_to(place: Round, start: str, goal: str) -> bool:
    """Does the one proposal require the other, if by way of others?"""
    known, ahead = {start}, {start}
    while ahead:
        rows = Proposal.objects.filter(round=place, number__in=ahead).exclude(status__in=OUT)
        found = {one for requires in rows.values_list("requires", flat=True) for one in requires}
        if goal in found:
            return True
        ahead = found - known
        known |= ahead
    return False
