"""What works on the network change (*dampak*), as tables: counted in parts, added up here."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.roads.network import Network
from baimbai.roads.tables import EFFECTS, REGION_FLOWS, SPILLOVERS, ZONE_ACCESS

Wide = NDArray[np.int64]

Report = Callable[[int], None]
"""Told how many projects were counted since the last time."""


def silent(counted: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class Evaluation:
    """What works change: tables EFFECTS, SPILLOVERS and ZONE_ACCESS, and today's REGION_FLOWS.

    `access` is empty unless it was asked for.
    """

    effects: pl.DataFrame
    spillovers: pl.DataFrame
    access: pl.DataFrame
    flows: pl.DataFrame
    outside_cost: int | None
    """What was counted for pairs without a (cheaper) way; None: there were none."""


@dataclass(frozen=True)
class Counted:
    """What some pairs of zones add, in whole numbers; projects, zones and regions by number."""

    summed: Wide
    """project, saving, pairs, tonnes"""
    spill: Wide
    """project, origin region, destination region, saving, tonnes"""
    sending: Wide
    """project, zone, saving"""
    receiving: Wide
    flows: Wide
    """Origin region × destination region × (tonnes, tonnes × cost) on today's roads."""


def tabulate(
    network: Network, ids: tuple[str, ...], parts: list[Counted], cap: int | None
) -> Evaluation:
    """What was counted in parts, added up, as tables with names."""
    names, regions = pl.Series(ids, dtype=pl.String), pl.Series(network.regions, dtype=pl.String)
    zones = pl.Series(network.zones, dtype=pl.String)
    effects = _added([part.summed for part in parts], ("project",), tuple(EFFECTS.schema)[1:])
    spill = _added(
        [part.spill for part in parts],
        ("project", "origin_region", "destination_region"),
        ("saving_rupiah", "tonnes"),
    )
    sending = _added([p.sending for p in parts], ("project", "zone"), ("sending_rupiah",))
    receiving = _added([p.receiving for p in parts], ("project", "zone"), ("receiving_rupiah",))
    access = sending.join(receiving, on=["project", "zone"], how="full", coalesce=True).fill_null(0)
    return Evaluation(
        EFFECTS.check(_named(effects, project=names).sort("project")),
        SPILLOVERS.check(
            _named(spill, project=names, origin_region=regions, destination_region=regions).sort(
                "project", "origin_region", "destination_region"
            )
        ),
        ZONE_ACCESS.check(_named(access, project=names, zone=zones).sort("project", "zone")),
        _flows(network, parts),
        cap,
    )


def _flows(network: Network, parts: list[Counted]) -> pl.DataFrame:
    """Table REGION_FLOWS."""
    sums = sum((part.flows for part in parts), np.zeros((1, 1, 2), np.int64))
    a, b = np.nonzero(sums[:, :, 0])
    regions = pl.Series(network.regions, dtype=pl.String)
    return REGION_FLOWS.check(
        pl.DataFrame(
            [
                regions.gather(a),
                regions.gather(b),
                pl.Series(sums[a, b, 0]),
                pl.Series(sums[a, b, 1]),
            ],
            schema=REGION_FLOWS.schema,
        )
    )


def _added(lists: list[Wide], keys: tuple[str, ...], sums: tuple[str, ...]) -> pl.DataFrame:
    columns = [*keys, *sums]
    rows = np.concatenate([*lists, np.empty((0, len(columns)), np.int64)])
    frame = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.Int64), orient="row")
    return frame.group_by(keys).agg(pl.col(name).sum() for name in sums)


def _named(frame: pl.DataFrame, **names: pl.Series) -> pl.DataFrame:
    return frame.with_columns(
        pl.lit(series).gather(pl.col(column)).alias(column) for column, series in names.items()
    )
