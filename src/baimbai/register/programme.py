"""The programme on the table: everything that the stages after intake work on."""

from dataclasses import dataclass, field

import polars as pl

from baimbai.register.asset import ASSETS
from baimbai.register.ceiling import CEILINGS
from baimbai.register.need import NEEDS
from baimbai.register.organisation import ORGANISATIONS
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.register.region import REGIONS


@dataclass(frozen=True)
class Programme:
    """Regions, offices, proposals with the money they ask for, assets and ceilings.

    Each table is validated when the programme is made; raises InvalidTable.
    """

    regions: pl.DataFrame
    organisations: pl.DataFrame
    proposals: pl.DataFrame
    requests: pl.DataFrame
    assets: pl.DataFrame
    ceilings: pl.DataFrame
    """Of one scenario: the one in force."""
    needs: pl.DataFrame = field(default_factory=lambda: NEEDS.make(()))
    """Targets by region and service; empty where the round sets none."""

    def __post_init__(self) -> None:
        for table, frame in (
            (REGIONS, self.regions),
            (ORGANISATIONS, self.organisations),
            (PROPOSALS, self.proposals),
            (REQUESTS, self.requests),
            (ASSETS, self.assets),
            (CEILINGS, self.ceilings),
            (NEEDS, self.needs),
        ):
            table.check(frame)
