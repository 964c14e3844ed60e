"""The programme book (program.xlsx): the agreed-ready matrix that the desks sit over."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from baimbai.publication.book import Book
from baimbai.publication.matrix import in_words, lay_out, year_column, year_columns
from baimbai.publication.names import RoundWording
from baimbai.publication.price_page import write_price_changes
from baimbai.publication.programme_scores import write_score_parts, write_scores
from baimbai.publication.programme_summary import Sheets, fill_summary, open_summary
from baimbai.publication.release import Release
from baimbai.publication.score_sheets import write_score_sheets
from baimbai.publication.sheet import Column, Page
from baimbai.publication.source_pages import write_source_page
from baimbai.publication.weights_page import write_weights
from baimbai.register.proposal import SECTORS
from baimbai.wording.wording import Wording


def write_programme_book(release: Release, wording: Wording, path: Path) -> None:
    """Write program.xlsx: Ringkasan, Matriks, a sheet a bidang and a source, Belum tertampung,
    Skor and its details, changes of prices where they were weighed, score sheets and weights.
    Money in full rupiah; sums are live formulas with their values."""
    words = RoundWording(wording.language, release.programme)
    matrix = in_words(lay_out(release, words), words)
    book = Book(path, release, words, words.text("book-programme"))
    summary = open_summary(book)
    agreed = _write_agreed(book, matrix.filter(pl.col("agreed")))
    present = [s for s in SECTORS if s in set(matrix["sector"])]
    sectors = [_write_sector(book, sector, matrix) for sector in present]
    sources = [write_source_page(book, matrix, source) for source in release.sources_at_work()]
    refused = _write_refused(book, matrix.filter(~pl.col("agreed")))
    write_scores(book, matrix)
    write_score_parts(book)
    write_price_changes(book)
    write_score_sheets(book, matrix)
    if release.agreed is not None:
        write_weights(book)
    fill_summary(summary, matrix, Sheets(agreed, refused, sectors, sources))
    book.close()


def _identity(words: RoundWording) -> list[Column]:
    """Which proposal, where, whose."""
    say = words.text
    return [
        Column("no", say("column-no"), 5, "number"),
        Column("region_code", say("column-region-code"), 7, "code"),
        Column("title", say("column-title"), 32),
        Column("place", say("column-place"), 15),
        Column("organisation_name", say("column-organisation"), 15),
        Column("responsible_name", say("column-responsible"), 15),
        Column("authority_name", say("column-authority"), 11, "centre"),
        Column("sector_name", say("column-sector"), 10, "centre"),
        Column("volume", say("column-volume"), 8, "decimal"),
        Column("unit_name", say("column-unit"), 9, "centre"),
        Column("cost_rupiah", say("column-asked"), 16, "rupiah", summed=True),
    ]


def _money(release: Release, words: RoundWording) -> list[Column]:
    """What is programmed, from which source, in which year."""
    years = release.meeting.horizon
    return [
        Column("sources", words.text("column-sources"), 10, "centre"),
        *(
            Column(
                year_column(year),
                words.text("column-year", year=str(year)),
                16,
                "rupiah",
                summed=True,
            )
            for year in years
        ),
        Column(
            "programmed",
            words.text("column-programmed"),
            16,
            "rupiah",
            summed=True,
            adds=year_columns(release),
        ),
    ]


def _outcome(words: RoundWording, reason: float = 28) -> list[Column]:
    """Score, result, and why: `reason` characters wide."""
    say = words.text
    return [
        Column("score", say("column-score"), 6, "score"),
        Column("rank", say("column-rank"), 8, "count"),
        Column("result_name", say("column-result"), 10, "centre"),
        Column("reason", say("column-reason"), reason),
    ]


def _next_steps(words: RoundWording) -> list[Column]:
    say = words.text
    return [
        Column("follow_up", say("column-follow-up"), 28),
        Column("follow_up_owner_name", say("column-follow-up-owner"), 14),
        Column("due", say("column-due"), 10, "date"),
        Column("origin_name", say("column-origin"), 10, "centre"),
        Column("id", say("column-id"), 10, "centre"),
    ]


def _write_agreed(book: Book, agreed: pl.DataFrame) -> Page:
    """Matriks: what stands in the programme, by kabupaten/kota and bidang."""
    words = book.wording
    columns = [*_identity(words), *_money(book.release, words), *_outcome(words)]
    columns += _next_steps(words)
    groups = (("region_code", "region_name"), ("sector", "sector_name"))
    return _write_matrix(book, words.text("sheet-matrix"), "title-matrix", columns, agreed, groups)


def _write_sector(book: Book, sector: str, matrix: pl.DataFrame) -> Page:
    """A desk's sheet: every proposal of a bidang, taken up or not, by kabupaten/kota."""
    words = book.wording
    rows = matrix.filter(pl.col("sector") == sector)
    columns = [*_identity(words), *_money(book.release, words), *_outcome(words)]
    columns += _next_steps(words)
    name = words.text("sheet-sector", code=sector)
    return _write_matrix(
        book, name, "title-sector", columns, rows, (("region_code", "region_name"),)
    )


def _write_refused(book: Book, refused: pl.DataFrame) -> Page:
    """Belum tertampung: why not, by which rule, and what would help."""
    words = book.wording
    say = words.text
    rule = [
        Column("rule_sentence", say("column-rule"), 26),
        Column("rule_source", say("column-rule-source"), 18),
        Column("rule_status", say("column-rule-status"), 12, "centre"),
        Column("would_help", say("column-would-help"), 28),
    ]
    columns = [*_identity(words), *_outcome(words, 48), *rule, *_next_steps(words)]
    groups = (("region_code", "region_name"),)
    return _write_matrix(book, say("sheet-refused"), "title-refused", columns, refused, groups)


def _write_matrix(
    book: Book,
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: pl.DataFrame,
    groups: Sequence[tuple[str, str]],
) -> Page:
    words = book.wording
    sector = rows["sector_name"][0] if rows.height else ""
    page = Page(book, name, words.text(title, sector=sector), len(columns))
    page.head(columns, frozen=3)
    page.grouped(rows.with_row_index("no", 1), groups)
    page.total(words.text("row-total"), rows)
    return page
