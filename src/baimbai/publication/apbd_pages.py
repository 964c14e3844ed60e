"""The infrastructure share of the APBD, on the summary page and in the programme book."""

from collections.abc import Iterator
from textwrap import wrap

import polars as pl

from baimbai.funding.apbd_share import APBD_SHARES, ApbdShare, counting_rules, mandatory_share
from baimbai.publication.markdown import billions, markdown_table
from baimbai.publication.names import RoundWording, region_names
from baimbai.publication.release import Release
from baimbai.publication.sheet import Column, Page
from baimbai.wording.numerals import decimal_text

_LINE = 190
"""Characters that one line of the summary sheet holds in print."""


def apbd_shares(release: Release, words: RoundWording) -> Iterator[str]:
    """Each APBD's share by year, what is missing, and the rules it is read by."""
    regions, say = region_names(release.programme, words), words.text
    rows = [
        (
            regions[row.region_code],
            str(row.year),
            billions(row.plan_rupiah, words),
            billions(row.elsewhere_rupiah, words),
            billions(row.base_rupiah, words),
            decimal_text(row.share / 100, 2, words.language) + " %",
            # Rounded up: what is missing must not read as nothing.
            decimal_text(-(-row.missing_rupiah // 10**7) / 100, 2, words.language),
            say(standing(row)),
        )
        for row in APBD_SHARES.records(release.apbd_shares)
    ]
    yield f"## {say('page-apbd')}"
    yield ""
    for line in _told(release, words):
        yield line
        yield ""
    heads = (
        "page-apbd-region", "page-apbd-year", "page-apbd-plan", "page-apbd-elsewhere",
        "page-apbd-base", "page-apbd-share", "page-apbd-missing", "column-apbd-standing",
    )  # fmt: skip
    yield from markdown_table([say(head) for head in heads], rows)


def write_apbd_shares(page: Page) -> None:
    """The same in full rupiah; share and what is missing follow the figures that are typed in."""
    release, words = page.book.release, page.book.wording
    regions, say = region_names(release.programme, words), words.text
    rows = release.apbd_shares.with_columns(
        pl.col("region_code").replace(regions).alias("region_name"),
        (pl.col("share") / 10_000).alias("share"),
        pl.Series(
            "standing",
            [say(standing(row)) for row in APBD_SHARES.records(release.apbd_shares)],
            dtype=pl.String,
        ),
    )
    page.say(say("summary-apbd"), "section")
    for text in _told(release, words):
        for line in wrap(text, _LINE):
            page.say(line)
    page.head(_columns(words), main=False)
    page.rows(rows.with_row_index("no", 1))


def changed_shares(
    release: Release, before: pl.DataFrame, after: pl.DataFrame, words: RoundWording
) -> Iterator[str]:
    """A line for each APBD whose infrastructure is another under another plan (APBD_SHARES)."""
    regions = region_names(release.programme, words)
    pairs = zip(APBD_SHARES.records(before), APBD_SHARES.records(after), strict=True)
    for was, now in pairs:
        if was.plan_rupiah != now.plan_rupiah:
            yield words.text(
                "scenario-apbd", region=regions[now.region_code], year=str(now.year),
                before=was.share / 100, after=now.share / 100, missing=now.missing_rupiah,
                standing=words.text(standing(now)),
            )  # fmt: skip


def standing(row: ApbdShare) -> str:
    """The wording key of how an APBD stands."""
    if row.beyond:
        return "apbd-beyond"
    if row.met:
        return "apbd-met"
    return "apbd-short" if row.due else "apbd-adjusting"


def _told(release: Release, words: RoundWording) -> Iterator[str]:
    """The law, what counts, and how to read the table."""
    for rule in (mandatory_share(release.rulebook), *counting_rules(release.rulebook)):
        yield words.text(
            "apbd-rule",
            sentence=rule.sentence[words.language],
            source=rule.legal_source,
            status=rule.status,
        )
    yield words.text("apbd-note")


def _columns(words: RoundWording) -> list[Column]:
    """Columns A to K, to which the formulas refer."""
    say = words.text
    return [
        Column("no", say("column-no"), 5, "number"),
        Column("region_name", say("column-apbd"), 36),
        Column("year", say("column-fiscal-year"), 17, "centre"),
        Column("plan_rupiah", say("column-apbd-plan"), 17, "rupiah"),
        Column("elsewhere_rupiah", say("column-apbd-elsewhere"), 17, "rupiah"),
        Column("base_rupiah", say("column-apbd-base"), 17, "rupiah"),
        Column("share", say("column-apbd-share"), 17, "hundredths",
               formula=lambda row, _: f"=ROUNDDOWN((D{row}+E{row})/F{row},4)"),
        Column("least_percent", say("column-apbd-least"), 17, "count"),
        Column("missing_rupiah", say("column-apbd-missing"), 17, "rupiah",
               formula=lambda row, _: f"=MAX(0,ROUNDUP(F{row}*H{row}/100,0)-D{row}-E{row})"),
        Column("standing", say("column-apbd-standing"), 17),
        Column("other_rupiah", say("column-apbd-other"), 17, "rupiah"),
    ]  # fmt: skip
