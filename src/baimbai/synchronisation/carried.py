"""Carried over from intake: remarks that the meeting must know as findings."""

import re
from collections import Counter, defaultdict
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
    "remark-koordinat-tanpa-minus": ("koordinat_mustahil", "rendah"),
    "remark-biaya-tak-terbaca": ("satuan_uang_salah", "tinggi"),
}
_LONG_NUMBER = re.compile(r"\D*\d[\d.,]{8,}\D*")
"""Money so long that, in the unit of its column, no budget holds it."""
_A_HABIT = 3
"""So many points without minus on one sheet are its way of writing, not a slip."""


def carried_remarks(dossier: Dossier) -> Iterator[Finding]:
    """One finding a remark, with the proposals of its row; a total stands for none."""
    on_row: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for subject in dossier.subjects:
        p = subject.proposal
        on_row[p.source_file, p.source_sheet, p.source_row].append(p.id)
    told: set[tuple[str, str, int]] = set()
    remarks = [r for r in REMARKS.records(dossier.remarks) if r.text.key in _KINDS]
    habits = Counter((r.file, r.sheet, r.text.key) for r in remarks)
    for remark in remarks:
        if not _tells(remark, habits[remark.file, remark.sheet, remark.text.key]):
            continue
        kind, severity = _KINDS[remark.text.key]
        row = re.search(r"\d+$", remark.cell)
        place = (remark.file, remark.sheet, int(row[0]) if row else 0)
        if kind == "satuan_uang_salah":
            # The same cost often stands in a source's column and again in the total's.
            if place in told:
                continue
            told.add(place)
        proposals = [] if kind == "total_tidak_cocok" else on_row.get(place, [])
        found = dossier.finding(kind, severity, proposals, _evidence(remark), ("perbaiki",))
        if not proposals and remark.organisation:
            found = replace(found, parties=(remark.organisation,))
        yield found if found.rows else replace(found, rows=("!".join(map(str, place)),))


def _tells(remark: Remark, times: int) -> bool:
    if remark.text.key == "remark-biaya-tak-terbaca":
        return bool(_LONG_NUMBER.fullmatch(str(remark.text.values.get("text", ""))))
    return remark.text.key != "remark-koordinat-tanpa-minus" or times <= _A_HABIT


def _evidence(remark: Remark) -> Message:
    """The remark itself; a total also says where it stands, for no proposal does."""
    if remark.text.key != "remark-total-tidak-cocok":
        return remark.text
    place = {"file": remark.file, "sheet": remark.sheet, "cell": remark.cell}
    return Message("finding-total-tidak-cocok", {**remark.text.values, **place})
