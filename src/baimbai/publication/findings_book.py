"""The findings book (temuan.xlsx): what collides and what is missing, what each office must mend,
and where every row of every workbook went."""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from baimbai.intake.remark import OTHER_ROW_REASONS, REMARK_SEVERITIES
from baimbai.publication.book import Book
from baimbai.publication.gap_page import write_gap_board
from baimbai.publication.matrix import quoted_rules
from baimbai.publication.names import RoundWording, capital, plain
from baimbai.publication.release import Release
from baimbai.publication.sheet import Column, Page, Record
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.wording.wording import Wording


def write_findings_book(release: Release, wording: Wording, path: Path) -> None:
    """Write temuan.xlsx: summary, findings, remarks with cells, rows that are no proposals,
    and the account of rows by workbook."""
    words = RoundWording(wording.language, release.programme)
    book = Book(path, release, words, words.text("book-findings"))
    findings = findings_in_words(release, words)
    summary = Page(book, words.text("sheet-summary"), words.text("book-findings"), 8, "F4")
    listed = _write_findings(book, findings)
    _write_remarks(book)
    _write_other_rows(book)
    _write_accounts(book)
    write_gap_board(book)
    _write_kinds(summary, findings, listed)
    _write_parties(summary, release)
    book.close()


def findings_in_words(release: Release, words: RoundWording) -> pl.DataFrame:
    """Findings as people read them, the gravest first: id, severity, severity_name, kind,
    kind_name, proposals, titles, rows (file!sheet!row), parties, evidence, exits and the rule."""
    findings = release.review.findings
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    kinds = {kind: capital(words.name(kind)) for kind in findings["kind"].unique()}
    severities = {severity: capital(words.name(severity)) for severity in FINDING_SEVERITIES}
    exits = ["; ".join(map(words.name, codes)) for codes in findings["exits"]]
    return (
        findings.drop("proposals", "rows", "status", "decision", "reason")
        .with_columns(
            pl.col("kind").replace(kinds).alias("kind_name"),
            pl.col("severity").replace(severities).alias("severity_name"),
            pl.col("parties").list.eval(pl.element().replace(offices)).list.join("\n"),
            pl.Series("evidence", [words.said(m) for m in findings["evidence"]], dtype=pl.String),
            pl.Series("exits", [capital(text) for text in exits], dtype=pl.String),
        )
        .join(_concerned(release), on="id", how="left")
        .join(quoted_rules(release, words), on="rule", how="left")
        .sort(pl.col("severity").replace_strict(FINDING_SEVERITIES, range(4)), "id")
    )


def _concerned(release: Release) -> pl.DataFrame:
    """Each finding's proposals: their ids, titles and rows in the workbooks, a line each."""
    origin = pl.format("{}!{}!{}", "source_file", "source_sheet", "source_row")
    proposals = release.programme.proposals.select(
        pl.col("id").alias("proposals"), plain("title").alias("titles"), origin.alias("rows")
    )
    lists = release.review.findings.select("id", "proposals").explode("proposals")
    return (
        lists.join(proposals, on="proposals", how="left", maintain_order="left")
        .group_by("id", maintain_order=True)
        .agg(pl.col("proposals", "titles", "rows").drop_nulls().str.join("\n"))
    )


def _write_findings(book: Book, findings: pl.DataFrame) -> Page:
    say = book.wording.text
    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("id", say("column-finding"), 9, "centre"),
        Column("severity_name", say("column-severity"), 10, "centre"),
        Column("kind_name", say("column-kind"), 18),
        Column("evidence", say("column-evidence"), 50),
        Column("proposals", say("column-id"), 12, "centre"),
        Column("titles", say("column-title"), 38),
        Column("parties", say("column-parties"), 26),
        Column("exits", say("column-exits"), 28),
        Column("rule_sentence", say("column-rule"), 30),
        Column("rule_source", say("column-rule-source"), 24),
        Column("rule_status", say("column-rule-status"), 12, "centre"),
        Column("rows", say("column-source-rows"), 34),
    ]
    page = Page(book, say("sheet-findings"), say("title-findings"), len(columns))
    page.head(columns, frozen=3)
    page.rows(findings.with_row_index("no", 1), coloured="severity")
    page.filter()
    return page


def _write_remarks(book: Book) -> None:
    """What the reader of the workbooks found, worst first, with the cell."""
    words, say = book.wording, book.wording.text
    remarks = book.release.remarks
    names = {severity: capital(words.name(severity)) for severity in REMARK_SEVERITIES}
    rows = remarks.with_columns(
        pl.col("severity").replace(names).alias("severity_name"),
        pl.Series("text", [words.said(m) for m in remarks["text"]], dtype=pl.String),
        _office(book),
    ).sort(
        pl.col("severity").replace_strict(REMARK_SEVERITIES, range(3)),
        *("organisation", "file", "sheet"),
        maintain_order=True,
    )
    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("organisation", say("column-office"), 30),
        Column("file", say("column-file"), 34),
        Column("sheet", say("column-sheet"), 20),
        Column("cell", say("column-cell"), 8, "code"),
        Column("severity_name", say("column-severity"), 12, "centre"),
        Column("text", say("column-remark"), 90),
    ]
    page = Page(book, say("sheet-remarks"), say("title-remarks"), len(columns), "F4")
    page.head(columns, frozen=2)
    page.rows(rows.with_row_index("no", 1), coloured="severity")
    page.filter()


def _write_other_rows(book: Book) -> None:
    """Rows that are no proposals, and what they are."""
    words, say = book.wording, book.wording.text
    reasons = {reason: capital(words.name(reason)) for reason in OTHER_ROW_REASONS}
    rows = book.release.other_rows.with_columns(
        pl.col("reason").replace(reasons), plain("text")
    ).sort("file", "sheet", "row", maintain_order=True)
    columns = [
        Column("no", say("column-no"), 7, "number"),
        Column("file", say("column-file"), 34),
        Column("sheet", say("column-sheet"), 22),
        Column("row", say("column-row"), 8, "number"),
        Column("reason", say("column-row-reason"), 26),
        Column("text", say("column-row-text"), 90),
    ]
    page = Page(book, say("sheet-other-rows"), say("title-other-rows"), len(columns), "F4")
    page.head(columns, frozen=2)
    page.rows(rows.with_row_index("no", 1))
    page.filter()


def row_accounts(release: Release) -> pl.DataFrame:
    """One row a workbook: rows_nonempty, proposals, one column a reason that occurs, unaccounted
    (rows that are neither: must be 0)."""
    reasons = [r for r in OTHER_ROW_REASONS if r in set(release.other_rows["reason"])]
    counts = release.other_rows.group_by("file").agg(
        (pl.col("reason") == reason).sum().cast(pl.Int64).alias(reason) for reason in reasons
    )
    return (
        release.files.join(counts, on="file", how="left")
        .with_columns(pl.col(reasons).fill_null(0))
        .with_columns(
            (pl.col("rows_nonempty") - pl.col("proposals") - pl.sum_horizontal(reasons or [0]))
            .alias("unaccounted")
        )
        .sort("file")
    )  # fmt: skip


def _write_accounts(book: Book) -> None:
    """Rows read = proposals + other rows, by workbook; the difference is a live formula."""
    words, say = book.wording, book.wording.text
    accounts = row_accounts(book.release)
    reasons = [column for column in accounts.columns if column in OTHER_ROW_REASONS]
    statuses = {s: capital(words.name(s)) for s in accounts["status"].unique()}
    rows = accounts.with_columns(pl.col("status").replace(statuses), _office(book))

    def difference(row: int, _: Record) -> str:
        last = chr(ord("F") + len(reasons))
        return f"=E{row}-SUM(F{row}:{last}{row})"

    columns = [
        Column("no", say("column-no"), 5, "number"),
        Column("file", say("column-file"), 34),
        Column("organisation", say("column-office"), 30),
        Column("status", say("column-file-status"), 12, "centre"),
        Column("rows_nonempty", say("column-rows-nonempty"), 11, "count", summed=True),
        Column("proposals", say("column-rows-proposals"), 11, "count", summed=True),
        *(Column(r, capital(words.name(r)), 11, "count", summed=True) for r in reasons),
        Column("unaccounted", say("column-difference-rows"), 11, "count", summed=True,
               formula=difference),
    ]  # fmt: skip
    page = Page(book, say("sheet-accounts"), say("title-accounts"), len(columns), "F4")
    page.head(columns, frozen=2)
    page.rows(rows.with_row_index("no", 1))
    page.total(say("row-total"), rows)
    page.next += 1
    page.say(say("accounts-note"))


def _write_kinds(page: Page, findings: pl.DataFrame, listed: Page) -> None:
    """Findings by kind and severity, counted live from their list."""
    say, words = page.book.wording.text, page.book.wording
    kinds, severities = listed.range("kind_name"), listed.range("severity_name")
    names = {severity: capital(words.name(severity)) for severity in FINDING_SEVERITIES}

    def count(severity: str) -> Callable[[int, Record], str]:
        return lambda row, _: f'=COUNTIFS({kinds},$B{row},{severities},"{names[severity]}")'

    rows = findings_by_severity(findings, "kind_name").rename({"kind_name": "label"})
    page.scale_to_paper((5, 44, *[14] * 6), "F4")
    page.say(say("findings-by-kind"), "section")
    page.head(
        [
            Column("no", say("column-no"), 5, "number"),
            Column("label", say("column-kind"), 44),
            *(
                Column(s, names[s], 14, "count", summed=True, formula=count(s))
                for s in FINDING_SEVERITIES
            ),
            Column("all", say("column-all"), 14, "count", summed=True, adds=FINDING_SEVERITIES),
        ],
        main=False,
    )
    page.rows(rows.with_row_index("no", 1))
    page.total(say("row-total"), rows, filtered=False)
    page.next += 1


def _write_parties(page: Page, release: Release) -> None:
    """Findings by office; a finding counts for each of its parties."""
    say, words = page.book.wording.text, page.book.wording
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    findings = release.review.findings.explode("parties").drop_nulls("parties")
    rows = findings_by_severity(findings, "parties").with_columns(
        pl.col("parties").replace(offices)
    )
    page.break_before([page.next])
    page.say(say("findings-by-party"), "section")
    page.head(
        [
            Column("no", say("column-no"), 5, "number"),
            Column("parties", say("column-office"), 44),
            *(Column(s, capital(words.name(s)), 14, "count") for s in FINDING_SEVERITIES),
            Column("all", say("column-all"), 14, "count", adds=FINDING_SEVERITIES),
        ],
        main=False,
    )
    page.rows(rows.with_row_index("no", 1))
    page.say(say("findings-by-party-note"))


def findings_by_severity(findings: pl.DataFrame, key: str) -> pl.DataFrame:
    """key, a count a severity, all: the kinds (or offices) with the gravest findings first."""
    return (
        findings.group_by(key)
        .agg(
            *(
                (pl.col("severity") == severity).sum().cast(pl.Int64).alias(severity)
                for severity in FINDING_SEVERITIES
            ),
            pl.len().cast(pl.Int64).alias("all"),
        )
        .sort(*FINDING_SEVERITIES, key, descending=[True] * len(FINDING_SEVERITIES) + [False])
    )


def _office(book: Book) -> pl.Expr:
    offices = book.release.programme.organisations.select("id", "name").iter_rows()
    return pl.col("organisation").replace(dict(offices))
