"""The score book (skor.xlsx): ranks, score sheets, weights, sensitivity, and a sheet a proposal."""

from pathlib import Path

import polars as pl
from xlsxwriter.utility import xl_col_to_name

from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, capital
from baimbai.publication.score_card import write_card
from baimbai.publication.score_sheets import identity, write_score_sheets
from baimbai.publication.scored import Scored, rows_in_words
from baimbai.publication.sheet import Column, Page, Record
from baimbai.publication.weights_page import told_weights, write_weights
from baimbai.wording.wording import Wording

DETAILS = ("measured", "unit", "points", "contribution", "working")
"""What the details hold of each criterion, in this order."""
BEFORE_DETAILS = 12
"""Columns of the details before the first criterion."""


def write_score_book(scored: Scored, wording: Wording, path: Path) -> None:
    """Write skor.xlsx. Contributions and scores are live formulas with their values."""
    words = RoundWording(wording.language, scored.release.programme)
    rows = rows_in_words(scored, words)
    book = Book(path, scored.release, words, words.text("book-scores"))
    _write_summary(book, scored, rows)
    card = Page(book, words.text("sheet-card"), words.text("title-card"), 7, "A4")
    sheets = write_score_sheets(book, rows)
    weights = write_weights(book)
    _write_reaches(book, scored, rows)
    _write_reversals(book, scored)
    details = _write_details(book, scored, rows, weights)
    write_card(card, scored, rows, details, weights, sheets)
    book.close()


def told_cut(scored: Scored, words: RoundWording) -> str:
    """Which cut the bands are measured by, and how many proposals are in each."""
    counts = dict(scored.reaches.group_by("band").len().iter_rows())
    return words.text(
        "score-cut", cut=scored.cut, given=int(scored.cut_agreed), core=counts.get("inti", 0),
        border=counts.get("batas", 0), out=counts.get("luar", 0),
    )  # fmt: skip


def told_reversals(scored: Scored, words: RoundWording) -> str:
    """How many withdrawals were tried and how many turn pairs round."""
    tried = scored.reversals.withdrawals
    return words.text(
        "reversals-told",
        tried=tried.height,
        offices=scored.reversals.offices,
        turning=tried.filter(pl.col("pairs") > 0).height,
        pairs=max(tried["pairs"], default=0),
    )


def _standing(words: RoundWording) -> list[Column]:
    say = words.text
    return [
        Column("rank", say("column-rank"), 10, "count"),
        Column("best", say("column-best"), 10, "count"),
        Column("worst", say("column-worst"), 10, "count"),
    ]


def _write_summary(book: Book, scored: Scored, rows: pl.DataFrame) -> None:
    """Rank, band, score and gate of every proposal, the best first."""
    words, say = book.wording, book.wording.text
    columns = [
        *identity(words),
        Column("cost_rupiah", say("column-asked"), 18, "rupiah"),
        Column("score", say("column-score"), 11, "exact"),
        *_standing(words),
        Column("band_name", say("column-band"), 11, "centre"),
        Column("gate_name", say("column-gate"), 12, "centre"),
        Column("gate_reason", say("column-gate-reason"), 50),
    ]
    page = Page(book, say("sheet-score-summary"), say("title-scores"), len(columns))
    for line in (*told_weights(scored.agreed, words), told_cut(scored, words)):
        page.say(line)
    page.head(columns, frozen=3)
    page.rows(rows)
    page.filter()


def _write_reaches(book: Book, scored: Scored, rows: pl.DataFrame) -> None:
    """How far scores and ranks move within the agreed ranges."""
    words, say = book.wording, book.wording.text
    columns = [
        *identity(words),
        Column("score", say("column-score"), 11, "exact"),
        Column("low", say("column-low"), 11, "exact"),
        Column("high", say("column-high"), 11, "exact"),
        *_standing(words),
        Column("above", say("column-above"), 14, "count"),
        Column("below", say("column-below"), 14, "count"),
        Column("band_name", say("column-band"), 11, "centre"),
    ]
    page = Page(book, say("sheet-reaches"), say("title-reaches"), len(columns))
    page.say(say("reaches-note"))
    page.say(told_cut(scored, words))
    page.head(columns, frozen=3)
    page.rows(rows)
    page.filter()


def _write_reversals(book: Book, scored: Scored) -> None:
    """Which offices' withdrawal turns pairs of the others round, and the best placed pairs."""
    words, say, found = book.wording, book.wording.text, scored.reversals
    page = Page(book, say("sheet-reversals"), say("title-reversals"), 5, "F4")
    page.say(told_reversals(scored, words))
    page.say(say("reversals-note"))
    named = pl.col("office").map_elements(words.name, return_dtype=pl.String).alias("office_name")
    who = [
        Column("no", say("column-no"), 6, "number"),
        Column("office_name", say("column-withdrawn-office"), 44),
    ]
    counts = [
        Column("withdrawn", say("column-withdrawn"), 16, "count"),
        Column("pairs", say("column-reversed-pairs"), 16, "count"),
    ]
    page.head([*who, *counts], main=False)
    page.rows(found.withdrawals.with_columns(named).with_row_index("no", 1))
    page.next += 1
    reasons = [
        capital(words.text("reversal-reason", **row)) for row in found.listed.iter_rows(named=True)
    ]
    pairs = [
        Column("upper", say("column-reversed-upper"), 16, "centre"),
        Column("lower", say("column-reversed-lower"), 16, "centre"),
        Column("reason", say("column-reversal-reason"), 74),
    ]
    page.head([*who, *pairs])
    page.rows(
        found.listed.with_columns(
            named, pl.Series("reason", reasons, dtype=pl.String)
        ).with_row_index("no", 1)
    )


def _write_details(book: Book, scored: Scored, rows: pl.DataFrame, weights: dict[str, str]) -> Page:
    """Every figure of every proposal, one row each: the card looks it up here."""
    words, say, count = book.wording, book.wording.text, len(scored.criteria())

    def live_score(row: int, _: Record) -> str:
        first = BEFORE_DETAILS + DETAILS.index("contribution")
        cells = (xl_col_to_name(first + i * len(DETAILS)) for i in range(count))
        return f"=ROUND({'+'.join(f'{cell}{row}' for cell in cells)},4)"

    columns = [
        *identity(words),
        Column("score", say("column-score"), 11, "exact", formula=live_score),
        *_standing(words),
        Column("band_name", say("column-band"), 11, "centre"),
        Column("gate_name", say("column-gate"), 12, "centre"),
        Column("gate_reason", say("column-gate-reason"), 30),
    ]
    for criterion in scored.criteria():
        columns += _detail_columns(criterion, weights.get(criterion, "0"), len(columns), words)
    page = Page(book, say("sheet-score-details"), say("title-score-parts"), len(columns))
    page.head(columns, frozen=3)
    page.rows(rows)
    return page


def _detail_columns(criterion: str, weight: str, before: int, words: RoundWording) -> list[Column]:
    name, say = capital(words.name(criterion)), words.text
    points = xl_col_to_name(before + DETAILS.index("points"))

    def contribution(row: int, record: Record) -> str | None:
        # What only a score sheet weighs is not measured of proposals that are not on it.
        known = record[f"{criterion}_points"] is not None
        return f"=ROUND({points}{row}*{weight},4)" if known else None

    looks = {
        "measured": (14.0, "decimal"), "unit": (14.0, "centre"), "points": (10.0, "score"),
        "contribution": (12.0, "exact"), "working": (40.0, "text"),
    }  # fmt: skip
    return [
        Column(
            f"{criterion}_{part}",
            say("column-of-criterion", criterion=name, column=say(f"column-{part}")),
            *looks[part],
            formula=contribution if part == "contribution" else None,
        )
        for part in DETAILS
    ]
