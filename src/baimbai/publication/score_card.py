"""Lembar: one proposal's score sheet, chosen from a list and looked up live in the details."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from baimbai.appraisal.score import WHOLE
from baimbai.publication.names import capital
from baimbai.publication.scored import Scored
from baimbai.publication.sheet import Column, Page, Record, write_cell

WIDTHS = (22.0, 13.0, 15.0, 10.0, 10.0, 12.0, 62.0)
_TOLD = (
    ("title", "column-title"), ("organisation_name", "column-organisation"),
    ("sector_name", "column-sector"), ("gate_name", "column-gate"),
    ("gate_reason", "column-gate-reason"), ("rank", "column-rank"), ("best", "column-best"),
    ("worst", "column-worst"), ("band_name", "column-band"),
)  # fmt: skip
_LOOKED_UP = ("measured", "unit", "points", "weight", "contribution", "working")
_LINES = 5
"""Height of a criterion's row: the working of another proposal may be longer."""


def write_card(
    page: Page,
    scored: Scored,
    rows: pl.DataFrame,
    details: Page,
    weights: Mapping[str, str],
    sheets: Mapping[str, Page],
) -> None:
    """Fill the page: a list to choose a proposal from, its figures, points × weight =
    contribution, their sum. Shows the best ranked proposal first."""
    say = page.book.wording.text
    for index, width in enumerate(WIDTHS):
        page.sheet.set_column(index, index, width)
    page.sheet.fit_to_pages(1, 1)
    if rows.is_empty():
        page.say(say("score-none"))
        return
    first = rows.row(0, named=True)
    card = _Card(page, details, first)
    card.choose()
    for key, heading in _TOLD:
        card.told(say(heading), card.found(key), first[key])
    page.next += 1
    page.head(_columns(page), main=False)
    top, shares = page.next + 1, scored.agreed.weights.shares
    for criterion in (c for c in shares if c in scored.agreed.weights.parts):
        card.criterion(criterion, weights[criterion], shares[criterion])
    card.total(top, page.next)
    page.next += 1
    for name, sheet in sheets.items():
        card.on_sheet(name, sheet, scored)
    page.say(say("card-note"))
    page.say(say("weights-fingerprint", fingerprint=scored.agreed.fingerprint))


def _columns(page: Page) -> list[Column]:
    say = page.book.wording.text
    headings = ("criterion-name", "measured", "unit", "points", "weight", "contribution", "working")
    return [
        Column(key, say(f"column-{key}"), width)
        for key, width in zip(headings, WIDTHS, strict=True)
    ]


class _Card:
    """Writes live cells below one another; the values are those of the record shown first."""

    def __init__(self, page: Page, details: Page, first: Record) -> None:
        self.page = page
        self.details = details
        self.first = first
        self._chosen = self._row = ""

    def choose(self) -> None:
        """The cell to choose in, and which row of the details that is."""
        page, say = self.page, self.page.book.wording.text
        ids = self.details.range("id")
        self._chosen, self._row = f"$B${page.next + 1}", f"$B${page.next + 2}"
        page.sheet.data_validation(page.next, 1, page.next, 1, {
            "validate": "list", "source": f"={ids}",
            "input_title": say("column-id"), "input_message": say("card-choose"),
            "error_title": say("column-id"), "error_message": say("card-unknown"),
        })  # fmt: skip
        self._label(say("card-chosen"))
        write_cell(page.sheet, page.next, 1, self.first["id"], page.book.look("sedang", "centre"))
        page.next += 1
        self.told(say("card-row"), f"MATCH({self._chosen},{ids},0)", 1)

    def found(self, key: str) -> str:
        """A formula (without its `=`) that looks up the chosen proposal's detail."""
        return f"INDEX({self.details.range(key)},{self._row})"

    def told(self, label: str, formula: str, value: Any) -> None:
        """One line: what it is, and the value over the other columns."""
        page = self.page
        self._label(label)
        form = page.book.line("value")
        page.sheet.write_formula(page.next, 1, f"={formula}", form, _shown(value))
        page.next += 1

    def criterion(self, criterion: str, weight: str, share: int) -> None:
        """One row: points × weight = contribution, and the working."""
        page, words, row = self.page, self.page.book.wording, self.page.next + 1
        page.sheet.set_row(page.next, 3 + 12 * _LINES)
        name = capital(words.name(criterion))
        write_cell(page.sheet, page.next, 0, name, page.book.look("row", "text"))
        styles = ("decimal", "centre", "score", "hundredths", "exact", "text")
        formulas = {part: self.found(f"{criterion}_{part}") for part in _LOOKED_UP[:3]}
        for part in ("measured", "unit", "working"):
            # An empty cell, looked up, would be 0.
            found = self.found(f"{criterion}_{part}")
            formulas[part] = f'IF({found}="","–",{found})'
        formulas["weight"], formulas["contribution"] = weight, f"ROUND(D{row}*E{row},4)"
        values = {part: self.first.get(f"{criterion}_{part}") for part in _LOOKED_UP}
        values["weight"] = share / WHOLE
        for column, (part, style) in enumerate(zip(_LOOKED_UP, styles, strict=True), 1):
            form = page.book.look("row", style)
            value = _shown(values[part])
            page.sheet.write_formula(page.next, column, f"={formulas[part]}", form, value)
        page.next += 1

    def total(self, top: int, bottom: int) -> None:
        """The sum of the contributions: the score."""
        page, look = self.page, self.page.book.look
        write_cell(
            page.sheet, page.next, 0, page.book.wording.text("column-score"), look("total", "text")
        )
        for column in range(1, len(WIDTHS)):
            page.sheet.write_blank(page.next, column, None, look("total", "text"))
        sums = f"=SUM(E{top}:E{bottom})"
        page.sheet.write_formula(page.next, 4, sums, look("total", "hundredths"), 1)
        page.sheet.write_formula(
            page.next, 5, f"=ROUND(SUM(F{top}:F{bottom}),4)", look("total", "exact"),
            self.first["score"],
        )  # fmt: skip
        page.next += 1

    def on_sheet(self, name: str, sheet: Page, scored: Scored) -> None:
        """Score and rank on a score sheet; a dash where the proposal is not on it."""
        scores = scored.release.sheets.scores.filter(
            (pl.col("sheet") == name) & (pl.col("proposal") == self.first["id"])
        )
        words = self.page.book.wording
        for key, column in (("sheet_score", "score"), ("sheet_rank", "rank")):
            looked = f"INDEX({sheet.range(key)},MATCH({self._chosen},{sheet.range('id')},0))"
            value = scores[column][0] if scores.height else "–"
            self.told(
                words.text(f"card-sheet-{column}", name=name), f'IFERROR({looked},"–")', value
            )

    def _label(self, text: str) -> None:
        write_cell(self.page.sheet, self.page.next, 0, text, self.page.book.line("label"))


def _shown(value: Any) -> Any:
    return "–" if value is None or value == "" else value
