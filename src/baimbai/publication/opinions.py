"""Bands and the second opinion as people read them (*pita dan pendapat kedua*)."""

from collections.abc import Iterator

import polars as pl

from baimbai.funding.equal_shares import money_by_region
from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, capital, plain, region_names
from baimbai.publication.release import Release
from baimbai.publication.sheet import Column, Page


def spoken_bands(standings: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    """How many proposals are core, borderline and out, and the borderline ones."""
    if standings.is_empty():
        return
    counts = dict(standings.group_by("band").len().iter_rows())
    yield words.text(
        "bands-counts", plans=standings["plans"][0], core=counts.get("inti", 0),
        border=counts.get("batas", 0), out=counts.get("luar", 0),
    )  # fmt: skip


def write_bands(book: Book, standings: pl.DataFrame) -> None:
    """One row a proposal: in how many plans of the sweep it is; the surest first."""
    words, say = book.wording, book.wording.text
    columns = [
        *_proposal_columns(words),
        Column("times", say("bands-times"), 12, "count"),
        Column("plans", say("bands-plans"), 12, "count"),
        Column("band_name", say("bands-band"), 14, "centre"),
    ]
    names = {band: capital(words.name(band)) for band in standings["band"].unique()}
    rows = _proposals(book.release, words).join(
        standings.with_columns(pl.col("band").replace(names).alias("band_name")),
        left_on="id", right_on="proposal", how="inner",
    ).sort("times", "score", "id", descending=[True, True, False])  # fmt: skip
    page = Page(book, say("bands-sheet"), say("bands-title"), len(columns))
    page.head(columns, frozen=2)
    page.rows(rows)
    page.filter()
    page.next += 1
    page.say(say("bands-note"))


def spoken_opinion(opinions: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    """How far the plan and the division by equal shares agree."""
    both = opinions.filter(pl.col("in_plan") & pl.col("by_equal_shares")).height
    yield words.text(
        "opinion-counts", plan=int(opinions["in_plan"].sum()),
        equal=int(opinions["by_equal_shares"].sum()), both=both,
    )  # fmt: skip


def write_opinion(book: Book, opinions: pl.DataFrame) -> None:
    """Money by kabupaten/kota in the plan and by equal shares, and where the two differ."""
    words, say = book.wording, book.wording.text
    regions = region_names(book.release.programme, words)
    money = pl.DataFrame(
        [
            (code, regions.get(code, code), plan, equal, equal - plan)
            for code, (plan, equal) in money_by_region(opinions).items()
        ],
        schema={"code": pl.String, "region": pl.String, "plan": pl.Int64, "equal": pl.Int64,
                "difference": pl.Int64},
        orient="row",
    )  # fmt: skip
    columns = [
        Column("code", say("column-region-code"), 12, "centre"),
        Column("region", say("column-region"), 40),
        Column("plan", say("opinion-plan"), 22, "rupiah", True),
        Column("equal", say("opinion-equal"), 22, "rupiah", True),
        Column("difference", say("opinion-difference"), 22, "rupiah", True),
    ]
    page = Page(book, say("opinion-sheet"), say("opinion-title"), len(columns), "F4")
    page.head(columns)
    page.rows(money)
    page.total(say("scenario-total"), money, filtered=False)
    page.next += 1
    for line in ("opinion-note", "opinion-limits"):
        page.say(say(line))
    page.next += 1
    _write_differing(page, opinions, words)


def _write_differing(page: Page, opinions: pl.DataFrame, words: RoundWording) -> None:
    differing = opinions.filter(pl.col("in_plan") != pl.col("by_equal_shares"))
    only = pl.when(pl.col("in_plan")).then(pl.lit(words.text("opinion-only-plan")))
    rows = differing.select(
        "proposal", pl.col("cost_rupiah"),
        only.otherwise(pl.lit(words.text("opinion-only-equal"))).alias("where"),
    ).join(
        _proposals(page.book.release, words).select("id", "title"), left_on="proposal",
        right_on="id", how="left",
    ).sort("where", "proposal")  # fmt: skip
    page.head(
        [
            Column("proposal", words.text("column-id"), 12, "centre"),
            Column("title", words.text("column-title"), 40),
            Column("cost_rupiah", words.text("column-asked"), 22, "rupiah"),
            Column("where", words.text("opinion-where"), 22, "centre"),
        ],
        main=False,
    )
    page.rows(rows)


def _proposals(release: Release, words: RoundWording) -> pl.DataFrame:
    regions = region_names(release.programme, words)
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    scores = release.appraisal.scores.select(id="proposal", score="score")
    return release.programme.proposals.select(
        "id", plain("title"), pl.col("organisation").replace(offices),
        pl.col("region_code").replace(regions).alias("region"), "cost_rupiah",
    ).join(scores, on="id", how="left")  # fmt: skip


def _proposal_columns(words: RoundWording) -> list[Column]:
    return [
        Column("id", words.text("column-id"), 12, "centre"),
        Column("title", words.text("column-title"), 44),
        Column("organisation", words.text("column-organisation"), 26),
        Column("region", words.text("column-region"), 22),
        Column("cost_rupiah", words.text("column-asked"), 20, "rupiah"),
        Column("score", words.text("column-score"), 9, "score"),
    ]
