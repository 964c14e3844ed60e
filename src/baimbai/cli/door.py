"""What every command shares: languages, exit codes, progress."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

DONE, INCOMPLETE, NOT_DONE = 0, 1, 2


class Language(StrEnum):
    """Languages of everything people see."""

    INDONESIAN = "id"
    ENGLISH = "en"


Folder = Annotated[Path, typer.Argument()]
Files = Annotated[list[Path], typer.Argument()]
Out = Annotated[Path, typer.Option("--out")]
Spoken = Annotated[Language, typer.Option("--lang")]


def progress() -> Progress:
    """A line of progress on a terminal; silent elsewhere."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
