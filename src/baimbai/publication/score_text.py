"""A proposal's score sheet in words (*lembar skor usulan*), as the printable page says it."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.appraisal.score import WHOLE
from baimbai.publication.names import RoundWording, capital, marks, one_line
from baimbai.publication.score_book import told_cut
from baimbai.publication.scored import Scored, rows_in_words
from baimbai.publication.sheet import Record
from baimbai.publication.weights_page import told_weights
from baimbai.wording.numerals import decimal_text, rupiah_text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row: the cells as printed, and the working below them."""

    cells: tuple[str, ...]
    """Criterion, measured, unit, points, weight, contribution."""
    working: str


@dataclass(frozen=True, slots=True)
class ScorePage:
    """One proposal's page."""

    facts: tuple[tuple[str, str], ...]
    """(what, value), top to bottom."""
    criteria: tuple[Criterion, ...]
    total: tuple[str, ...]
    """Label, sum of weights, score."""
    sheets: tuple[tuple[str, ...], ...]
    """Score sheet, version and beginning of the fingerprint, score, rank."""


@dataclass(frozen=True, slots=True)
class ScorePages:
    """All pages and what they share."""

    language: str
    mark: str
    marks: str
    checksum: str
    page: str
    letterhead: tuple[str, ...]
    title: str
    meeting: str
    headings: tuple[str, ...]
    working: str
    sheet_headings: tuple[str, ...]
    weights: tuple[str, ...]
    """Decree, version, fingerprint."""
    cut: str
    note: str
    pages: tuple[ScorePage, ...]


def write_out_scores(scored: Scored, proposals: Sequence[str], words: RoundWording) -> ScorePages:
    """The pages of these proposals, in this order. Raises KeyError for one that is not scored."""
    say, meeting = words.text, scored.release.meeting
    rows = {row["id"]: row for row in rows_in_words(scored, words).iter_rows(named=True)}
    columns = ("criterion-name", "measured", "unit", "points", "weight", "contribution")
    return ScorePages(
        language=words.language,
        mark=say("mark-draft"),
        marks=marks(meeting, words),
        checksum=scored.release.checksum()[:16],
        page=say("sheet-page", page="{page}", pages="{pages}"),
        letterhead=meeting.letterhead,
        title=say("title-card"),
        meeting=f"{meeting.title}, {say('card-year', year=str(meeting.fiscal_year))}",
        headings=tuple(say(f"column-{column}") for column in columns),
        working=say("column-working"),
        sheet_headings=tuple(
            say(key) for key in ("card-other-sheet", "card-version", "column-score", "column-rank")
        ),
        weights=tuple(told_weights(scored.agreed, words)),
        cut=told_cut(scored, words),
        note=say("card-note"),
        pages=tuple(_page(scored, rows[proposal], words) for proposal in proposals),
    )


def _page(scored: Scored, row: Record, words: RoundWording) -> ScorePage:
    say, language = words.text, words.language
    shares = scored.agreed.weights.shares
    criteria = [c for c in shares if c in scored.agreed.weights.parts]
    facts = (
        (say("column-id"), row["id"]),
        (say("column-title"), row["title"]),
        (say("column-organisation"), row["organisation_name"]),
        (say("column-sector"), row["sector_name"]),
        (say("column-asked"), rupiah_text(row["cost_rupiah"], language)),
        (say("column-gate"), f"{row['gate_name']}. {row['gate_reason']}"),
        (say("column-rank"), say(
            "card-rank", rank=row["rank"], proposals=scored.reaches.height,
            best=row["best"], worst=row["worst"], band=row["band"],
        )),
    )  # fmt: skip
    return ScorePage(
        facts,
        tuple(_criterion(row, c, shares[c], words) for c in criteria),
        (say("column-score"), _percent(WHOLE, words), decimal_text(row["score"], 4, language)),
        tuple(_on_sheets(scored, row["id"], words)),
    )


def _criterion(row: Record, criterion: str, share: int, words: RoundWording) -> Criterion:
    language, measured = words.language, row[f"{criterion}_measured"]
    return Criterion(
        (
            capital(words.name(criterion)),
            "–" if measured is None else decimal_text(measured, 2, language),
            row[f"{criterion}_unit"],
            decimal_text(row[f"{criterion}_points"], 2, language),
            _percent(share, words),
            decimal_text(row[f"{criterion}_contribution"], 4, language),
        ),
        row[f"{criterion}_working"],
    )


def _percent(share: int, words: RoundWording) -> str:
    return f"{decimal_text(share / 100, 2, words.language)} %"


def _on_sheets(scored: Scored, proposal: str, words: RoundWording) -> list[tuple[str, ...]]:
    scores = scored.release.sheets.scores
    told: list[tuple[str, ...]] = []
    for sheet in scored.release.score_sheets:
        on_sheet = scores.filter(pl.col("sheet") == sheet.name)
        found = on_sheet.filter(pl.col("proposal") == proposal)
        cells = ("–", "–")
        if found.height:
            score = decimal_text(found["score"][0], 4, words.language)
            cells = (score, words.text("card-of", rank=found["rank"][0], count=on_sheet.height))
        version = f"{one_line(sheet.agreed.version)} ({sheet.agreed.fingerprint[:16]})"
        told.append((sheet.name, version, *cells))
    return told
