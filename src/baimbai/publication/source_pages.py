"""A source's page: what it pays, for whom, each year, against its ceilings by owner."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.publication.book import Book
from baimbai.publication.matrix import year_column, year_columns
from baimbai.publication.sheet import Column, Page, Record


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Where the summary finds a source's figures: columns of its page, as references."""

    source: str
    years: str
    ceilings: str
    used: str
    paid: str
    """What the listed payments come to."""


def write_source_page(book: Book, matrix: pl.DataFrame, source: str) -> SourcePage:
    """Ceilings, use and remainder by owner and year; below them every payment."""
    words = book.wording
    payments, ceilings = _payments(book, matrix, source), _ceilings(book, source)
    columns = _payment_columns(book)
    title = words.text("title-source", source=source)
    page = Page(book, words.text("sheet-source", code=source), title, len(columns))
    top = page.next
    # The ceilings stand above the payments, but their formulas need the payments' rows.
    page.next += ceilings.height + 6
    page.say(words.text("source-payments"), "section")
    page.head(columns)
    page.rows(payments)
    page.total(words.text("row-total"), payments)
    owners = page.range("owner_name")
    paid = {year: page.range(year_column(year)) for year in book.release.meeting.horizon}
    total = page.range("programmed")
    page.next = top
    page.say(words.text("source-ceilings"), "section")
    page.head(_ceiling_columns(book, owners, paid), main=False)
    page.rows(ceilings)
    page.total(words.text("row-total"), ceilings, filtered=False)
    return SourcePage(source, page.range("year"), page.range("ceiling"), page.range("used"), total)


def _payments(book: Book, matrix: pl.DataFrame, source: str) -> pl.DataFrame:
    """One row a proposal and owner, in the matrix's order, a column a year."""
    years = book.release.meeting.horizon
    paid = (
        book.release.allocation.payments.filter(pl.col("source") == source)
        .group_by(pl.col("proposal").alias("id"), "owner")
        .agg(
            *(
                pl.col("amount_rupiah").filter(pl.col("year") == y).sum().alias(year_column(y))
                for y in years
            ),
            pl.col("amount_rupiah").sum().alias("programmed"),
        )
        .with_columns(_office(book).alias("owner_name"))
    )
    rows = matrix.drop("programmed", *year_columns(book.release)).with_row_index("place_in_matrix")
    return rows.join(paid, on="id").sort("place_in_matrix", "owner").with_row_index("no", 1)


def _ceilings(book: Book, source: str) -> pl.DataFrame:
    """One row an owner and year: ceiling, used, rest, and where the ceiling comes from."""
    basis = book.release.programme.ceilings.select("source", "owner", "year", "basis")
    return (
        book.release.allocation.ceiling_uses.filter(pl.col("source") == source)
        .join(basis, on=["source", "owner", "year"], how="left")
        .sort("owner", "year")
        .select(
            _office(book).alias("owner_name"),
            "year",
            "basis",
            pl.col("ceiling_rupiah").alias("ceiling"),
            pl.col("used_rupiah").alias("used"),
            (pl.col("ceiling_rupiah") - pl.col("used_rupiah")).alias("rest"),
            share(pl.col("used_rupiah"), pl.col("ceiling_rupiah")),
        )
        .with_row_index("no", 1)
    )


def _office(book: Book) -> pl.Expr:
    offices = book.release.programme.organisations.select("id", "name").iter_rows()
    return pl.col("owner").replace(dict(offices))


def share(part: pl.Expr, whole: pl.Expr) -> pl.Expr:
    """part / whole as the column `share`; 0 where the whole is 0."""
    return pl.when(whole == 0).then(0.0).otherwise(part / whole).alias("share")


def _ceiling_columns(book: Book, owners: str, paid: Mapping[int, str]) -> list[Column]:
    """Columns A to H, to which the formulas refer. `owners` and `paid` (by year) are the
    payments' columns, as references."""
    say = book.wording.text

    def used(row: int, record: Record) -> str:
        return f"=SUMIF({owners},B{row},{paid[record['year']]})"

    def rest(row: int, _: Record) -> str:
        return f"=D{row}-E{row}"

    def share_used(row: int, _: Record) -> str:
        return f"=IF(D{row}=0,0,E{row}/D{row})"

    return [
        Column("no", say("column-no"), 5, "number"),
        Column("owner_name", say("column-owner"), 36),
        Column("year", say("column-fiscal-year"), 17, "centre"),
        Column("ceiling", say("column-ceiling"), 17, "rupiah", summed=True),
        Column("used", say("column-used"), 17, "rupiah", summed=True, formula=used),
        Column("rest", say("column-rest"), 17, "rupiah", summed=True, formula=rest),
        Column("share", say("column-share"), 22, "percent", formula=share_used),
        Column("basis", say("column-basis"), 22),
    ]


def _payment_columns(book: Book) -> list[Column]:
    say, release = book.wording.text, book.release
    years = (
        Column(year_column(y), say("column-year", year=str(y)), 17, "rupiah", summed=True)
        for y in release.meeting.horizon
    )
    programmed = Column(
        "programmed", say("column-total"), 17, "rupiah", summed=True, adds=year_columns(release)
    )
    return [
        Column("no", say("column-no"), 5, "number"),
        Column("title", say("column-title"), 36),
        *years,
        programmed,
        Column("owner_name", say("column-owner"), 22),
        Column("organisation_name", say("column-organisation"), 22),
        Column("region_code", say("column-region-code"), 9, "code"),
        Column("result_name", say("column-result"), 13, "centre"),
        Column("id", say("column-id"), 12, "centre"),
    ]
