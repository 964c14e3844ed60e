"""Overlap: two proposals ask for works on the same chainage of the same road."""

from collections.abc import Iterator

from baimbai.synchronisation.clusters import gather
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.duplicate import shared_name
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value


def overlapping_stretches(dossier: Dossier) -> Iterator[Finding]:
    """One finding a road (`tumpang_tindih_sta`); stretches that only adjoin do not overlap."""
    for cluster, overlaps in gather(dossier.pairs.that("tumpang")):
        members = [dossier.subjects[i] for i in cluster]
        longest = max(overlap.overlap_m for overlap in overlaps)
        yield dossier.finding(
            "tumpang_tindih_sta",
            "tinggi",
            [member.proposal.id for member in members],
            Message(
                "finding-tumpang-tindih",
                {
                    "name": shared_name(members),
                    "km": longest / 1000,
                    "stretches": tuple(f"{m.proposal.id}: {chainage(m)}" for m in members),
                },
            ),
            ("bagi_lingkup", "gabung", "pilih_satu", "terima_dengan_alasan"),
        )


def possible_overlaps(dossier: Dossier) -> Iterator[Finding]:
    """Two offices ask for the same works on one road, and only one says where
    (`tumpang_tindih_sta`, medium)."""
    for pair in dossier.pairs.that("mungkin_tumpang"):
        members = [dossier.subjects[i] for i in pair]
        known, unknown = sorted(members, key=lambda member: member.stretch is None)
        values: dict[str, Value] = {
            "name": shared_name(members),
            "known": f"{known.proposal.id}: {chainage(known)}",
            "unknown": unknown.proposal.id,
            "km": (unknown.size[1] if unknown.size else 0.0) / 1000,
        }
        yield dossier.finding(
            "tumpang_tindih_sta",
            "sedang",
            [member.proposal.id for member in members],
            Message("finding-mungkin-tumpang", values),
            ("minta_sta", "bagi_lingkup", "gabung", "terima_dengan_alasan"),
        )


def chainage(subject: Subject) -> str:
    """`STA 8+000–11+000`."""
    start, end = subject.stretch or (0, 0)
    return "STA " + "–".join(f"{metres // 1000}+{metres % 1000:03d}" for metres in (start, end))
