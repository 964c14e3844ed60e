"""Bobot: the weights that were frozen before scoring, their version, decree and fingerprint."""

from collections.abc import Iterator, Sequence

import polars as pl

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.ahp import Comparison, written
from baimbai.appraisal.score import WHOLE
from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, capital, one_line
from baimbai.publication.release import frozen_weights
from baimbai.publication.sheet import Column, Page

_CRITERION, _FIGURE = 22, 16


def write_weights(book: Book) -> dict[str, str]:
    """One table a set of weights; gives by criterion the cell of the round's own weight."""
    release, say = book.release, book.wording.text
    sources = {sheet.name: sheet.sources for sheet in release.score_sheets}
    page = Page(book, say("sheet-weights"), say("title-weights"), 7, "F4")
    page.sheet.set_column(2, 9, _FIGURE)
    cells: dict[str, str] = {}
    for number, (name, agreed) in enumerate(frozen_weights(release.agreed, release.score_sheets)):
        key = "weights-of-sheet" if name else "weights-of-round"
        page.say(say(key, name=name, sources=", ".join(sources.get(name, ()))), "section")
        for line in told_weights(agreed, book.wording):
            page.say(line)
        rows = _rows(agreed, book.wording)
        page.head(_columns(agreed, book.wording), main=number == 0)
        page.rows(rows)
        if not name:
            sheet, column = page.range("share").split("!")
            letter, first = column.split(":")[0].rsplit("$", 1)
            cells = {c: f"{sheet}!{letter}${int(first) + i}" for i, c in enumerate(rows["code"])}
        page.total(say("row-total"), rows, filtered=False)
        page.next += 1
        _write_comparisons(page, agreed)
    page.say(say("weights-note"))
    page.say(say("weights-ranges-note"))
    return cells


def told_weights(agreed: AgreedWeights, words: RoundWording) -> Iterator[str]:
    """Decree; version, date and way; fingerprint."""
    yield words.text("weights-decree", decree=one_line(agreed.weights.decree))
    yield words.text(
        "weights-version",
        version=one_line(agreed.version) or words.text("weights-unversioned"),
        dated=int(agreed.agreed_on is not None),
        date=agreed.agreed_on.isoformat() if agreed.agreed_on else "",
        method=agreed.method,
    )
    yield words.text("weights-fingerprint", fingerprint=agreed.fingerprint)


def _columns(agreed: AgreedWeights, words: RoundWording) -> list[Column]:
    say = words.text
    columns = [
        Column("no", say("column-no"), 6, "number"),
        Column("criterion", say("column-criterion-name"), _CRITERION),
        Column("share", say("column-weight"), _FIGURE, "hundredths", summed=True),
        Column("low", say("weights-low"), _FIGURE, "hundredths"),
        Column("high", say("weights-high"), _FIGURE, "hundredths"),
        Column("range", say("weights-range"), _FIGURE, "centre"),
    ]
    # What was compared in pairs was not given as figures.
    given = Column("given", say("weights-given"), _FIGURE, "decimal")
    return columns if agreed.compared else [*columns, given]


def _rows(agreed: AgreedWeights, words: RoundWording) -> pl.DataFrame:
    shares = {c: share for c, share in agreed.weights.shares.items() if c in agreed.weights.parts}
    return pl.DataFrame(
        {
            "code": list(shares),
            "criterion": [capital(words.name(c)) for c in shares],
            "given": pl.Series([agreed.given.get(c) for c in shares], dtype=pl.Float64),
            "share": [share / WHOLE for share in shares.values()],
            "low": [agreed.bounds[c][0] / WHOLE for c in shares],
            "high": [agreed.bounds[c][1] / WHOLE for c in shares],
            "range": [
                words.text("weights-range-agreed" if c in agreed.ranges else "weights-range-usual")
                for c in shares
            ],
        }
    ).with_row_index("no", 1)


def _write_comparisons(page: Page, agreed: AgreedWeights) -> None:
    """Each participant's table as judged, then the combined one, with consistency ratios."""
    compared, say = agreed.compared, page.book.wording.text
    if compared is None:
        return
    for one in compared.comparisons:
        page.say(_told_comparison(one, page.book.wording), "section")
        _write_table(page, one.items, [[written(v) for v in row] for row in one.table], "centre")
    if len(compared.comparisons) > 1:
        page.say(say("weights-combined", ratio=float(compared.ratio)), "section")
        table = [[float(round(v, 4)) for v in row] for row in compared.table]
        _write_table(page, compared.items, table, "exact")


def _told_comparison(one: Comparison, words: RoundWording) -> str:
    return words.text(
        "weights-comparison",
        named=int(bool(one.participant)),
        participant=one_line(one.participant),
        ratio=float(one.ratio),
    )


def _write_table(
    page: Page, items: tuple[str, ...], table: Sequence[Sequence[object]], style: str
) -> None:
    words = page.book.wording
    names = [capital(words.name(item)) for item in items]
    columns = [
        Column("no", words.text("column-no"), 6, "number"),
        Column("criterion", words.text("column-criterion-name"), _CRITERION),
        *(Column(item, name, _FIGURE, style) for item, name in zip(items, names, strict=True)),
    ]
    rows = pl.DataFrame(
        {
            "criterion": names,
            **{item: [row[i] for row in table] for i, item in enumerate(items)},
        }
    )
    page.head(columns, main=False)
    page.rows(rows.with_row_index("no", 1))
    page.next += 1
