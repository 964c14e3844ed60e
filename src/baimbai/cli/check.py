"""`baimbai check`: what an office's files say, and what in them must be mended."""

import gc
from datetime import date
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.cli.desk import open_desk
from baimbai.cli.door import DONE, INCOMPLETE, Files, Language, Out, Spoken, progress
from baimbai.errors import RoundError
from baimbai.intake.mapping import COLUMN_READINGS, ColumnReading, column_name, write_mapping
from baimbai.intake.remark import REMARK_SEVERITIES
from baimbai.publication.checked import write_checked
from baimbai.rounds.check import CheckedFile
from baimbai.rounds.check import check as check_files
from baimbai.rounds.papers import MAPPING_FILE
from baimbai.wording.wording import Wording, wording


def check(
    files: Files,
    out: Out,
    folder: Annotated[Path | None, typer.Option("--round")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation")] = None,
    gazetteer: Annotated[list[Path] | None, typer.Option("--gazetteer")] = None,
    mapping: Annotated[Path | None, typer.Option("--mapping")] = None,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Read files as offices sent them, and write proposals, remarks and other rows."""
    # Millions of cells and hardly a cycle among them: collecting would only cost time.
    gc.disable()
    words = wording(lang)
    if out.exists() and not out.is_dir():
        raise RoundError("error-round-output", folder=str(out))
    desk = open_desk(folder, organisation, gazetteer or [], mapping, date.today())  # noqa: DTZ011
    with progress() as shown:
        task = shown.add_task(words.text("stage-intake"))
        checked = check_files(
            files,
            desk,
            lambda name: shown.update(task, description=words.text("cli-checking", file=name)),
        )
    out.mkdir(parents=True, exist_ok=True)
    write_checked([one.received for one in checked], words, out)
    columns = pl.concat([one.received.columns for one in checked])
    write_mapping(COLUMN_READINGS.records(columns), out / MAPPING_FILE)
    for one in checked:
        typer.echo(_spoken(one, words))
    if any(_DOUBT.keys() & set(one.received.columns["certainty"]) for one in checked):
        typer.echo(words.text("cli-column-marks"))
    typer.echo(words.text("cli-checked", folder=str(out)))
    taken = all(one.source.status == "terbaca" for one in checked)
    return DONE if taken else INCOMPLETE


def _spoken(one: CheckedFile, words: Wording) -> str:
    """A file in a few lines: whose it is, its rows, its remarks, how its columns were read."""
    counts = dict(one.received.remarks["severity"].value_counts().iter_rows())
    lines = [
        words.text(
            "cli-checked-file",
            file=one.source.file,
            owner=one.organisation.name or "?",
            rows=one.source.rows_nonempty,
            proposals=one.source.proposals,
            others=one.source.other_rows,
            **{severity: counts.get(severity, 0) for severity in REMARK_SEVERITIES},
        )
    ]
    lines += [
        words.text("cli-checked-sheet", sheet=str(sheet), columns=_understood(columns, words))
        for (sheet,), columns in one.received.columns.group_by(["sheet"], maintain_order=True)
    ]
    return "\n".join(lines)


def _understood(columns: pl.DataFrame, words: Wording) -> str:
    """Column by column what it was taken for, a mark where that is not sure."""
    used = [_meaning(c, words) for c in COLUMN_READINGS.records(columns) if c.field]
    unused = columns.height - len(used)
    if unused:
        used.append(words.text("cli-columns-unused", count=unused))
    return ", ".join(used)


def _meaning(column: ColumnReading, words: Wording) -> str:
    in_units = column.multiplier > 1 and column.field in _MONEY
    unit = words.text(f"money-unit-{column.multiplier}") if in_units else ""
    details = (column.source or "", str(column.year or ""), unit)
    said = " ".join(detail for detail in (column.field, *details) if detail)
    return f"{column.column} {said}{_DOUBT.get(column.certainty, '')}"


_MONEY = frozenset(column_name(field) for field in ("total", "money", "unit_price"))
_DOUBT = {"mirip": " ?", "isi": " ??", "ditetapkan": " *"}
