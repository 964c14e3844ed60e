"""Duplicates (*duplikat*): one work proposed more than once, in one workbook or across levels."""

from collections.abc import Iterator, Sequence

from baimbai.synchronisation.clusters import gather
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import Likeness
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message

Pair = tuple[int, int]


def duplicates(dossier: Dossier) -> Iterator[Finding]:
    """One finding a cluster: `duplikat_internal`, `duplikat_lintas_level`,
    `duplikat_lintas_pengusul`. Certain ones are high; where a fact is missing, medium."""
    shares = {i for pair in dossier.pairs.that("porsi") for i in pair}
    pairs = {
        pair: like
        for pair, like in dossier.pairs.that("sama", "mungkin").items()
        if _is_duplicate(dossier, pair, like) and not set(pair) <= shares
    }
    for cluster, inner in gather(pairs):
        members = [dossier.subjects[i] for i in cluster]
        certain = any(like.verdict == "sama" for like in inner)
        yield dossier.finding(
            _kind(members),
            "tinggi" if certain else "sedang",
            [member.proposal.id for member in members],
            Message("finding-duplikat", evidence_of(members, inner)),
            ("gabung", "pilih_satu", "bagi_lingkup", "terima_dengan_alasan")
            if certain
            else ("minta_sta", "gabung", "bagi_lingkup", "terima_dengan_alasan"),
        )


def lookalikes(dossier: Dossier) -> Iterator[Finding]:
    """Alike, but a stage, a length or an end differs: somebody must look (`mirip_perlu_cek`)."""
    pairs = {
        pair: like
        for pair, like in dossier.pairs.that("mirip", "mungkin").items()
        if not _is_duplicate(dossier, pair, like)
    }
    for cluster, inner in gather(pairs):
        members = [dossier.subjects[i] for i in cluster]
        staged = any(member.continuing or _staged(member) for member in members)
        yield dossier.finding(
            "mirip_perlu_cek",
            "rendah" if staged else "sedang",
            [member.proposal.id for member in members],
            Message("finding-mirip", evidence_of(members, inner)),
            ("minta_sta", "gabung", "terima_dengan_alasan"),
        )


def portions(dossier: Dossier) -> Iterator[Finding]:
    """Shares of one work that several offices pay: no duplicate, but a share to agree on
    (`satu_objek_banyak_porsi`)."""
    for cluster, _ in gather(dossier.pairs.that("porsi")):
        members = [dossier.subjects[i] for i in cluster]
        values = {
            **evidence_of(members, ()),
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


def evidence_of(
    members: Sequence[Subject], likeness: Sequence[Likeness]
) -> dict[str, str | int | tuple[str, ...]]:
    """What speaks for a cluster: its name, how many, what agrees, the titles."""
    reasons = tuple(sorted({reason for like in likeness for reason in like.reasons}))
    shown = members[:6]
    return {
        "name": shared_name(members),
        "count": len(members),
        "reasons": reasons,
        "titles": tuple(f"“{member.proposal.title}” ({member.proposal.id})" for member in shown),
    }


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


def _is_duplicate(dossier: Dossier, pair: Pair, like: Likeness) -> bool:
    """Certain, or likely and asked by two offices; one office knows its own rows."""
    a, b = (dossier.subjects[i].proposal for i in pair)
    return like.verdict == "sama" or (
        like.verdict == "mungkin" and a.organisation != b.organisation
    )


def _staged(subject: Subject) -> bool:
    return bool({"tahap", "paket", "segmen"} & subject.title.numbers.keys())
