"""Packages (*paket*): one work cut into pieces that each stay just under a limit of procurement.

Packages of one standard cost in different villages are normal; what counts is one office's work of
one kind on one named thing (or in the numbered RT of one desa), asked for in one year.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from baimbai.rulebook.rulebook import Figure, Rulebook
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import parts_named
from baimbai.synchronisation.spelling import folded
from baimbai.synchronisation.step import DESIGN, SUPERVISION, WORKS, naming_words, spelled_out
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import read_title
from baimbai.wording.message import Message, Value

_WORKS = ("pengadaan-langsung-konstruksi-rupiah", "pengadaan-langsung-konstruksi-lama-rupiah")
_CONSULTANTS = ("pengadaan-langsung-konsultansi-rupiah",)
_KABUPATEN = re.compile(r"\b(?:kab(?:upaten)?|kota)\b[. ]+([a-z]+(?: [a-z]+)?)")
_PARTS = frozenset("paket segmen seksi tahap blok lajur km nomor rt rw".split())
"""What a number of these tells apart is still one thing."""
_NEIGHBOURHOODS = frozenset(("rt", "rw"))
_STREETS = ("jalan", "permukiman", "psu")
"""Offices call the paving of an alley by any of these."""
_ADJOINING_M = 50
_LISTED = 12
"""So many packages are written out; all are counted and named as parties' rows."""

Key = tuple[str, ...]


def split_packages(dossier: Dossier) -> Iterator[Finding]:
    """`pemecahan_paket`: pieces each just under a limit that together exceed it.

    High where the pieces adjoin by chainage, medium where they are numbered parts of one named
    thing; low where RT alone, or nothing, tells them apart, and where the sum stays within the
    limit that is now in force.
    """
    regions = dict(dossier.programme.regions.select("code", "name").iter_rows())
    groups: dict[Key, list[Subject]] = defaultdict(list)
    for subject in dossier.subjects:
        limit = _just_under(subject, dossier.rulebook)
        where = _thing(subject, regions) if limit and not subject.portion else None
        if limit and where:
            groups[_kind_of_work(subject, limit) + where].append(subject)
    for key in sorted(groups):
        members = sorted(groups[key], key=lambda s: (s.stretch or (0, 0), s.proposal.id))
        limit = dossier.rulebook.figures[key[0]]
        if len(members) > 1 and sum(s.proposal.cost_rupiah for s in members) > limit.value:
            yield _finding(dossier, members, limit, named=key[-1] != "")


def _just_under(subject: Subject, rulebook: Rulebook) -> Figure | None:
    """The limit of procurement that the cost stays just under."""
    works = subject.role in (WORKS, "rutin")
    limits = _WORKS if works else _CONSULTANTS if subject.role in (DESIGN, SUPERVISION) else ()
    share = rulebook.figure("pemecahan-dekat-batas-persen") / 100
    for name in limits:
        limit = rulebook.figures.get(name)
        if limit and limit.value * share <= subject.proposal.cost_rupiah <= limit.value:
            return limit
    return None


def _kind_of_work(subject: Subject, limit: Figure) -> Key:
    proposal = subject.proposal
    kind = "jalan" if proposal.asset_type in _STREETS else proposal.asset_type
    parts = "" if kind == "drainase" else ",".join(sorted(parts_named(subject)))
    return (
        limit.id, proposal.organisation, proposal.region_code, str(subject.first_year),
        kind, subject.role, parts,
    )  # fmt: skip


def _thing(subject: Subject, regions: Mapping[str, str]) -> Key | None:
    """Village, kecamatan, and last the named thing (`` where only its village is known)."""
    proposal, title = subject.proposal, read_title(spelled_out(subject.proposal.title))
    village = _folded(proposal.desa or " ".join(title.desa))
    district = _folded(proposal.kecamatan or " ".join(title.kecamatan))
    place = (village, district, *map(_folded, _KABUPATEN.findall(proposal.title.lower())))
    if named := naming_words(subject, title, regions):
        words = {folded(word) for word in named}
        numbered = {
            f"{label} {min(n)}" for label, n in title.numbers.items() if label not in _PARTS
        }
        return (*place, " ".join(sorted(words | numbered)))
    return (*place, "") if village and title.numbers else None


def _folded(text: str) -> str:
    return " ".join(folded(word) for word in text.lower().split())


def _finding(
    dossier: Dossier, members: Sequence[Subject], limit: Figure, *, named: bool
) -> Finding:
    total = sum(s.proposal.cost_rupiah for s in members)
    values: dict[str, Value] = {
        "count": len(members),
        "total": total,
        "limit": int(limit.value),
        "sentence_id": limit.sentence["id"],
        "sentence_en": limit.sentence["en"],
        "source": limit.legal_source,
        "packages": tuple(_written(s) for s in members[:_LISTED]),
    }
    return dossier.finding(
        "pemecahan_paket",
        _severity(members, dossier.rulebook, limit, named=named),
        [s.proposal.id for s in members],
        Message("finding-pemecahan-paket", values),
        ("gabung", "bagi_lingkup", "terima_dengan_alasan"),
    )


def _written(subject: Subject) -> str:
    return f"{subject.proposal.id} {subject.proposal.title}"


def _severity(members: Sequence[Subject], rulebook: Rulebook, limit: Figure, *, named: bool) -> str:
    in_force = rulebook.figures[_WORKS[0]] if limit.id in _WORKS else limit
    if not named or sum(s.proposal.cost_rupiah for s in members) <= in_force.value:
        return "rendah"
    stretches = [s.stretch for s in members if s.stretch]
    adjoin = any(abs(b[0] - a[1]) <= _ADJOINING_M for a, b in pairwise(stretches))
    if adjoin and len(stretches) == len(members):
        return "tinggi"
    numbers = [read_title(spelled_out(s.proposal.title)).numbers for s in members]
    labels = {label for each in numbers for label in each} & _PARTS - _NEIGHBOURHOODS
    parts = {
        (s.stretch, tuple(each.get(x) for x in labels))
        for s, each in zip(members, numbers, strict=True)
    }
    return "sedang" if len(parts) > 1 else "rendah"
