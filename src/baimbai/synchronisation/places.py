"""Places (*wilayah*): a kecamatan that its kabupaten does not have (`wilayah_tidak_dikenal`)."""

import re
from collections import Counter
from collections.abc import Iterator

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message, Value

_MOSTLY_KNOWN = 0.7
"""Where the gazetteer knows fewer of a kabupaten's kecamatan, it is what lacks them."""
_SEVERAL = re.compile(r"[,;/&+()\d]|\b(?:dan|se|seluruh|semua|lintas|tersebar|beberapa|kec)\b|^-*$")


def unknown_districts(dossier: Dossier) -> Iterator[Finding]:
    """A row whose one kecamatan intake did not find in its kabupaten, however it is spelled, while
    it found most of the others."""
    named = [s.proposal for s in dossier.subjects if s.proposal.kecamatan]
    rows = Counter(p.region_code for p in named)
    known = Counter(p.region_code for p in named if p.kecamatan_code)
    regions = dict(dossier.programme.regions.select("code", "name").iter_rows())
    for proposal in named:
        code, kecamatan = proposal.region_code, proposal.kecamatan or ""
        if proposal.kecamatan_code or len(code) == 2 or _SEVERAL.search(kecamatan.lower().strip()):
            continue
        if known[code] < _MOSTLY_KNOWN * rows[code]:
            continue
        values: dict[str, Value] = {"kecamatan": kecamatan, "region": regions.get(code, code)}
        yield dossier.finding(
            "wilayah_tidak_dikenal",
            "sedang",
            [proposal.id],
            Message("finding-kecamatan-tak-dikenal", values),
            ("perbaiki",),
        )
