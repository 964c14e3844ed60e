"""Upstream first (*hulu dahulu*): intake and weir, then primary, secondary, tertiary canals."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baimbai.register.proposal import PHYSICAL_WORK
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.sequence import out_of_order, required_already
from baimbai.synchronisation.spelling import folded, full_word, unmatched
from baimbai.synchronisation.subject import Subject

_WITHOUT_MARKER = ("irigasi", "bendungan", "sungai", "lainnya")
_NOT_BUILT = ("pemeliharaan_rutin", "operasi_pemeliharaan", "pemeliharaan_berkala")
MOST = 40
"""So many works of one scheme and rank are compared, the earliest first."""

_RANKS = {
    **dict.fromkeys("bendung bendungan intake pengambilan embung waduk".split(), 0),
    **dict.fromkeys("primer induk".split(), 1),
    "sekunder": 2,
    **dict.fromkeys("tersier kuarter jitut jides mikro".split(), 3),
}
"""Parts of a scheme in the direction of the water; a whole network has all but the head."""
_NETWORK = frozenset("jaringan saluran jaringannya".split())
_MARKER = re.compile(
    r"\b(?:d\.? ?i\.? ?r?\b\.?|daerah irigasi(?: rawa)?)"
    r"(?= ?(?!desa|kec|kel|kab|dusun|wilayah)[a-z])"
)
_ENDS_A_NAME = frozenset(
    "saluran jaringan bendung bendungan intake primer sekunder tersier kuarter induk embung desa "
    "kecamatan kelurahan kabupaten kota provinsi tahap paket segmen seksi ruas petak bangunan hm "
    "sta di pada untuk dan ha lanjutan kiri kanan beserta irigasi".split()
)


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
            if late and not required_already(first.subject, then.subject):
                severity = _severity(first, then)
                yield out_of_order(dossier, "hulu", first.subject, [then.subject], severity)
                break


def part_of_scheme(subject: Subject) -> SchemePart | None:
    """The part of a named scheme that is worked on; None where title or works say none."""
    proposal = subject.proposal
    if proposal.work_type not in PHYSICAL_WORK or proposal.work_type in _NOT_BUILT:
        return None
    line = " ".join(proposal.title.lower().replace("(", " , ").replace(")", " , ").split())
    marker = _MARKER.search(line)
    if marker:
        words, ranks = _name(line[marker.end() :]), _ranks(line)
    elif proposal.asset_type in _WITHOUT_MARKER:
        told = re.findall(r"[a-z']+|[,;]", line)
        places = [n for n, word in enumerate(told) if _RANKS.get(word) == 0]
        if not places:
            return None
        # "Saluran Sekunder Bendung X": the weir only tells whose canals they are.
        before = " ".join(told[: places[-1]])
        words, ranks = _name(" ".join(told[places[-1] + 1 :])), _ranks(before) or frozenset((0,))
    else:
        return None
    return SchemePart(subject, words, ranks) if words and ranks else None


def _name(text: str) -> tuple[str, ...]:
    words: list[str] = []
    for token in re.findall(r"[a-z']+|[,;:]|\d+", text):
        word = full_word(token)
        if word in _ENDS_A_NAME or not word[0].isalpha():
            if words:
                break
            continue
        if len(word) > 1 and word != "sungai":
            words.append(word)
    return tuple(words[:4])


def _ranks(line: str) -> frozenset[int]:
    tokens = [full_word(token) for token in re.findall(r"[a-z']+", line)]
    found = frozenset(_RANKS[token] for token in tokens if token in _RANKS)
    return found or (frozenset((1, 2, 3)) if _NETWORK & set(tokens) else frozenset())


def _one_scheme(a: SchemePart, b: SchemePart) -> bool:
    here, there = a.subject.proposal.region_code, b.subject.proposal.region_code
    near = here.startswith(there) or there.startswith(here)
    sides = {frozenset(p.subject.title.all_words) & {"kiri", "kanan"} for p in (a, b)}
    apart = len(sides) == 2 and frozenset() not in sides
    return (
        near and not apart and not unmatched(a.words, b.words) and not unmatched(b.words, a.words)
    )


def _severity(first: SchemePart, then: SchemePart) -> str:
    """Where both are bettered only, water already flows."""
    if first.subject.proposal.work_type == "pembangunan":
        return "tinggi"
    return "sedang" if then.subject.proposal.work_type == "pembangunan" else "rendah"
