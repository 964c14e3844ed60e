"""Duplicates (*duplikat*): one work proposed more than once, in one workbook or across levels."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from baimbai.synchronisation.clusters import gather, gather_apart
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import Likeness, strong_words
from baimbai.synchronisation.relation import DECIDING, Relation
from baimbai.synchronisation.spelling import unmatched
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.wording.message import Message, Value

Pair = tuple[int, int]

SURE = 0.8
"""From this probability on, a duplicate between two offices is of high severity: nine in ten such
pairs of the labelled titles are one work."""
_TWIN = 0.9
_PART = re.compile(r"\b(sisi|sebelah|titik|bagian)\s+([a-z0-9]+)")
_SAME_STRETCH = 0.9


class Tie(NamedTuple):
    """What makes two proposals one work, or look so."""

    verdict: str
    """pasti (certain), mungkin (likely) or mirip (look-alikes)."""
    score: float
    """Probability that it is one work."""
    agrees: tuple[str, ...] = ()
    """Codes of what agrees, named in the wording files."""
    differs: tuple[str, ...] = ()


def duplicates(dossier: Dossier) -> Iterator[Finding]:
    """One finding a cluster: `duplikat_internal`, `duplikat_lintas_level`,
    `duplikat_lintas_pengusul`. Certain ones are high; where a fact is missing, medium."""
    ties = {pair: tie for pair, tie in compare_works(dossier).items() if tie.verdict != "mirip"}
    for cluster, inner in _clusters(dossier, ties):
        members = [dossier.subjects[i] for i in cluster]
        certain = any(tie.verdict == "pasti" for tie in inner)
        yield dossier.finding(
            _kind(members),
            "tinggi" if certain else "sedang",
            [member.proposal.id for member in members],
            Message("finding-duplikat", _evidence(members, inner)),
            ("gabung", "pilih_satu", "bagi_lingkup", "terima_dengan_alasan")
            if certain
            else ("minta_sta", "gabung", "bagi_lingkup", "terima_dengan_alasan"),
        )


def lookalikes(dossier: Dossier) -> Iterator[Finding]:
    """Alike, but a stage, a length or an end differs: somebody must look (`mirip_perlu_cek`)."""
    ties = {pair: tie for pair, tie in compare_works(dossier).items() if tie.verdict == "mirip"}
    for cluster, inner in _clusters(dossier, ties):
        members = [dossier.subjects[i] for i in cluster]
        likely = any(tie.score >= 0.5 for tie in inner)
        staged = any(member.continuing or _staged(member) for member in members)
        yield dossier.finding(
            "mirip_perlu_cek",
            "sedang" if likely and not staged else "rendah",
            [member.proposal.id for member in members],
            Message("finding-mirip", _evidence(members, inner)),
            ("minta_sta", "gabung", "terima_dengan_alasan"),
        )


def compare_works(dossier: Dossier) -> Mapping[Pair, Tie]:
    """The pairs that are one work or look so, by positions (i < j).

    Chainage, shares and years decide first, then the weighed evidence of titles, places and
    sizes. One office knows its own rows: there both readings must agree.
    """
    likeness, relations = dossier.pairs.likeness, dossier.relations.by_pair
    likely = (pair for pair, relation in relations.items() if relation.kind == "same")
    shares = {i for pair in dossier.pairs.that("porsi") for i in pair}
    ties = {}
    for pair in sorted({*likeness, *likely}):
        a, b = (dossier.subjects[i] for i in pair)
        if not set(pair) <= shares and _one_stretch(a, b):
            tie = _tie(a, b, likeness.get(pair), relations.get(pair))
            if tie is not None:
                ties[pair] = tie
    return ties


def _tie(a: Subject, b: Subject, like: Likeness | None, relation: Relation | None) -> Tie | None:
    read = like.verdict if like else ""
    if read in ("porsi", "tumpang", "mungkin_tumpang") or a.role != b.role:
        return None
    if a.portion and b.portion:
        return None
    told = relation.kind if relation is not None and relation.told else ""
    if told not in ("", "same"):
        return None
    if not told and _told_apart(a, b, like, relation):
        return None
    agrees, differs = _spoken(like, None if read == "sama" else relation)
    if read == "sama" or told:
        return Tie("pasti", 1.0, agrees, differs)
    crosses = a.proposal.organisation != b.proposal.organisation
    if relation is None or relation.kind != "same":
        whole = read == "mungkin" and crosses and "nama-sama" in agrees and _is_stretch(a, b)
        return Tie("mungkin" if whole else "mirip", 0.0, agrees, differs) if read else None
    overlaps = min(a.last_year, b.last_year) >= max(a.first_year, b.first_year)
    if not crosses and not (overlaps and (read == "mungkin" or _is_twin(relation))):
        return Tie("mirip", relation.score, agrees, differs)
    certain = crosses and relation.score >= SURE and "ukuran-beda" not in differs
    return Tie("pasti" if certain else "mungkin", relation.score, agrees, differs)


_APART = frozenset(("sisi:beda", "nomor:beda", "rt_rw:beda", "tahap:beda"))


def _told_apart(a: Subject, b: Subject, like: Likeness | None, relation: Relation | None) -> bool:
    """Whether numbers, sides, or in one office's titles the brackets and ends, differ."""
    if like is not None and "sta-sama" in like.reasons:
        return False
    if relation is not None and not _APART.isdisjoint(relation.evidence):
        return True
    here, there = _parts_told(a), _parts_told(b)
    if any(here[label] != there[label] for label in here.keys() & there.keys()):
        return True
    if a.proposal.organisation != b.proposal.organisation:
        return False
    mine, theirs = (strong_words(each.title.asides) for each in (a, b))
    asides = bool(unmatched(mine, theirs) and unmatched(theirs, mine))
    roads = a.proposal.asset_type == b.proposal.asset_type == "jalan"
    return asides or (roads and like is None and len(a.title.names) != len(b.title.names))


def _parts_told(subject: Subject) -> dict[str, str]:
    """`sisi kiri`, `titik 2`, `titik Pasar`: which part of a thing a title means."""
    return dict(_PART.findall(subject.proposal.title.lower()[:500]))


def _is_twin(relation: Relation) -> bool:
    """Whether one office's own two rows are as good as certain, or agree in size and place."""
    return relation.score >= _TWIN or {"ukuran:0", "jarak:0"} <= set(relation.evidence)


def _is_stretch(a: Subject, b: Subject) -> bool:
    """Whether both titles name the two ends of a road or canal."""
    return min(len(a.title.names), len(b.title.names)) > 1


def _spoken(
    like: Likeness | None, relation: Relation | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of what agrees and what differs, by structure first, then by what weighs most."""
    read = like.reasons if like else ()
    agrees = tuple(code for code in read if code != "ukuran-beda")
    differs = tuple(code for code in read if code == "ukuran-beda")
    if relation is None:
        return agrees, differs
    for_it, against = (
        tuple(f"bukti-{code.replace(':', '-')}" for code in codes) for codes in relation.speaking(3)
    )
    return (*agrees, *for_it), (*differs, *against)


def _one_stretch(a: Subject, b: Subject) -> bool:
    """Whether the two may lie on one stretch; where either does not say, they may."""
    if a.stretch is None or b.stretch is None:
        return True
    common = min(a.stretch[1], b.stretch[1]) - max(a.stretch[0], b.stretch[0])
    union = max(a.stretch[1], b.stretch[1]) - min(a.stretch[0], b.stretch[0])
    return common >= _SAME_STRETCH * union


def _clusters(dossier: Dossier, ties: Mapping[Pair, Tie]) -> list[tuple[list[int], list[Tie]]]:
    """Clusters of pairs, the surest joined first; proposals that are surely two works never
    come into one, however long the chain between them."""
    surest = dict(sorted(ties.items(), key=lambda item: (-item[1].score, item[0])))
    apart = (
        pair
        for pair, relation in dossier.relations.by_pair.items()
        if pair not in ties and not DECIDING.isdisjoint(relation.evidence)
    )
    return gather_apart(surest, apart)


def portions(dossier: Dossier) -> Iterator[Finding]:
    """Shares of one work that several offices pay: no duplicate, but a share to agree on
    (`satu_objek_banyak_porsi`)."""
    weighed = (
        pair
        for pair, relation in dossier.relations.by_pair.items()
        if relation.kind == "same" and all(dossier.subjects[i].portion for i in pair)
    )
    for cluster, _ in gather({**dossier.pairs.that("porsi"), **dict.fromkeys(weighed)}):
        members = [dossier.subjects[i] for i in cluster]
        values = {
            **_shown(members),
            "cost": sum(member.proposal.cost_rupiah for member in members),
        }
        yield dossier.finding(
            "satu_objek_banyak_porsi",
            "info",
            [member.proposal.id for member in members],
            Message("finding-porsi", values),
            ("bagi_porsi", "urutkan"),
        )


def compared_in_part(dossier: Dossier) -> Iterator[Finding]:
    """So many proposals share a name that each was compared with its nearest only
    (`pembandingan_terbatas`)."""
    for name, count in dossier.pairs.partial:
        yield dossier.finding(
            "pembandingan_terbatas",
            "info",
            [],
            Message("finding-pembandingan-terbatas", {"name": name, "count": count}),
            ("perbaiki",),
        )


def _evidence(members: Sequence[Subject], ties: Sequence[Tie]) -> dict[str, Value]:
    """What speaks for a cluster and against it, how far apart its points lie, the titles."""
    agrees = tuple(dict.fromkeys(code for tie in ties for code in tie.agrees))
    differs = tuple(dict.fromkeys(code for tie in ties for code in tie.differs))
    apart = [
        km
        for a, b in combinations([member.proposal for member in members[:_SHOWN]], 2)
        if (km := distance_km(a, b)) is not None
    ]
    best = max(tie.score for tie in ties)
    return {
        **_shown(members),
        "reasons": agrees[:_TOLD],
        "differs": differs[:_TOLD] or ("tidak-ada",),
        "sure": "pasti" if best == 1 else "nilai" if best else "ujung",
        "percent": round(100 * best),
        "points": "ada" if apart else "tidak",
        "km": max(apart, default=0.0),
    }


_SHOWN, _TOLD = 6, 8


def _shown(members: Sequence[Subject]) -> dict[str, Value]:
    titles = tuple(
        f"“{member.proposal.title}” ({member.proposal.id}, {member.years})"
        for member in members[:_SHOWN]
    )
    return {"name": shared_name(members), "count": len(members), "titles": titles}


def shared_name(members: Sequence[Subject]) -> str:
    """The shortest name that a member's title gives the work, in capitals as a name is."""
    names = [
        " - ".join(" ".join(word.capitalize() for word in name) for name in member.title.names)
        for member in members
    ]
    return min((name for name in names if name), key=lambda name: (len(name), name), default="-")


def _kind(members: Sequence[Subject]) -> str:
    if len({member.proposal.organisation for member in members}) == 1:
        return "duplikat_internal"
    levels = {member.proposal.level for member in members}
    return "duplikat_lintas_level" if len(levels) > 1 else "duplikat_lintas_pengusul"


def _staged(subject: Subject) -> bool:
    return bool({"tahap", "paket", "segmen"} & subject.title.numbers.keys())
