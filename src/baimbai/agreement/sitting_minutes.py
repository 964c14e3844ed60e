"""Minutes of a sitting (*berita acara desk, berita acara pleno*), drawn up from what was ruled."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import polars as pl

from baimbai.agreement.agreed import Agreed
from baimbai.agreement.clauses import (
    Clause,
    bank,
    ceilings,
    earlier_commitments,
    money_by_source,
    money_by_year,
    results,
    transmission,
)
from baimbai.agreement.minutes import ORDER, Annex, Minutes, Signatory
from baimbai.agreement.sitting import Sitting
from baimbai.agreement.sitting_clauses import (
    Sat,
    attendance,
    conditions,
    differences,
    discussed,
    dissent,
    handed_over,
    refused,
)
from baimbai.register.organisation import ORGANISATIONS
from baimbai.wording.message import Message, Value

_OF_SITTING = Callable[[Sat], Clause]


def _on_list(clause: Callable[[Agreed], Clause]) -> _OF_SITTING:
    return lambda sat: clause(sat.agreed)


DESK_CLAUSES: tuple[_OF_SITTING, ...] = (
    attendance, discussed, _on_list(results), _on_list(money_by_source), _on_list(money_by_year),
    conditions, handed_over, _on_list(bank), refused, differences, dissent,
)  # fmt: skip
PLENARY_CLAUSES: tuple[_OF_SITTING, ...] = (
    attendance, discussed, _on_list(results), _on_list(money_by_source), _on_list(money_by_year),
    _on_list(ceilings), conditions, handed_over, _on_list(bank), refused, differences, dissent,
    _on_list(transmission),
)  # fmt: skip


def lay_out_sitting(sitting: Sitting, agreed: Agreed, computed: pl.DataFrame) -> Sat:
    """A sitting beside the computed DECISIONS and everything `agreed` after it.

    A desk's minutes speak of what the desk ruled on, those of the plenary of every proposal.
    """
    held = sitting.held
    before = {
        proposal: (result, amount)
        for proposal, result, amount in computed.select(
            "proposal", "result", "amount_rupiah"
        ).iter_rows()
    }
    titles = dict(agreed.programme.proposals.select("id", "title").iter_rows())
    known = agreed if sitting.is_plenary else _only(agreed, held)
    return Sat(sitting, known, before, held, titles)


def _only(agreed: Agreed, proposals: Mapping[str, object]) -> Agreed:
    ids = list(proposals)
    payments = agreed.allocation.payments.filter(pl.col("proposal").is_in(ids))
    return replace(
        agreed, matrix=agreed.matrix.filter(pl.col("proposal").is_in(ids)),
        allocation=replace(agreed.allocation, payments=payments),
    )  # fmt: skip


def draw_up_sitting(sat: Sat, number: str, *, closed: bool) -> Minutes:
    """The minutes of a sitting. `number` as the office's registry gives it, or empty; drafts until
    `closed`."""
    sitting, meeting = sat.sitting, sat.agreed.meeting
    day = sitting.opened_at.date() if sitting.opened_at else meeting.held_on
    values: dict[str, Value] = {
        "year": str(meeting.fiscal_year), "name": sitting.name.upper(),
        "plenary": int(sitting.is_plenary),
    }  # fmt: skip
    return Minutes(
        letterhead=meeting.letterhead,
        title=Message("minutes-sitting-title", values),
        subject=meeting.title,
        number=_number(number, day),
        mark=Message("minutes-mark-none" if closed else "minutes-mark"),
        illustrative=meeting.illustrative,
        opening=_opening(sat, day),
        basis_heading=Message("minutes-basis"),
        legal_basis=meeting.legal_basis,
        clauses=_clauses(sat),
        closing=Message("minutes-closing-closed" if closed else "minutes-closing"),
        place=meeting.place,
        held_on=day,
        signatories=_signatories(sat),
        annexes=_annexes(sat),
    )


def _clauses(sat: Sat) -> tuple[Clause, ...]:
    """The plenary also says what became of earlier rounds' commitments."""
    if not sat.sitting.is_plenary:
        return tuple(clause(sat) for clause in DESK_CLAUSES)
    always = tuple(clause(sat) for clause in PLENARY_CLAUSES)
    if sat.agreed.commitments.is_empty():
        return always
    return (*always, earlier_commitments(sat.agreed))


def _number(number: str, day: date) -> Message:
    if number:
        return Message("minutes-number-given", {"number": number})
    return Message("minutes-number", {"year": str(day.year)})


def _opening(sat: Sat, day: date) -> Message:
    sitting, meeting = sat.sitting, sat.agreed.meeting
    hours = [f"{at:%H.%M} {at.tzname()}" for at in (sitting.opened_at, sitting.closed_at) if at]
    return Message("minutes-sitting-opening", {
        "weekday": day.isoweekday(), "day": day.day, "month": day.month, "year": day.year,
        "date": day.isoformat(), "place": meeting.place, "meeting": meeting.title,
        "fiscal_year": str(meeting.fiscal_year), "name": sitting.name, "hours": len(hours),
        "opened": hours[0] if hours else "", "closed": hours[-1] if hours else "",
    })  # fmt: skip


def _signatories(sat: Sat) -> tuple[Signatory, ...]:
    """The host, then whoever was present: province, kabupaten/kota, centre; by id within each."""
    levels = {
        office.id: office.level
        for office in ORGANISATIONS.records(sat.agreed.programme.organisations)
    }
    host = sat.agreed.meeting.host
    first = {one.organisation: one for one in reversed(sat.sitting.attendance)}
    last = len(ORDER)
    seats = sorted(
        {host, *first}, key=lambda id_: (id_ != host, ORDER.get(levels.get(id_, ""), last), id_)
    )
    return tuple(
        Signatory(
            id_, sat.office(id_), id_ == host,
            first[id_].name if id_ in first else "", first[id_].function if id_ in first else "",
        )
        for id_ in seats
    )  # fmt: skip


def _annexes(sat: Sat) -> tuple[Annex, ...]:
    """Results and attendance always; the others where they have rows."""
    rows = {
        "hasil": sat.agreed.matrix.height,
        "hadir": len(sat.sitting.attendance),
        "perbedaan": sum(1 for _ in sat.changed()),
        "syarat": sum(1 for _ in sat.promises()),
        "keberatan": sum(1 for _ in sat.objections()),
        "pendanaan": sat.agreed.allocation.ceiling_uses.height if sat.sitting.is_plenary else 0,
    }
    shown = [code for code, count in rows.items() if count or code in ("hasil", "hadir")]
    roman = ("I", "II", "III", "IV", "V", "VI")
    return tuple(
        Annex(number, code, Message(f"annex-{code}"), rows[code])
        for number, code in zip(roman, shown, strict=False)
    )
