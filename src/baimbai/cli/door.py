"""What every command shares: languages, exit codes, progress."""

from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from enum import StrEnum
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from baimbai.errors import RoundError

DONE, INCOMPLETE, NOT_DONE = 0, 1, 2
_PATIENCE_SECONDS = 10


class Language(StrEnum):
    """Languages of everything people see."""

    INDONESIAN = "id"
    ENGLISH = "en"


Folder = Annotated[Path, typer.Argument()]
Files = Annotated[list[Path], typer.Argument()]
Out = Annotated[Path, typer.Option("--out")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=64)]
Cluster = Annotated[str, typer.Option("--cluster")]
Spoken = Annotated[Language, typer.Option("--lang")]


def progress() -> Progress:
    """A line of progress on a terminal; silent elsewhere."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def open_executor(workers: int, cluster: str, opened: ExitStack) -> Executor | None:
    """Processes of this machine, or a Dask cluster's; None: this process alone."""
    if cluster:
        try:
            # Loading it costs a second, and most machines have none.
            from distributed import Client
        except ImportError as fault:
            raise RoundError("error-scenario-cluster-absent") from fault
        try:
            client = opened.enter_context(
                Client(cluster, timeout=_PATIENCE_SECONDS)  # type: ignore[no-untyped-call]
            )
        except (OSError, ValueError) as fault:
            raise RoundError("error-scenario-cluster", address=cluster) from fault
        executor: Executor = client.get_executor()
        return executor
    if workers > 1:
        return opened.enter_context(ProcessPoolExecutor(workers, get_context("spawn")))
    return None
