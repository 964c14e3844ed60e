"""Score sheets of sources (*lembar skor sumber dana*) in a workbook: a sheet each, by rank."""

import polars as pl
from xlsxwriter.utility import xl_col_to_name

from baimbai.appraisal.sheets import ScoreSheet
from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, capital
from baimbai.publication.sheet import Column, Page, Record
from baimbai.publication.weights_page import told_weights


def write_score_sheets(book: Book, rows: pl.DataFrame) -> dict[str, Page]:
    """A page a score sheet, by its name.

    `rows` hold of every proposal id, title, office, bidang, and the main score and rank.
    """
    return {
        sheet.name: _write_sheet(book, sheet, rows, f"{number} {sheet.name}")
        for number, sheet in enumerate(book.release.score_sheets, 1)
    }


_TOLD = ("id", "title", "organisation_name", "sector_name", "score", "rank")


def identity(words: RoundWording) -> list[Column]:
    """Which proposal, whose."""
    say = words.text
    return [
        Column("no", say("column-no"), 6, "number"),
        Column("id", say("column-id"), 14, "centre"),
        Column("title", say("column-title"), 46),
        Column("organisation_name", say("column-organisation"), 26),
        Column("sector_name", say("column-sector"), 13, "centre"),
    ]


def _write_sheet(book: Book, sheet: ScoreSheet, rows: pl.DataFrame, tab: str) -> Page:
    """The proposals of a sheet's sources by rank, contributions with their live sum."""
    words, say, sheets = book.wording, book.wording.text, book.release.sheets
    shares = {c: share for c, share in sheet.agreed.weights.shares.items() if share}
    yes, no = say("score-yes"), say("score-no")
    scores = (
        sheets.scores.filter(pl.col("sheet") == sheet.name)
        .select(
            pl.col("proposal").alias("id"),
            pl.col("rank").alias("sheet_rank"),
            pl.col("score").alias("sheet_score"),
            *(
                pl.when(c).then(pl.lit(yes)).otherwise(pl.lit(no)).alias(c)
                for c in ("asked", "allowed")
            ),
        )
        .join(_contributions(sheets.parts, sheet.name, list(shares)), on="id")
        .join(rows.select(*_TOLD), on="id")
        .sort("sheet_rank")
        .with_row_index("no", 1)
    )
    first = len(identity(words)) + len(("asked", "allowed"))
    ends = (xl_col_to_name(first), xl_col_to_name(first + len(shares) - 1))

    def live_score(row: int, _: Record) -> str:
        return f"=ROUND(SUM({ends[0]}{row}:{ends[1]}{row}),4)"

    columns = [
        *identity(words),
        Column("asked", say("column-sheet-asked"), 11, "centre"),
        Column("allowed", say("column-sheet-allowed"), 11, "centre"),
        *(
            Column(c, _criterion_heading(c, share, words), 15, "exact")
            for c, share in shares.items()
        ),
        Column("sheet_score", say("column-score"), 11, "exact", formula=live_score),
        Column("sheet_rank", say("column-rank"), 10, "count"),
        Column("score", say("column-main-score"), 12, "exact"),
        Column("rank", say("column-main-rank"), 11, "count"),
    ]
    page = Page(book, tab, say("title-sheet", name=sheet.name), len(columns))
    page.say(say("score-sheet-sources", sources=", ".join(map(words.name, sheet.sources))))
    for line in told_weights(sheet.agreed, words):
        page.say(line)
    page.say(say("score-sheet-note"))
    page.head(columns, frozen=3)
    page.rows(scores)
    page.filter()
    return page


def _criterion_heading(criterion: str, share: int, words: RoundWording) -> str:
    name = capital(words.name(criterion))
    return words.text("column-weighted", criterion=name, percent=share / 100)


def _contributions(parts: pl.DataFrame, sheet: str, criteria: list[str]) -> pl.DataFrame:
    return (
        parts.filter(pl.col("sheet") == sheet)
        .group_by(pl.col("proposal").alias("id"))
        .agg(
            pl.col("contribution").filter(pl.col("criterion") == c).sum().alias(c) for c in criteria
        )
    )
