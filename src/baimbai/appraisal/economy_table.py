"""Who pays whom in a year: an input–output table (*tabel input-output*) or a social accounting
matrix (*sistem neraca sosial ekonomi*)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from baimbai.errors import RoundError

Numbers = npt.NDArray[np.float64]

KINDS = (
    "sektor", "kegiatan", "komoditas", "margin", "faktor", "perusahaan", "rumah_tangga", "luar",
)  # fmt: skip
"""Sector of an input–output table; of a social accounting matrix: activity, commodity, trade and
transport margin, factor, enterprise, household; and what lies outside (government, taxes,
saving, abroad)."""
PRODUCERS = ("sektor", "kegiatan")
TYPE_I = ("sektor", "kegiatan", "komoditas", "margin")
"""Accounts that answer to spending: production only."""
TYPE_II = (*TYPE_I, "faktor", "perusahaan", "rumah_tangga")
"""Households spend what they earn, too."""
EARNERS = ("faktor", "rumah_tangga")
"""What producers pay them is value added (at factor cost)."""

TOLERANCE = 0.001
"""What an account earns and spends may differ by this share, and by half a unit a cell."""


@dataclass(frozen=True, eq=False)
class EconomyTable:
    """Payments between accounts in a year, in units of `unit_rupiah`.

    `payments[i, j]`: what account j pays to account i. Raises RoundError where a producer pays
    nothing, where there is none, or where an account that both earns and spends does not balance.
    """

    codes: Sequence[str]
    kinds: Sequence[str]
    """One of KINDS an account."""
    payments: Numbers
    unit_rupiah: int = 1
    workers: Mapping[str, float] = field(default_factory=dict)
    """People at work in the region, by sector or activity."""
    nation_workers: Mapping[str, float] = field(default_factory=dict)
    """Those of the area that the table is of, where it is larger than the region."""

    def __post_init__(self) -> None:
        spent = self.payments.sum(axis=0)
        if not any(kind in PRODUCERS for kind in self.kinds):
            raise RoundError("error-economy-no-sectors", known=", ".join(KINDS))
        for code, kind, outlay in zip(self.codes, self.kinds, spent, strict=True):
            if kind in PRODUCERS and not outlay > 0:
                raise RoundError("error-economy-empty", account=code)
        self._check_balance(spent)

    def _check_balance(self, spent: Numbers) -> None:
        earned = self.payments.sum(axis=1)
        cells = (self.payments != 0).sum(axis=0) + (self.payments != 0).sum(axis=1)
        for k, code in enumerate(self.codes):
            both = earned[k] != 0 and spent[k] != 0
            most = max(TOLERANCE * abs(spent[k]), 0.5 * cells[k])
            if both and abs(earned[k] - spent[k]) > most:
                raise RoundError(
                    "error-economy-balance", account=code,
                    earned=float(round(earned[k], 2)), spent=float(round(spent[k], 2)),
                )  # fmt: skip

    def where(self, kinds: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Which accounts are of these kinds."""
        return np.array([kind in kinds for kind in self.kinds])

    @property
    def coefficients(self) -> Numbers:
        """Technical coefficients: what an account pays to each other, for a unit that it spends."""
        spent = self.payments.sum(axis=0)
        return per_unit(self.payments, spent)

    @property
    def value_added(self) -> Numbers:
        """Value added for a unit of each producer's output; 0 for other accounts."""
        earned: Numbers = self.coefficients[self.where(EARNERS)].sum(axis=0)
        return np.where(self.where(PRODUCERS), earned, 0.0)

    @property
    def jobs(self) -> Numbers | None:
        """People at work for a rupiah of each producer's output; None where nobody counted."""
        counted = self.nation_workers or self.workers
        if not counted:
            return None
        output = np.where(self.where(PRODUCERS), self.payments.sum(axis=0), 0.0)
        return per_unit(self.people(counted), output * self.unit_rupiah)

    def people(self, counted: Mapping[str, float]) -> Numbers:
        """People at work by account, 0 for accounts that produce nothing."""
        people = np.array([float(counted.get(code, 0.0)) for code in self.codes])
        return np.where(self.where(PRODUCERS), people, 0.0)


def per_unit(amounts: Numbers, units: Numbers) -> Numbers:
    """amounts ÷ units, and 0 where there are no units."""
    shares: Numbers = np.divide(amounts, units, out=np.zeros_like(amounts), where=units > 0)
    return shares
