"""`baimbai score`: every proposal's score sheet, before any money is divided."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.cli.door import DONE, INCOMPLETE, Folder, Language, Out, Spoken, progress
from baimbai.cli.questions import check_named
from baimbai.errors import RoundError
from baimbai.publication.names import RoundWording
from baimbai.publication.score_book import told_cut, told_reversals, write_score_book
from baimbai.publication.score_pdf import write_score_pdf
from baimbai.publication.scored import Scored
from baimbai.publication.weights_page import told_weights
from baimbai.rounds.plan import read_plan
from baimbai.rounds.scoring import score_round
from baimbai.wording.wording import wording

BOOK, PAGES = "skor.xlsx", "lembar-skor.pdf"


def score(
    folder: Folder,
    out: Out,
    proposal: Annotated[list[str] | None, typer.Option("--proposal")] = None,
    cut: Annotated[int | None, typer.Option("--cut", min=1)] = None,
    scenario: Annotated[str, typer.Option("--scenario")] = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Score a round's proposals and write the score book, and pages of the proposals named."""
    # Many records and hardly a cycle among them: collecting would only cost time.
    gc.disable()
    words = wording(lang)
    if out.exists() and not out.is_dir():
        raise RoundError("error-round-output", folder=str(out))
    plan = read_plan(folder, scenario=scenario or None)
    with progress() as shown:
        task = shown.add_task(words.text("stage-intake"))

        def report(stage: str, detail: str) -> None:
            shown.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

        scored = score_round(folder, plan, report, cut)
        named = list(dict.fromkeys(proposal or ()))
        check_named(dict(scored.release.programme.proposals.select("id", "title").rows()), named)
        report("publication", "")
        out.mkdir(parents=True, exist_ok=True)
        write_score_book(scored, words, out / BOOK)
        if named:
            write_score_pdf(scored, named, words, out / PAGES)
    written = (BOOK, PAGES) if named else (BOOK,)
    said = RoundWording(lang, scored.release.programme)
    typer.echo("\n".join(_told(scored, said, out, written)))
    unread = scored.release.files.filter(pl.col("status") != "terbaca")
    return DONE if unread.is_empty() else INCOMPLETE


def _told(
    scored: Scored, words: RoundWording, out: Path, written: tuple[str, ...]
) -> Iterator[str]:
    yield words.text("cli-scored", proposals=scored.reaches.height)
    yield from told_weights(scored.agreed, words)
    for sheet in scored.release.score_sheets:
        on_sheet = scored.release.sheets.scores.filter(pl.col("sheet") == sheet.name).height
        yield words.text("cli-scored-sheet", sheet=sheet.name, proposals=on_sheet)
    yield told_cut(scored, words)
    yield told_reversals(scored, words)
    for name, count in scored.release.files.group_by("status").len().sort("status").iter_rows():
        if name != "terbaca":
            yield words.text("cli-scored-unread", status=name, files=count)
    yield words.text("cli-score-written", folder=str(out), files=", ".join(written))
