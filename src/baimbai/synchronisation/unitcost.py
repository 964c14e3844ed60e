"""Unit cost: far from what such works cost in the round (`biaya_satuan_janggal`)."""

import re
from collections.abc import Iterator

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.moneyunit import slip
from baimbai.synchronisation.prices import Peers, unit_cost
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value

_DEAR_FOR_A_REASON = re.compile(
    r"\b(?:tiang pancang|bore? ?pile|slab on pile|pile slab|sheet ?pile|"
    r"di atas (?:tiang|rawa|laut)|layang|fly ?over|underpass|terowongan|cable ?stayed|"
    r"pelengkung|tanah lunak|gambut|tebing curam|kedalaman|"
    r"terpencil|terluar|lewat (?:air|laut|sungai|udara)|medan berat)\b"
)
"""A title that tells why its works cost more than others is only noted."""


def odd_unit_costs(dossier: Dossier) -> Iterator[Finding]:
    """Beyond a robust distance and a factor of the median, among enough peers; a slip of money
    unit is not reported twice."""
    book = dossier.rulebook
    for subject in dossier.subjects:
        cost = unit_cost(subject)
        if cost is None or slip(dossier, subject) is not None:
            continue
        peers = dossier.prices.peers(subject, int(book.figure("biaya-pembanding-paling-sedikit")))
        if peers is None:
            continue
        times = cost / peers.median
        far = abs(peers.distance(cost)) > book.figure("biaya-simpangan-baku")
        if far and max(times, 1 / times) >= book.figure("biaya-kelipatan-paling-kecil"):
            yield _finding(dossier, subject, cost, peers)


def _finding(dossier: Dossier, subject: Subject, cost: float, peers: Peers) -> Finding:
    times = cost / peers.median
    scale, unit = _shown(subject)
    values: dict[str, Value] = {
        "unit": unit,
        "cost": round(cost * scale),
        "median": round(peers.median * scale),
        "low": round(peers.low * scale),
        "high": round(peers.high * scale),
        "count": peers.count,
        "times": round(max(times, 1 / times), 1),
        "side": "atas" if times > 1 else "bawah",
    }
    severity = "rendah" if times < 1 else "tinggi" if times >= 5 else "sedang"
    if _DEAR_FOR_A_REASON.search(subject.proposal.title.lower()):
        severity = "rendah"
    return dossier.finding(
        "biaya_satuan_janggal",
        severity,
        [subject.proposal.id],
        Message("finding-biaya-satuan", values),
        ("perbaiki", "terima_dengan_alasan", "tolak_dengan_alasan"),
    )


def _shown(subject: Subject) -> tuple[float, str]:
    """Rupiah a base unit × this = rupiah a shown unit."""
    unit = subject.proposal.unit or "unit"
    if unit in ("m", "km"):
        return (1000.0, "km") if subject.proposal.asset_type == "jalan" else (1.0, "m")
    return 1.0, unit
