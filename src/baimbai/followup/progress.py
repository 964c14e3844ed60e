"""Realisation (*realisasi*): what was built and paid by quarter, against what was programmed.

Figures are cumulative within a fiscal year: physical progress in percent of the year's work,
money in rupiah, both at the end of a quarter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.register.table import Table
from baimbai.wording.message import Message

QUARTERS = (1, 2, 3, 4)
WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Work:
    """One programmed work in one fiscal year."""

    proposal: str
    year: int
    title: str
    organisation: str
    region_code: str
    asset_type: str
    work_type: str
    programmed_rupiah: int
    """What all sources pay in the year."""
    asset_name: str = ""
    volume: float | None = None
    unit: str | None = None


WORKS = Table("works", Work, key=("proposal", "year"))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a work had come at the end of a quarter."""

    proposal: str
    year: int
    quarter: int
    physical_percent: float
    financial_rupiah: int
    note: str = ""
    source_file: str = ""
    source_row: int = 0


PROGRESS = Table(
    "progress",
    Progress,
    key=("proposal", "year", "quarter"),
    rules={
        "quarter is 1 to 4": pl.col("quarter").is_in(QUARTERS),
        "physical progress is a percentage": pl.col("physical_percent").is_between(0, WHOLE),
        "money is not negative": pl.col("financial_rupiah") >= 0,
    },
)


def begins(year: int, quarter: int) -> date:
    """The first day of a quarter."""
    return date(year, 3 * quarter - 2, 1)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at in a reported quarter."""

    proposal: str
    year: int
    quarter: int
    text: Message


def falling(progress: pl.DataFrame, _works: pl.DataFrame) -> Iterator[Doubt]:
    """Physical or financial progress below that of an earlier quarter of the year."""
    for name, key in (("physical_percent", "fisik"), ("financial_rupiah", "keuangan")):
        rows = progress.sort("proposal", "year", "quarter").with_columns(
            before=pl.col(name).cum_max().shift().over("proposal", "year")
        )
        fallen = rows.filter(pl.col(name) < pl.col("before"))
        for proposal, year, quarter, now, before in fallen.select(
            "proposal", "year", "quarter", name, "before"
        ).iter_rows():
            values = {"now": now, "before": before, "quarter": quarter}
            yield Doubt(proposal, year, quarter, Message(f"followup-falling-{key}", values))


def beyond_programme(progress: pl.DataFrame, works: pl.DataFrame) -> Iterator[Doubt]:
    """More paid in the year than was programmed for it."""
    rows = progress.join(works.select("proposal", "year", "programmed_rupiah"),
                         on=["proposal", "year"]).filter(
        pl.col("financial_rupiah") > pl.col("programmed_rupiah")
    ).sort("proposal", "year", "quarter")  # fmt: skip
    for proposal, year, quarter, paid, programmed in rows.select(
        "proposal", "year", "quarter", "financial_rupiah", "programmed_rupiah"
    ).iter_rows():
        values = {"paid": paid, "programmed": programmed, "quarter": quarter}
        yield Doubt(proposal, year, quarter, Message("followup-beyond", values))


def paid_ahead(progress: pl.DataFrame, works: pl.DataFrame) -> Iterator[Doubt]:
    """A share of the money paid that is thirty points and more above the share that was built."""
    share = WHOLE * pl.col("financial_rupiah") / pl.col("programmed_rupiah")
    rows = (
        progress.join(
            works.select("proposal", "year", "programmed_rupiah"), on=["proposal", "year"]
        )
        .filter(pl.col("programmed_rupiah") > 0)
        .with_columns(share=share)
        .filter(pl.col("share") - pl.col("physical_percent") >= _AHEAD)
        .sort("proposal", "year", "quarter")
    )
    for proposal, year, quarter, physical, paid in rows.select(
        "proposal", "year", "quarter", "physical_percent", "share"
    ).iter_rows():
        values = {"physical": physical, "paid": paid, "quarter": quarter}
        yield Doubt(proposal, year, quarter, Message("followup-paid-ahead", values))


_AHEAD = 30.0
"""Points: an advance payment is at most 30 percent of a contract for small business (Presidential
Regulation 16/2018, art. 29; unverified)."""
CHECKS = (falling, beyond_programme, paid_ahead)


def doubts(progress: pl.DataFrame, works: pl.DataFrame) -> list[Doubt]:
    """What the checks find in PROGRESS beside its WORKS."""
    return [doubt for check in CHECKS for doubt in check(progress, works)]


def deviation(progress: pl.DataFrame) -> pl.DataFrame:
    """PROGRESS with `planned_percent` (a quarter of the work each quarter) and `deviation`, in
    points: below 0 is behind."""
    planned = pl.col("quarter") * (WHOLE / len(QUARTERS))
    return progress.with_columns(
        planned_percent=planned, deviation=pl.col("physical_percent") - planned
    )


def latest(progress: pl.DataFrame) -> pl.DataFrame:
    """The last quarter that each work reported in each year."""
    last = pl.col("quarter") == pl.col("quarter").max().over("proposal", "year")
    return progress.filter(last).sort("proposal", "year")


def carried_forward(progress: pl.DataFrame, works: pl.DataFrame) -> pl.DataFrame:
    """proposal, year, quarter, physical_percent, financial_rupiah: every work at the end of every
    quarter up to the last that any work of its year reported; what was not reported anew is as
    before, and 0 where nothing was reported yet."""
    last = progress.group_by("year").agg(pl.col("quarter").max().alias("last"))
    grid = (
        works.select("proposal", "year")
        .join(pl.DataFrame({"quarter": QUARTERS}), how="cross")
        .join(last, on="year")
        .filter(pl.col("quarter") <= pl.col("last"))
    )
    known = progress.select("proposal", "year", "quarter", "physical_percent", "financial_rupiah")
    key = ["proposal", "year", "quarter"]
    return (
        grid.join(known, on=key, how="left")
        .sort(key)
        .with_columns(
            pl.col("physical_percent", "financial_rupiah").forward_fill().over("proposal", "year")
        )
        .with_columns(pl.col("physical_percent", "financial_rupiah").fill_null(0))
        .select(*key, "physical_percent", "financial_rupiah")
    )


def built(progress: pl.DataFrame, works: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """`by`, quarter, physical_percent, works: the works of a group together, each weighing as much
    as is programmed for it; `by` names columns of WORKS."""
    key = [*by, "quarter"]
    weighed = pl.col("physical_percent") * pl.col("programmed_rupiah")
    return (
        carried_forward(progress, works)
        .join(works, on=["proposal", "year"])
        .sort("proposal", "year", "quarter")
        .group_by(key, maintain_order=True)
        .agg(
            (weighed.sum() / pl.col("programmed_rupiah").sum()).alias("physical_percent"),
            pl.len().alias("works"),
        )
        .sort(key)
    )


def spread(progress: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """proposal, year, quarter, source, rupiah: money paid, spread over the sources as programmed.

    `payments` has proposal, source, year, amount_rupiah. Shares are rounded down and the largest
    source takes the rest, so that they sum to what was reported; a work without payments has
    the source "".
    """
    programmed: dict[tuple[str, int], list[tuple[str, int]]] = {}
    shares = payments.group_by("proposal", "year", "source").agg(pl.col("amount_rupiah").sum())
    for proposal, year, source, amount in (
        shares.sort("source").select("proposal", "year", "source", "amount_rupiah").iter_rows()
    ):
        programmed.setdefault((proposal, year), []).append((source, amount))
    rows = [
        (proposal, year, quarter, source, rupiah)
        for proposal, year, quarter, paid in progress.select(
            "proposal", "year", "quarter", "financial_rupiah"
        ).iter_rows()
        for source, rupiah in _shared(paid, programmed.get((proposal, year), [("", 1)]))
    ]
    schema = {"proposal": pl.String, "year": pl.Int64, "quarter": pl.Int64, "source": pl.String,
              "rupiah": pl.Int64}  # fmt: skip
    return pl.DataFrame(rows, schema, orient="row")


def _shared(paid: int, parts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    whole = sum(amount for _, amount in parts)
    shares = {source: paid * amount // whole if whole else 0 for source, amount in parts}
    largest = max(parts, key=lambda part: (part[1], part[0]))[0]
    shares[largest] += paid - sum(shares.values())
    return list(shares.items())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new proposal, for which one asks what the last ones achieved."""

    organisation: str
    asset_type: str
    work_type: str
    asset_name: str = ""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What earlier works of one likeness achieved."""

    likeness: str
    """instansi, jenis or ruas: of the same office, of the same kind of work, on the same asset."""
    works: int
    median_deviation: float
    """Points, at the last quarter that each reported."""
    ended: int
    """Works whose fourth quarter was reported."""
    finished: int
    """Of these, how many were finished then."""
    unit_cost_rupiah: int | None
    """Median of what finished works cost a unit; None where none has the same unit."""
    unit: str


def track_record(progress: pl.DataFrame, works: pl.DataFrame, wanted: Wanted) -> list[TrackRecord]:
    """What works like the wanted one achieved, by office, kind of work and asset; likenesses
    without works are left out."""
    last = deviation(latest(progress)).join(works, on=["proposal", "year"])
    likenesses: Mapping[str, pl.Expr] = {
        "instansi": pl.col("organisation") == wanted.organisation,
        "jenis": (pl.col("asset_type") == wanted.asset_type)
        & (pl.col("work_type") == wanted.work_type),
        "ruas": (pl.col("asset_name") == wanted.asset_name) & pl.lit(bool(wanted.asset_name))
        & (pl.col("asset_type") == wanted.asset_type),
    }  # fmt: skip
    found = ((name, last.filter(alike)) for name, alike in likenesses.items())
    return [_record(name, rows, wanted.unit) for name, rows in found if rows.height]


def _record(likeness: str, rows: pl.DataFrame, unit: str | None) -> TrackRecord:
    ended = rows.filter(pl.col("quarter") == QUARTERS[-1])
    finished = ended.filter(pl.col("physical_percent") >= WHOLE)
    measured = finished.filter(pl.col("unit") == unit, pl.col("volume") > 0)
    costs = (measured["financial_rupiah"] / measured["volume"]).median()
    middle = rows["deviation"].median()
    return TrackRecord(
        likeness, rows.height, float(middle) if isinstance(middle, int | float) else 0.0,
        ended.height, finished.height,
        round(costs) if isinstance(costs, int | float) else None, unit or "",
    )  # fmt: skip
