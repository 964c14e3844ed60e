"""Kesenjangan: the gap board as a sheet, by service and region, with live differences."""

import polars as pl

from baimbai.appraisal.gap_board import gap_board
from baimbai.publication.book import Book
from baimbai.publication.names import capital, region_names
from baimbai.publication.sheet import Column, Page, Record


def write_gap_board(book: Book) -> None:
    """One row a region and service; no sheet where the round sets no targets."""
    words, say = book.wording, book.wording.text
    programme = book.release.programme
    if programme.needs.is_empty():
        return
    board = gap_board(programme, book.release.rulebook)
    services = {code: capital(words.name(code)) for code in board["service"].unique()}
    units = {unit: words.name(unit) for unit in board["unit"].unique()}
    rows = board.with_columns(
        pl.col("region_code").replace(region_names(programme, words)).alias("region_name"),
        pl.format("{} ({})", pl.col("service").replace(services), pl.col("unit").replace(units))
        .alias("service_name"),
        pl.when("unproposed").then(pl.lit(say("gap-unproposed"))).alias("note"),
    )  # fmt: skip

    def gap(row: int, record: Record) -> str | None:
        return None if record["need"] is None else f"=D{row}-E{row}-F{row}-G{row}"

    def amount(key: str) -> Column:
        return Column(key, say(f"column-gap-{key.replace('_', '-')}"), 14, "decimal", summed=True)

    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("region_code", say("column-region-code"), 8, "code"),
        Column("region_name", say("column-region"), 30),
        *map(amount, ("need", "existing", "under_way", "proposed")),
        Column("gap", say("column-gap-gap"), 14, "decimal", formula=gap),
        *(
            Column(key, say(f"column-gap-{key}"), 11, "count")
            for key in ("proposals", "preparing", "assets", "uncounted")
        ),
        Column("note", say("column-gap-note"), 24),
        Column("source", say("column-gap-source"), 30),
    ]
    page = Page(book, say("sheet-gaps"), say("title-gaps"), len(columns))
    page.head(columns, frozen=3)
    page.grouped(rows.with_row_index("no", 1), (("service", "service_name"),))
    page.filter()
    page.next += 1
    page.say(say("gap-note"))
