"""Money of a run (*dana*): by source and year with its running balance, by region and by sector."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl
from django.core.cache import caches
from django.db.models import Sum

from baimbai.web.models import Run, SourceUse
from baimbai.web.results.frozen import frozen


@dataclass(frozen=True)
class YearUse:
    """What a source may pay and pays in a year; all in whole rupiah."""

    year: int
    ceiling: int
    used: int
    balance: int
    """Ceilings less payments of this year and those before."""

    @property
    def left(self) -> int:
        """Not used in the year."""
        return self.ceiling - self.used

    @property
    def share(self) -> float | None:
        """Used, of the ceiling; None without one."""
        return self.used / self.ceiling if self.ceiling else None


@dataclass(frozen=True)
class Account:
    """One source, or one owner's part of it, year by year."""

    key: str
    years: Sequence[YearUse]

    @property
    def ceiling(self) -> int:
        """Over all years."""
        return sum(year.ceiling for year in self.years)

    @property
    def used(self) -> int:
        """Over all years."""
        return sum(year.used for year in self.years)

    @property
    def left(self) -> int:
        """Over all years."""
        return self.ceiling - self.used

    @property
    def share(self) -> float | None:
        """Used, of the ceilings."""
        return self.used / self.ceiling if self.ceiling else None


def by_source(run: Run) -> list[Account]:
    """Every source of the run; the dearest first."""
    return _accounts(
        SourceUse.objects.filter(run=run).order_by("source", "year").values_list("source", "year")
        .annotate(Sum("ceiling_rupiah"), Sum("used_rupiah"))
    )  # fmt: skip


def by_owner(run: Run, source: str) -> list[Account]:
    """Every owner's part of a source."""
    uses = SourceUse.objects.filter(run=run, source=source).order_by("owner", "year")
    return _accounts(uses.values_list("owner", "year", "ceiling_rupiah", "used_rupiah"))


def whole(accounts: Sequence[Account]) -> Account:
    """All of them together."""
    years: dict[int, tuple[int, int]] = {}
    for account in accounts:
        for one in account.years:
            ceiling, used = years.get(one.year, (0, 0))
            years[one.year] = ceiling + one.ceiling, used + one.used
    return Account("", _balanced([(year, *years[year]) for year in sorted(years)]))


def _accounts(rows: Iterable[tuple[str, int, int, int]]) -> list[Account]:
    found: dict[str, list[tuple[int, int, int]]] = {}
    for key, year, ceiling, used in rows:
        found.setdefault(key, []).append((year, ceiling, used))
    accounts = [Account(key, _balanced(years)) for key, years in found.items()]
    return sorted(accounts, key=lambda one: (-one.ceiling, one.key))


def _balanced(years: Sequence[tuple[int, int, int]]) -> list[YearUse]:
    rows, balance = [], 0
    for year, ceiling, used in years:
        balance += ceiling - used
        rows.append(YearUse(year, ceiling, used, balance))
    return rows


def money_by(run: Run, cut: str, across: str) -> tuple[list[str], list[tuple[str, list[int]]]]:
    """Rupiah paid, as a table: the columns' codes, then each row's code with its amounts.

    `cut` and `across` are source, year, region_code or sector. Read once a run, which never
    changes.
    """
    cache, key = caches["results"], f"money/{run.pk}/{cut}/{across}"
    found: tuple[list[str], list[tuple[str, list[int]]]] | None = cache.get(key)
    if found is None:
        found = _cut(frozen(run, "pembayaran"), frozen(run, "usulan"), cut, across)
        cache.set(key, found, 3600)
    return found


def _cut(
    payments: pl.DataFrame, proposals: pl.DataFrame, cut: str, across: str
) -> tuple[list[str], list[tuple[str, list[int]]]]:
    place = proposals.select("id", "region_code", "sector")
    sums = (
        payments.join(place, left_on="proposal", right_on="id", how="left")
        .group_by(pl.col(cut).cast(pl.String).alias("row"),
                  pl.col(across).cast(pl.String).alias("column"))
        .agg(pl.col("amount_rupiah").sum())
    )  # fmt: skip
    amounts = {(row, column): amount for row, column, amount in sums.iter_rows()}
    columns = sorted({column for _, column in amounts})
    rows = [
        (row, [amounts.get((row, column), 0) for column in columns])
        for row in sorted({row for row, _ in amounts})
    ]
    return columns, rows
