"""Carried over from intake: remarks that the meeting must know as findings."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from baimbai.intake.remark import REMARKS, Remark
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message

_KINDS = {
    "remark-koordinat-mustahil": ("koordinat_mustahil", "sedang"),
    "remark-koordinat-luar": ("koordinat_mustahil", "sedang"),
    "remark-koordinat-tertukar": ("koordinat_tertukar", "rendah"),
    "remark-total-tidak-cocok": ("total_tidak_cocok", "sedang"),
    "remark-jumlah-sumber-dana": ("jumlah_sumber_dana_tidak_sama", "sedang"),
    "remark-wilayah-tak-dikenal": ("wilayah_tidak_dikenal", "sedang"),
    "remark-kode-tak-ada": ("kode_tidak_dikenal", "rendah"),
}


def carried_remarks(dossier: Dossier) -> Iterator[Finding]:
    """One finding a remark, with the proposals of its row; a total stands for none."""
    on_row: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for subject in dossier.subjects:
        p = subject.proposal
        on_row[p.source_file, p.source_sheet, p.source_row].append(p.id)
    for remark in REMARKS.records(dossier.remarks):
        if remark.text.key not in _KINDS:
            continue
        kind, severity = _KINDS[remark.text.key]
        row = re.search(r"\d+$", remark.cell)
        place = (remark.file, remark.sheet, int(row[0]) if row else 0)
        proposals = [] if kind == "total_tidak_cocok" else on_row.get(place, [])
        found = dossier.finding(kind, severity, proposals, _evidence(remark), ("perbaiki",))
        if not proposals and remark.organisation:
            found = replace(found, parties=(remark.organisation,))
        yield found if found.rows else replace(found, rows=("!".join(map(str, place)),))


def _evidence(remark: Remark) -> Message:
    """The remark itself; a total also says where it stands, for no proposal does."""
    if remark.text.key != "remark-total-tidak-cocok":
        return remark.text
    place = {"file": remark.file, "sheet": remark.sheet, "cell": remark.cell}
    return Message("finding-total-tidak-cocok", {**remark.text.values, **place})
