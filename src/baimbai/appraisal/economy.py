"""What a rupiah of cost gives in the economy (*dampak ekonomi*): output, value added, jobs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from baimbai.appraisal.economy_table import PRODUCERS, TYPE_I, EconomyTable, Numbers
from baimbai.appraisal.multipliers import DIGITS, closings, multipliers
from baimbai.rulebook.rulebook import Rulebook

RANGE = ("rendah", "tengah", "tinggi")


@dataclass(frozen=True, slots=True)
class Spending:
    """What a kind of works is spent on: percent of the cost by account of the table.

    The rest of 100 is spent on nothing that is produced (land), or elsewhere.
    """

    asset_types: tuple[str, ...]
    """Empty: any."""
    work_types: tuple[str, ...]
    """Empty: any."""
    percents: Mapping[str, float]

    def covers(self, asset_type: str, work_type: str) -> bool:
        """Whether works of this kind are spent so."""
        return (not self.asset_types or asset_type in self.asset_types) and (
            not self.work_types or work_type in self.work_types
        )


@dataclass(frozen=True, slots=True)
class Impact:
    """What a rupiah of cost gives in one case of the range."""

    case: str
    local_percent: float
    output: float
    """Rupiah of output."""
    value_added: float
    """Rupiah of value added, at factor cost."""
    direct_jobs: float | None
    """People at work for a year in the sectors first paid, for Rp1 billion; None: not counted."""
    jobs: float | None
    """The same in all sectors."""


@dataclass(frozen=True)
class Economy:
    """The round's table, how works are spent, how much of it here, and where it is from."""

    table: EconomyTable
    spendings: tuple[Spending, ...]
    """The first that covers a proposal decides."""
    local_percents: tuple[float, float, float]
    """Part of that spending that is bought in the area of the table: low, middle, high."""
    source: str
    status: str = "unverified"

    def spending(self, asset_type: str, work_type: str) -> int | None:
        """The place of the first spending that covers such works; None where none does."""
        found = (k for k, s in enumerate(self.spendings) if s.covers(asset_type, work_type))
        return next(found, None)


@dataclass(frozen=True)
class Impacts:
    """The range of impacts of an economy's spendings.

    rendah   low local share, type I, the highest δ of Flegg's quotients
    tengah   middle local share, type I, the middle δ
    tinggi   high local share, type II where the table can be closed, the lowest δ
    """

    economy: Economy
    rulebook: Rulebook

    @cached_property
    def by_spending(self) -> tuple[tuple[Impact, Impact, Impact], ...]:
        """For each spending: low, middle, high."""
        low, mid, high = self._cases()
        return tuple(
            (
                self._impact(spending, *low),
                self._impact(spending, *mid),
                self._impact(spending, *high),
            )
            for spending in self.economy.spendings
        )

    def _cases(self) -> Iterator[tuple[str, float, Numbers, Numbers, Numbers | None]]:
        """case, local percent, and the multipliers of output, value added and jobs."""
        table = self.economy.table
        deltas = [self.rulebook.figure(f"flq-delta-{case}") for case in reversed(RANGE)]
        closed = (TYPE_I, TYPE_I, closings(table))
        produced = table.where(PRODUCERS).astype(float)
        for case, local, kinds, delta in zip(
            RANGE, self.economy.local_percents, closed, deltas, strict=True
        ):
            yield (
                case,
                local,
                multipliers(table, produced, kinds, delta),
                multipliers(table, table.value_added, kinds, delta),
                None if table.jobs is None else multipliers(table, table.jobs, kinds, delta),
            )

    def _impact(
        self, spending: Spending, case: str, local: float, output: Numbers, added: Numbers,
        jobs: Numbers | None,
    ) -> Impact:  # fmt: skip
        table = self.economy.table
        spent = np.array([spending.percents.get(code, 0.0) for code in table.codes]) * local / 1e4

        def told(each: Numbers) -> float:
            return float(round(float(spent @ each), DIGITS))

        if jobs is None or table.jobs is None:
            return Impact(case, local, told(output), told(added), None, None)
        direct = _first_producers(table) @ table.jobs * 1e9
        return Impact(case, local, told(output), told(added), told(direct), told(jobs * 1e9))


def _first_producers(table: EconomyTable) -> Numbers:
    """Row k: how a unit spent at account k reaches its producers at once; a commodity's are the
    activities that make it."""
    shares = np.where(table.where(PRODUCERS)[:, None], table.coefficients, 0.0).T
    own = np.diag(table.where(PRODUCERS).astype(float))
    commodities = table.where(("komoditas",))[:, None]
    return np.where(commodities, shares, own)
