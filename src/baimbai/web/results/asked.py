"""What if (*bagaimana bila*): proposals in, out, or at most so much; read from an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baimbai.funding.change import Change, asking_at_most
from baimbai.funding.standing import Standing
from baimbai.web.gate import Call
from baimbai.wording.message import Message

WAYS = ("masuk", "keluar", "paling")
"""It is in; it is out; it gets at most so much."""
ROWS = 8
"""Proposals in one question."""
_RUPIAH = re.compile(r"(?:Rp\s*)?(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,]00)?", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One proposal of a question."""

    proposal: str
    way: str
    amount: str
    """As typed; of `paling` alone."""
    error: Message | None = None


def typed_rupiah(text: str) -> int | None:
    """`1500000000`, `1.500.000.000`, `Rp1.500.000.000,00`; None where it is none."""
    found = _RUPIAH.fullmatch(text.strip())
    return int(re.sub(r"\D", "", found[1])) if found else None


def lines_of(request: Call) -> list[Line]:
    """The question as the address asks it; lines without a proposal are left out."""
    numbers = request.GET.getlist("usulan")[:ROWS]
    ways = [*request.GET.getlist("arah"), *[""] * ROWS]
    amounts = [*request.GET.getlist("jumlah"), *[""] * ROWS]
    asked = zip(numbers, ways[: len(numbers)], amounts[: len(numbers)], strict=True)
    return [
        Line(number.strip(), way if way in WAYS else "masuk", amount.strip())
        for number, way, amount in asked
        if number.strip()
    ]


def change_of(
    standing: Standing, lines: Sequence[Line], known: frozenset[str]
) -> tuple[Change | None, list[Line]]:
    """The change that the lines ask for, or None, and the lines with what is wrong with them.

    `known` are the proposals that whoever asks may see.
    """
    checked = [Line(one.proposal, one.way, one.amount, _wrong(standing, one, known, lines))
               for one in lines]  # fmt: skip
    if not checked or any(one.error for one in checked):
        return None, checked
    dossier = standing.dossier
    pins = {one.proposal: one.way for one in checked if one.way != "paling"}
    requests = {
        one.proposal: asking_at_most(dossier.asked[one.proposal], typed_rupiah(one.amount) or 0)
        for one in checked if one.way == "paling"
    }  # fmt: skip
    return Change(pins=pins, requests=requests), checked


def _wrong(
    standing: Standing, line: Line, known: frozenset[str], lines: Sequence[Line]
) -> Message | None:
    if line.proposal not in known or line.proposal not in standing.dossier.proposals:
        return Message("web-promise-unknown", {"proposal": line.proposal})
    if [other.proposal for other in lines].count(line.proposal) > 1:
        return Message("web-promise-twice", {"proposal": line.proposal})
    if line.way != "paling":
        return None
    amount, cost = typed_rupiah(line.amount), _cost(standing, line.proposal)
    if amount is None or not 0 < amount < cost:
        return Message("web-promise-amount", {"cost": cost})
    return None


def _cost(standing: Standing, proposal: str) -> int:
    return sum(row.amount_rupiah for row in standing.dossier.asked[proposal])
