"""Money unit: thousands or millions written for rupiah, or the other way (`satuan_uang_salah`).

The cost is kept as read; the finding says how it was probably meant.
"""

from collections.abc import Iterator
from fractions import Fraction

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.prices import plausible, unit_cost
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message

_FACTORS = (Fraction(1000), Fraction(1, 1000), Fraction(10**6), Fraction(1, 10**6))
_NEAR = 8.0
"""How far from the median, as a factor, a mended cost may lie."""


def slipped_units(dossier: Dossier) -> Iterator[Finding]:
    """Judged by the unit costs of peers, else by the rulebook's wide ranges, else by what a
    proposal can cost at all."""
    for subject in dossier.subjects:
        factor = slip(dossier, subject)
        if factor is None:
            continue
        cost = subject.proposal.cost_rupiah
        values = {
            "cost": cost,
            "likely": int(cost * factor),
            "factor": int(max(factor, 1 / factor)),
            "way": "kali" if factor > 1 else "bagi",
        }
        yield dossier.finding(
            "satuan_uang_salah",
            "tinggi",
            [subject.proposal.id],
            Message("finding-satuan-uang-salah", values),
            ("perbaiki", "terima_dengan_alasan"),
        )


def slip(dossier: Dossier, subject: Subject) -> Fraction | None:
    """What the cost must be multiplied by to be like others; None where nothing points to a
    slip."""
    cost = unit_cost(subject)
    if cost is None:
        return _absolute(dossier, subject)
    least = int(dossier.rulebook.figure("biaya-pembanding-paling-sedikit"))
    peers, range_ = dossier.prices.peers(subject, least), plausible(subject, dossier.rulebook)
    if range_ is not None and range_[0] <= cost <= range_[1]:
        return None
    if peers is not None:
        off = dossier.rulebook.figure("satuan-uang-jarak")
        if peers.median / off < cost < peers.median * off:
            return None
        return _mending(cost, peers.median / _NEAR, peers.median * _NEAR)
    return _absolute(dossier, subject) if range_ is None else _mending(cost, *range_)


def _absolute(dossier: Dossier, subject: Subject) -> Fraction | None:
    least = dossier.rulebook.figure("usulan-terkecil-rupiah")
    most = dossier.rulebook.figure("usulan-terbesar-rupiah")
    cost = subject.proposal.cost_rupiah
    if cost <= 0 or least <= cost <= most:
        return None
    return _mending(cost, 10 * least, most / 10)


def _mending(cost: float, low: float, high: float) -> Fraction | None:
    return next((factor for factor in _FACTORS if low <= cost * factor <= high), None)
