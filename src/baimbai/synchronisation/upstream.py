"""Upstream first (*hulu dahulu*): intake and weir, then primary, secondary, tertiary canals."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.scheme import part_named
from baimbai.synchronisation.sequence import order_declared, out_of_order
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.subject import Subject

_WITHOUT_MARKER = ("irigasi", "bendungan", "sungai", "lainnya")
_NOT_BUILT = ("pemeliharaan_berkala",)
_SIDES = frozenset(("kiri", "kanan"))
MOST = 40
"""So many works of one scheme and rank are compared, the earliest first."""


@dataclass(frozen=True, slots=True)
class SchemePart:
    """Works on a part of an irrigation scheme."""

    subject: Subject
    words: tuple[str, ...]
    """The scheme's name."""
    ranks: frozenset[int]
    """0 the head (weir, intake), 1 primary, 2 secondary, 3 tertiary."""


def downstream_first(dossier: Dossier) -> Iterator[Finding]:
    """Canals that are asked for years before the part of the same scheme that feeds them."""
    schemes: dict[tuple[str, ...], list[SchemePart]] = defaultdict(list)
    for subject in dossier.subjects:
        part = part_of_scheme(subject)
        if part is not None:
            beginnings = sorted({folded(word)[:3] for word in part.words})
            schemes[subject.proposal.region_code[:2], *beginnings].append(part)
    for key in sorted(schemes):
        yield from _within_scheme(dossier, schemes[key])


def _within_scheme(dossier: Dossier, parts: Sequence[SchemePart]) -> Iterator[Finding]:
    """Each part against the nearest one upstream, of several such the earliest."""
    ranked: dict[frozenset[int], list[SchemePart]] = defaultdict(list)
    for part in sorted(parts, key=lambda p: (p.subject.first_year, p.subject.proposal.id)):
        ranked[part.ranks].append(part)
    known = [part for members in ranked.values() for part in members[:MOST]]
    for then in known:
        above = [
            part for part in known if max(part.ranks) < min(then.ranks) and _one_scheme(part, then)
        ]
        for rank in sorted({max(part.ranks) for part in above}, reverse=True):
            first = next(part for part in above if max(part.ranks) == rank)
            late = first.subject.first_year > then.subject.first_year
            if late and not order_declared(first.subject, then.subject):
                severity = _severity(first, then)
                yield out_of_order(dossier, "hulu", first.subject, [then.subject], severity)
                break


def part_of_scheme(subject: Subject) -> SchemePart | None:
    """The part of a named scheme that is worked on; None where title or works say none."""
    proposal = subject.proposal
    if subject.role != "fisik" or proposal.work_type in _NOT_BUILT:
        return None
    unmarked = proposal.asset_type in _WITHOUT_MARKER
    words, ranks = part_named(proposal.title, unmarked=unmarked)
    words = tuple(word for word in words if word not in _SIDES)
    return SchemePart(subject, words, ranks) if words and ranks else None


def _one_scheme(a: SchemePart, b: SchemePart) -> bool:
    here, there = a.subject.proposal.region_code, b.subject.proposal.region_code
    near = here.startswith(there) or there.startswith(here)
    sides = {frozenset(p.subject.title.all_words) & _SIDES for p in (a, b)}
    apart = len(sides) == 2 and frozenset() not in sides
    return (
        near and not apart and not unmatched(a.words, b.words) and not unmatched(b.words, a.words)
    )


def _severity(first: SchemePart, then: SchemePart) -> str:
    """Where both are bettered only, water already flows."""
    works = (first.subject.proposal.work_type, then.subject.proposal.work_type)
    if works[0] == "pembangunan":
        return "tinggi"
    return "sedang" if {"pembangunan", "lainnya"} & set(works) else "rendah"
