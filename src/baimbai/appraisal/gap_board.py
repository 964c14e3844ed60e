"""The gap board (*papan kesenjangan*): what a region needs, has, gets, and what nobody proposed."""

from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.services import ADDING, SERVICE_BOARD, Service
from baimbai.register.programme import Programme
from baimbai.register.table import Table
from baimbai.rulebook.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class GapLine:
    """One service in one region; quantities in `unit`, three digits."""

    region_code: str
    """A kabupaten/kota; the province's code: what lies in several, or nobody says where."""
    service: str
    unit: str
    need: float | None
    """The target; None where the round sets none."""
    existing: float
    """Of the listed assets."""
    under_way: float
    """Of proposals that continue works begun before."""
    proposed: float
    """Of the others."""
    gap: float | None
    """need − existing − under way − proposed; below 0: more than needed."""
    proposals: int
    """How many proposals add to it, those under way among them."""
    preparing: int
    """Proposals that add nothing by themselves: design, land, routine upkeep."""
    assets: int
    """Listed assets."""
    uncounted: int
    """Of those assets and proposals, how many do not tell how much."""
    unproposed: bool
    """Something is lacking, and nobody proposes to add any."""
    source: str | None
    """Where the target stands."""


GAP_BOARD = Table("gap_board", GapLine, key=("region_code", "service"))

_SUMS = ("existing", "under_way", "proposed")
_COUNTS = ("proposals", "preparing", "assets", "uncounted")


def gap_board(programme: Programme, rulebook: Rulebook) -> pl.DataFrame:
    """GAP_BOARD: a line a region and service that has a need, an asset or a proposal.

    All authorities together. Two proposals for the same works count twice, as they do in what
    was asked for; the findings name them. Sums are of integer thousandths.
    """
    parts = [
        frame
        for service in SERVICE_BOARD
        for frame in (
            _needed(service, programme, rulebook),
            _listed(service, programme),
            _asked(service, programme, rulebook),
        )
    ]
    left = pl.col("need") - pl.sum_horizontal(_SUMS)
    lines = (
        pl.concat(parts, how="diagonal")
        .group_by("region_code", "service", "unit")
        .agg(
            pl.col("need").max(),
            pl.col(*_SUMS, *_COUNTS).sum(),
            pl.col("source").drop_nulls().first(),
        )
        .with_columns(left.alias("gap"))
        .with_columns(
            ((pl.col("gap") > 0) & (pl.col("proposals") == 0)).fill_null(False).alias("unproposed"),
            *((pl.col(c) / 1000).round(3) for c in ("need", *_SUMS, "gap")),
        )
        .sort(_place(), "region_code")
    )
    return GAP_BOARD.check(lines.select(*GAP_BOARD.schema))


def served_shares(programme: Programme, rulebook: Rulebook) -> pl.DataFrame:
    """region_code, asset_type, served (0–100, two digits): existing ÷ need of services, where the
    round sets a need and the list has such assets that tell how much they serve.

    Empty in a round without needs.
    """
    types = {s.code: s.asset_types[0] for s in SERVICE_BOARD}
    board = gap_board(programme, rulebook) if programme.needs.height else GAP_BOARD.make(())
    return board.filter(pl.col("need") > 0, pl.col("existing") > 0).select(
        "region_code",
        pl.col("service").replace_strict(types, return_dtype=pl.String).alias("asset_type"),
        (pl.col("existing") / pl.col("need") * 100).clip(0, 100).round(2).alias("served"),
    )


def _place() -> pl.Expr:
    order = [service.code for service in SERVICE_BOARD]
    return pl.col("service").replace_strict(order, range(len(order)))


def _thousandths(amount: pl.Expr) -> pl.Expr:
    return (amount.fill_nan(None) * 1000).round().cast(pl.Int64, strict=False)


def _needed(service: Service, programme: Programme, rulebook: Rulebook) -> pl.DataFrame:
    """The targets, in the board's unit; one in a unit that it does not know has none."""
    needs = programme.needs.filter(pl.col("service") == service.code)
    return needs.select(
        "region_code",
        "service",
        pl.lit(service.unit).alias("unit"),
        _thousandths(pl.col("target") * _factor(service, rulebook)).alias("need"),
        "source",
    )


def _listed(service: Service, programme: Programme) -> pl.DataFrame:
    existing = _thousandths(service.existing)
    return programme.assets.filter(pl.col("asset_type").is_in(service.asset_types)).select(
        pl.col("region_code").fill_null(_province(programme)),
        pl.lit(service.code).alias("service"),
        pl.lit(service.unit).alias("unit"),
        existing.alias("existing"),
        pl.lit(1, pl.Int64).alias("assets"),
        existing.is_null().cast(pl.Int64).alias("uncounted"),
    )


def _asked(service: Service, programme: Programme, rulebook: Rulebook) -> pl.DataFrame:
    adds = pl.col("work_type").is_in(ADDING)
    amount = _thousandths(
        pl.coalesce(pl.col("volume") * _factor(service, rulebook), service.otherwise)
    )
    asked = programme.proposals.filter(pl.col("asset_type").is_in(service.asset_types))
    return asked.select(
        "region_code",
        pl.lit(service.code).alias("service"),
        pl.lit(service.unit).alias("unit"),
        pl.when(adds, pl.col("continuing")).then(amount).alias("under_way"),
        pl.when(adds, ~pl.col("continuing")).then(amount).alias("proposed"),
        adds.cast(pl.Int64).alias("proposals"),
        (~adds).cast(pl.Int64).alias("preparing"),
        (adds & amount.is_null()).cast(pl.Int64).alias("uncounted"),
    )


def _factor(service: Service, rulebook: Rulebook) -> pl.Expr:
    """From the unit of a row to the board's; empty where the board does not know it."""
    factors = {
        unit: rulebook.figure(factor) if isinstance(factor, str) else factor
        for unit, factor in service.units.items()
    }
    return pl.col("unit").replace_strict(factors, default=None, return_dtype=pl.Float64)


def _province(programme: Programme) -> str:
    codes = programme.regions.filter(pl.col("kind") == "provinsi")["code"].sort()
    return str(codes[0]) if codes.len() else ""
