"""Ringkasan: the programme's totals, live from the sheets behind it, and a check that they meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.agreement.decision import RESULTS
from baimbai.publication.apbd_pages import write_apbd_shares
from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, capital, region_names
from baimbai.publication.release import Release
from baimbai.publication.sheet import Column, Page, Record
from baimbai.publication.source_pages import SourcePage, share
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import SECTORS


@dataclass(frozen=True)
class Sheets:
    """The pages that the summary looks into."""

    agreed: Page
    refused: Page
    sectors: Sequence[Page]
    sources: Sequence[SourcePage]

    def count(self, key: str, cell: str) -> str:
        """How many proposals, taken up or not, have the cell's value in a column."""
        ranges = (page.range(key) for page in (self.agreed, self.refused))
        return "+".join(f"COUNTIF({values},{cell})" for values in ranges)

    def asked(self, key: str, cell: str) -> str:
        """What those proposals cost."""
        pages = (self.agreed, self.refused)
        return "+".join(f"SUMIF({p.range(key)},{cell},{p.range('cost_rupiah')})" for p in pages)

    def count_agreed(self, key: str, cell: str) -> str:
        """How many of them stand in the programme."""
        return f"COUNTIF({self.agreed.range(key)},{cell})"

    def programmed(self, key: str, cell: str) -> str:
        """What is programmed for them."""
        return f"SUMIF({self.agreed.range(key)},{cell},{self.agreed.range('programmed')})"


_WIDTHS = (5, 36, *[17] * 9)


def open_summary(book: Book) -> Page:
    """The first sheet of the book; it is written last, when all others stand."""
    say = book.wording.text
    page = Page(book, say("sheet-summary"), say("book-programme"), len(_WIDTHS), "F4")
    page.scale_to_paper(_WIDTHS, "F4")
    return page


def fill_summary(page: Page, matrix: pl.DataFrame, sheets: Sheets) -> None:
    """Totals by result, authority, bidang, region and source × year, the cross-check, then the
    APBD shares where the round tells its budgets."""
    words = page.book.wording
    levels = [*map(capital, map(words.name, LEVELS)), words.text("authority-unclear")]
    present = set(matrix["result"])
    results = [words.name(r) for r in RESULTS if r != "dialihkan" or r in present]
    _write_totals(page, matrix, sheets, "result", results)
    _write_totals(page, matrix, sheets, "authority", levels)
    _write_totals(page, matrix, sheets, "sector", list(map(words.name, SECTORS)))
    by_regions = page.next
    _write_regions(page, matrix, sheets)
    by_sources = page.next
    _write_sources(page, sheets)
    _write_check(page, matrix, sheets)
    breaks = [by_regions, by_sources]
    if page.book.release.apbd_shares.height:
        page.next += 1
        breaks.append(page.next)
        write_apbd_shares(page)
    page.break_before(breaks)


def totals(matrix: pl.DataFrame, key: str) -> pl.DataFrame:
    """key, proposals, asked, agreed, programmed, share: the matrix added up by one column."""
    return matrix.group_by(key).agg(
        pl.len().cast(pl.Int64).alias("proposals"),
        pl.col("cost_rupiah").sum().alias("asked"),
        pl.col("agreed").sum().cast(pl.Int64).alias("agreed"),
        pl.col("programmed").sum().alias("programmed"),
        share(pl.col("programmed").sum(), pl.col("cost_rupiah").sum()),
    )


def _write_totals(
    page: Page, matrix: pl.DataFrame, sheets: Sheets, key: str, order: Sequence[str]
) -> None:
    """One table: a line a value of `<key>_name`, in the field's order; values without
    proposals are left out."""
    say, column = page.book.wording.text, f"{key}_name"
    rows = totals(matrix, column).rename({column: "label"})
    place = pl.col("label").replace_strict(order, range(len(order)), default=len(order))
    page.say(say(f"summary-by-{key}"), "section")
    page.head(
        [
            Column("no", say("column-no"), 5, "number"),
            Column("label", say(f"column-{key}"), 36),
            *_sums(page, sheets, column, "$B"),
        ],
        main=False,
    )
    page.rows(rows.sort(place, "label").with_row_index("no", 1))
    page.total(say("row-total"), rows, filtered=False)
    page.next += 1


def _sums(page: Page, sheets: Sheets, key: str, letter: str) -> list[Column]:
    """Proposals, asked, taken up, programmed, where the column `letter` holds the value."""
    say = page.book.wording.text
    counts = (
        ("proposals", "count", sheets.count),
        ("asked", "rupiah", sheets.asked),
        ("agreed", "count", sheets.count_agreed),
        ("programmed", "rupiah", sheets.programmed),
    )

    def live(make: Callable[[str, str], str]) -> Callable[[int, Record], str]:
        return lambda row, _: f"={make(key, f'{letter}{row}')}"

    return [
        Column(name, say(f"column-{name}"), 17, style, summed=True, formula=live(make))
        for name, style, make in counts
    ]


def _write_regions(page: Page, matrix: pl.DataFrame, sheets: Sheets) -> None:
    """By kabupaten/kota, the province last: asked, programmed, per head, and the floor."""
    say = page.book.wording.text
    rows = by_region(page.book.release, matrix, page.book.wording)

    def per_head(row: int, record: Record) -> str | None:
        return f"=G{row}/H{row}" if record["population"] else None

    def above(row: int, record: Record) -> str | None:
        return None if record["floor"] is None else f"=G{row}-J{row}"

    page.say(say("summary-by-region"), "section")
    page.head(
        [
            Column("no", say("column-no"), 5, "number"),
            Column("region_name", say("column-region"), 36),
            Column("region_code", say("column-region-code"), 17, "code"),
            *_sums(page, sheets, "region_code", "$C"),
            Column("population", say("column-population"), 17, "count", summed=True),
            Column("per_head", say("column-per-head"), 17, "rupiah", formula=per_head),
            Column("floor", say("column-floor"), 17, "rupiah"),
            Column("above", say("column-above-floor"), 17, "rupiah", formula=above),
        ],
        main=False,
    )
    page.rows(rows)
    page.total(say("row-total"), rows, filtered=False)
    page.next += 1


def by_region(release: Release, matrix: pl.DataFrame, words: RoundWording) -> pl.DataFrame:
    """One row a region of the round, also those without proposals: no, region_code, region_name,
    the columns of `totals`, population, per_head, floor, above (the province last)."""
    names = region_names(release.programme, words)
    floors = release.allocation.certificate.floors
    kabkota = pl.col("region_code") != release.meeting.province_code
    return (
        release.programme.regions.select(pl.col("code").alias("region_code"), "population")
        .join(totals(matrix, "region_code"), on="region_code", how="left")
        .with_columns(
            pl.col("proposals", "asked", "agreed", "programmed").fill_null(0),
            pl.col("region_code").replace(names).alias("region_name"),
            pl.col("region_code")
            .replace_strict(
                {r: floor for r, floor, _ in floors}, default=None, return_dtype=pl.Int64
            )
            .alias("floor"),
            # The province's people are those of its kabupaten/kota: counted once.
            pl.when(kabkota).then("population").alias("population"),
        )
        .with_columns(
            (pl.col("programmed") / pl.col("population")).alias("per_head"),
            (pl.col("programmed") - pl.col("floor")).alias("above"),
        )
        .sort(~kabkota, "region_code")
        .with_row_index("no", 1)
    )


def _write_sources(page: Page, sheets: Sheets) -> None:
    """By source and year: ceiling, used, rest."""
    book, say = page.book, page.book.wording.text
    pages = {source.source: source for source in sheets.sources}
    order = list(pages)
    rows = (
        book.release.allocation.ceiling_uses.group_by("source", "year")
        .agg(
            pl.col("ceiling_rupiah").sum().alias("ceiling"),
            pl.col("used_rupiah").sum().alias("used"),
        )
        .with_columns(
            (pl.col("ceiling") - pl.col("used")).alias("rest"),
            share(pl.col("used"), pl.col("ceiling")),
            pl.col("source").replace({s: capital(book.wording.name(s)) for s in order})
            .alias("source_name"),
        )
        .sort(pl.col("source").replace_strict(order, range(len(order))), "year")
        .with_row_index("no", 1)
    )  # fmt: skip

    def ceiling(row: int, record: Record) -> str:
        source = pages[record["source"]]
        return f"=SUMIF({source.years},$C{row},{source.ceilings})"

    def used(row: int, record: Record) -> str:
        source = pages[record["source"]]
        return f"=SUMIF({source.years},$C{row},{source.used})"

    page.say(say("summary-by-source"), "section")
    page.head(
        [
            Column("no", say("column-no"), 5, "number"),
            Column("source", say("column-source"), 36),
            Column("year", say("column-fiscal-year"), 17, "centre"),
            Column("ceiling", say("column-ceiling"), 17, "rupiah", summed=True, formula=ceiling),
            Column("used", say("column-used"), 17, "rupiah", summed=True, formula=used),
            Column("rest", say("column-rest"), 17, "rupiah", summed=True,
                   formula=lambda row, _: f"=D{row}-E{row}"),
            Column("share", say("column-share"), 17, "percent",
                   formula=lambda row, _: f"=IF(D{row}=0,0,E{row}/D{row})"),
        ],
        main=False,
    )  # fmt: skip
    page.grouped(rows, (("source", "source_name"),))
    page.total(say("row-total"), rows, filtered=False)
    page.next += 1


def _write_check(page: Page, matrix: pl.DataFrame, sheets: Sheets) -> None:
    """The same money counted three ways: it must not matter which sheet one adds up."""
    say, total = page.book.wording.text, int(matrix["programmed"].sum())
    agreed = _of_rows(sheets.agreed)
    others = {
        "sectors": "+".join(map(_of_rows, sheets.sectors)) or "0",
        "sources": "+".join(f"SUBTOTAL(9,{source.paid})" for source in sheets.sources) or "0",
    }
    page.say(say("summary-check"), "section")
    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("label", say("column-checked"), 36),
        Column("matrix", say("column-in-matrix"), 17, "rupiah", formula=lambda *_: f"={agreed}"),
        Column("other", say("column-in-sheets"), 17, "rupiah",
               formula=lambda _, record: f"={others[record['what']]}"),
        Column("rest", say("column-difference"), 17, "rupiah",
               formula=lambda row, _: f"=C{row}-D{row}"),
    ]  # fmt: skip
    page.head(columns, main=False)
    rows = [
        {"no": n, "what": what, "label": say(f"check-{what}"), "matrix": total, "other": total,
         "rest": 0}
        for n, what in enumerate(others, 1)
    ]  # fmt: skip
    page.rows(pl.DataFrame(rows))


def _of_rows(page: Page) -> str:
    """What is programmed on a page, without its subtotals: those rows have no id."""
    return f'SUMIF({page.range("id")},"<>",{page.range("programmed")})'
