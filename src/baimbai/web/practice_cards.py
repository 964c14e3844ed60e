"""Practice cards as rows (*kartu praktik baik*), and those that may help with what is at hand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from baimbai.followup.practices import BEST, Card, Figure, Match, Sought, best, card_text, words_of
from baimbai.web.models import Finding, Practice, Proposal, Round
from baimbai.web.search import holding_any

_CANDIDATES = 200
_PLAIN = (
    "code", "title", "province", "office", "context", "done", "result", "conditions", "cost_rupiah",
    "cost_basis", "alive", "checked_on", "illustrative",
)  # fmt: skip
_LISTS = ("asset_types", "work_types", "problems")


@dataclass(frozen=True)
class Helpful:
    """A card that may help, its row, and how often it was taken up."""

    match: Match
    practice: Practice


def as_card(row: Practice) -> Card:
    """A row as the card that travels."""
    values: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    values |= {name: tuple(getattr(row, name)) for name in _LISTS}
    return Card(**values, figures=tuple(Figure(*figure) for figure in row.figures))


def filled(row: Practice, card: Card) -> Practice:
    """The row with what a card says, and with what it is found by."""
    for name in _PLAIN:
        setattr(row, name, getattr(card, name))
    for name in _LISTS:
        setattr(row, name, list(getattr(card, name)))
    row.figures = [[f.what, f.before, f.after, f.unit, f.source] for f in card.figures]
    row.search = search_text(card)
    return row


def search_text(card: Card) -> str:
    """A card's words as written, cut to their stems, and its codes as one word each."""
    text = card_text(card).lower()
    spoken = re.findall(r"\w+", text.replace("_", " "))
    return " ".join(dict.fromkeys((*spoken, *sorted(words_of(text)), *sorted(_codes(
        card.asset_types, card.work_types, card.problems
    )))))  # fmt: skip


def _codes(assets: Iterable[str], works: Iterable[str], problems: Iterable[str]) -> set[str]:
    """`rc_tidak_lengkap` as `masalahrctidaklengkap`: found by nothing but itself."""
    named = (("aset", assets), ("kerja", works), ("masalah", problems))
    return {f"{kind}{code.replace('_', '')}" for kind, codes in named for code in codes}


def helpful(sought: Sought, most: int = BEST) -> list[Helpful]:
    """The cards that help most, with why; among the 200 that share most words or codes."""
    asked = [
        *sorted(_codes(sought.asset_types, sought.work_types, sought.problems)),
        *sorted(words_of(sought.text)),
    ]
    rows = Practice.objects.filter(pk__in=holding_any(Practice, asked, _CANDIDATES))
    by_code = {row.code: row for row in rows}
    cards = [as_card(by_code[code]) for code in sorted(by_code)]
    return [Helpful(match, by_code[match.card.code]) for match in best(cards, sought, most)]


def for_proposal(proposal: Proposal, place: Round) -> list[Helpful]:
    """Cards for a proposal and the findings that name it."""
    naming = Finding.proposals.through.objects.filter(proposal=proposal)
    named = Finding.objects.filter(
        pk__in=list(naming.values_list("finding", flat=True)), run=place.run_id
    )
    return helpful(Sought(
        frozenset({proposal.asset_type}), frozenset({proposal.work_type}),
        frozenset(named.values_list("kind", flat=True)),
        f"{proposal.title} {proposal.note or ''}"[:2_000],
    ))  # fmt: skip


def for_finding(finding: Finding, proposals: Iterable[Proposal]) -> list[Helpful]:
    """Cards for a finding and the kinds of works that it names."""
    rows = list(proposals)
    return helpful(Sought(
        frozenset(row.asset_type for row in rows), frozenset(row.work_type for row in rows),
        frozenset({finding.kind}), " ".join(row.title for row in rows)[:2_000],
    ))  # fmt: skip
