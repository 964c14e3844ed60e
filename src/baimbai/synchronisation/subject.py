"""A proposal as the checks compare it: its parsed title, its role, its size, its years."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from baimbai.register.proposal import Proposal
from baimbai.synchronisation.title import Title, read_title

BASE_UNITS: Mapping[str, tuple[str, float]] = {
    "km": ("m", 1000.0), "m": ("m", 1.0), "m2": ("m2", 1.0), "m3": ("m3", 1.0), "ha": ("ha", 1.0),
    "sr": ("rumah", 1.0), "kk": ("rumah", 1.0), "l/det": ("l/det", 1.0), "unit": ("unit", 1.0),
    "orang": ("orang", 1.0), "titik": ("titik", 1.0),
}  # fmt: skip
"""Measured units by dimension; packages, documents and activities measure nothing."""

_ROLES: Mapping[str, str] = {
    "perencanaan": "rencana", "pengadaan_lahan": "lahan", "pengawasan": "pengawasan",
    "penunjang": "penunjang", "pelatihan": "pelatihan", "pembinaan": "pembinaan",
    "pemeliharaan_rutin": "rutin", "operasi_pemeliharaan": "rutin",
}  # fmt: skip


STANDARD = 5
"""So many proposals of one office at one cost make it the cost of a standard package."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One proposal, ready to be compared."""

    proposal: Proposal
    title: Title
    role: str
    """fisik, rutin, rencana, lahan, pengawasan, …: two roles on one asset are two works."""
    size: tuple[str, float] | None
    """Measured volume in base units: (`m`, 2400.0); None where it measures nothing."""
    packaged: bool
    """One of many of its office at the very same cost: a standard package, whose cost and size
    tell nothing about which work it is."""
    first_year: int
    last_year: int

    @property
    def stretch(self) -> tuple[int, int] | None:
        """Metres from and to, of the sheet's columns or the title."""
        p, t = self.proposal, self.title
        if p.from_m is not None and p.to_m is not None and p.from_m < p.to_m:
            return p.from_m, p.to_m
        if t.from_m is not None and t.to_m is not None and t.from_m < t.to_m:
            return t.from_m, t.to_m
        return None

    @property
    def years(self) -> str:
        """`2027` or `2027–2029`: the years that money is asked for."""
        single = self.first_year == self.last_year
        return str(self.first_year) if single else f"{self.first_year}–{self.last_year}"

    @property
    def continuing(self) -> bool:
        """Whether it says that it continues works under way."""
        return self.proposal.continuing or self.title.continuing

    @property
    def portion(self) -> bool:
        """Whether it says that it is one funder's share."""
        return self.proposal.portion or self.title.portion


def subjects(
    proposals: Iterable[Proposal], years: Mapping[str, tuple[int, int]]
) -> tuple[Subject, ...]:
    """Each proposal with its title read; `years` are the first and last that money is asked for."""
    known = tuple(proposals)
    alike = Counter((p.organisation, p.cost_rupiah) for p in known)
    return tuple(
        Subject(
            proposal,
            read_title(proposal.title),
            _ROLES.get(proposal.work_type, "fisik"),
            measured(proposal),
            alike[proposal.organisation, proposal.cost_rupiah] >= STANDARD,
            *years.get(proposal.id, (proposal.year, proposal.year)),
        )
        for proposal in known
    )


def measured(proposal: Proposal) -> tuple[str, float] | None:
    """The volume in base units; one or two pieces of something tell nothing apart."""
    if not proposal.volume or proposal.volume <= 0 or proposal.unit is None:
        return None
    if proposal.unit not in BASE_UNITS:
        return None
    dimension, factor = BASE_UNITS[proposal.unit]
    value = proposal.volume * factor
    return None if dimension in ("unit", "titik") and value <= 2 else (dimension, value)


def distance_km(a: Proposal, b: Proposal) -> float | None:
    """Great-circle distance; None where a point is missing."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north = sin(radians(b.lat - a.lat) / 2) ** 2
    east = sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(sqrt(north + cos(radians(a.lat)) * cos(radians(b.lat)) * east))
