"""Pairs of proposals to be looked at (*pasangan usulan*): one work, related, or just likeliest."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import polars as pl

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import PAIRS, Finding, RelatedPair
from baimbai.synchronisation.relation import probability

CANDIDATES = 3
"""So many likeliest others of each proposal are listed, however unlikely."""
_LARGEST = 30
"""Of a larger finding no pairs are listed: they grow as squares."""
_KINDS = {
    "tumpang_tindih_sta": "overlap", "tumpang_tindih_lokasi": "overlap",
    "satu_objek_banyak_porsi": "portion", "konflik_urutan": "sequence",
}  # fmt: skip


def draw_pairs(dossier: Dossier, findings: Iterable[Finding]) -> pl.DataFrame:
    """PAIRS: related pairs and candidates, the likeliest one work first; then what the checks
    found between two proposals."""
    compared = sorted(_compared(dossier), key=lambda p: (_ORDER[p.kind], -p.score, p.id_a, p.id_b))
    found = {(kind, a, b) for finding in findings for kind, a, b in _found(finding)}
    others = (RelatedPair(a, b, kind, 1.0) for kind, a, b in sorted(found))
    return PAIRS.make((*compared, *others))


_ORDER = {"same": 0, "related": 1, "candidate": 2}


def _compared(dossier: Dossier) -> Iterator[RelatedPair]:
    names = [subject.proposal.id for subject in dossier.subjects]
    relations = dossier.relations
    listed = {
        (min(one, other), max(one, other))
        for one, others in relations.nearest(CANDIDATES).items()
        for _, other in others
    }
    for pair, relation in relations.by_pair.items():
        kind = relation.kind if relation.kind != "different" else "candidate"
        if kind == "candidate" and pair not in listed:
            continue
        for_it, against = relation.speaking(3)
        a, b = sorted(names[i] for i in pair)
        score = round(probability(relation.same), 6)
        yield RelatedPair(a, b, kind, score, (*for_it, *against))


def _found(finding: Finding) -> Iterator[tuple[str, str, str]]:
    kind = _KINDS.get(finding.kind)
    if kind is not None and len(finding.proposals) <= _LARGEST:
        for a, b in combinations(sorted(finding.proposals), 2):
            yield kind, a, b
