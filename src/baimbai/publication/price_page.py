"""Perubahan harga: what each proposal does to prices, by region, in three scenarios."""

import polars as pl

from baimbai.appraisal.price_change import SCENARIOS
from baimbai.publication.book import Book
from baimbai.publication.names import plain, region_names
from baimbai.publication.sheet import Column, Page


def write_price_changes(book: Book) -> None:
    """One row a proposal and region, the largest relief of the middle scenario first; no sheet
    where prices were not weighed."""
    words, say = book.wording, book.wording.text
    programme, changes = book.release.programme, book.release.appraisal.price_changes
    if changes.is_empty():
        return
    titles = programme.proposals.select(pl.col("id").alias("proposal"), plain("title"))
    rows = (
        _by_scenario(changes)
        .join(titles, on="proposal", how="left")
        .with_columns(
            pl.col("region_code").replace(region_names(programme, words)).alias("region_name")
        )
        .sort("rupiah_tengah", "proposal", "region_code")
    )
    percents = [
        Column(f"percent_{s}", say("column-price-percent", scenario=s), 11, "exact")
        for s in SCENARIOS
    ]
    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("proposal", say("column-id"), 12, "centre"),
        Column("title", say("column-title"), 44),
        Column("region_name", say("column-region"), 26),
        Column("delivered", say("column-delivered"), 14, "decimal"),
        *(
            Column(f"rupiah_{s}", say("column-price-rupiah", scenario=s), 13, "decimal")
            for s in SCENARIOS
        ),
        *(percents if rows["percent_tengah"].is_not_null().any() else []),
    ]
    page = Page(book, say("sheet-prices"), say("title-prices"), len(columns), "F4")
    page.head(columns, frozen=3)
    page.rows(rows.with_row_index("no", 1))
    page.filter()
    page.next += 1
    page.say(say("prices-note"))


def _by_scenario(changes: pl.DataFrame) -> pl.DataFrame:
    def of(scenario: str, column: str) -> pl.Expr:
        return pl.col(column).filter(pl.col("scenario") == scenario).first()

    return changes.group_by("proposal", "region_code").agg(
        pl.col("delivered_rupiah").first().alias("delivered"),
        *(of(s, "price_rupiah").alias(f"rupiah_{s}") for s in SCENARIOS),
        *(of(s, "price_percent").alias(f"percent_{s}") for s in SCENARIOS),
    )
