"""Evidence (*bahan penilaian*) that a round may bring besides its programme; all of it optional."""

from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.economy import Economy
from baimbai.register.table import Table
from baimbai.roads.tables import EFFECTS, SPILLOVERS


@dataclass(frozen=True, slots=True)
class Received:
    """Goods that a region receives in a year, over the roads as they are."""

    region_code: str
    tonnes: int
    cost_rupiah: int | None = None
    """What carrying them there costs in a year, all together."""


RECEIVED = Table(
    "received",
    Received,
    key=("region_code",),
    rules={
        "tonnes are not negative": pl.col("tonnes") >= 0,
        "cost is not negative": pl.col("cost_rupiah").is_null() | (pl.col("cost_rupiah") >= 0),
    },
)


@dataclass(frozen=True)
class Mobility:
    """What each proposal changes on the road network, by itself.

    `project` in the tables is the proposal's id. Raises InvalidTable.
    """

    effects: pl.DataFrame
    """EFFECTS: one row a proposal that changes the network."""
    spillovers: pl.DataFrame
    """SPILLOVERS, by region of origin and of destination."""
    received: pl.DataFrame
    """RECEIVED: the tonnes among which a region's saving is shared out."""
    value_rupiah_per_tonne: int | None = None
    """What a tonne of goods is worth; None: changes of prices are given in rupiah only."""

    def __post_init__(self) -> None:
        EFFECTS.check(self.effects)
        SPILLOVERS.check(self.spillovers)
        RECEIVED.check(self.received)


@dataclass(frozen=True)
class Evidence:
    """What some criteria need and not every round has."""

    mobility: Mobility | None = None
    economy: Economy | None = None


NO_EVIDENCE = Evidence()
