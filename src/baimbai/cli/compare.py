"""`baimbai compare`: what changed between two workbooks, and where it clashes with our own."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from baimbai.cli.desk import open_desk
from baimbai.cli.door import DONE, INCOMPLETE, Language, Out, Spoken
from baimbai.errors import RoundError
from baimbai.intake.compare import Entry, edited, entries_of, settle, start
from baimbai.intake.comparison_book import ComparisonBook
from baimbai.intake.opening import open_file
from baimbai.rounds.check import Desk, check
from baimbai.wording.wording import wording


def compare(
    old: Annotated[Path, typer.Argument()],
    new: Annotated[Path, typer.Argument()],
    out: Out,
    ours: Annotated[Path | None, typer.Option("--ours")] = None,
    folder: Annotated[Path | None, typer.Option("--round")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation")] = None,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Compare a workbook with the one it was made from, and with ours."""
    words = wording(lang)
    if out.exists() and not out.is_dir():
        raise RoundError("error-round-output", folder=str(out))
    desk = open_desk(folder, organisation, [], None, date.today())  # noqa: DTZ011
    base = start(_entries(old, desk)).base
    sides = (words.text("compare-column-theirs"), words.text("compare-column-ours"))
    merged = edited(base, _entries(new, desk), sides[0])
    if ours is not None:
        merged = merged.join(edited(base, _entries(ours, desk), sides[1]))
    result = settle(merged)
    if desk.plan is not None:
        regions = desk.plan.regions
    else:
        codes = {str(row["region"])[:2] for row in (*base.values(), *result.added.values())}
        regions = tuple(r for code in sorted(codes) for r in desk.gazetteer.regions(code))
    out.mkdir(parents=True, exist_ok=True)
    named = {region.code: region for region in regions}
    ComparisonBook(result, base, sides, named, words).write(out)
    conflicts = len(result.conflicts) + len(result.disputed)
    typer.echo(
        words.text(
            "cli-compared",
            added=len(result.added),
            changed=len({change.id for change in result.changed}),
            withdrawn=len(result.withdrawn),
            conflicts=conflicts,
            folder=str(out),
        )
    )
    return INCOMPLETE if conflicts else DONE


def _entries(path: Path, desk: Desk) -> tuple[Entry, ...]:
    """A workbook's proposals. Raises WorkbookError where it cannot be opened."""
    workbook = open_file(path).workbook
    (checked,) = check([path], desk, lambda _: None)
    if checked.source.status != "terbaca":
        raise RoundError("cli-compare-unread", file=path.name)
    return entries_of(checked.received, workbook)
