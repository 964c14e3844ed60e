"""Skor: every proposal's score with its parts, and how each part came about."""

import polars as pl

from baimbai.publication.book import Book
from baimbai.publication.names import capital, plain
from baimbai.publication.sheet import Column, Page, Record


def write_scores(book: Book, matrix: pl.DataFrame) -> None:
    """One row a proposal by rank: the parts' contributions, whose live sum is the score; its
    labels, origin (musrenbang and pokir alike) and whether it continues works, for all to see."""
    say = book.wording.text
    parts = book.release.appraisal.parts
    criteria = list(dict.fromkeys(parts["criterion"]))
    rows = (
        matrix.drop("score")
        .join(_contributions(parts, criteria), on="id", how="left")
        .with_columns(
            pl.sum_horizontal(*criteria).alias("score") if criteria else pl.lit(0.0).alias("score")
        )
        .with_columns(
            pl.col("priority_labels").list.join("; ").alias("labels"),
            pl.when("continuing").then(pl.lit(say("continued-yes"))).alias("continued"),
        )
        .with_columns(plain("labels"))
        .sort("rank")
        .with_row_index("no", 1)
    )
    names = {c: capital(book.wording.name(c)) for c in criteria}
    weights = dict(parts.group_by("criterion").agg(pl.col("weight").max()).iter_rows())
    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("id", say("column-id"), 12, "centre"),
        Column("title", say("column-title"), 42),
        Column("organisation_name", say("column-organisation"), 24),
        Column("sector_name", say("column-sector"), 12, "centre"),
        *(
            Column(
                c, say("column-criterion", criterion=names[c], most=100 * weights[c]), 12, "score"
            )
            for c in criteria
        ),
        Column("score", say("column-score"), 9, "score", adds=tuple(criteria)),
        Column("rank", say("column-rank"), 9, "count"),
        Column("gate_name", say("column-gate"), 12, "centre"),
        Column("gate_reason", say("column-gate-reason"), 44),
        Column("result_name", say("column-result"), 13, "centre"),
        Column("labels", say("column-labels"), 18),
        Column("origin_name", say("column-origin"), 12, "centre"),
        Column("continued", say("column-continued"), 11, "centre"),
    ]
    page = Page(book, say("sheet-scores"), say("title-scores"), len(columns))
    page.head(columns, frozen=3)
    page.rows(rows)
    page.filter()


def _contributions(parts: pl.DataFrame, criteria: list[str]) -> pl.DataFrame:
    return parts.group_by(pl.col("proposal").alias("id")).agg(
        pl.col("contribution").filter(pl.col("criterion") == c).sum().alias(c) for c in criteria
    )


def write_score_parts(book: Book) -> None:
    """One row a proposal and criterion: the figure, its points, weight and working."""
    words, say = book.wording, book.wording.text
    parts = book.release.appraisal.parts
    names = {c: capital(words.name(c)) for c in parts["criterion"].unique()}
    rows = parts.with_columns(
        pl.col("criterion").replace(names),
        pl.Series("working", [words.said(m) for m in parts["working"]], dtype=pl.String),
    ).with_row_index("no", 1)

    def contribution(row: int, _: Record) -> str:
        return f"=F{row}*G{row}"

    columns = [
        Column("no", say("column-no"), 7, "number"),
        Column("proposal", say("column-id"), 13, "centre"),
        Column("criterion", say("column-criterion-name"), 20),
        Column("measured", say("column-measured"), 14, "decimal"),
        Column("unit", say("column-unit"), 14, "centre"),
        Column("points", say("column-points"), 10, "score"),
        Column("weight", say("column-weight"), 10, "percent"),
        Column("contribution", say("column-contribution"), 12, "score", formula=contribution),
        Column("working", say("column-working"), 80),
    ]
    page = Page(book, say("sheet-score-parts"), say("title-score-parts"), len(columns), "F4")
    page.head(columns, frozen=3)
    page.rows(rows)
    page.filter()
