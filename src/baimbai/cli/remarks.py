"""`baimbai remarks`: an office's workbook, given back with the remarks at its cells."""

from datetime import date
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.cli.desk import open_desk
from baimbai.cli.door import DONE, INCOMPLETE, Language, Spoken
from baimbai.errors import RoundError
from baimbai.intake.markup import mark_up
from baimbai.intake.remark import REMARK_SEVERITIES
from baimbai.rounds.check import check
from baimbai.wording.wording import wording


def remarks(
    into: Annotated[Path, typer.Option("--into")],
    out: Annotated[Path | None, typer.Option("--out")] = None,
    folder: Annotated[Path | None, typer.Option("--round")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation")] = None,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Check a workbook and write a copy with coloured cells and notes."""
    words = wording(lang)
    suffix = ".xlsm" if into.suffix.lower() == ".xlsm" else ".xlsx"
    target = out or into.with_name(f"{into.stem}-catatan{suffix}")
    if target.suffix.lower() != suffix:
        raise RoundError("cli-remarks-same", file=target.name)
    desk = open_desk(folder, organisation, [], None, date.today())  # noqa: DTZ011
    (checked,) = check([into], desk, lambda _: None)
    found = checked.received.remarks
    mark_up(into, found, words, target)
    counts = {s: found.filter(pl.col("severity") == s).height for s in REMARK_SEVERITIES}
    typer.echo(words.text("cli-remarks", file=into.name, out=str(target), **counts))
    return DONE if checked.source.status == "terbaca" else INCOMPLETE
