"""Points of the minutes that only a sitting has: who came, what was spoken of, what was changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.agreement.agenda import REASONS
from baimbai.agreement.agreed import Agreed
from baimbai.agreement.clauses import Clause, make_clause
from baimbai.agreement.ruling import REASON_CODES, Ruling
from baimbai.agreement.sitting import Sitting
from baimbai.wording.message import Message, Value

MOST_ITEMS = 15
"""Lettered items of a point; what is more stands in its annex, and the last item says so."""


@dataclass(frozen=True)
class Sat:
    """A sitting beside what was computed before it, and what was agreed at it."""

    sitting: Sitting
    agreed: Agreed
    """Of the proposals that the minutes speak of."""
    computed: Mapping[str, tuple[str, int]]
    """Proposal → result and rupiah on the computed list."""
    held: Mapping[str, Ruling]
    titles: Mapping[str, str]

    def office(self, organisation: str) -> str:
        """An organisation's name, also of one that only came to the meeting."""
        known = self.agreed.office(organisation)
        return self.sitting.offices.get(organisation, known) if known == organisation else known

    def changed(self) -> Iterator[tuple[str, Ruling]]:
        """What stands otherwise than computed, by proposal."""
        for proposal, one in sorted(self.held.items()):
            if (one.result, one.amount_rupiah) != self.computed.get(proposal, ("", 0)):
                yield proposal, one

    def objections(self) -> Iterator[tuple[str, str, str]]:
        """(proposal, organisation, what it holds) each: dissent that a ruling records, then
        objections of those whose dissent no ruling records."""
        seen = set()
        for proposal, one in sorted(self.held.items()):
            for organisation, text in one.dissent:
                seen.add((proposal, organisation))
                yield proposal, organisation, text
        for held in sorted(self.sitting.stances, key=lambda s: (s.proposal, s.organisation)):
            if held.stance == "keberatan" and (held.proposal, held.organisation) not in seen:
                yield held.proposal, held.organisation, held.text

    def promises(self) -> Iterator[tuple[str, Ruling]]:
        """Rulings that somebody must do something for: a condition, or a day that was set."""
        for proposal, one in sorted(self.held.items()):
            if one.condition or (one.due is not None and one.result != "dialihkan"):
                yield proposal, one


def attendance(sat: Sat) -> Clause:
    """How many people of how many offices were there, and whether that was enough."""
    sitting = sat.sitting
    values: dict[str, Value] = {
        "people": len(sitting.attendance),
        "offices": len(sitting.present),
        "quorum": sitting.quorum,
        "met": int(sitting.has_quorum),
    }
    return make_clause("kehadiran", values, variant="" if sitting.quorum else "none")


def discussed(sat: Sat) -> Clause:
    """What stood on the agenda and why, and what was left to the plenary."""
    agenda = dict(sat.sitting.agenda)
    first = Counter(reasons[0] for reasons in agenda.values() if reasons)
    items = tuple(
        Message("minutes-agenda-reason", {"reason": reason, "proposals": first[reason]})
        for reason in REASONS
        if first[reason]
    )
    values: dict[str, Value] = {
        "agenda": len(agenda),
        "ruled": sum(proposal in sat.held for proposal in agenda),
        "more": sum(proposal not in agenda for proposal in sat.held),
        "left": sum(proposal not in sat.held for proposal in agenda),
    }
    return make_clause("agenda", values, items, variant="" if agenda else "none")


def conditions(sat: Sat) -> Clause:
    """What must be done for a proposal, by whom, by when."""
    promises = list(sat.promises())
    if not promises:
        return make_clause("syarat", {}, variant="none")
    items = _at_most(_promise(sat, proposal, one) for proposal, one in promises)
    return make_clause("syarat", {"proposals": len(promises)}, items)


def _promise(sat: Sat, proposal: str, one: Ruling) -> Message:
    """Its parts are counted 0 or 1: wording files cannot ask whether a text is empty."""
    office = sat.office(one.responsible) if one.responsible else ""
    return Message("minutes-promise", {
        "proposal": proposal, "title": sat.titles.get(proposal, proposal),
        "conditions": int(bool(one.condition)), "condition": one.condition,
        "offices": int(bool(office)), "office": office,
        "people": int(bool(one.responsible_person)), "person": one.responsible_person,
        "dated": int(one.due is not None), "due": one.due.isoformat() if one.due else "",
    })  # fmt: skip


def handed_over(sat: Sat) -> Clause:
    """Proposals that were re-routed, and the office that takes each over."""
    routed = [(p, one) for p, one in sorted(sat.held.items()) if one.result == "dialihkan"]
    if not routed:
        return make_clause("pengalihan", {}, variant="none")
    items = _at_most(
        Message("minutes-routed", {
            "proposal": proposal, "title": sat.titles.get(proposal, proposal),
            "office": sat.office(one.responsible),
        })
        for proposal, one in routed
    )  # fmt: skip
    return make_clause("pengalihan", {"proposals": len(routed)}, items)


def refused(sat: Sat) -> Clause:
    """Refused proposals: those that people refused by their reason, the others by their rule."""
    rows = sat.agreed.matrix.filter(pl.col("result") == "ditolak")
    if rows.is_empty():
        return make_clause("penolakan", {}, variant="none")
    reasons = Counter(one.reason_code for one in sat.held.values() if one.result == "ditolak")
    computed = rows.filter(pl.col("proposal").is_in(list(sat.held)).not_())
    rules = computed.group_by("rule").agg(pl.len()).sort("rule", nulls_last=True)
    items = [
        Message("minutes-refused-reason", {"reason": code, "proposals": reasons[code]})
        for code in REASON_CODES
        if reasons[code]
    ]
    for rule, count in rules.iter_rows():
        key = "minutes-refused-rule" if rule else "minutes-refused"
        items.append(Message(key, {"rule": rule or "", "proposals": count}))
    return make_clause("penolakan", {"proposals": rows.height}, tuple(items), variant="rapat")


def differences(sat: Sat) -> Clause:
    """Where people left the computed list, by the reason that they gave."""
    changed = list(sat.changed())
    if not changed:
        return make_clause("perbedaan", {"ruled": len(sat.held)}, variant="none")
    by_reason = Counter(one.reason_code for _, one in changed)
    before = sum(sat.computed.get(proposal, ("", 0))[1] for proposal, _ in changed)
    items = tuple(
        Message("minutes-difference", {"reason": code, "proposals": by_reason[code]})
        for code in REASON_CODES
        if by_reason[code]
    )
    values: dict[str, Value] = {
        "proposals": len(changed),
        "ruled": len(sat.held),
        "before": before,
        "after": sum(one.amount_rupiah for _, one in changed),
    }
    return make_clause("perbedaan", values, items)


def dissent(sat: Sat) -> Clause:
    """Who holds otherwise, of which proposal, in their own words."""
    objections = list(sat.objections())
    if not objections:
        return make_clause("keberatan", {}, variant="none")
    items = _at_most(
        Message("minutes-dissent", {
            "office": sat.office(organisation), "proposal": proposal,
            "title": sat.titles.get(proposal, proposal), "worded": int(bool(text)), "text": text,
        })
        for proposal, organisation, text in objections
    )  # fmt: skip
    return make_clause("keberatan", {"objections": len(objections)}, items)


def _at_most(items: Iterable[Message]) -> tuple[Message, ...]:
    """As many items as a point may have; one more that says how many there are besides."""
    every = tuple(items)
    if len(every) <= MOST_ITEMS:
        return every
    return (*every[:MOST_ITEMS], Message("minutes-more", {"count": len(every) - MOST_ITEMS}))
